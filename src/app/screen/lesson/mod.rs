//! A lesson: its cards, messages and activities, its feedback, its result. The run decides; this shows it.

mod activity;
mod beginning;
mod call;
mod card;
mod care;
mod change;
mod checklist;
mod feedback;
mod judge;
mod kept;
mod notes;
mod opening;
mod result;
mod secret;
mod shown;
mod sort;
mod terms;
mod update;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use uuid::Uuid;

use crate::app::screen::paper::{Outcome, Way};
use crate::app::theme::size;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::app::widget::beside::beside;
use crate::app::words::Reader;
use crate::content::open::OpenModule;
use crate::learning::draft::{Response, Sure};
use crate::learning::run::{Missing, Run, StopKind};
use crate::records::{FilledList, Person};

use terms::Terms;

pub use terms::Word;

/// Whose lesson it is, for the records.
#[derive(Debug, Clone, Copy)]
pub struct Learner {
    /// The person.
    pub person: Person,
    /// This sitting.
    pub occasion: Uuid,
}

/// What a recording holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// A simulated message, with the word for practice.
    Message,
    /// The words of a step, but for its answers.
    Step,
}

/// What of the lesson is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shown {
    /// What the lesson is about, before it begins.
    Opening,
    /// Notes for whoever teaches it.
    Notes,
    /// The stop where the run is.
    Stop,
    /// The result with its two meters.
    Result,
    /// One of the messages that were missed, by its number among them.
    Missed(usize),
    /// A list, by its number among those of the lesson, looked at again.
    List {
        /// Its number.
        number: usize,
        /// Whether it was opened from the result.
        at_end: bool,
    },
}

/// See the module.
pub struct Lesson {
    open: Rc<OpenModule>,
    run: Run,
    id: Uuid,
    learner: Learner,
    shown: Shown,
    missing: Option<Missing>,
    /// An answer is being written; the feedback shows when it is kept.
    writing: bool,
    repeat: bool,
    /// Which word is explained just now; never recorded.
    terms: Terms,
    /// What was typed as a secret; gone when the step is left.
    typed: secret::Typed,
    /// What was ticked and written on lists, by the step's id.
    lists: BTreeMap<String, FilledList>,
    /// The steps whose lists are on the disk.
    on_disk: BTreeSet<String>,
    /// Whether the list that stands here is on the disk, once that was asked.
    list_kept: Option<bool>,
    /// How printing or saving the list that stands here went.
    outcome: Option<Outcome>,
}

/// What can happen here.
#[derive(Debug, Clone)]
pub enum Message {
    /// What the message is.
    Respond(Response),
    /// How sure.
    Sure(Sure),
    /// An option, a part of an address: one only.
    Choose(String),
    /// An option or a phrase: on and off.
    Toggle(String),
    /// Something is said back in a call.
    Reply(String),
    /// The learner hangs up.
    HangUp,
    /// A thing goes into a group.
    Put(String, String),
    /// A secret is typed.
    Type(String),
    /// Shows what is typed, or hides it.
    HideTyped,
    /// A row of a list: ticked, or not any more.
    Tick(String),
    /// Something is written on a row of a list.
    Write(String, String),
    /// Keeps the list on this PC.
    KeepList,
    /// Prints or saves the list as it is filled in.
    Paper(Way),
    /// Opens a list again, by its number among those of the lesson.
    OpenList(usize),
    /// Give the answer.
    Give,
    /// Goes on.
    Next,
    /// Goes back one stop.
    Back,
    /// Out of the lesson; it is kept where it is.
    Leave,
    /// From the start again.
    Again,
    /// Other messages of this lesson.
    Refresh,
    /// The messages that were missed.
    LookAgain,
    /// The notes for whoever teaches it.
    Notes,
    /// "I need help now".
    Help,
    /// Back from them to the result.
    ToResult,
    /// A word that is explained: shows what it means, or puts that away.
    Term(terms::Word),
    /// Puts the meaning away.
    CloseTerm,
}

impl Lesson {
    /// The module.
    pub fn module(&self) -> &Rc<OpenModule> {
        &self.open
    }

    /// The run.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// What is shown, as numbers that change with every new screen: the stop, whether it is answered, what of the
    /// lesson, and in a call how often something was said back.
    pub fn scope(&self) -> (usize, bool, Shown, Option<usize>) {
        (
            self.run.at(),
            self.run.given().is_some(),
            self.shown,
            self.turns_of_call(),
        )
    }

    /// What wants the focus on the screen: the meaning that was opened, or the word whose meaning was put away.
    pub fn wants_focus(&self) -> Option<iced::advanced::widget::Id> {
        self.terms.wants_focus()
    }

    /// What a recording can hold of what is shown, as [`OpenModule::recording`] names it.
    pub fn recorded_unit(&self) -> Option<(String, Recorded)> {
        if self.shown != Shown::Stop || self.run.given().is_some() {
            return None;
        }
        match &self.run.stop().kind {
            StopKind::Judge { item, .. } => Some((format!("item.{item}"), Recorded::Message)),
            StopKind::Step(step) => Some((format!("step.{step}"), Recorded::Step)),
            StopKind::PartEnd => None,
        }
    }

    /// What is drawn: words of the open module for this run's country.
    fn reader(&self) -> Reader<'_> {
        Reader {
            open: &self.open,
            country: self.run.country(),
        }
    }
}

/// A question or verdict, then a message or picture, then the rest; where there is room, the message stands beside
/// the other two. That is also the order in which they are read and reached.
fn sides(
    ui: &Ui,
    head: Element<'static, Message>,
    aside: Element<'static, Message>,
    rest: Element<'static, Message>,
) -> Element<'static, Message> {
    if ui.size.width >= 940.0 {
        beside(head, aside, rest).into()
    } else {
        iced::widget::column![head, aside, rest].spacing(18).into()
    }
}

/// A question as the screen's heading.
fn question(lesson: &Lesson, ui: &Ui, path: &str) -> Element<'static, Message> {
    let size = if ui.size.width < 700.0 {
        size::BODY + 2.0
    } else {
        size::HEADING - 2.0
    };
    terms::question(lesson, ui, path, size)
}

/// The quiet button that goes back, with what it is called here.
fn back_button(ui: &Ui, label: &str, message: Message) -> Element<'static, Message> {
    let icon = Some(ui.back_icon());
    ui.button("back", ui.t(label), Kind::Quiet, icon, None, message)
        .into()
}

/// The main button of a screen, with what it is called here.
fn main_button(ui: &Ui, label: &str, message: Message) -> Element<'static, Message> {
    let icon = Some(ui.forward_icon());
    ui.button("main", ui.t(label), Kind::Main, None, icon, message)
        .into()
}
