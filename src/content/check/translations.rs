//! Words in every language: all there, alike where they must be, and not stale.

use std::collections::{BTreeMap, BTreeSet};

use super::{Checking, texts, words_fault};
use crate::content::fault::{Fault, Level, closest};
use crate::content::inline::{self, Inline};
use crate::content::load::{CHILD, LoadedWords, stem};
use crate::content::lock::Freshness;
use crate::content::model::Country;
use crate::content::wanted::{self, Wanted};
use crate::content::words::unit;

pub fn check(checking: &mut Checking<'_>) {
    let module = checking.module;
    let loaded = checking.loaded;
    let wanted = wanted::of_module(module);
    let Some(base) = loaded.words.get(&checking.pack.base) else {
        checking.fault(
            "",
            format!(
                "There is no {}.toml beside this file, and it is the base of all translations.",
                checking.pack.base
            ),
        );
        return;
    };
    for (locale, home) in &checking.pack.locales {
        complete(checking, locale, home, &wanted);
    }
    let known: BTreeMap<&str, &Wanted<'_>> = wanted
        .iter()
        .map(|text| (text.path.as_str(), text))
        .collect();
    for words in loaded.words.values() {
        let mut unknown = Vec::new();
        for (path, text) in words.words.iter() {
            if path.starts_with("about.") {
                continue;
            }
            match known.get(path) {
                Some(wanted) => texts::check(checking, words, wanted, text, base),
                None => unknown.push(path),
            }
        }
        unknown_paths(checking, words, &unknown, &known);
        let is_base = words.locale == base.locale && words.register.is_empty();
        if !is_base {
            alike(checking, base, words);
            checking.faults.extend(fresh(base, words));
            checking.faults.extend(strong_alike(base, words));
        }
    }
}

/// Names texts that the module does not have; a step or item that it does not have is named once.
fn unknown_paths(
    checking: &mut Checking<'_>,
    words: &LoadedWords,
    unknown: &[&str],
    known: &BTreeMap<&str, &Wanted<'_>>,
) {
    let known_units: BTreeSet<&str> = known.keys().filter_map(|path| unit(path)).collect();
    let mut named = BTreeSet::new();
    for path in unknown {
        let unit = unit(path).filter(|unit| !known_units.contains(unit));
        let sentence = match unit {
            Some(unit) if !named.insert(unit) => continue,
            Some(unit) => no_such(unit, known_units.iter().copied()),
            None => no_such(path, known.keys().copied()),
        };
        checking.words_remark(Level::Error, words, path, sentence);
    }
}

fn no_such<'k>(path: &str, known: impl Iterator<Item = &'k str>) -> String {
    match closest(path, known) {
        Some(meant) => format!("The module has no `{path}`. Did you mean `{meant}`?"),
        None => format!("The module has no `{path}`, or it wants no words."),
    }
}

/// Whether a locale has all that it must have, in one register or another.
///
/// Items for countries that are not its home may be left out whole; all else is wanted.
fn complete(checking: &mut Checking<'_>, locale: &str, home: &[Country], wanted: &[Wanted<'_>]) {
    let loaded = checking.loaded;
    let files: Vec<&LoadedWords> = ["", CHILD]
        .iter()
        .filter_map(|register| loaded.words.get(&stem(locale, register)))
        .collect();
    let Some(first) = files.first() else {
        checking.fault(
            "",
            format!("There are no words for `{locale}`: write {locale}.toml or {locale}-x-{CHILD}.toml beside this file."),
        );
        return;
    };
    let is_base = locale == checking.pack.base;
    let needed = |text: &Wanted<'_>| {
        is_base || text.countries.is_empty() || text.countries.iter().any(|c| home.contains(c))
    };
    let mut units: BTreeMap<&str, Vec<&Wanted<'_>>> = BTreeMap::new();
    for text in wanted {
        match unit(&text.path) {
            Some(unit) => units.entry(unit).or_default().push(text),
            None => {
                let has = files.iter().any(|file| file.words.is_written(&text.path));
                if !has && needed(text) {
                    checking.words_remark(
                        Level::Error,
                        first,
                        "",
                        format!("`{}` is missing.", text.path),
                    );
                }
            }
        }
    }
    for (unit, texts) in units {
        let mut whole = false;
        let mut begun = false;
        for file in &files {
            let missing: Vec<&str> = texts
                .iter()
                .filter(|text| !file.words.is_written(&text.path))
                .map(|text| text.path.as_str())
                .collect();
            whole |= missing.is_empty();
            if missing.is_empty() || missing.len() == texts.len() {
                continue;
            }
            // Half a step or message is never shown, so it is a slip in any language.
            begun = true;
            let beside = texts
                .iter()
                .find(|text| file.words.get(&text.path).is_some())
                .map_or("", |text| text.path.as_str());
            checking.words_remark(
                Level::Error,
                file,
                beside,
                format!("`{unit}` lacks {}.", quoted(&missing)),
            );
        }
        let needed = texts.iter().any(|text| needed(text));
        if !whole && !begun && needed {
            checking.words_remark(
                Level::Error,
                first,
                "",
                format!(
                    "`{unit}` is missing: {}.",
                    quoted(&texts.iter().map(|t| t.path.as_str()).collect::<Vec<_>>())
                ),
            );
        }
    }
}

/// Some paths for a sentence.
fn quoted(paths: &[&str]) -> String {
    let mut out: Vec<String> = paths
        .iter()
        .take(6)
        .map(|path| format!("`{path}`"))
        .collect();
    if paths.len() > 6 {
        out.push(format!("and {} more", paths.len() - 6));
    }
    out.join(", ")
}

/// Data and names that a text shows: ids, with whether only the owner of an address is shown.
fn shown(words: &[Inline]) -> BTreeSet<(&str, bool)> {
    let mut out = BTreeSet::new();
    inline::visit(words, &mut |stretch| {
        if let Inline::Datum { id, owner } = stretch {
            out.insert((id.as_str(), *owner));
        }
    });
    out
}

/// Data and names in a text are the same in every language.
fn alike(checking: &mut Checking<'_>, base: &LoadedWords, words: &LoadedWords) {
    let module = checking.module;
    for (path, text) in words.words.iter() {
        let Some(from) = base.words.get(path) else {
            continue;
        };
        let (theirs, own) = (shown(from), shown(&text.inline));
        let differences = theirs
            .difference(&own)
            .map(|datum| (datum, true))
            .chain(own.difference(&theirs).map(|datum| (datum, false)));
        for ((id, owner), missing) in differences {
            let name = module.names.iter().any(|name| name.id == **id);
            let written = if *owner {
                format!("{{${id}.owner}}")
            } else {
                format!("{{${id}}}")
            };
            // Japanese drops its subjects, and sometimes needs one where English has "she".
            let level = if name { Level::Warning } else { Level::Error };
            let sentence = if missing {
                format!("`{path}` lacks {written}, which the base language has.")
            } else {
                format!("`{path}` has {written}, which the base language has not.")
            };
            checking.words_remark(level, words, path, sentence);
        }
    }
}

/// Whether texts are made from the base texts as they are now.
pub(super) fn fresh(base: &LoadedWords, words: &LoadedWords) -> Vec<Fault> {
    let name = stem(&words.locale, words.register);
    let Some(lock) = &words.lock else {
        return vec![words_fault(
            Level::Ageing,
            words,
            "",
            format!(
                "Nobody has accepted these texts yet. When they are right, run `cyberday accept {name}`."
            ),
        )];
    };
    let mut faults = Vec::new();
    for (path, text) in words.words.iter() {
        let Some(from) = base.words.raw(path) else {
            continue;
        };
        let sentence = match lock.freshness(path, from, &text.raw) {
            Freshness::Fresh | Freshness::Corrected => continue,
            Freshness::Stale => format!(
                "`{path}` is stale: its base text changed since. Until it is made anew the base language is shown."
            ),
            Freshness::BothChanged => format!(
                "`{path}` and its base text both changed. If they agree, run `cyberday accept {name}`."
            ),
            Freshness::New => {
                format!("`{path}` is new. When it is right, run `cyberday accept {name}`.")
            }
        };
        faults.push(words_fault(Level::Ageing, words, path, sentence));
    }
    faults
}

/// Whether a text leads with a strong phrase where its base does: a translation that lost it reads flat beside the
/// others, and one that added it shouts.
fn strong_alike(base: &LoadedWords, words: &LoadedWords) -> Vec<Fault> {
    let strong = |text: &[Inline]| {
        let mut count = 0;
        inline::visit(text, &mut |stretch| {
            count += usize::from(matches!(stretch, Inline::Strong(_)));
        });
        count
    };
    let mut faults = Vec::new();
    for (path, text) in words.words.iter() {
        let Some(from) = base.words.get(path) else {
            continue;
        };
        let (theirs, own) = (strong(from), strong(&text.inline));
        if (theirs == 0) != (own == 0) {
            let sentence = if own == 0 {
                format!("`{path}` has no strong words; the base language has.")
            } else {
                format!("`{path}` has strong words; the base language has none.")
            };
            faults.push(words_fault(Level::Warning, words, path, sentence));
        }
    }
    faults
}
