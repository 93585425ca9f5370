//! The bar at the top of every screen: as many of its buttons as fit on one line, help always.

use iced::widget::{Column, Row, container, row, space};
use iced::{Alignment, Length, Padding};
use lucide_icons::Icon;

use super::{Bar, Offers, bar_side};
use crate::app::ui::{Kind, Ui, Voice};
use crate::app::widget::Element;
use crate::app::widget::control::Control;
use crate::app::widget::first_fit::first_fit;
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::Role;

/// Bars narrower than this, in logical pixels, stand their buttons below each other.
const SLIM: f32 = 300.0;

/// The bar. Its buttons keep their words: where they do not fit, the bar folds into Menu and Help.
pub fn bar<M: Clone + 'static>(
    ui: &Ui,
    offers: Offers,
    on_bar: impl Fn(Bar) -> M,
) -> Element<'static, M> {
    let t = ui.tokens;
    let buttons = Buttons { ui, on_bar };
    let slim = ui.size.width < SLIM;
    let inside: Element<'static, M> = match offers {
        Offers::Nothing => first_fit(vec![
            line(Some(buttons.mark()), vec![buttons.read()]),
            line(None, vec![buttons.read()]),
        ])
        .into(),
        Offers::Help if slim => stacked(vec![buttons.help(), buttons.read()]),
        Offers::Help => first_fit(vec![
            line(Some(buttons.mark()), vec![buttons.read(), buttons.help()]),
            line(Some(buttons.read().into()), vec![buttons.help()]),
            buttons.halves(buttons.read()),
        ])
        .into(),
        Offers::All if slim => stacked(vec![buttons.help(), buttons.menu()]),
        Offers::All => first_fit(vec![
            line(
                Some(buttons.mark()),
                vec![
                    buttons.language(),
                    buttons.text_size(),
                    buttons.settings(),
                    buttons.read(),
                    buttons.help(),
                ],
            ),
            line(
                Some(buttons.menu().into()),
                vec![buttons.read(), buttons.help()],
            ),
            line(Some(buttons.menu().into()), vec![buttons.help()]),
            buttons.halves(buttons.menu()),
        ])
        .into(),
    };
    let inside = ui.group("bar", Role::Bar, ui.t("help-and-settings"), 0, inside);
    container(inside)
        .width(Length::Fill)
        .padding(Padding::from([
            if ui.low() { 10.0 } else { 11.0 },
            bar_side(ui),
        ]))
        .style(move |_| container::Style {
            background: Some(t.surface.into()),
            ..container::Style::default()
        })
        .into()
}

/// One thing at the start of a line, the others at its end.
fn line<M: Clone + 'static>(
    start: Option<Element<'static, M>>,
    end: Vec<Control<'static, M>>,
) -> Element<'static, M> {
    let mut line = Row::new().spacing(14).align_y(Alignment::Center);
    if let Some(start) = start {
        line = line.push(start);
    }
    line = line.push(space().width(Length::Fill));
    for button in end {
        line = line.push(button);
    }
    line.into()
}

fn stacked<M: Clone + 'static>(buttons: Vec<Control<'static, M>>) -> Element<'static, M> {
    let buttons = buttons.into_iter().map(Element::from);
    Column::with_children(buttons).spacing(16).into()
}

struct Buttons<'a, F> {
    ui: &'a Ui,
    on_bar: F,
}

impl<M: Clone + 'static, F: Fn(Bar) -> M> Buttons<'_, F> {
    /// A button with at most half of the bar, and help with the rest: long words break within it.
    fn halves(&self, start: Control<'static, M>) -> Element<'static, M> {
        let half = self.ui.size.width / 2.0 - bar_side(self.ui) - 7.0;
        row![
            container(start).max_width(half),
            space().width(Length::Fill),
            self.help()
        ]
        .spacing(5)
        .align_y(Alignment::Center)
        .into()
    }

    /// The program's sign and name.
    fn mark(&self) -> Element<'static, M> {
        let t = self.ui.tokens;
        row![
            glyph(Icon::Sun, 34.0, t.sun),
            self.ui.strong(self.ui.t("app-name"), 24.0, t.ink).silent()
        ]
        .spacing(10)
        .align_y(Alignment::Center)
        .into()
    }

    fn plain(&self, id: &'static str, label: &str, icon: Icon, bar: Bar) -> Control<'static, M> {
        let label = self.ui.t(label);
        let message = (self.on_bar)(bar);
        self.ui
            .button(id, label, Kind::Plain, Some(icon), None, message)
    }

    fn language(&self) -> Control<'static, M> {
        self.plain(
            "bar.language",
            "language-name",
            Icon::Languages,
            Bar::Language,
        )
    }

    fn text_size(&self) -> Control<'static, M> {
        self.plain(
            "bar.text-size",
            "text-size",
            Icon::ALargeSmall,
            Bar::TextSize,
        )
    }

    fn settings(&self) -> Control<'static, M> {
        self.plain(
            "bar.settings",
            "settings",
            Icon::SlidersHorizontal,
            Bar::Settings,
        )
    }

    fn read(&self) -> Control<'static, M> {
        let icon = if self.ui.voice == Voice::Reading {
            Icon::Square
        } else {
            Icon::Volume2
        };
        self.plain("bar.read", self.ui.read_aloud_label(), icon, Bar::ReadAloud)
    }

    fn menu(&self) -> Control<'static, M> {
        self.plain("bar.menu", "menu", Icon::Menu, Bar::Menu)
    }

    fn help(&self) -> Control<'static, M> {
        let label = self.ui.t("help-now");
        let message = (self.on_bar)(Bar::Help);
        self.ui.button(
            "bar.help",
            label,
            Kind::Help,
            Some(Icon::LifeBuoy),
            None,
            message,
        )
    }
}
