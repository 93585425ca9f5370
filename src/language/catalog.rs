//! The program's own words: Fluent messages by id, in one language and register.

use std::borrow::Cow;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use thiserror::Error;

use super::locale::{Direction, Locale, Register};
use super::numbers;
use super::pseudo::pseudo;
use super::sources::{self, Source};

/// The folder every other language falls back to.
const BASE: &str = "en";

/// The largest whole number that a Fluent number holds exactly.
const EXACT: u64 = 1 << 53;

/// What is put into a message at `{ $name }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A number: it is written as the language writes numbers, and chooses plurals.
    Number(i64),
    /// Words that are already in the right language.
    Text(Cow<'a, str>),
}

/// Why a message cannot be shown as it was meant.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TextFault {
    /// No language has the message.
    #[error("there is no message \"{0}\"; add it to the .ftl files under locales/en")]
    Missing(String),
    /// The message wants something it was not given, or refers to what does not exist.
    #[error("the message \"{id}\" could not be put together: {why}")]
    Unresolved {
        /// The id of the message.
        id: String,
        /// What Fluent found, in its own words.
        why: String,
    },
}

/// The program's own words in one language, with English beneath it.
///
/// Changing the language means making another catalog; it takes a few milliseconds at most.
pub struct Catalog {
    locale: Locale,
    register: Register,
    /// The language first, then English.
    bundles: Vec<FluentBundle<FluentResource>>,
    faults: Vec<String>,
}

impl Catalog {
    /// The embedded words of a language. In a register that the language has no wording for, the ordinary one
    /// is used.
    pub fn new(locale: Locale, register: Register) -> Self {
        let mut folders = folders(locale, register);
        if folders.iter().all(|folder| folder != BASE) {
            folders.push(BASE.to_owned());
        }
        let sources: Vec<Source> = folders
            .iter()
            .flat_map(|folder| sources::embedded_in(folder))
            .collect();
        Self::from_sources(locale, register, &sources)
    }

    /// The words of a language from given files. Files of other languages than this one and English are
    /// ignored. A message with broken syntax loses itself only: the next in line speaks for it, and
    /// [`Catalog::faults`] tells. The files are those built into the program, or a test's own: a lesson pack
    /// never brings any.
    pub fn from_sources(locale: Locale, register: Register, sources: &[Source]) -> Self {
        let mut faults = Vec::new();
        let folders = folders(locale, register);
        let mut bundles = vec![bundle(locale, &folders, sources, &mut faults)];
        if folders.iter().all(|folder| folder != BASE) {
            bundles.push(bundle(Locale::En, &[BASE.to_owned()], sources, &mut faults));
        }
        Self {
            locale,
            register,
            bundles,
            faults,
        }
    }

    /// The language of these words.
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// To whom they are spoken.
    pub const fn register(&self) -> Register {
        self.register
    }

    /// Which way their lines run.
    pub const fn direction(&self) -> Direction {
        self.locale.direction()
    }

    /// What was wrong with the files, a sentence each; empty when all is well.
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    /// A message that wants nothing put in. An id that no language has gives itself, between ⟦ and ⟧.
    pub fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with values put in by name. What it wants and does not get is shown as `{$name}`; an id that
    /// no language has gives itself, between ⟦ and ⟧.
    pub fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        match self.resolve(id, args) {
            Some((text, _)) => text,
            None => format!("⟦{id}⟧"),
        }
    }

    /// As [`Catalog::with`], for tests and checks that want to know of every fault.
    pub fn try_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Result<String, TextFault> {
        match self.resolve(id, args) {
            None => Err(TextFault::Missing(id.to_owned())),
            Some((text, why)) if why.is_empty() => Ok(text),
            Some((_, why)) => Err(TextFault::Unresolved {
                id: id.to_owned(),
                why: why.join("; "),
            }),
        }
    }

    fn resolve(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<(String, Vec<String>)> {
        let (bundle, pattern) = self
            .bundles
            .iter()
            .find_map(|bundle| Some((bundle, bundle.get_message(id)?.value()?)))?;
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, value(self.locale, arg));
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors);
        let why = errors.iter().map(ToString::to_string).collect();
        Some((text.into_owned(), why))
    }
}

impl std::fmt::Debug for Catalog {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Catalog")
            .field("locale", &self.locale)
            .field("register", &self.register)
            .finish_non_exhaustive()
    }
}

/// The folders of a language and register, the nearest first.
fn folders(locale: Locale, register: Register) -> Vec<String> {
    let words = locale.facts().words;
    match register {
        Register::Adult => vec![words.to_owned()],
        Register::Child => vec![format!("{words}-x-child"), words.to_owned()],
    }
}

fn bundle(
    locale: Locale,
    folders: &[String],
    sources: &[Source],
    faults: &mut Vec<String>,
) -> FluentBundle<FluentResource> {
    // The language of the words chooses the plurals; Fluent has none for the pseudo-locale's own name.
    let words = locale.facts().words.parse();
    let mut bundle = FluentBundle::new_concurrent(words.into_iter().collect());

    // Isolating marks keep a name from disturbing the order of a line that runs the other way. All our
    // languages but the pseudo-locale run as what is put into them does, and there the marks would only
    // come between letters and stand in the way of comparing texts.
    bundle.set_use_isolating(locale.direction().is_right_to_left());
    if locale == Locale::Pseudo {
        bundle.set_transform(Some(|text| Cow::Owned(pseudo(text))));
    }
    // Fluent takes a plain function, which cannot carry the language with it.
    bundle.set_formatter(Some(match locale {
        Locale::En | Locale::Pseudo => |value, _| number(Locale::En, value),
        Locale::Ja => |value, _| number(Locale::Ja, value),
        Locale::Hi => |value, _| number(Locale::Hi, value),
    }));

    for folder in folders {
        for source in sources.iter().filter(|source| source.folder == *folder) {
            let resource = match FluentResource::try_new(source.text.clone()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    faults.extend(errors.iter().map(|error| {
                        let before = source.text.get(..error.pos.start).unwrap_or_default();
                        let line = before.matches('\n').count() + 1;
                        let (folder, file) = (&source.folder, &source.file);
                        format!("locales/{folder}/{file}, line {line}: {error}")
                    }));
                    resource
                }
            };
            // A message that is there already is the wording for this register, and is kept.
            let _ = bundle.add_resource(resource);
        }
    }
    bundle
}

fn value<'a>(locale: Locale, arg: &'a Arg<'_>) -> FluentValue<'a> {
    match arg {
        Arg::Text(text) => FluentValue::from(&**text),
        Arg::Number(number) if number.unsigned_abs() <= EXACT => FluentValue::from(*number),
        // Past that Fluent would round it, and its plural rules would give up. Every language uses its plain
        // plural there.
        Arg::Number(number) => FluentValue::from(numbers::number(locale, *number)),
    }
}

fn number(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => numbers::written(locale, &number.as_string()),
        _ => None,
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Arg<'_> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u8> for Arg<'_> {
    fn from(number: u8) -> Self {
        Self::Number(number.into())
    }
}

impl From<u16> for Arg<'_> {
    fn from(number: u16) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}
