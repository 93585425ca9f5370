//! Cuts a text into the runs that AccessKit wants, so that a reader can go through it by letter and by word and knows
//! its language.

use accesskit::{Node, NodeId, Role, TextDirection};
use unicode_segmentation::UnicodeSegmentation;

/// The most letters of a run: their number is kept in a byte.
const LONGEST: usize = 240;

/// Runs of `text`, in order. `name` gives each its id by its number.
pub fn text_runs(
    text: &str,
    language: &str,
    right_to_left: bool,
    name: impl Fn(usize) -> NodeId,
) -> Vec<(NodeId, Node)> {
    let mut runs: Vec<Run> = Vec::new();
    let mut run = Run::default();
    for word in text.split_word_bounds() {
        let letters = word.graphemes(true).count();
        if run.letters() + letters > LONGEST && run.letters() > 0 {
            runs.push(std::mem::take(&mut run));
        }
        if word.chars().any(char::is_alphanumeric) {
            run.word_starts
                .push(u8::try_from(run.letters()).unwrap_or(u8::MAX));
        }
        for letter in word.graphemes(true) {
            // One word longer than a run goes on in the next.
            if run.letters() == LONGEST {
                runs.push(std::mem::take(&mut run));
            }
            match u8::try_from(letter.len()) {
                Ok(length) => {
                    run.value.push_str(letter);
                    run.lengths.push(length);
                }
                // A letter under hundreds of marks is none that can be read.
                Err(_) => continue,
            }
        }
    }
    runs.push(run);
    let direction = if right_to_left {
        TextDirection::RightToLeft
    } else {
        TextDirection::LeftToRight
    };
    let count = runs.len();
    runs.into_iter()
        .enumerate()
        .map(|(number, run)| {
            let mut node = Node::new(Role::TextRun);
            node.set_value(run.value);
            node.set_character_lengths(run.lengths);
            node.set_word_starts(run.word_starts);
            node.set_text_direction(direction);
            if !language.is_empty() {
                node.set_language(language);
            }
            if number > 0 {
                node.set_previous_on_line(name(number - 1));
            }
            if number + 1 < count {
                node.set_next_on_line(name(number + 1));
            }
            (name(number), node)
        })
        .collect()
}

#[derive(Default)]
struct Run {
    value: String,
    lengths: Vec<u8>,
    word_starts: Vec<u8>,
}

impl Run {
    fn letters(&self) -> usize {
        self.lengths.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<String> {
        let name = |n: usize| NodeId(n as u64 + 1);
        let runs = text_runs(text, "en", false, name);
        let values = runs.iter().filter_map(|(_, run)| run.value());
        values.map(str::to_owned).collect()
    }

    #[test]
    fn nothing_is_lost_and_no_run_is_too_long() {
        let long = "Pay at nationpost.example, or wait. ".repeat(40);
        let word = "ん".repeat(700);
        for text in [long.as_str(), word.as_str(), "", "क्षमा कीजिए"] {
            let all = values(text);
            assert_eq!(all.concat(), text);
            for value in all {
                assert!(value.graphemes(true).count() <= LONGEST);
            }
        }
    }

    #[test]
    fn letters_and_words_are_counted_as_a_person_sees_them() {
        let runs = text_runs("क्षमा, ok", "hi", false, |n| NodeId(n as u64));
        let run = &runs[0].1;
        let lengths: usize = run
            .character_lengths()
            .iter()
            .map(|l| usize::from(*l))
            .sum();
        assert_eq!(lengths, "क्षमा, ok".len());
        assert_eq!(run.word_starts().len(), 2);
        assert_eq!(run.language(), Some("hi"));
    }
}
