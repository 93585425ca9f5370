//! Sound on Linux and other free systems: through a program that every desktop has, so that no C library is linked.
//!
//! The samples go to its standard input; it is ended when the voice is to be silent.

use std::ffi::OsString;
use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::player::Player;
use super::recording::Sound;
use super::speaker::{Progress, Trouble};

/// How often it is looked whether the program has ended.
const LOOK_EVERY: Duration = Duration::from_millis(10);
/// A program that cannot reach the sound ends within this time; then the next one is tried.
const TRYING: Duration = Duration::from_millis(250);

/// A program that plays what it is given: 16 bits a sample, the lowest byte first, one channel.
#[derive(Debug, Clone)]
struct Program {
    name: OsString,
    arguments: Vec<OsString>,
}

impl Program {
    fn new(line: &str) -> Self {
        let mut words = line.split(' ').map(OsString::from);
        Self {
            name: words.next().unwrap_or_default(),
            arguments: words.collect(),
        }
    }
}

/// Plays through one of several programs, the first that works.
pub(crate) struct ProgramPlayer {
    programs: Vec<Program>,
    playing: Option<Child>,
}

impl ProgramPlayer {
    /// The programs of PulseAudio (which PipeWire serves too) and of ALSA.
    pub fn new() -> Self {
        Self::with(vec![
            Program::new(
                "pacat --playback --raw --format=s16le --rate=48000 --channels=1 --client-name=Cyberday",
            ),
            Program::new("aplay --quiet --file-type raw --format S16_LE --rate 48000 --channels 1"),
        ])
    }

    fn with(programs: Vec<Program>) -> Self {
        Self {
            programs,
            playing: None,
        }
    }
}

impl Player for ProgramPlayer {
    fn play(&mut self, sound: Sound) -> Result<(), Trouble> {
        self.stop();
        let bytes: Vec<u8> = sound.samples.iter().flat_map(|s| s.to_le_bytes()).collect();
        while let Some(program) = self.programs.first() {
            if let Some(child) = started(program, bytes.clone()) {
                self.playing = Some(child);
                return Ok(());
            }
            // It will not do any better next time.
            self.programs.remove(0);
        }
        Err(Trouble::NoSound)
    }

    fn progress(&mut self, wait: Duration) -> Result<Progress, Trouble> {
        let deadline = Instant::now() + wait;
        loop {
            let Some(child) = &mut self.playing else {
                return Ok(Progress::Ended);
            };
            match child.try_wait() {
                Ok(Some(status)) => {
                    self.playing = None;
                    return if status.success() {
                        Ok(Progress::Ended)
                    } else {
                        Err(Trouble::NoSound)
                    };
                }
                Ok(None) if Instant::now() < deadline => thread::sleep(LOOK_EVERY),
                Ok(None) => return Ok(Progress::Speaking),
                Err(_) => {
                    self.stop();
                    return Err(Trouble::NoSound);
                }
            }
        }
    }

    fn stop(&mut self) {
        if let Some(mut child) = self.playing.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Drop for ProgramPlayer {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A program that plays; `None` when it is not installed or fails at once.
fn started(program: &Program, bytes: Vec<u8>) -> Option<Child> {
    let mut child = Command::new(&program.name)
        .args(&program.arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let input = child.stdin.take();
    // It takes the samples as it plays them. When it ends before, so does the thread.
    let fed = thread::Builder::new().name("sound".into()).spawn(move || {
        if let Some(mut input) = input {
            let _ = input.write_all(&bytes);
        }
    });
    let deadline = Instant::now() + TRYING;
    while fed.is_ok() {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Some(child),
            Ok(None) if Instant::now() < deadline => thread::sleep(LOOK_EVERY),
            Ok(None) => return Some(child),
            Ok(Some(_)) | Err(_) => break,
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: String) -> Program {
        Program {
            name: "sh".into(),
            arguments: vec!["-c".into(), script.into()],
        }
    }

    fn sound(samples: usize) -> Sound {
        Sound {
            samples: vec![0x0102; samples],
        }
    }

    fn to_the_end(player: &mut ProgramPlayer) -> Result<Progress, Trouble> {
        player.progress(Duration::from_secs(60))
    }

    #[test]
    fn the_first_program_that_works_gets_all_samples() {
        let folder = tempfile::tempdir().expect("a folder");
        let heard = folder.path().join("heard");
        let mut player = ProgramPlayer::with(vec![
            Program::new("there-is-no-such-program --at-all"),
            shell("exit 1".into()),
            shell(format!("cat > '{}'", heard.display())),
        ]);
        player.play(sound(100_000)).expect("it plays");
        assert_eq!(to_the_end(&mut player), Ok(Progress::Ended));
        let bytes = std::fs::read(&heard).expect("it was written");
        assert_eq!(bytes.len(), 200_000);
        assert!(bytes.chunks(2).all(|pair| pair == [2, 1]));
    }

    #[test]
    fn without_a_program_there_is_no_sound() {
        let mut player = ProgramPlayer::with(vec![shell("exit 1".into())]);
        assert_eq!(player.play(sound(10)), Err(Trouble::NoSound));
        assert_eq!(player.play(sound(10)), Err(Trouble::NoSound));
    }

    #[test]
    fn one_that_takes_nothing_is_ended_by_stop() {
        let mut player = ProgramPlayer::with(vec![shell("exec sleep 600".into())]);
        player.play(sound(1_000_000)).expect("it plays");
        let soon = Duration::from_millis(20);
        assert_eq!(player.progress(soon), Ok(Progress::Speaking));
        player.stop();
        assert_eq!(player.progress(soon), Ok(Progress::Ended));
    }

    #[test]
    fn one_that_fails_later_is_told() {
        let mut player = ProgramPlayer::with(vec![shell("sleep 1; exit 1".into())]);
        player.play(sound(10)).expect("it plays");
        assert_eq!(to_the_end(&mut player), Err(Trouble::NoSound));
    }
}
