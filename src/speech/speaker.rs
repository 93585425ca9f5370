//! What can speak, and what it is given to say.

use std::sync::Arc;
use std::time::Duration;

use super::limits::Limits;
use super::player::Player;

/// The most sentences that one reading says; what comes after is left out.
pub const MOST_SENTENCES: usize = 2_000;

/// One piece to say: what is marked on the screen while it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The words as they are said, with addresses spelled out and readings in place of kanji.
    pub text: String,
    /// The language that they are in, as a BCP 47 tag such as `ja` or `en-AU`.
    pub language: String,
    /// The same words spoken by a person, an Ogg Opus file. It goes before the voice of the computer, which
    /// says `text` only if the recording cannot be played.
    pub recording: Option<Arc<[u8]>>,
}

impl Sentence {
    /// A sentence for the voice of the computer.
    pub fn new(text: impl Into<String>, language: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            language: language.into(),
            recording: None,
        }
    }
}

/// How fast is spoken, in percent of the voice's own speed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(u16);

impl Rate {
    /// The voice's own speed.
    pub const NORMAL: Rate = Rate(100);
    /// Half the speed, the slowest.
    pub const SLOWEST: Rate = Rate(50);
    /// Twice the speed, the fastest.
    pub const FASTEST: Rate = Rate(200);

    /// A speed in percent; what is slower than 50 or faster than 200 becomes that.
    pub fn percent(percent: u16) -> Self {
        Self(percent.clamp(Self::SLOWEST.0, Self::FASTEST.0))
    }

    /// The speed in percent, 50 to 200.
    pub const fn as_percent(self) -> u16 {
        self.0
    }

    /// The speed as a factor, 0.5 to 2.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }
}

impl Default for Rate {
    fn default() -> Self {
        Self::NORMAL
    }
}

/// Why nothing is heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Trouble {
    /// There is no speech service on this computer.
    #[error("There is no speech service on this computer. Install one, then try again.")]
    Missing,
    /// The speech service is there, but does not answer.
    #[error("The speech service does not answer. Try again, or restart the computer.")]
    NotAnswering,
    /// The speech service went away, or stopped, in the middle.
    #[error("The speech service stopped. Try again.")]
    Lost,
    /// A sentence began and never ended: mostly there is no loudspeaker.
    #[error("The voice came to no end. See whether a loudspeaker is connected, then try again.")]
    NoEnd,
    /// The speech service does not do what it was asked.
    #[error("The speech service refused to speak. See its settings.")]
    Refused,
    /// The voice for Japanese reads kana, and no kanji.
    #[error("The voice for Japanese reads kana only. Add one that reads kanji, then try again.")]
    OnlyKana,
    /// Sound cannot be played on this computer.
    #[error("This computer plays no sound. See whether a loudspeaker is connected.")]
    NoSound,
}

/// How far a [`Speaker`] is with what it was given to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// It still speaks, or has not begun.
    Speaking,
    /// It has said all.
    Ended,
}

/// A back end: something that speaks.
///
/// It is made and used in one thread of its own, and need not be `Send`. Its calls may take a while; one that
/// takes longer than its [`Limits`] is given up together with its thread. Only one sentence is said at a time.
pub trait Speaker {
    /// The languages that it has a voice for, as BCP 47 tags in small letters. May be slow: it is asked once.
    ///
    /// # Errors
    /// When they cannot be had.
    fn languages(&mut self) -> Result<Vec<String>, Trouble>;

    /// Begins to say a text in a language and returns, without waiting for its end.
    ///
    /// # Errors
    /// When it cannot be said.
    fn say(&mut self, text: &str, language: &str, rate: Rate) -> Result<(), Trouble>;

    /// Waits for the end of what is being said, but no longer than `wait`.
    ///
    /// # Errors
    /// When it will not be said to its end.
    fn progress(&mut self, wait: Duration) -> Result<Progress, Trouble>;

    /// Falls silent, at once where that is possible. Nothing is waited for.
    fn stop(&mut self);
}

/// What makes a [`Speaker`], in the thread that will use it.
pub type MakeSpeaker = dyn Fn() -> Result<Box<dyn Speaker>, Trouble> + Send + Sync;
/// What makes a [`Player`], in the thread that will use it.
pub type MakePlayer = dyn Fn() -> Result<Box<dyn Player>, Trouble> + Send + Sync;

/// With what a reader speaks.
#[derive(Clone)]
pub struct Equipment {
    /// Makes what speaks; called at the first use, and again after it failed.
    pub speaker: Arc<MakeSpeaker>,
    /// Makes what plays recordings; called at the first recording.
    pub player: Arc<MakePlayer>,
    /// How long each thing may take.
    pub limits: Limits,
}

impl Equipment {
    /// The voices and the sound of this computer. Nothing is opened by this.
    pub fn of_system() -> Self {
        Self {
            speaker: Arc::new(super::system::speaker),
            player: Arc::new(super::system::player),
            limits: Limits::default(),
        }
    }

    /// As [`Equipment::of_system`], but with the speech-dispatcher that listens on a socket in the file system;
    /// it is not started when it is not there.
    #[cfg(all(unix, not(target_os = "macos")))]
    pub fn of_speech_dispatcher(socket: std::path::PathBuf) -> Self {
        use super::speech_dispatcher::SpeechDispatcher;
        Self {
            speaker: Arc::new(move || Ok(Box::new(SpeechDispatcher::open_at(&socket)?))),
            ..Self::of_system()
        }
    }
}

/// Whether one of the languages has the voice that a text in `wanted` needs: regions and scripts are not looked
/// at, since an Australian text may be read by any English voice.
pub fn has_voice(languages: &[String], wanted: &str) -> bool {
    let primary = primary_of(wanted);
    languages
        .iter()
        .any(|language| primary_of(language).eq_ignore_ascii_case(primary))
}

/// The first part of a language tag: `en` of `en-AU`.
pub(crate) fn primary_of(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_voice_of_another_region_will_do() {
        let voices = ["en-gb".to_owned(), "hi".to_owned()];
        assert!(has_voice(&voices, "en-AU"));
        assert!(has_voice(&voices, "HI"));
        assert!(!has_voice(&voices, "ja"));
        assert!(!has_voice(&voices, "e"));
    }

    #[test]
    fn speeds_stay_within_what_can_be_understood() {
        assert_eq!(Rate::percent(0), Rate::SLOWEST);
        assert_eq!(Rate::percent(u16::MAX), Rate::FASTEST);
        assert_eq!(Rate::percent(125).as_percent(), 125);
    }
}
