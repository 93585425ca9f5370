//! A checklist of a lesson, filled in or empty.

use super::page::Page;
use super::pdf::{Block, Document, Paper, Text, Tick, Version};
use crate::content::model::{Activity, Country, Step};
use crate::content::open::OpenModule;
use crate::language::{Locale, Register};
use crate::records::FilledList;

/// Sizes of running text that are tried, in points: a list that nearly fits one page shall do so.
const SIZES: &[f32] = &[14.0, 13.0, 12.0];

/// Whose list it is.
#[derive(Debug, Clone, Copy)]
pub struct List<'a> {
    /// Words, readings, paper and day.
    pub page: Page<'a>,
    /// The lesson.
    pub open: &'a OpenModule,
    /// The learner's country.
    pub country: Country,
    /// What is ticked and written.
    pub filled: &'a FilledList,
}

/// The list of a step as a document; `None` for a step that is no list.
pub fn checklist(list: List<'_>, step: &Step) -> Option<Document> {
    let Activity::Checklist { rows } = &step.activity else {
        return None;
    };
    let page = list.page;
    let path = |name: &str| format!("step.{}.{name}", step.id);
    let title = words(list, &path("title"));
    let ticks = rows.iter().map(|row| {
        let id = row.id.as_str();
        let ticked = list.filled.ticked.contains(id);
        let written = list.filled.written.get(id).map_or("", String::as_str);
        Tick {
            text: words(list, &path(&format!("row.{id}"))),
            ticked,
            said: crate::language::readings::plain(&page.catalog.text(if ticked {
                "ticked"
            } else {
                "not-ticked"
            })),
            written: row.fill.then(|| Text::plain(page.locale(), written)),
        }
    });
    let mut blocks = vec![Block::Heading(1, title.clone())];
    blocks.extend(paragraphs(&words(list, &path("ask"))));
    blocks.push(Block::Ticks(ticks.collect()));
    let name = page
        .catalog
        .with("file-checklist", &[("title", title.written().into())]);
    Some(page.document(
        &name,
        Paper::of_country(list.country.code()),
        vec![Version {
            sizes: SIZES,
            blocks,
        }],
    ))
}

fn words(list: List<'_>, path: &str) -> Text {
    let page = list.page;
    let child = page.catalog.register() == Register::Child;
    let drawn = list
        .open
        .draw(page.locale().code(), child, list.country, path);
    let locale = Locale::parse(drawn.locale).unwrap_or(Locale::En);
    Text::of_lesson(locale, page.readings, &drawn.pieces)
}

/// A text of several lines, each a paragraph of its own.
fn paragraphs(text: &Text) -> Vec<Block> {
    let mut all = vec![Text {
        locale: text.locale,
        pieces: Vec::new(),
    }];
    for piece in &text.pieces {
        for (i, part) in piece.text.split('\n').enumerate() {
            if i > 0 {
                all.push(Text {
                    locale: text.locale,
                    pieces: Vec::new(),
                });
            }
            if let Some(last) = all.last_mut() {
                last.pieces.push(super::pdf::Piece {
                    text: part.to_owned(),
                    ..piece.clone()
                });
            }
        }
    }
    all.retain(|text| !text.is_empty());
    all.into_iter().map(Block::Paragraph).collect()
}
