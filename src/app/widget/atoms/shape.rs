//! Shaping one stretch of text of one face and one direction.

use iced::advanced::text::{self, LineHeight, Paragraph as _, Shaping, Text, Wrapping};
use iced::{Pixels, Size};

use crate::app::fonts::Face;
use crate::app::widget::flow::Style;

/// A shaped stretch of one face.
pub struct Paragraph {
    /// What is drawn.
    pub inner: <iced::Renderer as text::Renderer>::Paragraph,
    /// From its top to its baseline, in logical pixels.
    pub ascent: f32,
}

impl Paragraph {
    /// Its width in logical pixels, blanks at its end included.
    pub fn width(&self) -> f32 {
        self.inner.min_width()
    }
}

/// How a stretch is shaped.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// The face.
    pub face: Face,
    /// Bold.
    pub bold: bool,
    /// Size of Latin letters in logical pixels.
    pub size: f32,
    /// Among Devanagari: Latin words are then a little larger.
    pub devanagari: bool,
    /// Drawn from right to left: an odd bidi level.
    pub right_to_left: bool,
}

impl Shape {
    /// Of a flow's own text.
    pub fn of(style: &Style, face: Face, bold: bool, level: unicode_bidi::Level) -> Self {
        Shape {
            face,
            bold,
            size: style.size,
            devanagari: style.devanagari,
            right_to_left: level.is_rtl(),
        }
    }

    /// Shapes a text.
    pub fn text(self, content: &str) -> Paragraph {
        let among = if self.devanagari && self.face == Face::Latin {
            1.1
        } else {
            1.0
        };
        let size = self.size * self.face.enlargement() * among;
        // What is drawn outside its own height is not cleared when the window changes: signs above and below the
        // letters of Devanagari need more of it.
        let height = size
            * if self.face == Face::Devanagari {
                2.2
            } else {
                1.4
            };
        let ordered;
        let content = if self.right_to_left {
            ordered = right_to_left(content);
            ordered.as_str()
        } else {
            content
        };
        let inner = <iced::Renderer as text::Renderer>::Paragraph::with_text(Text {
            content,
            bounds: Size::INFINITE,
            size: Pixels(size),
            line_height: LineHeight::Absolute(Pixels(height)),
            font: self.face.font(self.bold),
            align_x: text::Alignment::Default,
            align_y: iced::alignment::Vertical::Top,
            shaping: Shaping::Advanced,
            wrapping: Wrapping::None,
        });
        let (ascent, descent) = self.face.ascent_descent();
        Paragraph {
            inner,
            ascent: (height - (ascent + descent) * size) / 2.0 + ascent * size,
        }
    }
}

/// A stretch whose direction is already known, written so that the shaper cannot find another: an override that
/// runs from right to left, in a paragraph that does, so that a blank at its end stands at its left (UAX 9, L1).
/// Brackets are mirrored by it (L4).
fn right_to_left(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 6);
    out.push('\u{200f}');
    out.push('\u{202e}');
    out.extend(text.chars().filter(|c| !is_direction_sign(*c)));
    out
}

/// The signs that only tell a direction.
fn is_direction_sign(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
