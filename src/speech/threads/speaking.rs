//! The thread in which back ends are made and used.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use super::super::player::Player;
use super::super::recording;
use super::super::speaker::{Equipment, Progress, Rate, Speaker, Trouble};
use super::Note;

/// How long the end is waited for before it is looked whether to stop.
const LOOK_EVERY: Duration = Duration::from_millis(40);

/// The most speaking threads that may be there at once: one, and some that hang.
const MOST_THREADS: usize = 3;

/// The most orders that wait; the watching thread gives one at a time.
const MOST_ORDERS: usize = 4;

/// What a speaking thread is to do.
pub(super) enum Task {
    /// Tell the languages that have a voice.
    Languages,
    /// Say a text.
    Say {
        text: String,
        language: String,
        rate: Rate,
    },
    /// Play a recording.
    Play(Arc<[u8]>),
}

/// What a speaking thread answers.
pub(super) enum Reply {
    /// These languages have a voice.
    Languages(Vec<String>),
    /// It begins to be heard; a recording tells its length.
    Begun { length: Option<Duration> },
    /// It was heard to its end.
    Ended,
    /// It was stopped.
    Silent,
    /// The recording cannot be played; nothing was heard of it.
    NotPlayed,
    /// It went wrong.
    Failed(Trouble),
}

/// A speaking thread, as the watching thread sees it. Dropping it lets the thread end as soon as it can.
pub(super) struct Speaking {
    number: u64,
    last_order: u64,
    orders: SyncSender<(u64, Task)>,
    /// Orders up to this number are to stop.
    stopped: Arc<AtomicU64>,
}

impl Speaking {
    /// Begins the thread with a number of its own; `alive` counts those that there are.
    ///
    /// # Errors
    /// When too many hang already, or the system gives no thread.
    pub fn begin(
        number: u64,
        equipment: Equipment,
        notes: SyncSender<Note>,
        alive: &Arc<AtomicUsize>,
    ) -> Result<Self, Trouble> {
        if alive.load(Ordering::Relaxed) >= MOST_THREADS {
            return Err(Trouble::NotAnswering);
        }
        let (orders, received) = sync_channel(MOST_ORDERS);
        let stopped = Arc::new(AtomicU64::new(0));
        let presence = Presence::new(number, notes, alive);
        let stop = Arc::clone(&stopped);
        thread::Builder::new()
            .name("voice".into())
            .spawn(move || {
                // Made here, since back ends need not be able to change their thread.
                let mut desk = Desk {
                    equipment,
                    stopped: stop,
                    speaker: None,
                    player: None,
                };
                desk.run(&received, &presence);
            })
            .map_err(|_| Trouble::NotAnswering)?;
        Ok(Self {
            number,
            last_order: 0,
            orders,
            stopped,
        })
    }

    /// Its number.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Gives an order and returns its number.
    ///
    /// # Errors
    /// When the thread has ended or takes no orders.
    pub fn order(&mut self, task: Task) -> Result<u64, Trouble> {
        self.last_order += 1;
        self.orders
            .try_send((self.last_order, task))
            .map_err(|_| Trouble::Lost)?;
        Ok(self.last_order)
    }

    /// Lets everything stop that was ordered so far.
    pub fn stop(&self) {
        self.stopped.store(self.last_order, Ordering::Relaxed);
    }
}

impl Drop for Speaking {
    fn drop(&mut self) {
        self.stopped.store(u64::MAX, Ordering::Relaxed);
    }
}

/// Counts a thread as long as it is there, and tells when it ends, however it ends.
struct Presence {
    thread: u64,
    notes: SyncSender<Note>,
    alive: Arc<AtomicUsize>,
}

impl Presence {
    fn new(thread: u64, notes: SyncSender<Note>, alive: &Arc<AtomicUsize>) -> Self {
        alive.fetch_add(1, Ordering::Relaxed);
        Self {
            thread,
            notes,
            alive: Arc::clone(alive),
        }
    }

    /// Answers an order. `false` when nobody listens any more.
    fn answer(&self, order: u64, reply: Reply) -> bool {
        let thread = self.thread;
        let note = Note::Answer {
            thread,
            order,
            reply,
        };
        self.notes.send(note).is_ok()
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        self.alive.fetch_sub(1, Ordering::Relaxed);
        let thread = self.thread;
        let _ = self.notes.send(Note::Gone { thread });
    }
}

/// What lives within the thread.
struct Desk {
    equipment: Equipment,
    stopped: Arc<AtomicU64>,
    speaker: Option<Box<dyn Speaker>>,
    player: Option<Box<dyn Player>>,
}

impl Desk {
    fn run(&mut self, orders: &Receiver<(u64, Task)>, presence: &Presence) {
        while let Ok((order, task)) = orders.recv() {
            let reply = self.perform(order, task, presence);
            if matches!(reply, Reply::Failed(_)) {
                // What failed is made anew.
                self.speaker = None;
                self.player = None;
            }
            if !presence.answer(order, reply) {
                return;
            }
        }
    }

    fn perform(&mut self, order: u64, task: Task, presence: &Presence) -> Reply {
        if self.is_stopped(order) {
            return Reply::Silent;
        }
        let done = match task {
            Task::Languages => self
                .speaker()
                .and_then(|speaker| speaker.languages())
                .map(Reply::Languages),
            Task::Say {
                text,
                language,
                rate,
            } => self.say(order, &text, &language, rate, presence),
            Task::Play(recording) => self.play(order, &recording, presence),
        };
        done.unwrap_or_else(Reply::Failed)
    }

    fn say(
        &mut self,
        order: u64,
        text: &str,
        language: &str,
        rate: Rate,
        presence: &Presence,
    ) -> Result<Reply, Trouble> {
        self.speaker()?.say(text, language, rate)?;
        presence.answer(order, Reply::Begun { length: None });
        loop {
            if self.is_stopped(order) {
                self.speaker()?.stop();
                return Ok(Reply::Silent);
            }
            if self.speaker()?.progress(LOOK_EVERY)? == Progress::Ended {
                return Ok(Reply::Ended);
            }
        }
    }

    fn play(
        &mut self,
        order: u64,
        recording: &[u8],
        presence: &Presence,
    ) -> Result<Reply, Trouble> {
        let Ok(sound) = recording::decode(recording) else {
            return Ok(Reply::NotPlayed);
        };
        let length = Some(sound.length());
        let begun = self.player().and_then(|player| player.play(sound));
        if begun.is_err() {
            self.player = None;
            return Ok(Reply::NotPlayed);
        }
        presence.answer(order, Reply::Begun { length });
        loop {
            if self.is_stopped(order) {
                self.player()?.stop();
                return Ok(Reply::Silent);
            }
            if self.player()?.progress(LOOK_EVERY)? == Progress::Ended {
                return Ok(Reply::Ended);
            }
        }
    }

    fn is_stopped(&self, order: u64) -> bool {
        self.stopped.load(Ordering::Relaxed) >= order
    }

    fn speaker(&mut self) -> Result<&mut Box<dyn Speaker>, Trouble> {
        match &mut self.speaker {
            Some(speaker) => Ok(speaker),
            none => Ok(none.insert((self.equipment.speaker)()?)),
        }
    }

    fn player(&mut self) -> Result<&mut Box<dyn Player>, Trouble> {
        match &mut self.player {
            Some(player) => Ok(player),
            none => Ok(none.insert((self.equipment.player)()?)),
        }
    }
}
