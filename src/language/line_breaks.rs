//! Where a line of text may end: Unicode's rules (UAX 14, with Japanese kinsoku), and two of our own.

use std::collections::HashMap;

use super::kanji::is_kanji;
use crate::content::inline::is_kana;

/// The places in a text, in bytes, where a line may end, and whether it must.
pub fn stops(text: &str) -> HashMap<usize, bool> {
    unicode_linebreak::linebreaks(text)
        .filter(|(at, _)| !after_short_prefix(text, *at) && !before_counter(text, *at))
        .map(|(at, kind)| (at, kind == unicode_linebreak::BreakOpportunity::Mandatory))
        .collect()
}

/// Whether a break would part a number from its Japanese counter: 5分.
fn before_counter(all: &str, at: usize) -> bool {
    let digit = all
        .get(..at)
        .and_then(|before| before.chars().last())
        .is_some_and(|c| c.is_ascii_digit());
    digit
        && all
            .get(at..)
            .and_then(|after| after.chars().next())
            .is_some_and(|c| is_kana(c) || is_kanji(c))
}

/// Whether a break would part a single letter and its hyphen from the word: "e-mail".
fn after_short_prefix(all: &str, at: usize) -> bool {
    let Some(before) = all.get(..at).and_then(|b| b.strip_suffix('-')) else {
        return false;
    };
    let mut letters = before.chars().rev();
    letters.next().is_some_and(char::is_alphabetic)
        && letters.next().is_none_or(|c| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_begins_with_what_closes_and_none_ends_with_what_opens() {
        let text = "「電話」を、切る。";
        let stops = stops(text);
        let at = |part: &str| text.find(part).unwrap_or_default();
        for closing in ["」", "、", "。"] {
            assert!(!stops.contains_key(&at(closing)), "{closing}");
        }
        assert!(!stops.contains_key(&"「".len()));
        assert!(stops.contains_key(&at("を")) || stops.contains_key(&at("切")));
    }

    #[test]
    fn a_number_stays_with_its_counter_and_a_letter_with_its_word() {
        assert!(!stops("あと5分で").contains_key(&"あと5".len()));
        assert!(!stops("an e-mail").contains_key(&"an e-".len()));
        assert!(stops("well-known").contains_key(&"well-".len()));
    }
}
