//! The records: what is asked of their thread, and what its answers change.

use iced::Task;
use iced::advanced::widget::operation::scrollable::RelativeOffset;
use uuid::Uuid;

use super::{App, Message, Screen, Told};
use crate::app::screen::Action;
use crate::app::widget::navigation::PAGE;
use crate::records::{
    GUEST_ASKED, GUEST_IDLE, History, Opened, Person, Recorder, RecordsError, Trouble, Who,
};

impl App {
    /// Asks the records' thread something and turns its reply into a message.
    pub(super) fn ask<T: Send + 'static>(
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

    pub(super) fn load(&self) -> Task<Message> {
        let person = self.person;
        self.ask(
            move |recorder, done| recorder.open_person(person, done),
            Message::History,
        )
    }

    pub(super) fn on_opened(&mut self, result: Result<Opened, RecordsError>) -> Task<Message> {
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

    pub(super) fn tell_error(&mut self, error: &RecordsError) {
        if let Some(trouble) = error.trouble() {
            self.tell(Told::Records(trouble.clone()));
        }
    }

    pub(super) fn on_history(&mut self, result: Result<History, RecordsError>) -> Task<Message> {
        match result {
            Ok(history) => self.history = history,
            Err(error) => {
                self.tell_error(&error);
                if matches!(error.trouble(), Some(Trouble::Locked)) {
                    // Whoever holds the records lets go of them some time.
                    return Task::perform(
                        crate::app::system::pause(std::time::Duration::from_secs(3)),
                        |()| Message::Reload,
                    );
                }
            }
        }
        Task::none()
    }

    pub(super) fn on_kept(&mut self, result: Result<(), RecordsError>) -> Task<Message> {
        if let Err(error) = result {
            self.tell_error(&error);
        }
        Task::none()
    }

    pub(super) fn on_answered(&mut self, result: Result<(), RecordsError>) -> Task<Message> {
        let told = self.on_kept(result);
        if let Screen::Lesson(lesson) = &mut self.screen {
            lesson.recorded();
        }
        // The meters of the shelf and of a repeated lesson come from what is kept.
        Task::batch([told, self.load()])
    }

    pub(super) fn on_guest_ended(&mut self, result: Result<(), RecordsError>) -> Task<Message> {
        let told = self.on_kept(result);
        self.person = Person::Guest(Uuid::new_v4());
        self.occasion = Uuid::new_v4();
        self.history = History::default();
        self.over.clear();
        self.screen = Screen::Welcome;
        told
    }

    pub(super) fn on_forget(&mut self, yes: bool) -> Task<Message> {
        self.asks_forget = false;
        if !yes {
            return Task::none();
        }
        let person = self.person;
        self.ask(move |r, done| r.forget(person, done), Message::Forgotten)
    }

    pub(super) fn on_forgotten(&mut self, result: Result<(), RecordsError>) -> Task<Message> {
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

    /// A guest who is gone leaves nothing.
    pub(super) fn on_idle(&mut self) -> Task<Message> {
        let idle = self.last_input.elapsed() >= GUEST_IDLE;
        let asks = self.last_input.elapsed() >= GUEST_IDLE.saturating_sub(GUEST_ASKED);
        let untouched = matches!(self.screen, Screen::Welcome) && self.history.runs.is_empty();
        if self.settings.who == Who::Guest && idle && !untouched {
            self.is_here();
            return self.run(Action::EndGuest);
        }
        if self.settings.who == Who::Guest
            && asks
            && !untouched
            && !self.told.contains(&Told::StillThere)
        {
            // First, and where the page begins: it is to be seen.
            self.told.insert(0, Told::StillThere);
            return iced::widget::operation::snap_to(PAGE, RelativeOffset::START);
        }
        Task::none()
    }
}
