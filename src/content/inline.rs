//! The one notation inside words: cue, strong, datum, reading, term, line break.
//!
//! `[phrase](cue)`, `**strong**`, `{$datum}`, `{$datum.owner}`, `{漢字|かんじ}`, `[word](?term)`, a new line.

/// A stretch of words with one meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain words. May hold line breaks.
    Text(String),
    /// Strong words.
    Strong(Vec<Inline>),
    /// Kanji with its reading in kana.
    Ruby {
        /// What is written.
        base: String,
        /// How it is read.
        reading: String,
    },
    /// The phrase that a cue or a decoy is about.
    Cue {
        /// The cue's id in the structure.
        id: String,
        /// The phrase.
        words: Vec<Inline>,
    },
    /// A word that the glossary explains.
    Term {
        /// The glossary's id.
        id: String,
        /// The word as it stands here.
        words: Vec<Inline>,
    },
    /// A name, an address, a number or a code from the structure.
    Datum {
        /// Its id.
        id: String,
        /// Only the part of the address that says who owns it.
        owner: bool,
    },
}

/// Why a text is not in the notation: a byte position in it and a plain sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InlineFault {
    /// Byte position in the text.
    pub at: usize,
    /// What is wrong, as one sentence.
    pub message: String,
}

/// The deepest nesting: a reading in a strong phrase in a cue.
const DEEPEST: usize = 4;

/// Reads a text in the notation.
///
/// # Errors
/// The first fault, with its place.
pub fn parse(text: &str) -> Result<Vec<Inline>, InlineFault> {
    let mut reader = Reader { text, at: 0 };
    reader.words(None, 0)
}

/// What the words say, without marks: readings left out, data as `{$id}`.
pub fn plain(words: &[Inline]) -> String {
    let mut out = String::new();
    fn add(words: &[Inline], out: &mut String) {
        for word in words {
            match word {
                Inline::Text(text) => out.push_str(text),
                Inline::Ruby { base, .. } => out.push_str(base),
                Inline::Datum { id, .. } => {
                    out.push_str("{$");
                    out.push_str(id);
                    out.push('}');
                }
                Inline::Strong(inner)
                | Inline::Cue { words: inner, .. }
                | Inline::Term { words: inner, .. } => add(inner, out),
            }
        }
    }
    add(words, &mut out);
    out
}

/// Visits every stretch, outer ones first.
pub fn visit<'a>(words: &'a [Inline], seen: &mut impl FnMut(&'a Inline)) {
    for word in words {
        seen(word);
        if let Inline::Strong(inner)
        | Inline::Cue { words: inner, .. }
        | Inline::Term { words: inner, .. } = word
        {
            visit(inner, seen);
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

/// What ends the words being read.
#[derive(Clone, Copy, PartialEq)]
enum Until {
    Bracket,
    Stars,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn fault<T>(&self, at: usize, message: impl Into<String>) -> Result<T, InlineFault> {
        Err(InlineFault {
            at,
            message: message.into(),
        })
    }

    fn words(&mut self, until: Option<Until>, depth: usize) -> Result<Vec<Inline>, InlineFault> {
        let start = self.at;
        if depth > DEEPEST {
            return self.fault(start, "Marks stand too deep inside each other.");
        }
        let mut out = Vec::new();
        let mut plain = String::new();
        let mut open_brackets = 0_usize; // brackets that are themselves, inside a marked phrase
        loop {
            let rest = self.rest();
            let Some(c) = rest.chars().next() else {
                if until == Some(Until::Stars) {
                    return self.fault(start, "This ** has no second ** that ends it.");
                }
                break;
            };
            match c {
                ']' if until == Some(Until::Bracket) && open_brackets == 0 => break,
                ']' => {
                    open_brackets = open_brackets.saturating_sub(1);
                    plain.push(c);
                    self.at += 1;
                }
                '*' if rest.starts_with("**") => {
                    if until == Some(Until::Stars) {
                        break;
                    }
                    flush(&mut plain, &mut out);
                    self.at += 2;
                    let inner = self.words(Some(Until::Stars), depth + 1)?;
                    self.at += 2;
                    out.push(Inline::Strong(inner));
                }
                '[' => match mark(rest) {
                    Some(mark) => {
                        flush(&mut plain, &mut out);
                        let open = self.at;
                        self.at += 1;
                        let words = self.words(Some(Until::Bracket), depth + 1)?;
                        if self.at != open + mark.close {
                            return self.fault(open, "Marks cross each other here.");
                        }
                        self.at = open + mark.end;
                        let id = mark.id.to_owned();
                        out.push(match mark.term {
                            true => Inline::Term { id, words },
                            false => Inline::Cue { id, words },
                        });
                    }
                    None => {
                        open_brackets += 1;
                        plain.push(c);
                        self.at += 1;
                    }
                },
                '{' => {
                    flush(&mut plain, &mut out);
                    out.push(self.braces()?);
                }
                '}' => {
                    return self.fault(self.at, "This } has no { before it.");
                }
                '｛' | '｝' | '［' | '＄' if looks_like_a_slip(c, rest) => {
                    return self.fault(
                        self.at,
                        format!(
                            "This {c} is the wide sign of the input method; write the narrow one."
                        ),
                    );
                }
                c => {
                    plain.push(c);
                    self.at += c.len_utf8();
                }
            }
        }
        flush(&mut plain, &mut out);
        Ok(out)
    }

    fn braces(&mut self) -> Result<Inline, InlineFault> {
        let start = self.at;
        let rest = self.rest();
        let Some(end) = rest.find('}') else {
            return self.fault(start, "This { has no } that ends it.");
        };
        let inside = &rest[1..end];
        self.at += end + 1;
        if let Some(name) = inside.strip_prefix('$') {
            let (id, owner) = match name.strip_suffix(".owner") {
                Some(id) => (id, true),
                None => (name, false),
            };
            if super::id::Id::parse(id).is_none() {
                return self.fault(
                    start,
                    format!("{{${name}}} is not the id of a name or datum."),
                );
            }
            return Ok(Inline::Datum {
                id: id.to_owned(),
                owner,
            });
        }
        match inside.split_once('|') {
            Some((base, reading)) if is_base(base) && is_reading(reading) => Ok(Inline::Ruby {
                base: base.to_owned(),
                reading: reading.to_owned(),
            }),
            Some(_) => self.fault(
                start,
                "A reading is written {漢字|かんじ}: first what is written, then kana.",
            ),
            None => self.fault(
                start,
                "A { begins a reading {漢字|かんじ} or a datum {$id}; this is neither.",
            ),
        }
    }
}

fn flush(plain: &mut String, out: &mut Vec<Inline>) {
    if !plain.is_empty() {
        out.push(Inline::Text(std::mem::take(plain)));
    }
}

/// A wide sign is a slip only where it would have begun a mark.
fn looks_like_a_slip(c: char, rest: &str) -> bool {
    match c {
        '｛' => {
            rest.starts_with("｛＄")
                || rest.starts_with("｛$")
                || rest.contains('｜')
                || rest.contains('|')
        }
        '＄' => rest.chars().nth(1).is_some_and(|c| c.is_ascii_lowercase()),
        '［' => rest.contains("］（") || rest.contains("］("),
        _ => false,
    }
}

fn is_base(text: &str) -> bool {
    !text.is_empty()
        && text.chars().count() <= 12
        && !text.contains(['[', ']', '*', '\n', '{', '$'])
        && text.chars().any(|c| !is_kana(c))
}

fn is_reading(text: &str) -> bool {
    !text.is_empty() && text.chars().count() <= 24 && text.chars().all(is_kana)
}

/// Hiragana, katakana, the long mark and the middle dot.
pub fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{30fb}'..='\u{30fe}' | '\u{309d}' | '\u{309e}')
}

struct Mark<'a> {
    id: &'a str,
    term: bool,
    /// Offset of the closing bracket.
    close: usize,
    /// Offset after the closing parenthesis.
    end: usize,
}

/// `[…](id)` at the start of `rest`, if it is a mark at all. Brackets inside pair up.
fn mark(rest: &str) -> Option<Mark<'_>> {
    let mut depth = 0_usize;
    let mut close = None;
    for (at, c) in rest.char_indices() {
        match c {
            '[' => depth += 1,
            ']' => {
                depth -= 1;
                if depth == 0 {
                    close = Some(at);
                    break;
                }
            }
            _ => {}
        }
    }
    let close = close?;
    let after = rest.get(close + 1..)?.strip_prefix('(')?;
    let length = after.find(')')?;
    let inside = &after[..length];
    let (id, term) = match inside.strip_prefix('?') {
        Some(id) => (id, true),
        None => (inside, false),
    };
    super::id::Id::parse(id)?;
    Some(Mark {
        id,
        term,
        close,
        end: close + 2 + length + 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(s: &str) -> Inline {
        Inline::Text(s.into())
    }

    #[test]
    fn every_mark_is_read() {
        let words = parse(
            "Hi {$post}, [{本日中|ほんじつちゅう}に **pay**](hurry) [x](?term) {$link.owner}",
        )
        .unwrap();
        assert_eq!(
            words,
            [
                text("Hi "),
                Inline::Datum {
                    id: "post".into(),
                    owner: false
                },
                text(", "),
                Inline::Cue {
                    id: "hurry".into(),
                    words: vec![
                        Inline::Ruby {
                            base: "本日中".into(),
                            reading: "ほんじつちゅう".into()
                        },
                        text("に "),
                        Inline::Strong(vec![text("pay")]),
                    ],
                },
                text(" "),
                Inline::Term {
                    id: "term".into(),
                    words: vec![text("x")]
                },
                text(" "),
                Inline::Datum {
                    id: "link".into(),
                    owner: true
                },
            ]
        );
    }

    #[test]
    fn a_bracket_that_marks_nothing_is_itself() {
        for plain_text in ["[Notice] a", "a ] b", "[a](B c)", "[a] (b)", "[[a]"] {
            assert_eq!(plain(&parse(plain_text).unwrap()), plain_text);
        }
        let nested = parse("[[Notice] now](hurry)").unwrap();
        assert_eq!(plain(&nested), "[Notice] now");
    }

    #[test]
    fn slips_are_named_at_their_place() {
        for (slip, at) in [
            ("a {漢字|x}", 2),
            ("a {漢字 b", 2),
            ("ab }", 3),
            ("{$Post}", 0),
            ("**a", 2),
            ("a ｛$post｝", 2),
            ("{かな|かな}", 0),
        ] {
            let fault = parse(slip).unwrap_err();
            assert_eq!(fault.at, at, "{slip}: {}", fault.message);
        }
    }

    #[test]
    fn nothing_a_writer_types_panics() {
        let pieces = [
            "[", "]", "(", ")", "{", "}", "|", "$", "**", "a", "漢", "か", "?", "\n", "{$a}",
            "[a](b)",
        ];
        let mut random = fastrand::Rng::with_seed(7);
        for _ in 0..20_000 {
            let length = random.usize(0..14);
            let text: String = (0..length)
                .map(|_| pieces[random.usize(0..pieces.len())])
                .collect();
            if let Ok(words) = parse(&text) {
                let _ = plain(&words);
            }
        }
    }
}
