//! What can be taught: packs, modules, activities; loading and checking them.
//!
//! The format is described in `docs/content-format.md`.

pub mod address;
pub mod icons;
pub mod id;
pub mod inline;
pub mod model;
