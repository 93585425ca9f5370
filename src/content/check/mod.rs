//! Whether a pack would teach well: what can be proven from its files.
//!
//! First the shape of all files is read ([`super::read`]); then, for each module whose structure was sound, what it
//! says is looked at here. So one slip does not cause forty faults.

mod addresses;
mod calls;
mod child_readings;
mod cue_places;
mod draws;
mod form;
mod glossary;
mod items;
mod marks;
mod pack_words;
mod placing;
mod reading_level;
pub mod signs;
mod structure;
pub mod text;
mod texts;
mod translations;

use jiff::civil;

use super::fault::{Fault, Level};
use super::load::{self, LoadedModule, LoadedWords};
use super::model;
use super::model::{ModuleCard, Pack};
use super::read::MOST_FAULTS;
use super::read::pack::{Beyond, FORMAT};
use super::recordings::{self, Look};
use super::storage::Storage;

pub use reading_level::ModuleLevel;

/// The most faults that are named for one pack; a pack with more is broken in a few places.
const MOST_OF_A_PACK: usize = 2_000;

/// A module while it is looked at.
pub(crate) struct Checking<'a> {
    pub pack: &'a Pack,
    pub card: &'a ModuleCard,
    pub module: &'a model::Module,
    pub loaded: &'a LoadedModule,
    pub today: civil::Date,
    faults: Vec<Fault>,
}

impl Checking<'_> {
    /// An error at a path of the structure.
    fn fault(&mut self, path: &str, message: impl Into<String>) {
        self.remark(Level::Error, path, message);
    }

    /// Anything at a path of the structure.
    fn remark(&mut self, level: Level, path: &str, message: impl Into<String>) {
        let at = self.loaded.file.places.at(path);
        let fault = self.loaded.source.remark(level, at, message);
        self.faults.push(fault);
    }

    /// Anything about a text of a words file.
    fn words_remark(
        &mut self,
        level: Level,
        words: &LoadedWords,
        path: &str,
        message: impl Into<String>,
    ) {
        self.faults.push(words_fault(level, words, path, message));
    }
}

/// Anything about a text of a words file; at the file's beginning where it lacks the text.
pub(crate) fn words_fault(
    level: Level,
    words: &LoadedWords,
    path: &str,
    message: impl Into<String>,
) -> Fault {
    let at = words.words.text(path).map_or(0, |text| text.span.start);
    words.source.remark(level, at, message)
}

/// Checks the sense of a module whose structure is sound. Nothing is found in one whose structure is not.
///
/// `today` decides what has become old.
pub(crate) fn module(
    pack: &Pack,
    card: &ModuleCard,
    loaded: &LoadedModule,
    today: civil::Date,
) -> Vec<Fault> {
    let Some(module) = &loaded.file.module else {
        return Vec::new();
    };
    let mut checking = Checking {
        pack,
        card,
        module,
        loaded,
        today,
        faults: Vec::new(),
    };
    structure::check(&mut checking);
    items::check(&mut checking);
    placing::check(&mut checking);
    addresses::check(&mut checking);
    draws::check(&mut checking);
    cue_places::check(&mut checking);
    marks::check(&mut checking);
    translations::check(&mut checking);
    reading_level::check(&mut checking);
    form::check(&mut checking);
    checking.faults
}

/// The reading levels of all English texts of a pack, module by module. Nothing of what cannot be read.
pub(crate) fn reading_levels(storage: &Storage) -> Vec<ModuleLevel> {
    let Ok(Some(source)) = storage.read("pack.toml") else {
        return Vec::new();
    };
    let Some(pack) = super::read::pack::read(&source).pack else {
        return Vec::new();
    };
    pack.modules
        .iter()
        .filter_map(|card| Some((card, load::module(storage, &pack, card.id.as_str()).ok()?)))
        .flat_map(|(card, loaded)| reading_level::levels(card, &loaded))
        .collect()
}

/// Checks a pack: its envelope, its own words, and each of its modules. Faults are sorted by file and line.
pub(crate) fn pack(storage: &Storage, today: civil::Date) -> Vec<Fault> {
    let mut faults = all_of_pack(storage, today);
    faults.sort();
    faults.dedup();
    faults.truncate(MOST_OF_A_PACK);
    faults
}

fn all_of_pack(storage: &Storage, today: civil::Date) -> Vec<Fault> {
    let source = match storage.read("pack.toml") {
        Ok(Some(source)) => source,
        Ok(None) => {
            return vec![Fault::of_file(
                storage.name_of("pack.toml"),
                "There is no such file. A pack is a folder with a file pack.toml.",
            )];
        }
        Err(fault) => return vec![fault],
    };
    let mut file = super::read::pack::read(&source);
    let mut faults = std::mem::take(&mut file.faults);
    faults.extend(signs::in_source(&source));
    if let Some(what) = &file.beyond {
        faults.push(source.fault(0, beyond_sentence("This pack", what)));
    }
    for (module, what) in &file.modules_beyond {
        let at = file.places.at(&format!("module.{module}"));
        faults.push(source.remark(
            Level::Warning,
            at,
            beyond_sentence(&format!("The module `{module}`"), what),
        ));
    }
    let Some(pack) = file.pack.as_ref().or(file.draft.as_ref()) else {
        return faults;
    };
    if file.pack.is_some() {
        // Beside a shelf with faults, one slip would be told many times.
        faults.extend(pack_words::check(storage, pack, &file));
    }
    let mut glossary = glossary::InUse::begin(storage, pack);
    let mut library = form::Library::default();
    for card in &pack.modules {
        match load::module(storage, pack, card.id.as_str()) {
            Ok(loaded) => {
                let mut own = module(pack, card, &loaded, today);
                if let Some(module) = &loaded.file.module {
                    own.extend(recordings::check(storage, pack, module, Look::Decode));
                }
                own.extend(glossary.look_at(&loaded));
                library.look_at(pack, &loaded);
                for words in loaded.words.values() {
                    own.extend(signs::in_source(&words.source));
                }
                own.extend(signs::in_source(&loaded.source));
                own.sort();
                own.truncate(MOST_FAULTS * 10);
                faults.extend(loaded.faults);
                faults.extend(own);
            }
            Err(fault) => faults.push(fault),
        }
    }
    if file.pack.is_some() && file.modules_beyond.is_empty() {
        faults.extend(glossary.unused(&source, &file.places));
    }
    if pack.modules.len() > 1 {
        faults.extend(library.faults(&source));
    }
    faults
}

fn beyond_sentence(what: &str, beyond: &Beyond) -> String {
    match beyond {
        Beyond::Format(format) => format!(
            "{what} is written in format {format}; this program knows format {FORMAT} and cannot check it."
        ),
        Beyond::Need(need) => {
            format!("{what} needs `{need}`, which this program cannot do; it cannot check it.")
        }
        Beyond::Kind(kind) => {
            format!("{what} is of the kind `{kind}`, which this program does not know.")
        }
    }
}
