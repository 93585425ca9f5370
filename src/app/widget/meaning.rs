//! What a control means: role, name and state, for the keyboard, for tests and for assistive technology.

use iced::advanced::widget::Id;

use crate::language::readings;

/// What a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Does something when pressed.
    Button,
    /// One of a group of which one is chosen.
    Radio,
    /// Chosen or not, on its own.
    CheckBox,
    /// A heading; 1 is the screen's.
    Heading(u8),
    /// A group with a name.
    Group,
    /// A group of which one is chosen.
    RadioGroup,
    /// A list; its items say how many there are.
    List,
    /// An item of a list.
    ListItem,
    /// A box to type in; the box itself stands inside.
    TextInput,
    /// A phrase that is pointed out in a text.
    Mark,
    /// A simulated message.
    Document,
    /// A picture that says something.
    Image,
    /// What has just happened; announced.
    Status,
    /// How far one is.
    Progress,
    /// A dialog that holds the focus.
    Dialog,
    /// What frames every screen: the bar and the last row. A voice that reads a screen aloud leaves it out.
    Bar,
}

/// What a control means.
#[derive(Debug, Clone)]
pub struct Meaning {
    /// What it is.
    pub role: Role,
    /// What it is called.
    pub name: String,
    /// Chosen, for radios and check boxes.
    pub checked: Option<bool>,
    /// Its number in its group from 1, and how many there are.
    pub position: Option<(usize, usize)>,
    /// The group within which arrows move.
    pub group: Option<Id>,
    /// The texts inside only repeat the name.
    pub leaf: bool,
    /// What is said after the name.
    pub description: Option<String>,
    /// For progress: how far, and of how many.
    pub progress: Option<(usize, usize)>,
    /// The language of the name (BCP 47), where it is not the window's.
    pub language: Option<&'static str>,
}

impl Meaning {
    /// A role with a name. Readings in it take the place of what they stand above.
    pub fn new(role: Role, name: impl Into<String>) -> Self {
        Meaning {
            role,
            name: readings::spoken(&name.into()),
            checked: None,
            position: None,
            group: None,
            leaf: false,
            description: None,
            progress: None,
            language: None,
        }
    }
}

/// What an operation sees of a control, through `Operation::custom`.
#[derive(Debug, Clone)]
pub struct Probe {
    /// What it means.
    pub meaning: Meaning,
    /// Whether it has the focus.
    pub focused: bool,
    /// Whether it can have it.
    pub focusable: bool,
    /// Whether Tab stops at it; a heading takes the focus only from the program.
    pub tab_stop: bool,
    /// Whether what stands inside is shown to the operation next.
    pub encloses: bool,
    /// Set by an operation: it is being read aloud, or not any more.
    pub reading: Option<bool>,
    /// Set by an operation: press it.
    pub activate: bool,
}

/// How a voice says a stretch of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// As it is written.
    Words,
    /// A web or mail address.
    Address,
    /// A code or a telephone number, letter by letter.
    Spelled,
    /// With its reading.
    As(String),
}

/// A stretch of running text, and how it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidText {
    /// What is shown.
    pub text: String,
    /// How it is said.
    pub said: Said,
}

/// What an operation sees of running text, through `Operation::custom`.
#[derive(Debug, Clone)]
pub struct TextProbe {
    /// The text as it is shown, with how it is said.
    pub parts: Vec<SaidText>,
    /// Its language (BCP 47).
    pub language: &'static str,
    /// Whether it is read from right to left.
    pub right_to_left: bool,
    /// A control around it says it already.
    pub silent: bool,
    /// Whether the reader stands on it.
    pub focused: bool,
    /// Set by an operation: the bytes of the shown text that are being read aloud, or none.
    pub reading: Option<Option<std::ops::Range<usize>>>,
}

impl TextProbe {
    /// All of it as a voice says it: readings in place of what they stand above.
    pub fn spoken(&self) -> String {
        let said = self.parts.iter().map(|part| match &part.said {
            Said::As(reading) => reading.as_str(),
            _ => part.text.as_str(),
        });
        said.collect()
    }
}
