//! A checklist, filled in and empty, in every language.

use cyberday::content::Library;
use cyberday::content::model::{Activity, Country};
use cyberday::documents::Page;
use cyberday::documents::checklist::{List, checklist};
use cyberday::documents::pdf::render;
use cyberday::language::{Catalog, Locale, Readings, Register};
use cyberday::records::FilledList;
use jiff::civil::date;

use super::reading::{Read, squeezed};

#[test]
fn every_list_of_the_program_can_be_printed_filled_in_and_empty() {
    let today = date(2026, 11, 27);
    let library = Library::open(&[], today);
    let mut lists = 0;
    for entry in library.shelf() {
        let open = library
            .module(entry.pack.pack.id.as_str(), entry.card.id.as_str())
            .unwrap();
        for step in open.module.parts.iter().flat_map(|part| &part.steps) {
            let Activity::Checklist { rows } = &step.activity else {
                continue;
            };
            lists += 1;
            let mut filled = FilledList::default();
            for row in rows {
                filled.toggle(row.id.as_str());
                if row.fill {
                    filled.write(row.id.as_str(), &format!("Written for {}", row.id));
                }
            }
            for locale in Locale::OFFERED {
                let catalog = Catalog::new(locale, Register::Adult);
                let page = Page {
                    catalog: &catalog,
                    readings: Readings::All,
                    paper: None,
                    today,
                };
                let make = |filled: &FilledList| {
                    let list = List {
                        page,
                        open: &open,
                        country: Country::Elsewhere,
                        filled,
                    };
                    let made = render(&checklist(list, step).unwrap()).unwrap();
                    Read::new(&made.bytes)
                };
                let (empty, full) = (make(&FilledList::default()), make(&filled));
                for row in rows.iter().filter(|row| row.fill) {
                    let written = squeezed(&format!("Written for {}", row.id));
                    assert!(full.text().contains(&written), "{locale} {}", step.id);
                    assert!(!empty.text().contains(&written));
                }
                for read in [empty, full] {
                    let roles = read.roles();
                    assert_eq!(roles.get("LI"), Some(&rows.len()), "{locale} {}", step.id);
                    assert_eq!(roles.get("Figure"), Some(&rows.len()));
                }
            }
        }
    }
    assert!(lists > 0, "the program has a list");
}
