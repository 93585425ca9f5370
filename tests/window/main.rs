//! What a user does in the window, without a display.
#![cfg(feature = "gui")]

mod driver;
mod journey;
mod screens;
