//! A chat in a game.

use iced::widget::{Column, container, row};
use iced::{Alignment, Length};
use lucide_icons::Icon;

use super::{Stage, chat, device};
use crate::app::theme::size;
use crate::app::widget::Element;
use crate::app::widget::flow::Align;
use crate::app::widget::glyph::glyph;
use crate::content::model::Line;

/// Which game or room, which player, and the lines of both.
pub fn view<M: Clone + 'static>(stage: &Stage<'_, M>, lines: &[Line]) -> Element<'static, M> {
    let t = stage.ui.tokens;
    let room = row![
        glyph(Icon::Gamepad2, 28.0, t.ink_soft),
        stage
            .field("room", size::SMALL, t.ink_soft, false, Align::Start)
            .width(Length::Fill)
    ]
    .spacing(12)
    .align_y(Alignment::Center);
    let from = stage.field("from", size::SMALL + 1.0, t.ink, true, Align::Start);
    let mut all = Column::new()
        .spacing(14)
        .push(room)
        .push(stage.ui.rule())
        .push(container(from).width(Length::Fill));
    for line in chat::bubbles(stage, lines) {
        all = all.push(line);
    }
    device(stage.ui, all.into(), 6.0, 14.0, 18.0)
}
