//! Pages to take away: who is offered what, what is made, and what is said of it.

use std::sync::{Arc, Mutex};

use cyberday::app::screen::Start;
use cyberday::app::screen::lesson;
use cyberday::app::{App, Message, Options};
use cyberday::content::Library;
use cyberday::content::model::Activity;
use cyberday::documents::delivery::{Delivery, Place, Saved, Trouble};
use cyberday::language::Locale;
use cyberday::records::{
    Folders, Form, History, Person, Place as PlaceInLesson, Run, Settings, Who,
};
use iced::Task;
use uuid::Uuid;

use super::driver::Driver;

/// Takes pages instead of the system.
#[derive(Debug, Default)]
struct Tray {
    /// Names and bytes, and whether they were to be saved.
    pages: Mutex<Vec<(String, Vec<u8>, bool)>>,
    broken: bool,
}

impl Delivery for Tray {
    fn show(&self, name: &str, page: &[u8]) -> Result<(), Trouble> {
        let page = (name.to_owned(), page.to_vec(), false);
        self.pages.lock().unwrap().push(page);
        if self.broken {
            return Err(Trouble::NotShown);
        }
        Ok(())
    }

    fn save(&self, name: &str, page: &[u8]) -> Result<Saved, Trouble> {
        let page = (name.to_owned(), page.to_vec(), true);
        self.pages.lock().unwrap().push(page);
        Ok(Saved {
            place: Place::Documents,
            file: format!("{name}.pdf"),
        })
    }
}

fn driver(mut app: App, tray: &Arc<Tray>) -> Driver {
    app.set_delivery(Arc::clone(tray) as Arc<dyn Delivery>);
    Driver::new(app, Task::none(), 1280.0, 800.0)
}

fn help(locale: Locale, who: Who, tray: &Arc<Tray>) -> Driver {
    let settings = Settings {
        who,
        country: Some("AU".to_owned()),
        ..Settings::default()
    };
    let app = App::staged(locale, settings, History::default());
    let mut driver = driver(app, tray);
    driver.tell(Message::Bar(cyberday::app::frame::Bar::Help));
    driver
}

fn status(driver: &mut Driver) -> Option<String> {
    driver
        .control("paper-state")
        .map(|seen| seen.probe.meaning.name)
}

#[test]
fn the_help_card_is_printed_and_saved_and_said_so() {
    for locale in Locale::OFFERED {
        let tray = Arc::new(Tray::default());
        let mut driver = help(locale, Who::Own(Uuid::from_u128(1)), &tray);
        assert_eq!(status(&mut driver), None);
        driver.press("print");
        let printing = status(&mut driver).expect("it says that it prints");
        driver.press("save-pdf");
        let saved = status(&mut driver).expect("it says where it is");
        assert_ne!(printing, saved);
        let pages = tray.pages.lock().unwrap();
        assert_eq!(pages.len(), 2);
        assert!(pages.iter().all(|(_, page, _)| page.starts_with(b"%PDF-")));
        assert_eq!(pages[0].1, pages[1].1, "the same page both times");
        assert!(saved.contains(&format!("{}.pdf", pages[1].0)), "{saved}");
    }
}

#[test]
fn a_guest_may_print_and_is_not_offered_to_save() {
    let tray = Arc::new(Tray::default());
    let mut driver = help(Locale::En, Who::Guest, &tray);
    assert!(driver.control("print").is_some());
    assert!(driver.control("save-pdf").is_none());
    driver.press("print");
    assert_eq!(tray.pages.lock().unwrap().len(), 1);
}

#[test]
fn without_a_viewer_it_says_what_to_do() {
    let tray = Arc::new(Tray {
        broken: true,
        ..Tray::default()
    });
    let mut driver = help(Locale::En, Who::Own(Uuid::from_u128(1)), &tray);
    driver.press("print");
    let said = status(&mut driver).unwrap();
    assert!(said.contains("PDF viewer"), "{said}");
}

#[test]
fn another_country_is_printed_as_it_is_shown() {
    let tray = Arc::new(Tray::default());
    let mut driver = help(Locale::En, Who::Own(Uuid::from_u128(1)), &tray);
    driver.press("print");
    driver.press("other-country");
    driver.click("help.JP");
    assert_eq!(status(&mut driver), None, "that was about another page");
    driver.press("print");
    let pages = tray.pages.lock().unwrap();
    assert_ne!(pages[0].1, pages[1].1);
}

#[test]
fn a_page_that_is_ready_after_its_guest_ended_is_removed() {
    let place = tempfile::tempdir().unwrap();
    let folders = Folders::find(Some(place.path()));
    let (app, task) = App::new(Options {
        locale: Some(Locale::En),
        folders: Some(folders.clone()),
        ..Options::default()
    });
    let mut driver = Driver::new(app, task, 1280.0, 800.0);
    let page = cyberday::records::prints::write(&folders, "page", b"secret").unwrap();
    let gone = Person::Guest(Uuid::from_u128(9));
    driver.tell(Message::Delivered(gone, Ok(None)));
    assert!(!page.exists());
}

/// The program where the first list of its lessons stands, and the id of a row to write on.
fn at_a_list(locale: Locale, tray: &Arc<Tray>) -> (Driver, String) {
    let settings = Settings {
        who: Who::Own(Uuid::from_u128(1)),
        country: Some("AU".to_owned()),
        ..Settings::default()
    };
    let person = Person::Own(Uuid::from_u128(1));
    let library = Library::open(&[], jiff::civil::date(2026, 11, 27));
    let (open, part, step, row) = library
        .shelf()
        .find_map(|entry| {
            let open = library.module(entry.pack.pack.id.as_str(), entry.card.id.as_str());
            let open = open.ok()?;
            let (part, step, row) =
                open.module.parts.iter().enumerate().find_map(|(n, part)| {
                    part.steps.iter().find_map(|step| match &step.activity {
                        Activity::Checklist { rows } => {
                            let row = rows.iter().find(|row| row.fill)?;
                            Some((n, step.id.to_string(), row.id.to_string()))
                        }
                        _ => None,
                    })
                })?;
            Some((open, part, step, row))
        })
        .expect("a lesson has a list");
    let (pack, module) = (open.pack.to_string(), open.module.id.to_string());
    let id = Uuid::from_u128(2);
    let history = History {
        runs: vec![Run {
            id,
            person,
            occasion: id,
            pack: pack.clone(),
            pack_version: open.pack_version.clone(),
            module: module.clone(),
            revision: open.module.revision,
            form: Form::A,
            country: "AU".to_owned(),
            items: Vec::new(),
            seed: 7,
            started: jiff::Timestamp::UNIX_EPOCH,
        }],
        places: vec![PlaceInLesson {
            person,
            pack: pack.clone(),
            module: module.clone(),
            run: id,
            part: String::new(),
            step,
            item: None,
            stage: format!("{part} asking"),
            draft: String::new(),
            finished: false,
            at: jiff::Timestamp::UNIX_EPOCH,
        }],
        ..History::default()
    };
    let mut app = App::staged(locale, settings, history);
    let _ = app.open_lesson(&pack, &module, Start::CarryOn);
    (driver(app, tray), row)
}

#[test]
fn a_list_is_printed_as_it_is_filled_in() {
    for locale in Locale::OFFERED {
        let tray = Arc::new(Tray::default());
        let (mut driver, row) = at_a_list(locale, &tray);
        driver.press("print");
        assert!(status(&mut driver).is_some());
        let write = lesson::Message::Write(row, "Anna".to_owned());
        driver.tell(Message::Lesson(write));
        assert_eq!(
            status(&mut driver),
            None,
            "what was printed is not what is shown now"
        );
        driver.press("save-pdf");
        assert!(status(&mut driver).is_some());
        let pages = tray.pages.lock().unwrap();
        assert_eq!(pages.len(), 2);
        assert_ne!(pages[0].1, pages[1].1);
        assert!(pages[0].0.starts_with("Cyberday "), "{}", pages[0].0);
    }
}
