//! Words that are explained where they stand: by keyboard, by mouse, and in every language.

use cyberday::app::tour::stage;
use cyberday::app::widget::meaning::Role;
use cyberday::language::Locale;
use cyberday::records::Theme;
use iced::Task;
use iced::keyboard::key::Named;

use super::driver::{Driver, Seen};

fn staged(name: &str, locale: Locale) -> Driver {
    let app = stage(name, locale, Theme::Light, 100, "AU").unwrap();
    Driver::new(app, Task::none(), 1280.0, 800.0)
}

/// The words that can be pressed.
fn words(driver: &mut Driver) -> Vec<Seen> {
    driver
        .look()
        .controls
        .into_iter()
        .filter(|c| c.id.contains("\"term.") && c.probe.meaning.role == Role::Button)
        .filter(|c| !c.id.contains("term.close"))
        .collect()
}

fn meaning(driver: &mut Driver) -> Option<Seen> {
    driver
        .look()
        .controls
        .into_iter()
        .find(|c| c.probe.meaning.role == Role::Heading(2) && c.id.ends_with(".means\"))"))
}

/// Tab until a word has the focus.
fn tab_to(driver: &mut Driver, word: &Seen) {
    for _ in 0..60 {
        if driver.focused().is_some_and(|seen| seen.id == word.id) {
            return;
        }
        driver.tab(false);
    }
    panic!("Tab does not reach {}", word.id);
}

/// A draft, whatever is shown.
fn draft(driver: &Driver) -> String {
    driver.app.lesson().unwrap().run().draft().to_string()
}

#[test]
fn a_word_opens_below_its_paragraph_by_keys_and_the_draft_stays() {
    for locale in [Locale::En, Locale::Ja, Locale::Hi] {
        for name in [
            "card",
            "judge-chat-term",
            "choice",
            "choices-feedback",
            "caught",
        ] {
            let mut driver = staged(name, locale);
            if name == "judge-chat-term" {
                driver.named(Named::Escape); // it is drawn with its word open
            }
            if name == "choice" {
                driver.digit(2);
            }
            let (before, scope) = (draft(&driver), driver.app.lesson().unwrap().scope());
            let all = words(&mut driver);
            let word = all
                .first()
                .unwrap_or_else(|| panic!("{locale} {name}: no word"));
            assert!(!word.probe.meaning.name.is_empty());
            tab_to(&mut driver, word);
            for key in [Named::Enter, Named::Space] {
                driver.named(key);
                let heading = meaning(&mut driver)
                    .unwrap_or_else(|| panic!("{locale} {name}: nothing opened by {key:?}"));
                assert!(heading.probe.focused, "{locale} {name}: the panel has it");
                let now = words(&mut driver);
                let here = now.iter().find(|c| c.id == word.id).unwrap();
                assert!(
                    heading.bounds.y >= here.bounds.y + here.bounds.height - 1.0,
                    "{locale} {name}: below its word"
                );
                driver.named(Named::Escape);
                assert!(meaning(&mut driver).is_none(), "{locale} {name}: closed");
                assert_eq!(driver.focused().unwrap().id, word.id, "{locale} {name}");
            }
            driver.named(Named::Enter);
            driver.press("term.close");
            assert!(meaning(&mut driver).is_none());
            assert_eq!(driver.focused().unwrap().id, word.id, "{locale} {name}");
            assert_eq!(draft(&driver), before, "{locale} {name}: the draft stays");
            assert_eq!(driver.app.lesson().unwrap().scope(), scope, "same step");
        }
    }
}

#[test]
fn a_click_opens_and_another_word_takes_its_place() {
    let mut driver = staged("choices-feedback", Locale::En);
    let all = words(&mut driver);
    let id = |seen: &Seen| {
        let id = seen.id.split('"').nth(1).unwrap();
        id.to_owned()
    };
    let (first, second) = (id(&all[0]), id(&all[1]));
    driver.click(&first);
    let one = meaning(&mut driver).unwrap().id;
    driver.click(&second);
    let two = meaning(&mut driver).unwrap();
    assert_ne!(one, two.id, "one meaning at a time");
    assert!(two.probe.focused);
    driver.click(&second);
    assert!(meaning(&mut driver).is_none(), "pressed again, it closes");
    driver.click(&first);
    driver.press("main");
    assert!(
        meaning(&mut driver).is_none(),
        "the next step begins closed"
    );
    assert_eq!(
        driver.focused().unwrap().probe.meaning.role,
        Role::Heading(1)
    );
    driver.named(Named::Escape);
    assert!(
        words(&mut driver).iter().any(|word| word.id == all[0].id),
        "Escape goes back a step when nothing is open"
    );
    assert!(meaning(&mut driver).is_none(), "and it is closed there too");
}

#[test]
fn another_language_shows_the_open_word_in_that_language() {
    use cyberday::app::Message;
    use cyberday::app::frame::Bar;
    use cyberday::app::screen::{Change, settings};
    let mut driver = staged("choice", Locale::En);
    let word = words(&mut driver).remove(0);
    tab_to(&mut driver, &word);
    driver.named(Named::Enter);
    let english = meaning(&mut driver).unwrap().probe.meaning.name;
    driver.tell(Message::Bar(Bar::Language));
    driver.tell(Message::Settings(settings::Message::Change(
        Change::Locale(Locale::Hi),
    )));
    driver.named(Named::Escape);
    let hindi = meaning(&mut driver).expect("still open");
    assert_ne!(hindi.probe.meaning.name, english);
    assert!(hindi.probe.focused, "the focus is where it was");
    driver.named(Named::Escape);
    assert_eq!(driver.focused().unwrap().id, word.id);
}

#[test]
fn an_open_word_can_be_read_whole_in_a_small_window_and_in_large_text() {
    for locale in [Locale::En, Locale::Ja, Locale::Hi] {
        for (width, height, text) in [(640.0, 400.0, 100), (1024.0, 768.0, 300)] {
            for name in ["card", "choices-feedback"] {
                let app = stage(name, locale, Theme::Light, text, "AU").unwrap();
                let mut driver = Driver::new(app, Task::none(), width, height);
                let word = words(&mut driver).remove(0);
                tab_to(&mut driver, &word);
                driver.named(Named::Enter);
                let heading = meaning(&mut driver).unwrap();
                let scale = f32::from(text) / 100.0;
                let (right, bottom) = (width / scale, height / scale);
                assert!(
                    heading.bounds.y >= 0.0
                        && heading.bounds.y + heading.bounds.height <= bottom
                        && heading.bounds.x >= 0.0
                        && heading.bounds.x + heading.bounds.width <= right,
                    "{locale} {name} {width}x{height} {text}%: the heading is in view: {:?}",
                    heading.bounds
                );
                driver.go_to("term.close");
                let close = driver.focused().unwrap().bounds;
                assert!(
                    close.y >= 0.0 && close.y + close.height <= bottom + 0.5,
                    "{locale} {name} {width}x{height} {text}%: the button is in view: {close:?}"
                );
            }
        }
    }
}

#[test]
fn a_screen_reader_finds_the_word_in_the_question_and_what_it_means() {
    use cyberday::app::accessibility::tree::{Collect, Window};
    let mut driver = staged("choice", Locale::En);
    let tree = |driver: &mut Driver| {
        let mut collect = Collect::new(&Window {
            title: "Cyberday".to_owned(),
            language: "en",
            scale: 1.0,
            scope: 0,
        });
        driver.show(&mut collect);
        collect.snapshot().update
    };
    let word = words(&mut driver).remove(0);
    let before = tree(&mut driver);
    let (button, node) = before
        .nodes
        .iter()
        .find(|(_, node)| node.label() == Some(&*word.probe.meaning.name))
        .expect("the word is in the tree");
    assert_eq!(node.role(), accesskit::Role::Button);
    let (_, heading) = before
        .nodes
        .iter()
        .find(|(_, node)| node.children().contains(button))
        .unwrap();
    assert_eq!(heading.role(), accesskit::Role::Heading);
    tab_to(&mut driver, &word);
    driver.named(Named::Enter);
    let after = tree(&mut driver);
    let (_, focus) = after
        .nodes
        .iter()
        .find(|(id, _)| *id == after.focus)
        .unwrap();
    assert_eq!(
        (focus.role(), focus.level()),
        (accesskit::Role::Heading, Some(2))
    );
    let told = after.nodes.iter().filter_map(|(_, node)| node.value());
    assert!(
        told.into_iter()
            .any(|text| text.starts_with("Words or a button"))
    );
}
