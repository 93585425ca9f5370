//! The words of contacts, in a language and, for children, in a register of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::form::{is_hidden, readings_are_sound};
use super::read::{File, LONGEST_TEXT, MOST_FAULTS, place};
use super::{Contact, Contacts};

/// The language that must be complete, and that others fall back to.
const BASE: &str = "en";
/// What an error calls a text that has no name of its own.
const THIS: &str = "This";
/// The most entries of one group in a file; as many as contacts may be.
const MOST_ENTRIES: usize = 1_000;
/// The longest name of a locale that is looked for, in bytes.
const LONGEST_LOCALE: usize = 35;
/// What the name of a children's register ends in.
const CHILD: &str = "-x-child";

/// A line on the help screen that belongs to no contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// A helpline never asks for money or a code.
    Helpline,
    /// A number of one's own can be added in the settings.
    Local,
}

impl Note {
    const ALL: [Note; 2] = [Note::Helpline, Note::Local];

    fn key(self) -> &'static str {
        match self {
            Note::Helpline => "helpline",
            Note::Local => "local",
        }
    }
}

/// The words of one contact. May hold readings, `{漢字|かんじ}`, in a children's register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactWords<'a> {
    /// The name of the body, as the people of its country know it.
    pub name: &'a str,
    /// Who it is for and when to use it, in one short line.
    pub who: &'a str,
    /// What stands in place of a number, such as "the number on your card"; only where there is none.
    pub instead: Option<&'a str>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: Spanned<String>,
    who: Spanned<String>,
    instead: Option<Spanned<String>>,
}

#[derive(Debug, Clone)]
struct Entry {
    name: String,
    who: String,
    instead: Option<String>,
}

/// One file of words.
#[derive(Debug, Clone)]
pub(super) struct WordFile {
    locale: String,
    contacts: BTreeMap<String, Entry>,
    hours: BTreeMap<String, String>,
    countries: BTreeMap<String, String>,
    notes: BTreeMap<String, String>,
    /// Where each key begins in `text`. Both are only needed until words and contacts are joined.
    places: BTreeMap<String, usize>,
    text: String,
}

impl WordFile {
    /// Reads one file; faults are noted in it.
    pub(super) fn read<'a>(
        locale: &str,
        file: &mut File<'a>,
        table: Spanned<DeTable<'a>>,
    ) -> WordFile {
        let mut words = WordFile {
            locale: locale.to_owned(),
            contacts: BTreeMap::new(),
            hours: BTreeMap::new(),
            countries: BTreeMap::new(),
            notes: BTreeMap::new(),
            places: BTreeMap::new(),
            text: file.whole().to_owned(),
        };
        for (group, value) in table.into_inner() {
            let at = value.span();
            let name = group.get_ref().as_ref();
            if !matches!(name, "contact" | "hours" | "country" | "note") {
                file.fault(
                    group.span(),
                    "This is not known here; words stand under contact, hours, country or note.",
                );
                continue;
            }
            let DeValue::Table(entries) = value.into_inner() else {
                file.fault(at, format!("{name} must be a table."));
                continue;
            };
            if entries.len() > MOST_ENTRIES {
                file.fault(at, format!("{name} has more than {MOST_ENTRIES} entries."));
                continue;
            }
            for (key, value) in entries {
                words
                    .places
                    .insert(format!("{name}.{}", key.get_ref()), key.span().start);
                let key = key.get_ref().to_string();
                if name == "contact" {
                    if let Some(entry) = words.entry(file, value) {
                        words.contacts.insert(key, entry);
                    }
                    continue;
                }
                let at = value.span();
                let Some(text) = file.text(THIS, value) else {
                    continue;
                };
                words.check(file, at, &text);
                match name {
                    "hours" => words.hours.insert(key, text),
                    "country" => words.countries.insert(key, text),
                    _ => words.notes.insert(key, text),
                };
            }
        }
        words
    }

    fn entry<'a>(&self, file: &mut File<'a>, value: Spanned<DeValue<'a>>) -> Option<Entry> {
        let at = value.span();
        let row = match Row::deserialize(ValueDeserializer::from(value)) {
            Ok(row) => row,
            Err(error) => {
                file.toml_fault(&error, at);
                return None;
            }
        };
        for text in [Some(&row.name), Some(&row.who), row.instead.as_ref()]
            .into_iter()
            .flatten()
        {
            self.check(file, text.span(), text.get_ref());
        }
        Some(Entry {
            name: row.name.into_inner(),
            who: row.who.into_inner(),
            instead: row.instead.map(Spanned::into_inner),
        })
    }

    /// Notes what may not stand in a text.
    fn check(&self, file: &mut File<'_>, at: std::ops::Range<usize>, text: &str) {
        if text.trim().is_empty() {
            file.fault(at.clone(), "This text is empty.");
        }
        if text.chars().count() > LONGEST_TEXT {
            file.fault(
                at.clone(),
                format!("This is longer than {LONGEST_TEXT} letters; it would not fit its card."),
            );
        }
        if text.chars().any(is_hidden) {
            file.fault(
                at.clone(),
                "There is an invisible sign, a tab or a new line in this text.",
            );
        }
        if text.contains(['[', ']', '*']) {
            file.fault(at.clone(), "Words of contacts are plain: no [ ], and no *.");
        }
        if !text.contains(['{', '}']) {
            return;
        }
        if !self.locale.ends_with(CHILD) {
            file.fault(
                at,
                "Readings in { } belong only in a children's register, such as ja-x-child.",
            );
        } else if !readings_are_sound(text) {
            file.fault(
                at,
                "A reading is written {漢字|かんじ}: the word, an upright line, its kana.",
            );
        }
    }

    /// Drops what only faults needed.
    pub(super) fn forget_text(&mut self) {
        self.places = BTreeMap::new();
        self.text = String::new();
    }

    /// What does not fit the contacts: the key, and a sentence.
    fn unfit(&self, countries: &[String], contacts: &[Contact]) -> Vec<(String, &'static str)> {
        let mut unfit = Vec::new();
        for (id, entry) in &self.contacts {
            let sentence = match contacts.iter().find(|contact| contact.id == *id) {
                None => "There is no contact with this id.",
                Some(contact) => match (contact.is_reachable(), entry.instead.is_some()) {
                    (true, true) => {
                        "instead stands only where a contact has no number and no address."
                    }
                    (false, false) => {
                        "This contact has no number and no address: say with instead where to find it."
                    }
                    _ => continue,
                },
            };
            unfit.push((format!("contact.{id}"), sentence));
        }
        for id in self.hours.keys() {
            if !contacts
                .iter()
                .any(|contact| contact.hours.as_ref() == Some(id))
            {
                unfit.push((format!("hours.{id}"), "No contact has these hours."));
            }
        }
        for code in self.countries.keys() {
            if !countries.contains(code) {
                unfit.push((
                    format!("country.{code}"),
                    "There are no contacts for this country.",
                ));
            }
        }
        for name in self.notes.keys() {
            if !Note::ALL.iter().any(|note| note.key() == name) {
                unfit.push((format!("note.{name}"), "There is no note of this name."));
            }
        }
        unfit
    }

    /// What has no words here.
    fn missing(&self, countries: &[String], contacts: &[Contact]) -> BTreeSet<String> {
        let mut missing = BTreeSet::new();
        for contact in contacts {
            if !self.contacts.contains_key(&contact.id) {
                missing.insert(format!("contact.{}", contact.id));
            }
            if let Some(hours) = contact
                .hours
                .as_ref()
                .filter(|id| !self.hours.contains_key(*id))
            {
                missing.insert(format!("hours.{hours}"));
            }
        }
        for code in countries
            .iter()
            .filter(|code| !self.countries.contains_key(*code))
        {
            missing.insert(format!("country.{code}"));
        }
        for note in Note::ALL
            .iter()
            .filter(|note| !self.notes.contains_key(note.key()))
        {
            missing.insert(format!("note.{}", note.key()));
        }
        missing
    }

    fn fault(&self, key: &str, sentence: &str) -> String {
        let at = self.places.get(key).copied().unwrap_or(0);
        let (line, column) = place(&self.text, at);
        format!("{}.toml:{line}:{column}: {sentence}", self.locale)
    }
}

/// Holds the words against the contacts: nothing unknown anywhere, nothing missing in the base language.
pub(super) fn join(words: &[WordFile], countries: &[String], contacts: &[Contact]) -> Vec<String> {
    let mut faults = Vec::new();
    for file in words {
        let unfit = file.unfit(countries, contacts);
        faults.extend(
            unfit
                .iter()
                .take(MOST_FAULTS)
                .map(|(key, sentence)| file.fault(key, sentence)),
        );
    }
    match words.iter().find(|file| file.locale == BASE) {
        None => faults.push(format!("{BASE}.toml:1:1: This file is missing.")),
        Some(base) => faults.extend(
            base.missing(countries, contacts)
                .iter()
                .take(MOST_FAULTS)
                .map(|key| base.fault(key, &format!("The words of {key} are missing."))),
        ),
    }
    faults
}

/// The words for one learner. Cheap to make; make it anew when the language changes.
#[derive(Debug, Clone)]
pub struct Words<'a> {
    /// The best first; English stands last.
    files: Vec<&'a WordFile>,
}

impl<'a> Words<'a> {
    pub(super) fn choose(all: &'a [WordFile], locale_code: &str, child: bool) -> Words<'a> {
        let mut files: Vec<&WordFile> = Vec::new();
        let mut add = |locale: &str| {
            let found = all
                .iter()
                .find(|file| file.locale.eq_ignore_ascii_case(locale));
            if let Some(file) = found
                && !files.iter().any(|had| had.locale == file.locale)
            {
                files.push(file);
            }
        };
        let mut locale = if locale_code.len() <= LONGEST_LOCALE {
            locale_code
        } else {
            BASE
        };
        loop {
            if child {
                add(&format!("{locale}{CHILD}"));
            }
            add(locale);
            match locale.rfind('-').and_then(|end| locale.get(..end)) {
                Some(shorter) => locale = shorter,
                None => break,
            }
        }
        add(BASE);
        Words { files }
    }

    /// What these words lack, such as `contact.au-police`, before anything falls back; for tests and translators.
    pub fn missing(&self, contacts: &Contacts) -> Vec<String> {
        self.files.first().map_or_else(Vec::new, |first| {
            let missing = first.missing(&contacts.countries, &contacts.contacts);
            missing.into_iter().collect()
        })
    }

    /// The words of a contact, all from one language. Its id stands in for what no language has.
    pub fn contact(&self, contact: &'a Contact) -> ContactWords<'a> {
        let entry = self
            .files
            .iter()
            .find_map(|file| file.contacts.get(&contact.id));
        match entry {
            Some(entry) => ContactWords {
                name: &entry.name,
                who: &entry.who,
                instead: entry.instead.as_deref(),
            },
            None => ContactWords {
                name: &contact.id,
                who: "",
                instead: None,
            },
        }
    }

    /// When a contact answers; `None` when its source states no hours.
    pub fn hours(&self, contact: &'a Contact) -> Option<&'a str> {
        let id = contact.hours.as_ref()?;
        self.files
            .iter()
            .find_map(|file| file.hours.get(id))
            .map(String::as_str)
    }

    /// The name of a country, and its code where it has none here.
    pub fn country(&self, code: &'a str) -> &'a str {
        self.files
            .iter()
            .find_map(|file| file.countries.get(code))
            .map_or(code, String::as_str)
    }

    /// A line that belongs to no contact.
    pub fn note(&self, note: Note) -> &'a str {
        self.files
            .iter()
            .find_map(|file| file.notes.get(note.key()))
            .map_or("", String::as_str)
    }
}
