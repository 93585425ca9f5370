//! A web page with its address bar.

use iced::widget::{Column, container, row};
use iced::{Alignment, Length, Padding};
use lucide_icons::Icon;

use super::{Stage, device};
use crate::app::theme::size;
use crate::app::widget::Element;
use crate::app::widget::flow::Align;
use crate::app::widget::glyph::glyph;
use crate::content::id::Id;

/// The address bar, a heading, text, dead boxes to fill in and a dead button.
pub fn view<M: Clone + 'static>(
    stage: &Stage<'_, M>,
    fields: &[Id],
    button: bool,
) -> Element<'static, M> {
    let t = stage.ui.tokens;
    let mut all = Column::new().spacing(14);
    if let Some(bar) = address_bar(stage) {
        all = all.push(bar);
    }
    all = all
        .push(
            stage
                .field("heading", size::BODY + 2.0, t.ink, true, Align::Start)
                .width(Length::Fill),
        )
        .push(stage.lines("body", size::BODY - 1.0, t.ink));
    for field in fields {
        let label = stage.field(
            &format!("field.{field}"),
            size::SMALL,
            t.ink_soft,
            false,
            Align::Start,
        );
        all = all.push(
            container(label)
                .width(Length::Fill)
                .padding(Padding::from([10.0, 14.0]))
                .style(move |_| container::Style {
                    background: Some(t.bubble.into()),
                    border: iced::Border {
                        color: t.control,
                        width: 2.0,
                        radius: 8.0.into(),
                    },
                    ..container::Style::default()
                }),
        );
    }
    if button {
        all = all.push(stage.dead_button(stage.field(
            "button",
            size::SMALL,
            t.ink,
            true,
            Align::Center,
        )));
    }
    device(stage.ui, all.into(), 4.0, 18.0, 16.0)
}

/// The bar at the top of a browser, with the address of the page.
pub fn address_bar<M: Clone + 'static>(stage: &Stage<'_, M>) -> Option<Element<'static, M>> {
    let t = stage.ui.tokens;
    let address = stage.datum("page", size::SMALL, t.ink)?;
    Some(
        container(
            row![
                glyph(Icon::Globe, 22.0, t.ink_soft),
                container(address.width(Length::Fill)).width(Length::Fill)
            ]
            .spacing(10)
            .align_y(Alignment::Center),
        )
        .width(Length::Fill)
        .padding(Padding::from([8.0, 14.0]))
        .style(move |_| container::Style {
            background: Some(t.bubble.into()),
            border: iced::Border {
                color: t.edge,
                width: 2.0,
                radius: 18.0.into(),
            },
            ..container::Style::default()
        })
        .into(),
    )
}
