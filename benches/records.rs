//! Keeping answers: from giving one to the disk having it.

#![allow(clippy::expect_used)] // without a disk there is nothing to measure

use std::sync::mpsc;

use cyberday::records::{Answer, Folders, Form, History, Person, Place, Recorder, Run};
use divan::Bencher;
use jiff::Timestamp;
use uuid::Uuid;

const PERSON: Person = Person::Own(Uuid::from_u128(1));
const RUN: Uuid = Uuid::from_u128(2);
const OCCASION: Uuid = Uuid::from_u128(3);

fn main() {
    divan::main();
}

/// One answer with the learner's place, until the disk has both. The argument is how many answers are there already.
#[divan::bench(args = [0, 5_000])]
fn write_one_answer(bencher: Bencher, before: u32) {
    let pc = Pc::new();
    let recorder = pc.start();
    begin(&recorder);
    fill(&recorder, before);
    let mut position = before;
    bencher
        .with_inputs(|| {
            position += 1;
            (answer(position), place(position))
        })
        .bench_local_values(|(answer, place)| wait_for_answer(&recorder, answer, place));
}

/// What a press of a key waits for: the job is handed over, the disk comes later.
#[divan::bench]
fn hand_over_one_answer(bencher: Bencher) {
    let pc = Pc::new();
    let recorder = pc.start();
    begin(&recorder);
    let mut position = 0;
    bencher
        .with_inputs(|| {
            position += 1;
            (answer(position), place(position))
        })
        .bench_local_values(|(answer, place)| recorder.answer(answer, Some(place), drop));
}

/// Starting the records with the person's whole history, as the program does when it opens.
#[divan::bench(args = [0, 5_000])]
fn start_and_read(bencher: Bencher, answers: u32) {
    let pc = Pc::new();
    let recorder = pc.start();
    begin(&recorder);
    fill(&recorder, answers);
    recorder.close().expect("the disk has every row");
    bencher.with_inputs(|| ()).bench_local_values(|()| {
        let recorder = pc.start();
        let history = read(&recorder);
        assert_eq!(history.answers.len(), answers as usize);
        // Dropped outside the measured time.
        (recorder, history)
    });
}

/// A PC with a disk: the build's own folder, since a temporary one may lie in memory.
struct Pc {
    dir: tempfile::TempDir,
}

impl Pc {
    fn new() -> Self {
        Pc {
            dir: tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))
                .expect("the target folder can be written"),
        }
    }

    fn start(&self) -> Recorder {
        Recorder::start(&Folders {
            data: self.dir.path().join("data"),
            config: self.dir.path().join("config"),
            cache: self.dir.path().join("cache"),
        })
    }
}

fn begin(recorder: &Recorder) {
    let (done, wait) = mpsc::channel();
    let run = Run {
        id: RUN,
        person: PERSON,
        occasion: OCCASION,
        pack: "cyberday".to_owned(),
        pack_version: "2026.11.0".to_owned(),
        module: "later-parcel".to_owned(),
        revision: 1,
        form: Form::A,
        country: "AU".to_owned(),
        items: (0..10).map(|n| format!("item-{n}")).collect(),
        seed: 7,
        started: Timestamp::UNIX_EPOCH,
    };
    recorder.begin(run, move |outcome| {
        let _ = done.send(outcome);
    });
    wait.recv()
        .expect("the records are there")
        .expect("the disk has the run");
}

fn fill(recorder: &Recorder, count: u32) {
    for position in 0..count {
        recorder.answer(answer(position), None, drop);
    }
    read(recorder);
}

fn wait_for_answer(recorder: &Recorder, answer: Answer, place: Place) {
    let (done, wait) = mpsc::channel();
    recorder.answer(answer, Some(place), move |outcome| {
        let _ = done.send(outcome);
    });
    let seq = wait
        .recv()
        .expect("the records are there")
        .expect("the disk has the answer");
    assert!(seq.is_on_disk(), "the answer waits in memory");
}

fn read(recorder: &Recorder) -> History {
    let (done, wait) = mpsc::channel();
    recorder.open_person(PERSON, move |outcome| {
        let _ = done.send(outcome);
    });
    wait.recv()
        .expect("the records are there")
        .expect("the disk can be read")
}

fn answer(position: u32) -> Answer {
    Answer {
        run: RUN,
        person: PERSON,
        occasion: OCCASION,
        pack: "cyberday".to_owned(),
        pack_version: "2026.11.0".to_owned(),
        module: "later-parcel".to_owned(),
        part: "one".to_owned(),
        step: "round".to_owned(),
        activity: "judge".to_owned(),
        item: Some(format!("item-{}", position % 10)),
        form: Form::A,
        position,
        class: Some("scam".to_owned()),
        response: "scam".to_owned(),
        sure: Some("fairly".to_owned()),
        right: Some(true),
        country: "AU".to_owned(),
        language: "en".to_owned(),
        at: Timestamp::UNIX_EPOCH,
    }
}

fn place(position: u32) -> Place {
    Place {
        person: PERSON,
        pack: "cyberday".to_owned(),
        module: "later-parcel".to_owned(),
        run: RUN,
        part: "one".to_owned(),
        step: "round".to_owned(),
        item: Some(format!("item-{}", position % 10)),
        stage: "1 asking".to_owned(),
        draft: String::new(),
        finished: false,
        at: Timestamp::UNIX_EPOCH,
    }
}
