//! What the records say about a lesson: where someone is in it, and what they caught and trusted.

use std::collections::HashSet;

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;

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
    /// How often it was begun.
    pub begun: usize,
}

impl Progress<'_> {
    /// Begun and not finished.
    pub fn is_open(&self) -> bool {
        self.place.is_some_and(|place| !place.finished)
    }

    /// From which day on a refresh is due, in the time zone of the day it was finished in. `None` until then.
    pub fn refresh_due(&self) -> Option<Date> {
        let place = self.place.filter(|place| place.finished)?;
        let finished = place.at.to_zoned_datetime(TimeZone::system()).date();
        Some(refresh_day(self.begun, finished))
    }

    /// Finished at least in the newest run.
    pub fn is_finished(&self) -> bool {
        self.place.is_some_and(|place| place.finished)
    }
}

/// Days from one time of learning to the next: two days, two weeks, four weeks, three and five months.
///
/// Spacing helps (Latimier and others, 2021: g = 0.74 against massed practice), and whether the gaps grow or stay alike
/// matters little; so a fixed list is enough.
const GAPS: [i32; 5] = [2, 14, 28, 91, 152];

/// The day on which a lesson that was done `times` times, last on `finished`, is worth refreshing.
fn refresh_day(times: usize, finished: Date) -> Date {
    let gap = GAPS.get(times.saturating_sub(1)).or(GAPS.last()).copied();
    finished.saturating_add(gap.unwrap_or_default().days())
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
        begun: history
            .runs
            .iter()
            .filter(|run| run.pack == pack && run.module == module)
            .count(),
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
        Some((
            item,
            class,
            Response::parse(answer.response.split_whitespace().next()?)?,
        ))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn refreshing_is_spaced() {
        let day = date(2026, 11, 24);
        assert_eq!(refresh_day(1, day), date(2026, 11, 26));
        assert_eq!(refresh_day(2, day), date(2026, 12, 8));
        assert_eq!(refresh_day(9, day), refresh_day(5, day));
        assert_eq!(refresh_day(1, Date::MAX), Date::MAX);
    }
}
