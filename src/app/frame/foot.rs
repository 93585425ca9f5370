//! The last row of a screen: the way back at its start, the main button at its end, what is missing beside or above.

use iced::widget::{Column, container, row, space};
use iced::{Alignment, Length, Padding};
use lucide_icons::Icon;

use super::bar_side;
use crate::app::theme::size;
use crate::app::ui::Ui;
use crate::app::widget::Element;
use crate::app::widget::control::Control;
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::{Meaning, Role};

/// Rows narrower than this, in logical pixels, stand their buttons below each other.
pub const SLIM: f32 = 460.0;
/// Rows narrower than this hold nothing but the two buttons.
const NARROW: f32 = 700.0;

/// What stands in the last row.
pub struct Foot<M> {
    /// The way back.
    pub back: Option<Element<'static, M>>,
    /// Between the two, where there is room.
    pub middle: Option<Element<'static, M>>,
    /// The main button.
    pub main: Option<Element<'static, M>>,
    /// What is missing before the main button can do its work.
    pub missing: Option<String>,
}

/// Whether the last row has room for no more than its two buttons.
pub fn is_tight(ui: &Ui) -> bool {
    ui.low() || ui.size.width < NARROW
}

/// The row, or nothing where it would be empty.
pub fn foot<M: Clone + 'static>(ui: &Ui, foot: Foot<M>) -> Option<Element<'static, M>> {
    let Foot {
        back,
        middle,
        main,
        missing,
    } = foot;
    if back.is_none() && main.is_none() && middle.is_none() {
        return None;
    }
    let t = ui.tokens;
    let status = missing.map(|text| status(ui, text));
    let content: Element<'static, M> = if ui.size.width < SLIM {
        // It stands at the end of the page then: what goes on comes first.
        let parts = [status, main, middle, back].into_iter().flatten();
        Column::with_children(parts)
            .spacing(16)
            .width(Length::Fill)
            .into()
    } else if is_tight(ui) {
        let mut line = row![]
            .spacing(16)
            .align_y(Alignment::Center)
            .width(Length::Fill);
        if let Some(back) = back {
            // Long words break within their half.
            let half = (ui.size.width - 16.0) / 2.0 - bar_side(ui);
            line = line.push(container(back).max_width(half));
        }
        line = line.push(space().width(Length::Fill));
        if let Some(main) = main {
            line = line.push(main);
        }
        let lines = [status, Some(line.into())].into_iter().flatten();
        Column::with_children(lines).spacing(12).into()
    } else {
        let mut line = row![]
            .spacing(16)
            .align_y(Alignment::Center)
            .width(Length::Fill);
        if let Some(back) = back {
            line = line.push(back);
        }
        line = line.push(space().width(Length::Fill));
        match (status, middle) {
            (Some(status), _) => {
                line = line
                    .push(container(status).max_width(620))
                    .push(space().width(8));
            }
            (None, Some(middle)) => {
                line = line.push(middle).push(space().width(Length::Fill));
            }
            (None, None) => {}
        }
        if let Some(main) = main {
            line = line.push(main);
        }
        line.into()
    };
    let content = ui.group("foot", Role::Bar, ui.t("back-and-on"), 0, content);
    Some(
        container(content)
            .width(Length::Fill)
            .padding(Padding::from([
                if ui.low() { 10.0 } else { 18.0 },
                bar_side(ui),
            ]))
            .style(move |_| container::Style {
                background: Some(t.surface.into()),
                ..container::Style::default()
            })
            .into(),
    )
}

/// A sentence about what has just happened.
fn status<M: Clone + 'static>(ui: &Ui, text: String) -> Element<'static, M> {
    let t = ui.tokens;
    let content = row![
        glyph(Icon::Info, 24.0, t.again.ink),
        ui.strong(text.clone(), size::SMALL, t.again.ink).silent()
    ]
    .spacing(10)
    .align_y(Alignment::Center);
    let inside = container(content)
        .padding(Padding::from([8.0, 14.0]))
        .style(move |_| container::Style {
            background: Some(t.again.soft.into()),
            border: iced::Border {
                color: t.again.ink,
                width: 2.0,
                radius: size::RADIUS.into(),
            },
            ..container::Style::default()
        });
    Control::new(
        "status",
        Meaning {
            leaf: true,
            ..Meaning::new(Role::Status, text)
        },
        inside,
    )
    .ring(ui.ring())
    .into()
}
