//! Rows: of a list to tick, and of a table of contacts.

use super::block::{Contact, Tick};
use super::layout::{Layout, Mark, Slab};
use super::lines::{Line, set};
use super::shape::Setting;
use super::tags::{Owner, Role};
use super::text::Text;

/// Rows to tick, each with what is written on it or a line to write on.
pub(super) fn ticks(layout: &mut Layout<'_>, ticks: &[Tick]) {
    let Some(first) = ticks.first() else {
        return;
    };
    let list = layout.tree.add(None, Role::Listed, first.text.locale);
    let body = layout.body;
    let (size, indent) = (body * 1.15, body * 1.9);
    let width = layout.width - indent;
    layout.space(body * 1.1);
    for tick in ticks {
        let setting = layout.regular();
        let lines = set(layout.fonts, &tick.text, setting, width);
        let (label, words) = layout.item(list, &tick.text);
        let figure = Role::Figure(tick.said.clone());
        let figure = layout.tree.add(Some(label), figure, tick.text.locale);
        let first = layout.slabs.len();
        let baseline = lines.first().map_or(body, |line| line.baseline);
        if lines.is_empty() {
            layout.push(Slab {
                height: size * 1.2,
                ..Slab::default()
            });
        }
        layout.push_lines(lines, indent, words);
        let mark = Mark::Tick {
            x: 0.0,
            y: baseline - 0.36 * body - size / 2.0,
            size,
            ticked: tick.ticked,
            owner: figure,
        };
        if let Some(slab) = layout.slabs.get_mut(first) {
            slab.marks.insert(0, mark);
        }
        if let Some(written) = &tick.written {
            write_on(layout, written, words, indent);
        }
        layout.keep_from(first);
        layout.space(body * 0.75);
    }
    layout.space(body * 1.0);
}

/// What is written, each line of it above a rule; without anything, one rule with room to write by hand.
fn write_on(layout: &mut Layout<'_>, written: &Text, owner: Owner, indent: f32) {
    let body = layout.body;
    let width = layout.width - indent;
    let setting = layout.regular();
    let lines = set(layout.fonts, written, setting, width);
    let rule = |y: f32| Mark::Rule {
        x: indent,
        y,
        width,
    };
    layout.space(body * 0.15);
    if lines.is_empty() || written.is_empty() {
        // 8 mm are enough for a hand.
        let height = (body * 1.9).max(23.0);
        layout.push(Slab {
            height,
            marks: vec![rule(height - 1.0)],
            ..Slab::default()
        });
        return;
    }
    for line in lines {
        let height = line.height + 2.0;
        layout.push(Slab {
            height,
            marks: vec![
                Mark::Words {
                    x: indent,
                    y: 0.0,
                    line,
                    owner,
                },
                rule(height - 1.0),
            ],
            ..Slab::default()
        });
    }
}

/// How a table of contacts is set.
pub(super) struct Table {
    /// The part of the width that names and notes take; the number stands in the rest.
    names: f32,
    /// The space above and below a row's text, in ems.
    pad: f32,
    /// Sizes of a number that are tried, in ems.
    numbers: &'static [f32],
}

/// While there is room.
pub(super) const ROOMY: Table = Table {
    names: 0.6,
    pad: 0.32,
    numbers: &[1.7, 1.45, 1.2, 1.0],
};

/// Where there is little.
pub(super) const TIGHT: Table = Table {
    names: 0.74,
    pad: 0.18,
    numbers: &[1.4, 1.2, 1.0],
};

/// The space between both columns, in points.
const GUTTER: f32 = 12.0;

/// A table: at the left what a contact is called and what there is to know, at the right its number, large.
pub(super) fn contacts(layout: &mut Layout<'_>, contacts: &[Contact], style: &Table) {
    let Some(first) = contacts.first() else {
        return;
    };
    let table = layout.tree.add(None, Role::Table, first.name.locale);
    for contact in contacts {
        row(layout, contact, style, table);
    }
    let width = layout.width;
    layout.push(Slab {
        height: 1.0,
        marks: vec![Mark::Rule {
            x: 0.0,
            y: 0.0,
            width,
        }],
        ..Slab::default()
    });
    layout.space(layout.body * 0.6);
}

fn row(layout: &mut Layout<'_>, contact: &Contact, style: &Table, table: Owner) {
    let locale = contact.name.locale;
    let row = layout.tree.add(Some(table), Role::Row, locale);
    let name = layout.tree.add(Some(row), Role::RowName, locale);
    let cell = layout.tree.add(Some(row), Role::Cell, locale);
    let left = layout.width * style.names - GUTTER;
    let right = layout.width - left - GUTTER;
    let strong = Setting {
        strong: true,
        ..layout.regular()
    };
    let small = layout.small();
    let mut at_left: Vec<(Line, Owner)> = Vec::new();
    for (text, setting, owner) in std::iter::once((&contact.name, strong, None))
        .chain(contact.lines.iter().map(|text| (text, small, Some(cell))))
    {
        let lines = set(layout.fonts, text, setting, left);
        if lines.is_empty() {
            continue;
        }
        let owner = match owner {
            None => name,
            // What there is to know is a paragraph each, after the number has been read.
            Some(cell) => layout.tree.add(Some(cell), Role::Paragraph, text.locale),
        };
        at_left.extend(lines.into_iter().map(|line| (line, owner)));
    }
    let number = contact.number.as_ref().map_or(Vec::new(), |text| {
        let sizes = if contact.dial {
            style.numbers
        } else {
            &[1.0, 0.93]
        };
        number_lines(layout, text, sizes, right)
    });
    let owner = match &contact.number {
        Some(text) => layout.tree.add(Some(row), Role::Cell, text.locale),
        None => cell,
    };
    let pad = layout.body * style.pad;
    let heights = |lines: &mut dyn Iterator<Item = f32>| lines.sum::<f32>();
    let height_left = heights(&mut at_left.iter().map(|(line, _)| line.height));
    let height_right = heights(&mut number.iter().map(|line| line.height));
    let height = height_left.max(height_right) + 2.0 * pad;
    let mut marks = vec![Mark::Rule {
        x: 0.0,
        y: 0.0,
        width: layout.width,
    }];
    let mut y = pad;
    for (line, owner) in at_left {
        let height = line.height;
        marks.push(Mark::Words {
            x: 0.0,
            y,
            line,
            owner,
        });
        y += height;
    }
    let mut y = (height - height_right) / 2.0;
    for line in number {
        let height = line.height;
        marks.push(Mark::Words {
            x: left + GUTTER,
            y,
            line,
            owner,
        });
        y += height;
    }
    layout.push(Slab {
        height,
        marks,
        ..Slab::default()
    });
}

/// A number as large as its column allows, on one line if it can be.
fn number_lines(layout: &mut Layout<'_>, text: &Text, sizes: &[f32], width: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    for size in sizes {
        let setting = Setting {
            size: (layout.body * size).max(super::SMALLEST),
            strong: true,
        };
        lines = set(layout.fonts, text, setting, width);
        if lines.len() <= 1 {
            break;
        }
    }
    lines
}
