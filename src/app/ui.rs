//! What every view needs to draw itself: words, colours, sizes; and the building blocks that all screens share.

use std::rc::Rc;

use iced::widget::{container, row, space};
use iced::{Alignment, Color, Length, Padding, Size};
use lucide_icons::Icon;

use crate::content::picture::Picture;
use crate::language::{Arg, Catalog, Locale, Readings, readings};

use super::theme::{Family, Tokens, size};
use super::widget::Element;
use super::widget::control::{Control, Ring, Surface};
use super::widget::flow::{Align, Flow, Piece, Style};
use super::widget::glyph::glyph;
use super::widget::illustration::illustration;
use super::widget::meaning::{Meaning, Role};

/// The voice that reads aloud, as far as a screen shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Voice {
    /// It can be asked to read.
    #[default]
    Silent,
    /// It reads.
    Reading,
    /// There is none for the language.
    Missing,
}

/// The surroundings of a view.
#[derive(Clone)]
pub struct Ui {
    /// Colours.
    pub tokens: Tokens,
    /// The program's words.
    pub catalog: Rc<Catalog>,
    /// The window's size in logical pixels, after the text size.
    pub size: Size,
    /// How many pixels of the screen a logical pixel has.
    pub pixels: f32,
    /// Whether the keyboard was used last: the focus ring shows.
    pub keyboard: bool,
    /// Which readings are drawn above kanji.
    pub readings: Readings,
    /// Larger targets, for children and older people.
    pub large: bool,
    /// What is known of the voice that reads aloud.
    pub voice: Voice,
}

/// Windows lower than this, in logical pixels, are low.
const LOW: f32 = 600.0;
/// The height of the main button in a low window.
const MAIN_IN_LOW: f32 = 52.0;

/// How loud a button is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The one main button of a screen.
    Main,
    /// Any other.
    Plain,
    /// A button without a border, for the way back.
    Quiet,
    /// "I need help now".
    Help,
}

impl Ui {
    /// A picture that only repeats what the control around it says.
    pub fn drawing<M: 'static>(
        &self,
        picture: &Picture,
        family: Family,
        width: f32,
    ) -> Element<'static, M> {
        illustration(picture, &self.tokens, family, width, self.pixels).into()
    }

    /// A picture in the colours of an audience, at most `width` logical pixels wide. `alt` says what it shows.
    pub fn picture<M: Clone + 'static>(
        &self,
        id: String,
        picture: &Picture,
        family: Family,
        alt: String,
        width: f32,
    ) -> Element<'static, M> {
        let drawn = illustration(picture, &self.tokens, family, width, self.pixels);
        Control::new(
            iced::advanced::widget::Id::from(id),
            Meaning {
                leaf: true,
                ..Meaning::new(Role::Image, alt)
            },
            drawn,
        )
        .into()
    }

    /// What has just happened, told to whoever listens.
    pub fn status<M: Clone + 'static>(
        &self,
        id: &'static str,
        words: Flow<M>,
    ) -> Element<'static, M> {
        let said = words.spoken();
        Control::new(
            iced::advanced::widget::Id::new(id),
            Meaning {
                leaf: true,
                ..Meaning::new(Role::Status, said)
            },
            words,
        )
        .width(Length::Fill)
        .into()
    }

    /// A text of the program.
    pub fn t(&self, id: &str) -> String {
        self.catalog.text(id)
    }

    /// A text of the program with values.
    pub fn with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.catalog.with(id, args)
    }

    /// The language of the program's words.
    pub fn locale(&self) -> Locale {
        self.catalog.locale()
    }

    /// What the button says that reads aloud.
    pub fn read_aloud_label(&self) -> &'static str {
        match self.voice {
            Voice::Silent => "read-aloud",
            Voice::Reading => "read-aloud-stop",
            Voice::Missing => "read-aloud-none",
        }
    }

    /// Whether the window is laid out from right to left.
    pub fn right_to_left(&self) -> bool {
        self.catalog.direction().is_right_to_left()
    }

    /// Whether the window is so low that bars and targets leave their room to the page.
    pub fn low(&self) -> bool {
        self.size.height < LOW
    }

    /// The least height of something to press.
    pub fn target(&self) -> f32 {
        if self.large && !self.low() {
            size::TARGET_LARGE
        } else {
            size::TARGET
        }
    }

    /// The style of text of a size, in the program's language.
    pub fn style(&self, size: f32, ink: Color) -> Style {
        self.style_in(self.locale(), size, ink)
    }

    /// The style of text of a size, in a language: each script wants its own line height.
    pub fn style_in(&self, locale: Locale, size: f32, ink: Color) -> Style {
        let heading = size >= size::HEADING;
        let line_height = match locale {
            Locale::Hi if heading => 1.7,
            Locale::Hi => 1.85,
            Locale::Ja if heading => 1.35,
            Locale::Ja => 1.6,
            _ if heading => 1.2,
            _ => 1.42,
        };
        Style {
            size,
            ink,
            strong: heading,
            line_height,
            align: Align::Start,
            right_to_left: self.right_to_left(),
            devanagari: locale == Locale::Hi,
            language: locale.code(),
            ring: self.ring(),
            read: [self.tokens.again.soft, self.tokens.again.ink],
            ruby: false,
        }
    }

    /// A text of the program as pieces, with the readings that it brings.
    pub fn pieces(&self, text: &str) -> Vec<Piece> {
        readings::stretches(text)
            .into_iter()
            .map(|stretch| Piece {
                ruby: stretch.reading.map(str::to_owned),
                known: !self.readings.shows(stretch.text),
                ..Piece::plain(stretch.text)
            })
            .collect()
    }

    /// A line or paragraph of the program's words.
    pub fn text<M: 'static>(&self, text: impl Into<String>, size: f32, ink: Color) -> Flow<M> {
        Flow::new(self.pieces(&text.into()), self.style(size, ink))
    }

    /// The same, bold.
    pub fn strong<M: 'static>(&self, text: impl Into<String>, size: f32, ink: Color) -> Flow<M> {
        let mut style = self.style(size, ink);
        style.strong = true;
        Flow::new(self.pieces(&text.into()), style)
    }

    /// Running text.
    pub fn body<M: 'static>(&self, text: impl Into<String>) -> Flow<M> {
        self.text(text, size::BODY, self.tokens.ink)
    }

    /// Secondary text.
    pub fn small<M: 'static>(&self, text: impl Into<String>) -> Flow<M> {
        self.text(text, size::SMALL, self.tokens.ink_soft)
    }

    /// The size of a screen's title: smaller where the window is narrow.
    pub fn title_size(&self) -> f32 {
        if self.size.width < 700.0 {
            size::HEADING
        } else {
            size::TITLE
        }
    }

    /// The title of the screen. A new screen puts the focus on it.
    pub fn title<M: Clone + 'static>(&self, text: impl Into<String>) -> Element<'static, M> {
        let text = text.into();
        let flow = self.text(text.clone(), self.title_size(), self.tokens.ink);
        self.heading(1, text, flow)
    }

    /// A heading made of any text. Level 1 takes the focus of a new screen.
    pub fn heading<M: Clone + 'static>(
        &self,
        level: u8,
        name: String,
        flow: Flow<M>,
    ) -> Element<'static, M> {
        let control = Control::new(
            iced::advanced::widget::Id::from(format!("heading.{name}")),
            Meaning {
                leaf: true,
                language: self.other_language(&flow),
                ..Meaning::new(Role::Heading(level), name)
            },
            flow,
        );
        control.ring(self.ring()).into()
    }

    /// The language of a text that is in another one than the window.
    pub fn other_language<M>(&self, flow: &Flow<M>) -> Option<&'static str> {
        Some(flow.language()).filter(|language| *language != self.locale().code())
    }

    /// Things that belong together, with a name for whoever does not see that they do. `count` is how many there are.
    pub fn group<M: Clone + 'static>(
        &self,
        id: impl Into<String>,
        role: Role,
        name: String,
        count: usize,
        content: impl Into<Element<'static, M>>,
    ) -> Element<'static, M> {
        Control::new(
            iced::advanced::widget::Id::from(id.into()),
            Meaning {
                position: Some((0, count)),
                ..Meaning::new(role, name)
            },
            content,
        )
        .width(Length::Fill)
        .into()
    }

    /// An item of a list that [`Ui::group`] counts; `place` is its number from 1, and how many there are.
    pub fn item<M: Clone + 'static>(
        &self,
        id: impl Into<String>,
        name: impl Into<String>,
        place: (usize, usize),
        content: impl Into<Element<'static, M>>,
    ) -> Control<'static, M> {
        Control::new(
            iced::advanced::widget::Id::from(id.into()),
            Meaning {
                position: Some(place),
                ..Meaning::new(Role::ListItem, name)
            },
            content,
        )
        .width(Length::Fill)
    }

    /// The focus ring.
    pub fn ring(&self) -> Ring {
        Ring {
            band: self.tokens.focus,
            line: self.tokens.ink,
            shows: self.keyboard,
        }
    }

    /// An arrow to where reading goes on.
    pub fn forward_icon(&self) -> Icon {
        if self.right_to_left() {
            Icon::ArrowLeft
        } else {
            Icon::ArrowRight
        }
    }

    /// An arrow to where one came from.
    pub fn back_icon(&self) -> Icon {
        if self.right_to_left() {
            Icon::ArrowRight
        } else {
            Icon::ArrowLeft
        }
    }

    /// A button with words and maybe an icon before or after them.
    pub fn button<M: Clone + 'static>(
        &self,
        id: impl Into<iced::advanced::widget::Id>,
        label: impl Into<String>,
        kind: Kind,
        before: Option<Icon>,
        after: Option<Icon>,
        message: M,
    ) -> Control<'static, M> {
        let t = &self.tokens;
        let label = label.into();
        let (ink, surface, text_size) = match kind {
            Kind::Main => (
                t.main.ink,
                Surface::new(t.main.soft, t.main.soft, 3.0, size::RADIUS),
                size::BODY,
            ),
            Kind::Plain => (
                t.ink,
                Surface::new(t.surface, t.ink, 2.0, size::RADIUS),
                size::SMALL,
            ),
            Kind::Quiet => (
                t.ink,
                Surface {
                    hover: t.ink,
                    ..Surface::new(t.surface, t.surface, 2.0, size::RADIUS)
                },
                size::SMALL,
            ),
            Kind::Help => (
                t.help.ink,
                Surface::new(
                    t.help.soft,
                    if t.help.ink == t.ink {
                        t.ink
                    } else {
                        t.help.ink
                    },
                    2.0,
                    size::RADIUS,
                ),
                size::SMALL,
            ),
        };
        let narrow = self.size.width < 460.0;
        let (text_size, icon_size, gap) = match kind {
            Kind::Main => (text_size, text_size + 5.0, 10.0),
            _ if narrow => (size::LABEL, size::LABEL + 4.0, 8.0),
            _ => (text_size, text_size + 5.0, 10.0),
        };
        let mut content = row![].spacing(gap).align_y(Alignment::Center);
        if let Some(icon) = before {
            content = content.push(glyph(icon, icon_size, ink));
        }
        content = content.push(self.strong(label.clone(), text_size, ink).silent());
        if let Some(icon) = after {
            content = content.push(glyph(icon, icon_size, ink));
        }
        let side = match kind {
            Kind::Main => 34.0,
            _ => 20.0,
        };
        let side = if narrow { side / 2.0 } else { side };
        let height = if kind == Kind::Main && self.low() {
            MAIN_IN_LOW
        } else if kind == Kind::Main {
            size::TARGET_LARGE
        } else {
            self.target().min(size::TARGET_LARGE)
        };
        Control::new(
            id,
            Meaning {
                leaf: true,
                ..Meaning::new(Role::Button, label)
            },
            content,
        )
        .surface(surface)
        .ring(self.ring())
        .padding(Padding::from([8.0, side]))
        .least(height, height)
        .align(Alignment::Center)
        .on_press(message)
    }

    /// A card: a ground with a border around any content.
    pub fn card<'a, M: 'a>(
        &self,
        content: impl Into<Element<'a, M>>,
    ) -> container::Container<'a, M> {
        self.panel(content, self.tokens.surface, self.tokens.edge, 2.0)
    }

    /// A ground with a border.
    pub fn panel<'a, M: 'a>(
        &self,
        content: impl Into<Element<'a, M>>,
        fill: Color,
        edge: Color,
        width: f32,
    ) -> container::Container<'a, M> {
        let pad = if self.size.width < 420.0 { 14.0 } else { 26.0 };
        container(content)
            .padding(Padding::from([20.0, pad]))
            .style(move |_| container::Style {
                background: Some(fill.into()),
                border: iced::Border {
                    color: edge,
                    width,
                    radius: size::RADIUS_CARD.into(),
                },
                ..container::Style::default()
            })
    }

    /// An icon in a solid square.
    pub fn tile<M: 'static>(
        &self,
        icon: Icon,
        side: f32,
        ink: Color,
        fill: Color,
    ) -> Element<'static, M> {
        container(glyph(icon, side * 0.55, ink))
            .center_x(side)
            .center_y(side)
            .style(move |_| container::Style {
                background: Some(fill.into()),
                border: iced::border::rounded(side * 0.25),
                ..container::Style::default()
            })
            .into()
    }

    /// A small label on a ground.
    pub fn chip<M: 'static>(
        &self,
        icon: Option<Icon>,
        text: impl Into<String>,
        family: Family,
    ) -> Element<'static, M> {
        let mut content = row![].spacing(8).align_y(Alignment::Center);
        if let Some(icon) = icon {
            content = content.push(glyph(icon, size::LABEL + 3.0, family.ink));
        }
        content = content.push(self.strong(text, size::LABEL, family.ink));
        let border = if family.soft == self.tokens.surface {
            2.0
        } else {
            0.0
        };
        container(content)
            .padding(Padding::from([4.0, 12.0]))
            .style(move |_| container::Style {
                background: Some(family.soft.into()),
                border: iced::Border {
                    color: family.ink,
                    width: border,
                    radius: 10.0.into(),
                },
                ..container::Style::default()
            })
            .into()
    }

    /// A rule between areas.
    pub fn rule<M: 'static>(&self) -> Element<'static, M> {
        let color = self.tokens.line;
        container(space().width(Length::Fill).height(2))
            .style(move |_| container::Style {
                background: Some(color.into()),
                ..container::Style::default()
            })
            .into()
    }

    /// How far one is: words, and a bar where there is room.
    pub fn progress<M: Clone + 'static>(
        &self,
        id: &'static str,
        label: String,
        done: usize,
        of: usize,
    ) -> Element<'static, M> {
        let t = self.tokens;
        let words = self.strong(label.clone(), size::BODY, t.ink).silent();
        let mut content = row![words].spacing(16).align_y(Alignment::Center);
        if self.size.width >= 900.0 {
            content = content.push(bar(done, of, 240.0, t));
        }
        Control::new(
            id,
            Meaning {
                leaf: true,
                progress: Some((done, of)),
                ..Meaning::new(Role::Progress, label)
            },
            content,
        )
        .ring(self.ring())
        .into()
    }

    /// A circle with a number or letter in it.
    pub fn number<M: 'static>(
        &self,
        text: impl Into<String>,
        side: f32,
        ink: Color,
        fill: Color,
    ) -> Element<'static, M> {
        container(self.strong(text, side * 0.5, ink).silent())
            .center_x(side)
            .center_y(side)
            .style(move |_| container::Style {
                background: Some(fill.into()),
                border: iced::border::rounded(side / 2.0),
                ..container::Style::default()
            })
            .into()
    }
}

fn bar<M: 'static>(done: usize, of: usize, width: f32, t: Tokens) -> Element<'static, M> {
    let filled = if of == 0 {
        0.0
    } else {
        (width - 4.0) * done.min(of) as f32 / of as f32
    };
    let fill = container(space().width(filled).height(10)).style(move |_| container::Style {
        background: Some(t.action.ink.into()),
        border: iced::border::rounded(5),
        ..container::Style::default()
    });
    container(row![fill])
        .width(width)
        .padding(2)
        .style(move |_| container::Style {
            background: Some(t.surface.into()),
            border: iced::Border {
                color: t.control,
                width: 2.0,
                radius: 8.0.into(),
            },
            ..container::Style::default()
        })
        .into()
}
