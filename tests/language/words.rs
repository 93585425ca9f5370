//! The program's own words: every language says the same things, and says all that the program asks for.

use std::path::Path;

use cyberday::language::kanji::is_kanji;
use cyberday::language::readings::{spoken, stretches};
use cyberday::language::sources::{Source, embedded};
use cyberday::language::{Catalog, Locale, Register};

use crate::checks::{
    formatting, ids, shape, unreadable_signs, untranslated, use_in_code, variables,
};
use crate::files::{BASE, folders, messages, rust_files};

#[test]
fn every_language_says_the_same_things() {
    let sources = embedded();
    let folders = folders(&sources);
    let mut faults = shape(&sources);
    faults.extend(ids(&folders));
    faults.extend(variables(&folders));
    faults.extend(untranslated(&folders));
    faults.extend(unreadable_signs(&sources));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_message_can_be_put_together() {
    let faults = formatting(&embedded());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_embedded_words_are_the_ones_spoken() {
    let sources = embedded();
    let folders = folders(&sources);
    for locale in Locale::ALL {
        for register in [Register::Adult, Register::Child] {
            let spoken = Catalog::new(locale, register);
            let expected = Catalog::from_sources(locale, register, &sources);
            assert!(spoken.faults().is_empty(), "{:?}", spoken.faults());
            for id in messages(&folders, BASE).keys() {
                assert_eq!(spoken.text(id), expected.text(id));
                assert_ne!(spoken.text(id), format!("⟦{id}⟧"));
            }
        }
    }
}

#[test]
fn the_program_asks_for_what_there_is_and_needs_all_of_it() {
    let folders = folders(&embedded());
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let code = rust_files(&src).expect("the program's files can be read");
    assert!(code.len() > 5, "the program's own files were not found");
    let faults = use_in_code(&folders, &code);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What only grown-ups are shown: children have a help screen of their own.
const FOR_GROWN_UPS: &str = "help-";

#[test]
fn every_kanji_that_a_child_sees_has_a_reading() {
    let folders = folders(&embedded());
    let child = messages(&folders, "ja-x-child");
    let bare = |text: &str| {
        stretches(text)
            .iter()
            .any(|s| s.reading.is_none() && s.text.chars().any(is_kanji))
    };
    for (id, text) in &child {
        assert!(!bare(text), "ja-x-child: {id} lacks a reading: {text}");
    }
    for (id, text) in messages(&folders, "ja") {
        let shown = child.contains_key(id) || id.starts_with(FOR_GROWN_UPS);
        assert!(
            shown || !text.chars().any(is_kanji),
            "ja-x-child lacks {id}, and its words in ja have kanji: {text}"
        );
    }
    assert!(bare("字の《大》") && !bare("｜字《じ》の"));
}

#[test]
fn a_voice_says_readings_and_not_kanji() {
    let catalog = Catalog::new(Locale::Ja, Register::Child);
    for id in ["help-now", "home-again", "trouble-broken", "part-of"] {
        let said = spoken(&catalog.text(id));
        assert!(!said.contains(['《', '》', '｜']), "{said}");
        assert!(!said.chars().any(is_kanji), "{said}");
    }
}

/// Files with one fault of each kind.
fn faulty() -> Vec<Source> {
    let english = "
# A comment = not a message
back = Back
brand = Cyberday
found = { $count ->
    [one] One sign
   *[other] { $count } signs
}
left-out = Only here
-term = Term
empty = { \"\" }
";
    let hindi = "
back = Back
brand = Cyberday
found = { $counts } संकेत
extra = फ़ालतू
back = वापस
empty = खा\u{200b}ली
";
    vec![
        Source::new("en", "a.ftl", english),
        Source::new("hi", "a.ftl", hindi),
        Source::new("hi-x-child", "a.ftl", "unknown = क्या\nnot a message\n"),
        Source::new("fr", "a.ftl", "back = Retour e\u{301}\n"),
    ]
}

#[test]
fn the_checks_find_each_kind_of_fault() {
    let sources = faulty();
    let folders = folders(&sources);

    let found = shape(&sources).join("\n");
    assert!(found.contains("locales/ja has no .ftl file"), "{found}");
    assert!(found.contains("locales/fr is no language"), "{found}");
    assert!(
        found.contains("locales/hi-x-child/a.ftl, line 2"),
        "{found}"
    );
    assert_eq!(found.lines().count(), 3, "{found}");

    let found = ids(&folders).join("\n");
    assert!(
        found.contains("hi/a.ftl: back is already in a.ftl"),
        "{found}"
    );
    assert!(found.contains("hi: extra is not in en"), "{found}");
    assert!(found.contains("hi: left-out is missing"), "{found}");
    assert!(
        found.contains("hi-x-child: unknown is not in en"),
        "{found}"
    );
    assert!(!found.contains("hi-x-child: back"), "{found}");
    assert!(!found.contains("term"), "{found}");

    let found = variables(&folders);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("hi: found wants"), "{found:?}");

    let found = unreadable_signs(&sources).join("\n");
    assert!(found.contains("hi/a.ftl, line 7: holds U+200B"), "{found}");
    assert!(found.contains("fr/a.ftl, line 1: is not in"), "{found}");

    let found = formatting(&sources).join("\n");
    assert!(found.contains("en: empty is empty"), "{found}");
    assert!(found.contains("hi: the message \"found\""), "{found}");

    let still_english = Source::new("ja", "a.ftl", "back = Back\nbrand = Cyberday\n");
    let mut more = faulty();
    more.push(still_english);
    let found = untranslated(&crate::files::folders(&more));
    assert_eq!(found, ["ja: back is still English:  Back"]);
}

#[test]
fn use_in_code_is_found_however_it_is_written() {
    let code = r#"
        words.text("back");
        words.text(
            "nowhere"
        );
        words.with("not-there", &[]);
        match kind { Kind::Found => "found", Kind::Other => "brand" };
        other.with("Some sentence.");
        #[cfg(test)]
        mod tests { words.text("invented"); words.text("left-out"); }
    "#;
    let code = [("a.rs".to_owned(), code.to_owned())];
    let found = use_in_code(&folders(&faulty()), &code);
    assert_eq!(
        found,
        [
            "a.rs asks for nowhere, which is not in en",
            "a.rs asks for not-there, which is not in en",
            "empty is never asked for",
            "left-out is never asked for",
        ]
    );
}
