//! What is done in a lesson besides judging messages: calls, sorting, a secret, a list to keep.

use std::path::Path;

use cyberday::app::screen::lesson::Shown;
use cyberday::app::{App, Options};
use cyberday::content::model::Activity;
use cyberday::language::Locale;
use cyberday::learning::run::StopKind;
use cyberday::records::{KeptLists, Settings, Who};
use iced::Event;
use iced::keyboard::{self, Key, key, key::Named};

use super::driver::Driver;
use super::person::{answer, first_start, folders, history, open};

/// On a PC of one's own, in a lesson of an audience, at the first step of a kind.
fn at_step(driver: &mut Driver, kind: &str) -> String {
    for turn in 0..60 {
        let lesson = driver.app.lesson().expect("a lesson is open");
        assert_ne!(lesson.scope().2, Shown::Result, "the lesson has a {kind}");
        if let StopKind::Step(id) = lesson.run().stop().kind.clone() {
            let module = &lesson.module().module;
            if module.step(id.as_str()).unwrap().1.activity.kind() == kind {
                return id.to_string();
            }
        }
        answer(driver, turn);
    }
    panic!("the lesson has no {kind}");
}

/// At the first call of a lesson.
fn at_call(driver: &mut Driver) {
    for turn in 0..60 {
        let lesson = driver.app.lesson().expect("a lesson is open");
        if lesson.scope().3.is_some() {
            return;
        }
        answer(driver, turn);
    }
    panic!("the lesson has no call");
}

fn english(folder: &Path, keys: &[usize]) -> Driver {
    let mut driver = open(folder, None);
    first_start(&mut driver, 1, 1);
    for key in keys {
        driver.digit(*key);
    }
    driver.press("main");
    driver
}

/// Types into the box that has the focus, letter by letter.
fn type_text(driver: &mut Driver, text: &str) {
    for letter in text.chars() {
        let written = letter.to_string();
        let key = Key::Character(written.as_str().into());
        driver.event(Event::Keyboard(keyboard::Event::KeyPressed {
            key: key.clone(),
            modified_key: key,
            physical_key: key::Physical::Code(key::Code::KeyA),
            location: keyboard::Location::Standard,
            modifiers: keyboard::Modifiers::empty(),
            text: Some(written.as_str().into()),
            repeat: false,
        }));
    }
}

/// Every byte that the program wrote.
fn all_bytes(folder: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            bytes.extend(all_bytes(&path));
        } else {
            bytes.extend(std::fs::read(&path).unwrap());
        }
    }
    bytes
}

fn holds(folder: &Path, text: &str) -> bool {
    all_bytes(folder)
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

#[test]
fn a_call_is_taken_by_keys_and_hanging_up_is_always_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = english(folder.path(), &[3, 3]);
    at_call(&mut driver);
    let main = |driver: &mut Driver| driver.control("main").unwrap().probe.meaning.name;
    let hang_up = main(&mut driver);
    driver.digit(1);
    assert_eq!(
        driver.app.lesson().unwrap().scope().3,
        Some(1),
        "something was said back"
    );
    assert_eq!(main(&mut driver), hang_up, "the button did not move");
    let judged = driver.app.lesson().unwrap().run().draft().response;
    assert_eq!(judged, None, "nobody judges before the call is over");
    driver.press("main");
    assert_eq!(driver.app.lesson().unwrap().scope().3, None, "hung up");
    driver.digit(3);
    driver.press("main");
    let words = driver.words();
    assert!(
        words.contains("Where the call went"),
        "what became of it can be looked at: {words}"
    );
    drop(driver);
    let history = history(folder.path());
    let last = &history.answers.last().unwrap().1;
    assert!(last.response.starts_with("check "), "{}", last.response);
    assert!(last.response.ends_with("hang-up"), "{}", last.response);
    assert_eq!(last.right, None);
}

#[test]
fn hanging_up_on_a_real_caller_costs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = english(folder.path(), &[3, 3]);
    for turn in 0..60 {
        let lesson = driver.app.lesson().expect("a lesson is open");
        assert_ne!(lesson.scope().2, Shown::Result, "there is a real call");
        let module = lesson.module().clone();
        if lesson.scope().3.is_some()
            && let Some(item) = lesson.run().stop().item()
            && module.module.item(item.as_str()).unwrap().class
                == cyberday::content::model::Class::Genuine
        {
            break;
        }
        answer(&mut driver, turn);
    }
    driver.press("main");
    driver.digit(2);
    driver.press("main");
    let lesson = driver.app.lesson().unwrap();
    let given = lesson.run().given().expect("judged");
    assert_eq!(
        given.right,
        Some(true),
        "trusted and hung up: both are fine"
    );
    assert!(driver.words().contains("Hanging up is never wrong"));
}

#[test]
fn things_are_sorted_by_digits_and_by_arrows() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = english(folder.path(), &[1, 1, 1]);
    let step = at_step(&mut driver, "sort");
    driver.press("main");
    assert!(
        driver.app.lesson().unwrap().run().given().is_none(),
        "pressed too early it says what is missing"
    );
    assert!(driver.words().contains("Give each one a group first"));
    let module = driver.app.lesson().unwrap().module().clone();
    let Activity::Sort { groups, items } = &module.module.step(&step).unwrap().1.activity else {
        panic!("it is a sort");
    };
    // The second group of the first thing, with Tab and arrows alone.
    let first = driver
        .look()
        .controls
        .into_iter()
        .find(|c| c.id.contains("\"groups.") && c.probe.focusable)
        .unwrap();
    while driver.focused().is_none_or(|seen| seen.id != first.id) {
        driver.tab(false);
    }
    driver.named(Named::ArrowRight);
    driver.named(Named::Space);
    let chosen = &driver.app.lesson().unwrap().run().draft().chosen;
    assert_eq!(chosen.len(), 1, "{chosen:?}");
    assert!(
        chosen[0].ends_with(&format!("/{}", groups[1])),
        "{chosen:?}"
    );
    (1..items.len()).for_each(|_| driver.digit(1));
    driver.press("main");
    let lesson = driver.app.lesson().unwrap();
    assert!(lesson.run().given().is_some());
    let told = driver.words();
    for item in items {
        let why = module
            .draw(
                "en",
                false,
                lesson_country(&driver),
                &format!("step.{step}.why.{}", item.id),
            )
            .pieces;
        let why = cyberday::content::resolve::plain(&why);
        let begin: String = why.chars().take(20).collect();
        assert!(told.contains(&begin), "every thing is explained: {begin}");
    }
}

fn lesson_country(driver: &Driver) -> cyberday::content::model::Country {
    driver.app.lesson().unwrap().run().country()
}

#[test]
fn of_a_secret_nothing_is_kept_but_that_it_was_made() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = english(folder.path(), &[1, 1, 1]);
    at_step(&mut driver, "passphrase");
    driver.press("main");
    assert!(driver.words().contains("Make your secret first"));
    driver.go_to("secret");
    type_text(&mut driver, "zebra");
    assert!(
        driver.words().contains("Easy to guess"),
        "{}",
        driver.words()
    );
    assert!(
        driver.words().contains("3 words more"),
        "{}",
        driver.words()
    );
    driver.press("main");
    assert!(driver.app.lesson().unwrap().run().given().is_none());
    driver.go_to("secret");
    type_text(&mut driver, " lantern muddy quilt");
    assert!(
        driver.words().contains("hard to guess"),
        "{}",
        driver.words()
    );
    driver.press("main");
    assert!(driver.app.lesson().unwrap().run().given().is_some());
    assert!(!driver.words().contains("lantern"), "it is gone");
    drop(driver);
    let history = history(folder.path());
    let made = history
        .answers
        .iter()
        .find(|(_, a)| a.activity == "passphrase")
        .map(|(_, a)| (a.response.clone(), a.right));
    assert_eq!(made, Some(("made".to_owned(), None)));
    for word in ["zebra", "lantern", "quilt"] {
        assert!(!holds(folder.path(), word), "{word} is on the disk");
    }
}

#[test]
fn a_list_is_kept_only_when_its_owner_wants_and_then_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = english(folder.path(), &[2, 3]);
    let step = at_step(&mut driver, "checklist");
    let module = driver.app.lesson().unwrap().module().clone();
    let Activity::Checklist { rows } = &module.module.step(&step).unwrap().1.activity else {
        panic!("it is a checklist");
    };
    let fill = rows.iter().find(|row| row.fill).unwrap();
    driver.press(&format!("tick.{}", rows[0].id));
    driver.go_to(&format!("write.{}", fill.id));
    type_text(&mut driver, "blue box");
    assert!(!holds(folder.path(), "blue box"), "nobody asked to keep it");
    driver.press("keep-list");
    assert!(driver.words().contains("Kept on this PC"));
    assert!(holds(folder.path(), "blue box"));
    // What is written after that is kept too, wherever the next press leads.
    driver.go_to(&format!("write.{}", fill.id));
    type_text(&mut driver, " upstairs");
    driver.press("main");
    assert!(holds(folder.path(), "upstairs"));
    let key = format!("cyberday/business-backups/{step}");
    let kept = KeptLists::load(&folders(folder.path()));
    assert!(kept.get(&key).unwrap().ticked.contains(rows[0].id.as_str()));
    drop(driver);

    // Opened again, it is there.
    let (app, task) = App::new(Options {
        folders: Some(folders(folder.path())),
        ..Options::default()
    });
    let mut driver = Driver::new(app, task, 1280.0, 800.0);
    driver.digit(1);
    driver.press(&format!("list.{step}"));
    let words = driver.words();
    assert!(words.contains("Kept on this PC"), "{words}");
    // Forgotten means gone from the disk.
    driver.press("bar.settings");
    driver.press("forget");
    driver.press("forget.yes");
    assert!(!holds(folder.path(), "blue box"));
}

#[test]
fn a_guest_is_not_offered_to_keep_a_list() {
    let folder = tempfile::tempdir().unwrap();
    Settings::change(&folders(folder.path()), |settings| {
        settings.locale = Some("en".to_owned());
        settings.country = Some("AU".to_owned());
        settings.who = Who::Guest;
    })
    .unwrap();
    let mut driver = open(folder.path(), Some(Locale::En));
    driver.digit(2);
    driver.digit(3);
    driver.press("main");
    let step = at_step(&mut driver, "checklist");
    assert!(driver.control("keep-list").is_none());
    let module = driver.app.lesson().unwrap().module().clone();
    let Activity::Checklist { rows } = &module.module.step(&step).unwrap().1.activity else {
        panic!("it is a checklist");
    };
    let fill = rows.iter().find(|row| row.fill).unwrap();
    driver.go_to(&format!("write.{}", fill.id));
    type_text(&mut driver, "blue box");
    driver.press("main");
    assert!(!holds(folder.path(), "blue box"));
}

#[test]
fn a_care_lesson_shows_help_on_every_step_and_is_named_in_no_history() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = open(folder.path(), None);
    first_start(&mut driver, 1, 1);
    driver.digit(1);
    driver.digit(3);
    driver.digit(1);
    assert!(driver.control("care-help").is_some(), "before it begins");
    driver.press("notes");
    assert!(driver.words().contains("When somebody tells you something"));
    driver.press("main");
    driver.press("main");
    for turn in 0..60 {
        let lesson = driver.app.lesson().expect("a lesson is open");
        if lesson.scope().2 == Shown::Result {
            break;
        }
        assert!(
            driver.control("care-help").is_some(),
            "{:?}",
            driver.app.lesson().unwrap().run().stop()
        );
        if turn == 5 {
            driver.named(Named::Escape);
            driver.named(Named::Escape);
            while driver.app.lesson().is_some() {
                driver.named(Named::Escape);
            }
            let words = driver.words();
            assert!(!words.contains("Carry on"), "{words}");
            assert!(!words.contains("You were here"), "{words}");
            driver.digit(1);
        }
        answer(&mut driver, turn);
    }
    assert!(driver.control("care-help").is_some(), "at its end");
    driver.press("care-help");
    assert!(driver.words().contains("Stop. Breathe.") || driver.control("back").is_some());
    driver.named(Named::Escape);
    driver.press("main");
    let words = driver.words();
    assert!(
        !words.contains("scams") && !words.contains(" of 4"),
        "no result stands on the shelf: {words}"
    );
}
