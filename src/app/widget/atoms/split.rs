//! What is longer than a line falls apart between letters as a person sees them (grapheme clusters).

use unicode_segmentation::UnicodeSegmentation;

use super::shape::Shape;
use super::{Atom, Word};
use crate::app::fonts::Face;
use crate::app::widget::flow::Style;
use crate::language::face::face_of;
use crate::language::ruby::share;

/// Breaks atoms that are wider than `max`. A reading is shared among the parts; one that is wider than the line even
/// above a single letter is set smaller.
pub fn split(atoms: Vec<Atom>, style: &Style, max: f32) -> Vec<Atom> {
    let mut out = Vec::with_capacity(atoms.len());
    for atom in atoms {
        let several = atom.text.graphemes(true).nth(1).is_some();
        let fits = atom.width - atom.blank + atom.hang_start + atom.hang_end <= max + 0.5;
        if fits || atom.badge || !(several || atom.reading.is_some()) {
            out.push(atom);
            continue;
        }
        let face = face_of(&atom.text, Face::Latin);
        let shape = Shape::of(style, face, atom.strong, atom.level);
        let letters: Vec<&str> = atom.text.graphemes(true).collect();
        let readings = atom
            .reading
            .as_deref()
            .map(|reading| share(reading, letters.len()));
        let last = letters.len() - 1;
        let mut from = atom.from;
        for (i, letter) in letters.iter().enumerate() {
            let reading = readings
                .as_ref()
                .and_then(|all| all.get(i))
                .filter(|reading| !reading.is_empty());
            let mut word = Word::new(letter, shape, reading.map(String::as_str), (0.0, 0.0), 1.0);
            if word.width > max && reading.is_some() {
                let smaller = (max / word.width).clamp(0.1, 1.0);
                word = Word::new(
                    letter,
                    shape,
                    reading.map(String::as_str),
                    (0.0, 0.0),
                    smaller,
                );
            }
            let together = letters
                .get(i + 1)
                .is_some_and(|next| never_starts(next) || never_ends(letter));
            let width = word.width;
            out.push(Atom {
                breaks: if i < last { !together } else { atom.breaks },
                forced: i == last && atom.forced,
                blank: if is_blank(letter) { width } else { 0.0 },
                from,
                mark: atom.mark,
                piece: atom.piece,
                boxed: atom.boxed,
                strong: atom.strong,
                ink: atom.ink,
                level: atom.level,
                reading: reading.cloned(),
                ..Atom::of(word, letter)
            });
            from += letter.len();
        }
    }
    out
}

/// Whether a letter is a blank, which the end of a line swallows.
pub fn is_blank(letter: &str) -> bool {
    matches!(letter, " " | "\u{3000}")
}

/// JLREQ 3.1.7: what does not begin a line. Small kana and the long mark are among them (the strict rule of UAX 14),
/// because a child reads a beat as one.
fn never_starts(letter: &str) -> bool {
    letter.starts_with([
        '。', '、', '，', '．', '」', '』', '）', '】', '〉', '》', '〕', '］', '｝', '？', '！',
        '：', '；', '・', 'ー', '々', '〜', '…', 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'っ', 'ゃ', 'ゅ',
        'ょ', 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ',
    ])
}

/// JLREQ 3.1.8: what does not end a line.
fn never_ends(letter: &str) -> bool {
    letter.starts_with(['「', '『', '（', '【', '〈', '《', '〔', '［', '｛'])
}
