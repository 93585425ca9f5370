//! The program's fonts, for shaping and for embedding.

use std::sync::Arc;

use cosmic_text::fontdb::{Database, ID, Source};
use cosmic_text::{Attrs, AttrsList, Family, FontSystem, ShapeLine, Shaping, Weight};
use krilla::text::Font;

use crate::language::Face;

/// A shaped glyph. Lengths are in ems of its own size.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    /// Its font, as a number of [`Fonts::font`].
    pub font: usize,
    /// Its number in the font.
    pub id: u32,
    /// How far the next one stands.
    pub advance: f32,
    /// How far it stands right of its place.
    pub right: f32,
    /// How far it stands above its place.
    pub up: f32,
    /// The bytes of the text that it draws.
    pub range: std::ops::Range<usize>,
}

/// The embedded fonts: Latin, Japanese, Devanagari, each Regular and Bold.
pub(super) struct Fonts {
    system: FontSystem,
    all: Vec<(ID, Font)>,
    /// What is drawn for a character that no font has.
    missing: Option<Glyph>,
}

/// U+25A1, an empty box.
const MISSING: &str = "□";

impl Fonts {
    /// Reads the fonts where they lie in the binary, without a copy.
    pub fn new() -> Option<Fonts> {
        let mut database = Database::new();
        let mut all = Vec::new();
        for bytes in Face::FILES {
            let ids = database.load_font_source(Source::Binary(Arc::new(bytes)));
            all.push((*ids.first()?, Font::new(bytes.into(), 0)?));
        }
        let system = FontSystem::new_with_locale_and_db("ja".to_owned(), database);
        let mut fonts = Fonts {
            system,
            all,
            missing: None,
        };
        fonts.missing = fonts
            .shape(MISSING, Face::Japanese, false)
            .into_iter()
            .next();
        Some(fonts)
    }

    /// The font of a number.
    pub fn font(&self, number: usize) -> Option<&Font> {
        self.all.get(number).map(|(_, font)| font)
    }

    /// The face of a font's number.
    pub fn face(number: usize) -> Face {
        match number / 2 {
            0 => Face::Latin,
            1 => Face::Japanese,
            _ => Face::Devanagari,
        }
    }

    /// Shapes a text in a face; what the face lacks is drawn in another one.
    pub fn shape(&mut self, text: &str, face: Face, bold: bool) -> Vec<Glyph> {
        let weight = if bold { Weight::BOLD } else { Weight::NORMAL };
        let attributes = Attrs::new()
            .family(Family::Name(face.family()))
            .weight(weight);
        let list = AttrsList::new(&attributes);
        // Each stretch is one line here; an end of a line within would be two paragraphs.
        let line = ShapeLine::new(&mut self.system, text, &list, Shaping::Advanced, 4);
        let mut out: Vec<Glyph> = Vec::new();
        for word in line.spans.iter().flat_map(|span| &span.words) {
            for glyph in &word.glyphs {
                let range = glyph.start..glyph.end;
                if text.get(range.clone()).is_none() {
                    continue;
                }
                let font = self.all.iter().position(|(id, _)| *id == glyph.font_id);
                match (font, glyph.glyph_id, &self.missing) {
                    (Some(font), id, missing) if id != 0 || missing.is_none() => out.push(Glyph {
                        font,
                        id: id.into(),
                        advance: glyph.x_advance,
                        right: glyph.x_offset,
                        up: glyph.y_offset,
                        range,
                    }),
                    // One box for what is one character to its reader.
                    (_, _, Some(_)) if out.last().is_some_and(|last| last.range == range) => {}
                    (_, _, Some(missing)) => out.push(Glyph {
                        range,
                        ..missing.clone()
                    }),
                    (_, _, None) => {}
                }
            }
        }
        out
    }
}
