//! `cyberday accept LOCALE [PATH…]`: says that translations agree with their base texts as both are now.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::Outcome;
use crate::content::fault::Fault;
use crate::content::library::read_pack;
use crate::content::load;
use crate::content::lock::Lock;
use crate::content::storage::Storage;

/// Writes `<locale>.lock` beside the words files of a locale, such as `ja` or `ja-x-child`, in every module of the
/// packs in the folders named. Without a folder: in the folder `content` of the current one.
pub fn accept(locale: &str, paths: &[PathBuf], out: &mut impl Write) -> Outcome {
    let own = [PathBuf::from("content")];
    let paths = if paths.is_empty() { &own } else { paths };
    let mut written = 0;
    let mut faults: Vec<Fault> = Vec::new();
    for path in paths {
        let Some(packs) = Storage::in_folder(path) else {
            // When even that cannot be written there is nobody to tell.
            let _ = writeln!(out, "{}", super::check::no_pack(path));
            return Outcome::Usage;
        };
        for storage in &packs {
            if let Storage::Folder(folder) = storage {
                written += accept_pack(locale, storage, folder, &mut faults);
            }
        }
    }
    for fault in &faults {
        let _ = writeln!(out, "{fault}");
    }
    if !faults.is_empty() {
        return Outcome::Faults;
    }
    if written == 0 {
        let _ = writeln!(
            out,
            "No module has words in {locale}. Name a locale of the pack, such as ja or ja-x-child; the base locale needs no lock."
        );
        return Outcome::Usage;
    }
    let files = if written == 1 { "file" } else { "files" };
    let _ = writeln!(out, "{written} {files} written.");
    Outcome::Clean
}

/// Accepts a locale in each module of a pack; the number of files written.
fn accept_pack(locale: &str, storage: &Storage, folder: &Path, faults: &mut Vec<Fault>) -> usize {
    let pack = match read_pack(storage) {
        Ok(file) => match file.pack {
            Some(pack) => pack,
            None => {
                faults.extend(file.faults);
                return 0;
            }
        },
        Err(fault) => {
            faults.push(fault);
            return 0;
        }
    };
    let mut written = 0;
    for card in &pack.modules {
        let loaded = match load::module(storage, &pack, card.id.as_str()) {
            Ok(loaded) => loaded,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        let (Some(base), Some(own)) = (loaded.words.get(&pack.base), loaded.words.get(locale))
        else {
            continue;
        };
        if locale == pack.base {
            continue;
        }
        // Texts that cannot be read would silently lose their lines.
        let broken: Vec<Fault> = loaded
            .faults
            .iter()
            .filter(|fault| fault.is_error(false))
            .filter(|fault| fault.file == own.source.file() || fault.file == base.source.file())
            .cloned()
            .collect();
        if !broken.is_empty() {
            faults.extend(broken);
            continue;
        }
        let lock = Lock::of(&base.words, &own.words);
        let path = folder.join(card.id.as_str()).join(format!("{locale}.lock"));
        match replace(&path, &lock.to_text()) {
            Ok(()) => written += 1,
            Err(error) => faults.push(Fault::of_file(
                path.display().to_string(),
                format!("This file cannot be written: {error}."),
            )),
        }
    }
    written
}

/// Writes a file so that it is either the old one or the new one, whole.
fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let new = path.with_extension("lock-new");
    std::fs::write(&new, text)?;
    std::fs::rename(&new, path).inspect_err(|_| {
        let _ = std::fs::remove_file(&new);
    })
}
