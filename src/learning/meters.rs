//! The two meters: scams caught and real messages trusted. "I would check first" is counted on its own.

use crate::content::model::Class;

use super::draft::Response;

/// How an answer met a message: what the feedback says, in five states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// A scam, called a scam.
    Caught,
    /// A scam, called real.
    Missed,
    /// A real message, called a scam.
    WronglySuspected,
    /// A real message, called real.
    RightlyTrusted,
    /// Checked first: never wrong.
    CheckedFirst,
}

impl Outcome {
    /// Of an answer to a message of this class.
    pub fn of(class: Class, response: Response) -> Self {
        match (class, response) {
            (_, Response::Check) => Outcome::CheckedFirst,
            (Class::Scam, Response::Scam) => Outcome::Caught,
            (Class::Scam, Response::Real) => Outcome::Missed,
            (Class::Genuine, Response::Scam) => Outcome::WronglySuspected,
            (Class::Genuine, Response::Real) => Outcome::RightlyTrusted,
        }
    }

    /// Right or wrong; `None` for "I would check first".
    pub fn right(self) -> Option<bool> {
        match self {
            Outcome::Caught | Outcome::RightlyTrusted => Some(true),
            Outcome::Missed | Outcome::WronglySuspected => Some(false),
            Outcome::CheckedFirst => None,
        }
    }
}

/// One side of the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Meter {
    /// Judged rightly.
    pub right: usize,
    /// Checked first.
    pub checked: usize,
    /// Judged wrongly.
    pub wrong: usize,
}

impl Meter {
    /// All messages of this side that were answered.
    pub fn total(&self) -> usize {
        self.right + self.checked + self.wrong
    }
}

/// Both sides. Never shown as one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Meters {
    /// Scams: caught, checked first, missed.
    pub scams: Meter,
    /// Real messages: trusted, checked first, wrongly suspected.
    pub real: Meter,
}

impl Meters {
    /// Adds one first answer.
    pub fn count(&mut self, class: Class, response: Response) {
        let side = match class {
            Class::Scam => &mut self.scams,
            Class::Genuine => &mut self.real,
        };
        match Outcome::of(class, response).right() {
            Some(true) => side.right += 1,
            Some(false) => side.wrong += 1,
            None => side.checked += 1,
        }
    }

    /// "I would check first", over both sides.
    pub fn checked(&self) -> usize {
        self.scams.checked + self.real.checked
    }

    /// Judged wrongly, over both sides.
    pub fn wrong(&self) -> usize {
        self.scams.wrong + self.real.wrong
    }

    /// Whether anything was judged.
    pub fn is_empty(&self) -> bool {
        self.scams.total() + self.real.total() == 0
    }
}

/// Meters from answers in the order in which they were given: only the first answer to an item counts.
pub fn from_answers<'a>(answers: impl IntoIterator<Item = (&'a str, Class, Response)>) -> Meters {
    let mut meters = Meters::default();
    let mut seen = std::collections::HashSet::new();
    for (item, class, response) in answers {
        if seen.insert(item) {
            meters.count(class, response);
        }
    }
    meters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calling_everything_a_scam_fills_one_meter_only() {
        let meters = from_answers([
            ("a", Class::Scam, Response::Scam),
            ("b", Class::Genuine, Response::Scam),
            ("c", Class::Scam, Response::Scam),
            ("d", Class::Genuine, Response::Scam),
        ]);
        assert_eq!((meters.scams.right, meters.scams.total()), (2, 2));
        assert_eq!((meters.real.right, meters.real.total()), (0, 2));
    }

    #[test]
    fn checking_first_is_never_wrong_and_only_first_answers_count() {
        let meters = from_answers([
            ("a", Class::Scam, Response::Check),
            ("a", Class::Scam, Response::Real),
            ("b", Class::Genuine, Response::Check),
        ]);
        assert_eq!((meters.checked(), meters.wrong()), (2, 0));
    }
}
