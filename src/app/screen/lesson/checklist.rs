//! A list to fill in. It stays in the window, unless its owner has it kept.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length};
use lucide_icons::Icon;

use super::{Lesson, Message, Shown, feedback, terms};
use crate::app::field::Field;
use crate::app::frame::Frame;
use crate::app::screen::Context;
use crate::app::screen::paper::{self, Outcome};
use crate::app::theme::size;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::app::widget::control::{Control, Surface};
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::{Meaning, Role};
use crate::content::model::{Activity, ChecklistRow, Step};
use crate::documents::checklist::List;
use crate::documents::pdf::Document;
use crate::documents::{self, Page};
use crate::records::{FilledList, KeptLists};

/// What the records hear of a list.
pub const DONE: &str = "done";

impl Lesson {
    /// The name under which a list of this lesson is kept.
    pub(super) fn list_key(&self, step: &str) -> String {
        format!("{}/{}/{step}", self.open.pack, self.open.module.id)
    }

    /// The list that stands here, with its step.
    pub(super) fn list_here(&self) -> Option<&Step> {
        if let Shown::List { number, .. } = self.shown {
            return self.list_steps().nth(number);
        }
        let id = self.run.stop().step()?;
        self.list_steps().find(|step| step.id == *id)
    }

    /// All lists of the lesson in order.
    pub(super) fn list_steps(&self) -> impl Iterator<Item = &Step> {
        let steps = self.open.module.parts.iter().flat_map(|part| &part.steps);
        steps.filter(|step| matches!(step.activity, Activity::Checklist { .. }))
    }

    /// What is ticked and written on a list so far.
    fn filled(&self, step: &Step) -> FilledList {
        self.lists
            .get(step.id.as_str())
            .cloned()
            .unwrap_or_default()
    }

    /// Changes the list that stands here.
    pub(super) fn change_list(&mut self, change: impl FnOnce(&mut FilledList)) {
        let Some(id) = self.list_here().map(|step| step.id.to_string()) else {
            return;
        };
        change(self.lists.entry(id).or_default());
        self.outcome = None;
    }

    /// Puts in what its owner had kept of the lists of this lesson.
    pub fn fill_lists(&mut self, kept: &KeptLists) {
        let steps = self.open.module.parts.iter().flat_map(|part| &part.steps);
        for step in steps {
            if let Some(list) = kept.get(&self.list_key(step.id.as_str())) {
                self.lists.insert(step.id.to_string(), list.clone());
                self.on_disk.insert(step.id.to_string());
            }
        }
        self.list_kept = self.list_here_is_kept();
    }

    /// Whether its owner keeps the list that stands here.
    pub fn keeps_list_here(&self) -> bool {
        self.list_kept == Some(true)
    }

    /// Whether the list that stands here was kept before.
    pub(super) fn list_here_is_kept(&self) -> Option<bool> {
        let step = self.list_here()?;
        self.on_disk.contains(step.id.as_str()).then_some(true)
    }

    /// The list that stands here, to be kept.
    pub fn list_to_keep(&self) -> Option<(String, FilledList)> {
        let step = self.list_here()?;
        Some((self.list_key(step.id.as_str()), self.filled(step)))
    }

    /// Whether the list that was to be kept is on the disk now.
    pub fn list_is_kept(&mut self, key: &str, kept: bool) {
        let step = key.rsplit('/').next().unwrap_or_default().to_owned();
        if kept {
            self.on_disk.insert(step.clone());
        }
        if self.list_here().is_some_and(|here| here.id == *step) {
            self.list_kept = Some(kept);
        }
    }
}

impl Lesson {
    /// The list that stands here as a page.
    pub fn list_document(&self, page: Page<'_>) -> Option<Document> {
        let step = self.list_here()?;
        let filled = self.filled(step);
        let list = List {
            page,
            open: &self.open,
            country: self.run.country(),
            filled: &filled,
        };
        documents::checklist::checklist(list, step)
    }

    /// How printing or saving the list went.
    pub fn delivered(&mut self, outcome: Outcome) {
        self.outcome = self.list_here().is_some().then_some(outcome);
    }
}

/// The title, what to do, the rows, and whether it is to be kept.
pub fn view(
    lesson: &Lesson,
    context: &Context<'_>,
    step: &Step,
    rows: &[ChecklistRow],
) -> Element<'static, Message> {
    let ui = context.ui;
    let t = ui.tokens;
    let reader = lesson.reader();
    let filled = lesson.filled(step);
    let title_path = format!("step.{}.title", step.id);
    let title = reader
        .flow(ui, &title_path, size::HEADING, t.ink)
        .bold()
        .width(Length::Fill);
    let title = ui.heading(1, reader.spoken(ui, &title_path), title);
    let ask = terms::running(
        lesson,
        ui,
        &format!("step.{}.ask", step.id),
        size::BODY,
        t.ink,
    );
    let count = rows.len();
    let mut list = Column::new().spacing(14);
    for (i, one) in rows.iter().enumerate() {
        let line = list_row(lesson, ui, step, one, &filled);
        let name = ui.with(
            "sort-thing",
            &[("number", (i + 1).into()), ("total", count.into())],
        );
        list = list.push(ui.item(format!("list-row.{}", one.id), name, (i + 1, count), line));
    }
    let mut page = Column::new()
        .spacing(18)
        .max_width(1000)
        .push(title)
        .push(ask)
        .push(ui.group(
            "list",
            Role::List,
            reader.spoken(ui, &title_path),
            count,
            list,
        ));
    page = page.push(paper::buttons(
        context,
        lesson.outcome.as_ref(),
        Message::Paper,
    ));
    if !context.guest {
        page = page.push(keep(lesson, ui));
    }
    page.into()
}

fn list_row(
    lesson: &Lesson,
    ui: &Ui,
    step: &Step,
    one: &ChecklistRow,
    filled: &FilledList,
) -> Element<'static, Message> {
    let t = ui.tokens;
    let reader = lesson.reader();
    let path = format!("step.{}.row.{}", step.id, one.id);
    let ticked = filled.ticked.contains(one.id.as_str());
    let icon = if ticked {
        Icon::SquareCheck
    } else {
        Icon::Square
    };
    let words = reader
        .flow(ui, &path, size::BODY, t.ink)
        .silent()
        .width(Length::Fill);
    let tick = Control::new(
        iced::advanced::widget::Id::from(format!("tick.{}", one.id)),
        Meaning {
            checked: Some(ticked),
            leaf: true,
            ..Meaning::new(Role::CheckBox, reader.spoken(ui, &path))
        },
        row![
            glyph(icon, 30.0, if ticked { t.action.ink } else { t.control }),
            words
        ]
        .spacing(16)
        .align_y(Alignment::Center),
    )
    .surface(Surface {
        hover: t.ink,
        ..Surface::new(t.surface, t.control, 2.0, size::RADIUS)
    })
    .ring(ui.ring())
    .padding([10.0, 16.0])
    .least(ui.target(), ui.target())
    .width(Length::Fill)
    .on_press(Message::Tick(one.id.to_string()));
    if !one.fill {
        return tick.into();
    }
    let row_id = one.id.to_string();
    let value = filled
        .written
        .get(one.id.as_str())
        .map_or("", String::as_str);
    let field = ui.field(Field {
        id: format!("write.{}", one.id),
        label: ui.t("list-write"),
        value,
        on_input: Box::new(move |text| Message::Write(row_id.clone(), text)),
        on_submit: None,
        hidden: false,
    });
    if ui.size.width >= 1000.0 {
        let tick = iced::widget::container(tick).width(Length::FillPortion(5));
        let field = iced::widget::container(field).width(Length::FillPortion(4));
        row![tick, field].spacing(16).align_y(Alignment::End).into()
    } else {
        column![tick, field].spacing(8).into()
    }
}

/// "Keep this list on this PC", and whether it is kept.
fn keep(lesson: &Lesson, ui: &Ui) -> Element<'static, Message> {
    let button = ui.button(
        "keep-list",
        ui.t("keep-list"),
        Kind::Plain,
        Some(Icon::Save),
        None,
        Message::KeepList,
    );
    let note = match lesson.list_kept {
        Some(true) => "list-kept",
        Some(false) => "list-not-kept",
        None => "keep-list-note",
    };
    let note = ui.text(ui.t(note), size::SMALL, ui.tokens.ink_soft);
    let note: Element<'static, Message> = match lesson.list_kept {
        Some(_) => ui.status("list-state", note.width(Length::Fill)),
        None => note.width(Length::Fill).into(),
    };
    column![button, note].spacing(8).into()
}

/// That it was done, and what to do next.
pub fn feedback(lesson: &Lesson, context: &Context<'_>, step: &Step) -> Element<'static, Message> {
    let ui = context.ui;
    let kept = lesson.on_disk.contains(step.id.as_str());
    let note = match (kept, context.guest) {
        (true, _) => "list-done-kept",
        (false, false) => "list-done-not-kept",
        (false, true) => "list-done-guest",
    };
    let keep = (!kept && !context.guest).then(|| keep(lesson, ui));
    column![
        feedback::done(ui, "list-done", note),
        keep,
        open_again(lesson, ui, step),
        feedback::next_time(lesson, ui, &format!("step.{}.next", step.id))
    ]
    .spacing(16)
    .max_width(1000)
    .into()
}

/// Opens a list again, under its own title.
pub fn open_again(lesson: &Lesson, ui: &Ui, step: &Step) -> Element<'static, Message> {
    let number = lesson
        .list_steps()
        .position(|other| other.id == step.id)
        .unwrap_or_default();
    let title = lesson
        .reader()
        .spoken(ui, &format!("step.{}.title", step.id));
    ui.button(
        format!("list.{}", step.id),
        ui.with("list-open", &[("list", title.into())]),
        Kind::Plain,
        Some(Icon::ListChecks),
        None,
        Message::OpenList(number),
    )
    .into()
}

/// A list that is looked at again, in its frame.
pub fn again(lesson: &Lesson, context: &Context<'_>) -> Frame<Message> {
    let ui = context.ui;
    let page = match lesson.list_here().map(|step| (step, &step.activity)) {
        Some((step, Activity::Checklist { rows })) => view(lesson, context, step, rows),
        _ => ui.body("").into(),
    };
    let mut frame = Frame::new(ui, page);
    frame.back = Some(super::back_button(ui, "back", Message::Back));
    frame.main = Some(super::main_button(ui, "list-ready", Message::Next));
    frame
}
