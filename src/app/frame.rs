//! The frame of every screen: the bar with help, the page that scrolls, and the row with Back and the main button.
//!
//! What does not fit folds: the bar becomes Menu and Help, the last row scrolls with the page, and where there is
//! hardly room for a line all of it scrolls together.

mod bar;
mod foot;

use iced::widget::{Column, column, container, scrollable};
use iced::{Length, Padding};

use super::ui::Ui;
use super::widget::Element;
use super::widget::navigation::PAGE;
use foot::Foot;

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
    /// The keys.
    Keys,
    /// Help now.
    Help,
}

/// A screen in its frame.
pub struct Frame<M> {
    /// The page.
    pub page: Element<'static, M>,
    /// At the start of the last row: the way back.
    pub back: Option<Element<'static, M>>,
    /// How far one is: in the middle of the last row, or above the page where that row is tight.
    pub progress: Option<Element<'static, M>>,
    /// In the middle of the last row, or at the end of the page where that row is tight.
    pub middle: Option<Element<'static, M>>,
    /// At its end: the main button.
    pub main: Option<Element<'static, M>>,
    /// What is missing before the main button can do its work.
    pub missing: Option<String>,
    /// The ground: help has its own.
    pub ground: iced::Color,
    /// What the bar offers.
    pub bar: Offers,
    /// The page asks for a choice: while its first answer lies below the window, the main button leads there.
    pub asks: bool,
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
            progress: None,
            middle: None,
            main: None,
            missing: None,
            ground: ui.tokens.paper,
            bar: Offers::All,
            asks: false,
        }
    }
}

/// In windows lower than this, in logical pixels, the last row scrolls with the page.
const FOOT_STAYS: f32 = 340.0;
/// In windows lower than this, the bar scrolls too.
const BAR_STAYS: f32 = 240.0;
/// In windows narrower than this, the bar is too high to stay.
const BAR_STAYS_WIDTH: f32 = 300.0;

/// Whether the last row always stays in sight.
pub fn foot_stays(ui: &Ui) -> bool {
    ui.size.height >= FOOT_STAYS && ui.size.width >= foot::SLIM
}

/// Whether the last row has room for no more than Back and the main button.
pub fn is_tight(ui: &Ui) -> bool {
    foot::is_tight(ui)
}

/// Draws a screen in its frame.
pub fn frame<M: Clone + 'static>(
    ui: &Ui,
    frame: Frame<M>,
    notices: Vec<Element<'static, M>>,
    on_bar: impl Fn(Bar) -> M + Copy,
) -> Element<'static, M> {
    let t = ui.tokens;
    let side = side(ui);
    let bar = bar::bar(ui, frame.bar, on_bar);
    let mut page = column(notices).spacing(16).width(Length::Fill);
    let (mut middle, mut at_end) = (frame.middle, None);
    if foot::is_tight(ui) {
        if let Some(progress) = frame.progress {
            page = page.push(progress);
        }
        at_end = middle.take();
    } else {
        middle = middle.or(frame.progress);
    }
    page = page.push(frame.page);
    if let Some(at_end) = at_end {
        page = page.push(at_end);
    }
    let foot = foot::foot(
        ui,
        Foot {
            back: frame.back,
            middle,
            main: frame.main,
            missing: frame.missing,
        },
    );
    let page = container(page).width(Length::Fill).padding(Padding {
        top: if ui.low() { 18.0 } else { 24.0 },
        bottom: if ui.low() { 22.0 } else { 28.0 },
        left: side,
        right: side,
    });
    let mut whole = Column::new().width(Length::Fill).height(Length::Fill);
    let mut scrolled = Column::new().width(Length::Fill);
    let bar_stays = ui.size.height >= BAR_STAYS && ui.size.width >= BAR_STAYS_WIDTH;
    let mut bar = Some(bar);
    if bar_stays && let Some(bar) = bar.take() {
        // Help stays in sight.
        whole = whole.push(bar).push(ui.rule());
    }
    scrolled = scrolled.push(page);
    let mut last = None;
    match foot {
        Some(foot) if foot_stays(ui) => last = Some(foot),
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
        w if w < 420.0 => 18.0,
        w if w < 900.0 => 28.0,
        _ => 64.0,
    }
}

/// Space beside the bar and the last row.
fn bar_side(ui: &Ui) -> f32 {
    if ui.size.width < 900.0 {
        side(ui).min(16.0)
    } else {
        32.0
    }
}

/// What scrolls by keys: the page, or a dialog over it (what is under a dialog is inert, so there is only one).
pub fn page_scroll<M: 'static>(ui: &Ui, content: Element<'static, M>) -> Element<'static, M> {
    let t = ui.tokens;
    // Thin in a small window, so that it stands beside the words and not on them.
    let width = if ui.size.width < 420.0 { 8 } else { 12 };
    scrollable(content)
        .id(PAGE)
        .width(Length::Fill)
        .direction(scrollable::Direction::Vertical(
            scrollable::Scrollbar::new()
                .width(width)
                .scroller_width(width)
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
