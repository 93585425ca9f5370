//! What plays a recording.

use std::time::Duration;

use super::recording::Sound;
use super::speaker::{Progress, Trouble};

/// A back end that plays sound. The same rules as for a [`Speaker`](super::Speaker) hold: one thread, and calls
/// that may take a while.
pub trait Player {
    /// Begins to play and returns, without waiting for the end.
    ///
    /// # Errors
    /// When it cannot be played.
    fn play(&mut self, sound: Sound) -> Result<(), Trouble>;

    /// Waits for the end of what is played, but no longer than `wait`.
    ///
    /// # Errors
    /// When it will not be played to its end.
    fn progress(&mut self, wait: Duration) -> Result<Progress, Trouble>;

    /// Falls silent at once.
    fn stop(&mut self);
}
