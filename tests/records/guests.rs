//! Nothing stays on a PC that others use.

use super::*;

use std::io::Read;
use std::process::{Command, Stdio};

/// Set for a child that plays a guest until it is killed.
const CHILD: &str = "CYBERDAY_TEST_GUEST_IN";

#[test]
#[ignore = "the child of a test"]
fn child_is_a_guest_until_it_is_killed() {
    let Some(folder) = std::env::var_os(CHILD) else {
        return;
    };
    let folder = PathBuf::from(folder);
    let folders = Folders {
        data: folder.join("data"),
        config: folder.join("config"),
        cache: folder.join("cache"),
    };
    let recorder = Recorder::start_with(&folders, quick());
    let run = a_run(guest());
    give(&recorder, &an_answer(&run, "scam")).unwrap();
    println!("\nready");
    std::thread::sleep(Duration::from_secs(120));
}

/// The rows of guests, as the disk has them.
fn guest_rows(pc: &Pc) -> i64 {
    let connection = rusqlite::Connection::open(pc.database()).unwrap();
    connection
        .query_row(
            "SELECT count(*) FROM answer JOIN person ON person.id = answer.person WHERE person.guest = 1",
            [],
            |row| row.get(0),
        )
        .unwrap()
}

#[test]
fn a_guest_is_left_alone_while_alive_and_wiped_when_their_program_died() {
    let pc = Pc::new();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "guests::child_is_a_guest_until_it_is_killed",
            "--ignored",
            "--nocapture",
        ])
        .env(CHILD, pc.dir.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = child.stdout.take().unwrap();
    let mut said = Vec::new();
    while !String::from_utf8_lossy(&said).contains("\nready") {
        let mut some = [0; 256];
        let length = output.read(&mut some).unwrap();
        assert_ne!(length, 0, "the child ended too soon");
        said.extend_from_slice(&some[..length]);
    }

    let own_rows = own();
    let recorder = pc.start();
    give(&recorder, &an_answer(&a_run(own_rows), "real")).unwrap();
    recorder.close().unwrap();
    assert_eq!(guest_rows(&pc), 1, "the guest is alive");
    assert_eq!(pc.files("guest-").len(), 1);

    child.kill().unwrap();
    child.wait().unwrap();
    let recorder = pc.start();
    assert_eq!(opened(&recorder).trouble, None);
    assert_eq!(guest_rows(&pc), 0, "nobody has the guest any more");
    assert!(pc.files("guest-").is_empty());
    assert_eq!(history(&recorder, own_rows).answers.len(), 1);
}

#[test]
fn end_wipes_the_guest_and_nobody_else() {
    let (pc, run_of_own) = pc_with_an_answer();
    let recorder = pc.start();
    let runs = [a_run(guest()), a_run(guest())];
    for run in &runs {
        wait(|done| recorder.begin(run.clone(), done)).unwrap();
        give(&recorder, &an_answer(run, "scam")).unwrap();
        wait(|done| recorder.place(a_place(run, "x"), done)).unwrap();
    }
    assert_eq!(pc.files("guest-").len(), 2);
    wait(|done| recorder.end_guest(runs[0].person, done)).unwrap();
    wait(|done| recorder.end_guest(run_of_own.person, done)).unwrap();
    assert_eq!(history(&recorder, runs[0].person), History::default());
    assert_eq!(history(&recorder, runs[1].person).answers.len(), 1);
    assert_eq!(history(&recorder, run_of_own.person).answers.len(), 1);
    assert_eq!(pc.files("guest-").len(), 1);
}

#[test]
fn closing_the_program_ends_the_guest() {
    let pc = Pc::new();
    let recorder = pc.start();
    give(&recorder, &an_answer(&a_run(guest()), "scam")).unwrap();
    assert_eq!(guest_rows(&pc), 1);
    recorder.close().unwrap();
    assert_eq!(guest_rows(&pc), 0);
    assert!(pc.files("guest-").is_empty());
}

#[test]
fn a_guest_whose_number_cannot_be_read_is_wiped_too() {
    let (pc, _) = pc_with_an_answer();
    let connection = rusqlite::Connection::open(pc.database()).unwrap();
    connection
        .execute_batch("UPDATE person SET guest = 1, uuid = '../nobody'")
        .unwrap();
    drop(connection);
    assert_eq!(guest_rows(&pc), 1);
    opened(&pc.start());
    assert_eq!(guest_rows(&pc), 0);
}

#[test]
fn no_row_of_a_guest_is_written_whom_nobody_could_wipe() {
    let pc = Pc::new();
    let recorder = pc.start();
    opened(&recorder);
    let run = a_run(guest());
    // The lock cannot be made: a folder has its name.
    let lock = pc
        .folders()
        .data
        .join(format!("guest-{}.lock", run.person.id()));
    fs::create_dir(&lock).unwrap();
    let kept = give(&recorder, &an_answer(&run, "scam"));
    assert!(matches!(kept, Err(RecordsError::Kept(_))), "{kept:?}");
    assert_eq!(guest_rows(&pc), 0);
    assert_eq!(responses(&history(&recorder, run.person)), ["scam"]);
    fs::remove_dir(&lock).unwrap();
    assert!(
        give(&recorder, &an_answer(&run, "real"))
            .unwrap()
            .is_on_disk()
    );
    assert_eq!(guest_rows(&pc), 2);
}
