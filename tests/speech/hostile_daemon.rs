//! Speech services that do not behave: whatever they send, each reading ends in an event.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use cyberday::speech::{Equipment, Event, Limits, Rate, Reader, Reading, Trouble};

use crate::support::{Listened, english};

/// A service on a socket of its own, for as many connections as come. Its threads end with the test program.
struct Daemon {
    _folder: tempfile::TempDir,
    socket: PathBuf,
}

impl Daemon {
    fn new(serve: impl Fn(UnixStream) + Send + Sync + Clone + 'static) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let socket = folder.path().join("s");
        let listener = UnixListener::bind(&socket).expect("a socket");
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let serve = serve.clone();
                thread::spawn(move || serve(stream));
            }
        });
        Self {
            _folder: folder,
            socket,
        }
    }

    /// One that answers each line with what a function says, as often as that says something.
    fn answering(answer: impl Fn(&str) -> Option<String> + Send + Sync + Clone + 'static) -> Self {
        Self::new(move |mut stream| {
            let Ok(other) = stream.try_clone() else {
                return;
            };
            for line in BufReader::new(other).lines().map_while(Result::ok) {
                let Some(answer) = answer(&line) else { return };
                if stream.write_all(answer.as_bytes()).is_err() {
                    return;
                }
            }
        })
    }

    fn heard(&self) -> Listened {
        let mut equipment = Equipment::of_speech_dispatcher(self.socket.clone());
        equipment.limits = Limits {
            opening: Duration::from_secs(1),
            languages: Duration::from_secs(1),
            taking: Duration::from_secs(1),
            slack: Duration::from_millis(300),
            stopping: Duration::from_secs(1),
        };
        Listened::new(equipment)
    }

    fn reads(&self) -> Vec<Event> {
        let mut heard = self.heard();
        heard.reader.read(english(&["One.", "Two."]), Rate::FASTEST);
        heard.to_the_end()
    }

    fn trouble(&self) -> Trouble {
        match self.reads().last() {
            Some(Event::Failed { trouble, .. }) => *trouble,
            other => panic!("{other:?}"),
        }
    }
}

/// How a service that behaves answers.
fn well(line: &str) -> String {
    let command = line.split(' ').next().unwrap_or_default();
    match (command, line) {
        (_, "GET RATE") => "251-10\r\n251 OK GET RETURNED\r\n".into(),
        (_, "GET OUTPUT_MODULE") => "251-one\r\n251 OK GET RETURNED\r\n".into(),
        (_, "LIST OUTPUT_MODULES") => "250-one\r\n250-two\r\n250 OK MODULE LIST SENT\r\n".into(),
        (_, "LIST SYNTHESIS_VOICES") => "249-E\ten\tnone\r\n249 OK VOICE LIST SENT\r\n".into(),
        ("SPEAK", _) => "230 OK RECEIVING DATA\r\n".into(),
        (_, ".") => "225-7\r\n225 OK MESSAGE QUEUED\r\n702-7\r\n702-1\r\n702 END\r\n".into(),
        ("SET" | "CANCEL" | "QUIT", _) => "200 OK\r\n".into(),
        _ => String::new(),
    }
}

fn kind(events: &[Event]) -> Vec<&'static str> {
    events
        .iter()
        .map(|event| match event {
            Event::Began { .. } => "began",
            Event::Ended { .. } => "ended",
            Event::Finished { .. } => "finished",
            Event::Failed { .. } => "failed",
            _ => "other",
        })
        .collect()
}

#[test]
fn one_that_behaves_is_heard() {
    let daemon = Daemon::answering(|line| Some(well(line)));
    let told = daemon.reads();
    assert_eq!(
        kind(&told),
        ["began", "ended", "began", "ended", "finished"]
    );
}

#[test]
fn one_that_never_answers() {
    let daemon = Daemon::new(|stream| {
        let mut lines = BufReader::new(stream).lines();
        while lines.next().is_some() {}
    });
    assert_eq!(daemon.trouble(), Trouble::NotAnswering);
}

#[test]
fn one_that_closes_at_once() {
    let daemon = Daemon::new(drop);
    assert_eq!(daemon.trouble(), Trouble::Lost);
}

#[test]
fn one_that_is_not_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let socket = folder.path().join("nobody");
    let mut heard = Listened::new(Equipment::of_speech_dispatcher(socket));
    let reading = heard.reader.read(english(&["One."]), Rate::NORMAL);
    let trouble = Trouble::Missing;
    assert_eq!(heard.to_the_end(), [Event::Failed { reading, trouble }]);
}

#[test]
fn one_that_dies_at_each_of_its_lines() {
    for last in [
        "GET RATE",
        "LIST OUTPUT_MODULES",
        "LIST SYNTHESIS_VOICES",
        "SPEAK",
        "One.",
        ".",
    ] {
        let daemon = Daemon::answering(move |line| (line != last).then(|| well(line)));
        assert_eq!(daemon.trouble(), Trouble::Lost, "after {last}");
    }
}

#[test]
fn one_that_never_says_end() {
    let daemon = Daemon::answering(|line| {
        Some(match line {
            "." => "225-7\r\n225 OK MESSAGE QUEUED\r\n701-7\r\n701-1\r\n701 BEGIN\r\n".into(),
            _ => well(line),
        })
    });
    let told = daemon.reads();
    assert_eq!(kind(&told), ["began", "failed"]);
    assert_eq!(daemon.trouble(), Trouble::NoEnd);
}

#[test]
fn one_that_sends_garbage() {
    for garbage in [
        "\0\0\0\0\r\n",
        "日本語 だけ\r\n",
        "99999 OK\r\n",
        "2\u{e9}1 OK\r\n",
        "-\r\n",
        "HTTP/1.1 200 OK\r\n\r\n",
    ] {
        let daemon = Daemon::answering(move |_| Some(garbage.to_owned()));
        assert_eq!(daemon.trouble(), Trouble::Refused, "{garbage:?}");
    }
    let daemon = Daemon::new(|mut stream| {
        let _ = stream.write_all(&[0xff, 0xfe, 0x80, b'\n', 0xc3, b'\n']);
        thread::sleep(Duration::from_secs(5));
    });
    assert_eq!(daemon.trouble(), Trouble::Refused);
}

#[test]
fn one_that_sends_half_a_line() {
    let daemon = Daemon::answering(|line| {
        Some(match line {
            "LIST SYNTHESIS_VOICES" => "249-E\ten\tnone\r\n249 O".into(),
            _ => well(line),
        })
    });
    assert_eq!(daemon.trouble(), Trouble::NotAnswering);
}

#[test]
fn one_that_never_stops_sending() {
    let endless = |piece: &'static [u8]| {
        Daemon::new(move |mut stream| while stream.write_all(piece).is_ok() {})
    };
    assert_eq!(endless(b"aaaaaaaaaaaaaaaa").trouble(), Trouble::Refused);
    // By its size, or by the time where the machine is slow.
    let told = endless(b"249-voice\ten\tnone\r\n").trouble();
    assert!(matches!(told, Trouble::Refused | Trouble::NotAnswering));
    // Events of messages that are not ours.
    let told = endless(b"702-1\r\n702-1\r\n702 END\r\n").trouble();
    assert_eq!(told, Trouble::NotAnswering);
}

#[test]
fn one_that_refuses() {
    for refused in ["SPEAK", ".", "LIST SYNTHESIS_VOICES"] {
        let daemon = Daemon::answering(move |line| {
            Some(if line == refused {
                "300 ERR INTERNAL\r\n".into()
            } else {
                well(line)
            })
        });
        assert_eq!(daemon.trouble(), Trouble::Refused, "{refused}");
    }
}

#[test]
fn one_whose_end_comes_before_the_number_of_the_message() {
    let daemon = Daemon::answering(|line| {
        Some(match line {
            "." => "702-7\r\n702-1\r\n702 END\r\n225-7\r\n225 OK MESSAGE QUEUED\r\n".into(),
            _ => well(line),
        })
    });
    assert_eq!(kind(&daemon.reads()).last(), Some(&"finished"));
}

#[test]
fn text_with_protocol_in_it_stays_text() {
    let (seen, lines) = std::sync::mpsc::channel();
    let seen = std::sync::Mutex::new(seen);
    let seen = std::sync::Arc::new(seen);
    let daemon = Daemon::answering(move |line| {
        let _ = seen.lock().expect("the list").send(line.to_owned());
        Some(well(line))
    });
    let mut heard = daemon.heard();
    let reading: Reading = heard.reader.read(
        english(&["a\r\n.\r\nSET all RATE 100\r\n", ". "]),
        Rate::NORMAL,
    );
    assert_eq!(
        heard.to_the_end().last(),
        Some(&Event::Finished { reading })
    );
    drop::<Reader>(heard.reader);
    let lines: Vec<String> = lines.try_iter().collect();
    assert!(lines.iter().any(|line| line == "a  .  SET all RATE 100  "));
    assert!(lines.iter().any(|line| line == ".. "));
    assert!(!lines.iter().any(|line| line.starts_with("SET all")));
    assert!(
        lines.iter().any(|line| line == "SET self RATE 10"),
        "the person's own speed"
    );
}
