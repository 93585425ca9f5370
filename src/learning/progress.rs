//! What the records say about a lesson: where someone is in it, and what they caught and trusted.

use std::collections::HashSet;

use crate::content::model::Class;
use crate::records::{Answer, History, Place, Run};

use super::draft::Response;
use super::meters::Meters;

/// What is known of one module for one person.
#[derive(Debug, Clone, Default)]
pub struct Progress<'a> {
    /// Where the learner is, if the module was ever opened.
    pub place: Option<&'a Place>,
    /// The run that the place belongs to.
    pub run: Option<&'a Run>,
    /// First answers to the messages of that run.
    pub meters: Meters,
}

impl Progress<'_> {
    /// Begun and not finished.
    pub fn is_open(&self) -> bool {
        self.place.is_some_and(|place| !place.finished)
    }

    /// Finished at least in the newest run.
    pub fn is_finished(&self) -> bool {
        self.place.is_some_and(|place| place.finished)
    }
}

/// Whether an answer is to this module.
fn is_of(answer: &Answer, pack: &str, module: &str) -> bool {
    answer.pack == pack && answer.module == module
}

/// Reads a person's history for one module.
pub fn of_module<'a>(history: &'a History, pack: &str, module: &str) -> Progress<'a> {
    let place = history
        .places
        .iter()
        .find(|place| place.pack == pack && place.module == module);
    let run = place.and_then(|place| history.runs.iter().find(|run| run.id == place.run));
    let items: HashSet<&str> = run
        .map(|run| run.items.iter().map(String::as_str).collect())
        .unwrap_or_default();
    Progress {
        place,
        run,
        meters: first_answers(history, pack, module, |item| items.contains(item)),
    }
}

/// The meters of the first answers ever given to some of a module's messages.
pub fn first_answers(
    history: &History,
    pack: &str,
    module: &str,
    of: impl Fn(&str) -> bool,
) -> Meters {
    let mut answers: Vec<&(crate::records::Seq, Answer)> = history
        .answers
        .iter()
        .filter(|(_, answer)| is_of(answer, pack, module) && answer.activity == "judge")
        .collect();
    answers.sort_by_key(|(_, answer)| answer.at);
    super::meters::from_answers(answers.into_iter().filter_map(|(_, answer)| {
        let item = answer.item.as_deref().filter(|item| of(item))?;
        let class = match answer.class.as_deref()? {
            "scam" => Class::Scam,
            "genuine" => Class::Genuine,
            _ => return None,
        };
        Some((item, class, Response::parse(&answer.response)?))
    }))
}
