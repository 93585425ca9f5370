//! Whether a pack would teach well: what can be proven from its files.

use super::fault::Fault;
use super::load::LoadedModule;
use super::model::{ModuleCard, Pack};

/// Checks a module whose shape is sound.
pub fn module(_pack: &Pack, _card: &ModuleCard, _loaded: &LoadedModule) -> Vec<Fault> {
    Vec::new()
}
