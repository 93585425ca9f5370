//! The help card, in every language, for every country and everybody.

use cyberday::content::contacts::Contacts;
use cyberday::documents::Page;
use cyberday::documents::help_card::{Card, help_card};
use cyberday::documents::pdf::{Paper, Pdf, SMALLEST, render};
use cyberday::language::{Catalog, Locale, Readings, Register};
use cyberday::records::LocalContact;
use jiff::civil::date;

use super::reading::{Read, squeezed};

pub const COUNTRIES: [&str; 5] = ["AU", "IN", "JP", "US", "other"];

pub fn card(locale: Locale, country: &str, audience: &str, own: &[LocalContact]) -> Pdf {
    let register = match audience {
        "school" => Register::Child,
        _ => Register::Adult,
    };
    let catalog = Catalog::new(locale, register);
    render(&help_card(Card {
        page: Page {
            catalog: &catalog,
            readings: Readings::All,
            paper: None,
            today: date(2026, 11, 27),
        },
        country,
        audience,
        own,
    }))
    .unwrap()
}

#[test]
fn it_is_one_legible_page_with_every_number_everywhere() {
    let contacts = Contacts::embedded().unwrap();
    let mut faults = Vec::new();
    for locale in Locale::ALL {
        for country in COUNTRIES {
            for audience in ["school", "business", "later", ""] {
                let card = card(locale, country, audience, &[]);
                let name = format!("{locale} {country} {audience}");
                let read = Read::new(&card.bytes);
                if (card.pages, read.pages()) != (1, 1) {
                    faults.push(format!("{name}: {} pages", card.pages));
                }
                if card.body < SMALLEST {
                    faults.push(format!("{name}: {} points", card.body));
                }
                let text = read.text();
                for contact in contacts.for_learner(country, audience) {
                    for part in [&contact.number, &contact.web].into_iter().flatten() {
                        if !text.contains(&squeezed(part)) {
                            faults.push(format!("{name}: {part} is missing"));
                        }
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn own_numbers_stand_first_and_leave_it_one_page() {
    let own = |name: &str, number: &str| LocalContact {
        name: name.to_owned(),
        number: number.to_owned(),
        note: "Ask for the front desk".to_owned(),
    };
    let own = [
        own("Anna Example", "5550 1234"),
        own("Library", "5550 9876"),
    ];
    for country in COUNTRIES {
        for audience in ["school", "business", "later"] {
            for locale in Locale::OFFERED {
                let card = card(locale, country, audience, &own);
                assert_eq!(card.pages, 1, "{locale} {country} {audience}");
                let text = Read::new(&card.bytes).text();
                let place = |part: &str| text.find(part).unwrap_or_else(|| panic!("no {part}"));
                assert!(place("55501234") < place("55509876"));
                assert!(text.contains("AnnaExample"));
            }
        }
    }
    let text = Read::new(&card(Locale::En, "AU", "later", &own).bytes).text();
    assert!(text.find("Library") < text.find("1300292371"));
}

#[test]
fn the_paper_is_the_countrys() {
    let size = |country: &str| {
        let card = card(Locale::En, country, "later", &[]);
        let read = Read::new(&card.bytes);
        let page = *read.0.get_pages().get(&1).unwrap();
        let page = read.0.get_dictionary(page).unwrap();
        let media = page.get(b"MediaBox").unwrap().as_array().unwrap();
        (media[2].as_float().unwrap(), media[3].as_float().unwrap())
    };
    assert_eq!(size("US"), Paper::Letter.size());
    let (width, height) = size("AU");
    assert!((width - 595.28).abs() < 0.1 && (height - 841.89).abs() < 0.1);
}

#[test]
fn the_same_card_has_the_same_bytes() {
    let once = card(Locale::Ja, "JP", "school", &[]);
    assert_eq!(once, card(Locale::Ja, "JP", "school", &[]));
}

#[test]
fn readings_do_not_stand_among_the_words() {
    let text = Read::new(&card(Locale::Ja, "JP", "school", &[]).bytes).text();
    assert!(text.contains("安心して話せる大人"), "{text}");
    assert!(text.contains("110番（警察）"), "{text}");
    assert!(!text.contains("ひゃくとおばん"), "{text}");
}
