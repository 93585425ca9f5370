//! Taking keys out of a TOML table, each with its kind, naming what is missing, wrong or unknown.

use jiff::civil;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Reading;
use super::values::{as_date, as_id, as_time, capital, countries, number, short, shown};
use crate::content::fault::closest;
use crate::content::id::Id;
use crate::content::model::Country;

/// The most rows or entries of one list; each kind of row has its own, smaller sense.
const LONGEST_LIST: usize = 300;

/// A table of which keys are taken one by one.
pub struct Fields<'d> {
    table: &'d DeTable<'d>,
    at: usize,
    /// Its path in the structure, for [`super::Places`].
    path: String,
    /// What it is, as a sentence says it: "item `fee`".
    what: String,
    asked: Vec<&'static str>,
}

/// What kind of value stands there, for a sentence.
fn kind_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

impl<'d> Fields<'d> {
    /// Begins to take keys from a table that stands at `at`.
    pub fn new(table: &'d DeTable<'d>, at: usize, path: String, what: String) -> Self {
        Fields {
            table,
            at,
            path,
            what,
            asked: Vec::new(),
        }
    }

    /// Where the table stands.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Gives it its name once its id is known.
    ///
    /// Two tables of one path are one id given twice, which is a fault.
    pub fn rename(&mut self, reading: &mut Reading<'_>, path: String, what: String) {
        if reading.places.has(&path) {
            reading.fault(
                self.at,
                format!(
                    "{} is here a second time. Ids are given once.",
                    capital(&what)
                ),
            );
        }
        reading.places.set(path.clone(), self.at);
        for (key, value) in self.table.iter() {
            reading
                .places
                .set(format!("{path}.{}", key.get_ref()), value.span().start);
        }
        self.path = path;
        self.what = what;
    }

    /// The value of a key, if it is there.
    pub fn value(
        &mut self,
        reading: &mut Reading<'_>,
        key: &'static str,
    ) -> Option<&'d Spanned<DeValue<'d>>> {
        self.asked.push(key);
        let value = self.table.get(key)?;
        reading.places.set(self.place(key), value.span().start);
        Some(value)
    }

    /// The path of a key of it in the structure.
    pub fn place(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// Whether a key is there, whatever its value.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Notes a key as missing.
    pub fn missing(&self, reading: &mut Reading<'_>, key: &str) {
        reading.fault(self.at, format!("`{key}` is missing in {}.", self.what));
    }

    fn wrong(reading: &mut Reading<'_>, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        reading.fault(
            value.span().start,
            format!(
                "`{key}` must be {wanted}, not {}.",
                kind_of(value.get_ref())
            ),
        );
    }

    /// A text, if it is there.
    pub fn text(
        &mut self,
        reading: &mut Reading<'_>,
        key: &'static str,
    ) -> Option<Spanned<&'d str>> {
        let value = self.value(reading, key)?;
        let Some(text) = value.get_ref().as_str() else {
            Self::wrong(reading, key, value, "a text in quotes");
            return None;
        };
        short(reading, key, Spanned::new(value.span(), text))
    }

    /// A text that must be there.
    pub fn wanted_text(
        &mut self,
        reading: &mut Reading<'_>,
        key: &'static str,
    ) -> Option<Spanned<&'d str>> {
        if !self.has(key) {
            self.asked.push(key);
            self.missing(reading, key);
            return None;
        }
        self.text(reading, key)
    }

    /// An id, if it is there.
    pub fn id(&mut self, reading: &mut Reading<'_>, key: &'static str) -> Option<Id> {
        let text = self.text(reading, key)?;
        as_id(reading, text)
    }

    /// An id that must be there.
    pub fn wanted_id(&mut self, reading: &mut Reading<'_>, key: &'static str) -> Option<Id> {
        let text = self.wanted_text(reading, key)?;
        as_id(reading, text)
    }

    /// The entries of a list, if it is there. Longer lists than any pack needs are refused.
    pub fn list(
        &mut self,
        reading: &mut Reading<'_>,
        key: &'static str,
        most: usize,
    ) -> Option<&'d [Spanned<DeValue<'d>>]> {
        let value = self.value(reading, key)?;
        let Some(array) = value.get_ref().as_array() else {
            Self::wrong(reading, key, value, "a list");
            return None;
        };
        if array.len() > most {
            reading.fault(
                value.span().start,
                format!(
                    "`{key}` has {} entries; at most {most} can be read.",
                    array.len()
                ),
            );
            return None;
        }
        Some(&array[..])
    }

    /// Texts, with their places; an absent list is empty. Each place is kept as `key.0`, `key.1`, ….
    pub fn texts(
        &mut self,
        reading: &mut Reading<'_>,
        key: &'static str,
    ) -> Option<Vec<Spanned<&'d str>>> {
        let Some(entries) = self.list(reading, key, LONGEST_LIST) else {
            return (!self.has(key)).then(Vec::new);
        };
        let mut out = Vec::with_capacity(entries.len());
        let mut sound = true;
        for (n, entry) in entries.iter().enumerate() {
            let at = entry.span();
            reading
                .places
                .set(format!("{}.{n}", self.place(key)), at.start);
            match entry.get_ref().as_str() {
                Some(text) => match short(reading, key, Spanned::new(at, text)) {
                    Some(text) => out.push(text),
                    None => sound = false,
                },
                None => {
                    Self::wrong(reading, key, entry, "a list of texts in quotes");
                    sound = false;
                }
            }
        }
        sound.then_some(out)
    }

    /// Ids; an absent list is empty. The same id twice is a fault.
    pub fn ids(&mut self, reading: &mut Reading<'_>, key: &'static str) -> Option<Vec<Id>> {
        let mut out: Vec<Id> = Vec::new();
        let mut sound = true;
        for text in self.texts(reading, key)? {
            let at = text.span().start;
            match as_id(reading, text) {
                Some(id) if out.contains(&id) => {
                    reading.fault(at, format!("`{id}` stands twice in `{key}`."));
                    sound = false;
                }
                Some(id) => out.push(id),
                None => sound = false,
            }
        }
        sound.then_some(out)
    }

    /// Ids of a list that must be there, though it may be empty.
    pub fn wanted_ids(&mut self, reading: &mut Reading<'_>, key: &'static str) -> Option<Vec<Id>> {
        if !self.has(key) {
            self.asked.push(key);
            self.missing(reading, key);
            return None;
        }
        self.ids(reading, key)
    }

    /// Countries as two capitals; an absent list is empty.
    pub fn countries(
        &mut self,
        reading: &mut Reading<'_>,
        key: &'static str,
    ) -> Option<Vec<Country>> {
        let texts = self.texts(reading, key)?;
        countries(reading, key, &texts)
    }

    /// `true` or `false`; absent is `false`.
    pub fn flag(&mut self, reading: &mut Reading<'_>, key: &'static str) -> Option<bool> {
        let Some(value) = self.value(reading, key) else {
            return Some(false);
        };
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            Self::wrong(reading, key, value, "true or false");
        }
        flag
    }

    /// A whole number within bounds, if it is there.
    pub fn number(
        &mut self,
        reading: &mut Reading<'_>,
        key: &'static str,
        bounds: std::ops::RangeInclusive<u32>,
    ) -> Option<u32> {
        let value = self.value(reading, key)?;
        number(reading, key, value, bounds)
    }

    /// A whole number that must be there.
    pub fn wanted_number(
        &mut self,
        reading: &mut Reading<'_>,
        key: &'static str,
        bounds: std::ops::RangeInclusive<u32>,
    ) -> Option<u32> {
        if !self.has(key) {
            self.missing(reading, key);
        }
        self.number(reading, key, bounds)
    }

    /// A day such as `2026-11-23`, without quotes, if it is there.
    pub fn date(&mut self, reading: &mut Reading<'_>, key: &'static str) -> Option<civil::Date> {
        let value = self.value(reading, key)?;
        let date = value.get_ref().as_datetime().and_then(as_date);
        if date.is_none() {
            Self::wrong(
                reading,
                key,
                value,
                "a day such as 2026-11-23, without quotes",
            );
        }
        date
    }

    /// A time of day such as `16:12:00`, without quotes, that must be there.
    pub fn wanted_time(
        &mut self,
        reading: &mut Reading<'_>,
        key: &'static str,
    ) -> Option<civil::Time> {
        let Some(value) = self.value(reading, key) else {
            self.missing(reading, key);
            return None;
        };
        let time = value.get_ref().as_datetime().and_then(as_time);
        if time.is_none() {
            Self::wrong(
                reading,
                key,
                value,
                "a time such as 16:12:00, without quotes",
            );
        }
        time
    }

    /// A table, if it is there.
    pub fn table(&mut self, reading: &mut Reading<'_>, key: &'static str) -> Option<Fields<'d>> {
        let value = self.value(reading, key)?;
        let Some(table) = value.get_ref().as_table() else {
            Self::wrong(reading, key, value, "a table { … }");
            return None;
        };
        Some(Fields::new(
            table,
            value.span().start,
            self.place(key),
            format!("`{key}` of {}", self.what),
        ))
    }

    /// Rows (`[[key]]`, or a list of `{ … }`); absent is empty. Rows that are no tables are named and left out.
    pub fn rows(
        &mut self,
        reading: &mut Reading<'_>,
        key: &'static str,
        most: usize,
    ) -> Vec<Fields<'d>> {
        let path = self.place(key);
        let entries = self.list(reading, key, most).unwrap_or_default();
        let mut out = Vec::with_capacity(entries.len());
        for (n, entry) in entries.iter().enumerate() {
            reading
                .places
                .set(format!("{path}.{n}"), entry.span().start);
            match entry.get_ref().as_table() {
                Some(table) => out.push(Fields::new(
                    table,
                    entry.span().start,
                    format!("{path}.{n}"),
                    format!("a row of `{key}`"),
                )),
                None => Self::wrong(reading, key, entry, "a list of tables { … }"),
            }
        }
        out
    }

    /// All keys with their values, each taken. For tables whose keys are ids.
    pub fn entries(
        &self,
    ) -> impl Iterator<Item = (Spanned<&'d str>, &'d Spanned<DeValue<'d>>)> + use<'d> {
        self.table
            .iter()
            .map(|(key, value)| (Spanned::new(key.span(), key.get_ref().as_ref()), value))
    }

    /// Names every key that nobody asked for.
    pub fn finish(self, reading: &mut Reading<'_>) {
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if self.asked.contains(&name) {
                continue;
            }
            let left = self
                .asked
                .iter()
                .copied()
                .filter(|known| !self.table.contains_key(*known));
            let sentence = match closest(name, left) {
                Some(meant) => format!(
                    "`{}` is no key of {}. Did you mean `{meant}`?",
                    shown(name),
                    self.what
                ),
                None => format!("`{}` is no key of {}.", shown(name), self.what),
            };
            reading.fault(key.span().start, sentence);
        }
    }
}
