//! Numbers as each language writes them.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;

use super::locale::Locale;

/// A whole number with the language's separators: `12,34,567` in Hindi, `1,234,567` in English and Japanese.
/// The digits are 0 to 9 in every language, as people there see them on phones and bills.
pub fn number(locale: Locale, value: i64) -> String {
    decimal(locale, &Decimal::from(value))
}

/// A share of a hundred: `percent(locale, 85)` is "85%". All languages of today put the sign right after the
/// number, with no space.
pub fn percent(locale: Locale, value: u16) -> String {
    format!("{}%", number(locale, i64::from(value)))
}

/// A number as Fluent holds it, which may have a fraction. `None` when it is no number at all.
pub(super) fn written(locale: Locale, plain: &str) -> Option<String> {
    plain
        .parse()
        .ok()
        .map(|value: Decimal| decimal(locale, &value))
}

fn decimal(locale: Locale, value: &Decimal) -> String {
    let formatter =
        locale
            .facts()
            .formats
            .parse()
            .ok()
            .and_then(|formats: icu_locale_core::Locale| {
                DecimalFormatter::try_new(formats.into(), Default::default()).ok()
            });
    match formatter {
        Some(formatter) => formatter.format(value).to_string(),
        // The data is compiled in, so this is not reached; plain digits would still be right.
        None => value.to_string(),
    }
}
