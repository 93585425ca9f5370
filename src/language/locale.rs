//! The languages Cyberday speaks, and which of them suits a person.

use std::fmt;

use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};

/// A language the program's own words exist in.
///
/// To add a language: a variant here, its row in `facts`, its place in [`Locale::OFFERED`], and a folder under
/// `locales/`. The compiler and `tests/language.rs` name whatever is forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Locale {
    /// English, spelled and dated as in Australia and India.
    En,
    /// Japanese.
    Ja,
    /// Hindi.
    Hi,
    /// English made longer and right to left, to find what would not fit; never offered to a learner.
    Pseudo,
}

/// Which way lines of a language run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// As English.
    LeftToRight,
    /// As Arabic.
    RightToLeft,
}

/// Which letters a language is written in; it decides the font and the height of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// As English.
    Latin,
    /// Kanji and kana.
    Japanese,
    /// As Hindi.
    Devanagari,
}

/// To whom the words are spoken. A language may have an easier wording for children.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Register {
    /// Grown-ups, and everyone in a language that has no wording of its own for children.
    #[default]
    Adult,
    /// Children: easier words, in Japanese with fewer kanji.
    Child,
}

/// How a language says the time of day.
#[derive(Debug, Clone, Copy)]
pub(super) enum Clock {
    /// As the CLDR writes it.
    Usual,
    /// Twelve hours after a word for the part of the day. Each part starts at an hour; the hours before the
    /// first part belong to the last one.
    PartOfDay(&'static [(u8, &'static str)]),
}

/// One row: everything that differs between languages apart from their words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    /// The BCP 47 tag; also the name of the folder under `locales/`.
    pub code: &'static str,
    /// The folder whose words are used.
    pub words: &'static str,
    /// The CLDR locale whose numbers and dates are used.
    pub formats: &'static str,
    /// The language's name in itself.
    pub autonym: &'static str,
    pub direction: Direction,
    pub script: Script,
    pub clock: Clock,
}

/// The parts of a day in Hindi, as the CLDR divides it.
const HINDI_DAY: &[(u8, &str)] = &[(4, "सुबह"), (12, "दोपहर"), (16, "शाम"), (20, "रात")];

impl Locale {
    /// The languages a learner may choose, in the order they are shown.
    pub const OFFERED: [Self; 3] = [Self::En, Self::Ja, Self::Hi];

    /// Every locale, with the pseudo-locale that only the picture tour and tests ask for.
    pub const ALL: [Self; 4] = [Self::En, Self::Ja, Self::Hi, Self::Pseudo];

    pub(super) const fn facts(self) -> Facts {
        match self {
            Self::En => Facts {
                code: "en",
                words: "en",
                formats: "en-AU",
                autonym: "English",
                direction: Direction::LeftToRight,
                script: Script::Latin,
                clock: Clock::Usual,
            },
            Self::Ja => Facts {
                code: "ja",
                words: "ja",
                formats: "ja",
                autonym: "日本語",
                direction: Direction::LeftToRight,
                script: Script::Japanese,
                clock: Clock::Usual,
            },
            Self::Hi => Facts {
                code: "hi",
                words: "hi",
                formats: "hi",
                autonym: "हिन्दी",
                direction: Direction::LeftToRight,
                script: Script::Devanagari,
                clock: Clock::PartOfDay(HINDI_DAY),
            },
            Self::Pseudo => Facts {
                code: "qps-plocm",
                words: "en",
                formats: "en-AU",
                autonym: "Pseudo",
                direction: Direction::RightToLeft,
                script: Script::Latin,
                clock: Clock::Usual,
            },
        }
    }

    /// The BCP 47 tag, as it is written in settings, records and names of word files: `en`, `ja`, `hi`,
    /// `qps-plocm`.
    pub const fn code(self) -> &'static str {
        self.facts().code
    }

    /// The language's name, in itself and in its own letters.
    pub const fn autonym(self) -> &'static str {
        self.facts().autonym
    }

    /// Which way its lines run.
    pub const fn direction(self) -> Direction {
        self.facts().direction
    }

    /// Which letters it is written in.
    pub const fn script(self) -> Script {
        self.facts().script
    }

    /// The locale a tag names, whatever its case, country or encoding: `ja`, `hi_IN.UTF-8`, `en-AU`, and
    /// `qps-plocm` exactly. `None` when Cyberday does not speak that language.
    pub fn parse(tag: &str) -> Option<Self> {
        if tag.trim().eq_ignore_ascii_case(Self::Pseudo.code()) {
            return Some(Self::Pseudo);
        }
        first_spoken(&[tag])
    }

    /// The language to speak to someone who asked for these, the dearest first. A tag that cannot be read is
    /// passed over; English when none is spoken. The pseudo-locale is never chosen.
    pub fn negotiate(requested: &[impl AsRef<str>]) -> Self {
        first_spoken(requested).unwrap_or(Self::En)
    }

    /// The language that the computer is set to, as far as Cyberday speaks it; English otherwise.
    pub fn of_system() -> Self {
        let requested: Vec<String> = sys_locale::get_locales().collect();
        Self::negotiate(&requested)
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl Direction {
    /// Whether lines run from right to left.
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::RightToLeft)
    }
}

fn first_spoken(requested: &[impl AsRef<str>]) -> Option<Locale> {
    let requested: Vec<LanguageIdentifier> = requested
        .iter()
        .filter_map(|tag| language_of(tag.as_ref()))
        .collect();
    let offered: Vec<LanguageIdentifier> = Locale::OFFERED
        .iter()
        .filter_map(|locale| language_of(locale.code()))
        .collect();
    let found = negotiate_languages(&requested, &offered, None, NegotiationStrategy::Lookup);
    let code = found.first()?.to_string();
    Locale::OFFERED
        .into_iter()
        .find(|locale| locale.code() == code)
}

/// Reads a tag as POSIX (`hi_IN.UTF-8@latin`) or BCP 47 (`ja-JP-u-ca-japanese`) writes it.
fn language_of(tag: &str) -> Option<LanguageIdentifier> {
    let tag = tag.trim();
    let plain = tag.split(['.', '@']).next().unwrap_or(tag);
    // Extensions (calendar, digits) say nothing about the language.
    LanguageIdentifier::try_from_locale_bytes(plain.replace('_', "-").as_bytes()).ok()
}
