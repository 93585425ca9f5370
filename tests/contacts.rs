//! Whom to call: what a learner is shown, and what the words say. What a hostile file can do is in
//! `contacts_hostile.rs`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use cyberday::content::contacts::{ANYWHERE, Contact, Contacts, Kind, Note, Seen, source_years};
use cyberday::language::countries;
use jiff::civil::date;

const DATA: &str = include_str!("../content/contacts/contacts.toml");
const EN: &str = include_str!("../content/contacts/en.toml");
const JA: &str = include_str!("../content/contacts/ja.toml");
const JA_CHILD: &str = include_str!("../content/contacts/ja-x-child.toml");
const HI: &str = include_str!("../content/contacts/hi.toml");

/// Every language and register that the program has.
const LANGUAGES: [(&str, bool, &str); 4] = [
    ("en", false, EN),
    ("ja", false, JA),
    ("ja", true, JA_CHILD),
    ("hi", false, HI),
];
const COUNTRIES: [&str; 16] = [
    "AU", "IN", "JP", "US", "BD", "HK", "ID", "MY", "NZ", "PH", "SG", "KR", "LK", "TW", "TH", "VN",
];
/// Where no emergency number was seen, but only remembered.
const NO_EMERGENCY: [&str; 7] = ["ID", "MY", "PH", "LK", "TW", "TH", "VN"];
const AUDIENCES: [&str; 3] = ["school", "business", "later"];

fn ours() -> &'static Contacts {
    Contacts::embedded().unwrap_or_else(|faults| panic!("{}", faults.join("\n")))
}

fn find(id: &str) -> &'static Contact {
    let mut all = ours().all().iter();
    all.find(|contact| contact.id == id).expect(id)
}

fn ids<'a>(contacts: &[&'a Contact]) -> Vec<&'a str> {
    contacts.iter().map(|contact| contact.id.as_str()).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '々')
}

#[test]
fn every_country_that_is_offered_has_contacts_and_the_other_way_round() {
    assert_eq!(ours().countries().collect::<Vec<_>>(), COUNTRIES);
    let (other, offered) = countries::OFFERED.split_last().unwrap();
    assert_eq!(offered, COUNTRIES);
    assert!(!COUNTRIES.contains(other));
    for country in COUNTRIES {
        let own = |contact: &Contact| contact.country == country;
        assert!(ours().all().iter().any(own), "{country}");
    }
}

#[test]
fn each_country_has_as_many_contacts_as_were_seen() {
    let counts: Vec<(&str, usize, usize)> = COUNTRIES
        .into_iter()
        .map(|country| {
            let own = ours().all().iter().filter(|c| c.country == country);
            let pages = own.clone().filter(|c| c.source.seen == Seen::OwnPage);
            (country, own.count(), pages.count())
        })
        .collect();
    let expected = [
        ("AU", 6, 3),
        ("IN", 5, 0),
        ("JP", 9, 4),
        ("US", 9, 5),
        ("BD", 2, 0),
        ("HK", 2, 1),
        ("ID", 2, 1),
        ("MY", 1, 0),
        ("NZ", 5, 4),
        ("PH", 1, 0),
        ("SG", 2, 2),
        ("KR", 2, 1),
        ("LK", 3, 3),
        ("TW", 1, 1),
        ("TH", 1, 0),
        ("VN", 1, 0),
    ];
    assert_eq!(counts, expected);
}

#[test]
fn every_contact_has_a_source_and_the_day_it_was_looked_at() {
    for contact in ours().all() {
        let id = &contact.id;
        assert!(!contact.source.title.is_empty(), "{id}");
        assert!(!contact.source.publisher.is_empty(), "{id}");
        let looked = [date(2026, 11, 23), date(2026, 11, 27)];
        assert!(looked.contains(&contact.checked), "{id}");
        // Whoever is somebody else for each learner has no number here.
        let own = ["your-bank", "trusted-adult"].contains(&id.as_str());
        assert_eq!(contact.is_reachable(), !own, "{id}");
    }
}

#[test]
fn every_language_has_words_for_every_contact() {
    for (locale, child, _) in LANGUAGES {
        let words = ours().words(locale, child);
        let missing = words.missing(ours());
        assert!(missing.is_empty(), "{locale} {child}: {missing:?}");
        for contact in ours().all() {
            let said = words.contact(contact);
            // One short line on a card that also holds a number, at any text size.
            let long = said.who.chars().count() > 90;
            assert!(!long, "{locale} {}", contact.id);
            let stops = said.who.ends_with(['.', '。', '।']);
            assert!(!stops, "{locale} {}", contact.id);
            assert_eq!(said.instead.is_none(), contact.is_reachable());
        }
    }
}

#[test]
fn words_are_in_their_script() {
    let japanese: fn(char) -> bool = |c| matches!(c, 'ぁ'..='ヿ') || is_kanji(c);
    let hindi: fn(char) -> bool = |c| matches!(c, '\u{900}'..='\u{97F}');
    for (locale, child, is_own) in [
        ("ja", false, japanese),
        ("ja", true, japanese),
        ("hi", false, hindi),
    ] {
        let words = ours().words(locale, child);
        for contact in ours().all() {
            let own = words.contact(contact).who.contains(is_own);
            assert!(own, "{locale} {}: left in another language", contact.id);
        }
    }
}

#[test]
fn nothing_that_was_never_verified_is_listed() {
    // Remembered, contradicted, out of date, or printed with figures swapped.
    let unverified = [
        "1800 595 160",
        "1300 432 273",
        "14567",
        "844-729-2472",
        "03-5987-7509",
        "0570-0-78310",
        "155260",
    ];
    for number in unverified {
        let figures = digits(number);
        for contact in ours().all() {
            let listed = contact.number.as_deref().map(digits).unwrap_or_default();
            assert!(!listed.contains(&figures), "{}: {number}", contact.id);
        }
        for (locale, _, file) in LANGUAGES {
            let said = file.lines().any(|line| digits(line).contains(&figures));
            assert!(!said, "{locale}: {number}");
        }
    }
    // Numbers that are another's elsewhere, so that the country counts.
    for (country, numbers) in [
        ("PH", "911"),
        ("ID", "110"),
        ("TH", "191 1300 1387"),
        ("VN", "113 111"),
        ("KR", "118 1332"),
        ("MY", "999 15999"),
        ("LK", "119 101 1929"),
        ("BD", "1098"),
        ("TW", "110"),
    ] {
        for contact in ours().all().iter().filter(|c| c.country == country) {
            let number = contact.number.as_deref();
            let remembered = numbers.split(' ').any(|listed| number == Some(listed));
            assert!(!remembered, "{}", contact.id);
        }
    }
    for word in ["idcare", "elderline", "say-cisa", "jpcert", "incident@"] {
        for file in [DATA, EN, JA, JA_CHILD, HI] {
            assert!(!file.to_lowercase().contains(word), "{word}");
        }
    }
}

#[test]
fn the_numbers_are_those_that_were_seen() {
    // A second copy on purpose: a slip of a finger in the file shows here.
    let seen = [
        ("au-emergency", "000"),
        ("au-cyber-hotline", "1300 292 371"),
        ("au-police", "131 444"),
        ("au-kids-helpline", "1800 55 1800"),
        ("in-emergency", "112"),
        ("in-cybercrime", "1930"),
        ("in-childline", "1098"),
        ("in-cert", "1800-11-4949"),
        ("jp-police-emergency", "110"),
        ("jp-police-advice", "#9110"),
        ("jp-consumer", "188"),
        ("jp-ipa", "03-5978-7509"),
        ("jp-child-sos", "0120-0-78310"),
        ("jp-childline", "0120-99-7777"),
        ("jp-child-rights", "0120-007-110"),
        ("jp-abuse", "189"),
        ("us-emergency", "911"),
        ("us-elder-fraud", "833-372-8311"),
        ("us-aarp", "877-908-3360"),
        ("us-identity", "1-877-438-4338"),
        ("us-cybertipline", "1-800-843-5678"),
        ("us-crisis", "988"),
        ("bd-emergency", "999"),
        ("bd-cyber-women", "01320-000888"),
        ("hk-emergency", "999"),
        ("hk-anti-scam", "18222"),
        ("id-ojk", "157"),
        ("my-scam-response", "997"),
        ("nz-emergency", "111"),
        ("nz-cyber", "0800 114 115"),
        ("nz-scam-texts", "7726"),
        ("nz-police", "105"),
        ("nz-netsafe", "0508 638 723"),
        ("ph-anti-scam", "1326"),
        ("sg-emergency", "999"),
        ("sg-scamshield", "1799"),
        ("kr-emergency", "112"),
        ("kr-anti-scam", "1394"),
        ("lk-cert", "+94 11 269 1692"),
        ("tw-anti-fraud", "165"),
        ("th-anti-scam", "1441"),
        ("vn-spam-calls", "156"),
    ];
    let listed: BTreeSet<(&str, &str)> = ours()
        .all()
        .iter()
        .filter_map(|contact| Some((contact.id.as_str(), contact.number.as_deref()?)))
        .collect();
    assert_eq!(listed, BTreeSet::from(seen));
}

#[test]
fn who_it_is_for_never_repeats_a_number() {
    // A number said in words would go stale unseen when the file changes.
    for (locale, child, _) in LANGUAGES {
        let words = ours().words(locale, child);
        for contact in ours().all() {
            let mut run = 0;
            for c in words.contact(contact).who.chars() {
                run = if c.is_numeric() { run + 1 } else { 0 };
                assert!(run < 3, "{locale} {}", contact.id);
            }
        }
    }
}

#[test]
fn adults_see_their_bank_first_and_then_the_emergency_number() {
    for country in COUNTRIES {
        for audience in ["business", "later"] {
            let shown = ours().for_learner(country, audience);
            assert_eq!(shown[0].kind, Kind::Bank, "{country} {audience}");
            let emergency = shown[1].kind == Kind::Emergency;
            assert_ne!(emergency, NO_EMERGENCY.contains(&country), "{country}");
            let kinds: Vec<Kind> = shown.iter().map(|contact| contact.kind).collect();
            assert!(!kinds.contains(&Kind::Trusted), "{country} {audience}");
            let reports = kinds.contains(&Kind::Scam) || kinds.contains(&Kind::Police);
            assert!(reports, "{country} {audience}");
        }
    }
}

#[test]
fn children_see_a_grown_up_then_emergency_then_lines_for_children() {
    use Kind::{Bank, Business, Device, Elder, Identity};
    for country in COUNTRIES {
        let shown = ours().for_learner(country, "school");
        assert_eq!(shown[0].kind, Kind::Trusted, "{country}");
        let emergency = shown[1].kind == Kind::Emergency;
        assert_ne!(emergency, NO_EMERGENCY.contains(&country), "{country}");
        assert_eq!(
            shown[1 + usize::from(emergency)].kind,
            Kind::Child,
            "{country}"
        );
        // What works anywhere stands behind what the country has of its own.
        let for_children: Vec<&str> = shown
            .iter()
            .filter(|contact| contact.kind == Kind::Child)
            .map(|contact| contact.id.as_str())
            .collect();
        assert_eq!(for_children.last(), Some(&"take-it-down"), "{country}");
        for contact in &shown {
            let for_adults = [Bank, Business, Device, Elder, Identity].contains(&contact.kind);
            assert!(!for_adults, "{}", contact.id);
        }
    }
}

#[test]
fn the_lists_are_these() {
    for (country, audience, expected) in [
        (
            "AU",
            "later",
            "your-bank au-emergency au-cyber-hotline au-scamwatch au-police au-kids-helpline \
             au-esafety",
        ),
        (
            "JP",
            "school",
            "trusted-adult jp-police-emergency jp-child-sos jp-childline jp-child-rights jp-abuse \
             take-it-down jp-consumer",
        ),
        (
            "IN",
            "business",
            "your-bank in-emergency in-cybercrime in-chakshu in-cert",
        ),
        (
            "US",
            "later",
            "your-bank us-emergency us-elder-fraud us-aarp us-ic3 us-report-fraud us-identity \
             us-crisis us-cybertipline",
        ),
        (
            "NZ",
            "school",
            "trusted-adult nz-emergency nz-netsafe take-it-down",
        ),
        (
            "LK",
            "business",
            "your-bank lk-cert lk-cert-accounts lk-cert-incidents",
        ),
        ("SG", "later", "your-bank sg-emergency sg-scamshield"),
    ] {
        let shown = ids(&ours().for_learner(country, audience));
        assert_eq!(shown.join(" "), expected, "{country} {audience}");
    }
}

#[test]
fn no_list_holds_another_country_or_more_than_can_be_read() {
    for country in COUNTRIES {
        for audience in AUDIENCES {
            let shown = ours().for_learner(country, audience);
            let least = if COUNTRIES[..4].contains(&country) {
                4
            } else {
                2
            };
            assert!((least..=10).contains(&shown.len()), "{country} {audience}");
            for contact in shown {
                assert!(contact.country == country || contact.country == ANYWHERE);
            }
        }
    }
}

#[test]
fn every_contact_is_shown_to_somebody() {
    let mut shown = BTreeSet::new();
    for country in COUNTRIES {
        for audience in AUDIENCES {
            shown.extend(ids(&ours().for_learner(country, audience)));
        }
    }
    let all = ours().all().iter().map(|contact| contact.id.as_str());
    assert_eq!(shown, all.collect());
}

#[test]
fn before_anything_is_chosen_there_is_help_all_the_same() {
    let shown = |country, audience| ids(&ours().for_learner(country, audience));
    assert_eq!(
        shown("", ""),
        ["your-bank", "trusted-adult", "take-it-down"]
    );
    // A country without contacts: never another country's numbers.
    assert_eq!(shown("FR", "later"), ["your-bank"]);
    assert_eq!(shown("other", "school"), ["trusted-adult", "take-it-down"]);
    // No audience yet: everything of the country.
    let all = shown("JP", "");
    assert_eq!(all[0], "your-bank");
    let mut each = ours().all().iter();
    assert!(each.all(|contact| all.contains(&contact.id.as_str())
        == (contact.country == "JP" || contact.country == ANYWHERE)));
}

#[test]
fn age_counts_from_the_source_and_without_a_date_from_the_look() {
    let month = find("in-cybercrime");
    assert_eq!(month.source.date.unwrap().first_day(), date(2025, 3, 1));
    assert!(!month.is_old(date(2026, 3, 1)));
    assert!(month.is_old(date(2026, 3, 2)));
    let year_alone = find("in-cert");
    assert_eq!(
        year_alone.source.date.unwrap().first_day(),
        date(2020, 1, 1)
    );
    assert!(year_alone.is_old(date(2026, 11, 23)));
    let undated = find("us-elder-fraud");
    assert_eq!(undated.source.date, None);
    assert!(!undated.is_old(date(2027, 11, 23)));
    assert!(undated.is_old(date(2027, 11, 24)));
    // A clock gone wrong, either way.
    assert!(!undated.is_old(jiff::civil::Date::MIN));
    assert!(undated.is_old(jiff::civil::Date::MAX));
}

#[test]
fn the_years_of_a_list_are_those_its_sources_state() {
    let shown = ours().for_learner("AU", "later");
    assert_eq!(source_years(shown), Some((2023, 2024)));
    assert_eq!(source_years(ours().for_learner("", "")), None);
}

#[test]
fn words_fall_back_from_register_to_language_to_english() {
    let sos = find("jp-child-sos");
    let name = |locale: &str, child| ours().words(locale, child).contact(sos).name;
    assert_eq!(name("ja", false), "24時間子供SOSダイヤル");
    assert_eq!(name("ja", true), "24{時間|じかん}{子供|こども}SOSダイヤル");
    assert_eq!(name("ja-JP", true), name("ja", true));
    assert_eq!(name("JA-jp", false), name("ja", false));
    assert_eq!(name("ja-x-child", false), name("ja", true));
    assert_eq!(name("hi-IN", true), name("hi", false));
    let endless = "-".repeat(1_000_000);
    for other in ["fr", "qps-plocm", "", "-", "----", "日本語", &endless] {
        assert_eq!(name(other, true), "24-hour Children's SOS Dial");
    }
    assert_eq!(ours().words("ja", true).hours(sos), Some("いつでも"));
    assert_eq!(ours().words("en", false).hours(find("us-aarp")), None);
    assert_eq!(ours().words("hi", false).country("JP"), "जापान");
    assert_eq!(ours().words("hi", false).country("FR"), "FR");
}

#[test]
fn a_language_that_lacks_a_contact_shows_all_of_it_in_english() {
    let start = HI.find("[contact.jp-abuse]").unwrap();
    let end = HI[start..].find("\n\n").unwrap() + start;
    let hi = format!("{}{}", &HI[..start], &HI[end..]);
    let contacts = Contacts::parse(&[
        ("contacts.toml", DATA.as_bytes()),
        ("en.toml", EN.as_bytes()),
        ("hi.toml", hi.as_bytes()),
    ])
    .unwrap();
    let words = contacts.words("hi", false);
    assert_eq!(words.missing(&contacts), ["contact.jp-abuse"]);
    let mut all = contacts.all().iter();
    let abuse = all.find(|contact| contact.id == "jp-abuse").unwrap();
    assert_eq!(words.contact(abuse).name, "Child abuse hotline");
    assert_eq!(words.hours(abuse), Some("किसी भी समय"));
}

#[test]
fn a_helpline_never_asks_for_money_or_a_code() {
    for (locale, child, needed) in [
        ("en", false, ["never", "money", "code"]),
        ("ja", false, ["ありません", "お金", "暗証番号"]),
        ("ja", true, ["ことはない", "{金|かね}", "パスワード"]),
        ("hi", false, ["कभी", "पैसे", "OTP"]),
    ] {
        let said = ours().words(locale, child).note(Note::Helpline);
        for word in needed {
            assert!(said.contains(word), "{locale}: {word}");
        }
    }
}

#[test]
fn readings_stand_only_where_children_read() {
    for (locale, child, file) in LANGUAGES {
        let readings = file.contains(['{', '}']);
        assert_eq!(readings, child, "{locale}");
    }
}

#[test]
fn children_get_a_reading_for_every_kanji() {
    for line in JA_CHILD.lines().filter(|line| !line.starts_with('#')) {
        let mut inside = false;
        for c in line.chars() {
            match c {
                '{' => inside = true,
                '}' => inside = false,
                c => assert!(inside || !is_kanji(c), "{c} in {line}"),
            }
        }
    }
}
