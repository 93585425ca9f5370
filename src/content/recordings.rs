//! Spoken words that a pack brings: one file for a step or an item in a language.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fault::{Fault, Level};
use super::load::beside;
use super::model::{Module, Pack};
use super::storage::Storage;
use crate::speech::recording;

/// The most recordings of one module.
pub const MOST: usize = 200;
/// The most bytes of all recordings of one module.
pub const LARGEST_TOGETHER: usize = 16 * 1024 * 1024;
/// The longest name of a file, in bytes.
const LONGEST_NAME: usize = 80;

/// The recordings of a step or an item: the name of a file beside `module.toml`, by locale.
pub type Recordings = BTreeMap<String, String>;

/// Whether a file may be named so: it stands beside `module.toml` and nowhere else, on every system.
pub fn is_name(name: &str) -> bool {
    name.len() <= LONGEST_NAME
        && name
            .strip_suffix(".opus")
            .is_some_and(|stem| stem.split('.').all(is_part))
}

fn is_part(part: &str) -> bool {
    part.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && part
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// How closely recordings are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// Their heads, sizes and lengths: quick.
    Inspect,
    /// They are decoded to their ends.
    Decode,
}

/// Looks at all recordings of a module. Every sentence names the file.
pub(crate) fn check(storage: &Storage, pack: &Pack, module: &Module, look: Look) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut count = 0;
    let mut together = 0;
    for (unit, recordings) in of_module(module) {
        for (locale, name) in recordings {
            let path = beside(module.id.as_str(), name);
            let mut fault =
                |sentence: String| faults.push(Fault::of_file(storage.name_of(&path), sentence));
            count += 1;
            if count > MOST {
                fault(format!(
                    "A module has at most {MOST} recordings. Take some out."
                ));
                return faults;
            }
            if !pack.locales.contains_key(locale) {
                fault(format!(
                    "This recording of {unit} is for `{locale}`, which is no language of this pack."
                ));
            }
            match storage.read_bytes(&path, recording::LARGEST_FILE as u64) {
                Ok(None) => fault(format!(
                    "There is no such file, but {unit} names it as its recording."
                )),
                Ok(Some(bytes)) => {
                    together += bytes.len();
                    let found = match look {
                        Look::Inspect => recording::inspect(&bytes).map(|_| ()),
                        Look::Decode => recording::decode(&bytes).map(|_| ()),
                    };
                    if let Err(wrong) = found {
                        fault(wrong.to_string());
                    }
                }
                Err(wrong) => faults.push(wrong),
            }
            if together > LARGEST_TOGETHER {
                faults.push(Fault {
                    level: Level::Error,
                    ..Fault::of_file(
                        storage.name_of(&path),
                        format!(
                            "The recordings of this module are together larger than {} MB. Record them with a \
                             lower bit rate.",
                            LARGEST_TOGETHER / 1024 / 1024
                        ),
                    )
                });
                return faults;
            }
        }
    }
    faults
}

/// All recordings of a module, by `step.<id>` or `item.<id>`.
fn of_module(module: &Module) -> impl Iterator<Item = (String, &Recordings)> {
    let steps = module
        .parts
        .iter()
        .flat_map(|part| &part.steps)
        .map(|step| (format!("step.{}", step.id), &step.recordings));
    let items = module
        .items
        .iter()
        .map(|item| (format!("item.{}", item.id), &item.recordings));
    steps.chain(items)
}

/// Where an open module's recordings are read from.
#[derive(Debug, Clone)]
pub(crate) struct Shelf {
    storage: Storage,
}

impl Shelf {
    /// The recordings within a pack.
    pub fn new(storage: Storage) -> Self {
        Self { storage }
    }

    /// The recording of a unit (`step.<id>`, `item.<id>`) in a locale, if there is one that can be used.
    pub fn read(&self, module: &Module, unit: &str, locale: &str) -> Option<Arc<[u8]>> {
        let (_, recordings) = of_module(module).find(|(own, _)| own == unit)?;
        let name = recordings.get(locale)?;
        let path = beside(module.id.as_str(), name);
        let bytes = self
            .storage
            .read_bytes(&path, recording::LARGEST_FILE as u64)
            .ok()??;
        recording::inspect(&bytes).ok()?;
        Some(bytes.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_beside_their_module() {
        for good in ["open.hi.opus", "a.opus", "first-five.ja.opus", "1.opus"] {
            assert!(is_name(good), "{good}");
        }
        for bad in [
            "",
            ".opus",
            "..opus",
            "../a.opus",
            "a/b.opus",
            "a\\b.opus",
            "C:a.opus",
            "A.opus",
            "a.ogg",
            "a..opus",
            "-a.opus",
            "a .opus",
            "a.opus\0",
            "ä.opus",
        ] {
            assert!(!is_name(bad), "{bad:?}");
        }
        assert!(!is_name(&format!("{}.opus", "a".repeat(100))));
    }
}
