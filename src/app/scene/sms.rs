//! A text message.

use iced::Length;
use iced::widget::{Column, column, container};

use super::{Stage, bubble, phone};
use crate::app::theme::size;
use crate::app::widget::Element;
use crate::app::widget::flow::Align;

/// Who it says it is from, when it came, and what it says.
pub fn view<M: Clone + 'static>(stage: &Stage<'_, M>) -> Element<'static, M> {
    let t = stage.ui.tokens;
    let from = stage.field("from", size::SMALL + 1.0, t.ink, true, Align::Center);
    let medium = stage
        .ui
        .text(stage.medium_line("scene-sms"), size::LABEL, t.ink_soft);
    let head = column![
        container(from).center_x(Length::Fill),
        container(medium).center_x(Length::Fill),
    ]
    .spacing(4);
    let body = bubble(
        stage.ui,
        stage.lines("body", size::BODY - 1.0, t.ink),
        t.bubble,
    );
    phone(
        stage.ui,
        Column::new().push(head).push(stage.ui.rule()).push(body),
    )
}
