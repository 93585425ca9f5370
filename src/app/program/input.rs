//! What keys do.

use iced::{Size, Task, window};

use super::{App, Message, Screen, Told};
use crate::app::frame::Bar;
use crate::app::keys::{Command, command};
use crate::app::program::Over;
use crate::app::screen::first_start::TEXT_SIZES;
use crate::app::screen::{Action, Change, ages, first_start, home, welcome};
use crate::app::widget::navigation::Input;

impl App {
    pub(super) fn on_input(&mut self, input: Input) -> Task<Message> {
        self.is_here();
        let press = match input {
            Input::Keyboard(on) => {
                self.keyboard = on;
                return Task::none();
            }
            Input::ChoiceBelow(id) => {
                self.choice_below = id;
                return Task::none();
            }
            Input::Present => return Task::none(),
            Input::Key(press) => press,
        };
        let Some(command) = command(&press, self.settings.letter_keys) else {
            return Task::none();
        };
        match command {
            Command::Escape => self.escape(),
            Command::Help if self.asks_forget => Task::none(),
            Command::Help => self.on_bar(Bar::Help),
            Command::Keys if self.asks_forget || matches!(self.over.last(), Some(Over::Keys)) => {
                Task::none()
            }
            Command::Keys => {
                self.over.push(Over::Keys);
                Task::none()
            }
            Command::ReadAloud => self.on_bar(Bar::ReadAloud),
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

    /// Somebody is here: a guest is not forgotten.
    pub(super) fn is_here(&mut self) {
        self.last_input = std::time::Instant::now();
        self.told.retain(|told| *told != Told::StillThere);
    }

    /// As if nobody had been here for so long: for tests.
    pub fn rest(&mut self, long: std::time::Duration) {
        if let Some(then) = self.last_input.checked_sub(long) {
            self.last_input = then;
        }
    }

    /// From "Choose" to the first answer, which lies below.
    pub(super) fn on_to_choice(&mut self) -> Task<Message> {
        self.goes_to = (self.goes_to.0.wrapping_add(1), self.choice_below.clone());
        Task::none()
    }

    pub(super) fn step_text(&mut self, by: i32) -> Task<Message> {
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

    pub(super) fn escape(&mut self) -> Task<Message> {
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

    pub(super) fn choose(&mut self, number: usize) -> Task<Message> {
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
}
