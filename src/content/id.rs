//! Identifiers of content: stable, lower case, kept in the records for ever.

use std::borrow::Borrow;
use std::fmt;

/// An id as written in a pack: `[a-z][a-z0-9-]{0,39}`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Box<str>);

impl Id {
    /// The longest id, in bytes.
    pub const LONGEST: usize = 40;

    /// Checks the form; `None` when it is not an id.
    pub fn parse(text: &str) -> Option<Self> {
        let first = text.bytes().next()?;
        let fits = text.len() <= Self::LONGEST
            && first.is_ascii_lowercase()
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        fits.then(|| Id(text.into()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        &*self.0 == other
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        &*self.0 == *other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_one_form() {
        for good in ["a", "fee", "fee-jp", "a1"] {
            assert!(Id::parse(good).is_some(), "{good}");
        }
        for bad in ["", "1a", "-a", "Fee", "fee_jp", "é", "a b", &"a".repeat(41)] {
            assert!(Id::parse(bad).is_none(), "{bad}");
        }
    }
}
