//! Words of the glossary where they stand: marked in running text, and what they mean below their paragraph.

use iced::advanced::widget::Id;
use iced::widget::{Column, column, row};
use iced::{Alignment, Color, Length};
use lucide_icons::Icon;

use super::{Lesson, Message};
use crate::app::screen::home::simple;
use crate::app::theme::size;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::app::widget::control::Control;
use crate::app::widget::flow::{Flow, Mark, MarkKind, Piece, Style};
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::{Meaning, Role};
use crate::app::words::{line, lines, locale_of, pieces};
use crate::content::glossary::Explained;
use crate::content::model::Audience;
use crate::content::wanted::{self, Use};
use crate::language::{Locale, Register};

/// A marked word: the text in which it stands, and which of its marks it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The path of the text.
    pub path: String,
    /// The word's id in the glossary; a later mark of the same word in the text has its number behind it.
    pub mark: String,
}

impl Word {
    fn id(&self) -> Id {
        Id::from(format!("{}.{}", flow_id(&self.path), self.mark))
    }

    fn heading_id(&self) -> Id {
        Id::from(format!("{}.{}.means", flow_id(&self.path), self.mark))
    }
}

fn flow_id(path: &str) -> String {
    format!("term.{path}")
}

/// Which word is explained on the screen: one at most.
#[derive(Debug, Default)]
pub struct Terms {
    open: Option<Word>,
    closed: Option<Word>,
}

impl Terms {
    /// Shows what a word means, in place of another; or puts that away.
    pub fn press(&mut self, word: Word) {
        if self.open.as_ref() == Some(&word) {
            self.close();
        } else {
            self.closed = None;
            self.open = Some(word);
        }
    }

    /// Puts the meaning away. The word has the focus again.
    pub fn close(&mut self) {
        if let Some(word) = self.open.take() {
            self.closed = Some(word);
        }
    }

    /// Another screen: nothing is open, nothing wants the focus.
    pub fn leave(&mut self) {
        *self = Terms::default();
    }

    /// Whether a meaning is shown.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The heading of the meaning that was opened, or the word whose meaning was put away.
    pub fn wants_focus(&self) -> Option<Id> {
        self.open
            .as_ref()
            .map(Word::heading_id)
            .or_else(|| self.closed.as_ref().map(Word::id))
    }
}

impl Lesson {
    /// The first marked word of the step or message that is shown, in a language: for pictures and tests.
    pub fn first_term(&self, locale: Locale) -> Option<Word> {
        let module = &self.open.module;
        let stop = self.run.stop();
        let unit = match (stop.item(), stop.step()) {
            (Some(item), _) => format!("item.{item}."),
            (None, step) => format!("step.{}.", step?),
        };
        let given = self.run.given().is_some();
        let child = self.open.card.audience.contains(&Audience::School);
        wanted::of_module(module)
            .into_iter()
            .filter(|text| text.path.starts_with(&unit) && text.of.may_hold_terms())
            .filter(|text| {
                let before = matches!(text.of, Use::CardBody | Use::Ask | Use::ItemSetting);
                before != given
            })
            .find_map(|text| {
                let drawn = self
                    .open
                    .draw(locale.code(), child, self.run.country(), &text.path);
                let mark = drawn.pieces.into_iter().find_map(|piece| piece.term)?;
                let path = text.path;
                Some(Word { path, mark })
            })
    }
}

/// A text with its words marked, before it is cut into lines.
struct Marked {
    path: String,
    pieces: Vec<Piece>,
    marks: Vec<Mark>,
    style: Style,
    /// Which mark is open, with the id of its word.
    open: Option<(usize, String)>,
}

impl Marked {
    fn of(lesson: &Lesson, ui: &Ui, path: &str, size: f32, ink: Color) -> Self {
        let drawn = lesson.reader().drawn(ui, path);
        let mut all = pieces(ui, &drawn.pieces, |_| None, false);
        let mut style = ui.style_in(locale_of(ui, &drawn), size, ink);
        style.ruby = all.iter().any(|p| p.above().is_some());
        let mut marks: Vec<Mark> = Vec::new();
        let mut words: Vec<(String, String)> = Vec::new();
        let mut before: Option<&str> = None;
        for (resolved, piece) in drawn.pieces.iter().zip(&mut all) {
            let term = resolved.term.as_deref();
            let Some(term) = term.filter(|term| explain(lesson, ui, term).is_some()) else {
                before = None;
                continue;
            };
            if before == Some(term) {
                if let Some((_, word)) = words.last_mut() {
                    word.push_str(piece.spoken());
                }
            } else {
                words.push((term.to_owned(), piece.spoken().to_owned()));
            }
            piece.mark = words.len().checked_sub(1);
            before = Some(term);
        }
        let mut open = None;
        for (number, (term, word)) in words.iter().enumerate() {
            let earlier = words.iter().take(number).filter(|(t, _)| t == term).count();
            let mark = match earlier {
                0 => term.clone(),
                n => format!("{term}.{}", n + 1),
            };
            let is_open = lesson
                .terms
                .open
                .as_ref()
                .is_some_and(|open| open.path == path && open.mark == mark);
            if is_open {
                open = Some((number, term.clone()));
            }
            marks.push(Mark {
                kind: MarkKind::Term {
                    name: ui.with("term-name", &[("word", word.into())]),
                    open: is_open,
                },
                id: mark,
                ink,
                fill: Color::TRANSPARENT,
                badge: None,
                chosen: None,
            });
        }
        Marked {
            path: path.to_owned(),
            pieces: all,
            marks,
            style,
            open,
        }
    }

    /// Some of its pieces as a flow whose words can be pressed.
    fn flow(&self, ui: &Ui, pieces: Vec<Piece>) -> Flow<Message> {
        let flow = Flow::new(pieces, self.style.clone()).width(Length::Fill);
        if self.marks.is_empty() {
            return flow;
        }
        let path = self.path.clone();
        flow.marks(self.marks.clone())
            .on_mark(flow_id(&self.path), ui.ring(), move |mark| {
                let path = path.clone();
                Message::Term(Word { path, mark })
            })
    }

    /// What its open word means, if that word is among these pieces.
    fn meaning(
        &self,
        lesson: &Lesson,
        ui: &Ui,
        pieces: &[Piece],
    ) -> Option<Element<'static, Message>> {
        let (number, term) = self.open.as_ref()?;
        if !pieces.iter().any(|piece| piece.mark == Some(*number)) {
            return None;
        }
        let explained = explain(lesson, ui, term)?;
        let word = lesson.terms.open.as_ref()?;
        Some(panel(ui, explained, word.heading_id()))
    }
}

fn explain<'l>(lesson: &'l Lesson, ui: &Ui, term: &str) -> Option<Explained<'l>> {
    let child = ui.catalog.register() == Register::Child;
    lesson
        .open
        .glossary
        .explain(ui.locale().code(), child, term)
}

/// Running text of one line or several, each a paragraph with its words marked, and below it what the open one means.
pub fn running(
    lesson: &Lesson,
    ui: &Ui,
    path: &str,
    size: f32,
    ink: Color,
) -> Element<'static, Message> {
    let marked = Marked::of(lesson, ui, path, size, ink);
    let mut page = Column::new().spacing(14).width(Length::Fill);
    for pieces in lines(marked.pieces.clone()) {
        let meaning = marked.meaning(lesson, ui, &pieces);
        page = page.push(line(ui, pieces, |pieces| marked.flow(ui, pieces)));
        page = page.push(meaning);
    }
    page.into()
}

/// A question as the screen's heading, with its words marked, and below it what the open one means.
pub fn question(lesson: &Lesson, ui: &Ui, path: &str, size: f32) -> Element<'static, Message> {
    let marked = Marked::of(lesson, ui, path, size, ui.tokens.ink);
    let flow = marked.flow(ui, marked.pieces.clone()).bold();
    let name = lesson.reader().spoken(ui, path);
    let heading = ui.heading(1, name, flow);
    let meaning = marked.meaning(lesson, ui, &marked.pieces);
    column![heading].push(meaning).spacing(14).into()
}

/// A word, what it means, and the way back to it.
fn panel(ui: &Ui, explained: Explained<'_>, heading_id: Id) -> Element<'static, Message> {
    let t = ui.tokens;
    let locale = match ui.locale() {
        Locale::Pseudo => Locale::Pseudo,
        _ => Locale::parse(explained.locale).unwrap_or(Locale::En),
    };
    let text = |words, size: f32, strong: bool| {
        let pieces = pieces(ui, &simple(words), |_| None, false);
        let name: String = pieces.iter().map(Piece::spoken).collect();
        let mut style = ui.style_in(locale, size, t.ink);
        style.strong = strong;
        (
            name,
            Flow::<Message>::new(pieces, style).width(Length::Fill),
        )
    };
    let (name, term) = text(explained.term, size::BODY, true);
    let (_, means) = text(explained.means, size::SMALL + 1.0, false);
    let heading = Control::new(
        heading_id,
        Meaning {
            leaf: true,
            ..Meaning::new(Role::Heading(2), name)
        },
        term,
    )
    .ring(ui.ring())
    .width(Length::Fill);
    let close = ui.button(
        "term.close",
        ui.t("term-close"),
        Kind::Plain,
        Some(Icon::X),
        None,
        Message::CloseTerm,
    );
    let words = column![heading, means, close]
        .spacing(10)
        .width(Length::Fill);
    let mut inside = row![].spacing(16).align_y(Alignment::Start);
    if ui.size.width >= 560.0 {
        inside = inside.push(glyph(Icon::BookOpen, 32.0, t.ink));
    }
    ui.panel(inside.push(words), t.bubble, t.ink, 2.0)
        .width(Length::Fill)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(mark: &str) -> Word {
        Word {
            path: "step.a.body".to_owned(),
            mark: mark.to_owned(),
        }
    }

    #[test]
    fn one_word_is_open_and_the_focus_goes_with_it() {
        let mut terms = Terms::default();
        assert_eq!(terms.wants_focus(), None);
        terms.press(word("link"));
        terms.press(word("app"));
        assert_eq!(terms.wants_focus(), Some(word("app").heading_id()));
        terms.press(word("app"));
        assert!(!terms.is_open());
        assert_eq!(terms.wants_focus(), Some(word("app").id()));
        terms.close();
        assert_eq!(terms.wants_focus(), Some(word("app").id()));
        terms.leave();
        assert_eq!(terms.wants_focus(), None);
    }
}
