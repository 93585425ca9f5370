//! Texts that nobody should write, and that somebody will.

use cyberday::documents::pdf::{
    Block, Contact, Document, Item, PAGE, PAGES, Paper, Text, Tick, Version, render,
};
use cyberday::language::{Locale, Readings};
use jiff::civil::date;

use super::reading::Read;

fn document(locale: Locale, blocks: Vec<Block>) -> Document {
    Document {
        title: "Test".to_owned(),
        locale,
        paper: Paper::A4,
        foot: "Cyberday".to_owned(),
        page_of: format!("{PAGE}/{PAGES}"),
        made: date(2026, 11, 27),
        versions: vec![Version {
            sizes: &[12.0],
            blocks,
        }],
    }
}

fn everywhere(locale: Locale, text: &str) -> Vec<Block> {
    let text = || Text::plain(locale, text);
    vec![
        Block::Heading(1, text()),
        Block::Paragraph(text()),
        Block::Note(text()),
        Block::Numbered(vec![Item {
            what: text(),
            how: Some(text()),
        }]),
        Block::Dotted(vec![text(), text()]),
        Block::Ticks(vec![Tick {
            text: text(),
            ticked: true,
            said: "Done".to_owned(),
            written: Some(text()),
        }]),
        Block::Contacts(vec![Contact {
            name: text(),
            lines: vec![text()],
            number: Some(text().whole()),
            dial: true,
        }]),
    ]
}

#[test]
fn no_text_breaks_a_page() {
    let long_word = "w".repeat(4_000);
    let long_kanji = "漢".repeat(1_200);
    let long_hindi = "क्षत्रिय".repeat(300);
    let marks = "\u{301}\u{93f}\u{94d}\u{3099}\u{20dd}".repeat(50);
    let texts = [
        "",
        " ",
        "\n\n\n",
        "\u{0}\u{1}\u{7f}\u{85}\u{9f}\r\n\t\u{1b}[31m",
        "\u{202e}evil\u{202c}\u{2066}\u{2069}\u{200f}\u{feff}\u{fffe}\u{ffff}\u{2028}\u{2029}",
        "👨‍👩‍👧‍👦 🏳️‍🌈 😀 🇦🇺 1️⃣",
        "שלום مرحبا สวัสดี 안녕 ქართ ᚠᛇ \u{10ffff} \u{e000}",
        "\u{94d}\u{93f}\u{902}क\u{94d}",
        "{漢字|かんじ} ｜字《じ》 **x** [a](b)",
        "https://example.example/a/very/long/address?with=many&parts=of#it",
        &long_word,
        &long_kanji,
        &long_hindi,
        &marks,
    ];
    for locale in Locale::OFFERED {
        for text in texts {
            let made = render(&document(locale, everywhere(locale, text))).unwrap();
            assert!(Read::new(&made.bytes).pages() == made.pages);
        }
    }
}

#[test]
fn random_signs_break_nothing() {
    let signs: Vec<char> = "aé1 .-/、。「」漢か゛क्षि्ं\u{200d}\u{200c}\u{a0}\u{3000}😀\n\u{301}"
        .chars()
        .collect();
    let mut random = fastrand::Rng::with_seed(11);
    for _ in 0..60 {
        let text: String = (0..random.usize(0..200))
            .map(|_| signs[random.usize(0..signs.len())])
            .collect();
        render(&document(Locale::Ja, everywhere(Locale::Hi, &text))).unwrap();
    }
}

#[test]
fn thousands_of_rows_are_many_pages_and_none_is_lost() {
    let rows = 2_000;
    let ticks = (0..rows)
        .map(|number| Tick {
            text: Text::plain(Locale::En, &format!("row{number}.")),
            ticked: number % 2 == 0,
            said: "Done".to_owned(),
            written: (number % 3 == 0).then(|| Text::plain(Locale::En, "")),
        })
        .collect();
    let made = render(&document(Locale::En, vec![Block::Ticks(ticks)])).unwrap();
    assert!(made.pages > 40, "{}", made.pages);
    let text = Read::new(&made.bytes).text();
    for number in 0..rows {
        assert!(text.contains(&format!("row{number}.")), "{number}");
    }
    assert!(text.contains(&format!("{0}/{0}", made.pages)));
}

#[test]
fn a_row_is_not_parted_by_the_end_of_a_page() {
    let row = |number: usize| Tick {
        text: Text::plain(
            Locale::En,
            &format!(
                "begin{number} and what it says, which is long enough for more than one line of the column, so that it could be parted, end{number}."
            ),
        ),
        ticked: false,
        said: "Not done yet".to_owned(),
        written: Some(Text::plain(Locale::En, &format!("written{number}."))),
    };
    let made = render(&document(
        Locale::En,
        vec![Block::Ticks((0..60).map(row).collect())],
    ))
    .unwrap();
    let read = Read::new(&made.bytes);
    for page in read.0.get_pages().into_keys() {
        let text = read.0.extract_text(&[page]).unwrap();
        for number in 0..60 {
            let here = |part: &str| text.contains(&format!("{part}{number}"));
            if here("begin") && number >= 10 {
                assert!(
                    text.contains(&format!("written{number}.")),
                    "{number} on page {page}"
                );
            }
        }
    }
}

#[test]
fn a_character_that_no_font_has_is_a_box_and_is_still_told() {
    let text = Text::of_program(Locale::En, Readings::All, "a😀b");
    let made = render(&document(Locale::En, vec![Block::Paragraph(text)])).unwrap();
    let text = Read::new(&made.bytes).text();
    assert!(text.contains("a😀b"), "{text}");
}
