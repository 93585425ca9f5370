//! Forgetting: rows, side files, set-aside copies, settings.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::disk::{self, SET_ASIDE, Terms};
use super::folder_lock;
use super::log::Person;
use super::paths::Folders;
use super::trouble::Trouble;
use super::{kept_lists, rows, settings_file};

/// Deletes one person's rows, and makes the file as small as what is left.
pub(super) fn rows_of(connection: &Connection, person: Person) -> rusqlite::Result<()> {
    rows::delete_person(connection, person)?;
    connection.execute_batch("VACUUM")
}

/// Deletes every row of everybody, and how many there were.
pub(super) fn all_rows(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "BEGIN IMMEDIATE; DELETE FROM person; DELETE FROM answer; DELETE FROM run; DELETE FROM place;
         DELETE FROM sqlite_sequence; COMMIT; VACUUM;",
    )
}

/// Empties a database that only a newer program understands, through SQLite, so that such a program, should it be
/// running, sees an empty file and not a broken one.
pub(super) fn newer_database(folder: &Path, terms: Terms) -> rusqlite::Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(folder.join(disk::FILE), flags)?;
    connection.busy_timeout(terms.busy)?;
    connection.execute_batch(
        "PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;",
    )?;
    let tables: Vec<String> = connection
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for table in tables {
        connection.execute_batch(&format!("DELETE FROM \"{}\"", table.replace('"', "\"\"")))?;
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_RESET_DATABASE, true)?;
    connection.execute_batch("VACUUM")?;
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_RESET_DATABASE, false)
        .map(drop)
}

/// Removes set-aside databases and dated copies of the settings. They cannot be read row by row, so they go whole.
pub(super) fn copies(folders: &Folders) -> Result<(), Trouble> {
    remove_named(&folders.data, |name| name.starts_with(SET_ASIDE))?;
    remove_named(&folders.config, |name| {
        name.starts_with(settings_file::KEPT_COPY) || name.starts_with(settings_file::TEMPORARY)
    })
}

/// Removes the lists that somebody kept.
pub(super) fn lists(folders: &Folders) -> Result<(), Trouble> {
    remove_named(&folders.data, |name| {
        name.starts_with(kept_lists::FILE) || name.starts_with(settings_file::TEMPORARY)
    })
}

/// Removes the settings.
pub(super) fn settings(folders: &Folders) -> Result<(), Trouble> {
    remove_named(&folders.config, |name| {
        name == settings_file::FILE || name == settings_file::LOCK
    })
}

/// Removes the files of a folder whose names are meant. One that stays does not keep the others from going.
pub(super) fn remove_named(folder: &Path, is_meant: impl Fn(&str) -> bool) -> Result<(), Trouble> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        // No folder, nothing in it.
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            return Ok(());
        }
        Err(error) => return Err(Trouble::of_file(&error)),
    };
    let mut first_trouble = None;
    for entry in entries.flatten() {
        if entry.file_name().to_str().is_some_and(&is_meant)
            && let Err(error) = overwrite_and_remove(&entry.path())
        {
            first_trouble.get_or_insert(Trouble::of_file(&error));
        }
    }
    folder_lock::sync_folder(folder);
    first_trouble.map_or(Ok(()), Err)
}

/// Fills a file with zeros and removes it. A folder of such a name is removed only when it is empty: what somebody put
/// there is not ours. A link is removed, and what it points to stays.
fn overwrite_and_remove(path: &Path) -> io::Result<()> {
    let about = fs::symlink_metadata(path)?;
    if about.is_dir() {
        return match fs::remove_dir(path) {
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(()),
            done => done,
        };
    }
    if about.is_file() {
        // A file that may not be written may still be removed.
        if let Ok(file) = OpenOptions::new().write(true).open(path) {
            fill_with_zeros(file, about.len())?;
        }
    }
    fs::remove_file(path)
}

fn fill_with_zeros(mut file: File, length: u64) -> io::Result<()> {
    const ZEROS: [u8; 16 * 1024] = [0; 16 * 1024];
    file.seek(SeekFrom::Start(0))?;
    let mut left = length;
    while left > 0 {
        let now = usize::try_from(left).unwrap_or(usize::MAX).min(ZEROS.len());
        file.write_all(ZEROS.get(..now).unwrap_or(&ZEROS))?;
        left = left.saturating_sub(now as u64);
    }
    file.sync_all()
}
