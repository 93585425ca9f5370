//! Killed at random moments: every answer whose callback came is in the database.

use super::*;

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

/// Set for a child that answers until it is killed.
const CHILD: &str = "CYBERDAY_TEST_ANSWER_IN";
const PERSON: Uuid = Uuid::from_u128(0x5eed);

#[test]
#[ignore = "the child of a test"]
fn child_answers_until_it_is_killed() {
    let Some(folder) = std::env::var_os(CHILD) else {
        return;
    };
    let folder = PathBuf::from(folder);
    let folders = Folders {
        data: folder.join("data"),
        config: folder.join("config"),
        cache: folder.join("cache"),
    };
    let recorder = Recorder::start(&folders);
    let run = a_run(Person::Own(PERSON));
    loop {
        let response = Uuid::new_v4().to_string();
        let (answer, place) = (an_answer(&run, &response), a_place(&run, &response));
        let done = move |result: Result<Seq, RecordsError>| {
            let mut out = std::io::stdout().lock();
            match result {
                Ok(seq) => writeln!(out, "\nanswer {} {response}", seq.get()).unwrap(),
                Err(error) => writeln!(out, "\nfailed {error}").unwrap(),
            }
            out.flush().unwrap();
        };
        wait(|tell| {
            recorder.answer(answer, Some(place), move |result| {
                done(result);
                tell(Ok(()));
            });
        })
        .unwrap();
    }
}

#[test]
fn no_answer_is_lost_to_a_kill() {
    let pc = Pc::new();
    let mut confirmed: Vec<(i64, String)> = Vec::new();
    for round in 0..20 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "killed::child_answers_until_it_is_killed",
                "--ignored",
                "--nocapture",
            ])
            .env(CHILD, pc.dir.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut heard = Vec::new();
        // Not before it is under way; then at any moment.
        while !heard
            .iter()
            .any(|line: &String| line.starts_with("answer "))
        {
            heard.push(lines.next().expect("the child is answering").unwrap());
        }
        let killer = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_micros(fastrand::u64(0..60_000)));
            child.kill().unwrap();
            child.wait().unwrap();
        });
        // A last line without an end may be cut off by the kill; it was not confirmed.
        heard.extend(lines.map_while(Result::ok));
        killer.join().unwrap();

        assert!(
            !heard.iter().any(|line| line.starts_with("failed")),
            "{heard:?}"
        );
        for line in &heard {
            let mut words = line.split(' ');
            if let (Some("answer"), Some(seq), Some(response)) =
                (words.next(), words.next(), words.next())
                && response.len() == 36
            {
                confirmed.push((seq.parse().unwrap(), response.to_owned()));
            }
        }
        let recorder = pc.start();
        assert_eq!(opened(&recorder).trouble, None, "round {round}");
        let found = history(&recorder, Person::Own(PERSON));
        for (seq, response) in &confirmed {
            assert!(
                found
                    .answers
                    .iter()
                    .any(|(number, answer)| number.get() == *seq && answer.response == *response),
                "answer {seq} was confirmed and is lost, in round {round}"
            );
        }
        // Answer and place came in one transaction.
        let last = found.answers.last().map(|(_, answer)| &answer.response);
        assert_eq!(last, found.places.last().map(|place| &place.draft));
    }
    assert!(confirmed.len() >= 20);
}
