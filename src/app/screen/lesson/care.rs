//! A lesson on a hard topic: said before it begins, and with the way to help on every step.

use iced::Length;
use iced::widget::{column, row};
use lucide_icons::Icon;

use super::{Lesson, Message};
use crate::app::theme::size;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::app::widget::glyph::glyph;

/// Before it begins: that it is about something hard, and that nobody has to go on.
pub fn before(lesson: &Lesson, ui: &Ui) -> Option<Element<'static, Message>> {
    if !lesson.module().module.care {
        return None;
    }
    let t = ui.tokens;
    let words = column![
        ui.strong(ui.t("care-title"), size::BODY, t.ink)
            .width(Length::Fill),
        ui.text(ui.t("care-note"), size::SMALL + 1.0, t.ink)
            .width(Length::Fill)
    ]
    .spacing(4)
    .width(Length::Fill);
    let panel = ui.panel(
        row![glyph(Icon::Heart, 34.0, t.ink), words].spacing(16),
        t.help_paper,
        t.ink,
        2.0,
    );
    Some(
        column![panel.width(Length::Fill), help(ui)]
            .spacing(12)
            .into(),
    )
}

/// A page of such a lesson with the way to help below it.
pub fn beside(
    lesson: &Lesson,
    ui: &Ui,
    page: Element<'static, Message>,
) -> Element<'static, Message> {
    if lesson.module().module.care {
        column![page, help(ui)].spacing(26).into()
    } else {
        page
    }
}

fn help(ui: &Ui) -> Element<'static, Message> {
    ui.button(
        "care-help",
        ui.t("care-help"),
        Kind::Plain,
        Some(Icon::LifeBuoy),
        None,
        Message::Help,
    )
    .into()
}
