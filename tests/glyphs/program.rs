//! The program's own words, and what it writes itself: dates, times and numbers.

use cyberday::app::fonts::Face;
use cyberday::language::readings::stretches;
use cyberday::language::sources::{self, Source};
use cyberday::language::{Locale, clock_time, date, month_year, number, percent, pseudo};
use fluent_syntax::ast;
use jiff::civil;

use super::check::{Check, Line, face_of_language};
use super::fonts::FACES;

/// What the pattern of a Fluent message can show, in every variant.
fn pattern(check: &mut Check, line: &mut Line, own: &ast::Pattern<&str>, at: &At<'_>) {
    for element in &own.elements {
        match element {
            ast::PatternElement::TextElement { value } => {
                let text = if at.pseudo {
                    pseudo(value)
                } else {
                    (*value).to_owned()
                };
                // Readings are drawn by themselves, above their words.
                for stretch in stretches(&text) {
                    check.run(line, stretch.text, at.place);
                    if let Some(reading) = stretch.reading {
                        check.run(&mut Line::after(Face::Japanese), reading, at.place);
                    }
                }
            }
            ast::PatternElement::Placeable { expression } => {
                placeable(check, line, expression, at);
            }
        }
    }
}

/// Where a pattern stands.
struct At<'a> {
    language: Option<Face>,
    pseudo: bool,
    place: &'a str,
}

fn placeable(check: &mut Check, line: &mut Line, own: &ast::Expression<&str>, at: &At<'_>) {
    match own {
        ast::Expression::Select { variants, .. } => {
            let mut ends = Vec::new();
            for variant in variants {
                let mut one = line.clone();
                pattern(check, &mut one, &variant.value, at);
                ends.push(one);
            }
            *line = Line::any(ends);
        }
        ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => {
            let mut text = String::new();
            fluent_syntax::unicode::unescape_unicode(&mut text, value).unwrap();
            check.run(line, &text, at.place);
        }
        ast::Expression::Inline(ast::InlineExpression::NumberLiteral { value }) => {
            check.run(line, value, at.place);
        }
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => {
            placeable(check, line, expression, at);
        }
        ast::Expression::Inline(_) => check.value(line, at.language, at.place),
    }
}

fn fluent(check: &mut Check, source: &Source, is_pseudo: bool) {
    let resource = fluent_syntax::parser::parse(source.text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{}/{}: {errors:?}", source.folder, source.file));
    for entry in &resource.body {
        let (id, value) = match entry {
            ast::Entry::Message(message) => (message.id.name, message.value.as_ref()),
            ast::Entry::Term(term) => (term.id.name, Some(&term.value)),
            _ => continue,
        };
        let place = format!("locales/{}/{} {id}", source.folder, source.file);
        let at = At {
            language: face_of_language(&source.folder),
            pseudo: is_pseudo,
            place: &place,
        };
        if let Some(value) = value {
            let mut line = Line::start();
            pattern(check, &mut line, value, &at);
            check.finish(&mut line, &place);
        }
    }
}

#[test]
fn the_programs_words_have_glyphs() {
    let mut check = Check::new();
    let sources = sources::embedded();
    for locale in Locale::OFFERED {
        let code = locale.code();
        assert!(sources.iter().any(|s| s.folder == code), "{code}");
    }
    for source in &sources {
        fluent(&mut check, source, false);
        if source.folder == "en" {
            fluent(&mut check, source, true);
        }
    }
    check.end(&FACES);
}

#[test]
fn dates_times_and_numbers_have_glyphs() {
    let mut check = Check::new();
    for locale in Locale::ALL {
        let place = format!("{locale:?}");
        // They stand alone, or after words of the language.
        let starts = [Some(Face::Latin), face_of_language(locale.code())];
        let mut all = Vec::new();
        for month in 1..=12 {
            let day = civil::date(2026, month, 23);
            all.extend([date(locale, day), month_year(locale, day)]);
        }
        all.extend((0..24).map(|hour| clock_time(locale, hour, 5)));
        all.extend([0, 9, 80, 1_234_567, -3].map(|n| number(locale, n)));
        all.extend([0, 50, 100].map(|n| percent(locale, n)));
        // Signs that the window puts in itself.
        all.extend(["•", " · ", "0123456789"].map(str::to_owned));
        for text in &all {
            for start in starts.into_iter().flatten() {
                check.run(&mut Line::after(start), text, &place);
            }
        }
    }
    check.end(&FACES);
}
