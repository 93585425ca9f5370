//! A run through a module: a pure state machine over its stops.
//!
//! The messages are drawn once, for one country; ids, order and seed are kept, so that a run comes back
//! the same after a restart, in another language, or when the country is changed in the middle.

use std::collections::BTreeMap;

use crate::content::id::Id;
use crate::content::model::{Activity, Country, Form, Item, Module, Step};

use super::call::Walk;
use super::draft::{Draft, Response, Sure};
use super::meters::{Meters, Outcome};
use super::option_order;

/// A place in a run where something is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Index of the part.
    pub part: usize,
    /// What is there.
    pub kind: StopKind,
}

/// What a stop shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StopKind {
    /// A step that is no round, by id.
    Step(Id),
    /// A message to judge: step of the round, item, its number in the round from 0.
    Judge {
        /// The round's step.
        step: Id,
        /// The message.
        item: Id,
        /// Number in the round, from 0.
        number: usize,
        /// Messages in the round.
        of: usize,
    },
    /// The end of a part: a good stopping place.
    PartEnd,
}

impl Stop {
    /// The id of its step; `None` at the end of a part.
    pub fn step(&self) -> Option<&Id> {
        match &self.kind {
            StopKind::Step(step) | StopKind::Judge { step, .. } => Some(step),
            StopKind::PartEnd => None,
        }
    }

    /// The id of its message, if it is one to judge.
    pub fn item(&self) -> Option<&Id> {
        match &self.kind {
            StopKind::Judge { item, .. } => Some(item),
            _ => None,
        }
    }
}

/// An answer that was given. It is final: what follows is feedback.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// What was chosen.
    pub draft: Draft,
    /// Right or wrong; `None` for "I would check first".
    pub right: Option<bool>,
}

/// Why an answer cannot be given yet: what the main button says when pressed too early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Choose one of the answers.
    ChooseOne,
    /// Choose at least one.
    ChooseSome,
    /// Not everything is in order yet.
    OrderAll,
    /// Not everything has a group yet.
    SortAll,
    /// No secret was made yet.
    MakeSecret,
    /// The call is not over yet.
    EndCall,
}

/// A run.
#[derive(Debug, Clone)]
pub struct Run {
    stops: Vec<Stop>,
    at: usize,
    draft: Draft,
    given: BTreeMap<usize, Given>,
    items: Vec<Id>,
    country: Country,
    form: Form,
    seed: u64,
}

impl Run {
    /// Draws the messages for a country and stands at the first stop.
    pub fn begin(module: &Module, country: Country, form: Form, seed: u64) -> Self {
        let items = module.draw(country, form).into_iter().cloned().collect();
        Self::with_items(module, country, form, seed, items)
    }

    /// A run that was drawn before. Items that the module no longer has are drawn again in their place.
    pub fn with_items(
        module: &Module,
        country: Country,
        form: Form,
        seed: u64,
        items: Vec<Id>,
    ) -> Self {
        let fresh: Vec<Id> = module.draw(country, form).into_iter().cloned().collect();
        let kept =
            items.len() == fresh.len() && items.iter().all(|id| module.item(id.as_str()).is_some());
        let items = if kept { items } else { fresh };
        let mut drawn = items.iter();
        let mut stops = Vec::new();
        for (part_number, part) in module.parts.iter().enumerate() {
            for step in &part.steps {
                match &step.activity {
                    Activity::Round { a, b } => {
                        let of = if form == Form::A { a.len() } else { b.len() };
                        for (number, item) in drawn.by_ref().take(of).enumerate() {
                            stops.push(Stop {
                                part: part_number,
                                kind: StopKind::Judge {
                                    step: step.id.clone(),
                                    item: item.clone(),
                                    number,
                                    of,
                                },
                            });
                        }
                    }
                    // A refresh has messages only.
                    _ if form == Form::B => {}
                    _ => stops.push(Stop {
                        part: part_number,
                        kind: StopKind::Step(step.id.clone()),
                    }),
                }
            }
            if stops.last().is_none_or(|stop| stop.part != part_number) {
                continue; // nothing of this part is in a refresh
            }
            stops.push(Stop {
                part: part_number,
                kind: StopKind::PartEnd,
            });
        }
        if stops.is_empty() {
            // A run that was kept, of a module that has no messages of its form any more.
            stops.push(Stop {
                part: 0,
                kind: StopKind::PartEnd,
            });
        }
        Run {
            stops,
            at: 0,
            draft: Draft::default(),
            given: BTreeMap::new(),
            items,
            country,
            form,
            seed,
        }
    }

    /// Puts back an answer that was given before, by step and item. An answer that fits nowhere is passed over.
    pub fn restore_answer(
        &mut self,
        step: &str,
        item: Option<&str>,
        draft: Draft,
        right: Option<bool>,
    ) {
        let place = self.stops.iter().position(|stop| {
            stop.step().is_some_and(|s| s == step) && stop.item().map(Id::as_str) == item
        });
        if let Some(place) = place {
            self.given.entry(place).or_insert(Given { draft, right });
        }
    }

    /// Goes back to where the learner was. A place that no longer exists leaves the run at its start.
    pub fn restore_place(
        &mut self,
        part: usize,
        step: Option<&str>,
        item: Option<&str>,
        draft: Draft,
    ) {
        let place = self.stops.iter().position(|stop| {
            stop.part == part
                && stop.step().map(Id::as_str) == step
                && stop.item().map(Id::as_str) == item
        });
        if let Some(place) = place {
            self.at = place;
            self.draft = match self.given.get(&place) {
                Some(given) => given.draft.clone(),
                None => draft,
            };
        }
    }

    /// Where the learner is.
    pub fn stop(&self) -> &Stop {
        // There is at least one stop: see `with_items`.
        &self.stops[self.at.min(self.stops.len() - 1)]
    }

    /// All stops in order.
    pub fn stops(&self) -> &[Stop] {
        &self.stops
    }

    /// Number of the stop, from 0.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Number of the stop within its part, from 0, and how many the part has (its end left out).
    pub fn progress(&self) -> (usize, usize) {
        let part = self.stop().part;
        let first = self.stops.iter().position(|s| s.part == part).unwrap_or(0);
        let of = self
            .stops
            .iter()
            .filter(|s| s.part == part && s.kind != StopKind::PartEnd)
            .count();
        (self.at - first, of)
    }

    /// What is chosen here so far.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// To change what is chosen. Has no effect once the answer was given.
    pub fn change(&mut self, change: impl FnOnce(&mut Draft)) {
        if !self.given.contains_key(&self.at) {
            change(&mut self.draft);
        }
    }

    /// The answer given here, if any: the stop then shows its feedback.
    pub fn given(&self) -> Option<&Given> {
        self.given.get(&self.at)
    }

    /// The answer given at a stop.
    pub fn given_at(&self, stop: usize) -> Option<&Given> {
        self.given.get(&stop)
    }

    /// The drawn messages.
    pub fn items(&self) -> &[Id] {
        &self.items
    }

    /// The country that they were drawn for.
    pub fn country(&self) -> Country {
        self.country
    }

    /// The form.
    pub fn form(&self) -> Form {
        self.form
    }

    /// The seed of its orders.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Whether this is the last stop.
    pub fn is_last(&self) -> bool {
        self.at + 1 >= self.stops.len()
    }

    /// Goes on. `false` at the last stop.
    pub fn advance(&mut self) -> bool {
        if self.is_last() {
            return false;
        }
        self.go(self.at + 1);
        true
    }

    /// Goes back. `false` at the first stop.
    pub fn back(&mut self) -> bool {
        match self.at.checked_sub(1) {
            Some(before) => {
                self.go(before);
                true
            }
            None => false,
        }
    }

    fn go(&mut self, to: usize) {
        self.at = to;
        self.draft = self
            .given
            .get(&to)
            .map(|given| given.draft.clone())
            .unwrap_or_default();
    }

    /// Whether a stop asks for an answer.
    pub fn asks(module: &Module, stop: &Stop) -> bool {
        match &stop.kind {
            StopKind::Judge { .. } => true,
            StopKind::PartEnd => false,
            StopKind::Step(id) => module
                .step(id.as_str())
                .is_some_and(|(_, step)| !step.activity.is_read_only()),
        }
    }

    /// What is missing before the answer can be given.
    pub fn missing(&self, module: &Module) -> Option<Missing> {
        match &self.stop().kind {
            StopKind::PartEnd => None,
            StopKind::Judge { item, .. } => {
                let call = module
                    .item(item.as_str())
                    .and_then(|item| item.scene.conversation());
                if call.is_some_and(|call| Walk::along(call, &self.draft.chosen).end().is_none()) {
                    return Some(Missing::EndCall);
                }
                self.draft.response.is_none().then_some(Missing::ChooseOne)
            }
            StopKind::Step(id) => match module.step(id.as_str()).map(|(_, s)| &s.activity) {
                Some(Activity::Choice { .. } | Activity::Address { .. }) => {
                    self.draft.chosen.is_empty().then_some(Missing::ChooseOne)
                }
                Some(Activity::Choices { .. } | Activity::Find { .. }) => {
                    self.draft.chosen.is_empty().then_some(Missing::ChooseSome)
                }
                Some(Activity::Order { right }) => {
                    (self.draft.chosen.len() < right.len()).then_some(Missing::OrderAll)
                }
                Some(Activity::Sort { items, .. }) => items
                    .iter()
                    .any(|item| self.draft.group_of(item.id.as_str()).is_none())
                    .then_some(Missing::SortAll),
                Some(Activity::Passphrase { .. }) => {
                    self.draft.chosen.is_empty().then_some(Missing::MakeSecret)
                }
                _ => None,
            },
        }
    }

    /// Gives the answer. From here on the stop shows feedback.
    ///
    /// # Errors
    /// What is missing.
    pub fn give(&mut self, module: &Module) -> Result<Given, Missing> {
        if let Some(given) = self.given.get(&self.at) {
            return Ok(given.clone());
        }
        if let Some(missing) = self.missing(module) {
            return Err(missing);
        }
        let right = match &self.stop().kind {
            StopKind::PartEnd => None,
            StopKind::Judge { item, .. } => match (module.item(item.as_str()), self.draft.response)
            {
                (Some(item), Some(response)) => Outcome::of(item.class, response).right(),
                _ => None,
            },
            StopKind::Step(id) => module
                .step(id.as_str())
                .and_then(|(_, step)| is_right(step, module, &self.draft)),
        };
        let given = Given {
            draft: self.draft.clone(),
            right,
        };
        self.given.insert(self.at, given.clone());
        Ok(given)
    }

    /// The order in which a step's options are shown, as indices into the structure's list.
    pub fn option_order(&self, module: &Module, step: &Step) -> Vec<usize> {
        // Steps with options are counted, so that the right place moves from one to the next.
        let ordinal = module
            .parts
            .iter()
            .flat_map(|part| &part.steps)
            .filter(|s| {
                matches!(
                    s.activity,
                    Activity::Choice { .. } | Activity::Choices { .. }
                )
            })
            .position(|s| s.id == step.id)
            .unwrap_or(0);
        match &step.activity {
            Activity::Choice { options, right } => {
                let right = options.iter().position(|o| o == right).unwrap_or(0);
                option_order::balanced(options.len(), right, self.seed, ordinal)
            }
            Activity::Choices { options, right } => {
                let first = options.iter().position(|o| right.contains(o)).unwrap_or(0);
                option_order::balanced(options.len(), first, self.seed, ordinal)
            }
            Activity::Order { right } => {
                option_order::unsolved(right.len(), self.seed.wrapping_add(1))
            }
            Activity::Sort { items, .. } => {
                option_order::unsolved(items.len(), self.seed.wrapping_add(2))
            }
            _ => Vec::new(),
        }
    }

    /// The two meters of the messages judged in this run.
    pub fn meters(&self, module: &Module) -> Meters {
        let mut meters = Meters::default();
        for (item, given) in self.judged(module) {
            if let Some(response) = given.draft.response {
                meters.count(item.class, response);
            }
        }
        meters
    }

    /// The messages judged so far, in order, with their answers.
    pub fn judged<'a>(&'a self, module: &'a Module) -> impl Iterator<Item = (&'a Item, &'a Given)> {
        self.given.iter().filter_map(move |(place, given)| {
            let item = self.stops.get(*place)?.item()?;
            Some((module.item(item.as_str())?, given))
        })
    }

    /// Places of the messages that were judged wrongly, in order.
    pub fn missed(&self) -> Vec<usize> {
        self.given
            .iter()
            .filter(|(place, given)| {
                given.right == Some(false)
                    && self.stops.get(**place).is_some_and(|s| s.item().is_some())
            })
            .map(|(place, _)| *place)
            .collect()
    }

    /// Whether every stop that asks has an answer.
    pub fn is_complete(&self, module: &Module) -> bool {
        self.stops
            .iter()
            .enumerate()
            .all(|(place, stop)| !Self::asks(module, stop) || self.given.contains_key(&place))
    }
}

/// Whether what was chosen solves a step; `None` where there is nothing to be right about.
fn is_right(step: &Step, module: &Module, draft: &Draft) -> Option<bool> {
    let chosen = &draft.chosen;
    let same_set = |right: &[&str]| {
        chosen.len() == right.len() && right.iter().all(|r| chosen.iter().any(|c| c == r))
    };
    match &step.activity {
        Activity::Choice { right, .. } => Some(same_set(&[right.as_str()])),
        Activity::Choices { right, .. } => {
            Some(same_set(&right.iter().map(Id::as_str).collect::<Vec<_>>()))
        }
        Activity::Order { right } => Some(
            chosen
                .iter()
                .map(String::as_str)
                .eq(right.iter().map(Id::as_str)),
        ),
        Activity::Sort { items, .. } => Some(
            items
                .iter()
                .all(|item| draft.group_of(item.id.as_str()) == Some(item.group.as_str())),
        ),
        Activity::Find { item } => Some(module.item(item.as_str()).is_some_and(|item| {
            let places: Vec<&str> = item
                .cues
                .iter()
                .filter(|cue| cue.place.is_some())
                .map(|cue| cue.id.as_str())
                .collect();
            same_set(&places)
        })),
        Activity::Address { web } => {
            let owner = crate::content::address::parts(web)
                .iter()
                .position(|part| part.owner)
                .map(|place| place.to_string());
            Some(owner.is_some_and(|owner| same_set(&[owner.as_str()])))
        }
        Activity::Passphrase { .. }
        | Activity::Checklist { .. }
        | Activity::Card { .. }
        | Activity::Change { .. }
        | Activity::Round { .. } => None,
    }
}

/// What is kept of an answer, as the records write it: response and how sure.
pub fn recorded(draft: &Draft) -> (String, Option<&'static str>) {
    let response = match draft.response {
        // A call's way stands behind the answer, so that it can be looked at again.
        Some(response) => std::iter::once(response.as_str())
            .chain(draft.chosen.iter().map(String::as_str))
            .collect::<Vec<_>>()
            .join(" "),
        None => draft.chosen.join(" "),
    };
    (response, draft.sure.map(Sure::as_str))
}

/// The reverse of [`recorded`].
pub fn from_record(activity: &str, response: &str, sure: Option<&str>) -> Draft {
    match activity {
        "judge" => {
            let mut words = response.split_whitespace();
            Draft {
                response: words.next().and_then(Response::parse),
                sure: sure.and_then(Sure::parse),
                chosen: words.map(str::to_owned).collect(),
            }
        }
        _ => Draft {
            chosen: response.split_whitespace().map(str::to_owned).collect(),
            ..Draft::default()
        },
    }
}
