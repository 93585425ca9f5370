//! A chat.

use iced::Length;
use iced::widget::{Column, column, container, row, space};

use super::{Stage, bubble, phone};
use crate::app::theme::size;
use crate::app::widget::Element;
use crate::app::widget::flow::Align;
use crate::content::model::{Line, Speaker};

/// Lines of both, each on their side.
pub fn view<M: Clone + 'static>(stage: &Stage<'_, M>, lines: &[Line]) -> Element<'static, M> {
    let t = stage.ui.tokens;
    let from = stage.field("from", size::SMALL + 1.0, t.ink, true, Align::Center);
    let medium = stage
        .ui
        .text(stage.medium_line("scene-chat"), size::LABEL, t.ink_soft);
    let head = column![
        container(from).center_x(Length::Fill),
        container(medium).center_x(Length::Fill),
    ]
    .spacing(4);
    let mut all = Column::new().push(head).push(stage.ui.rule());
    for line in bubbles(stage, lines) {
        all = all.push(line);
    }
    phone(stage.ui, all)
}

/// The lines, each on the side of who wrote it.
pub fn bubbles<M: Clone + 'static>(
    stage: &Stage<'_, M>,
    lines: &[Line],
) -> Vec<Element<'static, M>> {
    let t = stage.ui.tokens;
    let one = |line: &Line| {
        let text = stage.lines(&format!("line.{}", line.id), size::BODY - 1.0, t.ink);
        let gap = || space().width(Length::FillPortion(1));
        match line.by {
            Speaker::Them => row![
                container(bubble(stage.ui, text, t.bubble)).width(Length::FillPortion(7)),
                gap()
            ],
            Speaker::Me => {
                let who = stage
                    .ui
                    .strong(stage.ui.t("scene-me"), size::LABEL, t.ink_soft);
                let inside = column![who, text].spacing(2).into();
                row![
                    gap(),
                    container(bubble(stage.ui, inside, t.action.soft))
                        .width(Length::FillPortion(7)),
                ]
            }
        }
        .into()
    };
    lines.iter().map(one).collect()
}
