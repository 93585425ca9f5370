//! Commands that do one thing and end, without a window.

pub mod accept;
pub mod check;
pub mod coverage;
pub mod print;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Clean,
    /// Something was found, and said.
    Faults,
    /// What was asked for makes no sense.
    Usage,
}

impl Outcome {
    /// The exit code: 0, 1 or 2.
    pub fn code(self) -> u8 {
        match self {
            Outcome::Clean => 0,
            Outcome::Faults => 1,
            Outcome::Usage => 2,
        }
    }
}

impl From<Outcome> for std::process::ExitCode {
    fn from(outcome: Outcome) -> Self {
        std::process::ExitCode::from(outcome.code())
    }
}
