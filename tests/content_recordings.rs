//! Recordings that a pack brings: found by step or item and locale, and refused when they are not what they should be.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests stand outside test functions

mod support;

use std::path::Path;

use cyberday::command::Outcome;
use cyberday::content::Library;
use support::{SmallPack, TODAY};

const MODULE: &str = "parcels/module.toml";

fn recording(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs/recorded");
    std::fs::read(folder.join(name)).unwrap()
}

/// The small pack with a recording of its first step.
fn pack() -> SmallPack {
    let pack = SmallPack::new();
    pack.edit(
        MODULE,
        "icon = \"package\"\n",
        "icon = \"package\"\nrecording = { en = \"open.en.opus\" }\n",
    );
    pack.edit(
        MODULE,
        "id = \"fee\"\n",
        "id = \"fee\"\nrecording = { ja = \"fee.ja.opus\" }\n",
    );
    pack.write("parcels/open.en.opus", recording("stop.en.opus"));
    pack.write("parcels/fee.ja.opus", recording("stop.hi.opus"));
    pack
}

fn sentences(pack: &SmallPack) -> Vec<(String, String)> {
    let (_, said) = pack.check();
    said.into_iter().map(|s| (s.file, s.sentence)).collect()
}

#[test]
fn a_recording_is_found_by_step_or_item_and_locale() {
    let pack = pack();
    let (outcome, said) = pack.check();
    assert_eq!(outcome, Outcome::Clean, "{said:?}");
    let library = Library::open(&[pack.path()], TODAY);
    let open = library.module("small", "parcels").unwrap();
    let found = open.recording("step.open", "en").unwrap();
    assert_eq!(*found, *recording("stop.en.opus"));
    assert!(open.recording("item.fee", "ja").is_some());
    assert!(open.recording("step.open", "ja").is_none());
    assert!(open.recording("step.fee", "ja").is_none());
    assert!(open.recording("step.nothing", "en").is_none());
}

#[test]
fn a_recording_that_is_no_recording_is_named() {
    let pack = pack();
    for (bytes, wanted) in [
        (b"MZ this is a program".to_vec(), "This is no Ogg Opus file"),
        (recording("stop.en.opus")[..1_000].to_vec(), "cut off"),
        (vec![0; 2 * 1024 * 1024], "larger than 1024 kB"),
        (Vec::new(), "This is no Ogg Opus file"),
    ] {
        pack.write("parcels/open.en.opus", bytes);
        let said = sentences(&pack);
        let [(file, sentence)] = &said[..] else {
            panic!("{said:?}");
        };
        assert_eq!(file, "parcels/open.en.opus");
        assert!(sentence.contains(wanted), "{sentence}");
        let library = Library::open(&[pack.path()], TODAY);
        assert!(library.module("small", "parcels").is_err());
    }
    std::fs::remove_file(pack.file("parcels/open.en.opus")).unwrap();
    assert!(sentences(&pack)[0].1.contains("There is no such file"));
}

#[test]
fn a_recording_stays_beside_its_module() {
    for name in [
        "../open.en.opus",
        "/etc/passwd",
        "a/b.opus",
        "open.wav",
        "",
        "C:\\\\a.opus",
    ] {
        let pack = pack();
        pack.edit(MODULE, "\"open.en.opus\"", &format!("\"{name}\""));
        let said = sentences(&pack);
        assert!(
            said.iter()
                .any(|(file, s)| file == MODULE && s.contains("the name of a file beside")),
            "{name}: {said:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed() {
    let pack = pack();
    std::fs::remove_file(pack.file("parcels/open.en.opus")).unwrap();
    let target = pack.file("parcels/fee.ja.opus");
    std::os::unix::fs::symlink(target, pack.file("parcels/open.en.opus")).unwrap();
    assert!(sentences(&pack)[0].1.contains("This is a link"));
}

#[test]
fn a_language_that_the_pack_does_not_have_is_named() {
    let pack = pack();
    pack.edit(MODULE, "{ en = \"open", "{ hi = \"open");
    let said = sentences(&pack);
    assert!(
        said[0].1.contains("for `hi`, which is no language"),
        "{said:?}"
    );
    pack.edit(MODULE, "{ hi = \"open.en.opus\" }", "\"open.en.opus\"");
    assert!(
        sentences(&pack)[0].1.contains("a table"),
        "{:?}",
        sentences(&pack)
    );
}

#[test]
fn a_file_that_changed_after_the_module_was_opened_is_not_heard() {
    let pack = pack();
    let library = Library::open(&[pack.path()], TODAY);
    let open = library.module("small", "parcels").unwrap();
    pack.write("parcels/open.en.opus", b"something else");
    assert!(open.recording("step.open", "en").is_none());
}
