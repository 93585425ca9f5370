//! A picture of each step of a lesson, asked and answered, in both forms: for whoever reads a lesson before it is shown.

use std::io;
use std::path::Path;

use iced::Size;

use crate::app::program::{App, Message};
use crate::app::screen::Start;
use crate::app::screen::lesson::{self, Shown};
use crate::app::studio::Studio;
use crate::language::Locale;
use crate::learning::draft::Response;
use crate::learning::run::StopKind;
use crate::records::{History, Settings, Theme, Who};

use super::in_lesson::{choose_something, give, hang_up, say_something, send};
use super::{PERSON, Plan, home_country, or, write_index};

/// More stops than a lesson can have.
const MOST_STOPS: usize = 400;

/// Draws each step of the lessons that the plan names, and an index page that shows the languages side by side.
///
/// # Errors
/// What the disk says, or a name that is no lesson.
pub fn run(plan: &Plan, progress: &mut dyn FnMut(&str)) -> io::Result<usize> {
    let mut studio =
        Studio::new().ok_or_else(|| io::Error::other("the renderer could not be started"))?;
    let locales = or(&plan.locales, &Locale::ALL);
    if [plan.sizes.len(), plan.text.len(), plan.themes.len()]
        .iter()
        .any(|count| *count > 1)
    {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "a lesson is drawn at one size, one text size and one theme at a time",
        ));
    }
    let (width, height) = plan.sizes.first().copied().unwrap_or((1280, 800));
    let text = plan.text.first().copied().unwrap_or(100);
    let theme = plan.themes.first().copied().unwrap_or(Theme::Light);
    let mut rows: Vec<(String, Vec<(String, String)>)> = Vec::new();
    let mut count = 0;
    for locale in locales {
        let settings = Settings {
            locale: Some(locale.code().to_owned()),
            country: Some(
                plan.country
                    .clone()
                    .unwrap_or_else(|| home_country(locale).to_owned()),
            ),
            text_percent: text,
            theme,
            who: Who::Own(PERSON),
            ..Settings::default()
        };
        let app = || App::staged_with(locale, settings.clone(), History::default(), &plan.packs);
        let mut modules: Vec<(String, String)> = app()
            .library
            .shelf()
            .map(|entry| (entry.pack.pack.id.to_string(), entry.card.id.to_string()))
            .collect();
        if !plan.lessons.iter().any(|name| name == "all") {
            if let Some(name) = plan
                .lessons
                .iter()
                .find(|name| !modules.iter().any(|(_, module)| module == *name))
            {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidInput,
                    format!("there is no lesson \"{name}\""),
                ));
            }
            modules.retain(|(_, module)| plan.lessons.contains(module));
        }
        for (pack, module) in modules {
            for (form, start) in [("", Start::CarryOn), ("b-", Start::Refresh)] {
                let mut app = app();
                let _ = app.open_lesson(&pack, &module, start);
                let mut number = 0;
                let mut shoot = |app: &mut App, what: &str| -> io::Result<()> {
                    number += 1;
                    let name = format!("{module}-{form}{number:02}-{what}");
                    let folder = plan.out.join(locale.code());
                    std::fs::create_dir_all(&folder)?;
                    let pixels = Size::new(width, height);
                    studio.settle(app, pixels);
                    studio
                        .take(app, pixels)
                        .save(&folder.join(format!("{name}.png")))?;
                    let file = format!("{}/{name}.png", locale.code());
                    progress(&file);
                    count += 1;
                    let entry = (locale.code().to_owned(), file);
                    // The same step of another language stands in the same row, although a stand-in has another id.
                    let title = format!("{module} {form}{number:02}");
                    match rows.iter_mut().find(|(row, _)| *row == title) {
                        Some((_, row)) => row.push(entry),
                        None => rows.push((title, vec![entry])),
                    }
                    Ok(())
                };
                walk(&mut app, &mut shoot)?;
            }
        }
    }
    write_index(Path::new(&plan.out), &rows)?;
    Ok(count)
}

/// From the first page to the result, with a picture of each.
fn walk(app: &mut App, shoot: &mut dyn FnMut(&mut App, &str) -> io::Result<()>) -> io::Result<()> {
    for turn in 0..MOST_STOPS {
        let Some(lesson) = app.lesson() else {
            return Ok(());
        };
        let shown = lesson.scope().2;
        let kind = lesson.run().stop().kind.clone();
        match (shown, &kind) {
            (Shown::Result, _) => return shoot(app, "result"),
            (Shown::Opening, _) => shoot(app, "opening")?,
            (_, StopKind::PartEnd) => shoot(app, "end")?,
            (_, StopKind::Step(id)) => {
                shoot(app, id.as_str())?;
                choose_something(app, id.as_str(), false);
                if asks(app) {
                    give(app);
                    shoot(app, &told(id.as_str()))?;
                }
            }
            (_, StopKind::Judge { item, .. }) => {
                shoot(app, item.as_str())?;
                if say_something(app) {
                    shoot(app, &format!("{item}-said"))?;
                    if hang_up(app) {
                        shoot(app, &format!("{item}-over"))?;
                    }
                }
                let answer = Response::ALL[[0, 1, 0, 1, 2][turn % 5]];
                send(app, lesson::Message::Respond(answer));
                give(app);
                shoot(app, &told(item.as_str()))?;
            }
        }
        let before = app.lesson().map(|lesson| lesson.scope());
        let _ = app.update(Message::Lesson(lesson::Message::Next));
        if app.lesson().map(|lesson| lesson.scope()) == before {
            return Err(io::Error::other(format!(
                "the lesson does not go on from stop {}",
                before.map_or(0, |(at, ..)| at)
            )));
        }
    }
    Ok(())
}

fn asks(app: &App) -> bool {
    app.lesson().is_some_and(|lesson| {
        crate::learning::run::Run::asks(&lesson.module().module, lesson.run().stop())
    })
}

fn told(id: &str) -> String {
    format!("{id}-told")
}
