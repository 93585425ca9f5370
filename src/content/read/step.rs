//! Reading the steps of `module.toml`.

use super::Reading;
use super::fields::Fields;
use super::module::data;
use super::recordings::recordings;
use super::values::one_of;
use crate::content::icons::ICONS;
use crate::content::model::{Activity, ChecklistRow, Sorted, Step};

/// The kinds of steps, as written.
const KINDS: [&str; 11] = [
    "card",
    "round",
    "choice",
    "choices",
    "order",
    "find",
    "address",
    "sort",
    "passphrase",
    "checklist",
    "change",
];
/// The most things to sort, or rows of a list, that are read at all.
const MOST_ROWS: usize = 20;
/// How many words a passphrase can be asked to have.
const PASSPHRASE_WORDS: std::ops::RangeInclusive<u32> = 3..=7;

/// Reads one `[[part.step]]`.
pub fn read(mut row: Fields<'_>, reading: &mut Reading<'_>) -> Option<Step> {
    let id = row.wanted_id(reading, "id");
    let kind = row
        .wanted_text(reading, "kind")
        .and_then(|text| one_of(reading, "kind of step", text, &KINDS.map(|k| (k, k))));
    if let Some(id) = &id {
        let what = match kind {
            Some(kind) => format!("step `{id}` of the kind {kind}"),
            None => format!("step `{id}`"),
        };
        row.rename(reading, format!("step.{id}"), what);
    }
    let kind = kind?; // it decides which keys are known
    let objective = row.id(reading, "objective");
    let data = data(&mut row, reading);
    let recordings = recordings(&mut row, reading);
    let activity = activity(kind, &mut row, reading);
    row.finish(reading);
    Some(Step {
        id: id?,
        objective,
        data: data?,
        recordings: recordings?,
        activity: activity?,
    })
}

fn activity(kind: &str, row: &mut Fields<'_>, reading: &mut Reading<'_>) -> Option<Activity> {
    match kind {
        "card" => {
            let sources = row.wanted_ids(reading, "sources");
            let icon = match row.text(reading, "icon") {
                Some(text) => Some(one_of(
                    reading,
                    "icon",
                    text,
                    &ICONS.map(|name| (name, name)),
                )?),
                None => None,
            };
            Some(Activity::Card {
                sources: sources?,
                icon: icon.map(str::to_owned),
            })
        }
        "round" => {
            let a = row.wanted_ids(reading, "a");
            let b = row.ids(reading, "b");
            Some(Activity::Round { a: a?, b: b? })
        }
        "choice" => {
            let options = row.wanted_ids(reading, "options");
            let right = row.wanted_id(reading, "right");
            Some(Activity::Choice {
                options: options?,
                right: right?,
            })
        }
        "choices" => {
            let options = row.wanted_ids(reading, "options");
            let right = row.wanted_ids(reading, "right");
            Some(Activity::Choices {
                options: options?,
                right: right?,
            })
        }
        "order" => Some(Activity::Order {
            right: row.wanted_ids(reading, "right")?,
        }),
        "find" => Some(Activity::Find {
            item: row.wanted_id(reading, "item")?,
        }),
        "sort" => {
            let groups = row.wanted_ids(reading, "groups");
            let items = sorted(row, reading);
            Some(Activity::Sort {
                groups: groups?,
                items: items?,
            })
        }
        "passphrase" => {
            let words = row.wanted_number(reading, "words", PASSPHRASE_WORDS)?;
            Some(Activity::Passphrase {
                words: u8::try_from(words).ok()?,
            })
        }
        "checklist" => Some(Activity::Checklist {
            rows: checklist_rows(row, reading)?,
        }),
        "change" => Some(Activity::Change {
            sources: row.wanted_ids(reading, "sources")?,
        }),
        _ => Some(Activity::Address {
            web: (*row.wanted_text(reading, "web")?.get_ref()).to_owned(),
        }),
    }
}

fn sorted(row: &mut Fields<'_>, reading: &mut Reading<'_>) -> Option<Vec<Sorted>> {
    if !row.has("items") {
        row.missing(reading, "items");
    }
    let rows = row.rows(reading, "items", MOST_ROWS);
    let wanted = rows.len();
    let out: Vec<Sorted> = rows
        .into_iter()
        .filter_map(|mut item| {
            let id = item.wanted_id(reading, "id");
            let group = item.wanted_id(reading, "group");
            item.finish(reading);
            Some(Sorted {
                id: id?,
                group: group?,
            })
        })
        .collect();
    (out.len() == wanted).then_some(out)
}

fn checklist_rows(row: &mut Fields<'_>, reading: &mut Reading<'_>) -> Option<Vec<ChecklistRow>> {
    if !row.has("rows") {
        row.missing(reading, "rows");
    }
    let rows = row.rows(reading, "rows", MOST_ROWS);
    let wanted = rows.len();
    let out: Vec<ChecklistRow> = rows
        .into_iter()
        .filter_map(|mut one| {
            let id = one.wanted_id(reading, "id");
            let fill = one.flag(reading, "fill");
            one.finish(reading);
            Some(ChecklistRow {
                id: id?,
                fill: fill?,
            })
        })
        .collect();
    (out.len() == wanted).then_some(out)
}
