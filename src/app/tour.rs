//! A picture of every screen and its important states, with no display: to look at what was made.

mod history;
mod in_lesson;
mod stage;
mod whole_lesson;

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use iced::Size;
use uuid::Uuid;

use crate::app::studio::Studio;
use crate::language::Locale;
use crate::records::Theme;

pub use stage::stage;

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
    /// Ids of lessons of which each step is drawn, or `all`; then no screens are drawn.
    pub lessons: Vec<String>,
    /// Folders with more packs.
    pub packs: Vec<PathBuf>,
    /// The learner's country; without it each language's own.
    pub country: Option<String>,
}

/// The names of all pictures, in the order of a learner's way.
pub const SCREENS: [&str; 61] = [
    "first-language",
    "first-text",
    "first-country",
    "first-who",
    "welcome",
    "ages",
    "home-new",
    "home",
    "home-guest",
    "opening",
    "opening-care",
    "notes",
    "card",
    "card-term",
    "change",
    "judge-sms",
    "judge-email",
    "judge-chat",
    "judge-web",
    "judge-popup",
    "judge-voice",
    "judge-poster",
    "judge-payment",
    "judge-game",
    "judge-letter",
    "judge-profile",
    "call",
    "call-video",
    "call-over",
    "call-told",
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
    "sort",
    "passphrase",
    "checklist",
    "choice-feedback",
    "choices-feedback",
    "order-feedback",
    "find-feedback",
    "address-feedback",
    "sort-feedback",
    "passphrase-feedback",
    "checklist-feedback",
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
    if !plan.lessons.is_empty() {
        return whole_lesson::run(plan, progress);
    }
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
