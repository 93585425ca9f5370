//! The handle that the window holds: it hands jobs to one thread and never waits.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

use jiff::Timestamp;
use uuid::Uuid;

use super::log::{Answer, History, Person, Place, Run, Seq};
use super::paths::Folders;
use super::store::Store;
use super::trouble::{RecordsError, Trouble};
use super::waiting::Waiting;

/// How long things may take.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// How long another program that holds the database is waited for. After the first time it was in vain, a
    /// fifteenth of it, so that a lesson does not stall at every answer.
    pub busy: Duration,
    /// How long after a try in vain the disk is tried again.
    pub retry: Duration,
    /// How long closing may take.
    pub close: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Patience {
            busy: Duration::from_secs(3),
            retry: Duration::from_secs(5),
            close: Duration::from_secs(8),
        }
    }
}

/// How opening went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// What the person should be told, once. After [`Trouble::Broken`] with a set-aside file, rows are kept on the disk
    /// again; after any other, in memory until the disk can be written.
    pub trouble: Option<Trouble>,
    /// The newest moment in the records, of anybody: for [`today`](super::today). One that cannot be believed is left
    /// out.
    pub newest: Option<Timestamp>,
}

/// What the thread is asked to do. Without a store (the thread is gone), the job only says so.
type Job = Box<dyn FnOnce(Option<&mut Store>) + Send>;

enum Letter {
    Job(Job),
    Close,
}

/// A handle to the thread that owns the records.
///
/// Every method returns at once. Jobs are done in the order they are given; `done` is called on that thread when its
/// job is done (should the thread not be there, on the caller's, with [`RecordsError::Stopped`]). Closing or dropping
/// the handle does what was still asked, wipes guests, and waits for it at most [`Patience::close`].
#[derive(Debug)]
pub struct Recorder {
    letters: Sender<Letter>,
    /// Behind a lock only so that the handle may be shared between threads.
    finished: Mutex<Receiver<Result<(), RecordsError>>>,
    thread: Option<ThreadId>,
    close: Duration,
}

impl Recorder {
    /// Starts with the database in `folders.data`. Never fails: what is wrong is told by [`Recorder::opened`].
    pub fn start(folders: &Folders) -> Recorder {
        Recorder::start_with(folders, Patience::default())
    }

    /// The same, with other times.
    pub fn start_with(folders: &Folders, patience: Patience) -> Recorder {
        Recorder::spawn(Some(folders.clone()), patience)
    }

    /// Keeps everything in memory only: for tests and for pictures.
    pub fn in_memory() -> Recorder {
        Recorder::spawn(None, Patience::default())
    }

    fn spawn(folders: Option<Folders>, patience: Patience) -> Recorder {
        let (letters, inbox) = mpsc::channel();
        let (outcome, finished) = mpsc::channel();
        let spawned = thread::Builder::new()
            .name("records".to_owned())
            .spawn(move || {
                // Nobody may be waiting any more; the work is done all the same.
                let _ = outcome.send(work(Store::open(folders, patience), &inbox));
            });
        // Without a thread the inbox is gone, and every job says so.
        let thread = spawned.ok().map(|handle| handle.thread().id());
        Recorder {
            letters,
            finished: Mutex::new(finished),
            thread,
            close: patience.close,
        }
    }

    /// How opening went. Ask once, right after the start.
    pub fn opened(&self, done: impl FnOnce(Result<Opened, RecordsError>) + Send + 'static) {
        self.send(done, |store| Ok(store.opened()));
    }

    /// Reads everything that is kept of a person.
    pub fn open_person(
        &self,
        person: Person,
        done: impl FnOnce(Result<History, RecordsError>) + Send + 'static,
    ) {
        self.send(done, move |store| store.history(person));
    }

    /// A run begins.
    pub fn begin(&self, run: Run, done: impl FnOnce(Result<(), RecordsError>) + Send + 'static) {
        self.send(done, move |store| store.keep(Waiting::Run(run)).map(drop));
    }

    /// An answer, and where the learner is after it, in one transaction. `done` is called when the disk has it;
    /// [`RecordsError::Kept`] means that it waits in memory, and that the lesson goes on.
    pub fn answer(
        &self,
        answer: Answer,
        place: Option<Place>,
        done: impl FnOnce(Result<Seq, RecordsError>) + Send + 'static,
    ) {
        self.send(done, move |store| {
            let seq = store.next_seq();
            let mark = Uuid::new_v4();
            store
                .keep(Waiting::Answer {
                    seq,
                    mark,
                    answer: Box::new(answer),
                    place,
                })
                .map(|on_disk| on_disk.unwrap_or(seq))
        });
    }

    /// Where the learner is.
    pub fn place(
        &self,
        place: Place,
        done: impl FnOnce(Result<(), RecordsError>) + Send + 'static,
    ) {
        self.send(done, move |store| {
            store.keep(Waiting::Place(place)).map(drop)
        });
    }

    /// A guest is over: their rows go. [`RecordsError::Kept`] means that the disk does not let it now, and that it is
    /// done as soon as it does, or when the program next starts. Does nothing for a person on their own PC.
    pub fn end_guest(
        &self,
        person: Person,
        done: impl FnOnce(Result<(), RecordsError>) + Send + 'static,
    ) {
        self.send(done, move |store| match person {
            Person::Guest(guest) => store.end_guest(guest),
            Person::Own(_) => Ok(()),
        });
    }

    /// Removes pages that were open in a viewer ([`prints`](super::prints)), such as one that was written while its
    /// guest ended.
    pub fn clear_prints(&self, done: impl FnOnce(Result<(), RecordsError>) + Send + 'static) {
        self.send(done, |store| store.clear_prints());
    }

    /// "Forget what I did here": every row of this person, side files, set-aside databases and dated copies of the
    /// settings. The settings themselves stay.
    pub fn forget(
        &self,
        person: Person,
        done: impl FnOnce(Result<(), RecordsError>) + Send + 'static,
    ) {
        self.send(done, move |store| store.forget(person));
    }

    /// The same for everybody, and the settings too.
    pub fn forget_everything(&self, done: impl FnOnce(Result<(), RecordsError>) + Send + 'static) {
        self.send(done, Store::forget_everything);
    }

    /// Makes the disk full at so many pages of 4 KiB, for tests; `None` lifts it.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: Option<u32>) {
        self.send(
            |_| (),
            move |store| {
                store.limit_pages(pages);
                Ok(())
            },
        );
    }

    /// Does what was still asked, wipes guests, writes what waits, and stops.
    ///
    /// # Errors
    /// [`RecordsError::Failed`] when rows that waited could not be written and are lost with the program;
    /// [`RecordsError::Stopped`] when it took too long.
    pub fn close(mut self) -> Result<(), RecordsError> {
        self.stop()
    }

    fn stop(&mut self) -> Result<(), RecordsError> {
        let Some(thread) = self.thread.take() else {
            return Err(RecordsError::Stopped);
        };
        if self.letters.send(Letter::Close).is_err() {
            return Err(RecordsError::Stopped);
        }
        if thread == thread::current().id() {
            // A callback dropped the handle. The thread cannot wait for itself; it goes on after the callback.
            return Ok(());
        }
        let finished = self
            .finished
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner);
        match finished.recv_timeout(self.close) {
            Ok(outcome) => outcome,
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                Err(RecordsError::Stopped)
            }
        }
    }

    fn send<T: 'static>(
        &self,
        done: impl FnOnce(Result<T, RecordsError>) + Send + 'static,
        work: impl FnOnce(&mut Store) -> Result<T, RecordsError> + Send + 'static,
    ) {
        let job: Job = Box::new(move |store| done(store.map_or(Err(RecordsError::Stopped), work)));
        if let Err(mpsc::SendError(Letter::Job(job))) = self.letters.send(Letter::Job(job)) {
            job(None);
        }
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        if self.thread.is_some() {
            // Whoever wants to know calls `close`.
            let _ = self.stop();
        }
    }
}

/// The thread's life: jobs in order, to the end.
fn work(mut store: Store, inbox: &Receiver<Letter>) -> Result<(), RecordsError> {
    loop {
        // Rows that wait in memory are tried again also when nobody does anything.
        let letter = match store.tries_again_after() {
            Some(pause) => inbox.recv_timeout(pause),
            None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let job = match letter {
            Ok(Letter::Job(job)) => job,
            Err(RecvTimeoutError::Timeout) => {
                store.try_again();
                continue;
            }
            Ok(Letter::Close) | Err(RecvTimeoutError::Disconnected) => break,
        };
        // A callback that panics is a fault of the window; the rows of everybody else must not go down with it.
        let _ = catch_unwind(AssertUnwindSafe(|| job(Some(&mut store))));
    }
    store.finish()
}
