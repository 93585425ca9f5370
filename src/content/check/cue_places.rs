//! Where in a message its signs stand. Who has noticed that the last sentence is always the telling one reads only that.

use std::collections::BTreeMap;

use super::Checking;
use crate::content::fault::Level;
use crate::content::inline::{self, Inline};
use crate::content::model::{Class, Country, Form};

/// Fewer marked phrases than this prove nothing.
const FEWEST: usize = 6;
/// The least letters of a text that has a beginning, a middle and an end.
const SHORTEST: usize = 40;

/// Warns when all signs of one class stand in the same third of their texts, in a draw.
pub fn check(checking: &mut Checking<'_>) {
    let mut found: BTreeMap<(Form, Class, usize), Vec<String>> = BTreeMap::new();
    for country in checking.module.draw_countries() {
        for form in [Form::A, Form::B] {
            for class in [Class::Scam, Class::Genuine] {
                let thirds = thirds(checking, country, form, class);
                let Some(first) = thirds.first() else {
                    continue;
                };
                if thirds.len() >= FEWEST && thirds.iter().all(|third| third == first) {
                    found
                        .entry((form, class, *first))
                        .or_default()
                        .push(country.place().to_owned());
                }
            }
        }
    }
    for ((form, class, third), countries) in found {
        let form = if form == Form::A { "a" } else { "b" };
        let place = ["beginning", "middle", "end"][third.min(2)];
        checking.remark(
            Level::Warning,
            "item",
            format!(
                "In form {form} ({}) every marked sign of {} messages stands at the {place} of its text, which gives it away.",
                countries.join(", "),
                class.as_str()
            ),
        );
    }
}

/// For each marked sign of a draw the third of its text in which it begins, in the base language.
fn thirds(checking: &Checking<'_>, country: Country, form: Form, class: Class) -> Vec<usize> {
    let Some(base) = checking.loaded.words.get(&checking.pack.base) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for id in checking.module.draw(country, form) {
        let Some(item) = checking.module.item(id.as_str()) else {
            continue;
        };
        if item.class != class {
            continue;
        }
        let prefix = format!("item.{}.", item.id);
        for (path, text) in base.words.iter() {
            if path.starts_with(&prefix) {
                thirds_of_text(&text.inline, &mut out);
            }
        }
    }
    out
}

fn thirds_of_text(text: &[Inline], out: &mut Vec<usize>) {
    let all = inline::plain(text).chars().count();
    if all < SHORTEST {
        return;
    }
    let mut at = 0;
    for stretch in text {
        if matches!(stretch, Inline::Cue { .. }) {
            out.push(3 * at / all);
        }
        at += inline::plain(std::slice::from_ref(stretch)).chars().count();
    }
}
