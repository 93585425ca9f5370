//! Lists that somebody filled in and wanted kept on their own PC: one small TOML file in the folder of the records.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read};

use serde::{Deserialize, Serialize};

use super::folder_lock;
use super::paths::Folders;
use super::settings_file;

/// The file's name.
pub(super) const FILE: &str = "checklists.toml";
/// The most bytes that are read or written.
const LARGEST: u64 = 256 * 1024;
/// The most lists.
const MOST_LISTS: usize = 200;
/// The most rows of a list.
const MOST_ROWS: usize = 40;
/// The most characters of what is written on a row.
pub const LONGEST_ENTRY: usize = 200;

/// What somebody ticked and wrote on a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FilledList {
    /// Ids of the rows that are ticked.
    pub ticked: BTreeSet<String>,
    /// What is written on rows, by their ids.
    pub written: BTreeMap<String, String>,
}

impl FilledList {
    /// Nothing ticked and nothing written.
    pub fn is_empty(&self) -> bool {
        self.ticked.is_empty() && self.written.values().all(String::is_empty)
    }

    /// Writes on a row; what is too long is cut.
    pub fn write(&mut self, row: &str, text: &str) {
        let text: String = text
            .chars()
            .filter(|c| !c.is_control())
            .take(LONGEST_ENTRY)
            .collect();
        if text.is_empty() {
            self.written.remove(row);
        } else {
            self.written.insert(row.to_owned(), text);
        }
    }

    /// Ticks a row, or takes the tick away.
    pub fn toggle(&mut self, row: &str) {
        if !self.ticked.remove(row) {
            self.ticked.insert(row.to_owned());
        }
    }

    fn make_valid(mut self) -> Self {
        self.ticked = self.ticked.into_iter().take(MOST_ROWS).collect();
        let written = std::mem::take(&mut self.written);
        for (row, text) in written.into_iter().take(MOST_ROWS) {
            self.write(&row, &text);
        }
        self
    }
}

/// Lists by `pack/module/step`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptLists {
    list: BTreeMap<String, FilledList>,
}

impl KeptLists {
    /// Reads what was kept. A file that cannot be read holds nothing, and is left as it is until something is kept.
    pub fn load(folders: &Folders) -> Self {
        let mut text = String::new();
        let read = File::open(folders.data.join(FILE))
            .and_then(|file| file.take(LARGEST + 1).read_to_string(&mut text));
        match read {
            Ok(_) if text.len() as u64 <= LARGEST => toml::from_str::<KeptLists>(&text)
                .map(KeptLists::make_valid)
                .unwrap_or_default(),
            _ => KeptLists::default(),
        }
    }

    /// A list.
    pub fn get(&self, key: &str) -> Option<&FilledList> {
        self.list.get(key)
    }

    /// Keeps a list, beside those that another copy of the program kept meanwhile; an empty one is removed.
    /// A file that could not be read is kept aside under another name.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep(folders: &Folders, key: &str, list: &FilledList) -> io::Result<Self> {
        folder_lock::make_folder(&folders.data)?;
        let path = folders.data.join(FILE);
        if path.exists() && !readable(&path) {
            std::fs::rename(&path, folders.data.join(format!("{FILE}{UNREADABLE}")))?;
        }
        let mut all = Self::load(folders);
        if list.is_empty() {
            all.list.remove(key);
        } else {
            all.list.insert(key.to_owned(), list.clone().make_valid());
        }
        let all = all.make_valid();
        let text = toml::to_string(&all).map_err(io::Error::other)?;
        settings_file::replace(&path, text.as_bytes())?;
        Ok(all)
    }

    fn make_valid(self) -> Self {
        KeptLists {
            list: self
                .list
                .into_iter()
                .take(MOST_LISTS)
                .map(|(key, list)| (key, list.make_valid()))
                .collect(),
        }
    }
}

/// The ending of a file that was set aside.
pub(super) const UNREADABLE: &str = ".unreadable";

fn readable(path: &std::path::Path) -> bool {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_string(&mut text));
    read.is_ok() && text.len() as u64 <= LARGEST && toml::from_str::<KeptLists>(&text).is_ok()
}
