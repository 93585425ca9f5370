//! One text of a words file at a time: length, script, readings, addresses, numbers, figures.

use unicode_segmentation::UnicodeSegmentation;

use super::{Checking, child_readings, signs, text};
use crate::content::fault::Level;
use crate::content::inline::{self, Inline};
use crate::content::load::LoadedWords;
use crate::content::model::{Activity, Country};
use crate::content::read::words::place_in_text;
use crate::content::resolve::{self, ResolveContext};
use crate::content::wanted::{Use, Wanted};
use crate::content::words::{WordsText, unit};
use crate::language::glyphs;

/// Checks one text that the module wants.
pub fn check(
    checking: &mut Checking<'_>,
    words: &LoadedWords,
    wanted: &Wanted<'_>,
    own: &WordsText,
    base: &LoadedWords,
) {
    let path = wanted.path.as_str();
    let plain = inline::plain(&own.inline);
    for (level, at, sentence) in one_text(&words.locale, path, wanted.of, own, &plain) {
        let at = at.and_then(|word| own.raw.find(word)).unwrap_or(0);
        let at = place_in_text(&words.source, &own.span, &own.raw, at);
        let fault = words.source.remark(level, at, sentence);
        checking.faults.push(fault);
    }
    checking
        .faults
        .extend(child_readings::check(words, path, own));
    length(checking, words, wanted, own);
    if wanted.of == Use::CardBody || wanted.of == Use::CardTitle {
        figure_without_source(checking, words, path, &plain);
    }
    let is_base = words.locale == base.locale;
    if !is_base && let Some(from) = base.words.get(path) {
        let from = without_data(&inline::plain(from));
        let left = without_data(&plain);
        let long_enough = from.split_whitespace().count() >= 4;
        let own_script = text::shows_script(&words.locale, &left);
        if long_enough && (own_script == Some(false) || left == from) {
            checking.words_remark(
                Level::Warning,
                words,
                path,
                format!("`{path}` seems to be left in the base language."),
            );
        }
    }
}

/// What can be said of a text by itself: level, the word that it is about, sentence.
///
/// Also for the words of a pack, which belong to no module.
pub fn one_text<'t>(
    locale: &str,
    path: &str,
    of: Use,
    own: &WordsText,
    plain: &'t str,
) -> Vec<(Level, Option<&'t str>, String)> {
    let mut out = Vec::new();
    if plain.trim().is_empty() {
        out.push((Level::Error, None, format!("`{path}` is empty.")));
    }
    if own.raw.contains(['\n', '\t']) && !may_have_lines(of) {
        out.push((Level::Error, None, format!("`{path}` must be one line.")));
    }
    // A file's name is no address, and a file may be named with its number.
    if !path.ends_with(".attachment") {
        if let Some(found) = text::address_in(plain) {
            out.push((
                Level::Error,
                Some(found),
                format!("An address stands in `{path}`: {}. Make it a datum of the structure, and write {{$id}} here.", text::short(found)),
            ));
        }
        if let Some(run) = text::telephone_in(plain) {
            out.push((
                Level::Error,
                Some(run.written),
                format!("`{path}` holds the number {}. Numbers to call never stand in words: say \"the help screen\", or make it a datum.", run.written),
            ));
        }
    }
    if let Some(hidden) = signs::in_text(&own.raw) {
        out.push((
            Level::Error,
            None,
            format!(
                "`{path}` holds the hidden sign U+{:04X}. Remove it.",
                u32::from(hidden)
            ),
        ));
    }
    if let Some(c) = own.raw.chars().find(|c| !glyphs::is_drawn(*c)) {
        out.push((
            Level::Error,
            None,
            format!(
                "`{path}` has the sign “{c}” (U+{:04X}), which no font of the program has: it would be an empty box.",
                u32::from(c)
            ),
        ));
    }
    if !signs::is_composed(&own.raw) {
        out.push((
            Level::Error,
            None,
            format!(
                "`{path}` has letters with separate accents. Save it in the composed form (NFC)."
            ),
        ));
    }
    if own.raw.contains("＊＊") {
        out.push((
            Level::Error,
            Some("＊＊"),
            format!("`{path}` has wide ＊＊. Strong words are written **so**, with narrow signs."),
        ));
    }
    let mut has_reading = false;
    inline::visit(&own.inline, &mut |stretch| {
        has_reading |= matches!(stretch, Inline::Ruby { .. });
    });
    if has_reading && locale.split('-').next() != Some("ja") {
        out.push((
            Level::Error,
            None,
            format!("`{path}` has a reading. Readings stand only in Japanese."),
        ));
    }
    out
}

fn may_have_lines(of: Use) -> bool {
    matches!(
        of,
        Use::CardBody
            | Use::ItemBody
            | Use::ItemLine
            | Use::CallNode
            | Use::Notes
            | Use::Ask
            | Use::Check
            | Use::Today
            | Use::Why
    )
}

/// Text without `{$…}`, so that ids do not count as words.
fn without_data(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len());
    let mut rest = plain;
    while let Some((before, after)) = rest.split_once("{$") {
        out.push_str(before);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// How long a text is as it is shown: marks and readings left out, names and data put in.
fn length(checking: &mut Checking<'_>, words: &LoadedWords, wanted: &Wanted<'_>, own: &WordsText) {
    let module = checking.module;
    let none = std::collections::BTreeMap::new();
    let names = |id: &str| {
        let path = format!("name.{id}");
        words.words.get(&path)
    };
    let context = ResolveContext {
        module,
        names: &names,
        data: super::marks::data_of(module, &wanted.path).unwrap_or(&none),
        cues: &[],
        country: Country::Elsewhere,
    };
    let shown = resolve::plain(&resolve::resolve(&own.inline, &context));
    let found = room(&words.locale, shown.trim_end());
    let most = most(wanted.of, &words.locale);
    if found > most {
        checking.words_remark(
            Level::Error,
            words,
            &wanted.path,
            format!(
                "`{}` has {found} characters; there is room for {most}.",
                wanted.path
            ),
        );
    }
    if wanted.of == Use::CardBody {
        let lines = own
            .raw
            .lines()
            .filter(|line| !line.trim().is_empty())
            .count();
        if !(1..=6).contains(&lines) {
            checking.words_remark(
                Level::Warning,
                words,
                &wanted.path,
                format!(
                    "`{}` has {lines} paragraphs; two to four are easy to read.",
                    wanted.path
                ),
            );
        }
    }
}

/// How much room a text takes, in characters as a reader sees them: a letter with its vowel sign is one. Beside kana
/// and kanji a Latin letter takes half the room of one.
pub fn room(locale: &str, text: &str) -> usize {
    let all = text.graphemes(true).count();
    if !text::is_dense(locale) {
        return all;
    }
    let narrow = text.chars().filter(char::is_ascii).count();
    all - narrow / 2
}

/// How many characters a text may have in a locale.
pub fn most(of: Use, locale: &str) -> usize {
    let (letters, dense) = of.most();
    if text::is_dense(locale) {
        dense
    } else {
        letters
    }
}

/// A card that names no source states no figure.
fn figure_without_source(
    checking: &mut Checking<'_>,
    words: &LoadedWords,
    path: &str,
    plain: &str,
) {
    let id = unit(path)
        .and_then(|unit| unit.split_once('.'))
        .map_or("", |(_, id)| id);
    let Some((_, step)) = checking.module.step(id) else {
        return;
    };
    if let Activity::Card { sources, .. } = &step.activity
        && sources.is_empty()
        && text::has_figure(&without_data(plain))
    {
        checking.words_remark(
            Level::Error,
            words,
            path,
            format!("`{path}` has a figure, but its card names no source. Name it, or leave the figure out."),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_counted_as_a_reader_sees_it() {
        assert_eq!(room("en", "caf\u{e9}"), 4);
        assert_eq!(room("hi", "\u{939}\u{93f}\u{928}\u{94d}\u{926}\u{940}"), 2);
        assert_eq!(room("ja", "漢字abcd"), 4);
        assert_eq!(room("ja", "\n\r\n"), 1, "a line end is one sign or two");
    }

    #[test]
    fn ids_of_data_are_no_words() {
        assert_eq!(without_data("a {$b-c} d {$e"), "a  d ");
    }
}
