//! A module that is open: its structure joined with its words in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::glossary::Glossary;
use super::id::Id;
use super::inline::Inline;
use super::load::{CHILD, LoadedModule, stem};
use super::lock::Freshness;
use super::model::{Country, Cue, Datum, Module, ModuleCard, Pack};
use super::picture::Picture;
use super::recordings::Shelf;
use super::resolve::{self, Piece, ResolveContext};
use super::wanted;
use super::words::{Words, unit};

/// A text in the language in which it could be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text<'a> {
    /// The words.
    pub words: &'a [Inline],
    /// The locale that they are in, without register.
    pub locale: &'a str,
    /// Whether another language was asked for.
    pub fallback: bool,
}

/// A text as pieces to draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn<'a> {
    /// The pieces in order.
    pub pieces: Vec<Piece>,
    /// The locale that they are in, without register.
    pub locale: &'a str,
    /// Whether another language was asked for.
    pub fallback: bool,
}

/// Words of one file, and which of its steps and items may be used.
#[derive(Debug, Clone)]
struct OwnWords {
    words: Words,
    locale: String,
    /// Steps and items that are whole and not stale.
    whole: BTreeSet<String>,
    /// Texts outside steps and items that are stale.
    stale: BTreeSet<String>,
    base: bool,
}

/// A module with its words.
#[derive(Debug, Clone)]
pub struct OpenModule {
    /// The id of its pack.
    pub pack: Id,
    /// The version of its pack.
    pub pack_version: String,
    /// What the shelf shows of it.
    pub card: ModuleCard,
    /// Its structure.
    pub module: Module,
    /// What the words mean that its texts mark.
    pub glossary: Glossary,
    /// Its picture, where it has one that can be used.
    pub picture: Option<Picture>,
    base: String,
    words: BTreeMap<String, OwnWords>,
    recordings: Shelf,
}

impl OpenModule {
    /// Joins what was read.
    pub(crate) fn join(
        pack: &Pack,
        card: ModuleCard,
        module: Module,
        loaded: LoadedModule,
        glossary: Glossary,
        recordings: Shelf,
    ) -> Self {
        let mut units: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let wanted = wanted::of_module(&module);
        for text in &wanted {
            if let Some(unit) = unit(&text.path) {
                units.entry(unit).or_default().push(&text.path);
            }
        }
        let base_words = loaded.words.get(&pack.base).map(|base| base.words.clone());
        let base_words = base_words.unwrap_or_default();
        let words = loaded
            .words
            .into_iter()
            .map(|(stem, own)| {
                let fresh = |path: &str| {
                    let (Some(text), Some(lock)) = (own.words.raw(path), &own.lock) else {
                        return true;
                    };
                    base_words
                        .raw(path)
                        .is_none_or(|base| lock.freshness(path, base, text) != Freshness::Stale)
                };
                let whole = units
                    .iter()
                    .filter(|(_, paths)| {
                        paths
                            .iter()
                            .all(|path| own.words.get(path).is_some() && fresh(path))
                    })
                    .map(|(unit, _)| (*unit).to_owned())
                    .collect();
                let stale = own
                    .words
                    .iter()
                    .map(|(path, _)| path)
                    .filter(|path| unit(path).is_none() && !fresh(path))
                    .map(str::to_owned)
                    .collect();
                let base = own.locale == pack.base;
                let own = OwnWords {
                    words: own.words,
                    locale: own.locale,
                    whole,
                    stale,
                    base,
                };
                (stem, own)
            })
            .collect();
        OpenModule {
            pack: pack.id.clone(),
            pack_version: pack.version.clone(),
            card,
            module,
            glossary,
            picture: None,
            base: pack.base.clone(),
            words,
            recordings,
        }
    }

    /// The text of a path in a locale and register, else in the other register, else in the base locale.
    ///
    /// A step or an item falls back as a whole, so that no message is half in another language: its locale is
    /// the same for all its paths. A path that the module does not have is empty.
    pub fn text(&self, locale: &str, child: bool, path: &str) -> Text<'_> {
        let unit = unit(path);
        for own in self.files(locale, child) {
            let usable = match unit {
                Some(unit) => own.whole.contains(unit),
                None => !own.stale.contains(path),
            };
            if (usable || own.base)
                && let Some(words) = own.words.get(path)
            {
                return Text {
                    words,
                    locale: &own.locale,
                    fallback: own.locale != language_of(locale, &self.words),
                };
            }
        }
        Text {
            words: &[],
            locale: &self.base,
            fallback: false,
        }
    }

    /// The words of a step (`step.<id>`) or an item (`item.<id>`) spoken by a person: an Ogg Opus file. `None`
    /// when the pack brings none for this locale, or one that cannot be used.
    ///
    /// It is read from where the pack is, up to a megabyte; ask for it when it is to be heard.
    pub fn recording(&self, unit: &str, locale: &str) -> Option<Arc<[u8]>> {
        self.recordings.read(&self.module, unit, locale)
    }

    /// Whether a text is there in any language.
    pub fn has(&self, path: &str) -> bool {
        self.words.values().any(|own| own.words.get(path).is_some())
    }

    /// The text of a path as pieces to draw: names, stand-ins of the country and data put in.
    pub fn draw(&self, locale: &str, child: bool, country: Country, path: &str) -> Drawn<'_> {
        let text = self.text(locale, child, path);
        let names = |id: &str| Some(self.text(text.locale, child, &format!("name.{id}")).words);
        let context = ResolveContext {
            module: &self.module,
            names: &names,
            data: self.data_of(path),
            cues: self.cues_of(path),
            country,
        };
        Drawn {
            pieces: resolve::resolve(text.words, &context),
            locale: text.locale,
            fallback: text.fallback,
        }
    }

    /// The data of the step or item that a path belongs to.
    pub fn data_of(&self, path: &str) -> &BTreeMap<Id, Datum> {
        static NONE: BTreeMap<Id, Datum> = BTreeMap::new();
        match unit(path).and_then(|unit| unit.split_once('.')) {
            Some(("item", id)) => self.module.item(id).map(|item| &item.data),
            Some((_, id)) => self.module.step(id).map(|(_, step)| &step.data),
            None => None,
        }
        .unwrap_or(&NONE)
    }

    /// The cues that data in a field of a message belong to; none for words that only explain.
    fn cues_of(&self, path: &str) -> &[Cue] {
        let mut parts = path.splitn(4, '.');
        let (Some("item"), Some(id), Some(field)) = (parts.next(), parts.next(), parts.next())
        else {
            return &[];
        };
        if matches!(field, "setting" | "cue" | "decoy" | "next") {
            return &[];
        }
        self.module.item(id).map_or(&[], |item| &item.cues)
    }

    /// The words files to ask, best first.
    fn files(&self, locale: &str, child: bool) -> impl Iterator<Item = &OwnWords> {
        files(locale, child, &self.base, &self.words).into_iter()
    }
}

/// The locale among the files that is nearest to the one asked for: itself, or its language.
fn language_of<'l, T>(locale: &'l str, files: &BTreeMap<String, T>) -> &'l str {
    let has = |name: &str| files.contains_key(name) || files.contains_key(&stem(name, CHILD));
    if has(locale) {
        return locale;
    }
    locale.split('-').next().unwrap_or(locale)
}

/// Files in the order in which words are looked for: the register, the other register, the base in the same order.
pub(crate) fn files<'w, T>(
    locale: &str,
    child: bool,
    base: &str,
    files: &'w BTreeMap<String, T>,
) -> Vec<&'w T> {
    let nearest = language_of(locale, files);
    let mut out = Vec::with_capacity(4);
    for name in [nearest, base] {
        let registers = if child { [CHILD, ""] } else { ["", CHILD] };
        for register in registers {
            out.extend(files.get(&stem(name, register)));
        }
    }
    out
}
