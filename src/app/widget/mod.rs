//! The few widgets of our own. Everything that can be pressed is a [`control::Control`] or a mark in a [`flow::Flow`].

pub mod atoms;
pub mod beside;
pub mod control;
pub mod even;
pub mod first_fit;
pub mod flow;
pub(crate) mod forward;
pub mod glyph;
pub mod illustration;
pub mod inert;
pub mod meaning;
pub mod mirrored;
pub mod navigation;

/// An element of this program.
pub type Element<'a, M> = iced::Element<'a, M, iced::Theme, iced::Renderer>;
