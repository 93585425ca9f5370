//! The rows of the learning log: who, which run, which answer, and where the learner is.

use jiff::Timestamp;
use uuid::Uuid;

/// Who learns: a random number, never a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Person {
    /// Somebody on a PC that others use. The number is new each time the program starts (or a guest ends), and all
    /// rows are wiped.
    Guest(Uuid),
    /// Somebody whose PC this is. The number stands in the settings ([`Who::Own`](super::Who::Own)).
    Own(Uuid),
}

impl Person {
    /// The random number.
    pub fn id(self) -> Uuid {
        match self {
            Person::Guest(id) | Person::Own(id) => id,
        }
    }

    /// Whether this is a guest.
    pub fn is_guest(self) -> bool {
        matches!(self, Person::Guest(_))
    }
}

/// Which of the two sets of items of equal weight a run draws from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// The first set, for the first time.
    A,
    /// The second set, for the time after.
    B,
}

impl Form {
    /// How it is written in the database and in exports.
    pub fn as_str(self) -> &'static str {
        match self {
            Form::A => "A",
            Form::B => "B",
        }
    }

    /// Reads what [`Form::as_str`] writes.
    pub fn parse(text: &str) -> Option<Form> {
        match text {
            "A" => Some(Form::A),
            "B" => Some(Form::B),
            _ => None,
        }
    }
}

/// One time through a module. What was drawn is kept, so that the run goes on with the same messages tomorrow, and in
/// another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Random, made when the run begins.
    pub id: Uuid,
    /// Who learns.
    pub person: Person,
    /// The sitting: one random number from the start of the program (or of a guest) to its end.
    pub occasion: Uuid,
    /// The pack's id.
    pub pack: String,
    /// The pack's version.
    pub pack_version: String,
    /// The module's id.
    pub module: String,
    /// The module's revision: raised when a meaning changes.
    pub revision: u32,
    /// Which of the two sets.
    pub form: Form,
    /// Two capitals, or `other`.
    pub country: String,
    /// The ids of the items that were drawn, in their order. An id has no spaces.
    pub items: Vec<String>,
    /// What the order was drawn with.
    pub seed: u64,
    /// When it began. Kept to the millisecond.
    pub started: Timestamp,
}

/// One answer, as it was given. Never changed afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The run it belongs to.
    pub run: Uuid,
    /// Who answered.
    pub person: Person,
    /// The sitting.
    pub occasion: Uuid,
    /// The pack's id.
    pub pack: String,
    /// The pack's version.
    pub pack_version: String,
    /// The module's id.
    pub module: String,
    /// The part's id.
    pub part: String,
    /// The step's id.
    pub step: String,
    /// What kind of step: `judge`, `choice`, `choices`, `order`, `find` or `address`.
    pub activity: String,
    /// The item (message), where the step has items.
    pub item: Option<String>,
    /// Which of the two sets.
    pub form: Form,
    /// Where in the run it stood, counted from 0.
    pub position: u32,
    /// What the message is (`scam` or `real`), where it is a message.
    pub class: Option<String>,
    /// `scam`, `real` or `check`; otherwise the ids of what was chosen, joined by spaces. Never text that was typed.
    pub response: String,
    /// How sure, if the person said so.
    pub sure: Option<String>,
    /// Right or wrong. `None` means "I would check first", which is never wrong.
    pub right: Option<bool>,
    /// Two capitals, or `other`.
    pub country: String,
    /// The language the person read it in.
    pub language: String,
    /// When. Kept to the millisecond.
    pub at: Timestamp,
}

/// Where the learner is in a module, with the choice that is not yet given. One for each person, pack and module: a
/// new one takes the place of the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Who learns.
    pub person: Person,
    /// The pack's id.
    pub pack: String,
    /// The module's id.
    pub module: String,
    /// The run that is open.
    pub run: Uuid,
    /// The part's id.
    pub part: String,
    /// The step's id.
    pub step: String,
    /// The item, where the step has items.
    pub item: Option<String>,
    /// How far in the step (reading, choosing, feedback, …), in the words of the one who writes it.
    pub stage: String,
    /// What is chosen and not yet given, in the words of the one who writes it. Ids only, never text that was typed.
    pub draft: String,
    /// Whether the module was finished.
    pub finished: bool,
    /// When. Kept to the millisecond.
    pub at: Timestamp,
}

/// The number of an answer: answers are in the order of their numbers.
///
/// A row that waits in memory has a number that stands after all those on the disk; it gets its final number when it
/// is written. So compare numbers, and do not keep them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Seq(pub(super) i64);

impl Seq {
    /// The first number of those that wait in memory.
    pub(super) const FIRST_WAITING: i64 = 1 << 62;

    /// The number itself.
    pub fn get(self) -> i64 {
        self.0
    }

    /// Whether the answer was on the disk when this number was handed out.
    pub fn is_on_disk(self) -> bool {
        self.0 < Self::FIRST_WAITING
    }
}

/// All that is kept of one person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// Every run, in the order they were begun.
    pub runs: Vec<Run>,
    /// Every answer, in the order they were given.
    pub answers: Vec<(Seq, Answer)>,
    /// Where the person is, in each module that was opened.
    pub places: Vec<Place>,
    /// How many rows were passed over because they cannot be read (somebody else wrote them). They stay on the disk.
    pub unreadable: u32,
}
