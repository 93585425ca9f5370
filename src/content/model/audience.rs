//! For whom and where: audiences, age bands, countries.

/// A country as two capitals, or `Elsewhere`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Country {
    /// ISO 3166-1 alpha-2.
    Code([u8; 2]),
    /// Any country without items of its own.
    Elsewhere,
}

impl Country {
    /// The name under which `Elsewhere` is kept in settings and records.
    pub const OTHER: &'static str = "other";

    /// Two ASCII capitals or `other`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.as_bytes() {
            [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => {
                Some(Country::Code([*a, *b]))
            }
            _ if text == Self::OTHER => Some(Country::Elsewhere),
            _ => None,
        }
    }

    /// As checks and tables name it: its code, or `elsewhere`.
    pub fn place(&self) -> &str {
        match self {
            Country::Code(_) => self.code(),
            Country::Elsewhere => "elsewhere",
        }
    }

    /// As kept in settings and records.
    pub fn code(&self) -> &str {
        match self {
            Country::Code(code) => std::str::from_utf8(code).unwrap_or(Self::OTHER),
            Country::Elsewhere => Self::OTHER,
        }
    }
}

/// For whom a module is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Schoolchildren.
    School,
    /// Owners and staff of small businesses.
    Business,
    /// Older people.
    Later,
}

impl Audience {
    /// All, in the order in which the welcome shows them.
    pub const ALL: [Audience; 3] = [Audience::School, Audience::Business, Audience::Later];

    /// As written in packs, settings and records.
    pub fn as_str(self) -> &'static str {
        match self {
            Audience::School => "school",
            Audience::Business => "business",
            Audience::Later => "later",
        }
    }

    /// The reverse of [`Audience::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.as_str() == text)
    }
}

/// Age band of a school module, in years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ages {
    /// 6 to 9, an adult beside.
    From6To9,
    /// 10 to 12.
    From10To12,
    /// 13 to 17.
    From13To17,
}

impl Ages {
    /// All, youngest first.
    pub const ALL: [Ages; 3] = [Ages::From6To9, Ages::From10To12, Ages::From13To17];

    /// As written in packs, settings and records.
    pub fn as_str(self) -> &'static str {
        match self {
            Ages::From6To9 => "6-9",
            Ages::From10To12 => "10-12",
            Ages::From13To17 => "13-17",
        }
    }

    /// The reverse of [`Ages::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.as_str() == text)
    }
}
