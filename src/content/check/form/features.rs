//! What a message looks like to somebody who does not read it.

use std::collections::{BTreeMap, BTreeSet};

use unicode_segmentation::UnicodeSegmentation;

use crate::content::inline;
use crate::content::load::{CHILD, LoadedModule, LoadedWords, stem};
use crate::content::model::{CallTurn, Datum, Item, Scene};

/// A word of settings counts as a feature when so many of them have it.
const COMMON: usize = 5;

/// The form of a message.
pub struct Look {
    medium: &'static str,
    letters: usize,
    setting_letters: usize,
    setting_words: BTreeSet<String>,
    greets: bool,
    polite: usize,
    link: &'static str,
    hour: &'static str,
}

/// How a message looks in a locale. `None` where it has no words there.
pub fn look(item: &Item, loaded: &LoadedModule, locale: &str) -> Option<Look> {
    let id = &item.id;
    let setting_path = format!("item.{id}.setting");
    let words = ["", CHILD]
        .iter()
        .filter_map(|register| loaded.words.get(&stem(locale, register)))
        .find(|words| words.words.get(&setting_path).is_some())?;
    let setting = words.words.get(&setting_path).map(inline::plain)?;
    let text = said(item, words);
    let lower = text.to_lowercase();
    let language = locale.split('-').next().unwrap_or_default();
    Some(Look {
        medium: item.scene.medium().as_str(),
        letters: text.chars().filter(|c| !c.is_whitespace()).count(),
        setting_letters: setting.chars().filter(|c| !c.is_whitespace()).count(),
        setting_words: setting.unicode_words().map(str::to_lowercase).collect(),
        greets: greetings(language).iter().any(|g| lower.starts_with(g)),
        polite: politeness(language)
            .iter()
            .map(|word| lower.matches(word).count())
            .sum::<usize>()
            .min(2),
        link: link(item, words),
        hour: item.scene.at().map_or("none", |at| match at.hour() {
            6..12 => "morning",
            12..18 => "afternoon",
            18..22 => "evening",
            _ => "night",
        }),
    })
}

/// What the message says, in the order of its paths: no explanations, and of a call only what the caller says.
fn said(item: &Item, words: &LoadedWords) -> String {
    let prefix = format!("item.{}.", item.id);
    let mut out = String::new();
    for (path, text) in words.words.iter() {
        let Some(rest) = path.strip_prefix(&prefix) else {
            continue;
        };
        let field = rest.split('.').next().unwrap_or_default();
        let shown = match field {
            "body" | "heading" | "subject" | "line" | "post" | "row" => true,
            "node" => is_said_by_caller(item, rest),
            _ => false,
        };
        if shown {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(&inline::plain(&text.inline));
        }
    }
    out
}

fn is_said_by_caller(item: &Item, path: &str) -> bool {
    let Scene::Call(call) = &item.scene else {
        return false;
    };
    let node = path.split('.').nth(1).and_then(|id| call.node(id));
    node.is_some_and(|node| matches!(node.turn, CallTurn::Says(_)))
}

/// Whether a way to press or to type is shown: none, an address in the text, or a button or page.
fn link(item: &Item, words: &LoadedWords) -> &'static str {
    let button = match &item.scene {
        Scene::Email { button, .. } | Scene::Web { button, .. } => button.is_some(),
        _ => false,
    };
    if button {
        return "button";
    }
    let prefix = format!("item.{}.", item.id);
    let mut shown = false;
    for (path, text) in words.words.iter() {
        let explains = ["cue.", "next", "decoy."];
        let rest = path.strip_prefix(&prefix);
        if rest.is_some_and(|rest| !explains.iter().any(|e| rest.starts_with(e))) {
            inline::visit(&text.inline, &mut |stretch| {
                if let inline::Inline::Datum { id, .. } = stretch {
                    let datum = item.data.iter().find(|(name, _)| name.as_str() == id);
                    shown |= datum.is_some_and(|(_, datum)| matches!(datum, Datum::Web(_)));
                }
            });
        }
    }
    if shown { "link" } else { "none" }
}

/// How a message begins that greets.
fn greetings(language: &str) -> &'static [&'static str] {
    match language {
        "en" => &[
            "hi",
            "hello",
            "hey",
            "dear",
            "good morning",
            "good afternoon",
            "good evening",
        ],
        "ja" => &[
            "こんにちは",
            "こんばんは",
            "おはよう",
            "いつも",
            "お世話",
            "はじめまして",
            "もしもし",
        ],
        "hi" => &["नमस्ते", "नमस्कार", "प्रिय", "हैलो", "हाय", "आदरणीय"],
        _ => &[],
    }
}

/// Words of politeness.
fn politeness(language: &str) -> &'static [&'static str] {
    match language {
        "en" => &["please", "thank", "sorry", "kind regards", "sincerely"],
        "ja" => &[
            "お願い",
            "おねがい",
            "ありがとう",
            "すみません",
            "申し訳",
            "恐れ入り",
            "失礼",
        ],
        "hi" => &["कृपया", "धन्यवाद", "शुक्रिया", "माफ़", "मेहरबानी"],
        _ => &[],
    }
}

/// The features of messages as categories: what each category is called, and which one each message has.
///
/// Lengths are compared with the median of the same medium, since an e-mail is longer than a text message.
pub fn categories(looks: &[&Look]) -> (Vec<Vec<String>>, Vec<Vec<usize>>) {
    let mut columns: Vec<Column> = Vec::new();
    let median_setting = median(looks.iter().map(|look| look.setting_letters).collect());
    let mut by_medium: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for look in looks {
        by_medium.entry(look.medium).or_default().push(look.letters);
    }
    let medians: BTreeMap<&str, f64> = by_medium
        .into_iter()
        .map(|(medium, lengths)| (medium, median(lengths)))
        .collect();
    columns.push(column("medium", looks, |look| look.medium.to_owned()));
    columns.push(column("length", looks, |look| {
        let usual = medians.get(look.medium).copied().unwrap_or(1.0);
        band(look.letters, usual).to_owned()
    }));
    columns.push(column("setting", looks, |look| {
        band(look.setting_letters, median_setting).to_owned()
    }));
    columns.push(column("greeting", looks, |look| yes_no(look.greets)));
    columns.push(column("polite words", looks, |look| {
        look.polite.to_string()
    }));
    columns.push(column("link", looks, |look| look.link.to_owned()));
    columns.push(column("hour", looks, |look| look.hour.to_owned()));
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in looks.iter().flat_map(|look| &look.setting_words) {
        *counts.entry(word).or_default() += 1;
    }
    for (word, count) in counts {
        if count >= COMMON && count + COMMON <= looks.len() {
            columns.push(column(
                &format!("\"{word}\" in the setting"),
                looks,
                |look| yes_no(look.setting_words.contains(word)),
            ));
        }
    }
    let rows = (0..looks.len())
        .map(|row| {
            columns
                .iter()
                .map(|column| column.values.get(row).copied().unwrap_or_default())
                .collect()
        })
        .collect();
    (
        columns.into_iter().map(|column| column.names).collect(),
        rows,
    )
}

struct Column {
    names: Vec<String>,
    values: Vec<usize>,
}

/// One feature: its categories in the order in which they are met.
fn column(what: &str, looks: &[&Look], of: impl Fn(&Look) -> String) -> Column {
    let mut names: Vec<String> = Vec::new();
    let values = looks
        .iter()
        .map(|look| {
            let name = format!("{what}: {}", of(look));
            names
                .iter()
                .position(|known| *known == name)
                .unwrap_or_else(|| {
                    names.push(name);
                    names.len() - 1
                })
        })
        .collect();
    Column { names, values }
}

fn yes_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

fn median(mut lengths: Vec<usize>) -> f64 {
    lengths.sort_unstable();
    let middle = lengths.len() / 2;
    lengths.get(middle).copied().unwrap_or(1).max(1) as f64
}

/// How long against what is usual.
fn band(letters: usize, usual: f64) -> &'static str {
    match letters as f64 / usual {
        ratio if ratio < 0.75 => "much shorter",
        ratio if ratio < 1.0 => "shorter",
        ratio if ratio < 1.3 => "longer",
        _ => "much longer",
    }
}
