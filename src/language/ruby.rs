//! Where the letters of a reading stand above what they read (furigana): JIS X 4051 and JLREQ 3.3, as pure geometry.
//!
//! A reading is half as large as its base. A short one is spread over the base so that the space at its ends is half
//! of that between its letters (the rule 1-2-1), and never more than half a letter of the base. A long one hangs over
//! the kana beside it, at most by one of its own letters; what is still too long spreads the base.

use unicode_segmentation::UnicodeSegmentation;

use crate::content::inline::is_kana;

/// Size of a reading's letters as a part of the base's.
pub const SIZE: f32 = 0.5;

/// Where letters stand, measured from where their word begins on the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// Left edges of the base's letters.
    pub base: Vec<f32>,
    /// Left edges of the reading's letters. The first is negative where the reading hangs.
    pub ruby: Vec<f32>,
    /// The place that the word takes on the line, without what hangs.
    pub width: f32,
    /// How far the reading hangs over what is before.
    pub hang_start: f32,
    /// How far it hangs over what comes after.
    pub hang_end: f32,
}

/// Spreads base and reading, given the widths of their letters, the size of the base, and how far the reading may hang.
pub fn spread(base: &[f32], ruby: &[f32], em: f32, room: (f32, f32)) -> Spread {
    let base_width: f32 = base.iter().sum();
    let ruby_width: f32 = ruby.iter().sum();
    if ruby_width <= base_width {
        let free = base_width - ruby_width;
        let count = ruby.len().max(1) as f32;
        let (end, gap) = if ruby.len() < 2 {
            (free / 2.0, 0.0)
        } else {
            let end = (free / count / 2.0).min(em * 0.5);
            (end, (free - 2.0 * end) / (count - 1.0))
        };
        return Spread {
            base: edges(base, 0.0, 0.0),
            ruby: edges(ruby, end, gap),
            width: base_width,
            hang_start: 0.0,
            hang_end: 0.0,
        };
    }
    let over = ruby_width - base_width;
    let hang_start = (over / 2.0).min(room.0.max(0.0));
    let hang_end = (over / 2.0).min(room.1.max(0.0));
    let extra = (over - hang_start - hang_end).max(0.0);
    let count = base.len().max(1) as f32;
    let gap = extra / count;
    let start = (over / 2.0 - hang_start - gap * (count - 1.0) / 2.0).max(0.0);
    Spread {
        base: edges(base, start, gap),
        ruby: edges(ruby, -hang_start, 0.0),
        width: base_width + extra,
        hang_start,
        hang_end,
    }
}

fn edges(widths: &[f32], start: f32, gap: f32) -> Vec<f32> {
    let mut x = start;
    widths
        .iter()
        .map(|width| {
            let here = x;
            x += width + gap;
            here
        })
        .collect()
}

/// How far a reading may hang over the text beside it, in ems of the base: over kana by one letter of the reading.
/// Where one single kana stands between two readings each has half of that, so that they cannot touch.
pub fn room(beside: Option<char>, alone_between_readings: bool) -> f32 {
    match beside {
        Some(c) if is_kana(c) && c != '・' => {
            if alone_between_readings {
                SIZE / 2.0
            } else {
                SIZE
            }
        }
        _ => 0.0,
    }
}

/// Shares a reading among the letters of its base, where a word is too long for a line: by beats, as evenly as it
/// goes. Small kana, the long mark and ん stay with the beat before them.
pub fn share(reading: &str, letters: usize) -> Vec<String> {
    let mut beats: Vec<String> = Vec::new();
    for letter in reading.graphemes(true) {
        match beats.last_mut() {
            Some(beat) if letter.chars().all(follows) => beat.push_str(letter),
            _ => beats.push(letter.to_owned()),
        }
    }
    let count = beats.len();
    (0..letters)
        .map(|n| {
            let (from, to) = (n * count / letters, (n + 1) * count / letters);
            beats.get(from..to).unwrap_or_default().concat()
        })
        .collect()
}

/// Kana that sound together with the one before them.
fn follows(c: char) -> bool {
    matches!(
        c,
        'ぁ' | 'ぃ'
            | 'ぅ'
            | 'ぇ'
            | 'ぉ'
            | 'ゃ'
            | 'ゅ'
            | 'ょ'
            | 'っ'
            | 'ん'
            | 'ー'
            | 'ァ'
            | 'ィ'
            | 'ゥ'
            | 'ェ'
            | 'ォ'
            | 'ャ'
            | 'ュ'
            | 'ョ'
            | 'ッ'
            | 'ン'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const EM: f32 = 20.0;

    #[test]
    fn a_short_reading_is_spread_one_two_one() {
        // 図書: 40 wide, としょ would be 30; here two letters of 10: 20 free, 5 + 10 + 5.
        let placed = spread(&[EM, EM], &[10.0, 10.0], EM, (10.0, 10.0));
        assert_eq!(placed.ruby, [5.0, 25.0]);
        assert_eq!(placed.base, [0.0, 20.0]);
        assert_eq!((placed.width, placed.hang_start), (40.0, 0.0));
    }

    #[test]
    fn the_space_at_the_ends_is_at_most_half_a_letter_of_the_base() {
        let placed = spread(&[EM; 5], &[10.0, 10.0], EM, (0.0, 0.0));
        assert_eq!(placed.ruby, [10.0, 80.0]);
        let one = spread(&[EM; 3], &[10.0], EM, (0.0, 0.0));
        assert_eq!(one.ruby, [25.0], "a single letter stands in the middle");
    }

    #[test]
    fn a_long_reading_hangs_over_kana_and_no_further() {
        // 志（こころざし）: 50 over 20.
        let both = spread(&[EM], &[10.0; 5], EM, (10.0, 10.0));
        assert_eq!((both.hang_start, both.hang_end), (10.0, 10.0));
        assert_eq!((both.width, both.base[0], both.ruby[0]), (30.0, 5.0, -10.0));
        let none = spread(&[EM], &[10.0; 5], EM, (0.0, 0.0));
        assert_eq!((none.width, none.base[0], none.ruby[0]), (50.0, 15.0, 0.0));
        let little = spread(&[EM], &[10.0; 3], EM, (10.0, 10.0));
        assert_eq!(little.hang_start, 5.0, "not further than it is long");
        assert_eq!((little.width, little.base[0]), (20.0, 0.0));
    }

    #[test]
    fn what_still_is_too_long_spreads_the_base_one_two_one() {
        let placed = spread(&[EM, EM], &[10.0; 6], EM, (0.0, 0.0));
        assert_eq!(placed.base, [5.0, 35.0]);
        assert_eq!(placed.width, 60.0);
        let one_side = spread(&[EM, EM], &[10.0; 6], EM, (10.0, 0.0));
        assert_eq!((one_side.width, one_side.ruby[0]), (50.0, -10.0));
        let last = one_side.base[1] + EM;
        assert!(one_side.base[0] >= 0.0 && last <= one_side.width);
    }

    #[test]
    fn kana_give_room_and_kanji_and_stops_do_not() {
        assert_eq!(room(Some('と'), false), 0.5);
        assert_eq!(room(Some('と'), true), 0.25);
        for c in ['図', '。', '・', 'a', '「'] {
            assert_eq!(room(Some(c), false), 0.0, "{c}");
        }
        assert_eq!(room(None, false), 0.0);
    }

    #[test]
    fn a_reading_is_shared_by_beats() {
        assert_eq!(share("としょかん", 3), ["と", "しょ", "かん"]);
        assert_eq!(share("さぎ", 2), ["さ", "ぎ"]);
        assert_eq!(share("きょう", 2), ["きょ", "う"]);
        assert_eq!(share("じ", 2).concat(), "じ");
        assert_eq!(share("しょうひしゃ", 3).concat(), "しょうひしゃ");
    }
}
