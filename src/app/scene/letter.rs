//! A letter on paper: an invoice, a notice.

use iced::Length;
use iced::widget::{Column, column};

use super::{Stage, sheet};
use crate::app::theme::size;
use crate::app::widget::Element;
use crate::app::widget::flow::Align;
use crate::content::id::Id;

/// The letterhead, what it is about, the text, and lines like those of an invoice.
pub fn view<M: Clone + 'static>(stage: &Stage<'_, M>, rows: &[Id]) -> Element<'static, M> {
    let t = stage.ui.tokens;
    let from = stage
        .field("from", size::BODY, t.ink, true, Align::Start)
        .width(Length::Fill);
    let subject = stage
        .field("subject", size::BODY - 1.0, t.ink, true, Align::Start)
        .width(Length::Fill);
    let mut all = Column::new()
        .spacing(14)
        .push(column![from].width(Length::Fill))
        .push(stage.ui.rule())
        .push(subject)
        .push(stage.lines("body", size::BODY - 1.0, t.ink));
    for id in rows {
        let line = stage
            .field(
                &format!("row.{id}"),
                size::SMALL + 1.0,
                t.ink,
                false,
                Align::Start,
            )
            .width(Length::Fill);
        all = all.push(column![stage.ui.rule(), line].spacing(8));
    }
    sheet(stage.ui, all)
}
