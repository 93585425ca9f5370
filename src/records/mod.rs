//! What is kept: the learning log, the settings, and where both lie on the disk.
//!
//! One row is one answer. Progress, meters and everything else a screen says are derived from those rows. Nothing
//! here blocks the window: a [`Recorder`] is a handle to one thread that owns the database, and each method calls
//! back when the disk has it. What is kept, why, and how it is removed again is told in `docs/privacy.md`, which must
//! change with the types in this module.
//!
//! Where an answer goes:
//!
//! 1. [`Recorder::answer`] puts the answer, and where the learner now is, into one transaction.
//! 2. Only when the disk has confirmed it, the callback is called and the feedback is shown.
//! 3. Where the disk cannot take it (locked, full, read-only), the row waits in memory, the person is told once, and
//!    every later write tries the disk again.

mod disk;
mod erase;
mod folder_lock;
mod guests;
mod kept_lists;
mod log;
mod paths;
pub mod prints;
mod recorder;
mod rows;
mod schema;
mod settings;
mod settings_file;
mod settings_keys;
mod store;
mod today;
mod trouble;
mod waiting;

pub use kept_lists::{FilledList, KeptLists, LONGEST_ENTRY};
pub use log::{Answer, Form, History, Person, Place, Run, Seq};
pub use paths::Folders;
pub use recorder::{Opened, Patience, Recorder};
pub use settings::{Furigana, LocalContact, Settings, Theme, Who};
pub use settings_file::{FaultKind, SettingsError, SettingsFault};
pub use today::{FARTHEST_AHEAD, RELEASED, today};
pub use trouble::{RecordsError, Trouble};

use std::time::Duration;

/// How long a guest may do nothing before the window ends the guest, on a PC that others use.
///
/// Long enough to read a whole part of a lesson twice without touching a key; short enough that a person who walked
/// away is gone before the next one sits down. Only a guest is ended: a person on their own PC never is.
pub const GUEST_IDLE: Duration = Duration::from_secs(10 * 60);

/// How long before that a guest is asked whether they are still there.
pub const GUEST_ASKED: Duration = Duration::from_secs(2 * 60);
