//! A base text that changed: that step or message is shown in the base language, and says so; all else stays.

use std::path::Path;

use cyberday::app::App;
use cyberday::app::screen::{Start, lesson};
use cyberday::language::Locale;
use cyberday::records::{History, Settings, Who};
use iced::Task;

use super::driver::Driver;

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn a_stale_step_is_shown_in_english_and_marked_and_the_next_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/cyberday");
    copy(&ours, folder.path());
    let edit = |file: &str, from: &str, to: &str| {
        let path = folder.path().join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        std::fs::write(&path, text.replacen(from, to, 1)).unwrap();
    };
    edit(
        "pack.toml",
        "id        = \"cyberday\"",
        "id        = \"ours\"",
    );
    edit(
        "later-parcel/en.toml",
        "title = \"Everyone is waiting for something\"",
        "title = \"Nearly everyone is waiting\"",
    );
    for locale in [Locale::Ja, Locale::Hi] {
        let settings = Settings {
            locale: Some(locale.code().to_owned()),
            country: Some("JP".to_owned()),
            who: Who::Own(uuid::Uuid::from_u128(7)),
            ..Settings::default()
        };
        let packs = [folder.path().to_owned()];
        let mut app = App::staged_with(locale, settings, History::default(), &packs);
        let _ = app.open_lesson("ours", "later-parcel", Start::Anew);
        let mut driver = Driver::new(app, Task::none(), 1280.0, 800.0);
        let words = driver.words();
        assert!(words.contains("Nearly everyone is waiting"), "{words}");
        assert!(
            words.contains("English"),
            "it says that it is in English: {words}"
        );
        driver.tell(cyberday::app::Message::Lesson(lesson::Message::Next));
        let words = driver.words();
        let note = driver
            .look()
            .texts
            .iter()
            .any(|(text, _)| text.contains("English"));
        assert!(!note, "the next step is in its own language: {words}");
    }
}
