//! What can be taught: packs, modules, parts, steps and items, as checked values.

use std::collections::BTreeMap;

use jiff::civil;

use super::address;
use super::id::Id;
use super::recordings::Recordings;

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

/// A value in a message that no translation may alter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Datum {
    /// A web address without scheme.
    Web(String),
    /// A mail address.
    Mail(String),
    /// A telephone number from a range kept for fiction, or masked.
    Phone(String),
    /// A code, a parcel number, a file number.
    Code(String),
}

impl Datum {
    /// The value as it is shown.
    pub fn text(&self) -> &str {
        match self {
            Datum::Web(t) | Datum::Mail(t) | Datum::Phone(t) | Datum::Code(t) => t,
        }
    }

    /// Whether it breaks only at dots and slashes and has an owner.
    pub fn is_address(&self) -> bool {
        matches!(self, Datum::Web(_) | Datum::Mail(_))
    }

    /// Who owns it, if it is an address.
    pub fn owner(&self) -> Option<&str> {
        self.is_address().then(|| address::owner(self.text()))
    }
}

/// A sign in a message, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// Its id; the words `cue.<id>` explain it.
    pub id: Id,
    /// What it is a sign of.
    pub sign: Sign,
    /// The field or datum that shows it; `None`: the whole message.
    pub place: Option<String>,
}

/// A phrase that can be chosen in `find` and is no sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoy {
    /// Its id; the words `decoy.<id>` say why it is none.
    pub id: Id,
    /// The field that holds it.
    pub place: String,
}

/// Who wrote a line of a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Speaker {
    /// The other one.
    Them,
    /// The person whose screen it is.
    Me,
}

/// A line of a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The words `line.<id>`.
    pub id: Id,
    /// Who wrote it.
    pub by: Speaker,
}

/// The medium of a message with what only it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scene {
    /// A text message.
    Sms {
        /// When it came.
        at: civil::Time,
    },
    /// An e-mail. Its sender's address is the datum `mail`.
    Email {
        /// When it came.
        at: civil::Time,
        /// The web datum that its button leads to.
        button: Option<Id>,
        /// Whether a file hangs on it.
        attachment: bool,
    },
    /// A chat.
    Chat {
        /// When the last line came.
        at: civil::Time,
        /// Its lines in order.
        lines: Vec<Line>,
    },
    /// A web page. Its address is the datum `page`.
    Web {
        /// Boxes to fill in, drawn dead.
        fields: Vec<Id>,
        /// The web datum that its button leads to.
        button: Option<Id>,
    },
    /// A window that opened by itself. It may have the datum `page`.
    Popup {
        /// Its buttons, drawn dead.
        buttons: Vec<Id>,
    },
}

/// A medium, as a plain name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Medium {
    Sms,
    Email,
    Chat,
    Web,
    Popup,
}

impl Medium {
    /// As written in packs.
    pub fn as_str(self) -> &'static str {
        match self {
            Medium::Sms => "sms",
            Medium::Email => "email",
            Medium::Chat => "chat",
            Medium::Web => "web",
            Medium::Popup => "popup",
        }
    }
}

impl Scene {
    /// Which medium it is.
    pub fn medium(&self) -> Medium {
        match self {
            Scene::Sms { .. } => Medium::Sms,
            Scene::Email { .. } => Medium::Email,
            Scene::Chat { .. } => Medium::Chat,
            Scene::Web { .. } => Medium::Web,
            Scene::Popup { .. } => Medium::Popup,
        }
    }

    /// When it came, where the medium says so.
    pub fn at(&self) -> Option<civil::Time> {
        match self {
            Scene::Sms { at } | Scene::Email { at, .. } | Scene::Chat { at, .. } => Some(*at),
            Scene::Web { .. } | Scene::Popup { .. } => None,
        }
    }
}

/// A message to judge or to search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id, under which answers are kept.
    pub id: Id,
    /// What it is.
    pub class: Class,
    /// The trick, or the kind of genuine message.
    pub tactic: Id,
    /// The objective that it tests.
    pub objective: Option<Id>,
    /// The author's rating.
    pub scale: Scale,
    /// Where such a message is at home.
    pub native: Vec<Country>,
    /// Where it is shown; empty: everywhere.
    pub countries: Vec<Country>,
    /// The item in whose place it stands in its countries.
    pub replaces: Option<Id>,
    /// The organisation whose name it uses.
    pub claims: Option<Id>,
    /// Other organisations whose addresses are right in it.
    pub also: Vec<Id>,
    /// A scam sent from the real account.
    pub hijacked: bool,
    /// Values in its words.
    pub data: BTreeMap<Id, Datum>,
    /// Its words spoken by a person, by locale.
    pub recordings: Recordings,
    /// Its signs, in the order of their numbers.
    pub cues: Vec<Cue>,
    /// Phrases that are no signs.
    pub decoys: Vec<Decoy>,
    /// Its medium.
    pub scene: Scene,
}

impl Item {
    /// How hard it is to judge.
    pub fn difficulty(&self) -> Difficulty {
        self.scale.difficulty(self.class)
    }

    /// Whether it may be shown in a country.
    pub fn is_for(&self, country: Country) -> bool {
        self.countries.is_empty() || self.countries.contains(&country)
    }
}

/// What a step asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Activity {
    /// A card to read.
    Card {
        /// The sources of its facts.
        sources: Vec<Id>,
        /// A name from [`super::icons::ICONS`].
        icon: Option<String>,
    },
    /// Messages to judge, in order.
    Round {
        /// For form A.
        a: Vec<Id>,
        /// For form B.
        b: Vec<Id>,
    },
    /// One right option.
    Choice {
        /// All options.
        options: Vec<Id>,
        /// The right one.
        right: Id,
    },
    /// Several right options.
    Choices {
        /// All options.
        options: Vec<Id>,
        /// The right ones.
        right: Vec<Id>,
    },
    /// Put in order.
    Order {
        /// The right order.
        right: Vec<Id>,
    },
    /// Find the signs in a message.
    Find {
        /// The item.
        item: Id,
    },
    /// Say which part of an address owns it.
    Address {
        /// The address.
        web: String,
    },
}

impl Activity {
    /// As written in packs and records; a judged message is recorded as `judge`.
    pub fn kind(&self) -> &'static str {
        match self {
            Activity::Card { .. } => "card",
            Activity::Round { .. } => "round",
            Activity::Choice { .. } => "choice",
            Activity::Choices { .. } => "choices",
            Activity::Order { .. } => "order",
            Activity::Find { .. } => "find",
            Activity::Address { .. } => "address",
        }
    }
}

/// A step of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id, under which answers are kept.
    pub id: Id,
    /// The objective that it tests.
    pub objective: Option<Id>,
    /// Values in its words.
    pub data: BTreeMap<Id, Datum>,
    /// Its words spoken by a person, by locale.
    pub recordings: Recordings,
    /// What it asks for.
    pub activity: Activity,
}

/// A sitting of at most six minutes that ends at a good stopping place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its id.
    pub id: Id,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// Its steps in order.
    pub steps: Vec<Step>,
}

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameKind {
    /// An invented organisation with the address that it owns.
    Organisation {
        /// Its web address.
        web: Option<String>,
    },
    /// An invented person.
    Person,
}

/// A name used in words as `{$id}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Its id.
    pub id: Id,
    /// What it stands for.
    pub kind: NameKind,
    /// `f` or `m`: verbs agree with it in some languages.
    pub gender: Option<char>,
    /// The name in whose place it stands in its countries.
    pub replaces: Option<Id>,
    /// Where it stands in.
    pub countries: Vec<Country>,
}

/// How a source was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    /// The responsible body's own page.
    OwnPage,
    /// Press or another second hand.
    Press,
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where, if the address is known.
    pub url: Option<String>,
    /// When, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub published: Option<String>,
    /// When it was last looked at.
    pub checked: civil::Date,
    /// How.
    pub seen: Seen,
}

/// A module: a lesson with its messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// Its id.
    pub id: Id,
    /// Raised when a meaning changes.
    pub revision: u32,
    /// What can be tested.
    pub objectives: Vec<Id>,
    /// Countries with a draw of their own.
    pub countries: Vec<Country>,
    /// Frameworks, by name and version.
    pub tags: BTreeMap<String, Vec<String>>,
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// Names in its words.
    pub names: Vec<Name>,
    /// Its parts in order.
    pub parts: Vec<Part>,
    /// Its messages.
    pub items: Vec<Item>,
}

impl Module {
    /// An item by id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == *id)
    }

    /// A part and step by the step's id.
    pub fn step(&self, id: &str) -> Option<(&Part, &Step)> {
        self.parts
            .iter()
            .find_map(|part| part.steps.iter().find(|s| s.id == *id).map(|s| (part, s)))
    }

    /// The item that stands for `id` in a country: a stand-in, or itself.
    pub fn drawn<'a>(&'a self, id: &'a Id, country: Country) -> &'a Id {
        self.items
            .iter()
            .find(|item| item.replaces.as_ref() == Some(id) && item.countries.contains(&country))
            .map_or(id, |item| &item.id)
    }

    /// The name that stands for `id` in a country.
    pub fn name(&self, id: &str, country: Country) -> Option<&Name> {
        let name = self.names.iter().find(|n| n.id == *id)?;
        Some(
            self.names
                .iter()
                .find(|n| n.replaces.as_ref() == Some(&name.id) && n.countries.contains(&country))
                .unwrap_or(name),
        )
    }

    /// The ids of the messages of one draw, in order, part by part and round by round.
    pub fn draw(&self, country: Country, form: Form) -> Vec<&Id> {
        self.parts
            .iter()
            .flat_map(|part| &part.steps)
            .filter_map(|step| match &step.activity {
                Activity::Round { a, b } => Some(if form == Form::A { a } else { b }),
                _ => None,
            })
            .flatten()
            .map(|id| self.drawn(id, country))
            .collect()
    }

    /// Countries of which the balance is proven: its own and elsewhere.
    pub fn draw_countries(&self) -> impl Iterator<Item = Country> + '_ {
        self.countries.iter().copied().chain([Country::Elsewhere])
    }
}

/// What a shelf shows of a module, before it is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleCard {
    /// Its id and its folder.
    pub id: Id,
    /// For whom.
    pub audience: Vec<Audience>,
    /// For which ages (school).
    pub ages: Option<Ages>,
    /// A name from [`super::icons::ICONS`].
    pub icon: String,
    /// Minutes of each part.
    pub minutes: Vec<u8>,
    /// A hard topic.
    pub care: bool,
}

/// What a pack is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackKind {
    /// Lessons.
    Lessons,
}

/// A pack: its envelope and its shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// Its id.
    pub id: Id,
    /// Its version, as its publisher counts.
    pub version: String,
    /// What it is for.
    pub kind: PackKind,
    /// Who made it.
    pub publisher: String,
    /// Under which licence (SPDX).
    pub licence: String,
    /// The locale that is complete.
    pub base: String,
    /// Locales with their home countries.
    pub locales: BTreeMap<String, Vec<Country>>,
    /// Not shown after this day.
    pub expires: Option<civil::Date>,
    /// Its modules that must no longer be shown.
    pub withdraws: Vec<Id>,
    /// The words that its glossary explains.
    pub glossary: Vec<Id>,
    /// Its shelf, in order.
    pub modules: Vec<ModuleCard>,
}
