//! Whether messages can be told apart by their form alone.
//!
//! Who has noticed that scams are short, or that real messages say "Dear", needs to read nothing. So a plain
//! classifier sees what such a person would see (length, greeting, politeness, link, medium, hour and the sentence
//! that introduces the message) and must not do better than chance: for the whole library this is a fault, for one
//! module, where a few messages decide, a warning.

mod classifier;
mod features;

use std::collections::BTreeMap;

use super::Checking;
use crate::content::fault::{Fault, Level, SourceText};
use crate::content::load::LoadedModule;
use crate::content::model::{Class, Country, Form, Item, Module, Pack};

use classifier::{Table, Verdict};
use features::Look;

/// The level of the permutation test: chance alone does as well in fewer than one library of a hundred.
const LEVEL: f64 = 0.01;
/// Fewer messages than this prove nothing.
const FEWEST: usize = 16;

/// A message as the classifier sees it.
struct Seen {
    module: usize,
    scam: bool,
    /// Where it is drawn.
    countries: Vec<Country>,
    look: Look,
}

/// All messages of a pack, by locale.
#[derive(Default)]
pub(super) struct Library {
    modules: usize,
    seen: BTreeMap<String, Vec<Seen>>,
}

impl Library {
    /// Takes in the messages of a module.
    pub fn look_at(&mut self, pack: &Pack, loaded: &LoadedModule) {
        let Some(module) = &loaded.file.module else {
            return;
        };
        for locale in pack.locales.keys() {
            let seen = seen(module, loaded, locale, self.modules);
            self.seen.entry(locale.clone()).or_default().extend(seen);
        }
        self.modules += 1;
    }

    /// A fault for each locale and country in which form gives the class away.
    pub fn faults(&self, source: &SourceText) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (locale, seen) in &self.seen {
            let mut countries: Vec<Country> = seen
                .iter()
                .flat_map(|one| one.countries.iter().copied())
                .collect();
            countries.sort();
            countries.dedup();
            for country in countries {
                let here: Vec<&Seen> = seen
                    .iter()
                    .filter(|one| one.countries.contains(&country))
                    .collect();
                if let Some(verdict) = told_apart(&here) {
                    faults.push(source.fault(
                        0,
                        format!(
                            "In {locale} for {}, {}",
                            country.place(),
                            sentence(&verdict, "all lessons together")
                        ),
                    ));
                }
            }
        }
        faults
    }
}

/// Warns when the messages of one module can be told apart.
pub(super) fn check(checking: &mut Checking<'_>) {
    for locale in checking.pack.locales.keys() {
        let seen = seen(checking.module, checking.loaded, locale, 0);
        let all: Vec<&Seen> = seen.iter().collect();
        if let Some(verdict) = told_apart(&all) {
            checking.remark(
                Level::Warning,
                "item",
                format!("In {locale}, {}", sentence(&verdict, "this module")),
            );
        }
    }
}

fn sentence(verdict: &Verdict, of: &str) -> String {
    format!(
        "form alone tells {} of {} messages of {of} apart (chance does so in {:.1} of 100 tries). Most telling: {}. Make scam and real messages alike in form.",
        verdict.right,
        verdict.all,
        verdict.chance * 100.0,
        verdict.telling.join("; ")
    )
}

/// What tells messages apart, if that is not chance.
fn told_apart(seen: &[&Seen]) -> Option<Verdict> {
    if seen.len() < FEWEST {
        return None;
    }
    let looks: Vec<&Look> = seen.iter().map(|one| &one.look).collect();
    let (names, rows) = features::categories(&looks);
    let table = Table {
        names,
        rows,
        scam: seen.iter().map(|one| one.scam).collect(),
        group: seen.iter().map(|one| one.module).collect(),
    };
    let verdict = table.test()?;
    (verdict.chance < LEVEL).then_some(verdict)
}

/// The messages to judge of a module, each once, in a locale.
fn seen(module: &Module, loaded: &LoadedModule, locale: &str, number: usize) -> Vec<Seen> {
    let mut drawn: BTreeMap<&str, (&Item, Vec<Country>)> = BTreeMap::new();
    for country in module.draw_countries() {
        for form in [Form::A, Form::B] {
            for id in module.draw(country, form) {
                if let Some(item) = module.item(id.as_str()) {
                    let (_, countries) =
                        drawn.entry(item.id.as_str()).or_insert((item, Vec::new()));
                    countries.push(country);
                }
            }
        }
    }
    drawn
        .into_values()
        .filter_map(|(item, countries)| {
            Some(Seen {
                module: number,
                scam: item.class == Class::Scam,
                look: features::look(item, loaded, locale)?,
                countries,
            })
        })
        .collect()
}
