//! Assistive technology: what the window shows as a tree of names, roles and states, and what a screen reader asks for.
//!
//! There is no second tree: [`tree`] collects it from the widgets that are on the screen, and only while somebody
//! listens. [`door`] is the way to the system's own interface (AT-SPI, UI Automation, NSAccessibility) through
//! AccessKit; [`spoken`] is the widget at the root of a window that ties them together.

pub mod door;
pub mod script;
pub mod spoken;
pub mod text_runs;
pub mod tree;
