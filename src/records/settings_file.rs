//! Reading and writing the settings file. It is flat TOML, one key a line, so that one bad line loses that line only,
//! and so that a person can mend it with any editor.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::ZonedDateTime;
use toml::Value;

use super::folder_lock;
use super::paths::Folders;
use super::settings::Settings;
use super::settings_keys::{KEYS, Key, make_valid};

/// The file's name in the config folder.
pub(super) const FILE: &str = "settings.toml";
/// What the names of the temporary file and of dated copies begin with, so that they are found when all is forgotten.
pub(super) const TEMPORARY: &str = "settings.toml.new-";
/// See [`TEMPORARY`].
pub(super) const KEPT_COPY: &str = "settings-kept-";
/// What is locked while the file is changed. Holds nothing.
pub(super) const LOCK: &str = "settings.lock";

/// A settings file is a page of text; this is two hundred times that.
const LARGEST: u64 = 64 * 1024;
/// How many faults are told. A file with more is not a settings file.
const MOST_FAULTS: usize = 100;
/// How long another copy of the program may take to write before it is no longer waited for.
const LOCK_WAIT: Duration = Duration::from_millis(500);

/// One line of the settings file that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsFault {
    /// The line, counted from 1; 0 means the whole file.
    pub line: usize,
    /// The key, where there is one.
    pub key: Option<String>,
    /// What is wrong, for a program.
    pub kind: FaultKind,
    /// What is wrong and what would be right, in plain English.
    pub message: String,
}

impl fmt::Display for SettingsFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, &self.key) {
            (0, _) => write!(f, "{}: {}", FILE, self.message),
            (line, Some(key)) => write!(f, "{FILE}, line {line}, {key}: {}", self.message),
            (line, None) => write!(f, "{FILE}, line {line}: {}", self.message),
        }
    }
}

/// What is wrong with a line of the settings file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// Not `key = value`.
    Syntax,
    /// The key cannot hold a value of this type.
    WrongType,
    /// The type is right, the value cannot be.
    OutOfRange,
    /// The key stood on an earlier line.
    Twice,
    /// Not UTF-8.
    NotText,
    /// The file is larger than 64 KiB, and was not read.
    TooLarge,
    /// The file is there and could not be read.
    Unreadable,
}

/// The settings could not be written. What is on the disk is as it was before.
#[derive(Debug, thiserror::Error)]
#[error(
    "The settings could not be kept in {path} ({cause}). They hold until the program is closed. Make the folder writable, or choose another with --data-dir."
)]
pub struct SettingsError {
    /// The file that was to be written.
    pub path: PathBuf,
    /// What the system said.
    #[source]
    pub cause: io::Error,
    /// The settings as they would have been, to go on with.
    pub settings: Box<Settings>,
}

/// One line of the file, as it is carried over when the file is written again.
enum Line {
    /// A key of ours, with its text, and its value as it was read.
    Known(&'static Key, String),
    /// Something that this version does not know, or a comment: carried over as it is.
    Other(String),
}

/// A file that was read.
#[derive(Default)]
struct Parsed {
    settings: Settings,
    lines: Vec<Line>,
    faults: Vec<SettingsFault>,
}

impl Settings {
    /// Reads the settings. Whatever cannot be read is as by default, and is told; no file is no fault.
    pub fn load(folders: &Folders) -> (Settings, Vec<SettingsFault>) {
        let parsed = read(&folders.config.join(FILE));
        (parsed.settings, parsed.faults)
    }

    /// Reads the settings anew, changes them, and writes them: lines that another copy of the program changed
    /// meanwhile, comments, and keys that this version does not know stay. A field that could not be read again
    /// (a text size of 1000) is brought into its bounds. A file with bad lines is first copied to
    /// `settings-kept-<date>.toml` beside it.
    ///
    /// The new file takes the place of the old one in one step: a fault in the middle leaves the old one whole.
    ///
    /// # Errors
    /// When the folder cannot be made or written. The settings to go on with are in the error.
    pub fn change(
        folders: &Folders,
        change: impl FnOnce(&mut Settings),
    ) -> Result<Settings, SettingsError> {
        let path = folders.config.join(FILE);
        let made = super::folder_lock::make_folder(&folders.config);
        // Without the lock (a folder that cannot lock), two changes at once would lose one of them, nothing worse.
        let _lock = folder_lock::hold(&folders.config.join(LOCK), LOCK_WAIT);
        let mut parsed = read(&path);
        change(&mut parsed.settings);
        make_valid(&mut parsed.settings);
        let written = made.and_then(|()| {
            if !parsed.faults.is_empty() {
                keep_copy(&path, &folders.config)?;
            }
            replace(&path, render(&parsed).as_bytes())
        });
        match written {
            Ok(()) => Ok(parsed.settings),
            Err(cause) => Err(SettingsError {
                path,
                cause,
                settings: Box::new(parsed.settings),
            }),
        }
    }
}

fn read(path: &Path) -> Parsed {
    let mut bytes = Vec::new();
    let got = File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes));
    match got {
        Ok(_) if bytes.len() as u64 > LARGEST => whole_file(
            FaultKind::TooLarge,
            "It is larger than 64 KiB, so it was not read.",
        ),
        Ok(_) => parse(&bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Parsed::default(),
        Err(error) => whole_file(
            FaultKind::Unreadable,
            &format!("It could not be read ({error})."),
        ),
    }
}

fn whole_file(kind: FaultKind, message: &str) -> Parsed {
    let fault = SettingsFault {
        line: 0,
        key: None,
        kind,
        message: message.to_owned(),
    };
    Parsed {
        faults: vec![fault],
        ..Parsed::default()
    }
}

fn parse(bytes: &[u8]) -> Parsed {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return whole_file(
            FaultKind::NotText,
            "It is saved as UTF-16. Save it as UTF-8.",
        );
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut parsed = Parsed::default();
    for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if let Err((key, kind, message)) = parse_line(line, &mut parsed)
            && parsed.faults.len() < MOST_FAULTS
        {
            parsed.faults.push(SettingsFault {
                line: index + 1,
                key,
                kind,
                message: message.to_owned(),
            });
        }
    }
    // The text ends with a line break, after which there is no line.
    if matches!(parsed.lines.last(), Some(Line::Other(last)) if last.is_empty()) {
        parsed.lines.pop();
    }
    parsed
}

fn parse_line(
    line: &[u8],
    parsed: &mut Parsed,
) -> Result<(), (Option<String>, FaultKind, &'static str)> {
    const SHAPE: &str = "A line is key = value, with text in double quotes.";
    let line =
        str::from_utf8(line).map_err(|_| (None, FaultKind::NotText, "It is not UTF-8 text."))?;
    let table: toml::Table = toml::from_str(line).map_err(|_| {
        let key = line
            .split('=')
            .next()
            .map(str::trim)
            .filter(|key| KEYS.iter().any(|known| known.name == *key));
        (key.map(str::to_owned), FaultKind::Syntax, SHAPE)
    })?;
    if line.trim_start().starts_with('[') {
        return Err((None, FaultKind::Syntax, SHAPE));
    }
    for (name, value) in &table {
        let Some(key) = KEYS.iter().find(|key| key.name == name) else {
            continue;
        };
        let seen =
            |line: &Line| matches!(line, Line::Known(earlier, _) if earlier.name == key.name);
        if parsed.lines.iter().any(seen) {
            return Err((
                Some(name.clone()),
                FaultKind::Twice,
                "It stands twice; the first one holds.",
            ));
        }
        (key.read)(value, &mut parsed.settings)
            .map_err(|(kind, message)| (Some(name.clone()), kind, message))?;
        parsed.lines.push(Line::Known(key, line.to_owned()));
        return Ok(());
    }
    parsed.lines.push(Line::Other(line.to_owned()));
    Ok(())
}

/// The file's new text. A known line whose value is what it was stays letter for letter.
fn render(parsed: &Parsed) -> String {
    let mut text = String::new();
    let mut add = |line: &str| {
        text.push_str(line);
        text.push('\n');
    };
    if parsed.lines.is_empty() {
        add("# Cyberday's settings. One key a line; a line that cannot be read is left out.");
    }
    let mut written = Vec::new();
    for line in &parsed.lines {
        match line {
            Line::Other(line) => add(line),
            Line::Known(key, old) => {
                written.push(key.name);
                match (key.write)(&parsed.settings) {
                    Some(value) if says(old, key, &value) => add(old),
                    Some(value) => add(&format!("{} = {value}", key.name)),
                    None => {}
                }
            }
        }
    }
    for key in KEYS.iter().filter(|key| !written.contains(&key.name)) {
        if let Some(value) = (key.write)(&parsed.settings) {
            add(&format!("{} = {value}", key.name));
        }
    }
    text
}

/// Whether a line as it was read already says this value.
fn says(line: &str, key: &Key, value: &Value) -> bool {
    toml::from_str::<toml::Table>(line).is_ok_and(|table| table.get(key.name) == Some(value))
}

/// Copies a file that has bad lines to a dated name beside it.
fn keep_copy(path: &Path, folder: &Path) -> io::Result<()> {
    let Ok(mut from) = File::open(path) else {
        return Ok(());
    };
    let copy = folder_lock::free_name(folder, KEPT_COPY, ".toml", &ZonedDateTime::now())?;
    let mut to = folder_lock::create_private(&copy)?;
    io::copy(&mut from, &mut to)?;
    to.sync_all()
}

/// Puts `text` in the place of the file at `path`, whole or not at all.
pub(super) fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let temporary = folder.join(format!("{TEMPORARY}{}", uuid::Uuid::new_v4()));
    let written = write_and_rename(&temporary, path, text);
    if written.is_err() {
        // Already failing; a temporary file that stays behind harms nobody.
        let _ = fs::remove_file(&temporary);
    }
    written?;
    folder_lock::sync_folder(folder);
    Ok(())
}

fn write_and_rename(temporary: &Path, path: &Path, text: &[u8]) -> io::Result<()> {
    let mut file = folder_lock::create_private(temporary)?;
    file.write_all(text)?;
    file.sync_all()?;
    drop(file);
    // On Windows a virus scanner or an editor may hold the old file for a moment.
    for _ in 0..5 {
        match fs::rename(temporary, path) {
            Err(error) if cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied => {
                std::thread::sleep(Duration::from_millis(40));
            }
            done => return done,
        }
    }
    fs::rename(temporary, path)
}
