//! The atoms of running text: what is shaped together and never broken, except when it is longer than a line.

use std::collections::HashMap;

use iced::advanced::text::{self, LineHeight, Paragraph as _, Shaping, Text, Wrapping};
use iced::{Color, Pixels, Point, Size};
use unicode_segmentation::UnicodeSegmentation;

use super::flow::{Piece, Style};
use crate::app::fonts::Face;
use crate::content::inline::is_kana;

/// A shaped stretch of one face.
pub struct Paragraph {
    /// What is drawn.
    pub inner: <iced::Renderer as text::Renderer>::Paragraph,
    /// From its top to its baseline, in logical pixels.
    pub ascent: f32,
}

/// A reading, letter by letter, so that it can be spread.
pub struct Ruby {
    /// Letters with their widths.
    pub letters: Vec<(Paragraph, f32)>,
}

/// See the module.
pub struct Atom {
    /// The text, for splitting.
    pub text: String,
    /// Shaped.
    pub base: Paragraph,
    /// Its reading.
    pub ruby: Option<Ruby>,
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
    /// Width of the reading.
    pub ruby_width: f32,
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
    /// On which line, set by the layout.
    pub line: usize,
}

fn shape(content: &str, face: Face, bold: bool, size: f32, devanagari: bool) -> Paragraph {
    let among = if devanagari && face == Face::Latin {
        1.1
    } else {
        1.0
    };
    let size = size * face.enlargement() * among;
    let height = size * 1.3;
    let inner = <iced::Renderer as text::Renderer>::Paragraph::with_text(Text {
        content,
        bounds: Size::INFINITE,
        size: Pixels(size),
        line_height: LineHeight::Absolute(Pixels(height)),
        font: face.font(bold),
        align_x: text::Alignment::Default,
        align_y: iced::alignment::Vertical::Top,
        shaping: Shaping::Advanced,
        wrapping: Wrapping::None,
    });
    let (ascent, descent) = face.ascent_descent();
    Paragraph {
        inner,
        ascent: (height - (ascent + descent) * size) / 2.0 + ascent * size,
    }
}

fn width(paragraph: &Paragraph) -> f32 {
    paragraph.inner.min_width()
}

/// The face of a stretch: of its first character that has one, else the face before it.
fn face_of(text: &str, before: Face) -> Face {
    text.chars().find_map(Face::of).unwrap_or(before)
}

/// Positions in `text` where the face changes.
fn face_changes(text: &str, mut now: Option<Face>) -> Vec<usize> {
    let mut changes = Vec::new();
    for (at, c) in text.char_indices() {
        if let Some(face) = Face::of(c) {
            if now.is_some_and(|n| n != face) && at > 0 {
                changes.push(at);
            }
            now = Some(face);
        }
    }
    changes
}

/// Whether a break would part a single letter and its hyphen from the word: "e-mail".
fn after_short_prefix(all: &str, at: usize) -> bool {
    let Some(before) = all.get(..at).and_then(|b| b.strip_suffix('-')) else {
        return false;
    };
    let mut letters = before.chars().rev();
    letters.next().is_some_and(char::is_alphabetic)
        && letters.next().is_none_or(|c| !c.is_alphanumeric())
}

/// Shapes all pieces. `badges` are the numbers of the marks.
pub fn build(pieces: &[Piece], badges: &[Option<String>], style: &Style) -> Vec<Atom> {
    let all: String = pieces.iter().map(|p| p.text.as_str()).collect();
    let stops: HashMap<usize, bool> = unicode_linebreak::linebreaks(&all)
        .filter(|(at, _)| !after_short_prefix(&all, *at))
        .map(|(at, kind)| (at, kind == unicode_linebreak::BreakOpportunity::Mandatory))
        .collect();
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
        let whole = piece.ruby.is_some();
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
            let base = shape(text, face, strong, style.size, style.devanagari);
            let base_width = width(&base);
            let trimmed = text.trim_end_matches(' ');
            let blank = if trimmed.len() < text.len() {
                base_width - width(&shape(trimmed, face, strong, style.size, style.devanagari))
            } else {
                0.0
            };
            let ruby = piece.ruby.as_ref().map(|reading| Ruby {
                letters: reading
                    .graphemes(true)
                    .map(|letter| {
                        let shaped = shape(letter, Face::Japanese, false, style.size * 0.5, false);
                        let w = width(&shaped);
                        (shaped, w)
                    })
                    .collect(),
            });
            let ruby_width = ruby
                .as_ref()
                .map_or(0.0, |r| r.letters.iter().map(|l| l.1).sum());
            // A long reading may hang over kana beside it, a quarter em a side.
            let room = |beside: Option<char>, bare: bool| {
                if bare && beside.is_some_and(is_kana) {
                    style.size * 0.25
                } else {
                    0.0
                }
            };
            let over = (ruby_width - base_width).max(0.0) / 2.0;
            let before = number.checked_sub(1).and_then(|n| pieces.get(n));
            let after = pieces.get(number + 1);
            let hang_start = over.min(room(
                before.and_then(|p| p.text.chars().last()),
                before.is_some_and(|p| p.ruby.is_none()),
            ));
            let hang_end = over.min(room(
                after.and_then(|p| p.text.chars().next()),
                after.is_some_and(|p| p.ruby.is_none()),
            ));
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
            atoms.push(Atom {
                text: text.to_owned(),
                base,
                ruby,
                mark: piece.mark,
                piece: number,
                badge: false,
                boxed: piece.boxed,
                strong,
                ink: piece.ink,
                width: base_width.max(ruby_width) - hang_start - hang_end + pad + pad_end,
                base_width,
                ruby_width,
                hang_start,
                hang_end,
                pad,
                breaks: stop.is_some() && (!piece.address || to == end) || address_cut(to),
                forced: stop == Some(&true) && to < all.len(),
                blank,
                level: if piece.address {
                    address_level
                } else {
                    level(from)
                },
                at: Point::ORIGIN,
                line: 0,
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
            let shaped = shape(badge, Face::Latin, true, style.size * 0.72, false);
            let base_width = width(&shaped);
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
                text: badge.clone(),
                base: shaped,
                ruby: None,
                mark: Some(mark),
                piece: number,
                badge: true,
                boxed: false,
                strong: true,
                ink: None,
                width: (base_width + style.size * 0.5).max(style.size * 1.0) + style.size * 0.2,
                base_width,
                ruby_width: 0.0,
                hang_start: 0.0,
                hang_end: 0.0,
                pad: 0.0,
                breaks,
                forced,
                blank: 0.0,
                level: level(end.saturating_sub(1)),
                at: Point::ORIGIN,
                line: 0,
            });
        }
        start = end;
    }
    atoms
}

/// Breaks atoms that are wider than `max` between letters as a person sees them (grapheme clusters).
pub fn split(atoms: Vec<Atom>, style: &Style, max: f32) -> Vec<Atom> {
    let mut out = Vec::with_capacity(atoms.len());
    for atom in atoms {
        if atom.width - atom.blank <= max + 0.5
            || atom.badge
            || atom.text.graphemes(true).nth(1).is_none()
        {
            out.push(atom);
            continue;
        }
        let face = face_of(&atom.text, Face::Latin);
        let letters: Vec<&str> = atom.text.graphemes(true).collect();
        let last = letters.len() - 1;
        for (i, letter) in letters.into_iter().enumerate() {
            let base = shape(letter, face, atom.strong, style.size, style.devanagari);
            let base_width = width(&base);
            let blank = if letter == " " { base_width } else { 0.0 };
            out.push(Atom {
                text: letter.to_owned(),
                base,
                ruby: None,
                width: base_width,
                base_width,
                ruby_width: 0.0,
                hang_start: 0.0,
                hang_end: 0.0,
                pad: 0.0,
                breaks: i < last || atom.breaks,
                forced: i == last && atom.forced,
                blank,
                mark: atom.mark,
                piece: atom.piece,
                badge: false,
                boxed: atom.boxed,
                strong: atom.strong,
                ink: atom.ink,
                level: atom.level,
                at: Point::ORIGIN,
                line: 0,
            });
        }
    }
    out
}
