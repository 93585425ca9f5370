//! Rows that are not on the disk yet, in the order they came.

use uuid::Uuid;

use super::log::{Answer, History, Person, Place, Run, Seq};

/// One thing to write.
#[derive(Debug, Clone)]
pub(super) enum Waiting {
    /// A run begins.
    Run(Run),
    /// An answer, and where the learner is after it.
    Answer {
        /// The number handed out while it waits.
        seq: Seq,
        /// A random number by which an answer that is written twice (because it was not certain that the first
        /// writing arrived) is kept once.
        mark: Uuid,
        /// The answer.
        answer: Box<Answer>,
        /// Where the learner is.
        place: Option<Place>,
    },
    /// Where the learner is.
    Place(Place),
    /// A guest is over: everything of theirs goes.
    Wipe(Uuid),
}

impl Waiting {
    fn person(&self) -> Person {
        match self {
            Waiting::Run(run) => run.person,
            Waiting::Answer { answer, .. } => answer.person,
            Waiting::Place(place) => place.person,
            Waiting::Wipe(guest) => Person::Guest(*guest),
        }
    }

    /// The guest whose lock must be held before this may be written.
    pub(super) fn guest_with_rows(&self) -> Option<Uuid> {
        match (self, self.person()) {
            (Waiting::Wipe(_), _) => None,
            (_, Person::Guest(id)) => Some(id),
            (_, Person::Own(_)) => None,
        }
    }
}

/// The rows that wait.
#[derive(Debug, Default)]
pub(super) struct Queue {
    rows: Vec<Waiting>,
    handed_out: i64,
}

impl Queue {
    /// The next number for an answer that waits.
    pub(super) fn next_seq(&mut self) -> Seq {
        let seq = Seq(Seq::FIRST_WAITING.saturating_add(self.handed_out));
        self.handed_out = self.handed_out.saturating_add(1);
        seq
    }

    /// Adds a row. A place takes the place of one that waits for the same module, so that a long time without a disk
    /// does not fill the memory.
    pub(super) fn push(&mut self, row: Waiting) {
        if let Waiting::Place(new) = &row {
            self.rows
                .retain(|old| !matches!(old, Waiting::Place(old) if same_module(old, new)));
        }
        self.rows.push(row);
    }

    /// What waits.
    pub(super) fn rows(&self) -> &[Waiting] {
        &self.rows
    }

    /// Everything is on the disk.
    pub(super) fn clear(&mut self) {
        self.rows.clear();
    }

    /// Drops what waits of one person.
    pub(super) fn forget(&mut self, person: Person) {
        self.rows.retain(|row| row.person() != person);
    }

    /// Adds what waits to what was read from the disk.
    pub(super) fn add_to(&self, history: &mut History, person: Person) {
        for row in self.rows.iter().filter(|row| row.person() == person) {
            match row {
                Waiting::Run(run) => {
                    if !history.runs.iter().any(|known| known.id == run.id) {
                        history.runs.push(run.clone());
                    }
                }
                Waiting::Answer {
                    seq, answer, place, ..
                } => {
                    history.answers.push((*seq, answer.as_ref().clone()));
                    if let Some(place) = place {
                        put_place(history, place);
                    }
                }
                Waiting::Place(place) => put_place(history, place),
                Waiting::Wipe(_) => *history = History::default(),
            }
        }
    }
}

fn put_place(history: &mut History, place: &Place) {
    history.places.retain(|old| !same_module(old, place));
    history.places.push(place.clone());
}

fn same_module(one: &Place, other: &Place) -> bool {
    one.person == other.person && one.pack == other.pack && one.module == other.module
}
