//! The shelf of an audience: a lesson left open stands first.

use iced::widget::{Column, column, row, space};
use iced::{Alignment, Length, Padding};
use lucide_icons::Icon;

use crate::app::frame::Frame;
use crate::app::icons::content_icon;
use crate::app::theme::{Family, size};
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::app::widget::control::{Control, Surface};
use crate::app::widget::even::even;
use crate::app::widget::flow::{Flow, Piece};
use crate::app::widget::glyph::glyph;
use crate::app::widget::meaning::{Meaning, Role};
use crate::app::words::pieces;
use crate::content::inline::Inline;
use crate::content::library::ShelfEntry;
use crate::content::model::{Ages, Audience};
use crate::content::resolve::Piece as Resolved;
use crate::language::Register;
use crate::learning::progress::{self, Progress};

use super::{Action, Context, Show, Start};

/// See the module.
#[derive(Debug, Clone)]
pub struct Home {
    /// Whose shelf.
    pub audience: Audience,
    /// Which ages, at school.
    pub ages: Option<Ages>,
}

/// What can happen here.
#[derive(Debug, Clone)]
pub enum Message {
    /// A lesson.
    Open {
        /// Its pack.
        pack: String,
        /// Its module.
        module: String,
        /// Whether it is to be refreshed with other messages.
        refresh: bool,
    },
    /// Somebody else, or another audience.
    Other,
    /// The guest is finished.
    End,
}

impl Home {
    /// Takes what happened.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Open {
                pack,
                module,
                refresh,
            } => Action::Show(Show::Lesson {
                pack,
                module,
                start: if refresh {
                    Start::Refresh
                } else {
                    Start::CarryOn
                },
            }),
            Message::Other if self.audience == Audience::School => Action::Show(Show::Ages),
            Message::Other => Action::Show(Show::Welcome),
            Message::End => Action::EndGuest,
        }
    }

    fn entries<'a>(&self, context: &'a Context<'_>) -> Vec<(ShelfEntry<'a>, Progress<'a>)> {
        let mut entries: Vec<_> = context
            .library
            .shelf()
            .filter(|entry| entry.card.audience.contains(&self.audience))
            .filter(|entry| self.ages.is_none() || entry.card.ages == self.ages)
            .map(|entry| {
                let id = entry.card.id.as_str();
                (
                    entry,
                    progress::of_module(context.history, entry.pack.pack.id.as_str(), id),
                )
            })
            .collect();
        // The one left open last stands first; the rest keeps its order.
        let newest = entries
            .iter()
            .enumerate()
            .filter(|(_, (entry, progress))| progress.is_open() && !entry.card.care)
            .max_by_key(|(_, (_, progress))| progress.place.map(|place| place.at))
            .map(|(i, _)| i);
        if let Some(newest) = newest {
            let first = entries.remove(newest);
            entries.insert(0, first);
        }
        entries
    }

    /// A digit or letter chooses.
    pub fn choose(&mut self, number: usize, context: &Context<'_>) -> Action {
        let message = self
            .entries(context)
            .get(number)
            .map(|(entry, progress)| open(entry, is_due(progress, context)));
        message.map_or(Action::None, |message| self.update(message))
    }

    /// Draws it.
    pub fn view(&self, context: &Context<'_>) -> Frame<Message> {
        let ui = context.ui;
        let entries = self.entries(context);
        let greeting = if entries.iter().any(|(_, p)| p.place.is_some()) {
            "home-again"
        } else {
            "home-title"
        };
        let other = ui.button(
            "other",
            ui.t("other-learner"),
            Kind::Plain,
            Some(Icon::User),
            None,
            Message::Other,
        );
        let head: Element<'static, Message> = if ui.size.width >= 700.0 {
            row![ui.title(ui.t(greeting)), space().width(Length::Fill), other]
                .align_y(Alignment::Center)
                .into()
        } else {
            column![ui.title(ui.t(greeting)), other].spacing(14).into()
        };
        let mut page = Column::new().spacing(22).push(head);
        let mut rest = Vec::new();
        for (i, (entry, progress)) in entries.iter().enumerate() {
            // On a hard topic nobody shall see what was done, and the shelf is seen by others.
            if i == 0 && progress.is_open() && !entry.card.care {
                page = page.push(self.carry_on(ui, entry, progress));
            } else {
                rest.push(self.card(ui, entry, progress, is_due(progress, context)));
            }
        }
        if ui.size.width >= 900.0 && rest.len() > 1 {
            let mut rest = rest.into_iter();
            while let Some(first) = rest.next() {
                let second = rest
                    .next()
                    .unwrap_or_else(|| space().width(Length::Fill).into());
                page = page.push(even(vec![first, second], 20.0));
            }
        } else {
            for card in rest {
                page = page.push(card);
            }
        }
        let mut frame = Frame::new(ui, page);
        if context.guest {
            frame.main = Some(
                ui.button(
                    "end",
                    ui.t("guest-end"),
                    Kind::Plain,
                    Some(Icon::LogOut),
                    None,
                    Message::End,
                )
                .into(),
            );
            frame.middle = Some(ui.small(ui.t("guest-note")).into());
        }
        frame
    }

    fn carry_on(
        &self,
        ui: &Ui,
        entry: &ShelfEntry<'_>,
        progress: &Progress<'_>,
    ) -> Element<'static, Message> {
        let t = ui.tokens;
        let family = t.audience(self.audience);
        let (title, title_flow) = title(ui, entry, size::HEADING);
        let here = ui.t("you-were-here");
        let part = progress
            .place
            .map_or(1, |place| part_number(entry, place.stage.as_str()));
        let left = ui.with(
            "part-of",
            &[
                ("part", part.into()),
                ("parts", entry.card.minutes.len().into()),
                ("minutes", minutes(entry, part).into()),
            ],
        );
        let carry = ui.t("carry-on");
        let words = column![
            ui.strong(here.clone(), size::SMALL, family.ink).silent(),
            title_flow.silent().width(Length::Fill),
            ui.text(left.clone(), size::BODY - 1.0, t.ink_soft)
                .silent()
                .width(Length::Fill),
        ]
        .spacing(4)
        .width(Length::Fill);
        let go = iced::widget::container(
            row![
                ui.strong(carry.clone(), size::BODY, t.main.ink).silent(),
                glyph(ui.forward_icon(), 26.0, t.main.ink)
            ]
            .spacing(10)
            .align_y(Alignment::Center),
        )
        .padding(Padding::from([16.0, 28.0]))
        .style(move |_| iced::widget::container::Style {
            background: Some(t.main.soft.into()),
            border: iced::border::rounded(size::RADIUS),
            ..iced::widget::container::Style::default()
        });
        let tile = ui.tile(
            content_icon(&entry.card.icon),
            84.0,
            family.soft,
            family.ink,
        );
        let inside: Element<'static, Message> = if ui.size.width >= 800.0 {
            row![tile, words, go]
                .spacing(24)
                .align_y(Alignment::Center)
                .into()
        } else if ui.size.width >= 420.0 {
            column![row![tile, words].spacing(18).align_y(Alignment::Center), go]
                .spacing(14)
                .into()
        } else {
            column![words, go].spacing(14).into()
        };
        self.press(
            ui,
            entry,
            format!("{carry}: {title}. {left}"),
            here,
            inside,
            false,
            Surface::new(family.soft, family.ink, 3.0, size::RADIUS_CARD),
        )
    }

    fn card(
        &self,
        ui: &Ui,
        entry: &ShelfEntry<'_>,
        progress: &Progress<'_>,
        due: bool,
    ) -> Element<'static, Message> {
        let t = ui.tokens;
        let family = t.audience(self.audience);
        let (title, title_flow) = title(ui, entry, size::BODY + 1.0);
        let summary = pack_words(ui, entry, "summary", size::SMALL, t.ink_soft);
        let said = summary.spoken();
        let mut names = vec![title];
        let state: Element<'static, Message> = if due && !entry.card.care {
            let refresh = ui.t("time-to-refresh");
            names.push(refresh.clone());
            ui.chip(
                Some(Icon::RotateCcw),
                refresh,
                Family {
                    ink: t.again.ink,
                    soft: t.again.soft,
                },
            )
        } else if !progress.meters.is_empty() && !entry.card.care {
            let meters = progress.meters;
            let scams = ui.with(
                "scams-of",
                &[
                    ("right", meters.scams.right.into()),
                    ("total", meters.scams.total().into()),
                ],
            );
            let real = ui.with(
                "real-of",
                &[
                    ("right", meters.real.right.into()),
                    ("total", meters.real.total().into()),
                ],
            );
            names.extend([scams.clone(), real.clone()]);
            let both = |icon: Icon, ink, text: String| {
                row![
                    glyph(icon, 24.0, ink),
                    ui.strong(text, size::LABEL + 1.0, t.ink).silent()
                ]
                .spacing(8)
                .align_y(Alignment::Center)
            };
            row![
                both(Icon::OctagonX, t.scam.ink, scams),
                both(Icon::CircleCheck, t.real.ink, real)
            ]
            .spacing(16)
            .wrap()
            .into()
        } else {
            let parts = ui.with(
                "parts-of-minutes",
                &[
                    ("parts", entry.card.minutes.len().into()),
                    ("minutes", minutes(entry, 1).into()),
                ],
            );
            names.push(parts.clone());
            ui.chip(
                None,
                parts,
                Family {
                    ink: family.ink,
                    soft: family.soft,
                },
            )
        };
        let words = column![
            title_flow.silent().width(Length::Fill),
            summary.silent().width(Length::Fill),
            state
        ]
        .spacing(8)
        .width(Length::Fill);
        let tile = ui.tile(
            content_icon(&entry.card.icon),
            72.0,
            family.ink,
            family.soft,
        );
        let inside: Element<'static, Message> = if ui.size.width >= 420.0 {
            row![tile, words]
                .spacing(18)
                .align_y(Alignment::Center)
                .into()
        } else {
            words.into()
        };
        self.press(
            ui,
            entry,
            names.join(". "),
            said,
            inside,
            due,
            Surface {
                hover: t.ink,
                ..Surface::new(t.surface, t.edge, 2.0, size::RADIUS_CARD)
            },
        )
    }

    #[allow(clippy::too_many_arguments)] // one place, private
    fn press(
        &self,
        ui: &Ui,
        entry: &ShelfEntry<'_>,
        name: String,
        description: String,
        inside: Element<'static, Message>,
        refresh: bool,
        surface: Surface,
    ) -> Element<'static, Message> {
        Control::new(
            iced::advanced::widget::Id::from(format!(
                "module.{}.{}",
                entry.pack.pack.id, entry.card.id
            )),
            Meaning {
                leaf: true,
                description: Some(description),
                ..Meaning::new(Role::Button, name)
            },
            inside,
        )
        .surface(surface)
        .ring(ui.ring())
        .padding(Padding::from([20.0, 22.0]))
        .width(Length::Fill)
        .least(64.0, 64.0)
        .on_press(open(entry, refresh))
        .into()
    }
}

/// Whether it is time to refresh a lesson.
fn is_due(progress: &Progress<'_>, context: &Context<'_>) -> bool {
    progress
        .refresh_due()
        .is_some_and(|due| due <= context.today)
}

fn open(entry: &ShelfEntry<'_>, refresh: bool) -> Message {
    Message::Open {
        pack: entry.pack.pack.id.to_string(),
        module: entry.card.id.to_string(),
        refresh,
    }
}

/// Number of the part in a place's stage, from 1. The stage is `part stage`, as the lesson wrote it.
fn part_number(entry: &ShelfEntry<'_>, stage: &str) -> usize {
    stage
        .split_whitespace()
        .next()
        .and_then(|number| number.parse::<usize>().ok())
        .map_or(1, |number| {
            (number + 1).clamp(1, entry.card.minutes.len().max(1))
        })
}

fn minutes(entry: &ShelfEntry<'_>, part: usize) -> i64 {
    entry
        .card
        .minutes
        .get(part.saturating_sub(1))
        .or(entry.card.minutes.first())
        .copied()
        .map_or(0, i64::from)
}

/// A text of a module on the shelf.
pub fn pack_words(
    ui: &Ui,
    entry: &ShelfEntry<'_>,
    what: &str,
    text_size: f32,
    ink: iced::Color,
) -> Flow<Message> {
    let child = ui.catalog.register() == Register::Child;
    let text = match what {
        "title" => entry.title(ui.locale().code(), child),
        _ => entry.summary(ui.locale().code(), child),
    };
    Flow::new(
        pieces(ui, &simple(text.words), |_| None, false),
        ui.style(text_size, ink),
    )
}

fn title(ui: &Ui, entry: &ShelfEntry<'_>, text_size: f32) -> (String, Flow<Message>) {
    let child = ui.catalog.register() == Register::Child;
    let words = entry.title(ui.locale().code(), child).words;
    let pieces = pieces(ui, &simple(words), |_| None, false);
    let name = pieces.iter().map(Piece::spoken).collect();
    let mut style = ui.style(text_size, ui.tokens.ink);
    style.strong = true;
    (name, Flow::new(pieces, style))
}

/// Words without data: text, strong and readings.
pub fn simple(words: &[Inline]) -> Vec<Resolved> {
    let mut out = Vec::new();
    for word in words {
        let (text, ruby, strong) = match word {
            Inline::Ruby { base, reading } => (base.clone(), Some(reading.clone()), false),
            Inline::Strong(inner) => (crate::content::inline::plain(inner), None, true),
            other => (
                crate::content::inline::plain(std::slice::from_ref(other)),
                None,
                false,
            ),
        };
        out.push(Resolved {
            text,
            ruby,
            strong,
            cue: None,
            term: None,
            address: None,
            spelled: false,
        });
    }
    out
}
