//! What a user does in the window, without a display.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // it is a test through and through

mod accessible;
mod activities;
mod countries;
mod driver;
mod glossary;
mod journey;
mod paper;
mod person;
mod pointer;
mod presence;
mod reach;
mod read_aloud;
mod readings;
mod screens;
mod stale;
mod told;
