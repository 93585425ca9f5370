//! A whole module by keyboard alone, in each language; and the ways out of it and back.

use cyberday::content::model::{Activity, Country, Form};
use cyberday::language::Locale;
use cyberday::learning::run::StopKind;
use cyberday::records::Settings;
use std::path::Path;

use iced::keyboard::key::Named;

use super::driver::Driver;
use super::person::{answer, first_start, folders, history, open};

/// The modules with the keys that lead to them: audience, age band or none, place on the shelf.
const MODULES: [(&str, usize, Option<usize>, usize); 14] = [
    ("school-secret", 1, Some(1), 1),
    ("school-messages", 1, Some(2), 1),
    ("school-games", 1, Some(2), 2),
    ("teen-pressure", 1, Some(3), 1),
    ("business-invoice", 2, None, 1),
    ("business-two-steps", 2, None, 2),
    ("business-backups", 2, None, 3),
    ("business-first-hour", 2, None, 4),
    ("business-suppliers", 2, None, 5),
    ("later-parcel", 3, None, 1),
    ("later-screen", 3, None, 2),
    ("later-police", 3, None, 3),
    ("later-voice", 3, None, 4),
    ("later-happened", 3, None, 5),
];

/// Languages with their number at the first start, and the number of a country where they are at home.
const LANGUAGES: [(&str, usize, usize); 3] = [("en", 1, 1), ("ja", 2, 3), ("hi", 3, 2)];

/// Goes through a module by keys, and reads in the records that all of it was kept.
fn whole_module(number: usize, language: usize) {
    let (id, audience, band, place) = MODULES[number];
    let (code, locale, country) = LANGUAGES[language];
    let folder = tempfile::tempdir().unwrap();
    let mut driver = open(folder.path(), None);
    first_start(&mut driver, locale, country);
    driver.digit(audience);
    if let Some(band) = band {
        driver.digit(band);
    }
    driver.digit(place);
    let lesson = driver.app.lesson().expect("a lesson is open");
    assert_eq!(lesson.module().module.id, *id);
    driver.press("main"); // what it is about
    let mut turns = 0;
    while driver
        .app
        .lesson()
        .is_some_and(|l| l.scope().2 == cyberday::app::screen::lesson::Shown::Stop)
    {
        answer(&mut driver, turns);
        turns += 1;
        assert!(turns < 60, "{id}: the lesson ends");
    }
    let module = driver.app.lesson().unwrap().module().clone();
    let home = Country::parse(["AU", "IN", "JP", "US", "other"][country - 1]).unwrap();
    let messages = module.module.draw(home, Form::A).len();
    let others = module
        .module
        .parts
        .iter()
        .flat_map(|part| &part.steps)
        .filter(|step| !step.activity.is_read_only())
        .filter(|step| !matches!(step.activity, Activity::Round { .. }))
        .count();
    let meters = driver.app.lesson().unwrap().run().meters(&module.module);
    assert_eq!(meters.scams.total() + meters.real.total(), messages, "{id}");
    drop(driver);

    let history = history(folder.path());
    let judged: Vec<_> = history
        .answers
        .iter()
        .filter(|(_, a)| a.activity == "judge")
        .collect();
    assert_eq!(judged.len(), messages, "{id}: every message is judged");
    assert_eq!(history.answers.len(), messages + others, "{id}");
    assert_eq!(history.runs.len(), 1);
    for (_, answer) in &history.answers {
        assert_eq!(answer.language, code);
        assert_eq!(answer.module, module.module.id.to_string());
        assert_eq!(answer.country, home.code());
        if let Some(item) = &answer.item {
            let item = module.module.item(item).expect("a known message");
            assert_eq!(answer.class.as_deref(), Some(item.class.as_str()));
            let response = answer.response.split(' ').next().unwrap_or_default();
            let right = match (item.class.as_str(), response) {
                (_, "check") => None,
                ("scam", response) => Some(response == "scam"),
                (_, response) => Some(response == "real"),
            };
            assert_eq!(answer.right, right, "{id}");
        }
    }
    assert!(history.places.iter().all(|place| place.finished));
}

#[test]
fn every_module_stands_on_the_shelf_where_its_keys_lead() {
    let folder = tempfile::tempdir().unwrap();
    let driver = open(folder.path(), Some(Locale::En));
    let shelf = driver.app.lessons();
    let known: Vec<&str> = MODULES.iter().map(|(id, ..)| *id).collect();
    assert_eq!(shelf, known);
}

#[test]
fn the_modules_of_school_by_keyboard_alone() {
    (0..4).for_each(|number| whole_module(number, number % 3));
}

#[test]
fn the_modules_of_business_by_keyboard_alone() {
    (4..9).for_each(|number| whole_module(number, number % 3));
}

#[test]
fn the_modules_of_later_life_by_keyboard_alone() {
    (9..14).for_each(|number| whole_module(number, number % 3));
}

#[test]
fn closed_in_the_middle_of_a_question_it_comes_back_to_the_same_choice() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = open(folder.path(), None);
    first_start(&mut driver, 1, 4);
    driver.digit(3);
    driver.digit(1);
    for turn in 0..4 {
        answer(&mut driver, turn);
    }
    while !matches!(
        driver.app.lesson().unwrap().run().stop().kind,
        StopKind::Judge { .. }
    ) {
        answer(&mut driver, 1);
    }
    driver.digit(3);
    let before = driver.app.lesson().unwrap();
    let (at, draft, items) = (
        before.run().at(),
        before.run().draft().clone(),
        before.run().items().to_vec(),
    );
    drop(driver);

    // Another language, size and country meanwhile: the same step, the same message, the same choice.
    Settings::change(&folders(folder.path()), |settings| {
        settings.locale = Some("ja".to_owned());
        settings.country = Some("IN".to_owned());
        settings.text_percent = 200;
    })
    .unwrap();
    let mut driver = open(folder.path(), None);
    driver.digit(1); // "Carry on" stands first
    let after = driver.app.lesson().expect("the lesson is open again");
    assert_eq!(after.run().at(), at);
    assert_eq!(*after.run().draft(), draft);
    assert_eq!(after.run().items(), items);
}

#[test]
fn language_size_and_country_can_be_changed_on_a_question_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = open(folder.path(), None);
    first_start(&mut driver, 1, 1);
    driver.digit(2);
    driver.digit(1);
    for turn in 0..2 {
        answer(&mut driver, turn);
    }
    while !matches!(
        driver.app.lesson().unwrap().run().stop().kind,
        StopKind::Judge { .. }
    ) {
        answer(&mut driver, 1);
    }
    driver.digit(2);
    let (at, draft) = {
        let run = driver.app.lesson().unwrap().run();
        (run.at(), run.draft().clone())
    };
    driver.press("bar.language");
    for id in [
        "language.hi",
        "text.150",
        "country.JP",
        "theme.dark",
        "language.ja",
    ] {
        let wanted = format!("{:?}", iced::advanced::widget::Id::from(id.to_owned()));
        // Tab to the group, then arrows within it.
        let mut steps = 0;
        while driver.focused().is_none_or(|seen| seen.id != wanted) {
            let in_group = driver.focused().is_some_and(|seen| {
                let prefix = id.split('.').next().unwrap_or("");
                seen.id.contains(&format!("{prefix}."))
            });
            if in_group {
                driver.named(Named::ArrowRight)
            } else {
                driver.tab(false)
            }
            steps += 1;
            assert!(steps < 80, "{id} is reached");
        }
        driver.named(Named::Enter);
    }
    driver.named(Named::Escape);
    let run = driver.app.lesson().expect("still in the lesson").run();
    assert_eq!(run.at(), at);
    assert_eq!(*run.draft(), draft);
    assert_eq!(driver.app.settings().text_percent, 150);
}

#[test]
fn help_is_one_key_away_everywhere_and_leads_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = open(folder.path(), None);
    let heading = |driver: &mut Driver| driver.heading().map(|h| h.probe.meaning.name);
    let before = heading(&mut driver);
    driver.named(Named::F1);
    assert_ne!(
        heading(&mut driver),
        before,
        "help is shown at the first start"
    );
    driver.named(Named::Escape);
    assert_eq!(heading(&mut driver), before);
    first_start(&mut driver, 1, 1);
    driver.digit(3);
    driver.digit(1);
    let before = heading(&mut driver);
    driver.press("bar.help");
    assert!(
        driver
            .look()
            .texts
            .iter()
            .any(|(text, _)| text.contains("1300 292 371"))
    );
    driver.press("back");
    assert_eq!(heading(&mut driver), before);
    drop(driver);
    // Pressing it is never recorded: nothing but the lesson's beginning was kept.
    assert!(history(folder.path()).answers.is_empty());
}

#[test]
fn the_main_button_says_what_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = open(folder.path(), None);
    first_start(&mut driver, 1, 1);
    driver.digit(3);
    driver.digit(1);
    while !matches!(
        driver.app.lesson().unwrap().run().stop().kind,
        StopKind::Judge { .. }
    ) {
        answer(&mut driver, 0);
    }
    driver.press("main");
    assert!(driver.app.lesson().unwrap().run().given().is_none());
    assert!(
        driver.control("status").is_some(),
        "a sentence says what is missing"
    );
}

#[test]
fn a_lesson_works_with_the_mouse_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = open(folder.path(), None);
    first_start(&mut driver, 1, 1);
    driver.click("audience.later");
    driver.click("module.cyberday.later-parcel");
    while !matches!(
        driver.app.lesson().unwrap().run().stop().kind,
        StopKind::Judge { .. }
    ) {
        answer(&mut driver, 0);
    }
    driver.click("answer.check");
    driver.click("sure.certain");
    driver.click("main");
    let given = driver
        .app
        .lesson()
        .unwrap()
        .run()
        .given()
        .cloned()
        .expect("given");
    assert_eq!(given.right, None, "checking first is never wrong");
}

#[test]
fn forgetting_holds_the_focus_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = open(folder.path(), None);
    first_start(&mut driver, 1, 1);
    driver.digit(3);
    driver.digit(1);
    for turn in 0..6 {
        answer(&mut driver, turn);
    }
    driver.press("bar.settings");
    driver.press("forget");
    for _ in 0..12 {
        driver.tab(false);
        let focused = driver.focused().expect("the focus is in the dialog").id;
        assert!(focused.contains("forget."), "{focused}");
    }
    driver.press("forget.yes");
    let answers = history(folder.path()).answers;
    assert!(answers.is_empty(), "{answers:?}");
    assert!(driver.app.lesson().is_none());
}

#[test]
fn a_guest_is_forgotten_at_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = open(folder.path(), None);
    driver.digit(1);
    driver.press("main");
    driver.press("main");
    driver.digit(1);
    driver.press("main");
    driver.digit(2); // others use it too
    driver.press("main");
    driver.digit(3);
    driver.digit(1);
    for turn in 0..6 {
        answer(&mut driver, turn);
    }
    driver.named(Named::F1);
    driver.named(Named::Escape);
    while driver.app.lesson().is_some() {
        driver.named(Named::Escape);
    }
    driver.press("end");
    drop(driver);
    let needle = b"later-parcel";
    for entry in walk(folder.path()) {
        let bytes = std::fs::read(&entry).unwrap();
        assert!(
            !bytes.windows(needle.len()).any(|w| w == needle),
            "{} still knows the lesson",
            entry.display()
        );
    }
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(walk(&path))
        } else {
            files.push(path)
        }
    }
    files
}

#[test]
fn the_focus_outlives_another_text_size() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = open(folder.path(), None);
    first_start(&mut driver, 1, 1);
    driver.digit(3);
    driver.go_to("other");
    let plus = |driver: &mut Driver| {
        driver.key(
            iced::keyboard::Key::Character("+".into()),
            iced::keyboard::key::Code::Equal,
            iced::keyboard::Modifiers::COMMAND,
        );
    };
    for _ in 0..4 {
        plus(&mut driver);
        let focused = driver.focused().expect("the focus is not lost");
        assert!(focused.id.contains("other"), "{}", focused.id);
        let most = 800.0 / (f32::from(driver.app.settings().text_percent) / 100.0);
        assert!(
            focused.bounds.y >= 0.0 && focused.bounds.y + focused.bounds.height <= most,
            "it is in view"
        );
    }
    assert_eq!(driver.app.settings().text_percent, 300);
}
