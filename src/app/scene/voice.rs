//! A voice message, with what is said written below it.

use iced::widget::{Column, Row, column, container, row, space};
use iced::{Alignment, Length, Padding};
use lucide_icons::Icon;

use super::{Stage, bubble, phone};
use crate::app::theme::size;
use crate::app::widget::Element;
use crate::app::widget::flow::Align;
use crate::app::widget::glyph::glyph;

/// Heights of the bar of sound, in logical pixels. Decoration: no message can be told by it.
const SOUND: [f32; 24] = [
    8.0, 14.0, 22.0, 12.0, 26.0, 18.0, 10.0, 24.0, 28.0, 14.0, 8.0, 18.0, 26.0, 20.0, 12.0, 22.0,
    28.0, 16.0, 10.0, 20.0, 24.0, 12.0, 16.0, 8.0,
];

/// Who it says it is from, how long it is, and what it says.
pub fn view<M: Clone + 'static>(stage: &Stage<'_, M>, seconds: u8) -> Element<'static, M> {
    let t = stage.ui.tokens;
    let from = stage.field("from", size::SMALL + 1.0, t.ink, true, Align::Center);
    let mut head = Column::new()
        .spacing(4)
        .push(container(from).center_x(Length::Fill));
    if let Some(number) = stage.datum("number", size::LABEL, t.ink_soft) {
        head = head.push(container(number).center_x(Length::Fill));
    }
    let medium = stage
        .ui
        .text(stage.medium_line("scene-voice"), size::LABEL, t.ink_soft);
    head = head.push(container(medium).center_x(Length::Fill));
    let length = stage.ui.text(format!("0:{seconds:02}"), size::LABEL, t.ink);
    let sound = Row::with_children(SOUND.into_iter().map(|height| {
        container(space().width(5).height(height))
            .style(move |_| container::Style {
                background: Some(t.ink_soft.into()),
                border: iced::border::rounded(3),
                ..container::Style::default()
            })
            .into()
    }))
    .spacing(4)
    .align_y(Alignment::Center);
    let player = row![glyph(Icon::CirclePlay, 34.0, t.ink), sound, length]
        .spacing(12)
        .align_y(Alignment::Center)
        .wrap();
    let said = column![
        container(player).padding(Padding::from([2.0, 0.0])),
        stage.lines("body", size::BODY - 1.0, t.ink)
    ]
    .spacing(12);
    let body = bubble(stage.ui, said.into(), t.bubble);
    phone(
        stage.ui,
        Column::new().push(head).push(stage.ui.rule()).push(body),
    )
}
