//! The fonts that the program brings, loaded where they lie in the binary, and nothing else.
//!
//! The machine's fonts are not used: text looks the same everywhere, kanji are Japanese ones on every system,
//! and starting does not wait for a scan. On Linux the scan is avoided; elsewhere the faces are dropped after it.

use std::sync::Arc;

use iced::Font;
use iced::advanced::graphics::text::cosmic_text::fontdb::Source;
use iced::advanced::graphics::text::font_system;
use iced::font::Weight;

pub use crate::language::Face;

impl Face {
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
        for bytes in Face::FILES
            .into_iter()
            .chain([lucide_icons::LUCIDE_FONT_BYTES])
        {
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
