//! What can be taken away: a page to print or to save, as PDF.
//!
//! A document is gathered from checked content ([`help_card`], [`checklist`]) into a [`pdf::Document`], which is plain
//! data; [`pdf::render`] turns it into bytes, the same for the same input; [`delivery`] brings the bytes to a person:
//! into the system's own viewer, which can print, or into their folder.

pub mod checklist;
pub mod delivery;
pub mod help_card;
mod page;
pub mod pdf;

pub use page::Page;
