//! Reading `pack.toml`.

use std::collections::BTreeMap;

use toml::Spanned;

use super::fields::Fields;
use super::values::{countries, number, one_of, shown};
use super::{Places, Reading};
use crate::content::fault::{Fault, SourceText};
use crate::content::icons::ICONS;
use crate::content::id::Id;
use crate::content::model::{Ages, Audience, Country, ModuleCard, Pack, PackKind};

/// The format of packs that this program reads.
pub const FORMAT: u32 = 1;

/// What this program can do beyond format 1, by the names that packs ask for.
pub const ABILITIES: [&str; 0] = [];

/// The most modules of one pack.
pub const MOST_MODULES: usize = 2_000;
const MOST_LOCALES: usize = 60;
const MOST_NEEDS: usize = 20;

/// Why something of a pack cannot be shown by this program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beyond {
    /// It is written in a newer format.
    Format(u32),
    /// It needs something that this program cannot do.
    Need(String),
    /// It is a kind of pack that this program does not know.
    Kind(String),
}

/// A pack as its `pack.toml` says it.
#[derive(Debug)]
pub struct PackFile {
    /// The envelope and the shelf; `None` when it could not be read or is beyond this program.
    pub pack: Option<Pack>,
    /// The pack as far as it could be read in spite of faults: to find those of its modules too. Never shown.
    pub draft: Option<Pack>,
    /// Its id, when at least that could be read.
    pub id: Option<Id>,
    /// Why the whole pack is beyond this program.
    pub beyond: Option<Beyond>,
    /// Modules beyond this program, left out of the shelf.
    pub modules_beyond: Vec<(Id, Beyond)>,
    /// Where things stand.
    pub places: Places,
    /// What was wrong.
    pub faults: Vec<Fault>,
}

/// Reads `pack.toml`.
pub fn read(source: &SourceText) -> PackFile {
    let mut reading = Reading::new(source);
    let mut file = PackFile {
        pack: None,
        draft: None,
        id: None,
        beyond: None,
        modules_beyond: Vec::new(),
        places: Places::default(),
        faults: Vec::new(),
    };
    if let Some(table) = reading.table() {
        let mut fields = Fields::new(table.get_ref(), 0, String::new(), "a pack".into());
        envelope(&mut fields, &mut reading, &mut file);
        if file.beyond.is_none() {
            fields.finish(&mut reading);
        } else {
            // Written for a program of another day: what else it holds is not for this one to judge.
            reading.faults.clear();
        }
    }
    if !reading.faults.is_empty() {
        file.draft = file.pack.take();
    }
    file.faults = reading.faults;
    file.places = reading.places;
    file
}

fn envelope(fields: &mut Fields<'_>, reading: &mut Reading<'_>, file: &mut PackFile) {
    let format = fields.wanted_number(reading, "format", 1..=9_999);
    file.id = fields.wanted_id(reading, "id");
    file.beyond = beyond(fields, reading, format);
    let kind = match fields.wanted_text(reading, "kind") {
        Some(kind) if *kind.get_ref() == "lessons" => Some(PackKind::Lessons),
        Some(kind) if Id::parse(kind.get_ref()).is_some() && file.beyond.is_none() => {
            file.beyond = Some(Beyond::Kind((*kind.get_ref()).to_owned()));
            None
        }
        Some(kind) => one_of(
            reading,
            "kind of pack",
            kind,
            &[("lessons", PackKind::Lessons)],
        ),
        None => None,
    };
    let version = fields.wanted_text(reading, "version");
    let publisher = fields.wanted_text(reading, "publisher");
    let licence = fields.wanted_text(reading, "licence");
    let base = fields.wanted_text(reading, "base");
    let locales = locales(fields, reading);
    let expires = fields.date(reading, "expires");
    let withdraws = fields.ids(reading, "withdraws");
    let glossary = fields.ids(reading, "glossary");
    let modules = modules(fields, reading, &mut file.modules_beyond);
    if let (Some(base), Some(locales)) = (&base, &locales)
        && !locales.contains_key(*base.get_ref())
    {
        reading.fault(
            base.span().start,
            format!(
                "The base locale `{}` is not among `locales`.",
                shown(base.get_ref())
            ),
        );
    }
    let text = |text: Option<Spanned<&str>>| text.map(|t| (*t.get_ref()).to_owned());
    file.pack = (|| {
        Some(Pack {
            id: file.id.clone()?,
            version: text(version)?,
            kind: kind?,
            publisher: text(publisher)?,
            licence: text(licence)?,
            base: text(base)?,
            locales: locales?,
            expires,
            withdraws: withdraws?,
            glossary: glossary?,
            modules,
        })
    })();
}

/// What a pack or a module asks for and this program lacks.
fn beyond(
    fields: &mut Fields<'_>,
    reading: &mut Reading<'_>,
    format: Option<u32>,
) -> Option<Beyond> {
    let needs = fields.texts(reading, "needs").unwrap_or_default();
    if let Some(newer) = format.filter(|format| *format > FORMAT) {
        return Some(Beyond::Format(newer));
    }
    if needs.len() > MOST_NEEDS {
        reading.fault(
            fields.at(),
            format!("`needs` may have {MOST_NEEDS} entries."),
        );
        return None;
    }
    needs
        .iter()
        .find(|need| !ABILITIES.contains(need.get_ref()))
        .map(|need| Beyond::Need(shown(need.get_ref())))
}

/// Whether a text has the form of a locale: `en`, `pt-BR`, `sr-Latn`. It becomes part of a file name.
pub fn is_locale(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts
        .next()
        .is_some_and(|l| (2..=3).contains(&l.len()) && l.bytes().all(|b| b.is_ascii_lowercase()));
    language
        && text.len() <= 20
        && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn locales(
    fields: &mut Fields<'_>,
    reading: &mut Reading<'_>,
) -> Option<BTreeMap<String, Vec<Country>>> {
    if !fields.has("locales") {
        fields.missing(reading, "locales");
    }
    let table = fields.table(reading, "locales")?;
    let mut out = BTreeMap::new();
    let mut sound = true;
    for (key, value) in table.entries() {
        let name = *key.get_ref();
        if !is_locale(name) || out.len() >= MOST_LOCALES {
            reading.fault(
                key.span().start,
                format!(
                    "`{}` is no locale. A locale is written like en, ja or pt-BR.",
                    shown(name)
                ),
            );
            sound = false;
            continue;
        }
        let entries = value.get_ref().as_array().and_then(|array| {
            array
                .iter()
                .map(|entry| Some(Spanned::new(entry.span(), entry.get_ref().as_str()?)))
                .collect::<Option<Vec<_>>>()
        });
        let Some(entries) = entries else {
            reading.fault(
                value.span().start,
                format!("The home countries of `{name}` must be a list of texts in quotes."),
            );
            sound = false;
            continue;
        };
        match countries(reading, "locales", &entries) {
            Some(home) => {
                out.insert(name.to_owned(), home);
            }
            None => sound = false,
        }
    }
    sound.then_some(out)
}

fn modules(
    fields: &mut Fields<'_>,
    reading: &mut Reading<'_>,
    left_out: &mut Vec<(Id, Beyond)>,
) -> Vec<ModuleCard> {
    let mut out: Vec<ModuleCard> = Vec::new();
    for mut row in fields.rows(reading, "module", MOST_MODULES) {
        let Some(id) = row.wanted_id(reading, "id") else {
            continue;
        };
        row.rename(reading, format!("module.{id}"), format!("module `{id}`"));
        let format = row.number(reading, "format", 1..=9_999);
        if let Some(beyond) = beyond(&mut row, reading, format) {
            left_out.push((id, beyond));
            continue;
        }
        if let Some(card) = card(row, reading, id) {
            out.push(card);
        }
    }
    out
}

fn card(mut row: Fields<'_>, reading: &mut Reading<'_>, id: Id) -> Option<ModuleCard> {
    let at = row.at();
    let audience = row.texts(reading, "audience");
    let ages = row.text(reading, "ages");
    let icon = row.wanted_text(reading, "icon");
    let minutes = minutes(&mut row, reading);
    let care = row.flag(reading, "care");
    let picture = row.flag(reading, "picture");
    row.finish(reading);
    let known = Audience::ALL.map(|a| (a.as_str(), a));
    let audience: Vec<Audience> = audience?
        .into_iter()
        .filter_map(|text| one_of(reading, "audience", text, &known))
        .collect();
    if audience.is_empty() {
        reading.fault(
            at,
            format!("Module `{id}` needs `audience`: school, business or later."),
        );
    }
    let known = Ages::ALL.map(|a| (a.as_str(), a));
    let ages = ages.and_then(|text| one_of(reading, "band of ages", text, &known));
    if ages.is_some() != audience.contains(&Audience::School) {
        reading.fault(
            at,
            format!("Module `{id}`: `ages` is written for school, and only there."),
        );
    }
    let icon = icon?;
    let icon = one_of(reading, "icon", icon, &ICONS.map(|name| (name, name)))?;
    Some(ModuleCard {
        id,
        audience,
        ages,
        icon: icon.to_owned(),
        minutes: minutes?,
        care: care?,
        picture: picture?,
    })
}

fn minutes(row: &mut Fields<'_>, reading: &mut Reading<'_>) -> Option<Vec<u8>> {
    let Some(entries) = row.list(reading, "minutes", super::module::MOST_PARTS) else {
        if !row.has("minutes") {
            row.missing(reading, "minutes");
        }
        return None;
    };
    let out: Vec<u8> = entries
        .iter()
        .filter_map(|entry| number(reading, "minutes", entry, 1..=super::module::LONGEST_PART))
        .filter_map(|n| u8::try_from(n).ok())
        .collect();
    (out.len() == entries.len()).then_some(out)
}
