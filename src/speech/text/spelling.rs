//! Addresses and codes so that an ear understands them.

use super::SpokenWords;

/// The longest run of digits in an address that is said as a number; longer ones are said digit by digit.
const LONGEST_NUMBER: usize = 4;

/// An address as it is said: `nationpost.example/pay` as "nationpost dot example slash pay". That it is a web
/// address is not said ("https"), and neither is a slash at its end. Letters and digits beside each other are
/// said apart, so that `paypa1` is not heard as a word.
pub fn address(address: &str, words: &SpokenWords) -> String {
    let address = address.trim();
    let shown = ["https://", "http://", "mailto:"]
        .iter()
        .find_map(|scheme| {
            let head = address.get(..scheme.len())?;
            head.eq_ignore_ascii_case(scheme)
                .then(|| address.get(scheme.len()..).unwrap_or_default())
        })
        .unwrap_or(address)
        .trim_end_matches('/');
    let mut said: Vec<String> = Vec::new();
    for part in parts(shown) {
        match part {
            Part::Sign(sign) => said.extend(word_for(sign, words).map(str::to_owned)),
            Part::Digits(digits) if digits.chars().count() > LONGEST_NUMBER => {
                said.push(one_by_one(digits));
            }
            Part::Letters(letters) if letters.eq_ignore_ascii_case("www") => {
                said.push(one_by_one(letters));
            }
            Part::Digits(run) | Part::Letters(run) => said.push(run.to_owned()),
        }
    }
    said.join(" ")
}

/// A code or a telephone number as it is said: one character after the other, a pause where it has a space or a
/// hyphen.
pub fn code(code: &str, words: &SpokenWords) -> String {
    let mut said = String::new();
    for c in code.trim().chars() {
        match c {
            c if c.is_alphanumeric() => {
                said.push(' ');
                said.extend(c.to_uppercase());
            }
            '-' | ' ' | '\u{a0}' | '\u{3000}' | '‐' | '–' | ',' => {
                if !said.is_empty() && !said.ends_with(',') {
                    said.push(',');
                }
            }
            // A mark that belongs to its letter, as in Hindi.
            c if is_mark(c) => said.push(c),
            c => {
                if let Some(word) = word_for(c, words) {
                    said.push(' ');
                    said.push_str(word);
                }
            }
        }
    }
    said.trim().trim_end_matches(',').to_owned()
}

enum Part<'a> {
    Letters(&'a str),
    Digits(&'a str),
    Sign(char),
}

/// An address as runs of letters, runs of digits, and signs.
fn parts(address: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = address;
    while let Some(first) = rest.chars().next() {
        let class = |c: char| (c.is_alphabetic() || is_mark(c), c.is_numeric());
        let of_first = class(first);
        let length = match of_first {
            (false, false) => first.len_utf8(),
            _ => rest.find(|c| class(c) != of_first).unwrap_or(rest.len()),
        };
        let (run, after) = rest.split_at(length);
        parts.push(match of_first {
            (true, _) => Part::Letters(run),
            (false, true) => Part::Digits(run),
            (false, false) => Part::Sign(first),
        });
        rest = after;
    }
    parts
}

fn one_by_one(run: &str) -> String {
    let each: Vec<String> = run.chars().map(String::from).collect();
    each.join(" ")
}

/// Vowel signs and the like of the Indic scripts, which are no letters of their own.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{200c}' | '\u{200d}')
}

fn word_for(sign: char, words: &SpokenWords) -> Option<&str> {
    Some(match sign {
        '.' | '．' | '。' => &words.dot,
        '/' | '\\' => &words.slash,
        '-' | '‐' | '–' => &words.hyphen,
        '_' => &words.underscore,
        '@' | '＠' => &words.at,
        ':' => &words.colon,
        '?' => &words.question,
        '=' => &words.equals,
        '&' => &words.and,
        '+' | '＋' => &words.plus,
        '#' => &words.hash,
        '%' => &words.percent,
        '*' => &words.star,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> SpokenWords {
        SpokenWords::from_catalog(|id| id.trim_start_matches("spoken-").to_owned())
    }

    #[test]
    fn addresses() {
        let said = |shown| address(shown, &words());
        assert_eq!(
            said("nationpost.release.example/pay"),
            "nationpost dot release dot example slash pay"
        );
        assert_eq!(
            said("HTTPS://www.a-b.example/"),
            "w w w dot a hyphen b dot example"
        );
        assert_eq!(
            said("help_me@paypa1.example"),
            "help underscore me at paypa 1 dot example"
        );
        assert_eq!(
            said("a.example/?id=1234567&n=12"),
            "a dot example slash question id equals 1 2 3 4 5 6 7 and n equals 12"
        );
        assert_eq!(said("डाक.example"), "डाक dot example");
        assert_eq!(said(""), "");
        assert_eq!(said("https://"), "");
    }

    #[test]
    fn codes() {
        let said = |shown| code(shown, &words());
        assert_eq!(said("NP4471"), "N P 4 4 7 1");
        assert_eq!(said("+91 98XXX XXX10"), "plus 9 1, 9 8 X X X, X X X 1 0");
        assert_eq!(said("(02) 5550 1234"), "0 2, 5 5 5 0, 1 2 3 4");
        assert_eq!(said("090-XXXX-XX71"), "0 9 0, X X X X, X X 7 1");
        assert_eq!(said("-12-"), "1 2");
        assert_eq!(said("१२३"), "१ २ ३");
    }
}
