//! The whole text of a flow for operations: what it says, whether a reader stands on it, which sentence is read aloud.

use iced::Rectangle;
use iced::advanced::widget::Operation;

use super::{Flow, Memory, Piece};
use crate::app::widget::meaning::{Said, SaidText, TextProbe};

impl<M> Flow<M> {
    /// Shows the text to an operation.
    pub(super) fn operate_text(
        &self,
        memory: &mut Memory,
        bounds: Rectangle,
        op: &mut dyn Operation,
    ) {
        let part = |piece: &Piece| SaidText {
            text: piece.text.clone(),
            said: match &piece.ruby {
                Some(reading) => Said::As(reading.clone()),
                None if piece.address => Said::Address,
                None if piece.spelled => Said::Spelled,
                None => Said::Words,
            },
        };
        let mut probe = TextProbe {
            parts: self.pieces.iter().map(part).collect(),
            language: self.style.language,
            right_to_left: self.style.right_to_left,
            silent: self.silent,
            focused: memory.focused.0,
            reading: None,
        };
        op.custom(Some(&memory.id), bounds, &mut probe);
        if let Some(reading) = probe.reading {
            memory.reading = reading;
        }
        if !self.silent {
            op.focusable(Some(&memory.id), bounds, &mut memory.focused);
        }
    }
}
