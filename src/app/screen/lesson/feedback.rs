//! What an answer met: kindly, with the reasons, and always with what to do next time.

use iced::widget::{Column, column, container, row};
use iced::{Alignment, Length, Padding};
use lucide_icons::Icon;

use super::activity::shown_options;
use super::{Lesson, Message, call, checklist, secret, sides, sort, terms};
use crate::app::scene::{Mode, Stage, numbered_cues, phrase, scene};
use crate::app::screen::Context;
use crate::app::theme::{Family, size};
use crate::app::ui::Ui;
use crate::app::widget::Element;
use crate::app::widget::flow::{Flow, Piece};
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::Role;
use crate::app::words::split_owner;
use crate::content::id::Id;
use crate::content::model::{Activity, Class, Item, Step};
use crate::learning::meters::Outcome;
use crate::learning::run::Given;

/// Headline and second line of an outcome.
fn outcome_words(outcome: Outcome) -> (&'static str, &'static str) {
    match outcome {
        Outcome::Caught => ("caught", "caught-note"),
        Outcome::Missed => ("missed", "missed-note"),
        Outcome::WronglySuspected => ("suspected", "suspected-note"),
        Outcome::RightlyTrusted => ("trusted", "trusted-note"),
        Outcome::CheckedFirst => ("checked", "checked-note"),
    }
}

/// The band at the top: what the answer met, and what the message is.
fn banner(
    ui: &Ui,
    right: Option<bool>,
    headline: String,
    note: Element<'static, Message>,
    class: Option<Class>,
) -> Element<'static, Message> {
    let t = ui.tokens;
    let (family, icon) = match right {
        Some(false) => (t.again, Icon::Eye),
        Some(true) => (t.action, Icon::BadgeCheck),
        None => (t.action, Icon::SearchCheck),
    };
    let heading = ui
        .text(headline.clone(), size::HEADING - 4.0, family.ink)
        .bold()
        .width(Length::Fill);
    let words = column![ui.heading(1, headline, heading), note]
        .spacing(4)
        .width(Length::Fill);
    let mut line = row![].spacing(18).align_y(Alignment::Center);
    if ui.size.width >= 420.0 {
        line = line.push(glyph(icon, 42.0, family.ink));
    }
    line = line.push(words);
    let chip = class.map(|class| {
        let (icon, label, family) = match class {
            Class::Scam => (Icon::OctagonX, "class-scam", t.scam),
            Class::Genuine => (Icon::CircleCheck, "class-real", t.real),
        };
        bordered_chip(ui, icon, ui.t(label), family)
    });
    let inside: Element<'static, Message> = match chip {
        Some(chip) if ui.size.width >= 560.0 => line.push(chip).into(),
        Some(chip) => column![line, chip].spacing(10).into(),
        None => line.into(),
    };
    ui.panel(inside, family.soft, family.ink, 3.0)
        .width(Length::Fill)
        .into()
}

fn bordered_chip(ui: &Ui, icon: Icon, label: String, family: Family) -> Element<'static, Message> {
    container(
        row![
            glyph(icon, 24.0, family.ink),
            ui.strong(label, size::SMALL, family.ink)
        ]
        .spacing(8)
        .align_y(Alignment::Center),
    )
    .padding(Padding::from([6.0, 14.0]))
    .style(move |_| container::Style {
        background: Some(family.soft.into()),
        border: iced::Border {
            color: family.ink,
            width: 2.0,
            radius: 10.0.into(),
        },
        ..container::Style::default()
    })
    .into()
}

/// "Next time: …"
pub(super) fn next_time(lesson: &Lesson, ui: &Ui, path: &str) -> Element<'static, Message> {
    let t = ui.tokens;
    let words = column![
        ui.strong(ui.t("next-time"), size::SMALL, t.ink),
        terms::running(lesson, ui, path, size::SMALL + 1.0, t.ink)
    ]
    .spacing(2)
    .width(Length::Fill);
    let line = row![glyph(Icon::Footprints, 30.0, t.ink), words].spacing(16);
    ui.panel(line, t.surface, t.ink, 2.0)
        .width(Length::Fill)
        .into()
}

/// A number and the reason that it stands for.
fn reason(
    lesson: &Lesson,
    ui: &Ui,
    number: String,
    path: &str,
    family: Family,
) -> Element<'static, Message> {
    let words = terms::running(lesson, ui, path, size::SMALL + 1.0, ui.tokens.ink);
    row![
        ui.number(number, 36.0, family.soft, family.ink),
        container(words)
            .padding(Padding::from([2.0, 0.0]))
            .width(Length::Fill)
    ]
    .spacing(14)
    .into()
}

/// The signs of a message, each with its number.
fn list_of_reasons(
    lesson: &Lesson,
    ui: &Ui,
    reasons: Vec<(String, String)>,
    family: Family,
) -> Element<'static, Message> {
    let count = reasons.len();
    let mut list = Column::new().spacing(16);
    for (i, (number, path)) in reasons.into_iter().enumerate() {
        let line = reason(lesson, ui, number.clone(), &path, family);
        list = list.push(ui.item(format!("reason.{i}"), number, (i + 1, count), line));
    }
    ui.group("reasons", Role::List, ui.t("signs"), count, list)
}

/// What a judged message was, with its numbered signs.
pub fn of_message(
    lesson: &Lesson,
    ui: &Ui,
    item: &Item,
    given: &Given,
) -> Element<'static, Message> {
    let t = ui.tokens;
    let Some(response) = given.draft.response else {
        return ui.body("").into();
    };
    let outcome = Outcome::of(item.class, response);
    let (headline, note) = outcome_words(outcome);
    let headline = match (outcome, item.class) {
        (Outcome::CheckedFirst, Class::Scam) => ui.t("checked-scam"),
        (Outcome::CheckedFirst, Class::Genuine) => ui.t("checked-real"),
        _ => ui.t(headline),
    };
    let note = ui
        .text(ui.t(note), size::SMALL + 1.0, t.ink)
        .width(Length::Fill)
        .into();
    let family = match item.class {
        Class::Scam => t.scam,
        Class::Genuine => t.real,
    };
    let banner = banner(ui, outcome.right(), headline, note, Some(item.class));
    let reasons = numbered_cues(&lesson.reader(), ui, item)
        .into_iter()
        .map(|(number, cue)| {
            let path = format!("item.{}.cue.{}", item.id, cue.id);
            (
                number.map_or_else(|| "•".to_owned(), |n| n.to_string()),
                path,
            )
        })
        .collect();
    let mut words = Column::new()
        .spacing(16)
        .push(list_of_reasons(lesson, ui, reasons, family))
        .push(call::outcome(lesson, ui, item, given));
    words = words.push(next_time(lesson, ui, &format!("item.{}.next", item.id)));
    let stage = Stage {
        ui,
        reader: lesson.reader(),
        item,
        mode: Mode::Explained,
        way: &given.draft.chosen,
        on_mark: None,
    };
    let scene = scene(&stage);
    // The numbers lead to the message: it is read before its reasons.
    sides(ui, banner, scene, words.into())
}

/// What an activity's answer met.
pub fn of_step(
    lesson: &Lesson,
    context: &Context<'_>,
    step: &Step,
    given: &Given,
) -> Element<'static, Message> {
    let ui = context.ui;
    let path = |what: &str| format!("step.{}.{what}", step.id);
    let right = given.right == Some(true);
    match &step.activity {
        Activity::Choice {
            options,
            right: answer,
        } => {
            let chosen = given.draft.chosen.first();
            let chosen = options
                .iter()
                .find(|o| chosen.is_some_and(|c| **o == c.as_str()))
                .unwrap_or(answer);
            options_feedback(lesson, ui, step, right, Some(chosen), &[answer], given)
        }
        Activity::Choices { right: answers, .. } => {
            let answers: Vec<&Id> = answers.iter().collect();
            options_feedback(lesson, ui, step, right, None, &answers, given)
        }
        Activity::Order { right: answers } => {
            let mut words = Column::new().spacing(14).max_width(1000);
            words = words.push(told(
                lesson,
                ui,
                right,
                &path(if right { "right" } else { "wrong" }),
            ));
            let mut list = Column::new().spacing(14);
            for (i, id) in answers.iter().enumerate() {
                let place = given.draft.chosen.get(i).is_some_and(|c| *id == c.as_str());
                let (family, icon) = if place {
                    (ui.tokens.action, Icon::Check)
                } else {
                    (ui.tokens.again, Icon::ArrowUpDown)
                };
                let line = reason(
                    lesson,
                    ui,
                    (i + 1).to_string(),
                    &path(&format!("item.{id}")),
                    family,
                );
                let line = row![glyph(icon, 30.0, family.ink), line].spacing(12);
                // The tick is told in words.
                let name = if place {
                    format!("{}. {}", i + 1, ui.t("good-way"))
                } else {
                    (i + 1).to_string()
                };
                let number = (i + 1, answers.len());
                list = list.push(ui.item(format!("place.{i}"), name, number, line));
            }
            let name = ui.t("answers");
            words = words.push(ui.group("places", Role::List, name, answers.len(), list));
            words.push(next_time(lesson, ui, &path("next"))).into()
        }
        Activity::Find { item } => match lesson.module().module.item(item.as_str()) {
            Some(item) => found(lesson, ui, step, item, given),
            None => ui.body("").into(),
        },
        Activity::Address { web } => {
            let t = ui.tokens;
            let pieces = split_owner(web)
                .into_iter()
                .map(|(text, boxed)| Piece {
                    boxed,
                    address: true,
                    ..Piece::plain(text)
                })
                .collect();
            let style = ui.style_in(crate::language::Locale::En, size::BODY + 4.0, t.ink);
            let line = row![
                glyph(Icon::Globe, 30.0, t.ink_soft),
                Flow::new(pieces, style).width(Length::Fill)
            ]
            .spacing(14)
            .align_y(Alignment::Center);
            column![
                told(
                    lesson,
                    ui,
                    right,
                    &path(if right { "right" } else { "wrong" })
                ),
                ui.card(line).width(Length::Fill),
                next_time(lesson, ui, &path("next"))
            ]
            .spacing(18)
            .max_width(1000)
            .into()
        }
        Activity::Sort { .. } => sort::feedback(lesson, ui, step, given),
        Activity::Passphrase { .. } => secret::feedback(lesson, ui, step, given),
        Activity::Checklist { .. } => checklist::feedback(lesson, context, step),
        Activity::Card { .. } | Activity::Change { .. } | Activity::Round { .. } => {
            ui.body("").into()
        }
    }
}

/// Whether all things were put where they belong.
pub(super) fn sorted(ui: &Ui, right: bool) -> Element<'static, Message> {
    let (headline, note) = if right {
        ("step-right", "sorted-right")
    } else {
        ("step-wrong", "sorted-wrong")
    };
    let note = ui
        .text(ui.t(note), size::SMALL + 1.0, ui.tokens.ink)
        .width(Length::Fill);
    banner(ui, Some(right), ui.t(headline), note.into(), None)
}

/// That something was done which is neither right nor wrong.
pub(super) fn done(ui: &Ui, headline: &str, note: &str) -> Element<'static, Message> {
    let note = ui
        .text(ui.t(note), size::SMALL + 1.0, ui.tokens.ink)
        .width(Length::Fill);
    banner(ui, Some(true), ui.t(headline), note.into(), None)
}

/// The band with a step's own words about being right or not.
fn told(lesson: &Lesson, ui: &Ui, right: bool, path: &str) -> Element<'static, Message> {
    let headline = ui.t(if right { "step-right" } else { "step-wrong" });
    let note = terms::running(lesson, ui, path, size::SMALL + 1.0, ui.tokens.ink);
    banner(ui, Some(right), headline, note, None)
}

fn options_feedback(
    lesson: &Lesson,
    ui: &Ui,
    step: &Step,
    right: bool,
    chosen: Option<&Id>,
    answers: &[&Id],
    given: &Given,
) -> Element<'static, Message> {
    let t = ui.tokens;
    let reader = lesson.reader();
    let path = |what: &str| format!("step.{}.{what}", step.id);
    let headline = ui.t(if right { "step-right" } else { "step-wrong" });
    let note = ui
        .text(ui.t("reasons"), size::SMALL + 1.0, t.ink)
        .width(Length::Fill)
        .into();
    let mut words = Column::new().spacing(14).max_width(1000).push(banner(
        ui,
        Some(right),
        headline,
        note,
        None,
    ));
    // First what was chosen, then what would have been right, then the rest: every one with its reason.
    let mut order = shown_options(step, lesson.run(), lesson.module());
    order.sort_by_key(|id| (Some(*id) != chosen, !answers.contains(id)));
    for id in order {
        let is_right = answers.contains(&id);
        let was_chosen = given.draft.has(id.as_str());
        let (icon, color) = if is_right {
            (Icon::CircleCheck, t.action.ink)
        } else {
            (Icon::Minus, t.ink_soft)
        };
        let mut head = row![
            reader
                .flow(ui, &path(&format!("option.{id}")), size::SMALL + 1.0, t.ink)
                .bold()
        ]
        .spacing(12)
        .align_y(Alignment::Center);
        if was_chosen {
            head = head.push(ui.chip(None, ui.t("you-chose"), t.action));
        }
        if is_right {
            head = head.push(ui.chip(Some(Icon::Check), ui.t("good-way"), t.action));
        }
        let why = terms::running(
            lesson,
            ui,
            &path(&format!("why.{id}")),
            size::SMALL + 1.0,
            t.ink,
        );
        words = words.push(
            row![
                glyph(icon, 32.0, color),
                column![head.wrap(), why].spacing(4).width(Length::Fill)
            ]
            .spacing(14),
        );
    }
    words.push(next_time(lesson, ui, &path("next"))).into()
}

fn found(
    lesson: &Lesson,
    ui: &Ui,
    step: &Step,
    item: &Item,
    given: &Given,
) -> Element<'static, Message> {
    let t = ui.tokens;
    let chosen = &given.draft.chosen;
    let signs: Vec<_> = numbered_cues(&lesson.reader(), ui, item)
        .into_iter()
        .filter_map(|(number, cue)| Some((number?, cue)))
        .collect();
    let hits = signs
        .iter()
        .filter(|(_, cue)| chosen.iter().any(|c| cue.id == c.as_str()))
        .count();
    let right = given.right == Some(true);
    let headline = if right {
        ui.t("found-all")
    } else {
        ui.with(
            "found-some",
            &[("found", hits.into()), ("total", signs.len().into())],
        )
    };
    let note = ui
        .text(ui.t("found-note"), size::SMALL + 1.0, t.ink)
        .width(Length::Fill)
        .into();
    let banner = banner(ui, Some(right), headline, note, Some(item.class));
    let mut words = Column::new().spacing(14);
    let reasons = signs
        .iter()
        .map(|(number, cue)| {
            let path = format!("item.{}.cue.{}", item.id, cue.id);
            (number.to_string(), path)
        })
        .collect();
    words = words.push(list_of_reasons(lesson, ui, reasons, t.scam));
    for decoy in item
        .decoys
        .iter()
        .filter(|d| chosen.iter().any(|c| d.id == c.as_str()))
    {
        let path = format!("item.{}.decoy.{}", item.id, decoy.id);
        let text = terms::running(lesson, ui, &path, size::SMALL + 1.0, t.ink);
        let phrase = phrase(&lesson.reader(), ui, item, &decoy.place, decoy.id.as_str());
        let phrase = ui
            .strong(phrase, size::SMALL + 1.0, t.ink)
            .width(Length::Fill);
        let both = column![phrase, text].spacing(4).width(Length::Fill);
        words = words.push(row![glyph(Icon::Minus, 32.0, t.ink_soft), both].spacing(14));
    }
    words = words.push(next_time(lesson, ui, &format!("step.{}.next", step.id)));
    let stage = Stage {
        ui,
        reader: lesson.reader(),
        item,
        mode: Mode::Found(chosen.clone()),
        way: &[],
        on_mark: None,
    };
    let scene = scene(&stage);
    sides(ui, banner, scene, words.into())
}
