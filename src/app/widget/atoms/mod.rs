//! The atoms of running text: what is shaped together and never broken, except when it is longer than a line.

pub mod shape;
mod split;

use iced::{Color, Point};
use unicode_segmentation::UnicodeSegmentation;

use super::flow::{Piece, Style};
use crate::app::fonts::Face;
use crate::language::face::{face_changes, face_of};
use crate::language::line_breaks;
use crate::language::ruby::{self, room, spread};
use shape::{Paragraph, Shape};

pub use split::split;

/// See the module.
pub struct Atom {
    /// The text, for splitting.
    pub text: String,
    /// Its reading, for splitting.
    pub reading: Option<String>,
    /// What is drawn, with where it stands from the atom's left edge.
    pub base: Vec<(Paragraph, f32)>,
    /// The letters of its reading, with where they stand from the atom's left edge.
    pub ruby: Vec<(Paragraph, f32)>,
    /// Where its text begins in the whole text, in bytes.
    pub from: usize,
    /// The mark it belongs to.
    pub mark: Option<usize>,
    /// The piece it comes from.
    pub piece: usize,
    /// A mark's number.
    pub badge: bool,
    /// In the box of an owner.
    pub boxed: bool,
    /// Bold.
    pub strong: bool,
    /// Another colour.
    pub ink: Option<Color>,
    /// Place that it takes on the line.
    pub width: f32,
    /// Width of the text.
    pub base_width: f32,
    /// How far the reading hangs over what is before.
    pub hang_start: f32,
    /// How far it hangs over what comes after.
    pub hang_end: f32,
    /// Space before the text, within the width.
    pub pad: f32,
    /// Whether a line may end after it.
    pub breaks: bool,
    /// Whether a line must end after it.
    pub forced: bool,
    /// Width of the blank at its end, which a line's end swallows.
    pub blank: f32,
    /// Its direction.
    pub level: unicode_bidi::Level,
    /// Where it stands, set by the layout.
    pub at: Point,
    /// The place that it has on its line: without the blank at the line's end. Set by the layout.
    pub shown: f32,
    /// On which line, set by the layout.
    pub line: usize,
}

impl Atom {
    /// A word as an atom that nothing else is known of.
    fn of(word: Word, text: &str) -> Self {
        Atom {
            text: text.to_owned(),
            reading: None,
            base: word.base,
            ruby: word.ruby,
            from: 0,
            mark: None,
            piece: 0,
            badge: false,
            boxed: false,
            strong: false,
            ink: None,
            width: word.width,
            base_width: word.base_width,
            hang_start: word.hang_start,
            hang_end: word.hang_end,
            pad: 0.0,
            breaks: false,
            forced: false,
            blank: 0.0,
            level: unicode_bidi::Level::ltr(),
            at: Point::ORIGIN,
            shown: word.width,
            line: 0,
        }
    }
}

/// A shaped word with its reading above it.
struct Word {
    base: Vec<(Paragraph, f32)>,
    ruby: Vec<(Paragraph, f32)>,
    width: f32,
    base_width: f32,
    hang_start: f32,
    hang_end: f32,
}

impl Word {
    /// `room`: how far the reading may hang on each side, in logical pixels. `scale`: of the reading's usual size.
    fn new(text: &str, shape: Shape, reading: Option<&str>, room: (f32, f32), scale: f32) -> Self {
        let whole = shape.text(text);
        let base_width = whole.width();
        let Some(reading) = reading else {
            return Word {
                base: vec![(whole, 0.0)],
                ruby: Vec::new(),
                width: base_width,
                base_width,
                hang_start: 0.0,
                hang_end: 0.0,
            };
        };
        let small = Shape {
            face: Face::Japanese,
            bold: false,
            size: shape.size * ruby::SIZE * scale,
            ..shape
        };
        let ruby: Vec<Paragraph> = reading.graphemes(true).map(|l| small.text(l)).collect();
        let ruby_widths: Vec<f32> = ruby.iter().map(Paragraph::width).collect();
        let too_long = ruby_widths.iter().sum::<f32>() > base_width;
        let letters: Vec<Paragraph> = if too_long {
            text.graphemes(true).map(|l| shape.text(l)).collect()
        } else {
            vec![whole]
        };
        let widths: Vec<f32> = letters.iter().map(Paragraph::width).collect();
        let placed = spread(&widths, &ruby_widths, shape.size, room);
        Word {
            base: letters.into_iter().zip(placed.base).collect(),
            ruby: ruby.into_iter().zip(placed.ruby).collect(),
            width: placed.width,
            base_width,
            hang_start: placed.hang_start,
            hang_end: placed.hang_end,
        }
    }
}

/// Shapes all pieces. `badges` are the numbers of the marks.
pub fn build(pieces: &[Piece], badges: &[Option<String>], style: &Style) -> Vec<Atom> {
    let all: String = pieces.iter().map(|p| p.text.as_str()).collect();
    let stops = line_breaks::stops(&all);
    let base_level = if style.right_to_left {
        unicode_bidi::Level::rtl()
    } else {
        unicode_bidi::Level::ltr()
    };
    let bidi = unicode_bidi::BidiInfo::new(&all, Some(base_level));
    let level = |at: usize| bidi.levels.get(at).copied().unwrap_or(base_level);
    // An address is read from left to right everywhere.
    let address_level = if style.right_to_left {
        unicode_bidi::Level::new(2).unwrap_or(base_level)
    } else {
        base_level
    };
    let mut atoms: Vec<Atom> = Vec::new();
    // Digits before the first letter go with it.
    let mut face = all.chars().find_map(Face::of).unwrap_or(Face::Latin);
    let mut start = 0;
    for (number, piece) in pieces.iter().enumerate() {
        let end = start + piece.text.len();
        let whole = piece.above().is_some();
        let mut cuts: Vec<usize> = Vec::new();
        if piece.boxed {
            // Who owns an address is one thing: it stays together.
        } else if piece.address {
            cuts.extend(crate::content::address::breaks(&piece.text).map(|at| start + at));
        } else if !whole {
            cuts.extend((start + 1..end).filter(|at| stops.contains_key(at)));
            cuts.extend(
                face_changes(&piece.text, Some(face))
                    .into_iter()
                    .map(|at| start + at),
            );
            cuts.extend(
                (start + 1..end)
                    .filter(|at| all.is_char_boundary(*at) && level(*at) != level(*at - 1)),
            );
        }
        cuts.push(end);
        cuts.sort_unstable();
        cuts.dedup();
        let address_cut = |at: usize| piece.address && at < end;
        let mut from = start;
        for to in cuts {
            let Some(raw) = all.get(from..to).filter(|raw| !raw.is_empty()) else {
                continue;
            };
            let text = raw.trim_end_matches(['\n', '\r']);
            face = face_of(text, face);
            let strong = style.strong || piece.strong || piece.boxed;
            let level = if piece.address {
                address_level
            } else {
                level(from)
            };
            let shape = Shape::of(style, face, strong, level);
            let reading = piece.above();
            let hang = reading.map_or((0.0, 0.0), |_| hanging_room(pieces, number, style.size));
            let word = Word::new(text, shape, reading, hang, 1.0);
            let trimmed = text.trim_end_matches([' ', '\u{3000}']);
            let blank = if trimmed.len() < text.len() {
                word.width - shape.text(trimmed).width()
            } else {
                0.0
            };
            let pad = if piece.boxed && from == start {
                style.size * 0.3
            } else {
                0.0
            };
            let pad_end = if piece.boxed && to == end {
                style.size * 0.3
            } else {
                0.0
            };
            let stop = stops.get(&to);
            let mut word = word;
            for (_, x) in &mut word.base {
                *x += pad;
            }
            atoms.push(Atom {
                reading: reading.map(str::to_owned),
                from,
                mark: piece.mark,
                piece: number,
                boxed: piece.boxed,
                strong,
                ink: piece.ink,
                width: word.width + pad + pad_end,
                pad,
                breaks: stop.is_some() && (!piece.address || to == end) || address_cut(to),
                forced: stop == Some(&true) && to < all.len(),
                blank,
                level,
                ..Atom::of(word, text)
            });
            from = to;
        }
        let ends_mark = piece.mark.is_some()
            && pieces
                .get(number + 1)
                .is_none_or(|next| next.mark != piece.mark);
        if ends_mark
            && let Some(mark) = piece.mark
            && let Some(Some(badge)) = badges.get(mark)
        {
            let number_shape = Shape {
                size: style.size * 0.72,
                devanagari: false,
                ..Shape::of(style, Face::Latin, true, base_level)
            };
            let number_shape = Shape {
                right_to_left: false,
                ..number_shape
            };
            let word = Word::new(badge, number_shape, None, (0.0, 0.0), 1.0);
            let base_width = word.base_width;
            // The number stays with the phrase; what ended the phrase's atom now ends the number.
            let (breaks, forced) = match atoms.last_mut() {
                Some(last) => {
                    let ended = (last.breaks, last.forced);
                    last.breaks = false;
                    last.forced = false;
                    ended
                }
                None => (false, false),
            };
            atoms.push(Atom {
                mark: Some(mark),
                piece: number,
                badge: true,
                strong: true,
                width: (base_width + style.size * 0.5).max(style.size * 1.0) + style.size * 0.2,
                breaks,
                forced,
                level: level(end.saturating_sub(1)),
                ..Atom::of(word, badge)
            });
        }
        start = end;
    }
    atoms
}

/// How far the reading of a piece may hang over its neighbours, in logical pixels.
fn hanging_room(pieces: &[Piece], number: usize, size: f32) -> (f32, f32) {
    let bare = |at: Option<usize>| {
        at.and_then(|at| pieces.get(at))
            .filter(|piece| piece.above().is_none() && !piece.boxed && !piece.address)
    };
    let read = |at: Option<usize>| {
        at.and_then(|at| pieces.get(at))
            .is_some_and(|piece| piece.above().is_some())
    };
    let single = |piece: &Piece| piece.text.chars().nth(1).is_none();
    let before = bare(number.checked_sub(1));
    let after = bare(number.checked_add(1));
    (
        size * room(
            before.and_then(|piece| piece.text.chars().last()),
            before.is_some_and(single) && read(number.checked_sub(2)),
        ),
        size * room(
            after.and_then(|piece| piece.text.chars().next()),
            after.is_some_and(single) && read(number.checked_add(2)),
        ),
    )
}
