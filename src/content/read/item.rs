//! Reading the items of `module.toml`: the head that each has, then what its medium wants.

use std::fmt;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use toml::Spanned;

use super::fields::Fields;
use super::module::data;
use super::recordings::recordings;
use super::values::{one_of, shown};
use super::{Reading, scene};
use crate::content::fault::closest;
use crate::content::id::Id;
use crate::content::model::{Class, Cue, Decoy, Item, Medium, Scale, Sign};

/// The most cues or decoys of one item that are read at all.
const MOST_CUES: usize = 12;

/// Reads one `[[item]]`.
pub fn read(mut row: Fields<'_>, reading: &mut Reading<'_>) -> Option<Item> {
    let id = row.wanted_id(reading, "id");
    let medium = row.wanted_text(reading, "medium").and_then(|text| {
        let known = Medium::ALL.map(|medium| (medium.as_str(), medium));
        one_of(reading, "medium", text, &known)
    });
    if let Some(id) = &id {
        let what = match medium {
            Some(medium) => format!("item `{id}`, a message of the medium {}", medium.as_str()),
            None => format!("item `{id}`"),
        };
        row.rename(reading, format!("item.{id}"), what);
    }
    let medium = medium?; // it decides which keys are known
    let class = row.wanted_text(reading, "class").and_then(|text| {
        let known = [("scam", Class::Scam), ("genuine", Class::Genuine)];
        one_of(reading, "class", text, &known)
    });
    let tactic = row.wanted_id(reading, "tactic");
    let objective = row.id(reading, "objective");
    let scale = scale(&mut row, reading);
    let native = row.countries(reading, "native");
    let countries = row.countries(reading, "countries");
    let replaces = row.id(reading, "replaces");
    let claims = row.id(reading, "claims");
    let also = row.ids(reading, "also");
    let hijacked = row.flag(reading, "hijacked");
    let data = data(&mut row, reading);
    let recordings = recordings(&mut row, reading);
    let cues = cues(&mut row, reading);
    let decoys = decoys(&mut row, reading);
    let scene = scene::read(medium, &mut row, reading);
    row.finish(reading);
    Some(Item {
        id: id?,
        class: class?,
        tactic: tactic?,
        objective,
        scale: scale?,
        native: native?,
        countries: countries?,
        replaces,
        claims,
        also: also?,
        hijacked: hijacked?,
        data: data?,
        recordings: recordings?,
        cues: cues?,
        decoys: decoys?,
        scene: scene?,
    })
}

fn scale(row: &mut Fields<'_>, reading: &mut Reading<'_>) -> Option<Scale> {
    if !row.has("scale") {
        row.missing(reading, "scale");
    }
    let mut table = row.table(reading, "scale")?;
    let cues = table
        .wanted_text(reading, "cues")
        .and_then(|text| word(reading, "number of cues", text));
    let premise = table
        .wanted_text(reading, "premise")
        .and_then(|text| word(reading, "premise", text));
    table.finish(reading);
    Some(Scale {
        cues: cues?,
        premise: premise?,
    })
}

/// The field or datum that `in` names: letters, digits, hyphens, and a dot as in `line.hi`.
fn place(row: &mut Fields<'_>, reading: &mut Reading<'_>) -> Option<Option<String>> {
    let Some(text) = row.text(reading, "in") else {
        return (!row.has("in")).then_some(None);
    };
    if text
        .get_ref()
        .split('.')
        .all(|part| Id::parse(part).is_some())
    {
        return Some(Some((*text.get_ref()).to_owned()));
    }
    reading.fault(
        text.span().start,
        format!(
            "`{}` names no field and no datum. `in` is written like \"body\" or \"line.hi\".",
            shown(text.get_ref())
        ),
    );
    None
}

fn cues(row: &mut Fields<'_>, reading: &mut Reading<'_>) -> Option<Vec<Cue>> {
    if !row.has("cues") {
        row.missing(reading, "cues");
    }
    let rows = row.rows(reading, "cues", MOST_CUES);
    let wanted = rows.len();
    let out: Vec<Cue> = rows
        .into_iter()
        .filter_map(|mut cue| {
            let id = cue.wanted_id(reading, "id");
            let sign = cue
                .wanted_text(reading, "sign")
                .and_then(|text| word::<Sign>(reading, "sign", text));
            let place = place(&mut cue, reading);
            cue.finish(reading);
            Some(Cue {
                id: id?,
                sign: sign?,
                place: place?,
            })
        })
        .collect();
    (out.len() == wanted).then_some(out)
}

fn decoys(row: &mut Fields<'_>, reading: &mut Reading<'_>) -> Option<Vec<Decoy>> {
    let rows = row.rows(reading, "decoys", MOST_CUES);
    let wanted = rows.len();
    let out: Vec<Decoy> = rows
        .into_iter()
        .filter_map(|mut decoy| {
            let id = decoy.wanted_id(reading, "id");
            let place = place(&mut decoy, reading);
            if !decoy.has("in") {
                decoy.missing(reading, "in");
            }
            decoy.finish(reading);
            Some(Decoy {
                id: id?,
                place: place??,
            })
        })
        .collect();
    (out.len() == wanted).then_some(out)
}

/// One of the words that a type of the model knows; the type itself is the list of them.
pub fn word<'d, T: Deserialize<'d>>(
    reading: &mut Reading<'_>,
    what: &str,
    text: Spanned<&'d str>,
) -> Option<T> {
    let written: &'d str = text.get_ref();
    let deserializer: serde::de::value::StrDeserializer<'d, Unknown> = written.into_deserializer();
    match T::deserialize(deserializer) {
        Ok(value) => Some(value),
        Err(Unknown(known)) => {
            let sentence = match closest(written, known.iter().copied()) {
                Some(meant) => {
                    format!("`{}` is no {what}. Did you mean `{meant}`?", shown(written))
                }
                None => format!(
                    "`{}` is no {what}. Known are: {}.",
                    shown(written),
                    known.join(", ")
                ),
            };
            reading.fault(text.span().start, sentence);
            None
        }
    }
}

/// The words that a type would have known.
#[derive(Debug)]
struct Unknown(&'static [&'static str]);

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown word")
    }
}

impl std::error::Error for Unknown {}

impl serde::de::Error for Unknown {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Unknown(&[])
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Unknown(expected)
    }
}
