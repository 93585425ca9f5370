//! What a person chose for this PC: language, country, size, look, keys, contacts.
//!
//! Reading and writing the file is in `settings_file`; what each key may hold is in `settings_keys`.

use uuid::Uuid;

/// The choices. [`Settings::default`] is what a PC has before anybody chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The language (BCP 47). `None`: not asked yet, so the system's is used.
    pub locale: Option<String>,
    /// Two capitals, or `other`. `None`: not asked yet. Never guessed from the language.
    pub country: Option<String>,
    /// Text size in percent, [`Settings::TEXT_PERCENT`].
    pub text_percent: u16,
    /// The look.
    pub theme: Theme,
    /// Reduced motion: nothing moves.
    pub still: bool,
    /// How fast is read aloud, in percent of the voice's own speed, [`Settings::SPEECH_PERCENT`].
    pub speech_percent: u16,
    /// Whether letters and digits answer a question, without Ctrl or Alt. Off for those whose keys come by accident
    /// or by voice.
    pub letter_keys: bool,
    /// Readings above kanji, in Japanese.
    pub furigana: Furigana,
    /// Whether answers are kept, and for whom.
    pub who: Who,
    /// The audience last chosen.
    pub audience: Option<String>,
    /// The age band last chosen.
    pub ages: Option<String>,
    /// Whom to call here; shown above all others. At most [`Settings::MOST_CONTACTS`].
    pub contacts: Vec<LocalContact>,
}

impl Settings {
    /// The text sizes that can be chosen, in percent.
    pub const TEXT_PERCENT: std::ops::RangeInclusive<u16> = 100..=300;
    /// The speeds of reading aloud that can be chosen, in percent.
    pub const SPEECH_PERCENT: std::ops::RangeInclusive<u16> = 50..=200;
    /// How many contacts can be added.
    pub const MOST_CONTACTS: usize = 20;
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            locale: None,
            country: None,
            text_percent: 100,
            theme: Theme::System,
            still: false,
            speech_percent: 100,
            letter_keys: true,
            furigana: Furigana::Grade,
            who: Who::NotAsked,
            audience: None,
            ages: None,
            contacts: Vec::new(),
        }
    }
}

/// The look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    HighContrast,
}

impl Theme {
    /// Every look, in the order they are offered.
    pub const ALL: [Theme; 4] = [
        Theme::System,
        Theme::Light,
        Theme::Dark,
        Theme::HighContrast,
    ];

    /// How it is written in the file and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::HighContrast => "high-contrast",
        }
    }

    /// Reads what [`Theme::as_str`] writes.
    pub fn parse(text: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.as_str() == text)
    }
}

/// Which readings are drawn above kanji.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Furigana {
    /// None.
    Off,
    /// Above kanji that are taught later than the learner's age; for grown-ups where the words bring some.
    #[default]
    Grade,
    /// Above every word that brings one.
    All,
}

impl Furigana {
    /// All choices, in the order they are offered.
    pub const ALL: [Furigana; 3] = [Furigana::Off, Furigana::Grade, Furigana::All];

    /// How it is written in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Furigana::Off => "off",
            Furigana::Grade => "grade",
            Furigana::All => "all",
        }
    }

    /// Reads what [`Furigana::as_str`] writes.
    pub fn parse(text: &str) -> Option<Furigana> {
        Furigana::ALL
            .into_iter()
            .find(|choice| choice.as_str() == text)
    }
}

/// Whether answers are kept on this PC, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Who {
    /// Nobody was asked yet.
    #[default]
    NotAsked,
    /// Others use this PC too: everybody is a guest.
    Guest,
    /// It is one person's own PC. The number is random and stands for them in the records.
    Own(Uuid),
}

/// Somebody to call here: a teacher, the help desk, a daughter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LocalContact {
    /// Who it is. At most 80 characters.
    pub name: String,
    /// The number, as a person would read it. At most 40 characters.
    pub number: String,
    /// When, or for what. May be empty. At most 200 characters.
    pub note: String,
}

impl LocalContact {
    /// The most characters of name, number and note.
    pub const LONGEST: [usize; 3] = [80, 40, 200];
}
