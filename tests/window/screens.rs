//! Every screen in every language: names, focus, room.

use cyberday::app::tour::{SCREENS, STATES, stage};
use cyberday::app::widget::meaning::Role;
use cyberday::language::Locale;
use cyberday::records::Theme;
use iced::Task;

use super::driver::Driver;

fn all() -> impl Iterator<Item = &'static str> {
    SCREENS.into_iter().chain(STATES)
}

#[test]
fn every_screen_can_be_staged_and_every_control_has_a_name_and_an_id_of_its_own() {
    let mut faults = Vec::new();
    for locale in Locale::ALL {
        for name in all() {
            let Some(app) = stage(name, locale, Theme::Light, 100, "AU") else {
                faults.push(format!("{locale} {name}: cannot be staged"));
                continue;
            };
            let mut driver = Driver::new(app, Task::none(), 1280.0, 800.0);
            let screen = driver.look();
            let mut ids = std::collections::HashSet::new();
            for control in &screen.controls {
                if control.probe.meaning.name.trim().is_empty() {
                    faults.push(format!("{locale} {name}: {} has no name", control.id));
                }
                if !ids.insert(control.id.clone()) {
                    faults.push(format!("{locale} {name}: {} stands twice", control.id));
                }
                if control.probe.tab_stop && !control.probe.focusable {
                    faults.push(format!(
                        "{locale} {name}: {} can be pressed but not focused",
                        control.id
                    ));
                }
            }
            let headings = screen
                .controls
                .iter()
                .filter(|c| c.probe.meaning.role == Role::Heading(1))
                .count();
            let expected = if name == "forget" { 1 } else { headings.max(1) };
            if headings != expected {
                faults.push(format!("{locale} {name}: {headings} main headings"));
            }
            if screen
                .texts
                .iter()
                .chain([])
                .any(|(text, _)| text.contains('⟦'))
            {
                faults.push(format!("{locale} {name}: a text is missing"));
            }
            if screen
                .controls
                .iter()
                .any(|c| c.probe.meaning.name.contains('⟦'))
            {
                faults.push(format!("{locale} {name}: a name is missing"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_new_screen_puts_the_focus_on_its_heading_and_tab_comes_back_round() {
    for name in [
        "welcome",
        "home",
        "card",
        "judge-sms",
        "caught",
        "result",
        "help",
        "settings",
    ] {
        let app = stage(name, Locale::En, Theme::Light, 100, "AU").unwrap();
        let mut driver = Driver::new(app, Task::none(), 1280.0, 800.0);
        let first = driver
            .focused()
            .unwrap_or_else(|| panic!("{name}: nothing has the focus"));
        assert_eq!(first.probe.meaning.role, Role::Heading(1), "{name}");
        driver.tab(false);
        let start = driver.focused().unwrap().id;
        let mut seen = vec![start.clone()];
        loop {
            driver.tab(false);
            let now = driver.focused().expect("never lost").id;
            if now == start {
                break;
            }
            seen.push(now);
            assert!(seen.len() < 60, "{name}: Tab comes round");
        }
        driver.tab(true);
        assert_eq!(
            Some(driver.focused().unwrap().id),
            seen.last().cloned(),
            "{name}: Shift+Tab goes back"
        );
    }
}

#[test]
fn nothing_is_clipped_at_the_sides_at_any_size() {
    let mut faults = Vec::new();
    let sizes = [
        (640.0, 400.0, 100),
        (640.0, 400.0, 200),
        (1024.0, 768.0, 200),
        (1024.0, 768.0, 300),
        (1280.0, 800.0, 100),
    ];
    for locale in Locale::ALL {
        for name in all() {
            for (width, height, text) in sizes {
                let Some(app) = stage(name, locale, Theme::Light, text, "AU") else {
                    continue;
                };
                let mut driver = Driver::new(app, Task::none(), width, height);
                let most = width / (f32::from(text) / 100.0);
                let screen = driver.look();
                let controls = screen.controls.iter().map(|c| (c.id.clone(), c.bounds));
                let texts = screen.texts.iter().cloned();
                for (what, bounds) in controls.chain(texts) {
                    if bounds.x < -0.5 || bounds.x + bounds.width > most + 0.5 {
                        faults.push(format!("{locale} {name} {width}x{height} {text}%: {what:.40} at {:.0}..{:.0} of {most:.0}", bounds.x, bounds.x + bounds.width));
                    }
                }
            }
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
fn what_can_be_pressed_is_large_enough() {
    let mut faults = Vec::new();
    for name in all() {
        let app = stage(name, Locale::En, Theme::Light, 100, "AU").unwrap();
        let mut driver = Driver::new(app, Task::none(), 1280.0, 800.0);
        for control in driver.look().controls {
            let phrase = control.probe.meaning.role == Role::CheckBox
                && control.bounds.height < 200.0
                && name.starts_with("find");
            // A word in running text is as high as its line; WCAG excepts it, and its panel's button is large.
            let word = control.id.contains("\"term.") && !control.id.contains("\"term.close");
            if control.probe.tab_stop
                && !phrase
                && !word
                && (control.bounds.height < 47.5 || control.bounds.width < 47.5)
            {
                faults.push(format!(
                    "{name}: {} is {:?}",
                    control.id,
                    control.bounds.size()
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
