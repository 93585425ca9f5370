//! A secret made of words. What is typed stays in this struct and is gone when the step is left.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length};
use lucide_icons::Icon;
use unicode_segmentation::UnicodeSegmentation;

use super::{Lesson, Message, feedback, question};
use crate::app::field::Field;
use crate::app::theme::size;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::app::widget::glyph::glyph;
use crate::content::inline::plain;
use crate::content::model::{Activity, Step};
use crate::language::Locale;
use crate::learning::passphrase::{Grade, LONGEST, Strength};
use crate::learning::run::Given;

/// What the records hear: that one was made here.
pub const MADE: &str = "made";
/// What the records hear: that it is made on paper.
pub const ON_PAPER: &str = "paper";

/// What was typed, and whether it shows.
#[derive(Default)]
pub struct Typed {
    text: String,
    hidden: bool,
}

impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Typed(…)") // never in a log
    }
}

impl Typed {
    /// Takes what is in the box now.
    pub fn set(&mut self, text: &str) {
        self.text = text.chars().take(LONGEST).collect();
    }

    /// Shows it, or hides it.
    pub fn toggle(&mut self) {
        self.hidden = !self.hidden;
    }

    /// Forgets it.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// How strong it is.
    pub fn strength(&self, shown: &[String]) -> Strength {
        let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
        Strength::of(&self.text, &shown)
    }
}

impl Lesson {
    /// The words that stand on the cards of this lesson: no secret is made of them.
    pub(super) fn shown_words(&self, locale: Locale) -> Vec<String> {
        let module = &self.open.module;
        let cards = (module.parts.iter().flat_map(|part| &part.steps))
            .filter(|step| matches!(step.activity, Activity::Card { .. }));
        let mut words: Vec<String> = cards
            .flat_map(|step| {
                let path = format!("step.{}.body", step.id);
                let text = self.open.text(locale.code(), true, &path);
                let text = plain(text.words).to_lowercase();
                text.unicode_words()
                    .filter(|word| word.chars().count() > 2)
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
            .collect();
        words.sort();
        words.dedup();
        words
    }
}

/// The question, the box, and how strong what is in it is.
pub fn view(
    lesson: &Lesson,
    ui: &Ui,
    step: &Step,
    typed: &Typed,
    words: u8,
) -> Element<'static, Message> {
    let on_paper = lesson.run().draft().has(ON_PAPER);
    let field = ui.field(Field {
        id: "secret".to_owned(),
        label: ui.with("secret-box", &[("count", i64::from(words).into())]),
        value: &typed.text,
        on_input: Box::new(Message::Type),
        on_submit: None,
        hidden: typed.hidden,
    });
    let (label, icon) = if typed.hidden {
        ("secret-show", Icon::Eye)
    } else {
        ("secret-hide", Icon::EyeOff)
    };
    let show = ui.button(
        "secret-show",
        ui.t(label),
        Kind::Plain,
        Some(icon),
        None,
        Message::HideTyped,
    );
    let line: Element<'static, Message> = if ui.size.width >= 800.0 {
        row![field, show].spacing(14).align_y(Alignment::End).into()
    } else {
        column![field, show].spacing(12).into()
    };
    let paper = ui.button(
        "secret-paper",
        ui.t(if on_paper {
            "secret-on-paper"
        } else {
            "secret-paper"
        }),
        Kind::Plain,
        Some(if on_paper { Icon::Check } else { Icon::Pencil }),
        None,
        Message::Choose(ON_PAPER.to_owned()),
    );
    Column::new()
        .spacing(20)
        .max_width(1000)
        .push(question(lesson, ui, &format!("step.{}.ask", step.id)))
        .push(ui.small(ui.t("secret-practice")).width(Length::Fill))
        .push(line)
        .push(told(lesson, ui, typed, words))
        .push(paper)
        .into()
}

fn told(lesson: &Lesson, ui: &Ui, typed: &Typed, words: u8) -> Element<'static, Message> {
    let t = ui.tokens;
    let strength = typed.strength(&lesson.shown_words(ui.locale()));
    if typed.text.trim().is_empty() {
        return ui.small(ui.t("secret-empty")).width(Length::Fill).into();
    }
    let missing = usize::from(words).saturating_sub(strength.words);
    let (icon, family, grade) = match strength.grade() {
        Grade::Easy => (Icon::Feather, t.again, "secret-easy"),
        Grade::Fair => (Icon::Shield, t.action, "secret-fair"),
        Grade::Hard => (Icon::ShieldCheck, t.action, "secret-hard"),
    };
    let mut lines = column![
        ui.strong(ui.t(grade), size::BODY, family.ink)
            .width(Length::Fill),
        ui.text(guesses(ui, strength.guesses), size::SMALL + 1.0, t.ink)
            .width(Length::Fill)
    ]
    .spacing(4)
    .width(Length::Fill);
    if missing > 0 {
        let count = ui.with("secret-more", &[("count", missing.into())]);
        lines = lines.push(ui.text(count, size::SMALL + 1.0, t.ink).width(Length::Fill));
    }
    ui.panel(
        row![glyph(icon, 34.0, family.ink), lines].spacing(16),
        family.soft,
        family.ink,
        2.0,
    )
    .width(Length::Fill)
    .into()
}

/// About how many tries, to one digit: nobody knows it more exactly.
fn guesses(ui: &Ui, guesses: u64) -> String {
    let id = match guesses {
        0..10_000 => "tries-few",
        10_000..1_000_000_000_000 => "tries-about",
        _ => "tries-countless",
    };
    let digit = 10_u64.pow(guesses.checked_ilog10().unwrap_or_default());
    let about = guesses / digit * digit;
    let about = i64::try_from(about).unwrap_or(i64::MAX);
    ui.with(id, &[("count", about.into())])
}

/// That it was done, and what to do next time.
pub fn feedback(
    lesson: &Lesson,
    ui: &Ui,
    step: &Step,
    _given: &Given,
) -> Element<'static, Message> {
    column![
        feedback::done(ui, "secret-done", "secret-done-note"),
        feedback::next_time(lesson, ui, &format!("step.{}.next", step.id))
    ]
    .spacing(16)
    .max_width(1000)
    .into()
}
