//! Before a lesson begins: what it is about, what one can do afterwards, and how long it takes.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length};
use lucide_icons::Icon;

use super::{Lesson, Message, care, sides};
use crate::app::frame::Frame;
use crate::app::icons::content_icon;
use crate::app::screen::{Context, home};
use crate::app::theme::size;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::app::widget::glyph::glyph;
use crate::app::words::pieces;
use crate::language::Register;

/// How wide the picture is at most, in logical pixels.
const PICTURE: f32 = 520.0;

/// The title with the picture beside it, the objectives, the parts, and "Start".
pub fn view(lesson: &Lesson, context: &Context<'_>) -> Frame<Message> {
    let ui = context.ui;
    let head = ui.title(lesson.title(context));
    let mut rest = Column::new().spacing(22).width(Length::Fill);
    rest = rest
        .push(care::before(lesson, ui))
        .push(objectives(lesson, ui))
        .push(parts(lesson, ui))
        .push(ui.button(
            "notes",
            ui.t("notes-title"),
            Kind::Plain,
            Some(Icon::Presentation),
            None,
            Message::Notes,
        ));
    let page = match picture(lesson, context) {
        Some(picture) => sides(ui, head, picture, rest.into()),
        None => column![head, rest].spacing(18).max_width(900).into(),
    };
    let mut frame = Frame::new(ui, page);
    frame.back = Some(super::back_button(ui, "back-home", Message::Back));
    frame.main = Some(super::main_button(ui, "start-lesson", Message::Next));
    frame
}

fn picture(lesson: &Lesson, context: &Context<'_>) -> Option<Element<'static, Message>> {
    let ui = context.ui;
    let picture = lesson.open.picture.as_ref()?;
    let entry = context
        .library
        .entry(lesson.open.pack.as_str(), lesson.open.module.id.as_str())?;
    let child = ui.catalog.register() == Register::Child;
    let words = entry.alt(ui.locale().code(), child).words;
    let alt = pieces(ui, &home::simple(words), |_| None, false)
        .into_iter()
        .map(|piece| crate::language::readings::written(&piece.text, piece.ruby.as_deref()))
        .collect();
    let family = lesson
        .open
        .card
        .audience
        .first()
        .map_or(ui.tokens.action, |a| ui.tokens.audience(*a));
    Some(ui.picture("picture".to_owned(), picture, family, alt, PICTURE))
}

fn objectives(lesson: &Lesson, ui: &Ui) -> Element<'static, Message> {
    let t = ui.tokens;
    let reader = lesson.reader();
    let mut all =
        Column::new()
            .spacing(12)
            .push(ui.strong(ui.t("afterwards"), size::SMALL, t.ink_soft));
    for id in &lesson.open.module.objectives {
        let words = reader
            .flow(ui, &format!("objective.{id}"), size::BODY, t.ink)
            .width(Length::Fill);
        all = all.push(
            row![glyph(Icon::CircleCheck, 26.0, t.action.ink), words]
                .spacing(14)
                .align_y(Alignment::Start),
        );
    }
    all.into()
}

fn parts(lesson: &Lesson, ui: &Ui) -> Element<'static, Message> {
    let t = ui.tokens;
    let reader = lesson.reader();
    let mut all = Column::new().spacing(10);
    for (number, part) in lesson.open.module.parts.iter().enumerate() {
        let label = ui.with(
            "part-minutes",
            &[
                ("number", (number + 1).into()),
                ("minutes", i64::from(part.minutes).into()),
            ],
        );
        let title = reader
            .flow(ui, &format!("part.{}.title", part.id), size::BODY, t.ink)
            .bold()
            .width(Length::Fill);
        all = all.push(column![ui.small(label), title].spacing(2));
    }
    let icon = content_icon("clock");
    row![glyph(icon, 26.0, t.ink_soft), all.width(Length::Fill)]
        .spacing(14)
        .into()
}
