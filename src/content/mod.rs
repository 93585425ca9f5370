//! What can be taught: packs, modules, activities; loading and checking them.
//!
//! The format is described in `docs/content-format.md`.

pub mod address;
pub mod check;
pub mod contacts;
pub mod coverage;
pub mod fault;
pub mod glossary;
pub mod icons;
pub mod id;
pub mod inline;
pub mod library;
pub(crate) mod load;
pub mod lock;
pub mod model;
pub mod notice;
pub mod open;
pub mod picture;
pub mod read;
pub mod reading_level;
pub mod recordings;
pub mod resolve;
pub(crate) mod storage;
pub mod wanted;
pub mod words;

pub use library::{Library, OpenPack, ShelfEntry};
pub use notice::Notice;
pub use open::{Drawn, OpenModule, Text};
