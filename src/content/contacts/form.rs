//! The forms of the small texts in contacts: ids, numbers, addresses, dates, readings.

use super::SourceDate;

/// The longest address of a source, in bytes.
const LONGEST_URL: usize = 400;

/// The longest address that a reader is shown, in bytes.
const LONGEST_ADDRESS: usize = 80;

/// `[a-z][a-z0-9-]{0,39}`, as everywhere in content.
pub(super) fn is_id(text: &str) -> bool {
    text.len() <= 40
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A number that can be dialled: figures in groups, with at most a + or # before them.
pub(super) fn is_number(text: &str) -> bool {
    let rest = text.strip_prefix(['+', '#']).unwrap_or(text);
    let figures = rest.bytes().filter(u8::is_ascii_digit).count();
    let ends_in_figures = |byte: Option<u8>| byte.is_some_and(|b| b.is_ascii_digit());
    (3..=15).contains(&figures)
        && rest.len() <= 24
        && rest
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b' ' || b == b'-')
        && ends_in_figures(rest.bytes().next())
        && ends_in_figures(rest.bytes().next_back())
}

/// An address as it is typed: `cisa.gov/report`, or `report@cert.gov.lk` for a letter. Invented ones, in
/// `.example`, are refused.
pub(super) fn is_web(text: &str) -> bool {
    if let Some((name, host)) = text.split_once('@') {
        // At most one @, so that a long row of them is not followed down.
        return text.len() <= LONGEST_ADDRESS
            && !name.is_empty()
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
            && !host.contains(['@', '/'])
            && is_web(host);
    }
    let (host, path) = text.split_once('/').unwrap_or((text, ""));
    let labels: Vec<&str> = host.split('.').collect();
    text.len() <= LONGEST_ADDRESS
        && labels.len() >= 2
        && labels.iter().all(|label| {
            !label.is_empty()
                && label
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
        && labels.last().is_none_or(|last| *last != "example")
        && path
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'/'))
}

/// The address of a source, with its scheme.
pub(super) fn is_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    text.len() <= LONGEST_URL
        && rest.is_some_and(|rest| rest.contains('.'))
        && text.bytes().all(|b| b.is_ascii_graphic())
}

/// `2025-03` or `2025`.
pub(super) fn parse_source_date(text: &str) -> Option<SourceDate> {
    let (year, month) = match text.split_once('-') {
        Some((year, month)) => (year, Some(month)),
        None => (text, None),
    };
    let figures = |text: &str, count: usize| {
        (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then_some(())
    };
    figures(year, 4)?;
    let month = match month {
        Some(month) => {
            figures(month, 2)?;
            Some(
                month
                    .parse()
                    .ok()
                    .filter(|month| (1..=12).contains(month))?,
            )
        }
        None => None,
    };
    let year = year.parse().ok().filter(|year| *year >= 1990)?;
    Some(SourceDate { year, month })
}

/// Signs that nobody sees and that a text never needs. Joiners are kept: Hindi needs them.
pub(super) fn is_hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2028}' | '\u{2029}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether every `{` opens a reading `{word|kana}` and every `}` closes one.
pub(super) fn readings_are_sound(text: &str) -> bool {
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        let Some((inside, after)) = from.split_once('}') else {
            return false;
        };
        let sound = inside.split_once('|').is_some_and(|(word, kana)| {
            !word.is_empty()
                && !word.contains('{')
                && !kana.is_empty()
                && kana
                    .chars()
                    .all(|c| matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー'))
        });
        if before.contains('}') || !sound {
            return false;
        }
        rest = after;
    }
    !rest.contains('}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_can_be_dialled() {
        for good in [
            "000",
            "#9110",
            "1800 55 1800",
            "0120-0-78310",
            "+94 11 269 1692",
        ] {
            assert!(is_number(good), "{good}");
        }
        for bad in [
            "",
            "00",
            "call 000",
            "１１０",
            "1-",
            " 110",
            "1234567890123456",
            "000\n",
        ] {
            assert!(!is_number(bad), "{bad:?}");
        }
    }

    #[test]
    fn addresses_are_typed_and_real() {
        for good in [
            "ic3.gov",
            "cisa.gov/report",
            "report@cert.gov.lk",
            "www.npa.go.jp/bureau/cyber/soudan.html",
        ] {
            assert!(is_web(good), "{good}");
        }
        for bad in [
            "",
            "ic3",
            "https://ic3.gov",
            "ic3.gov?x",
            "bank.example",
            "a..b",
            "a b.c",
            "例え.jp",
            "@cert.gov.lk",
            "report@",
            "report@localhost",
            "report@bank.example",
            "a@b@cert.gov.lk",
            "mail me@cert.gov.lk",
            "report@cert.gov.lk/now",
        ] {
            assert!(!is_web(bad), "{bad}");
        }
    }

    #[test]
    fn dates_of_sources_are_a_month_or_a_year() {
        for bad in [
            "",
            "25",
            "2025-13",
            "2025-00",
            "2025-3",
            "2025-03-01",
            "-2025",
            "1066",
            "２０２５",
        ] {
            assert_eq!(parse_source_date(bad), None, "{bad}");
        }
        let month = parse_source_date("2025-03").unwrap();
        assert_eq!((month.year, month.month), (2025, Some(3)));
    }

    #[test]
    fn readings_have_one_form() {
        for good in [
            "",
            "いえ",
            "{銀行|ぎんこう}に{電話|でんわ}",
            "{相談|ソーダン}",
        ] {
            assert!(readings_are_sound(good), "{good}");
        }
        for bad in [
            "{",
            "}",
            "{銀行}",
            "{銀行|}",
            "{|ぎんこう}",
            "{銀行|bank}",
            "{銀{行|こう}}",
            "}{銀行|ぎんこう}",
            "{銀行|ぎんこう",
            "銀行|ぎんこう}",
        ] {
            assert!(!readings_are_sound(bad), "{bad}");
        }
    }
}
