//! `cyberday accept LOCALE [PATH…]`: says that translations agree with their base texts as both are now.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::Outcome;
use crate::content::fault::Fault;
use crate::content::library::read_pack;
use crate::content::load::{self, LoadedWords};
use crate::content::lock::Lock;
use crate::content::model::Pack;
use crate::content::storage::Storage;

/// The word for all translations.
pub const ALL: &str = "all";

/// Writes `<locale>.lock` beside the words files of a locale, such as `ja` or `ja-x-child`, in every module of the
/// packs in the folders named and beside the packs' own words; for [`ALL`] in all locales. Without a folder: in the
/// folder `content` of the current one.
///
/// With `only`, nothing but the texts at those paths is accepted, such as `item.fee.body`: for a base text in which
/// no more than a comma was corrected.
pub fn accept(locale: &str, paths: &[PathBuf], only: &[String], out: &mut impl Write) -> Outcome {
    let own = [PathBuf::from("content")];
    let paths = if paths.is_empty() { &own } else { paths };
    let mut work = Work {
        locale,
        only,
        written: 0,
        faults: Vec::new(),
    };
    for path in paths {
        let Some(packs) = Storage::in_folder(path) else {
            // When even that cannot be written there is nobody to tell.
            let _ = writeln!(out, "{}", super::check::no_pack(path));
            return Outcome::Usage;
        };
        for storage in &packs {
            if let Storage::Folder(folder) = storage {
                work.pack(storage, folder);
            }
        }
    }
    for fault in &work.faults {
        let _ = writeln!(out, "{fault}");
    }
    if !work.faults.is_empty() {
        return Outcome::Faults;
    }
    if work.written == 0 {
        let sentence = if only.is_empty() {
            format!(
                "No module has words in {locale}. Name a locale of the pack, such as ja or ja-x-child, or `{ALL}`; the base locale needs no lock."
            )
        } else {
            format!("No words in {locale} have such a text.")
        };
        let _ = writeln!(out, "{sentence}");
        return Outcome::Usage;
    }
    let files = if work.written == 1 { "file" } else { "files" };
    let _ = writeln!(out, "{} {files} written.", work.written);
    Outcome::Clean
}

struct Work<'a> {
    locale: &'a str,
    only: &'a [String],
    written: usize,
    faults: Vec<Fault>,
}

impl Work<'_> {
    /// Accepts in each module of a pack, and in its own words.
    fn pack(&mut self, storage: &Storage, folder: &Path) {
        let pack = match read_pack(storage) {
            Ok(file) => match file.pack {
                Some(pack) => pack,
                None => {
                    self.faults.extend(file.faults);
                    return;
                }
            },
            Err(fault) => {
                self.faults.push(fault);
                return;
            }
        };
        let ids = pack.modules.iter().map(|card| card.id.as_str());
        for part in std::iter::once("").chain(ids) {
            self.folder(storage, &pack, part, &folder.join(part));
        }
    }

    /// Accepts the words of one folder of a pack; `""` is the pack itself.
    fn folder(&mut self, storage: &Storage, pack: &Pack, part: &str, folder: &Path) {
        let (words, faults) = load::words(storage, pack, part);
        let Some(base) = words.get(&pack.base) else {
            return;
        };
        for (name, own) in &words {
            let meant = self.locale == ALL || self.locale == name;
            if !meant || *name == pack.base {
                continue;
            }
            // Texts that cannot be read would silently lose their lines.
            let broken: Vec<Fault> = faults
                .iter()
                .filter(|fault| fault.is_error(false))
                .filter(|fault| fault.file == own.source.file() || fault.file == base.source.file())
                .cloned()
                .collect();
            if !broken.is_empty() {
                self.faults.extend(broken);
                continue;
            }
            let Some(lock) = self.lock(base, own) else {
                continue;
            };
            let path = folder.join(format!("{name}.lock"));
            match replace(&path, &lock.to_text()) {
                Ok(()) => self.written += 1,
                Err(error) => self.faults.push(Fault::of_file(
                    path.display().to_string(),
                    format!("This file cannot be written: {error}."),
                )),
            }
        }
    }

    /// The lock as it shall be. `None` where none of the texts that are meant stand here.
    fn lock(&self, base: &LoadedWords, own: &LoadedWords) -> Option<Lock> {
        if self.only.is_empty() {
            return Some(Lock::of(&base.words, &own.words));
        }
        let here: Vec<&String> = self
            .only
            .iter()
            .filter(|path| own.words.is_written(path))
            .collect();
        if here.is_empty() {
            return None;
        }
        let mut lock = own.lock.clone().unwrap_or_default();
        for path in here {
            lock.accept(path, &base.words, &own.words);
        }
        Some(lock)
    }
}

/// Writes a file so that it is either the old one or the new one, whole.
fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let new = path.with_extension("lock-new");
    std::fs::write(&new, text)?;
    std::fs::rename(&new, path).inspect_err(|_| {
        let _ = std::fs::remove_file(&new);
    })
}
