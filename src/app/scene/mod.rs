//! Simulated media: a message as it would look, always with the word "Practice" in its frame.

mod call;
mod chat;
mod email;
mod game;
mod letter;
mod payment;
mod popup;
mod poster;
mod profile;
mod sms;
mod voice;
mod web;

use iced::widget::{Column, container, row, stack};
use iced::{Alignment, Color, Length, Padding};
use lucide_icons::Icon;

use crate::content::model::{CallBy, Class, Cue, Datum, Item, Medium, Scene};
use crate::content::resolve::{AddressRole, Piece as Resolved};
use crate::language::clock_time;

use super::theme::size;
use super::ui::Ui;
use super::widget::Element;
use super::widget::control::Control;
use super::widget::flow::{Align, Flow, Mark, MarkKind};
use super::widget::glyph::glyph;
use super::widget::meaning::{Meaning, Role};
use super::words::{Reader, locale_of, marked, paragraphs, pieces};

/// How a message is shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Mode {
    /// To be judged: nothing is marked.
    Plain,
    /// Explained: its cues are marked and numbered, owners of addresses are boxed.
    Explained,
    /// To be searched: phrases can be chosen. These are.
    Search(Vec<String>),
    /// Searched and explained: what was chosen and what was a sign.
    Found(Vec<String>),
}

/// A message to draw.
pub struct Stage<'a, M> {
    /// Words, colours, sizes.
    pub ui: &'a Ui,
    /// The lesson's words.
    pub reader: Reader<'a>,
    /// The message.
    pub item: &'a Item,
    /// How it is shown.
    pub mode: Mode,
    /// The way through a call so far.
    pub way: &'a [String],
    /// What pressing a phrase does, in a search.
    pub on_mark: Option<fn(String) -> M>,
}

impl<M: Clone + 'static> Stage<'_, M> {
    fn marks(&self) -> Vec<Mark> {
        let t = &self.ui.tokens;
        let family = match self.item.class {
            Class::Scam => t.scam,
            Class::Genuine => t.real,
        };
        let cues = numbered_cues(&self.reader, self.ui, self.item);
        match &self.mode {
            Mode::Plain => Vec::new(),
            Mode::Explained => cues
                .into_iter()
                .map(|(number, cue)| Mark {
                    kind: MarkKind::Sign,
                    id: cue.id.to_string(),
                    ink: family.ink,
                    fill: family.soft,
                    badge: number.map(|n| n.to_string()),
                    chosen: None,
                })
                .collect(),
            Mode::Search(chosen) | Mode::Found(chosen) => {
                let found = matches!(self.mode, Mode::Found(_));
                let decoys = self.item.decoys.iter().map(|d| (None, d.id.to_string()));
                cues.into_iter()
                    .filter(|(number, _)| number.is_some())
                    .map(|(number, cue)| (number, cue.id.to_string()))
                    .chain(decoys)
                    .map(|(number, id)| {
                        let is_chosen = chosen.contains(&id);
                        let (ink, fill) = match (found, number) {
                            (true, Some(_)) => (family.ink, family.soft),
                            (true, None) => (t.ink, t.bubble),
                            (false, _) if is_chosen => (t.action.ink, t.action.soft),
                            (false, _) => (t.control, t.bubble),
                        };
                        Mark {
                            kind: MarkKind::Sign,
                            id,
                            ink,
                            fill,
                            badge: number.filter(|_| found).map(|n| n.to_string()),
                            chosen: Some(is_chosen),
                        }
                    })
                    .collect()
            }
        }
    }

    fn explained(&self) -> bool {
        matches!(self.mode, Mode::Explained | Mode::Found(_))
    }

    fn path(&self, field: &str) -> String {
        format!("item.{}.{field}", self.item.id)
    }

    fn attach(&self, field: &str, flow: Flow<M>, marks: Vec<Mark>) -> Flow<M> {
        let flow = flow.marks(marks);
        match (self.on_mark, &self.mode) {
            (Some(on_mark), Mode::Search(_)) => {
                flow.on_mark(format!("{}.{field}", self.item.id), self.ui.ring(), on_mark)
            }
            _ => flow,
        }
    }

    /// A field of the message, in one line of thought.
    fn field(&self, field: &str, size: f32, ink: Color, strong: bool, align: Align) -> Flow<M> {
        let drawn = self.reader.drawn(self.ui, &self.path(field));
        let marks = self.marks();
        let (pieces, mut style) = marked(self.ui, &drawn, size, ink, &marks, self.explained());
        style.strong = strong;
        style.align = align;
        self.attach(field, Flow::new(pieces, style), marks)
    }

    /// A field of several lines.
    fn lines(&self, field: &str, size: f32, ink: Color) -> Element<'static, M> {
        self.lines_told(field, size, ink, true)
    }

    /// The same, drawn and not told: it is told in another place of the screen.
    fn silent_lines(&self, field: &str, size: f32, ink: Color) -> Element<'static, M> {
        self.lines_told(field, size, ink, false)
    }

    fn lines_told(&self, field: &str, size: f32, ink: Color, told: bool) -> Element<'static, M> {
        let drawn = self.reader.drawn(self.ui, &self.path(field));
        let marks = self.marks();
        let mut style = self.ui.style_in(locale_of(self.ui, &drawn), size, ink);
        let explained = self.explained();
        let all = pieces(
            self.ui,
            &drawn.pieces,
            |id| marks.iter().position(|m| m.id == id),
            explained,
        );
        style.ruby = all.iter().any(|p| p.above().is_some());
        paragraphs(self.ui, all, |pieces| {
            let flow = self.attach(field, Flow::new(pieces, style.clone()), marks.clone());
            if told { flow } else { flow.silent() }
        })
    }

    /// A datum of the message: the sender's address, the page's address.
    fn datum(&self, id: &str, size: f32, ink: Color) -> Option<Flow<M>> {
        let datum = self.item.data.get(id)?;
        let cue = self
            .item
            .cues
            .iter()
            .find(|c| c.place.as_deref() == Some(id));
        let resolved = Resolved {
            text: datum.text().to_owned(),
            ruby: None,
            strong: false,
            cue: cue.map(|c| c.id.to_string()),
            term: None,
            address: datum.is_address().then_some(AddressRole::Whole),
            spelled: !datum.is_address(),
        };
        let marks = self.marks();
        let pieces = pieces(
            self.ui,
            &[resolved],
            |id| marks.iter().position(|m| m.id == id),
            self.explained(),
        );
        let style = self.ui.style_in(crate::language::Locale::En, size, ink);
        Some(self.attach(id, Flow::new(pieces, style), marks))
    }

    /// "Text message, today 4:12 pm".
    fn medium_line(&self, id: &str) -> String {
        let at = self.item.scene.at().map(|at| {
            let hour = u8::try_from(at.hour()).unwrap_or(0);
            let minute = u8::try_from(at.minute()).unwrap_or(0);
            clock_time(self.ui.locale(), hour, minute)
        });
        match at {
            Some(time) => self.ui.with(id, &[("time", time.into())]),
            None => self.ui.t(id),
        }
    }

    /// A button in the message, drawn dead.
    fn dead_button(&self, label: Flow<M>) -> Element<'static, M> {
        let t = self.ui.tokens;
        container(label)
            .padding(Padding::from([10.0, 18.0]))
            .style(move |_| container::Style {
                background: Some(t.screen.into()),
                border: iced::Border {
                    color: t.ink_soft,
                    width: 2.0,
                    radius: 10.0.into(),
                },
                ..container::Style::default()
            })
            .into()
    }

    /// Who sends the message, where a medium has a sender.
    fn sender(&self) -> Option<String> {
        match self.item.scene.medium() {
            Medium::Sms
            | Medium::Email
            | Medium::Chat
            | Medium::Call
            | Medium::Voice
            | Medium::Payment
            | Medium::Game
            | Medium::Letter
            | Medium::Profile => Some(self.reader.spoken(self.ui, &self.path("from"))),
            Medium::Web | Medium::Popup | Medium::Poster => None,
        }
    }

    /// The medium as people call it.
    fn medium_name(&self) -> String {
        self.ui.t(medium_name(&self.item.scene))
    }
}

/// The text id of a medium's name.
pub fn medium_name(scene: &Scene) -> &'static str {
    match scene.medium() {
        Medium::Sms => "medium-sms",
        Medium::Email => "medium-email",
        Medium::Chat => "medium-chat",
        Medium::Web => "medium-web",
        Medium::Popup => "medium-popup",
        Medium::Call => match scene.conversation().map(|call| call.by) {
            Some(CallBy::Video) => "medium-video",
            _ => "medium-call",
        },
        Medium::Voice => "medium-voice",
        Medium::Poster => "medium-poster",
        Medium::Payment => "medium-payment",
        Medium::Game => "medium-game",
        Medium::Letter => "medium-letter",
        Medium::Profile => "medium-profile",
    }
}

/// The fields and data of a message in the order in which they are read.
fn reading_order(item: &Item) -> Vec<String> {
    let mut fields: Vec<String> = Vec::new();
    let mut add = |names: &[&str]| fields.extend(names.iter().map(|n| (*n).to_owned()));
    match &item.scene {
        Scene::Sms { .. } => add(&["from", "body"]),
        Scene::Email { button, .. } => {
            add(&["from", "mail", "subject", "body", "attachment", "button"]);
            if let Some(datum) = button {
                add(&[datum.as_str()]);
            }
        }
        Scene::Chat { lines, .. } => {
            add(&["from"]);
            for line in lines {
                add(&[&format!("line.{}", line.id)]);
            }
        }
        Scene::Web { fields: boxes, .. } => {
            add(&["page", "heading", "body"]);
            for field in boxes {
                add(&[&format!("field.{field}")]);
            }
            add(&["button"]);
        }
        Scene::Popup { buttons } => {
            add(&["page", "heading", "body"]);
            for button in buttons {
                add(&[&format!("button.{button}")]);
            }
        }
        Scene::Call(call) => {
            add(&["from", "number"]);
            for node in &call.nodes {
                add(&[&format!("node.{}", node.id)]);
            }
        }
        Scene::Voice { .. } => add(&["from", "number", "body"]),
        Scene::Poster => add(&["heading", "body", "page"]),
        Scene::Payment { buttons, .. } => {
            add(&["from", "heading", "amount", "body"]);
            for button in buttons {
                add(&[&format!("button.{button}")]);
            }
        }
        Scene::Game { lines } => {
            add(&["room", "from"]);
            for line in lines {
                add(&[&format!("line.{}", line.id)]);
            }
        }
        Scene::Letter { rows } => {
            add(&["from", "subject", "body"]);
            for row in rows {
                add(&[&format!("row.{row}")]);
            }
        }
        Scene::Profile { posts, buttons } => {
            add(&["from", "handle", "body"]);
            for button in buttons {
                add(&[&format!("button.{button}")]);
            }
            for post in posts {
                add(&[&format!("post.{post}")]);
            }
        }
    }
    fields
}

/// The signs of a message in the order in which they are read in this language, each with its number.
/// One that is about the whole message has no number and stands last.
pub fn numbered_cues<'a>(
    reader: &Reader<'_>,
    ui: &Ui,
    item: &'a Item,
) -> Vec<(Option<usize>, &'a Cue)> {
    let order = reading_order(item);
    let mut cues: Vec<(usize, usize, &Cue)> = item
        .cues
        .iter()
        .map(|cue| {
            let place = cue.place.as_deref();
            let field = place
                .and_then(|place| order.iter().position(|field| field == place))
                .unwrap_or(if place.is_some() {
                    order.len()
                } else {
                    usize::MAX
                });
            let within = place.map_or(0, |place| {
                let drawn = reader.drawn(ui, &format!("item.{}.{place}", item.id));
                let mark = |piece: &Resolved| piece.cue.as_deref() == Some(cue.id.as_str());
                drawn.pieces.iter().position(mark).unwrap_or(0)
            });
            (field, within, cue)
        })
        .collect();
    cues.sort_by_key(|(field, within, _)| (*field, *within));
    let mut next = 0;
    cues.into_iter()
        .map(|(_, _, cue)| {
            let number = cue.place.is_some().then(|| {
                next += 1;
                next
            });
            (number, cue)
        })
        .collect()
}

/// The words of a phrase that a cue or decoy is about.
pub fn phrase(reader: &Reader<'_>, ui: &Ui, item: &Item, place: &str, id: &str) -> String {
    let drawn = reader.drawn(ui, &format!("item.{}.{place}", item.id));
    let words = drawn
        .pieces
        .iter()
        .filter(|piece| piece.cue.as_deref() == Some(id));
    words.map(|piece| piece.text.as_str()).collect()
}

/// Draws a message in its frame.
pub fn scene<M: Clone + 'static>(stage: &Stage<'_, M>) -> Element<'static, M> {
    let inside = match &stage.item.scene {
        Scene::Sms { .. } => sms::view(stage),
        Scene::Email {
            button, attachment, ..
        } => email::view(stage, button.is_some(), *attachment),
        Scene::Chat { lines, .. } => chat::view(stage, lines),
        Scene::Web { fields, button } => web::view(stage, fields, button.is_some()),
        Scene::Popup { buttons } => popup::view(stage, buttons),
        Scene::Call(call) => call::view(stage, call, stage.way),
        Scene::Voice { seconds, .. } => voice::view(stage, *seconds),
        Scene::Poster => poster::view(stage),
        Scene::Payment { buttons, pin, .. } => payment::view(stage, buttons, *pin),
        Scene::Game { lines } => game::view(stage, lines),
        Scene::Letter { rows } => letter::view(stage, rows),
        Scene::Profile { posts, buttons } => profile::view(stage, posts, buttons),
    };
    let t = stage.ui.tokens;
    let tag = container(
        row![
            glyph(Icon::GraduationCap, 22.0, t.practice.ink),
            stage
                .ui
                .strong(stage.ui.t("practice"), size::LABEL, t.practice.ink)
                .silent()
        ]
        .spacing(8)
        .align_y(Alignment::Center),
    )
    .padding(Padding::from([4.0, 14.0]))
    .style(move |_| container::Style {
        background: Some(t.practice.soft.into()),
        border: iced::border::rounded(8),
        ..container::Style::default()
    });
    let medium = stage.medium_name();
    let name = match stage.sender() {
        Some(sender) => stage.ui.with(
            "practice-message-from",
            &[("medium", medium.into()), ("sender", sender.into())],
        ),
        None => stage
            .ui
            .with("practice-message", &[("medium", medium.into())]),
    };
    let framed = container(inside).padding(Padding {
        top: 20.0,
        left: 4.0,
        ..Padding::ZERO
    });
    let id = iced::advanced::widget::Id::from(format!("scene.{}", stage.item.id));
    // A reader's arrows stop at it before its first words, so that "Practice" is heard.
    Control::new(id, Meaning::new(Role::Document, name), stack![framed, tag])
        .ring(stage.ui.ring())
        .width(Length::Fill)
        .into()
}

/// The frame of a telephone around its content.
fn phone<M: 'static>(ui: &Ui, content: Column<'static, M>) -> Element<'static, M> {
    device(ui, content.spacing(14).into(), 10.0, 36.0, 22.0)
}

/// The frame of a device around its content.
fn device<M: 'static>(
    ui: &Ui,
    content: Element<'static, M>,
    width: f32,
    radius: f32,
    padding: f32,
) -> Element<'static, M> {
    let t = ui.tokens;
    container(content)
        .width(Length::Fill)
        .padding(Padding {
            top: padding + 14.0,
            bottom: padding + 6.0,
            left: padding + 6.0,
            right: padding + 6.0,
        })
        .style(move |_| container::Style {
            background: Some(t.screen.into()),
            border: iced::Border {
                color: t.device,
                width,
                radius: radius.into(),
            },
            ..container::Style::default()
        })
        .into()
}

/// A sheet of paper around its content.
fn sheet<M: 'static>(ui: &Ui, content: Column<'static, M>) -> Element<'static, M> {
    let t = ui.tokens;
    container(content)
        .width(Length::Fill)
        .padding(Padding {
            top: 36.0,
            bottom: 26.0,
            left: 26.0,
            right: 26.0,
        })
        .style(move |_| container::Style {
            background: Some(t.surface.into()),
            border: iced::Border {
                color: t.edge,
                width: 2.0,
                radius: 4.0.into(),
            },
            ..container::Style::default()
        })
        .into()
}

/// A bubble with text.
fn bubble<M: 'static>(ui: &Ui, content: Element<'static, M>, fill: Color) -> Element<'static, M> {
    let t = ui.tokens;
    container(content)
        .width(Length::Fill)
        .padding(Padding::from([14.0, 18.0]))
        .style(move |_| container::Style {
            background: Some(fill.into()),
            border: iced::Border {
                color: t.edge,
                width: 2.0,
                radius: 20.0.into(),
            },
            ..container::Style::default()
        })
        .into()
}

/// Whether a datum is an address that a button leads to: shown beneath the button, since there is no mouse to hover with.
fn leads_to<M: Clone + 'static>(stage: &Stage<'_, M>, id: &str) -> Option<Element<'static, M>> {
    matches!(stage.item.data.get(id), Some(Datum::Web(_))).then_some(())?;
    let t = stage.ui.tokens;
    let flow = stage.datum(id, size::LABEL, t.ink_soft)?;
    Some(
        row![
            glyph(Icon::Link, 18.0, t.ink_soft),
            container(flow.width(Length::Fill)).width(Length::Fill)
        ]
        .spacing(8)
        .align_y(Alignment::Center)
        .into(),
    )
}
