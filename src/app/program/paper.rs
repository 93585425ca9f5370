//! Pages to take away: gathered from what is shown, made and brought to the person on a thread of their own.

use std::sync::Arc;

use iced::{Size, Task};

use super::{App, Message, Over, Screen};
use crate::app::screen::paper::{Outcome, Paper, Way};
use crate::documents::Page;
use crate::documents::delivery::{Delivery, Trouble};
use crate::documents::help_card::{Card, help_card};
use crate::documents::pdf::{self, Document};
use crate::records::Person;

impl App {
    /// Another way to bring pages to a person: for tests.
    pub fn set_delivery(&mut self, delivery: Arc<dyn Delivery>) {
        self.delivery = delivery;
    }

    /// Makes a page and brings it to the person.
    pub(super) fn deliver(&self, paper: Paper, way: Way) -> Task<Message> {
        let Some(document) = self.document(paper) else {
            return Task::none();
        };
        let person = self.person;
        let delivery = Arc::clone(&self.delivery);
        let (send, receive) = iced::futures::channel::oneshot::channel();
        let thread = std::thread::Builder::new()
            .name("paper".to_owned())
            .spawn(move || {
                // Nobody may be waiting any more.
                let _ = send.send(bring(&document, way, delivery.as_ref()));
            });
        if thread.is_err() {
            return Task::done(Message::Delivered(person, Err(Trouble::NotMade)));
        }
        Task::perform(receive, move |outcome| {
            Message::Delivered(person, outcome.unwrap_or(Err(Trouble::NotMade)))
        })
    }

    fn document(&self, paper: Paper) -> Option<Document> {
        let ui = self.ui(Size::new(1280.0, 800.0));
        let page = Page {
            catalog: &ui.catalog,
            readings: ui.readings,
            paper: None,
            today: self.today(),
        };
        match paper {
            Paper::HelpCard(country) => Some(help_card(Card {
                page,
                country,
                audience: self.audience().map_or("", |audience| audience.as_str()),
                own: &self.settings.contacts,
            })),
            Paper::List => self.lesson()?.list_document(page),
        }
    }

    /// A page has reached the person, or has not.
    pub(super) fn on_delivered(&mut self, person: Person, outcome: Outcome) -> Task<Message> {
        if person != self.person {
            // Its guest ended while it was made: it goes as they did.
            return self.ask(|recorder, done| recorder.clear_prints(done), Message::Kept);
        }
        match (self.over.last_mut(), &mut self.screen) {
            (Some(Over::Help(help)), _) => help.delivered(outcome),
            (None, Screen::Lesson(lesson)) => lesson.delivered(outcome),
            _ => {}
        }
        Task::none()
    }
}

fn bring(document: &Document, way: Way, delivery: &dyn Delivery) -> Outcome {
    let made = pdf::render(document).map_err(|_| Trouble::NotMade)?;
    match way {
        Way::Print => delivery.show(&document.title, &made.bytes).map(|()| None),
        Way::Save => delivery.save(&document.title, &made.bytes).map(Some),
    }
}
