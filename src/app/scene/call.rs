//! A call by telephone or video: who calls, and what was said.

use iced::widget::{Column, column, container, row, space};
use iced::{Alignment, Length};
use lucide_icons::Icon;

use super::{Stage, bubble, phone};
use crate::app::theme::size;
use crate::app::widget::Element;
use crate::app::widget::flow::Align;
use crate::app::widget::glyph::glyph;
use crate::content::model::{CallBy, Conversation, Speaker};
use crate::learning::call::{Said, Walk};

/// Who calls and what was said so far. Explained, it also has what was not heard, because signs may stand there.
pub fn view<M: Clone + 'static>(
    stage: &Stage<'_, M>,
    call: &Conversation,
    way: &[String],
) -> Element<'static, M> {
    let t = stage.ui.tokens;
    let walk = Walk::along(call, way);
    let (icon, medium) = match call.by {
        CallBy::Phone => (Icon::Phone, "scene-call"),
        CallBy::Video => (Icon::Video, "scene-video"),
    };
    let from = stage.field("from", size::BODY, t.ink, true, Align::Center);
    let mut head = Column::new()
        .spacing(4)
        .push(container(glyph(icon, 30.0, t.ink_soft)).center_x(Length::Fill))
        .push(container(from).center_x(Length::Fill));
    if let Some(number) = stage.datum("number", size::SMALL, t.ink_soft) {
        head = head.push(container(number).center_x(Length::Fill));
    }
    let medium = stage.ui.text(stage.ui.t(medium), size::LABEL, t.ink_soft);
    head = head.push(container(medium).center_x(Length::Fill));
    let mut all = Column::new().push(head);
    if call.by == CallBy::Video {
        all = all.push(picture(stage));
    }
    all = all.push(stage.ui.rule());
    let newest = walk
        .said()
        .iter()
        .rposition(|said| matches!(said, Said::Heard(_)))
        .filter(|_| walk.end().is_none() && !stage.explained());
    for (place, said) in walk.said().iter().enumerate() {
        all = all.push(match said {
            // What the caller says now stands as the question beside it, and is told there.
            Said::Heard(node) if newest == Some(place) => {
                line(stage, &format!("node.{node}"), Speaker::Them, true)
            }
            Said::Heard(node) => line(stage, &format!("node.{node}"), Speaker::Them, false),
            Said::Replied { node, reply } => {
                line(stage, &format!("reply.{node}.{reply}"), Speaker::Me, false)
            }
            Said::HungUp => aside(stage, "call-hung-up"),
        });
    }
    if walk.end().is_some() && !walk.hung_up() {
        all = all.push(aside(stage, "call-over"));
    }
    let unheard = walk.unheard();
    if stage.explained() && !unheard.is_empty() {
        all = all
            .push(stage.ui.rule())
            .push(aside(stage, "call-not-heard"));
        for node in unheard {
            all = all.push(line(stage, &format!("node.{node}"), Speaker::Them, false));
        }
    }
    phone(stage.ui, all)
}

/// The picture of whoever calls by video: a plain head and shoulders, the same for all.
fn picture<M: 'static>(stage: &Stage<'_, M>) -> Element<'static, M> {
    let t = stage.ui.tokens;
    container(glyph(Icon::UserRound, 84.0, t.ink_soft))
        .center_x(Length::Fill)
        .center_y(116)
        .style(move |_| container::Style {
            background: Some(t.bubble.into()),
            border: iced::Border {
                color: t.edge,
                width: 2.0,
                radius: 14.0.into(),
            },
            ..container::Style::default()
        })
        .into()
}

fn line<M: Clone + 'static>(
    stage: &Stage<'_, M>,
    field: &str,
    by: Speaker,
    silent: bool,
) -> Element<'static, M> {
    let t = stage.ui.tokens;
    let words = if silent {
        stage.silent_lines(field, size::BODY - 1.0, t.ink)
    } else {
        stage.lines(field, size::BODY - 1.0, t.ink)
    };
    let gap = || space().width(Length::FillPortion(1));
    match by {
        Speaker::Them => row![
            container(bubble(stage.ui, words, t.bubble)).width(Length::FillPortion(7)),
            gap()
        ],
        Speaker::Me => {
            let who = stage
                .ui
                .strong(stage.ui.t("scene-me"), size::LABEL, t.ink_soft);
            row![
                gap(),
                container(bubble(
                    stage.ui,
                    column![who, words].spacing(2).into(),
                    t.action.soft
                ))
                .width(Length::FillPortion(7)),
            ]
        }
    }
    .into()
}

/// A word of the program between the lines.
fn aside<M: 'static>(stage: &Stage<'_, M>, id: &str) -> Element<'static, M> {
    let t = stage.ui.tokens;
    container(
        row![stage.ui.strong(stage.ui.t(id), size::SMALL, t.ink_soft)].align_y(Alignment::Center),
    )
    .center_x(Length::Fill)
    .into()
}
