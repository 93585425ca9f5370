//! Where the records and the settings lie.

use std::path::{Path, PathBuf};

/// The folders that Cyberday writes in. None is made before something is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// For the learning log.
    pub data: PathBuf,
    /// For the settings.
    pub config: PathBuf,
    /// For what is gone when the program ends.
    pub cache: PathBuf,
}

/// What lies beside a program that is carried about.
const PORTABLE_FOLDER: &str = "cyberday-data";

/// The files that say "keep everything beside the program". Windows hides endings, so that a person who makes a file
/// named `portable` there often makes the second.
const PORTABLE_MARKS: [&str; 2] = ["portable", "portable.txt"];

impl Folders {
    /// Finds the folders, first match wins:
    ///
    /// 1. `data_dir`, from the command line: all there.
    /// 2. A file named `portable` beside the program (on macOS: beside the `.app`): all in `cyberday-data` there.
    /// 3. The user's own folders, as the system names them.
    /// 4. Without a home: `cyberday-data` beside the program. Where that may not be written, records stay in memory.
    pub fn find(data_dir: Option<&Path>) -> Folders {
        let beside = std::env::current_exe()
            .ok()
            .as_deref()
            .and_then(beside_program);
        let own = directories::ProjectDirs::from("", "", "Cyberday").map(|own| Folders {
            data: own.data_local_dir().to_path_buf(),
            config: own.config_dir().to_path_buf(),
            cache: own.cache_dir().to_path_buf(),
        });
        choose(data_dir, beside.as_deref(), own)
    }

    /// All in one folder.
    fn all_in(folder: &Path) -> Folders {
        // Absolute, so that a later change of the working folder moves nothing, and so that no name can be taken for
        // a database address (`file:…`).
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
        Folders {
            data: folder.clone(),
            config: folder.clone(),
            cache: folder,
        }
    }
}

/// The folder that a person sees the program in.
fn beside_program(program: &Path) -> Option<PathBuf> {
    let folder = program.parent()?;
    // Cyberday.app/Contents/MacOS/cyberday: a person sees only the .app.
    let bundle = folder
        .ends_with("Contents/MacOS")
        .then(|| folder.parent()?.parent())
        .flatten();
    match bundle {
        Some(app) if app.extension().is_some_and(|ending| ending == "app") => {
            app.parent().map(Path::to_path_buf)
        }
        _ => Some(folder.to_path_buf()),
    }
}

fn choose(data_dir: Option<&Path>, beside: Option<&Path>, own: Option<Folders>) -> Folders {
    if let Some(named) = data_dir {
        return Folders::all_in(named);
    }
    if let Some(beside) = beside
        && PORTABLE_MARKS
            .iter()
            .any(|mark| beside.join(mark).is_file())
    {
        return Folders::all_in(&beside.join(PORTABLE_FOLDER));
    }
    own.unwrap_or_else(|| match beside {
        Some(beside) => Folders::all_in(&beside.join(PORTABLE_FOLDER)),
        None => Folders::all_in(Path::new(PORTABLE_FOLDER)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own() -> Option<Folders> {
        Some(Folders {
            data: "/own/data".into(),
            config: "/own/config".into(),
            cache: "/own/cache".into(),
        })
    }

    #[test]
    fn a_named_folder_wins_and_becomes_absolute() {
        let beside = tempfile::tempdir().unwrap();
        std::fs::write(beside.path().join("portable"), "").unwrap();
        let found = choose(Some(Path::new("here")), Some(beside.path()), own());
        assert_eq!(found.data, std::env::current_dir().unwrap().join("here"));
        assert_eq!(found.data, found.config);
    }

    #[test]
    fn a_portable_mark_beside_the_program_keeps_everything_there() {
        for mark in PORTABLE_MARKS {
            let beside = tempfile::tempdir().unwrap();
            assert_eq!(choose(None, Some(beside.path()), own()), own().unwrap());
            std::fs::write(beside.path().join(mark), "").unwrap();
            let found = choose(None, Some(beside.path()), own());
            assert_eq!(found.data, beside.path().join("cyberday-data"));
            assert_eq!(found.data, found.config);
        }
    }

    #[test]
    fn without_a_home_it_is_beside_the_program() {
        assert_eq!(
            choose(None, Some(Path::new("/stick")), None).data,
            std::path::absolute("/stick/cyberday-data").unwrap()
        );
        assert!(choose(None, None, None).data.is_absolute());
    }

    #[test]
    fn a_mac_bundle_is_left_behind() {
        let inside = Path::new("/stick/Cyberday.app/Contents/MacOS/cyberday");
        assert_eq!(beside_program(inside), Some(PathBuf::from("/stick")));
        let plain = Path::new("/stick/bin/cyberday");
        assert_eq!(beside_program(plain), Some(PathBuf::from("/stick/bin")));
        let lookalike = Path::new("/stick/box/Contents/MacOS/cyberday");
        assert_eq!(
            beside_program(lookalike),
            Some(PathBuf::from("/stick/box/Contents/MacOS"))
        );
    }
}
