//! Sets the program on a screen, by the name of its picture.

use crate::app::program::{App, Over, Screen, Told};
use crate::app::screen::Start;
use crate::app::screen::first_start::{FirstStart, Page};
use crate::app::screen::help::Help;
use crate::app::screen::home::Home;
use crate::app::screen::lesson;
use crate::app::screen::settings::SettingsScreen;
use crate::content::model::{Ages, Audience};
use crate::language::Locale;
use crate::records::{Furigana, History, LocalContact, Settings, Theme, Trouble, Who};

use super::PERSON;
use super::history::{finished, history};
use super::in_lesson::{in_lesson, send};

/// The program as it would be on a screen. `None` where a lesson has no such step or medium in that draw.
pub fn stage(name: &str, locale: Locale, theme: Theme, text: u16, country: &str) -> Option<App> {
    let settings = Settings {
        locale: Some(locale.code().to_owned()),
        country: Some(country.to_owned()),
        text_percent: text,
        theme,
        who: Who::Own(PERSON),
        ..Settings::default()
    };
    let first = |page: Page| {
        let mut app = App::staged(locale, settings.clone(), History::default());
        app.set_screen(Screen::FirstStart(FirstStart::at(page)));
        Some(app)
    };
    let with_history = || App::staged(locale, settings.clone(), history());
    let shelf = |audience, ages| {
        let mut app = with_history();
        app.set_screen(Screen::Home(Home { audience, ages }));
        app
    };
    // A child who sees every reading.
    let child = Settings {
        audience: Some(Audience::School.as_str().to_owned()),
        ages: Some(Ages::From10To12.as_str().to_owned()),
        furigana: Furigana::All,
        ..settings.clone()
    };
    match name {
        "first-language" => first(Page::Language),
        "first-text" => first(Page::Text),
        "first-country" => first(Page::Country),
        "first-who" => first(Page::Who),
        "welcome" => Some(App::staged(locale, settings, History::default())),
        "ages" => {
            let mut app = with_history();
            app.set_screen(Screen::Ages);
            Some(app)
        }
        "home-new" => {
            let mut app = App::staged(locale, settings, History::default());
            app.set_screen(Screen::Home(Home {
                audience: Audience::School,
                ages: Some(Ages::From10To12),
            }));
            Some(app)
        }
        "home" => Some(shelf(Audience::Later, None)),
        "home-guest" => {
            let guest = Settings {
                who: Who::Guest,
                ..settings
            };
            let mut app = App::staged(locale, guest, finished());
            app.set_screen(Screen::Home(Home {
                audience: Audience::Business,
                ages: None,
            }));
            Some(app)
        }
        "help" => {
            let mut app = shelf(Audience::Later, None);
            app.set_over(Some(Over::Help(Help::default())));
            Some(app)
        }
        "help-child" => {
            let mut app = shelf(Audience::School, None);
            app.set_over(Some(Over::Help(Help::default())));
            Some(app)
        }
        "settings" => {
            let with_contact = Settings {
                contacts: vec![LocalContact {
                    name: "Sam".to_owned(),
                    number: "0491 570 156".to_owned(),
                    note: String::new(),
                }],
                ..settings
            };
            let mut app = App::staged(locale, with_contact, History::default());
            app.set_over(Some(Over::Settings(SettingsScreen::default())));
            Some(app)
        }
        "settings-child" => {
            let settings = Settings {
                furigana: Furigana::Grade,
                ..child
            };
            let mut app = App::staged(locale, settings, History::default());
            app.set_over(Some(Over::Settings(SettingsScreen::default())));
            Some(app)
        }
        "opening" => opening(locale, settings, "business-backups", false),
        "opening-care" => opening(locale, settings, "teen-pressure", false),
        "notes" => opening(locale, settings, "teen-pressure", true),
        "readings-home" => Some(App::staged(locale, child, History::default())),
        "readings-card" => in_lesson("card", locale, child),
        "readings-chat" => in_lesson("judge-chat", locale, child),
        "keys" => {
            let mut app = with_history();
            app.set_over(Some(Over::Keys));
            Some(app)
        }
        "menu" => {
            let mut app = with_history();
            app.set_over(Some(Over::Menu));
            Some(app)
        }
        "forget" => {
            let mut app = with_history();
            app.set_over(Some(Over::Settings(SettingsScreen::default())));
            app.ask_forget();
            Some(app)
        }
        "trouble" => {
            let mut app = shelf(Audience::Later, None);
            app.tell(Told::Records(Trouble::Full));
            Some(app)
        }
        "focus" => {
            let mut app = with_history();
            app.set_keyboard(true);
            Some(app)
        }
        _ => in_lesson(name, locale, settings),
    }
}

/// Before a lesson begins, or its notes for whoever teaches.
fn opening(locale: Locale, settings: Settings, module: &str, notes: bool) -> Option<App> {
    let mut app = App::staged(locale, settings, History::default());
    let _ = app.open_lesson("cyberday", module, Start::CarryOn);
    if notes {
        send(&mut app, lesson::Message::Notes);
    }
    Some(app)
}
