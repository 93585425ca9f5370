//! How strong a secret made of words is. Nothing of it is kept.

/// The most characters that are looked at.
pub const LONGEST: usize = 100;

/// Guesses from which a secret is "safely unguessable" and "very unguessable" in the words of zxcvbn's author
/// (Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016), and below which it is
/// guessed even by somebody who has to type each try.
const HARD: u64 = 10_000_000_000;
const FAIR: u64 = 100_000_000;

/// A word that takes fewer tries than this alone is among the first that anybody tries.
const AT_ONCE: u64 = 60;

/// What parts words, besides spaces and ASCII punctuation.
const PARTS: [char; 4] = ['・', '、', '。', '।'];

/// How a secret looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strength {
    /// How many words it has.
    pub words: usize,
    /// About how many tries a computer needs that guesses cleverly.
    pub guesses: u64,
}

/// How strong, in three steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// A computer guesses it soon.
    Easy,
    /// A computer needs a while.
    Fair,
    /// A computer needs very long.
    Hard,
}

impl Strength {
    /// Looks at what was typed, at most [`LONGEST`] characters of it. Words have a letter, and are parted by
    /// spaces and punctuation. A word counts once, and not when everybody knows it: when it is among `shown`, the
    /// words that stand in the lesson, or so common that it is guessed at once alone.
    ///
    /// The guesses are those of the crate `zxcvbn` for the words that count. It knows English words, names and
    /// habits; of other languages it sees only letters and says too much rather than too little. For four words of
    /// any kind it says a thousand billion or more, so how many words count matters more than its figure.
    pub fn of(typed: &str, shown: &[&str]) -> Self {
        let typed: String = typed.chars().take(LONGEST).collect();
        let mut counted: Vec<String> = Vec::new();
        for word in typed
            .split(|c: char| c.is_whitespace() || c.is_ascii_punctuation() || PARTS.contains(&c))
            .map(str::to_lowercase)
        {
            let is_word = word.chars().any(char::is_alphabetic);
            let known = shown.contains(&word.as_str()) || guesses(&word) < AT_ONCE;
            if is_word && !known && !counted.contains(&word) {
                counted.push(word);
            }
        }
        Strength {
            words: counted.len(),
            guesses: guesses(&counted.join(" ")),
        }
    }

    /// How strong, in three steps.
    pub fn grade(self) -> Grade {
        match self.guesses {
            HARD.. => Grade::Hard,
            FAIR.. => Grade::Fair,
            _ => Grade::Easy,
        }
    }

    /// Whether it will do: words enough, and not easy to guess.
    pub fn is_enough(self, words: u8) -> bool {
        self.words >= usize::from(words) && self.grade() != Grade::Easy
    }
}

/// How many guesses a text takes; none for an empty one.
fn guesses(text: &str) -> u64 {
    if text.is_empty() {
        0
    } else {
        zxcvbn::zxcvbn(text, &[]).guesses()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_unlike_words_are_enough_and_a_pet_is_not() {
        let words = Strength::of("river button cloud seven", &[]);
        assert_eq!(words.words, 4);
        assert!(words.is_enough(4), "{words:?}");
        for weak in [
            "Bella",
            "password 1 2 3",
            "dog dog dog dog",
            "1234 5678",
            "",
        ] {
            assert!(
                !Strength::of(weak, &[]).is_enough(4),
                "{weak}: {:?}",
                Strength::of(weak, &[])
            );
        }
        assert!(!words.is_enough(5));
        let shown = ["river", "button", "cloud", "seven"];
        let known = Strength::of("river button cloud seven", &shown);
        assert!(
            !known.is_enough(4),
            "everybody knows the words of the lesson: {known:?}"
        );
        let common = Strength::of("qwerty password 1234 abc", &[]);
        assert_ne!(common.grade(), Grade::Hard, "{common:?}");
    }

    #[test]
    fn words_of_other_languages_are_counted() {
        assert_eq!(Strength::of("नदी बटन बादल सात", &[]).words, 4);
        assert_eq!(
            Strength::of("かわ-ぼたん-くも", &[]).words,
            Strength::of("かわ ぼたん くも", &[]).words
        );
    }

    #[test]
    fn nothing_typed_can_stop_it() {
        for odd in [
            "\u{0}\u{200d}\u{202e}",
            &"a".repeat(100_000),
            &"😀".repeat(3_000),
            "'\"; DROP",
        ] {
            let _ = Strength::of(odd, &[]);
        }
    }
}
