//! From a text to its lines in a column.

use super::fonts::Fonts;
use super::shape::{Atom, Run, Setting, atoms, letters};
use super::text::Text;
use crate::language::{Locale, Script};

/// A line of text, set.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// What is drawn, from the line's left edge. Neighbours of one font are one run.
    pub runs: Vec<Run>,
    /// The letters of readings, from the line's left edge.
    pub readings: Vec<Run>,
    /// Its width in points, without the blank at its end.
    pub width: f32,
    /// Its height in points.
    pub height: f32,
    /// From its top to its baseline.
    pub baseline: f32,
    /// How far readings stand above the baseline.
    pub above: f32,
    /// Its language.
    pub locale: Locale,
}

/// The height of a line in ems of Latin, without readings. Devanagari has marks above and below, and is larger.
fn leading(locale: Locale) -> f32 {
    match locale.script() {
        Script::Latin => 1.36,
        Script::Japanese => 1.5,
        Script::Devanagari => 1.66,
    }
}

/// The room that readings take above a line, in ems.
const READINGS: f32 = 0.42;
/// From the middle of a line to its baseline, in ems: half the height of a capital letter.
const MIDDLE: f32 = 0.36;
/// From the baseline to that of a reading, in ems: the height of a kanji, a hair, and what kana hang below their line.
const READING_AT: f32 = 0.96;

/// Sets a text in a column of a width in points. A text without anything in it has no lines.
pub(super) fn set(fonts: &mut Fonts, text: &Text, setting: Setting, width: f32) -> Vec<Line> {
    let mut out = Vec::new();
    let mut line: Vec<Atom> = Vec::new();
    let mut filled = 0.0;
    for unit in units(atoms(fonts, text, setting)) {
        let needed: f32 = unit.iter().map(|atom| atom.width).sum();
        let blank = unit.last().map_or(0.0, |atom| atom.blank);
        if filled + needed - blank > width + 0.01 && !line.is_empty() {
            out.push(finish(std::mem::take(&mut line), text, setting));
            filled = 0.0;
        }
        if needed - blank <= width + 0.01 {
            filled += needed;
            let forced = unit.last().is_some_and(|atom| atom.forced);
            line.extend(unit);
            if forced {
                out.push(finish(std::mem::take(&mut line), text, setting));
                filled = 0.0;
            }
            continue;
        }
        for atom in unit {
            for letter in letters(fonts, &atom, setting, text.locale) {
                if filled + letter.width > width && !line.is_empty() {
                    out.push(finish(std::mem::take(&mut line), text, setting));
                    filled = 0.0;
                }
                filled += letter.width;
                let forced = letter.forced;
                line.push(letter);
                if forced {
                    out.push(finish(std::mem::take(&mut line), text, setting));
                    filled = 0.0;
                }
            }
        }
    }
    if !line.is_empty() {
        out.push(finish(line, text, setting));
    }
    out
}

/// Atoms between which no line may end, together.
fn units(atoms: Vec<Atom>) -> Vec<Vec<Atom>> {
    let mut out: Vec<Vec<Atom>> = Vec::new();
    let mut ended = true;
    for atom in atoms {
        let ends = atom.breaks || atom.forced;
        match out.last_mut() {
            Some(unit) if !ended => unit.push(atom),
            _ => out.push(vec![atom]),
        }
        ended = ends;
    }
    out
}

fn finish(atoms: Vec<Atom>, text: &Text, setting: Setting) -> Line {
    let mut line = Line {
        runs: Vec::new(),
        readings: Vec::new(),
        width: 0.0,
        height: setting.size * leading(text.locale),
        baseline: 0.0,
        above: setting.size * READING_AT,
        locale: text.locale,
    };
    line.baseline = line.height / 2.0 + setting.size * MIDDLE;
    if text.has_readings() {
        line.height += setting.size * READINGS;
        line.baseline += setting.size * READINGS;
    }
    // A reading at the line's start does not hang out of the column.
    let hangs = atoms
        .first()
        .and_then(|atom| atom.ruby.first())
        .map_or(0.0, |letter| (-letter.x).max(0.0));
    let mut x = hangs;
    let mut blank = 0.0;
    for atom in atoms {
        blank = atom.blank;
        for run in atom.base {
            let at = x + run.x;
            join(&mut line.runs, Run { x: at, ..run });
        }
        line.readings
            .extend(atom.ruby.into_iter().map(|letter| Run {
                x: x + letter.x,
                ..letter
            }));
        x += atom.width;
    }
    line.width = x - blank;
    line
}

/// Adds a run, to the last one where that ends here in the same font and size.
fn join(runs: &mut Vec<Run>, run: Run) {
    let font = |run: &Run| run.glyphs.first().map(|glyph| glyph.font);
    let one_font = |run: &Run| run.glyphs.iter().all(|g| Some(g.font) == font(run));
    if let Some(last) = runs.last_mut()
        && (last.x + last.width - run.x).abs() < 0.01
        && (last.size - run.size).abs() < 0.001
        && font(last) == font(&run)
        && one_font(last)
        && one_font(&run)
    {
        let from = last.text.len();
        last.text.push_str(&run.text);
        last.width += run.width;
        last.glyphs.extend(run.glyphs.into_iter().map(|mut glyph| {
            glyph.range = glyph.range.start + from..glyph.range.end + from;
            glyph
        }));
        return;
    }
    runs.push(run);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Readings;

    fn lines(text: &Text, width: f32) -> Vec<Line> {
        let setting = Setting {
            size: 12.0,
            strong: false,
        };
        set(&mut Fonts::new().unwrap(), text, setting, width)
    }

    fn written(line: &Line) -> String {
        line.runs.iter().map(|run| run.text.as_str()).collect()
    }

    #[test]
    fn every_letter_is_on_a_line_and_no_line_is_too_wide() {
        let texts = [
            Text::plain(
                Locale::En,
                "Hang up. Close the window. On your screen right now? Pull the plug.",
            ),
            Text::plain(
                Locale::Ja,
                "「今すぐ」と言われたら、止まりましょう。電話を切っても失礼ではありません。",
            ),
            Text::plain(
                Locale::Hi,
                "फ़ोन काट दीजिए। यह बदतमीज़ी नहीं है। कृष्ण के नाम पर भी नहीं।",
            ),
        ];
        for text in &texts {
            for width in [300.0, 120.0, 61.0] {
                let lines = lines(text, width);
                let all: String = lines.iter().map(written).collect();
                assert_eq!(all, text.written());
                assert!(
                    lines.iter().all(|line| line.width <= width + 0.1),
                    "{width}"
                );
            }
        }
    }

    #[test]
    fn no_japanese_line_begins_with_what_closes_and_none_ends_with_what_opens() {
        let text = Text::of_program(
            Locale::Ja,
            Readings::All,
            "「｜今《いま》すぐ」と｜言《い》われたら、（｜必《かなら》ず）｜止《と》まりましょう。",
        );
        for width in 30..200 {
            for line in lines(&text, width as f32) {
                let line = written(&line);
                assert!(
                    !line.starts_with(['」', '、', '）', '。', 'ょ']),
                    "{width}: {line}"
                );
                assert!(!line.ends_with(['「', '（']), "{width}: {line}");
            }
        }
    }

    #[test]
    fn a_word_longer_than_a_line_is_parted_and_a_number_is_not() {
        let long = Text::plain(Locale::En, &"w".repeat(500));
        let parted = lines(&long, 100.0);
        assert!(parted.len() > 10);
        assert!(parted.iter().all(|line| line.width <= 100.0));
        let number = Text::plain(Locale::En, "1300 292 371").whole();
        assert_eq!(lines(&number, 90.0).len(), 1);
        assert!(lines(&number, 20.0).len() > 1, "rather parted than cut off");
    }

    #[test]
    fn lines_end_where_they_must() {
        let text = Text::plain(Locale::En, "one\ntwo\n\nthree");
        let all: Vec<String> = lines(&text, 400.0).iter().map(written).collect();
        assert_eq!(all, ["one", "two", "", "three"]);
        assert!(lines(&Text::plain(Locale::En, ""), 100.0).is_empty());
    }

    #[test]
    fn readings_stand_above_their_words_and_inside_the_column() {
        let text = Text::of_program(
            Locale::Ja,
            Readings::All,
            "｜志《こころざし》と｜承《うけたまわ》る",
        );
        for line in lines(&text, 60.0) {
            assert!(line.readings.iter().all(|letter| letter.x > -0.01));
            assert!(line.height > 12.0 * 1.8);
        }
    }
}
