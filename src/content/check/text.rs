//! What can be seen in one text alone. Pure functions over plain text.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::content::contacts::Contacts;

/// Endings of files that are spoken of in messages and are no addresses.
const FILE_ENDINGS: [&str; 16] = [
    "pdf", "doc", "docx", "xls", "xlsx", "zip", "apk", "exe", "jpg", "jpeg", "png", "txt", "csv",
    "html", "htm", "dmg",
];

/// A text cut for a sentence.
pub fn short(text: &str) -> String {
    crate::content::read::values::shown(text)
}

/// A web or mail address in a text, as it is written.
///
/// Words joined by dots of which the last begins with two letters are one; names of files are not.
pub fn address_in(text: &str) -> Option<&str> {
    let joined =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '@' | '/' | ':' | '_');
    text.split(|c| !joined(c)).find(|word| {
        if is_bare_ending(word) {
            return false;
        }
        let word = word.trim_matches(['.', '-', '/', ':', '_']);
        let host = word.split('/').next().unwrap_or(word);
        if word.contains("://") || word.to_ascii_lowercase().starts_with("www.") {
            return true;
        }
        if let Some((mailbox, rest)) = word.split_once('@') {
            return !mailbox.is_empty() && rest.len() > 1;
        }
        let mut labels = host.rsplit('.');
        let ending = labels.next().unwrap_or_default();
        let before = labels.next().unwrap_or_default();
        let looks_like_an_ending = ending.len() >= 2
            && ending.bytes().take(2).all(|b| b.is_ascii_alphabetic())
            && ending.bytes().all(|b| b.is_ascii_alphanumeric());
        looks_like_an_ending
            && before.len() >= 2
            && before.bytes().any(|b| b.is_ascii_alphabetic())
            && !FILE_ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
    })
}

/// `.com.au`: an ending that is spoken of, and nobody's address.
fn is_bare_ending(word: &str) -> bool {
    word.strip_prefix('.').is_some_and(|rest| {
        rest.trim_end_matches('.')
            .split('.')
            .all(|label| (2..=3).contains(&label.len()))
    })
}

/// A run of digits with the signs that may stand between those of a telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigitRun<'t> {
    /// As it is written.
    pub written: &'t str,
    /// Its digits.
    pub digits: String,
    /// The sign before it.
    before: Option<char>,
    /// The sign after it.
    after: Option<char>,
}

/// All runs of digits of a text. Wide digits and those of other scripts count as what they mean.
pub fn digit_runs(text: &str) -> Vec<DigitRun<'_>> {
    let mut runs = Vec::new();
    let mut start: Option<usize> = None;
    let mut end = 0;
    let mut digits = String::new();
    let mut between = 0;
    let mut close = |start: Option<usize>, end: usize, digits: &mut String| {
        if let Some(start) = start
            && let (Some(written), Some(before), Some(after)) =
                (text.get(start..end), text.get(..start), text.get(end..))
        {
            runs.push(DigitRun {
                written,
                digits: std::mem::take(digits),
                before: before.chars().next_back(),
                after: after.chars().next(),
            });
        }
    };
    for (at, c) in text.char_indices() {
        if let Some(digit) = digit_of(c) {
            start = start.or(Some(at));
            digits.push(digit);
            end = at + c.len_utf8();
            between = 0;
        } else if start.is_some() && between < 2 && is_between_digits(c) {
            between += 1;
        } else if start.is_some() {
            close(start.take(), end, &mut digits);
            between = 0;
        }
    }
    close(start, end, &mut digits);
    runs
}

fn is_between_digits(c: char) -> bool {
    matches!(c, ' ' | '-' | '(' | ')' | '‐' | '‑' | '–' | '－' | '\u{a0}')
}

fn digit_of(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => return Some(c),
        '０'..='９' => u32::from(c) - u32::from('０'),
        '०'..='९' => u32::from(c) - u32::from('०'),
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// A number in a text that looks like one to call, or is that of a real contact.
pub fn telephone_in(text: &str) -> Option<DigitRun<'_>> {
    digit_runs(text)
        .into_iter()
        .find(|run| (run.digits.len() >= 7 && !is_years(run)) || is_contact(run))
}

/// `2024-2025` and `2026-11-23`.
fn is_years(run: &DigitRun<'_>) -> bool {
    let year =
        |part: Option<&str>| part.is_some_and(|p| p.starts_with("19") || p.starts_with("20"));
    match run.digits.len() {
        8 => year(Some(&run.digits)) && run.written.contains(['-', '–']),
        _ => false,
    }
}

/// Whether a run is the number of a contact, and no price, time or part of a number with commas.
fn is_contact(run: &DigitRun<'_>) -> bool {
    let money_before = run.before.is_some_and(|c| {
        matches!(
            c,
            '$' | '₹' | '¥' | '￥' | '€' | '£' | '.' | ',' | ':' | '/'
        )
    });
    let counted_after = run
        .after
        .is_some_and(|c| matches!(c, '円' | '%' | '％' | ',' | ':' | '/' | '人' | '個'));
    !money_before && !counted_after && contact_numbers().contains(&run.digits)
}

/// The digits of all numbers in the contacts.
fn contact_numbers() -> &'static BTreeSet<String> {
    static NUMBERS: OnceLock<BTreeSet<String>> = OnceLock::new();
    NUMBERS.get_or_init(|| {
        let contacts = Contacts::embedded().map(Contacts::all).unwrap_or_default();
        contacts
            .iter()
            .filter_map(|contact| contact.number.as_deref())
            .map(|number| number.chars().filter(char::is_ascii_digit).collect())
            .filter(|digits: &String| digits.len() >= 3)
            .collect()
    })
}

/// Whether a text has a figure, in any script.
pub fn has_figure(text: &str) -> bool {
    text.chars().any(char::is_numeric)
}

/// Whether a text shows any letter of the script that a locale is written in. `None`: nothing is known of it.
pub fn shows_script(locale: &str, text: &str) -> Option<bool> {
    let own: fn(char) -> bool = match locale.split('-').next().unwrap_or(locale) {
        "ja" => |c| {
            crate::content::inline::is_kana(c) || matches!(c, '\u{3400}'..='\u{9fff}' | '々' | '〆')
        },
        "hi" => |c| matches!(c, '\u{900}'..='\u{97f}'),
        _ => return None,
    };
    Some(text.chars().any(own))
}

/// Whether texts of a locale are short for what they say, so that the smaller length holds.
pub fn is_dense(locale: &str) -> bool {
    matches!(locale.split('-').next(), Some("ja" | "zh" | "ko"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_seen_and_prose_is_not() {
        for bad in [
            "go to nationpost.example now",
            "see www.x",
            "http://a",
            "write to a@b.example",
            "shop.com.example/pay.",
            "持ち主はpost.exampleです",
            "cyber.gov.au",
        ] {
            assert!(address_in(bad).is_some(), "{bad}");
        }
        for good in [
            "It costs $1.99. Pay at 7.30 p.m. e.g. now",
            "Open invoice.pdf",
            "12.5.2026",
            "and/or",
            "the end.",
            "It ends in .com.au.",
            "a - b",
            "10:15",
        ] {
            assert_eq!(address_in(good), None, "{good}");
        }
    }

    #[test]
    fn numbers_to_call_are_seen_and_prices_are_not() {
        for bad in [
            "Ring 0491 570 156",
            "ring (02) 5550-1234",
            "０９０－１２３４－５６７８",
            "call 1300 292 371",
            "dial 1930 at once",
        ] {
            assert!(telephone_in(bad).is_some(), "{bad}");
        }
        for good in [
            "1,980,000円",
            "2024-2025",
            "from 14:00 to 16:00",
            "Order 2291 of 24 May",
            "$1930",
            "$12.40",
        ] {
            assert_eq!(telephone_in(good), None, "{good}");
        }
    }
}
