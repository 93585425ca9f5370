//! Lessons, shelves and contacts.

use cyberday::app::fonts::Face;
use cyberday::content::contacts::{Contacts, Note};
use cyberday::content::library::Library;
use cyberday::content::model::Country;
use cyberday::content::resolve::{AddressRole, Piece};
use cyberday::content::wanted;
use cyberday::language::{Locale, pseudo};
use jiff::civil;

use super::check::{Check, Line, face_of_language};
use super::fonts::FACES;

/// The day on which the tests live.
const TODAY: civil::Date = civil::date(2026, 11, 23);

#[test]
fn the_contacts_have_glyphs() {
    let mut check = Check::new();
    let contacts = Contacts::embedded().unwrap();
    for locale in Locale::OFFERED {
        for child in [false, true] {
            let code = locale.code();
            let words = contacts.words(code, child);
            for contact in contacts.all() {
                let place = format!("content/contacts {code}, child: {child}: {}", contact.id);
                let own = words.contact(contact);
                for text in [Some(own.name), Some(own.who), own.instead]
                    .into_iter()
                    .flatten()
                {
                    check.notation(text, code, &place);
                }
                let hours = words.hours(contact).unwrap_or_default();
                let web = contact.web.as_deref().unwrap_or_default();
                let number = contact.number.as_deref().unwrap_or_default();
                check.line(hours, &place);
                check.line(number, &place);
                // Hours, address and source stand on one line.
                check.line(&format!("{hours} · {web} · 2026"), &place);
                check.lone_address(web, &place);
                // The source is a value of a sentence of the program.
                for face in [Some(Face::Latin), face_of_language(code)]
                    .into_iter()
                    .flatten()
                {
                    check.run(&mut Line::after(face), &contact.source.publisher, &place);
                }
                check.line(words.country(&contact.country), &place);
            }
            for note in [Note::Helpline, Note::Local] {
                check.line(
                    words.note(note),
                    &format!("content/contacts {code} {note:?}"),
                );
            }
        }
    }
    check.end(&FACES);
}

#[test]
fn the_shelves_have_glyphs() {
    let mut check = Check::new();
    let library = Library::open(&[], TODAY);
    assert!(library.notices().is_empty(), "{:?}", library.notices());
    for locale in Locale::OFFERED {
        for child in [false, true] {
            let code = locale.code();
            for pack in library.packs() {
                let place = format!("{} {code}, child: {child}", pack.pack.id);
                let language = face_of_language(code);
                let title = pack.text(code, child, "pack.title");
                check.text(title.words, language, &place);
                check.line(&pack.pack.publisher, &place);
            }
            for entry in library.shelf() {
                let place = format!("{} on the shelf, {code}, child: {child}", entry.card.id);
                for text in [entry.title(code, child), entry.summary(code, child)] {
                    assert!(!text.words.is_empty(), "{place}");
                    let language = face_of_language(text.locale);
                    check.text(text.words, language, &place);
                }
            }
        }
    }
    check.end(&FACES);
}

#[test]
fn every_text_of_every_lesson_has_glyphs_as_it_is_drawn() {
    let mut check = Check::new();
    let library = Library::open(&[], TODAY);
    let countries = ["AU", "IN", "JP", "US", Country::OTHER];
    let countries = countries.map(|code| Country::parse(code).unwrap());
    let mut texts = 0;
    for entry in library.shelf() {
        let (pack, id) = (entry.pack.pack.id.to_string(), entry.card.id.to_string());
        let open = library.module(&pack, &id).unwrap();
        for locale in Locale::ALL {
            for child in [false, true] {
                for text in wanted::of_module(&open.module) {
                    for country in countries {
                        let drawn = open.draw(locale.code(), child, country, &text.path);
                        let place = format!("{id}, {}, child: {child}: {}", locale, text.path);
                        lesson_text(&mut check, &drawn.pieces, locale == Locale::Pseudo, &place);
                        texts += drawn.pieces.len();
                    }
                }
            }
        }
        for source in &open.module.sources {
            for face in FACES {
                let place = format!("{id}, source {}", source.id);
                check.run(&mut Line::after(face), &source.publisher, &place);
            }
        }
        for item in &open.module.items {
            for (datum, value) in &item.data {
                let place = format!("{id}, item {}, {datum}", item.id);
                if value.is_address() {
                    check.lone_address(value.text(), &place);
                } else {
                    check.line(value.text(), &place);
                }
            }
        }
    }
    assert!(texts > 1_000, "only {texts} pieces were drawn");
    check.end(&FACES);
}

fn lesson_text(check: &mut Check, pieces: &[Piece], is_pseudo: bool, place: &str) {
    let mut line = Line::start();
    for piece in pieces {
        match (&piece.ruby, piece.address) {
            (Some(reading), _) => {
                check.whole(&mut line, &piece.text, place);
                check.reading(reading, place);
            }
            (None, Some(AddressRole::Whole)) => check.address(&mut line, &piece.text, place),
            (None, Some(AddressRole::Owner)) => check.whole(&mut line, &piece.text, place),
            (None, None) if is_pseudo => check.run(&mut line, &pseudo(&piece.text), place),
            (None, None) => check.run(&mut line, &piece.text, place),
        }
    }
    check.finish(&mut line, place);
}
