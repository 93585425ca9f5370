//! Reading the steps of `module.toml`.

use super::Reading;
use super::fields::Fields;
use super::module::data;
use super::recordings::recordings;
use super::values::one_of;
use crate::content::icons::ICONS;
use crate::content::model::{Activity, Step};

/// The kinds of steps, as written.
const KINDS: [&str; 7] = [
    "card", "round", "choice", "choices", "order", "find", "address",
];

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
        _ => Some(Activity::Address {
            web: (*row.wanted_text(reading, "web")?.get_ref()).to_owned(),
        }),
    }
}
