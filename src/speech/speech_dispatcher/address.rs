//! Where the service listens, and how it is started.

use std::ffi::{OsStr, OsString};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::super::speaker::Trouble;

/// How long the program that starts the service may run. It ends when the service is on its way.
const STARTING: Duration = Duration::from_secs(6);
/// How long it is waited for the service to listen after that.
const LISTENING: Duration = Duration::from_secs(4);
/// How often it is looked.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// The socket of the person's own service, by the rules of speech-dispatcher: `SPEECHD_ADDRESS` says it, else it
/// is in the runtime folder, else in the cache folder. `None` when the address is not of a socket in the file
/// system: no other is ever opened.
pub fn socket() -> Option<PathBuf> {
    let folders = directories::BaseDirs::new();
    let runtime = folders
        .as_ref()
        .and_then(|folders| folders.runtime_dir().map(Path::to_owned));
    let cache = folders
        .as_ref()
        .map(|folders| folders.cache_dir().to_owned());
    socket_from(std::env::var_os("SPEECHD_ADDRESS"), runtime.or(cache))
}

fn socket_from(address: Option<OsString>, folder: Option<PathBuf>) -> Option<PathBuf> {
    let usual = || Some(folder?.join("speech-dispatcher").join("speechd.sock"));
    let Some(address) = address.filter(|address| !address.is_empty()) else {
        return usual();
    };
    let address = address.to_str()?;
    match address.split_once(':') {
        None if address == "unix_socket" => usual(),
        Some(("unix_socket", "" | "default")) => usual(),
        Some(("unix_socket", path)) => Some(PathBuf::from(path)),
        _ => None,
    }
}

/// Connects to a socket.
///
/// # Errors
/// When nobody listens there.
pub fn connect(socket: &Path) -> std::io::Result<UnixStream> {
    UnixStream::connect(socket)
}

/// Starts the service, unless the person's configuration forbids it, and connects.
///
/// # Errors
/// When it is not installed, or does not come.
pub fn spawn_and_connect(socket: &Path) -> Result<UnixStream, Trouble> {
    let mut starting = Command::new("speech-dispatcher")
        .arg("--spawn")
        .args(["--communication-method", "unix_socket"])
        .args([OsStr::new("--socket-path"), socket.as_os_str()])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| Trouble::Missing)?;
    let deadline = Instant::now() + STARTING;
    let ended = loop {
        match starting.try_wait() {
            Ok(Some(status)) => break Some(status),
            Ok(None) if Instant::now() < deadline => thread::sleep(LOOK_EVERY),
            Ok(None) | Err(_) => break None,
        }
    };
    match ended {
        None => {
            let _ = starting.kill();
            let _ = starting.wait();
            return Err(Trouble::NotAnswering);
        }
        // It is switched off, or cannot run here.
        Some(status) if !status.success() => return Err(Trouble::Missing),
        Some(_) => {}
    }
    let deadline = Instant::now() + LISTENING;
    loop {
        match connect(socket) {
            Ok(stream) => return Ok(stream),
            Err(_) if Instant::now() < deadline => thread::sleep(LOOK_EVERY),
            Err(_) => return Err(Trouble::NotAnswering),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_socket_is_found_by_the_rules_of_the_service() {
        let at = |address: Option<&str>| {
            let folder = Some(PathBuf::from("/run/user/7"));
            socket_from(address.map(OsString::from), folder)
        };
        let usual = Some(PathBuf::from("/run/user/7/speech-dispatcher/speechd.sock"));
        assert_eq!(at(None), usual);
        assert_eq!(at(Some("")), usual);
        assert_eq!(at(Some("unix_socket")), usual);
        assert_eq!(at(Some("unix_socket:/a/b")), Some("/a/b".into()));
        assert_eq!(at(Some("inet_socket:example:6560")), None);
        assert_eq!(at(Some("nonsense")), None);
        assert_eq!(socket_from(None, None), None);
    }
}
