//! The lessons that come with the program: what was promised of them.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests stand outside test functions

use std::collections::BTreeSet;

use cyberday::command::Outcome;
use cyberday::command::check::check_on;
use cyberday::content::model::{Activity, Audience, Class, Country, Form, Module};
use cyberday::content::{Library, OpenModule, address, resolve, wanted};
use cyberday::language::countries;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 27);

/// Languages with the country that is home to them, and whether children are spoken to.
const HOMES: [(&str, &str); 5] = [
    ("en", "AU"),
    ("en", "US"),
    ("en", "IN"),
    ("ja", "JP"),
    ("hi", "IN"),
];

fn modules() -> Vec<OpenModule> {
    let library = Library::open(&[], TODAY);
    assert_eq!(library.notices(), []);
    let modules: Vec<OpenModule> = library
        .shelf()
        .map(|entry| library.module(entry.pack.pack.id.as_str(), entry.card.id.as_str()))
        .map(|open| open.unwrap_or_else(|faults| panic!("{faults:#?}")))
        .collect();
    assert!(!modules.is_empty());
    modules
}

fn country(code: &str) -> Country {
    Country::parse(code).unwrap()
}

fn steps(module: &Module) -> impl Iterator<Item = &Activity> {
    module
        .parts
        .iter()
        .flat_map(|part| &part.steps)
        .map(|step| &step.activity)
}

#[test]
fn the_checker_finds_nothing_that_forbids_a_release() {
    let mut out = Vec::new();
    let outcome = check_on(&[], true, TODAY, &mut out);
    assert_eq!(
        outcome,
        Outcome::Clean,
        "\n{}",
        String::from_utf8_lossy(&out)
    );
}

#[test]
fn each_audience_has_its_lesson() {
    let modules = modules();
    for audience in Audience::ALL {
        assert!(
            modules
                .iter()
                .any(|open| open.card.audience.contains(&audience)),
            "{audience:?}"
        );
    }
}

#[test]
fn each_lesson_has_its_cards_messages_and_activities() {
    for open in modules() {
        let (module, id) = (&open.module, &open.module.id);
        let cards = steps(module).filter(|step| step.is_read_only()).count();
        assert!((4..=8).contains(&cards), "{id}: {cards} cards");
        let others: Vec<&str> = steps(module)
            .filter(|step| !step.is_read_only() && !matches!(step, Activity::Round { .. }))
            .map(Activity::kind)
            .collect();
        assert!((3..=5).contains(&others.len()), "{id}: {others:?}");
        assert!(
            others.iter().collect::<BTreeSet<_>>().len() >= 3,
            "{id}: {others:?}"
        );
        assert!(module.parts.len() >= 2, "{id}");
        for part in &module.parts {
            assert!(part.minutes <= 6, "{id}");
            let last = part.steps.last().map(|step| &step.activity);
            assert!(
                matches!(
                    last,
                    Some(
                        Activity::Card { .. }
                            | Activity::Change { .. }
                            | Activity::Checklist { .. }
                    )
                ),
                "{id}: part {} must end at a good stopping place",
                part.id
            );
        }
    }
}

#[test]
fn a_country_with_contacts_alone_is_shown_what_any_other_country_is_shown() {
    let others: Vec<&str> = countries::OFFERED
        .into_iter()
        .filter(|code| !["AU", "IN", "JP", "US", Country::OTHER].contains(code))
        .collect();
    assert_eq!(others.len(), 12);
    for open in modules() {
        let (module, id) = (&open.module, &open.module.id);
        for code in &others {
            for form in [Form::A, Form::B] {
                let here = module.draw(country(code), form);
                assert_eq!(here, module.draw(Country::Elsewhere, form), "{id}, {code}");
            }
            for name in &module.names {
                let here = module.name(name.id.as_str(), country(code));
                let elsewhere = module.name(name.id.as_str(), Country::Elsewhere);
                let ids = [here, elsewhere].map(|name| name.map(|name| name.id.to_string()));
                assert_eq!(ids[0], ids[1], "{id}, {code}");
            }
        }
    }
}

#[test]
fn each_draw_has_its_messages_of_which_about_half_are_genuine_and_the_refresh_has_others() {
    for open in modules() {
        let (module, id) = (&open.module, &open.module.id);
        for code in ["AU", "IN", "JP", "US", Country::OTHER] {
            let draw = |form| module.draw(country(code), form);
            assert_eq!(
                draw(Form::A).len(),
                draw(Form::B).len(),
                "{id} in {code}: the refresh has as many messages"
            );
            assert!(
                draw(Form::A).iter().all(|id| !draw(Form::B).contains(id)),
                "{id} in {code}: the refresh has other messages"
            );
            for form in [Form::A, Form::B] {
                let items: Vec<_> = draw(form)
                    .into_iter()
                    .map(|id| module.item(id.as_str()).unwrap())
                    .collect();
                let all = items.len();
                assert!((8..=12).contains(&all), "{id} in {code}: {all}");
                let genuine = items
                    .iter()
                    .filter(|item| item.class == Class::Genuine)
                    .count();
                assert!(
                    (all * 4..=all * 6).contains(&(genuine * 10)),
                    "{id} in {code}: {genuine} of {all} genuine"
                );
                let levels: BTreeSet<_> = items.iter().map(|item| item.difficulty()).collect();
                assert_eq!(levels.len(), 3, "{id} in {code}");
                let media: BTreeSet<_> = items.iter().map(|item| item.scene.medium()).collect();
                assert!(media.len() >= 3, "{id} in {code}: {media:?}");
            }
        }
        for code in ["IN", "JP"] {
            for (form, least) in [(Form::A, 3), (Form::B, 2)] {
                let native = module
                    .draw(country(code), form)
                    .into_iter()
                    .filter(|id| {
                        module
                            .item(id.as_str())
                            .is_some_and(|item| item.native.contains(&country(code)))
                    })
                    .count();
                assert!(
                    native >= least,
                    "{id}: {native} messages of {form:?} are native to {code}"
                );
            }
        }
    }
}

#[test]
fn at_home_no_word_is_in_another_language() {
    for open in modules() {
        let child = open.card.audience.contains(&Audience::School);
        for (locale, code) in HOMES {
            for path in shown_in(&open, country(code)) {
                let text = open.text(locale, child, &path);
                assert!(
                    !text.fallback && !text.words.is_empty(),
                    "{path} of {} in {locale}",
                    open.module.id
                );
            }
        }
    }
}

#[test]
fn every_text_can_be_drawn_with_all_its_names() {
    for open in modules() {
        for (locale, code) in HOMES {
            for path in shown_in(&open, country(code)) {
                let drawn = open.draw(locale, true, country(code), &path);
                let text = resolve::plain(&drawn.pieces);
                assert!(!text.trim().is_empty(), "{path}");
                assert!(!text.contains(['{', '}']), "{path}: {text}");
                for piece in drawn.pieces.iter().filter(|piece| piece.address.is_some()) {
                    assert!(address::is_invented(&piece.text), "{path}: {}", piece.text);
                }
            }
        }
    }
}

/// The paths that a learner of a country can come to see.
fn shown_in(open: &OpenModule, country: Country) -> Vec<String> {
    wanted::of_module(&open.module)
        .into_iter()
        .filter(|text| text.countries.is_empty() || text.countries.contains(&country))
        .map(|text| text.path)
        .collect()
}
