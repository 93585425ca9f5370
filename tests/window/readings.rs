//! Readings above kanji: the setting, and what is said where they are drawn.

use cyberday::app::tour::stage;
use cyberday::language::Locale;
use cyberday::language::kanji::is_kanji;
use cyberday::records::{Furigana, Theme};
use iced::Task;

use super::driver::Driver;

fn shown(name: &str, locale: Locale) -> Driver {
    let app = stage(name, locale, Theme::Light, 100, "JP").unwrap();
    Driver::new(app, Task::none(), 1280.0, 2400.0)
}

#[test]
fn the_choice_stands_in_the_settings_of_japanese_only_and_holds() {
    for locale in [Locale::En, Locale::Hi] {
        let mut driver = shown("settings", locale);
        assert!(driver.control("furigana.off").is_none(), "{locale}");
    }
    let mut driver = shown("settings-child", Locale::Ja);
    let chosen = |driver: &mut Driver, id: &str| {
        let control = driver.control(id).unwrap();
        control.probe.meaning.checked
    };
    assert_eq!(chosen(&mut driver, "furigana.grade"), Some(true));
    driver.click("furigana.all");
    assert_eq!(driver.app.settings().furigana, Furigana::All);
    assert_eq!(chosen(&mut driver, "furigana.all"), Some(true));
    assert_eq!(chosen(&mut driver, "furigana.grade"), Some(false));
}

#[test]
fn a_voice_never_meets_kanji_in_a_childs_lesson() {
    for name in ["readings-home", "readings-card", "readings-chat"] {
        let mut driver = shown(name, Locale::Ja);
        for control in driver.look().controls {
            let said = &control.probe.meaning.name;
            assert!(!said.contains(['《', '》', '｜']), "{name}: {said}");
            assert!(!said.chars().any(is_kanji), "{name}: {said}");
        }
    }
}

#[test]
fn lines_with_readings_make_room_for_them_and_known_ones_take_none() {
    // Ten-year-olds know the kanji of "what" (何), so its reading is drawn only for who sees all.
    let heading = |name: &str| {
        let mut driver = shown(name, Locale::Ja);
        driver.heading().unwrap().bounds.height
    };
    let (known, all) = (heading("judge-chat"), heading("readings-chat"));
    assert!(all > known * 1.2, "{all} beside {known}");
}
