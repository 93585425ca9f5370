//! A voice that says nothing and keeps what it was given to say, for tests.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::limits::Limits;
use super::player::Player;
use super::recording::Sound;
use super::speaker::{Equipment, Progress, Rate, Speaker, Trouble};

/// Something that a [`FakeVoice`] was given to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// With the voice of the computer.
    Text {
        /// The words.
        text: String,
        /// Their language.
        language: String,
        /// How fast.
        rate: Rate,
    },
    /// A recording, by its length.
    Recording(Duration),
}

/// What goes wrong with a [`FakeVoice`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mood {
    /// Nothing: each sentence ends as soon as it is asked for.
    #[default]
    Well,
    /// Sentences begin and do not end until the mood changes.
    NeverEnds,
    /// Every call hangs until the mood changes.
    Hangs,
    /// It cannot be made.
    Missing,
    /// It takes each sentence and fails before its end.
    FailsInTheMiddle(Trouble),
    /// It panics when it is to speak, as a faulty back end might.
    Panics,
}

#[derive(Debug, Default)]
struct State {
    languages: Vec<String>,
    said: Vec<Said>,
    mood: Mood,
    made: usize,
    alive: usize,
    stops: usize,
    asked: usize,
    plays_sound: bool,
}

/// A voice that keeps what it was given to say. Clones are handles of the same voice.
#[derive(Debug, Clone, Default)]
pub struct FakeVoice {
    shared: Arc<(Mutex<State>, Condvar)>,
}

impl FakeVoice {
    /// A voice for some languages, which also plays recordings.
    pub fn new(languages: &[&str]) -> Self {
        let voice = Self::default();
        {
            let mut state = voice.state();
            state.languages = languages.iter().map(|l| (*l).to_owned()).collect();
            state.plays_sound = true;
        }
        voice
    }

    /// What a [`Reader`](super::Reader) wants, with limits short enough for a test.
    pub fn equipment(&self) -> Equipment {
        let limits = Limits {
            opening: Duration::from_millis(1_000),
            languages: Duration::from_millis(1_000),
            taking: Duration::from_millis(1_000),
            slack: Duration::from_millis(300),
            stopping: Duration::from_millis(1_000),
        };
        let (speaker, player) = (self.clone(), self.clone());
        Equipment {
            speaker: Arc::new(move || {
                let alive = speaker.become_alive()?;
                Ok(Box::new(alive) as Box<dyn Speaker>)
            }),
            player: Arc::new(move || {
                if !player.state().plays_sound {
                    return Err(Trouble::NoSound);
                }
                Ok(Box::new(player.become_alive()?) as Box<dyn Player>)
            }),
            limits,
        }
    }

    /// What was said so far, in order.
    pub fn said(&self) -> Vec<Said> {
        self.state().said.clone()
    }

    /// The texts that the voice of the computer said so far, in order.
    pub fn texts(&self) -> Vec<String> {
        let said = self.said();
        said.into_iter()
            .filter_map(|said| match said {
                Said::Text { text, .. } => Some(text),
                Said::Recording(_) => None,
            })
            .collect()
    }

    /// Makes something go wrong from now on, or go well again.
    pub fn set_mood(&self, mood: Mood) {
        self.state().mood = mood;
        self.shared.1.notify_all();
    }

    /// The languages that it has a voice for from now on.
    pub fn set_languages(&self, languages: &[&str]) {
        self.state().languages = languages.iter().map(|l| (*l).to_owned()).collect();
    }

    /// Whether recordings can be played from now on.
    pub fn set_plays_sound(&self, plays: bool) {
        self.state().plays_sound = plays;
    }

    /// How many times a speaker or player was made.
    pub fn made(&self) -> usize {
        self.state().made
    }

    /// How many of those made are still there.
    pub fn alive(&self) -> usize {
        self.state().alive
    }

    /// How many times it was told to be silent.
    pub fn stops(&self) -> usize {
        self.state().stops
    }

    /// How many times it was asked for its languages.
    pub fn asked(&self) -> usize {
        self.state().asked
    }

    fn become_alive(&self) -> Result<FakeSpeaker, Trouble> {
        let mut state = self.waking();
        if state.mood == Mood::Missing {
            return Err(Trouble::Missing);
        }
        state.made += 1;
        state.alive += 1;
        drop(state);
        Ok(FakeSpeaker(self.clone()))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The state, once it does not hang.
    fn waking(&self) -> MutexGuard<'_, State> {
        let mut state = self.state();
        while state.mood == Mood::Hangs {
            state = self
                .shared
                .1
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        state
    }

    fn wait_for_end(&self, wait: Duration) -> Result<Progress, Trouble> {
        let mut state = self.waking();
        if state.mood == Mood::NeverEnds {
            let waited = self.shared.1.wait_timeout(state, wait);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        match state.mood {
            Mood::NeverEnds | Mood::Hangs => Ok(Progress::Speaking),
            Mood::FailsInTheMiddle(trouble) => Err(trouble),
            Mood::Well | Mood::Missing | Mood::Panics => Ok(Progress::Ended),
        }
    }
}

/// A [`FakeVoice`] as a back end.
struct FakeSpeaker(FakeVoice);

impl Speaker for FakeSpeaker {
    fn languages(&mut self) -> Result<Vec<String>, Trouble> {
        let mut state = self.0.waking();
        state.asked += 1;
        Ok(state.languages.clone())
    }

    fn say(&mut self, text: &str, language: &str, rate: Rate) -> Result<(), Trouble> {
        let mut state = self.0.waking();
        #[expect(clippy::panic, reason = "it stands for a back end with a fault")]
        if state.mood == Mood::Panics {
            drop(state);
            panic!("a fault of the back end");
        }
        state.said.push(Said::Text {
            text: text.to_owned(),
            language: language.to_owned(),
            rate,
        });
        Ok(())
    }

    fn progress(&mut self, wait: Duration) -> Result<Progress, Trouble> {
        self.0.wait_for_end(wait)
    }

    fn stop(&mut self) {
        self.0.waking().stops += 1;
    }
}

impl Player for FakeSpeaker {
    fn play(&mut self, sound: Sound) -> Result<(), Trouble> {
        let mut state = self.0.waking();
        state.said.push(Said::Recording(sound.length()));
        Ok(())
    }

    fn progress(&mut self, wait: Duration) -> Result<Progress, Trouble> {
        self.0.wait_for_end(wait)
    }

    fn stop(&mut self) {
        self.0.waking().stops += 1;
    }
}

impl Drop for FakeSpeaker {
    fn drop(&mut self) {
        self.0.state().alive -= 1;
    }
}
