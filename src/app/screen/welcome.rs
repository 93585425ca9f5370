//! "Who is learning today?"

use iced::widget::{Column, column, row, space};
use iced::{Alignment, Length, Padding};
use lucide_icons::Icon;

use crate::app::frame::Frame;
use crate::app::pictures;
use crate::app::theme::size;
use crate::app::ui::Ui;
use crate::app::widget::Element;
use crate::app::widget::control::{Control, Surface};
use crate::app::widget::even::even;
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::{Meaning, Role};
use crate::content::model::Audience;

use super::{Action, Context, Show};

/// How wide the picture of an audience is at most, in logical pixels.
const PICTURE: f32 = 300.0;

/// What can happen here.
#[derive(Debug, Clone)]
pub enum Message {
    /// An audience.
    Choose(Audience),
}

/// Takes what happened.
pub fn update(message: Message, _context: &Context<'_>) -> Action {
    match message {
        Message::Choose(Audience::School) => Action::Show(Show::Ages),
        Message::Choose(audience) => Action::Show(Show::Home(audience, None)),
    }
}

/// A digit or letter chooses.
pub fn choose(number: usize, context: &Context<'_>) -> Action {
    match offered(context).get(number) {
        Some(audience) => update(Message::Choose(*audience), context),
        None => Action::None,
    }
}

/// Audiences that have lessons.
fn offered(context: &Context<'_>) -> Vec<Audience> {
    Audience::ALL
        .into_iter()
        .filter(|audience| {
            context
                .library
                .shelf()
                .any(|entry| entry.card.audience.contains(audience))
        })
        .collect()
}

/// The icon of an audience.
pub fn icon(audience: Audience) -> Icon {
    match audience {
        Audience::School => Icon::Backpack,
        Audience::Business => Icon::Store,
        Audience::Later => Icon::HouseHeart,
    }
}

/// The text ids of an audience: its name, what it is about, what its card says last.
pub fn words(audience: Audience) -> [&'static str; 3] {
    match audience {
        Audience::School => ["audience-school", "audience-school-note", "choose-age"],
        Audience::Business => ["audience-business", "audience-business-note", "open"],
        Audience::Later => ["audience-later", "audience-later-note", "open"],
    }
}

/// Draws it.
pub fn view(context: &Context<'_>) -> Frame<Message> {
    let ui = context.ui;
    let offered = offered(context);
    let head = column![
        ui.title(ui.t("welcome")),
        ui.text(ui.t("welcome-note"), size::BODY, ui.tokens.ink_soft)
    ]
    .spacing(8);
    let wide = ui.size.width >= 900.0;
    let cards = offered.iter().map(|audience| card(ui, *audience, wide));
    let cards: Element<'static, Message> = if wide {
        even(cards.collect(), 26.0).into()
    } else {
        Column::with_children(cards).spacing(18).into()
    };
    Frame::new(ui, column![head, cards].spacing(28))
}

fn card(ui: &Ui, audience: Audience, tall: bool) -> Element<'static, Message> {
    let t = ui.tokens;
    let family = t.audience(audience);
    let [name, note, open] = words(audience).map(|id| ui.t(id));
    let picture = pictures::of_audience(audience).filter(|_| tall && ui.size.height >= 700.0);
    let tile = match picture {
        Some(picture) => ui.drawing(picture, family, PICTURE),
        None => {
            let side = if tall { 84.0 } else { 64.0 };
            ui.tile(icon(audience), side, family.soft, family.ink)
        }
    };
    let shows = picture.map_or_else(String::new, |_| {
        let shown = match audience {
            Audience::School => "audience-school-picture",
            Audience::Business => "audience-business-picture",
            Audience::Later => "audience-later-picture",
        };
        format!(". {}", ui.t(shown))
    });
    let name_line = ui
        .strong(name.clone(), size::HEADING, family.ink)
        .silent()
        .width(Length::Fill);
    let note_line = ui
        .text(note.clone(), size::BODY - 1.0, t.ink)
        .silent()
        .width(Length::Fill);
    let open_line = row![
        ui.strong(open.clone(), size::BODY, family.ink).silent(),
        glyph(ui.forward_icon(), 24.0, family.ink)
    ]
    .spacing(10)
    .align_y(Alignment::Center);
    let inside: Element<'static, Message> = if tall {
        // What it does stands on the same line in all three.
        column![
            tile,
            name_line,
            note_line,
            space().height(Length::Fill),
            open_line
        ]
        .spacing(12)
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
    } else if ui.size.width >= 560.0 {
        row![
            tile,
            column![name_line, note_line, open_line]
                .spacing(6)
                .width(Length::Fill)
        ]
        .spacing(20)
        .align_y(Alignment::Center)
        .into()
    } else {
        column![tile, name_line, note_line, open_line]
            .spacing(8)
            .width(Length::Fill)
            .into()
    };
    let pad = if ui.size.width < 420.0 { 14.0 } else { 28.0 };
    let control = Control::new(
        iced::advanced::widget::Id::from(format!("audience.{}", audience.as_str())),
        Meaning {
            leaf: true,
            description: Some(format!("{open}{shows}")),
            ..Meaning::new(Role::Button, format!("{name}. {note}"))
        },
        inside,
    )
    .surface(Surface::new(
        family.soft,
        family.ink,
        3.0,
        size::RADIUS_CARD,
    ))
    .ring(ui.ring())
    .padding(Padding::from([28.0, pad]))
    .width(Length::Fill)
    .top()
    .least(64.0, if tall { 320.0 } else { 64.0 })
    .on_press(Message::Choose(audience));
    if tall {
        control.tall().into()
    } else {
        control.into()
    }
}
