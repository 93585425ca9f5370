//! Activities that are no message to judge: choices, an order, signs to find, an address to read.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length};
use lucide_icons::Icon;

use super::{Lesson, Message, question, sides};
use crate::app::scene::{Mode, Stage, scene};
use crate::app::screen::first_start::{option as large_option, radio_dot};
use crate::app::theme::size;
use crate::app::ui::Ui;
use crate::app::widget::Element;
use crate::app::widget::flow::{Flow, Piece};
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::Role;
use crate::app::widget::mirrored::mirrored;
use crate::content::address;
use crate::content::id::Id;
use crate::content::model::{Activity, Step};
use crate::content::open::OpenModule;
use crate::learning::run::Run;

/// The ids of a step's options in the order in which this run shows them.
pub fn shown_options<'a>(step: &'a Step, run: &Run, open: &OpenModule) -> Vec<&'a Id> {
    let ids = match &step.activity {
        Activity::Choice { options, .. } | Activity::Choices { options, .. } => options,
        Activity::Order { right } => right,
        _ => return Vec::new(),
    };
    run.option_order(&open.module, step)
        .into_iter()
        .filter_map(|i| ids.get(i))
        .collect()
}

/// What the digit or letter `number` (from 0) does on a step.
pub fn option(step: &Step, run: &Run, open: &OpenModule, number: usize) -> Option<Message> {
    match &step.activity {
        Activity::Choice { .. } => shown_options(step, run, open)
            .get(number)
            .map(|id| Message::Choose(id.to_string())),
        Activity::Choices { .. } | Activity::Order { .. } => shown_options(step, run, open)
            .get(number)
            .map(|id| Message::Toggle(id.to_string())),
        Activity::Address { web } => {
            (number < address::parts(web).len()).then(|| Message::Choose(number.to_string()))
        }
        _ => None,
    }
}

/// The letter that chooses an option, by its number from 0.
fn letter_of(number: usize) -> char {
    char::from(b'A' + u8::try_from(number.min(25)).unwrap_or(0))
}

/// The sign of an option: a letter, a shape and a colour of its own stand beside each other.
fn letter(ui: &Ui, number: usize) -> Element<'static, Message> {
    let t = ui.tokens;
    let (icon, family) = match number % 5 {
        0 => (Icon::Triangle, t.school),
        1 => (Icon::Square, t.business),
        2 => (Icon::Circle, t.later),
        3 => (Icon::Diamond, t.action),
        _ => (Icon::Pentagon, t.again),
    };
    let letter = letter_of(number).to_string();
    row![
        glyph(icon, 26.0, family.ink),
        ui.strong(letter, size::BODY, t.ink).silent()
    ]
    .spacing(8)
    .align_y(Alignment::Center)
    .into()
}

/// Draws a step that asks.
pub fn view(lesson: &Lesson, ui: &Ui, step: &Step) -> Element<'static, Message> {
    let ask = format!("step.{}.ask", step.id);
    match &step.activity {
        Activity::Choice { .. } | Activity::Choices { .. } => options(lesson, ui, step, &ask),
        Activity::Order { .. } => order(lesson, ui, step, &ask),
        Activity::Find { item } => find(lesson, ui, item, &ask),
        Activity::Address { web } => owner(lesson, ui, web, &ask),
        _ => ui.body("").into(),
    }
}

fn options(lesson: &Lesson, ui: &Ui, step: &Step, ask: &str) -> Element<'static, Message> {
    let several = matches!(step.activity, Activity::Choices { .. });
    let t = ui.tokens;
    let reader = lesson.reader();
    let draft = lesson.run().draft();
    let shown = shown_options(step, lesson.run(), lesson.module());
    let count = shown.len();
    let mut all = Column::new()
        .spacing(14)
        .max_width(1000)
        .push(question(lesson, ui, ask));
    if several {
        all = all.push(ui.small(ui.t("choose-all")));
    }
    let mut list = Column::new().spacing(14);
    for (i, id) in shown.into_iter().enumerate() {
        let path = format!("step.{}.option.{id}", step.id);
        let chosen = draft.has(id.as_str());
        let mark: Element<'static, Message> = if several {
            let icon = if chosen {
                Icon::SquareCheck
            } else {
                Icon::Square
            };
            glyph(icon, 30.0, if chosen { t.action.ink } else { t.control }).into()
        } else {
            radio_dot(ui, chosen)
        };
        let line = row![
            letter(ui, i),
            reader
                .flow(ui, &path, size::BODY, t.ink)
                .silent()
                .width(Length::Fill),
            mark
        ]
        .spacing(18)
        .align_y(Alignment::Center);
        let message = if several {
            Message::Toggle(id.to_string())
        } else {
            Message::Choose(id.to_string())
        };
        let mut control = large_option(
            ui,
            format!("option.{id}"),
            "options",
            (i + 1, count),
            chosen,
            format!("{}. {}", letter_of(i), reader.spoken(ui, &path)),
            line,
            message,
        );
        if several {
            control = control.role(Role::CheckBox);
        }
        list = list.push(control.width(Length::Fill));
    }
    let role = if several {
        Role::Group
    } else {
        Role::RadioGroup
    };
    all.push(ui.group("options", role, ui.t("answers"), count, list))
        .into()
}

fn order(lesson: &Lesson, ui: &Ui, step: &Step, ask: &str) -> Element<'static, Message> {
    let t = ui.tokens;
    let reader = lesson.reader();
    let draft = lesson.run().draft();
    let shown = shown_options(step, lesson.run(), lesson.module());
    let count = shown.len();
    let all = Column::new()
        .spacing(14)
        .max_width(1000)
        .push(question(lesson, ui, ask))
        .push(ui.small(ui.t("order-how")));
    let mut list = Column::new().spacing(14);
    for (i, id) in shown.into_iter().enumerate() {
        let path = format!("step.{}.item.{id}", step.id);
        let place = draft.chosen.iter().position(|c| *id == c.as_str());
        let words = reader.spoken(ui, &path);
        let name = match place {
            Some(place) => ui.with(
                "order-place",
                &[("number", (place + 1).into()), ("item", (&words).into())],
            ),
            None => words,
        };
        let number: Element<'static, Message> = match place {
            Some(place) => ui.number((place + 1).to_string(), 40.0, t.main.ink, t.main.soft),
            None => glyph(Icon::CircleDashed, 40.0, t.control).into(),
        };
        let line = row![
            number,
            reader
                .flow(ui, &path, size::BODY, t.ink)
                .silent()
                .width(Length::Fill)
        ]
        .spacing(18)
        .align_y(Alignment::Center);
        let control = large_option(
            ui,
            format!("option.{id}"),
            "options",
            (i + 1, count),
            place.is_some(),
            name,
            line,
            Message::Toggle(id.to_string()),
        )
        .role(Role::CheckBox);
        list = list.push(control.width(Length::Fill));
    }
    all.push(ui.group("options", Role::Group, ui.t("answers"), count, list))
        .into()
}

fn find(lesson: &Lesson, ui: &Ui, item: &Id, ask: &str) -> Element<'static, Message> {
    let Some(item) = lesson.module().module.item(item.as_str()) else {
        return ui.body("").into();
    };
    let chosen = lesson.run().draft().chosen.clone();
    let count = chosen.len();
    let stage = Stage {
        ui,
        reader: lesson.reader(),
        item,
        mode: Mode::Search(chosen),
        way: &[],
        on_mark: Some(Message::Toggle),
    };
    let words = column![
        question(lesson, ui, ask),
        ui.body(ui.t("find-how")).width(Length::Fill),
        ui.strong(
            ui.with("find-chosen", &[("count", count.into())]),
            size::SMALL,
            ui.tokens.action.ink
        ),
    ]
    .spacing(16);
    sides(
        ui,
        words.into(),
        scene(&stage),
        iced::widget::space().into(),
    )
}

fn owner(lesson: &Lesson, ui: &Ui, web: &str, ask: &str) -> Element<'static, Message> {
    let t = ui.tokens;
    let draft = lesson.run().draft();
    let parts = address::parts(web);
    let count = parts.len();
    let mut line = row![].spacing(8);
    for (i, part) in parts.iter().enumerate() {
        let chosen = draft.has(&i.to_string());
        let mut style = ui.style_in(
            crate::language::Locale::En,
            size::BODY + 4.0,
            if chosen { t.action.ink } else { t.ink },
        );
        style.strong = true;
        let words = Flow::new(
            vec![Piece {
                address: true,
                ..Piece::plain(part.text.clone())
            }],
            style,
        )
        .silent();
        let mut inside = row![].spacing(8).align_y(Alignment::Center);
        if chosen {
            inside = inside.push(glyph(Icon::Check, 24.0, t.action.ink));
        }
        let words = inside.push(words);
        line = line.push(large_option(
            ui,
            format!("part.{i}"),
            "parts",
            (i + 1, count),
            chosen,
            part.text.clone(),
            words,
            Message::Choose(i.to_string()),
        ));
    }
    // An address is read from left to right everywhere: mirrored twice, it stands as it is.
    let parts = mirrored(ui.right_to_left(), line.wrap().vertical_spacing(10));
    let parts = ui.group("parts", Role::RadioGroup, ui.t("answers"), count, parts);
    let bar = ui.card(
        row![glyph(Icon::Globe, 30.0, t.ink_soft), parts]
            .spacing(14)
            .align_y(Alignment::Center),
    );
    column![
        question(lesson, ui, ask),
        bar.width(Length::Fill),
        ui.small(ui.t("address-how")).width(Length::Fill)
    ]
    .spacing(22)
    .into()
}
