//! The age bands of school that have lessons.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length, Padding};
use lucide_icons::Icon;

use crate::app::frame::Frame;
use crate::app::theme::size;
use crate::app::ui::Kind;
use crate::app::widget::control::{Control, Surface};
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::{Meaning, Role};
use crate::content::model::{Ages, Audience};

use super::{Action, Context, Show};

/// What can happen here.
#[derive(Debug, Clone)]
pub enum Message {
    /// A band.
    Choose(Ages),
    /// Back to the welcome.
    Back,
}

/// Takes what happened.
pub fn update(message: Message) -> Action {
    match message {
        Message::Choose(ages) => Action::Show(Show::Home(Audience::School, Some(ages))),
        Message::Back => Action::Show(Show::Welcome),
    }
}

/// A digit or letter chooses.
pub fn choose(number: usize, context: &Context<'_>) -> Action {
    match offered(context).get(number) {
        Some(ages) => update(Message::Choose(*ages)),
        None => Action::None,
    }
}

fn offered(context: &Context<'_>) -> Vec<Ages> {
    Ages::ALL
        .into_iter()
        .filter(|ages| {
            context.library.shelf().any(|entry| {
                entry.card.audience.contains(&Audience::School) && entry.card.ages == Some(*ages)
            })
        })
        .collect()
}

/// The text id of a band.
pub fn name(ages: Ages) -> &'static str {
    match ages {
        Ages::From6To9 => "ages-6-9",
        Ages::From10To12 => "ages-10-12",
        Ages::From13To17 => "ages-13-17",
    }
}

/// Draws it.
pub fn view(context: &Context<'_>) -> Frame<Message> {
    let ui = context.ui;
    let t = ui.tokens;
    let cards = offered(context).into_iter().map(|ages| {
        let label = ui.t(name(ages));
        let mut inside = row![].spacing(20).align_y(Alignment::Center);
        if ui.size.width >= 420.0 {
            inside = inside.push(ui.tile(Icon::Backpack, 64.0, t.school.soft, t.school.ink));
        }
        let inside = inside
            .push(
                ui.strong(label.clone(), size::HEADING, t.school.ink)
                    .silent()
                    .width(Length::Fill),
            )
            .push(glyph(ui.forward_icon(), 28.0, t.school.ink));
        Control::new(
            iced::advanced::widget::Id::from(format!("ages.{}", ages.as_str())),
            Meaning {
                leaf: true,
                ..Meaning::new(Role::Button, label)
            },
            inside,
        )
        .surface(Surface::new(
            t.school.soft,
            t.school.ink,
            3.0,
            size::RADIUS_CARD,
        ))
        .ring(ui.ring())
        .padding(Padding::from([18.0, 22.0]))
        .width(Length::Fill)
        .least(64.0, 64.0)
        .on_press(Message::Choose(ages))
        .into()
    });
    let cards = Column::with_children(cards).spacing(16).max_width(760);
    let note = ui
        .text(ui.t("ages-note"), size::BODY, t.ink_soft)
        .width(Length::Fill);
    let page = column![ui.title(ui.t("ages-title")), note, cards].spacing(20);
    let mut frame = Frame::new(ui, page);
    frame.back = Some(
        ui.button(
            "back",
            ui.t("back"),
            Kind::Quiet,
            Some(ui.back_icon()),
            None,
            Message::Back,
        )
        .into(),
    );
    frame
}
