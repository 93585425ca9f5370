//! Text into sentences: the rules of Unicode (UAX 29), and what they do badly.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// Short forms whose dot ends no sentence, in small letters without the last dot.
const SHORT_FORMS: &[&str] = &[
    "a.m",
    "approx",
    "co",
    "dept",
    "dr",
    "e.g",
    "fig",
    "i.e",
    "jr",
    "mr",
    "mrs",
    "ms",
    "mt",
    "no",
    "p.m",
    "prof",
    "sr",
    "st",
    "vs",
    "डॉ",
    "प्रो",
    "रु",
    "श्री",
    "सु",
    "कु",
];

/// Particles after a quotation: 「はい。」と is not the end.
const AFTER_QUOTATION: [&str; 4] = ["と", "って", "など", "を"];

/// What opens a quotation or a remark.
const OPENING: [char; 6] = ['「', '『', '（', '【', '“', '('];

/// The sentences of a text as ranges of bytes, without the space around them. `masked` is the text with letters
/// in place of what must not be cut, byte for byte as long.
pub fn cut(masked: &str, text: &str) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    let mut begin = 0;
    for (at, piece) in masked.split_sentence_bound_indices() {
        // What opens a quotation belongs to what comes after it.
        let end = at + piece.trim_end_matches(OPENING).len();
        if end <= begin {
            continue;
        }
        match sentences.last_mut() {
            Some(last) if goes_on(text.get(last.clone()), text.get(begin..end)) => last.end = end,
            _ => sentences.push(begin..end),
        }
        begin = end;
    }
    if begin < masked.len() {
        sentences.push(begin..masked.len());
    }
    sentences
        .into_iter()
        .filter_map(|range| trimmed(text, range))
        .collect()
}

/// Whether a sentence goes on with the next piece.
fn goes_on(last: Option<&str>, next: Option<&str>) -> bool {
    let (Some(last), Some(next)) = (last, next) else {
        // A cut within a letter is none.
        return true;
    };
    let ended = last.trim_end_matches([' ', '\u{a0}', '\u{3000}']);
    if ended.ends_with(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        return false;
    }
    if ended.ends_with(['」', '』', '）']) {
        return AFTER_QUOTATION.iter().any(|p| next.starts_with(p));
    }
    let Some(before_dot) = ended.strip_suffix('.') else {
        return false;
    };
    let word = before_dot
        .rsplit(|c: char| c.is_whitespace() || "([\"'“‘/".contains(c))
        .next()
        .unwrap_or_default();
    let alone = word.len() == before_dot.trim_start().len();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let number_of_a_list = alone && !word.is_empty() && word.chars().all(char::is_numeric);
    initial || number_of_a_list || SHORT_FORMS.contains(&word.to_lowercase().as_str())
}

fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = text.get(range.clone())?;
    let begin = range.start + (part.len() - part.trim_start().len());
    let end = begin + part.trim().len();
    (begin < end).then_some(begin..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_plain(text: &str) -> Vec<&str> {
        cut(text, text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn english() {
        assert_eq!(
            cut_plain("Dr. Rao pays $1.99 at 8 a.m. on Monday. Is it real? Yes… Look!"),
            [
                "Dr. Rao pays $1.99 at 8 a.m. on Monday.",
                "Is it real?",
                "Yes… Look!"
            ]
        );
        assert_eq!(
            cut_plain("Come at 8 a.m. Monday. \"Stop.\" She said (e.g. Mr. Lee) no."),
            [
                "Come at 8 a.m. Monday.",
                "\"Stop.\"",
                "She said (e.g. Mr. Lee) no."
            ]
        );
        assert_eq!(
            cut_plain("J. Smith called. He did."),
            ["J. Smith called.", "He did."]
        );
    }

    #[test]
    fn lines_are_sentences() {
        assert_eq!(
            cut_plain("Do this\n- Stop\n- Look\r\n1. Ask.\n2. Act. Then rest.\n\nEnd"),
            [
                "Do this",
                "- Stop",
                "- Look",
                "1. Ask.",
                "2. Act.",
                "Then rest.",
                "End"
            ]
        );
        assert_eq!(cut_plain("At 8 a.m.\nThen go."), ["At 8 a.m.", "Then go."]);
    }

    #[test]
    fn japanese() {
        assert_eq!(
            cut_plain("荷物が届きました。本当？「はい。」と答えます！『待って。』 次です。"),
            [
                "荷物が届きました。",
                "本当？",
                "「はい。」と答えます！",
                "『待って。』",
                "次です。"
            ]
        );
    }

    #[test]
    fn hindi() {
        assert_eq!(
            cut_plain("रुकिए। डॉ. राव को ₹1.50 दें॥ क्या यह सच है? हाँ।"),
            ["रुकिए।", "डॉ. राव को ₹1.50 दें॥", "क्या यह सच है?", "हाँ।"]
        );
    }
}
