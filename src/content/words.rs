//! The words of a module or a pack in one language: a flat map from path to text.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::inline::Inline;

/// One text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsText {
    /// As it is written, marks and all.
    pub raw: String,
    /// As it is read.
    pub inline: Vec<Inline>,
    /// Where it stands in its file, in bytes, quotes and all.
    pub span: Range<usize>,
}

/// Texts by path, such as `item.fee.cue.hurry`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    texts: BTreeMap<Box<str>, WordsText>,
    /// Paths whose text has a fault: they are there, but cannot be shown.
    broken: BTreeSet<Box<str>>,
    /// Whether the whole file could not be read.
    unread: bool,
}

impl Words {
    /// A text in the notation.
    pub fn get(&self, path: &str) -> Option<&[Inline]> {
        self.texts.get(path).map(|text| &text.inline[..])
    }

    /// A text as it is written.
    pub fn raw(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(|text| text.raw.as_str())
    }

    /// A text with all that is known of it.
    pub fn text(&self, path: &str) -> Option<&WordsText> {
        self.texts.get(path)
    }

    /// All paths with their texts, in the order of paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &WordsText)> {
        self.texts.iter().map(|(path, text)| (&**path, text))
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Whether somebody wrote this text, even if a fault keeps it from being shown.
    pub fn is_written(&self, path: &str) -> bool {
        self.unread || self.texts.contains_key(path) || self.broken.contains(path)
    }

    /// Whether a text of a step or an item has a fault.
    pub fn has_broken(&self, unit_path: &str) -> bool {
        self.unread || self.broken.iter().any(|path| unit(path) == Some(unit_path))
    }

    /// Whether the whole file could not be read.
    pub fn is_unread(&self) -> bool {
        self.unread
    }

    /// Notes a text that has a fault.
    pub(crate) fn set_broken(&mut self, path: String) {
        self.broken.insert(path.into_boxed_str());
    }

    /// Notes that the file could not be read.
    pub(crate) fn set_unread(&mut self) {
        self.unread = true;
    }

    /// Puts a text in. `false` when the path is taken; the first text stays.
    pub(crate) fn insert(&mut self, path: String, text: WordsText) -> bool {
        match self.texts.entry(path.into_boxed_str()) {
            std::collections::btree_map::Entry::Vacant(free) => {
                free.insert(text);
                true
            }
            std::collections::btree_map::Entry::Occupied(_) => false,
        }
    }
}

/// The step or item that a path belongs to, as `step.<id>` or `item.<id>`: what falls back as a whole.
pub fn unit(path: &str) -> Option<&str> {
    let (kind, rest) = path.split_once('.')?;
    if kind != "step" && kind != "item" {
        return None;
    }
    let id = rest.split('.').next()?;
    path.get(..kind.len() + 1 + id.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_a_step_or_an_item() {
        assert_eq!(unit("item.fee.cue.hurry"), Some("item.fee"));
        assert_eq!(unit("step.open.body"), Some("step.open"));
        assert_eq!(unit("step.open"), Some("step.open"));
        for none in ["module.check", "name.post", "item", "part.fee.title", ""] {
            assert_eq!(unit(none), None, "{none}");
        }
    }
}
