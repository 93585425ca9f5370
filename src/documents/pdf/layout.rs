//! From blocks to slabs: pieces of the column that are never parted, with what is drawn on them.

use super::block::{Block, Item};
use super::fonts::Fonts;
use super::lines::{Line, set};
use super::shape::Setting;
use super::tags::{Owner, Role, Tree};
use super::text::Text;
use super::{Paper, SMALLEST, rows};
use crate::language::Locale;

/// A piece of the column.
#[derive(Debug, Clone, Default)]
pub(super) struct Slab {
    /// Its height in points.
    pub height: f32,
    /// The space above it, where it is not at the top of a page.
    pub before: f32,
    /// Whether the next one stands on the same page.
    pub keep: bool,
    /// What is drawn, measured from its left upper corner.
    pub marks: Vec<Mark>,
}

/// Something to draw.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// A line of text with its upper left corner.
    Words {
        x: f32,
        y: f32,
        line: Line,
        owner: Owner,
    },
    /// A horizontal line, which says nothing by itself.
    Rule { x: f32, y: f32, width: f32 },
    /// A box to tick.
    Tick {
        x: f32,
        y: f32,
        size: f32,
        ticked: bool,
        owner: Owner,
    },
}

/// What was laid out.
pub(super) struct Laid {
    pub slabs: Vec<Slab>,
    pub tree: Tree,
}

/// What laying out works with.
pub(super) struct Layout<'a> {
    pub fonts: &'a mut Fonts,
    pub tree: Tree,
    pub slabs: Vec<Slab>,
    /// The width of the column.
    pub width: f32,
    /// The size of running text.
    pub body: f32,
    /// The space above the next slab.
    pub before: f32,
}

/// Lays blocks out as one endless column, with running text of a size in points.
pub(super) fn lay_out(
    locale: Locale,
    paper: Paper,
    blocks: &[Block],
    body: f32,
    fonts: &mut Fonts,
) -> Laid {
    let mut layout = Layout {
        fonts,
        tree: Tree::new(locale),
        slabs: Vec::new(),
        width: paper.width_of_text(),
        body: body.max(SMALLEST),
        before: 0.0,
    };
    for block in blocks {
        layout.block(block);
    }
    Laid {
        slabs: layout.slabs,
        tree: layout.tree,
    }
}

impl Layout<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, text) => self.heading(*level, text),
            Block::Paragraph(text) => self.paragraph(text, self.regular()),
            Block::Note(text) => self.paragraph(text, self.small()),
            Block::Numbered(items) => self.numbered(items),
            Block::Dotted(texts) => self.dotted(texts),
            Block::Ticks(ticks) => rows::ticks(self, ticks),
            Block::Contacts(contacts) => rows::contacts(self, contacts, &rows::ROOMY),
            Block::TightContacts(contacts) => rows::contacts(self, contacts, &rows::TIGHT),
        }
    }

    /// Running text.
    pub fn regular(&self) -> Setting {
        Setting {
            size: self.body,
            strong: false,
        }
    }

    /// Text of the second rank.
    pub fn small(&self) -> Setting {
        Setting {
            size: (self.body * 0.86).max(SMALLEST),
            strong: false,
        }
    }

    fn heading(&mut self, level: u8, text: &Text) {
        // A title that nearly fits one line is a little smaller.
        let (sizes, before, after): (&[f32], f32, f32) = match level {
            1 => (&[1.75, 1.6, 1.48, 1.6], 1.2, 0.6),
            2 => (&[1.3], 1.1, 0.35),
            _ => (&[1.1], 0.9, 0.25),
        };
        let mut lines = Vec::new();
        for size in sizes {
            let setting = Setting {
                size: self.body * size,
                strong: true,
            };
            lines = set(self.fonts, text, setting, self.width);
            if lines.len() <= 1 {
                break;
            }
        }
        if lines.is_empty() {
            return;
        }
        let role = Role::Heading(level, text.written());
        let owner = self.tree.add(None, role, text.locale);
        self.space(self.body * before);
        self.push_lines(lines, 0.0, owner);
        // A heading stays with what it is above.
        if let Some(last) = self.slabs.last_mut() {
            last.keep = true;
        }
        self.space(self.body * after);
    }

    fn paragraph(&mut self, text: &Text, setting: Setting) {
        let lines = set(self.fonts, text, setting, self.width);
        if lines.is_empty() {
            return;
        }
        let owner = self.tree.add(None, Role::Paragraph, text.locale);
        self.push_lines(lines, 0.0, owner);
        self.space(self.body * 0.6);
    }

    fn numbered(&mut self, items: &[Item]) {
        let Some(first) = items.first() else {
            return;
        };
        let list = self.tree.add(None, Role::Numbered, first.what.locale);
        let regular = self.regular();
        let strong = Setting {
            strong: true,
            ..regular
        };
        let indent = self.body * 1.6;
        for (i, item) in items.iter().enumerate() {
            let number = Text::plain(item.what.locale, &format!("{}.", i + 1));
            let mut lines = set(self.fonts, &item.what, regular, self.width - indent);
            let more = item.how.as_ref().map_or(Vec::new(), |how| {
                set(self.fonts, how, self.small(), self.width - indent)
            });
            let (label, body) = self.item(list, &item.what);
            let count = lines.len();
            lines.extend(more);
            let slab = self.slabs.len();
            self.push_lines(lines, indent, body);
            self.keep_from(slab);
            self.label(slab, &number, strong, label, count > 0);
            self.space(self.body * 0.4);
        }
        self.space(self.body * 0.6);
    }

    fn dotted(&mut self, texts: &[Text]) {
        let Some(first) = texts.first() else {
            return;
        };
        let list = self.tree.add(None, Role::Listed, first.locale);
        let indent = self.body * 1.2;
        for text in texts {
            let lines = set(self.fonts, text, self.regular(), self.width - indent);
            if lines.is_empty() {
                continue;
            }
            let (label, body) = self.item(list, text);
            let slab = self.slabs.len();
            self.push_lines(lines, indent, body);
            let dot = Text::plain(text.locale, "•");
            self.label(slab, &dot, self.regular(), label, true);
            self.space(self.body * 0.3);
        }
        self.space(self.body * 0.6);
    }

    /// The nodes of an item: its label and its words.
    pub fn item(&mut self, list: Owner, text: &Text) -> (Owner, Owner) {
        let item = self.tree.add(Some(list), Role::Item, text.locale);
        let label = self.tree.add(Some(item), Role::Label, text.locale);
        let body = self.tree.add(Some(item), Role::Body, text.locale);
        (label, body)
    }

    /// Draws a label beside the first line of a slab, on its baseline.
    fn label(&mut self, slab: usize, text: &Text, setting: Setting, owner: Owner, beside: bool) {
        let lines = set(self.fonts, text, setting, self.width);
        let (Some(mut line), Some(slab)) = (lines.into_iter().next(), self.slabs.get_mut(slab))
        else {
            return;
        };
        let baseline = slab.marks.iter().find_map(|mark| match mark {
            Mark::Words { y, line, .. } if beside => Some(y + line.baseline),
            _ => None,
        });
        let y = baseline.map_or(0.0, |baseline| baseline - line.baseline);
        line.readings.clear();
        slab.marks.insert(
            0,
            Mark::Words {
                x: 0.0,
                y,
                line,
                owner,
            },
        );
    }

    /// Adds lines, each as a slab; the first two and the last two of them stay together.
    pub fn push_lines(&mut self, lines: Vec<Line>, x: f32, owner: Owner) {
        let count = lines.len();
        for (i, line) in lines.into_iter().enumerate() {
            self.push(Slab {
                height: line.height,
                keep: i + 1 < count && (i == 0 || i + 2 == count),
                marks: vec![Mark::Words {
                    x,
                    y: 0.0,
                    line,
                    owner,
                }],
                ..Slab::default()
            });
        }
    }

    /// Keeps all slabs from a number on together.
    pub fn keep_from(&mut self, slab: usize) {
        let last = self.slabs.len().saturating_sub(1);
        for one in self.slabs.iter_mut().take(last).skip(slab) {
            one.keep = true;
        }
    }

    /// Adds a slab.
    pub fn push(&mut self, slab: Slab) {
        self.slabs.push(Slab {
            before: self.before,
            ..slab
        });
        self.before = 0.0;
    }

    /// The space above the next slab is at least this much.
    pub fn space(&mut self, points: f32) {
        self.before = self.before.max(points);
    }
}
