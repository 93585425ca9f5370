//! What all documents have in common: their words, their reader, the day.

use jiff::civil::Date;

use super::pdf::{Document, PAGE, PAGES, Paper, Text, Version};
use crate::language::{self, Catalog, Locale, Readings, readings};

/// The words of a document and for whom they are.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// The program's words.
    pub catalog: &'a Catalog,
    /// Which readings stand above kanji.
    pub readings: Readings,
    /// Other paper than the country's.
    pub paper: Option<Paper>,
    /// The day, as far as it can be known.
    pub today: Date,
}

impl Page<'_> {
    /// The language.
    pub fn locale(&self) -> Locale {
        self.catalog.locale()
    }

    /// A message of the program.
    pub fn text(&self, id: &str) -> Text {
        self.words(&self.catalog.text(id))
    }

    /// Words of the program that are put together already.
    pub fn words(&self, words: &str) -> Text {
        Text::of_program(self.locale(), self.readings, words)
    }

    /// Words in the notation of lessons.
    pub fn notation(&self, words: &str) -> Text {
        Text::of_notation(self.locale(), self.readings, words)
    }

    /// The whole document.
    pub fn document(&self, title: &str, paper: Paper, versions: Vec<Version>) -> Document {
        let day = language::date(self.locale(), self.today);
        let foot = self.catalog.with(
            "page-foot",
            &[
                ("version", env!("CARGO_PKG_VERSION").into()),
                ("date", day.into()),
            ],
        );
        let page_of = self.catalog.with(
            "page-number",
            &[("page", PAGE.into()), ("pages", PAGES.into())],
        );
        Document {
            title: readings::plain(title),
            locale: self.locale(),
            paper: self.paper.unwrap_or(paper),
            foot: readings::plain(&foot),
            page_of: readings::plain(&page_of),
            made: self.today,
            versions,
        }
    }
}
