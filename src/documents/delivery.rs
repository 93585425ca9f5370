//! How a page reaches a person: open in the system's own viewer, which can print, or as a file in their folder.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use crate::records::{Folders, prints};

/// Which of a person's folders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Their documents, as the system names them.
    Documents,
    /// Their home.
    Home,
}

/// Where a page was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The folder.
    pub place: Place,
    /// The file's name there.
    pub file: String,
}

/// Why a page did not reach anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No program could be asked to open it, or it could not be written for one.
    NotShown,
    /// No folder took it.
    NotSaved,
    /// The page itself could not be made.
    NotMade,
}

/// What brings pages to a person. It may take a moment: it is called on a thread of its own.
pub trait Delivery: fmt::Debug + Send + Sync {
    /// Opens a page in the system's viewer. `name` is what the file is called, without its ending.
    ///
    /// # Errors
    /// [`Trouble::NotShown`].
    fn show(&self, name: &str, page: &[u8]) -> Result<(), Trouble>;

    /// Saves a page where its person looks for documents. No file is ever written over.
    ///
    /// # Errors
    /// [`Trouble::NotSaved`].
    fn save(&self, name: &str, page: &[u8]) -> Result<Saved, Trouble>;
}

/// What opens a file.
type Opener = fn(&Path) -> io::Result<()>;

/// The system that the program runs on.
#[derive(Debug, Clone)]
pub struct System {
    /// Where pages lie while a viewer has them open.
    folders: Option<Folders>,
    /// Where they are saved: the first that takes them.
    places: Vec<(Place, PathBuf)>,
    opener: Opener,
}

impl System {
    /// With the person's own folders. Without folders of the program, nothing can be shown.
    pub fn new(folders: Option<Folders>) -> System {
        let mut places = Vec::new();
        if let Some(own) = directories::UserDirs::new() {
            let documents = own.document_dir().map(Path::to_path_buf);
            places.extend(documents.map(|folder| (Place::Documents, folder)));
            places.push((Place::Home, own.home_dir().to_path_buf()));
        }
        System {
            folders,
            places,
            // The viewer inherits the environment. On Linux the start points the font configuration elsewhere for a
            // moment, and has put it back by now: the viewer finds its fonts.
            opener: |path| open::that_detached(path),
        }
    }
}

impl Delivery for System {
    fn show(&self, name: &str, page: &[u8]) -> Result<(), Trouble> {
        let folders = self.folders.as_ref().ok_or(Trouble::NotShown)?;
        let path = prints::write(folders, &file_name(name), page).map_err(|_| Trouble::NotShown)?;
        (self.opener)(&path).map_err(|_| {
            // Nobody reads it.
            let _ = std::fs::remove_file(&path);
            Trouble::NotShown
        })
    }

    fn save(&self, name: &str, page: &[u8]) -> Result<Saved, Trouble> {
        let name = file_name(name);
        for (place, folder) in &self.places {
            // A folder that the system names and that is not there is not made: nobody looks there.
            if !folder.is_dir() {
                continue;
            }
            if let Ok(path) = prints::write_new(folder, &name, page, create_new)
                && let Some(file) = path.file_name()
            {
                return Ok(Saved {
                    place: *place,
                    file: file.to_string_lossy().into_owned(),
                });
            }
        }
        Err(Trouble::NotSaved)
    }
}

fn create_new(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

/// The most characters of a file's name without its ending: systems allow 255 bytes, and a Hindi letter has three.
const LONGEST_NAME: usize = 60;

/// A title as the name of a file that every system takes.
fn file_name(title: &str) -> String {
    let name: String = title
        .chars()
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => ' ',
            c if c.is_control() => ' ',
            c => c,
        })
        .take(LONGEST_NAME)
        .collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches(['.', ' ']);
    // Names that Windows keeps for devices never come with this before them.
    if name.starts_with("Cyberday") {
        name.to_owned()
    } else {
        format!("Cyberday {name}").trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn system(folder: &Path, opener: Opener) -> System {
        System {
            folders: Some(Folders::find(Some(&folder.join("own")))),
            places: vec![
                (Place::Documents, folder.join("Documents")),
                (Place::Home, folder.to_path_buf()),
            ],
            opener,
        }
    }

    #[test]
    fn a_page_is_shown_from_a_file_of_its_own() {
        let place = tempfile::tempdir().unwrap();
        let system = system(place.path(), |path| {
            assert_eq!(std::fs::read(path)?, b"page");
            Ok(())
        });
        system.show("Cyberday help card", b"page").unwrap();
        assert!(
            place
                .path()
                .join("own/prints/Cyberday help card.pdf")
                .exists()
        );
    }

    #[test]
    fn without_a_viewer_nothing_is_left_behind() {
        let place = tempfile::tempdir().unwrap();
        let system = system(place.path(), |_| Err(io::ErrorKind::NotFound.into()));
        assert_eq!(system.show("a", b"page"), Err(Trouble::NotShown));
        let left = std::fs::read_dir(place.path().join("own/prints")).unwrap();
        assert_eq!(left.count(), 0);
        let nowhere = System {
            folders: None,
            ..system
        };
        assert_eq!(nowhere.show("a", b"page"), Err(Trouble::NotShown));
    }

    #[test]
    fn a_page_is_saved_beside_what_is_there() {
        let place = tempfile::tempdir().unwrap();
        let system = system(place.path(), |_| Ok(()));
        let at_home = system.save("Cyberday help card", b"one").unwrap();
        assert_eq!(at_home.place, Place::Home);
        std::fs::create_dir(place.path().join("Documents")).unwrap();
        let first = system.save("Cyberday help card", b"two").unwrap();
        let second = system.save("Cyberday help card", b"three").unwrap();
        assert_eq!(first.file, "Cyberday help card.pdf");
        assert_eq!(
            (second.place, second.file.as_str()),
            (Place::Documents, "Cyberday help card 2.pdf")
        );
        let kept = std::fs::read(place.path().join("Documents/Cyberday help card.pdf")).unwrap();
        assert_eq!(kept, b"two");
    }

    #[test]
    fn where_nothing_can_be_written_it_says_so() {
        let place = tempfile::tempdir().unwrap();
        let system = System {
            places: vec![(Place::Documents, place.path().join("not there"))],
            ..system(place.path(), |_| Ok(()))
        };
        assert_eq!(system.save("a", b"page"), Err(Trouble::NotSaved));
    }

    #[test]
    fn a_name_fits_every_system() {
        assert_eq!(file_name("Cyberday: who/what?"), "Cyberday who what");
        assert_eq!(file_name("con"), "Cyberday con");
        assert_eq!(file_name("../../etc"), "Cyberday etc");
        assert_eq!(file_name(""), "Cyberday");
        assert!(file_name(&"हि".repeat(500)).len() < 240);
        assert_eq!(
            file_name("Cyberday 困ったときのカード"),
            "Cyberday 困ったときのカード"
        );
    }
}
