//! A copy of the small good pack that a test may spoil.

#![allow(dead_code, clippy::unwrap_used, clippy::panic)] // each test file uses what it needs

use std::path::{Path, PathBuf};

use cyberday::command::Outcome;
use cyberday::command::check::check_on;
use jiff::civil::{Date, date};

/// The day on which the tests live.
pub const TODAY: Date = date(2026, 11, 23);

/// A fault as the command says it, its file as a path from the pack with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub sentence: String,
}

/// A copy of `tests/packs/small` in a folder of its own.
pub struct SmallPack {
    folder: tempfile::TempDir,
}

impl SmallPack {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(&original(""), folder.path());
        SmallPack { folder }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.file(name)).unwrap()
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.file(name), bytes).unwrap();
    }

    /// Puts a file back as it was.
    pub fn mend(&self, name: &str) {
        std::fs::copy(original(name), self.file(name)).unwrap();
    }

    /// Replaces the first occurrence; the text must be there.
    pub fn edit(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "{name} has no {from:?}");
        self.write(name, text.replacen(from, to, 1));
    }

    /// What the check command says, and how it ends.
    pub fn check(&self) -> (Outcome, Vec<Said>) {
        let mut out = Vec::new();
        let outcome = check_on(&[self.path()], false, TODAY, &mut out);
        (outcome, self.said(&out))
    }

    /// The same before a release, on a day.
    pub fn check_release(&self, today: Date) -> (Outcome, Vec<Said>) {
        let mut out = Vec::new();
        let outcome = check_on(&[self.path()], true, today, &mut out);
        (outcome, self.said(&out))
    }

    fn said(&self, out: &[u8]) -> Vec<Said> {
        let root = format!("{}", self.folder.path().display());
        let text = String::from_utf8(out.to_vec()).unwrap();
        text.lines()
            .filter_map(|line| line.strip_prefix(&root))
            .map(|line| {
                let mut parts = line.splitn(4, ':');
                let mut part = || parts.next().unwrap_or_else(|| panic!("odd line: {line}"));
                Said {
                    file: part().trim_start_matches(['/', '\\']).replace('\\', "/"),
                    line: part().parse().unwrap(),
                    column: part().parse().unwrap(),
                    sentence: part().trim().to_owned(),
                }
            })
            .collect()
    }
}

/// A file of the small pack as it is kept.
pub fn original(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs/small");
    if name.is_empty() {
        folder
    } else {
        folder.join(name)
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
