//! Messages to judge or to search.

use std::collections::BTreeMap;

use super::{Class, Country, Difficulty, Scale, Scene, Sign};
use crate::content::address;
use crate::content::id::Id;
use crate::content::recordings::Recordings;

/// A value in a message that no translation may alter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Datum {
    /// A web address without scheme.
    Web(String),
    /// A mail address.
    Mail(String),
    /// A telephone number from a range kept for fiction, or masked.
    Phone(String),
    /// A code, a parcel number, a file number.
    Code(String),
}

impl Datum {
    /// The value as it is shown.
    pub fn text(&self) -> &str {
        match self {
            Datum::Web(t) | Datum::Mail(t) | Datum::Phone(t) | Datum::Code(t) => t,
        }
    }

    /// Whether it breaks only at dots and slashes and has an owner.
    pub fn is_address(&self) -> bool {
        matches!(self, Datum::Web(_) | Datum::Mail(_))
    }

    /// Who owns it, if it is an address.
    pub fn owner(&self) -> Option<&str> {
        self.is_address().then(|| address::owner(self.text()))
    }
}

/// A sign in a message, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// Its id; the words `cue.<id>` explain it.
    pub id: Id,
    /// What it is a sign of.
    pub sign: Sign,
    /// The field or datum that shows it; `None`: the whole message.
    pub place: Option<String>,
}

/// A phrase that can be chosen in `find` and is no sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoy {
    /// Its id; the words `decoy.<id>` say why it is none.
    pub id: Id,
    /// The field that holds it.
    pub place: String,
}

/// A message to judge or to search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id, under which answers are kept.
    pub id: Id,
    /// What it is.
    pub class: Class,
    /// The trick, or the kind of genuine message.
    pub tactic: Id,
    /// The objective that it tests.
    pub objective: Option<Id>,
    /// The author's rating.
    pub scale: Scale,
    /// Where such a message is at home.
    pub native: Vec<Country>,
    /// Where it is shown; empty: everywhere.
    pub countries: Vec<Country>,
    /// The item in whose place it stands in its countries.
    pub replaces: Option<Id>,
    /// The organisation whose name it uses.
    pub claims: Option<Id>,
    /// Other organisations whose addresses are right in it.
    pub also: Vec<Id>,
    /// A scam sent from the real account.
    pub hijacked: bool,
    /// Values in its words.
    pub data: BTreeMap<Id, Datum>,
    /// Its words spoken by a person, by locale.
    pub recordings: Recordings,
    /// Its signs, in the order of their numbers.
    pub cues: Vec<Cue>,
    /// Phrases that are no signs.
    pub decoys: Vec<Decoy>,
    /// Its medium.
    pub scene: Scene,
}

impl Item {
    /// How hard it is to judge.
    pub fn difficulty(&self) -> Difficulty {
        self.scale.difficulty(self.class)
    }

    /// Whether it may be shown in a country.
    pub fn is_for(&self, country: Country) -> bool {
        self.countries.is_empty() || self.countries.contains(&country)
    }
}
