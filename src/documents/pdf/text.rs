//! A text of a document: stretches with readings, in a language.

use crate::content::inline::{self, Inline};
use crate::content::resolve;
use crate::language::{Locale, Readings, readings};

/// A stretch of text that is drawn in one way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Piece {
    /// What is written.
    pub text: String,
    /// Its reading in kana, above it, where it is shown.
    pub ruby: Option<String>,
    /// Bold.
    pub strong: bool,
    /// A number or an address: no line ends within, unless it is longer than a line.
    pub whole: bool,
}

/// A text in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The language.
    pub locale: Locale,
    /// Its stretches.
    pub pieces: Vec<Piece>,
}

impl Text {
    /// A text as it is, such as what a person wrote.
    pub fn plain(locale: Locale, text: &str) -> Text {
        Text {
            locale,
            pieces: vec![Piece {
                text: clean(text),
                ..Piece::default()
            }],
        }
    }

    /// A text of the program, with the readings that it brings.
    pub fn of_program(locale: Locale, shown: Readings, text: &str) -> Text {
        let pieces = readings::stretches(text).into_iter().map(|stretch| {
            let text = clean(stretch.text);
            Piece {
                ruby: reading(shown, &text, stretch.reading),
                text,
                ..Piece::default()
            }
        });
        Text {
            locale,
            pieces: pieces.collect(),
        }
    }

    /// A text in the notation of lessons, without data: a text of the contacts.
    pub fn of_notation(locale: Locale, shown: Readings, text: &str) -> Text {
        match inline::parse(text) {
            Ok(words) => {
                let mut pieces = Vec::new();
                add(&words, false, shown, &mut pieces);
                Text { locale, pieces }
            }
            Err(_) => Text::plain(locale, text),
        }
    }

    /// A text of a lesson.
    pub fn of_lesson(locale: Locale, shown: Readings, words: &[resolve::Piece]) -> Text {
        let pieces = words.iter().map(|word| {
            let text = clean(&word.text);
            Piece {
                ruby: reading(shown, &text, word.ruby.as_deref()),
                text,
                strong: word.strong,
                whole: word.address.is_some() || word.spelled,
            }
        });
        Text {
            locale,
            pieces: pieces.collect(),
        }
    }

    /// The same, bold.
    pub fn strong(mut self) -> Text {
        for piece in &mut self.pieces {
            piece.strong = true;
        }
        self
    }

    /// The same, never parted at the end of a line where it fits on one.
    pub fn whole(mut self) -> Text {
        for piece in &mut self.pieces {
            piece.whole = true;
        }
        self
    }

    /// This text, a sign, and another one, as one.
    pub fn and(mut self, sign: &str, next: Text) -> Text {
        if !self.pieces.is_empty() && !next.pieces.is_empty() {
            self.pieces.push(Piece {
                text: sign.to_owned(),
                ..Piece::default()
            });
        }
        self.pieces.extend(next.pieces);
        self
    }

    /// What is written, without readings.
    pub fn written(&self) -> String {
        self.pieces.iter().map(|p| p.text.as_str()).collect()
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.pieces.iter().all(|piece| piece.text.trim().is_empty())
    }

    /// Whether a reading stands above any of it.
    pub(super) fn has_readings(&self) -> bool {
        self.pieces.iter().any(|piece| piece.ruby.is_some())
    }
}

fn reading(shown: Readings, word: &str, reading: Option<&str>) -> Option<String> {
    reading
        .filter(|_| shown.shows(word))
        .map(clean)
        .filter(|reading| !reading.is_empty())
}

fn add(words: &[Inline], strong: bool, shown: Readings, out: &mut Vec<Piece>) {
    for word in words {
        match word {
            Inline::Text(text) => out.push(Piece {
                text: clean(text),
                strong,
                ..Piece::default()
            }),
            Inline::Ruby {
                base,
                reading: above,
            } => out.push(Piece {
                text: clean(base),
                ruby: reading(shown, base, Some(above)),
                strong,
                whole: false,
            }),
            Inline::Strong(inner) => add(inner, true, shown, out),
            Inline::Cue { words, .. } | Inline::Term { words, .. } => {
                add(words, strong, shown, out);
            }
            Inline::Datum { id, .. } => out.push(Piece {
                text: clean(id),
                strong,
                ..Piece::default()
            }),
        }
    }
}

/// A text without what cannot be printed: control and direction signs, variation selectors, what is no character.
/// Ends of lines stay, tabs become blanks, and the narrow blank that no font has becomes the ordinary one.
fn clean(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\n' | '\u{200c}' | '\u{200d}' => Some(c),
            '\t' => Some(' '),
            '\u{202f}' => Some('\u{a0}'),
            '\u{2028}' | '\u{2029}' => Some('\n'),
            c if c.is_control() => None,
            '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{fff0}'..='\u{ffff}'
            | '\u{e0000}'..='\u{e0fff}' => None,
            c => Some(c),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_are_shown_as_the_settings_say() {
        let text = Text::of_program(Locale::Ja, Readings::All, "｜詐欺《さぎ》に");
        assert_eq!(text.pieces[0].ruby.as_deref(), Some("さぎ"));
        assert_eq!(text.written(), "詐欺に");
        let off = Text::of_program(Locale::Ja, Readings::Off, "｜詐欺《さぎ》に");
        assert!(!off.has_readings());
        let learned = Text::of_notation(
            Locale::Ja,
            Readings::Above(3),
            "{学校|がっこう}と{詐欺|さぎ}",
        );
        let above: Vec<bool> = learned.pieces.iter().map(|p| p.ruby.is_some()).collect();
        assert_eq!(above, [false, false, true]);
    }

    #[test]
    fn what_cannot_be_printed_is_left_out() {
        assert_eq!(
            clean("a\u{0}\u{202e}b\u{feff}\tc\u{fffe}\n\u{85}d"),
            "ab c\nd"
        );
        assert_eq!(clean("क्\u{200d}ष"), "क्\u{200d}ष");
    }
}
