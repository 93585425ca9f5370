//! What the technical words of a pack mean, in every language.

use std::collections::BTreeMap;

use super::inline::Inline;
use super::model::Pack;
use super::open;
use super::words::Words;

/// A word with its meaning, in the language in which it could be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explained<'a> {
    /// The word.
    pub term: &'a [Inline],
    /// What it means, in one or two sentences.
    pub means: &'a [Inline],
    /// The locale that both are in, without register.
    pub locale: &'a str,
}

/// The words of one file.
#[derive(Debug, Clone)]
struct Own {
    locale: String,
    /// Term and meaning by id; only where both are written.
    entries: BTreeMap<String, (Vec<Inline>, Vec<Inline>)>,
}

/// See the module.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    base: String,
    /// By the name of the words file without ending.
    files: BTreeMap<String, Own>,
}

impl Glossary {
    /// Takes the words that a pack names from its words files: name without ending, locale, texts.
    pub(crate) fn of<'w>(
        pack: &Pack,
        files: impl Iterator<Item = (&'w str, &'w str, &'w Words)>,
    ) -> Self {
        let files = files
            .map(|(stem, locale, words)| {
                let entries = pack
                    .glossary
                    .iter()
                    .filter_map(|id| {
                        let term = words.get(&format!("glossary.{id}.term"))?;
                        let means = words.get(&format!("glossary.{id}.means"))?;
                        Some((id.to_string(), (term.to_vec(), means.to_vec())))
                    })
                    .collect();
                let locale = locale.to_owned();
                (stem.to_owned(), Own { locale, entries })
            })
            .collect();
        Glossary {
            base: pack.base.clone(),
            files,
        }
    }

    /// What a word means, in a locale and register, else in the other register, else in the base locale.
    pub fn explain(&self, locale: &str, child: bool, id: &str) -> Option<Explained<'_>> {
        open::files(locale, child, &self.base, &self.files)
            .into_iter()
            .find_map(|own| {
                let (term, means) = own.entries.get(id)?;
                Some(Explained {
                    term,
                    means,
                    locale: &own.locale,
                })
            })
    }
}
