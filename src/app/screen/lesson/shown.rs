//! A lesson in its frame: the page of its stop, Back, the main button, how far one is.

use iced::widget::column;
use lucide_icons::Icon;

use crate::app::frame::Frame;
use crate::app::screen::Context;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::content::model::{Activity, Step};
use crate::content::wanted;
use crate::language::{Catalog, Locale, Register};
use crate::learning::run::{Missing, Run, Stop, StopKind};

use super::{
    Lesson, Message, Shown, activity, call, card, care, change, checklist, feedback, judge, notes,
    opening, result, secret, sort,
};

impl Lesson {
    /// Draws it.
    pub fn view(&self, context: &Context<'_>) -> Frame<Message> {
        let ui = context.ui;
        match self.shown {
            Shown::Opening => return opening::view(self, context),
            Shown::Notes => return notes::view(self, ui),
            Shown::List { .. } => return checklist::again(self, context),
            Shown::Result => return result::view(self, context),
            Shown::Missed(number) => return self.missed_view(context, number),
            Shown::Stop => {}
        }
        let stop = self.run.stop();
        let page = match &stop.kind {
            StopKind::PartEnd => return result::part_end(self, ui),
            StopKind::Judge { item, .. } => match self.open.module.item(item.as_str()) {
                Some(item) => match self.run.given() {
                    Some(given) => feedback::of_message(self, ui, item, given),
                    None => match item.scene.conversation() {
                        Some(call) if call::goes_on(self) => call::view(self, ui, item, call),
                        _ => judge::view(self, ui, item),
                    },
                },
                None => ui.body("").into(),
            },
            StopKind::Step(id) => match self.open.module.step(id.as_str()) {
                Some((_, step)) => self.step_view(context, step),
                None => ui.body("").into(),
            },
        };
        let page = self.in_which_language(ui, page);
        let mut frame = Frame::new(ui, care::beside(self, ui, page));
        frame.back = Some(self.back_button(ui));
        frame.main = Some(self.main_button(ui, stop));
        frame.missing = self.missing.map(|missing| {
            ui.t(match (missing, &stop.kind) {
                (Missing::ChooseOne, StopKind::Judge { .. }) => "missing-judge",
                (Missing::ChooseOne, _) => "missing-choose-one",
                (Missing::ChooseSome, _) => "missing-choose-some",
                (Missing::EndCall, _) => "missing-call",
                (Missing::OrderAll, _) => "missing-order",
                (Missing::SortAll, _) => "missing-sort",
                (Missing::MakeSecret, _) => "missing-secret",
            })
        });
        frame.progress = Some(self.progress(ui));
        // Hanging up is always there: while a call goes on nothing takes the place of its button.
        frame.asks = Run::asks(&self.open.module, stop)
            && self.run.given().is_none()
            && !call::goes_on(self);
        frame
    }

    fn step_view(&self, context: &Context<'_>, step: &Step) -> Element<'static, Message> {
        let ui = context.ui;
        match (&step.activity, self.run.given()) {
            (Activity::Card { icon, sources }, _) => {
                card::view(self, ui, step, icon.as_deref(), sources)
            }
            (Activity::Change { sources }, _) => change::view(self, ui, step, sources),
            (_, Some(given)) => feedback::of_step(self, context, step, given),
            (Activity::Sort { groups, .. }, None) => sort::view(self, ui, step, groups),
            (Activity::Passphrase { words }, None) => {
                secret::view(self, ui, step, &self.typed, *words)
            }
            (Activity::Checklist { rows }, None) => checklist::view(self, context, step, rows),
            (_, None) => activity::view(self, ui, step),
        }
    }

    /// A step or message that is not told in the learner's language, or whose words there are stale, is shown in the
    /// base language, and says so.
    fn in_which_language(
        &self,
        ui: &Ui,
        page: Element<'static, Message>,
    ) -> Element<'static, Message> {
        let Some(language) = self.borrowed(ui) else {
            return page;
        };
        let note = ui.with("shown-in", &[("language", language.into())]);
        let chip = ui.chip(Some(Icon::Languages), note, ui.tokens.again);
        column![chip, page].spacing(16).into()
    }

    /// The name of the language in which the words here are, where that is not the learner's.
    fn borrowed(&self, ui: &Ui) -> Option<String> {
        let stop = self.run.stop();
        let unit = match (stop.item(), stop.step()) {
            (Some(item), _) => format!("item.{item}."),
            (None, step) => format!("step.{}.", step?),
        };
        let module = &self.open.module;
        let wanted = wanted::of_module(module);
        let path = wanted.iter().find(|text| text.path.starts_with(&unit))?;
        let child = ui.catalog.register() == Register::Child;
        let text = self.open.text(ui.locale().code(), child, &path.path);
        let shown = Locale::parse(text.locale)?;
        (text.fallback && shown != ui.locale() && ui.locale() != Locale::Pseudo)
            .then(|| Catalog::new(shown, Register::Adult).text("language-name"))
    }

    fn missed_view(&self, context: &Context<'_>, number: usize) -> Frame<Message> {
        let ui = context.ui;
        let missed = self.run.missed();
        let place = missed.get(number).copied().unwrap_or(0);
        let page = match (
            self.run.stops().get(place).and_then(Stop::item),
            self.run.given_at(place),
        ) {
            (Some(item), Some(given)) => match self.open.module.item(item.as_str()) {
                Some(item) => feedback::of_message(self, ui, item, given),
                None => ui.body("").into(),
            },
            _ => ui.body("").into(),
        };
        let mut frame = Frame::new(ui, care::beside(self, ui, page));
        frame.back = Some(super::back_button(ui, "back-to-result", Message::ToResult));
        let last = number + 1 >= missed.len();
        let label = if last {
            "back-to-result"
        } else {
            "next-missed"
        };
        frame.main = Some(super::main_button(ui, label, Message::Next));
        let label = ui.with(
            "missed-of",
            &[
                ("number", (number + 1).into()),
                ("total", missed.len().into()),
            ],
        );
        frame.progress = Some(ui.progress("progress", label, number + 1, missed.len()));
        frame
    }

    fn back_button(&self, ui: &Ui) -> Element<'static, Message> {
        let label = if self.run.at() == 0 {
            "back-home"
        } else {
            "back"
        };
        ui.button(
            "back",
            ui.t(label),
            Kind::Quiet,
            Some(ui.back_icon()),
            None,
            Message::Back,
        )
        .into()
    }

    fn main_button(&self, ui: &Ui, stop: &Stop) -> Element<'static, Message> {
        if call::goes_on(self) {
            return call::hang_up(ui);
        }
        let asks = Run::asks(&self.open.module, stop);
        let (label, message) = match (asks, self.run.given().is_some()) {
            (true, false) if self.list_here().is_some() => ("list-ready", Message::Give),
            (true, false) => ("give-answer", Message::Give),
            (true, true) if self.next_is_message() => ("next-message", Message::Next),
            _ => ("go-on", Message::Next),
        };
        ui.button(
            "main",
            ui.t(label),
            Kind::Main,
            None,
            Some(ui.forward_icon()),
            message,
        )
        .into()
    }

    fn next_is_message(&self) -> bool {
        self.run
            .stops()
            .get(self.run.at() + 1)
            .is_some_and(|stop| matches!(stop.kind, StopKind::Judge { .. }))
            && matches!(self.run.stop().kind, StopKind::Judge { .. })
    }

    fn progress(&self, ui: &Ui) -> Element<'static, Message> {
        let (done, of) = self.run.progress();
        let label = ui.with(
            "step-of",
            &[("number", (done + 1).into()), ("total", of.into())],
        );
        ui.progress("progress", label, done + 1, of)
    }

    /// The title of the module, with its readings.
    pub(super) fn title(&self, context: &Context<'_>) -> String {
        let child = context.ui.catalog.register() == crate::language::Register::Child;
        let entry = context
            .library
            .entry(self.open.pack.as_str(), self.open.module.id.as_str());
        entry.map_or_else(String::new, |entry| {
            let words = entry.title(context.ui.locale().code(), child).words;
            crate::app::words::pieces(
                context.ui,
                &crate::app::screen::home::simple(words),
                |_| None,
                false,
            )
            .into_iter()
            .map(|piece| crate::language::readings::written(&piece.text, piece.ruby.as_deref()))
            .collect()
        })
    }
}
