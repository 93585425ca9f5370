//! The pseudo-locale: English that is about 40 % longer and runs from right to left, still readable enough to
//! find one's way. It shows what a translation would break before there is one.

/// What Android's right-to-left pseudo-locale puts round each word: a mark that makes the paragraph run from
/// right to left, then an override that makes Latin letters do so.
const BEFORE_WORD: &str = "\u{200f}\u{202e}";
const AFTER_WORD: &str = "\u{202c}\u{200f}";
const OVERRIDE: char = '\u{202e}';
const END_OF_OVERRIDE: char = '\u{202c}';

/// Makes each word of a text longer and right to left.
///
/// Only words change: numbers, spaces and punctuation stay, and so do placeholders `{$id}`, readings
/// `{漢字|かんじ}`, the names of cues in `[words](name)`, the `**` of strong words, and words that were changed
/// already.
pub fn pseudo(text: &str) -> String {
    let mut changed = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let after = if let Some(kept) = notation(rest) {
            let (piece, after) = split(rest, kept);
            changed.push_str(piece);
            after
        } else if is_letter(first) {
            let (word, after) = split(rest, word_length(rest));
            changed.push_str(BEFORE_WORD);
            lengthen(word, &mut changed);
            changed.push_str(AFTER_WORD);
            after
        } else {
            changed.push(first);
            split(rest, first.len_utf8()).1
        };
        rest = after;
    }
    changed
}

/// How many bytes of notation stand at the start of a text, if any do.
fn notation(text: &str) -> Option<usize> {
    let through = |end: char| text.find(end).map(|at| at + end.len_utf8());
    match text.chars().next()? {
        OVERRIDE => through(END_OF_OVERRIDE),
        '{' => through('}'),
        ']' => {
            let name = text.strip_prefix("](")?;
            let length = name.find(')')?;
            let is_name = name
                .chars()
                .take_while(|sign| *sign != ')')
                .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '?'));
            is_name.then_some("](".len() + length + ")".len())
        }
        _ => None,
    }
}

fn word_length(text: &str) -> usize {
    text.find(|sign| !is_letter(sign) && !matches!(sign, '\'' | '’'))
        .unwrap_or(text.len())
}

/// Letters, and the signs that are drawn with a letter.
fn is_letter(sign: char) -> bool {
    sign.is_alphabetic()
        || unicode_normalization::char::is_combining_mark(sign)
        || matches!(sign, '\u{200c}' | '\u{200d}')
}

/// Writes a word with its vowels repeated until it and the space after it are 40 % longer.
fn lengthen(word: &str, into: &mut String) {
    let is_vowel = |sign: char| "aeiouyAEIOUY".contains(sign);
    let has_vowel = word.chars().any(is_vowel);
    let repeats = |sign: &char| is_vowel(*sign) || (!has_vowel && sign.is_alphabetic());
    let places = word.chars().filter(repeats).count();
    let letters = word.chars().filter(|sign| sign.is_alphabetic()).count();
    let mut extra = ((letters + 1) * 2).div_ceil(5);
    let mut left = places;
    for sign in word.chars() {
        into.push(sign);
        if repeats(&sign) && left > 0 {
            let here = extra.div_ceil(left);
            into.extend(std::iter::repeat_n(sign, here));
            extra -= here;
            left -= 1;
        }
    }
}

/// Splits a text at a byte, which is always the border of a sign here.
fn split(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::pseudo;

    /// What is left when the marks of direction are taken out.
    fn visible(text: &str) -> String {
        text.chars()
            .filter(|sign| !matches!(sign, '\u{200f}' | '\u{202e}' | '\u{202c}'))
            .collect()
    }

    #[test]
    fn a_word_is_overridden_and_longer() {
        assert_eq!(
            pseudo("Help now."),
            "\u{200f}\u{202e}Heeelp\u{202c}\u{200f} \u{200f}\u{202e}nooow\u{202c}\u{200f}."
        );
    }

    #[test]
    fn a_sentence_grows_by_about_two_fifths() {
        for sentence in [
            "Choose what to practise.",
            "This message is a scam, because the address does not belong to the bank.",
            "I need help now",
            "Take your time: nothing here is counted against you.",
        ] {
            let before = sentence.chars().count() as f64;
            let after = visible(&pseudo(sentence)).chars().count() as f64;
            let growth = after / before;
            assert!((1.4..=1.7).contains(&growth), "{sentence}: {growth}");
        }
    }

    #[test]
    fn numbers_and_notation_stay() {
        for kept in [
            "",
            "2026",
            "1,00,000 …",
            "{$link}",
            "{漢字|かんじ}",
            "****",
            "](hurry)",
            "](?term)",
            "85%",
        ] {
            assert_eq!(pseudo(kept), kept);
        }
        let cue = visible(&pseudo("Pay [at once](hurry) to {$post}, **now**"));
        assert!(cue.contains("](hurry) "), "{cue}");
        assert!(cue.contains(" {$post}, **"), "{cue}");
    }

    #[test]
    fn odd_notation_is_text() {
        for odd in ["{", "}", "[", "](", "](a b)", "{never closed", "\u{202e}"] {
            let changed = visible(&pseudo(odd));
            assert!(
                changed.chars().count() >= visible(odd).chars().count(),
                "{odd}"
            );
        }
        assert_ne!(pseudo("](a b)"), "](a b)");
    }

    #[test]
    fn what_is_changed_stays_as_it_is() {
        for text in [
            "Help now, don’t wait.",
            "Crème brûlée",
            "Cafe\u{301}",
            "हिन्दी 日本語",
            "👩‍🏫 Mr",
        ] {
            let once = pseudo(text);
            assert_eq!(pseudo(&once), once);
        }
    }
}
