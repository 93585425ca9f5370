//! Disks that are locked, read-only or in the way: the lesson goes on, and nothing that was recorded is lost.

use super::*;

use cyberday::records::Trouble;

#[test]
fn another_program_holds_the_file_at_the_start() {
    let (pc, run) = pc_with_an_answer();
    let other = rusqlite::Connection::open(pc.database()).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let recorder = pc.start();
    assert_eq!(opened(&recorder).trouble, Some(Trouble::Locked));
    wait(|done| recorder.begin(a_run(run.person), done)).unwrap();
    assert!(
        !give(&recorder, &an_answer(&run, "real"))
            .unwrap()
            .is_on_disk()
    );
    assert_eq!(responses(&history(&recorder, run.person)), ["real"]);
    other.execute_batch("ROLLBACK").unwrap();
    // The next write takes along what waited, in its order.
    assert!(
        give(&recorder, &an_answer(&run, "check"))
            .unwrap()
            .is_on_disk()
    );
    let found = history(&recorder, run.person);
    assert_eq!(responses(&found), ["scam", "real", "check"]);
    assert!(found.answers.iter().all(|(seq, _)| seq.is_on_disk()));
    assert_eq!(found.runs.len(), 2);
}

#[test]
fn another_program_holds_the_file_in_the_middle_and_it_is_told_once() {
    let (pc, run) = pc_with_an_answer();
    let recorder = pc.start();
    opened(&recorder);
    let other = rusqlite::Connection::open(pc.database()).unwrap();
    for round in ["one", "two"] {
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        assert_eq!(
            give(&recorder, &an_answer(&run, round)),
            Err(RecordsError::Kept(Trouble::Locked)),
            "told, in each trouble"
        );
        for _ in 0..3 {
            assert!(give(&recorder, &an_answer(&run, round)).is_ok(), "once");
        }
        other.execute_batch("ROLLBACK").unwrap();
        assert!(
            give(&recorder, &an_answer(&run, "free"))
                .unwrap()
                .is_on_disk()
        );
    }
    recorder.close().unwrap();
    assert_eq!(history(&pc.start(), run.person).answers.len(), 11);
}

#[test]
fn what_waits_is_written_when_the_program_is_closed() {
    let (pc, run) = pc_with_an_answer();
    let patience = Patience {
        retry: Duration::from_secs(3600),
        ..quick()
    };
    let recorder = Recorder::start_with(&pc.folders(), patience);
    opened(&recorder);
    let other = rusqlite::Connection::open(pc.database()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(give(&recorder, &an_answer(&run, "real")).is_err());
    other.execute_batch("ROLLBACK").unwrap();
    // It is not yet time to try again.
    assert!(
        !give(&recorder, &an_answer(&run, "check"))
            .unwrap()
            .is_on_disk()
    );
    recorder.close().unwrap();
    assert_eq!(
        responses(&history(&pc.start(), run.person)),
        ["scam", "real", "check"]
    );
}

#[test]
fn closing_says_when_something_is_lost() {
    let (pc, run) = pc_with_an_answer();
    let recorder = pc.start();
    opened(&recorder);
    let other = rusqlite::Connection::open(pc.database()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(give(&recorder, &an_answer(&run, "real")).is_err());
    assert_eq!(recorder.close(), Err(RecordsError::Failed(Trouble::Locked)));
}

#[test]
fn a_file_stands_where_the_folder_should_be() {
    let pc = Pc::new();
    fs::write(pc.folders().data, "not a folder").unwrap();
    let recorder = pc.start();
    assert_eq!(opened(&recorder).trouble, Some(Trouble::ReadOnly));
    let run = a_run(own());
    assert!(give(&recorder, &an_answer(&run, "scam")).is_ok());
    assert_eq!(responses(&history(&recorder, run.person)), ["scam"]);
    fs::remove_file(pc.folders().data).unwrap();
    assert!(
        give(&recorder, &an_answer(&run, "real"))
            .unwrap()
            .is_on_disk()
    );
    recorder.close().unwrap();
    assert_eq!(
        responses(&history(&pc.start(), run.person)),
        ["scam", "real"]
    );
}

/// Makes a file or folder read-only. Says why it skips where that stops nobody (root; folders on Windows).
fn make_read_only(path: &Path) -> bool {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(path, permissions).unwrap();
    let stops = if path.is_dir() {
        fs::write(path.join("probe"), "").is_err()
    } else {
        fs::OpenOptions::new().append(true).open(path).is_err()
    };
    if !stops {
        println!("skipped: this user may write what is read-only (root, or a folder on Windows)");
    }
    stops
}

#[expect(
    clippy::permissions_set_readonly_false,
    reason = "a folder that is removed right after"
)]
fn make_writable(path: &Path) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    permissions.set_readonly(false);
    fs::set_permissions(path, permissions).unwrap();
}

#[test]
fn a_read_only_folder_is_read() {
    let (pc, run) = pc_with_an_answer();
    let folder = pc.folders().data;
    if make_read_only(&folder) {
        let recorder = pc.start();
        opened(&recorder);
        let kept = give(&recorder, &an_answer(&run, "real"));
        assert!(!matches!(kept, Ok(seq) if seq.is_on_disk()));
        assert_eq!(responses(&history(&recorder, run.person)), ["scam", "real"]);
        make_writable(&folder);
        assert!(
            give(&recorder, &an_answer(&run, "check"))
                .unwrap()
                .is_on_disk()
        );
    }
    make_writable(&folder);
}

#[test]
fn a_read_only_file_is_read() {
    let (pc, run) = pc_with_an_answer();
    if make_read_only(&pc.database()) {
        let recorder = pc.start();
        assert_eq!(opened(&recorder).trouble, Some(Trouble::ReadOnly));
        assert!(give(&recorder, &an_answer(&run, "real")).is_ok());
        assert_eq!(responses(&history(&recorder, run.person)), ["scam", "real"]);
        make_writable(&pc.database());
        assert!(
            give(&recorder, &an_answer(&run, "check"))
                .unwrap()
                .is_on_disk()
        );
    }
    make_writable(&pc.database());
}

#[test]
#[cfg(unix)]
fn a_file_removed_under_the_program_is_begun_anew() {
    let (pc, run) = pc_with_an_answer();
    let recorder = pc.start();
    opened(&recorder);
    fs::remove_file(pc.database()).unwrap();
    assert!(
        give(&recorder, &an_answer(&run, "real"))
            .unwrap()
            .is_on_disk()
    );
    recorder.close().unwrap();
    assert_eq!(responses(&history(&pc.start(), run.person)), ["real"]);
}

#[test]
fn a_write_ahead_log_that_somebody_switched_on_is_left() {
    let (pc, run) = pc_with_an_answer();
    let other = rusqlite::Connection::open(pc.database()).unwrap();
    other
        .query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))
        .unwrap();
    drop(other);
    let recorder = pc.start();
    assert_eq!(opened(&recorder).trouble, None);
    give(&recorder, &an_answer(&run, "real")).unwrap();
    assert!(pc.files("records.sqlite3-wal").is_empty());
    assert_eq!(responses(&history(&recorder, run.person)), ["scam", "real"]);
}
