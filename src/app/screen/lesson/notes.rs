//! Notes for whoever teaches the lesson: what to say, what they will ask, what to let them discuss, what to leave.

use iced::Length;
use iced::widget::{Column, row};
use lucide_icons::Icon;

use super::{Lesson, Message, terms};
use crate::app::frame::Frame;
use crate::app::theme::size;
use crate::app::ui::Ui;
use crate::app::widget::glyph::glyph;
use crate::content::wanted::{NOTE_TOLD, NOTES};

/// The heading and the icon of a note.
fn heading(note: &str) -> (&'static str, Icon) {
    match note {
        "say" => ("notes-say", Icon::MessageCircle),
        "asked" => ("notes-asked", Icon::CircleHelp),
        "discuss" => ("notes-discuss", Icon::Users),
        "avoid" => ("notes-avoid", Icon::Hand),
        _ => ("notes-told", Icon::Heart),
    }
}

/// One note below the other; in care lessons first what to do when somebody tells something.
pub fn view(lesson: &Lesson, ui: &Ui) -> Frame<Message> {
    let t = ui.tokens;
    let told = lesson.module().module.care.then_some(NOTE_TOLD);
    let mut page = Column::new()
        .spacing(22)
        .max_width(1000)
        .push(ui.title(ui.t("notes-title")));
    for note in told.into_iter().chain(NOTES) {
        let (label, icon) = heading(note);
        let label = ui.t(label);
        let words = ui
            .strong(label.clone(), size::HEADING - 6.0, t.ink)
            .width(Length::Fill);
        page = page
            .push(row![glyph(icon, 30.0, t.ink), ui.heading(2, label, words)].spacing(14))
            .push(terms::running(
                lesson,
                ui,
                &format!("notes.{note}"),
                size::BODY,
                t.ink,
            ));
    }
    let mut frame = Frame::new(ui, page);
    frame.back = Some(super::back_button(ui, "back", Message::Back));
    frame.main = Some(super::main_button(ui, "back-to-lesson", Message::Back));
    frame
}
