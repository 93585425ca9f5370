//! One file a screen. A screen is a struct with its own `Message`, `update` and `view`; what it wants done
//! outside itself it returns as an [`Action`].

pub mod ages;
pub mod first_start;
pub mod help;
pub mod home;
pub mod keys;
pub mod lesson;
pub mod paper;
pub mod settings;
pub mod welcome;

use jiff::civil::Date;

use crate::content::library::Library;
use crate::content::model::{Ages, Audience, Country};
use crate::language::Locale;
use crate::records::{Answer, FilledList, Furigana, History, Place, Run};
use crate::records::{LocalContact, Settings, Theme};

use super::ui::Ui;

/// What screens may look at.
pub struct Context<'a> {
    /// Words, colours, sizes.
    pub ui: &'a Ui,
    /// The settings.
    pub settings: &'a Settings,
    /// What can be learned.
    pub library: &'a Library,
    /// What this person did.
    pub history: &'a History,
    /// The day, as far as it can be known.
    pub today: Date,
    /// Whether rows are wiped at the end.
    pub guest: bool,
}

impl Context<'_> {
    /// The learner's country.
    pub fn country(&self) -> Country {
        self.settings
            .country
            .as_deref()
            .and_then(Country::parse)
            .unwrap_or(Country::Elsewhere)
    }
}

/// Where to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Show {
    /// "Who is learning today?"
    Welcome,
    /// The age bands of school.
    Ages,
    /// The shelf of an audience.
    Home(Audience, Option<Ages>),
    /// A lesson: carried on, or from the start.
    Lesson {
        /// Its pack.
        pack: String,
        /// Its module.
        module: String,
        /// From where.
        start: Start,
    },
    /// The keys.
    Keys,
    /// "I need help now".
    Help,
}

/// From where a lesson starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Where it was left, or from the start.
    CarryOn,
    /// From the start again.
    Anew,
    /// Other messages that test the same, and nothing else; where a lesson has none, from the start again.
    Refresh,
}

/// A setting to change.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// The program's language.
    Locale(Locale),
    /// The learner's country.
    Country(String),
    /// Text size in per cent.
    Text(u16),
    /// Colours.
    Theme(Theme),
    /// Reduced motion.
    Still(bool),
    /// How fast is read aloud, in per cent.
    Speech(u16),
    /// Letters and digits as keys for answers.
    LetterKeys(bool),
    /// Readings above kanji.
    Furigana(Furigana),
    /// Whether others use this PC too.
    Shared(bool),
    /// Somebody to call here.
    AddContact(LocalContact),
    /// Not any more.
    RemoveContact(usize),
}

/// What a screen wants done. Only the program itself changes screens, settings or records.
#[derive(Debug, Clone)]
pub enum Action {
    /// Nothing.
    None,
    /// Another screen.
    Show(Show),
    /// Back to what was before; a help screen or the settings close.
    Close,
    /// A setting.
    Change(Change),
    /// Keep that a run began, and where it is.
    Begin(Box<Run>, Box<Place>),
    /// Keep an answer, and then tell the lesson.
    Give(Box<Answer>, Box<Place>),
    /// Keep where the learner is.
    Place(Box<Place>),
    /// Keep where the learner is, and show something else.
    Leave(Box<Place>, Show),
    /// Keep a list on this PC, tell the lesson, and do something else.
    KeepList {
        /// `pack/module/step`.
        key: String,
        /// What is on it.
        list: FilledList,
        /// What else.
        then: Box<Action>,
    },
    /// A page to print or to save.
    Deliver(paper::Paper, paper::Way),
    /// The guest is finished.
    EndGuest,
    /// Ask whether to forget.
    AskForget,
}
