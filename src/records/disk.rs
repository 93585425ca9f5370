//! The database on the disk: finding out what is there, setting aside what is broken, and beginning anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::ZonedDateTime;
use rusqlite::{Connection, OpenFlags};

use super::folder_lock;
use super::guests::{self, Guests};
use super::schema::{self, Found};
use super::trouble::Trouble;

/// The database's name in the data folder.
pub(super) const FILE: &str = "records.sqlite3";
/// What the names of set-aside copies begin with.
pub(super) const SET_ASIDE: &str = "records-set-aside-";
/// The ending of SQLite's side file. It belongs to the database, and goes where that goes.
const JOURNAL: &str = "-journal";
/// Held while a file is looked over, set aside or begun, so that two copies that start at once do not set aside each
/// other's new file. Holds nothing.
const LOCK: &str = "records.lock";

/// What there is to work with.
#[derive(Debug)]
pub(super) enum Disk {
    /// Reading and writing.
    Ready(Connection),
    /// Reading only, where even that is possible.
    Unwritable(Option<Connection>),
}

/// How a try to open went.
#[derive(Debug)]
pub(super) struct Tried {
    pub(super) disk: Disk,
    /// What is wrong. With [`Disk::Ready`] it is something to tell, not something to wait for.
    pub(super) trouble: Option<Trouble>,
}

/// What is asked of a connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms {
    /// How long another program is waited for.
    pub(super) busy: Duration,
    /// The most pages of 4 KiB that the file may have, for tests of a full disk.
    pub(super) pages: Option<u32>,
}

/// Opens the database, whatever is there. Never fails: where nothing can be had, the trouble says why.
pub(super) fn open(folder: &Path, terms: Terms, own: &Guests) -> Tried {
    let held = folder_lock::make_folder(folder)
        .and_then(|()| folder_lock::hold(&folder.join(LOCK), terms.busy));
    let _lock = match held {
        Ok(lock) => lock,
        Err(error) => {
            let connection = open_for_reading(folder, terms);
            return Tried {
                disk: Disk::Unwritable(connection),
                trouble: Some(Trouble::of_file(&error)),
            };
        }
    };
    match open_ours(folder, terms, own) {
        Ok(tried) => tried,
        Err(Trouble::Broken { .. }) => match set_aside(folder) {
            None => unwritable(None, Trouble::Broken { set_aside: None }),
            Some(copy) => match open_ours(folder, terms, own) {
                Ok(anew) => Tried {
                    trouble: Some(Trouble::Broken {
                        set_aside: Some(copy),
                    }),
                    ..anew
                },
                Err(trouble) => unwritable(None, trouble),
            },
        },
        Err(trouble) => unwritable(None, trouble),
    }
}

fn unwritable(connection: Option<Connection>, trouble: Trouble) -> Tried {
    Tried {
        disk: Disk::Unwritable(connection),
        trouble: Some(trouble),
    }
}

fn open_ours(folder: &Path, terms: Terms, own: &Guests) -> Result<Tried, Trouble> {
    let path = folder.join(FILE);
    if path.is_dir() {
        return Err(Trouble::Broken { set_aside: None });
    }
    // A journal without its database is what remains of one that somebody removed. It must not be played into a new
    // file, nor be deleted, so it goes aside as well.
    if !path.exists() && journal_of(&path).exists() {
        return Err(Trouble::Broken { set_aside: None });
    }
    if !path.exists() {
        // An empty file is a new database to SQLite; made here, nobody else may read it. Where it cannot be made,
        // SQLite says why.
        let _ = folder_lock::create_private(&path);
    }
    let of = |error: rusqlite::Error| Trouble::of_database(&error);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(&path, flags).map_err(of)?;
    schema::set_up(&connection, terms.busy).map_err(of)?;
    limit_pages(&connection, terms.pages).map_err(of)?;
    let may_write = !connection.is_readonly("main").map_err(of)?;
    match schema::look(&connection, &path).map_err(of)? {
        Found::Newer => return Err(Trouble::Newer),
        Found::Foreign => return Err(Trouble::Broken { set_aside: None }),
        Found::Ours if !may_write => return Ok(unwritable(Some(connection), Trouble::ReadOnly)),
        Found::Empty if !may_write => return Err(Trouble::ReadOnly),
        Found::Empty => schema::create(&mut connection).map_err(of)?,
        Found::Ours => {}
    }
    schema::leave_wal(&connection).map_err(of)?;
    match guests::wipe_dead(&mut connection, folder, own) {
        Ok(()) => Ok(Tried {
            disk: Disk::Ready(connection),
            trouble: None,
        }),
        Err(broken @ Trouble::Broken { .. }) => Err(broken),
        // It can be read, and not written: what is there can be shown.
        Err(trouble) => Ok(unwritable(Some(connection), trouble)),
    }
}

/// Opens only to read, where the folder cannot be written. Nothing is said about why it fails: that is known already.
fn open_for_reading(folder: &Path, terms: Terms) -> Option<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let path = folder.join(FILE);
    let connection = Connection::open_with_flags(&path, flags).ok()?;
    schema::set_up(&connection, terms.busy).ok()?;
    (schema::look(&connection, &path).ok()? == Found::Ours).then_some(connection)
}

/// Sets how large the file may grow; `None` is SQLite's own bound.
pub(super) fn limit_pages(connection: &Connection, pages: Option<u32>) -> rusqlite::Result<()> {
    let pages = pages.unwrap_or(u32::MAX - 1);
    connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
}

/// The name of a database's side file.
pub(super) fn journal_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(JOURNAL);
    PathBuf::from(name)
}

/// Moves what cannot be read to a dated name in the same folder, with its side file. Nothing is deleted.
fn set_aside(folder: &Path) -> Option<PathBuf> {
    let path = folder.join(FILE);
    let copy = folder_lock::free_name(folder, SET_ASIDE, ".sqlite3", &ZonedDateTime::now()).ok()?;
    let journal = journal_of(&path);
    if fs::symlink_metadata(&path).is_ok() {
        fs::rename(&path, &copy).ok()?;
    }
    if fs::symlink_metadata(&journal).is_ok() {
        fs::rename(&journal, journal_of(&copy)).ok()?;
    }
    folder_lock::sync_folder(folder);
    Some(copy)
}
