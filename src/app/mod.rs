//! The window, and the only place that names iced.
//!
//! Only this file changes screens, settings and records; a screen says what it wants done with an `Action`.

pub mod accessibility;
mod field;
pub mod fonts;
pub mod frame;
pub mod icons;
pub mod keys;
mod pictures;
pub mod program;
pub mod scene;
pub mod screen;
pub mod start;
pub mod studio;
pub mod system;
pub mod theme;
pub mod tour;
pub mod ui;
pub mod widget;
pub mod words;

pub use program::{App, Message, Options};
