//! The embedded fonts, and which characters they have.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use cyberday::app::fonts::Face;
use iced::font::{Family, Weight};

/// The faces that draw text.
pub const FACES: [Face; 3] = [Face::Latin, Face::Japanese, Face::Devanagari];

/// The characters of each embedded font, by face and weight.
pub struct Fonts(Vec<(Face, bool, HashSet<char>)>);

impl Fonts {
    /// Reads the files; each is the one that the window asks for by this family and weight.
    pub fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
        let mut files: BTreeMap<(String, bool), HashSet<char>> = BTreeMap::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|end| end != "ttf") {
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            let font = ttf_parser::Face::parse(&bytes, 0).unwrap();
            let family = font
                .names()
                .into_iter()
                .filter(|name| name.name_id == ttf_parser::name_id::FAMILY)
                .find_map(|name| name.to_string())
                .unwrap();
            let glyphs = glyphs(&font);
            assert!(
                files
                    .insert((family, font.weight().to_number() >= 700), glyphs)
                    .is_none(),
                "two files have the family and weight of {}",
                path.display()
            );
        }
        let mut fonts = Vec::new();
        for face in FACES {
            for bold in [false, true] {
                let asked = face.font(bold);
                let Family::Name(family) = asked.family else {
                    panic!("{face:?} has no name");
                };
                let bold = asked.weight == Weight::Bold;
                let glyphs = files
                    .remove(&(family.to_owned(), bold))
                    .unwrap_or_else(|| panic!("no file is {family}, bold: {bold}"));
                fonts.push((face, bold, glyphs));
            }
        }
        Fonts(fonts)
    }

    /// The weights of a face that lack a character.
    pub fn lacking(&self, face: Face, c: char) -> Vec<&'static str> {
        self.0
            .iter()
            .filter(|(own, _, glyphs)| *own == face && !glyphs.contains(&c))
            .map(|(_, bold, _)| if *bold { "bold" } else { "regular" })
            .collect()
    }

    pub fn assert_has(&self, face: Face, characters: &str) {
        let missing: Vec<String> = characters
            .chars()
            .filter(|c| !self.lacking(face, *c).is_empty())
            .map(|c| format!("{c} U+{:04X} {:?}", u32::from(c), self.lacking(face, c)))
            .collect();
        assert!(missing.is_empty(), "{face:?} lacks {missing:?}");
    }
}

/// The characters of a font that lead to a glyph, and not to its empty box.
fn glyphs(font: &ttf_parser::Face<'_>) -> HashSet<char> {
    let mut found = HashSet::new();
    for table in font.tables().cmap.unwrap().subtables {
        if table.is_unicode() {
            table.codepoints(|code| {
                if let Some(c) = char::from_u32(code)
                    && font.glyph_index(c).is_some_and(|glyph| glyph.0 != 0)
                {
                    found.insert(c);
                }
            });
        }
    }
    assert!(found.contains(&'A') || found.contains(&'亜'));
    found
}
