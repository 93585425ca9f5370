//! Messages one by one: stand-ins, cues, decoys, whose name they use, what their scene wants.

use super::Checking;
use super::structure::known_objective;
use crate::content::id::Id;
use crate::content::model::{Class, Country, Datum, Item, Module, NameKind, Scene};
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
            dead_buttons(checking, &path, buttons, 1..=3);
            if item.data.contains_key("page") && !is_web("page") {
                checking.fault(
                    &format!("{path}.data.page"),
                    "`page` must be a web address.",
                );
            }
        }
        Scene::Call(conversation) => {
            let number = item.data.get("number");
            if number.is_some_and(|datum| !matches!(datum, Datum::Phone(_))) {
                checking.fault(
                    &format!("{path}.data.number"),
                    "`number` must be a telephone number: number = { phone = \"…\" }.",
                );
            }
            super::calls::check(item, conversation, checking);
        }
        Scene::Voice { .. } => {}
        Scene::Poster => {
            if !is_web("page") {
                checking.fault(
                    &path,
                    format!("Poster `{}` needs the datum `page = {{ web = \"…\" }}`: where its square code leads.", item.id),
                );
            }
        }
        Scene::Payment { buttons, .. } => {
            dead_buttons(checking, &path, buttons, 1..=3);
            wanted_code(checking, &path, item, "amount", "how much");
        }
        Scene::Game { lines } => {
            if lines.is_empty() {
                checking.fault(&format!("{path}.lines"), "A chat needs a line.");
            }
        }
        Scene::Letter { rows } => {
            if rows.len() > 6 {
                checking.fault(&format!("{path}.rows"), "A letter may have 6 rows.");
            }
        }
        Scene::Profile { posts, buttons } => {
            dead_buttons(checking, &path, buttons, 0..=2);
            wanted_code(checking, &path, item, "handle", "its name in the app");
            if posts.len() > 3 {
                checking.fault(&format!("{path}.posts"), "A profile may have 3 posts.");
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

/// How many buttons a scene draws.
fn dead_buttons(
    checking: &mut Checking<'_>,
    path: &str,
    buttons: &[Id],
    wanted: std::ops::RangeInclusive<usize>,
) {
    if !wanted.contains(&buttons.len()) {
        checking.fault(
            &format!("{path}.buttons"),
            format!(
                "Here are {} buttons; there must be {} to {}.",
                buttons.len(),
                wanted.start(),
                wanted.end()
            ),
        );
    }
}

/// A datum of the kind `code` that the scene draws.
fn wanted_code(checking: &mut Checking<'_>, path: &str, item: &Item, id: &str, what: &str) {
    if !matches!(item.data.get(id), Some(Datum::Code(_))) {
        checking.fault(
            path,
            format!(
                "`{}` needs the datum `{id} = {{ code = \"…\" }}`: {what}.",
                item.id
            ),
        );
    }
}
