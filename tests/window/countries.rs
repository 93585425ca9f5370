//! The countries that can be chosen: by keyboard, in the order of their names, and what then follows from it.

use cyberday::app::tour::stage;
use cyberday::content::model::{Country, Form};
use cyberday::language::{Catalog, Locale, Register, countries};
use cyberday::records::Theme;
use iced::Task;
use iced::advanced::widget::Id;
use iced::keyboard::key::Named;

use super::driver::Driver;
use super::person::{answer, history, open};

/// The names of a group of countries, as the screen has them, each with its place.
fn offered(driver: &mut Driver, prefix: &str) -> Vec<(String, (usize, usize))> {
    let controls = driver.look().controls.into_iter();
    controls
        .filter(|control| control.probe.meaning.group.is_some())
        .filter(|control| control.id.contains(&format!("\"{prefix}.")))
        .filter_map(|control| {
            let meaning = control.probe.meaning;
            Some((meaning.name, meaning.position?))
        })
        .collect()
}

#[test]
fn each_place_that_asks_for_a_country_offers_all_in_the_order_of_their_names() {
    for locale in [Locale::En, Locale::Ja, Locale::Hi] {
        let catalog = Catalog::new(locale, Register::Adult);
        let wanted: Vec<(String, (usize, usize))> = countries::in_order(&catalog)
            .iter()
            .enumerate()
            .map(|(i, code)| (catalog.text(countries::name(code)), (i + 1, 17)))
            .collect();
        for (screen, prefix) in [
            ("first-country", "country"),
            ("settings", "country"),
            ("help", "help"),
        ] {
            for (width, height) in [(1280.0, 800.0), (640.0, 400.0), (400.0, 700.0)] {
                let app = stage(screen, locale, Theme::Light, 100, "NZ").unwrap();
                let mut driver = Driver::new(app, Task::none(), width, height);
                if screen == "help" {
                    driver.press("other-country");
                }
                let seen = offered(&mut driver, prefix);
                assert_eq!(seen, wanted, "{locale} {screen} {width}");
            }
        }
    }
}

#[test]
fn a_learner_in_singapore_reads_what_any_other_country_reads_and_is_kept_as_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = open(folder.path(), None);
    driver.digit(1);
    driver.press("main");
    driver.press("main");
    // From the last that a digit chooses, by arrows, as far as it takes.
    driver.digit(5);
    for _ in 0..12 {
        if driver.app.settings().country.as_deref() == Some("SG") {
            break;
        }
        driver.named(Named::ArrowDown);
        driver.named(Named::Enter);
    }
    assert_eq!(driver.app.settings().country.as_deref(), Some("SG"));
    driver.press("main");
    driver.digit(1);
    driver.press("main");
    driver.digit(3);
    driver.digit(1);
    let lesson = driver.app.lesson().expect("a lesson is open");
    let (run, module) = (lesson.run(), &lesson.module().module);
    let here = Country::parse("SG").unwrap();
    assert_eq!(run.country(), here);
    assert_eq!(
        module.draw(here, Form::A),
        module.draw(Country::Elsewhere, Form::A)
    );
    driver.press("bar.help");
    let words = driver.words();
    assert!(words.contains("1799"), "{words}");
    assert!(!words.contains("131 444"), "{words}");
    driver.named(Named::Escape);
    for turn in 0..6 {
        answer(&mut driver, turn);
    }
    drop(driver);
    let history = history(folder.path());
    assert!(!history.runs.is_empty() && !history.answers.is_empty());
    assert!(history.runs.iter().all(|run| run.country == "SG"));
    assert!(
        history
            .answers
            .iter()
            .all(|(_, answer)| answer.country == "SG")
    );
}

#[test]
fn help_shows_another_country_for_once_and_says_what_could_not_be_checked() {
    let app = stage("help", Locale::En, Theme::Light, 100, "AU").unwrap();
    let mut driver = Driver::new(app, Task::none(), 1280.0, 800.0);
    let catalog = Catalog::new(Locale::En, Register::Adult);
    let unchecked = catalog.text("help-no-emergency");
    assert!(!driver.words().contains(&unchecked));
    for (code, number, is_unchecked) in [("TH", "1441", true), ("HK", "18222", false)] {
        driver.press("other-country");
        // The country that is shown has the focus now.
        let wanted = format!("{:?}", Id::from(format!("help.{code}")));
        for _ in 0..17 {
            if driver.focused().is_some_and(|seen| seen.id == wanted) {
                break;
            }
            driver.named(Named::ArrowRight);
        }
        driver.named(Named::Enter);
        let words = driver.words();
        assert!(words.contains(number), "{words}");
        assert_eq!(words.contains(&unchecked), is_unchecked, "{code}");
    }
    assert_eq!(driver.app.settings().country.as_deref(), Some("AU"));
}
