//! Ids, references, steps, sources: whether the structure holds together.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil};

use super::Checking;
use crate::content::fault::{Level, closest};
use crate::content::id::Id;
use crate::content::model::{Activity, NameKind, Sorted, Step};

pub fn check(checking: &mut Checking<'_>) {
    let module = checking.module;
    if module.id != checking.card.id {
        let message = format!(
            "The module calls itself `{}`, but its folder and pack.toml say `{}`.",
            module.id, checking.card.id
        );
        checking.fault("id", message);
    }
    let minutes: Vec<u8> = module.parts.iter().map(|part| part.minutes).collect();
    if minutes != checking.card.minutes {
        let message = format!(
            "The parts take {minutes:?} minutes here and {:?} in pack.toml. Write the same.",
            checking.card.minutes
        );
        checking.fault("part", message);
    }
    for part in &module.parts {
        if part.steps.is_empty() {
            checking.fault(
                &format!("part.{}", part.id),
                format!("Part `{}` has no steps.", part.id),
            );
        }
        for step in &part.steps {
            check_step(step, checking);
        }
    }
    names(checking);
    sources(checking);
    objectives(checking);
    one_key_in_the_records(checking);
}

/// Says that something names an id that is not there.
fn dangling<'i>(
    checking: &mut Checking<'_>,
    path: &str,
    id: &str,
    what: &str,
    known: impl IntoIterator<Item = &'i Id>,
) {
    let known: Vec<&str> = known.into_iter().map(Id::as_str).collect();
    let message = match closest(id, known.iter().copied()) {
        Some(meant) => format!("There is no {what} `{id}`. Did you mean `{meant}`?"),
        None => format!("There is no {what} `{id}`."),
    };
    checking.fault(path, message);
}

/// Checks that an objective is one of the module's.
pub fn known_objective(checking: &mut Checking<'_>, path: &str, objective: Option<&Id>) {
    let module = checking.module;
    if let Some(id) = objective
        && !module.objectives.contains(id)
    {
        let path = format!("{path}.objective");
        dangling(
            checking,
            &path,
            id.as_str(),
            "objective",
            &module.objectives,
        );
    }
}

fn check_step(step: &Step, checking: &mut Checking<'_>) {
    let module = checking.module;
    let path = format!("step.{}", step.id);
    known_objective(checking, &path, step.objective.as_ref());
    match &step.activity {
        Activity::Card { sources, .. } | Activity::Change { sources } => {
            if sources.is_empty() && matches!(step.activity, Activity::Change { .. }) {
                checking.fault(
                    &format!("{path}.sources"),
                    "A changed rule names a source, or nobody can look it up.",
                );
            }
            for (n, id) in sources.iter().enumerate() {
                if !module.sources.iter().any(|source| source.id == *id) {
                    let known = module.sources.iter().map(|source| &source.id);
                    dangling(
                        checking,
                        &format!("{path}.sources.{n}"),
                        id.as_str(),
                        "source",
                        known,
                    );
                }
            }
        }
        Activity::Round { a, b } => {
            for (form, ids) in [("a", a), ("b", b)] {
                for (n, id) in ids.iter().enumerate() {
                    known_item(checking, &format!("{path}.{form}.{n}"), id);
                }
            }
        }
        Activity::Choice { options, right } => {
            count(
                checking,
                &format!("{path}.options"),
                options.len(),
                2..=5,
                "options",
            );
            if !options.contains(right) {
                dangling(
                    checking,
                    &format!("{path}.right"),
                    right.as_str(),
                    "option",
                    options,
                );
            }
        }
        Activity::Choices { options, right } => {
            count(
                checking,
                &format!("{path}.options"),
                options.len(),
                2..=5,
                "options",
            );
            for (n, id) in right.iter().enumerate() {
                if !options.contains(id) {
                    dangling(
                        checking,
                        &format!("{path}.right.{n}"),
                        id.as_str(),
                        "option",
                        options,
                    );
                }
            }
            if right.is_empty() || right.len() >= options.len() {
                checking.fault(
                    &format!("{path}.right"),
                    "At least one option must be right, and not all of them.",
                );
            }
        }
        Activity::Order { right } => {
            count(
                checking,
                &format!("{path}.right"),
                right.len(),
                3..=5,
                "things to put in order",
            );
        }
        Activity::Sort { groups, items } => sort(checking, &path, groups, items),
        Activity::Passphrase { .. } => {}
        Activity::Checklist { rows } => {
            count(
                checking,
                &format!("{path}.rows"),
                rows.len(),
                3..=12,
                "rows",
            );
            twice(
                checking,
                &format!("{path}.rows"),
                rows.iter().map(|row| &row.id),
            );
        }
        Activity::Find { item } => known_item(checking, &format!("{path}.item"), item),
        Activity::Address { web } => {
            let path = format!("{path}.web");
            super::addresses::web(checking, &path, web);
            if crate::content::address::parts(web).len() < 2 {
                checking.fault(
                    &path,
                    "This address has only one part, so there is nothing to choose.",
                );
            }
        }
    }
}

fn sort(checking: &mut Checking<'_>, path: &str, groups: &[Id], items: &[Sorted]) {
    let groups_path = format!("{path}.groups");
    let items_path = format!("{path}.items");
    count(checking, &groups_path, groups.len(), 2..=4, "groups");
    count(checking, &items_path, items.len(), 3..=8, "things to sort");
    twice(checking, &items_path, items.iter().map(|item| &item.id));
    for item in items {
        if !groups.contains(&item.group) {
            dangling(checking, &items_path, item.group.as_str(), "group", groups);
        }
    }
    for group in groups {
        if !items.iter().any(|item| item.group == *group) {
            checking.fault(
                &groups_path,
                format!("Nothing belongs to the group `{group}`."),
            );
        }
    }
}

/// Says which ids stand twice in one list.
fn twice<'i>(checking: &mut Checking<'_>, path: &str, ids: impl Iterator<Item = &'i Id>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            checking.fault(path, format!("`{id}` stands twice."));
        }
    }
}

fn count(
    checking: &mut Checking<'_>,
    path: &str,
    found: usize,
    wanted: std::ops::RangeInclusive<usize>,
    what: &str,
) {
    if !wanted.contains(&found) {
        let message = format!(
            "There are {found} {what}; there must be {} to {}.",
            wanted.start(),
            wanted.end()
        );
        checking.fault(path, message);
    }
}

fn known_item(checking: &mut Checking<'_>, path: &str, id: &Id) {
    let module = checking.module;
    match module.item(id.as_str()) {
        None => {
            let known = module.items.iter().map(|item| &item.id);
            dangling(checking, path, id.as_str(), "item", known);
        }
        Some(item) => {
            if let Some(original) = &item.replaces {
                let message =
                    format!("`{id}` stands in for `{original}` by itself. Name `{original}` here.");
                checking.fault(path, message);
            }
        }
    }
}

fn names(checking: &mut Checking<'_>) {
    let module = checking.module;
    for name in &module.names {
        let path = format!("name.{}", name.id);
        match &name.kind {
            NameKind::Organisation { web } => {
                if let Some(web) = web {
                    super::addresses::web(checking, &format!("{path}.web"), web);
                }
                if name.replaces.is_some() || !name.countries.is_empty() {
                    checking.fault(
                        &path,
                        "An organisation is never swapped by country: its address would no longer fit. Let an item of that country name another one.",
                    );
                }
                if name.gender.is_some() {
                    checking.fault(
                        &format!("{path}.gender"),
                        "An organisation has no `gender`.",
                    );
                }
            }
            NameKind::Person => {
                if name.gender.is_none() {
                    checking.fault(
                        &path,
                        format!("`gender` is missing in name `{}`: verbs agree with it in some languages.", name.id),
                    );
                }
            }
        }
        super::items::stand_in(checking, &path, name.replaces.as_ref(), &name.countries);
        let Some(original) = &name.replaces else {
            continue;
        };
        match module.names.iter().find(|other| other.id == *original) {
            None => {
                let known = module.names.iter().map(|name| &name.id);
                dangling(
                    checking,
                    &format!("{path}.replaces"),
                    original.as_str(),
                    "name",
                    known,
                );
            }
            Some(other) if other.replaces.is_some() => checking.fault(
                &format!("{path}.replaces"),
                format!("`{original}` stands in for another name itself."),
            ),
            Some(other) if other.gender != name.gender => checking.fault(
                &format!("{path}.gender"),
                format!(
                    "`{}` must have the gender of `{original}`, in whose place it stands.",
                    name.id
                ),
            ),
            Some(_) => {}
        }
    }
    // A name and a datum with one id could not be told apart in words.
    let data = module
        .parts
        .iter()
        .flat_map(|part| &part.steps)
        .map(|step| (format!("step.{}", step.id), &step.data))
        .chain(
            module
                .items
                .iter()
                .map(|item| (format!("item.{}", item.id), &item.data)),
        );
    for (path, data) in data {
        for id in data.keys() {
            if module.names.iter().any(|name| name.id == *id) {
                checking.fault(
                    &format!("{path}.data.{id}"),
                    format!("`{id}` is a name too. Give the datum another id."),
                );
            }
        }
    }
}

fn sources(checking: &mut Checking<'_>) {
    let module = checking.module;
    let used: BTreeSet<&Id> = module
        .parts
        .iter()
        .flat_map(|part| &part.steps)
        .flat_map(|step| step.activity.sources())
        .collect();
    let oldest = checking.today.saturating_sub(2.years());
    for source in &module.sources {
        let path = format!("source.{}", source.id);
        if !used.contains(&source.id) {
            checking.remark(
                Level::Warning,
                &path,
                format!("No card names the source `{}`.", source.id),
            );
        }
        // A day of grace: it may be tomorrow already where somebody looked.
        let latest = checking.today.saturating_add(1.day());
        let published = source.published.as_deref().and_then(first_day);
        if source.checked > latest || published.is_some_and(|day| day > latest) {
            checking.fault(
                &path,
                format!(
                    "The source `{}` has a date that has not come yet. Write the day on which somebody looked, and when it was published.",
                    source.id
                ),
            );
        }
        if source.checked < oldest {
            checking.remark(
                Level::Ageing,
                &format!("{path}.checked"),
                format!(
                    "The source `{}` was last looked at on {}, more than two years ago. Look again.",
                    source.id, source.checked
                ),
            );
        }
        if source
            .published
            .as_deref()
            .is_some_and(|date| !is_date(date))
        {
            checking.fault(
                &format!("{path}.published"),
                "`published` is written 2025, 2025-01 or 2025-01-31.",
            );
        }
        if source
            .url
            .as_deref()
            .is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://"))
        {
            checking.fault(&format!("{path}.url"), "`url` begins with https://.");
        }
    }
}

/// `2025`, `2025-01` or `2025-01-31`.
fn is_date(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    whole.len() == 10 && whole.parse::<jiff::civil::Date>().is_ok()
}

fn objectives(checking: &mut Checking<'_>) {
    let module = checking.module;
    let steps = module.parts.iter().flat_map(|part| &part.steps);
    let tested: BTreeSet<&Id> = steps
        .filter_map(|step| step.objective.as_ref())
        .chain(
            module
                .items
                .iter()
                .filter_map(|item| item.objective.as_ref()),
        )
        .collect();
    for (n, id) in module.objectives.iter().enumerate() {
        if !tested.contains(id) {
            checking.fault(
                &format!("objectives.{n}"),
                format!("No step and no item tests the objective `{id}`."),
            );
        }
    }
    if module.objectives.is_empty() {
        checking.fault("objectives", "A module needs an objective.");
    }
}

/// Answers are kept by module and id, so a step and an item must not have the same.
fn one_key_in_the_records(checking: &mut Checking<'_>) {
    let module = checking.module;
    for item in &module.items {
        if module.step(item.id.as_str()).is_some() {
            checking.fault(
                &format!("item.{}", item.id),
                format!(
                    "`{}` is the id of a step too. Answers are kept by id; give the item another.",
                    item.id
                ),
            );
        }
    }
}

/// The first day of a date that may be a year or a month.
fn first_day(date: &str) -> Option<civil::Date> {
    let mut parts = date.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next().map_or(Ok(1), str::parse).ok()?;
    let day = parts.next().map_or(Ok(1), str::parse).ok()?;
    civil::Date::new(year, month, day).ok()
}
