//! From words in the notation to pieces that can be drawn: names and data put in, marks flattened.

use std::collections::BTreeMap;

use super::address;
use super::id::Id;
use super::inline::Inline;
use super::model::{Country, Cue, Datum, Module};

/// What of an address a piece shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressRole {
    /// All of it.
    Whole,
    /// Only the part that says who owns it.
    Owner,
}

/// A stretch of text that is drawn in one way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Piece {
    /// The text. May hold line breaks.
    pub text: String,
    /// How it is read, in kana, above it.
    pub ruby: Option<String>,
    /// Whether it is strong.
    pub strong: bool,
    /// The cue or decoy that it belongs to.
    pub cue: Option<String>,
    /// The glossary word that it is.
    pub term: Option<String>,
    /// What of an address it shows; such a piece breaks only where [`address::breaks`] says.
    pub address: Option<AddressRole>,
    /// A code or a telephone number: a voice says it letter by letter.
    pub spelled: bool,
}

/// What words are resolved with.
#[derive(Clone, Copy)]
pub struct ResolveContext<'a> {
    /// Says which name stands in where.
    pub module: &'a Module,
    /// The words of a name, by its id, in the language of the text.
    pub names: &'a dyn Fn(&str) -> Option<&'a [Inline]>,
    /// The data of the step or item.
    pub data: &'a BTreeMap<Id, Datum>,
    /// The cues of the item: a datum that one of them names belongs to it.
    pub cues: &'a [Cue],
    /// The learner's country.
    pub country: Country,
}

/// Words as pieces. Never fails: an unknown id is shown as it is written.
pub fn resolve(words: &[Inline], context: &ResolveContext<'_>) -> Vec<Piece> {
    let mut out = Vec::new();
    add(words, &Piece::default(), context, true, &mut out);
    out
}

/// A datum by its id as a piece, for what a scene draws outside its words: a sender's address, an address bar.
pub fn datum(id: &str, context: &ResolveContext<'_>) -> Option<Piece> {
    let datum = context.data.get(id)?;
    Some(piece_of(id, datum, false, &Piece::default(), context))
}

/// The words as one line of plain text.
pub fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn add(
    words: &[Inline],
    style: &Piece,
    context: &ResolveContext<'_>,
    names_allowed: bool,
    out: &mut Vec<Piece>,
) {
    for word in words {
        match word {
            Inline::Text(text) => push(text.clone(), style, out),
            Inline::Ruby { base, reading } => out.push(Piece {
                text: base.clone(),
                ruby: Some(reading.clone()),
                ..style.clone()
            }),
            Inline::Strong(inner) => {
                let style = Piece {
                    strong: true,
                    ..style.clone()
                };
                add(inner, &style, context, names_allowed, out);
            }
            Inline::Cue { id, words } => {
                let style = Piece {
                    cue: Some(id.clone()),
                    ..style.clone()
                };
                add(words, &style, context, names_allowed, out);
            }
            Inline::Term { id, words } => {
                let style = Piece {
                    term: Some(id.clone()),
                    ..style.clone()
                };
                add(words, &style, context, names_allowed, out);
            }
            Inline::Datum { id, owner } => {
                if let Some(datum) = context.data.get(id.as_str()) {
                    out.push(piece_of(id, datum, *owner, style, context));
                    continue;
                }
                let name = context
                    .module
                    .name(id, context.country)
                    .filter(|_| names_allowed);
                match name.and_then(|name| (context.names)(name.id.as_str())) {
                    // A name in the words of a name is not looked up again: they cannot hold each other.
                    Some(words) => add(words, style, context, false, out),
                    None => push(id.clone(), style, out),
                }
            }
        }
    }
}

fn piece_of(
    id: &str,
    datum: &Datum,
    owner: bool,
    style: &Piece,
    context: &ResolveContext<'_>,
) -> Piece {
    let text = datum.text();
    let role = datum.is_address().then_some(if owner {
        AddressRole::Owner
    } else {
        AddressRole::Whole
    });
    let named_by = || {
        context
            .cues
            .iter()
            .find(|cue| cue.place.as_deref() == Some(id))
            .map(|cue| cue.id.as_str().to_owned())
    };
    Piece {
        text: match role {
            Some(AddressRole::Owner) => address::owner(text).to_owned(),
            _ => text.to_owned(),
        },
        cue: style.cue.clone().or_else(named_by),
        address: role,
        spelled: role.is_none(),
        ..style.clone()
    }
}

/// Adds text, to the last piece where that looks the same.
fn push(text: String, style: &Piece, out: &mut Vec<Piece>) {
    if let Some(last) = out.last_mut()
        && last.ruby.is_none()
        && last.address.is_none()
        && !last.spelled
        && (last.strong, &last.cue, &last.term) == (style.strong, &style.cue, &style.term)
    {
        last.text.push_str(&text);
        return;
    }
    out.push(Piece {
        text,
        ..style.clone()
    });
}
