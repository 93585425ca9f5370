//! What the records hear of a lesson: where the learner is, and what was answered.

use jiff::Timestamp;

use crate::app::screen::{Action, Context};
use crate::content::id::Id;
use crate::content::model::Form;
use crate::learning::run::{self, Given, StopKind};
use crate::records::{self, Answer, Place};

use super::{Lesson, Shown};

impl Lesson {
    /// Where the learner is, for the records.
    pub(super) fn place(&self) -> Place {
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

    pub(super) fn keep_place(&self) -> Action {
        Action::Place(Box::new(self.place()))
    }

    pub(super) fn answer(&self, given: &Given, context: &Context<'_>) -> Answer {
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
            form: match self.run.form() {
                Form::A => records::Form::A,
                Form::B => records::Form::B,
            },
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
}
