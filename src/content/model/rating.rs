//! What a message is, how hard it is to judge, and what gives it away.

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Meant to deceive.
    Scam,
    /// What it says it is.
    Genuine,
}

impl Class {
    /// As written in packs and records.
    pub fn as_str(self) -> &'static str {
        match self {
            Class::Scam => "scam",
            Class::Genuine => "genuine",
        }
    }
}

/// Parallel forms of a module: `A` first, `B` to refresh it later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// The first time.
    A,
    /// The refresh.
    B,
}

/// How hard a message is to judge, after the NIST Phish Scale (TN 2276, 2023):
/// how many cues, against how well the premise fits the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difficulty {
    /// Least difficult.
    Least,
    /// Moderately difficult.
    Moderate,
    /// Very difficult.
    Very,
}

/// How many cues a reader could see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CueCount {
    /// Few.
    Few,
    /// Some.
    Some,
    /// Many.
    Many,
}

/// How well the premise fits the reader's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Premise {
    /// It hardly fits.
    Weak,
    /// It fits somewhat.
    Medium,
    /// It fits well.
    Strong,
}

/// The author's rating on the Phish Scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// How many cues.
    pub cues: CueCount,
    /// How well the premise fits.
    pub premise: Premise,
}

impl Scale {
    /// The level of a message of this class. For a genuine message the scale turns round:
    /// one with many suspicious-looking cues and a weak premise is hard to trust.
    pub fn difficulty(self, class: Class) -> Difficulty {
        let cues = match self.cues {
            CueCount::Few => 2,
            CueCount::Some => 1,
            CueCount::Many => 0,
        };
        let premise = match self.premise {
            Premise::Strong => 2,
            Premise::Medium => 1,
            Premise::Weak => 0,
        };
        let points = match class {
            Class::Scam => cues + premise,
            Class::Genuine => 4 - cues - premise,
        };
        match points {
            0 | 1 => Difficulty::Least,
            2 => Difficulty::Moderate,
            _ => Difficulty::Very,
        }
    }
}

/// A sign, from a closed list, that a message is a scam or that it is real.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // each name says itself; they are listed in docs/content-format.md
pub enum Sign {
    AnyoneCanWriteIt,
    Hurry,
    Fear,
    Secrecy,
    OtherOwner,
    LookAlike,
    AsksMoney,
    AsksCode,
    AsksPassword,
    AsksDetails,
    AsksInstall,
    AsksChange,
    TooGood,
    Unexpected,
    OddChannel,
    Authority,
    NoProof,
    OwnAddress,
    OwnWay,
    AsksNothing,
    Expected,
    KnowsDetail,
    NoHurry,
    KnownSender,
    CanBeChecked,
}

impl Sign {
    /// The class that this sign speaks for.
    pub fn class(self) -> Class {
        if self >= Sign::OwnAddress {
            Class::Genuine
        } else {
            Class::Scam
        }
    }
}
