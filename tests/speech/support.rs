//! A reader whose events a test waits for.

use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use cyberday::speech::{Equipment, Event, Reader, Sentence};

/// Long enough for a slow machine; nothing waits so long when all is well.
const PATIENCE: Duration = Duration::from_secs(60);

/// A reader and its events.
pub struct Listened {
    pub reader: Reader,
    pub events: Receiver<Event>,
}

impl Listened {
    pub fn new(equipment: Equipment) -> Self {
        let (tell, events) = channel();
        let reader = Reader::new(equipment, move |event| {
            let _ = tell.send(event);
        });
        Self { reader, events }
    }

    /// The next event.
    pub fn next(&self) -> Event {
        self.events
            .recv_timeout(PATIENCE)
            .expect("an event comes in time")
    }

    /// All events up to the end of a reading, with it.
    pub fn to_the_end(&self) -> Vec<Event> {
        let mut events = Vec::new();
        loop {
            let event = self.next();
            events.push(event.clone());
            if matches!(
                event,
                Event::Finished { .. } | Event::Stopped { .. } | Event::Failed { .. }
            ) {
                return events;
            }
        }
    }
}

/// English sentences.
pub fn english(texts: &[&str]) -> Vec<Sentence> {
    texts.iter().map(|t| Sentence::new(*t, "en")).collect()
}
