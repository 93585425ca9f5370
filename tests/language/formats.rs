//! Which language is spoken, and how it writes numbers, dates and times.

use cyberday::language::{
    Direction, Locale, Script, clock_time, date, month_year, number, percent, pseudo,
};
use jiff::civil;

const NAMELESS: [&str; 0] = [];

#[test]
fn a_wanted_language_is_found() {
    for (requested, expected) in [
        (vec!["en"], Locale::En),
        (vec!["en_AU"], Locale::En),
        (vec!["en-IN"], Locale::En),
        (vec!["ja"], Locale::Ja),
        (vec!["ja-JP"], Locale::Ja),
        (vec!["ja_JP.UTF-8"], Locale::Ja),
        (vec!["ja_JP.eucJP"], Locale::Ja),
        (vec!["ja-JP-u-ca-japanese-nu-latn"], Locale::Ja),
        (vec!["JA-jp"], Locale::Ja),
        (vec!["hi_IN.UTF-8"], Locale::Hi),
        (vec!["hi-Deva-IN"], Locale::Hi),
        (vec!["hi_IN@latin"], Locale::Hi),
        (vec!["zh-CN"], Locale::En),
        (vec!["zh-Hans-CN", "ja-JP", "en"], Locale::Ja),
        (vec!["ta-IN", "hi-IN", "en-IN"], Locale::Hi),
        (vec!["en-AU", "ja"], Locale::En),
        (vec!["C"], Locale::En),
        (vec!["POSIX"], Locale::En),
        (vec!["C.UTF-8", "hi"], Locale::Hi),
        (vec!["und"], Locale::En),
        (vec!["qps-plocm"], Locale::En),
        (vec!["", " ", "---", "日本語", "x-y", "\0"], Locale::En),
        (vec!["…", "hi"], Locale::Hi),
    ] {
        assert_eq!(Locale::negotiate(&requested), expected, "{requested:?}");
    }
    assert_eq!(Locale::negotiate(&NAMELESS), Locale::En);
    assert!(Locale::OFFERED.contains(&Locale::of_system()));
}

#[test]
fn a_tag_names_a_locale_or_none() {
    for locale in Locale::ALL {
        assert_eq!(Locale::parse(locale.code()), Some(locale));
        assert_eq!(locale.to_string(), locale.code());
    }
    for (tag, expected) in [
        ("JA", Some(Locale::Ja)),
        ("hi_IN.UTF-8", Some(Locale::Hi)),
        (" en ", Some(Locale::En)),
        ("QPS-plocm", Some(Locale::Pseudo)),
        ("fr", None),
        ("english", None),
        ("", None),
        ("../en", None),
    ] {
        assert_eq!(Locale::parse(tag), expected, "{tag:?}");
    }
}

#[test]
fn a_locale_knows_its_script_and_direction() {
    let rows = [
        (Locale::En, "English", Direction::LeftToRight, Script::Latin),
        (
            Locale::Ja,
            "日本語",
            Direction::LeftToRight,
            Script::Japanese,
        ),
        (
            Locale::Hi,
            "हिन्दी",
            Direction::LeftToRight,
            Script::Devanagari,
        ),
        (
            Locale::Pseudo,
            "Pseudo",
            Direction::RightToLeft,
            Script::Latin,
        ),
    ];
    for (locale, autonym, direction, script) in rows {
        assert_eq!(locale.autonym(), autonym);
        assert_eq!(locale.direction(), direction);
        assert_eq!(locale.script(), script);
    }
}

#[test]
fn numbers_are_grouped_as_the_language_groups_them() {
    for (value, english, japanese, hindi) in [
        (0, "0", "0", "0"),
        (999, "999", "999", "999"),
        (1_000, "1,000", "1,000", "1,000"),
        (100_000, "100,000", "100,000", "1,00,000"),
        (12_345_678, "12,345,678", "12,345,678", "1,23,45,678"),
        (-1_234, "-1,234", "-1,234", "-1,234"),
        (
            i64::MAX,
            "9,223,372,036,854,775,807",
            "9,223,372,036,854,775,807",
            "92,23,37,20,36,85,47,75,807",
        ),
    ] {
        assert_eq!(number(Locale::En, value), english);
        assert_eq!(number(Locale::Ja, value), japanese);
        assert_eq!(number(Locale::Hi, value), hindi);
        assert_eq!(number(Locale::Pseudo, value), english);
    }
    assert!(number(Locale::Hi, i64::MIN).starts_with('-'));
}

#[test]
fn a_share_has_its_sign_behind_it() {
    for locale in Locale::ALL {
        assert_eq!(percent(locale, 0), "0%");
        assert_eq!(percent(locale, 100), "100%");
        assert_eq!(percent(locale, u16::MAX), "65,535%");
    }
}

#[test]
fn dates_are_written_out() {
    for (day, english, japanese, hindi) in [
        (
            civil::date(2026, 11, 23),
            "23 November 2026",
            "2026年11月23日",
            "23 नवंबर, 2026",
        ),
        (
            civil::date(2027, 1, 1),
            "1 January 2027",
            "2027年1月1日",
            "1 जनवरी, 2027",
        ),
        (
            civil::date(2024, 2, 29),
            "29 February 2024",
            "2024年2月29日",
            "29 फ़रवरी, 2024",
        ),
        (
            civil::date(1999, 9, 9),
            "9 September 1999",
            "1999年9月9日",
            "9 सितंबर, 1999",
        ),
    ] {
        assert_eq!(date(Locale::En, day), english);
        assert_eq!(date(Locale::Ja, day), japanese);
        assert_eq!(date(Locale::Hi, day), hindi);
        assert_eq!(date(Locale::Pseudo, day), pseudo(english));
    }
}

#[test]
fn months_are_written_out() {
    let day = civil::date(2026, 11, 23);
    assert_eq!(month_year(Locale::En, day), "November 2026");
    assert_eq!(month_year(Locale::Ja, day), "2026年11月");
    assert_eq!(month_year(Locale::Hi, day), "नवंबर 2026");
    assert_eq!(month_year(Locale::Pseudo, day), pseudo("November 2026"));
}

#[test]
fn the_ends_of_the_calendar_are_written_too() {
    for locale in Locale::ALL {
        for day in [
            civil::Date::MIN,
            civil::Date::MAX,
            civil::Date::ZERO,
            civil::date(1, 1, 1),
        ] {
            assert!(date(locale, day).contains(|sign: char| sign.is_ascii_digit()));
            assert!(month_year(locale, day).contains(|sign: char| sign.is_ascii_digit()));
        }
    }
    assert_eq!(date(Locale::En, civil::Date::MAX), "31 December 9999");
}

#[test]
fn the_time_of_day_is_said_as_people_say_it() {
    for (hour, minute, english, japanese, hindi) in [
        (0, 0, "12:00\u{a0}am", "0:00", "रात 12:00"),
        (3, 59, "3:59\u{a0}am", "3:59", "रात 3:59"),
        (4, 0, "4:00\u{a0}am", "4:00", "सुबह 4:00"),
        (9, 5, "9:05\u{a0}am", "9:05", "सुबह 9:05"),
        (12, 0, "12:00\u{a0}pm", "12:00", "दोपहर 12:00"),
        (16, 12, "4:12\u{a0}pm", "16:12", "शाम 4:12"),
        (20, 0, "8:00\u{a0}pm", "20:00", "रात 8:00"),
        (23, 59, "11:59\u{a0}pm", "23:59", "रात 11:59"),
        (24, 60, "11:59\u{a0}pm", "23:59", "रात 11:59"),
        (u8::MAX, u8::MAX, "11:59\u{a0}pm", "23:59", "रात 11:59"),
    ] {
        assert_eq!(clock_time(Locale::En, hour, minute), english);
        assert_eq!(clock_time(Locale::Ja, hour, minute), japanese);
        assert_eq!(clock_time(Locale::Hi, hour, minute), hindi);
        assert_eq!(clock_time(Locale::Pseudo, hour, minute), pseudo(english));
    }
}
