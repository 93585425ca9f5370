//! Kept, closed, found again.

use super::*;

#[test]
fn everything_is_found_again_tomorrow_as_it_was() {
    let pc = Pc::new();
    let run = a_run(own());
    let mut bare = an_answer(&run, "check");
    (bare.item, bare.class, bare.sure) = (None, None, None);
    let answers = [
        an_answer(&run, "scam"),
        an_answer(&run, "real"),
        bare,
        an_answer(&run, "sign-1 sign-2"),
    ];

    let recorder = pc.start();
    wait(|done| recorder.begin(run.clone(), done)).unwrap();
    for answer in &answers {
        let place = a_place(&run, &answer.response);
        let seq = wait(|done| recorder.answer(answer.clone(), Some(place), done)).unwrap();
        assert!(seq.is_on_disk());
    }
    let mut last = a_place(&run, "scam very");
    last.finished = true;
    wait(|done| recorder.place(last.clone(), done)).unwrap();
    recorder.close().unwrap();

    let recorder = pc.start();
    assert_eq!(
        opened(&recorder),
        Opened {
            trouble: None,
            newest: Some(moment())
        }
    );
    let found = history(&recorder, run.person);
    assert_eq!(found.runs, std::slice::from_ref(&run));
    assert_eq!(found.places, [last]);
    assert_eq!(found.unreadable, 0);
    let (numbers, rows): (Vec<Seq>, Vec<Answer>) = found.answers.into_iter().unzip();
    assert_eq!(rows, answers);
    assert!(numbers.is_sorted());
    assert_eq!(
        pc.files(""),
        [
            pc.folders().data.join("records.lock"),
            pc.folders().data.join(FILE)
        ]
    );
}

#[test]
fn a_person_sees_only_their_own_rows() {
    let (pc, run) = pc_with_an_answer();
    let recorder = pc.start();
    assert_eq!(history(&recorder, own()), History::default());
    // The same number, as a guest, is somebody else.
    assert_eq!(
        history(&recorder, Person::Guest(run.person.id())),
        History::default()
    );
    assert_eq!(history(&recorder, run.person).answers.len(), 1);
}

#[test]
fn jobs_are_done_in_order_and_closing_waits_for_them() {
    let pc = Pc::new();
    let run = a_run(own());
    let (sender, receiver) = mpsc::channel();
    let recorder = pc.start();
    for number in 0..50 {
        let sender = sender.clone();
        let answer = an_answer(&run, &format!("r{number}"));
        recorder.answer(answer, None, move |result| {
            sender.send((number, result.unwrap())).unwrap();
        });
    }
    recorder.close().unwrap();
    let done: Vec<(i32, Seq)> = receiver.try_iter().collect();
    assert_eq!(done.len(), 50, "all were done before close came back");
    assert!(done.is_sorted());
    assert_eq!(history(&pc.start(), run.person).answers.len(), 50);
}

#[test]
fn two_windows_write_at_once_and_lose_nothing() {
    let pc = Pc::new();
    let person = own();
    let recorders = [pc.start(), pc.start()];
    let runs = [a_run(person), a_run(person)];
    for number in 0..25 {
        for (recorder, run) in recorders.iter().zip(&runs) {
            recorder.answer(
                an_answer(run, &format!("r{number}")),
                Some(a_place(run, "x")),
                |result| {
                    result.unwrap();
                },
            );
        }
    }
    for recorder in recorders {
        recorder.close().unwrap();
    }
    let found = history(&pc.start(), person);
    for run in &runs {
        let given = found
            .answers
            .iter()
            .filter(|(_, answer)| answer.run == run.id);
        assert_eq!(given.count(), 25);
    }
    assert_eq!(found.places.len(), 1);
    assert!(pc.files("records-set-aside").is_empty());
}

#[test]
fn a_callback_that_panics_takes_nothing_with_it() {
    let pc = Pc::new();
    let run = a_run(own());
    let recorder = pc.start();
    recorder.answer(an_answer(&run, "scam"), None, |_| {
        panic!("on purpose, in a callback")
    });
    give(&recorder, &an_answer(&run, "real")).unwrap();
    assert_eq!(responses(&history(&recorder, run.person)), ["scam", "real"]);
}

#[test]
fn a_recorder_dropped_by_its_own_callback_ends_well() {
    let pc = Pc::new();
    let run = a_run(own());
    let (sender, receiver) = mpsc::channel();
    let (hand_over, taken) = mpsc::channel::<Recorder>();
    let recorder = pc.start();
    recorder.answer(an_answer(&run, "scam"), None, move |result| {
        drop(taken.recv().unwrap());
        sender.send(result.is_ok()).unwrap();
    });
    hand_over.send(recorder).unwrap();
    assert!(receiver.recv_timeout(Duration::from_secs(30)).unwrap());
    assert_eq!(history(&pc.start(), run.person).answers.len(), 1);
}

#[test]
fn in_memory_it_is_the_same_without_a_disk() {
    let recorder = Recorder::in_memory();
    assert_eq!(
        opened(&recorder),
        Opened {
            trouble: None,
            newest: None
        }
    );
    for person in [own(), guest()] {
        let run = a_run(person);
        wait(|done| recorder.begin(run.clone(), done)).unwrap();
        let first = give(&recorder, &an_answer(&run, "scam")).unwrap();
        let second = give(&recorder, &an_answer(&run, "check")).unwrap();
        assert!(first < second && !first.is_on_disk());
        wait(|done| recorder.place(a_place(&run, "a"), done)).unwrap();
        wait(|done| recorder.place(a_place(&run, "b"), done)).unwrap();
        let found = history(&recorder, person);
        assert_eq!(found.runs, std::slice::from_ref(&run));
        assert_eq!(responses(&found), ["scam", "check"]);
        assert_eq!(found.places, [a_place(&run, "b")]);
        wait(|done| recorder.forget(person, done)).unwrap();
        assert_eq!(history(&recorder, person), History::default());
    }
    let run = a_run(guest());
    give(&recorder, &an_answer(&run, "scam")).unwrap();
    wait(|done| recorder.end_guest(run.person, done)).unwrap();
    assert_eq!(history(&recorder, run.person), History::default());
    recorder.close().unwrap();
}

#[test]
fn a_text_that_is_far_too_long_is_cut_and_not_refused() {
    let pc = Pc::new();
    let run = a_run(own());
    let mut answer = an_answer(&run, &"ヘ".repeat(100_000));
    answer.step = "é".repeat(5_000);
    let recorder = pc.start();
    give(&recorder, &answer).unwrap();
    let found = history(&recorder, run.person);
    assert_eq!(found.unreadable, 0);
    assert!(answer.response.starts_with(&found.answers[0].1.response));
    assert!(!found.answers[0].1.response.is_empty());
}
