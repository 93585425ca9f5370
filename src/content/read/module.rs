//! Reading `module.toml`.

use std::collections::BTreeMap;

use toml::Spanned;

use super::fields::Fields;
use super::values::{one_of, shown};
use super::{Places, Reading, item, step};
use crate::content::fault::{Fault, SourceText};
use crate::content::id::Id;
use crate::content::model::{Datum, Module, Name, NameKind, Part, Seen, Source};

/// The most parts of a module.
pub const MOST_PARTS: usize = 12;
/// The most minutes of a part: nobody should have to sit longer.
pub const LONGEST_PART: u32 = 6;
const MOST_ITEMS: usize = 200;
const MOST_STEPS: usize = 60;
const MOST_NAMES: usize = 100;
const MOST_SOURCES: usize = 60;
const MOST_DATA: usize = 12;
const MOST_TAGS: usize = 20;

/// A module as its `module.toml` says it.
#[derive(Debug)]
pub struct ModuleFile {
    /// The module; `None` when its shape was not sound.
    pub module: Option<Module>,
    /// Where things stand.
    pub places: Places,
    /// What was wrong.
    pub faults: Vec<Fault>,
}

/// Reads `module.toml`: its shape, not its sense.
pub fn read(source: &SourceText) -> ModuleFile {
    let mut reading = Reading::new(source);
    let module = reading.table().and_then(|table| {
        let fields = Fields::new(table.get_ref(), 0, String::new(), "a module".into());
        module(fields, &mut reading)
    });
    ModuleFile {
        module: module.filter(|_| reading.faults.is_empty()),
        places: reading.places,
        faults: reading.faults,
    }
}

fn module(mut fields: Fields<'_>, reading: &mut Reading<'_>) -> Option<Module> {
    let id = fields.wanted_id(reading, "id");
    let revision = fields.wanted_number(reading, "revision", 1..=999_999);
    let objectives = fields.wanted_ids(reading, "objectives");
    let countries = fields.countries(reading, "countries");
    let tags = tags(&mut fields, reading);
    let sources = fields
        .rows(reading, "source", MOST_SOURCES)
        .into_iter()
        .filter_map(|row| source(row, reading))
        .collect::<Vec<_>>();
    let names = fields
        .rows(reading, "name", MOST_NAMES)
        .into_iter()
        .filter_map(|row| name(row, reading))
        .collect::<Vec<_>>();
    let parts = fields
        .rows(reading, "part", MOST_PARTS)
        .into_iter()
        .filter_map(|row| part(row, reading))
        .collect::<Vec<_>>();
    if !fields.has("part") {
        fields.missing(reading, "[[part]]");
    }
    let items = fields
        .rows(reading, "item", MOST_ITEMS)
        .into_iter()
        .filter_map(|row| item::read(row, reading))
        .collect::<Vec<_>>();
    fields.finish(reading);
    Some(Module {
        id: id?,
        revision: revision?,
        care: false, // the pack says it
        objectives: objectives?,
        countries: countries?,
        tags: tags?,
        sources,
        names,
        parts,
        items,
    })
}

fn tags(
    fields: &mut Fields<'_>,
    reading: &mut Reading<'_>,
) -> Option<BTreeMap<String, Vec<String>>> {
    let Some(table) = fields.table(reading, "tags") else {
        return (!fields.has("tags")).then(BTreeMap::new);
    };
    let mut out = BTreeMap::new();
    for (key, value) in table.entries() {
        let list = value.get_ref().as_array().and_then(|array| {
            array
                .iter()
                .map(|entry| entry.get_ref().as_str().map(shown))
                .collect::<Option<Vec<_>>>()
        });
        match list {
            Some(list) if out.len() < MOST_TAGS && Id::parse(key.get_ref()).is_some() => {
                out.insert((*key.get_ref()).to_owned(), list);
            }
            _ => {
                reading.fault(
                    key.span().start,
                    "A tag is the id of a framework and a list of texts: digcomp-3 = [\"4.1\"].",
                );
                return None;
            }
        }
    }
    Some(out)
}

fn source(mut row: Fields<'_>, reading: &mut Reading<'_>) -> Option<Source> {
    let id = row.wanted_id(reading, "id");
    if let Some(id) = &id {
        row.rename(reading, format!("source.{id}"), format!("source `{id}`"));
    }
    let title = row.wanted_text(reading, "title");
    let publisher = row.wanted_text(reading, "publisher");
    let url = row.text(reading, "url");
    let published = row.text(reading, "published");
    let checked = row.date(reading, "checked");
    if !row.has("checked") {
        row.missing(reading, "checked");
    }
    let seen = row.wanted_text(reading, "seen").and_then(|text| {
        let known = [("own-page", Seen::OwnPage), ("press", Seen::Press)];
        one_of(reading, "way to have seen a source", text, &known)
    });
    row.finish(reading);
    let own = |text: Spanned<&str>| (*text.get_ref()).to_owned();
    Some(Source {
        id: id?,
        title: own(title?),
        publisher: own(publisher?),
        url: url.map(own),
        published: published.map(own),
        checked: checked?,
        seen: seen?,
    })
}

fn name(mut row: Fields<'_>, reading: &mut Reading<'_>) -> Option<Name> {
    let id = row.wanted_id(reading, "id");
    if let Some(id) = &id {
        row.rename(reading, format!("name.{id}"), format!("name `{id}`"));
    }
    let is = row.wanted_text(reading, "is").and_then(|text| {
        let known = [("organisation", true), ("person", false)];
        one_of(reading, "kind of name", text, &known)
    });
    let kind = match is {
        Some(true) => Some(NameKind::Organisation {
            web: row
                .text(reading, "web")
                .map(|text| (*text.get_ref()).to_owned()),
        }),
        Some(false) => Some(NameKind::Person),
        None => None,
    };
    let gender = row.text(reading, "gender");
    let gender = match gender {
        Some(text) => Some(one_of(reading, "gender", text, &[("f", 'f'), ("m", 'm')])?),
        None => None,
    };
    let replaces = row.id(reading, "replaces");
    let countries = row.countries(reading, "countries");
    if is.is_some() {
        row.finish(reading);
    }
    Some(Name {
        id: id?,
        kind: kind?,
        gender,
        replaces,
        countries: countries?,
    })
}

fn part(mut row: Fields<'_>, reading: &mut Reading<'_>) -> Option<Part> {
    let id = row.wanted_id(reading, "id");
    if let Some(id) = &id {
        row.rename(reading, format!("part.{id}"), format!("part `{id}`"));
    }
    let minutes = row.wanted_number(reading, "minutes", 1..=LONGEST_PART);
    let steps: Vec<_> = row
        .rows(reading, "step", MOST_STEPS)
        .into_iter()
        .filter_map(|row| step::read(row, reading))
        .collect();
    row.finish(reading);
    Some(Part {
        id: id?,
        minutes: u8::try_from(minutes?).ok()?,
        steps,
    })
}

/// The data of a step or an item: `{ link = { web = "…" } }`.
pub fn data(fields: &mut Fields<'_>, reading: &mut Reading<'_>) -> Option<BTreeMap<Id, Datum>> {
    let Some(table) = fields.table(reading, "data") else {
        return (!fields.has("data")).then(BTreeMap::new);
    };
    let mut out = BTreeMap::new();
    let mut sound = true;
    for (key, value) in table.entries() {
        let at = value.span().start;
        let path = fields.place(&format!("data.{}", key.get_ref()));
        reading.places.set(path, at);
        let Some(id) = super::values::as_id(reading, key) else {
            sound = false;
            continue;
        };
        let one = value
            .get_ref()
            .as_table()
            .filter(|table| table.len() == 1)
            .and_then(|table| table.iter().next());
        let datum = one.and_then(|(kind, text)| {
            let text = text.get_ref().as_str()?.to_owned();
            match kind.get_ref().as_ref() {
                "web" => Some(Datum::Web(text)),
                "mail" => Some(Datum::Mail(text)),
                "phone" => Some(Datum::Phone(text)),
                "code" => Some(Datum::Code(text)),
                _ => None,
            }
        });
        match datum {
            Some(datum) if out.len() < MOST_DATA && fits(datum.text()) => {
                out.insert(id, datum);
            }
            _ => {
                reading.fault(
                    at,
                    format!(
                        "The datum `{id}` must be one of {{ web = \"…\" }}, {{ mail = \"…\" }}, {{ phone = \"…\" }} and {{ code = \"…\" }}, with a text of 1 to 80 characters."
                    ),
                );
                sound = false;
            }
        }
    }
    sound.then_some(out)
}

fn fits(text: &str) -> bool {
    let length = text.chars().count();
    (1..=80).contains(&length) && !text.chars().any(char::is_control)
}
