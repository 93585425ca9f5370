//! The threads of reading aloud: one that watches and tells, and one that uses the back ends and may hang.
//!
//! The window only leaves a note for the watching thread. That one never makes a call that could hang: it gives
//! orders to the speaking thread, waits for answers no longer than the limits allow, and leaves a speaking
//! thread that does not answer to itself.

mod speaking;
mod state;
mod watching;

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use super::reader::{Event, Reading};
use super::speaker::{Equipment, Rate, Sentence, Trouble};
use speaking::Reply;
use watching::Watching;

/// The most notes that wait for the watching thread. A wake-up that finds no room is not needed: the thread
/// looks at what is wanted after each note.
const MOST_NOTES: usize = 64;

/// What the watching thread is told.
enum Note {
    /// Something is wanted.
    Wake,
    /// A speaking thread answers.
    Answer {
        /// Which speaking thread.
        thread: u64,
        /// Which of its orders.
        order: u64,
        /// What it says.
        reply: Reply,
    },
    /// A speaking thread has ended.
    Gone {
        /// Which speaking thread.
        thread: u64,
    },
}

/// What the window wants; a newer wish takes the place of an older one.
#[derive(Default)]
struct Wanted {
    reading: Option<(Reading, Vec<Sentence>, Rate)>,
    stop: bool,
    languages: bool,
    quit: bool,
}

type Tell = Arc<dyn Fn(Event) + Send + Sync>;

/// The watching thread, held by its reader.
pub(crate) struct Watch {
    wanted: Arc<Mutex<Wanted>>,
    wake: SyncSender<Note>,
    ended: Receiver<()>,
    longest_end: Duration,
    tell: Tell,
    /// Whether the thread could not be started.
    stillborn: bool,
}

impl Watch {
    /// Begins the thread. No back end is opened yet.
    pub fn begin(equipment: Equipment, tell: Tell) -> Self {
        let wanted = Arc::new(Mutex::new(Wanted::default()));
        let (wake, notes) = sync_channel(MOST_NOTES);
        let (end, ended) = sync_channel(1);
        let longest_end = equipment.limits.stopping * 2;
        let begun = thread::Builder::new().name("read-aloud".into()).spawn({
            let (wanted, wake, tell) = (Arc::clone(&wanted), wake.clone(), Arc::clone(&tell));
            move || {
                Watching::new(equipment, tell, wanted, wake).run(&notes);
                drop(end);
            }
        });
        Self {
            wanted,
            wake,
            ended,
            longest_end,
            tell,
            stillborn: begun.is_err(),
        }
    }

    /// Reads; what is being read stops.
    pub fn read(&self, reading: Reading, sentences: Vec<Sentence>, rate: Rate) {
        if self.stillborn {
            let trouble = Trouble::NotAnswering;
            (self.tell)(Event::Failed { reading, trouble });
            return;
        }
        let mut wanted = locked(&self.wanted);
        wanted.reading = Some((reading, sentences, rate));
        wanted.stop = false;
        drop(wanted);
        self.wake();
    }

    /// Falls silent.
    pub fn stop(&self) {
        locked(&self.wanted).stop = true;
        self.wake();
    }

    /// Asks which languages have a voice.
    pub fn ask_languages(&self) {
        if self.stillborn {
            (self.tell)(Event::Languages(Err(Trouble::NotAnswering)));
            return;
        }
        locked(&self.wanted).languages = true;
        self.wake();
    }

    fn wake(&self) {
        // No room means that the thread is awake.
        let _ = self.wake.try_send(Note::Wake);
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        locked(&self.wanted).quit = true;
        self.wake();
        // So that the voice is silent before the program is gone; a wedged one is not waited for.
        let _ = self.ended.recv_timeout(self.longest_end);
    }
}

fn locked(wanted: &Mutex<Wanted>) -> MutexGuard<'_, Wanted> {
    wanted.lock().unwrap_or_else(PoisonError::into_inner)
}
