//! Whether every kanji in words for Japanese children has a reading: so that one who chose "on everything" gets them.

use crate::content::fault::{Fault, Level};
use crate::content::inline::{Inline, visit};
use crate::content::load::{CHILD, LoadedWords};
use crate::content::read::words::place_in_text;
use crate::content::words::WordsText;
use crate::language::kanji::is_kanji;

/// The first kanji of a text that no reading stands above, as one fault; nothing in other words files.
pub fn check(words: &LoadedWords, path: &str, text: &WordsText) -> Option<Fault> {
    if words.register != CHILD || words.locale.split('-').next() != Some("ja") {
        return None;
    }
    if path.starts_with("notes.") {
        return None; // for whoever teaches, not for children
    }
    let bare = bare_kanji(&text.inline)?;
    // Where it stands in the text as it is written: the first place outside of any reading.
    let at = outside_readings(&text.raw, &bare);
    let at = place_in_text(&words.source, &text.span, &text.raw, at);
    let sentence = format!(
        "`{path}` has no reading above {bare}. In words for children every kanji has one: {{漢字|かんじ}}."
    );
    Some(words.source.remark(Level::Ageing, at, sentence))
}

/// The first run of kanji that has no reading.
fn bare_kanji(words: &[Inline]) -> Option<String> {
    let mut found: Option<String> = None;
    visit(words, &mut |stretch| {
        if let (None, Inline::Text(text)) = (&found, stretch) {
            let run: String = text
                .chars()
                .skip_while(|c| !is_kanji(*c))
                .take_while(|c| is_kanji(*c))
                .collect();
            found = Some(run).filter(|run| !run.is_empty());
        }
    });
    found
}

fn outside_readings(raw: &str, word: &str) -> usize {
    raw.match_indices(word)
        .map(|(at, _)| at)
        .find(|at| {
            let before = raw.get(..*at).unwrap_or_default();
            before.matches('{').count() == before.matches('}').count()
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::inline::parse;

    #[test]
    fn kanji_without_a_reading_are_found_wherever_they_stand() {
        let bare = |text: &str| bare_kanji(&parse(text).unwrap());
        assert_eq!(bare("{詐欺|さぎ}です"), None);
        assert_eq!(bare("[{詐欺|さぎ}と本物](cue)").as_deref(), Some("本物"));
        assert_eq!(bare("**急ぐ**").as_deref(), Some("急"));
        assert_eq!(bare("{$post}と{人|ひと}"), None);
    }

    #[test]
    fn its_place_is_not_that_of_the_same_word_with_a_reading() {
        assert_eq!(outside_readings("{人|ひと}と人", "人"), "{人|ひと}と".len());
    }
}
