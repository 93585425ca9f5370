//! What every screen tells a screen reader, in every language: names, order, levels, groups; nothing twice, nothing
//! left out.

use std::collections::HashSet;
use std::sync::LazyLock;

use accesskit::{Action, Role as Kind};
use cyberday::app::tour::{SCREENS, STATES, stage};
use cyberday::language::{Catalog, Locale, Register, readings};
use cyberday::records::Theme;
use iced::advanced::widget::Id;
use iced::{Rectangle, Task};

use super::driver::Driver;
use super::told::{Drawn, Screen, Told, place, screen};

fn names() -> impl Iterator<Item = &'static str> {
    SCREENS.into_iter().chain(STATES)
}

fn open(name: &str, locale: Locale, (width, height, text): (f32, f32, u16)) -> Option<Driver> {
    let app = stage(name, locale, Theme::Light, text, "AU")?;
    Some(Driver::new(app, Task::none(), width, height))
}

const SIZES: [(f32, f32, u16); 2] = [(1280.0, 800.0, 100), (1024.0, 768.0, 200)];

/// Every screen in every language and size, collected once.
static SCREENS_TOLD: LazyLock<Vec<(String, Locale, Screen)>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for locale in Locale::ALL {
        for name in names() {
            for size in SIZES {
                let mut driver = open(name, locale, size)
                    .unwrap_or_else(|| panic!("{locale} {name}: cannot be staged"));
                let title = format!("{locale} {name} {} %", size.2);
                all.push((title, locale, screen(&mut driver)));
            }
        }
    }
    all
});

/// Runs a rule on every screen, and shows what broke it.
fn every_screen(rule: impl Fn(&Screen, Locale) -> Vec<String>) {
    let mut seen = HashSet::new();
    let mut faults = Vec::new();
    for (title, locale, screen) in SCREENS_TOLD.iter() {
        let broken = rule(screen, *locale).into_iter();
        // One fault may be on every screen: once is enough to know it.
        let new = broken.filter(|fault| seen.insert(fault.clone()));
        faults.extend(new.map(|fault| format!("{title}: {fault}")));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

fn show(told: &Told) -> String {
    format!("{:?} “{}”", told.node.role(), told.name())
}

fn is_control(told: &Told) -> bool {
    told.node.supports_action(Action::Click) || told.node.role() == Kind::TextInput
}

#[test]
fn whatever_takes_the_focus_or_is_a_picture_has_a_name_of_its_own_place() {
    every_screen(|screen, _| {
        let mut faults = Vec::new();
        let mut ids: HashSet<&Id> = HashSet::new();
        for told in &screen.told {
            let node = &told.node;
            let needs_name = node.supports_action(Action::Focus)
                || matches!(
                    node.role(),
                    Kind::Image
                        | Kind::Group
                        | Kind::RadioGroup
                        | Kind::List
                        | Kind::Article
                        | Kind::Dialog
                        | Kind::Status
                        | Kind::ProgressIndicator
                        | Kind::Mark
                );
            if needs_name && told.name().is_empty() {
                faults.push(format!("{} has no name", show(told)));
            }
            let icon = |c: char| ('\u{E000}'..='\u{F8FF}').contains(&c);
            let described = node.description().unwrap_or("");
            if told.name().chars().chain(described.chars()).any(icon) {
                faults.push(format!("{} says an icon", show(told)));
            }
            if let Some(target) = &told.target
                && !ids.insert(&target.id)
            {
                faults.push(format!("{} has an id that stands twice", show(told)));
            }
        }
        faults
    });
}

#[test]
fn nothing_is_said_twice() {
    every_screen(|screen, _| {
        let mut faults = Vec::new();
        for (at, told) in screen.told.iter().enumerate() {
            let name = told.name();
            if name.is_empty() {
                continue;
            }
            let mut around = told.parent.and_then(|parent| screen.told.get(parent));
            while let Some(parent) = around {
                if parent.name() == name && parent.node.role() != Kind::Window {
                    faults.push(format!("{} stands in {}", show(told), show(parent)));
                }
                around = parent.parent.and_then(|parent| screen.told.get(parent));
            }
            let before = at.checked_sub(1).and_then(|before| screen.told.get(before));
            if before.is_some_and(|before| before.name() == name) {
                faults.push(format!("{} is said right before again", show(told)));
            }
            if told.node.description() == Some(name) {
                faults.push(format!("{} is described by its name", show(told)));
            }
        }
        faults
    });
}

/// Whether `next` comes after `last` for who reads: below it, or on its line further along.
///
/// Two things stand on one line if they share half of the height of the lower one. A column beside another is read
/// from its own top: a thing that stands wholly further along than the one before may stand higher. Half a pixel of
/// rounding is no jump.
fn comes_after(last: Rectangle, next: Rectangle, right_to_left: bool) -> bool {
    const ROUNDING: f32 = 0.5;
    let shared = (last.y + last.height).min(next.y + next.height) - last.y.max(next.y);
    let line = shared >= last.height.min(next.height) / 2.0;
    // A phrase that goes on in the next line begins where its first line does.
    let goes_on =
        next.y + ROUNDING >= last.y && next.y + next.height > last.y + last.height + ROUNDING;
    let further = if right_to_left {
        next.x + next.width <= last.x + ROUNDING
    } else {
        next.x + ROUNDING >= last.x + last.width
    };
    further || goes_on || (!line && next.y + ROUNDING >= last.y)
}

#[test]
fn tab_goes_where_reading_goes() {
    every_screen(|screen, locale| {
        let mirrored = locale == Locale::Pseudo;
        let mut faults = Vec::new();
        let mut last: Option<(&Told, Rectangle, bool)> = None;
        let mut left_page = false;
        for told in screen.told.iter().filter(|told| is_control(told)) {
            let Some((bounds, in_page)) = place(told) else {
                faults.push(format!("{} is nowhere", show(told)));
                continue;
            };
            if in_page && left_page {
                faults.push(format!(
                    "{} comes after what stands under the page",
                    show(told)
                ));
            }
            if let Some((before, last, was_in_page)) = last {
                left_page |= was_in_page && !in_page;
                // Web and mail addresses are read from left to right in every language.
                let address = |told: &Told| {
                    told.target
                        .as_ref()
                        .is_some_and(|t| format!("{:?}", t.id).contains("part."))
                };
                let right_to_left = mirrored && !(address(told) && address(before));
                // The page scrolls under the bars: across its edge, places say nothing, and its order is its place.
                if was_in_page == in_page && !comes_after(last, bounds, right_to_left) {
                    faults.push(format!(
                        "from {} {last:?} back to {} {bounds:?}",
                        show(before),
                        show(told)
                    ));
                }
            }
            last = Some((told, bounds, in_page));
        }
        faults
    });
}

#[test]
fn tab_follows_the_tree() {
    for locale in [Locale::En, Locale::Pseudo] {
        for name in names() {
            let mut driver = open(name, locale, SIZES[0]).unwrap();
            let tree = screen(&mut driver).told;
            let order: Vec<String> = tree
                .iter()
                .filter_map(|told| Some(format!("{:?}", told.target.as_ref()?.id)))
                .collect();
            let at = |driver: &mut Driver| {
                let focused = driver.focused().map(|seen| seen.id);
                focused.and_then(|id| order.iter().position(|other| *other == id))
            };
            let begin = at(&mut driver);
            assert!(
                begin.is_some(),
                "{locale} {name}: the focus is on something in the tree"
            );
            let mut way = Vec::new();
            for _ in 0..order.len() + 2 {
                driver.tab(false);
                way.push(
                    at(&mut driver)
                        .unwrap_or_else(|| panic!("{locale} {name}: {way:?}, then nowhere")),
                );
                if way.len() > 1 && way.last() == way.first() {
                    break;
                }
            }
            way.pop();
            let back = way.windows(2).filter(|pair| pair[1] <= pair[0]).count();
            assert!(
                back <= 1,
                "{locale} {name}: once around, Tab goes back once: {way:?}"
            );
            let reached: HashSet<usize> = way.into_iter().collect();
            for (at, told) in tree.iter().enumerate().filter(|(_, told)| is_control(told)) {
                let one_of_group =
                    told.node.role() == Kind::RadioButton || told.node.position_in_set().is_some();
                let here = told.target.as_ref().map(|t| format!("{:?}", t.id));
                let here = here
                    .and_then(|id| order.iter().position(|other| *other == id))
                    .unwrap_or(at);
                assert!(
                    one_of_group || reached.contains(&here),
                    "{locale} {name}: Tab passes {}",
                    show(told)
                );
            }
        }
    }
}

/// Why a text that is drawn is not told, if so.
fn left_out(
    text: &Drawn,
    labels: &mut dyn Iterator<Item = String>,
    title: &str,
    headings: &[String],
    samples: &[String],
) -> Option<String> {
    let words = text.words.trim();
    if words.is_empty() {
        return None;
    }
    let holds = |(names, _): &(String, bool)| names.contains(words);
    // The window is named so; and a sample of a text size shows how letters look, its words say nothing.
    if text.silent && (words == title || samples.iter().any(|s| s == words)) {
        return None;
    }
    if text.silent {
        // What a caller says now stands in the picture of the call too, and is told as the question beside it.
        let said = text.around.iter().any(holds) || headings.iter().any(|h| h == words);
        return (!said).then(|| {
            format!(
                "“{words}” is drawn, and no control says it: {:?}",
                text.around
            )
        });
    }
    if let Some(leaf) = text.around.iter().find(|(_, leaf)| *leaf) {
        return (!holds(leaf))
            .then(|| format!("“{words}” is drawn in “{}”, which does not say it", leaf.0));
    }
    let next = labels.next();
    (next.as_deref() != Some(words)).then(|| format!("“{words}” is drawn, told is {next:?}"))
}

#[test]
fn every_text_that_is_drawn_is_told_in_its_order_and_language() {
    let samples: Vec<String> = Locale::ALL
        .iter()
        .flat_map(|locale| {
            [Register::Adult, Register::Child].map(|register| {
                readings::spoken(&Catalog::new(*locale, register).text("text-sample"))
            })
        })
        .collect();
    every_screen(|screen, _| {
        let title = screen.told.first().map_or("", |window| window.name());
        let mut faults: Vec<String> = (screen.untold.iter())
            .map(|text| format!("“{text}” is drawn by something that says nothing"))
            .collect();
        let texts = screen
            .told
            .iter()
            .filter(|told| told.node.role() == Kind::Label);
        let headings: Vec<String> = (screen.told.iter())
            .filter(|told| told.node.role() == Kind::Heading)
            .map(|told| told.name().to_owned())
            .collect();
        let mut labels = texts.clone().map(|told| told.name().to_owned());
        for text in &screen.drawn {
            faults.extend(left_out(text, &mut labels, title, &headings, &samples));
            if text.language.is_empty() {
                faults.push(format!("“{}” has no language", text.words));
            }
        }
        faults.extend(labels.map(|text| format!("“{text}” is told and not drawn")));
        for text in texts {
            if text.node.language().is_none_or(str::is_empty) {
                faults.push(format!("{} has no language", show(text)));
            }
        }
        faults
    });
}

#[test]
fn headings_begin_at_one_and_skip_no_level() {
    every_screen(|screen, _| {
        let levels: Vec<usize> = (screen.told.iter())
            .filter(|told| told.node.role() == Kind::Heading)
            .map(|told| told.node.level().unwrap_or(0))
            .collect();
        let mut faults = Vec::new();
        if levels.first() != Some(&1) || levels.iter().filter(|level| **level == 1).count() != 1 {
            faults.push(format!("the levels of its headings are {levels:?}"));
        }
        if levels.windows(2).any(|pair| pair[1] > pair[0] + 1) {
            faults.push(format!("a level is skipped in {levels:?}"));
        }
        faults
    });
}

#[test]
fn what_belongs_together_is_counted() {
    every_screen(|screen, _| {
        let mut faults = Vec::new();
        for (at, told) in screen.told.iter().enumerate() {
            let role = told.node.role();
            let item = match role {
                Kind::RadioGroup => Kind::RadioButton,
                Kind::List => Kind::ListItem,
                Kind::RadioButton | Kind::ListItem => {
                    let parent = told.parent.and_then(|parent| screen.told.get(parent));
                    let parent = parent.map(|parent| parent.node.role());
                    if !matches!(parent, Some(Kind::RadioGroup | Kind::List)) {
                        faults.push(format!("{} stands in {parent:?}", show(told)));
                    }
                    continue;
                }
                _ => continue,
            };
            let items: Vec<&Told> = (screen.told.iter())
                .filter(|child| child.parent == Some(at) && child.node.role() == item)
                .collect();
            let positions: Vec<Option<usize>> = items
                .iter()
                .map(|child| child.node.position_in_set())
                .collect();
            let expected: Vec<Option<usize>> = (0..items.len()).map(Some).collect();
            if items.is_empty() || positions != expected {
                faults.push(format!(
                    "the items of {} are counted {positions:?}",
                    show(told)
                ));
            }
            if told.node.size_of_set() != Some(items.len()) {
                let said = told.node.size_of_set();
                faults.push(format!(
                    "{} says {said:?} and has {}",
                    show(told),
                    items.len()
                ));
            }
        }
        faults
    });
}

#[test]
fn a_mirrored_window_is_told_in_the_same_order() {
    // Where a text breaks and what is drawn may differ; what is there, in which order and in what, may not.
    let shape = |screen: &Screen| -> Vec<(Kind, usize, Option<usize>)> {
        let told = screen.told.iter();
        told.map(|t| (t.node.role(), t.depth, t.node.position_in_set()))
            .collect()
    };
    // Longer words fold a bar earlier: so wide, nothing folds.
    let told = |name: &str, locale: Locale| {
        let mut driver = open(name, locale, (2400.0, 1200.0, 100));
        shape(&screen(driver.as_mut().expect("it can be staged")))
    };
    for name in names() {
        assert_eq!(told(name, Locale::En), told(name, Locale::Pseudo), "{name}");
    }
}
