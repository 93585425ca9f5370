//! What only shows over the whole library: form that gives the class away, gaps, staleness.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests stand outside test functions

use std::path::{Path, PathBuf};

use cyberday::command::Outcome;
use cyberday::command::accept::accept;
use cyberday::command::check::check_on;
use cyberday::command::coverage::{Print, coverage};
use jiff::civil::date;

/// A copy of our own lessons that a test may spoil.
struct Ours {
    folder: tempfile::TempDir,
}

impl Ours {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let original = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/cyberday");
        copy(&original, folder.path());
        Ours { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    fn modules(&self) -> Vec<PathBuf> {
        let mut folders: Vec<PathBuf> = std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_dir())
            .collect();
        folders.sort();
        folders
    }

    /// The ids of the messages of a class.
    fn items(module: &Path, class: &str) -> Vec<String> {
        let text = std::fs::read_to_string(module.join("module.toml")).unwrap();
        let table: toml::Table = toml::from_str(&text).unwrap();
        table["item"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|item| item["class"].as_str() == Some(class))
            .map(|item| item["id"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Changes the setting of each message of a class, in English.
    fn change_settings(&self, class: &str, change: impl Fn(&str) -> String) {
        for module in self.modules() {
            let file = module.join("en.toml");
            let mut text = std::fs::read_to_string(&file).unwrap();
            for id in Self::items(&module, class) {
                let head = text.find(&format!("[item.{id}]\n")).unwrap();
                let from = head + text[head..].find("setting = \"").unwrap() + 11;
                let to = from + text[from..].find('"').unwrap();
                let new = change(&text[from..to]);
                text.replace_range(from..to, &new);
            }
            std::fs::write(&file, text).unwrap();
        }
    }

    fn check(&self) -> (Outcome, String) {
        let mut out = Vec::new();
        let outcome = check_on(&[self.path()], false, date(2026, 11, 27), &mut out);
        (outcome, String::from_utf8(out).unwrap())
    }
}

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
fn a_word_that_gives_the_class_away_over_the_library_is_refused_and_named() {
    let ours = Ours::new();
    ours.change_settings("scam", |setting| format!("Suddenly: {setting}"));
    let (outcome, said) = ours.check();
    assert_eq!(outcome, Outcome::Faults);
    let fault = said
        .lines()
        .find(|line| line.contains("all lessons together") && line.contains("In en for AU"))
        .unwrap_or_else(|| panic!("{said}"));
    assert!(fault.contains("pack.toml:1:1: In en"), "{fault}");
    assert!(
        fault.contains("\"suddenly\" in the setting"),
        "what is most telling is named: {fault}"
    );
    assert!(!fault.contains("Warning"), "{fault}");
}

#[test]
fn a_base_text_that_changed_is_listed_and_one_text_can_be_accepted() {
    let ours = Ours::new();
    let file = ours.path().join("later-parcel/en.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let changed = text.replacen("setting = \"", "setting = \"Today: ", 1);
    assert_ne!(text, changed);
    let at = changed.find("setting = \"Today: ").unwrap();
    let id = changed[..at].rsplit("[item.").next().unwrap();
    let path = format!("item.{}.setting", id.split(']').next().unwrap());
    std::fs::write(&file, &changed).unwrap();
    let stale = format!("`{path}` is stale");
    let count = |said: &str| said.lines().filter(|line| line.contains(&stale)).count();
    let (_, said) = ours.check();
    assert_eq!(count(&said), 2, "ja and hi: {said}");
    let mut out = Vec::new();
    let only = [path.clone()];
    assert_eq!(
        accept("ja", &[ours.path()], &only, &mut out),
        Outcome::Clean
    );
    assert_eq!(count(&ours.check().1), 1, "hi is left");
    assert_eq!(
        accept("all", &[ours.path()], &only, &mut out),
        Outcome::Clean
    );
    assert_eq!(count(&ours.check().1), 0);
    assert_eq!(
        accept(
            "ja",
            &[ours.path()],
            &["item.nothing.body".to_owned()],
            &mut out
        ),
        Outcome::Usage
    );
}

#[test]
fn a_title_that_changed_makes_its_translations_stale() {
    let ours = Ours::new();
    let file = ours.path().join("en.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(
        &file,
        text.replacen("title = \"Your parcel", "title = \"The parcel", 1),
    )
    .unwrap();
    let (_, said) = ours.check();
    assert_eq!(
        said.matches("`module.later-parcel.title` is stale").count(),
        2,
        "{said}"
    );
}

#[test]
fn coverage_counts_what_is_drawn_and_its_tables_agree() {
    let print = |what| {
        let mut out = Vec::new();
        assert_eq!(coverage(&[], what, &mut out), Outcome::Clean);
        String::from_utf8(out).unwrap()
    };
    let toml: toml::Table = toml::from_str(&print(Print::Toml)).unwrap();
    let rows = toml["row"].as_array().unwrap();
    let lines = print(Print::Rows);
    assert_eq!(lines.lines().count(), rows.len() + 1);
    // In each country, in English, a lesson has its 8 to 12 messages in both forms.
    for module in ["later-parcel", "school-secret", "business-backups"] {
        for country in ["AU", "IN", "JP", "US", "elsewhere"] {
            let sum = |form: &str| -> i64 {
                rows.iter()
                    .filter(|row| {
                        row["module"].as_str() == Some(&format!("cyberday/{module}"))
                            && row["country"].as_str() == Some(country)
                            && row["locale"].as_str() == Some("en")
                    })
                    .map(|row| row[form].as_integer().unwrap())
                    .sum()
            };
            assert!(
                (8..=12).contains(&sum("a")),
                "{module} {country}: {}",
                sum("a")
            );
            assert_eq!(sum("a"), sum("b"), "{module} {country}");
        }
    }
    let overview = print(Print::Overview);
    assert!(overview.contains("audience × medium"), "{overview}");
    // A gap is a dot, and there is one: nobody sends text messages to children of six.
    let youngest = overview
        .lines()
        .find(|line| line.starts_with("school 6-9"))
        .unwrap();
    assert!(youngest.contains('·'), "{youngest}");
}

/// The media that the lessons of an audience name.
const NAMED: [(&str, &[&str]); 3] = [
    (
        "school",
        &[
            "sms", "email", "chat", "web", "popup", "phone", "video", "voice", "poster", "game",
            "profile",
        ],
    ),
    (
        "business",
        &[
            "sms", "email", "chat", "web", "popup", "phone", "voice", "payment", "letter",
        ],
    ),
    (
        "later",
        &[
            "sms", "email", "chat", "web", "popup", "phone", "video", "voice", "poster", "payment",
            "letter",
        ],
    ),
];

#[test]
fn no_medium_that_the_lessons_of_an_audience_name_is_without_scams_or_real_messages() {
    let mut out = Vec::new();
    coverage(&[], Print::Toml, &mut out);
    let toml: toml::Table = toml::from_str(&String::from_utf8(out).unwrap()).unwrap();
    let rows = toml["row"].as_array().unwrap();
    for (audience, media) in NAMED {
        for medium in media {
            for class in ["scam", "genuine"] {
                let found = rows.iter().any(|row| {
                    row["audience"].as_str().unwrap().starts_with(audience)
                        && row["medium"].as_str() == Some(medium)
                        && row["class"].as_str() == Some(class)
                });
                assert!(found, "{audience} has no {class} {medium}");
            }
        }
    }
}

#[test]
fn a_picture_that_is_not_there_or_holds_more_than_shapes_is_a_fault() {
    let ours = Ours::new();
    let picture = ours.path().join("later-parcel/picture.svg");
    let text = std::fs::read_to_string(&picture).unwrap();
    std::fs::write(&picture, text.replacen("</svg>", "<text/></svg>", 1)).unwrap();
    let (outcome, said) = ours.check();
    assert_eq!(outcome, Outcome::Faults);
    assert!(
        said.contains("later-parcel/picture.svg:") && said.contains("<text> is none of them"),
        "{said}"
    );
    std::fs::remove_file(&picture).unwrap();
    let (outcome, said) = ours.check();
    assert_eq!(outcome, Outcome::Faults);
    assert!(
        said.contains("pack.toml says that `later-parcel` has a picture"),
        "{said}"
    );
}
