//! What was left out when packs were opened, and why.

use std::fmt;
use std::path::PathBuf;

use jiff::civil;

use super::fault::Fault;
use super::id::Id;
use super::read::pack::Beyond;

/// The most packs that are opened.
pub const MOST_PACKS: usize = 300;

/// Something that was left out, and why. `Display` says it in plain English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A folder given with `--packs` holds no pack.
    NoPack {
        /// The folder.
        folder: PathBuf,
    },
    /// A pack could not be read.
    Refused {
        /// Its folder or id.
        pack: String,
        /// Its first fault.
        fault: Fault,
    },
    /// A pack or one of its modules is made for a newer program.
    Beyond {
        /// The pack.
        pack: String,
        /// The module, if only that is left out.
        module: Option<Id>,
        /// What is newer.
        what: Beyond,
    },
    /// A pack is not to be shown after a day that has passed.
    Expired {
        /// The pack.
        pack: Id,
        /// Its last day.
        on: civil::Date,
    },
    /// A module was taken back by its publisher.
    Withdrawn {
        /// The pack.
        pack: Id,
        /// The module.
        module: Id,
    },
    /// Two packs have one id; the first is used.
    SameId {
        /// The id.
        pack: Id,
        /// The folder that is left out.
        folder: String,
    },
    /// There are more packs than are opened.
    TooMany,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Notice::NoPack { folder } => write!(
                f,
                "There is no pack in {}. A pack is a folder with a file pack.toml.",
                folder.display()
            ),
            Notice::Refused { pack, fault } => {
                write!(f, "The pack {pack} is left out. {fault}")
            }
            Notice::Beyond { pack, module, what } => {
                match module {
                    Some(module) => write!(f, "The module {module} of {pack} is left out: ")?,
                    None => write!(f, "The pack {pack} is left out: ")?,
                }
                match what {
                    Beyond::Format(format) => {
                        write!(f, "it is written in format {format}.")?;
                    }
                    Beyond::Need(need) => write!(f, "it needs \"{need}\".")?,
                    Beyond::Kind(kind) => write!(f, "it is of the kind \"{kind}\".")?,
                }
                f.write_str(" A newer Cyberday can show it.")
            }
            Notice::Expired { pack, on } => write!(
                f,
                "The pack {pack} was made to be used until {on} and is left out. Ask its publisher for a newer one."
            ),
            Notice::Withdrawn { pack, module } => write!(
                f,
                "The module {module} of {pack} was taken back by its publisher and is left out."
            ),
            Notice::SameId { pack, folder } => write!(
                f,
                "The pack in {folder} has the id {pack}, which another pack has already. It is left out."
            ),
            Notice::TooMany => write!(f, "Only the first {MOST_PACKS} packs are opened."),
        }
    }
}
