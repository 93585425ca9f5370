//! Every screen at large text and in small windows, with four kinds of keys: everything is reached, and seen.

use std::collections::HashSet;

use cyberday::app::tour::{SCREENS, STATES, stage};
use cyberday::app::widget::meaning::Role;
use cyberday::language::Locale;
use cyberday::records::Theme;
use iced::keyboard::key::{Code, Named};
use iced::keyboard::{Key, Modifiers};
use iced::{Rectangle, Task};

use super::driver::{Driver, Seen};

/// How far the focus ring reaches around a control.
const RING: f32 = 9.0;

fn open(name: &str, locale: Locale, (width, height, text): (f32, f32, u16)) -> Option<Driver> {
    let app = stage(name, locale, Theme::Light, text, "AU")?;
    Some(Driver::new(app, Task::none(), width, height))
}

/// What is wrong with where a focused control stands.
fn hidden(seen: &Seen, page: Rectangle, window: f32) -> Option<String> {
    let (view, ring) = if seen.in_page {
        (page, RING)
    } else {
        (
            Rectangle::new(
                page.position(),
                iced::Size::new(page.width, window - page.y),
            ),
            0.0,
        )
    };
    let top = if seen.in_page { view.y } else { 0.0 };
    let bottom = if seen.in_page {
        view.y + view.height
    } else {
        window
    };
    let room = bottom - top;
    let (from, to) = (seen.bounds.y, seen.bounds.y + seen.bounds.height);
    let fits = |around: f32| {
        from - around >= top - 1.0
            && (to + around <= bottom + 1.0 || seen.bounds.height + 2.0 * around > room)
    };
    let around = if seen.bounds.height + 2.0 * ring <= room {
        ring
    } else {
        0.0
    };
    (!fits(around)).then(|| format!("{} at {from:.0}..{to:.0} of {top:.0}..{bottom:.0}", seen.id))
}

/// Walks through a screen with Tab, and with arrows in each group, and looks at every stop.
fn walk(name: &str, locale: Locale, size: (f32, f32, u16), faults: &mut Vec<String>) {
    let Some(mut driver) = open(name, locale, size) else {
        return;
    };
    let window = size.1 / (f32::from(size.2) / 100.0);
    let mut fault = |what: String| {
        faults.push(format!(
            "{locale} {name} {}x{} {} %: {what}",
            size.0, size.1, size.2
        ));
    };
    let mut reached: HashSet<String> = HashSet::new();
    let mut first = None;
    for turn in 0..120 {
        driver.tab(false);
        let Some(now) = driver.focused() else {
            fault("the focus is lost".to_owned());
            return;
        };
        if first.as_ref() == Some(&now.id) {
            break;
        }
        if turn == 119 {
            fault("Tab does not come round".to_owned());
        }
        first.get_or_insert(now.id.clone());
        let mut members = vec![now.id.clone()];
        look_at(&mut driver, &now, window, &mut fault);
        reached.insert(now.id.clone());
        if let Some((_, count)) = now
            .probe
            .meaning
            .position
            .filter(|_| now.probe.meaning.group.is_some())
        {
            for _ in 1..count {
                driver.named(Named::ArrowDown);
                let Some(member) = driver.focused() else {
                    fault("an arrow loses the focus".to_owned());
                    return;
                };
                look_at(&mut driver, &member, window, &mut fault);
                members.push(member.id.clone());
                reached.insert(member.id);
            }
        }
    }
    for control in driver.look().controls {
        if control.probe.tab_stop && !reached.contains(&control.id) {
            fault(format!("{} is not reached", control.id));
        }
    }
}

fn look_at(driver: &mut Driver, seen: &Seen, window: f32, fault: &mut impl FnMut(String)) {
    let Some(page) = driver.look().page else {
        fault("nothing scrolls".to_owned());
        return;
    };
    if let Some(what) = hidden(seen, page, window) {
        fault(what);
    }
}

fn all_at(locales: &[Locale], size: (f32, f32, u16)) {
    let mut faults = Vec::new();
    for locale in locales {
        for name in SCREENS.into_iter().chain(STATES) {
            walk(name, *locale, size, &mut faults);
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults, first: {:#?}",
        faults.len(),
        &faults[..faults.len().min(30)]
    );
}

#[test]
fn keys_reach_and_show_everything_at_200_per_cent() {
    all_at(&[Locale::En, Locale::Hi], (1024.0, 768.0, 200));
}

#[test]
fn keys_reach_and_show_everything_at_300_per_cent() {
    all_at(
        &[Locale::Ja, Locale::Hi, Locale::Pseudo],
        (1024.0, 768.0, 300),
    );
}

#[test]
fn keys_reach_and_show_everything_in_a_small_window() {
    all_at(
        &[Locale::En, Locale::Ja, Locale::Pseudo],
        (640.0, 400.0, 100),
    );
}

#[test]
fn escape_does_what_back_does() {
    for name in SCREENS.into_iter().chain(STATES) {
        let size = (640.0, 400.0, 100);
        let mut pressed = open(name, Locale::En, size).unwrap();
        if pressed.control("back").is_none() {
            continue;
        }
        let mut escaped = open(name, Locale::En, size).unwrap();
        let name_of = |driver: &mut Driver| {
            let heading = driver.heading();
            heading.map(|heading| heading.probe.meaning.name)
        };
        if pressed.control("term.close").is_some() {
            escaped.named(Named::Escape); // first the meaning of a word is closed
        }
        pressed.press("back");
        escaped.named(Named::Escape);
        assert_eq!(name_of(&mut pressed), name_of(&mut escaped), "{name}");
        assert_eq!(pressed.ids(), escaped.ids(), "{name}");
    }
}

#[test]
fn while_the_answers_lie_below_the_main_button_leads_to_them() {
    for locale in [Locale::En, Locale::Ja, Locale::Hi, Locale::Pseudo] {
        let mut driver = open("judge-email", locale, (1024.0, 768.0, 200)).unwrap();
        let main = |driver: &mut Driver| driver.control("main").unwrap().probe.meaning.name;
        let choose = main(&mut driver);
        driver.press("main");
        let answer = driver.focused().unwrap();
        assert_eq!(answer.probe.meaning.role, Role::Radio, "{locale}");
        assert_eq!(answer.probe.meaning.position, Some((1, 3)), "{locale}");
        let page = driver.look().page.unwrap();
        assert_eq!(hidden(&answer, page, 384.0), None, "{locale}");
        let give = main(&mut driver);
        assert_ne!(choose, give, "{locale}: in sight, the answer can be given");
        driver.named(Named::Home);
        assert_eq!(main(&mut driver), choose, "{locale}: out of sight again");
        driver.digit(1);
        driver.named(Named::Home);
        assert_eq!(main(&mut driver), give, "{locale}: chosen, wherever it is");
    }
}

#[test]
fn where_the_answers_are_in_sight_the_main_button_is_itself() {
    let wide = (1280.0, 800.0, 100);
    let mut driver = open("choice", Locale::En, wide).unwrap();
    let give = driver.control("main").unwrap().probe.meaning.name;
    let mut asked = open("judge-email", Locale::En, wide).unwrap();
    assert_eq!(asked.control("main").unwrap().probe.meaning.name, give);
}

#[test]
fn the_bar_keeps_to_one_line_at_every_width() {
    let mut faults = Vec::new();
    for locale in Locale::ALL {
        for width in (320..1620).step_by(50) {
            let mut driver = open("home", locale, (width as f32, 800.0, 100)).unwrap();
            let bar: Vec<Seen> = driver
                .look()
                .controls
                .into_iter()
                .filter(|c| c.id.contains("\"bar.") && c.probe.tab_stop)
                .collect();
            if !bar.iter().any(|c| c.id.contains("bar.help")) {
                faults.push(format!("{locale} {width}: no help"));
            }
            for pair in bar.windows(2) {
                let (a, b) = (pair[0].bounds, pair[1].bounds);
                let gap = if locale == Locale::Pseudo {
                    a.x - b.x - b.width
                } else {
                    b.x - a.x - a.width
                };
                if gap < 7.5 || (a.center_y() - b.center_y()).abs() > 1.0 {
                    faults.push(format!(
                        "{locale} {width}: {} and {}",
                        pair[0].id, pair[1].id
                    ));
                }
            }
            if let Some(high) = bar.iter().find(|c| c.bounds.height > 90.0) {
                faults.push(format!(
                    "{locale} {width}: {} is {}",
                    high.id, high.bounds.height
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_word_leaves_its_button() {
    let mut faults = Vec::new();
    let sizes = [
        (640.0, 400.0, 100),
        (1024.0, 768.0, 300),
        (1280.0, 800.0, 150),
    ];
    for locale in Locale::ALL {
        for name in [
            "menu",
            "settings",
            "result",
            "judge-missing",
            "help",
            "home",
            "part-end",
        ] {
            for size in sizes {
                let Some(mut driver) = open(name, locale, size) else {
                    continue;
                };
                let screen = driver.look();
                for button in screen.controls.iter().filter(|c| c.probe.tab_stop) {
                    for (text, bounds) in &screen.texts {
                        // What has scrolled under a bar stands behind its buttons, and not in them.
                        let inside = button.bounds.contains(bounds.center())
                            && button.probe.meaning.name.contains(text.as_str());
                        if inside && !bounds.is_within(&button.bounds.expand(0.5)) {
                            faults.push(format!("{locale} {name} {size:?}: {text:.30}"));
                        }
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_keys_are_shown_by_f2_by_a_question_mark_and_from_the_menu() {
    let keys = |driver: &mut Driver| driver.heading().unwrap().probe.meaning.name == "Keys";
    let mut driver = open("welcome", Locale::En, (640.0, 400.0, 100)).unwrap();
    driver.named(Named::F2);
    assert!(keys(&mut driver));
    driver.named(Named::Escape);
    assert!(!keys(&mut driver));
    let question = Key::Character("?".into());
    driver.key(question, Code::Slash, Modifiers::SHIFT);
    assert!(keys(&mut driver));
    driver.named(Named::Escape);
    driver.press("bar.menu");
    driver.press("menu.keys");
    assert!(keys(&mut driver));
    driver.named(Named::Escape);
    assert_eq!(
        driver.heading().unwrap().probe.meaning.name,
        "Who is learning today?",
        "one press leads back to where one was"
    );
}

#[test]
fn arrows_go_the_way_the_lines_run() {
    for (locale, forward) in [
        (Locale::En, Named::ArrowRight),
        (Locale::Pseudo, Named::ArrowLeft),
    ] {
        let mut driver = open("judge-email", locale, (1280.0, 800.0, 100)).unwrap();
        driver.go_to("sure.guess");
        let from = driver.focused().unwrap().bounds;
        driver.named(forward);
        let to = driver.focused().unwrap();
        assert_eq!(to.probe.meaning.position, Some((2, 3)), "{locale}");
        assert_eq!(
            to.bounds.x > from.x,
            locale == Locale::En,
            "{locale}: the next stands where the arrow points"
        );
    }
}
