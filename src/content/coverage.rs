//! What a library practises, counted, so that a gap is seen.

use std::collections::BTreeMap;

use serde::Serialize;

use super::fault::Fault;
use super::load::{self, CHILD, LoadedModule, stem};
use super::model::{
    Ages, CallBy, Country, Difficulty, Form, Item, Module, ModuleCard, Pack, Scene,
};
use super::storage::Storage;

/// One kind of message in one place, and how many there are to judge.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Row {
    /// `school 10-12`, `business`, `later`.
    pub audience: String,
    /// `pack/module`.
    pub module: String,
    /// Which objective it tests; `-` for none.
    pub objective: String,
    /// Its medium; calls are `phone` and `video`.
    pub medium: String,
    /// The trick, or the kind of genuine message.
    pub tactic: String,
    /// `least`, `moderate` or `very` difficult on the Phish Scale.
    pub difficulty: String,
    /// `scam` or `genuine`.
    pub class: String,
    /// Where it is drawn: a country's code, or `elsewhere`.
    pub country: String,
    /// In which language it can be read there.
    pub locale: String,
    /// Whether that language is at home there, or it is elsewhere. A message for one country need not be told in a
    /// language that is not at home in it: there the base language is shown.
    pub home: bool,
    /// How many are drawn the first time.
    pub a: usize,
    /// How many are drawn in the refresh.
    pub b: usize,
}

/// All rows of a pack, sorted. Modules that cannot be read are named and left out.
///
/// # Errors
/// When there is no pack.
pub fn of_pack(storage: &Storage) -> Result<(Vec<Row>, Vec<Fault>), Fault> {
    let file = super::library::read_pack(storage)?;
    let mut faults = file.faults;
    let Some(pack) = file.pack else {
        return Ok((Vec::new(), faults));
    };
    let mut rows = BTreeMap::new();
    for card in &pack.modules {
        match load::module(storage, &pack, card.id.as_str()) {
            Ok(loaded) => match &loaded.file.module {
                Some(module) => count(&pack, card, module, &loaded, &mut rows),
                None => faults.extend(loaded.faults),
            },
            Err(fault) => faults.push(fault),
        }
    }
    let rows = rows
        .into_iter()
        .map(|(row, [a, b])| Row { a, b, ..row })
        .collect();
    Ok((rows, faults))
}

fn count(
    pack: &Pack,
    card: &ModuleCard,
    module: &Module,
    loaded: &LoadedModule,
    rows: &mut BTreeMap<Row, [usize; 2]>,
) {
    for country in module.draw_countries() {
        for (form, column) in [(Form::A, 0), (Form::B, 1)] {
            for id in module.draw(country, form) {
                let Some(item) = module.item(id.as_str()) else {
                    continue;
                };
                for (locale, home) in &pack.locales {
                    let path = format!("item.{id}.setting");
                    let told = ["", CHILD]
                        .iter()
                        .filter_map(|register| loaded.words.get(&stem(locale, register)))
                        .any(|words| words.words.get(&path).is_some());
                    if !told {
                        continue;
                    }
                    for audience in audiences(card) {
                        let row = Row {
                            audience,
                            module: format!("{}/{}", pack.id, module.id),
                            objective: objective(item),
                            medium: medium(item).to_owned(),
                            tactic: item.tactic.to_string(),
                            difficulty: difficulty(item).to_owned(),
                            class: item.class.as_str().to_owned(),
                            country: country.place().to_owned(),
                            locale: locale.clone(),
                            home: country == Country::Elsewhere || home.contains(&country),
                            a: 0,
                            b: 0,
                        };
                        rows.entry(row).or_default()[column] += 1;
                    }
                }
            }
        }
    }
}

/// The audiences of a module as one word each, with the age band of a school's.
fn audiences(card: &ModuleCard) -> Vec<String> {
    let ages = match card.ages {
        Some(Ages::From6To9) => " 6-9",
        Some(Ages::From10To12) => " 10-12",
        Some(Ages::From13To17) => " 13-17",
        None => "",
    };
    card.audience
        .iter()
        .map(|audience| format!("{}{ages}", audience.as_str()))
        .collect()
}

fn objective(item: &Item) -> String {
    item.objective
        .as_ref()
        .map_or_else(|| "-".to_owned(), ToString::to_string)
}

/// The names of media as they are counted: the format's, with calls by what they are made with.
pub const MEDIA: [&str; 13] = [
    "sms", "email", "chat", "web", "popup", "phone", "video", "voice", "poster", "payment", "game",
    "letter", "profile",
];

fn medium(item: &Item) -> &'static str {
    match &item.scene {
        Scene::Call(call) if call.by == CallBy::Video => "video",
        Scene::Call(_) => "phone",
        scene => scene.medium().as_str(),
    }
}

fn difficulty(item: &Item) -> &'static str {
    match item.difficulty() {
        Difficulty::Least => "least",
        Difficulty::Moderate => "moderate",
        Difficulty::Very => "very",
    }
}
