//! What happens when someone learns: runs, drafts, scoring and the two meters. Pure: no clock, no disk, no window.

pub mod call;
pub mod draft;
pub mod meters;
pub mod option_order;
pub mod passphrase;
pub mod progress;
pub mod run;
