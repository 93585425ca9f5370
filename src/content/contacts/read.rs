//! From bytes to checked contacts: sizes, encoding, the place of a fault in its file.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::words::WordFile;
use super::{Contacts, data};

/// The largest file, in bytes; ten times what the longest of ours needs.
const LARGEST_FILE: usize = 128 * 1024;
/// The most files: one of data, the others words.
const MOST_FILES: usize = 100;
/// After so many faults in one file the rest are its echo.
pub(super) const MOST_FAULTS: usize = 20;
/// The longest text of a contact, in characters. A longer one would not fit its card.
pub(super) const LONGEST_TEXT: usize = 200;

const DATA_FILE: &str = "contacts.toml";

/// One file being read, and what is wrong with it.
pub(super) struct File<'a> {
    name: &'a str,
    text: &'a str,
    faults: Vec<String>,
}

impl<'a> File<'a> {
    /// Checks size and encoding; the fault otherwise.
    fn open(name: &'a str, bytes: &'a [u8]) -> Result<Self, String> {
        let name = short(name);
        if bytes.len() > LARGEST_FILE {
            return Err(format!(
                "{name}:1:1: This file is too large; contacts and their words need less than {} kB.",
                LARGEST_FILE / 1024
            ));
        }
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(File {
                name,
                text,
                faults: Vec::new(),
            }),
            Err(error) => {
                let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let (line, column) = place(&String::from_utf8_lossy(good), good.len());
                Err(format!(
                    "{name}:{line}:{column}: This is not UTF-8; save the file again with the encoding UTF-8."
                ))
            }
        }
    }

    /// The whole text.
    pub(super) fn whole(&self) -> &'a str {
        self.text
    }

    /// Notes a fault at a byte range of the text.
    pub(super) fn fault(&mut self, at: Range<usize>, sentence: impl AsRef<str>) {
        if self.faults.len() == MOST_FAULTS {
            self.faults.push(format!(
                "{}:1:1: There are more faults; mend these first.",
                self.name
            ));
        }
        if self.faults.len() > MOST_FAULTS {
            return;
        }
        let (line, column) = place(self.text, at.start);
        let sentence = sentence.as_ref();
        self.faults
            .push(format!("{}:{line}:{column}: {sentence}", self.name));
    }

    /// Notes what the TOML reader said, at `otherwise` where it names no place.
    pub(super) fn toml_fault(&mut self, error: &toml::de::Error, otherwise: Range<usize>) {
        let at = error.span().unwrap_or(otherwise);
        let message = error.message().trim().replace('\n', " ");
        let message: String = message.chars().take(300).collect();
        self.fault(at, plain(&message));
    }

    /// The tables of the file. `None` when it is no TOML, which is noted: what could be saved of it would only
    /// cause faults that are none.
    fn table(&mut self) -> Option<Spanned<DeTable<'a>>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in errors.iter().take(MOST_FAULTS + 1) {
            self.toml_fault(error, 0..0);
        }
        errors.is_empty().then_some(table)
    }

    /// The text of a value, or a fault that says what `what` must be.
    pub(super) fn text(&mut self, what: &str, value: Spanned<DeValue<'a>>) -> Option<String> {
        let at = value.span();
        match value.into_inner() {
            DeValue::String(text) => Some(text.into_owned()),
            _ => {
                self.fault(at, format!("{what} must be a text in quotes."));
                None
            }
        }
    }
}

/// Reads every file, joins words to contacts, and gives the contacts or every fault.
pub(super) fn all(files: &[(&str, &[u8])]) -> Result<Contacts, Vec<String>> {
    if files.len() > MOST_FILES {
        return Err(vec![format!(
            "{DATA_FILE}:1:1: There are {} files here; at most {MOST_FILES} are read.",
            files.len()
        )]);
    }
    let mut faults = Vec::new();
    let mut names = BTreeSet::new();
    let mut data = None;
    let mut words = Vec::new();
    for (name, bytes) in files {
        if !names.insert(*name) {
            faults.push(format!("{}:1:1: This file is here twice.", short(name)));
            continue;
        }
        let mut file = match File::open(name, bytes) {
            Ok(file) => file,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        let locale = name.strip_suffix(".toml").filter(|name| is_locale(name));
        if *name != DATA_FILE && locale.is_none() {
            file.fault(
                0..0,
                "This is neither contacts.toml nor named by a locale, such as ja.toml.",
            );
        } else if let Some(table) = file.table() {
            match locale {
                Some(locale) => words.push(WordFile::read(locale, &mut file, table)),
                None => data = Some(data::read(&mut file, table)),
            }
        }
        faults.append(&mut file.faults);
    }
    match data {
        // Words are held against the contacts only when both could be read: one slip would cause forty faults.
        Some((countries, contacts)) if faults.is_empty() => {
            let faults = super::words::join(&words, &countries, &contacts);
            if faults.is_empty() {
                words.iter_mut().for_each(WordFile::forget_text);
                Ok(Contacts {
                    countries,
                    contacts,
                    words,
                })
            } else {
                Err(faults)
            }
        }
        Some(_) => Err(faults),
        None => {
            if !names.contains(DATA_FILE) {
                faults.push(format!("{DATA_FILE}:1:1: This file is missing."));
            }
            Err(faults)
        }
    }
}

/// Says in a plain sentence what the TOML reader says in its own.
fn plain(message: &str) -> String {
    let message = message.trim_end_matches('.');
    let of = |start: &str| {
        let rest = message.strip_prefix(start)?;
        Some(rest.split_once(", expected ").unwrap_or((rest, "")))
    };
    if let Some((key, known)) = of("unknown field ") {
        format!("The key {key} is not known here; known are {known}.")
    } else if let Some((word, known)) = of("unknown variant ") {
        format!("{word} is not known here; known are {known}.")
    } else if let Some((key, _)) = of("missing field ") {
        format!("The key {key} is missing.")
    } else if let Some((found, wanted)) = of("invalid type: ") {
        format!("Here stands {found}; {wanted} belongs here.")
    } else {
        format!("This cannot be read: {message}.")
    }
    .replace("one of ", "")
}

/// Whether a name is a locale as our files write it: `hi`, `pt-BR`, `ja-x-child`.
fn is_locale(name: &str) -> bool {
    let mut parts = name.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && name.len() <= 35
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

/// A file's name as a fault shows it; a hostile one is cut.
fn short(name: &str) -> &str {
    name.char_indices()
        .nth(80)
        .and_then(|(end, _)| name.get(..end))
        .unwrap_or(name)
}

/// Line and column, both from 1, of a byte in a text; the column counts characters.
pub(super) fn place(text: &str, byte: usize) -> (usize, usize) {
    let mut end = byte.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = text.get(..end).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .map_or(0, |last| last.chars().count())
        + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_characters_and_never_split_one() {
        assert_eq!(place("", 0), (1, 1));
        assert_eq!(place("a\n銀行 x", 8), (2, 3));
        assert_eq!(place("銀", 1), (1, 1));
        assert_eq!(place("a", 99), (1, 2));
    }

    #[test]
    fn what_the_reader_says_becomes_a_sentence() {
        for (said, told) in [
            (
                "unknown field `numbr`, expected one of `id`, `number`",
                "The key `numbr` is not known here; known are `id`, `number`.",
            ),
            (
                "unknown variant `memory`, expected `own-page` or `press`",
                "`memory` is not known here; known are `own-page` or `press`.",
            ),
            ("missing field `icon`", "The key `icon` is missing."),
            (
                "invalid type: integer `0`, expected a string",
                "Here stands integer `0`; a string belongs here.",
            ),
            ("duplicate key", "This cannot be read: duplicate key."),
        ] {
            assert_eq!(plain(said), told);
        }
    }

    #[test]
    fn locales_are_named_like_our_files() {
        for good in ["en", "ja-x-child", "pt-BR", "zh-Hant-TW"] {
            assert!(is_locale(good), "{good}");
        }
        for bad in ["", "e", "EN", "../en", "ja_JP", "ja-", "english"] {
            assert!(!is_locale(bad), "{bad}");
        }
    }
}
