//! The voices and the sound of this computer.

use super::player::Player;
use super::speaker::{Speaker, Trouble};

/// The speech service of the system.
#[cfg(all(unix, not(target_os = "macos")))]
pub(crate) fn speaker() -> Result<Box<dyn Speaker>, Trouble> {
    Ok(Box::new(super::speech_dispatcher::SpeechDispatcher::open()?))
}

/// The speech service of the system.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub(crate) fn speaker() -> Result<Box<dyn Speaker>, Trouble> {
    Err(Trouble::Missing)
}

/// The sound of the system.
pub(crate) fn player() -> Result<Box<dyn Player>, Trouble> {
    Err(Trouble::NoSound)
}
