//! Signs that nobody sees or that look like others.

use unicode_normalization::UnicodeNormalization;

use crate::content::fault::{Fault, SourceText};

/// The most such faults that are named for one file.
const MOST: usize = 20;

/// What a sign that must not stand in a file is, if it is one.
fn hidden(c: char) -> Option<&'static str> {
    match c {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => {
            Some("turns the direction of what follows")
        }
        '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{ad}' => Some("is invisible"),
        '\u{fffd}' => Some("stands for a letter that was lost"),
        '\n' | '\t' => None,
        c if c.is_control() => Some("is a control sign"),
        _ => None,
    }
}

/// Hidden signs of a file, comments and all, each at its place.
///
/// The joiners U+200C and U+200D are right in Hindi and stay allowed.
pub fn in_source(source: &SourceText) -> Vec<Fault> {
    source
        .text()
        .char_indices()
        .filter_map(|(at, c)| Some((at, c, hidden(c)?)))
        .take(MOST)
        .map(|(at, c, what)| {
            source.fault(
                at,
                format!(
                    "Here stands U+{:04X}, which {what}. Remove it.",
                    u32::from(c)
                ),
            )
        })
        .collect()
}

/// The first hidden sign of a text, such as one that was written as an escape.
pub fn in_text(text: &str) -> Option<char> {
    text.chars().find(|c| hidden(*c).is_some())
}

/// Whether a text is in the composed form (NFC), so that the same word is always the same letters.
///
/// Unicode composes no letter with nukta (क़ U+0958 and its like; they are excluded from composition), though
/// keyboards type them as one. Both ways look the same and both are left alone: such letters are taken apart before
/// the comparison.
pub fn is_composed(text: &str) -> bool {
    let apart: String = text
        .chars()
        .flat_map(|c| {
            let mut parts = Vec::with_capacity(2);
            match c {
                '\u{958}'..='\u{95f}'
                | '\u{9dc}'
                | '\u{9dd}'
                | '\u{9df}'
                | '\u{a33}'
                | '\u{a36}'
                | '\u{a59}'..='\u{a5b}'
                | '\u{a5e}'
                | '\u{b5c}'
                | '\u{b5d}' => {
                    unicode_normalization::char::decompose_canonical(c, |part| parts.push(part));
                }
                c => parts.push(c),
            }
            parts
        })
        .collect();
    apart.nfc().eq(apart.chars())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_signs_are_placed_and_joiners_stay() {
        let source = SourceText::new("a", "a\nxy\u{202e}z\u{200b} क्\u{200d}ष".as_bytes()).unwrap();
        let places: Vec<_> = in_source(&source)
            .iter()
            .map(|f| (f.line, f.column))
            .collect();
        assert_eq!(places, [(2, 3), (2, 5)]);
    }

    #[test]
    fn letters_with_nukta_are_right_in_both_ways() {
        for right in [
            "क\u{93c}ानून",
            "\u{958}ानून",
            "बड\u{93c}ा",
            "ब\u{95c}ा",
            "がぎ",
            "é",
        ] {
            assert!(is_composed(right), "{right}");
        }
        for wrong in ["か\u{3099}", "e\u{301}"] {
            assert!(!is_composed(wrong), "{wrong}");
        }
    }
}
