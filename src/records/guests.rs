//! Which guests are alive. A program that has a guest holds that guest's lock file; when the program ends, however it
//! ends, the system lets the lock go, and the next program that starts wipes the rows.

use std::collections::HashMap;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use super::folder_lock;
use super::rows;
use super::trouble::Trouble;

const BEFORE: &str = "guest-";
const AFTER: &str = ".lock";

/// The guests of this program.
#[derive(Debug, Default)]
pub(super) struct Guests {
    held: HashMap<Uuid, File>,
}

impl Guests {
    /// Makes sure that this guest's lock is held.
    ///
    /// Called within a write transaction, as is [`wipe_dead`]: so nobody takes the new file for a leftover between its
    /// making and its locking.
    ///
    /// # Errors
    /// When the lock cannot be had. Then no row of the guest may go to the disk, as nobody would wipe it in time.
    pub(super) fn hold(&mut self, folder: &Path, guest: Uuid) -> io::Result<()> {
        if self.held.contains_key(&guest) {
            return Ok(());
        }
        let file = folder_lock::open_lock(&lock_path(folder, guest))?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::WouldBlock.into()),
            Err(TryLockError::Error(error)) if error.kind() != io::ErrorKind::Unsupported => {
                return Err(error);
            }
            // Where files cannot be locked, the rows are wiped at the next start of any copy: rather too soon.
            Ok(()) | Err(TryLockError::Error(_)) => {}
        }
        self.held.insert(guest, file);
        Ok(())
    }

    /// Whether this program has the guest.
    pub(super) fn has(&self, guest: Uuid) -> bool {
        self.held.contains_key(&guest)
    }

    /// The guests of this program.
    pub(super) fn all(&self) -> Vec<Uuid> {
        self.held.keys().copied().collect()
    }

    /// Lets a guest go. With `wiped`, the lock file goes too; otherwise the next start finds it, and wipes.
    pub(super) fn release(&mut self, folder: &Path, guest: Uuid, wiped: bool) {
        // The file is closed first: Windows removes no file that is open elsewhere.
        if self.held.remove(&guest).is_some() && wiped {
            // One that stays is removed at the next start.
            let _ = fs::remove_file(lock_path(folder, guest));
        }
    }
}

/// Wipes every guest whom no living program has.
pub(super) fn wipe_dead(
    connection: &mut Connection,
    folder: &Path,
    own: &Guests,
) -> Result<(), Trouble> {
    let of = |error: rusqlite::Error| Trouble::of_database(&error);
    let all = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(of)?;
    for (name, guest) in rows::guests(&all).map_err(of)? {
        if guest.is_none_or(|guest| !own.has(guest) && is_dead(folder, guest)) {
            rows::delete_guest_named(&all, &name).map_err(of)?;
        }
    }
    for guest in lock_files(folder) {
        if !own.has(guest) && is_dead(folder, guest) {
            // One that cannot be removed holds nothing, and is tried again at the next start.
            let _ = fs::remove_file(lock_path(folder, guest));
        }
    }
    all.commit().map_err(of)
}

/// Whether nobody holds the guest's lock. No lock file means nobody.
fn is_dead(folder: &Path, guest: Uuid) -> bool {
    match File::options().write(true).open(lock_path(folder, guest)) {
        Ok(file) => !matches!(file.try_lock(), Err(TryLockError::WouldBlock)),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

fn lock_path(folder: &Path, guest: Uuid) -> PathBuf {
    folder.join(format!("{BEFORE}{}{AFTER}", guest.hyphenated()))
}

fn lock_files(folder: &Path) -> Vec<Uuid> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .filter_map(|entry| {
            let name = entry.ok()?.file_name();
            Uuid::try_parse(name.to_str()?.strip_prefix(BEFORE)?.strip_suffix(AFTER)?).ok()
        })
        .take(10_000)
        .collect()
}
