//! "Why this changed": what was taught, what holds now, and the reason.

use iced::Length;
use iced::widget::{Column, column, row};
use lucide_icons::Icon;

use super::{Lesson, Message, card, terms};
use crate::app::theme::{Family, size};
use crate::app::ui::Ui;
use crate::app::widget::Element;
use crate::app::widget::even::even;
use crate::app::widget::glyph::glyph;
use crate::content::id::Id;
use crate::content::model::Step;

/// The title, the old rule beside the new one, the reason, and where it comes from.
pub fn view(lesson: &Lesson, ui: &Ui, step: &Step, sources: &[Id]) -> Element<'static, Message> {
    let t = ui.tokens;
    let reader = lesson.reader();
    let path = |what: &str| format!("step.{}.{what}", step.id);
    let title_path = path("title");
    let title = reader
        .flow(ui, &title_path, size::HEADING, t.ink)
        .bold()
        .width(Length::Fill);
    let title = ui.heading(1, reader.spoken(ui, &title_path), title);
    let paper = Family {
        ink: t.ink_soft,
        soft: t.paper,
    };
    let old = rule(lesson, ui, &path("old"), "change-old", Icon::History, paper);
    let now = rule(
        lesson,
        ui,
        &path("now"),
        "change-now",
        Icon::Check,
        t.action,
    );
    let rules: Element<'static, Message> = if ui.size.width >= 900.0 {
        even(vec![old, now], 18.0).into()
    } else {
        column![old, now].spacing(14).into()
    };
    let why = column![
        ui.strong(ui.t("change-why"), size::SMALL, t.ink_soft),
        terms::running(lesson, ui, &path("why"), size::BODY, t.ink)
    ]
    .spacing(4);
    Column::new()
        .spacing(20)
        .max_width(1100)
        .push(title)
        .push(rules)
        .push(why)
        .extend(card::sources_of(lesson, ui, sources))
        .into()
}

fn rule(
    lesson: &Lesson,
    ui: &Ui,
    path: &str,
    label: &str,
    icon: Icon,
    family: Family,
) -> Element<'static, Message> {
    let words = column![
        ui.strong(ui.t(label), size::SMALL, family.ink),
        terms::running(lesson, ui, path, size::BODY, ui.tokens.ink)
    ]
    .spacing(6)
    .width(Length::Fill);
    ui.panel(
        row![glyph(icon, 30.0, family.ink), words].spacing(16),
        family.soft,
        family.ink,
        2.0,
    )
    .width(Length::Fill)
    .into()
}
