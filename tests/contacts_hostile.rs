//! What a damaged or hostile contacts file does: it is refused with file, line, column and a sentence, or it is read.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use cyberday::content::contacts::{Contacts, For, Seen};

const DATA: &str = r#"countries = ["AU"]

[[contact]]
id = "au-a"
country = "AU"
kind = "emergency"
for = ["everyone"]
number = "000"
hours = "any-hour"
icon = "siren"
source = { title = "T", publisher = "P", url = "https://a.gov.au/", date = "2025-03", seen = "press" }
checked = 2026-11-23
"#;
const EN: &str = r#"[contact.au-a]
name = "Emergency"
who = "If someone is in danger"
[hours]
any-hour = "Any hour"
[country]
AU = "Australia"
[note]
helpline = "Never money."
local = "Add your own."
"#;

fn parse(data: &str, en: &str) -> Result<Contacts, Vec<String>> {
    Contacts::parse(&[
        ("contacts.toml", data.as_bytes()),
        ("en.toml", en.as_bytes()),
    ])
}

/// The one row of the data.
fn row() -> &'static str {
    &DATA[DATA.find("[[").unwrap()..]
}

/// A fault is `file:line:column: sentence.`, and of bounded length.
fn assert_form(faults: &[String]) {
    assert!(!faults.is_empty());
    for fault in faults {
        assert!(fault.len() < 1_000, "{fault}");
        assert!(fault.ends_with('.'), "{fault}");
        assert!(!fault.contains('\n'), "{fault}");
        let mut parts = fault.splitn(4, ':').skip(1);
        for _ in 0..2 {
            let number: usize = parts.next().expect(fault).parse().expect(fault);
            assert!(number >= 1, "{fault}");
        }
        assert!(parts.next().expect(fault).starts_with(' '), "{fault}");
    }
}

/// Asserts that one of the faults stands at this place.
fn assert_at(result: Result<Contacts, Vec<String>>, place: &str, slip: &str) {
    let faults = result.expect_err(slip);
    assert_form(&faults);
    let found = faults
        .iter()
        .any(|fault| fault.starts_with(&format!("{place}: ")));
    assert!(found, "{slip}: expected at {place}: {faults:#?}");
}

#[test]
fn a_small_file_is_read_as_it_stands() {
    let contacts = parse(DATA, EN).unwrap();
    let contact = &contacts.all()[0];
    assert_eq!(contact.audiences, [For::Everyone]);
    assert_eq!(contact.source.seen, Seen::Press);
    assert_eq!(contact.source.url.as_deref(), Some("https://a.gov.au/"));
    // As an editor on Windows saves it.
    let dos = format!("\u{FEFF}{}", DATA.replace('\n', "\r\n"));
    assert_eq!(parse(&dos, EN).unwrap().all(), contacts.all());
}

#[test]
fn each_slip_in_the_data_is_named_with_its_place() {
    for (from, to, place) in [
        ("\"au-a\"", "\"AU a\"", "4:6"),
        ("country = \"AU\"", "country = \"FR\"", "5:11"),
        ("\"emergency\"", "\"emergancy\"", "6:8"),
        ("[\"everyone\"]", "[]", "7:7"),
        ("[\"everyone\"]", "[\"everyone\", \"school\"]", "7:7"),
        ("[\"everyone\"]", "[\"grown-ups\"]", "7:8"),
        ("\"000\"", "\"call me\"", "8:10"),
        ("\"000\"", "0", "8:10"),
        ("number", "numbr", "8:1"),
        ("number = \"000\"", "web = \"bank.example\"", "8:7"),
        ("number = \"000\"", "web = \"a@b@gov.au\"", "8:7"),
        ("\"any-hour\"", "\"Any hour\"", "9:9"),
        ("\"siren\"", "\"skull\"", "10:8"),
        ("\"T\"", "\"\"", "11:20"),
        ("https://a.gov.au/", "javascript:alert(1)", "11:48"),
        ("\"2025-03\"", "\"March\"", "11:76"),
        ("\"2025-03\"", "2025-03-01", "11:76"),
        ("\"press\"", "\"memory\"", "11:94"),
        ("2026-11-23", "2026-11-23T10:00:00Z", "12:11"),
        ("2026-11-23", "\"2026-11-23\"", "12:11"),
        ("2026-11-23", "2024-11-23", "12:11"),
        ("checked", "when = 1\nchecked", "12:1"),
        ("[\"AU\"]", "[\"au\"]", "1:14"),
        ("[\"AU\"]", "[\"AU\", \"AU\"]", "1:20"),
        ("countries", "nations", "1:1"),
    ] {
        let slipped = DATA.replacen(from, to, 1);
        assert_ne!(slipped, DATA, "{from}");
        assert_at(parse(&slipped, EN), &format!("contacts.toml:{place}"), to);
    }
}

#[test]
fn each_slip_in_the_words_is_named_with_its_place() {
    for (from, to, place) in [
        ("au-a", "au-b", "1:10"),
        ("\"Emergency\"", "\"\"", "2:8"),
        ("\"Emergency\"", "\"{Emergency|えま}\"", "2:8"),
        ("\"Emergency\"", "\"**Emergency**\"", "2:8"),
        ("\"Emergency\"", "\"a\u{202E}b\"", "2:8"),
        ("\"Emergency\"", "\"a\\nb\"", "2:8"),
        ("\"Emergency\"", "3", "2:8"),
        ("who", "whom", "3:1"),
        ("[hours]", "instead = \"here\"\n[hours]", "1:10"),
        ("any-hour", "all-day", "5:1"),
        ("AU =", "JP =", "7:1"),
        ("[note]", "[notes]", "8:2"),
        ("helpline", "hotline", "9:1"),
        ("\"Never money.\"", "[\"Never\"]", "9:12"),
    ] {
        let slipped = EN.replacen(from, to, 1);
        assert_ne!(slipped, EN, "{from}");
        assert_at(parse(DATA, &slipped), &format!("en.toml:{place}"), to);
    }
}

#[test]
fn rows_with_faults_are_all_told_at_once() {
    let second = row().replace("siren", "skull");
    let third = second.replace("\"press\"", "\"nowhere\"");
    let faults = parse(&format!("{DATA}{second}{third}"), EN).unwrap_err();
    assert_eq!(faults.len(), 2, "{faults:#?}");
    let faults = parse(&format!("{DATA}{}", row()), EN).unwrap_err();
    assert!(faults[0].contains("used twice"), "{faults:#?}");
    assert!(faults[1].contains("same number"), "{faults:#?}");
}

#[test]
fn missing_and_foreign_files_are_named() {
    assert_eq!(
        Contacts::parse(&[]).unwrap_err(),
        ["contacts.toml:1:1: This file is missing."]
    );
    assert_eq!(
        Contacts::parse(&[("contacts.toml", DATA.as_bytes())]).unwrap_err(),
        ["en.toml:1:1: This file is missing."]
    );
    for name in ["../hosts", "EN.toml", "notes.txt", "", "ja_JP.toml"] {
        let files = [
            ("contacts.toml", DATA.as_bytes()),
            ("en.toml", EN.as_bytes()),
            (name, b"".as_slice()),
        ];
        assert_at(Contacts::parse(&files), &format!("{name}:1:1"), name);
    }
    let twice = [
        ("contacts.toml", DATA.as_bytes()),
        ("en.toml", EN.as_bytes()),
        ("en.toml", EN.as_bytes()),
    ];
    assert_at(Contacts::parse(&twice), "en.toml:1:1", "twice");
}

#[test]
fn bytes_that_are_no_text_are_refused_where_they_stand() {
    let mut bytes = EN.as_bytes().to_vec();
    bytes[EN.find("Emergency").unwrap()] = 0xFF;
    let files = [
        ("contacts.toml", DATA.as_bytes()),
        ("en.toml", bytes.as_slice()),
    ];
    assert_at(Contacts::parse(&files), "en.toml:2:9", "0xFF");
}

#[test]
fn size_count_and_depth_are_bounded() {
    let large = format!("{DATA}#{}", "x".repeat(2_000_000));
    assert_eq!(parse(&large, EN).unwrap_err().len(), 1);

    let head = "countries = [\"AU\"]\n";
    let many_rows = format!("{head}{}", "[[contact]]\n".repeat(8_000));
    let many_ats = DATA.replace(
        "number = \"000\"",
        &format!("web = \"{}\"", "a@".repeat(50_000)),
    );
    let many_bad = format!("{head}{}", row().replace("siren", "x").repeat(400));
    let deep = format!("contact = {}{}", "[".repeat(50_000), "]".repeat(50_000));
    let deep_tables = format!("a = {}", "{ a = ".repeat(20_000));
    let junk = "= [ \" { \\ \u{0} ".repeat(5_000);
    for data in [many_rows, many_ats, many_bad, deep, deep_tables, junk] {
        let faults = parse(&data, EN).unwrap_err();
        assert_form(&faults);
        assert!(faults.len() <= 30, "{} faults", faults.len());
    }
    for count in [900, 6_000] {
        let more: String = (0..count).map(|n| format!("k{n} = \"x\"\n")).collect();
        let faults = parse(DATA, &format!("{EN}{more}")).unwrap_err();
        assert_form(&faults);
        assert!(faults.len() <= 30, "{} faults", faults.len());
    }
    let long = EN.replace("Emergency", &"e".repeat(201));
    assert_at(parse(DATA, &long), "en.toml:2:8", "long");

    let names: Vec<String> = (0..500).map(|n| format!("a{n}.toml")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), &b""[..])).collect();
    assert_eq!(Contacts::parse(&files).unwrap_err().len(), 1);
    let endless = "é".repeat(100_000);
    assert_form(&Contacts::parse(&[(endless.as_str(), b"")]).unwrap_err());
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    // Only the last line end may be missing.
    for end in 0..DATA.len() - 1 {
        assert_form(&parse(&DATA[..end], EN).expect_err("data"));
    }
    for end in 0..EN.len() - 1 {
        assert_form(&parse(DATA, &EN[..end]).expect_err("words"));
    }
}

#[test]
fn a_lost_character_never_moves_a_reading() {
    let text = "{警察|けいさつ}に{電話|でんわ}する";
    for (at, lost) in text.char_indices() {
        let damaged = format!("{}{}", &text[..at], &text[at + lost.len_utf8()..]);
        let ja = format!("[contact.au-a]\nname = \"{damaged}\"\nwho = \"x\"\n");
        let files = [
            ("contacts.toml", DATA.as_bytes()),
            ("en.toml", EN.as_bytes()),
            ("ja-x-child.toml", ja.as_bytes()),
        ];
        let result = Contacts::parse(&files);
        if matches!(lost, '{' | '}' | '|') {
            assert_at(result, "ja-x-child.toml:2:8", &damaged);
        } else {
            let contacts = result.expect(&damaged);
            let words = contacts.words("ja", true);
            assert_eq!(words.contact(&contacts.all()[0]).name, damaged);
        }
    }
}
