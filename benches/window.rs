//! What a person waits for in the window: another language, and a screen drawn anew.

#![allow(clippy::expect_used)] // without a renderer there is nothing to measure

use cyberday::app::accessibility::spoken::spoken;
use cyberday::app::accessibility::tree::{Collect, Window};
use cyberday::app::fonts::{self, Face};
use cyberday::app::program::Over;
use cyberday::app::screen::Change;
use cyberday::app::screen::settings::{Message as SettingsMessage, SettingsScreen};
use cyberday::app::studio::Studio;
use cyberday::app::tour;
use cyberday::app::widget::Element;
use cyberday::app::{App, Message};
use cyberday::language::{Catalog, Locale, Register};
use cyberday::records::{History, Settings, Theme};
use divan::Bencher;
use iced::advanced::clipboard;
use iced::advanced::renderer::Headless;
use iced::widget::space;
use iced::{Event, Pixels, Renderer, Size, mouse, window};
use iced_runtime::UserInterface;
use iced_runtime::user_interface::Cache;

/// A large screen, with text at its usual size.
const SIZE: Size<u32> = Size::new(1920, 1080);

/// The screen that takes longest to build and draw: the settings with the dialog over them. `every_screen` says
/// whether it still is; next come `help` and `find-feedback`.
const HEAVIEST: &str = "forget";

fn main() {
    divan::main();
}

fn staged(screen: &str, locale: Locale) -> Option<App> {
    tour::stage(screen, locale, Theme::Light, 100, "AU")
}

/// The program's words of one language.
#[divan::bench(args = [Locale::En, Locale::Ja, Locale::Hi], consts = [false, true])]
fn catalog<const CHILD: bool>(locale: Locale) -> Catalog {
    let register = if CHILD {
        Register::Child
    } else {
        Register::Adult
    };
    Catalog::new(locale, register)
}

/// The press on another language in the settings, without the picture after it.
#[divan::bench(args = [Locale::En, Locale::Ja, Locale::Hi])]
fn switch_language(bencher: Bencher, to: Locale) {
    let from = if to == Locale::En {
        Locale::Ja
    } else {
        Locale::En
    };
    bencher
        .with_inputs(|| in_settings(from))
        .bench_local_refs(|app| drop(app.update(choose(to))));
}

/// The same until the settings stand there in the other language.
#[divan::bench(args = [Locale::En, Locale::Ja, Locale::Hi])]
fn switch_language_and_draw(bencher: Bencher, to: Locale) {
    let from = if to == Locale::En {
        Locale::Ja
    } else {
        Locale::En
    };
    let mut studio = Studio::new().expect("tiny-skia is compiled in");
    bencher
        .with_inputs(|| in_settings(from))
        .bench_local_refs(|app| {
            drop(app.update(choose(to)));
            studio.take(app, SIZE)
        });
}

/// Building, laying out and drawing the heaviest screen.
#[divan::bench(args = [Locale::En, Locale::Ja, Locale::Hi])]
fn heaviest_screen(bencher: Bencher, locale: Locale) {
    draw(bencher, HEAVIEST, locale);
}

/// Every screen of the tour a few times, to find the heaviest.
#[divan::bench(args = tour::SCREENS.into_iter().chain(tour::STATES), sample_count = 5, sample_size = 1)]
fn every_screen(bencher: Bencher, screen: &str) {
    draw(bencher, screen, Locale::Ja);
}

fn draw(bencher: Bencher, screen: &str, locale: Locale) {
    // A lesson may have no such step or medium in a country.
    let Some(app) = staged(screen, locale) else {
        return;
    };
    let mut studio = Studio::new().expect("tiny-skia is compiled in");
    bencher.bench_local(|| studio.take(&app, SIZE));
}

fn in_settings(locale: Locale) -> App {
    let mut app = App::staged(locale, Settings::default(), History::default());
    app.set_over(Some(Over::Settings(SettingsScreen::default())));
    app
}

fn choose(locale: Locale) -> Message {
    Message::Settings(SettingsMessage::Change(Change::Locale(locale)))
}

/// What a screen reader is told of a screen: collected from the widgets each time that the window is drawn while
/// somebody listens. The screens with the most to say.
#[divan::bench(args = ["settings", "help", "find-feedback", "judge-email"])]
fn collect_tree(bencher: Bencher, screen: &str) {
    let Some(app) = staged(screen, Locale::Ja) else {
        return;
    };
    let mut renderer = renderer();
    let view = app.view(app.window);
    let mut ui = UserInterface::build(view, LOGICAL, Cache::default(), &mut renderer);
    let said = said();
    bencher.bench_local(|| {
        let mut collect = Collect::new(&said);
        ui.operate(&renderer, &mut collect);
        collect.snapshot().update
    });
}

/// What it costs at each drawing that nobody listens: the same window with nothing in it, with the root that would
/// tell (`true`) and without.
#[divan::bench(args = [false, true])]
fn nobody_listens(bencher: Bencher, tells: bool) {
    let mut renderer = renderer();
    let view: Element<'_, ()> = if tells {
        spoken(window::Id::unique(), said(), space()).into()
    } else {
        space().into()
    };
    let mut ui = UserInterface::build(view, LOGICAL, Cache::default(), &mut renderer);
    let mut messages = Vec::new();
    bencher.bench_local(|| {
        let redraw = Event::Window(window::Event::RedrawRequested(iced::time::Instant::now()));
        let mouse = mouse::Cursor::Unavailable;
        ui.update(
            &[redraw],
            mouse,
            &mut renderer,
            &mut clipboard::Null,
            &mut messages,
        )
    });
}

/// The window in logical pixels.
const LOGICAL: Size = Size::new(1280.0, 800.0);

fn said() -> Window {
    Window {
        title: "Cyberday".to_owned(),
        language: "en",
        scale: 1.0,
        scope: 0,
    }
}

fn renderer() -> Renderer {
    fonts::embed();
    let font = Face::Latin.font(false);
    let made = <Renderer as Headless>::new(font, Pixels(22.0), Some("tiny-skia"));
    iced::futures::executor::block_on(made).expect("tiny-skia is compiled in")
}
