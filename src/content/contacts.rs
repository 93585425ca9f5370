//! Whom to call when something happened: the contacts of a country, in the order in which a learner needs them.
//!
//! Contacts are embedded and come with the program alone; a lesson pack cannot bring any. Each row says where it
//! was seen and when, so that a screen can show its age. Data is in `content/contacts/contacts.toml`, words are in
//! `content/contacts/<locale>.toml`, with `<locale>-x-child.toml` for a register made for children.

mod data;
mod form;
mod read;
mod words;

use std::sync::OnceLock;

use jiff::civil::Date;
use serde::Deserialize;

pub use words::{ContactWords, Note, Words};

/// The icons that a contact may ask for; the window draws each of them.
pub const ICONS: [&str; 17] = [
    "bank",
    "siren",
    "shield",
    "megaphone",
    "phone",
    "users",
    "user",
    "globe",
    "eye",
    "store",
    "receipt",
    "laptop",
    "heart",
    "house",
    "hand",
    "camera",
    "key",
];

/// What stands in `country` when a contact is the same everywhere, as "your bank" is.
pub const ANYWHERE: &str = "any";

/// What a contact is there for. It decides the place in the list, by audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A grown-up whom a child trusts.
    Trusted,
    /// The learner's own bank.
    Bank,
    /// Someone is in danger.
    Emergency,
    /// Police, when nobody is in danger.
    Police,
    /// Scams and cybercrime: getting help, reporting.
    Scam,
    /// A computer or telephone that misbehaves.
    Device,
    /// Somebody uses the learner's name or papers.
    Identity,
    /// Children and young people.
    Child,
    /// Despair: somebody to talk to at once.
    Crisis,
    /// Older people.
    Elder,
    /// Businesses.
    Business,
    /// Shopping and contracts.
    Consumer,
}

/// Who is shown a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum For {
    /// Every audience, children too.
    Everyone,
    /// Schoolchildren.
    School,
    /// Small businesses.
    Business,
    /// Later life.
    Later,
}

/// How a contact was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    /// On a page of the body itself, or of its government.
    OwnPage,
    /// Somewhere else: a newspaper, another body, a copy.
    Press,
}

/// The date of a source, as exactly as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceDate {
    /// The year, such as 2025.
    pub year: i16,
    /// The month, 1 to 12, where the source states it.
    pub month: Option<i8>,
}

impl SourceDate {
    /// The first day that the date can mean: a source of "2025" may be as old as the first of January 2025.
    pub fn first_day(self) -> Date {
        Date::new(self.year, self.month.unwrap_or(1), 1).unwrap_or(Date::MIN)
    }
}

/// Where a contact was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The title of the page, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its address, where one is known. Shown as text; the program opens nothing.
    pub url: Option<String>,
    /// Its date; `None` when it bears none.
    pub date: Option<SourceDate>,
    /// Whether it is the body's own page.
    pub seen: Seen,
}

/// One body that can be called or written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Names the contact, and its words.
    pub id: String,
    /// Two capital letters, or [`ANYWHERE`].
    pub country: String,
    /// What it is there for.
    pub kind: Kind,
    /// Who is shown it; never empty.
    pub audiences: Vec<For>,
    /// The number, written as that country writes it.
    pub number: Option<String>,
    /// The address to type, without `https://`; or the one to write to, with an `@`.
    pub web: Option<String>,
    /// The id of its hours, for [`Words::hours`]; `None` when the source states none.
    pub hours: Option<String>,
    /// One of [`ICONS`].
    pub icon: String,
    /// Where it was seen.
    pub source: Source,
    /// The day on which the stored copy of the source was looked at.
    pub checked: Date,
}

impl Contact {
    /// Whether what is known is more than a year old: by the date of the source, and where it bears none,
    /// by the day it was looked at. `today` is the caller's, who knows how far the clock can be trusted.
    pub fn is_old(&self, today: Date) -> bool {
        let known = self.source.date.map_or(self.checked, SourceDate::first_day);
        known.saturating_add(jiff::Span::new().years(1)) < today
    }

    /// Whether it can be called or written to as it stands; otherwise its words say where to find it.
    pub fn is_reachable(&self) -> bool {
        self.number.is_some() || self.web.is_some()
    }

    fn is_for(&self, audience: Option<For>) -> bool {
        audience.is_none_or(|audience| {
            self.audiences.contains(&For::Everyone) || self.audiences.contains(&audience)
        })
    }
}

/// All contacts and their words.
#[derive(Debug, Clone)]
pub struct Contacts {
    countries: Vec<String>,
    contacts: Vec<Contact>,
    words: Vec<words::WordFile>,
}

#[derive(rust_embed::RustEmbed)]
#[folder = "content/contacts/"]
struct Embedded;

impl Contacts {
    /// The contacts that come with the program, read when first asked for and kept.
    ///
    /// # Errors
    /// The faults of the embedded files, as [`Contacts::parse`] gives them. A test keeps them from existing.
    pub fn embedded() -> Result<&'static Contacts, &'static [String]> {
        static CONTACTS: OnceLock<Result<Contacts, Vec<String>>> = OnceLock::new();
        let read = CONTACTS.get_or_init(|| {
            let files: Vec<_> = Embedded::iter()
                .filter(|name| name.ends_with(".toml"))
                .filter_map(|name| Embedded::get(&name).map(|file| (name, file.data)))
                .collect();
            let files: Vec<(&str, &[u8])> = files
                .iter()
                .map(|(name, data)| (name.as_ref(), data.as_ref()))
                .collect();
            Contacts::parse(&files)
        });
        read.as_ref().map_err(Vec::as_slice)
    }

    /// Reads contacts from files given as name and content: `contacts.toml`, and words as `<locale>.toml`.
    /// English words must be complete; another language may lack some, and falls back.
    ///
    /// # Errors
    /// Every fault found, each as `file:line:column: sentence`. Files of any size and content are safe to give:
    /// what is too large, too many or too long is refused.
    pub fn parse(files: &[(&str, &[u8])]) -> Result<Contacts, Vec<String>> {
        read::all(files)
    }

    /// The countries that have contacts, two capital letters each, in the order of the file.
    pub fn countries(&self) -> impl Iterator<Item = &str> {
        self.countries.iter().map(String::as_str)
    }

    /// Every contact, in the order of the file.
    pub fn all(&self) -> &[Contact] {
        &self.contacts
    }

    /// What this learner is shown, the most needed first: for adults their bank, for children a grown-up.
    ///
    /// `audience` is `school`, `business` or `later`. Any other text means that nobody has chosen yet: then every
    /// contact of the country is given, bank first. A country without contacts, or none chosen yet, gives those
    /// that are the same everywhere.
    pub fn for_learner(&self, country: &str, audience: &str) -> Vec<&Contact> {
        let audience = match audience {
            "school" => Some(For::School),
            "business" => Some(For::Business),
            "later" => Some(For::Later),
            _ => None,
        };
        let mut shown: Vec<&Contact> = self
            .contacts
            .iter()
            .filter(|contact| contact.country == ANYWHERE || contact.country == country)
            .filter(|contact| contact.is_for(audience))
            .collect();
        // Stable: contacts of one kind keep the order of the file.
        shown.sort_by_key(|contact| place(contact.kind, audience));
        shown
    }

    /// The words for a language, in the children's register where there is one and `child` asks for it.
    /// Falls back from the register to the language, then from `ja-JP` to `ja`, then to English.
    pub fn words(&self, locale_code: &str, child: bool) -> Words<'_> {
        Words::choose(&self.words, locale_code, child)
    }
}

/// The first and last year that the sources of these contacts state; `None` when none of them states any.
pub fn source_years<'a>(contacts: impl IntoIterator<Item = &'a Contact>) -> Option<(i16, i16)> {
    contacts
        .into_iter()
        .filter_map(|contact| contact.source.date)
        .map(|date| date.year)
        .fold(None, |years, year| match years {
            None => Some((year, year)),
            Some((first, last)) => Some((year.min(first), year.max(last))),
        })
}

/// The place of a kind in the list of an audience. The order of the names is the order on the screen.
fn place(kind: Kind, audience: Option<For>) -> usize {
    use Kind::*;
    let order: [Kind; 12] = match audience {
        Some(For::School) => [
            Trusted, Emergency, Child, Crisis, Police, Scam, Consumer, Identity, Device, Elder,
            Business, Bank,
        ],
        Some(For::Business) => [
            Bank, Emergency, Scam, Business, Police, Device, Identity, Consumer, Elder, Crisis,
            Child, Trusted,
        ],
        Some(For::Later) => [
            Bank, Emergency, Elder, Scam, Police, Consumer, Identity, Device, Crisis, Child,
            Business, Trusted,
        ],
        Some(For::Everyone) | None => [
            Bank, Emergency, Trusted, Scam, Police, Child, Crisis, Elder, Identity, Consumer,
            Device, Business,
        ],
    };
    order
        .iter()
        .position(|placed| *placed == kind)
        .unwrap_or(order.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_source_of_a_year_alone_may_be_as_old_as_its_first_day() {
        let year = SourceDate {
            year: 2025,
            month: None,
        };
        assert_eq!(year.first_day(), date(2025, 1, 1));
        let month = SourceDate {
            year: 2025,
            month: Some(12),
        };
        assert_eq!(month.first_day(), date(2025, 12, 1));
    }

    #[test]
    fn every_kind_has_a_place_of_its_own_for_every_audience() {
        use Kind::*;
        let kinds = [
            Trusted, Bank, Emergency, Police, Scam, Device, Identity, Child, Crisis, Elder,
            Business, Consumer,
        ];
        for audience in [
            None,
            Some(For::School),
            Some(For::Business),
            Some(For::Later),
        ] {
            let mut places: Vec<_> = kinds.iter().map(|kind| place(*kind, audience)).collect();
            places.sort_unstable();
            assert_eq!(places, (0..kinds.len()).collect::<Vec<_>>(), "{audience:?}");
        }
    }
}
