//! Opens the window, or says in one sentence why it cannot.

use std::panic::{self, AssertUnwindSafe};
use std::sync::Mutex;

use iced::futures::channel::mpsc;
use iced::{Event, Size, Subscription, Task, window};

use super::accessibility::door;
use super::program::{App, Message, Options};
use super::theme::size;
use super::{fonts, system};

/// Runs the program until its window is closed.
///
/// # Errors
/// One plain sentence: what happened, and what to do.
pub fn run(options: Options) -> Result<(), String> {
    fonts::start_without_system_fonts();
    fonts::embed();
    // The event loop panics where there is no display. The reason is caught and said; later panics are real ones.
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let restored = Mutex::new(Some(hook));
    let first = Mutex::new(Some(options));
    let boot = move || {
        if let Some(hook) = restored.lock().ok().and_then(|mut hook| hook.take()) {
            panic::set_hook(hook);
        }
        let options = first
            .lock()
            .ok()
            .and_then(|mut o| o.take())
            .unwrap_or_default();
        open(options)
    };
    let result = panic::catch_unwind(AssertUnwindSafe(|| {
        iced::daemon(boot, App::update, App::view)
            .title(|app: &App, _| app.title())
            .theme(|app: &App, _| Some(app.theme()))
            .scale_factor(|app: &App, _| app.scale())
            .subscription(subscription)
            .settings(iced::Settings {
                id: Some("org.cyberday.Cyberday".to_owned()),
                default_font: fonts::Face::Latin.font(false),
                default_text_size: iced::Pixels(size::BODY),
                ..iced::Settings::default()
            })
            .run()
    }));
    let _ = panic::take_hook();
    match result {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(explain(&error.to_string())),
        Err(reason) => {
            let text = reason
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| reason.downcast_ref::<&str>().copied())
                .unwrap_or("");
            Err(explain(text))
        }
    }
}

/// On Windows and macOS the door for screen readers must be there before the window is shown for the first time.
const SHOWN_AT_ONCE: bool = cfg!(all(unix, not(target_os = "macos")));

fn open(options: Options) -> (App, Task<Message>) {
    let full_screen = options.full_screen;
    let (mut app, load) = App::new(options);
    // The size is given in logical pixels and multiplied by the text size: divided by it, the window stays the same.
    let scale = app.scale();
    let (id, opened) = window::open(window::Settings {
        size: Size::new(1280.0 / scale, 800.0 / scale),
        min_size: Some(Size::new(480.0, 320.0)),
        exit_on_close_request: true,
        fullscreen: full_screen,
        visible: SHOWN_AT_ONCE,
        ..window::Settings::default()
    });
    app.window = id;
    let theme = iced::system::theme().map(Message::SystemTheme);
    let (wake, woken) = mpsc::unbounded();
    let mode = if full_screen {
        window::Mode::Fullscreen
    } else {
        window::Mode::Windowed
    };
    let attached = opened.then(move |id| {
        let wake = wake.clone();
        let attach = window::run(id, move |window| door::attach(id, window, wake)).discard();
        if SHOWN_AT_ONCE {
            attach
        } else {
            attach.chain(window::set_mode(id, mode))
        }
    });
    let scale = window::scale_factor(id).map(Message::SystemScale);
    let assistive = Task::run(woken, |()| Message::Assistive);
    let voice = Task::run(app.voice_events(), Message::Voice);
    (
        app,
        Task::batch([attached.chain(scale), load, theme, assistive, voice]),
    )
}

fn subscription(app: &App) -> Subscription<Message> {
    let mut all = vec![
        window::close_events().map(Message::Closed),
        iced::system::theme_changes().map(Message::SystemTheme),
        iced::event::listen_with(|event, _, _| match event {
            Event::Window(window::Event::Rescaled(scale)) => Some(Message::SystemScale(scale)),
            _ => None,
        }),
    ];
    if app.is_guest() {
        all.push(Subscription::run(system::minutes).map(|()| Message::Idle));
    }
    Subscription::batch(all)
}

/// The sentence for a reason that the window system gave.
fn explain(reason: &str) -> String {
    let lower = reason.to_lowercase();
    if cfg!(all(unix, not(target_os = "macos"))) {
        if lower.contains("library") || lower.contains("dlopen") || lower.contains(".so") {
            return "Cyberday cannot open its window because a library is missing; install it with: \
                    sudo apt install libx11-6 libx11-xcb1 libxcb1 libxcursor1 libxi6 libxkbcommon0 libxkbcommon-x11-0 \
                    (or your system's packages of the same names)."
                .to_owned();
        }
        let no_display = std::env::var_os("DISPLAY").is_none_or(|d| d.is_empty())
            && std::env::var_os("WAYLAND_DISPLAY").is_none_or(|d| d.is_empty());
        if no_display {
            return "Cyberday found no screen to open its window on; start it from a graphical desktop, \
                    or use `cyberday check` and `cyberday tour`, which need none."
                .to_owned();
        }
        return "Cyberday could not open its window on this screen; log in to the desktop as the same user and start it there."
            .to_owned();
    }
    format!("Cyberday could not open its window ({reason}); restart the computer and try again.")
}
