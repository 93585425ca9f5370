//! The words of a module or a pack in one language: a flat map from path to text.

use std::collections::BTreeMap;
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
pub struct Words(BTreeMap<Box<str>, WordsText>);

impl Words {
    /// A text in the notation.
    pub fn get(&self, path: &str) -> Option<&[Inline]> {
        self.0.get(path).map(|text| &text.inline[..])
    }

    /// A text as it is written.
    pub fn raw(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(|text| text.raw.as_str())
    }

    /// A text with all that is known of it.
    pub fn text(&self, path: &str) -> Option<&WordsText> {
        self.0.get(path)
    }

    /// All paths with their texts, in the order of paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &WordsText)> {
        self.0.iter().map(|(path, text)| (&**path, text))
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a text in. `false` when the path is taken; the first text stays.
    pub(crate) fn insert(&mut self, path: String, text: WordsText) -> bool {
        match self.0.entry(path.into_boxed_str()) {
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
