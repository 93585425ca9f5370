//! The voices and the sound of this computer.

use super::player::Player;
use super::speaker::{Speaker, Trouble};

/// The speech service of the system.
#[cfg(all(unix, not(target_os = "macos")))]
pub(crate) fn speaker() -> Result<Box<dyn Speaker>, Trouble> {
    use super::speech_dispatcher::SpeechDispatcher;
    Ok(Box::new(SpeechDispatcher::open()?))
}

/// The speech service of the system.
#[cfg(any(windows, target_os = "macos"))]
pub(crate) fn speaker() -> Result<Box<dyn Speaker>, Trouble> {
    use super::system_voices::SystemVoices;
    Ok(Box::new(SystemVoices::open()?))
}

/// The sound of the system.
#[cfg(all(unix, not(target_os = "macos")))]
pub(crate) fn player() -> Result<Box<dyn Player>, Trouble> {
    use super::program_player::ProgramPlayer;
    Ok(Box::new(ProgramPlayer::new()))
}

/// The sound of the system.
#[cfg(any(windows, target_os = "macos"))]
pub(crate) fn player() -> Result<Box<dyn Player>, Trouble> {
    use super::device_player::DevicePlayer;
    Ok(Box::new(DevicePlayer::open()?))
}
