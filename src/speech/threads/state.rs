//! What the watching thread remembers: the reading, and what the speaking thread was told to do.

use std::time::Instant;

use super::super::reader::Reading;
use super::super::speaker::{Rate, Sentence};

/// What is being read.
pub(super) struct Current {
    pub reading: Reading,
    pub sentences: Vec<Sentence>,
    pub rate: Rate,
    /// The sentence that comes next, or is being said.
    pub index: usize,
    /// Whether the recording of that sentence could not be played.
    pub recording_failed: bool,
    /// Whether the languages were asked for within this reading.
    pub asked: bool,
    /// The languages of which it was told that they have no voice.
    pub unvoiced: Vec<String>,
}

/// What the speaking thread was told to do and has not answered yet.
pub(super) struct Outstanding {
    pub order: u64,
    pub what: What,
    pub deadline: Instant,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// To tell its languages.
    Asking,
    /// To begin a sentence, or a recording.
    Taking,
    /// To say it to its end.
    Saying,
    /// To fall silent.
    Stopping,
}

impl Current {
    /// A reading at its beginning.
    pub fn new(reading: Reading, sentences: Vec<Sentence>, rate: Rate) -> Self {
        Self {
            reading,
            sentences,
            rate,
            index: 0,
            recording_failed: false,
            asked: false,
            unvoiced: Vec::new(),
        }
    }

    /// Goes to the next sentence.
    pub fn next(&mut self) {
        self.index += 1;
        self.recording_failed = false;
    }
}
