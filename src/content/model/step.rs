//! The steps of a part: what is read and what is done.

use std::collections::BTreeMap;

use super::Datum;
use crate::content::id::Id;
use crate::content::recordings::Recordings;

/// What a step asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Activity {
    /// A card to read.
    Card {
        /// The sources of its facts.
        sources: Vec<Id>,
        /// A name from [`crate::content::icons::ICONS`].
        icon: Option<String>,
    },
    /// Messages to judge, in order.
    Round {
        /// For form A.
        a: Vec<Id>,
        /// For form B.
        b: Vec<Id>,
    },
    /// One right option.
    Choice {
        /// All options.
        options: Vec<Id>,
        /// The right one.
        right: Id,
    },
    /// Several right options.
    Choices {
        /// All options.
        options: Vec<Id>,
        /// The right ones.
        right: Vec<Id>,
    },
    /// Put in order.
    Order {
        /// The right order.
        right: Vec<Id>,
    },
    /// Find the signs in a message.
    Find {
        /// The item.
        item: Id,
    },
    /// Say which part of an address owns it.
    Address {
        /// The address.
        web: String,
    },
    /// Sort into groups.
    Sort {
        /// The groups.
        groups: Vec<Id>,
        /// What is sorted, with the group that each belongs to.
        items: Vec<Sorted>,
    },
    /// Make a secret of words. Nothing of it is kept.
    Passphrase {
        /// How many words it has at least.
        words: u8,
    },
    /// A list to fill in, to print and to keep.
    Checklist {
        /// Its rows in order.
        rows: Vec<ChecklistRow>,
    },
    /// "Why this changed": an old rule, the new one and the reason.
    Change {
        /// The sources of its facts.
        sources: Vec<Id>,
    },
}

/// Something to sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorted {
    /// The words `item.<id>` and `why.<id>`.
    pub id: Id,
    /// The group that it belongs to.
    pub group: Id,
}

/// A row of a checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChecklistRow {
    /// The words `row.<id>`.
    pub id: Id,
    /// Whether something is written there, beside the tick.
    pub fill: bool,
}

impl Activity {
    /// As written in packs and records; a judged message is recorded as `judge`.
    pub fn kind(&self) -> &'static str {
        match self {
            Activity::Card { .. } => "card",
            Activity::Round { .. } => "round",
            Activity::Choice { .. } => "choice",
            Activity::Choices { .. } => "choices",
            Activity::Order { .. } => "order",
            Activity::Find { .. } => "find",
            Activity::Address { .. } => "address",
            Activity::Sort { .. } => "sort",
            Activity::Passphrase { .. } => "passphrase",
            Activity::Checklist { .. } => "checklist",
            Activity::Change { .. } => "change",
        }
    }

    /// The sources of its facts.
    pub fn sources(&self) -> &[Id] {
        match self {
            Activity::Card { sources, .. } | Activity::Change { sources } => sources,
            _ => &[],
        }
    }

    /// Whether it is read and asks for no answer.
    pub fn is_read_only(&self) -> bool {
        matches!(self, Activity::Card { .. } | Activity::Change { .. })
    }
}

/// A step of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id, under which answers are kept.
    pub id: Id,
    /// The objective that it tests.
    pub objective: Option<Id>,
    /// Values in its words.
    pub data: BTreeMap<Id, Datum>,
    /// Its words spoken by a person, by locale.
    pub recordings: Recordings,
    /// What it asks for.
    pub activity: Activity,
}

/// A sitting of at most six minutes that ends at a good stopping place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its id.
    pub id: Id,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// Its steps in order.
    pub steps: Vec<Step>,
}
