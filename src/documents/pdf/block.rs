//! What a document is made of.

use super::text::Text;

/// A part of a document, from top to bottom.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading of level 1 (the title), 2 or 3.
    Heading(u8, Text),
    /// Running text.
    Paragraph(Text),
    /// Running text of the second rank, smaller.
    Note(Text),
    /// A numbered list.
    Numbered(Vec<Item>),
    /// A list with dots.
    Dotted(Vec<Text>),
    /// Rows to tick.
    Ticks(Vec<Tick>),
    /// Whom to call: a table of two columns.
    Contacts(Vec<Contact>),
    /// The same in less room: more of the width for names and notes, smaller numbers.
    TightContacts(Vec<Contact>),
}

/// One of a numbered list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What to do.
    pub what: Text,
    /// More about it, in the size of a note.
    pub how: Option<Text>,
}

/// A row to tick.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// What it says.
    pub text: Text,
    /// Whether it is ticked.
    pub ticked: bool,
    /// What the box is called for whoever does not see it: "ticked" or "not ticked".
    pub said: String,
    /// `None`: nothing is written on this row. Otherwise what is written; nothing makes a line to write on.
    pub written: Option<Text>,
}

/// A contact.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// What it is called.
    pub name: Text,
    /// For whom, when, from which source: one line each.
    pub lines: Vec<Text>,
    /// Its number, its address, or what to do instead.
    pub number: Option<Text>,
    /// Whether that is a number to dial, drawn large.
    pub dial: bool,
}
