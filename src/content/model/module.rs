//! A module: a lesson with its parts, sources, names and messages.

use std::collections::BTreeMap;

use jiff::civil;

use super::{Activity, Country, Form, Item, Part, Step};
use crate::content::id::Id;

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameKind {
    /// An invented organisation with the address that it owns.
    Organisation {
        /// Its web address.
        web: Option<String>,
    },
    /// An invented person.
    Person,
}

/// A name used in words as `{$id}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Its id.
    pub id: Id,
    /// What it stands for.
    pub kind: NameKind,
    /// `f` or `m`: verbs agree with it in some languages.
    pub gender: Option<char>,
    /// The name in whose place it stands in its countries.
    pub replaces: Option<Id>,
    /// Where it stands in.
    pub countries: Vec<Country>,
}

/// How a source was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    /// The responsible body's own page.
    OwnPage,
    /// Press or another second hand.
    Press,
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where, if the address is known.
    pub url: Option<String>,
    /// When, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub published: Option<String>,
    /// When it was last looked at.
    pub checked: civil::Date,
    /// How.
    pub seen: Seen,
}

/// A module: a lesson with its messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// Its id.
    pub id: Id,
    /// Raised when a meaning changes.
    pub revision: u32,
    /// A hard topic, as the pack says of it.
    pub care: bool,
    /// What can be tested.
    pub objectives: Vec<Id>,
    /// Countries with a draw of their own.
    pub countries: Vec<Country>,
    /// Frameworks, by name and version.
    pub tags: BTreeMap<String, Vec<String>>,
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// Names in its words.
    pub names: Vec<Name>,
    /// Its parts in order.
    pub parts: Vec<Part>,
    /// Its messages.
    pub items: Vec<Item>,
}

impl Module {
    /// An item by id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == *id)
    }

    /// A part and step by the step's id.
    pub fn step(&self, id: &str) -> Option<(&Part, &Step)> {
        self.parts
            .iter()
            .find_map(|part| part.steps.iter().find(|s| s.id == *id).map(|s| (part, s)))
    }

    /// The item that stands for `id` in a country: a stand-in, or itself.
    pub fn drawn<'a>(&'a self, id: &'a Id, country: Country) -> &'a Id {
        self.items
            .iter()
            .find(|item| item.replaces.as_ref() == Some(id) && item.countries.contains(&country))
            .map_or(id, |item| &item.id)
    }

    /// The name that stands for `id` in a country.
    pub fn name(&self, id: &str, country: Country) -> Option<&Name> {
        let name = self.names.iter().find(|n| n.id == *id)?;
        Some(
            self.names
                .iter()
                .find(|n| n.replaces.as_ref() == Some(&name.id) && n.countries.contains(&country))
                .unwrap_or(name),
        )
    }

    /// The ids of the messages of one draw, in order, part by part and round by round.
    pub fn draw(&self, country: Country, form: Form) -> Vec<&Id> {
        self.parts
            .iter()
            .flat_map(|part| &part.steps)
            .filter_map(|step| match &step.activity {
                Activity::Round { a, b } => Some(if form == Form::A { a } else { b }),
                _ => None,
            })
            .flatten()
            .map(|id| self.drawn(id, country))
            .collect()
    }

    /// Whether any round has messages of a form.
    pub fn has_form(&self, form: Form) -> bool {
        self.parts
            .iter()
            .flat_map(|part| &part.steps)
            .any(|step| match &step.activity {
                Activity::Round { a, b } => !(if form == Form::A { a } else { b }).is_empty(),
                _ => false,
            })
    }

    /// Countries of which the balance is proven: its own and elsewhere.
    pub fn draw_countries(&self) -> impl Iterator<Item = Country> + '_ {
        self.countries.iter().copied().chain([Country::Elsewhere])
    }
}
