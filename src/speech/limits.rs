//! How long speaking may take before it is given up.

use std::time::Duration;

use super::speaker::{Rate, primary_of};

/// How long each thing may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Until the speech service is there; it may have to be started first.
    pub opening: Duration,
    /// Until it has told its languages.
    pub languages: Duration,
    /// Until it has taken a sentence, before the sentence is said.
    pub taking: Duration,
    /// What is added to how long a sentence should last.
    pub slack: Duration,
    /// Until it falls silent; after that its thread is left alone.
    pub stopping: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            opening: Duration::from_secs(12),
            languages: Duration::from_secs(15),
            taking: Duration::from_secs(5),
            slack: Duration::from_secs(4),
            stopping: Duration::from_millis(1_000),
        }
    }
}

/// The longest that one sentence is waited for.
const LONGEST: Duration = Duration::from_secs(300);

impl Limits {
    /// How long a sentence may be spoken.
    ///
    /// Voices say about 14 Latin or Devanagari letters a second and about 7 kana; twice that time and the slack
    /// are allowed, since a voice pauses at commas and numbers are longer said than written.
    pub fn saying(&self, text: &str, language: &str, rate: Rate) -> Duration {
        let letters = text.chars().count().min(10_000);
        let a_letter = if matches!(primary_of(language), "ja" | "zh" | "ko") {
            2.0 / 7.0
        } else {
            2.0 / 14.0
        };
        #[expect(clippy::cast_precision_loss, reason = "at most ten thousand")]
        let seconds = letters as f32 * a_letter / rate.factor();
        (Duration::from_secs_f32(seconds) + self.slack).min(LONGEST)
    }

    /// How long a recording of a length may be played.
    pub fn playing(&self, length: Duration) -> Duration {
        length.saturating_add(self.slack)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_slow_sentences_get_more_time() {
        let limits = Limits::default();
        let say = |text: &str, language, percent| {
            limits
                .saying(text, language, Rate::percent(percent))
                .as_secs()
        };
        assert_eq!(say("", "en", 100), 4);
        assert_eq!(say(&"a".repeat(140), "en", 100), 24);
        assert_eq!(say(&"a".repeat(140), "en", 50), 44);
        assert_eq!(say(&"あ".repeat(70), "ja-JP", 200), 14);
        assert_eq!(say(&"a".repeat(1_000_000), "en", 50), 300);
    }
}
