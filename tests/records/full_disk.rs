//! A disk with no room left.

use super::*;

use cyberday::records::Trouble;

/// Gives answers until it is told that the disk is full. Returns how many were given.
fn fill_up(recorder: &Recorder, run: &Run) -> usize {
    for number in 1..10_000 {
        let mut answer = an_answer(run, &format!("r{number}"));
        answer.step = "s".repeat(200);
        match give(recorder, &answer) {
            Ok(seq) => assert!(seq.is_on_disk()),
            Err(error) => {
                assert_eq!(error, RecordsError::Kept(Trouble::Full));
                return number;
            }
        }
    }
    panic!("the disk never became full");
}

/// Goes on after that: told once, nothing lost, and all of it written when there is room again.
fn go_on(recorder: &Recorder, run: &Run, given: usize, make_room: impl FnOnce()) -> usize {
    for _ in 0..5 {
        assert!(
            !give(recorder, &an_answer(run, "waits"))
                .unwrap()
                .is_on_disk()
        );
    }
    assert_eq!(history(recorder, run.person).answers.len(), given + 5);
    make_room();
    assert!(
        give(recorder, &an_answer(run, "room"))
            .unwrap()
            .is_on_disk()
    );
    let found = history(recorder, run.person);
    assert!(found.answers.iter().all(|(seq, _)| seq.is_on_disk()));
    assert_eq!(found.answers.len(), given + 6);
    given + 6
}

#[test]
fn a_full_database_loses_no_answer() {
    let pc = Pc::new();
    let run = a_run(own());
    let recorder = pc.start();
    recorder.limit_pages(Some(30));
    let given = fill_up(&recorder, &run);
    let given = go_on(&recorder, &run, given, || recorder.limit_pages(None));
    recorder.close().unwrap();
    let recorder = pc.start();
    assert_eq!(opened(&recorder).trouble, None);
    assert_eq!(history(&recorder, run.person).answers.len(), given);
}

#[cfg(target_os = "linux")]
mod really {
    //! The same on a small file system of its own, which is full for every file: database, journal and locks.

    use super::*;
    use std::process::Command;

    const CHILD: &str = "CYBERDAY_TEST_SMALL_DISK";

    #[test]
    #[ignore = "the child of a test"]
    fn child_on_a_small_disk() {
        let Some(folder) = std::env::var_os(CHILD) else {
            return;
        };
        let data = PathBuf::from(folder);
        let folders = Folders {
            data: data.clone(),
            config: data.clone(),
            cache: data.clone(),
        };
        let filler = data.join("filler");
        fs::write(&filler, vec![1; 200 * 1024]).unwrap();
        let recorder = Recorder::start_with(&folders, quick());
        let run = a_run(own());
        let given = fill_up(&recorder, &run);
        let given = go_on(&recorder, &run, given, || fs::remove_file(&filler).unwrap());
        recorder.close().unwrap();
        let recorder = Recorder::start_with(&folders, quick());
        assert_eq!(history(&recorder, run.person).answers.len(), given);
        drop(recorder);

        // And begun on a disk that is full from the first byte.
        for entry in fs::read_dir(&data).unwrap() {
            fs::remove_file(entry.unwrap().path()).unwrap();
        }
        let mut size = 512 * 1024;
        while size > 0 && fs::write(&filler, vec![1; size]).is_err() {
            size -= 4096;
        }
        let recorder = Recorder::start_with(&folders, quick());
        assert_eq!(opened(&recorder).trouble, Some(Trouble::Full));
        assert!(give(&recorder, &an_answer(&run, "scam")).is_ok());
        fs::remove_file(&filler).unwrap();
        assert!(
            give(&recorder, &an_answer(&run, "real"))
                .unwrap()
                .is_on_disk()
        );
        assert_eq!(responses(&history(&recorder, run.person)), ["scam", "real"]);
        println!("\nthe small disk was tried");
    }

    #[test]
    fn a_full_disk_loses_no_answer() {
        let mount = tempfile::tempdir().unwrap();
        let script = "mount -t tmpfs -o size=512k none \"$1\" || exit 77; shift; exec \"$@\"";
        let output = Command::new("unshare")
            .args([
                "--user",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                script,
                "sh",
            ])
            .arg(mount.path())
            .arg(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "full_disk::really::child_on_a_small_disk",
                "--ignored",
                "--nocapture",
            ])
            .env(CHILD, mount.path())
            .output();
        let Ok(output) = output else {
            println!("skipped: there is no `unshare` here to make a small disk with");
            return;
        };
        let said = String::from_utf8_lossy(&output.stdout);
        let complained = String::from_utf8_lossy(&output.stderr);
        if output.status.code() == Some(77) || complained.starts_with("unshare:") {
            println!("skipped: no small disk may be made here ({complained})");
            return;
        }
        assert!(output.status.success(), "{said}{complained}");
        assert!(said.contains("the small disk was tried"), "{said}");
    }
}
