//! Values of a TOML file as values of the model: ids, countries, numbers, words of closed lists.

use jiff::civil;
use toml::Spanned;
use toml::de::DeValue;
use toml::value::Datetime;

use super::Reading;
use crate::content::fault::closest;
use crate::content::id::Id;
use crate::content::model::Country;

/// The longest text in the structure (a title, an address), in characters.
const LONGEST_TEXT: usize = 300;

/// A whole number within bounds.
pub fn number(
    reading: &mut Reading<'_>,
    key: &str,
    value: &Spanned<DeValue<'_>>,
    bounds: std::ops::RangeInclusive<u32>,
) -> Option<u32> {
    let number = value
        .get_ref()
        .as_integer()
        .and_then(|n| u32::from_str_radix(n.as_str(), n.radix()).ok())
        .filter(|n| bounds.contains(n));
    if number.is_none() {
        reading.fault(
            value.span().start,
            format!(
                "`{key}` must be a whole number from {} to {}.",
                bounds.start(),
                bounds.end()
            ),
        );
    }
    number
}

/// Countries as two capitals, each once.
pub fn countries(
    reading: &mut Reading<'_>,
    key: &str,
    texts: &[Spanned<&str>],
) -> Option<Vec<Country>> {
    let mut out = Vec::new();
    let mut sound = true;
    for text in texts {
        match Country::parse(text.get_ref()) {
            Some(country @ Country::Code(_)) if !out.contains(&country) => out.push(country),
            Some(Country::Code(_)) => {
                sound = false;
                reading.fault(
                    text.span().start,
                    format!("{} stands twice in `{key}`.", text.get_ref()),
                );
            }
            _ => {
                sound = false;
                reading.fault(
                    text.span().start,
                    format!(
                        "`{}` is no country. Countries are two capitals, such as JP.",
                        shown(text.get_ref())
                    ),
                );
            }
        }
    }
    sound.then_some(out)
}

/// A text as an id, or a fault.
pub fn as_id(reading: &mut Reading<'_>, text: Spanned<&str>) -> Option<Id> {
    let id = Id::parse(text.get_ref());
    if id.is_none() {
        reading.fault(
            text.span().start,
            format!(
                "`{}` is no id. An id is a to z, 0 to 9 and hyphens, begins with a letter, and has at most {} signs.",
                shown(text.get_ref()),
                Id::LONGEST
            ),
        );
    }
    id
}

/// One of a closed list of words, or a fault that names them.
pub fn one_of<T: Copy>(
    reading: &mut Reading<'_>,
    what: &str,
    text: Spanned<&str>,
    known: &[(&'static str, T)],
) -> Option<T> {
    let written = *text.get_ref();
    if let Some((_, value)) = known.iter().find(|(name, _)| *name == written) {
        return Some(*value);
    }
    let sentence = match closest(written, known.iter().map(|(name, _)| *name)) {
        Some(meant) => format!("`{}` is no {what}. Did you mean `{meant}`?", shown(written)),
        None => {
            let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
            format!(
                "`{}` is no {what}. Known are: {}.",
                shown(written),
                names.join(", ")
            )
        }
    };
    reading.fault(text.span().start, sentence);
    None
}

/// A text of the structure: one line, not too long.
pub fn short<'d>(
    reading: &mut Reading<'_>,
    key: &str,
    text: Spanned<&'d str>,
) -> Option<Spanned<&'d str>> {
    let length = text.get_ref().chars().count();
    if length <= LONGEST_TEXT && !text.get_ref().chars().any(char::is_control) {
        return Some(text);
    }
    reading.fault(
        text.span().start,
        format!("`{key}` must be one line of at most {LONGEST_TEXT} characters."),
    );
    None
}

/// A sentence begins with a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// What a file wrote, safe to stand in a sentence: cut, and without control signs.
pub fn shown(text: &str) -> String {
    let mut out: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(41)
        .collect();
    if text.chars().count() > 41 {
        out.push('…');
    }
    out
}

/// A day without time and zone.
pub fn as_date(value: &Datetime) -> Option<civil::Date> {
    let date = value
        .date
        .filter(|_| value.time.is_none() && value.offset.is_none())?;
    civil::Date::new(
        i16::try_from(date.year).ok()?,
        i8::try_from(date.month).ok()?,
        i8::try_from(date.day).ok()?,
    )
    .ok()
}

/// A time of day without date and zone.
pub fn as_time(value: &Datetime) -> Option<civil::Time> {
    let time = value
        .time
        .filter(|_| value.date.is_none() && value.offset.is_none())?;
    let part = |n: u8| i8::try_from(n).ok();
    let second = time.second.unwrap_or(0);
    civil::Time::new(part(time.hour)?, part(time.minute)?, part(second)?, 0).ok()
}
