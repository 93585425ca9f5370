//! An e-mail: the name it shows, the address behind it, the subject, the text.

use iced::widget::{Column, container, row};
use iced::{Alignment, Length, Padding};
use lucide_icons::Icon;

use super::{Stage, device, leads_to};
use crate::app::theme::size;
use crate::app::widget::Element;
use crate::app::widget::flow::Align;
use crate::app::widget::glyph::glyph;
use crate::content::model::Scene;

/// With a button, and with a file that hangs on it.
pub fn view<M: Clone + 'static>(
    stage: &Stage<'_, M>,
    button: bool,
    attachment: bool,
) -> Element<'static, M> {
    let t = stage.ui.tokens;
    let mut head = Column::new().spacing(4).width(Length::Fill);
    head = head.push(
        stage
            .field("from", size::SMALL + 1.0, t.ink, true, Align::Start)
            .width(Length::Fill),
    );
    if let Some(mail) = stage.datum("mail", size::LABEL, t.ink_soft) {
        head = head.push(mail.width(Length::Fill));
    }
    head = head.push(
        stage
            .ui
            .text(stage.medium_line("scene-email"), size::LABEL, t.ink_soft),
    );
    let mut all = Column::new()
        .spacing(14)
        .push(head)
        .push(stage.ui.rule())
        .push(
            stage
                .field("subject", size::BODY, t.ink, true, Align::Start)
                .width(Length::Fill),
        )
        .push(stage.lines("body", size::BODY - 1.0, t.ink));
    if attachment {
        let file = stage.field("attachment", size::SMALL, t.ink, true, Align::Start);
        all = all.push(
            container(
                row![glyph(Icon::Paperclip, 22.0, t.ink), file]
                    .spacing(10)
                    .align_y(Alignment::Center),
            )
            .padding(Padding::from([10.0, 14.0]))
            .style(move |_| container::Style {
                border: iced::Border {
                    color: t.edge,
                    width: 2.0,
                    radius: 10.0.into(),
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
        if let Scene::Email {
            button: Some(datum),
            ..
        } = &stage.item.scene
            && let Some(address) = leads_to(stage, datum.as_str())
        {
            all = all.push(address);
        }
    }
    device(stage.ui, all.into(), 4.0, 18.0, 16.0)
}
