//! In which words the program speaks, and how a place writes its numbers, dates and times.
//!
//! A [`Locale`] is one row of facts about a language; a [`Catalog`] holds the program's own words in it.
//! What a lesson says is not here: lessons carry their own words.

pub mod catalog;
pub mod countries;
pub mod dates;
pub mod face;
pub mod glyphs;
pub mod kanji;
pub mod line_breaks;
pub mod locale;
pub mod numbers;
pub mod pseudo;
pub mod readings;
pub mod ruby;
pub mod sources;

pub use catalog::{Arg, Catalog, TextFault};
pub use dates::{clock_time, date, month_year};
pub use face::Face;
pub use locale::{Direction, Locale, Register, Script};
pub use numbers::{number, percent};
pub use pseudo::pseudo;
pub use readings::Readings;
