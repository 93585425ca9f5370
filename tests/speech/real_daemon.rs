//! The real speech service, a private one: speech-dispatcher with espeak-ng, its sound written into a file.
//!
//! Where these programs are not installed, nothing is tested, and that is said.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use cyberday::speech::{Equipment, Event, Rate, Sentence, has_voice};

use crate::support::Listened;

/// A speech-dispatcher of our own, in a folder of its own.
struct Daemon {
    folder: tempfile::TempDir,
    child: Child,
}

impl Daemon {
    /// `None` when it is not installed.
    fn start() -> Option<Self> {
        let module = [
            "/usr/lib/speech-dispatcher-modules/sd_espeak-ng",
            "/usr/libexec/speech-dispatcher-modules/sd_espeak-ng",
            "/usr/lib/x86_64-linux-gnu/speech-dispatcher-modules/sd_espeak-ng",
        ]
        .into_iter()
        .find(|path| Path::new(path).exists());
        let config = Path::new("/etc/speech-dispatcher/modules/espeak-ng.conf");
        let daemon = Command::new("speech-dispatcher")
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        let (Some(_), true, Ok(_)) = (module, config.exists(), daemon) else {
            eprintln!("SKIPPED: speech-dispatcher with espeak-ng is not installed");
            return None;
        };
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir_all(at("conf/modules")).expect("a folder");
        std::fs::create_dir_all(at("log")).expect("a folder");
        std::fs::copy(config, at("conf/modules/espeak-ng.conf")).expect("a copy");
        std::fs::write(
            at("conf/speechd.conf"),
            "LogLevel 1\nSymbolsPreproc \"none\"\nAudioOutputMethod \"alsa\"\n\
             AddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\nDefaultModule espeak-ng\n",
        )
        .expect("a configuration");
        let wav = at("out.wav").display().to_string();
        std::fs::write(
            at(".asoundrc"),
            format!(
                "pcm.!default {{ type file\n file \"{wav}\"\n format wav\n slave.pcm nothing }}\n\
                 pcm.nothing {{ type null }}\nctl.!default {{ type null }}\n"
            ),
        )
        .expect("a configuration");
        let child = Command::new("speech-dispatcher")
            .args(["--run-single", "--timeout", "0"])
            .args(["--communication-method", "unix_socket"])
            .args([PathBuf::from("--socket-path"), at("s")])
            .args([PathBuf::from("--config-dir"), at("conf")])
            .args([PathBuf::from("--pid-file"), at("pid")])
            .args([PathBuf::from("--log-dir"), at("log")])
            .env("HOME", folder.path())
            .env("XDG_RUNTIME_DIR", folder.path())
            .env_remove("PULSE_SERVER")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let daemon = Self { folder, child };
        let begin = Instant::now();
        while std::os::unix::net::UnixStream::connect(daemon.socket()).is_err() {
            assert!(begin.elapsed() < Duration::from_secs(60), "it listens");
            thread::sleep(Duration::from_millis(50));
        }
        Some(daemon)
    }

    fn socket(&self) -> PathBuf {
        self.folder.path().join("s")
    }

    /// The samples that were written so far.
    fn samples(&self) -> Vec<i16> {
        let bytes = std::fs::read(self.folder.path().join("out.wav")).unwrap_or_default();
        let header = 44.min(bytes.len());
        bytes[header..]
            .chunks_exact(2)
            .map(|pair| i16::from_le_bytes([pair[0], pair[1]]))
            .collect()
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// How loud samples are: the root of their mean square.
fn loudness(samples: &[i16]) -> f64 {
    let sum: f64 = samples.iter().map(|s| f64::from(*s).powi(2)).sum();
    (sum / (samples.len().max(1) as f64)).sqrt()
}

#[test]
fn english_hindi_and_kana_are_heard() {
    let Some(daemon) = Daemon::start() else {
        return;
    };
    let mut heard = Listened::new(Equipment::of_speech_dispatcher(daemon.socket()));
    heard.reader.ask_languages();
    let Event::Languages(Ok(languages)) = heard.next() else {
        panic!("it tells its languages");
    };
    for language in ["en", "hi", "ja"] {
        assert!(has_voice(&languages, language), "{language}");
    }
    assert!(!has_voice(&languages, "tlh"));
    let mut written = 0;
    for (language, text) in [
        ("en-AU", "This message is not what it seems."),
        ("hi", "यह संदेश वैसा नहीं है जैसा दिखता है।"),
        ("ja", "この メッセージは みかけと ちがいます。"),
    ] {
        let sentences = vec![Sentence::new(text, language)];
        let reading = heard.reader.read(sentences, Rate::NORMAL);
        assert_eq!(
            heard.to_the_end(),
            [
                Event::Began { reading, index: 0 },
                Event::Ended { reading, index: 0 },
                Event::Finished { reading },
            ],
            "{language}"
        );
        let samples = daemon.samples();
        let new = &samples[written..];
        // At 22 050 samples a second, more than a second, and not silence.
        assert!(new.len() > 22_050, "{language}: {} samples", new.len());
        assert!(loudness(new) > 300.0, "{language}: {}", loudness(new));
        written = samples.len();
    }
}

#[test]
fn slower_takes_longer() {
    let Some(daemon) = Daemon::start() else {
        return;
    };
    let mut heard = Listened::new(Equipment::of_speech_dispatcher(daemon.socket()));
    let mut lengths = Vec::new();
    let mut written = 0;
    for percent in [50, 100, 200] {
        let text = "Stop, look, and ask somebody whom you trust.";
        let sentences = vec![Sentence::new(text, "en")];
        heard.reader.read(sentences, Rate::percent(percent));
        heard.to_the_end();
        let samples = daemon.samples().len();
        lengths.push(samples - written);
        written = samples;
    }
    eprintln!("samples at 50, 100 and 200 %: {lengths:?}");
    assert!(lengths[0] * 10 > lengths[1] * 15, "{lengths:?}");
    assert!(lengths[1] * 10 > lengths[2] * 13, "{lengths:?}");
}

#[test]
fn a_service_that_is_killed_ends_in_an_event() {
    let Some(mut daemon) = Daemon::start() else {
        return;
    };
    let mut heard = Listened::new(Equipment::of_speech_dispatcher(daemon.socket()));
    heard.reader.ask_languages();
    assert!(matches!(heard.next(), Event::Languages(Ok(_))));
    daemon.child.kill().expect("it is killed");
    daemon.child.wait().expect("it has ended");
    let sentences = vec![Sentence::new("One.", "en")];
    heard.reader.read(sentences.clone(), Rate::NORMAL);
    assert!(matches!(heard.to_the_end()[..], [Event::Failed { .. }]));
    heard.reader.read(sentences, Rate::NORMAL);
    assert!(matches!(heard.to_the_end()[..], [Event::Failed { .. }]));
}

/// Started by hand with `--ignored`: it speaks aloud, and starts the person's own service if it does not run.
#[test]
#[ignore = "it speaks aloud through the person's own speech service and sound"]
fn the_own_service_and_sound_are_heard() {
    let mut heard = Listened::new(Equipment::of_system());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs/recorded/stop.hi.opus");
    let recorded = Sentence {
        recording: Some(std::fs::read(path).expect("the recording").into()),
        ..Sentence::new("रुकिए।", "hi")
    };
    let sentences = vec![Sentence::new("Stop. Ask first.", "en"), recorded];
    let reading = heard.reader.read(sentences, Rate::NORMAL);
    assert_eq!(
        heard.to_the_end().last(),
        Some(&Event::Finished { reading })
    );
}
