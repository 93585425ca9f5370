//! Marks and data in words: every cue is marked in its field in every language, and nothing else is.

use std::collections::BTreeMap;

use super::{Checking, glossary, words_fault};
use crate::content::fault::{Fault, Level, closest};
use crate::content::id::Id;
use crate::content::inline::{self, Inline};
use crate::content::load::LoadedWords;
use crate::content::model::{Datum, Item, Module, Scene};
use crate::content::wanted::{self, Use};
use crate::content::words::unit;

pub fn check(checking: &mut Checking<'_>) {
    let module = checking.module;
    let loaded = checking.loaded;
    let wanted: BTreeMap<String, Use> = wanted::of_module(module)
        .into_iter()
        .map(|text| (text.path, text.of))
        .collect();
    for words in loaded.words.values() {
        for item in &module.items {
            cues_of_item(checking, words, item);
        }
        for (path, text) in words.words.iter() {
            let Some(of) = wanted.get(path) else {
                continue; // it is named as unknown elsewhere
            };
            let mut faults = marks_of_text(module, words, path, &text.inline);
            let terms = glossary::marks_of_text(checking.pack, path, *of, &text.inline);
            faults.extend(
                terms
                    .into_iter()
                    .map(|sentence| words_fault(Level::Error, words, path, sentence)),
            );
            checking.faults.extend(faults);
        }
    }
    if let Some(base) = loaded.words.get(&checking.pack.base) {
        used_data(checking, base);
    }
}

/// Which cues and decoys each field of an item marks, against the structure.
fn cues_of_item(checking: &mut Checking<'_>, words: &LoadedWords, item: &Item) {
    for (field, _) in wanted::fields(item) {
        let path = format!("item.{}.{field}", item.id);
        let Some(text) = words.words.get(&path) else {
            continue;
        };
        let mut marked: BTreeMap<&str, usize> = BTreeMap::new();
        inline::visit(text, &mut |stretch| {
            if let Inline::Cue { id, .. } = stretch {
                *marked.entry(id).or_default() += 1;
            }
        });
        let cues = item.cues.iter().map(|cue| (&cue.id, cue.place.as_deref()));
        let decoys = item
            .decoys
            .iter()
            .map(|decoy| (&decoy.id, Some(decoy.place.as_str())));
        let here: Vec<&Id> = cues
            .chain(decoys)
            .filter(|(_, place)| *place == Some(field.as_str()))
            .map(|(id, _)| id)
            .collect();
        for id in &here {
            match marked.remove(id.as_str()) {
                None => checking.words_remark(
                    Level::Error,
                    words,
                    &path,
                    format!("The cue `{id}` is not marked in `{path}`. Write [the phrase]({id})."),
                ),
                Some(1) => {}
                Some(_) => checking.words_remark(
                    Level::Error,
                    words,
                    &path,
                    format!("`{path}` marks `{id}` twice. Mark one phrase."),
                ),
            }
        }
        for id in marked.keys() {
            let sentence = match closest(id, here.iter().map(|id| id.as_str())) {
                Some(meant) => format!(
                    "`{path}` marks `{id}`, which is no cue of this field. Did you mean `{meant}`?"
                ),
                None => format!("`{path}` marks `{id}`, which is no cue of this field."),
            };
            checking.words_remark(Level::Error, words, &path, sentence);
        }
    }
}

/// Marks and data of one text that its path does not allow.
fn marks_of_text(module: &Module, words: &LoadedWords, path: &str, text: &[Inline]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut say = |message: String| {
        if faults.len() < 5 {
            faults.push(words_fault(Level::Error, words, path, message));
        }
    };
    let may_mark = is_field_of_item(module, path);
    let data = data_of(module, path);
    inline::visit(text, &mut |stretch| match stretch {
        Inline::Cue { id, words } => {
            if !may_mark {
                say(format!(
                    "`{path}` marks `{id}`, but only fields of a message have cues."
                ));
            } else if inline::plain(words).trim().is_empty() {
                say(format!("The mark `{id}` in `{path}` holds no phrase."));
            }
            let mut inner = false;
            inline::visit(words, &mut |word| {
                inner |= matches!(word, Inline::Cue { .. })
            });
            if inner {
                say(format!(
                    "In `{path}` one marked phrase lies in another. Let them stand apart."
                ));
            }
        }
        Inline::Datum { id, owner } => {
            if path.starts_with("name.") {
                say(format!("`{path}` is a name and cannot hold `{{${id}}}`."));
                return;
            }
            let datum = data.and_then(|data| data.get(id.as_str()));
            let is_name = module.names.iter().any(|name| name.id == **id);
            match datum {
                Some(datum) if *owner && !datum.is_address() => say(format!(
                    "`{{${id}.owner}}` in `{path}`: only an address has an owner, and `{id}` is none."
                )),
                Some(_) => {}
                None if is_name && *owner => say(format!(
                    "`{{${id}.owner}}` in `{path}`: a name has no owner; only an address has."
                )),
                None if is_name => {}
                None => {
                    let names = module.names.iter().map(|name| name.id.as_str());
                    let data = data.into_iter().flat_map(BTreeMap::keys).map(Id::as_str);
                    say(match closest(id, names.chain(data)) {
                        Some(meant) => format!(
                            "`{{${id}}}` in `{path}` is no name and no datum here. Did you mean `{{${meant}}}`?"
                        ),
                        None => format!("`{{${id}}}` in `{path}` is no name and no datum here."),
                    });
                }
            }
        }
        Inline::Text(_) | Inline::Strong(_) | Inline::Ruby { .. } | Inline::Term { .. } => {}
    });
    faults
}

/// Whether a path is a field that is drawn as part of a message.
fn is_field_of_item(module: &Module, path: &str) -> bool {
    let Some((id, field)) = path
        .strip_prefix("item.")
        .and_then(|rest| rest.split_once('.'))
    else {
        return false;
    };
    module
        .item(id)
        .is_some_and(|item| wanted::fields(item).iter().any(|(known, _)| known == field))
}

/// The data of the step or item of a path.
pub fn data_of<'m>(module: &'m Module, path: &str) -> Option<&'m BTreeMap<Id, Datum>> {
    match unit(path)?.split_once('.')? {
        ("item", id) => module.item(id).map(|item| &item.data),
        (_, id) => module.step(id).map(|(_, step)| &step.data),
    }
}

/// A datum that no text shows and no scene draws is a slip.
fn used_data(checking: &mut Checking<'_>, base: &LoadedWords) {
    let module = checking.module;
    let steps = module
        .parts
        .iter()
        .flat_map(|part| &part.steps)
        .map(|step| (format!("step.{}", step.id), &step.data, Vec::new()));
    let items = module.items.iter().map(|item| {
        (
            format!("item.{}", item.id),
            &item.data,
            drawn_by_scene(item),
        )
    });
    for (unit_path, data, drawn) in steps.chain(items) {
        for id in data.keys() {
            let in_words = || {
                base.words
                    .iter()
                    .filter(|(path, _)| unit(path) == Some(unit_path.as_str()))
                    .any(|(_, text)| {
                        let mut found = false;
                        inline::visit(&text.inline, &mut |stretch| {
                            found |=
                                matches!(stretch, Inline::Datum { id: used, .. } if *id == **used);
                        });
                        found
                    })
            };
            let judged = !base.words.has_broken(&unit_path);
            if judged && !drawn.contains(&id.as_str()) && !in_words() {
                checking.fault(
                    &format!("{unit_path}.data.{id}"),
                    format!("No text shows the datum `{id}`. Write {{${id}}} or remove it."),
                );
            }
        }
    }
}

/// Data that the scene itself draws.
fn drawn_by_scene(item: &Item) -> Vec<&str> {
    match &item.scene {
        Scene::Email { button, .. } => std::iter::once("mail")
            .chain(button.as_ref().map(Id::as_str))
            .collect(),
        Scene::Web { button, .. } => std::iter::once("page")
            .chain(button.as_ref().map(Id::as_str))
            .collect(),
        Scene::Popup { .. } | Scene::Poster => vec!["page"],
        Scene::Call(_) | Scene::Voice { .. } => vec!["number"],
        Scene::Payment { .. } => vec!["amount"],
        Scene::Profile { .. } => vec!["handle"],
        Scene::Sms { .. } | Scene::Chat { .. } | Scene::Game { .. } | Scene::Letter { .. } => {
            Vec::new()
        }
    }
}
