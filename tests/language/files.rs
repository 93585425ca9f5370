//! Reading Fluent files and the program's code as plain text, for the checks.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cyberday::language::sources::Source;

/// The language all others are translated from.
pub const BASE: &str = "en";

/// One message or term of a Fluent file, as it is written there.
#[derive(Debug, PartialEq)]
pub struct Entry {
    pub id: String,
    pub file: String,
    pub value: String,
}

pub type Folders = BTreeMap<String, Vec<Entry>>;

/// The entries of each folder.
pub fn folders(sources: &[Source]) -> Folders {
    let mut folders = Folders::new();
    for source in sources {
        let entries = folders.entry(source.folder.clone()).or_default();
        entries.extend(entries_of(&source.file, &source.text));
    }
    folders
}

/// The messages of a folder, without its terms: those a language has as it needs them.
pub fn messages<'a>(folders: &'a Folders, folder: &str) -> BTreeMap<&'a str, &'a str> {
    let entries = folders.get(folder).map(Vec::as_slice).unwrap_or_default();
    entries
        .iter()
        .filter(|entry| !entry.id.starts_with('-'))
        .map(|entry| (entry.id.as_str(), entry.value.as_str()))
        .collect()
}

/// Splits a Fluent file into its entries: one starts at the edge with `id =` and goes on while lines are
/// indented, empty, or close a brace.
pub fn entries_of(file: &str, text: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let start = line
            .split_once('=')
            .filter(|(id, _)| is_id(id.trim_end().trim_start_matches('-')));
        if let Some((id, value)) = start {
            open = true;
            entries.push(Entry {
                id: id.trim_end().to_owned(),
                file: file.to_owned(),
                value: value.to_owned(),
            });
        } else if open && (line.is_empty() || line.starts_with([' ', '}', '[', '*'])) {
            if let Some(entry) = entries.last_mut() {
                entry.value.push('\n');
                entry.value.push_str(line);
            }
        } else {
            open = false;
        }
    }
    entries
}

/// The names after `$`.
pub fn variables_of(value: &str) -> BTreeSet<&str> {
    let starts = value.match_indices('$').map(|(at, _)| &value[at + 1..]);
    starts
        .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_'))
        .filter_map(|mut parts| parts.next())
        .filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
        .collect()
}

/// `ja` of `ja-x-child`.
pub fn language_of(folder: &str) -> &str {
    folder.split("-x-").next().unwrap_or(folder)
}

pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

/// Each string literal that holds no quote, with what stands before and after it.
pub fn literals(code: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let quotes: Vec<usize> = code.match_indices('"').map(|(at, _)| at).collect();
    (1..quotes.len()).map(move |n| {
        // Whether a quote opens or closes is not known; what lies between two literals is no id, or does no
        // harm.
        let (start, end) = (quotes[n - 1], quotes[n]);
        (&code[..start], &code[start + 1..end], &code[end + 1..])
    })
}

/// Every Rust file under a folder: its path and its text.
pub fn rust_files(folder: &Path) -> std::io::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push((path.display().to_string(), std::fs::read_to_string(&path)?));
        }
    }
    Ok(found)
}

#[test]
fn entries_are_cut_where_fluent_cuts_them() {
    let text = "# c = d\none = 1\n    more\n\n  a = b\n-two=2\nthree = { $x ->\n [a] A\n*[b] B\n}\n### end\n";
    let entries = entries_of("a.ftl", text);
    let ids: Vec<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["one", "-two", "three"]);
    assert!(entries[0].value.contains("a = b"));
    assert!(entries[2].value.ends_with('}'));
    assert_eq!(
        variables_of("{ $a } { $b-c -> [x] $5 }"),
        BTreeSet::from(["a", "b-c"])
    );
}
