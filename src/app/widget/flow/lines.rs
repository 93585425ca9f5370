//! Where the atoms stand: greedily on lines, each line in the order of its bidi levels (UAX 9).
//!
//! Lines end where UAX 14 allows it, by its strict rule for Japanese: no stop, closing bracket, small kana or long mark
//! begins a line, no opening bracket ends one (kinsoku, JLREQ 3.1.7 and 3.1.8). Strict, and not the normal rule, which
//! lets っ and ー begin a line: our readers are children and people who learn Japanese, to whom a beat is one thing.

use std::ops::Range;

use iced::Point;
use unicode_bidi::Level;
use unicode_segmentation::UnicodeSegmentation;

use super::{Align, Flow, Memory};
use crate::app::widget::atoms::Atom;

/// What may be lost to rounding before a word is said not to fit, in logical pixels.
const SLACK: f32 = 0.5;

impl<M> Flow<M> {
    /// Puts the atoms on lines and returns the width used and the number of lines.
    pub(super) fn place(&self, memory: &mut Memory, max: f32, fill: bool) -> (f32, usize) {
        let (top, step) = self.steps();
        let atoms = &mut memory.atoms;
        let mut lines = break_lines(atoms, max);
        keep_company(atoms, &mut lines, max);
        let base = if self.style.right_to_left {
            Level::rtl()
        } else {
            Level::ltr()
        };
        let ends: Vec<f32> = lines
            .iter()
            .map(|range| match atoms.get_mut(range.clone()) {
                Some(line) => order(line, base),
                None => 0.0,
            })
            .collect();
        let used = ends.iter().copied().fold(0.0_f32, f32::max).min(max);
        let width = if fill { max } else { used };
        let count = lines.len().max(1);
        for (number, (range, end)) in lines.into_iter().zip(ends).enumerate() {
            let shift = match (self.style.align, self.style.right_to_left) {
                (Align::Center, _) => (width - end).max(0.0) / 2.0,
                (Align::Start, true) => (width - end).max(0.0),
                (Align::Start, false) => 0.0,
            };
            for atom in atoms.get_mut(range).unwrap_or_default() {
                atom.at = Point::new(atom.at.x + shift, top + number as f32 * step);
                atom.line = number;
            }
        }
        (width, count)
    }
}

/// The place that atoms take side by side, without the blank at their end. A reading that hangs outside is counted:
/// at both ends of a line there is nothing to hang over.
fn taken(atoms: &[Atom], begins: bool) -> f32 {
    let inner: f32 = atoms.iter().map(|atom| atom.width).sum();
    let start = atoms
        .first()
        .filter(|_| begins)
        .map_or(0.0, |atom| atom.hang_start);
    let end = atoms.last().map_or(0.0, |atom| atom.hang_end - atom.blank);
    start + inner + end
}

/// The atoms of each line.
fn break_lines(atoms: &[Atom], max: f32) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut from, mut unit) = (0, 0);
    let part = |range: Range<usize>| atoms.get(range).unwrap_or_default();
    while unit < atoms.len() {
        let end = (unit..atoms.len())
            .find(|at| atoms.get(*at).is_some_and(|atom| atom.breaks))
            .map_or(atoms.len(), |at| at + 1);
        if from < unit && taken(part(from..end), true) > max + SLACK {
            lines.push(from..unit);
            from = unit;
        }
        // What no line can hold is broken between its atoms.
        for at in unit..end {
            if from < at && taken(part(from..at + 1), true) > max + SLACK {
                lines.push(from..at);
                from = at;
            }
        }
        if end > 0 && atoms.get(end - 1).is_some_and(|atom| atom.forced) {
            lines.push(from..end);
            from = end;
        }
        unit = end;
    }
    if from < atoms.len() {
        lines.push(from..atoms.len());
    }
    lines
}

/// A single letter of Japanese is not left alone on the last line of a paragraph, where one unit more can go with it.
fn keep_company(atoms: &[Atom], lines: &mut [Range<usize>], max: f32) {
    for last in 1..lines.len() {
        let (Some(before), Some(own)) = (lines.get(last - 1).cloned(), lines.get(last).cloned())
        else {
            continue;
        };
        let ends = own.end == atoms.len()
            || own
                .end
                .checked_sub(1)
                .and_then(|at| atoms.get(at))
                .is_some_and(|atom| atom.forced);
        let follows = before
            .end
            .checked_sub(1)
            .and_then(|at| atoms.get(at))
            .is_some_and(|atom| !atom.forced && atom.breaks);
        if !ends || !follows || !is_alone(atoms.get(own.clone()).unwrap_or_default()) {
            continue;
        }
        let moved = (before.start + 1..before.end).rev().find(|at| {
            at.checked_sub(1)
                .and_then(|at| atoms.get(at))
                .is_some_and(|a| a.breaks)
        });
        if let Some(moved) = moved
            && taken(atoms.get(moved..own.end).unwrap_or_default(), true) <= max + SLACK
            && !is_alone(atoms.get(before.start..moved).unwrap_or_default())
        {
            if let Some(line) = lines.get_mut(last - 1) {
                line.end = moved;
            }
            if let Some(line) = lines.get_mut(last) {
                line.start = moved;
            }
        }
    }
}

/// Whether a line shows one letter of Japanese and perhaps stops.
fn is_alone(line: &[Atom]) -> bool {
    let mut letters = line
        .iter()
        .flat_map(|atom| atom.text.graphemes(true))
        .filter(|letter| letter.chars().any(char::is_alphanumeric));
    let one = letters.next();
    let japanese = |letter: &str| {
        letter
            .chars()
            .any(|c| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'))
    };
    one.is_some_and(japanese) && letters.next().is_none()
}

/// Places the atoms of one line from left to right by their levels and returns where the line ends.
///
/// Blanks at the end of a line have the paragraph's level (UAX 9, L1) and take no place.
fn order(line: &mut [Atom], base: Level) -> f32 {
    let trailing = line
        .iter()
        .rev()
        .take_while(|atom| atom.blank >= atom.width - 0.01 && atom.blank > 0.0)
        .count();
    let visible = line.len() - trailing;
    for (at, atom) in line.iter_mut().enumerate() {
        atom.shown = match at + 1 {
            next if next > visible => 0.0,
            next if next == visible => atom.width - atom.blank,
            _ => atom.width,
        };
    }
    let levels: Vec<Level> = line
        .iter()
        .enumerate()
        .map(|(at, atom)| if at < visible { atom.level } else { base })
        .collect();
    let mut x = line
        .first()
        .filter(|_| base.is_ltr())
        .map_or(0.0, |atom| atom.hang_start);
    for at in unicode_bidi::BidiInfo::reorder_visual(&levels) {
        if let Some(atom) = line.get_mut(at) {
            atom.at.x = x;
            x += atom.shown;
        }
    }
    x + visible
        .checked_sub(1)
        .and_then(|at| line.get(at))
        .map_or(0.0, |atom| atom.hang_end)
}
