//! The help card: what "I need help now" says, on one page for the wall beside the telephone.

use jiff::civil::Date;

use super::page::Page;
use super::pdf::{Block, Contact, Document, Item, Paper, Text, Version};
use crate::content::contacts::{self, Contacts, Kind, Note, Words};
use crate::language::{Catalog, Register, countries, month_year};
use crate::records::LocalContact;

/// What to do first, in order, for an audience: `school`, `business`, `later` or any other text.
///
/// A business leaves the computer on and takes it off the network: switched off, it loses traces that help with what
/// comes next. Whoever sits alone before a screen that somebody else moves does best to switch it off.
pub fn steps(audience: &str) -> [(&'static str, &'static str); 4] {
    match audience {
        "school" => [
            ("help-child-1", "help-child-1-note"),
            ("help-child-2", "help-child-2-note"),
            ("help-child-3", "help-child-3-note"),
            ("help-child-4", "help-child-4-note"),
        ],
        "business" => [
            ("help-1", "help-1-note-business"),
            ("help-2", "help-2-note"),
            ("help-3", "help-3-note"),
            ("help-4", "help-4-note"),
        ],
        _ => [
            ("help-1", "help-1-note"),
            ("help-2", "help-2-note"),
            ("help-3", "help-3-note"),
            ("help-4", "help-4-note"),
        ],
    }
}

/// The sizes of running text that are tried while there is room, in points.
const SIZES: &[f32] = &[14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0];
/// Those with less room between the lines.
const TIGHT_SIZES: &[f32] = &[11.5, 11.0, 10.5, 10.0, 9.5, 9.0];

/// Whose card it is.
#[derive(Debug, Clone, Copy)]
pub struct Card<'a> {
    /// Words, readings, paper and day.
    pub page: Page<'a>,
    /// `AU`, `IN`, `JP`, `US`, or any other text: a country without checked contacts.
    pub country: &'a str,
    /// `school`, `business`, `later`, or any other text where nobody has chosen yet.
    pub audience: &'a str,
    /// Whom to call here; they stand first.
    pub own: &'a [LocalContact],
}

/// The help card as a document.
pub fn help_card(card: Card<'_>) -> Document {
    let version = |sizes, tight| Version {
        sizes,
        blocks: blocks(card, tight),
    };
    card.page.document(
        &card.page.catalog.text("file-help-card"),
        Paper::of_country(card.country),
        vec![version(SIZES, false), version(TIGHT_SIZES, true)],
    )
}

/// What the card says; `tight`, in fewer lines.
fn blocks(card: Card<'_>, tight: bool) -> Vec<Block> {
    let page = card.page;
    let title = if card.audience == "school" {
        "help-title-child"
    } else {
        "help-title"
    };
    let steps = steps(card.audience).into_iter().map(|(what, how)| {
        let (what, how) = (page.text(what).strong(), page.text(how));
        if tight {
            Item {
                what: what.and(" ", how),
                how: None,
            }
        } else {
            Item {
                what,
                how: Some(how),
            }
        }
    });
    let country = page.catalog.text(countries::name(card.country));
    let who = page
        .catalog
        .with("who-can-help", &[("country", country.into())]);
    let mut blocks = vec![
        Block::Heading(1, page.text(title)),
        Block::Numbered(steps.collect()),
        Block::Heading(2, page.words(&who)),
    ];
    let mut rows: Vec<Contact> = card.own.iter().map(|own| own_contact(page, own)).collect();
    match Contacts::embedded() {
        Err(_) => {
            blocks.push(Block::Contacts(rows));
            blocks.push(Block::Paragraph(page.text("help-no-contacts")));
        }
        Ok(contacts) => {
            let register = page.catalog.register() == Register::Child;
            let words = contacts.words(page.locale().code(), register);
            let shown = contacts.for_learner(card.country, card.audience);
            rows.extend(shown.iter().map(|contact| row(page, contact, &words)));
            if tight {
                for row in &mut rows {
                    let lines = std::mem::take(&mut row.lines).into_iter();
                    row.lines
                        .extend(lines.reduce(|all, line| all.and(" · ", line)));
                }
            }
            blocks.push(if tight {
                Block::TightContacts(rows)
            } else {
                Block::Contacts(rows)
            });
            if !contacts.countries().any(|code| code == card.country) {
                blocks.push(Block::Note(page.text("help-other-country")));
            } else if !shown.iter().any(|contact| contact.kind == Kind::Emergency) {
                blocks.push(Block::Note(page.text("help-no-emergency")));
            }
            let helpline = words.note(Note::Helpline);
            blocks.push(Block::Note(page.notation(helpline)));
            if shown.iter().any(|contact| contact.is_old(page.today)) {
                blocks.push(Block::Note(page.text("help-old")));
            }
        }
    }
    blocks
}

fn own_contact(page: Page<'_>, own: &LocalContact) -> Contact {
    let plain = |text: &str| Text::plain(page.locale(), text);
    Contact {
        name: plain(&own.name).strong(),
        lines: vec![plain(&own.note)],
        number: Some(plain(&own.number).whole()),
        dial: true,
    }
}

fn row(page: Page<'_>, contact: &contacts::Contact, words: &Words<'_>) -> Contact {
    let own = words.contact(contact);
    let mut lines = vec![page.notation(own.who)];
    if let (Some(_), Some(web)) = (&contact.number, &contact.web) {
        lines.push(Text::plain(page.locale(), web).whole().strong());
    }
    lines.extend(words.hours(contact).map(|hours| page.notation(hours)));
    lines.extend(source_line(page.catalog, contact).map(|line| page.words(&line)));
    let number = match (&contact.number, &contact.web, own.instead) {
        (Some(number), _, _) => Some(page.notation(number).whole()),
        (None, Some(web), _) => Some(Text::plain(page.locale(), web).whole()),
        (None, None, instead) => instead.map(|instead| page.notation(instead)),
    };
    Contact {
        name: page.notation(own.name),
        lines,
        number,
        dial: contact.number.is_some(),
    }
}

/// Where a contact was seen and when, in the words of a catalog; `None` for one that has no number and no address.
pub fn source_line(catalog: &Catalog, contact: &contacts::Contact) -> Option<String> {
    if !contact.is_reachable() {
        return None;
    }
    let publisher = || (&contact.source.publisher).into();
    Some(match contact.source.date {
        Some(date) => catalog.with(
            "contact-source",
            &[
                ("publisher", publisher()),
                ("year", date.year.to_string().into()),
            ],
        ),
        None => {
            let checked: Date = contact.checked;
            let checked = month_year(catalog.locale(), checked);
            catalog.with(
                "contact-checked",
                &[("publisher", publisher()), ("date", checked.into())],
            )
        }
    })
}
