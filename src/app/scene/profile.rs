//! Somebody's page in a social app.

use iced::widget::{Column, Row, column, container, row};
use iced::{Alignment, Length};

use super::{Stage, bubble, phone};
use crate::app::theme::size;
use crate::app::widget::Element;
use crate::app::widget::flow::Align;
use crate::content::id::Id;
use unicode_segmentation::UnicodeSegmentation;

/// A round initial, the name, the handle, what it says about itself, what was posted, dead buttons.
pub fn view<M: Clone + 'static>(
    stage: &Stage<'_, M>,
    posts: &[Id],
    buttons: &[Id],
) -> Element<'static, M> {
    let t = stage.ui.tokens;
    let initial: String = stage
        .reader
        .spoken(stage.ui, &stage.path("from"))
        .graphemes(true)
        .next()
        .unwrap_or_default()
        .to_owned();
    let portrait = container(stage.ui.strong(initial, size::HEADING, t.ink).silent())
        .center(72)
        .style(move |_| container::Style {
            background: Some(t.bubble.into()),
            border: iced::Border {
                color: t.ink,
                width: 3.0,
                radius: 36.0.into(),
            },
            ..container::Style::default()
        });
    let mut names = Column::new().spacing(2).width(Length::Fill).push(
        stage
            .field("from", size::BODY, t.ink, true, Align::Start)
            .width(Length::Fill),
    );
    if let Some(handle) = stage.datum("handle", size::LABEL, t.ink_soft) {
        names = names.push(handle.width(Length::Fill));
    }
    let head = row![portrait, names].spacing(16).align_y(Alignment::Center);
    let medium = stage
        .ui
        .text(stage.medium_line("scene-profile"), size::LABEL, t.ink_soft);
    let mut all = Column::new()
        .push(container(medium).center_x(Length::Fill))
        .push(head)
        .push(stage.lines("body", size::BODY - 1.0, t.ink));
    let dead = buttons.iter().map(|button| {
        let label = stage.field(
            &format!("button.{button}"),
            size::SMALL,
            t.ink,
            true,
            Align::Center,
        );
        stage.dead_button(label)
    });
    if !buttons.is_empty() {
        all = all.push(Row::with_children(dead).spacing(12).wrap());
    }
    for post in posts {
        let words = stage.lines(&format!("post.{post}"), size::BODY - 2.0, t.ink);
        all = all.push(column![bubble(stage.ui, words, t.bubble)]);
    }
    phone(stage.ui, all)
}
