//! Files that are broken, foreign or newer: told, set aside, and never deleted.

use super::*;

use cyberday::records::Trouble;

/// Starts on what lies there, expects it to be set aside whole, and to go on in a new file.
fn expect_set_aside(pc: &Pc, what: &[u8]) {
    let recorder = pc.start();
    let Some(Trouble::Broken {
        set_aside: Some(copy),
    }) = opened(&recorder).trouble
    else {
        panic!("a file of {} bytes is taken for a whole one", what.len());
    };
    assert_eq!(copy.parent(), pc.database().parent());
    assert!(
        fs::read(&copy).unwrap() == what,
        "it is set aside as it was"
    );
    let run = a_run(own());
    assert!(
        give(&recorder, &an_answer(&run, "scam"))
            .unwrap()
            .is_on_disk()
    );
    recorder.close().unwrap();
    let recorder = pc.start();
    assert_eq!(opened(&recorder).trouble, None, "the new file is whole");
    assert_eq!(history(&recorder, run.person).answers.len(), 1);
}

#[test]
fn garbage_is_set_aside_again_and_again() {
    let mut random = fastrand::Rng::with_seed(7);
    let pc = Pc::new();
    fs::create_dir_all(pc.folders().data).unwrap();
    let noise: Vec<u8> = std::iter::repeat_with(|| random.u8(..))
        .take(10_000)
        .collect();
    let mut head_only = b"SQLite format 3\0".to_vec();
    head_only.extend_from_slice(&noise);
    let all: [&[u8]; 6] = [
        b"x",
        b"hello",
        &noise[..511],
        &noise,
        &head_only,
        &[0; 5000],
    ];
    for what in all {
        fs::write(pc.database(), what).unwrap();
        expect_set_aside(&pc, what);
    }
    assert_eq!(pc.files("records-set-aside").len(), all.len());
}

#[test]
fn a_file_cut_off_anywhere_is_told_or_whole() {
    let pc = Pc::new();
    let run = a_run(own());
    let recorder = pc.start();
    for number in 0..40 {
        give(&recorder, &an_answer(&run, &format!("r{number}"))).unwrap();
    }
    recorder.close().unwrap();
    let whole = fs::read(pc.database()).unwrap();
    let lengths =
        (1..whole.len())
            .step_by(509)
            .chain([16, 99, 100, 101, 4095, 4096, 4097, whole.len() - 1]);
    for length in lengths {
        let pc = Pc::new();
        fs::create_dir_all(pc.folders().data).unwrap();
        fs::write(pc.database(), &whole[..length]).unwrap();
        expect_set_aside(&pc, &whole[..length]);
    }
}

#[test]
fn flipped_bytes_never_panic_and_never_lose_a_file_unsaid() {
    let (pc, run) = pc_with_an_answer();
    let whole = fs::read(pc.database()).unwrap();
    let mut random = fastrand::Rng::with_seed(11);
    for _ in 0..60 {
        let pc = Pc::new();
        fs::create_dir_all(pc.folders().data).unwrap();
        let mut bytes = whole.clone();
        for _ in 0..random.usize(1..40) {
            let at = random.usize(..bytes.len());
            bytes[at] = random.u8(..);
        }
        fs::write(pc.database(), &bytes).unwrap();
        let recorder = pc.start();
        let trouble = opened(&recorder).trouble;
        let given = give(&recorder, &an_answer(&run, "real"));
        assert!(matches!(given, Ok(_) | Err(RecordsError::Kept(_))));
        match wait(|done| recorder.open_person(run.person, done)) {
            Ok(found) => assert!(responses(&found).contains(&"real")),
            Err(error) => panic!("{error} after {trouble:?}"),
        }
        let is_set_aside = !pc.files("records-set-aside").is_empty();
        let is_told = |trouble: &Trouble| matches!(trouble, Trouble::Broken { .. });
        let told = trouble.as_ref().is_some_and(is_told)
            || matches!(&given, Err(error) if error.trouble().is_some_and(is_told));
        assert_eq!(is_set_aside, told);
    }
}

#[test]
fn somebody_elses_database_is_not_written_to() {
    let pc = Pc::new();
    fs::create_dir_all(pc.folders().data).unwrap();
    let other = rusqlite::Connection::open(pc.database()).unwrap();
    other
        .execute_batch("CREATE TABLE recipes (cake TEXT)")
        .unwrap();
    drop(other);
    expect_set_aside(&pc, &fs::read(pc.database()).unwrap());
}

#[test]
fn a_file_that_only_claims_our_shape_is_set_aside() {
    let (pc, _) = pc_with_an_answer();
    let connection = rusqlite::Connection::open(pc.database()).unwrap();
    connection
        .execute_batch("ALTER TABLE answer DROP COLUMN language")
        .unwrap();
    drop(connection);
    expect_set_aside(&pc, &fs::read(pc.database()).unwrap());
}

#[test]
fn a_newer_file_is_left_alone() {
    let (pc, run) = pc_with_an_answer();
    let connection = rusqlite::Connection::open(pc.database()).unwrap();
    connection.execute_batch("PRAGMA user_version = 2").unwrap();
    drop(connection);
    let before = fs::read(pc.database()).unwrap();
    let recorder = pc.start();
    assert_eq!(opened(&recorder).trouble, Some(Trouble::Newer));
    // Told at the start, so not told again.
    assert!(
        !give(&recorder, &an_answer(&run, "real"))
            .unwrap()
            .is_on_disk()
    );
    assert_eq!(responses(&history(&recorder, run.person)), ["real"]);
    assert_eq!(recorder.close(), Err(RecordsError::Failed(Trouble::Newer)));
    assert!(fs::read(pc.database()).unwrap() == before);
    assert!(pc.files("records-set-aside").is_empty());
}

#[test]
fn a_folder_in_the_place_of_the_file_is_moved_away_with_what_is_in_it() {
    let pc = Pc::new();
    fs::create_dir_all(pc.database()).unwrap();
    fs::write(pc.database().join("letter.txt"), "dear").unwrap();
    let recorder = pc.start();
    let trouble = opened(&recorder).trouble;
    assert!(matches!(
        trouble,
        Some(Trouble::Broken { set_aside: Some(_) })
    ));
    let run = a_run(own());
    assert!(
        give(&recorder, &an_answer(&run, "scam"))
            .unwrap()
            .is_on_disk()
    );
    // Forgetting does not take what was never ours.
    wait(|done| recorder.forget(run.person, done)).unwrap();
    let letter = pc.files("records-set-aside")[0].join("letter.txt");
    assert_eq!(fs::read_to_string(letter).unwrap(), "dear");
}

#[test]
fn a_journal_without_its_database_is_not_played_into_a_new_one() {
    let pc = Pc::new();
    fs::create_dir_all(pc.folders().data).unwrap();
    let journal = pc.folders().data.join("records.sqlite3-journal");
    fs::write(&journal, "old pages").unwrap();
    let recorder = pc.start();
    assert!(matches!(
        opened(&recorder).trouble,
        Some(Trouble::Broken { .. })
    ));
    assert!(!journal.exists());
    assert_eq!(pc.files("records-set-aside").len(), 1);
}

#[test]
fn an_empty_file_is_a_new_one() {
    let pc = Pc::new();
    fs::create_dir_all(pc.folders().data).unwrap();
    fs::write(pc.database(), "").unwrap();
    let recorder = pc.start();
    assert_eq!(opened(&recorder).trouble, None);
    assert!(give(&recorder, &an_answer(&a_run(own()), "scam")).is_ok());
}

#[test]
fn rows_that_cannot_be_read_are_passed_over_and_counted() {
    let (pc, run) = pc_with_an_answer();
    let recorder = pc.start();
    for response in ["a", "b", "c", "d"] {
        give(&recorder, &an_answer(&run, response)).unwrap();
    }
    recorder.close().unwrap();
    let connection = rusqlite::Connection::open(pc.database()).unwrap();
    connection
        .execute_batch(
            "UPDATE answer SET at = 9223372036854775807 WHERE response = 'a';
             UPDATE answer SET run = 'nobody' WHERE response = 'b';
             UPDATE answer SET response = hex(zeroblob(1000000)) WHERE response = 'c';
             UPDATE answer SET position = -1 WHERE response = 'd';
             UPDATE run SET form = 'Z';",
        )
        .unwrap();
    drop(connection);
    let recorder = pc.start();
    // A moment in a far future is not asked which day it is.
    assert_eq!(opened(&recorder).newest, Some(moment()));
    let found = history(&recorder, run.person);
    assert_eq!(responses(&found), ["scam"]);
    assert!(found.runs.is_empty());
    assert_eq!(found.unreadable, 5);
}

#[test]
fn two_programs_that_find_a_broken_file_set_it_aside_once() {
    let pc = Pc::new();
    fs::create_dir_all(pc.folders().data).unwrap();
    fs::write(pc.database(), "garbage").unwrap();
    let recorders = [pc.start(), pc.start(), pc.start()];
    let person = own();
    for recorder in &recorders {
        give(recorder, &an_answer(&a_run(person), "scam")).unwrap();
    }
    for recorder in &recorders {
        assert_eq!(history(recorder, person).answers.len(), 3);
    }
    assert_eq!(pc.files("records-set-aside").len(), 1);
}
