//! From the words of a lesson to running text on the screen.

use iced::widget::{Column, row};
use iced::{Color, Length};

use crate::content::address;
use crate::content::model::Country;
use crate::content::open::{Drawn, OpenModule};
use crate::content::resolve::{AddressRole, Piece as Resolved};
use crate::language::{Locale, Register, pseudo};

use super::theme::size;
use super::ui::Ui;
use super::widget::Element;
use super::widget::flow::{Flow, Mark, Piece};

/// The words of an open module, as this learner reads them.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The module.
    pub open: &'a OpenModule,
    /// For whose country names and items were drawn.
    pub country: Country,
}

impl<'a> Reader<'a> {
    /// A text as pieces, in the window's language, or in the base language where that has none.
    pub fn drawn(&self, ui: &Ui, path: &str) -> Drawn<'a> {
        let child = ui.catalog.register() == Register::Child;
        self.open
            .draw(ui.locale().code(), child, self.country, path)
    }

    /// A text as a voice says it, for names of controls.
    pub fn spoken(&self, ui: &Ui, path: &str) -> String {
        let drawn = self.drawn(ui, path);
        pieces(ui, &drawn.pieces, |_| None, false)
            .iter()
            .map(Piece::spoken)
            .collect()
    }

    /// A text as running text of a size and colour; marks are left out.
    pub fn flow<M: 'static>(&self, ui: &Ui, path: &str, size: f32, ink: Color) -> Flow<M> {
        let drawn = self.drawn(ui, path);
        let style = ui.style_in(locale_of(ui, &drawn), size, ink);
        Flow::new(pieces(ui, &drawn.pieces, |_| None, false), style)
    }
}

/// The language that a text is in.
pub fn locale_of(ui: &Ui, drawn: &Drawn<'_>) -> Locale {
    if ui.locale() == Locale::Pseudo {
        return Locale::Pseudo;
    }
    Locale::parse(drawn.locale).unwrap_or(Locale::En)
}

/// Pieces to draw. `mark` gives the number of a cue's mark; with `explained`, the owner of every address is boxed.
pub fn pieces(
    ui: &Ui,
    words: &[Resolved],
    mark: impl Fn(&str) -> Option<usize>,
    explained: bool,
) -> Vec<Piece> {
    let mut out = Vec::new();
    for word in words {
        let mark = word.cue.as_deref().and_then(&mark);
        let whole = word.address == Some(AddressRole::Whole);
        let owner = word.address == Some(AddressRole::Owner);
        let text = if ui.locale() == Locale::Pseudo && word.address.is_none() {
            pseudo(&word.text)
        } else {
            word.text.clone()
        };
        let piece = |text: String, boxed: bool| Piece {
            text,
            ruby: word.ruby.clone(),
            known: !ui.readings.shows(&word.text),
            strong: word.strong,
            mark,
            address: whole || owner,
            spelled: word.spelled,
            boxed,
            ink: None,
        };
        if whole && explained {
            for part in split_owner(&text) {
                out.push(piece(part.0, part.1));
            }
        } else {
            out.push(piece(text, owner));
        }
    }
    out
}

/// An address as what is before its owner, the owner, and what comes after.
pub fn split_owner(text: &str) -> Vec<(String, bool)> {
    let mut out: Vec<(String, bool)> = Vec::new();
    for part in address::parts(text) {
        match out.last_mut() {
            Some((before, owner)) if *owner == part.owner => before.push_str(&part.text),
            _ => out.push((part.text, part.owner)),
        }
    }
    out
}

/// Cuts pieces at line breaks. Lines without anything in them are left out.
pub fn lines(all: Vec<Piece>) -> Vec<Vec<Piece>> {
    let mut lines: Vec<Vec<Piece>> = vec![Vec::new()];
    for piece in all {
        let mut parts = piece.text.split('\n');
        if let (Some(first), Some(line)) = (parts.next(), lines.last_mut())
            && !first.is_empty()
        {
            line.push(Piece {
                text: first.to_owned(),
                ..piece.clone()
            });
        }
        for part in parts {
            let mut line = Vec::new();
            if !part.is_empty() {
                line.push(Piece {
                    text: part.to_owned(),
                    ..piece.clone()
                });
            }
            lines.push(line);
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// A line of text; one that begins with "- " is a list item, with a dot.
pub fn line<M: 'static>(
    ui: &Ui,
    mut line: Vec<Piece>,
    flow: impl Fn(Vec<Piece>) -> Flow<M>,
) -> Element<'static, M> {
    let item = line
        .first()
        .and_then(|p| p.text.strip_prefix("- "))
        .map(str::to_owned);
    match (item, line.first_mut()) {
        (Some(rest), Some(first)) => {
            first.text = rest;
            let dot = ui.text("•", size::BODY, ui.tokens.ink).silent();
            row![dot, flow(line).width(Length::Fill)].spacing(12).into()
        }
        _ => flow(line).width(Length::Fill).into(),
    }
}

/// A text of several lines, each a paragraph of its own.
pub fn paragraphs<M: 'static>(
    ui: &Ui,
    all: Vec<Piece>,
    flow: impl Fn(Vec<Piece>) -> Flow<M>,
) -> Element<'static, M> {
    let lines = lines(all).into_iter().map(|pieces| line(ui, pieces, &flow));
    Column::with_children(lines)
        .spacing(14)
        .width(Length::Fill)
        .into()
}

/// Running text whose marks can be seen or pressed.
pub fn marked(
    ui: &Ui,
    drawn: &Drawn<'_>,
    size: f32,
    ink: Color,
    marks: &[Mark],
    explained: bool,
) -> (Vec<Piece>, super::widget::flow::Style) {
    let style = ui.style_in(locale_of(ui, drawn), size, ink);
    let number = |id: &str| marks.iter().position(|m| m.id == id);
    (pieces(ui, &drawn.pieces, number, explained), style)
}
