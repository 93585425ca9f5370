//! Which module of the service has a voice for which language.

use std::collections::BTreeMap;
use std::str::FromStr;

use ssip::SynthesisVoice;

use super::super::speaker::primary_of;
use super::wire::is_plain;

/// English of these is what most people know best, where neither their own nor a plain one is there.
const KNOWN_BEST: [&str; 2] = ["en-gb", "en-us"];

/// A voice for a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The module that has it.
    pub module: String,
    /// The language as the module names it.
    pub language: String,
}

/// The languages of all modules.
#[derive(Debug, Default)]
pub struct Voices {
    /// By the language in small letters; the first module that has one keeps it.
    by_language: BTreeMap<String, Choice>,
}

impl Voices {
    /// Adds the voices of a module: lines with a name, a language and a dialect, tabs between them.
    pub fn add(&mut self, module: &str, lines: &[String]) {
        for line in lines {
            let Ok(voice) = SynthesisVoice::from_str(line) else {
                continue;
            };
            let Some(language) = voice.language.filter(|language| is_plain(language)) else {
                continue;
            };
            self.by_language
                .entry(language.to_ascii_lowercase().replace('_', "-"))
                .or_insert_with(|| Choice {
                    module: module.to_owned(),
                    language,
                });
        }
    }

    /// All languages, in small letters.
    pub fn languages(&self) -> Vec<String> {
        self.by_language.keys().cloned().collect()
    }

    /// The voice for a language: of its region, else a plain one, else of the best known region, else of any.
    pub fn best_for(&self, language: &str) -> Option<Choice> {
        let wanted = language.to_ascii_lowercase().replace('_', "-");
        let primary = primary_of(&wanted);
        let mut any = self
            .by_language
            .iter()
            .filter(|(language, _)| primary_of(language) == primary);
        self.by_language
            .get(&wanted)
            .or_else(|| self.by_language.get(primary))
            .or_else(|| {
                KNOWN_BEST
                    .iter()
                    .filter(|best| primary_of(best) == primary)
                    .find_map(|best| self.by_language.get(*best))
            })
            .or_else(|| any.next().map(|(_, choice)| choice))
            .cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn voices() -> Voices {
        let lines = |lines: &[&str]| lines.iter().map(|l| (*l).to_owned()).collect::<Vec<_>>();
        let mut voices = Voices::default();
        voices.add(
            "first",
            &lines(&[
                "Caribbean\ten-029\tnone",
                "British\ten-GB\tnone",
                "American\ten_US\tnone",
                "Hindi\thi\tnone",
                "Hindi+Adam\thi\tAdam",
                "Portuguese\tpt-BR\tnone",
                "nothing",
                "bad\ta b\r\nQUIT\tnone",
            ]),
        );
        voices.add("second", &lines(&["Hindi\thi\tnone", "Japanese\tja\tnone"]));
        voices
    }

    #[test]
    fn the_nearest_voice_is_chosen() {
        let voices = voices();
        let best = |language| voices.best_for(language).map(|c| (c.module, c.language));
        let some = |m: &str, l: &str| Some((m.to_owned(), l.to_owned()));
        assert_eq!(best("en-US"), some("first", "en_US"));
        assert_eq!(best("en-AU"), some("first", "en-GB"));
        assert_eq!(best("en"), some("first", "en-GB"));
        assert_eq!(best("hi-IN"), some("first", "hi"));
        assert_eq!(best("ja"), some("second", "ja"));
        assert_eq!(best("pt-PT"), some("first", "pt-BR"));
        assert_eq!(best("ar"), None);
        assert_eq!(voices.languages().len(), 6);
    }
}
