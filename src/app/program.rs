//! The program: which screen is shown, what is over it, and what its actions do.

mod actions;
mod input;
mod paper;
mod records;
mod view;
mod voice;

use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use iced::advanced::widget;
use iced::{Size, Task, window};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::content::library::Library;
use crate::content::model::{Ages, Audience, Country};
use crate::documents::delivery::{self, Delivery};
use crate::language::{Catalog, Locale, Readings, Register};
use crate::records::{
    Folders, Furigana, History, Opened, Person, Recorder, RecordsError, Settings, Theme, Trouble,
    Who, today,
};
use crate::speech;

use super::accessibility::script::Line;
use super::frame::Bar;
use super::screen::first_start::FirstStart;
use super::screen::help::Help;
use super::screen::home::Home;
use super::screen::lesson::Lesson;
use super::screen::paper::Outcome;
use super::screen::settings::SettingsScreen;
use super::screen::{
    Action, Context, ages, first_start, help, home, keys, lesson, settings, welcome,
};
use super::theme::tokens;
use super::ui::Ui;
use super::widget::navigation::Input;
use voice::Voice;

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
    ToChoice,
    Input(Input),
    Opened(Result<Opened, RecordsError>),
    History(Result<History, RecordsError>),
    Kept(Result<(), RecordsError>),
    Answered(Result<(), RecordsError>),
    GuestEnded(Result<(), RecordsError>),
    Delivered(Person, Outcome),
    Forgotten(Result<(), RecordsError>),
    Forget(bool),
    DismissNotice(usize),
    SystemTheme(iced::theme::Mode),
    SystemScale(f32),
    /// A screen reader came, went or asked for something: the window is drawn, and answers.
    Assistive,
    /// What there is to read aloud.
    Script(Vec<Line>),
    /// What the voice does.
    Voice(speech::Event),
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
    /// There is no voice for this language (BCP 47).
    NoVoice(String),
    /// Nothing is heard.
    Voice(speech::Trouble),
    /// A guest who did nothing for a while will soon be forgotten.
    StillThere,
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
    pub(super) library: Library,
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
    system_scale: f32,
    voice: Voice,
    delivery: Arc<dyn Delivery>,
    full_screen: bool,
    newest: Option<Timestamp>,
    catalogs: [Rc<Catalog>; 2],
    last_input: std::time::Instant,
    /// The first answer of the page, while it lies below the window's edge.
    choice_below: Option<widget::Id>,
    /// Where the focus is taken, with a number that grows each time.
    goes_to: (u64, Option<widget::Id>),
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
        let delivery = Arc::new(delivery::System::new(options.folders.clone()));
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
            system_scale: 1.0,
            voice: Voice::default(),
            delivery,
            full_screen: options.full_screen,
            newest: None,
            catalogs: catalogs(locale),
            last_input: std::time::Instant::now(),
            choice_below: None,
            goes_to: (0, None),
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
        Self::staged_with(locale, settings, history, &[])
    }

    /// The same with packs from folders.
    pub fn staged_with(
        locale: Locale,
        settings: Settings,
        history: History,
        packs: &[PathBuf],
    ) -> Self {
        let (mut app, _) = App::new(Options {
            locale: Some(locale),
            packs: packs.to_vec(),
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

    /// The ids of all lessons that are offered, in the order of the shelf.
    pub fn lessons(&self) -> Vec<&str> {
        self.library
            .shelf()
            .map(|entry| entry.card.id.as_str())
            .collect()
    }

    /// The lesson that is open.
    pub fn lesson(&self) -> Option<&Lesson> {
        match &self.screen {
            Screen::Lesson(lesson) => Some(lesson),
            _ => None,
        }
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

    /// To whom the words are spoken: outside of lessons, to whoever was here last.
    fn register(&self) -> Register {
        let last = || self.settings.audience.as_deref().and_then(Audience::parse);
        match self.audience().or_else(last) {
            Some(Audience::School) => Register::Child,
            _ => Register::Adult,
        }
    }

    /// Which readings this learner sees above kanji.
    fn readings(&self) -> Readings {
        match (self.settings.furigana, self.register()) {
            (Furigana::Off, _) => Readings::Off,
            (Furigana::All, _) | (Furigana::Grade, Register::Adult) => Readings::All,
            (Furigana::Grade, Register::Child) => {
                let ages = match &self.screen {
                    Screen::Home(home) => home.ages,
                    Screen::Lesson(lesson) => lesson.module().card.ages,
                    _ => None,
                };
                let last = || self.settings.ages.as_deref().and_then(Ages::parse);
                Readings::of_child(ages.or_else(last))
            }
        }
    }

    fn ui(&self, window: Size) -> Ui {
        let audience = self.audience();
        let register = self.register();
        Ui {
            tokens: self.tokens(),
            catalog: Rc::clone(&self.catalogs[usize::from(register == Register::Child)]),
            readings: self.readings(),
            size: window,
            pixels: self.scale() * self.system_scale,
            keyboard: self.keyboard,
            large: audience != Some(Audience::Business),
            voice: self.voice.shown(self.locale),
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

    /// Takes what happened.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let task = self.take(message);
        self.hush_on_another_screen();
        task
    }

    /// One line a message.
    fn take(&mut self, message: Message) -> Task<Message> {
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
            Message::ToChoice => self.on_to_choice(),
            Message::Input(input) => self.on_input(input),
            Message::Opened(result) => self.on_opened(result),
            Message::History(result) => self.on_history(result),
            Message::Kept(result) => self.on_kept(result),
            Message::Answered(result) => self.on_answered(result),
            Message::GuestEnded(result) => self.on_guest_ended(result),
            Message::Delivered(person, outcome) => self.on_delivered(person, outcome),
            Message::Forgotten(result) => self.on_forgotten(result),
            Message::Forget(yes) => self.on_forget(yes),
            Message::DismissNotice(number) => self.on_dismiss(number),
            Message::SystemTheme(mode) => self.on_system_theme(mode),
            Message::SystemScale(scale) => {
                self.system_scale = scale;
                Task::none()
            }
            Message::Assistive => {
                self.is_here();
                Task::none()
            }
            Message::Script(lines) => self.on_script(&lines),
            Message::Voice(event) => self.on_voice(&event),
            Message::CloseRequested(id) => {
                self.keep_open_list();
                window::close(id)
            }
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

    pub(super) fn on_bar(&mut self, bar: Bar) -> Task<Message> {
        // From the menu, its choice takes the menu's place.
        if matches!(self.over.last(), Some(Over::Menu)) {
            self.over.pop();
        }
        match bar {
            Bar::Help if !matches!(self.over.last(), Some(Over::Help(_))) => {
                self.over.push(Over::Help(Help::default()))
            }
            Bar::Help => {}
            Bar::ReadAloud => return self.on_read_aloud(),
            Bar::Language | Bar::TextSize | Bar::Settings => {
                self.over.push(Over::Settings(SettingsScreen::default()))
            }
            Bar::Menu => self.over.push(Over::Menu),
            Bar::Keys => self.over.push(Over::Keys),
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

    /// Whether a guest is learning: the program then looks now and then whether they are still there.
    pub fn is_guest(&self) -> bool {
        self.settings.who == Who::Guest
    }
}
