//! What screens want done: the only place that changes screens, settings and records.

use std::rc::Rc;

use iced::Task;
use uuid::Uuid;

use super::{App, Bar, Message, Over, Screen, Told, catalogs};
use crate::app::screen::home::Home;
use crate::app::screen::lesson::{Learner, Lesson};
use crate::app::screen::{Action, Change, Show, Start};
use crate::content::model::Form;
use crate::content::open::OpenModule;
use crate::records::{FilledList, History, KeptLists, Person, Settings, Who};

impl App {
    /// Does what a screen wants done.
    pub(super) fn run(&mut self, action: Action) -> Task<Message> {
        match action {
            Action::None => Task::none(),
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
            Action::Leave(place, show) => {
                let kept = self.run(Action::Place(place));
                Task::batch([kept, self.show(show)])
            }
            Action::KeepList { key, list, then } => {
                self.keep_list(&key, &list);
                self.run(*then)
            }
            Action::Deliver(paper, way) => self.deliver(paper, way),
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

    pub(super) fn remember_place(&mut self, place: &crate::records::Place) {
        let same =
            |p: &&mut crate::records::Place| p.pack == place.pack && p.module == place.module;
        match self.history.places.iter_mut().find(same) {
            Some(kept) => *kept = place.clone(),
            None => self.history.places.push(place.clone()),
        }
    }

    pub(super) fn show(&mut self, show: Show) -> Task<Message> {
        match show {
            Show::Keys => {
                self.over.push(Over::Keys);
                return Task::none();
            }
            Show::Help => return self.on_bar(Bar::Help),
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
            Show::Lesson {
                pack,
                module,
                start,
            } => return self.open_lesson(&pack, &module, start),
        }
        Task::none()
    }

    /// Opens a lesson where it was left, from the start, or to refresh it.
    pub fn open_lesson(&mut self, pack: &str, module: &str, start: Start) -> Task<Message> {
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
        if start == Start::CarryOn
            && let Some(mut lesson) = Lesson::carry_on(Rc::clone(&open), &self.history, learner)
        {
            lesson.fill_lists(&self.kept_lists());
            self.screen = Screen::Lesson(Box::new(lesson));
            return Task::none();
        }
        let repeat = self
            .history
            .runs
            .iter()
            .any(|run| run.pack == pack && run.module == module);
        let form = match start {
            Start::Refresh if open.module.has_form(Form::B) => Form::B,
            _ => Form::A,
        };
        let mut lesson = Lesson::before(open, self.country(), learner, form, (self.seed)(), repeat);
        lesson.fill_lists(&self.kept_lists());
        // Whoever does a lesson again knows what it is about.
        let action = if start == Start::CarryOn {
            Action::None
        } else {
            lesson.begin()
        };
        self.screen = Screen::Lesson(Box::new(lesson));
        self.run(action)
    }

    /// Keeps a list of the person whose PC this is, and tells the lesson how that went.
    fn keep_list(&mut self, key: &str, list: &FilledList) {
        let kept = match &self.folders {
            Some(folders) if !self.person.is_guest() => KeptLists::keep(folders, key, list).is_ok(),
            _ => false,
        };
        if let Screen::Lesson(lesson) = &mut self.screen {
            lesson.list_is_kept(key, kept);
        }
    }

    /// The lists that the person whose PC this is had kept; a guest has none.
    fn kept_lists(&self) -> KeptLists {
        match &self.folders {
            Some(folders) if !self.person.is_guest() => KeptLists::load(folders),
            _ => KeptLists::default(),
        }
    }

    /// Before the program ends: a list that is kept is kept with what was written last.
    pub(super) fn keep_open_list(&mut self) {
        if let Screen::Lesson(lesson) = &self.screen
            && lesson.keeps_list_here()
            && let Some((key, list)) = lesson.list_to_keep()
        {
            self.keep_list(&key, &list);
        }
    }

    pub(super) fn keep_settings(&mut self, change: impl Fn(&mut Settings)) {
        change(&mut self.settings);
        if let Some(folders) = &self.folders
            && Settings::change(folders, |settings| change(settings)).is_err()
        {
            self.tell(Told::SettingsNotKept);
        }
    }

    pub(super) fn change(&mut self, change: Change) -> Task<Message> {
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
            Change::Speech(percent) => self.keep_settings(|s| s.speech_percent = percent),
            Change::Furigana(choice) => self.keep_settings(|s| s.furigana = choice),
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

    pub(super) fn change_shared(&mut self, shared: bool) -> Task<Message> {
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
}
