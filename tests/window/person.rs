//! A person at their own PC: the first start, answers by keys, and what the records hold afterwards.

use std::path::Path;
use std::sync::mpsc;

use cyberday::app::{App, Options};
use cyberday::content::model::Activity;
use cyberday::language::Locale;
use cyberday::learning::run::StopKind;
use cyberday::records::{Folders, History, Person, Recorder, Settings, Who};
use iced::keyboard::key::Named;

use super::driver::Driver;

pub fn folders(path: &Path) -> Folders {
    Folders::find(Some(path))
}

pub fn open(path: &Path, locale: Option<Locale>) -> Driver {
    let (app, task) = App::new(Options {
        locale,
        folders: Some(folders(path)),
        ..Options::default()
    });
    Driver::new(app, task, 1280.0, 800.0)
}

/// What the records hold for the owner of the PC, read by a recorder of its own.
pub fn history(path: &Path) -> History {
    let (settings, faults) = Settings::load(&folders(path));
    assert!(faults.is_empty(), "{faults:?}");
    let Who::Own(id) = settings.who else {
        panic!("not an own PC: {:?}", settings.who);
    };
    let recorder = Recorder::start(&folders(path));
    let (send, receive) = mpsc::channel();
    recorder.open_person(Person::Own(id), move |result| send.send(result).unwrap());
    let history = receive.recv().unwrap().unwrap();
    recorder.close().unwrap();
    history
}

/// First start by keyboard: language, size, country, whose PC.
pub fn first_start(driver: &mut Driver, language: usize, country: usize) {
    driver.digit(language);
    driver.press("main");
    driver.digit(1);
    driver.press("main");
    driver.digit(country);
    driver.press("main");
    driver.digit(1);
    driver.press("main");
}

/// Answers where the lesson is, by keys, and goes on.
pub fn answer(driver: &mut Driver, turn: usize) {
    let lesson = driver.app.lesson().expect("in a lesson");
    let module = lesson.module().clone();
    match lesson.run().stop().kind.clone() {
        StopKind::Judge { .. } => {
            // Some calls are taken to their end, others are hung up on.
            while driver
                .app
                .lesson()
                .is_some_and(|lesson| lesson.scope().3.is_some())
            {
                if turn.is_multiple_of(2) {
                    driver.digit(1);
                } else {
                    driver.press("main");
                }
            }
            driver.digit(turn % 3 + 1);
        }
        StopKind::PartEnd => {}
        StopKind::Step(id) => match &module.module.step(id.as_str()).unwrap().1.activity {
            Activity::Choice { .. } | Activity::Address { .. } => driver.digit(2),
            Activity::Choices { .. } => {
                driver.digit(1);
                driver.digit(3);
            }
            Activity::Order { right } => (1..=right.len()).for_each(|n| driver.digit(n)),
            Activity::Find { .. } => {
                let first = driver
                    .marks()
                    .into_iter()
                    .next()
                    .expect("phrases to choose");
                while driver.focused().is_none_or(|seen| seen.id != first) {
                    driver.tab(false);
                }
                driver.named(Named::Space);
            }
            Activity::Sort { groups, items } => {
                (0..items.len()).for_each(|n| driver.digit(n % groups.len() + 1));
            }
            Activity::Passphrase { .. } => driver.press("secret-paper"),
            Activity::Checklist { rows } => driver.press(&format!("tick.{}", rows[0].id)),
            Activity::Card { .. } | Activity::Change { .. } | Activity::Round { .. } => {}
        },
    }
    let asks = cyberday::learning::run::Run::asks(
        &module.module,
        driver.app.lesson().unwrap().run().stop(),
    );
    driver.press("main");
    if asks {
        assert!(
            driver.app.lesson().unwrap().run().given().is_some(),
            "the answer was taken"
        );
        driver.press("main");
    }
}
