//! The voice: reading aloud what stands on the screen.
//!
//! [`text`] makes from shown text what is to be said; a [`Reader`] says it, sentence by sentence, and tells by
//! [`Event`]s how far it is. Behind the reader stands a [`Speaker`]: the voices of the system, or a
//! [`fake`] one that tests hold. Nothing is started, opened or asked before the first use.

#[cfg(any(windows, target_os = "macos"))]
mod device_player;
pub mod fake;
mod limits;
mod player;
#[cfg(all(unix, not(target_os = "macos")))]
mod program_player;
mod reader;
pub mod recording;
mod speaker;
#[cfg(all(unix, not(target_os = "macos")))]
mod speech_dispatcher;
mod system;
#[cfg(any(windows, target_os = "macos"))]
mod system_voices;
pub mod text;
mod threads;

pub use limits::Limits;
pub use player::Player;
pub use reader::{Event, Reader, Reading};
pub use speaker::{
    Equipment, MOST_SENTENCES, Progress, Rate, Sentence, Speaker, Trouble, has_voice,
};
