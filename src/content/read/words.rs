//! Reading a words file: tables of texts become one flat map.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Reading;
use super::values::shown;
use crate::content::fault::{Fault, SourceText};
use crate::content::inline;
use crate::content::words::{Words, WordsText};

/// The most texts of one words file.
const MOST_TEXTS: usize = 6_000;
/// The longest text, in bytes; what each path may be is less and is looked at later.
const LONGEST_TEXT: usize = 6_000;
/// The most other forms of one word of the glossary.
const MOST_FORMS: usize = 20;
/// How deep tables may stand in each other: `item.fee.reply.hello.ask`.
const DEEPEST: usize = 5;

/// The words of a file with what was wrong.
#[derive(Debug)]
pub struct WordsFile {
    /// What could be read.
    pub words: Words,
    /// What was wrong.
    pub faults: Vec<Fault>,
}

/// Reads a words file. Texts with a fault are left out of the words.
pub fn read(source: &SourceText) -> WordsFile {
    let mut reading = Reading::new(source);
    let mut words = Words::default();
    match reading.table() {
        Some(table) => flatten(table.get_ref(), "", 1, &mut words, &mut reading),
        None => words.set_unread(),
    }
    WordsFile {
        words,
        faults: reading.faults,
    }
}

fn flatten(
    table: &DeTable<'_>,
    prefix: &str,
    depth: usize,
    words: &mut Words,
    reading: &mut Reading<'_>,
) {
    for (key, value) in table {
        let name = key.get_ref().as_ref();
        let at = key.span().start;
        let parts_are_plain = !name.is_empty()
            && name.len() <= 100
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.');
        if !parts_are_plain {
            reading.fault(at, format!("`{}` is no key of words.", shown(name)));
            continue;
        }
        let path = if prefix.is_empty() {
            name.to_owned()
        } else {
            format!("{prefix}.{name}")
        };
        match value.get_ref() {
            DeValue::Table(_) if depth >= DEEPEST => {
                reading.fault(
                    at,
                    format!("Tables stand too deep in each other at `{path}`."),
                );
            }
            DeValue::Table(inner) => flatten(inner, &path, depth + 1, words, reading),
            DeValue::String(text) => {
                if words.len() >= MOST_TEXTS {
                    reading.fault(at, format!("A words file may hold {MOST_TEXTS} texts."));
                    return;
                }
                read_text(path, text, value, at, words, reading);
            }
            DeValue::Array(forms) if is_forms_of_a_term(&path) => {
                read_forms(&path, forms, at, words, reading);
            }
            _ => {
                reading.fault(
                    value.span().start,
                    format!("`{path}` must be a text in quotes: words files hold only words."),
                );
                words.set_broken(path);
            }
        }
    }
}

/// `glossary.<id>.also`: the one list of a words file.
fn is_forms_of_a_term(path: &str) -> bool {
    path.strip_prefix("glossary.")
        .and_then(|rest| rest.strip_suffix(".also"))
        .is_some_and(|id| !id.contains('.'))
}

/// Other forms of a word of the glossary, as the texts `….also.0`, `….also.1`, ….
fn read_forms(
    path: &str,
    forms: &[Spanned<DeValue<'_>>],
    at: usize,
    words: &mut Words,
    reading: &mut Reading<'_>,
) {
    if forms.len() > MOST_FORMS || words.len() + forms.len() > MOST_TEXTS {
        reading.fault(at, format!("`{path}` may have {MOST_FORMS} forms."));
        return;
    }
    for (n, form) in forms.iter().enumerate() {
        match form.get_ref().as_str() {
            Some(text) => {
                let start = form.span().start;
                read_text(format!("{path}.{n}"), text, form, start, words, reading);
            }
            None => reading.fault(
                form.span().start,
                format!("`{path}` must be a list of texts in quotes."),
            ),
        }
    }
}

fn read_text(
    path: String,
    text: &str,
    value: &Spanned<DeValue<'_>>,
    key_at: usize,
    words: &mut Words,
    reading: &mut Reading<'_>,
) {
    if text.len() > LONGEST_TEXT {
        reading.fault(key_at, format!("`{path}` is far too long."));
        words.set_broken(path);
        return;
    }
    let span = value.span();
    match inline::parse(text) {
        Ok(inline) => {
            let text = WordsText {
                raw: text.to_owned(),
                inline,
                span,
            };
            // Tables are visited by the order of keys, so the one met first may stand lower in the file.
            if let Some(other) = words.text(&path).map(|other| other.span.start) {
                let sentence = format!("`{path}` stands twice, written in two ways. Remove one.");
                reading.fault(key_at.max(other), sentence);
            }
            words.insert(path, text);
        }
        Err(fault) => {
            let at = place_in_text(reading.source, &span, text, fault.at);
            reading.fault(at, fault.message);
            words.set_broken(path);
        }
    }
}

/// The place in the file of a byte of a text: exact where the text holds no escapes, else where the text begins.
pub fn place_in_text(
    source: &SourceText,
    span: &std::ops::Range<usize>,
    text: &str,
    at: usize,
) -> usize {
    let written = source.text().get(span.clone()).unwrap_or("");
    for quotes in ["\"\"\"\n", "'''\n", "\"\"\"", "'''", "\"", "'"] {
        let close = quotes.trim_end();
        let inside = written
            .strip_prefix(quotes)
            .and_then(|rest| rest.strip_suffix(close));
        if inside == Some(text) {
            return span.start + quotes.len() + at;
        }
    }
    span.start
}
