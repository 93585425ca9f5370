//! All files of a module or of a pack's own words, read but not yet judged.

use std::collections::BTreeMap;

use super::fault::{Fault, SourceText};
use super::lock::Lock;
use super::model::Pack;
use super::read::{self, module::ModuleFile};
use super::storage::Storage;
use super::words::Words;

/// The register of words for children.
pub const CHILD: &str = "child";

/// A words file with its text.
#[derive(Debug)]
pub struct LoadedWords {
    /// The file's text, for places.
    pub source: SourceText,
    /// The texts that could be read.
    pub words: Words,
    /// The locale, without register.
    pub locale: String,
    /// The register, `""` for none.
    pub register: &'static str,
    /// From which base texts they were made; `None` when there is no lock file.
    pub lock: Option<Lock>,
}

/// A module's structure with its text.
#[derive(Debug)]
pub struct LoadedModule {
    /// The structure's text, for places.
    pub source: SourceText,
    /// The structure.
    pub file: ModuleFile,
    /// Words by the name of their file without ending: `ja`, `ja-x-child`.
    pub words: BTreeMap<String, LoadedWords>,
    /// Faults of the shape of all these files.
    pub faults: Vec<Fault>,
}

/// Reads the files of a module.
///
/// # Errors
/// When there is no `module.toml` that could be read at all.
pub fn module(storage: &Storage, pack: &Pack, id: &str) -> Result<LoadedModule, Fault> {
    let path = format!("{id}/module.toml");
    let Some(source) = storage.read(&path)? else {
        return Err(Fault::of_file(
            storage.name_of(&path),
            format!("There is no such file, but pack.toml names the module `{id}`."),
        ));
    };
    let mut file = read::module::read(&source);
    if let Some(module) = &mut file.module {
        module.care = pack.modules.iter().any(|card| card.id == *id && card.care);
    }
    let (words, mut faults) = words(storage, pack, id);
    faults.append(&mut file.faults);
    Ok(LoadedModule {
        source,
        file,
        words,
        faults,
    })
}

/// Reads all words files of a folder of a pack; `""` is the pack itself.
pub fn words(
    storage: &Storage,
    pack: &Pack,
    folder: &str,
) -> (BTreeMap<String, LoadedWords>, Vec<Fault>) {
    let mut out = BTreeMap::new();
    let mut faults = Vec::new();
    for locale in pack.locales.keys() {
        for register in ["", CHILD] {
            let stem = stem(locale, register);
            match words_file(storage, folder, locale, register) {
                Ok(Some((loaded, mut own))) => {
                    faults.append(&mut own);
                    out.insert(stem, loaded);
                }
                Ok(None) => {}
                Err(fault) => faults.push(fault),
            }
        }
    }
    (out, faults)
}

/// The name of a words file without its ending.
pub fn stem(locale: &str, register: &str) -> String {
    if register.is_empty() {
        locale.to_owned()
    } else {
        format!("{locale}-x-{register}")
    }
}

/// The path of a file beside others in a folder of a pack.
pub fn beside(folder: &str, file: &str) -> String {
    if folder.is_empty() {
        file.to_owned()
    } else {
        format!("{folder}/{file}")
    }
}

fn words_file(
    storage: &Storage,
    folder: &str,
    locale: &str,
    register: &'static str,
) -> Result<Option<(LoadedWords, Vec<Fault>)>, Fault> {
    let stem = stem(locale, register);
    let Some(source) = storage.read(&beside(folder, &format!("{stem}.toml")))? else {
        return Ok(None);
    };
    let read::words::WordsFile { words, mut faults } = read::words::read(&source);
    let lock = match storage.read(&beside(folder, &format!("{stem}.lock"))) {
        Ok(None) => None,
        Ok(Some(text)) => {
            let (lock, damaged) = Lock::read(text.text());
            faults.extend(damaged.into_iter().take(read::MOST_FAULTS).map(|line| Fault {
                line,
                level: super::fault::Level::Warning,
                ..Fault::of_file(
                    text.file(),
                    "This line is damaged and was left out. Run `cyberday accept` to write the file anew.",
                )
            }));
            Some(lock)
        }
        Err(fault) => {
            faults.push(fault);
            None
        }
    };
    let loaded = LoadedWords {
        source,
        words,
        locale: locale.to_owned(),
        register,
        lock,
    };
    Ok(Some((loaded, faults)))
}
