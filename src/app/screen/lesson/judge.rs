//! "What is this?": a message to judge.

use iced::widget::{Column, column, container, row};
use iced::{Alignment, Length};
use lucide_icons::Icon;

use super::{Lesson, Message, sides, terms};
use crate::app::scene::{Mode, Stage, scene};
use crate::app::screen::first_start::{option, radio_dot};
use crate::app::theme::size;
use crate::app::ui::Ui;
use crate::app::widget::Element;
use crate::app::widget::control::{Control, Surface};
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::{Meaning, Role};
use crate::content::model::Item;
use crate::learning::draft::{Response, Sure};

/// Icon, colour and text id of an answer.
pub fn response_look(ui: &Ui, response: Response) -> (Icon, iced::Color, &'static str) {
    let t = ui.tokens;
    match response {
        Response::Scam => (Icon::OctagonX, t.scam.ink, "answer-scam"),
        Response::Real => (Icon::CircleCheck, t.real.ink, "answer-real"),
        Response::Check => (Icon::SearchCheck, t.action.ink, "answer-check"),
    }
}

fn sure_label(sure: Sure) -> &'static str {
    match sure {
        Sure::Guess => "sure-guess",
        Sure::Fairly => "sure-fairly",
        Sure::Certain => "sure-certain",
    }
}

/// The message on one side, three answers on the other.
pub fn view(lesson: &Lesson, ui: &Ui, item: &Item) -> Element<'static, Message> {
    let t = ui.tokens;
    let stage = Stage {
        ui,
        reader: lesson.reader(),
        item,
        mode: Mode::Plain,
        way: &lesson.run().draft().chosen,
        on_mark: None,
    };
    let message = scene(&stage);
    let setting = terms::running(
        lesson,
        ui,
        &format!("item.{}.setting", item.id),
        size::BODY,
        t.ink,
    );
    let head = column![ui.title(ui.t("what-is-this")), setting].spacing(8);
    let draft = lesson.run().draft();
    let answers = Response::ALL.into_iter().enumerate().map(|(i, response)| {
        let (icon, color, label) = response_look(ui, response);
        let name = ui.t(label);
        let chosen = draft.response == Some(response);
        let line = row![
            glyph(icon, 36.0, color),
            ui.strong(name.clone(), size::BODY + 1.0, t.ink)
                .silent()
                .width(Length::Fill),
            radio_dot(ui, chosen)
        ]
        .spacing(18)
        .align_y(Alignment::Center);
        option(
            ui,
            format!("answer.{}", response.as_str()),
            "answers",
            (i + 1, Response::ALL.len()),
            chosen,
            name,
            line,
            Message::Respond(response),
        )
        .width(Length::Fill)
        .into()
    });
    let answers = ui.group(
        "answers",
        Role::RadioGroup,
        ui.t("answers"),
        Response::ALL.len(),
        Column::with_children(answers).spacing(14),
    );
    let rest = column![answers, sure(lesson, ui)].spacing(18);
    sides(ui, head.into(), message, rest.into())
}

/// "How sure?", which may be skipped.
fn sure(lesson: &Lesson, ui: &Ui) -> Element<'static, Message> {
    let t = ui.tokens;
    let now = lesson.run().draft().sure;
    let mut line = row![ui.strong(ui.t("how-sure"), size::SMALL, t.ink).silent()]
        .spacing(12)
        .align_y(Alignment::Center);
    for (i, value) in Sure::ALL.into_iter().enumerate() {
        let chosen = now == Some(value);
        let name = ui.t(sure_label(value));
        let ink = if chosen { t.action.ink } else { t.ink };
        let surface = if chosen {
            Surface::new(t.action.soft, t.action.ink, 3.0, size::RADIUS)
        } else {
            Surface::new(t.surface, t.ink, 2.0, size::RADIUS)
        };
        let mut words = row![].spacing(8).align_y(Alignment::Center);
        if chosen {
            words = words.push(glyph(Icon::Check, 22.0, ink));
        }
        words = words.push(ui.strong(name.clone(), size::SMALL, ink).silent());
        let meaning = Meaning {
            checked: Some(chosen),
            position: Some((i + 1, Sure::ALL.len())),
            group: Some(iced::advanced::widget::Id::new("sure")),
            leaf: true,
            ..Meaning::new(Role::Radio, name)
        };
        line = line.push(
            Control::new(
                iced::advanced::widget::Id::from(format!("sure.{}", value.as_str())),
                meaning,
                words,
            )
            .surface(surface)
            .ring(ui.ring())
            .padding([8.0, 15.0])
            .least(size::TARGET, ui.target().min(56.0))
            .align(Alignment::Center)
            .on_press(Message::Sure(value)),
        );
    }
    line = line.push(ui.text(ui.t("can-skip"), size::LABEL, t.ink_soft));
    ui.group(
        "how-sure",
        Role::RadioGroup,
        ui.t("how-sure"),
        Sure::ALL.len(),
        container(line.wrap().vertical_spacing(12)),
    )
}
