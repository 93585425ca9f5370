//! The atoms of a text: what is shaped together and never parted, except when it is longer than a line.

use unicode_segmentation::UnicodeSegmentation;

use super::fonts::{Fonts, Glyph};
use super::text::{Piece, Text};
use crate::content::address;
use crate::language::face::{face_changes, face_of};
use crate::language::ruby::{self, room, spread};
use crate::language::{Face, Locale, Script, line_breaks};

/// A shaped stretch of one face.
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// From its atom's left edge, in points.
    pub x: f32,
    /// Its text, which a reader gets back.
    pub text: String,
    /// Its glyphs.
    pub glyphs: Vec<Glyph>,
    /// Its size in points.
    pub size: f32,
    /// Its width in points, blanks at its end included.
    pub width: f32,
}

/// See the module.
#[derive(Debug, Clone)]
pub(super) struct Atom {
    /// What is drawn.
    pub base: Vec<Run>,
    /// The letters of its reading.
    pub ruby: Vec<Run>,
    /// The place that it takes on the line.
    pub width: f32,
    /// How much of that is a blank at its end, which the end of a line swallows.
    pub blank: f32,
    /// Whether a line may end after it.
    pub breaks: bool,
    /// Whether a line must end after it.
    pub forced: bool,
    strong: bool,
    face: Face,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Setting {
    /// The size of Latin letters and kanji in points.
    pub size: f32,
    /// All of it bold.
    pub strong: bool,
}

/// How far the letters of a word may stand apart below a long reading, in ems.
const WIDEST_GAP: f32 = 0.08;
/// Latin words among Devanagari are a little larger, as on the screen.
const AMONG_DEVANAGARI: f32 = 1.1;

fn run(fonts: &mut Fonts, text: &str, face: Face, bold: bool, size: f32, locale: Locale) -> Run {
    let among = locale.script() == Script::Devanagari && face == Face::Latin;
    let size = size * face.enlargement() * if among { AMONG_DEVANAGARI } else { 1.0 };
    let glyphs = fonts.shape(text, face, bold);
    Run {
        x: 0.0,
        width: glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * size,
        text: text.to_owned(),
        glyphs,
        size,
    }
}

/// Cuts a text into atoms and shapes them.
pub(super) fn atoms(fonts: &mut Fonts, text: &Text, setting: Setting) -> Vec<Atom> {
    let all = text.written();
    let stops = line_breaks::stops(&all);
    // Digits before the first letter go with it.
    let mut face = all
        .chars()
        .find_map(Face::of)
        .unwrap_or(match text.locale.script() {
            Script::Japanese => Face::Japanese,
            Script::Devanagari | Script::Latin => Face::Latin,
        });
    let mut out: Vec<Atom> = Vec::new();
    let mut start = 0;
    for (number, piece) in text.pieces.iter().enumerate() {
        let end = start + piece.text.len();
        let mut cuts: Vec<usize> = Vec::new();
        if piece.ruby.is_none() {
            if piece.whole {
                cuts.extend(address_breaks(&piece.text).map(|at| start + at));
            } else {
                cuts.extend((start + 1..end).filter(|at| stops.contains_key(at)));
            }
            cuts.extend(
                face_changes(&piece.text, Some(face))
                    .into_iter()
                    .map(|at| start + at),
            );
        }
        cuts.push(end);
        cuts.sort_unstable();
        cuts.dedup();
        let mut from = start;
        for to in cuts {
            let Some(raw) = all.get(from..to).filter(|raw| !raw.is_empty()) else {
                continue;
            };
            let stop = stops.get(&to);
            let inside = piece.whole && to < end;
            face = face_of(raw, face);
            let atom = Atom {
                breaks: if inside {
                    address_breaks(&piece.text).any(|at| start + at == to)
                } else {
                    stop.is_some()
                },
                forced: stop == Some(&true) && to < all.len(),
                ..atom(fonts, text, number, raw, face, setting)
            };
            out.push(atom);
            from = to;
        }
        start = end;
    }
    out
}

/// Where an address may be parted; a number may not.
fn address_breaks(text: &str) -> impl Iterator<Item = usize> + '_ {
    let is_address = text.contains('.') && !text.contains(' ');
    address::breaks(text).filter(move |_| is_address)
}

fn atom(
    fonts: &mut Fonts,
    text: &Text,
    number: usize,
    raw: &str,
    face: Face,
    setting: Setting,
) -> Atom {
    let empty = Piece::default();
    let piece = text.pieces.get(number).unwrap_or(&empty);
    let strong = setting.strong || piece.strong;
    let words = raw.trim_end_matches('\n');
    let whole = run(fonts, words, face, strong, setting.size, text.locale);
    let trimmed = words.trim_end_matches([' ', '\u{3000}']);
    let blank = if trimmed.len() < words.len() {
        whole.width - run(fonts, trimmed, face, strong, setting.size, text.locale).width
    } else {
        0.0
    };
    let plain = |whole: Run| Atom {
        width: whole.width,
        base: vec![whole],
        ruby: Vec::new(),
        blank,
        breaks: false,
        forced: false,
        strong,
        face,
    };
    let Some(reading) = &piece.ruby else {
        return plain(whole);
    };
    let small = setting.size * ruby::SIZE;
    let mut above: Vec<Run> = reading
        .graphemes(true)
        .map(|letter| run(fonts, letter, Face::Japanese, false, small, text.locale))
        .collect();
    let above_widths: Vec<f32> = above.iter().map(|letter| letter.width).collect();
    let mut base = if above_widths.iter().sum::<f32>() > whole.width {
        words
            .graphemes(true)
            .map(|letter| run(fonts, letter, face, strong, setting.size, text.locale))
            .collect()
    } else {
        vec![whole]
    };
    let widths: Vec<f32> = base.iter().map(|letter| letter.width).collect();
    let hang = hanging_room(&text.pieces, number, setting.size);
    let placed = spread(&widths, &above_widths, setting.size, hang);
    // Letters that stood further apart would be read as words of their own by whoever searches the file.
    let count = base.len();
    let solid: f32 = widths.iter().sum();
    let gap = ((placed.width - solid) / count.max(1) as f32).min(setting.size * WIDEST_GAP);
    let needed = solid + gap * (count.max(1) - 1) as f32;
    let middle = above_widths.iter().sum::<f32>() / 2.0 - placed.hang_start;
    let mut x = if count > 1 {
        (middle - needed / 2.0).clamp(0.0, (placed.width - needed).max(0.0))
    } else {
        placed.base.first().copied().unwrap_or(0.0)
    };
    for letter in &mut base {
        letter.x = x;
        x += letter.width + gap;
    }
    for (letter, x) in above.iter_mut().zip(&placed.ruby) {
        letter.x = *x;
    }
    Atom {
        base,
        ruby: above,
        width: placed.width,
        blank: 0.0,
        breaks: false,
        forced: false,
        strong,
        face,
    }
}

/// How far the reading of a piece may hang over its neighbours, in points.
fn hanging_room(pieces: &[Piece], number: usize, size: f32) -> (f32, f32) {
    let bare = |at: Option<usize>| {
        at.and_then(|at| pieces.get(at))
            .filter(|piece| piece.ruby.is_none())
    };
    let read = |at: Option<usize>| {
        at.and_then(|at| pieces.get(at))
            .is_some_and(|piece| piece.ruby.is_some())
    };
    let single = |piece: &Piece| piece.text.chars().nth(1).is_none();
    let (before, after) = (bare(number.checked_sub(1)), bare(number.checked_add(1)));
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

/// Parts an atom that is longer than a line into its letters. A reading that cannot stand above them is left out.
pub(super) fn letters(
    fonts: &mut Fonts,
    atom: &Atom,
    setting: Setting,
    locale: Locale,
) -> Vec<Atom> {
    let text: String = atom.base.iter().map(|run| run.text.as_str()).collect();
    let mut out: Vec<Atom> = text
        .graphemes(true)
        .map(|letter| {
            let run = run(fonts, letter, atom.face, atom.strong, setting.size, locale);
            Atom {
                width: run.width,
                base: vec![run],
                ruby: Vec::new(),
                blank: 0.0,
                breaks: true,
                forced: false,
                strong: atom.strong,
                face: atom.face,
            }
        })
        .collect();
    if let Some(last) = out.last_mut() {
        last.breaks = atom.breaks;
        last.forced = atom.forced;
        last.blank = atom.blank;
    }
    out
}
