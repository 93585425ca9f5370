//! The threads of reading aloud.

use std::sync::Arc;

use super::reader::{Event, Reading};
use super::speaker::{Equipment, Rate, Sentence};

/// The watching thread.
pub(crate) struct Watch;

impl Watch {
    /// Begins it.
    pub fn begin(_equipment: Equipment, _tell: Arc<dyn Fn(Event) + Send + Sync>) -> Self {
        Self
    }
    /// Reads.
    pub fn read(&self, _reading: Reading, _sentences: Vec<Sentence>, _rate: Rate) {}
    /// Stops.
    pub fn stop(&self) {}
    /// Asks.
    pub fn ask_languages(&self) {}
}
