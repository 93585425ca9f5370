//! A pack: its envelope and its shelf.

use std::collections::BTreeMap;

use jiff::civil;

use super::{Ages, Audience, Country};
use crate::content::id::Id;

/// The file of a module's picture, in its folder.
pub const PICTURE: &str = "picture.svg";

/// What a shelf shows of a module, before it is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleCard {
    /// Its id and its folder.
    pub id: Id,
    /// For whom.
    pub audience: Vec<Audience>,
    /// For which ages (school).
    pub ages: Option<Ages>,
    /// A name from [`crate::content::icons::ICONS`].
    pub icon: String,
    /// Minutes of each part.
    pub minutes: Vec<u8>,
    /// A hard topic.
    pub care: bool,
    /// Whether [`PICTURE`] stands in its folder.
    pub picture: bool,
}

/// What a pack is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackKind {
    /// Lessons.
    Lessons,
}

/// A pack: its envelope and its shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// Its id.
    pub id: Id,
    /// Its version, as its publisher counts.
    pub version: String,
    /// What it is for.
    pub kind: PackKind,
    /// Who made it.
    pub publisher: String,
    /// Under which licence (SPDX).
    pub licence: String,
    /// The locale that is complete.
    pub base: String,
    /// Locales with their home countries.
    pub locales: BTreeMap<String, Vec<Country>>,
    /// Not shown after this day.
    pub expires: Option<civil::Date>,
    /// Its modules that must no longer be shown.
    pub withdraws: Vec<Id>,
    /// The words that its glossary explains.
    pub glossary: Vec<Id>,
    /// Its shelf, in order.
    pub modules: Vec<ModuleCard>,
}
