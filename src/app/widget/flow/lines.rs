//! Where the atoms stand: greedily on lines, right-to-left text in the order of its bidi levels.

use iced::Point;

use super::{Align, Flow, Memory};
use crate::app::widget::atoms::Atom;

impl<M> Flow<M> {
    /// Puts the atoms on lines and returns the width used and the number of lines.
    pub(super) fn place(&self, memory: &mut Memory, max: f32, fill: bool) -> (f32, usize) {
        let (top, step) = self.steps();
        let atoms = &mut memory.atoms;
        let (mut x, mut line, mut i) = (0.0_f32, 0_usize, 0_usize);
        let mut lines: Vec<std::ops::Range<usize>> = Vec::new();
        let mut from = 0;
        while i < atoms.len() {
            let end = (i..atoms.len())
                .find(|j| atoms[*j].breaks)
                .map_or(atoms.len(), |j| j + 1);
            let last = &atoms[end - 1];
            let unit =
                atoms[i..end].iter().map(|a| a.width).sum::<f32>() - last.blank + last.hang_end;
            if x > 0.0 && x + unit > max + 0.5 {
                lines.push(from..i);
                (x, line, from) = (0.0, line + 1, i);
            }
            for (offset, atom) in atoms[i..end].iter_mut().enumerate() {
                // A unit longer than the line is broken between its atoms.
                if x > 0.0 && x + atom.width - atom.blank > max + 0.5 {
                    lines.push(from..i + offset);
                    (x, line, from) = (0.0, line + 1, i + offset);
                }
                if x == 0.0 {
                    x = atom.hang_start; // nothing to hang over at the start of a line
                }
                atom.at = Point::new(x, 0.0);
                atom.line = line;
                x += atom.width;
            }
            if atoms[end - 1].forced {
                lines.push(from..end);
                (x, line, from) = (0.0, line + 1, end);
            }
            i = end;
        }
        if from < atoms.len() {
            lines.push(from..atoms.len());
        }
        let count = lines.len().max(1);
        let ends: Vec<f32> = lines
            .iter()
            .map(|range| {
                atoms[range.clone()]
                    .last()
                    .map_or(0.0, |a| a.at.x + a.width - a.blank + a.hang_end)
            })
            .collect();
        let used = ends.iter().copied().fold(0.0_f32, f32::max).min(max);
        let width = if fill { max } else { used };
        for (range, end) in lines.into_iter().zip(ends) {
            let y = top + atoms[range.start].line as f32 * step;
            let line = &mut atoms[range];
            if self.style.right_to_left {
                reorder(line);
            }
            let shift = match (self.style.align, self.style.right_to_left) {
                (Align::Center, _) => (width - end).max(0.0) / 2.0,
                (Align::Start, true) => (width - end).max(0.0),
                (Align::Start, false) => 0.0,
            };
            for atom in line {
                atom.at.x += shift;
                atom.at.y = y;
            }
        }
        (width, count)
    }
}

/// Orders the atoms of a line from left to right by their bidi levels.
fn reorder(line: &mut [Atom]) {
    let levels: Vec<unicode_bidi::Level> = line.iter().map(|a| a.level).collect();
    let order = unicode_bidi::BidiInfo::reorder_visual(&levels);
    let mut x = 0.0;
    for i in order {
        if let Some(atom) = line.get_mut(i) {
            atom.at.x = x;
            x += atom.width;
        }
    }
}
