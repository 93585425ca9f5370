//! Packs in layers, what is left out and why, and the words of a module that is open.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests stand outside test functions

mod support;

use cyberday::content::model::Country;
use cyberday::content::resolve::{self, AddressRole};
use cyberday::content::{Library, Notice, OpenModule};
use jiff::civil::date;
use support::{SmallPack, TODAY};

const EN: &str = "parcels/en.toml";
const JA: &str = "parcels/ja.toml";

fn open(pack: &SmallPack) -> OpenModule {
    let library = Library::open(&[pack.path()], TODAY);
    match library.module("small", "parcels") {
        Ok(open) => open,
        Err(faults) => panic!("{faults:#?}"),
    }
}

fn country(code: &str) -> Country {
    Country::parse(code).unwrap()
}

fn drawn(open: &OpenModule, locale: &str, code: &str, path: &str) -> (String, String) {
    let drawn = open.draw(locale, false, country(code), path);
    (resolve::plain(&drawn.pieces), drawn.locale.to_owned())
}

/// The notices about packs from folders.
fn notices(pack: &SmallPack) -> Vec<Notice> {
    Library::open(&[pack.path()], TODAY).notices().to_vec()
}

#[test]
fn a_folder_is_a_pack_or_holds_packs() {
    let pack = SmallPack::new();
    let both = tempfile::tempdir().unwrap();
    std::fs::rename(pack.path(), both.path().join("one")).unwrap();
    std::fs::create_dir(both.path().join("notes")).unwrap();
    let library = Library::open(&[both.path().to_owned()], TODAY);
    assert_eq!(library.notices(), []);
    let entry = library.entry("small", "parcels").unwrap();
    assert!(!entry.pack.is_embedded());
    assert!(
        library.packs()[0].is_embedded(),
        "the program's own packs stand first"
    );
}

#[test]
fn titles_follow_language_and_register_and_fall_back() {
    let pack = SmallPack::new();
    pack.write(
        "ja-x-child.toml",
        "[module.parcels]\nsummary = \"しんじる？\"\n",
    );
    let library = Library::open(&[pack.path()], TODAY);
    let entry = library.entry("small", "parcels").unwrap();
    let said = |locale, child| {
        let (title, summary) = (entry.title(locale, child), entry.summary(locale, child));
        let plain = cyberday::content::inline::plain;
        (
            plain(title.words),
            plain(summary.words),
            title.locale.to_owned(),
            title.fallback,
        )
    };
    let ja = |summary: &str| {
        (
            "荷物".to_owned(),
            summary.to_owned(),
            "ja".to_owned(),
            false,
        )
    };
    assert_eq!(said("ja", false), ja("どれを信じる？"));
    assert_eq!(said("ja", true), ja("しんじる？"));
    assert_eq!(said("ja-JP", false), ja("どれを信じる？"));
    let en = (
        "Parcels".to_owned(),
        "Which to trust".to_owned(),
        "en".to_owned(),
    );
    assert_eq!(
        said("en-AU", false),
        (en.0.clone(), en.1.clone(), en.2.clone(), false)
    );
    assert_eq!(said("qps-plocm", false), (en.0, en.1, en.2, true));
}

#[test]
fn the_register_for_children_is_used_where_it_is_whole() {
    let pack = SmallPack::new();
    let open = open(&pack);
    let ask = |child| {
        let drawn = open.draw("ja", child, country("JP"), "step.look.ask");
        resolve::plain(&drawn.pieces)
    };
    assert_eq!(ask(true), "どこが、おかしい？");
    assert_eq!(ask(false), "どこがおかしいですか。");
    // What the register lacks is in the other one, and no fallback to another language.
    let other = open.text("ja", true, "step.whose.ask");
    assert_eq!((other.locale, other.fallback), ("ja", false));
}

#[test]
fn a_step_or_message_falls_back_whole() {
    let pack = SmallPack::new();
    // Outside its home a message may be missing in a language.
    pack.edit("pack.toml", "ja = [\"JP\"]", "ja = [\"AU\"]");
    let text = pack.read(JA);
    let (before, rest) = text.split_once("[item.fee-jp]").unwrap();
    let (_, after) = rest.split_once("[item.note]").unwrap();
    pack.write(JA, format!("{before}[item.note]{after}"));
    let open = open(&pack);
    for path in [
        "item.fee-jp.setting",
        "item.fee-jp.cue.hurry",
        "item.fee-jp.from",
    ] {
        let text = open.text("ja", false, path);
        assert_eq!((text.locale, text.fallback), ("en", true), "{path}");
    }
    assert_eq!(open.text("ja", false, "item.fee.setting").locale, "ja");
    // The name inside is then in the language of the text around it.
    assert_eq!(
        drawn(&open, "ja", "JP", "item.fee-jp.setting").0,
        "Kazuko was out this morning."
    );
}

#[test]
fn a_stale_text_takes_its_whole_message_to_the_base_language() {
    let pack = SmallPack::new();
    pack.edit(EN, "Pay within 2 hours", "Pay within 3 hours");
    let open = open(&pack);
    for path in ["item.fee.body", "item.fee.next"] {
        let text = open.text("ja", false, path);
        assert_eq!((text.locale, text.fallback), ("en", true), "{path}");
    }
    assert_eq!(open.text("ja", false, "item.note.body").locale, "ja");
}

#[test]
fn names_stand_in_by_country_and_data_are_put_in() {
    let open = open(&SmallPack::new());
    let said = |locale, code, path| drawn(&open, locale, code, path).0;
    assert_eq!(
        said("en", "AU", "item.fee.setting"),
        "Margaret waits for a present."
    );
    assert_eq!(
        said("en", "JP", "item.fee.setting"),
        "Kazuko waits for a present."
    );
    assert_eq!(
        said("ja", "JP", "item.fee.setting"),
        "和子さんは、プレゼントを待っています。"
    );
    assert_eq!(said("en", "other", "item.nowhere.setting"), "");
    let body = open
        .draw("en", false, country("AU"), "item.fee.body")
        .pieces;
    let link = body.last().unwrap();
    assert_eq!(link.text, "nationpost.release.example/pay");
    assert_eq!(link.address, Some(AddressRole::Whole));
    assert_eq!(
        link.cue.as_deref(),
        Some("address"),
        "a cue that names the datum"
    );
    assert_eq!(body[0].cue, None);
    assert_eq!(
        body.iter()
            .find(|p| p.cue.as_deref() == Some("hurry"))
            .unwrap()
            .text,
        "Pay within 2 hours"
    );
    let why = open
        .draw("en", false, country("AU"), "item.fee.cue.address")
        .pieces;
    assert!(why[0].strong);
    assert_eq!(why[2].address, Some(AddressRole::Owner));
    assert_eq!(why[2].text, "release.example");
    assert_eq!(why[2].cue, None, "an explanation is no part of the message");
}

#[test]
fn readings_stand_over_their_words_inside_a_cue() {
    let open = open(&SmallPack::new());
    let pieces = open
        .draw("ja", false, country("JP"), "item.fee-jp.body")
        .pieces;
    let today = pieces.iter().find(|p| p.text == "本日中").unwrap();
    assert_eq!(today.ruby.as_deref(), Some("ほんじつちゅう"));
    assert_eq!(today.cue.as_deref(), Some("hurry"));
}

#[test]
fn what_a_newer_program_is_needed_for_is_left_out_alone() {
    let pack = SmallPack::new();
    let more = "\n[[module]]\nid = \"later\"\nformat = 2\nshape = \"unknown\"\n\n[[module]]\nid = \"voice\"\nneeds = [\"sound\"]\n";
    pack.write("pack.toml", format!("{}{more}", pack.read("pack.toml")));
    let library = Library::open(&[pack.path()], TODAY);
    assert!(library.module("small", "parcels").is_ok());
    assert!(library.entry("small", "later").is_none());
    let said: Vec<String> = library.notices().iter().map(Notice::to_string).collect();
    assert_eq!(
        said,
        [
            "The module later of small is left out: it is written in format 2. A newer Cyberday can show it.",
            "The module voice of small is left out: it needs \"sound\". A newer Cyberday can show it.",
        ]
    );
}

#[test]
fn a_whole_pack_of_another_day_is_left_out_with_a_sentence() {
    for (from, to, wanted) in [
        (
            "format    = 1",
            "format    = 2\nmood = \"new\"",
            "it is written in format 2",
        ),
        (
            "needs     = []",
            "needs     = [\"sound\"]",
            "it needs \"sound\"",
        ),
        (
            "kind      = \"lessons\"",
            "kind      = \"bulletins\"",
            "it is of the kind \"bulletins\"",
        ),
        (
            "base      = \"en\"",
            "base      = \"en\"\nexpires = 2026-11-22",
            "made to be used until 2026-11-22",
        ),
        (
            "format    = 1",
            "format    = 1\nmood = \"new\"",
            "`mood` is no key",
        ),
        ("version   = \"2026.11.0\"\n", "", "`version` is missing"),
    ] {
        let pack = SmallPack::new();
        pack.edit("pack.toml", from, to);
        let said = notices(&pack);
        assert_eq!(said.len(), 1, "{to}: {said:?}");
        assert!(said[0].to_string().contains(wanted), "{to}: {}", said[0]);
    }
}

#[test]
fn the_last_day_of_a_pack_is_still_a_day_of_it() {
    let pack = SmallPack::new();
    pack.edit(
        "pack.toml",
        "base      = \"en\"",
        "base      = \"en\"\nexpires = 2026-11-23",
    );
    assert_eq!(notices(&pack), []);
}

#[test]
fn a_withdrawn_module_is_on_no_shelf() {
    let pack = SmallPack::new();
    pack.edit("pack.toml", "needs     = []", "withdraws = [\"parcels\"]");
    let library = Library::open(&[pack.path()], TODAY);
    assert!(library.shelf().all(|entry| entry.card.id != *"parcels"));
    assert!(library.module("small", "parcels").is_err());
    assert!(matches!(library.notices(), [Notice::Withdrawn { .. }]));
}

#[test]
fn two_packs_of_one_id_do_not_mix() {
    let (first, second) = (SmallPack::new(), SmallPack::new());
    second.edit("en.toml", "title = \"Parcels\"", "title = \"Evil\"");
    let embedded = SmallPack::new();
    embedded.edit(
        "pack.toml",
        "id        = \"small\"",
        "id        = \"cyberday\"",
    );
    let library = Library::open(&[first.path(), second.path(), embedded.path()], TODAY);
    let entry = library.entry("small", "parcels").unwrap();
    assert_eq!(
        cyberday::content::inline::plain(entry.title("en", false).words),
        "Parcels"
    );
    assert!(matches!(
        library.notices(),
        [Notice::SameId { .. }, Notice::SameId { .. }]
    ));
}

#[test]
fn a_module_from_outside_gets_the_full_check_when_it_is_opened() {
    let pack = SmallPack::new();
    pack.edit(
        "parcels/module.toml",
        "nationpost.release.example/pay",
        "pay.nationpost.example",
    );
    let library = Library::open(&[pack.path()], TODAY);
    assert_eq!(library.notices(), [], "it is not read before it is opened");
    let faults = library.module("small", "parcels").unwrap_err();
    assert!(
        faults[0].message.contains("is the real owner"),
        "{faults:?}"
    );
}

#[test]
fn the_newest_pack_tells_a_date_if_it_is_believable() {
    let embedded = Library::open(&[], TODAY).newest_pack_date();
    for (version, date) in [
        ("2090.2.3", Some(date(2090, 2, 1))),
        ("9999.1.0", embedded),
        ("2090.13.0", embedded),
        ("one", embedded),
    ] {
        let pack = SmallPack::new();
        pack.edit("pack.toml", "2026.11.0", version);
        let library = Library::open(&[pack.path()], TODAY);
        assert_eq!(library.newest_pack_date(), date, "{version}");
    }
}

#[test]
fn a_thousand_modules_are_one_shelf() {
    let pack = SmallPack::new();
    let mut text = pack.read("pack.toml");
    for n in 0..1_000 {
        text.push_str(&format!(
            "\n[[module]]\nid = \"m{n}\"\naudience = [\"later\"]\nicon = \"mail\"\nminutes = [6]\n"
        ));
    }
    pack.write("pack.toml", text);
    let library = Library::open(&[pack.path()], TODAY);
    assert_eq!(library.notices(), []);
    assert!(library.shelf().count() >= 1_001);
    // Nothing of them is read until one is opened, and then the fault is that one's alone.
    assert!(library.module("small", "m7").is_err());
    assert!(library.module("small", "parcels").is_ok());
}
