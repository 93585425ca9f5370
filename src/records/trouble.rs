//! What can go wrong with the records, in words for a program to choose by. The window has its own sentences for them.

use std::fmt;
use std::path::PathBuf;

use rusqlite::ErrorCode;
use rusqlite::ffi;

/// What is wrong with the database, its folder or its disk.
///
/// Holds no text for the person: the window translates. [`fmt::Display`] is plain English for the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The file is damaged, or is no database of Cyberday's. A new one was begun.
    Broken {
        /// Where the damaged file was put, in the same folder. `None` when it could not be moved; then nothing is
        /// written to it, and new rows are kept in memory.
        set_aside: Option<PathBuf>,
    },
    /// The file was written by a newer Cyberday. It is left alone.
    Newer,
    /// Another program holds the file and does not let go.
    Locked,
    /// The file or its folder may not be written, or is not there and cannot be made.
    ReadOnly,
    /// The disk is full.
    Full,
    /// Anything else, in the words of the system. For the command line and for reports, not for a learner.
    Other(String),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trouble::Broken { set_aside: Some(path) } => write!(
                f,
                "The records could not be read. They are kept in {}, and new records were begun.",
                path.display()
            ),
            Trouble::Broken { set_aside: None } => {
                f.write_str("The records could not be read, and could not be moved away. They are left as they are.")
            }
            Trouble::Newer => {
                f.write_str("The records were written by a newer Cyberday. They are left alone; use the newer program.")
            }
            Trouble::Locked => f.write_str(
                "Another program holds the records. Close other copies of Cyberday, or wait for a backup to finish.",
            ),
            Trouble::ReadOnly => {
                f.write_str("The records may not be written here. Choose a folder you may write in, with --data-dir.")
            }
            Trouble::Full => f.write_str("The disk is full. Make some room, and go on."),
            Trouble::Other(what) => write!(f, "The records could not be used ({what})."),
        }
    }
}

impl Trouble {
    /// Sorts an error of SQLite's into what a person can do about it.
    pub(super) fn of_database(error: &rusqlite::Error) -> Trouble {
        match error.sqlite_error_code() {
            Some(
                ErrorCode::DatabaseBusy
                | ErrorCode::DatabaseLocked
                | ErrorCode::FileLockingProtocolFailed,
            ) => Trouble::Locked,
            // "Cannot open" is what SQLite says when it may not make its journal in the folder.
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Trouble::ReadOnly
            }
            Some(ErrorCode::DiskFull) => Trouble::Full,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Trouble::Broken { set_aside: None }
            }
            _ => Trouble::Other(error.to_string()),
        }
    }

    /// Sorts an error of the file system into what a person can do about it.
    pub(super) fn of_file(error: &std::io::Error) -> Trouble {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::PermissionDenied
            | Kind::ReadOnlyFilesystem
            | Kind::NotADirectory
            | Kind::AlreadyExists
            | Kind::NotFound => Trouble::ReadOnly,
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Trouble::Full,
            Kind::WouldBlock | Kind::ResourceBusy => Trouble::Locked,
            _ => Trouble::Other(error.to_string()),
        }
    }

    /// Whether two troubles are the same to a person, so that they are told once.
    pub(super) fn same_kind(&self, other: &Trouble) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// Whether the file was moved or removed under an open connection (another copy set it aside, or forgot everything).
pub(super) fn was_moved(error: &rusqlite::Error) -> bool {
    const READONLY_DBMOVED: i32 = ffi::SQLITE_READONLY | (4 << 8);
    error.sqlite_extended_error_code() == Some(READONLY_DBMOVED)
}

/// What a callback of the [`Recorder`](super::Recorder) is told when all is not well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordsError {
    /// The row is **not lost**: it waits in memory and is written as soon as the disk lets it (or, after
    /// [`Trouble::Broken`], it is in the new file). Tell the person once and go on with the lesson. It is reported
    /// once for each kind of trouble; later rows that wait for the same reason are reported as done.
    Kept(Trouble),
    /// What was asked was not done: nothing could be read, or not everything is forgotten.
    Failed(Trouble),
    /// The recorder has stopped, or was not done in the time it was given.
    Stopped,
}

impl RecordsError {
    /// The trouble behind it, if there is one.
    pub fn trouble(&self) -> Option<&Trouble> {
        match self {
            RecordsError::Kept(trouble) | RecordsError::Failed(trouble) => Some(trouble),
            RecordsError::Stopped => None,
        }
    }
}

impl fmt::Display for RecordsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RecordsError::Kept(trouble @ Trouble::Broken { set_aside: Some(_) }) => {
                write!(f, "{trouble}")
            }
            RecordsError::Kept(trouble) => {
                write!(
                    f,
                    "{trouble} What you do now is kept until the program is closed."
                )
            }
            RecordsError::Failed(trouble) => write!(f, "{trouble}"),
            RecordsError::Stopped => {
                f.write_str("The records were closed before this could be done. Start again.")
            }
        }
    }
}

impl std::error::Error for RecordsError {}
