//! A picture of every screen and its important states, with no display: to look at what was made.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use iced::Size;
use jiff::Timestamp;
use uuid::Uuid;

use crate::content::model::{Activity, Ages, Audience, Class};
use crate::language::Locale;
use crate::learning::draft::{Response, Sure};
use crate::learning::run::StopKind;
use crate::records::{
    Answer, Form, Furigana, History, LocalContact, Person, Place, Run, Settings, Theme, Trouble,
    Who,
};

use super::program::{App, Message, Over, Screen, Told};
use super::screen::first_start::{FirstStart, Page};
use super::screen::help::Help;
use super::screen::home::Home;
use super::screen::lesson;
use super::screen::settings::SettingsScreen;
use super::studio::Studio;

/// What to draw. Empty lists mean the usual: all languages, the light theme, 100 %, 1280 × 800, all screens.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Where the pictures go.
    pub out: PathBuf,
    /// Languages.
    pub locales: Vec<Locale>,
    /// Themes.
    pub themes: Vec<Theme>,
    /// Text sizes in per cent.
    pub text: Vec<u16>,
    /// Window sizes in pixels.
    pub sizes: Vec<(u32, u32)>,
    /// Names of screens; a name also takes those that begin with it.
    pub screens: Vec<String>,
    /// The learner's country; without it each language's own.
    pub country: Option<String>,
}

/// The names of all pictures, in the order of a learner's way.
pub const SCREENS: [&str; 41] = [
    "first-language",
    "first-text",
    "first-country",
    "first-who",
    "welcome",
    "ages",
    "home-new",
    "home",
    "home-guest",
    "card",
    "card-term",
    "judge-sms",
    "judge-email",
    "judge-chat",
    "judge-web",
    "judge-popup",
    "judge-missing",
    "judge-chat-term",
    "caught",
    "missed",
    "suspected",
    "trusted",
    "checked",
    "choice",
    "choices",
    "order",
    "find",
    "address",
    "choice-feedback",
    "choices-feedback",
    "order-feedback",
    "find-feedback",
    "address-feedback",
    "caught-term",
    "choice-term",
    "choices-feedback-term",
    "part-end",
    "result",
    "help",
    "settings",
    "keys",
];

/// More states, drawn after [`SCREENS`].
pub const STATES: [&str; 9] = [
    "help-child",
    "menu",
    "forget",
    "trouble",
    "focus",
    "settings-child",
    "readings-home",
    "readings-card",
    "readings-chat",
];

const PERSON: Uuid = Uuid::from_u128(0xC1BE_7DA1);

fn home_country(locale: Locale) -> &'static str {
    match locale {
        Locale::Ja => "JP",
        Locale::Hi => "IN",
        Locale::En | Locale::Pseudo => "AU",
    }
}

/// Draws all that the plan names, and an index page that shows them side by side.
///
/// # Errors
/// What the disk says, or a name that is no screen.
pub fn run(plan: &Plan, progress: &mut dyn FnMut(&str)) -> io::Result<usize> {
    let all = || SCREENS.into_iter().chain(STATES);
    for name in &plan.screens {
        if !all().any(|screen| screen.starts_with(name.as_str())) {
            let names: Vec<&str> = all().collect();
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!(
                    "there is no screen \"{name}\"; there are: {}",
                    names.join(", ")
                ),
            ));
        }
    }
    let locales = or(&plan.locales, &Locale::ALL);
    let themes = or(&plan.themes, &[Theme::Light]);
    let texts = or(&plan.text, &[100]);
    let sizes = or(&plan.sizes, &[(1280, 800)]);
    let mut studio =
        Studio::new().ok_or_else(|| io::Error::other("the renderer could not be started"))?;
    let wanted = |screen: &&str| {
        plan.screens.is_empty() || plan.screens.iter().any(|n| screen.starts_with(n.as_str()))
    };
    let mut rows: Vec<(String, Vec<(String, String)>)> = Vec::new();
    let mut count = 0;
    for screen in all().filter(wanted) {
        for theme in &themes {
            for text in &texts {
                for (width, height) in &sizes {
                    let mut row = Vec::new();
                    for locale in &locales {
                        let country = plan.country.as_deref().unwrap_or(home_country(*locale));
                        let Some(mut app) = stage(screen, *locale, *theme, *text, country) else {
                            continue;
                        };
                        let mut name = screen.to_owned();
                        if themes.len() > 1 || *theme != Theme::Light {
                            let _ = write!(name, "-{}", theme.as_str());
                        }
                        if texts.len() > 1 || *text != 100 {
                            let _ = write!(name, "-{text}");
                        }
                        if sizes.len() > 1 || (*width, *height) != (1280, 800) {
                            let _ = write!(name, "-{width}x{height}");
                        }
                        let folder = plan.out.join(locale.code());
                        std::fs::create_dir_all(&folder)?;
                        let file = folder.join(format!("{name}.png"));
                        studio.settle(&mut app, Size::new(*width, *height));
                        studio.take(&app, Size::new(*width, *height)).save(&file)?;
                        progress(&format!("{}/{name}.png", locale.code()));
                        row.push((
                            locale.code().to_owned(),
                            format!("{}/{name}.png", locale.code()),
                        ));
                        count += 1;
                    }
                    rows.push((
                        format!(
                            "{screen} · {} · {text} % · {width} × {height}",
                            theme.as_str()
                        ),
                        row,
                    ));
                }
            }
        }
    }
    write_index(&plan.out, &rows)?;
    Ok(count)
}

fn or<T: Clone>(list: &[T], usual: &[T]) -> Vec<T> {
    if list.is_empty() {
        usual.to_vec()
    } else {
        list.to_vec()
    }
}

fn write_index(out: &Path, rows: &[(String, Vec<(String, String)>)]) -> io::Result<()> {
    let mut html = String::from(
        "<!doctype html><meta charset=utf-8><title>Cyberday: every screen</title>\
         <style>body{font:16px sans-serif;margin:2em;background:#eee}h2{margin:1.5em 0 .3em;font-size:1em}\
         div{display:flex;gap:1em;overflow-x:auto}figure{margin:0}img{width:560px;border:1px solid #888;background:#fff}</style>\
         <h1>Cyberday: every screen</h1>\n",
    );
    for (title, pictures) in rows.iter().filter(|(_, pictures)| !pictures.is_empty()) {
        let _ = write!(html, "<h2>{title}</h2><div>");
        for (locale, file) in pictures {
            let _ = write!(
                html,
                "<figure><a href=\"{file}\"><img loading=lazy src=\"{file}\" alt=\"{title}\"></a><figcaption>{locale}</figcaption></figure>"
            );
        }
        html.push_str("</div>\n");
    }
    std::fs::write(out.join("index.html"), html)
}

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

/// A history with one lesson open in its second part.
fn history() -> History {
    let mut history = finished();
    if let Some(place) = history.places.first_mut() {
        place.finished = false;
        place.stage = "1 asking".to_owned();
    }
    history
}

/// A history with one lesson finished: eight of ten judged rightly.
fn finished() -> History {
    let person = Person::Own(PERSON);
    let id = Uuid::from_u128(1);
    let module = "business-invoice";
    let answers = (0..10).map(|i| {
        let scam = i % 2 == 0;
        let class = if scam { Class::Scam } else { Class::Genuine };
        let response = match (i, scam) {
            (4, _) => "real",
            (_, true) => "scam",
            (_, false) => "real",
        };
        (i, class, response)
    });
    let both = ["later-parcel", module];
    let mut history = History::default();
    for (n, module) in both.into_iter().enumerate() {
        let run = Uuid::from_u128(id.as_u128() + n as u128);
        history.runs.push(Run {
            id: run,
            person,
            occasion: id,
            pack: "cyberday".to_owned(),
            pack_version: "2026.11.0".to_owned(),
            module: module.to_owned(),
            revision: 1,
            form: Form::A,
            country: "AU".to_owned(),
            items: (0..10).map(|i| format!("item-{i}")).collect(),
            seed: 7,
            started: Timestamp::UNIX_EPOCH,
        });
        history.places.push(Place {
            person,
            pack: "cyberday".to_owned(),
            module: module.to_owned(),
            run,
            part: String::new(),
            step: String::new(),
            item: None,
            stage: "1 asking".to_owned(),
            draft: String::new(),
            finished: true,
            at: Timestamp::UNIX_EPOCH,
        });
        history
            .answers
            .extend(answers.clone().map(|(i, class, response)| {
                let answer = Answer {
                    run,
                    person,
                    occasion: id,
                    pack: "cyberday".to_owned(),
                    pack_version: "2026.11.0".to_owned(),
                    module: module.to_owned(),
                    part: String::new(),
                    step: "round".to_owned(),
                    activity: "judge".to_owned(),
                    item: Some(format!("item-{i}")),
                    form: Form::A,
                    position: i,
                    class: Some(class.as_str().to_owned()),
                    response: response.to_owned(),
                    sure: None,
                    right: Some(true),
                    country: "AU".to_owned(),
                    language: "en".to_owned(),
                    at: Timestamp::UNIX_EPOCH,
                };
                (crate::records::Seq::default(), answer)
            }));
    }
    history
}

/// What to stop at, in a lesson.
enum Aim {
    Card,
    Judge(Option<&'static str>, Option<Class>),
    Activity(&'static str),
    PartEnd,
}

const MODULES: [&str; 3] = ["later-parcel", "business-invoice", "school-messages"];

fn in_lesson(name: &str, locale: Locale, settings: Settings) -> Option<App> {
    let (name, term) = match name.strip_suffix("-term") {
        Some(name) => (name, true),
        None => (name, false),
    };
    let (aim, response, chosen) = match name {
        "card" => (Aim::Card, None, false),
        "judge-sms" => (Aim::Judge(Some("sms"), None), None, true),
        "judge-email" => (Aim::Judge(Some("email"), None), None, false),
        "judge-chat" => (Aim::Judge(Some("chat"), None), None, false),
        "judge-web" => (Aim::Judge(Some("web"), None), None, false),
        "judge-popup" => (Aim::Judge(Some("popup"), None), None, false),
        "judge-missing" => (Aim::Judge(None, None), None, false),
        "caught" => (
            Aim::Judge(None, Some(Class::Scam)),
            Some(Response::Scam),
            false,
        ),
        "missed" => (
            Aim::Judge(None, Some(Class::Scam)),
            Some(Response::Real),
            false,
        ),
        "suspected" => (
            Aim::Judge(None, Some(Class::Genuine)),
            Some(Response::Scam),
            false,
        ),
        "trusted" => (
            Aim::Judge(None, Some(Class::Genuine)),
            Some(Response::Real),
            false,
        ),
        "checked" => (
            Aim::Judge(None, Some(Class::Scam)),
            Some(Response::Check),
            false,
        ),
        "part-end" => (Aim::PartEnd, None, false),
        "result" => (Aim::PartEnd, None, false),
        other => {
            let kind = other.strip_suffix("-feedback").unwrap_or(other);
            let kind = ["choice", "choices", "order", "find", "address"]
                .into_iter()
                .find(|k| *k == kind)?;
            (Aim::Activity(kind), None, !other.ends_with("-feedback"))
        }
    };
    // The school lesson is shown where it has the step, so that the child's register is seen too.
    let order: [&str; 3] = match name {
        "judge-chat" if term => [MODULES[1], MODULES[0], MODULES[2]],
        "card" | "judge-chat" | "judge-popup" | "trusted" | "find" | "find-feedback" => {
            [MODULES[2], MODULES[0], MODULES[1]]
        }
        "judge-email" | "order" | "suspected" | "choices" => [MODULES[1], MODULES[0], MODULES[2]],
        _ => MODULES,
    };
    for module in order {
        let mut app = App::staged(locale, settings.clone(), History::default());
        let _ = app.open_lesson("cyberday", module, true);
        if let Some(()) = drive(&mut app, &aim, response, name, chosen) {
            if term {
                let word = app.lesson()?.first_term(locale)?;
                send(&mut app, lesson::Message::Term(word));
            }
            return Some(app);
        }
    }
    None
}

fn send(app: &mut App, message: lesson::Message) {
    let _ = app.update(Message::Lesson(message));
}

/// Gives the answer as the records would confirm it.
fn give(app: &mut App) {
    send(app, lesson::Message::Give);
    let _ = app.update(Message::Answered(Ok(())));
}

/// Goes through the lesson until it stands where the picture is wanted.
fn drive(
    app: &mut App,
    aim: &Aim,
    response: Option<Response>,
    name: &str,
    chosen: bool,
) -> Option<()> {
    for turn in 0..200 {
        let lesson = app.lesson()?;
        let module = lesson.module().clone();
        let kind = lesson.run().stop().kind.clone();
        let last = matches!(lesson.scope().2, lesson::Shown::Result);
        if name == "result" && last {
            return Some(());
        }
        if last {
            return None;
        }
        let here = match (aim, &kind) {
            (Aim::Card, StopKind::Step(id)) => module
                .module
                .step(id.as_str())
                .is_some_and(|(_, s)| matches!(s.activity, Activity::Card { .. })),
            (Aim::Judge(medium, class), StopKind::Judge { item, .. }) => {
                module.module.item(item.as_str()).is_some_and(|item| {
                    medium.is_none_or(|m| item.scene.medium().as_str() == m)
                        && class.is_none_or(|c| item.class == c)
                })
            }
            (Aim::Activity(kind), StopKind::Step(id)) => module
                .module
                .step(id.as_str())
                .is_some_and(|(_, s)| s.activity.kind() == *kind),
            (Aim::PartEnd, StopKind::PartEnd) => name == "part-end",
            _ => false,
        };
        if here {
            match (&kind, response) {
                (StopKind::Judge { .. }, Some(response)) => {
                    send(app, lesson::Message::Respond(response));
                    give(app);
                }
                (StopKind::Judge { .. }, None) if name == "judge-missing" => {
                    send(app, lesson::Message::Give)
                }
                (StopKind::Judge { .. }, None) if chosen => {
                    send(app, lesson::Message::Respond(Response::Scam));
                    send(app, lesson::Message::Sure(Sure::Fairly));
                }
                (StopKind::Step(id), _) if name.ends_with("-feedback") => {
                    choose_something(app, id.as_str(), false);
                    give(app);
                }
                (StopKind::Step(id), _) if chosen => choose_something(app, id.as_str(), true),
                _ => {}
            }
            return Some(());
        }
        match &kind {
            StopKind::Judge { .. } => {
                let answer = Response::ALL[[0, 1, 0, 1, 2][turn % 5]];
                send(app, lesson::Message::Respond(answer));
                give(app);
            }
            StopKind::Step(id) => {
                choose_something(app, id.as_str(), false);
                give(app);
            }
            StopKind::PartEnd => {}
        }
        send(app, lesson::Message::Next);
    }
    None
}

/// Chooses on an activity: a part of it, or an answer that can be given.
fn choose_something(app: &mut App, step: &str, part: bool) {
    let Some(lesson) = app.lesson() else {
        return;
    };
    let module = lesson.module().clone();
    let Some((_, step)) = module.module.step(step) else {
        return;
    };
    let messages: Vec<lesson::Message> = match &step.activity {
        Activity::Choice { options, .. } => options
            .iter()
            .take(1)
            .map(|o| lesson::Message::Choose(o.to_string()))
            .collect(),
        Activity::Choices { options, .. } => options
            .iter()
            .take(2)
            .map(|o| lesson::Message::Toggle(o.to_string()))
            .collect(),
        Activity::Order { right } => {
            let count = if part { 2 } else { right.len() };
            right
                .iter()
                .rev()
                .take(count)
                .map(|o| lesson::Message::Toggle(o.to_string()))
                .collect()
        }
        Activity::Find { item } => {
            module
                .module
                .item(item.as_str())
                .map_or_else(Vec::new, |item| {
                    let cue = item
                        .cues
                        .iter()
                        .find(|c| c.place.is_some())
                        .map(|c| c.id.to_string());
                    let decoy = item.decoys.first().map(|d| d.id.to_string());
                    cue.into_iter()
                        .chain(decoy)
                        .map(lesson::Message::Toggle)
                        .collect()
                })
        }
        Activity::Address { .. } => vec![lesson::Message::Choose("0".to_owned())],
        Activity::Card { .. } | Activity::Round { .. } => Vec::new(),
    };
    for message in messages {
        send(app, message);
    }
}
