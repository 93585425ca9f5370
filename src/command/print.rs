//! `cyberday print …`: writes a page as PDF, without a window.

use std::io::Write;
use std::path::PathBuf;

use super::Outcome;
use crate::content::model::{Ages, Audience, Country};
use crate::content::{Library, OpenModule};
use crate::documents::Page;
use crate::documents::checklist::{List, checklist};
use crate::documents::help_card::{Card, help_card};
use crate::documents::pdf::{self, Document, Paper};
use crate::language::{Catalog, Locale, Readings, Register};
use crate::records::{FilledList, today};

/// What to write, for whom.
#[derive(Debug, Clone)]
pub struct Order {
    /// The page.
    pub what: What,
    /// The language.
    pub locale: Locale,
    /// `AU`, `IN`, `JP`, `US` or `other`.
    pub country: String,
    /// Whose words they are.
    pub audience: Option<Audience>,
    /// Other paper than the country's.
    pub paper: Option<Paper>,
    /// The day on the page; without it, today.
    pub date: Option<jiff::civil::Date>,
    /// Where it goes.
    pub out: PathBuf,
}

/// A page.
#[derive(Debug, Clone)]
pub enum What {
    /// The help card.
    HelpCard,
    /// An empty list of a lesson.
    Checklist {
        /// The module.
        lesson: String,
        /// The step.
        step: String,
        /// Folders with more packs.
        packs: Vec<PathBuf>,
    },
}

/// Writes the page and says how many sheets it takes.
pub fn print(order: &Order, out: &mut impl Write) -> Outcome {
    // When it cannot be written there is nobody to tell.
    let mut say = |sentence: String| {
        let _ = writeln!(out, "{sentence}");
    };
    let day = order
        .date
        .unwrap_or_else(|| today(jiff::Timestamp::now(), []));
    let document = match &order.what {
        What::HelpCard => help_card_of(order, day),
        What::Checklist {
            lesson,
            step,
            packs,
        } => {
            let library = Library::open(packs, day);
            match checklist_of(order, day, &library, lesson, step) {
                Ok(document) => document,
                Err(sentence) => {
                    say(sentence);
                    return Outcome::Usage;
                }
            }
        }
    };
    let made = match pdf::render(&document) {
        Ok(made) => made,
        Err(fault) => {
            say(format!("The page could not be made: {fault}."));
            return Outcome::Faults;
        }
    };
    match std::fs::write(&order.out, &made.bytes) {
        Ok(()) => {
            let pages = if made.pages == 1 { "page" } else { "pages" };
            say(format!("{} {pages}: {}", made.pages, order.out.display()));
            Outcome::Clean
        }
        Err(error) => {
            say(format!(
                "{} could not be written: {error}.",
                order.out.display()
            ));
            Outcome::Faults
        }
    }
}

/// Words for an audience, with the readings that the settings give at first.
fn words(order: &Order, audience: Option<Audience>, ages: Option<Ages>) -> (Catalog, Readings) {
    match audience {
        Some(Audience::School) => (
            Catalog::new(order.locale, Register::Child),
            Readings::of_child(ages),
        ),
        _ => (Catalog::new(order.locale, Register::Adult), Readings::All),
    }
}

fn help_card_of(order: &Order, day: jiff::civil::Date) -> Document {
    let (catalog, readings) = words(order, order.audience, None);
    help_card(Card {
        page: Page {
            catalog: &catalog,
            readings,
            paper: order.paper,
            today: day,
        },
        country: &order.country,
        audience: order.audience.map_or("", Audience::as_str),
        own: &[],
    })
}

fn checklist_of(
    order: &Order,
    day: jiff::civil::Date,
    library: &Library,
    lesson: &str,
    step: &str,
) -> Result<Document, String> {
    let open = find(library, lesson).ok_or_else(|| {
        format!("There is no lesson {lesson}; name one such as business-first-hour.")
    })?;
    let audience = order.audience.or(open.card.audience.first().copied());
    let (catalog, readings) = words(order, audience, open.card.ages);
    let list = List {
        page: Page {
            catalog: &catalog,
            readings,
            paper: order.paper,
            today: day,
        },
        open: &open,
        country: Country::parse(&order.country).unwrap_or(Country::Elsewhere),
        filled: &FilledList::default(),
    };
    open.module
        .step(step)
        .and_then(|(_, step)| checklist(list, step))
        .ok_or_else(|| format!("There is no checklist {step} in the lesson {lesson}."))
}

fn find(library: &Library, lesson: &str) -> Option<OpenModule> {
    library
        .packs()
        .iter()
        .find_map(|pack| library.module(pack.pack.id.as_str(), lesson).ok())
}
