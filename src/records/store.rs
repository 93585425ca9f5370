//! What the recorder's thread works with: the database, what waits for it, and whom was told what.

use std::path::PathBuf;
use std::time::Instant;

use jiff::Timestamp;
use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use super::disk::{self, Disk, Terms};
use super::guests::Guests;
use super::log::{History, Person, Seq};
use super::paths::Folders;
use super::recorder::{Opened, Patience};
use super::trouble::{RecordsError, Trouble, was_moved};
use super::waiting::{Queue, Waiting};
use super::{erase, prints, rows, today};

/// Everything the recorder's thread owns.
#[derive(Debug)]
pub(super) struct Store {
    /// `None`: only in memory, from beginning to end.
    folders: Option<Folders>,
    patience: Patience,
    pages: Option<u32>,
    disk: Disk,
    /// What was wrong when it was opened.
    at_start: Option<Trouble>,
    /// What is wrong now. `None` while rows reach the disk.
    trouble: Option<Trouble>,
    /// What the person was told of it.
    told: Option<Trouble>,
    /// A broken file was set aside since, and nobody was told yet.
    set_aside: Option<Trouble>,
    last_try: Instant,
    queue: Queue,
    guests: Guests,
}

/// Where a row went.
enum Kept {
    OnDisk(Option<Seq>),
    /// On the disk, in a new file: the old one was broken and is set aside.
    InNewFile(Trouble),
    Waits(Trouble),
    /// In memory, as was asked.
    OnlyInMemory,
}

/// Why a write failed, and whether opening anew can help at once.
struct Failure {
    trouble: Trouble,
    open_anew: bool,
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        let trouble = Trouble::of_database(&error);
        let open_anew = was_moved(&error) || matches!(trouble, Trouble::Broken { .. });
        Failure { trouble, open_anew }
    }
}

impl Store {
    /// Opens the database.
    pub(super) fn open(folders: Option<Folders>, patience: Patience) -> Store {
        let mut store = Store {
            folders,
            patience,
            pages: None,
            disk: Disk::Unwritable(None),
            at_start: None,
            trouble: None,
            told: None,
            set_aside: None,
            last_try: Instant::now(),
            queue: Queue::default(),
            guests: Guests::default(),
        };
        // Left by a program that was killed.
        let _ = store.clear_prints();
        store.connect();
        store.told.clone_from(&store.trouble);
        store.at_start = store.set_aside.take().or_else(|| store.trouble.clone());
        store
    }

    /// How opening went.
    pub(super) fn opened(&self) -> Opened {
        let last = today::latest_believable(Timestamp::now());
        let newest = self
            .connection()
            .and_then(|connection| rows::newest(connection, last).ok().flatten());
        Opened {
            trouble: self.at_start.clone(),
            newest,
        }
    }

    /// Tries the disk.
    fn connect(&mut self) {
        let Some(folder) = self.data_folder() else {
            return;
        };
        // The old connection is closed first; two in one thread would wait for each other.
        self.disk = Disk::Unwritable(None);
        let tried = disk::open(&folder, self.terms(), &self.guests);
        self.disk = tried.disk;
        self.last_try = Instant::now();
        (self.trouble, self.set_aside) = match self.disk {
            Disk::Ready(_) => (None, tried.trouble.or_else(|| self.set_aside.take())),
            Disk::Unwritable(_) => (
                tried.trouble.or(Some(Trouble::ReadOnly)),
                self.set_aside.take(),
            ),
        };
    }

    fn data_folder(&self) -> Option<PathBuf> {
        self.folders.as_ref().map(|folders| folders.data.clone())
    }

    /// After the first trouble a lesson does not wait seconds for every answer.
    fn terms(&self) -> Terms {
        let busy = if self.trouble.is_some() {
            self.patience.busy / 15
        } else {
            self.patience.busy
        };
        Terms {
            busy,
            pages: self.pages,
        }
    }

    fn is_ready(&self) -> bool {
        matches!(self.disk, Disk::Ready(_))
    }

    fn connection(&self) -> Option<&Connection> {
        match &self.disk {
            Disk::Ready(connection) | Disk::Unwritable(Some(connection)) => Some(connection),
            Disk::Unwritable(None) => None,
        }
    }

    /// Everything that is kept of a person, with what waits.
    pub(super) fn history(&mut self, person: Person) -> Result<History, RecordsError> {
        if !self.is_ready() && self.folders.is_some() && self.is_time_to_try() {
            self.connect();
        }
        let mut history = self.history_on_disk(person).or_else(|failure| {
            // Found broken only now: it is set aside, and what waits is still there.
            if !failure.open_anew {
                return Err(failure);
            }
            self.connect();
            self.history_on_disk(person)
        });
        if let Ok(history) = &mut history {
            self.queue.add_to(history, person);
        }
        history.map_err(|failure| RecordsError::Failed(failure.trouble))
    }

    fn history_on_disk(&mut self, person: Person) -> Result<History, Failure> {
        match &mut self.disk {
            Disk::Ready(connection) | Disk::Unwritable(Some(connection)) => {
                Ok(rows::history(connection, person)?)
            }
            Disk::Unwritable(None) => Ok(History::default()),
        }
    }

    /// The number for an answer that comes now.
    pub(super) fn next_seq(&mut self) -> Seq {
        self.queue.next_seq()
    }

    /// Keeps a row: on the disk if it can be, in memory otherwise. The number is that of an answer on the disk.
    pub(super) fn keep(&mut self, row: Waiting) -> Result<Option<Seq>, RecordsError> {
        self.queue.push(row);
        match self.save(false) {
            Kept::OnDisk(seq) => Ok(seq),
            Kept::OnlyInMemory => Ok(None),
            Kept::InNewFile(trouble) => Err(RecordsError::Kept(trouble)),
            Kept::Waits(trouble) => {
                if self
                    .told
                    .as_ref()
                    .is_some_and(|told| told.same_kind(&trouble))
                {
                    return Ok(None);
                }
                self.told = Some(trouble.clone());
                Err(RecordsError::Kept(trouble))
            }
        }
    }

    /// How long to wait before rows in memory are tried again; `None` when none waits.
    pub(super) fn tries_again_after(&self) -> Option<std::time::Duration> {
        (self.folders.is_some() && !self.queue.rows().is_empty()).then_some(self.patience.retry)
    }

    /// Tries to write the rows that wait in memory.
    pub(super) fn try_again(&mut self) {
        let _ = self.save(false);
    }

    fn is_time_to_try(&self) -> bool {
        self.trouble.is_none() || self.last_try.elapsed() >= self.patience.retry
    }

    /// Writes everything that waits, in one transaction. With `now`, also when the last try was a moment ago.
    fn save(&mut self, now: bool) -> Kept {
        if self.folders.is_none() {
            return Kept::OnlyInMemory;
        }
        if let Some(trouble) = &self.trouble
            && !now
            && !self.is_time_to_try()
        {
            return Kept::Waits(trouble.clone());
        }
        for is_last in [false, true] {
            if !self.is_ready() {
                self.connect();
            }
            if !self.is_ready() {
                break;
            }
            match self.flush() {
                Ok(seq) => {
                    self.trouble = None;
                    self.told = None;
                    return self
                        .set_aside
                        .take()
                        .map_or(Kept::OnDisk(seq), Kept::InNewFile);
                }
                Err(failure) if failure.open_anew && !is_last => self.disk = Disk::Unwritable(None),
                Err(failure) => {
                    self.last_try = Instant::now();
                    self.trouble = Some(failure.trouble);
                    break;
                }
            }
        }
        Kept::Waits(self.trouble.clone().unwrap_or(Trouble::ReadOnly))
    }

    fn flush(&mut self) -> Result<Option<Seq>, Failure> {
        let terms = self.terms();
        let folder = self.data_folder();
        let (Disk::Ready(connection), Some(folder)) = (&mut self.disk, folder) else {
            return Err(Failure {
                trouble: Trouble::ReadOnly,
                open_anew: false,
            });
        };
        connection.busy_timeout(terms.busy)?;
        let all = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut last = None;
        for row in self.queue.rows() {
            if let Some(guest) = row.guest_with_rows() {
                self.guests.hold(&folder, guest).map_err(|error| Failure {
                    trouble: Trouble::of_file(&error),
                    open_anew: false,
                })?;
            }
            last = rows::write(&all, row)?;
        }
        all.commit()?;
        self.queue.clear();
        Ok(last)
    }

    /// Removes pages that were open in a viewer.
    pub(super) fn clear_prints(&self) -> Result<(), RecordsError> {
        let cleared = self.folders.as_ref().map_or(Ok(()), prints::clear);
        cleared.map_err(RecordsError::Failed)
    }

    /// A guest is over.
    pub(super) fn end_guest(&mut self, guest: Uuid) -> Result<(), RecordsError> {
        // A page that a viewer holds open is tried again at the end and at the next start.
        let _ = self.clear_prints();
        self.queue.forget(Person::Guest(guest));
        let wiped = self.keep(Waiting::Wipe(guest)).map(drop);
        if let Some(folder) = self.data_folder() {
            // A wipe that waits is done by the next start, should this program not come to it.
            self.guests
                .release(&folder, guest, self.queue.rows().is_empty());
        }
        if self.folders.is_none() {
            self.queue.forget(Person::Guest(guest));
        }
        wiped
    }

    /// Forgets one person: what waits, rows, side files, set-aside and dated copies.
    pub(super) fn forget(&mut self, person: Person) -> Result<(), RecordsError> {
        self.queue.forget(person);
        let Some(folders) = self.folders.clone() else {
            return Ok(());
        };
        let mut copies = erase::copies(&folders).and(prints::clear(&folders));
        if let Person::Own(_) = person {
            copies = copies.and(erase::lists(&folders));
        }
        self.forget_rows(|connection| erase::rows_of(connection, person))?;
        if let Person::Guest(guest) = person {
            self.guests.release(&folders.data, guest, true);
        }
        copies.map_err(RecordsError::Failed)
    }

    /// Forgets everybody, and the settings.
    pub(super) fn forget_everything(&mut self) -> Result<(), RecordsError> {
        self.queue = Queue::default();
        let Some(folders) = self.folders.clone() else {
            return Ok(());
        };
        let copies = erase::copies(&folders).and(prints::clear(&folders));
        let settings = erase::settings(&folders).and(erase::lists(&folders));
        self.connect_to_forget();
        if self.trouble == Some(Trouble::Newer) {
            erase::newer_database(&folders.data, self.terms())
                .map_err(|error| RecordsError::Failed(Trouble::of_database(&error)))?;
        }
        self.forget_rows(erase::all_rows)?;
        for guest in self.guests.all() {
            self.guests.release(&folders.data, guest, true);
        }
        copies.and(settings).map_err(RecordsError::Failed)
    }

    fn connect_to_forget(&mut self) {
        if !self.is_ready() {
            self.connect();
        }
    }

    fn forget_rows(
        &mut self,
        forget: impl Fn(&Connection) -> rusqlite::Result<()>,
    ) -> Result<(), RecordsError> {
        for is_last in [false, true] {
            self.connect_to_forget();
            let terms = Terms {
                busy: self.patience.busy,
                ..self.terms()
            };
            let Disk::Ready(connection) = &self.disk else {
                break;
            };
            let done = connection
                .busy_timeout(terms.busy)
                .and_then(|()| forget(connection));
            match done {
                Ok(()) => return Ok(()),
                Err(error) => {
                    let failure = Failure::from(error);
                    if is_last || !failure.open_anew {
                        return Err(RecordsError::Failed(failure.trouble));
                    }
                    self.disk = Disk::Unwritable(None);
                }
            }
        }
        Err(RecordsError::Failed(
            self.trouble.clone().unwrap_or(Trouble::ReadOnly),
        ))
    }

    /// How large the file may grow, for tests of a full disk.
    pub(super) fn limit_pages(&mut self, pages: Option<u32>) {
        self.pages = pages;
        if let Some(connection) = self.connection() {
            // Only a test asks for it, and sees when it did not work.
            let _ = disk::limit_pages(connection, pages);
        }
    }

    /// The end: guests are wiped, and what waits is tried once more.
    pub(super) fn finish(mut self) -> Result<(), RecordsError> {
        let _ = self.clear_prints();
        for guest in self.guests.all() {
            self.queue.forget(Person::Guest(guest));
            self.queue.push(Waiting::Wipe(guest));
        }
        if self.queue.rows().is_empty() {
            return Ok(());
        }
        let kept = self.save(true);
        let wiped = self.queue.rows().is_empty();
        if let Some(folder) = self.data_folder() {
            for guest in self.guests.all() {
                self.guests.release(&folder, guest, wiped);
            }
        }
        match kept {
            Kept::Waits(trouble) => Err(RecordsError::Failed(trouble)),
            Kept::InNewFile(trouble) => Err(RecordsError::Kept(trouble)),
            Kept::OnDisk(_) | Kept::OnlyInMemory => Ok(()),
        }
    }
}
