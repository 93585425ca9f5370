//! The fonts that the program brings, loaded where they lie in the binary, and nothing else.
//!
//! The machine's fonts are not used: text looks the same everywhere, kanji are Japanese ones on every system,
//! and starting does not wait for a scan. On Linux the scan is avoided; elsewhere the faces are dropped after it.

use std::sync::Arc;

use iced::Font;
use iced::advanced::graphics::text::cosmic_text::fontdb::Source;
use iced::advanced::graphics::text::font_system;
use iced::font::Weight;

/// Which of the embedded families draws a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Face {
    /// Atkinson Hyperlegible Next, drawn for low vision.
    Latin,
    /// Noto Sans JP; also signs and letters that Latin lacks.
    Japanese,
    /// Noto Sans Devanagari.
    Devanagari,
    /// Lucide's icons.
    Icons,
}

impl Face {
    const EMBEDDED: [&'static [u8]; 7] = [
        include_bytes!("../../assets/fonts/cyberday-latin-regular.ttf"),
        include_bytes!("../../assets/fonts/cyberday-latin-bold.ttf"),
        include_bytes!("../../assets/fonts/cyberday-japanese-regular.ttf"),
        include_bytes!("../../assets/fonts/cyberday-japanese-bold.ttf"),
        include_bytes!("../../assets/fonts/cyberday-devanagari-regular.ttf"),
        include_bytes!("../../assets/fonts/cyberday-devanagari-bold.ttf"),
        lucide_icons::LUCIDE_FONT_BYTES,
    ];

    fn family(self) -> &'static str {
        match self {
            Face::Latin => "Cyberday Latin",
            Face::Japanese => "Cyberday Japanese",
            Face::Devanagari => "Cyberday Devanagari",
            Face::Icons => "lucide",
        }
    }

    /// The font, Regular or Bold: only these two weights are embedded.
    pub fn font(self, bold: bool) -> Font {
        Font {
            weight: if bold && self != Face::Icons {
                Weight::Bold
            } else {
                Weight::Normal
            },
            ..Font::with_name(self.family())
        }
    }

    /// Ascent and descent in ems, from the fonts' `hhea` tables: needed to set faces on one baseline.
    pub fn ascent_descent(self) -> (f32, f32) {
        match self {
            Face::Latin => (0.984, 0.316),
            Face::Japanese => (1.160, 0.288),
            Face::Devanagari => (0.896, 0.408),
            Face::Icons => (1.0, 0.0),
        }
    }

    /// Devanagari is set larger: its letters are small for their size.
    pub fn enlargement(self) -> f32 {
        if self == Face::Devanagari { 1.15 } else { 1.0 }
    }

    /// The face for a character, or `None` for one that goes with its neighbours (blanks, digits, stops).
    pub fn of(c: char) -> Option<Face> {
        match c {
            '\u{0900}'..='\u{097f}' | '\u{1cd0}'..='\u{1cff}' | '\u{a8e0}'..='\u{a8ff}' => {
                Some(Face::Devanagari)
            }
            '\u{200c}' | '\u{200d}' => None,
            '\u{3000}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{ff00}'..='\u{ffef}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{2ffff}' => Some(Face::Japanese),
            'a'..='z' | 'A'..='Z' => Some(Face::Latin),
            // Vietnamese letters and signs that Atkinson Hyperlegible lacks.
            '\u{1e00}'..='\u{1eff}' | '\u{01a0}' | '\u{01a1}' | '\u{01af}' | '\u{01b0}' => {
                Some(Face::Japanese)
            }
            '\u{2190}'..='\u{21ff}' | '\u{2460}'..='\u{24ff}' | '\u{25a0}'..='\u{27bf}' => {
                Some(Face::Japanese)
            }
            // Vowels with a tilde, macron or breve that only the other family has: Vietnamese, romaji.
            'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ō' | 'Ō' | 'ŏ' | 'Ŏ' | 'ŭ' | 'Ŭ' => {
                Some(Face::Japanese)
            }
            '\u{00c0}'..='\u{017f}' => Some(Face::Latin),
            _ => None,
        }
    }
}

/// Loads the embedded fonts without a copy. Call once, before the first text.
pub fn embed() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let Ok(mut fonts) = font_system().write() else {
            return;
        };
        let fonts = fonts.raw();
        let database = fonts.db_mut();
        let foreign: Vec<_> = database.faces().map(|face| face.id).collect();
        for id in foreign {
            database.remove_face(id);
        }
        for bytes in Face::EMBEDDED {
            let _ = database.load_font_source(Source::Binary(Arc::new(bytes)));
        }
    });
}

/// Starts the font system without a scan of the machine's fonts. Linux only: the font configuration
/// is pointed at an empty folder while the one scan happens. Call first in `main`, before any thread.
#[cfg(all(unix, not(target_os = "macos")))]
#[allow(unsafe_code)] // the environment can only be changed so; no other thread runs yet
pub fn start_without_system_fonts() {
    const KEY: &str = "FONTCONFIG_FILE";
    let Ok(folder) = tempfile_folder() else {
        return;
    };
    let file = folder.join(format!("cyberday-no-fonts-{}.conf", uuid::Uuid::new_v4()));
    let written = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&file)
        .and_then(|mut f| {
            std::io::Write::write_all(
                &mut f,
                b"<?xml version=\"1.0\"?><fontconfig><dir>/nonexistent/cyberday</dir></fontconfig>",
            )
        });
    if written.is_ok() {
        let before = std::env::var_os(KEY);
        // SAFETY: `main` calls this before it starts any thread, so nothing reads the environment meanwhile.
        unsafe { std::env::set_var(KEY, &file) };
        let _ = font_system();
        // Programs started later (a PDF viewer) need the real configuration.
        // SAFETY: as above; the font system starts no thread.
        unsafe {
            match before {
                Some(value) => std::env::set_var(KEY, value),
                None => std::env::remove_var(KEY),
            }
        }
    }
    let _ = std::fs::remove_file(&file);
}

#[cfg(all(unix, not(target_os = "macos")))]
fn tempfile_folder() -> std::io::Result<std::path::PathBuf> {
    let folder = std::env::var_os("XDG_RUNTIME_DIR")
        .map(std::path::PathBuf::from)
        .filter(|folder| folder.is_absolute() && folder.is_dir())
        .unwrap_or_else(std::env::temp_dir);
    folder.canonicalize()
}

/// Elsewhere the system's fonts are read once and dropped.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub fn start_without_system_fonts() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_embedded_families_are_there() {
        embed();
        let mut fonts = font_system().write().unwrap();
        let mut names: Vec<String> = fonts
            .raw()
            .db_mut()
            .faces()
            .map(|face| format!("{} {}", face.families[0].0, face.weight.0))
            .collect();
        names.sort();
        assert_eq!(
            names,
            [
                "Cyberday Devanagari 400",
                "Cyberday Devanagari 700",
                "Cyberday Japanese 400",
                "Cyberday Japanese 700",
                "Cyberday Latin 400",
                "Cyberday Latin 700",
                "lucide 400",
            ]
        );
    }
}
