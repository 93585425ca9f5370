//! The balance of every draw: each country, and elsewhere, in each form that is used.

use std::collections::{BTreeMap, BTreeSet};

use super::Checking;
use crate::content::fault::Level;
use crate::content::model::{Activity, Class, Country, Difficulty, Form, Item, Medium};

/// How many messages a draw may have.
const MESSAGES: std::ops::RangeInclusive<usize> = 8..=12;

pub fn check(checking: &mut Checking<'_>) {
    refreshed(checking);
    let mut one_class: BTreeMap<(Medium, Class), Vec<String>> = BTreeMap::new();
    for (form, key) in [(Form::A, "a"), (Form::B, "b")] {
        // The same fault in several countries is said once.
        let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for country in checking.module.draw_countries() {
            let items = items(checking, country, form);
            if items.is_empty() && form == Form::B {
                continue;
            }
            for fault in draw(&items) {
                faults
                    .entry(fault)
                    .or_default()
                    .push(country.place().to_owned());
            }
            for medium in lone_media(&items) {
                one_class
                    .entry(medium)
                    .or_default()
                    .push(format!("{} {key}", country.place().to_owned()));
            }
        }
        let path = first_round(checking, key);
        for (fault, countries) in faults {
            checking.fault(
                &path,
                format!("Form {key}, in {}: {fault}", countries.join(", ")),
            );
        }
    }
    for ((medium, class), draws) in one_class {
        checking.remark(
            Level::Warning,
            "item",
            format!(
                "The medium {} is only ever {} in these draws, which gives it away: {}.",
                medium.as_str(),
                class.as_str(),
                draws.join(", ")
            ),
        );
    }
}

/// What messages test the first time they test in the refresh too.
fn refreshed(checking: &mut Checking<'_>) {
    let module = checking.module;
    if !module.has_form(Form::B) {
        return;
    }
    let tested = |form| -> BTreeSet<&str> {
        module
            .draw_countries()
            .flat_map(|country| module.draw(country, form))
            .filter_map(|id| module.item(id.as_str())?.objective.as_ref())
            .map(|id| id.as_str())
            .collect()
    };
    for missing in tested(Form::A).difference(&tested(Form::B)) {
        checking.remark(
            Level::Warning,
            "objectives",
            format!("Messages of form a test `{missing}`, and none of form b does: it is never refreshed."),
        );
    }
}

/// The items of a draw; ids without an item are named elsewhere.
fn items<'m>(checking: &Checking<'m>, country: Country, form: Form) -> Vec<&'m Item> {
    let module = checking.module;
    module
        .draw(country, form)
        .into_iter()
        .filter_map(|id| module.item(id.as_str()))
        .collect()
}

/// Where a fault of a draw is shown: at the first round that has any of this form.
fn first_round(checking: &Checking<'_>, form: &str) -> String {
    checking
        .module
        .parts
        .iter()
        .flat_map(|part| &part.steps)
        .find(|step| matches!(step.activity, Activity::Round { .. }))
        .map_or_else(
            || "part".to_owned(),
            |step| format!("step.{}.{form}", step.id),
        )
}

/// What is wrong with one draw.
fn draw(items: &[&Item]) -> Vec<String> {
    let mut faults = Vec::new();
    let all = items.len();
    if !MESSAGES.contains(&all) {
        faults.push(format!(
            "there are {all} messages to judge; there must be {} to {}.",
            MESSAGES.start(),
            MESSAGES.end()
        ));
    }
    let genuine = items
        .iter()
        .filter(|item| item.class == Class::Genuine)
        .count();
    if genuine * 10 < all * 4 || genuine * 10 > all * 6 {
        faults.push(format!(
            "{genuine} of {all} messages are genuine; it must be 40 to 60 in 100, or the answer can be guessed."
        ));
    }
    let levels: BTreeSet<Difficulty> = items.iter().map(|item| item.difficulty()).collect();
    let missing: Vec<&str> = [
        (Difficulty::Least, "least"),
        (Difficulty::Moderate, "moderately"),
        (Difficulty::Very, "very"),
    ]
    .into_iter()
    .filter(|(level, _)| !levels.contains(level))
    .map(|(_, name)| name)
    .collect();
    if all > 0 && !missing.is_empty() {
        faults.push(format!(
            "no message is {} difficult; all three levels of the Phish Scale must occur.",
            missing.join(" or ")
        ));
    }
    faults
}

/// Media that occur twice or more in a draw and always with one class.
fn lone_media(items: &[&Item]) -> Vec<(Medium, Class)> {
    let mut seen: BTreeMap<Medium, Vec<Class>> = BTreeMap::new();
    for item in items {
        seen.entry(item.scene.medium())
            .or_default()
            .push(item.class);
    }
    seen.into_iter()
        .filter_map(|(medium, classes)| {
            let first = *classes.first()?;
            (classes.len() > 1 && classes.iter().all(|class| *class == first))
                .then_some((medium, first))
        })
        .collect()
}
