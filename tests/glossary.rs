//! Words that a lesson explains: what is told of them in which language, and that the shipped ones are all told.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests stand outside test functions

mod support;

use std::collections::BTreeSet;

use cyberday::content::inline::{self, Inline};
use cyberday::content::{Library, OpenModule, wanted};
use support::{SmallPack, TODAY};

fn open(pack: &SmallPack) -> OpenModule {
    let library = Library::open(&[pack.path()], TODAY);
    library.module("small", "parcels").unwrap()
}

fn told(open: &OpenModule, locale: &str, child: bool) -> Option<(String, String)> {
    let explained = open.glossary.explain(locale, child, "paper-slip")?;
    let means = inline::plain(explained.means);
    assert!(!means.is_empty());
    Some((explained.locale.to_owned(), inline::plain(explained.term)))
}

#[test]
fn a_word_is_told_in_its_language_or_the_base() {
    let pack = SmallPack::new();
    let module = open(&pack);
    let pair = |a: &str, b: &str| Some((a.to_owned(), b.to_owned()));
    assert_eq!(told(&module, "en", false), pair("en", "paper slip"));
    assert_eq!(told(&module, "ja", true), pair("ja", "不在票"));
    assert_eq!(told(&module, "hi", false), pair("en", "paper slip"));
    assert_eq!(module.glossary.explain("en", false, "fee"), None);
    pack.write(
        "ja-x-child.toml",
        "[glossary.paper-slip]\nterm = \"おしらせの{紙|かみ}\"\nmeans = \"るすのときに、とどく{紙|かみ}。\"\n",
    );
    let module = open(&pack);
    assert_eq!(told(&module, "ja", true), pair("ja", "おしらせの紙"));
    assert_eq!(told(&module, "ja", false), pair("ja", "不在票"));
}

#[test]
fn half_an_explanation_is_none() {
    let pack = SmallPack::new();
    pack.edit("en.toml", "means = ", "# means = ");
    pack.edit("ja.toml", "means = ", "# means = ");
    assert_eq!(told(&open(&pack), "en", false), None);
}

#[test]
fn a_module_that_marks_an_unknown_word_is_not_opened() {
    let pack = SmallPack::new();
    pack.edit("parcels/en.toml", "(?paper-slip)", "(?unknown)");
    let library = Library::open(&[pack.path()], TODAY);
    let faults = library.module("small", "parcels").unwrap_err();
    assert!(faults[0].message.contains("`unknown`"), "{faults:?}");
}

/// The shipped lessons: each marked word is told in the language and register of the text that marks it.
#[test]
fn every_marked_word_of_the_shipped_lessons_is_told_where_it_stands() {
    let library = Library::open(&[], TODAY);
    let mut seen = BTreeSet::new();
    for entry in library.shelf() {
        let open = library
            .module(entry.pack.pack.id.as_str(), entry.card.id.as_str())
            .unwrap();
        for (locale, child) in [("en", false), ("ja", false), ("ja", true), ("hi", false)] {
            let mut here = BTreeSet::new();
            for path in wanted::of_module(&open.module) {
                let text = open.text(locale, child, &path.path);
                if text.locale != locale {
                    continue; // a message of another country, not written in this language
                }
                inline::visit(text.words, &mut |stretch| {
                    if let Inline::Term { id, .. } = stretch {
                        here.insert(id.clone());
                    }
                });
            }
            assert!(
                !here.is_empty(),
                "{} in {locale} marks no word",
                open.module.id
            );
            for id in here {
                let told = open.glossary.explain(locale, child, &id).unwrap();
                assert_eq!(told.locale, locale, "{id}");
                seen.insert((locale, id));
            }
        }
    }
    let whole = |locale| seen.iter().filter(|(l, _)| *l == locale).count();
    let words: usize = library
        .packs()
        .iter()
        .map(|pack| pack.pack.glossary.len())
        .sum();
    assert_eq!(whole("en"), words, "every word is marked somewhere");
    // Words of messages that stand only in another country may be missing.
    assert!(whole("ja") + 2 >= words && whole("hi") + 2 >= words);
}
