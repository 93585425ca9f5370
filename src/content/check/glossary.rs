//! Words of the glossary: marked only where they can be opened, marked wherever they stand, and used somewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::text::is_dense;
use super::words_fault;
use crate::content::fault::{Fault, Level, SourceText, closest};
use crate::content::id::Id;
use crate::content::inline::{self, Inline};
use crate::content::load::{self, LoadedModule, LoadedWords, stem};
use crate::content::model::Pack;
use crate::content::read::Places;
use crate::content::read::words::place_in_text;
use crate::content::storage::Storage;
use crate::content::wanted::{self, Use};
use crate::content::words::{Words, unit};

/// The path of the word of which a path holds another form: `glossary.link.term` for `glossary.link.also.2`.
pub fn term_of_form(path: &str) -> Option<String> {
    let (word, number) = path.split_once(".also.")?;
    let plain = word.starts_with("glossary.") && number.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| format!("{word}.term"))
}

/// What is wrong with the glossary marks of one text, as sentences.
pub fn marks_of_text(pack: &Pack, path: &str, of: Use, text: &[Inline]) -> Vec<String> {
    let mut out = Vec::new();
    inline::visit(text, &mut |stretch| {
        if let Inline::Term { id, words } = stretch
            && out.len() < 5
        {
            out.extend(fault_of_mark(pack, path, of, id, words));
        }
    });
    out
}

fn fault_of_mark(pack: &Pack, path: &str, of: Use, id: &str, words: &[Inline]) -> Option<String> {
    if !pack.glossary.iter().any(|known| *known == *id) {
        return Some(match closest(id, pack.glossary.iter().map(Id::as_str)) {
            Some(meant) => format!(
                "`{path}` marks the glossary word `{id}`, which pack.toml does not have. Did you mean `{meant}`?"
            ),
            None => format!(
                "`{path}` marks the glossary word `{id}`, which is not in `glossary` of pack.toml."
            ),
        });
    }
    if !of.may_hold_terms() {
        return Some(format!(
            "`{path}` marks the glossary word `{id}`, but it could not be opened there. Mark it in running text."
        ));
    }
    let plain = inline::plain(words);
    if plain.trim().is_empty() || plain.contains('\n') {
        return Some(format!(
            "The mark of the glossary word `{id}` in `{path}` must hold one word or a few, on one line."
        ));
    }
    let mut other = false;
    inline::visit(words, &mut |word| {
        other |= matches!(
            word,
            Inline::Term { .. } | Inline::Cue { .. } | Inline::Datum { .. }
        );
    });
    other.then(|| {
        format!(
            "The mark of the glossary word `{id}` in `{path}` may hold words and readings only."
        )
    })
}

/// The forms of the glossary's words in one words file, small letters, longest first.
#[derive(Default)]
struct Forms {
    /// A form with the id of its word.
    forms: Vec<(String, Id)>,
    /// Words that are explained there.
    explained: BTreeSet<Id>,
}

impl Forms {
    fn of(pack: &Pack, words: &Words) -> Self {
        let mut out = Forms::default();
        for id in &pack.glossary {
            let term = format!("glossary.{id}.term");
            let also = format!("glossary.{id}.also.");
            let own = words
                .iter()
                .filter(|(path, _)| *path == term || path.starts_with(&also))
                .map(|(_, text)| inline::plain(&text.inline).trim().to_lowercase())
                .filter(|form| !form.is_empty())
                .map(|form| (form, id.clone()));
            out.forms.extend(own);
            if words.is_written(&term) && words.is_written(&format!("glossary.{id}.means")) {
                out.explained.insert(id.clone());
            }
        }
        out.forms
            .sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        out
    }

    /// Words of the glossary that stand in a text outside its marks.
    ///
    /// Where two forms overlap, the longer one counts: "UPI PIN" is not "UPI".
    fn unmarked(&self, text: &[Inline], dense: bool) -> BTreeSet<&Id> {
        let mut plain = outside_marks(text).to_lowercase();
        let mut out = BTreeSet::new();
        for (form, id) in &self.forms {
            let mut from = 0;
            while let Some(at) = plain
                .get(from..)
                .and_then(|rest| rest.find(form.as_str()))
                .map(|at| from + at)
            {
                let end = at + form.len();
                if dense || is_whole_word(&plain, at, end) {
                    out.insert(id);
                    // Taken out, so that no shorter form is found in it.
                    plain.replace_range(at..end, &"\u{1}".repeat(form.len()));
                }
                from = end;
            }
        }
        out
    }
}

/// The plain words of a text, with a sign of its own in place of each glossary mark and each datum.
fn outside_marks(words: &[Inline]) -> String {
    let mut out = String::new();
    for word in words {
        match word {
            Inline::Text(text) => out.push_str(text),
            Inline::Ruby { base, .. } => out.push_str(base),
            Inline::Strong(inner) | Inline::Cue { words: inner, .. } => {
                out.push_str(&outside_marks(inner));
            }
            Inline::Term { .. } | Inline::Datum { .. } => out.push('\u{1}'),
        }
    }
    out
}

/// Whether a stretch begins and ends where a word does. Signs that Devanagari sets on its letters belong to them.
fn is_whole_word(text: &str, at: usize, end: usize) -> bool {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '\u{900}'..='\u{963}' | '\u{200d}');
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let after = text.get(end..).and_then(|t| t.chars().next());
    !before.is_some_and(joins) && !after.is_some_and(joins)
}

/// Which words of a pack's glossary its modules use.
pub struct InUse<'p> {
    pack: &'p Pack,
    /// By the name of the words file beside `pack.toml`, without ending.
    forms: BTreeMap<String, Forms>,
    used: BTreeSet<Id>,
    /// Modules that could be looked at.
    looked_at: usize,
}

impl<'p> InUse<'p> {
    /// Reads the glossary of a pack. Faults of those files are named elsewhere.
    pub fn begin(storage: &Storage, pack: &'p Pack) -> Self {
        let files = match pack.glossary.is_empty() {
            true => BTreeMap::new(),
            false => load::words(storage, pack, "").0,
        };
        InUse {
            pack,
            forms: files
                .iter()
                .map(|(stem, file)| (stem.clone(), Forms::of(pack, &file.words)))
                .collect(),
            used: BTreeSet::new(),
            looked_at: 0,
        }
    }

    /// Notes the words that a module marks, and names those that it forgot to mark.
    pub fn look_at(&mut self, loaded: &LoadedModule) -> Vec<Fault> {
        let mut faults = Vec::new();
        let Some(module) = &loaded.file.module else {
            return faults;
        };
        self.looked_at += 1;
        let running: Vec<String> = wanted::of_module(module)
            .into_iter()
            .filter(|text| text.of.may_hold_terms())
            .map(|text| text.path)
            .collect();
        for words in loaded.words.values() {
            let mut marked: BTreeSet<(&str, &str)> = BTreeSet::new();
            for path in &running {
                inline::visit(words.words.get(path).unwrap_or_default(), &mut |stretch| {
                    if let Inline::Term { id, .. } = stretch {
                        marked.insert((step_of(path), id));
                    }
                });
            }
            self.used.extend(
                marked
                    .iter()
                    .filter_map(|(_, id)| self.pack.glossary.iter().find(|known| **known == **id))
                    .cloned(),
            );
            faults.extend(self.unexplained(words, &marked));
            faults.extend(self.forgotten(words, &running, &marked));
        }
        faults
    }

    /// Words that are marked in a register whose glossary does not explain them.
    fn unexplained(&self, words: &LoadedWords, marked: &BTreeSet<(&str, &str)>) -> Vec<Fault> {
        let stem = stem(&words.locale, words.register);
        let explained = self.forms.get(&stem).map(|forms| &forms.explained);
        let ids: BTreeSet<&str> = marked.iter().map(|(_, id)| *id).collect();
        self.pack
            .glossary
            .iter()
            .filter(|id| ids.contains(id.as_str()))
            .filter(|id| !explained.is_some_and(|all| all.contains(*id)))
            .map(|id| {
                words_fault(
                    Level::Warning,
                    words,
                    "",
                    format!("This file marks the glossary word `{id}`; explain it in {stem}.toml beside pack.toml."),
                )
            })
            .collect()
    }

    /// Words that stand in a step or message where nothing marks them, each named once.
    fn forgotten(
        &self,
        words: &LoadedWords,
        running: &[String],
        marked: &BTreeSet<(&str, &str)>,
    ) -> Vec<Fault> {
        let named = |register| self.forms.get(&stem(&words.locale, register));
        let Some(forms) = named(words.register).or_else(|| named("")) else {
            return Vec::new();
        };
        let dense = is_dense(&words.locale);
        let mut faults = Vec::new();
        let mut said: BTreeSet<(&str, &Id)> = BTreeSet::new();
        for path in running {
            let Some(text) = words.words.text(path) else {
                continue;
            };
            let step = step_of(path);
            for id in forms.unmarked(&text.inline, dense) {
                if marked.contains(&(step, id.as_str())) || !said.insert((step, id)) {
                    continue;
                }
                let at = place_in_text(&words.source, &text.span, &text.raw, 0);
                faults.push(words.source.remark(
                    Level::Warning,
                    at,
                    format!("`{path}` has the glossary word `{id}`, but nothing in `{step}` marks it. Write [the word](?{id})."),
                ));
            }
        }
        faults
    }

    /// Words of the glossary that no module marks. Nothing is said where a module could not be looked at.
    pub fn unused(&self, source: &SourceText, places: &Places) -> Vec<Fault> {
        if self.looked_at < self.pack.modules.len() {
            return Vec::new();
        }
        self.pack
            .glossary
            .iter()
            .enumerate()
            .filter(|(_, id)| !self.used.contains(*id))
            .map(|(n, id)| {
                source.remark(
                    Level::Warning,
                    places.at(&format!("glossary.{n}")),
                    format!("No text marks the glossary word `{id}`. Mark it where it stands, or remove it."),
                )
            })
            .collect()
    }
}

/// Where one mark is enough: the step or message of a path, or the words about the whole module.
fn step_of(path: &str) -> &str {
    unit(path).unwrap_or("module")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(all: &[(&str, &str)]) -> Forms {
        let mut forms: Vec<(String, Id)> = all
            .iter()
            .map(|(form, id)| ((*form).to_owned(), Id::parse(id).unwrap()))
            .collect();
        forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        Forms {
            forms,
            explained: BTreeSet::new(),
        }
    }

    fn found(all: &[(&str, &str)], text: &str, dense: bool) -> Vec<String> {
        forms(all)
            .unmarked(&inline::parse(text).unwrap(), dense)
            .into_iter()
            .map(Id::to_string)
            .collect()
    }

    #[test]
    fn a_word_is_found_whole_and_in_any_case() {
        let all = [("link", "link"), ("links", "link"), ("लिंक", "hindi")];
        for (text, there) in [
            ("Tap the **Link**.", true),
            ("Two links", true),
            ("link", true),
            ("blinking", false),
            ("a [link](?link) here", false),
            ("{$link}", false),
            ("यह लिंक है", true),
            ("लिंकों", false),
        ] {
            assert_eq!(!found(&all, text, false).is_empty(), there, "{text}");
        }
    }

    #[test]
    fn in_japanese_no_blank_parts_words_and_readings_are_passed_over() {
        let all = [("電話番号", "number")];
        assert_eq!(
            found(&all, "この{電話番号|でんわばんごう}は", true),
            ["number"]
        );
        assert_eq!(
            found(&all, "{電話|でんわ}{番号|ばんごう}", true),
            ["number"]
        );
        assert!(found(&all, "電話の番号", true).is_empty());
    }

    #[test]
    fn the_longer_of_two_words_counts() {
        let all = [("upi", "upi"), ("upi pin", "upi-pin")];
        assert_eq!(found(&all, "Your UPI PIN", false), ["upi-pin"]);
        assert_eq!(found(&all, "UPI and UPI PIN", false), ["upi", "upi-pin"]);
    }
}
