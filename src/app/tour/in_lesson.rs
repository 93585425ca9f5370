//! Drives a lesson to where its picture is wanted.

use crate::app::program::{App, Message};
use crate::app::screen::lesson;
use crate::content::model::{Activity, CallBy, Class, Country, Form, Module};
use crate::language::Locale;
use crate::learning::call::Walk;
use crate::learning::draft::{Response, Sure};
use crate::learning::run::StopKind;
use crate::records::{History, Settings};

/// What to stop at, in a lesson.
enum Aim {
    Card,
    Judge(Option<&'static str>, Option<Class>),
    Call(CallBy),
    Activity(&'static str),
    PartEnd,
}

impl Aim {
    /// Whether a module has it, in what is drawn the first time in a country.
    fn stands_in(&self, module: &Module, country: Country) -> bool {
        let mut items =
            (module.draw(country, Form::A).into_iter()).filter_map(|id| module.item(id.as_str()));
        let mut steps = module.parts.iter().flat_map(|part| &part.steps);
        match self {
            Aim::Judge(medium, class) => items.any(|item| {
                medium.is_none_or(|medium| item.scene.medium().as_str() == medium)
                    && class.is_none_or(|class| item.class == class)
            }),
            Aim::Call(by) => items.any(|item| {
                let call = item.scene.conversation();
                call.is_some_and(|call| call.by == *by)
            }),
            Aim::Activity(kind) => steps.any(|step| step.activity.kind() == *kind),
            Aim::Card | Aim::PartEnd => true,
        }
    }
}

const MODULES: [&str; 3] = ["later-parcel", "business-invoice", "school-messages"];

pub(super) fn in_lesson(name: &str, locale: Locale, settings: Settings) -> Option<App> {
    let (name, term) = match name.strip_suffix("-term") {
        Some(name) => (name, true),
        None => (name, false),
    };
    let (aim, response, chosen) = match name {
        "card" => (Aim::Card, None, false),
        "judge-sms" => (Aim::Judge(Some("sms"), None), None, true),
        "judge-email" => (Aim::Judge(Some("email"), None), None, false),
        "judge-chat" => (Aim::Judge(Some("chat"), None), None, false),
        "judge-web" => (Aim::Judge(Some("web"), None), None, false),
        "judge-popup" => (Aim::Judge(Some("popup"), None), None, false),
        "judge-voice" => (Aim::Judge(Some("voice"), None), None, false),
        "judge-poster" => (Aim::Judge(Some("poster"), None), None, false),
        "judge-payment" => (Aim::Judge(Some("payment"), None), None, false),
        "judge-game" => (Aim::Judge(Some("game"), None), None, false),
        "judge-letter" => (Aim::Judge(Some("letter"), None), None, false),
        "judge-profile" => (Aim::Judge(Some("profile"), None), None, false),
        "call" | "call-over" => (Aim::Call(CallBy::Phone), None, false),
        "call-told" => (Aim::Call(CallBy::Phone), Some(Response::Scam), false),
        "call-video" => (Aim::Call(CallBy::Video), None, false),
        "change" => (Aim::Activity("change"), None, false),
        "judge-missing" => (Aim::Judge(None, None), None, false),
        "caught" => (
            Aim::Judge(None, Some(Class::Scam)),
            Some(Response::Scam),
            false,
        ),
        "missed" => (
            Aim::Judge(None, Some(Class::Scam)),
            Some(Response::Real),
            false,
        ),
        "suspected" => (
            Aim::Judge(None, Some(Class::Genuine)),
            Some(Response::Scam),
            false,
        ),
        "trusted" => (
            Aim::Judge(None, Some(Class::Genuine)),
            Some(Response::Real),
            false,
        ),
        "checked" => (
            Aim::Judge(None, Some(Class::Scam)),
            Some(Response::Check),
            false,
        ),
        "part-end" => (Aim::PartEnd, None, false),
        "result" => (Aim::PartEnd, None, false),
        other => {
            let kind = other.strip_suffix("-feedback").unwrap_or(other);
            let kinds = [
                "choice",
                "choices",
                "order",
                "find",
                "address",
                "sort",
                "passphrase",
                "checklist",
            ];
            let kind = kinds.into_iter().find(|k| *k == kind)?;
            (Aim::Activity(kind), None, !other.ends_with("-feedback"))
        }
    };
    // The school lesson is shown where it has the step, so that the child's register is seen too.
    let order: [&str; 3] = match name {
        "judge-chat" if term => [MODULES[1], MODULES[0], MODULES[2]],
        "card" | "judge-chat" | "judge-popup" | "trusted" | "find" | "find-feedback" => {
            [MODULES[2], MODULES[0], MODULES[1]]
        }
        "judge-email" | "order" | "suspected" | "choices" => [MODULES[1], MODULES[0], MODULES[2]],
        _ => MODULES,
    };
    let library = App::staged(locale, settings.clone(), History::default());
    let rest = library.library.shelf().map(|entry| entry.card.id.as_str());
    let rest = rest.filter(|id| !MODULES.contains(id));
    let country = Country::parse(settings.country.as_deref().unwrap_or(Country::OTHER));
    let country = country.unwrap_or(Country::Elsewhere);
    for module in order.into_iter().chain(rest) {
        let open = library.library.module("cyberday", module).ok()?;
        if !aim.stands_in(&open.module, country) {
            continue; // nobody needs to go through it to find that out
        }
        let mut app = App::staged(locale, settings.clone(), History::default());
        let _ = app.open_lesson("cyberday", module, crate::app::screen::Start::Anew);
        if let Some(()) = drive(&mut app, &aim, response, name, chosen) {
            if term {
                let word = app.lesson()?.first_term(locale)?;
                send(&mut app, lesson::Message::Term(word));
            }
            return Some(app);
        }
    }
    None
}

pub(super) fn send(app: &mut App, message: lesson::Message) {
    let _ = app.update(Message::Lesson(message));
}

/// Gives the answer as the records would confirm it.
pub(super) fn give(app: &mut App) {
    send(app, lesson::Message::Give);
    let _ = app.update(Message::Answered(Ok(())));
}

/// Goes through the lesson until it stands where the picture is wanted.
fn drive(
    app: &mut App,
    aim: &Aim,
    response: Option<Response>,
    name: &str,
    chosen: bool,
) -> Option<()> {
    for turn in 0..200 {
        let lesson = app.lesson()?;
        let module = lesson.module().clone();
        let kind = lesson.run().stop().kind.clone();
        let last = matches!(lesson.scope().2, lesson::Shown::Result);
        if name == "result" && last {
            return Some(());
        }
        if last {
            return None;
        }
        let here = match (aim, &kind) {
            (Aim::Card, StopKind::Step(id)) => module
                .module
                .step(id.as_str())
                .is_some_and(|(_, s)| matches!(s.activity, Activity::Card { .. })),
            (Aim::Judge(medium, class), StopKind::Judge { item, .. }) => {
                module.module.item(item.as_str()).is_some_and(|item| {
                    medium.is_none_or(|m| item.scene.medium().as_str() == m)
                        && class.is_none_or(|c| item.class == c)
                })
            }
            (Aim::Activity(kind), StopKind::Step(id)) => module
                .module
                .step(id.as_str())
                .is_some_and(|(_, s)| s.activity.kind() == *kind),
            (Aim::Call(by), StopKind::Judge { item, .. }) => module
                .module
                .item(item.as_str())
                .and_then(|item| item.scene.conversation())
                .is_some_and(|call| call.by == *by),
            (Aim::PartEnd, StopKind::PartEnd) => name == "part-end",
            _ => false,
        };
        if here {
            match (&kind, response) {
                (StopKind::Judge { .. }, None) if name == "call-over" => {
                    say_something(app);
                    hang_up(app);
                }
                (StopKind::Judge { .. }, None) if matches!(aim, Aim::Call(_)) => {
                    say_something(app);
                }
                (StopKind::Judge { .. }, Some(response)) => {
                    hang_up(app);
                    send(app, lesson::Message::Respond(response));
                    give(app);
                }
                (StopKind::Judge { .. }, None) if name == "judge-missing" => {
                    send(app, lesson::Message::Give)
                }
                (StopKind::Judge { .. }, None) if chosen => {
                    send(app, lesson::Message::Respond(Response::Scam));
                    send(app, lesson::Message::Sure(Sure::Fairly));
                }
                (StopKind::Step(id), _) if name.ends_with("-feedback") => {
                    choose_something(app, id.as_str(), false);
                    give(app);
                }
                (StopKind::Step(id), _) if chosen => choose_something(app, id.as_str(), true),
                _ => {}
            }
            return Some(());
        }
        match &kind {
            StopKind::Judge { .. } => {
                hang_up(app);
                let answer = Response::ALL[[0, 1, 0, 1, 2][turn % 5]];
                send(app, lesson::Message::Respond(answer));
                give(app);
            }
            StopKind::Step(id) => {
                choose_something(app, id.as_str(), false);
                give(app);
            }
            StopKind::PartEnd => {}
        }
        send(app, lesson::Message::Next);
    }
    None
}

/// Hangs up, if a call goes on.
pub(super) fn hang_up(app: &mut App) -> bool {
    let goes_on = app
        .lesson()
        .is_some_and(|lesson| lesson.scope().3.is_some());
    if goes_on {
        send(app, lesson::Message::HangUp);
    }
    goes_on
}

/// Says the first thing that can be said, if a call goes on.
pub(super) fn say_something(app: &mut App) -> bool {
    let Some(lesson) = app.lesson() else {
        return false;
    };
    let module = lesson.module().clone();
    let StopKind::Judge { item, .. } = lesson.run().stop().kind.clone() else {
        return false;
    };
    let Some(call) = module
        .module
        .item(item.as_str())
        .and_then(|item| item.scene.conversation())
    else {
        return false;
    };
    let walk = Walk::along(call, &lesson.run().draft().chosen);
    let Some(reply) = walk.replies().first() else {
        return false;
    };
    send(app, lesson::Message::Reply(reply.id.to_string()));
    true
}

/// Chooses on an activity: a part of it, or an answer that can be given.
pub(super) fn choose_something(app: &mut App, step: &str, part: bool) {
    let Some(lesson) = app.lesson() else {
        return;
    };
    let module = lesson.module().clone();
    let Some((_, step)) = module.module.step(step) else {
        return;
    };
    let messages: Vec<lesson::Message> = match &step.activity {
        Activity::Choice { options, .. } => options
            .iter()
            .take(1)
            .map(|o| lesson::Message::Choose(o.to_string()))
            .collect(),
        Activity::Choices { options, .. } => options
            .iter()
            .take(2)
            .map(|o| lesson::Message::Toggle(o.to_string()))
            .collect(),
        Activity::Order { right } => {
            let count = if part { 2 } else { right.len() };
            right
                .iter()
                .rev()
                .take(count)
                .map(|o| lesson::Message::Toggle(o.to_string()))
                .collect()
        }
        Activity::Find { item } => {
            module
                .module
                .item(item.as_str())
                .map_or_else(Vec::new, |item| {
                    let cue = item
                        .cues
                        .iter()
                        .find(|c| c.place.is_some())
                        .map(|c| c.id.to_string());
                    let decoy = item.decoys.first().map(|d| d.id.to_string());
                    cue.into_iter()
                        .chain(decoy)
                        .map(lesson::Message::Toggle)
                        .collect()
                })
        }
        Activity::Address { .. } => vec![lesson::Message::Choose("0".to_owned())],
        Activity::Sort { groups, items } => {
            let count = if part { 2 } else { items.len() };
            let first = groups.first();
            items
                .iter()
                .take(count)
                .enumerate()
                .map(|(i, item)| {
                    let group = if i % 3 == 2 { first } else { None };
                    let group = group.unwrap_or(&item.group);
                    lesson::Message::Put(item.id.to_string(), group.to_string())
                })
                .collect()
        }
        Activity::Passphrase { .. } => {
            let typed = if part {
                "river button"
            } else {
                "river button cloud seven"
            };
            vec![lesson::Message::Type(typed.to_owned())]
        }
        Activity::Checklist { rows } => rows
            .iter()
            .take(2)
            .map(|row| lesson::Message::Tick(row.id.to_string()))
            .collect(),
        Activity::Card { .. } | Activity::Change { .. } | Activity::Round { .. } => Vec::new(),
    };
    for message in messages {
        send(app, message);
    }
}
