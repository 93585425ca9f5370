//! A window that opened by itself.

use iced::widget::{Column, container};
use iced::{Length, Padding};

use super::{Stage, device, web};
use crate::app::theme::size;
use crate::app::widget::Element;
use crate::app::widget::flow::Align;
use crate::content::id::Id;

/// Its heading on a band, its text, its dead buttons.
pub fn view<M: Clone + 'static>(stage: &Stage<'_, M>, buttons: &[Id]) -> Element<'static, M> {
    let t = stage.ui.tokens;
    let mut all = Column::new().spacing(14);
    if let Some(bar) = web::address_bar(stage) {
        all = all.push(bar);
    }
    let heading = stage.field("heading", size::BODY + 2.0, t.ink, true, Align::Center);
    let mut inside = Column::new()
        .spacing(14)
        .push(container(heading).center_x(Length::Fill))
        .push(stage.lines("body", size::BODY - 1.0, t.ink));
    for button in buttons {
        let label = stage.field(
            &format!("button.{button}"),
            size::SMALL,
            t.ink,
            true,
            Align::Center,
        );
        inside = inside.push(container(stage.dead_button(label)).center_x(Length::Fill));
    }
    let popup = container(inside)
        .width(Length::Fill)
        .padding(Padding::from([18.0, 18.0]))
        .style(move |_| container::Style {
            background: Some(t.bubble.into()),
            border: iced::Border {
                color: t.ink,
                width: 3.0,
                radius: 10.0.into(),
            },
            ..container::Style::default()
        });
    all = all.push(popup);
    device(stage.ui, all.into(), 4.0, 18.0, 16.0)
}
