//! The pack's own words and its folder: titles, summaries, files that belong to nothing.

use std::collections::BTreeMap;

use super::{child_readings, glossary, signs, texts, translations, words_fault};
use crate::content::fault::{Fault, Level, closest};
use crate::content::inline::{self, Inline};
use crate::content::load::{self, CHILD, LoadedWords, stem};
use crate::content::model::Pack;
use crate::content::read::pack::PackFile;
use crate::content::read::words::place_in_text;
use crate::content::storage::Storage;
use crate::content::wanted::Use;

/// Checks the words files beside `pack.toml` and the names in the folders of the pack.
pub fn check(storage: &Storage, pack: &Pack, file: &PackFile) -> Vec<Fault> {
    let (files, mut faults) = load::words(storage, pack, "");
    let mut wanted: BTreeMap<String, Use> = BTreeMap::new();
    wanted.insert("pack.title".into(), Use::PackTitle);
    for card in &pack.modules {
        wanted.insert(format!("module.{}.title", card.id), Use::CardTitle);
        wanted.insert(format!("module.{}.summary", card.id), Use::Summary);
        if card.picture {
            wanted.insert(format!("module.{}.alt", card.id), Use::Alt);
        }
    }
    for id in &pack.glossary {
        wanted.insert(format!("glossary.{id}.term"), Use::Term);
        wanted.insert(format!("glossary.{id}.means"), Use::Means);
    }
    for locale in pack.locales.keys() {
        let own: Vec<&LoadedWords> = ["", CHILD]
            .iter()
            .filter_map(|register| files.get(&stem(locale, register)))
            .collect();
        let Some(first) = own.first() else {
            faults.push(Fault::of_file(
                storage.name_of(&format!("{locale}.toml")),
                format!("There is no such file, but pack.toml names the locale `{locale}`."),
            ));
            continue;
        };
        for path in wanted.keys() {
            if own.iter().all(|file| !file.words.is_written(path)) {
                faults.push(words_fault(
                    Level::Error,
                    first,
                    "",
                    format!("`{path}` is missing."),
                ));
            }
        }
    }
    let base = files.get(&pack.base);
    for words in files.values() {
        if let Some(base) = base
            && !(words.locale == base.locale && words.register.is_empty())
        {
            faults.extend(translations::fresh(base, words));
        }
        faults.extend(signs::in_source(&words.source));
        texts_of(words, &wanted, file, &mut faults);
    }
    strangers(storage, pack, file, &mut faults);
    faults
}

fn texts_of(
    words: &LoadedWords,
    wanted: &BTreeMap<String, Use>,
    file: &PackFile,
    faults: &mut Vec<Fault>,
) {
    for (path, text) in words.words.iter() {
        if path.starts_with("about.") || is_of_module_beyond(path, file) {
            continue;
        }
        let form_of = glossary::term_of_form(path);
        let Some(of) = wanted.get(form_of.as_deref().unwrap_or(path)) else {
            let sentence = match closest(path, wanted.keys().map(String::as_str)) {
                Some(meant) => format!("The pack has no `{path}`. Did you mean `{meant}`?"),
                None => format!("The pack has no `{path}`."),
            };
            faults.push(words_fault(Level::Error, words, path, sentence));
            continue;
        };
        let plain = inline::plain(&text.inline);
        for (level, at, sentence) in texts::one_text(&words.locale, path, *of, text, &plain) {
            let at = at.and_then(|word| text.raw.find(word)).unwrap_or(0);
            let at = place_in_text(&words.source, &text.span, &text.raw, at);
            faults.push(words.source.remark(level, at, sentence));
        }
        faults.extend(child_readings::check(words, path, text));
        let found = texts::room(&words.locale, &plain);
        let most = texts::most(*of, &words.locale);
        if found > most {
            faults.push(words_fault(
                Level::Error,
                words,
                path,
                format!("`{path}` has {found} characters; there is room for {most}."),
            ));
        }
        inline::visit(&text.inline, &mut |stretch| {
            if matches!(
                stretch,
                Inline::Cue { .. } | Inline::Datum { .. } | Inline::Term { .. }
            ) {
                faults.push(words_fault(
                    Level::Error,
                    words,
                    path,
                    format!(
                        "`{path}` may have readings and strong words, but no cues and no data."
                    ),
                ));
            }
        });
    }
}

/// Words of a module that this program cannot read are not its business.
fn is_of_module_beyond(path: &str, file: &PackFile) -> bool {
    file.modules_beyond.iter().any(|(id, _)| {
        path.strip_prefix("module.")
            .is_some_and(|rest| rest.starts_with(&format!("{id}.")))
    })
}

/// Files and folders of which `pack.toml` knows nothing: a slip in a name, or something forgotten.
fn strangers(storage: &Storage, pack: &Pack, file: &PackFile, faults: &mut Vec<Fault>) {
    let module_ids = || {
        pack.modules
            .iter()
            .map(|card| &card.id)
            .chain(file.modules_beyond.iter().map(|(id, _)| id))
            .chain(&pack.withdraws)
    };
    for name in storage.list("") {
        match name.strip_suffix('/') {
            Some(folder) => {
                if !module_ids().any(|id| *id == *folder) {
                    faults.push(Fault {
                        level: Level::Warning,
                        ..Fault::of_file(
                            storage.name_of(folder),
                            "pack.toml names no module with the name of this folder.",
                        )
                    });
                }
            }
            None => faults.extend(stray_words(storage, pack, "", &name)),
        }
    }
    for card in &pack.modules {
        for name in storage.list(card.id.as_str()) {
            faults.extend(stray_words(storage, pack, card.id.as_str(), &name));
        }
    }
}

/// A words file or lock file of a language that the pack does not name.
fn stray_words(storage: &Storage, pack: &Pack, folder: &str, name: &str) -> Option<Fault> {
    let (words, ending) = name.rsplit_once('.')?;
    if !matches!(ending, "toml" | "lock") || matches!(name, "pack.toml" | "module.toml") {
        return None;
    }
    let known = pack.locales.keys().any(|locale| {
        ["", CHILD]
            .iter()
            .any(|register| stem(locale, register) == words)
    });
    (!known).then(|| {
        Fault::of_file(
            storage.name_of(&load::beside(folder, name)),
            "pack.toml names no such locale, so nobody would ever read this file.",
        )
    })
}
