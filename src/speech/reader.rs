//! Who reads aloud: the one door that a window uses.

use std::sync::Arc;

use super::speaker::{Equipment, MOST_SENTENCES, Rate, Sentence, Trouble};
use super::threads::Watch;

/// The number of a reading; a later one has a larger number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reading(pub(crate) u64);

/// What happens while something is read aloud. What belongs to an older reading than the one that was last
/// begun is stale and best left unheeded.
///
/// Each reading ends with exactly one of [`Finished`](Event::Finished), [`Stopped`](Event::Stopped) and
/// [`Failed`](Event::Failed).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A sentence begins to be said.
    Began {
        /// Of this reading.
        reading: Reading,
        /// Its place in what was given to read, from 0.
        index: usize,
    },
    /// A sentence has been said.
    Ended {
        /// Of this reading.
        reading: Reading,
        /// Its place in what was given to read, from 0.
        index: usize,
    },
    /// There is no voice for a language: its sentences are left out and the reading goes on. Told once a
    /// language.
    NoVoice {
        /// Of this reading.
        reading: Reading,
        /// The language as the sentence names it.
        language: String,
    },
    /// All has been said, but for what has no voice.
    Finished {
        /// This reading.
        reading: Reading,
    },
    /// It was stopped, or another reading took its place.
    Stopped {
        /// This reading.
        reading: Reading,
    },
    /// It ended because something is wrong. The next reading tries anew.
    Failed {
        /// This reading.
        reading: Reading,
        /// What is wrong.
        trouble: Trouble,
    },
    /// The answer to [`Reader::ask_languages`]: the languages that have a voice.
    Languages(Result<Vec<String>, Trouble>),
}

/// Reads aloud, in threads of its own. Every call returns at once.
///
/// Making one starts nothing: the threads and the speech service are started by the first call. Dropping it
/// silences the voice and ends the threads.
pub struct Reader {
    equipment: Equipment,
    tell: Arc<dyn Fn(Event) + Send + Sync>,
    last: u64,
    watch: Option<Watch>,
}

impl Reader {
    /// A reader with given equipment, which tells its events to `tell`: from a thread of its own, so `tell` must
    /// be quick, such as sending into a channel.
    pub fn new(equipment: Equipment, tell: impl Fn(Event) + Send + Sync + 'static) -> Self {
        Self {
            equipment,
            tell: Arc::new(tell),
            last: 0,
            watch: None,
        }
    }

    /// Reads sentences aloud; what is being read stops. At most [`MOST_SENTENCES`] are read.
    pub fn read(&mut self, mut sentences: Vec<Sentence>, rate: Rate) -> Reading {
        sentences.truncate(MOST_SENTENCES);
        self.last += 1;
        let reading = Reading(self.last);
        self.watch().read(reading, sentences, rate);
        reading
    }

    /// Falls silent. Nothing happens when nothing is read.
    pub fn stop(&mut self) {
        if let Some(watch) = &self.watch {
            watch.stop();
        }
    }

    /// Asks which languages have a voice; the answer comes as [`Event::Languages`]. It is kept, but for
    /// failures: a second question is answered at once.
    pub fn ask_languages(&mut self) {
        self.watch().ask_languages();
    }

    /// The watching thread, begun at the first use.
    fn watch(&mut self) -> &Watch {
        self.watch
            .get_or_insert_with(|| Watch::begin(self.equipment.clone(), Arc::clone(&self.tell)))
    }
}
