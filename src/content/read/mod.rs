//! Reading the files of a pack: strict, bounded, all faults at once.
//!
//! Each file is read in one pass that looks at its shape: keys, kinds of values, ids, counts. Whether what it says
//! makes sense together is looked at afterwards, by [`super::check`], and only where the shape was sound.

pub mod fields;
mod item;
pub mod module;
pub mod pack;
pub(super) mod recordings;
mod scene;
mod step;
pub mod values;
pub mod words;

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::DeTable;

use super::fault::{Fault, SourceText};

/// The largest file of a pack, in bytes.
pub const LARGEST_FILE: u64 = 256 * 1024;

/// The most faults that are named for one file; a file with more is broken in one place.
pub const MOST_FAULTS: usize = 60;

/// The most faults of TOML itself that are named for one file.
const MOST_SYNTAX_FAULTS: usize = 20;

/// Where things of the structure stand in a file, by path: `item.fee.cue.hurry.in`.
#[derive(Debug, Clone, Default)]
pub struct Places(BTreeMap<String, usize>);

impl Places {
    fn set(&mut self, path: String, at: usize) {
        self.0.entry(path).or_insert(at);
    }

    fn has(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// The byte position of a path, or of the nearest thing that holds it.
    pub fn at(&self, path: &str) -> usize {
        let mut path = path;
        loop {
            if let Some(at) = self.0.get(path) {
                return *at;
            }
            match path.rsplit_once('.') {
                Some((outer, _)) => path = outer,
                None => return 0,
            }
        }
    }
}

/// What is gathered while a file is read.
pub struct Reading<'s> {
    /// The file.
    pub source: &'s SourceText,
    /// What was wrong.
    pub faults: Vec<Fault>,
    /// Where things stand.
    pub places: Places,
}

impl<'s> Reading<'s> {
    /// Begins to read a file.
    pub fn new(source: &'s SourceText) -> Self {
        Reading {
            source,
            faults: Vec::new(),
            places: Places::default(),
        }
    }

    /// Notes a fault.
    pub fn fault(&mut self, at: usize, message: impl Into<String>) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(self.source.fault(at, message));
        }
    }

    /// The file as a TOML table; `None` when TOML itself cannot read it.
    pub fn table(&mut self) -> Option<Spanned<DeTable<'s>>> {
        let (table, errors) = DeTable::parse_recoverable(self.source.text());
        if errors.is_empty() {
            return Some(table);
        }
        let more = errors.len() > MOST_SYNTAX_FAULTS;
        for error in errors.iter().take(MOST_SYNTAX_FAULTS) {
            let at = error.span().map_or(0, |span| span.start);
            self.fault(at, syntax_sentence(error.message(), self.source.text(), at));
        }
        if more {
            let at = self.source.text().len();
            self.fault(at, "There are more faults like these in this file.");
        }
        None
    }
}

/// What TOML says, as a sentence, with the usual reason where one is known.
fn syntax_sentence(message: &str, text: &str, at: usize) -> String {
    let message = message.trim().replace('\n', ", ");
    let mut sentence = format!("This is not TOML: {message}.");
    let before = text.get(..at).unwrap_or("");
    let around = before
        .rsplit('\n')
        .next()
        .unwrap_or("")
        .chars()
        .next_back()
        .into_iter()
        .chain(text.get(at..).unwrap_or("").chars().take(2));
    if message.contains("escape") || around.into_iter().any(|c| c == '\\') {
        sentence.push_str(
            " A backslash begins an escape here; the ¥ key of a Japanese keyboard types one. Write ￥ or 円, or two backslashes.",
        );
    } else if message.contains("duplicate") {
        sentence.push_str(" Each key and each table may stand once.");
    }
    sentence
}
