//! Pages that are open in the system's viewer, to be printed: files in the program's cache that nobody keeps.
//!
//! They go when the program starts, when it ends, when a guest ends and when somebody forgets what they did.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::paths::Folders;
use super::trouble::Trouble;
use super::{erase, folder_lock};

/// The folder in the cache.
const FOLDER: &str = "prints";
/// The ending of a page's file.
const ENDING: &str = ".pdf";
/// The most names that are tried.
const MOST_NAMES: usize = 999;

impl Folders {
    /// Where pages to print lie.
    pub fn prints(&self) -> PathBuf {
        self.cache.join(FOLDER)
    }
}

/// Writes a page for a viewer, readable by this user alone, and says where it is.
///
/// # Errors
/// When it cannot be written. Then nothing is left of it.
pub fn write(folders: &Folders, name: &str, page: &[u8]) -> io::Result<PathBuf> {
    let folder = folders.prints();
    folder_lock::make_folder(&folder)?;
    write_new(&folder, name, page, folder_lock::create_private)
}

/// Writes a new file "name.pdf", or "name 2.pdf" and so on: a file that is there is never touched.
///
/// # Errors
/// When it cannot be written. Then nothing is left of it.
pub fn write_new(
    folder: &Path,
    name: &str,
    page: &[u8],
    create: impl Fn(&Path) -> io::Result<File>,
) -> io::Result<PathBuf> {
    for number in 1..=MOST_NAMES {
        let file = if number == 1 {
            format!("{name}{ENDING}")
        } else {
            format!("{name} {number}{ENDING}")
        };
        let path = folder.join(file);
        let mut file = match create(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(error),
        };
        return match file.write_all(page).and_then(|()| file.sync_all()) {
            Ok(()) => Ok(path),
            Err(error) => {
                drop(file);
                // Half a page is of no use to anybody.
                let _ = fs::remove_file(&path);
                Err(error)
            }
        };
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Removes all pages. One that a viewer holds (Windows) stays, and is tried again the next time.
pub(super) fn clear(folders: &Folders) -> Result<(), Trouble> {
    let folder = folders.prints();
    let removed = erase::remove_named(&folder, |name| name.ends_with(ENDING));
    // What else somebody put there keeps the folder.
    let _ = fs::remove_dir(&folder);
    removed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folders(path: &Path) -> Folders {
        Folders {
            data: path.join("data"),
            config: path.join("config"),
            cache: path.join("cache"),
        }
    }

    #[test]
    fn pages_are_written_beside_each_other_and_all_go() {
        let place = tempfile::tempdir().unwrap();
        let folders = folders(place.path());
        let first = write(&folders, "Cyberday help card", b"one").unwrap();
        let second = write(&folders, "Cyberday help card", b"two").unwrap();
        assert!(first.ends_with("prints/Cyberday help card.pdf"));
        assert!(second.ends_with("prints/Cyberday help card 2.pdf"));
        assert_eq!(fs::read(&first).unwrap(), b"one");
        clear(&folders).unwrap();
        assert!(!folders.prints().exists());
        clear(&folders).unwrap();
    }

    #[test]
    fn what_is_no_page_stays() {
        let place = tempfile::tempdir().unwrap();
        let folders = folders(place.path());
        write(&folders, "a", b"one").unwrap();
        let other = folders.prints().join("note.txt");
        fs::write(&other, "mine").unwrap();
        clear(&folders).unwrap();
        assert!(other.exists());
        assert_eq!(fs::read_dir(folders.prints()).unwrap().count(), 1);
    }

    #[test]
    fn what_cannot_be_written_is_an_error_and_leaves_nothing() {
        let place = tempfile::tempdir().unwrap();
        fs::write(
            place.path().join("cache"),
            "a file where the folder should be",
        )
        .unwrap();
        assert!(write(&folders(place.path()), "a", b"one").is_err());
    }
}
