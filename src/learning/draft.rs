//! An answer that is being made: it can be changed until it is given, and survives a restart.

use std::fmt;

/// The three answers to "What is this?".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Response {
    /// "It is a scam."
    Scam,
    /// "It is real."
    Real,
    /// "I would check first": counted on its own, never wrong.
    Check,
}

impl Response {
    /// In the order in which they are shown.
    pub const ALL: [Response; 3] = [Response::Scam, Response::Real, Response::Check];

    /// As kept in the records.
    pub fn as_str(self) -> &'static str {
        match self {
            Response::Scam => "scam",
            Response::Real => "real",
            Response::Check => "check",
        }
    }

    /// The reverse of [`Response::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.as_str() == text)
    }
}

/// How sure someone says to be. May be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sure {
    /// "A guess."
    Guess,
    /// "Fairly sure."
    Fairly,
    /// "Certain."
    Certain,
}

impl Sure {
    /// In the order in which they are shown.
    pub const ALL: [Sure; 3] = [Sure::Guess, Sure::Fairly, Sure::Certain];

    /// As kept in the records.
    pub fn as_str(self) -> &'static str {
        match self {
            Sure::Guess => "guess",
            Sure::Fairly => "fairly",
            Sure::Certain => "certain",
        }
    }

    /// The reverse of [`Sure::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.as_str() == text)
    }
}

/// What has been chosen so far on one stop.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// For a message to judge.
    pub response: Option<Response>,
    /// How sure.
    pub sure: Option<Sure>,
    /// Ids chosen (choice, choices, find, address by part number) or put in order so far; for sorting `item/group`,
    /// for a call its way ([`super::call::Walk`]).
    pub chosen: Vec<String>,
}

impl Draft {
    /// Nothing chosen.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Chooses exactly one id.
    pub fn choose(&mut self, id: &str) {
        self.chosen = vec![id.to_owned()];
    }

    /// Adds the id, or takes it away again.
    pub fn toggle(&mut self, id: &str) {
        match self.chosen.iter().position(|c| c == id) {
            Some(at) => {
                self.chosen.remove(at);
            }
            None => self.chosen.push(id.to_owned()),
        }
    }

    /// Whether the id is chosen.
    pub fn has(&self, id: &str) -> bool {
        self.chosen.iter().any(|c| c == id)
    }

    /// Puts something into a group, or into another one.
    pub fn put(&mut self, item: &str, group: &str) {
        self.take_out(item);
        self.chosen.push(format!("{item}/{group}"));
    }

    /// Takes something out of its group.
    pub fn take_out(&mut self, item: &str) {
        self.chosen
            .retain(|entry| entry.split_once('/').is_none_or(|(id, _)| id != item));
    }

    /// The group that something was put into.
    pub fn group_of(&self, item: &str) -> Option<&str> {
        self.chosen.iter().find_map(|entry| {
            let (id, group) = entry.split_once('/')?;
            (id == item).then_some(group)
        })
    }

    /// Reads what [`fmt::Display`] wrote; anything else is an empty draft.
    pub fn read(text: &str) -> Self {
        let mut draft = Draft::default();
        for word in text.split_whitespace().take(64) {
            match word.split_once('=') {
                Some(("response", value)) => draft.response = Response::parse(value),
                Some(("sure", value)) => draft.sure = Sure::parse(value),
                Some(_) => {}
                None => draft.chosen.push(word.to_owned()),
            }
        }
        draft
    }
}

impl fmt::Display for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut words: Vec<String> = Vec::new();
        words.extend(self.response.map(|r| format!("response={}", r.as_str())));
        words.extend(self.sure.map(|s| format!("sure={}", s.as_str())));
        words.extend(self.chosen.iter().cloned());
        f.write_str(&words.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn something_is_in_one_group_at_a_time() {
        let mut draft = Draft::default();
        draft.put("pet", "keep");
        draft.put("code", "keep");
        draft.put("pet", "share");
        assert_eq!(draft.group_of("pet"), Some("share"));
        assert_eq!(draft.group_of("code"), Some("keep"));
        assert_eq!(Draft::read(&draft.to_string()), draft);
        draft.take_out("pet");
        assert_eq!(draft.group_of("pet"), None);
    }

    #[test]
    fn a_draft_comes_back_as_it_was() {
        let mut draft = Draft {
            response: Some(Response::Check),
            sure: Some(Sure::Fairly),
            chosen: vec![],
        };
        draft.toggle("app");
        draft.toggle("tap");
        draft.toggle("app");
        assert_eq!(draft.chosen, ["tap"]);
        assert_eq!(Draft::read(&draft.to_string()), draft);
        assert_eq!(Draft::read(""), Draft::default());
        assert_eq!(Draft::read("response=x y=z"), Draft::default());
    }
}
