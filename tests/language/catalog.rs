//! Words put together: plurals, fall-backs, registers, and files that are broken.

use cyberday::language::sources::Source;
use cyberday::language::{Catalog, Direction, Locale, Register, TextFault, number, pseudo};

/// A few messages in every language, one of them only in English, one only with a wording for children.
fn few() -> Vec<Source> {
    vec![
        Source::new(
            "en",
            "few.ftl",
            "
hello = Hello, { $name }.
only-here = Only in English
found = { $count ->
    [0] Nothing found
    [one] One sign found
   *[other] { $count } signs found
 }
share = { $count } of { $all }
part = 2.50 or { 2.50 }
",
        ),
        Source::new(
            "hi",
            "few.ftl",
            "
hello = नमस्ते, { $name }।
found = { $count ->
    [one] { $count } संकेत मिला
   *[other] { $count } संकेत मिले
 }
share = { $all } में से { $count }
",
        ),
        Source::new(
            "ja",
            "few.ftl",
            "
hello = { $name }さん、こんにちは。
found = 手がかりが{ $count }個見つかりました
share = { $all }個のうち{ $count }個
",
        ),
        Source::new(
            "ja-x-child",
            "few.ftl",
            "found = 手がかりを{ $count }つ見つけたよ\n",
        ),
    ]
}

#[test]
fn plurals_follow_the_language_and_numbers_its_writing() {
    let found = |locale, count: i64| {
        Catalog::from_sources(locale, Register::Adult, &few())
            .with("found", &[("count", count.into())])
    };
    assert_eq!(found(Locale::En, 0), "Nothing found");
    assert_eq!(found(Locale::En, 1), "One sign found");
    assert_eq!(found(Locale::En, 2), "2 signs found");
    assert_eq!(found(Locale::En, 1_200_000), "1,200,000 signs found");
    // In Hindi nothing is one as well.
    assert_eq!(found(Locale::Hi, 0), "0 संकेत मिला");
    assert_eq!(found(Locale::Hi, 1), "1 संकेत मिला");
    assert_eq!(found(Locale::Hi, 2), "2 संकेत मिले");
    assert_eq!(found(Locale::Hi, 1_200_000), "12,00,000 संकेत मिले");
    assert_eq!(found(Locale::Ja, 1), "手がかりが1個見つかりました");
    assert_eq!(found(Locale::Ja, 1_200), "手がかりが1,200個見つかりました");
}

#[test]
fn numbers_of_any_size_and_kind_are_written() {
    let catalog = Catalog::from_sources(Locale::Hi, Register::Adult, &few());
    for (count, written) in [
        (i64::MAX, "92,23,37,20,36,85,47,75,807 संकेत मिले"),
        (i64::MIN, "-92,23,37,20,36,85,47,75,808 संकेत मिले"),
        ((1 << 53) + 1, "9,00,71,99,25,47,40,993 संकेत मिले"),
        (-5, "-5 संकेत मिले"),
    ] {
        assert_eq!(catalog.with("found", &[("count", count.into())]), written);
    }
    assert_eq!(
        catalog.with("share", &[("count", 3.into()), ("all", usize::MAX.into())]),
        format!("{} में से 3", number(Locale::Hi, i64::MAX))
    );
    assert_eq!(catalog.text("part"), "2.50 or 2.50");
    // Words where a number was expected choose the ordinary form.
    assert_eq!(
        catalog.with("found", &[("count", "कई".into())]),
        "कई संकेत मिले"
    );
}

#[test]
fn what_a_language_lacks_is_said_in_english() {
    let catalog = Catalog::from_sources(Locale::Ja, Register::Adult, &few());
    assert_eq!(catalog.text("only-here"), "Only in English");
    assert_eq!(catalog.text("nowhere"), "⟦nowhere⟧");
    assert_eq!(catalog.text(""), "⟦⟧");
    assert_eq!(
        catalog.try_with("nowhere", &[]),
        Err(TextFault::Missing("nowhere".into()))
    );
    assert!(catalog.faults().is_empty());
}

#[test]
fn children_are_spoken_to_in_their_own_words_where_there_are_any() {
    let child = Catalog::from_sources(Locale::Ja, Register::Child, &few());
    let count = [("count", 3.into())];
    assert_eq!(child.with("found", &count), "手がかりを3つ見つけたよ");
    assert_eq!(
        child.with("hello", &[("name", "ゆい".into())]),
        "ゆいさん、こんにちは。"
    );
    assert_eq!(child.text("only-here"), "Only in English");
    assert_eq!(child.register(), Register::Child);
    // A language without words for children speaks as to everyone.
    let hindi = Catalog::from_sources(Locale::Hi, Register::Child, &few());
    assert_eq!(hindi.with("found", &count), "3 संकेत मिले");
}

#[test]
fn what_was_not_given_is_seen_and_reported() {
    let catalog = Catalog::from_sources(Locale::En, Register::Adult, &few());
    assert_eq!(catalog.text("hello"), "Hello, {$name}.");
    let fault = catalog.try_with("hello", &[]).unwrap_err().to_string();
    assert!(
        fault.contains("\"hello\"") && fault.contains("$name"),
        "{fault}"
    );
    // Words that look like Fluent are only words.
    let text = catalog.with("hello", &[("name", "{ $name } { \"".into())]);
    assert_eq!(text, "Hello, { $name } { \".");
}

#[test]
fn a_broken_message_loses_only_itself() {
    let mut sources = few();
    sources.push(Source::new(
        "ja",
        "broken.ftl",
        "good = 良い\nonly-here = { $never closed\nalso-good = これも\n= no name\n\u{0}\nlast = { missing-message }\n",
    ));
    sources.push(Source::new("ja", "empty.ftl", ""));
    sources.push(Source::new("ja", "noise.ftl", "{{{{}}}} \u{feff} ]](("));
    let catalog = Catalog::from_sources(Locale::Ja, Register::Adult, &sources);
    assert_eq!(catalog.text("good"), "良い");
    assert_eq!(catalog.text("also-good"), "これも");
    assert_eq!(catalog.text("only-here"), "Only in English");
    assert_eq!(
        catalog.with("share", &[("count", 1.into()), ("all", 2.into())]),
        "2個のうち1個"
    );
    assert!(matches!(
        catalog.try_with("last", &[]),
        Err(TextFault::Unresolved { .. })
    ));
    let faults = catalog.faults();
    assert!(
        faults
            .iter()
            .any(|fault| fault.starts_with("locales/ja/broken.ftl, line 2: ")),
        "{faults:?}"
    );
    assert!(
        faults
            .iter()
            .any(|fault| fault.starts_with("locales/ja/noise.ftl")),
        "{faults:?}"
    );
}

#[test]
fn messages_that_go_round_in_circles_or_never_end_are_cut_short() {
    let mut bomb = String::from("lol0 = ha\n");
    for level in 1..40 {
        let below = level - 1;
        bomb.push_str(&format!("lol{level} = {{ lol{below} }}{{ lol{below} }}\n"));
    }
    bomb.push_str("round = { about }\nabout = { round }\n-term = { -term }\nself = { -term }\n");
    let sources = [Source::new("en", "bomb.ftl", bomb)];
    let catalog = Catalog::from_sources(Locale::En, Register::Adult, &sources);
    for id in ["lol39", "round", "self"] {
        assert!(catalog.try_with(id, &[]).is_err(), "{id}");
        assert!(catalog.text(id).len() < 10_000, "{id}");
    }
}

#[test]
fn the_pseudo_locale_changes_words_and_leaves_values() {
    let catalog = Catalog::from_sources(Locale::Pseudo, Register::Adult, &few());
    assert_eq!(catalog.direction(), Direction::RightToLeft);
    let text = catalog.with("hello", &[("name", "Asha".into())]);
    assert_eq!(text, format!("{} \u{2068}Asha\u{2069}.", pseudo("Hello,")));
    let text = catalog.with("found", &[("count", 1_500.into())]);
    assert_eq!(
        text,
        format!("\u{2068}1,500\u{2069}{}", pseudo(" signs found"))
    );
    assert_eq!(
        catalog.with("found", &[("count", 1.into())]),
        pseudo("One sign found")
    );
    // The others carry no marks.
    let english = Catalog::from_sources(Locale::En, Register::Adult, &few());
    assert_eq!(
        english.with("hello", &[("name", "Asha".into())]),
        "Hello, Asha."
    );
}

#[test]
fn a_catalog_can_be_shared_between_threads() {
    fn can_be_shared<T: Send + Sync + 'static>(_: &T) {}
    can_be_shared(&Catalog::from_sources(Locale::En, Register::Adult, &[]));
}
