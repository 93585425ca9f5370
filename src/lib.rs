//! Cyberday: an offline trainer for Cybersecurity Day.
//!
//! Data flows one way: a TOML file becomes checked [`content`]; [`learning`] runs it as a pure state machine;
//! a screen shows the run and sends it answers; each answer is one event in [`records`]; everything a report
//! says is derived from those events.

pub mod command;
pub mod content;
pub mod documents;
pub mod language;
pub mod learning;
pub mod records;
pub mod speech;

#[cfg(feature = "gui")]
pub mod app;
