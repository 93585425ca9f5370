//! From shown text to what is said: cut into sentences, addresses and codes so that an ear understands them.

mod cleaning;
mod cutting;
mod spelling;

use std::borrow::Cow;
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
///
/// What is not [`Kind::Words`] stands within one sentence always, whatever dots it has.
pub fn sentences(shown: &[Shown<'_>], words: &SpokenWords) -> Vec<Spoken> {
    let text: String = shown.iter().map(|piece| piece.text).collect();
    // A letter in place of each byte of a name: so it is never cut, and may begin a sentence.
    let masked: String = shown
        .iter()
        .map(|piece| match piece.kind {
            Kind::Words => Cow::Borrowed(piece.text),
            Kind::Address | Kind::Code | Kind::As(_) => Cow::Owned("X".repeat(piece.text.len())),
        })
        .collect();
    cutting::cut(&masked, &text)
        .into_iter()
        .filter_map(|range| {
            let text = said(shown, &range, words);
            let heard = text.chars().any(char::is_alphanumeric);
            heard.then_some(Spoken { range, text })
        })
        .collect()
}

/// What is said of the pieces in a range.
fn said(shown: &[Shown<'_>], range: &Range<usize>, words: &SpokenWords) -> String {
    let mut text = String::new();
    let mut begin = 0;
    for piece in shown {
        let end = begin + piece.text.len();
        let from = range.start.max(begin);
        let to = range.end.min(end);
        if from < to {
            match piece.kind {
                Kind::Words => {
                    let part = piece.text.get(from - begin..to - begin);
                    text.push_str(&cleaning::clean(part.unwrap_or_default(), words));
                }
                Kind::Address => apart(&mut text, &spelling::address(piece.text, words)),
                Kind::Code => apart(&mut text, &spelling::code(piece.text, words)),
                Kind::As(reading) => text.push_str(reading),
            }
        }
        begin = end;
    }
    cleaning::tidy(&text)
}

/// Adds what is not to be joined with the words around it.
fn apart(text: &mut String, spelled: &str) {
    text.push(' ');
    text.push_str(spelled);
    text.push(' ');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> SpokenWords {
        SpokenWords::from_catalog(|id| {
            match id.trim_start_matches("spoken-") {
                "question" => "question mark",
                word => word,
            }
            .to_owned()
        })
    }

    fn words(text: &str) -> Shown<'_> {
        let kind = Kind::Words;
        Shown { text, kind }
    }

    fn address(text: &str) -> Shown<'_> {
        let kind = Kind::Address;
        Shown { text, kind }
    }

    fn texts(shown: &[Shown<'_>]) -> Vec<String> {
        let spoken = sentences(shown, &english());
        spoken.into_iter().map(|sentence| sentence.text).collect()
    }

    #[test]
    fn an_address_is_never_cut_and_is_spelled() {
        let shown = [
            words("Pay here: "),
            address("https://nationpost.release.example/pay"),
            words(". Thank you."),
        ];
        let spoken = sentences(&shown, &english());
        let whole: String = shown.iter().map(|s| s.text).collect();
        let marked: Vec<&str> = spoken.iter().map(|s| &whole[s.range.clone()]).collect();
        assert_eq!(
            marked,
            [
                "Pay here: https://nationpost.release.example/pay.",
                "Thank you."
            ]
        );
        assert_eq!(
            spoken[0].text,
            "Pay here: nationpost dot release dot example slash pay."
        );
    }

    #[test]
    fn a_sentence_may_begin_with_an_address() {
        let shown = [
            words("Look again. "),
            address("a.example"),
            words(" is another owner."),
        ];
        assert_eq!(
            texts(&shown),
            ["Look again.", "a dot example is another owner."]
        );
    }

    #[test]
    fn readings_are_said_and_kanji_are_marked() {
        let shown = [
            Shown {
                text: "荷物",
                kind: Kind::As("にもつ"),
            },
            words("が"),
            Shown {
                text: "届",
                kind: Kind::As("とど"),
            },
            words("きます。はい。"),
        ];
        let spoken = sentences(&shown, &english());
        assert_eq!(spoken[0].text, "にもつがとどきます。");
        assert_eq!(spoken[0].range, 0.."荷物が届きます。".len());
        assert_eq!(spoken[1].text, "はい。");
    }

    #[test]
    fn what_is_only_a_picture_is_left_out() {
        assert_eq!(texts(&[words("•\n🎁🎁\n→ Yes.\n—")]), ["Yes."]);
        assert!(texts(&[]).is_empty());
        assert!(texts(&[words(" \n ")]).is_empty());
    }

    #[test]
    fn ranges_are_in_order_within_the_text_and_between_letters() {
        let nasty = [
            words("「え。」と\r\n言う。\u{200d}👩‍👩‍👧 a.m.। Dr. "),
            address("日本.example。"),
            Shown {
                text: "…",
                kind: Kind::As("a. b. c."),
            },
            words("é\u{301}!?..\u{2029}x"),
        ];
        let whole: String = nasty.iter().map(|s| s.text).collect();
        let mut end = 0;
        for sentence in sentences(&nasty, &english()) {
            assert!(sentence.range.start >= end);
            assert!(whole.get(sentence.range.clone()).is_some());
            end = sentence.range.end;
        }
    }
}
