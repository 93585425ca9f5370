//! Which characters the embedded fonts can draw.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::Face;

static DRAWN: LazyLock<HashSet<char>> = LazyLock::new(|| {
    let mut drawn: Option<HashSet<char>> = None;
    // Regular and bold of a family stand beside each other: what one of them lacks would be an empty box there.
    for pair in Face::FILES.chunks(2) {
        let both = pair
            .iter()
            .map(|bytes| characters(bytes))
            .reduce(|a, b| a.intersection(&b).copied().collect())
            .unwrap_or_default();
        drawn.get_or_insert_default().extend(both);
    }
    drawn.unwrap_or_default()
});

/// The characters of a font that lead to a glyph.
fn characters(bytes: &[u8]) -> HashSet<char> {
    let mut found = HashSet::new();
    let Ok(font) = ttf_parser::Face::parse(bytes, 0) else {
        return found;
    };
    let tables = font
        .tables()
        .cmap
        .into_iter()
        .flat_map(|cmap| cmap.subtables);
    for table in tables.filter(ttf_parser::cmap::Subtable::is_unicode) {
        table.codepoints(|code| {
            let drawn = |c: &char| font.glyph_index(*c).is_some_and(|glyph| glyph.0 != 0);
            found.extend(char::from_u32(code).filter(drawn));
        });
    }
    found
}

/// Whether a character can be drawn, or draws nothing by itself: blanks and the joiners of Hindi.
pub fn is_drawn(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200c}' | '\u{200d}') || DRAWN.contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_our_languages_are_drawn_and_others_are_not() {
        for c in "Aé₹·’“ あ漢。कंख़् १".chars() {
            assert!(is_drawn(c), "{c}");
        }
        for c in ['🦄', 'ཀ', '한', 'ع'] {
            assert!(!is_drawn(c), "{c}");
        }
    }
}
