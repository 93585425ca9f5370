//! The settings file, as people and other programs leave it.

use super::*;

use cyberday::records::{FaultKind, Furigana, LocalContact, Settings, SettingsFault, Theme, Who};

fn path(pc: &Pc) -> PathBuf {
    pc.folders().config.join("settings.toml")
}

fn write(pc: &Pc, bytes: impl AsRef<[u8]>) {
    fs::create_dir_all(pc.folders().config).unwrap();
    fs::write(path(pc), bytes).unwrap();
}

fn load(pc: &Pc) -> (Settings, Vec<SettingsFault>) {
    Settings::load(&pc.folders())
}

fn every_choice_made() -> Settings {
    Settings {
        locale: Some("ja-x-easy".into()),
        country: Some("JP".into()),
        text_percent: 150,
        theme: Theme::HighContrast,
        still: true,
        speech_percent: 130,
        letter_keys: false,
        furigana: Furigana::All,
        who: Who::Own(Uuid::new_v4()),
        audience: Some("school".into()),
        ages: Some("10-12".into()),
        contacts: vec![
            LocalContact {
                name: "नेहा \"Help\" \\ 先生".into(),
                number: "+81 3 0000 0000".into(),
                note: "9–17 # not at night".into(),
            },
            LocalContact {
                name: "Desk".into(),
                number: String::new(),
                note: String::new(),
            },
        ],
    }
}

#[test]
fn every_choice_is_found_again() {
    let pc = Pc::new();
    assert_eq!(load(&pc), (Settings::default(), vec![]));
    let all = every_choice_made();
    let kept = Settings::change(&pc.folders(), |settings| *settings = all.clone()).unwrap();
    assert_eq!(kept, all);
    assert_eq!(load(&pc), (all, vec![]));
    // Back to nothing chosen.
    Settings::change(&pc.folders(), |settings| *settings = Settings::default()).unwrap();
    assert_eq!(load(&pc), (Settings::default(), vec![]));
    assert!(files_beginning(&pc.folders().config, "settings.toml.new-").is_empty());
    assert!(files_beginning(&pc.folders().config, "settings-kept-").is_empty());
}

#[test]
fn the_file_is_toml_that_every_reader_takes() {
    let pc = Pc::new();
    Settings::change(&pc.folders(), |settings| *settings = every_choice_made()).unwrap();
    let text = fs::read_to_string(path(&pc)).unwrap();
    let table: toml::Table = toml::from_str(&text).unwrap();
    assert_eq!(table.len(), 12);
    assert_eq!(text.lines().count(), 13, "one key a line:\n{text}");
}

#[test]
fn one_bad_line_loses_that_line_only() {
    let pc = Pc::new();
    let bad = [
        (
            "text_percent = 1000",
            Some("text_percent"),
            FaultKind::OutOfRange,
        ),
        (
            "text_percent = \"large\"",
            Some("text_percent"),
            FaultKind::WrongType,
        ),
        ("text_percent = ", Some("text_percent"), FaultKind::Syntax),
        (
            "country = \"Japan\"",
            Some("country"),
            FaultKind::OutOfRange,
        ),
        ("country = \"jp\"", Some("country"), FaultKind::OutOfRange),
        ("theme = \"pink\"", Some("theme"), FaultKind::OutOfRange),
        ("theme = dark", Some("theme"), FaultKind::Syntax),
        ("still = \"yes\"", Some("still"), FaultKind::WrongType),
        (
            "furigana = \"some\"",
            Some("furigana"),
            FaultKind::OutOfRange,
        ),
        ("who = \"me\"", Some("who"), FaultKind::OutOfRange),
        (
            "audience = \"../../etc\"",
            Some("audience"),
            FaultKind::OutOfRange,
        ),
        (
            "contacts = [{ name = 3 }]",
            Some("contacts"),
            FaultKind::WrongType,
        ),
        (
            "contacts = [{ note = \"only a note\" }]",
            Some("contacts"),
            FaultKind::OutOfRange,
        ),
        ("contacts = [", Some("contacts"), FaultKind::Syntax),
        ("locale = \"de\"", Some("locale"), FaultKind::Twice),
        ("[section]", None, FaultKind::Syntax),
        ("what is this", None, FaultKind::Syntax),
        ("ages = \"10-12", Some("ages"), FaultKind::Syntax),
    ];
    for (line, key, kind) in bad {
        write(
            &pc,
            format!("# mine\nlocale = \"hi\"\n{line}\nletter_keys = false\n"),
        );
        let (settings, faults) = load(&pc);
        assert_eq!(faults.len(), 1, "{line}: {faults:?}");
        assert_eq!(
            (faults[0].line, faults[0].key.as_deref(), faults[0].kind),
            (3, key, kind),
            "{line}"
        );
        assert!(
            faults[0].message.ends_with('.'),
            "a sentence: {}",
            faults[0]
        );
        let right = Settings {
            locale: Some("hi".into()),
            letter_keys: false,
            ..Settings::default()
        };
        assert_eq!(settings, right, "{line}");
    }
}

#[test]
fn a_change_keeps_comments_and_unknown_keys_and_first_copies_a_file_with_bad_lines() {
    let pc = Pc::new();
    let before = "# mine\nlocale = 'hi'   # why not\nfuture.shape = [1, 2]\ntext_percent = 9\n\ntheme = \"dark\"\n";
    write(&pc, before);
    Settings::change(&pc.folders(), |settings| settings.theme = Theme::Light).unwrap();
    let after = fs::read_to_string(path(&pc)).unwrap();
    assert!(
        after.starts_with(
            "# mine\nlocale = 'hi'   # why not\nfuture.shape = [1, 2]\n\ntheme = \"light\"\n"
        ),
        "{after}"
    );
    assert_eq!(load(&pc).1, vec![]);
    let copies = files_beginning(&pc.folders().config, "settings-kept-");
    assert_eq!(copies.len(), 1);
    assert_eq!(fs::read_to_string(&copies[0]).unwrap(), before);
    // A second bad file on the same day has a name of its own.
    write(&pc, "nonsense");
    Settings::change(&pc.folders(), |settings| settings.still = true).unwrap();
    assert_eq!(
        files_beginning(&pc.folders().config, "settings-kept-").len(),
        2
    );
}

#[test]
fn what_editors_do_to_a_file_is_no_fault() {
    let pc = Pc::new();
    write(
        &pc,
        "\u{feff}locale = \"ja\"\r\n\r\n# x\r\ncountry = \"other\"\r\nstill = true",
    );
    let (settings, faults) = load(&pc);
    assert_eq!(faults, vec![]);
    assert_eq!(settings.locale.as_deref(), Some("ja"));
    assert_eq!(settings.country.as_deref(), Some("other"));
    assert!(settings.still);
}

#[test]
fn hostile_files_are_told_and_do_no_harm() {
    let pc = Pc::new();
    // A file of another encoding, whole and in one line.
    let utf16: Vec<u8> = "\u{feff}still = true\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    write(&pc, utf16);
    assert_eq!(load(&pc).1[0].kind, FaultKind::NotText);
    write(&pc, b"locale = \"\xFF\xFE\"\nstill = true\n");
    let (settings, faults) = load(&pc);
    assert!(settings.still);
    assert_eq!(
        (faults.len(), faults[0].line, faults[0].kind),
        (1, 1, FaultKind::NotText)
    );
    // Too large; too many faults; too deep.
    write(&pc, "still = true\n".repeat(10_000));
    let (settings, faults) = load(&pc);
    assert_eq!(
        (settings, faults[0].kind, faults.len()),
        (Settings::default(), FaultKind::TooLarge, 1)
    );
    write(&pc, "?\n".repeat(5_000));
    assert_eq!(load(&pc).1.len(), 100);
    for deep in ["[", "{a=", "a."] {
        write(&pc, format!("contacts = {}", deep.repeat(15_000)));
        assert_eq!(load(&pc).1.len(), 1);
        write(&pc, format!("{}a = 1\nstill = true", deep.repeat(15_000)));
        assert!(load(&pc).0.still);
    }
    let mut random = fastrand::Rng::with_seed(3);
    let good =
        "locale = \"ja\"\ncountry = \"JP\"\ncontacts = [{ name = \"a\" }]\nwho = \"guest\"\n";
    for _ in 0..500 {
        let mut bytes = good.as_bytes().to_vec();
        for _ in 0..3 {
            let at = random.usize(..bytes.len());
            bytes[at] = random.u8(..);
        }
        write(&pc, bytes);
        load(&pc);
    }
    // And a change mends each of them.
    write(&pc, "?\n".repeat(50_000));
    Settings::change(&pc.folders(), |settings| settings.still = true).unwrap();
    assert_eq!(load(&pc).1, vec![]);
    assert!(load(&pc).0.still);
}

#[test]
fn a_folder_in_the_place_of_the_file_is_told() {
    let pc = Pc::new();
    fs::create_dir_all(path(&pc)).unwrap();
    assert_eq!(load(&pc).1[0].kind, FaultKind::Unreadable);
    let error = Settings::change(&pc.folders(), |settings| settings.still = true).unwrap_err();
    assert!(error.settings.still, "there is something to go on with");
    fs::remove_dir(path(&pc)).unwrap();
    // A file in the place of the folder.
    fs::remove_dir_all(pc.folders().config).unwrap();
    fs::write(pc.folders().config, "").unwrap();
    assert!(Settings::change(&pc.folders(), |_| ()).is_err());
}

#[test]
fn what_could_not_be_read_again_is_brought_into_its_bounds() {
    let pc = Pc::new();
    let kept = Settings::change(&pc.folders(), |settings| {
        settings.text_percent = 5000;
        settings.country = Some("Atlantis".into());
        settings.locale = Some("en\nstill = true".into());
        let contact = LocalContact {
            name: "x\n".repeat(500),
            number: "1\t2".into(),
            note: "é".repeat(500),
        };
        settings.contacts = vec![contact; 50];
        settings.contacts.insert(0, LocalContact::default());
    })
    .unwrap();
    assert_eq!(load(&pc), (kept.clone(), vec![]));
    assert_eq!(
        (kept.text_percent, kept.country, kept.locale),
        (300, None, None)
    );
    assert_eq!(kept.contacts.len(), 19, "of twenty, one was empty");
    assert_eq!(kept.contacts[0].number, "1 2");
}

#[test]
fn changes_at_once_are_all_kept() {
    let pc = Pc::new();
    let folders = pc.folders();
    type Change = fn(&mut Settings);
    let changes: [Change; 6] = [
        |settings| settings.still = true,
        |settings| settings.theme = Theme::Dark,
        |settings| settings.text_percent = 200,
        |settings| settings.locale = Some("hi".into()),
        |settings| settings.country = Some("IN".into()),
        |settings| settings.audience = Some("later".into()),
    ];
    std::thread::scope(|scope| {
        for change in changes {
            let folders = &folders;
            scope.spawn(move || Settings::change(folders, change).unwrap());
        }
    });
    let (settings, faults) = load(&pc);
    assert_eq!(faults, vec![]);
    let mut right = Settings::default();
    changes.iter().for_each(|change| change(&mut right));
    assert_eq!(settings, right);
}
