//! What can be taught: packs, modules, parts, steps and items, as checked values.

mod audience;
mod item;
mod module;
mod pack;
mod rating;
mod scene;
mod step;

pub use audience::*;
pub use item::*;
pub use module::*;
pub use pack::*;
pub use rating::*;
pub use scene::*;
pub use step::*;
