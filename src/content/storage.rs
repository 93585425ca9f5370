//! Where the files of a pack come from: out of the program itself, or from a folder that somebody else filled.
//!
//! Names of files are made from ids and locales only, so that no pack can name a path out of its folder.

use std::io::Read;
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;

use super::fault::{Fault, SourceText};
use super::read::LARGEST_FILE;

/// The packs that come with the program.
#[derive(RustEmbed)]
#[folder = "content/"]
struct Embedded;

/// A folder within `content/` that is no pack.
const CONTACTS: &str = "contacts";

/// The most entries of a folder that are looked at.
const MOST_ENTRIES: usize = 5_000;

/// The files of one pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Storage {
    /// In the program, under a folder of `content/`.
    Embedded(String),
    /// In a folder.
    Folder(PathBuf),
}

impl Storage {
    /// The packs that come with the program, in the order of their folders.
    pub fn embedded() -> Vec<Storage> {
        let mut folders: Vec<String> = Embedded::iter()
            .filter_map(|path| {
                let (folder, file) = path.split_once('/')?;
                (file == "pack.toml" && folder != CONTACTS).then(|| folder.to_owned())
            })
            .collect();
        folders.sort();
        folders.into_iter().map(Storage::Embedded).collect()
    }

    /// The packs of a folder: itself, or those directly in it. `None` when there is no such folder or none in it.
    pub fn in_folder(folder: &Path) -> Option<Vec<Storage>> {
        if folder.join("pack.toml").exists() {
            return Some(vec![Storage::Folder(folder.to_owned())]);
        }
        let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
            .ok()?
            .take(MOST_ENTRIES)
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
            .map(|entry| entry.path())
            .filter(|path| path.join("pack.toml").exists())
            .collect();
        found.sort();
        (!found.is_empty()).then(|| found.into_iter().map(Storage::Folder).collect())
    }

    /// Whether the program brought it.
    pub fn is_embedded(&self) -> bool {
        matches!(self, Storage::Embedded(_))
    }

    /// How a fault names a file of it.
    pub fn name_of(&self, file: &str) -> String {
        match self {
            Storage::Embedded(folder) => format!("content/{folder}/{file}"),
            Storage::Folder(folder) => {
                let mut path = folder.clone();
                path.extend(file.split('/'));
                path.display().to_string()
            }
        }
    }

    /// Reads a file by its path within the pack, with `/` between folder and file.
    ///
    /// `None` when there is no such file.
    ///
    /// # Errors
    /// When it is no plain file, a link, too large, cannot be read, or is not UTF-8.
    pub fn read(&self, file: &str) -> Result<Option<SourceText>, Fault> {
        let name = self.name_of(file);
        match self {
            Storage::Embedded(folder) => match Embedded::get(&format!("{folder}/{file}")) {
                Some(found) => SourceText::new(name, &found.data).map(Some),
                None => Ok(None),
            },
            Storage::Folder(folder) => match read_plain_file(folder, file, LARGEST_FILE) {
                Ok(Some(bytes)) => SourceText::new(name, &bytes).map(Some),
                Ok(None) => Ok(None),
                Err(sentence) => Err(Fault::of_file(name, sentence)),
            },
        }
    }

    /// Reads a file that is no text, as [`Storage::read`] does.
    ///
    /// # Errors
    /// When it is no plain file, a link, larger than `largest` bytes, or cannot be read.
    pub fn read_bytes(&self, file: &str, largest: u64) -> Result<Option<Vec<u8>>, Fault> {
        match self {
            Storage::Embedded(folder) => {
                Ok(Embedded::get(&format!("{folder}/{file}")).map(|found| found.data.into_owned()))
            }
            Storage::Folder(folder) => read_plain_file(folder, file, largest)
                .map_err(|sentence| Fault::of_file(self.name_of(file), sentence)),
        }
    }

    /// The names in a folder of the pack (`""`: the pack itself), sorted; folders end with `/`. Links are left out.
    pub fn list(&self, folder: &str) -> Vec<String> {
        let mut names: Vec<String> = match self {
            Storage::Embedded(pack) => {
                let prefix = if folder.is_empty() {
                    format!("{pack}/")
                } else {
                    format!("{pack}/{folder}/")
                };
                Embedded::iter()
                    .filter_map(|path| {
                        let rest = path.strip_prefix(&prefix)?;
                        Some(match rest.split_once('/') {
                            Some((inner, _)) => format!("{inner}/"),
                            None => rest.to_owned(),
                        })
                    })
                    .collect()
            }
            Storage::Folder(root) => std::fs::read_dir(root.join(folder))
                .into_iter()
                .flatten()
                .take(MOST_ENTRIES)
                .filter_map(Result::ok)
                .filter_map(|entry| {
                    let name = entry.file_name().into_string().ok()?;
                    let kind = entry.file_type().ok()?;
                    if kind.is_dir() {
                        Some(format!("{name}/"))
                    } else {
                        kind.is_file().then_some(name)
                    }
                })
                .collect(),
        };
        names.sort();
        names.dedup();
        names
    }
}

/// Reads a file below `root` if every step of its path is what it seems.
fn read_plain_file(root: &Path, file: &str, largest: u64) -> Result<Option<Vec<u8>>, String> {
    let mut path = root.to_owned();
    let mut steps = file.split('/').peekable();
    while let Some(step) = steps.next() {
        path.push(step);
        let found = match std::fs::symlink_metadata(&path) {
            Ok(found) => found,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(format!("This file cannot be looked at: {error}.")),
        };
        if found.is_symlink() {
            return Err("This is a link. A pack holds plain files and folders only.".into());
        }
        let fits = match steps.peek() {
            Some(_) => found.is_dir(),
            None => found.is_file(),
        };
        if !fits {
            return Err(
                "This is not a plain file. A pack holds plain files and folders only.".into(),
            );
        }
        if found.is_file() && found.len() > largest {
            return Err(too_large(largest));
        }
    }
    let mut bytes = Vec::new();
    std::fs::File::open(&path)
        .and_then(|file| file.take(largest + 1).read_to_end(&mut bytes))
        .map_err(|error| format!("This file cannot be read: {error}."))?;
    if bytes.len() as u64 > largest {
        return Err(too_large(largest));
    }
    Ok(Some(bytes))
}

fn too_large(largest: u64) -> String {
    format!(
        "This file is larger than {} kB. Split the module or shorten it.",
        largest / 1024
    )
}
