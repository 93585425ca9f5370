//! Faults of packs: where, and one plain sentence.

use std::fmt;

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The pack must not be given to learners so.
    Error,
    /// It can be, but someone should look.
    Warning,
    /// It became a fault with time, or is not finished: a warning in daily work, an error before a release.
    Ageing,
}

/// One fault of a file of a pack.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, as a path from the folder that was named.
    pub file: String,
    /// Its line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong and what to do, as one plain sentence or two.
    pub message: String,
    /// How bad it is.
    pub level: Level,
}

impl Fault {
    /// A fault of a whole file, such as one that cannot be read.
    pub fn of_file(file: impl Into<String>, message: impl Into<String>) -> Self {
        Fault {
            file: file.into(),
            line: 1,
            column: 1,
            message: message.into(),
            level: Level::Error,
        }
    }

    /// Whether it counts as an error, before a release or in daily work.
    pub fn is_error(&self, release: bool) -> bool {
        self.level == Level::Error || (release && self.level == Level::Ageing)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}:{}: {}",
            self.file, self.line, self.column, self.message
        )
    }
}

/// The text of a file with what is needed to name places in it.
#[derive(Debug, Clone)]
pub struct SourceText {
    file: String,
    text: String,
    /// Byte positions at which lines begin.
    lines: Vec<usize>,
}

impl SourceText {
    /// Takes the bytes of a file: a byte order mark is dropped, line ends become one sign.
    ///
    /// # Errors
    /// When the bytes are not UTF-8, with the place of the first that is not.
    pub fn new(file: impl Into<String>, bytes: &[u8]) -> Result<Self, Fault> {
        let file = file.into();
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self::from_text(file, text)),
            Err(error) => {
                let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let sound = String::from_utf8_lossy(sound);
                let source = Self::from_text(file, &sound);
                Err(source.fault(
                    source.text.len(),
                    "From here on the file is not UTF-8. Save it again as UTF-8; some editors for Japanese write Shift_JIS.",
                ))
            }
        }
    }

    fn from_text(file: String, text: &str) -> Self {
        let text = text.replace("\r\n", "\n");
        let lines = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        SourceText { file, text, lines }
    }

    /// The file's name, as faults say it.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Line and column, both from 1, the column in characters.
    pub fn place(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= at).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or(0);
        let mut end = at.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let before = self.text.get(start..end).unwrap_or("");
        (line, before.chars().count() + 1)
    }

    /// An error at a byte position.
    pub fn fault(&self, at: usize, message: impl Into<String>) -> Fault {
        let (line, column) = self.place(at);
        Fault {
            file: self.file.clone(),
            line,
            column,
            message: message.into(),
            level: Level::Error,
        }
    }

    /// The same as a warning or as ageing.
    pub fn remark(&self, level: Level, at: usize, message: impl Into<String>) -> Fault {
        Fault {
            level,
            ..self.fault(at, message)
        }
    }
}

/// The one of `known` that `written` is probably meant to be: one slip away in short words, two in longer ones.
pub fn closest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = match written.chars().count() {
        0..=2 => return None,
        3..=5 => 1,
        6..=40 => 2,
        _ => 3,
    };
    known
        .into_iter()
        .filter(|word| word.len().abs_diff(written.len()) <= 3 * allowed)
        .map(|word| (distance(written, word), word))
        .filter(|(far, _)| *far <= allowed)
        .min()
        .map(|(_, word)| word)
}

/// Slips between two words: letters put in, left out, changed, or two neighbours exchanged.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut previous = None;
    for (i, x) in a.chars().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |line: &[usize], k: usize| line.get(k).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&last, j + 1) + 1)
                .min(at(&row, j) + 1)
                .min(at(&last, j) + usize::from(x != *y));
            if j > 0 && previous == Some(*y) && b.get(j - 1) == Some(&x) {
                best = best.min(at(&before_last, j - 1) + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
        previous = Some(x);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters() {
        let source = SourceText::new("a.toml", "\u{feff}ab\r\n漢字 x\r\n".as_bytes()).unwrap();
        assert_eq!(source.text(), "ab\n漢字 x\n");
        assert_eq!(source.place(0), (1, 1));
        assert_eq!(source.place(3 + 7), (2, 4));
        assert_eq!(source.place(4), (2, 1), "inside a character");
        assert_eq!(source.place(9_999), (3, 1));
    }

    #[test]
    fn bytes_of_another_encoding_are_placed() {
        let fault = SourceText::new("ja.toml", b"a = 1\nb = \"\x93\xfa\"").unwrap_err();
        assert_eq!((fault.line, fault.column), (2, 6));
        assert!(fault.message.contains("UTF-8"));
    }

    #[test]
    fn slips_find_what_was_meant() {
        let known = ["class", "medium", "countries", "cues"];
        for (slip, meant) in [
            ("clas", Some("class")),
            ("mediun", Some("medium")),
            ("contries", Some("countries")),
            ("cuse", Some("cues")),
            ("x", None),
            ("colour", None),
        ] {
            assert_eq!(closest(slip, known), meant, "{slip}");
        }
    }
}
