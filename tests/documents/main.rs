//! Pages to take away, read back from the PDF by another library.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // it is a test through and through

mod help_card;
mod hostile;
mod list;
mod reading;
mod tags;
