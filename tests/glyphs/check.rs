//! Which face draws which character, and the gaps that this shows.

use std::collections::{BTreeMap, BTreeSet};

use cyberday::app::fonts::Face;
use cyberday::app::words::split_owner;
use cyberday::content::address;
use cyberday::content::inline::{self, Inline};

use super::fonts::Fonts;

/// Whether a character steers the text and is never drawn: marks of direction, joiners, ends of lines.
///
/// The shaper leaves these out whether a font has them or not.
fn is_never_drawn(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// How far a text is drawn: in which faces the next character without a face of its own may be.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// The face of what stands before; more than one after a value that is not known; none at the start.
    faces: Vec<Face>,
    /// Characters that go with the first one after them that has a face, with the text they stand in.
    waiting: Vec<(char, String)>,
    /// Whether a line starts and no character of it had a face.
    starts: bool,
}

impl Line {
    /// A text by itself.
    pub fn start() -> Self {
        Line {
            starts: true,
            ..Line::default()
        }
    }

    /// A text that goes on after another.
    pub fn after(face: Face) -> Self {
        Line {
            faces: vec![face],
            ..Line::default()
        }
    }

    /// What comes after one of several variants.
    pub fn any(variants: Vec<Line>) -> Self {
        let mut all = Line::default();
        for line in variants {
            all.starts |= line.starts;
            all.waiting.extend(line.waiting);
            for face in line.faces {
                if !all.faces.contains(&face) {
                    all.faces.push(face);
                }
            }
        }
        all
    }
}

/// Which face the words of a language are drawn in.
pub fn face_of_language(code: &str) -> Option<Face> {
    match code.split('-').next() {
        Some("ja") => Some(Face::Japanese),
        Some("hi") => Some(Face::Devanagari),
        _ => None,
    }
}

/// What was looked at, and what is missing.
pub struct Check {
    fonts: Fonts,
    /// Each gap once, with the first place in which it was seen and how many places there are.
    pub gaps: BTreeMap<(char, String), (String, BTreeSet<String>)>,
    /// The characters that were looked at, by face.
    seen: Vec<(Face, char)>,
}

impl Check {
    pub fn new() -> Self {
        Check {
            fonts: Fonts::read(),
            gaps: BTreeMap::new(),
            seen: Vec::new(),
        }
    }

    fn character(&mut self, face: Face, c: char, place: &str, text: &str) {
        if is_never_drawn(c) {
            return;
        }
        self.seen.push((face, c));
        for weight in self.fonts.lacking(face, c) {
            let gap = self
                .gaps
                .entry((c, format!("{face:?} {weight}")))
                .or_insert_with(|| (text.to_owned(), BTreeSet::new()));
            gap.1.insert(place.to_owned());
        }
    }

    /// Something with a face comes: what waited for it is drawn in the same.
    fn face(&mut self, line: &mut Line, faces: Vec<Face>, place: &str) {
        for (c, text) in line.waiting.drain(..) {
            for face in &faces {
                self.character(*face, c, place, &text);
            }
        }
        line.faces = faces;
        line.starts = false;
    }

    /// A value that is not known comes: it may be digits, a name in Latin, or words of the language.
    pub fn value(&mut self, line: &mut Line, language: Option<Face>, place: &str) {
        let mut faces = line.faces.clone();
        for face in [Some(Face::Latin), language].into_iter().flatten() {
            if !faces.contains(&face) {
                faces.push(face);
            }
        }
        self.face(line, faces, place);
    }

    /// The end of a text: without any letter it is Latin.
    pub fn finish(&mut self, line: &mut Line, place: &str) {
        self.face(line, vec![Face::Latin], place);
    }

    /// Running text: each character in its face, or in the one before it, or, at a line's start, after it.
    pub fn run(&mut self, line: &mut Line, text: &str, place: &str) {
        for c in text.chars() {
            match Face::of(c) {
                Some(face) => {
                    self.face(line, vec![face], place);
                    self.character(face, c, place, text);
                }
                // A text of several lines is drawn line by line, or as one.
                None if c == '\n' => line.starts = true,
                None => self.neutral(line, c, place, text),
            }
        }
    }

    fn neutral(&mut self, line: &mut Line, c: char, place: &str, text: &str) {
        for face in &line.faces {
            self.character(*face, c, place, text);
        }
        if line.starts {
            line.waiting.push((c, text.to_owned()));
        }
    }

    /// What is never cut: all of it is in the face of the first character that has one.
    pub fn whole(&mut self, line: &mut Line, text: &str, place: &str) {
        match text.chars().find_map(Face::of) {
            Some(face) => {
                self.face(line, vec![face], place);
                for c in text.chars() {
                    self.character(face, c, place, text);
                }
            }
            None => {
                for c in text.chars() {
                    self.neutral(line, c, place, text);
                }
            }
        }
    }

    /// A reading: letter by letter above the word.
    pub fn reading(&mut self, reading: &str, place: &str) {
        for c in reading.chars() {
            self.character(Face::Japanese, c, place, reading);
        }
    }

    /// An address, cut at its dots and slashes; explained, its owner stands in a box and is not cut.
    pub fn address(&mut self, line: &mut Line, text: &str, place: &str) {
        let cut = |check: &mut Check, line: &mut Line, text: &str| {
            let mut from = 0;
            for to in address::breaks(text).chain([text.len()]) {
                check.whole(line, &text[from..to], place);
                from = to;
            }
        };
        let mut explained = line.clone();
        for (part, owner) in split_owner(text) {
            if owner {
                self.whole(&mut explained, &part, place);
            } else {
                cut(self, &mut explained, &part);
            }
        }
        self.finish(&mut explained, place);
        cut(self, line, text);
    }

    /// An address by itself.
    pub fn lone_address(&mut self, text: &str, place: &str) {
        let mut line = Line::start();
        self.address(&mut line, text, place);
        self.finish(&mut line, place);
    }

    /// A text by itself.
    pub fn line(&mut self, text: &str, place: &str) {
        let mut line = Line::start();
        self.run(&mut line, text, place);
        self.finish(&mut line, place);
    }

    /// A text by itself in the notation.
    pub fn text(&mut self, words: &[Inline], language: Option<Face>, place: &str) {
        let mut line = Line::start();
        self.words(&mut line, words, language, place);
        self.finish(&mut line, place);
    }

    /// Words in the notation, whose values are not known.
    fn words(&mut self, line: &mut Line, words: &[Inline], language: Option<Face>, place: &str) {
        for word in words {
            match word {
                Inline::Text(text) => self.run(line, text, place),
                Inline::Ruby { base, reading } => {
                    self.whole(line, base, place);
                    self.reading(reading, place);
                }
                Inline::Datum { .. } => self.value(line, language, place),
                Inline::Strong(inner)
                | Inline::Cue { words: inner, .. }
                | Inline::Term { words: inner, .. } => self.words(line, inner, language, place),
            }
        }
    }

    /// A text of the contacts or of a pack in the notation.
    pub fn notation(&mut self, text: &str, code: &str, place: &str) {
        let words = inline::parse(text).unwrap_or_else(|_| vec![Inline::Text(text.to_owned())]);
        self.text(&words, face_of_language(code), place);
    }

    /// Fails with every gap, and unless every one of these faces was asked for something.
    pub fn end(self, faces: &[Face]) {
        for face in faces {
            let own = self.seen.iter().filter(|(seen, _)| seen == face).count();
            assert!(own > 20, "only {own} characters were drawn in {face:?}");
        }
        let gaps: Vec<String> = self
            .gaps
            .iter()
            .map(|((c, font), (text, places))| {
                let first: Vec<&str> = places.iter().take(4).map(String::as_str).collect();
                format!(
                    "{c} U+{:04X} is not in {font}: “{text}”, places: {}: {}",
                    u32::from(*c),
                    places.len(),
                    first.join(", ")
                )
            })
            .collect();
        assert!(gaps.is_empty(), "no glyph:\n{}", gaps.join("\n"));
    }
}
