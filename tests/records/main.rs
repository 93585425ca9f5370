//! The records, as a person meets them: kept, found again, forgotten; and on disks that do not play along.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod broken_files;
mod day_by_day;
mod forgotten;
mod full_disk;
mod guests;
mod killed;
mod prints;
mod settings;
mod stubborn_disks;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use cyberday::records::{
    Answer, Folders, Form, History, Opened, Patience, Person, Place, Recorder, RecordsError, Run,
    Seq,
};
use jiff::Timestamp;
use tempfile::TempDir;
use uuid::Uuid;

/// The database's name, which the program promises in `docs/privacy.md`.
const FILE: &str = "records.sqlite3";

/// A PC with nothing on it yet.
struct Pc {
    dir: TempDir,
}

impl Pc {
    fn new() -> Pc {
        Pc {
            dir: tempfile::tempdir().unwrap(),
        }
    }

    fn folders(&self) -> Folders {
        Folders {
            data: self.dir.path().join("data"),
            config: self.dir.path().join("config"),
            cache: self.dir.path().join("cache"),
        }
    }

    fn database(&self) -> PathBuf {
        self.folders().data.join(FILE)
    }

    /// Starts the records, impatiently.
    fn start(&self) -> Recorder {
        Recorder::start_with(&self.folders(), quick())
    }

    /// The files of the data folder whose names begin so.
    fn files(&self, beginning: &str) -> Vec<PathBuf> {
        files_beginning(&self.folders().data, beginning)
    }
}

fn files_beginning(folder: &Path, beginning: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .starts_with(beginning)
        })
        .collect();
    found.sort();
    found
}

/// Tries a locked or full disk again at once.
fn quick() -> Patience {
    Patience {
        busy: Duration::from_millis(300),
        retry: Duration::ZERO,
        close: Duration::from_secs(60),
    }
}

type Done<T> = Box<dyn FnOnce(Result<T, RecordsError>) + Send>;

/// Waits for a callback.
fn wait<T: Send + 'static>(ask: impl FnOnce(Done<T>)) -> Result<T, RecordsError> {
    let (sender, receiver) = mpsc::channel();
    ask(Box::new(move |result| {
        sender.send(result).unwrap();
    }));
    receiver
        .recv_timeout(Duration::from_secs(60))
        .expect("the callback is called")
}

fn opened(recorder: &Recorder) -> Opened {
    wait(|done| recorder.opened(done)).unwrap()
}

fn history(recorder: &Recorder, person: Person) -> History {
    wait(|done| recorder.open_person(person, done)).unwrap()
}

fn give(recorder: &Recorder, answer: &Answer) -> Result<Seq, RecordsError> {
    wait(|done| recorder.answer(answer.clone(), None, done))
}

/// What was answered, in order.
fn responses(history: &History) -> Vec<&str> {
    history
        .answers
        .iter()
        .map(|(_, answer)| answer.response.as_str())
        .collect()
}

fn own() -> Person {
    Person::Own(Uuid::new_v4())
}

fn guest() -> Person {
    Person::Guest(Uuid::new_v4())
}

fn moment() -> Timestamp {
    "2026-11-23T10:15:30.123Z".parse().unwrap()
}

fn a_run(person: Person) -> Run {
    Run {
        id: Uuid::new_v4(),
        person,
        occasion: Uuid::new_v4(),
        pack: "cyberday".into(),
        pack_version: "2026.11.0".into(),
        module: "later-parcel".into(),
        revision: 3,
        form: Form::B,
        country: "JP".into(),
        items: vec!["parcel-fee".into(), "bank-note".into()],
        seed: u64::MAX - 7,
        started: moment(),
    }
}

fn an_answer(run: &Run, response: &str) -> Answer {
    Answer {
        run: run.id,
        person: run.person,
        occasion: run.occasion,
        pack: run.pack.clone(),
        pack_version: run.pack_version.clone(),
        module: run.module.clone(),
        part: "one".into(),
        step: "judge-1".into(),
        activity: "judge".into(),
        item: Some("parcel-fee".into()),
        form: run.form,
        position: 4,
        class: Some("scam".into()),
        response: response.into(),
        sure: Some("very".into()),
        right: (response != "check").then_some(response == "scam"),
        country: run.country.clone(),
        language: "ja".into(),
        at: moment(),
    }
}

fn a_place(run: &Run, draft: &str) -> Place {
    Place {
        person: run.person,
        pack: run.pack.clone(),
        module: run.module.clone(),
        run: run.id,
        part: "one".into(),
        step: "judge-1".into(),
        item: Some("bank-note".into()),
        stage: "choosing".into(),
        draft: draft.into(),
        finished: false,
        at: moment(),
    }
}

/// A PC on which one person gave one answer, and closed the program.
fn pc_with_an_answer() -> (Pc, Run) {
    let pc = Pc::new();
    let run = a_run(own());
    let recorder = pc.start();
    assert_eq!(opened(&recorder).trouble, None);
    wait(|done| recorder.begin(run.clone(), done)).unwrap();
    give(&recorder, &an_answer(&run, "scam")).unwrap();
    recorder.close().unwrap();
    (pc, run)
}
