//! The countries that a learner can choose: their names, and the order in which they are offered.

use super::catalog::Catalog;
use crate::content::model::Country;

/// Every country that can be chosen, as kept in settings and records: first those with messages of their own,
/// then those with contacts alone, last any other. A country with contacts alone is shown the messages that
/// any other country is shown.
pub const OFFERED: [&str; 17] = [
    "AU",
    "IN",
    "JP",
    "US",
    "BD",
    "HK",
    "ID",
    "MY",
    "NZ",
    "PH",
    "SG",
    "KR",
    "LK",
    "TW",
    "TH",
    "VN",
    Country::OTHER,
];

/// How many of [`OFFERED`] have messages of their own. They come first in every language, so that the digits 1
/// to 4 choose them.
pub const WITH_MESSAGES: usize = 4;

/// The id of a country's name; of "Another country" for a code that is not offered.
pub fn name(code: &str) -> &'static str {
    match code {
        "AU" => "country-au",
        "BD" => "country-bd",
        "HK" => "country-hk",
        "ID" => "country-id",
        "IN" => "country-in",
        "JP" => "country-jp",
        "KR" => "country-kr",
        "LK" => "country-lk",
        "MY" => "country-my",
        "NZ" => "country-nz",
        "PH" => "country-ph",
        "SG" => "country-sg",
        "TH" => "country-th",
        "TW" => "country-tw",
        "US" => "country-us",
        "VN" => "country-vn",
        _ => "country-other",
    }
}

/// [`OFFERED`], with those that have contacts alone in the order of their names in the language of `catalog`.
///
/// A translator writes that order as `country-order`: Japanese orders names by their readings, which no table of
/// characters knows. What it forgets keeps its place behind the others; what it invents is passed over.
pub fn in_order(catalog: &Catalog) -> [&'static str; OFFERED.len()] {
    let order = catalog.text("country-order");
    let place = |code: &str| {
        order
            .split_whitespace()
            .position(|word| word == code)
            .unwrap_or(usize::MAX)
    };
    let mut codes = OFFERED;
    let last = codes.len() - 1;
    if let Some(others) = codes.get_mut(WITH_MESSAGES..last) {
        others.sort_by_key(|code| place(code));
    }
    codes
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::language::sources::Source;
    use crate::language::{Locale, Register};

    #[test]
    fn each_language_orders_all_of_them_and_nothing_else() {
        let others: BTreeSet<&str> = OFFERED[WITH_MESSAGES..OFFERED.len() - 1]
            .iter()
            .copied()
            .collect();
        for locale in Locale::OFFERED {
            let order = Catalog::new(locale, Register::Adult).text("country-order");
            let words: Vec<&str> = order.split_whitespace().collect();
            assert_eq!(words.len(), others.len(), "{locale}");
            assert_eq!(words.into_iter().collect::<BTreeSet<_>>(), others);
        }
    }

    #[test]
    fn the_four_with_messages_come_first_and_any_other_last() {
        for locale in Locale::ALL {
            for register in [Register::Adult, Register::Child] {
                let codes = in_order(&Catalog::new(locale, register));
                assert_eq!(codes[..WITH_MESSAGES], ["AU", "IN", "JP", "US"]);
                assert_eq!(codes.last(), Some(&Country::OTHER));
                let all: BTreeSet<&str> = codes.into_iter().collect();
                assert_eq!(all, OFFERED.into_iter().collect(), "{locale}");
            }
        }
    }

    #[test]
    fn names_stand_as_a_reader_of_the_language_looks_for_them() {
        let names = |locale| {
            let catalog = Catalog::new(locale, Register::Adult);
            let codes = in_order(&catalog);
            codes[WITH_MESSAGES..OFFERED.len() - 1]
                .iter()
                .map(|code| catalog.text(name(code)))
                .collect::<Vec<_>>()
        };
        // Latin letters and Devanagari stand in Unicode as in the alphabet, as far as these names go.
        for locale in [Locale::En, Locale::Hi] {
            assert!(names(locale).is_sorted(), "{:?}", names(locale));
        }
        // Japanese goes by the sound: かんこく, たいわん, ほんこん.
        let sound = |name: &String| {
            name.replace("韓国", "カンコク")
                .replace("台湾", "タイワン")
                .replace("香港", "ホンコン")
                .replace(['ガ', 'グ'], "カ")
                .replace('バ', "ハ")
                .replace('ベ', "ヘ")
        };
        assert!(names(Locale::Ja).is_sorted_by_key(sound));
    }

    #[test]
    fn a_faulty_order_loses_no_country() {
        let source = Source {
            folder: "en".into(),
            file: "program.ftl".into(),
            text: "country-order = XX VN vn BD VN".into(),
        };
        let catalog = Catalog::from_sources(Locale::En, Register::Adult, &[source]);
        let codes = in_order(&catalog);
        assert_eq!(codes[WITH_MESSAGES..][..3], ["VN", "BD", "HK"]);
        assert_eq!(codes[OFFERED.len() - 2..], ["TH", Country::OTHER]);
    }

    #[test]
    fn each_offered_country_has_a_name_of_its_own_and_an_unknown_one_is_another() {
        let ids: BTreeSet<&str> = OFFERED.iter().map(|code| name(code)).collect();
        assert_eq!(ids.len(), OFFERED.len());
        for unknown in ["FR", "au", "", "OTHER"] {
            assert_eq!(name(unknown), "country-other");
        }
    }
}
