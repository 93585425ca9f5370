//! The program: which screen is shown, what is over it, and what its actions do.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::PathBuf;
use std::rc::Rc;

use iced::widget::{column, container, opaque, responsive, row, space, stack};
use iced::{Alignment, Length, Size, Task, window};
use jiff::Timestamp;
use jiff::civil::Date;
use lucide_icons::Icon;
use uuid::Uuid;

use crate::content::library::Library;
use crate::content::model::{Ages, Audience, Country};
use crate::content::open::OpenModule;
use crate::language::{Catalog, Locale, Register};
use crate::records::{
    Folders, History, Opened, Person, Recorder, RecordsError, Settings, Theme, Trouble, Who, today,
};

use super::frame::{Bar, Frame, Offers, frame, page_scroll};
use super::keys::{Command, command};
use super::screen::first_start::{FirstStart, TEXT_SIZES};
use super::screen::help::Help;
use super::screen::home::Home;
use super::screen::lesson::{Learner, Lesson, Shown};
use super::screen::settings::SettingsScreen;
use super::screen::{
    Action, Change, Context, Show, ages, first_start, help, home, keys, lesson, settings, welcome,
};
use super::theme::{size, tokens};
use super::ui::{Kind, Ui};
use super::widget::Element;
use super::widget::control::Control;
use super::widget::glyph::glyph;
use super::widget::inert::inert;
use super::widget::meaning::{Meaning, Role};
use super::widget::mirrored::mirrored;
use super::widget::navigation::{Input, navigation};

/// How the program is started.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Another language than the settings say.
    pub locale: Option<Locale>,
    /// Another country.
    pub country: Option<String>,
    /// Where settings and records are.
    pub folders: Option<Folders>,
    /// Folders with packs.
    pub packs: Vec<PathBuf>,
    /// Fill the screen.
    pub full_screen: bool,
}

/// What is shown.
pub enum Screen {
    /// The first start.
    FirstStart(FirstStart),
    /// "Who is learning today?"
    Welcome,
    /// Age bands.
    Ages,
    /// A shelf.
    Home(Home),
    /// A lesson.
    Lesson(Box<Lesson>),
}

/// What is shown over it.
pub enum Over {
    /// Help now.
    Help(Help),
    /// The settings.
    Settings(SettingsScreen),
    /// The keys.
    Keys,
    /// The bar's buttons, where they do not fit.
    Menu,
}

/// What the program hears.
#[derive(Debug, Clone)]
#[allow(missing_docs)] // one variant a screen, and what comes from outside
pub enum Message {
    FirstStart(first_start::Message),
    Welcome(welcome::Message),
    Ages(ages::Message),
    Home(home::Message),
    Lesson(lesson::Message),
    Help(help::Message),
    Settings(settings::Message),
    Keys(keys::Message),
    Bar(Bar),
    CloseMenu,
    Input(Input),
    Opened(Result<Opened, RecordsError>),
    History(Result<History, RecordsError>),
    Kept(Result<(), RecordsError>),
    Answered(Result<(), RecordsError>),
    GuestEnded(Result<(), RecordsError>),
    Forgotten(Result<(), RecordsError>),
    Forget(bool),
    DismissNotice(usize),
    SystemTheme(iced::theme::Mode),
    CloseRequested(window::Id),
    Closed(window::Id),
    Idle,
    Reload,
}

/// Something the person should be told once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// About the records.
    Records(Trouble),
    /// A line of the settings could not be read.
    Settings(usize),
    /// The settings could not be written.
    SettingsNotKept,
    /// A pack or module was left out.
    Pack(String),
    /// A lesson could not be opened.
    Lesson,
    /// Everything was forgotten.
    Forgotten,
    /// Something could not be forgotten.
    NotForgotten,
}

/// The program.
pub struct App {
    /// Its main window.
    pub window: window::Id,
    folders: Option<Folders>,
    settings: Settings,
    locale: Locale,
    library: Library,
    recorder: Recorder,
    history: History,
    person: Person,
    occasion: Uuid,
    screen: Screen,
    over: Vec<Over>,
    asks_forget: bool,
    told: Vec<Told>,
    keyboard: bool,
    system_dark: bool,
    full_screen: bool,
    newest: Option<Timestamp>,
    catalogs: [Rc<Catalog>; 2],
    last_input: std::time::Instant,
    seed: fn() -> u64,
}

fn catalogs(locale: Locale) -> [Rc<Catalog>; 2] {
    [
        Rc::new(Catalog::new(locale, Register::Adult)),
        Rc::new(Catalog::new(locale, Register::Child)),
    ]
}

impl App {
    /// Starts with the settings and records of a person; without folders nothing is read or kept.
    pub fn new(options: Options) -> (Self, Task<Message>) {
        let (mut settings, faults) = match &options.folders {
            Some(folders) => Settings::load(folders),
            None => (Settings::default(), Vec::new()),
        };
        if let Some(country) = options.country {
            settings.country = Some(country);
        }
        let locale = options
            .locale
            .or_else(|| settings.locale.as_deref().and_then(Locale::parse))
            .unwrap_or_else(Locale::of_system);
        let clock = Timestamp::now();
        let library = Library::open(&options.packs, today(clock, []));
        let recorder = match &options.folders {
            Some(folders) => Recorder::start(folders),
            None => Recorder::in_memory(),
        };
        let person = match settings.who {
            Who::Own(id) => Person::Own(id),
            Who::Guest | Who::NotAsked => Person::Guest(Uuid::new_v4()),
        };
        let mut told: Vec<Told> = Vec::new();
        if !faults.is_empty() {
            told.push(Told::Settings(faults.len()));
        }
        told.extend(
            library
                .notices()
                .iter()
                .map(|notice| Told::Pack(notice.to_string())),
        );
        let mut app = App {
            window: window::Id::unique(),
            folders: options.folders,
            locale,
            library,
            recorder,
            history: History::default(),
            person,
            occasion: Uuid::new_v4(),
            screen: Screen::Welcome,
            over: Vec::new(),
            asks_forget: false,
            told,
            keyboard: true,
            system_dark: false,
            full_screen: options.full_screen,
            newest: None,
            catalogs: catalogs(locale),
            last_input: std::time::Instant::now(),
            seed: || fastrand::u64(..),
            settings,
        };
        app.screen = app.first_screen();
        let load = app.load();
        let opened = app.ask(Recorder::opened, Message::Opened);
        (app, Task::batch([opened, load]))
    }

    /// A program on a screen, with nothing read or kept: for pictures and tests.
    pub fn staged(locale: Locale, settings: Settings, history: History) -> Self {
        let (mut app, _) = App::new(Options {
            locale: Some(locale),
            ..Options::default()
        });
        app.settings = settings;
        app.history = history;
        if let Who::Own(id) = app.settings.who {
            app.person = Person::Own(id);
        }
        app.screen = app.first_screen();
        app.seed = || 7;
        app.keyboard = false;
        app
    }

    fn first_screen(&self) -> Screen {
        if self.settings.who == Who::NotAsked {
            return Screen::FirstStart(FirstStart::default());
        }
        // On an own PC the learner comes back to their shelf.
        let audience = self.settings.audience.as_deref().and_then(Audience::parse);
        match (self.settings.who, audience) {
            (Who::Own(_), Some(audience)) => Screen::Home(Home {
                audience,
                ages: self.settings.ages.as_deref().and_then(Ages::parse),
            }),
            _ => Screen::Welcome,
        }
    }

    /// The screen that is shown: for pictures and tests.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// Shows a screen: for pictures.
    pub fn set_screen(&mut self, screen: Screen) {
        self.screen = screen;
    }

    /// Shows something over the screen: for pictures.
    pub fn set_over(&mut self, over: Option<Over>) {
        self.over = over.into_iter().collect();
    }

    /// Asks whether to forget: for pictures.
    pub fn ask_forget(&mut self) {
        self.asks_forget = true;
    }

    /// Shows the focus ring: for pictures.
    pub fn set_keyboard(&mut self, on: bool) {
        self.keyboard = on;
    }

    /// Tells something: for pictures.
    pub fn tell(&mut self, told: Told) {
        if !self.told.contains(&told) {
            self.told.push(told);
        }
    }

    /// The settings as they are.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The lesson that is open.
    pub fn lesson(&self) -> Option<&Lesson> {
        match &self.screen {
            Screen::Lesson(lesson) => Some(lesson),
            _ => None,
        }
    }

    /// Asks the records' thread something and turns its reply into a message.
    fn ask<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Recorder, Box<dyn FnOnce(Result<T, RecordsError>) + Send>),
        message: fn(Result<T, RecordsError>) -> Message,
    ) -> Task<Message> {
        let (send, receive) = iced::futures::channel::oneshot::channel();
        job(
            &self.recorder,
            Box::new(move |result| {
                let _ = send.send(result);
            }),
        );
        Task::perform(receive, move |result| {
            message(result.unwrap_or(Err(RecordsError::Stopped)))
        })
    }

    fn load(&self) -> Task<Message> {
        let person = self.person;
        self.ask(
            move |recorder, done| recorder.open_person(person, done),
            Message::History,
        )
    }

    /// The learner's country.
    fn country(&self) -> Country {
        self.settings
            .country
            .as_deref()
            .and_then(Country::parse)
            .unwrap_or(Country::Elsewhere)
    }

    fn today(&self) -> Date {
        let newest = self
            .newest
            .map(|at| jiff::tz::TimeZone::system().to_datetime(at).date());
        today(
            Timestamp::now(),
            newest.into_iter().chain(self.library.newest_pack_date()),
        )
    }

    /// The audience whose words, targets and help fit what is shown.
    fn audience(&self) -> Option<Audience> {
        match &self.screen {
            Screen::Home(home) => Some(home.audience),
            Screen::Lesson(lesson) => lesson.module().card.audience.first().copied(),
            Screen::Ages => Some(Audience::School),
            Screen::FirstStart(_) | Screen::Welcome => None,
        }
    }

    fn ui(&self, window: Size) -> Ui {
        let audience = self.audience();
        let register = usize::from(audience == Some(Audience::School));
        Ui {
            tokens: self.tokens(),
            catalog: Rc::clone(&self.catalogs[register]),
            size: window,
            keyboard: self.keyboard,
            large: audience != Some(Audience::Business),
        }
    }

    fn tokens(&self) -> tokens::Tokens {
        match self.settings.theme {
            Theme::Light => tokens::LIGHT,
            Theme::Dark => tokens::DARK,
            Theme::HighContrast => tokens::HIGH_CONTRAST,
            Theme::System if self.system_dark => tokens::DARK,
            Theme::System => tokens::LIGHT,
        }
    }

    /// iced's theme: only its ground and text colour are used.
    pub fn theme(&self) -> iced::Theme {
        let t = self.tokens();
        iced::Theme::custom(
            "Cyberday",
            iced::theme::Palette {
                background: t.paper,
                text: t.ink,
                primary: t.action.ink,
                success: t.real.ink,
                warning: t.again.ink,
                danger: t.scam.ink,
            },
        )
    }

    /// The text size as a factor.
    pub fn scale(&self) -> f32 {
        f32::from(self.settings.text_percent) / 100.0
    }

    /// The window's title.
    pub fn title(&self) -> String {
        self.catalogs[0].text("app-name")
    }

    /// Takes what happened. One line a message.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::FirstStart(message) => self.on_first_start(message),
            Message::Welcome(message) => self.act(|app, context| match &app.screen {
                Screen::Welcome => welcome::update(message, context),
                _ => Action::None,
            }),
            Message::Ages(message) => self.run(ages::update(message)),
            Message::Home(message) => match &mut self.screen {
                Screen::Home(home) => {
                    let action = home.update(message);
                    self.run(action)
                }
                _ => Task::none(),
            },
            Message::Lesson(message) => {
                self.on_lesson(|lesson, context| lesson.update(message, context))
            }
            Message::Help(message) => self.on_over(|over| match over {
                Over::Help(help) => help.update(message),
                _ => Action::None,
            }),
            Message::Settings(message) => self.on_over(|over| match over {
                Over::Settings(settings) => settings.update(message),
                _ => Action::None,
            }),
            Message::Keys(message) => self.run(keys::update(message)),
            Message::Bar(bar) => self.on_bar(bar),
            Message::CloseMenu => self.run(Action::Close),
            Message::Input(input) => self.on_input(input),
            Message::Opened(result) => self.on_opened(result),
            Message::History(result) => self.on_history(result),
            Message::Kept(result) => self.on_kept(result),
            Message::Answered(result) => self.on_answered(result),
            Message::GuestEnded(result) => self.on_guest_ended(result),
            Message::Forgotten(result) => self.on_forgotten(result),
            Message::Forget(yes) => self.on_forget(yes),
            Message::DismissNotice(number) => self.on_dismiss(number),
            Message::SystemTheme(mode) => self.on_system_theme(mode),
            Message::CloseRequested(id) => window::close(id),
            Message::Closed(id) => self.on_closed(id),
            Message::Idle => self.on_idle(),
            Message::Reload => self.load(),
        }
    }

    /// Runs a function that needs the context, then its action.
    fn act(&mut self, function: impl FnOnce(&App, &Context<'_>) -> Action) -> Task<Message> {
        let ui = self.ui(Size::new(1280.0, 800.0));
        let action = function(self, &self.context(&ui));
        self.run(action)
    }

    fn context<'a>(&'a self, ui: &'a Ui) -> Context<'a> {
        Context {
            ui,
            settings: &self.settings,
            library: &self.library,
            history: &self.history,
            today: self.today(),
            guest: self.settings.who == Who::Guest,
        }
    }

    fn on_first_start(&mut self, message: first_start::Message) -> Task<Message> {
        let Screen::FirstStart(screen) = &self.screen else {
            return Task::none();
        };
        let mut screen = screen.clone();
        let ui = self.ui(Size::new(1280.0, 800.0));
        let action = screen.update(message, &self.context(&ui));
        self.screen = Screen::FirstStart(screen);
        self.run(action)
    }

    fn on_lesson(
        &mut self,
        function: impl FnOnce(&mut Lesson, &Context<'_>) -> Action,
    ) -> Task<Message> {
        let ui = self.ui(Size::new(1280.0, 800.0));
        let today = self.today();
        let Screen::Lesson(lesson) = &mut self.screen else {
            return Task::none();
        };
        let context = Context {
            ui: &ui,
            settings: &self.settings,
            library: &self.library,
            history: &self.history,
            today,
            guest: self.settings.who == Who::Guest,
        };
        let action = function(lesson, &context);
        self.run(action)
    }

    fn on_over(&mut self, function: impl FnOnce(&mut Over) -> Action) -> Task<Message> {
        match self.over.last_mut() {
            Some(over) => {
                let action = function(over);
                self.run(action)
            }
            None => Task::none(),
        }
    }

    fn on_bar(&mut self, bar: Bar) -> Task<Message> {
        // From the menu, its choice takes the menu's place.
        if matches!(self.over.last(), Some(Over::Menu)) {
            self.over.pop();
        }
        match bar {
            Bar::Help if !matches!(self.over.last(), Some(Over::Help(_))) => {
                self.over.push(Over::Help(Help::default()))
            }
            Bar::Help => {}
            Bar::Language | Bar::TextSize | Bar::Settings => {
                self.over.push(Over::Settings(SettingsScreen::default()))
            }
            Bar::Menu => self.over.push(Over::Menu),
        }
        Task::none()
    }

    fn on_input(&mut self, input: Input) -> Task<Message> {
        self.last_input = std::time::Instant::now();
        let press = match input {
            Input::Keyboard(on) => {
                self.keyboard = on;
                return Task::none();
            }
            Input::Key(press) => press,
        };
        let Some(command) = command(&press, self.settings.letter_keys) else {
            return Task::none();
        };
        match command {
            Command::Escape => self.escape(),
            Command::Help if self.asks_forget => Task::none(),
            Command::Help => self.on_bar(Bar::Help),
            Command::Keys if self.over.is_empty() && !self.asks_forget => {
                self.over.push(Over::Keys);
                Task::none()
            }
            Command::Keys => Task::none(),
            Command::FullScreen => {
                self.full_screen = !self.full_screen;
                let mode = if self.full_screen {
                    window::Mode::Fullscreen
                } else {
                    window::Mode::Windowed
                };
                window::set_mode(self.window, mode)
            }
            Command::Larger => self.step_text(1),
            Command::Smaller => self.step_text(-1),
            Command::Normal => self.run(Action::Change(Change::Text(100))),
            Command::Choose(number) if self.over.is_empty() && !self.asks_forget => {
                self.choose(number)
            }
            Command::Choose(_) => Task::none(),
        }
    }

    fn step_text(&mut self, by: i32) -> Task<Message> {
        let now = self.settings.text_percent;
        let next = if by > 0 {
            TEXT_SIZES.into_iter().find(|s| *s > now)
        } else {
            TEXT_SIZES.into_iter().rev().find(|s| *s < now)
        };
        match next {
            Some(next) => self.run(Action::Change(Change::Text(next))),
            None => Task::none(),
        }
    }

    fn escape(&mut self) -> Task<Message> {
        if self.asks_forget {
            return self.on_forget(false);
        }
        if !self.over.is_empty() {
            return self.run(Action::Close);
        }
        match &self.screen {
            Screen::FirstStart(_) => self.on_first_start(first_start::Message::Back),
            Screen::Welcome => Task::none(),
            Screen::Ages => self.run(ages::update(ages::Message::Back)),
            Screen::Home(_) => self.update(Message::Home(home::Message::Other)),
            Screen::Lesson(_) => self.on_lesson(|lesson, context| lesson.escape(context)),
        }
    }

    fn choose(&mut self, number: usize) -> Task<Message> {
        let ui = self.ui(Size::new(1280.0, 800.0));
        let action = match &self.screen {
            Screen::Lesson(_) => {
                return self.on_lesson(|lesson, context| lesson.choose(number, context));
            }
            Screen::FirstStart(screen) => {
                let mut screen = screen.clone();
                let action = screen.choose(number, &self.context(&ui));
                self.screen = Screen::FirstStart(screen);
                action
            }
            Screen::Welcome => welcome::choose(number, &self.context(&ui)),
            Screen::Ages => ages::choose(number, &self.context(&ui)),
            Screen::Home(home) => home.clone().choose(number, &self.context(&ui)),
        };
        self.run(action)
    }

    /// Does what a screen wants done.
    fn run(&mut self, action: Action) -> Task<Message> {
        match action {
            Action::None | Action::Fresh => Task::none(),
            Action::Show(show) => self.show(show),
            Action::Close => {
                self.over.pop();
                Task::none()
            }
            Action::Change(change) => self.change(change),
            Action::Begin(run, place) => {
                self.history.runs.push((*run).clone());
                self.remember_place(&place);
                let begun = self.ask(move |r, done| r.begin(*run, done), Message::Kept);
                let placed = self.ask(move |r, done| r.place(*place, done), Message::Kept);
                Task::batch([begun, placed])
            }
            Action::Place(place) => {
                self.remember_place(&place);
                self.ask(move |r, done| r.place(*place, done), Message::Kept)
            }
            Action::Give(answer, place) => {
                self.remember_place(&place);
                self.ask(
                    move |recorder, done| {
                        let kept = (*answer).clone();
                        recorder.answer(*answer, Some(*place), move |result| {
                            done(result.map(|seq| (seq, kept)))
                        });
                    },
                    |result| match result {
                        Ok((_, _)) => Message::Answered(Ok(())),
                        Err(error) => Message::Answered(Err(error)),
                    },
                )
            }
            Action::EndGuest => {
                let person = self.person;
                self.ask(
                    move |r, done| r.end_guest(person, done),
                    Message::GuestEnded,
                )
            }
            Action::AskForget => {
                self.asks_forget = true;
                Task::none()
            }
        }
    }

    fn remember_place(&mut self, place: &crate::records::Place) {
        let same =
            |p: &&mut crate::records::Place| p.pack == place.pack && p.module == place.module;
        match self.history.places.iter_mut().find(same) {
            Some(kept) => *kept = place.clone(),
            None => self.history.places.push(place.clone()),
        }
    }

    fn show(&mut self, show: Show) -> Task<Message> {
        match show {
            Show::Keys => {
                self.over.push(Over::Keys);
                return Task::none();
            }
            Show::Welcome => self.screen = Screen::Welcome,
            Show::Ages => self.screen = Screen::Ages,
            Show::Home(audience, ages) => {
                self.screen = Screen::Home(Home { audience, ages });
                // Their shelf is where they come back to, on their own PC.
                if matches!(self.settings.who, Who::Own(_)) {
                    self.keep_settings(move |settings| {
                        settings.audience = Some(audience.as_str().to_owned());
                        settings.ages = ages.map(|a| a.as_str().to_owned());
                    });
                }
                // What was answered meanwhile is read again, so that the shelf shows what is kept.
                return self.load();
            }
            Show::Lesson { pack, module, anew } => return self.open_lesson(&pack, &module, anew),
        }
        Task::none()
    }

    /// Opens a lesson where it was left, or from the start.
    pub fn open_lesson(&mut self, pack: &str, module: &str, anew: bool) -> Task<Message> {
        let open: Rc<OpenModule> = match self.library.module(pack, module) {
            Ok(open) => Rc::new(open),
            Err(_) => {
                self.tell(Told::Lesson);
                return Task::none();
            }
        };
        let learner = Learner {
            person: self.person,
            occasion: self.occasion,
        };
        if !anew && let Some(lesson) = Lesson::carry_on(Rc::clone(&open), &self.history, learner) {
            self.screen = Screen::Lesson(Box::new(lesson));
            return Task::none();
        }
        let repeat = self
            .history
            .runs
            .iter()
            .any(|run| run.pack == pack && run.module == module);
        let (lesson, action) = Lesson::begin(open, self.country(), learner, (self.seed)(), repeat);
        self.screen = Screen::Lesson(Box::new(lesson));
        self.run(action)
    }

    fn keep_settings(&mut self, change: impl Fn(&mut Settings)) {
        change(&mut self.settings);
        if let Some(folders) = &self.folders
            && Settings::change(folders, |settings| change(settings)).is_err()
        {
            self.tell(Told::SettingsNotKept);
        }
    }

    fn change(&mut self, change: Change) -> Task<Message> {
        match change {
            Change::Locale(locale) => {
                self.locale = locale;
                self.catalogs = catalogs(locale);
                self.keep_settings(|s| s.locale = Some(locale.code().to_owned()));
            }
            Change::Country(code) => self.keep_settings(|s| s.country = Some(code.clone())),
            Change::Text(percent) => self.keep_settings(|s| s.text_percent = percent),
            Change::Theme(theme) => self.keep_settings(|s| s.theme = theme),
            Change::Still(still) => self.keep_settings(|s| s.still = still),
            Change::LetterKeys(on) => self.keep_settings(|s| s.letter_keys = on),
            Change::AddContact(contact) => self.keep_settings(|s| {
                if s.contacts.len() < Settings::MOST_CONTACTS {
                    s.contacts.push(contact.clone());
                }
            }),
            Change::RemoveContact(number) => self.keep_settings(|s| {
                if number < s.contacts.len() {
                    s.contacts.remove(number);
                }
            }),
            Change::Shared(shared) => return self.change_shared(shared),
        }
        Task::none()
    }

    fn change_shared(&mut self, shared: bool) -> Task<Message> {
        let first = matches!(self.screen, Screen::FirstStart(_));
        let now = self.settings.who;
        if !first && shared == (now == Who::Guest) {
            return Task::none();
        }
        let own = Uuid::new_v4();
        let who = if shared { Who::Guest } else { Who::Own(own) };
        self.keep_settings(|s| {
            s.who = who;
            if shared {
                s.audience = None;
                s.ages = None;
            }
        });
        let before = self.person;
        self.person = if shared {
            Person::Guest(Uuid::new_v4())
        } else {
            Person::Own(own)
        };
        self.history = History::default();
        if first {
            self.screen = Screen::Welcome;
        } else {
            // A lesson that is open belongs to who was learning before.
            self.over.clear();
            self.screen = Screen::Welcome;
        }
        let load = self.load();
        if before.is_guest() {
            let ended = self.ask(move |r, done| r.end_guest(before, done), Message::Kept);
            return Task::batch([ended, load]);
        }
        load
    }

    fn on_opened(&mut self, result: Result<Opened, RecordsError>) -> Task<Message> {
        match result {
            Ok(opened) => {
                self.newest = opened.newest;
                if let Some(trouble) = opened.trouble {
                    self.tell(Told::Records(trouble));
                }
            }
            Err(error) => self.tell_error(&error),
        }
        Task::none()
    }

    fn tell_error(&mut self, error: &RecordsError) {
        if let Some(trouble) = error.trouble() {
            self.tell(Told::Records(trouble.clone()));
        }
    }

    fn on_history(&mut self, result: Result<History, RecordsError>) -> Task<Message> {
        match result {
            Ok(history) => self.history = history,
            Err(error) => {
                self.tell_error(&error);
                if matches!(error.trouble(), Some(Trouble::Locked)) {
                    // Whoever holds the records lets go of them some time.
                    return Task::perform(
                        super::system::pause(std::time::Duration::from_secs(3)),
                        |()| Message::Reload,
                    );
                }
            }
        }
        Task::none()
    }

    fn on_kept(&mut self, result: Result<(), RecordsError>) -> Task<Message> {
        if let Err(error) = result {
            self.tell_error(&error);
        }
        Task::none()
    }

    fn on_answered(&mut self, result: Result<(), RecordsError>) -> Task<Message> {
        let told = self.on_kept(result);
        if let Screen::Lesson(lesson) = &mut self.screen {
            lesson.recorded();
        }
        // The meters of the shelf and of a repeated lesson come from what is kept.
        Task::batch([told, self.load()])
    }

    fn on_guest_ended(&mut self, result: Result<(), RecordsError>) -> Task<Message> {
        let told = self.on_kept(result);
        self.person = Person::Guest(Uuid::new_v4());
        self.occasion = Uuid::new_v4();
        self.history = History::default();
        self.over.clear();
        self.screen = Screen::Welcome;
        told
    }

    fn on_forget(&mut self, yes: bool) -> Task<Message> {
        self.asks_forget = false;
        if !yes {
            return Task::none();
        }
        let person = self.person;
        self.ask(move |r, done| r.forget(person, done), Message::Forgotten)
    }

    fn on_forgotten(&mut self, result: Result<(), RecordsError>) -> Task<Message> {
        match result {
            Ok(()) => {
                self.history = History::default();
                self.occasion = Uuid::new_v4();
                self.over.clear();
                self.screen = Screen::Welcome;
                if let Who::Own(_) = self.settings.who {
                    let own = Uuid::new_v4();
                    self.keep_settings(|s| {
                        s.who = Who::Own(own);
                        s.audience = None;
                        s.ages = None;
                    });
                    self.person = Person::Own(own);
                } else {
                    self.person = Person::Guest(Uuid::new_v4());
                }
                self.tell(Told::Forgotten);
            }
            Err(error) => {
                self.tell_error(&error);
                self.tell(Told::NotForgotten);
            }
        }
        Task::none()
    }

    fn on_dismiss(&mut self, number: usize) -> Task<Message> {
        if number < self.told.len() {
            self.told.remove(number);
        }
        Task::none()
    }

    fn on_system_theme(&mut self, mode: iced::theme::Mode) -> Task<Message> {
        self.system_dark = mode == iced::theme::Mode::Dark;
        Task::none()
    }

    fn on_closed(&mut self, id: window::Id) -> Task<Message> {
        if id == self.window {
            iced::exit()
        } else {
            Task::none()
        }
    }

    /// A guest who is gone leaves nothing.
    fn on_idle(&mut self) -> Task<Message> {
        let idle = self.last_input.elapsed() >= crate::records::GUEST_IDLE;
        let untouched = matches!(self.screen, Screen::Welcome) && self.history.runs.is_empty();
        if self.settings.who == Who::Guest && idle && !untouched {
            self.last_input = std::time::Instant::now();
            return self.run(Action::EndGuest);
        }
        Task::none()
    }

    /// Whether a guest is learning: the program then looks now and then whether they are still there.
    pub fn is_guest(&self) -> bool {
        self.settings.who == Who::Guest
    }

    /// A number that changes with every screen, and with every dialog over it.
    fn scope(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        match &self.screen {
            Screen::FirstStart(screen) => (0, screen.page()).hash(&mut hasher),
            Screen::Welcome => 1.hash(&mut hasher),
            Screen::Ages => 2.hash(&mut hasher),
            Screen::Home(home) => (3, home.audience.as_str()).hash(&mut hasher),
            Screen::Lesson(lesson) => {
                let (at, given, shown): (usize, bool, Shown) = lesson.scope();
                (4, lesson.module().module.id.as_str(), at, given, shown).hash(&mut hasher);
            }
        }
        for over in &self.over {
            match over {
                Over::Help(_) => 10.hash(&mut hasher),
                Over::Settings(_) => 11.hash(&mut hasher),
                Over::Keys => 12.hash(&mut hasher),
                Over::Menu => 13.hash(&mut hasher),
            }
        }
        self.asks_forget.hash(&mut hasher);
        hasher.finish()
    }

    /// Draws a window.
    pub fn view(&self, _window: window::Id) -> Element<'_, Message> {
        let right_to_left = self.catalogs[0].direction().is_right_to_left();
        let content = responsive(move |size| {
            let ui = self.ui(size);
            mirrored(right_to_left, self.at_size(&ui)).into()
        });
        navigation(
            self.scope(),
            right_to_left,
            self.keyboard,
            Message::Input,
            content,
        )
        .into()
    }

    fn at_size(&self, ui: &Ui) -> Element<'static, Message> {
        let context = self.context(ui);
        let page = match self.over.last() {
            Some(Over::Help(help)) => {
                let audience = self.audience().map_or("", Audience::as_str);
                self.framed(ui, help.view(&context, audience), Message::Help)
            }
            Some(Over::Settings(settings)) => {
                self.framed(ui, settings.view(&context), Message::Settings)
            }
            Some(Over::Keys) => self.framed(ui, keys::view(&context), Message::Keys),
            Some(Over::Menu) => self.framed(ui, menu(ui), |message| message),
            None => match &self.screen {
                Screen::FirstStart(screen) => {
                    self.framed(ui, screen.view(&context), Message::FirstStart)
                }
                Screen::Welcome => self.framed(ui, welcome::view(&context), Message::Welcome),
                Screen::Ages => self.framed(ui, ages::view(&context), Message::Ages),
                Screen::Home(home) => self.framed(ui, home.view(&context), Message::Home),
                Screen::Lesson(lesson) => self.framed(ui, lesson.view(&context), Message::Lesson),
            },
        };
        // The shape never changes, so that focus and scrolling outlive a dialog.
        let over: Element<'static, Message> = if self.asks_forget {
            opaque(forget_dialog(ui))
        } else {
            space().into()
        };
        stack![inert(self.asks_forget, page), over].into()
    }

    fn framed<M: Clone + 'static>(
        &self,
        ui: &Ui,
        of: Frame<M>,
        map: fn(M) -> Message,
    ) -> Element<'static, Message> {
        let framed = Frame {
            page: of.page.map(map),
            back: of.back.map(|e| e.map(map)),
            middle: of.middle.map(|e| e.map(map)),
            main: of.main.map(|e| e.map(map)),
            missing: of.missing,
            ground: of.ground,
            bar: of.bar,
        };
        frame(ui, framed, self.notices(ui), Message::Bar)
    }

    /// What the person is told, each with a way to put it away.
    fn notices(&self, ui: &Ui) -> Vec<Element<'static, Message>> {
        let t = ui.tokens;
        self.told
            .iter()
            .enumerate()
            .take(3)
            .map(|(i, told)| {
                let words = notice_words(ui, told);
                let line = row![
                    glyph(Icon::Info, 28.0, t.again.ink),
                    ui.text(words.clone(), size::SMALL, t.ink)
                        .silent()
                        .width(Length::Fill),
                    ui.button(
                        "notice",
                        ui.t("understood"),
                        Kind::Plain,
                        None,
                        None,
                        Message::DismissNotice(i)
                    )
                ]
                .spacing(14)
                .align_y(Alignment::Center);
                let inside = ui
                    .panel(line, t.again.soft, t.again.ink, 2.0)
                    .padding([10, 16])
                    .width(Length::Fill);
                Control::new(
                    iced::advanced::widget::Id::from(format!("notice.{i}")),
                    Meaning::new(Role::Status, words),
                    inside,
                )
                .width(Length::Fill)
                .into()
            })
            .collect()
    }
}

fn notice_words(ui: &Ui, told: &Told) -> String {
    match told {
        Told::Records(Trouble::Broken { set_aside }) => match set_aside {
            Some(path) => {
                let file = path
                    .file_name()
                    .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
                ui.with("trouble-broken", &[("file", file.into())])
            }
            None => ui.t("trouble-broken-left"),
        },
        Told::Records(Trouble::Newer) => ui.t("trouble-newer"),
        Told::Records(Trouble::Locked) => ui.t("trouble-locked"),
        Told::Records(Trouble::ReadOnly) => ui.t("trouble-read-only"),
        Told::Records(Trouble::Full) => ui.t("trouble-full"),
        Told::Records(Trouble::Other(_)) => ui.t("trouble-other"),
        Told::Settings(count) => ui.with("trouble-settings", &[("count", (*count).into())]),
        Told::SettingsNotKept => ui.t("trouble-settings-not-kept"),
        Told::Pack(what) => ui.with("trouble-pack", &[("what", what.into())]),
        Told::Lesson => ui.t("trouble-lesson"),
        Told::Forgotten => ui.t("forgotten"),
        Told::NotForgotten => ui.t("not-forgotten"),
    }
}

/// The bar's buttons as a screen.
fn menu(ui: &Ui) -> Frame<Message> {
    let button = |id: &'static str, label: &str, icon, bar| {
        ui.button(
            id,
            ui.t(label),
            Kind::Plain,
            Some(icon),
            None,
            Message::Bar(bar),
        )
    };
    let page = column![
        ui.title(ui.t("menu")),
        button("menu.language", "language", Icon::Languages, Bar::Language),
        button(
            "menu.text-size",
            "text-size",
            Icon::ALargeSmall,
            Bar::TextSize
        ),
        button(
            "menu.settings",
            "settings",
            Icon::SlidersHorizontal,
            Bar::Settings
        ),
    ]
    .spacing(16);
    let mut frame = Frame::new(ui, page);
    frame.bar = Offers::Help;
    frame.back = Some(
        ui.button(
            "back",
            ui.t("back"),
            Kind::Quiet,
            Some(ui.back_icon()),
            None,
            Message::CloseMenu,
        )
        .into(),
    );
    frame
}

/// "Forget what I did here?"
fn forget_dialog(ui: &Ui) -> Element<'static, Message> {
    let t = ui.tokens;
    let buttons = row![
        ui.button(
            "forget.no",
            ui.t("forget-no"),
            Kind::Main,
            None,
            None,
            Message::Forget(false)
        ),
        ui.button(
            "forget.yes",
            ui.t("forget-yes"),
            Kind::Plain,
            Some(Icon::Trash2),
            None,
            Message::Forget(true)
        ),
    ]
    .spacing(16)
    .wrap()
    .vertical_spacing(12);
    let inside = column![
        ui.title(ui.t("forget-title")),
        ui.body(ui.t("forget-note")).width(Length::Fill),
        buttons
    ]
    .spacing(18);
    let dialog = Control::new(
        "forget.dialog",
        Meaning::new(Role::Dialog, ui.t("forget-title")),
        ui.panel(
            page_scroll(ui, container(inside).padding(10).into()),
            t.surface,
            t.ink,
            3.0,
        )
        .padding(10)
        .max_width(760),
    );
    let mut veil = t.ink;
    veil.a = 0.55;
    container(dialog)
        .center_x(Length::Fill)
        .center_y(Length::Fill)
        .padding(16)
        .style(move |_| container::Style {
            background: Some(veil.into()),
            ..container::Style::default()
        })
        .into()
}
