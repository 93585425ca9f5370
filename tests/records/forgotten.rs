//! "Forget what I did here" means gone from the disk.

use super::*;

use cyberday::records::{Settings, Who};

/// Every file under a folder whose bytes hold the text.
fn files_that_hold(folder: &Path, text: &str) -> Vec<PathBuf> {
    let mut holding = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            holding.extend(files_that_hold(&path, text));
        } else if fs::read(&path)
            .unwrap()
            .windows(text.len())
            .any(|window| window == text.as_bytes())
        {
            holding.push(path);
        }
    }
    holding
}

/// Answers enough for many pages, and some of them replaced, so that there are freed pages too.
fn fill(recorder: &Recorder, run: &Run, secret: &str) {
    wait(|done| recorder.begin(run.clone(), done)).unwrap();
    for number in 0..60 {
        let answer = an_answer(run, &format!("{secret} {}", secret.repeat(number)));
        let place = a_place(run, &secret.repeat(60 - number));
        wait(|done| recorder.answer(answer, Some(place), done)).unwrap();
    }
}

#[test]
fn no_byte_of_a_forgotten_person_is_left_and_others_stay() {
    let pc = Pc::new();
    let secret = Uuid::new_v4().simple().to_string();
    let (gone, stays) = (a_run(own()), a_run(own()));
    let recorder = pc.start();
    fill(&recorder, &gone, &secret);
    fill(&recorder, &stays, "stays");
    recorder.close().unwrap();
    // A broken copy of the records, a side file, and a dated copy of the settings, all with the secret.
    let data = pc.folders().data;
    fs::copy(
        pc.database(),
        data.join("records-set-aside-2026-01-02.sqlite3"),
    )
    .unwrap();
    fs::write(
        data.join("records-set-aside-2026-01-02.sqlite3-journal"),
        &secret,
    )
    .unwrap();
    fs::create_dir_all(pc.folders().config).unwrap();
    fs::write(
        pc.folders().config.join("settings-kept-2026-01-02.toml"),
        &secret,
    )
    .unwrap();
    let before = fs::metadata(pc.database()).unwrap().len();
    assert_eq!(files_that_hold(pc.dir.path(), &secret).len(), 4);

    let recorder = pc.start();
    wait(|done| recorder.forget(gone.person, done)).unwrap();
    // While the program still runs, and after.
    assert_eq!(
        files_that_hold(pc.dir.path(), &secret),
        Vec::<PathBuf>::new()
    );
    assert_eq!(history(&recorder, gone.person), History::default());
    assert_eq!(history(&recorder, stays.person).answers.len(), 60);
    recorder.close().unwrap();
    let id = gone.person.id().to_string();
    assert_eq!(files_that_hold(pc.dir.path(), &id), Vec::<PathBuf>::new());
    assert!(pc.files("records-set-aside").is_empty());
    assert!(fs::metadata(pc.database()).unwrap().len() < before);
}

#[test]
fn no_byte_of_a_guest_is_left_after_the_end() {
    let pc = Pc::new();
    let secret = Uuid::new_v4().simple().to_string();
    let recorder = pc.start();
    let run = a_run(guest());
    fill(&recorder, &run, &secret);
    assert_eq!(
        files_that_hold(&pc.folders().data, &secret),
        [pc.database()]
    );
    wait(|done| recorder.end_guest(run.person, done)).unwrap();
    assert_eq!(
        files_that_hold(pc.dir.path(), &secret),
        Vec::<PathBuf>::new()
    );
}

#[test]
fn everything_forgotten_takes_the_settings_too() {
    let pc = Pc::new();
    let secret = Uuid::new_v4();
    Settings::change(&pc.folders(), |settings| settings.who = Who::Own(secret)).unwrap();
    let recorder = pc.start();
    fill(&recorder, &a_run(Person::Own(secret)), &secret.to_string());
    fill(&recorder, &a_run(guest()), &secret.to_string());
    wait(|done| recorder.forget_everything(done)).unwrap();
    assert_eq!(
        files_that_hold(pc.dir.path(), &secret.to_string()),
        Vec::<PathBuf>::new()
    );
    assert_eq!(Settings::load(&pc.folders()), (Settings::default(), vec![]));
    // And the program goes on.
    let run = a_run(own());
    let first = give(&recorder, &an_answer(&run, "scam")).unwrap();
    assert_eq!(
        first.get(),
        1,
        "not even how many answers there were is kept"
    );
    recorder.close().unwrap();
    assert_eq!(history(&pc.start(), run.person).answers.len(), 1);
}

#[test]
fn a_newer_file_is_forgotten_only_with_everything() {
    let pc = Pc::new();
    let secret = Uuid::new_v4().simple().to_string();
    let recorder = pc.start();
    let run = a_run(own());
    fill(&recorder, &run, &secret);
    recorder.close().unwrap();
    let connection = rusqlite::Connection::open(pc.database()).unwrap();
    connection
        .execute_batch("CREATE TABLE \"later \"\"on\" (x TEXT); PRAGMA user_version = 99;")
        .unwrap();
    drop(connection);

    let recorder = pc.start();
    let refused = wait(|done| recorder.forget(run.person, done));
    assert!(
        matches!(refused, Err(RecordsError::Failed(_))),
        "{refused:?}"
    );
    assert_eq!(files_that_hold(pc.dir.path(), &secret).len(), 1);
    wait(|done| recorder.forget_everything(done)).unwrap();
    assert_eq!(
        files_that_hold(pc.dir.path(), &secret),
        Vec::<PathBuf>::new()
    );
    assert!(
        give(&recorder, &an_answer(&run, "scam"))
            .unwrap()
            .is_on_disk()
    );
}

#[test]
fn what_waits_in_memory_is_forgotten_too() {
    let (pc, run) = pc_with_an_answer();
    let recorder = pc.start();
    let other = rusqlite::Connection::open(pc.database()).unwrap();
    opened(&recorder);
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    assert!(give(&recorder, &an_answer(&run, "real")).is_err());
    // Held by somebody else: the person is told that not everything is gone yet.
    let refused = wait(|done| recorder.forget(run.person, done));
    assert!(
        matches!(refused, Err(RecordsError::Failed(_))),
        "{refused:?}"
    );
    other.execute_batch("ROLLBACK").unwrap();
    wait(|done| recorder.forget(run.person, done)).unwrap();
    recorder.close().unwrap();
    assert_eq!(history(&pc.start(), run.person), History::default());
}
