//! A lesson: its cards, messages and activities, its feedback, its result. The run decides; this shows it.

mod activity;
mod card;
mod feedback;
mod judge;
mod result;
mod terms;

use std::rc::Rc;

use jiff::Timestamp;
use uuid::Uuid;

use crate::app::frame::Frame;
use crate::app::theme::size;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::app::widget::beside::beside;
use crate::app::words::Reader;
use crate::content::id::Id;
use crate::content::model::{Activity, Country, Form, Step};
use crate::content::open::OpenModule;
use crate::learning::draft::{Draft, Response, Sure};
use crate::learning::progress;
use crate::learning::run::{self, Given, Missing, Run, Stop, StopKind};
use crate::records::{self, Answer, History, Person, Place};

use super::{Action, Context, Show};
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
    /// The stop where the run is.
    Stop,
    /// The result with its two meters.
    Result,
    /// One of the messages that were missed, by its number among them.
    Missed(usize),
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
    /// The messages that were missed.
    LookAgain,
    /// Back from them to the result.
    ToResult,
    /// A word that is explained: shows what it means, or puts that away.
    Term(terms::Word),
    /// Puts the meaning away.
    CloseTerm,
}

impl Lesson {
    /// From the start: draws the messages for the learner's country.
    pub fn begin(
        open: Rc<OpenModule>,
        country: Country,
        learner: Learner,
        seed: u64,
        repeat: bool,
    ) -> (Self, Action) {
        let run = Run::begin(&open.module, country, Form::A, seed);
        let lesson = Lesson {
            open,
            run,
            id: Uuid::new_v4(),
            learner,
            shown: Shown::Stop,
            missing: None,
            writing: false,
            repeat,
            terms: Terms::default(),
        };
        let module = &lesson.open;
        let begun = records::Run {
            id: lesson.id,
            person: learner.person,
            occasion: learner.occasion,
            pack: module.pack.to_string(),
            pack_version: module.pack_version.clone(),
            module: module.module.id.to_string(),
            revision: module.module.revision,
            form: records::Form::A,
            country: country.code().to_owned(),
            items: lesson.run.items().iter().map(Id::to_string).collect(),
            seed,
            started: Timestamp::now(),
        };
        let place = lesson.place();
        (lesson, Action::Begin(Box::new(begun), Box::new(place)))
    }

    /// Where it was left: the same messages in the same order, the same step, the same choice.
    pub fn carry_on(open: Rc<OpenModule>, history: &History, learner: Learner) -> Option<Self> {
        let module = &open.module;
        let known = progress::of_module(history, open.pack.as_str(), module.id.as_str());
        let (place, kept) = (known.place?, known.run?);
        let country = Country::parse(&kept.country).unwrap_or(Country::Elsewhere);
        let form = match kept.form {
            records::Form::A => Form::A,
            records::Form::B => Form::B,
        };
        let items: Vec<Id> = kept.items.iter().filter_map(|id| Id::parse(id)).collect();
        let mut run = Run::with_items(module, country, form, kept.seed, items);
        for (_, answer) in history
            .answers
            .iter()
            .filter(|(_, answer)| answer.run == kept.id)
        {
            let draft =
                run::from_record(&answer.activity, &answer.response, answer.sure.as_deref());
            run.restore_answer(&answer.step, answer.item.as_deref(), draft, answer.right);
        }
        let part = place
            .stage
            .split_whitespace()
            .next()
            .and_then(|n| n.parse().ok())
            .unwrap_or(0);
        let step = Some(place.step.as_str()).filter(|step| !step.is_empty());
        run.restore_place(part, step, place.item.as_deref(), Draft::read(&place.draft));
        let shown = if place.finished {
            Shown::Result
        } else {
            Shown::Stop
        };
        let earlier = history.runs.iter().any(|run| {
            run.module == kept.module && run.pack == kept.pack && run.started < kept.started
        });
        Some(Lesson {
            open,
            run,
            id: kept.id,
            learner,
            shown,
            missing: None,
            writing: false,
            repeat: earlier,
            terms: Terms::default(),
        })
    }

    /// The module.
    pub fn module(&self) -> &Rc<OpenModule> {
        &self.open
    }

    /// The run.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// What is shown, as a number that changes with every new screen.
    pub fn scope(&self) -> (usize, bool, Shown) {
        (self.run.at(), self.run.given().is_some(), self.shown)
    }

    /// Where the learner is, for the records.
    fn place(&self) -> Place {
        let stop = self.run.stop();
        let part = self.open.module.parts.get(stop.part);
        Place {
            person: self.learner.person,
            pack: self.open.pack.to_string(),
            module: self.open.module.id.to_string(),
            run: self.id,
            part: part.map_or_else(String::new, |part| part.id.to_string()),
            step: stop.step().map_or_else(String::new, Id::to_string),
            item: stop.item().map(Id::to_string),
            stage: format!(
                "{} {}",
                stop.part,
                if self.run.given().is_some() {
                    "feedback"
                } else {
                    "asking"
                }
            ),
            draft: self.run.draft().to_string(),
            finished: self.shown != Shown::Stop,
            at: Timestamp::now(),
        }
    }

    fn keep_place(&self) -> Action {
        Action::Place(Box::new(self.place()))
    }

    /// Takes what happened.
    pub fn update(&mut self, message: Message, context: &Context<'_>) -> Action {
        let scope = self.scope();
        let action = self.take(message, context);
        if self.scope() != scope {
            self.terms.leave();
        }
        action
    }

    fn take(&mut self, message: Message, context: &Context<'_>) -> Action {
        match message {
            Message::Term(word) => {
                self.terms.press(word);
                return Action::None;
            }
            Message::CloseTerm => {
                self.terms.close();
                return Action::None;
            }
            _ => {}
        }
        self.missing = None;
        let open = Rc::clone(&self.open);
        match message {
            Message::Respond(response) => self.change(|draft| draft.response = Some(response)),
            Message::Sure(sure) => self.change(|draft| {
                draft.sure = if draft.sure == Some(sure) {
                    None
                } else {
                    Some(sure)
                };
            }),
            Message::Choose(id) => self.change(|draft| draft.choose(&id)),
            Message::Toggle(id) => self.change(|draft| draft.toggle(&id)),
            Message::Give => self.give(context),
            Message::Next if self.writing => Action::None,
            Message::Next => {
                match self.shown {
                    Shown::Missed(number) if number + 1 < self.run.missed().len() => {
                        self.shown = Shown::Missed(number + 1);
                        return Action::None;
                    }
                    Shown::Missed(_) => {
                        self.shown = Shown::Result;
                        return Action::None;
                    }
                    Shown::Result => return self.home(),
                    Shown::Stop => {}
                }
                if Run::asks(&open.module, self.run.stop()) && self.run.given().is_none() {
                    return self.give(context);
                }
                if !self.run.advance() {
                    self.shown = Shown::Result;
                } else if self.run.is_last() {
                    // The end of the last part is the result.
                    self.shown = Shown::Result;
                }
                self.keep_place()
            }
            Message::Back => match self.shown {
                Shown::Missed(0) => {
                    self.shown = Shown::Result;
                    Action::None
                }
                Shown::Missed(number) => {
                    self.shown = Shown::Missed(number - 1);
                    Action::None
                }
                Shown::Result => self.home(),
                Shown::Stop if self.run.back() => self.keep_place(),
                Shown::Stop => self.home(),
            },
            Message::Leave
                if self.shown == Shown::Stop && self.run.stop().kind == StopKind::PartEnd =>
            {
                // Whoever stops at the end of a part comes back to the next one.
                self.run.advance();
                Action::Leave(Box::new(self.place()), self.home_of())
            }
            Message::Leave => self.home(),
            Message::Again => Action::Show(Show::Lesson {
                pack: self.open.pack.to_string(),
                module: self.open.module.id.to_string(),
                anew: true,
            }),
            Message::LookAgain if !self.run.missed().is_empty() => {
                self.shown = Shown::Missed(0);
                Action::None
            }
            Message::LookAgain => Action::None,
            Message::ToResult => {
                self.shown = Shown::Result;
                Action::None
            }
            Message::Term(_) | Message::CloseTerm => Action::None,
        }
    }

    fn home(&self) -> Action {
        Action::Show(self.home_of())
    }

    fn home_of(&self) -> Show {
        let card = &self.open.card;
        match card.audience.first() {
            Some(audience) => Show::Home(*audience, card.ages),
            None => Show::Welcome,
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut Draft)) -> Action {
        if self.writing || self.run.given().is_some() {
            return Action::None;
        }
        self.run.change(change);
        self.keep_place()
    }

    /// Hands the answer to the records; the feedback shows when it is kept.
    fn give(&mut self, context: &Context<'_>) -> Action {
        if self.writing || self.run.given().is_some() {
            return Action::None;
        }
        let module = &self.open.module;
        let mut after = self.run.clone();
        let given = match after.give(module) {
            Ok(given) => given,
            Err(missing) => {
                self.missing = Some(missing);
                return Action::None;
            }
        };
        self.writing = true;
        let answer = self.answer(&given, context);
        let mut place = self.place();
        place.stage = format!("{} feedback", self.run.stop().part);
        Action::Give(Box::new(answer), Box::new(place))
    }

    fn answer(&self, given: &Given, context: &Context<'_>) -> Answer {
        let stop = self.run.stop();
        let place = self.place();
        let (response, sure) = run::recorded(&given.draft);
        let item = stop
            .item()
            .and_then(|id| self.open.module.item(id.as_str()));
        Answer {
            run: self.id,
            person: self.learner.person,
            occasion: self.learner.occasion,
            pack: place.pack,
            pack_version: self.open.pack_version.clone(),
            module: place.module,
            part: place.part,
            step: place.step,
            activity: self.activity_name().to_owned(),
            item: place.item,
            form: records::Form::A,
            position: u32::try_from(self.run.at()).unwrap_or(u32::MAX),
            class: item.map(|item| item.class.as_str().to_owned()),
            response,
            sure: sure.map(str::to_owned),
            right: given.right,
            country: self.run.country().code().to_owned(),
            language: context.ui.locale().code().to_owned(),
            at: Timestamp::now(),
        }
    }

    fn activity_name(&self) -> &'static str {
        match &self.run.stop().kind {
            StopKind::Judge { .. } => "judge",
            StopKind::PartEnd => "end",
            StopKind::Step(id) => self
                .open
                .module
                .step(id.as_str())
                .map_or("card", |(_, step)| step.activity.kind()),
        }
    }

    /// The answer is kept (or held in memory, which the program says): shows the feedback.
    pub fn recorded(&mut self) {
        if std::mem::take(&mut self.writing) {
            let _ = self.run.give(&self.open.module);
            self.terms.leave();
        }
    }

    /// A digit or letter chooses.
    pub fn choose(&mut self, number: usize, context: &Context<'_>) -> Action {
        if self.shown != Shown::Stop || self.run.given().is_some() {
            return Action::None;
        }
        let open = Rc::clone(&self.open);
        let message = match self.run.stop().kind.clone() {
            StopKind::Judge { .. } => Response::ALL.get(number).map(|r| Message::Respond(*r)),
            StopKind::PartEnd => None,
            StopKind::Step(id) => open
                .module
                .step(id.as_str())
                .and_then(|(_, step)| activity::option(step, &self.run, &open, number)),
        };
        message.map_or(Action::None, |message| self.update(message, context))
    }

    /// What wants the focus on the screen: the meaning that was opened, or the word whose meaning was put away.
    pub fn wants_focus(&self) -> Option<iced::advanced::widget::Id> {
        self.terms.wants_focus()
    }

    /// Escape: puts a word's meaning away, else goes one back.
    pub fn escape(&mut self, context: &Context<'_>) -> Action {
        if self.terms.is_open() {
            return self.update(Message::CloseTerm, context);
        }
        self.update(Message::Back, context)
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

    /// Draws it.
    pub fn view(&self, context: &Context<'_>) -> Frame<Message> {
        let ui = context.ui;
        match self.shown {
            Shown::Result => return result::view(self, context),
            Shown::Missed(number) => return self.missed_view(context, number),
            Shown::Stop => {}
        }
        let stop = self.run.stop();
        let page = match &stop.kind {
            StopKind::PartEnd => return result::part_end(self, ui),
            StopKind::Judge { item, .. } => match self.open.module.item(item.as_str()) {
                Some(item) => match self.run.given() {
                    Some(given) => feedback::of_message(self, ui, item, given),
                    None => judge::view(self, ui, item),
                },
                None => ui.body("").into(),
            },
            StopKind::Step(id) => match self.open.module.step(id.as_str()) {
                Some((_, step)) => self.step_view(ui, step),
                None => ui.body("").into(),
            },
        };
        let mut frame = Frame::new(ui, page);
        frame.back = Some(self.back_button(ui));
        frame.main = Some(self.main_button(ui, stop));
        frame.missing = self.missing.map(|missing| {
            ui.t(match (missing, &stop.kind) {
                (Missing::ChooseOne, StopKind::Judge { .. }) => "missing-judge",
                (Missing::ChooseOne, _) => "missing-choose-one",
                (Missing::ChooseSome, _) => "missing-choose-some",
                (Missing::OrderAll, _) => "missing-order",
            })
        });
        frame.progress = Some(self.progress(ui));
        frame.asks = Run::asks(&self.open.module, stop) && self.run.given().is_none();
        frame
    }

    fn step_view(&self, ui: &Ui, step: &Step) -> Element<'static, Message> {
        match (&step.activity, self.run.given()) {
            (Activity::Card { icon, sources }, _) => {
                card::view(self, ui, step, icon.as_deref(), sources)
            }
            (_, Some(given)) => feedback::of_step(self, ui, step, given),
            (_, None) => activity::view(self, ui, step),
        }
    }

    fn missed_view(&self, context: &Context<'_>, number: usize) -> Frame<Message> {
        let ui = context.ui;
        let missed = self.run.missed();
        let place = missed.get(number).copied().unwrap_or(0);
        let page = match (
            self.run.stops().get(place).and_then(Stop::item),
            self.run.given_at(place),
        ) {
            (Some(item), Some(given)) => match self.open.module.item(item.as_str()) {
                Some(item) => feedback::of_message(self, ui, item, given),
                None => ui.body("").into(),
            },
            _ => ui.body("").into(),
        };
        let mut frame = Frame::new(ui, page);
        frame.back = Some(
            ui.button(
                "back",
                ui.t("back-to-result"),
                Kind::Quiet,
                Some(ui.back_icon()),
                None,
                Message::ToResult,
            )
            .into(),
        );
        let last = number + 1 >= missed.len();
        let label = if last {
            "back-to-result"
        } else {
            "next-missed"
        };
        frame.main = Some(
            ui.button(
                "main",
                ui.t(label),
                Kind::Main,
                None,
                Some(ui.forward_icon()),
                Message::Next,
            )
            .into(),
        );
        let label = ui.with(
            "missed-of",
            &[
                ("number", (number + 1).into()),
                ("total", missed.len().into()),
            ],
        );
        frame.progress = Some(ui.progress("progress", label, number + 1, missed.len()));
        frame
    }

    fn back_button(&self, ui: &Ui) -> Element<'static, Message> {
        let label = if self.run.at() == 0 {
            "back-home"
        } else {
            "back"
        };
        ui.button(
            "back",
            ui.t(label),
            Kind::Quiet,
            Some(ui.back_icon()),
            None,
            Message::Back,
        )
        .into()
    }

    fn main_button(&self, ui: &Ui, stop: &Stop) -> Element<'static, Message> {
        let asks = Run::asks(&self.open.module, stop);
        let (label, message) = match (asks, self.run.given().is_some()) {
            (true, false) => ("give-answer", Message::Give),
            (true, true) if self.next_is_message() => ("next-message", Message::Next),
            _ => ("go-on", Message::Next),
        };
        ui.button(
            "main",
            ui.t(label),
            Kind::Main,
            None,
            Some(ui.forward_icon()),
            message,
        )
        .into()
    }

    fn next_is_message(&self) -> bool {
        self.run
            .stops()
            .get(self.run.at() + 1)
            .is_some_and(|stop| matches!(stop.kind, StopKind::Judge { .. }))
            && matches!(self.run.stop().kind, StopKind::Judge { .. })
    }

    fn progress(&self, ui: &Ui) -> Element<'static, Message> {
        let (done, of) = self.run.progress();
        let label = ui.with(
            "step-of",
            &[("number", (done + 1).into()), ("total", of.into())],
        );
        ui.progress("progress", label, done + 1, of)
    }

    /// The title of the module, with its readings.
    fn title(&self, context: &Context<'_>) -> String {
        let child = context.ui.catalog.register() == crate::language::Register::Child;
        let entry = context
            .library
            .entry(self.open.pack.as_str(), self.open.module.id.as_str());
        entry.map_or_else(String::new, |entry| {
            let words = entry.title(context.ui.locale().code(), child).words;
            crate::app::words::pieces(context.ui, &super::home::simple(words), |_| None, false)
                .into_iter()
                .map(|piece| crate::language::readings::written(&piece.text, piece.ruby.as_deref()))
                .collect()
        })
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
