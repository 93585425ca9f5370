//! Whether English texts are as easy to read as their audience needs.

use super::Checking;
use crate::content::fault::Level;
use crate::content::inline::Inline;
use crate::content::load::{LoadedModule, LoadedWords};
use crate::content::model::{Ages, Audience, ModuleCard};
use crate::content::reading_level::{Counts, FEWEST_WORDS};

/// The reading level of a module.
#[derive(Debug, Clone, PartialEq)]
pub struct ModuleLevel {
    /// The words file, as a path from the folder that was named.
    pub file: String,
    /// The grade that its texts should not pass.
    pub target: f64,
    /// Its texts by path, names left out.
    pub texts: Vec<(String, Counts)>,
}

impl ModuleLevel {
    /// All texts together.
    pub fn whole(&self) -> Counts {
        let mut whole = Counts::default();
        for (_, counts) in &self.texts {
            whole.add(*counts);
        }
        whole
    }
}

/// The highest Flesch-Kincaid grade for an audience: 2 for 6 to 9 years, 5 for 10 to 12, 8 for 13 to 17 and for
/// businesses, 6 for later life. A module for several has the lowest of theirs.
pub fn target(card: &ModuleCard) -> f64 {
    card.audience
        .iter()
        .map(|audience| match (audience, card.ages) {
            (Audience::School, Some(Ages::From6To9)) => 2.0,
            (Audience::School, Some(Ages::From10To12)) => 5.0,
            (Audience::School, _) | (Audience::Business, _) => 8.0,
            (Audience::Later, _) => 6.0,
        })
        .fold(8.0, f64::min)
}

/// The levels of a module's English words; none where it has none.
pub fn levels(card: &ModuleCard, loaded: &LoadedModule) -> Vec<ModuleLevel> {
    loaded
        .words
        .values()
        .filter(|words| words.locale.split('-').next() == Some("en"))
        .map(|words| ModuleLevel {
            file: words.source.file().to_owned(),
            target: target(card),
            texts: texts(words),
        })
        .collect()
}

fn texts(words: &LoadedWords) -> Vec<(String, Counts)> {
    words
        .words
        .iter()
        .filter(|(path, _)| {
            // Notes are for whoever teaches, not for the learner.
            !["about.", "name.", "notes."]
                .iter()
                .any(|kind| path.starts_with(kind))
        })
        .map(|(path, text)| {
            let mut said = String::new();
            say(&text.inline, words, &mut said);
            (path.to_owned(), Counts::of(&said))
        })
        .collect()
}

/// The words as they are read: names put in, any other datum as one short word.
fn say(inline: &[Inline], words: &LoadedWords, out: &mut String) {
    for stretch in inline {
        match stretch {
            Inline::Text(text) => out.push_str(text),
            Inline::Ruby { base, .. } => out.push_str(base),
            Inline::Strong(inner)
            | Inline::Cue { words: inner, .. }
            | Inline::Term { words: inner, .. } => say(inner, words, out),
            Inline::Datum { id, .. } => match words.words.get(&format!("name.{id}")) {
                Some(name) => out.push_str(&crate::content::inline::plain(name)),
                None => out.push('x'),
            },
        }
    }
}

/// Warns of texts above the target, and of a module that is above it as a whole.
///
/// A text of fewer than [`FEWEST_WORDS`] words has no grade worth the name; it counts in the whole only.
pub fn check(checking: &mut Checking<'_>) {
    let loaded = checking.loaded;
    for words in loaded.words.values() {
        if words.locale.split('-').next() != Some("en") {
            continue;
        }
        let target = target(checking.card);
        let mut whole = Counts::default();
        for (path, counts) in texts(words) {
            whole.add(counts);
            let grade = counts
                .grade()
                .filter(|grade| counts.words >= FEWEST_WORDS && *grade > target);
            if let Some(grade) = grade {
                checking.words_remark(
                    Level::Warning,
                    words,
                    &path,
                    format!("`{path}` reads like grade {grade:.1}; its audience needs {target} or less. Use shorter sentences and shorter words."),
                );
            }
        }
        let grade = whole
            .grade()
            .filter(|grade| whole.words >= FEWEST_WORDS && *grade > target);
        if let Some(grade) = grade {
            checking.words_remark(
                Level::Warning,
                words,
                "",
                format!("All texts together read like grade {grade:.1}; their audience needs {target} or less."),
            );
        }
    }
}
