//! Small things about folders and files that std leaves to us: private folders, locks with a time limit, dated names.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::ZonedDateTime;

/// Makes a folder (and those above it) that only this user may look into. One that is there stays as it is.
///
/// On Windows a folder in the user's profile is private by what it inherits.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes a new file that only this user may read. A file that is there is an error.
pub(super) fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Opens a lock file, making it if need be. Nothing is ever written into it.
pub(super) fn open_lock(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Holds a lock file until the result is dropped, waiting at most `wait` for whoever holds it.
///
/// # Errors
/// `WouldBlock` when it is still held after that; otherwise what the system says about the file.
pub(super) fn hold(path: &Path, wait: Duration) -> io::Result<File> {
    let until = Instant::now() + wait;
    let file = open_lock(path)?;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                return Ok(file);
            }
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) if Instant::now() >= until => {
                return Err(io::ErrorKind::WouldBlock.into());
            }
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(10)),
        }
    }
}

/// A name in `folder` that is not taken: `<before><date><after>`, or `<before><date>-2<after>` and so on.
pub(super) fn free_name(
    folder: &Path,
    before: &str,
    after: &str,
    now: &ZonedDateTime,
) -> io::Result<PathBuf> {
    let day = now.date();
    for number in 1..1000 {
        let number = if number == 1 {
            String::new()
        } else {
            format!("-{number}")
        };
        let path = folder.join(format!("{before}{day}{number}{after}"));
        match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(path),
            _ => {}
        }
    }
    Err(io::Error::other(
        "a thousand copies of today are already there",
    ))
}

/// Makes a rename or a removal in `folder` last through a power cut, where the system has a way to say so.
pub(super) fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    if let Ok(folder) = File::open(folder) {
        // Some file systems cannot sync a folder; nothing can be done about that.
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = folder;
}
