//! Messages: stand-ins, cues, decoys, whose name they use, where they are placed.

use std::collections::BTreeMap;

use super::Checking;
use super::structure::known_objective;
use crate::content::fault::Level;
use crate::content::id::Id;
use crate::content::model::{Activity, Class, Country, Item, Module, NameKind, Scene, Sign};
use crate::content::wanted;

pub fn check(checking: &mut Checking<'_>) {
    let module = checking.module;
    for item in &module.items {
        let path = format!("item.{}", item.id);
        known_objective(checking, &path, item.objective.as_ref());
        if item.native.is_empty() {
            checking.fault(
                &path,
                format!(
                    "`native` is missing in item `{}`: where is such a message at home?",
                    item.id
                ),
            );
        }
        stand_in(checking, &path, item.replaces.as_ref(), &item.countries);
        originals(item, checking);
        cues(item, checking);
        claims(item, checking);
        scene(item, checking);
    }
    placed_once(checking);
    found(checking);
    twice_in_a_country(checking);
    address_cue_in_one_place(checking);
}

/// `replaces` and `countries` go together, and the countries are the module's.
pub fn stand_in(
    checking: &mut Checking<'_>,
    path: &str,
    replaces: Option<&Id>,
    countries: &[Country],
) {
    let known = &checking.module.countries;
    if let Some(n) = countries
        .iter()
        .position(|country| !known.contains(country))
    {
        let code = countries.get(n).map_or("", Country::code);
        checking.fault(
            &format!("{path}.countries.{n}"),
            format!("{code} is not among the `countries` of the module."),
        );
    }
    if replaces.is_some() && countries.is_empty() {
        checking.fault(
            &format!("{path}.replaces"),
            "What stands in for something else says in which `countries`.",
        );
    }
    if replaces.is_none() && !countries.is_empty() {
        checking.fault(
            &format!("{path}.countries"),
            "`countries` is for stand-ins: say what it `replaces` there.",
        );
    }
}

fn originals(item: &Item, checking: &mut Checking<'_>) {
    let Some(original) = &item.replaces else {
        return;
    };
    let path = format!("item.{}.replaces", item.id);
    match checking.module.item(original.as_str()) {
        None => checking.fault(&path, format!("There is no item `{original}`.")),
        Some(other) if other.replaces.is_some() => checking.fault(
            &path,
            format!("`{original}` stands in for another item itself."),
        ),
        Some(other) if other.class != item.class => checking.fault(
            &format!("item.{}.class", item.id),
            format!(
                "`{}` must be {}, as `{original}` is, in whose place it stands.",
                item.id,
                other.class.as_str()
            ),
        ),
        Some(other) if other.objective != item.objective => checking.fault(
            &format!("item.{}.objective", item.id),
            format!(
                "`{}` must test the objective of `{original}`, in whose place it stands.",
                item.id
            ),
        ),
        Some(_) => {}
    }
}

fn cues(item: &Item, checking: &mut Checking<'_>) {
    let path = format!("item.{}.cues", item.id);
    if !(2..=4).contains(&item.cues.len()) {
        checking.fault(
            &path,
            format!(
                "Item `{}` has {} cues; there must be 2 to 4.",
                item.id,
                item.cues.len()
            ),
        );
    }
    let fields = wanted::fields(item);
    let known = |place: &str| {
        fields.iter().any(|(field, _)| field == place) || item.data.contains_key(place)
    };
    for (n, cue) in item.cues.iter().enumerate() {
        if cue.sign.class() != item.class {
            checking.fault(
                &format!("{path}.{n}.sign"),
                format!(
                    "This is a sign of a {} message, and item `{}` is {}.",
                    cue.sign.class().as_str(),
                    item.id,
                    item.class.as_str()
                ),
            );
        }
        if let Some(place) = cue.place.as_deref().filter(|place| !known(place)) {
            no_such_place(checking, &format!("{path}.{n}.in"), place, &fields);
        }
        if item.cues.iter().take(n).any(|other| other.id == cue.id) {
            checking.fault(
                &format!("{path}.{n}.id"),
                format!("The cue `{}` stands twice.", cue.id),
            );
        }
    }
    for (n, decoy) in item.decoys.iter().enumerate() {
        let path = format!("item.{}.decoys.{n}", item.id);
        // A decoy is a phrase, so it needs a field that holds words.
        if !fields.iter().any(|(field, _)| *field == decoy.place) {
            no_such_place(checking, &format!("{path}.in"), &decoy.place, &fields);
        }
        let earlier = item.decoys.iter().take(n).any(|other| other.id == decoy.id);
        if earlier || item.cues.iter().any(|cue| cue.id == decoy.id) {
            checking.fault(
                &format!("{path}.id"),
                format!("`{}` stands twice among cues and decoys.", decoy.id),
            );
        }
    }
}

fn no_such_place(
    checking: &mut Checking<'_>,
    path: &str,
    place: &str,
    fields: &[(String, wanted::Use)],
) {
    let known: Vec<&str> = fields.iter().map(|(field, _)| field.as_str()).collect();
    checking.fault(
        path,
        format!(
            "This message has no field and no datum `{place}`. Its fields are: {}.",
            known.join(", ")
        ),
    );
}

fn claims(item: &Item, checking: &mut Checking<'_>) {
    let path = format!("item.{}", item.id);
    let module = checking.module;
    if let Some(id) = &item.claims {
        organisation(checking, &format!("{path}.claims"), module, id);
    }
    for (n, id) in item.also.iter().enumerate() {
        organisation(checking, &format!("{path}.also.{n}"), module, id);
    }
    if item.class == Class::Scam && !item.also.is_empty() {
        checking.fault(
            &format!("{path}.also"),
            "`also` is for genuine messages: whose other addresses are right in them.",
        );
    }
    if item.class == Class::Genuine && item.hijacked {
        checking.fault(
            &format!("{path}.hijacked"),
            "`hijacked` is for scams that are sent from the real account.",
        );
    }
}

fn organisation(checking: &mut Checking<'_>, path: &str, module: &Module, id: &Id) {
    match module
        .names
        .iter()
        .find(|name| name.id == *id)
        .map(|name| &name.kind)
    {
        Some(NameKind::Organisation { .. }) => {}
        Some(NameKind::Person) => {
            checking.fault(
                path,
                format!("`{id}` is a person; only an organisation owns addresses."),
            );
        }
        None => checking.fault(path, format!("There is no name `{id}`.")),
    }
}

fn scene(item: &Item, checking: &mut Checking<'_>) {
    let path = format!("item.{}", item.id);
    let is_web = |id: &str| {
        matches!(
            item.data.get(id),
            Some(crate::content::model::Datum::Web(_))
        )
    };
    let is_mail = |id: &str| {
        matches!(
            item.data.get(id),
            Some(crate::content::model::Datum::Mail(_))
        )
    };
    let mut leads_to = None;
    match &item.scene {
        Scene::Sms { .. } => {}
        Scene::Email { button, .. } => {
            leads_to = button.as_ref();
            if !is_mail("mail") {
                checking.fault(
                    &path,
                    format!("E-mail `{}` needs the datum `mail = {{ mail = \"…\" }}`: its sender's address.", item.id),
                );
            }
        }
        Scene::Chat { lines, .. } => {
            if lines.is_empty() {
                checking.fault(&format!("{path}.lines"), "A chat needs a line.");
            }
        }
        Scene::Web { button, fields } => {
            leads_to = button.as_ref();
            if !is_web("page") {
                checking.fault(
                    &path,
                    format!("Web page `{}` needs the datum `page = {{ web = \"…\" }}`: its address bar.", item.id),
                );
            }
            if fields.len() > 6 {
                checking.fault(
                    &format!("{path}.fields"),
                    "A page may have 6 boxes to fill in.",
                );
            }
        }
        Scene::Popup { buttons } => {
            if !(1..=3).contains(&buttons.len()) {
                checking.fault(&format!("{path}.buttons"), "A pop-up has 1 to 3 buttons.");
            }
            if item.data.contains_key("page") && !is_web("page") {
                checking.fault(
                    &format!("{path}.data.page"),
                    "`page` must be a web address.",
                );
            }
        }
    }
    if let Some(id) = leads_to
        && !is_web(id.as_str())
    {
        checking.fault(
            &format!("{path}.button"),
            format!("`button` names the web datum that it leads to; there is no web datum `{id}`."),
        );
    }
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
