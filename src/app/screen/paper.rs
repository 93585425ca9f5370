//! A page to take away: the buttons that print or save it, and how that went.

use iced::Length;
use iced::widget::{column, row};
use lucide_icons::Icon;

use super::Context;
use crate::app::theme::size;
use crate::app::ui::{Kind, Ui};
use crate::app::widget::Element;
use crate::documents::delivery::{Place, Saved, Trouble};
use crate::records::Who;

/// How a page reaches a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// In the system's viewer, which prints.
    Print,
    /// As a file in their folder.
    Save,
}

/// How that went: open in the viewer (`None`), or saved.
pub type Outcome = Result<Option<Saved>, Trouble>;

/// Which page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// The help card of a country.
    HelpCard(&'static str),
    /// The list of the lesson's step.
    List,
}

/// "Print", "Save as PDF" where the PC is the person's own, and below them how it went.
pub fn buttons<M: Clone + 'static>(
    context: &Context<'_>,
    outcome: Option<&Outcome>,
    message: impl Fn(Way) -> M,
) -> Element<'static, M> {
    let ui = context.ui;
    let button = |id, label, icon, way| {
        ui.button(id, ui.t(label), Kind::Plain, Some(icon), None, message(way))
    };
    let mut all = row![button("print", "print", Icon::Printer, Way::Print)].spacing(12);
    // On a PC that others use, a file would stay behind.
    if matches!(context.settings.who, Who::Own(_)) {
        all = all.push(button("save-pdf", "save-pdf", Icon::FileDown, Way::Save));
    }
    let all = all.wrap().vertical_spacing(12);
    match outcome {
        None => all.into(),
        Some(outcome) => {
            let words = ui.text(told(ui, outcome), size::SMALL, ui.tokens.ink);
            let status = ui.status("paper-state", words.width(Length::Fill));
            column![all, status].spacing(8).into()
        }
    }
}

/// How it went, in one sentence.
fn told(ui: &Ui, outcome: &Outcome) -> String {
    match outcome {
        Ok(None) => ui.t("printing"),
        Ok(Some(saved)) => {
            let sentence = match saved.place {
                Place::Documents => "saved-in-documents",
                Place::Home => "saved-at-home",
            };
            ui.with(sentence, &[("file", (&saved.file).into())])
        }
        Err(Trouble::NotShown) => ui.t("not-printed"),
        Err(Trouble::NotSaved) => ui.t("not-saved"),
        Err(Trouble::NotMade) => ui.t("not-made"),
    }
}
