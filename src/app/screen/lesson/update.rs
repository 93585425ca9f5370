//! What happens in a lesson when the learner does something.

use std::rc::Rc;

use crate::app::screen::paper::Paper;
use crate::app::screen::{Action, Context, Show, Start};
use crate::content::model::Activity;
use crate::learning::draft::{Draft, Response};
use crate::learning::run::{Run, StopKind};

use super::{Lesson, Message, Shown, activity, checklist, secret, sort};

impl Lesson {
    /// Takes what happened.
    pub fn update(&mut self, message: Message, context: &Context<'_>) -> Action {
        let scope = self.scope();
        // A list that its owner keeps is kept with what was written last, wherever the next press leads.
        let leaves = matches!(
            message,
            Message::Give | Message::Next | Message::Back | Message::Leave
        );
        let list = (leaves && self.list_kept == Some(true))
            .then(|| self.list_to_keep())
            .flatten();
        let action = self.take(message, context);
        if self.scope() != scope {
            self.terms.leave();
            self.typed.clear();
            self.list_kept = self.list_here_is_kept();
            self.outcome = None;
        }
        match list {
            Some((key, list)) => Action::KeepList {
                key,
                list,
                then: Box::new(action),
            },
            None => action,
        }
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
            Message::Reply(reply) => match self.reply_word(&reply) {
                Some(word) => self.change(|draft| draft.chosen.push(word)),
                None => Action::None,
            },
            Message::HangUp => match self.hang_up_word() {
                Some(word) => self.change(|draft| draft.chosen.push(word)),
                None => Action::None,
            },
            Message::Put(item, group) => self.change(|draft| draft.put(&item, &group)),
            Message::Type(text) => self.type_secret(&text, context),
            Message::HideTyped => {
                self.typed.toggle();
                Action::None
            }
            Message::Tick(row) => {
                self.change_list(|list| list.toggle(&row));
                Action::None
            }
            Message::Write(row, text) => {
                self.change_list(|list| list.write(&row, &text));
                Action::None
            }
            Message::OpenList(number) => {
                let at_end = self.shown == Shown::Result;
                self.shown = Shown::List { number, at_end };
                Action::None
            }
            Message::KeepList => match self.list_to_keep() {
                Some((key, list)) => Action::KeepList {
                    key,
                    list,
                    then: Box::new(Action::None),
                },
                None => Action::None,
            },
            Message::Paper(way) => Action::Deliver(Paper::List, way),
            Message::Give => self.give(context),
            Message::Next if self.writing => Action::None,
            Message::Next if self.shown == Shown::Opening => self.begin(),
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
                    Shown::Notes => return self.leave_notes(),
                    Shown::List { at_end, .. } => return self.leave_list(at_end),
                    Shown::Opening | Shown::Stop => {}
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
                Shown::Notes => self.leave_notes(),
                Shown::List { at_end, .. } => self.leave_list(at_end),
                Shown::Opening | Shown::Result => self.home(),
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
            Message::Again => self.start(Start::Anew),
            Message::Refresh => self.start(Start::Refresh),
            Message::LookAgain if !self.run.missed().is_empty() => {
                self.shown = Shown::Missed(0);
                Action::None
            }
            Message::LookAgain => Action::None,
            Message::Notes => {
                self.shown = Shown::Notes;
                Action::None
            }
            Message::Help => Action::Show(Show::Help),
            Message::ToResult => {
                self.shown = Shown::Result;
                Action::None
            }
            Message::Term(_) | Message::CloseTerm => Action::None,
        }
    }

    /// The notes are read before the lesson begins.
    fn leave_notes(&mut self) -> Action {
        self.shown = Shown::Opening;
        Action::None
    }

    fn leave_list(&mut self, at_end: bool) -> Action {
        self.shown = if at_end { Shown::Result } else { Shown::Stop };
        Action::None
    }

    fn start(&self, start: Start) -> Action {
        Action::Show(Show::Lesson {
            pack: self.open.pack.to_string(),
            module: self.open.module.id.to_string(),
            start,
        })
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

    /// What was typed is looked at, and only whether it will do goes on.
    fn type_secret(&mut self, text: &str, context: &Context<'_>) -> Action {
        let words = self.run.stop().step().and_then(|id| {
            let (_, step) = self.open.module.step(id.as_str())?;
            match step.activity {
                Activity::Passphrase { words } => Some(words),
                _ => None,
            }
        });
        let Some(words) = words else {
            return Action::None;
        };
        self.typed.set(text);
        let shown = self.shown_words(context.ui.locale());
        let made = self.typed.strength(&shown).is_enough(words);
        if made == self.run.draft().has(secret::MADE) {
            return Action::None;
        }
        self.change(|draft| {
            if made {
                draft.choose(secret::MADE);
            } else {
                draft.chosen.clear();
            }
        })
    }

    /// Hands the answer to the records; the feedback shows when it is kept.
    fn give(&mut self, context: &Context<'_>) -> Action {
        if self.writing || self.run.given().is_some() {
            return Action::None;
        }
        if self.list_here().is_some() {
            self.run.change(|draft| draft.choose(checklist::DONE));
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
            StopKind::Judge { .. } if self.turns_of_call().is_some() => self.reply_number(number),
            StopKind::Judge { .. } => Response::ALL.get(number).map(|r| Message::Respond(*r)),
            StopKind::PartEnd => None,
            StopKind::Step(id) => {
                open.module
                    .step(id.as_str())
                    .and_then(|(_, step)| match step.activity {
                        Activity::Sort { .. } => sort::by_number(self, step, number),
                        _ => activity::option(step, &self.run, &open, number),
                    })
            }
        };
        message.map_or(Action::None, |message| self.update(message, context))
    }

    /// Escape: puts a word's meaning away, else goes one back.
    pub fn escape(&mut self, context: &Context<'_>) -> Action {
        if self.terms.is_open() {
            return self.update(Message::CloseTerm, context);
        }
        self.update(Message::Back, context)
    }
}
