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
    /// Set by an operation: press it.
    pub activate: bool,
}
