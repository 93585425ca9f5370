//! The rows of `contacts.toml`: what a row must hold, and what may not stand in it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};
use toml::value::Datetime;

use super::form::{is_id, is_number, is_url, is_web, parse_source_date};
use super::read::{File, LONGEST_TEXT};
use super::{ANYWHERE, Contact, For, ICONS, Kind, Seen, Source};

/// The most rows; a country has about ten.
const MOST_CONTACTS: usize = 1_000;
/// The most countries.
const MOST_COUNTRIES: usize = 250;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: Spanned<String>,
    country: Spanned<String>,
    kind: Kind,
    #[serde(rename = "for")]
    audiences: Spanned<Vec<For>>,
    number: Option<Spanned<String>>,
    web: Option<Spanned<String>>,
    hours: Option<Spanned<String>>,
    icon: Spanned<String>,
    source: SourceRow,
    checked: Spanned<Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceRow {
    title: Spanned<String>,
    publisher: Spanned<String>,
    url: Option<Spanned<String>>,
    date: Option<Spanned<String>>,
    seen: Seen,
}

/// Reads countries and contacts; faults are noted in the file, and a row with one is left out.
pub(super) fn read<'a>(
    file: &mut File<'a>,
    table: Spanned<DeTable<'a>>,
) -> (Vec<String>, Vec<Contact>) {
    let whole = table.span();
    let mut countries = None;
    let mut rows = None;
    for (key, value) in table.into_inner() {
        match key.get_ref().as_ref() {
            "countries" => countries = Some(value),
            "contact" => rows = Some(value),
            _ => file.fault(
                key.span(),
                "This key is not known here; contacts.toml holds countries and [[contact]].",
            ),
        }
    }
    let countries = match countries {
        Some(value) => read_countries(file, value),
        None => {
            file.fault(
                whole.clone(),
                "The list of countries is missing, such as countries = [\"AU\"].",
            );
            Vec::new()
        }
    };
    let Some(rows) = rows else {
        file.fault(whole, "There is no [[contact]] in this file.");
        return (countries, Vec::new());
    };
    let at = rows.span();
    let DeValue::Array(rows) = rows.into_inner() else {
        file.fault(
            at,
            "A contact begins with [[contact]], in two pairs of brackets.",
        );
        return (countries, Vec::new());
    };
    if rows.len() > MOST_CONTACTS {
        file.fault(at, format!("There are more than {MOST_CONTACTS} contacts."));
        return (countries, Vec::new());
    }
    let mut contacts = Vec::new();
    let mut ids = BTreeSet::new();
    let mut numbers: BTreeMap<(String, String), String> = BTreeMap::new();
    for value in rows {
        let at = value.span();
        let row = match Row::deserialize(ValueDeserializer::from(value)) {
            Ok(row) => row,
            Err(error) => {
                file.toml_fault(&error, at);
                continue;
            }
        };
        let id_at = row.id.span();
        let Some(contact) = check(file, row, &countries) else {
            continue;
        };
        if !ids.insert(contact.id.clone()) {
            file.fault(
                id_at.clone(),
                format!("The id {} is used twice.", contact.id),
            );
        }
        if let Some(number) = &contact.number {
            let digits: String = number.chars().filter(char::is_ascii_digit).collect();
            let of_country = (contact.country.clone(), digits);
            if let Some(other) = numbers.insert(of_country, contact.id.clone()) {
                file.fault(
                    id_at,
                    format!("{} and {other} have the same number.", contact.id),
                );
            }
        }
        contacts.push(contact);
    }
    (countries, contacts)
}

fn read_countries<'a>(file: &mut File<'a>, value: Spanned<DeValue<'a>>) -> Vec<String> {
    let at = value.span();
    let DeValue::Array(values) = value.into_inner() else {
        file.fault(at, "countries must be a list, such as [\"AU\", \"JP\"].");
        return Vec::new();
    };
    if values.is_empty() || values.len() > MOST_COUNTRIES {
        file.fault(
            at,
            "countries must name at least one country, and not more than there are.",
        );
        return Vec::new();
    }
    let mut countries = Vec::new();
    for value in values {
        let at = value.span();
        let Some(code) = file.text("A country", value) else {
            continue;
        };
        if code.len() != 2 || !code.bytes().all(|b| b.is_ascii_uppercase()) {
            file.fault(
                at,
                "A country is written with two capital letters, such as JP.",
            );
        } else if countries.contains(&code) {
            file.fault(at, format!("{code} stands here twice."));
        } else {
            countries.push(code);
        }
    }
    countries
}

/// Checks what a row means; notes every fault, and gives the contact when there is none.
fn check(file: &mut File<'_>, row: Row, countries: &[String]) -> Option<Contact> {
    let mut good = true;
    let mut wrong = |file: &mut File<'_>, at: Range<usize>, sentence: &str| {
        good = false;
        file.fault(at, sentence);
    };
    if !is_id(row.id.get_ref()) {
        wrong(
            file,
            row.id.span(),
            "An id has small letters, figures and hyphens, begins with a letter, and is at most 40 long.",
        );
    }
    let country = row.country.get_ref();
    if country != ANYWHERE && !countries.contains(country) {
        wrong(
            file,
            row.country.span(),
            "This country is not in the list of countries at the top; \"any\" means everywhere.",
        );
    }
    let audiences = row.audiences.get_ref();
    if audiences.is_empty() {
        wrong(
            file,
            row.audiences.span(),
            "A contact is for somebody: name at least one audience.",
        );
    } else if audiences.contains(&For::Everyone) && audiences.len() > 1 {
        wrong(
            file,
            row.audiences.span(),
            "\"everyone\" stands alone, since nobody can be added to it.",
        );
    }
    if let Some(number) = &row.number
        && !is_number(number.get_ref())
    {
        wrong(
            file,
            number.span(),
            "A number has 3 to 15 figures, with spaces or hyphens between them, and at most a + or # before them.",
        );
    }
    if let Some(web) = &row.web
        && !is_web(web.get_ref())
    {
        wrong(
            file,
            web.span(),
            "An address is written as it is typed, without https://, and is a real one.",
        );
    }
    if let Some(hours) = &row.hours
        && !is_id(hours.get_ref())
    {
        wrong(
            file,
            hours.span(),
            "hours is an id, such as any-hour; its words stand in the words files.",
        );
    }
    if !ICONS.contains(&row.icon.get_ref().as_str()) {
        wrong(
            file,
            row.icon.span(),
            "There is no icon of this name for contacts.",
        );
    }
    for text in [&row.source.title, &row.source.publisher] {
        if text.get_ref().trim().is_empty()
            || text.get_ref().chars().count() > LONGEST_TEXT
            || text.get_ref().chars().any(char::is_control)
        {
            wrong(
                file,
                text.span(),
                "A source has a title and a publisher, in one line of at most 200 letters.",
            );
        }
    }
    if let Some(url) = &row.source.url
        && !is_url(url.get_ref())
    {
        wrong(
            file,
            url.span(),
            "The address of a source begins with https:// or http:// and has no spaces.",
        );
    }
    let mut source_date = None;
    if let Some(date) = &row.source.date {
        source_date = parse_source_date(date.get_ref());
        if source_date.is_none() {
            wrong(
                file,
                date.span(),
                "The date of a source is a month or a year, such as \"2025-03\" or \"2025\".",
            );
        }
    }
    let checked = day(row.checked.get_ref());
    match (checked, source_date) {
        (None, _) => wrong(
            file,
            row.checked.span(),
            "checked is a day without a time, such as 2026-11-23.",
        ),
        (Some(checked), Some(date)) if date.first_day() > checked => {
            wrong(
                file,
                row.checked.span(),
                "A source cannot be newer than the day it was looked at.",
            );
        }
        _ => {}
    }
    if !good {
        return None;
    }
    let text = |spanned: Spanned<String>| spanned.into_inner();
    Some(Contact {
        id: text(row.id),
        country: text(row.country),
        kind: row.kind,
        audiences: row.audiences.into_inner(),
        number: row.number.map(text),
        web: row.web.map(text),
        hours: row.hours.map(text),
        icon: text(row.icon),
        source: Source {
            title: text(row.source.title),
            publisher: text(row.source.publisher),
            url: row.source.url.map(text),
            date: source_date,
            seen: row.source.seen,
        },
        checked: checked?,
    })
}

fn day(written: &Datetime) -> Option<Date> {
    if written.time.is_some() || written.offset.is_some() {
        return None;
    }
    let date = written.date?;
    Date::new(
        i16::try_from(date.year).ok()?,
        i8::try_from(date.month).ok()?,
        i8::try_from(date.day).ok()?,
    )
    .ok()
}
