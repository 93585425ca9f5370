//! In which school year a kanji is taught in Japan.
//!
//! Source: 学年別漢字配当表, 2017, in force since 2020; see `assets/kanji/README.md`.

use std::collections::HashMap;
use std::sync::OnceLock;

const TABLE: &str = include_str!("../../assets/kanji/by-grade.txt");

/// The year of elementary school, 1 to 6, in which a kanji is taught. `None`: later, or no kanji at all.
pub fn grade(kanji: char) -> Option<u8> {
    static GRADES: OnceLock<HashMap<char, u8>> = OnceLock::new();
    GRADES
        .get_or_init(|| {
            TABLE
                .lines()
                .filter_map(|line| line.split_once(' '))
                .filter_map(|(year, kanji)| Some((year.parse::<u8>().ok()?, kanji)))
                .flat_map(|(year, kanji)| kanji.chars().map(move |c| (c, year)))
                .collect()
        })
        .get(&kanji)
        .copied()
}

/// Whether a character is a kanji. The sign 々, which repeats the one before it, is none by itself.
pub fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_has_the_kanji_of_the_official_table() {
        let count = |year| {
            TABLE
                .chars()
                .filter(|c| is_kanji(*c) && grade(*c) == Some(year))
                .collect::<std::collections::BTreeSet<_>>()
                .len()
        };
        assert_eq!([1, 2, 3, 4, 5, 6].map(count), [80, 160, 200, 202, 193, 191]);
    }

    #[test]
    fn the_table_is_the_one_of_2017() {
        for (kanji, year) in [
            ('一', 1),
            ('話', 2),
            ('実', 3),
            ('茨', 4),
            ('賀', 4),
            ('囲', 5),
            ('史', 5),
            ('恩', 6),
            ('城', 4),
            ('胃', 6),
            ('預', 6),
        ] {
            assert_eq!(grade(kanji), Some(year), "{kanji}");
        }
        for later in ['詐', '欺', 'あ', 'a', '#', ' ', '々'] {
            assert_eq!(grade(later), None, "{later}");
        }
    }
}
