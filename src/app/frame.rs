//! The frame of every screen: the bar with help, the page that scrolls, and the row with Back and the main button.
//!
//! What does not fit folds: the bar becomes Menu and Help, and on a very low window all of it scrolls together.

use iced::widget::{Column, column, container, row, scrollable, space};
use iced::{Alignment, Length, Padding};
use lucide_icons::Icon;

use super::theme::size;
use super::ui::{Kind, Ui, Voice};
use super::widget::Element;
use super::widget::control::Control;
use super::widget::glyph::glyph;
use super::widget::meaning::{Meaning, Role};
use super::widget::navigation::PAGE;

/// What the bar can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bar {
    /// To the language.
    Language,
    /// To the text size.
    TextSize,
    /// To all settings.
    Settings,
    /// The bar's buttons as a screen, where they do not fit.
    Menu,
    /// Reads the screen aloud, or stops.
    ReadAloud,
    /// Help now.
    Help,
}

/// A screen in its frame.
pub struct Frame<M> {
    /// The page.
    pub page: Element<'static, M>,
    /// At the start of the last row: the way back.
    pub back: Option<Element<'static, M>>,
    /// In its middle.
    pub middle: Option<Element<'static, M>>,
    /// At its end: the main button.
    pub main: Option<Element<'static, M>>,
    /// What is missing before the main button can do its work.
    pub missing: Option<String>,
    /// The ground: help has its own.
    pub ground: iced::Color,
    /// What the bar offers.
    pub bar: Offers,
}

/// What the bar of a screen offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offers {
    /// Help and settings.
    All,
    /// Only help: at the first start, and within the settings.
    Help,
    /// Nothing: this is the help screen.
    Nothing,
}

impl<M: Clone + 'static> Frame<M> {
    /// A page with nothing around it but the bar.
    pub fn new(ui: &Ui, page: impl Into<Element<'static, M>>) -> Self {
        Frame {
            page: page.into(),
            back: None,
            middle: None,
            main: None,
            missing: None,
            ground: ui.tokens.paper,
            bar: Offers::All,
        }
    }
}

/// In windows lower than this, the last row scrolls with the page.
const LOW: f32 = 520.0;
/// Windows lower than this scroll as a whole.
const VERY_LOW: f32 = 300.0;
/// Bars narrower than this fold into Menu and Help.
const NARROW: f32 = 1200.0;

/// Draws a screen in its frame.
pub fn frame<M: Clone + 'static>(
    ui: &Ui,
    frame: Frame<M>,
    notices: Vec<Element<'static, M>>,
    on_bar: impl Fn(Bar) -> M + Copy,
) -> Element<'static, M> {
    let t = ui.tokens;
    let side = side(ui);
    let bar = bar(ui, frame.bar, on_bar);
    let foot = foot(ui, frame.back, frame.middle, frame.main, frame.missing);
    let page = container(column(notices).push(frame.page).spacing(16))
        .width(Length::Fill)
        .padding(Padding {
            top: 24.0,
            bottom: 28.0,
            left: side,
            right: side,
        });
    let mut whole = Column::new().width(Length::Fill).height(Length::Fill);
    let mut scrolled = Column::new().width(Length::Fill);
    let very_low = ui.size.height < VERY_LOW;
    let mut bar = Some(bar);
    if !very_low && let Some(bar) = bar.take() {
        // Help stays in sight.
        whole = whole.push(bar).push(ui.rule());
    }
    scrolled = scrolled.push(page);
    let fits = ui.size.height >= LOW;
    let mut last = None;
    match foot {
        Some(foot) if fits => last = Some(foot),
        Some(foot) => scrolled = scrolled.push(ui.rule()).push(foot),
        None => {}
    }
    if let Some(bar) = bar {
        // Where there is hardly room for a line, the screen itself comes first.
        scrolled = scrolled.push(ui.rule()).push(bar);
    }
    whole = whole.push(container(page_scroll(ui, scrolled.into())).height(Length::Fill));
    if let Some(foot) = last {
        whole = whole.push(ui.rule()).push(foot);
    }
    let ground = frame.ground;
    container(whole)
        .width(Length::Fill)
        .height(Length::Fill)
        .style(move |_| container::Style {
            background: Some(ground.into()),
            text_color: Some(t.ink),
            ..container::Style::default()
        })
        .into()
}

/// Space beside a page.
pub fn side(ui: &Ui) -> f32 {
    match ui.size.width {
        w if w < 420.0 => 14.0,
        w if w < 900.0 => 28.0,
        _ => 64.0,
    }
}

/// What scrolls by keys: the page, or a dialog over it (what is under a dialog is inert, so there is only one).
pub fn page_scroll<M: 'static>(ui: &Ui, content: Element<'static, M>) -> Element<'static, M> {
    let t = ui.tokens;
    scrollable(content)
        .id(PAGE)
        .width(Length::Fill)
        .direction(scrollable::Direction::Vertical(
            scrollable::Scrollbar::new()
                .width(12)
                .scroller_width(12)
                .margin(2),
        ))
        .style(move |theme, status| {
            let rail = scrollable::Rail {
                background: None,
                border: iced::border::rounded(6),
                scroller: scrollable::Scroller {
                    background: t.ink_soft.into(),
                    border: iced::border::rounded(6),
                },
            };
            scrollable::Style {
                vertical_rail: rail,
                horizontal_rail: rail,
                gap: None,
                container: container::Style::default(),
                ..scrollable::default(theme, status)
            }
        })
        .into()
}

fn bar<M: Clone + 'static>(
    ui: &Ui,
    offers: Offers,
    on_bar: impl Fn(Bar) -> M,
) -> Element<'static, M> {
    let t = ui.tokens;
    let mark = row![
        glyph(Icon::Sun, 34.0, t.sun),
        // The window is called so: said once is enough.
        ui.strong(ui.t("app-name"), 24.0, t.ink).silent().silent()
    ]
    .spacing(10)
    .align_y(Alignment::Center);
    let help = |label: &str| {
        ui.button(
            "bar.help",
            ui.t(label),
            Kind::Help,
            Some(Icon::LifeBuoy),
            None,
            on_bar(Bar::Help),
        )
    };
    let read = || {
        let icon = if ui.voice == Voice::Reading {
            Icon::Square
        } else {
            Icon::Volume2
        };
        let label = ui.t(ui.read_aloud_label());
        ui.button(
            "bar.read",
            label,
            Kind::Plain,
            Some(icon),
            None,
            on_bar(Bar::ReadAloud),
        )
    };
    let inside: Element<'static, M> = if offers == Offers::Nothing {
        if ui.size.width >= 560.0 {
            row![mark, space().width(Length::Fill), read()]
                .align_y(Alignment::Center)
                .into()
        } else {
            read().into()
        }
    } else if offers == Offers::Help {
        if ui.size.width >= 760.0 {
            row![mark, space().width(Length::Fill), read(), help("help-now")]
                .spacing(14)
                .align_y(Alignment::Center)
                .into()
        } else {
            row![read(), help("help-now")]
                .spacing(12)
                .wrap()
                .vertical_spacing(10)
                .into()
        }
    } else if ui.size.width >= NARROW {
        row![
            mark,
            space().width(Length::Fill),
            ui.button(
                "bar.language",
                ui.t("language-name"),
                Kind::Plain,
                Some(Icon::Languages),
                None,
                on_bar(Bar::Language)
            ),
            ui.button(
                "bar.text-size",
                ui.t("text-size"),
                Kind::Plain,
                Some(Icon::ALargeSmall),
                None,
                on_bar(Bar::TextSize)
            ),
            ui.button(
                "bar.settings",
                ui.t("settings"),
                Kind::Plain,
                Some(Icon::SlidersHorizontal),
                None,
                on_bar(Bar::Settings)
            ),
            read(),
            help("help-now"),
        ]
        .spacing(14)
        .align_y(Alignment::Center)
        .into()
    } else {
        let menu = ui.button(
            "bar.menu",
            ui.t("menu"),
            Kind::Plain,
            Some(Icon::Menu),
            None,
            on_bar(Bar::Menu),
        );
        if ui.size.width >= 460.0 {
            row![menu, space().width(Length::Fill), help("help-now")]
                .align_y(Alignment::Center)
                .spacing(14)
                .into()
        } else {
            column![help("help-now"), menu].spacing(12).into()
        }
    };
    let side = if ui.size.width < 900.0 {
        side(ui)
    } else {
        32.0
    };
    let inside = ui.group("bar", Role::Bar, ui.t("help-and-settings"), 0, inside);
    container(inside)
        .width(Length::Fill)
        .padding(Padding::from([11.0, side]))
        .style(move |_| container::Style {
            background: Some(t.surface.into()),
            ..container::Style::default()
        })
        .into()
}

fn foot<M: Clone + 'static>(
    ui: &Ui,
    back: Option<Element<'static, M>>,
    middle: Option<Element<'static, M>>,
    main: Option<Element<'static, M>>,
    missing: Option<String>,
) -> Option<Element<'static, M>> {
    if back.is_none() && main.is_none() && middle.is_none() {
        return None;
    }
    let t = ui.tokens;
    let narrow = ui.size.width < 560.0;
    let status = missing.map(|text| status(ui, text));
    let content: Element<'static, M> = if narrow {
        let mut lines = Column::new().spacing(12).width(Length::Fill);
        if let Some(status) = status {
            lines = lines.push(status);
        }
        for part in [main, middle, back].into_iter().flatten() {
            lines = lines.push(part);
        }
        lines.into()
    } else {
        let mut line = row![]
            .spacing(16)
            .align_y(Alignment::Center)
            .width(Length::Fill);
        if let Some(back) = back {
            line = line.push(back);
        }
        line = line.push(space().width(Length::Fill));
        match status {
            Some(status) => {
                line = line
                    .push(container(status).max_width(620))
                    .push(space().width(8))
            }
            None => {
                if let Some(middle) = middle {
                    line = line.push(middle).push(space().width(Length::Fill));
                }
            }
        }
        if let Some(main) = main {
            line = line.push(main);
        }
        line.into()
    };
    let side = if ui.size.width < 900.0 {
        side(ui)
    } else {
        32.0
    };
    let content = ui.group("foot", Role::Bar, ui.t("back-and-on"), 0, content);
    Some(
        container(content)
            .width(Length::Fill)
            .padding(Padding::from([18.0, side]))
            .style(move |_| container::Style {
                background: Some(t.surface.into()),
                ..container::Style::default()
            })
            .into(),
    )
}

/// A sentence about what has just happened.
pub fn status<M: Clone + 'static>(ui: &Ui, text: String) -> Element<'static, M> {
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
