//! A lesson from its start, or from where it was left.

use std::rc::Rc;

use jiff::Timestamp;
use uuid::Uuid;

use crate::app::screen::Action;
use crate::content::id::Id;
use crate::content::model::{Country, Form};
use crate::content::open::OpenModule;
use crate::learning::draft::Draft;
use crate::learning::progress;
use crate::learning::run::{self, Run};
use crate::records::{self, History};

use super::terms::Terms;
use super::{Learner, Lesson, Shown};

impl Lesson {
    /// Before the start: what the lesson is about. Nothing is recorded until it begins.
    ///
    /// Draws the messages of a form for the learner's country; form B is the refresh.
    pub fn before(
        open: Rc<OpenModule>,
        country: Country,
        learner: Learner,
        form: Form,
        seed: u64,
        repeat: bool,
    ) -> Self {
        let run = Run::begin(&open.module, country, form, seed);
        Lesson {
            open,
            run,
            id: Uuid::new_v4(),
            learner,
            shown: Shown::Opening,
            missing: None,
            writing: false,
            repeat,
            terms: Terms::default(),
            typed: super::secret::Typed::default(),
            lists: std::collections::BTreeMap::new(),
            on_disk: std::collections::BTreeSet::new(),
            list_kept: None,
            outcome: None,
        }
    }

    /// Goes to the first stop, and has it recorded.
    pub fn begin(&mut self) -> Action {
        self.shown = Shown::Stop;
        let module = &self.open;
        let begun = records::Run {
            id: self.id,
            person: self.learner.person,
            occasion: self.learner.occasion,
            pack: module.pack.to_string(),
            pack_version: module.pack_version.clone(),
            module: module.module.id.to_string(),
            revision: module.module.revision,
            form: match self.run.form() {
                Form::A => records::Form::A,
                Form::B => records::Form::B,
            },
            country: self.run.country().code().to_owned(),
            items: self.run.items().iter().map(Id::to_string).collect(),
            seed: self.run.seed(),
            started: Timestamp::now(),
        };
        let place = self.place();
        Action::Begin(Box::new(begun), Box::new(place))
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
            typed: super::secret::Typed::default(),
            lists: std::collections::BTreeMap::new(),
            on_disk: std::collections::BTreeSet::new(),
            list_kept: None,
            outcome: None,
        })
    }
}
