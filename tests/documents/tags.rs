//! What a program that speaks finds in the file.

use cyberday::language::Locale;
use lopdf::Object;

use super::help_card::card;
use super::reading::Read;

#[test]
fn it_is_tagged_and_says_its_language_and_its_title() {
    for (locale, code) in [(Locale::En, "en"), (Locale::Ja, "ja"), (Locale::Hi, "hi")] {
        let read = Read::new(&card(locale, "JP", "later", &[]).bytes);
        let root = read.root();
        assert_eq!(
            root.get(b"Lang").unwrap().as_str().unwrap(),
            code.as_bytes()
        );
        let marks = read
            .follow(root.get(b"MarkInfo").unwrap())
            .as_dict()
            .unwrap();
        assert!(marks.get(b"Marked").unwrap().as_bool().unwrap());
        let preferences = root.get(b"ViewerPreferences").unwrap();
        let preferences = read.follow(preferences).as_dict().unwrap();
        let title = preferences.get(b"DisplayDocTitle").unwrap();
        assert!(title.as_bool().unwrap());
        assert!(root.has(b"StructTreeRoot"));
        assert!(root.has(b"Outlines"));
        assert!(read.languages().contains(code), "{:?}", read.languages());
    }
}

#[test]
fn headings_lists_and_tables_are_what_they_are() {
    let read = Read::new(&card(Locale::En, "AU", "later", &[]).bytes);
    let roles = read.roles();
    let count = |role: &str| roles.get(role).copied().unwrap_or(0);
    assert_eq!(
        (count("H1"), count("H2"), count("L"), count("Table")),
        (1, 1, 1, 1),
        "{roles:?}"
    );
    assert_eq!(
        (count("LI"), count("Lbl"), count("LBody")),
        (4, 4, 4),
        "{roles:?}"
    );
    assert!(count("TR") > 4 && count("TH") == count("TR"), "{roles:?}");
    assert!(count("P") > count("TR"), "{roles:?}");
}

#[test]
fn the_library_took_it_for_accessible() {
    for locale in Locale::ALL {
        let pdf = card(locale, "IN", "business", &[]).bytes;
        let read = Read::new(&pdf);
        let metadata = read.follow(read.root().get(b"Metadata").unwrap());
        let metadata = metadata.as_stream().unwrap();
        let xml = metadata
            .decompressed_content()
            .unwrap_or_else(|_| metadata.content.clone());
        let xml = String::from_utf8_lossy(&xml).into_owned();
        assert!(xml.contains("pdfuaid"), "{locale}: {xml}");
    }
}

#[test]
fn every_font_is_in_the_file_as_a_part_of_it() {
    let read = Read::new(&card(Locale::Hi, "IN", "later", &[]).bytes);
    let fonts: Vec<&lopdf::Dictionary> = read
        .0
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|one| one.get(b"Type").and_then(Object::as_name).ok() == Some(b"FontDescriptor"))
        .collect();
    assert!(fonts.len() >= 3);
    for font in fonts {
        assert!(font.has(b"FontFile2") || font.has(b"FontFile3"));
        let name = font.get(b"FontName").unwrap().as_name().unwrap();
        assert!(
            String::from_utf8_lossy(name).contains("+Cyberday"),
            "{name:?}"
        );
    }
}
