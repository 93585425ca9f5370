//! Running text: readings above words, phrases that are marked, addresses that break only at dots and slashes.
//!
//! The text is cut into atoms at the break opportunities of Unicode (UAX 14), where the face changes and where
//! a mark begins; each atom is a paragraph of its own, set on one baseline, and placed greedily on lines.
//! Right-to-left text is ordered by its bidi levels (UAX 9), line by line.

mod draw;
mod lines;
mod marks;
mod piece;
mod said;
#[cfg(test)]
mod tests;
mod widget;

use std::rc::Rc;

use iced::advanced::widget::Id;
use iced::{Length, Rectangle};

use super::Element;
use super::atoms::Atom;
use super::control::Ring;

pub use piece::{Align, Mark, MarkKind, Piece, Style};

type OnMark<M> = Rc<dyn Fn(String) -> M>;

/// See the module.
pub struct Flow<M> {
    pieces: Vec<Piece>,
    marks: Vec<Mark>,
    style: Style,
    width: Length,
    id: String,
    on_mark: Option<OnMark<M>>,
    ring: Option<Ring>,
    silent: bool,
}

impl<M> Flow<M> {
    /// Text of pieces.
    pub fn new(pieces: Vec<Piece>, style: Style) -> Self {
        Flow {
            pieces,
            marks: Vec::new(),
            style,
            width: Length::Shrink,
            id: String::new(),
            on_mark: None,
            ring: None,
            silent: false,
        }
    }

    /// The marks that pieces refer to.
    pub fn marks(mut self, marks: Vec<Mark>) -> Self {
        self.marks = marks;
        self
    }

    /// Fills the width, or as wide as the text needs (the default).
    pub fn width(mut self, width: Length) -> Self {
        self.width = width;
        self
    }

    /// Marks can be pressed; `id` makes their ids unique on the screen.
    pub fn on_mark(
        mut self,
        id: impl Into<String>,
        ring: Ring,
        message: impl Fn(String) -> M + 'static,
    ) -> Self {
        self.id = id.into();
        self.ring = Some(ring);
        self.on_mark = Some(Rc::new(message));
        self
    }

    /// All bold.
    pub fn bold(mut self) -> Self {
        self.style.strong = true;
        self
    }

    /// The language of the text (BCP 47).
    pub fn language(&self) -> &'static str {
        self.style.language
    }

    /// Not said by tests and assistive technology: a control around it says it.
    pub fn silent(mut self) -> Self {
        self.silent = true;
        self
    }
}

struct Memory {
    id: Id,
    focused: marks::Focus,
    reading: Option<std::ops::Range<usize>>,
    pieces: Vec<Piece>,
    badges: Vec<Option<String>>,
    style: Option<Style>,
    atoms: Vec<Atom>,
    split_for: f32,
    focus: std::collections::HashMap<usize, marks::Focus>,
    rects: Vec<(usize, Rectangle)>,
    boxes: Vec<Rectangle>,
    pressed: Option<usize>,
    /// The mark on which a mouse button or a finger went down.
    held: Option<usize>,
}

impl Default for Memory {
    fn default() -> Self {
        Memory {
            id: Id::unique(),
            focused: marks::Focus::default(),
            reading: None,
            pieces: Vec::new(),
            badges: Vec::new(),
            style: None,
            atoms: Vec::new(),
            split_for: 0.0,
            focus: std::collections::HashMap::new(),
            rects: Vec::new(),
            boxes: Vec::new(),
            pressed: None,
            held: None,
        }
    }
}

impl<M> Flow<M> {
    /// Whether the text has readings: its lines are then further apart.
    fn has_ruby(&self) -> bool {
        self.style.ruby || self.pieces.iter().any(|p| p.above().is_some())
    }

    /// Distance from the top to the first baseline box, and from line to line.
    ///
    /// A reading and its gap need 0.6 of the size between a line's letters and those of the line above.
    fn steps(&self) -> (f32, f32) {
        let size = self.style.size;
        let line = size * self.style.line_height;
        if self.has_ruby() {
            (size * 0.5, (line + size * 0.3).max(size * 1.75))
        } else {
            (0.0, line)
        }
    }

    /// Height of a number of lines.
    fn height(&self, lines: usize) -> f32 {
        let (top, step) = self.steps();
        let last = if self.has_ruby() {
            (self.style.size * self.style.line_height).max(self.style.size * 1.45)
        } else {
            step
        };
        top + lines.saturating_sub(1) as f32 * step + last
    }

    fn whole(&self) -> String {
        self.pieces.iter().map(|p| p.text.as_str()).collect()
    }

    /// The whole text as a voice says it: readings in place of what they stand above.
    pub fn spoken(&self) -> String {
        self.pieces.iter().map(Piece::spoken).collect()
    }

    fn mark_name(&self, mark: usize) -> String {
        self.pieces
            .iter()
            .filter(|p| p.mark == Some(mark))
            .map(Piece::spoken)
            .collect()
    }

    fn mark_id(&self, mark: usize) -> Id {
        let name = self.marks.get(mark).map_or("", |m| m.id.as_str());
        Id::from(format!("{}.{name}", self.id))
    }
}

impl<'a, M: 'a> From<Flow<M>> for Element<'a, M> {
    fn from(flow: Flow<M>) -> Self {
        iced::Element::new(flow)
    }
}
