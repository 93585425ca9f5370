//! Things to sort into groups: each with its groups as a row of choices, so that no dragging is needed.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length};
use lucide_icons::Icon;

use super::{Lesson, Message, feedback, question, terms};
use crate::app::theme::size;
use crate::app::ui::Ui;
use crate::app::widget::Element;
use crate::app::widget::control::{Control, Surface};
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::{Meaning, Role};
use crate::content::id::Id;
use crate::content::model::{Activity, Sorted, Step};
use crate::learning::run::Given;

/// The things of a step in the order in which this run shows them.
fn shown<'a>(lesson: &Lesson, step: &'a Step) -> Vec<&'a Sorted> {
    let Activity::Sort { items, .. } = &step.activity else {
        return Vec::new();
    };
    lesson
        .run()
        .option_order(&lesson.module().module, step)
        .into_iter()
        .filter_map(|i| items.get(i))
        .collect()
}

/// What a digit or letter does: it puts the first thing that has no group yet into the group with that number.
pub fn by_number(lesson: &Lesson, step: &Step, number: usize) -> Option<Message> {
    let Activity::Sort { groups, .. } = &step.activity else {
        return None;
    };
    let group = groups.get(number)?;
    let draft = lesson.run().draft();
    let item = shown(lesson, step)
        .into_iter()
        .find(|item| draft.group_of(item.id.as_str()).is_none())?;
    Some(Message::Put(item.id.to_string(), group.to_string()))
}

/// The question, then thing by thing.
pub fn view(lesson: &Lesson, ui: &Ui, step: &Step, groups: &[Id]) -> Element<'static, Message> {
    let t = ui.tokens;
    let reader = lesson.reader();
    let items = shown(lesson, step);
    let count = items.len();
    let mut list = Column::new().spacing(16);
    for (i, item) in items.into_iter().enumerate() {
        let path = format!("step.{}.item.{}", step.id, item.id);
        let words = reader
            .flow(ui, &path, size::BODY, t.ink)
            .silent() // the group around it has that name
            .width(Length::Fill);
        let choices = choices(lesson, ui, step, item, groups);
        let inside: Element<'static, Message> = if ui.size.width >= 1000.0 {
            row![words, choices]
                .spacing(18)
                .align_y(Alignment::Center)
                .into()
        } else {
            column![words, choices].spacing(10).into()
        };
        let thing = reader.spoken(ui, &path);
        let inside = ui.group(
            format!("groups.{}", item.id),
            Role::RadioGroup,
            thing,
            groups.len(),
            inside,
        );
        let panel = ui.panel(inside, t.surface, t.edge, 2.0).width(Length::Fill);
        let name = ui.with(
            "sort-thing",
            &[("number", (i + 1).into()), ("total", count.into())],
        );
        list = list.push(ui.item(format!("thing.{}", item.id), name, (i + 1, count), panel));
    }
    column![
        question(lesson, ui, &format!("step.{}.ask", step.id)),
        ui.group("things", Role::List, ui.t("answers"), count, list)
    ]
    .spacing(18)
    .max_width(1100)
    .into()
}

fn choices(
    lesson: &Lesson,
    ui: &Ui,
    step: &Step,
    item: &Sorted,
    groups: &[Id],
) -> Element<'static, Message> {
    let t = ui.tokens;
    let reader = lesson.reader();
    let now = lesson.run().draft().group_of(item.id.as_str());
    let of = format!("groups.{}", item.id);
    let mut line = row![].spacing(10).align_y(Alignment::Center);
    for (i, group) in groups.iter().enumerate() {
        let path = format!("step.{}.group.{group}", step.id);
        let chosen = now == Some(group.as_str());
        let ink = if chosen { t.action.ink } else { t.ink };
        let surface = if chosen {
            Surface::new(t.action.soft, t.action.ink, 3.0, size::RADIUS)
        } else {
            Surface {
                hover: t.ink,
                ..Surface::new(t.surface, t.control, 2.0, size::RADIUS)
            }
        };
        let mut words = row![].spacing(8).align_y(Alignment::Center);
        if chosen {
            words = words.push(glyph(Icon::Check, 22.0, ink));
        }
        words = words.push(reader.flow(ui, &path, size::SMALL, ink).bold().silent());
        let meaning = Meaning {
            checked: Some(chosen),
            position: Some((i + 1, groups.len())),
            group: Some(iced::advanced::widget::Id::from(of.clone())),
            leaf: true,
            ..Meaning::new(Role::Radio, reader.spoken(ui, &path))
        };
        line = line.push(
            Control::new(
                iced::advanced::widget::Id::from(format!("{of}.{group}")),
                meaning,
                words,
            )
            .surface(surface)
            .ring(ui.ring())
            .padding([8.0, 15.0])
            .least(size::TARGET, ui.target().min(56.0))
            .align(Alignment::Center)
            .on_press(Message::Put(item.id.to_string(), group.to_string())),
        );
    }
    line.wrap().vertical_spacing(10).into()
}

/// Each thing with the group that it belongs to, whether it was put there, and why.
pub fn feedback(lesson: &Lesson, ui: &Ui, step: &Step, given: &Given) -> Element<'static, Message> {
    let t = ui.tokens;
    let reader = lesson.reader();
    let items = shown(lesson, step);
    let right = given.right == Some(true);
    let count = items.len();
    let mut list = Column::new().spacing(16);
    for (i, item) in items.into_iter().enumerate() {
        let path = |what: &str, id: &Id| format!("step.{}.{what}.{id}", step.id);
        let put = given.draft.group_of(item.id.as_str()) == Some(item.group.as_str());
        let (icon, family) = if put {
            (Icon::Check, t.action)
        } else {
            (Icon::ArrowRightLeft, t.again)
        };
        let group = reader.spoken(ui, &path("group", &item.group));
        let head = row![
            reader
                .flow(ui, &path("item", &item.id), size::SMALL + 1.0, t.ink)
                .bold(),
            ui.chip(None, group, family)
        ]
        .spacing(12)
        .align_y(Alignment::Center);
        let why = terms::running(lesson, ui, &path("why", &item.id), size::SMALL + 1.0, t.ink);
        let line = row![
            glyph(icon, 30.0, family.ink),
            column![head.wrap(), why].spacing(4).width(Length::Fill)
        ]
        .spacing(14);
        // The tick is told in words.
        let name = if put {
            format!("{}. {}", i + 1, ui.t("good-way"))
        } else {
            (i + 1).to_string()
        };
        list = list.push(ui.item(format!("place.{i}"), name, (i + 1, count), line));
    }
    column![
        feedback::sorted(ui, right),
        ui.group("places", Role::List, ui.t("answers"), count, list),
        feedback::next_time(lesson, ui, &format!("step.{}.next", step.id))
    ]
    .spacing(16)
    .max_width(1000)
    .into()
}
