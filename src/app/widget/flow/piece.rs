//! What a flow is made of: pieces of text, the phrases marked in them, and how they look.

use iced::Color;

use crate::app::widget::control::Ring;

/// A stretch of text that is drawn alike.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Its reading, drawn above.
    pub ruby: Option<String>,
    /// The learner knows the reading: it is said by a voice, and not drawn.
    pub known: bool,
    /// Bold.
    pub strong: bool,
    /// The mark it belongs to: an index into the flow's marks.
    pub mark: Option<usize>,
    /// An address: breaks only at its dots and slashes.
    pub address: bool,
    /// A code or a telephone number: a voice says it letter by letter.
    pub spelled: bool,
    /// Drawn in a box: who owns an address.
    pub boxed: bool,
    /// Another colour than the flow's.
    pub ink: Option<Color>,
}

impl Piece {
    /// Plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Piece {
            text: text.into(),
            ..Piece::default()
        }
    }

    /// The reading, where it is drawn.
    pub fn above(&self) -> Option<&str> {
        self.ruby.as_deref().filter(|_| !self.known)
    }

    /// What a voice says for it: the reading where there is one, else the text.
    pub fn spoken(&self) -> &str {
        self.ruby.as_deref().unwrap_or(&self.text)
    }
}

/// What a marked phrase is.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum MarkKind {
    /// A phrase that a sign of the message is about: a ground and a line, ticked in a search.
    #[default]
    Sign,
    /// A word that is explained when it is pressed: dots under it, in the ink of the text.
    Term {
        /// What a press is for: "link, what does it mean?".
        name: String,
        /// Whether its meaning is shown.
        open: bool,
    },
}

/// A phrase with a meaning of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// What it is.
    pub kind: MarkKind,
    /// Its id, given back when it is pressed.
    pub id: String,
    /// Ink, ground and underline.
    pub ink: Color,
    /// The ground behind it.
    pub fill: Color,
    /// A number at its end.
    pub badge: Option<String>,
    /// Whether it is chosen (in a search for signs).
    pub chosen: Option<bool>,
}

/// How a flow looks.
#[derive(Debug, Clone, PartialEq)]
pub struct Style {
    /// Size of Latin letters in logical pixels.
    pub size: f32,
    /// Colour.
    pub ink: Color,
    /// All bold.
    pub strong: bool,
    /// Line height as a multiple of the size, without readings.
    pub line_height: f32,
    /// Where lines stand.
    pub align: Align,
    /// Base direction.
    pub right_to_left: bool,
    /// Text in Devanagari: marks are higher, and Latin words in it are set a little larger.
    pub devanagari: bool,
    /// Its language (BCP 47).
    pub language: &'static str,
    /// Drawn around the text while a reader stands on it.
    pub ring: Ring,
    /// Ground and line of the sentence that is being read aloud.
    pub read: [Color; 2],
    /// Lines stand apart as if there were readings, so that all paragraphs of a text are alike.
    pub ruby: bool,
}

impl Style {
    /// Whether letters are set in the same way: what shows a reader's place does not count.
    pub fn sets_alike(&self, other: &Style) -> bool {
        let same_ring = Style {
            ring: other.ring,
            read: other.read,
            ..self.clone()
        };
        same_ring == *other
    }
}

/// Where lines stand in the width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Where reading starts.
    Start,
    /// In the middle.
    Center,
}
