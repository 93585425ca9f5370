//! The program's fonts, for shaping and for embedding.

use std::ops::Range;
use std::sync::Arc;

use cosmic_text::fontdb::{Database, ID, Source};
use cosmic_text::{Attrs, AttrsList, Family, FontSystem, ShapeLine, Shaping, Weight};
use krilla::text::Font;
use skrifa::charmap::Charmap;
use skrifa::{FontRef, MetadataProvider};

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
    pub range: Range<usize>,
}

/// The embedded fonts: Latin, Japanese, Devanagari, each Regular and Bold.
pub(super) struct Fonts {
    system: FontSystem,
    all: Vec<Embedded>,
    /// What is drawn for a character that no font has.
    missing: Option<Glyph>,
}

/// One of the files.
struct Embedded {
    id: ID,
    font: Font,
    /// Which glyph draws a character that stands alone.
    charmap: Charmap<'static>,
}

/// Zero width space: its glyph is empty and has no width, and no text comes with it.
const NOTHING: char = '\u{200b}';
/// U+25A1, an empty box.
const MISSING: &str = "□";

impl Fonts {
    /// Reads the fonts where they lie in the binary, without a copy.
    pub fn new() -> Option<Fonts> {
        let mut database = Database::new();
        let mut all = Vec::new();
        for bytes in Face::FILES {
            let ids = database.load_font_source(Source::Binary(Arc::new(bytes)));
            all.push(Embedded {
                id: *ids.first()?,
                font: Font::new(bytes.into(), 0)?,
                charmap: FontRef::new(bytes).ok()?.charmap(),
            });
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
        self.all.get(number).map(|one| &one.font)
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
                let font = self.all.iter().position(|one| one.id == glyph.font_id);
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
        self.close_clusters(out)
    }

    /// Ends each cluster where its last sign stands above or below its letter with a glyph that draws nothing. A cluster
    /// is told to readers as its text, over the place from its first glyph to its last; one that ended in the middle of
    /// its letter would leave a gap that is read as a blank within the word.
    fn close_clusters(&self, glyphs: Vec<Glyph>) -> Vec<Glyph> {
        let mut out = Vec::with_capacity(glyphs.len() + 4);
        for cluster in glyphs.chunk_by(|a, b| a.range == b.range) {
            out.extend_from_slice(cluster);
            let (Some(last), true) = (cluster.last(), cluster.len() > 1) else {
                continue;
            };
            let nothing = self
                .all
                .get(last.font)
                .and_then(|one| one.charmap.map(NOTHING));
            if let Some(nothing) = nothing.filter(|_| last.advance == 0.0) {
                out.push(Glyph {
                    id: nothing.to_u32(),
                    advance: 0.0,
                    right: 0.0,
                    up: 0.0,
                    ..last.clone()
                });
            }
        }
        out
    }
}
