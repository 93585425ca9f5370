//! Readings above kanji (furigana): how the program's own words write them, and which of them a learner sees.
//!
//! Fluent keeps braces for itself, so readings stand there as in Aozora Bunko's texts: `｜詐欺《さぎ》`. The ｜ may be left
//! out where the word is the run of kanji before 《. Anything else with these signs is itself.

use super::kanji::{grade, is_kanji};
use crate::content::model::Ages;

/// Which readings are drawn above the words. What a voice says does not depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Readings {
    /// None.
    Off,
    /// On words with a kanji that is taught after this year of school, 1 to 6.
    Above(u8),
    /// All that the words carry.
    #[default]
    All,
}

impl Readings {
    /// Those that a child of an age band needs: on kanji that it cannot be taken to have learned. Ten-year-olds are in
    /// year 4 or 5, and know those of year 3; a child whose age is not known, those of year 1.
    pub fn of_child(ages: Option<Ages>) -> Readings {
        Readings::Above(match ages {
            None | Some(Ages::From6To9) => 1,
            Some(Ages::From10To12) => 3,
            Some(Ages::From13To17) => 6,
        })
    }

    /// Whether the reading of a word is drawn: not where every kanji of it has been learned.
    pub fn shows(self, word: &str) -> bool {
        match self {
            Readings::Off => false,
            Readings::All => true,
            Readings::Above(learned) => word
                .chars()
                .filter(|c| is_kanji(*c))
                .any(|kanji| grade(kanji).is_none_or(|year| year > learned)),
        }
    }
}

/// A stretch of text, with its reading where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch<'a> {
    /// What is written.
    pub text: &'a str,
    /// How it is read.
    pub reading: Option<&'a str>,
}

/// Cuts a text of the program into words with readings and what stands between them.
pub fn stretches(text: &str) -> Vec<Stretch<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(open) = rest
        .get(from..)
        .and_then(|r| r.find('《'))
        .map(|at| at + from)
    {
        let after = open + '《'.len_utf8();
        let inside = rest.get(after..).unwrap_or_default();
        let found = inside
            .split_once('》')
            .map(|(reading, _)| reading)
            .filter(|reading| is_reading(reading));
        let before = rest.get(..open).unwrap_or_default();
        match (found, base_of(before)) {
            (Some(reading), Some((start, base))) => {
                plain_stretch(rest.get(..start), &mut out);
                out.push(Stretch {
                    text: base,
                    reading: Some(reading),
                });
                let end = after + reading.len() + '》'.len_utf8();
                rest = rest.get(end..).unwrap_or_default();
                from = 0;
            }
            _ => from = after,
        }
    }
    plain_stretch(Some(rest), &mut out);
    out
}

fn plain_stretch<'a>(text: Option<&'a str>, out: &mut Vec<Stretch<'a>>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        out.push(Stretch {
            text,
            reading: None,
        });
    }
}

/// The word at the end of a text to which a reading belongs: where it begins with its sign, and itself.
fn base_of(before: &str) -> Option<(usize, &str)> {
    if let Some((start, _)) = before.rmatch_indices('｜').next() {
        let base = before.get(start + '｜'.len_utf8()..)?;
        let sound = base.chars().any(is_kanji) && base.chars().count() <= LONGEST_BASE;
        if sound {
            return Some((start, base));
        }
    }
    let start = before
        .char_indices()
        .rev()
        .take_while(|(_, c)| is_kanji(*c) || *c == '々')
        .last()?
        .0;
    Some((start, before.get(start..)?))
}

/// The longest word with one reading, in characters.
const LONGEST_BASE: usize = 12;

fn is_reading(text: &str) -> bool {
    !text.is_empty() && text.chars().all(crate::content::inline::is_kana)
}

/// The text as it is written, without its readings.
pub fn plain(text: &str) -> String {
    stretches(text).iter().map(|s| s.text).collect()
}

/// The text as a voice says it: readings in place of what they stand above.
pub fn spoken(text: &str) -> String {
    if !text.contains('《') {
        return text.to_owned();
    }
    stretches(text)
        .iter()
        .map(|s| s.reading.unwrap_or(s.text))
        .collect()
}

/// A word with its reading, in the notation of this module.
pub fn written(text: &str, reading: Option<&str>) -> String {
    match reading {
        Some(reading) => format!("｜{text}《{reading}》"),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_are_found_with_and_without_their_sign() {
        let text = "これは｜詐欺《さぎ》です。時間《じかん》と10｜分《ぷん》、人々《ひとびと》";
        assert_eq!(plain(text), "これは詐欺です。時間と10分、人々");
        assert_eq!(spoken(text), "これはさぎです。じかんと10ぷん、ひとびと");
        let word = stretches("お｜持ち主《もちぬし》だ");
        assert_eq!(word.get(1).map(|s| s.text), Some("持ち主"));
    }

    #[test]
    fn what_is_no_reading_is_itself() {
        for text in [
            "《注意》",
            "a《か》",
            "かな《かな》",
            "漢字《kanji》",
            "漢字《》",
            "漢字《か",
            "｜",
            "》《",
            "題名『｜』《あ》",
        ] {
            assert_eq!(plain(text), text);
            assert_eq!(spoken(text), text);
        }
        assert_eq!(plain("｜あ｜字《じ》"), "｜あ字");
    }

    #[test]
    fn what_is_written_is_read_again() {
        assert_eq!(spoken(&written("主", Some("ぬし"))), "ぬし");
        assert_eq!(plain(&written("主", None)), "主");
    }

    #[test]
    fn a_reading_is_hidden_where_every_kanji_has_been_learned() {
        let learned = Readings::Above(3);
        for (word, shows) in [
            ("時間", false),
            ("予約", true),
            ("詐欺", true),
            ("人々", false),
        ] {
            assert_eq!(learned.shows(word), shows, "{word}");
            assert!(Readings::All.shows(word));
            assert!(!Readings::Off.shows(word));
        }
        assert!(Readings::Above(6).shows("詐欺"));
        assert!(!Readings::Above(6).shows("胃"));
    }

    #[test]
    fn nothing_that_is_typed_panics() {
        let signs = ["｜", "《", "》", "漢", "か", "a", "々", " ", "\u{20000}"];
        let mut random = fastrand::Rng::with_seed(3);
        for _ in 0..20_000 {
            let text: String = (0..random.usize(0..12))
                .map(|_| signs[random.usize(0..signs.len())])
                .collect();
            let _ = (plain(&text), spoken(&text));
        }
    }
}
