//! A poster with a square code, and where a phone says that the code leads.

use iced::widget::{Column, column, container, row};
use iced::{Alignment, Length, Padding};
use lucide_icons::Icon;

use super::{Stage, sheet};
use crate::app::theme::size;
use crate::app::widget::Element;
use crate::app::widget::flow::Align;
use crate::app::widget::glyph::glyph;

/// Its heading, its text, a drawn code that no phone can read, and the address that the phone shows before it opens it.
pub fn view<M: Clone + 'static>(stage: &Stage<'_, M>) -> Element<'static, M> {
    let t = stage.ui.tokens;
    let heading = stage.field("heading", size::HEADING - 4.0, t.ink, true, Align::Center);
    let code = container(glyph(Icon::QrCode, 92.0, t.ink))
        .padding(Padding::from([12.0, 12.0]))
        .style(move |_| container::Style {
            background: Some(t.bubble.into()),
            border: iced::Border {
                color: t.ink,
                width: 3.0,
                radius: 10.0.into(),
            },
            ..container::Style::default()
        });
    let mut all = Column::new()
        .spacing(16)
        .push(container(heading).center_x(Length::Fill))
        .push(stage.lines("body", size::BODY - 1.0, t.ink));
    if let Some(page) = stage.datum("page", size::SMALL, t.ink) {
        let label = stage
            .ui
            .text(stage.ui.t("scene-code-opens"), size::LABEL, t.ink_soft);
        let line = row![
            column![
                label.width(Length::Fill),
                container(page.width(Length::Fill)).width(Length::Fill)
            ]
            .spacing(4)
            .width(Length::Fill)
        ]
        .spacing(12)
        .align_y(Alignment::Center);
        // Beside each other, so that where the code leads is seen without scrolling.
        all = all.push(
            row![
                code,
                container(line)
                    .width(Length::Fill)
                    .padding(Padding::from([12.0, 14.0]))
                    .style(move |_| container::Style {
                        background: Some(t.screen.into()),
                        border: iced::Border {
                            color: t.device,
                            width: 4.0,
                            radius: 14.0.into(),
                        },
                        ..container::Style::default()
                    })
            ]
            .spacing(14)
            .align_y(Alignment::Center),
        );
    } else {
        all = all.push(container(code).center_x(Length::Fill));
    }
    sheet(stage.ui, all)
}
