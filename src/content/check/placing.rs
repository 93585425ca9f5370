//! Messages among each other: where they are placed, what `find` searches, what they have in common.

use std::collections::BTreeMap;

use super::Checking;
use crate::content::fault::Level;
use crate::content::id::Id;
use crate::content::model::{Activity, Class, Sign};

pub fn check(checking: &mut Checking<'_>) {
    placed_once(checking);
    found(checking);
    twice_in_a_country(checking);
    address_cue_in_one_place(checking);
}

/// Every item is judged or searched in one place; stand-ins follow their original.
fn placed_once(checking: &mut Checking<'_>) {
    let module = checking.module;
    let mut placed: BTreeMap<&Id, usize> = BTreeMap::new();
    for step in module.parts.iter().flat_map(|part| &part.steps) {
        let path = format!("step.{}", step.id);
        let ids: Vec<(String, &Id)> = match &step.activity {
            Activity::Round { a, b } => [("a", a), ("b", b)]
                .into_iter()
                .flat_map(|(form, ids)| {
                    let path = &path;
                    ids.iter()
                        .enumerate()
                        .map(move |(n, id)| (format!("{path}.{form}.{n}"), id))
                })
                .collect(),
            Activity::Find { item } => vec![(format!("{path}.item"), item)],
            _ => Vec::new(),
        };
        for (path, id) in ids {
            let times = placed.entry(id).or_default();
            *times += 1;
            if *times > 1 {
                checking.fault(
                    &path,
                    format!("`{id}` is placed a second time. Whoever has judged it once knows the answer."),
                );
            }
        }
    }
    for item in &module.items {
        if item.replaces.is_none() && !placed.contains_key(&item.id) {
            checking.fault(
                &format!("item.{}", item.id),
                format!("Item `{}` stands in no round and in no `find`.", item.id),
            );
        }
    }
}

/// What `find` searches is a scam with phrases that are no signs; no other item has those.
fn found(checking: &mut Checking<'_>) {
    let module = checking.module;
    let searched: Vec<&Id> = module
        .parts
        .iter()
        .flat_map(|part| &part.steps)
        .filter_map(|step| match &step.activity {
            Activity::Find { item } => Some(item),
            _ => None,
        })
        .collect();
    for item in &module.items {
        let original = item.replaces.as_ref().unwrap_or(&item.id);
        let path = format!("item.{}", item.id);
        if !searched.contains(&original) {
            if !item.decoys.is_empty() {
                checking.fault(
                    &format!("{path}.decoys"),
                    "`decoys` are for the item of a `find`; here nobody would see them.",
                );
            }
            continue;
        }
        if item.class != Class::Scam {
            checking.fault(
                &format!("{path}.class"),
                "What `find` searches must be a scam.",
            );
        }
        if item.scene.conversation().is_some() {
            checking.fault(
                &path,
                "A call is taken, not searched: `find` needs another medium.",
            );
        }
        if item.decoys.len() < 2 {
            checking.fault(
                &path,
                format!("Item `{}` is for `find` and needs two `decoys` or more: else there is nothing to judge.", item.id),
            );
        }
        if item.cues.iter().any(|cue| cue.place.is_none()) {
            checking.fault(
                &format!("{path}.cues"),
                "A cue of the whole message cannot be found: say in which field it stands.",
            );
        }
    }
}

/// Two stand-ins for one thing in one country.
fn twice_in_a_country(checking: &mut Checking<'_>) {
    let module = checking.module;
    let items = module
        .items
        .iter()
        .map(|item| ("item", &item.id, item.replaces.as_ref(), &item.countries));
    let names = module
        .names
        .iter()
        .map(|name| ("name", &name.id, name.replaces.as_ref(), &name.countries));
    let mut seen = BTreeMap::new();
    for (kind, id, replaces, countries) in items.chain(names) {
        let Some(original) = replaces else { continue };
        for country in countries {
            if let Some(first) = seen.insert((kind, original, *country), id) {
                checking.fault(
                    &format!("{kind}.{id}.countries"),
                    format!(
                        "`{first}` stands in for `{original}` in {} already.",
                        country.code()
                    ),
                );
            }
        }
    }
}

/// A cue about the address that always has the same number gives itself away.
fn address_cue_in_one_place(checking: &mut Checking<'_>) {
    let places: Vec<(usize, usize)> = checking
        .module
        .items
        .iter()
        .filter_map(|item| {
            let at = item
                .cues
                .iter()
                .position(|cue| matches!(cue.sign, Sign::OtherOwner | Sign::LookAlike))?;
            Some((at, item.cues.len()))
        })
        .collect();
    let last = places.iter().all(|(at, of)| at + 1 == *of);
    let first = places.iter().all(|(at, _)| *at == 0);
    if places.len() >= 4 && (last || first) {
        checking.remark(
            Level::Warning,
            "item",
            format!(
                "The cue about the address is always the {} one. Change the order in some items.",
                if last { "last" } else { "first" }
            ),
        );
    }
}
