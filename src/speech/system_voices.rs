//! The voices of Windows (WinRT) and macOS (AVFoundation), through the `tts` crate.
//!
//! The crate tells the end of a text by a callback and by `is_speaking`. On macOS the callback comes through the
//! run loop of the main thread, which the window runs; without a window it never comes. So the end is taken from
//! either, whichever is first.

use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tts::{Backends, Tts, Voice};

use super::speaker::{Progress, Rate, Speaker, Trouble, primary_of};

/// How often the voice is asked whether it still speaks.
const LOOK_EVERY: Duration = Duration::from_millis(30);
/// How long a voice may take to begin. One that is silent after that has said all, or nothing.
const BEGINNING: Duration = Duration::from_millis(2_500);

/// The crate's voice while nobody uses it. On macOS it can be made only once in a program, since the crate
/// registers a class by a fixed name; so it is handed on. One that hangs never comes back, and the program is
/// without a voice until it is started again.
static KEPT: Mutex<Option<Tts>> = Mutex::new(None);

/// The system's voices.
pub(crate) struct SystemVoices {
    /// Always there, until it is handed back.
    tts: Option<Tts>,
    voices: Vec<Voice>,
    ends: Receiver<()>,
    /// When the text was given, and whether it has been heard since.
    saying: Option<(Instant, bool)>,
}

impl SystemVoices {
    /// Opens them.
    ///
    /// # Errors
    /// When the system has none.
    pub fn open() -> Result<Self, Trouble> {
        let kept = kept().take();
        let tts = match kept {
            Some(tts) => tts,
            None => Tts::new(backend()).map_err(|_| Trouble::Missing)?,
        };
        let (end, ends) = channel();
        let stop = end.clone();
        let told = tts.supported_features().utterance_callbacks
            && tts
                .on_utterance_end(Some(Box::new(move |_| {
                    let _ = end.send(());
                })))
                .and_then(|()| {
                    tts.on_utterance_stop(Some(Box::new(move |_| {
                        let _ = stop.send(());
                    })))
                })
                .is_ok();
        if !told && !tts.supported_features().is_speaking {
            return Err(Trouble::Refused);
        }
        Ok(Self {
            tts: Some(tts),
            voices: Vec::new(),
            ends,
            saying: None,
        })
    }

    fn tts(&mut self) -> Result<&mut Tts, Trouble> {
        self.tts.as_mut().ok_or(Trouble::Lost)
    }

    fn voice_for(&mut self, language: &str) -> Result<Voice, Trouble> {
        if self.voices.is_empty() {
            self.voices = self.tts()?.voices().map_err(|_| Trouble::Refused)?;
        }
        let of_region = self
            .voices
            .iter()
            .find(|voice| voice.language().as_str().eq_ignore_ascii_case(language));
        let of_language = || {
            let primary = primary_of(language);
            self.voices
                .iter()
                .find(|voice| primary_of(voice.language().as_str()).eq_ignore_ascii_case(primary))
        };
        of_region
            .or_else(of_language)
            .cloned()
            .ok_or(Trouble::Refused)
    }

    /// The speed as the system counts it. WinRT takes a factor. AVFoundation has 0.5 for normal, and grows faster
    /// above it than below: 0.55 is about half as fast again (so it is said of its voices; it was not measured).
    fn speed(tts: &Tts, rate: Rate) -> f32 {
        let factor = rate.factor();
        let speed = if cfg!(target_os = "macos") {
            if factor <= 1.0 {
                0.5 - (1.0 - factor) * 0.3
            } else {
                0.5 + (factor - 1.0) * 0.1
            }
        } else {
            tts.normal_rate() * factor
        };
        speed.clamp(tts.min_rate(), tts.max_rate())
    }
}

impl Speaker for SystemVoices {
    fn languages(&mut self) -> Result<Vec<String>, Trouble> {
        self.voices = self.tts()?.voices().map_err(|_| Trouble::Refused)?;
        let mut languages: Vec<String> = self
            .voices
            .iter()
            .map(|voice| voice.language().as_str().to_ascii_lowercase())
            .collect();
        languages.sort();
        languages.dedup();
        Ok(languages)
    }

    fn say(&mut self, text: &str, language: &str, rate: Rate) -> Result<(), Trouble> {
        let voice = self.voice_for(language)?;
        while self.ends.try_recv().is_ok() {}
        let tts = self.tts()?;
        let speed = Self::speed(tts, rate);
        tts.set_voice(&voice).map_err(|_| Trouble::Refused)?;
        tts.set_rate(speed).map_err(|_| Trouble::Refused)?;
        tts.speak(text, true).map_err(|_| Trouble::Refused)?;
        self.saying = Some((Instant::now(), false));
        Ok(())
    }

    fn progress(&mut self, wait: Duration) -> Result<Progress, Trouble> {
        let deadline = Instant::now() + wait;
        while let Some((begun, heard)) = self.saying {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.ends.recv_timeout(left.min(LOOK_EVERY)) {
                // An end that comes before anything was heard belongs to what was said before.
                Ok(()) if heard || begun.elapsed() > LOOK_EVERY * 3 => break,
                Ok(()) | Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
            }
            match self.tts()?.is_speaking() {
                Ok(true) => self.saying = Some((begun, true)),
                Ok(false) if heard || begun.elapsed() > BEGINNING => break,
                Ok(false) | Err(_) => {}
            }
            if Instant::now() >= deadline {
                return Ok(Progress::Speaking);
            }
        }
        self.saying = None;
        Ok(Progress::Ended)
    }

    fn stop(&mut self) {
        if let Some(tts) = &mut self.tts {
            let _ = tts.stop();
        }
        self.saying = None;
    }
}

impl Drop for SystemVoices {
    fn drop(&mut self) {
        if self.saying.is_some() {
            self.stop();
        }
        *kept() = self.tts.take();
    }
}

fn kept() -> MutexGuard<'static, Option<Tts>> {
    KEPT.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(windows)]
fn backend() -> Backends {
    Backends::WinRt
}

#[cfg(target_os = "macos")]
fn backend() -> Backends {
    Backends::AvFoundation
}
