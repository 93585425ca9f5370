//! Hostile and broken files: no reader panics, what is said stays short, nothing leaves its folder.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests stand outside test functions

mod support;

use std::collections::BTreeMap;

use cyberday::command::Outcome;
use cyberday::command::accept::accept;
use cyberday::content::fault::{Fault, SourceText};
use cyberday::content::inline::{self, Inline};
use cyberday::content::lock::Lock;
use cyberday::content::words::Words;
use cyberday::content::{Library, Notice, read};
use support::{SmallPack, TODAY, original};

const MODULE: &str = "parcels/module.toml";
const EN: &str = "parcels/en.toml";
const JA: &str = "parcels/ja.toml";

/// Reads bytes as each kind of file and looks at what is said.
fn read_as_all(bytes: &[u8]) {
    let source = match SourceText::new("f.toml", bytes) {
        Ok(source) => source,
        Err(fault) => return bounded(&[fault]),
    };
    bounded(&read::module::read(&source).faults);
    bounded(&read::pack::read(&source).faults);
    bounded(&read::words::read(&source).faults);
    let _ = Lock::read(source.text());
}

fn bounded(faults: &[Fault]) {
    assert!(faults.len() <= read::MOST_FAULTS, "{} faults", faults.len());
    for fault in faults {
        assert!(fault.line >= 1 && fault.column >= 1);
        assert!(fault.message.chars().count() < 1_500, "{fault}");
        assert!(!fault.message.chars().any(char::is_control), "{fault:?}");
    }
}

/// The small pack's files, as bytes.
fn files() -> Vec<Vec<u8>> {
    ["pack.toml", "en.toml", MODULE, EN, JA, "parcels/ja.lock"]
        .iter()
        .map(|name| std::fs::read(original(name)).unwrap())
        .collect()
}

#[test]
fn every_prefix_of_a_file_is_read_or_named() {
    for file in files() {
        for end in (0..file.len()).step_by(11) {
            read_as_all(&file[..end]);
        }
    }
}

#[test]
fn depth_and_length_and_counts_are_bounded() {
    let deep = 5_000;
    let long = "x".repeat(200_000);
    for text in [
        format!("a = {}{}", "[".repeat(deep), "]".repeat(deep)),
        format!("{}1{}", "a = {b = ".repeat(300), "}".repeat(300)),
        format!("[{}a]", "a.".repeat(deep)),
        format!("{}a = \"x\"", "a.".repeat(deep)),
        format!("[[{}a]]\nb = 1", "a.".repeat(200)),
        long.clone(),
        format!("id = \"{long}\""),
        format!("{long} = 1"),
        format!("step.x.body = \"{}\"", "[".repeat(5_900)),
        format!("step.x.body = \"{}\"", "**a".repeat(1_900)),
        format!("step.x.body = \"{}\"", "[a](b".repeat(1_100)),
        "=".repeat(200_000),
        "[[item]]\n".repeat(20_000),
        "[[module]]\nid = \"a\"\n".repeat(9_000),
        (0..20_000).map(|n| format!("a{n} = \"x\"\n")).collect(),
        (0..9_000)
            .map(|n| format!("[[part]]\nid = \"p{n}\"\n"))
            .collect(),
        format!(
            "[[item]]\nid = \"a\"\nmedium = \"sms\"\ncues = [{}]",
            "{},".repeat(50_000)
        ),
        format!("objectives = [{}]", "\"a\",".repeat(50_000)),
        format!("glossary = [{}]", "\"a\",".repeat(50_000)),
        format!("[glossary.a]\nalso = [{}]", "\"a\",".repeat(50_000)),
        format!("step.x.body = \"{}\"", "[a](?b)".repeat(800)),
        "\0".repeat(10_000),
        "\"\\u0000\" = \"\\u0007\"".to_owned(),
        "format = 99999999999999999999999999\nminutes = 0x7fffffffffffffffff".to_owned(),
        "at = 25:61:61\nexpires = 2026-02-31\nchecked = 0000-00-00".to_owned(),
    ] {
        read_as_all(text.as_bytes());
    }
}

#[test]
fn random_damage_never_panics() {
    let mut random = fastrand::Rng::with_seed(20_261_123);
    for file in files() {
        for _ in 0..250 {
            let mut bytes = file.clone();
            for _ in 0..random.usize(1..6) {
                let at = random.usize(..bytes.len());
                match random.u8(0..4) {
                    0 => bytes[at] = random.u8(..),
                    1 => bytes[at] ^= 1 << random.u8(0..8),
                    2 => drop(bytes.remove(at)),
                    _ => bytes.insert(
                        at,
                        *b"\"'[]{}=.\n#\\$*|()".get(random.usize(0..16)).unwrap(),
                    ),
                }
            }
            read_as_all(&bytes);
        }
    }
}

#[test]
fn junk_in_place_of_a_file_is_named_and_the_rest_is_checked() {
    let mut random = fastrand::Rng::with_seed(3);
    for name in ["pack.toml", MODULE, EN, JA, "parcels/ja.lock", "ja.toml"] {
        let pack = SmallPack::new();
        for junk in [
            Vec::new(),
            vec![b'='; 200_000],
            (0..200_000).map(|_| random.u8(32..127)).collect(),
            (0..5_000).map(|_| random.u8(..)).collect(),
            vec![b'\n'; 262_145],
            b"\x93\xfa\x96\x7b = 1".to_vec(),
        ] {
            pack.write(name, &junk);
            let (outcome, said) = pack.check();
            assert!(said.len() < 700, "{name}: {}", said.len());
            assert!(
                !said.is_empty() || name == "parcels/ja.lock",
                "{name} of {} bytes passed",
                junk.len()
            );
            assert_ne!(outcome, Outcome::Usage);
            let library = Library::open(&[pack.path()], TODAY);
            let _ = library.module("small", "parcels");
        }
    }
}

#[test]
fn each_line_left_out_or_doubled_never_panics_and_is_rarely_silent() {
    let pack = SmallPack::new();
    let text = pack.read(MODULE);
    let lines: Vec<&str> = text.lines().collect();
    let mut silent = Vec::new();
    for at in 0..lines.len() {
        if lines[at].trim().is_empty() || lines[at].starts_with('#') {
            continue;
        }
        for copies in [0, 2] {
            let mut new: Vec<&str> = lines[..at].to_vec();
            new.extend(std::iter::repeat_n(lines[at], copies));
            new.extend(&lines[at + 1..]);
            pack.write(MODULE, new.join("\n"));
            let (_, said) = pack.check();
            assert!(said.len() < 200);
            if said.is_empty() {
                silent.push((copies, lines[at]));
            }
        }
    }
    // What may be left out without harm: nothing of it changes what is right or what is shown as real.
    let harmless = [
        "tags ",
        "url =",
        "published =",
        "claims =",
        "icon =",
        "objective =",
    ];
    silent
        .retain(|(copies, line)| *copies == 2 || !harmless.iter().any(|key| line.starts_with(key)));
    assert_eq!(silent, [], "these slips were not seen");
}

#[test]
fn no_deleted_letter_changes_a_mark_in_silence() {
    let pack = SmallPack::new();
    for name in [EN, JA] {
        let text = pack.read(name);
        let before = marks(&words(&text));
        for (at, c) in text.char_indices().step_by(3) {
            let spoiled = format!("{}{}", &text[..at], &text[at + c.len_utf8()..]);
            let source = SourceText::new(name, spoiled.as_bytes()).unwrap();
            let read = read::words::read(&source);
            if !read.faults.is_empty() || marks(&read.words) == before {
                continue;
            }
            pack.write(name, &spoiled);
            let (_, said) = pack.check();
            assert!(
                said.iter()
                    .any(|fault| !fault.sentence.contains("is stale")),
                "{name} without {c:?} at {at} passed: {said:?}"
            );
        }
        pack.mend(name);
    }
}

fn words(text: &str) -> Words {
    read::words::read(&SourceText::new("w", text.as_bytes()).unwrap()).words
}

/// Cues, data and readings of each text.
fn marks(words: &Words) -> BTreeMap<String, Vec<String>> {
    words
        .iter()
        .map(|(path, text)| {
            let mut marks = Vec::new();
            inline::visit(&text.inline, &mut |stretch| match stretch {
                Inline::Cue { id, .. } => marks.push(format!("cue {id}")),
                Inline::Datum { id, owner } => marks.push(format!("datum {id} {owner}")),
                Inline::Term { id, .. } => marks.push(format!("term {id}")),
                Inline::Ruby { .. } => marks.push("reading".to_owned()),
                _ => {}
            });
            (path.to_owned(), marks)
        })
        .filter(|(_, marks)| !marks.is_empty())
        .collect()
}

#[test]
fn a_folder_with_the_name_of_a_file_is_named() {
    for name in ["pack.toml", MODULE, EN, JA, "parcels/ja.lock"] {
        let pack = SmallPack::new();
        std::fs::remove_file(pack.file(name)).unwrap();
        std::fs::create_dir(pack.file(name)).unwrap();
        let (outcome, said) = pack.check();
        assert_eq!(outcome, Outcome::Faults, "{name}");
        assert!(
            said.iter()
                .any(|fault| fault.file == *name && fault.sentence.contains("not a plain file")),
            "{name}: {said:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let elsewhere = tempfile::tempdir().unwrap();
    for name in ["pack.toml", MODULE, EN, "parcels"] {
        let pack = SmallPack::new();
        let target = elsewhere.path().join(name.replace('/', "-"));
        std::fs::rename(pack.file(name), &target).unwrap();
        std::os::unix::fs::symlink(&target, pack.file(name)).unwrap();
        let (outcome, said) = pack.check();
        assert_eq!(outcome, Outcome::Faults, "{name}");
        assert!(
            said.iter()
                .any(|fault| fault.sentence.contains("This is a link")),
            "{name}: {said:?}"
        );
        let library = Library::open(&[pack.path()], TODAY);
        assert!(library.module("small", "parcels").is_err(), "{name}");
    }
    // A device never ends; it must not even be begun.
    let pack = SmallPack::new();
    std::fs::remove_file(pack.file(JA)).unwrap();
    std::os::unix::fs::symlink("/dev/zero", pack.file(JA)).unwrap();
    assert_eq!(pack.check().0, Outcome::Faults);
}

#[test]
fn no_path_leaves_the_folder() {
    let pack = SmallPack::new();
    for id in [
        "../parcels",
        "..",
        "/etc",
        "C:\\\\x",
        "a/b",
        ".",
        "nul\\u0000",
    ] {
        pack.mend("pack.toml");
        pack.edit(
            "pack.toml",
            "id       = \"parcels\"",
            &format!("id       = \"{id}\""),
        );
        let (outcome, said) = pack.check();
        assert_eq!(outcome, Outcome::Faults, "{id}");
        let refused = ["is no id", "must be one line"];
        assert!(
            refused.iter().any(|why| said[0].sentence.contains(why)),
            "{id}: {said:?}"
        );
    }
    for locale in ["../en", "en/x", "..", "e\\u0000n"] {
        pack.mend("pack.toml");
        pack.edit("pack.toml", "ja = [", &format!("\"{locale}\" = ["));
        let (_, said) = pack.check();
        assert!(
            said[0].sentence.contains("is no locale"),
            "{locale}: {said:?}"
        );
    }
}

#[test]
fn a_file_with_a_mark_and_windows_lines_is_read() {
    let pack = SmallPack::new();
    for name in ["pack.toml", "en.toml", MODULE, EN, JA, "parcels/ja.lock"] {
        let text = pack.read(name).replace('\n', "\r\n");
        pack.write(name, format!("\u{feff}{text}"));
    }
    assert_eq!(pack.check(), (Outcome::Clean, Vec::new()));
}

#[test]
fn a_damaged_lock_is_said_and_written_anew() {
    let pack = SmallPack::new();
    pack.write(
        "parcels/ja.lock",
        "\"item.fee.body\" = \"x y\"\n漢字\n\"\"\"\n= \"\n",
    );
    let (outcome, said) = pack.check();
    assert_eq!(outcome, Outcome::Clean);
    assert!(
        said.iter()
            .any(|fault| fault.sentence.contains("This line is damaged")),
        "{said:?}"
    );
    let mut out = Vec::new();
    assert_eq!(accept("ja", &[pack.path()], &[], &mut out), Outcome::Clean);
    assert_eq!(pack.check(), (Outcome::Clean, Vec::new()));
}

#[test]
fn accepting_refuses_what_it_cannot_read_and_writes_nothing() {
    let pack = SmallPack::new();
    let before = pack.read("parcels/ja.lock");
    pack.edit(JA, "{荷物|にもつ}", "{荷物|");
    let mut out = Vec::new();
    assert_eq!(accept("ja", &[pack.path()], &[], &mut out), Outcome::Faults);
    assert_eq!(pack.read("parcels/ja.lock"), before);
    for nonsense in ["en", "xx", "../ja", ""] {
        assert_eq!(
            accept(nonsense, &[pack.path()], &[], &mut out),
            Outcome::Usage,
            "{nonsense}"
        );
    }
}

#[test]
fn a_hostile_pack_does_not_refuse_the_others() {
    let bad = SmallPack::new();
    bad.write("pack.toml", vec![b'['; 100_000]);
    let good = SmallPack::new();
    let library = Library::open(&[bad.path(), good.path(), bad.file("nowhere")], TODAY);
    assert!(library.entry("small", "parcels").is_some());
    let notices = library.notices();
    assert!(matches!(notices[0], Notice::Refused { .. }), "{notices:?}");
    assert!(matches!(notices[1], Notice::NoPack { .. }), "{notices:?}");
    for notice in notices {
        assert!(notice.to_string().ends_with('.'), "{notice}");
    }
}
