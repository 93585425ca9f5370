//! What must be true of the program's own words. Each check is a function over given files that returns a
//! sentence for each fault, so that it is tried on faulty files as well as on ours.

use std::collections::{BTreeMap, BTreeSet};

use cyberday::language::sources::Source;
use cyberday::language::{Arg, Catalog, Locale, Register};
use unicode_normalization::UnicodeNormalization;

use crate::files::{BASE, Folders, folders, is_id, language_of, literals, messages, variables_of};

/// Words that every language writes as English does: the program's name, and what is printed on keys.
const UNIVERSAL: &[&str] = &[
    "Cyberday", "Ctrl", "Enter", "Esc", "Shift", "Space", "Tab", "Page", "Up", "Down",
];

/// Files and folders: each folder is a language we speak, each language has one, each file parses.
pub fn shape(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    let names: BTreeSet<&str> = sources.iter().map(|s| s.folder.as_str()).collect();
    for locale in Locale::OFFERED {
        if !names.contains(locale.code()) {
            faults.push(format!("locales/{locale} has no .ftl file"));
        }
        for register in [Register::Adult, Register::Child] {
            let catalog = Catalog::from_sources(locale, register, sources);
            faults.extend(catalog.faults().iter().cloned());
        }
    }
    for name in names {
        let language = language_of(name);
        if !Locale::OFFERED.iter().any(|l| l.code() == language) {
            faults.push(format!("locales/{name} is no language we speak"));
        }
    }
    faults.sort();
    faults.dedup();
    faults
}

/// Each folder has the messages of English, once each; one for children may have some of them.
pub fn ids(folders: &Folders) -> Vec<String> {
    let mut faults = Vec::new();
    let wanted = messages(folders, BASE);
    for (folder, entries) in folders {
        let mut seen = BTreeMap::new();
        for entry in entries {
            if let Some(first) = seen.insert(&entry.id, &entry.file) {
                let (id, file) = (&entry.id, &entry.file);
                faults.push(format!("{folder}/{file}: {id} is already in {first}"));
            }
        }
        let here = messages(folders, folder);
        for id in here.keys().filter(|id| !wanted.contains_key(*id)) {
            faults.push(format!("{folder}: {id} is not in {BASE}"));
        }
        if language_of(folder) == folder {
            for id in wanted.keys().filter(|id| !here.contains_key(*id)) {
                faults.push(format!("{folder}: {id} is missing"));
            }
        }
    }
    faults
}

/// Each message wants the same values in each language.
pub fn variables(folders: &Folders) -> Vec<String> {
    let mut faults = Vec::new();
    let base = messages(folders, BASE);
    for folder in folders.keys() {
        for (id, value) in messages(folders, folder) {
            let Some(original) = base.get(id) else {
                continue;
            };
            let (wanted, given) = (variables_of(original), variables_of(value));
            if wanted != given {
                faults.push(format!(
                    "{folder}: {id} wants {given:?}, but in {BASE} {wanted:?}"
                ));
            }
        }
    }
    faults
}

/// No language repeats the English words.
pub fn untranslated(folders: &Folders) -> Vec<String> {
    let mut faults = Vec::new();
    let base = messages(folders, BASE);
    for folder in folders.keys().filter(|folder| language_of(folder) != BASE) {
        for (id, value) in messages(folders, folder) {
            let same = base
                .get(id)
                .is_some_and(|original| squeezed(original) == squeezed(value));
            if same && !is_universal(value) {
                faults.push(format!("{folder}: {id} is still English: {value}"));
            }
        }
    }
    faults
}

/// Signs that cannot be seen, that turn the line round, or that look alike and compare differently.
pub fn unreadable_signs(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    for source in sources {
        for (line, text) in (1..).zip(source.text.lines()) {
            let place = format!("{}/{}, line {line}", source.folder, source.file);
            let hidden = |sign: &char| {
                matches!(sign, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
                    | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffd}')
            };
            if let Some(sign) = text.chars().find(hidden) {
                faults.push(format!("{place}: holds U+{:04X}", u32::from(sign)));
            }
            if text.nfc().ne(text.chars()) {
                faults.push(format!("{place}: is not in Unicode's form NFC"));
            }
        }
    }
    faults
}

/// Each message comes out whole, whatever number or word it is given.
pub fn formatting(sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    let folders = folders(sources);
    let base = messages(&folders, BASE);
    let samples = [0, 1, 2, 5, 100_000]
        .map(Arg::Number)
        .into_iter()
        .chain([Arg::from("Asha")]);
    let samples: Vec<Arg<'_>> = samples.collect();
    for locale in Locale::ALL {
        for register in [Register::Adult, Register::Child] {
            let catalog = Catalog::from_sources(locale, register, sources);
            for (id, value) in &base {
                for sample in &samples {
                    let names = variables_of(value);
                    let args: Vec<(&str, Arg<'_>)> =
                        names.iter().map(|name| (*name, sample.clone())).collect();
                    match catalog.try_with(id, &args) {
                        Err(fault) => faults.push(format!("{locale}: {fault}")),
                        Ok(text) if text.trim().is_empty() => {
                            faults.push(format!("{locale}: {id} is empty"));
                        }
                        Ok(_) => {}
                    }
                }
            }
        }
    }
    faults.dedup();
    faults
}

/// What the code asks for is there, and what is there is asked for.
///
/// An id may be chosen by a function, so that any literal counts as use; but what stands in `.text("…")` or
/// `.with("…", …)` must exist.
pub fn use_in_code(folders: &Folders, code: &[(String, String)]) -> Vec<String> {
    let mut faults = Vec::new();
    let ids = messages(folders, BASE);
    let mut used = BTreeSet::new();
    for (path, text) in code {
        // Unit tests may invent ids.
        let text = text.split("#[cfg(test)]").next().unwrap_or(text);
        for (before, literal, after) in literals(text) {
            if ids.contains_key(literal) {
                used.insert(literal);
                continue;
            }
            let before = before.trim_end();
            let is_text = before.ends_with(".text(") && after.trim_start().starts_with([')', ',']);
            let is_with = before.ends_with(".with(") && after.trim_start().starts_with(',');
            if (is_text || is_with) && is_id(literal) {
                faults.push(format!("{path} asks for {literal}, which is not in {BASE}"));
            }
        }
    }
    for id in ids.keys().filter(|id| !used.contains(*id)) {
        faults.push(format!("{id} is never asked for"));
    }
    faults
}

/// Whether all letters outside braces belong to words that need no translation.
fn is_universal(value: &str) -> bool {
    let mut depth = 0_usize;
    let outside: String = value
        .chars()
        .map(|sign| match sign {
            '{' => {
                depth += 1;
                ' '
            }
            '}' => {
                depth = depth.saturating_sub(1);
                ' '
            }
            _ if depth > 0 => ' ',
            _ => sign,
        })
        .collect();
    !value.contains("->")
        && outside
            .split(|sign: char| !sign.is_alphanumeric())
            .all(|word| {
                word.chars().filter(|sign| sign.is_alphabetic()).count() < 2
                    || UNIVERSAL.contains(&word)
            })
}

fn squeezed(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}
