//! The first start: language, text size, country, and whose PC it is. Nothing is guessed but the language.

use iced::widget::{Column, Row, column, container, row, space};
use iced::{Alignment, Length, Padding};

use crate::app::frame::{Frame, Offers};
use crate::app::theme::size;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::app::widget::control::{Control, Surface};
use crate::app::widget::flow::{Flow, Piece};
use crate::app::widget::meaning::{Meaning, Role};
use crate::language::{Locale, countries, percent};

use super::{Action, Change, Context, Show};

/// The questions, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Page {
    /// Language, each in its own script.
    Language,
    /// Text size, chosen by eye.
    Text,
    /// Country, asked and never taken from the language.
    Country,
    /// Own or shared.
    Who,
}

/// See the module.
#[derive(Debug, Clone)]
pub struct FirstStart {
    page: Page,
    missing: bool,
    shared: Option<bool>,
}

/// What can happen here.
#[derive(Debug, Clone)]
pub enum Message {
    /// A language.
    Language(Locale),
    /// A text size in per cent.
    Text(u16),
    /// A country.
    Country(&'static str),
    /// Whether others use this PC.
    Shared(bool),
    /// On to the next question.
    Next,
    /// Back to the one before.
    Back,
}

/// Text sizes that are offered.
pub const TEXT_SIZES: [u16; 5] = [100, 125, 150, 200, 300];

impl Default for FirstStart {
    fn default() -> Self {
        FirstStart {
            page: Page::Language,
            missing: false,
            shared: None,
        }
    }
}

impl FirstStart {
    /// At one of its questions: for pictures.
    pub fn at(page: Page) -> Self {
        FirstStart {
            page,
            ..FirstStart::default()
        }
    }

    /// Which question is asked.
    pub fn page(&self) -> Page {
        self.page
    }

    /// Takes what happened.
    pub fn update(&mut self, message: Message, context: &Context<'_>) -> Action {
        self.missing = false;
        match message {
            Message::Language(locale) => return Action::Change(Change::Locale(locale)),
            Message::Text(size) => return Action::Change(Change::Text(size)),
            Message::Country(code) => return Action::Change(Change::Country(code.to_owned())),
            Message::Shared(shared) => self.shared = Some(shared),
            Message::Back => {
                self.page = match self.page {
                    Page::Language | Page::Text => Page::Language,
                    Page::Country => Page::Text,
                    Page::Who => Page::Country,
                }
            }
            Message::Next => match self.page {
                Page::Language => self.page = Page::Text,
                Page::Text => self.page = Page::Country,
                Page::Country if context.settings.country.is_none() => self.missing = true,
                Page::Country => self.page = Page::Who,
                Page::Who => match self.shared {
                    Some(shared) => return Action::Change(Change::Shared(shared)),
                    None => self.missing = true,
                },
            },
        }
        Action::None
    }

    /// A digit or letter chooses.
    pub fn choose(&mut self, number: usize, context: &Context<'_>) -> Action {
        let message = match self.page {
            Page::Language => Locale::OFFERED.get(number).map(|l| Message::Language(*l)),
            Page::Text => TEXT_SIZES.get(number).map(|s| Message::Text(*s)),
            Page::Country => countries::in_order(&context.ui.catalog)
                .get(number)
                .map(|c| Message::Country(c)),
            Page::Who => [false, true].get(number).map(|s| Message::Shared(*s)),
        };
        message.map_or(Action::None, |message| self.update(message, context))
    }

    /// Draws it.
    pub fn view(&self, context: &Context<'_>) -> Frame<Message> {
        let ui = context.ui;
        let page: Element<'static, Message> = match self.page {
            Page::Language => language(ui),
            Page::Text => text(ui, context.settings.text_percent),
            Page::Country => country(ui, context.settings.country.as_deref()),
            Page::Who => who(ui, self.shared),
        };
        let mut frame = Frame::new(ui, page);
        frame.bar = Offers::Help;
        if self.page != Page::Language {
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
        }
        let label = if self.page == Page::Who {
            "start-learning"
        } else {
            "go-on"
        };
        frame.main = Some(
            ui.button(
                "main",
                ui.t(label),
                Kind::Main,
                None,
                Some(ui.forward_icon()),
                Message::Next,
            )
            .into(),
        );
        frame.asks = true;
        frame.missing = self.missing.then(|| ui.t("missing-choose-one"));
        frame
    }
}

/// A large choice of a group.
#[allow(clippy::too_many_arguments)]
pub fn option<M: Clone + 'static>(
    ui: &Ui,
    id: String,
    group: &'static str,
    position: (usize, usize),
    chosen: bool,
    name: String,
    content: impl Into<Element<'static, M>>,
    message: M,
) -> Control<'static, M> {
    let t = ui.tokens;
    let surface = if chosen {
        Surface::new(t.action.soft, t.action.ink, 3.0, size::RADIUS)
    } else {
        Surface {
            hover: t.ink,
            ..Surface::new(t.surface, t.control, 2.0, size::RADIUS)
        }
    };
    let meaning = Meaning {
        checked: Some(chosen),
        position: Some(position),
        group: Some(iced::advanced::widget::Id::new(group)),
        leaf: true,
        ..Meaning::new(Role::Radio, name)
    };
    let side = if ui.size.width < 420.0 { 12.0 } else { 20.0 };
    Control::new(iced::advanced::widget::Id::from(id), meaning, content)
        .surface(surface)
        .ring(ui.ring())
        .padding(Padding::from([10.0, side]))
        .least(ui.target(), ui.target())
        .on_press(message)
}

/// The dot of a radio.
pub fn radio_dot<M: 'static>(ui: &Ui, chosen: bool) -> Element<'static, M> {
    let t = ui.tokens;
    let (edge, fill) = if chosen {
        (t.action.ink, t.action.ink)
    } else {
        (t.control, t.surface)
    };
    let dot = container(space())
        .width(16)
        .height(16)
        .style(move |_| container::Style {
            background: Some(fill.into()),
            border: iced::border::rounded(8),
            ..container::Style::default()
        });
    container(dot)
        .center_x(30)
        .center_y(30)
        .style(move |_| container::Style {
            background: Some(t.surface.into()),
            border: iced::Border {
                color: edge,
                width: 3.0,
                radius: 15.0.into(),
            },
            ..container::Style::default()
        })
        .into()
}

fn line<M: 'static>(
    ui: &Ui,
    chosen: bool,
    words: impl Into<Element<'static, M>>,
) -> Row<'static, M> {
    row![
        container(words.into()).width(Length::Fill),
        radio_dot(ui, chosen)
    ]
    .spacing(16)
    .align_y(Alignment::Center)
}

/// A question; `group` is what its answers are together.
fn list<M: Clone + 'static>(
    ui: &Ui,
    title: Element<'static, M>,
    note: String,
    group: &str,
    options: Vec<Element<'static, M>>,
) -> Element<'static, M> {
    let count = options.len();
    let options = Column::with_children(options).spacing(GAP);
    question(ui, title, note, group, count, 760.0, options)
}

/// The space between answers.
const GAP: f32 = 14.0;

/// A question, its `count` answers laid out already, at most `width` logical pixels wide.
fn question<M: Clone + 'static>(
    ui: &Ui,
    title: Element<'static, M>,
    note: String,
    group: &str,
    count: usize,
    width: f32,
    answers: Column<'static, M, iced::Theme, iced::Renderer>,
) -> Element<'static, M> {
    let mut all = Column::new().spacing(GAP).max_width(width).push(title);
    if !note.is_empty() {
        all = all.push(ui.small(note));
    }
    all.push(ui.group(
        format!("{group}.group"),
        Role::RadioGroup,
        ui.t(group),
        count,
        answers,
    ))
    .into()
}

fn language(ui: &Ui) -> Element<'static, Message> {
    let count = Locale::OFFERED.len();
    let options = Locale::OFFERED
        .into_iter()
        .enumerate()
        .map(|(i, locale)| {
            let chosen = ui.locale() == locale;
            let mut style = ui.style_in(locale, size::BODY + 4.0, ui.tokens.ink);
            style.strong = true;
            style.right_to_left = false;
            let words = Flow::new(vec![Piece::plain(locale.autonym())], style).silent();
            option(
                ui,
                format!("language.{}", locale.code()),
                "language",
                (i + 1, count),
                chosen,
                locale.autonym().to_owned(),
                line(ui, chosen, words.width(Length::Fill)),
                Message::Language(locale),
            )
            .language(Some(locale.code()))
            .width(Length::Fill)
            .into()
        })
        .collect();
    list(
        ui,
        ui.title(ui.t("first-language")),
        ui.t("first-language-note"),
        "language",
        options,
    )
}

fn text(ui: &Ui, now: u16) -> Element<'static, Message> {
    let count = TEXT_SIZES.len();
    let options = TEXT_SIZES
        .into_iter()
        .enumerate()
        .map(|(i, percents)| {
            let chosen = percents == now;
            // Each size is shown as it would be now, whatever the size of the window's text is.
            let real = size::BODY * f32::from(percents) / f32::from(now.max(1));
            let mut style = ui.style(size::BODY, ui.tokens.ink);
            style.size = real.clamp(8.0, 90.0);
            let sample = Flow::<Message>::new(ui.pieces(&ui.t("text-sample")), style);
            let name = percent(ui.locale(), percents);
            let words = column![
                ui.strong(name.clone(), size::SMALL, ui.tokens.ink_soft)
                    .silent(),
                sample.silent().width(Length::Fill)
            ]
            .spacing(4);
            option(
                ui,
                format!("text.{percents}"),
                "text",
                (i + 1, count),
                chosen,
                name,
                line(ui, chosen, words.width(Length::Fill)),
                Message::Text(percents),
            )
            .width(Length::Fill)
            .into()
        })
        .collect();
    list(
        ui,
        ui.title(ui.t("first-text")),
        ui.t("first-text-note"),
        "text-size",
        options,
    )
}

fn country(ui: &Ui, now: Option<&str>) -> Element<'static, Message> {
    let codes = countries::in_order(&ui.catalog);
    let count = codes.len();
    let options: Vec<_> = codes
        .into_iter()
        .enumerate()
        .map(|(i, code)| {
            let chosen = now == Some(code);
            let name = ui.t(countries::name(code));
            let words = ui.strong(name.clone(), size::BODY, ui.tokens.ink).silent();
            option(
                ui,
                format!("country.{code}"),
                "country",
                (i + 1, count),
                chosen,
                name,
                line(ui, chosen, words.width(Length::Fill)),
                Message::Country(code),
            )
            .width(Length::Fill)
            .into()
        })
        .collect();
    let columns = match ui.size.width {
        width if width >= 1200.0 => 4,
        width if width >= 560.0 => 2,
        _ => 1,
    };
    question(
        ui,
        ui.title(ui.t("first-country")),
        ui.t("first-country-note"),
        "country",
        count,
        if columns == 1 { 760.0 } else { 1200.0 },
        in_columns(options, columns),
    )
}

/// The countries with messages of their own in rows at the top; the others below, each column read downwards as a
/// list of names is.
fn in_columns(
    mut options: Vec<Element<'static, Message>>,
    columns: usize,
) -> Column<'static, Message, iced::Theme, iced::Renderer> {
    let others = options.split_off(options.len().min(countries::WITH_MESSAGES));
    let mut blocks = Column::new().spacing(GAP);
    let mut first = options.into_iter().peekable();
    while first.peek().is_some() {
        let cells = first
            .by_ref()
            .take(columns)
            .map(|cell| container(cell).width(Length::Fill).into());
        blocks = blocks.push(Row::with_children(cells).spacing(GAP));
    }
    let mut left = others.len();
    let mut others = others.into_iter();
    let mut beside = Row::new().spacing(GAP);
    for column in 0..columns {
        // As even as can be, the longer columns first.
        let high = left.div_ceil(columns - column);
        left -= high;
        let cells: Vec<_> = others.by_ref().take(high).collect();
        beside = beside.push(
            Column::with_children(cells)
                .spacing(GAP)
                .width(Length::Fill),
        );
    }
    if columns > 1 {
        blocks = blocks.push(space().height(GAP));
    }
    blocks.push(beside)
}

fn who(ui: &Ui, shared: Option<bool>) -> Element<'static, Message> {
    let options = [
        (false, "who-own", "who-own-note"),
        (true, "who-shared", "who-shared-note"),
    ]
    .into_iter()
    .enumerate()
    .map(|(i, (value, label, note))| {
        let chosen = shared == Some(value);
        let name = format!("{}. {}", ui.t(label), ui.t(note));
        let words = column![
            ui.strong(ui.t(label), size::BODY, ui.tokens.ink)
                .silent()
                .width(Length::Fill),
            ui.small(ui.t(note)).silent().width(Length::Fill)
        ]
        .spacing(4);
        option(
            ui,
            format!("who.{value}"),
            "who",
            (i + 1, 2),
            chosen,
            name,
            line(ui, chosen, words.width(Length::Fill)),
            Message::Shared(value),
        )
        .width(Length::Fill)
        .into()
    })
    .collect();
    list(
        ui,
        ui.title(ui.t("first-who")),
        String::new(),
        "whose-pc",
        options,
    )
}

/// After the last question.
pub fn finished() -> Action {
    Action::Show(Show::Welcome)
}
