//! The Fluent files under `locales/`, embedded in the program.

use rust_embed::{Embed, EmbeddedFile};

#[derive(Embed)]
#[folder = "locales/"]
struct Files;

/// The text of one Fluent file and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The folder, named as the locale and register are: `en`, `ja`, `ja-x-child`.
    pub folder: String,
    /// The name of the file, for sentences about faults: `home.ftl`.
    pub file: String,
    /// Its contents.
    pub text: String,
}

impl Source {
    /// A source from its parts.
    pub fn new(
        folder: impl Into<String>,
        file: impl Into<String>,
        text: impl Into<String>,
    ) -> Self {
        Self {
            folder: folder.into(),
            file: file.into(),
            text: text.into(),
        }
    }
}

/// Every embedded Fluent file, ordered by folder and name.
pub fn embedded() -> Vec<Source> {
    let mut sources: Vec<Source> = Files::iter()
        .filter_map(|path| read(&path, Files::get(&path)?))
        .collect();
    sources.sort_by(|a, b| (&a.folder, &a.file).cmp(&(&b.folder, &b.file)));
    sources
}

/// The embedded Fluent files of one folder, ordered by name.
pub(super) fn embedded_in(folder: &str) -> Vec<Source> {
    let mut sources: Vec<Source> = Files::iter()
        .filter(|path| {
            path.split_once('/')
                .is_some_and(|(first, _)| first == folder)
        })
        .filter_map(|path| read(&path, Files::get(&path)?))
        .collect();
    sources.sort_by(|a, b| a.file.cmp(&b.file));
    sources
}

fn read(path: &str, file: EmbeddedFile) -> Option<Source> {
    let (folder, name) = path.split_once('/')?;
    // A byte order mark or one bad byte from an editor must not cost the whole file.
    let text = String::from_utf8_lossy(&file.data);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    name.ends_with(".ftl")
        .then(|| Source::new(folder, name, text))
}
