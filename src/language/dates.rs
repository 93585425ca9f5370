//! Dates and times of day as each language writes them.

use icu_datetime::fieldsets::{T, YM, YMD};
use icu_datetime::input::{Date, Time};
use icu_datetime::options::YearStyle;
use icu_datetime::{
    DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter, NoCalendarFormatter,
};

use super::locale::{Clock, Locale};
use super::pseudo::pseudo;

/// A day in full, with the month in words: "23 November 2026", "2026年11月23日", "23 नवंबर, 2026".
pub fn date(locale: Locale, day: jiff::civil::Date) -> String {
    let written = parts(day).and_then(|(year, month, day)| {
        let date = Date::try_new_gregorian(year, month, day).ok()?;
        // The Gregorian calendar only, so that the data of a dozen others stays out of the program.
        let fields = YMD::long().with_year_style(YearStyle::Full);
        let formatter =
            FixedCalendarDateTimeFormatter::try_new(preferences(locale)?, fields).ok()?;
        Some(formatter.format(&date).to_string())
    });
    shown(locale, written, || day.to_string())
}

/// A month and its year: "November 2026", "2026年11月", "नवंबर 2026".
pub fn month_year(locale: Locale, day: jiff::civil::Date) -> String {
    let written = parts(day).and_then(|(year, month, day)| {
        let date = Date::try_new_gregorian(year, month, day).ok()?;
        let fields = YM::long().with_year_style(YearStyle::Full);
        let formatter =
            FixedCalendarDateTimeFormatter::try_new(preferences(locale)?, fields).ok()?;
        Some(formatter.format(&date).to_string())
    });
    shown(locale, written, || day.strftime("%Y-%m").to_string())
}

/// A time of day, as people there write it: "4:12 pm", "16:12", "शाम 4:12".
///
/// `hour` is 0 to 23 and `minute` 0 to 59; a larger one is taken as the largest.
pub fn clock_time(locale: Locale, hour: u8, minute: u8) -> String {
    let (hour, minute) = (hour.min(23), minute.min(59));
    let written = match locale.facts().clock {
        Clock::Usual => usual_time(locale, hour, minute),
        Clock::PartOfDay(parts) => {
            part_of_day(parts, hour).map(|part| format!("{part} {}:{minute:02}", twelve_hour(hour)))
        }
    };
    shown(locale, written, || format!("{hour}:{minute:02}"))
}

fn usual_time(locale: Locale, hour: u8, minute: u8) -> Option<String> {
    let time = Time::try_new(hour, minute, 0, 0).ok()?;
    let formatter = NoCalendarFormatter::try_new(preferences(locale)?, T::hm()).ok()?;
    // The narrow space before "pm" is missing from many fonts; the ordinary one that does not break will do.
    Some(
        formatter
            .format(&time)
            .to_string()
            .replace('\u{202f}', "\u{a0}"),
    )
}

fn part_of_day<'a>(parts: &[(u8, &'a str)], hour: u8) -> Option<&'a str> {
    parts
        .iter()
        .rev()
        .find(|(start, _)| *start <= hour)
        .or(parts.last())
        .map(|(_, name)| *name)
}

const fn twelve_hour(hour: u8) -> u8 {
    match hour % 12 {
        0 => 12,
        other => other,
    }
}

fn preferences(locale: Locale) -> Option<DateTimeFormatterPreferences> {
    let formats: icu_locale_core::Locale = locale.facts().formats.parse().ok()?;
    Some(formats.into())
}

/// Year, month and day in the types the formatter's calendar wants.
fn parts(day: jiff::civil::Date) -> Option<(i32, u8, u8)> {
    Some((
        i32::from(day.year()),
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    ))
}

/// What was written, or the plain form should the compiled data ever lack a language; English words in the
/// pseudo-locale are disguised like all others.
fn shown(locale: Locale, written: Option<String>, plain: impl FnOnce() -> String) -> String {
    let text = written.unwrap_or_else(plain);
    if locale == Locale::Pseudo {
        pseudo(&text)
    } else {
        text
    }
}
