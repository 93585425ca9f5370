//! A request in a payment app.

use iced::widget::{Column, Row, container, space};
use iced::{Alignment, Length, Padding};

use super::{Stage, bubble, phone};
use crate::app::theme::size;
use crate::app::widget::Element;
use crate::app::widget::flow::Align;
use crate::content::id::Id;

/// How many boxes the secret number has.
const PIN_BOXES: usize = 4;

/// Who, what the app says, how much, the note with it; where it asks for the secret number, dead boxes for it.
pub fn view<M: Clone + 'static>(
    stage: &Stage<'_, M>,
    buttons: &[Id],
    pin: bool,
) -> Element<'static, M> {
    let t = stage.ui.tokens;
    let center = |element: Element<'static, M>| container(element).center_x(Length::Fill);
    let from = stage.field("from", size::BODY, t.ink, true, Align::Center);
    let medium = stage
        .ui
        .text(stage.medium_line("scene-payment"), size::LABEL, t.ink_soft);
    let heading = stage.field("heading", size::SMALL + 1.0, t.ink, false, Align::Center);
    let mut all = Column::new()
        .push(center(medium.into()))
        .push(stage.ui.rule())
        .push(center(from.into()))
        .push(center(heading.into()));
    if let Some(amount) = stage.datum("amount", size::TITLE, t.ink) {
        all = all.push(center(amount.into()));
    }
    all = all.push(bubble(
        stage.ui,
        stage.lines("body", size::BODY - 1.0, t.ink),
        t.bubble,
    ));
    if pin {
        let label = stage
            .ui
            .text(stage.ui.t("scene-pin"), size::LABEL, t.ink_soft);
        let boxes = Row::with_children((0..PIN_BOXES).map(|_| {
            container(space().width(34).height(38))
                .style(move |_| container::Style {
                    background: Some(t.bubble.into()),
                    border: iced::Border {
                        color: t.control,
                        width: 2.0,
                        radius: 8.0.into(),
                    },
                    ..container::Style::default()
                })
                .into()
        }))
        .spacing(10)
        .align_y(Alignment::Center);
        all = all.push(center(label.into())).push(center(boxes.into()));
    }
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
    let row = Row::with_children(dead).spacing(12).wrap();
    all = all.push(
        container(row)
            .center_x(Length::Fill)
            .padding(Padding::from([4.0, 0.0])),
    );
    phone(stage.ui, all)
}
