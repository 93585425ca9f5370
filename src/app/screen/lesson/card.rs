//! A card to read.

use iced::widget::{Column, column, container};
use iced::{Length, Padding};

use super::{Lesson, Message, terms};
use crate::app::icons::content_icon;
use crate::app::theme::size;
use crate::app::ui::Ui;
use crate::app::widget::Element;
use crate::app::widget::glyph::glyph;
use crate::content::id::Id;
use crate::content::model::Step;

/// A picture, a title, a few short paragraphs, and where its facts come from.
pub fn view(
    lesson: &Lesson,
    ui: &Ui,
    step: &Step,
    icon: Option<&str>,
    sources: &[Id],
) -> Element<'static, Message> {
    let t = ui.tokens;
    let reader = lesson.reader();
    let path = |what: &str| format!("step.{}.{what}", step.id);
    let title_path = path("title");
    let title_size = if ui.size.width < 940.0 {
        size::HEADING
    } else {
        size::TITLE - 6.0
    };
    let title = reader
        .flow(ui, &title_path, title_size, t.ink)
        .width(Length::Fill);
    let title = ui.heading(1, reader.spoken(ui, &title_path), title);
    let body = terms::running(lesson, ui, &path("body"), size::BODY + 2.0, t.ink);
    let mut words = Column::new().spacing(18).push(title).push(body);
    words = words.extend(sources_of(lesson, ui, sources));
    let Some(icon) = icon.filter(|_| ui.size.width >= 560.0) else {
        return words.into();
    };
    let family = lesson
        .open
        .card
        .audience
        .first()
        .map_or(t.action, |a| t.audience(*a));
    let tall = ui.size.width >= 940.0;
    let height = if tall {
        380.0_f32.min((ui.size.height - 260.0).max(160.0))
    } else {
        120.0
    };
    let picture = container(glyph(content_icon(icon), height * 0.5, family.ink))
        .center_x(Length::Fill)
        .center_y(height)
        .padding(Padding::from(8.0))
        .style(move |_| container::Style {
            background: Some(family.soft.into()),
            border: iced::Border {
                color: family.ink,
                width: 3.0,
                radius: size::RADIUS_CARD.into(),
            },
            ..container::Style::default()
        });
    if tall {
        super::sides(
            ui,
            iced::widget::space().into(),
            picture.into(),
            words.into(),
        )
    } else {
        column![picture, words].spacing(18).into()
    }
}

/// Where the facts of a card come from, a line each.
pub(super) fn sources_of(lesson: &Lesson, ui: &Ui, ids: &[Id]) -> Vec<Element<'static, Message>> {
    let known = lesson.open.module.sources.iter();
    known
        .filter(|source| ids.contains(&source.id))
        .map(|source| {
            let year = source.published.as_deref().and_then(|p| p.get(..4));
            let mut words = vec![
                ("title", (&source.title).into()),
                ("publisher", (&source.publisher).into()),
            ];
            let line = match year {
                Some(year) => {
                    words.push(("year", year.to_owned().into()));
                    ui.with("source-year", &words)
                }
                None => ui.with("source", &words),
            };
            ui.text(line, size::LABEL, ui.tokens.ink_soft)
                .width(Length::Fill)
                .into()
        })
        .collect()
}
