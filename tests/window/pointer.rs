//! Mouse and finger: only letting go presses, and a mind can be changed before.

use cyberday::app::tour::stage;
use cyberday::language::Locale;
use cyberday::records::Theme;
use iced::{Event, Point, Task, mouse, touch};

use super::driver::Driver;

const ELSEWHERE: Point = Point::new(2.0, 2.0);

fn open(name: &str) -> Driver {
    let app = stage(name, Locale::En, Theme::Light, 100, "AU").unwrap();
    Driver::new(app, Task::none(), 1280.0, 800.0)
}

fn mouse_button(down: bool) -> Event {
    Event::Mouse(if down {
        mouse::Event::ButtonPressed(mouse::Button::Left)
    } else {
        mouse::Event::ButtonReleased(mouse::Button::Left)
    })
}

fn middle(driver: &mut Driver, id: &str) -> Point {
    let seen = driver.look().controls.into_iter().find(|c| c.id == id);
    seen.unwrap().bounds.center()
}

#[test]
fn a_phrase_is_chosen_when_the_button_is_let_go_on_it() {
    let mut driver = open("find");
    let id = driver.marks().remove(0);
    let at = middle(&mut driver, &id);
    let is_chosen = |driver: &mut Driver| {
        let all = driver.look().controls;
        let seen = all.into_iter().find(|c| c.id == id).unwrap();
        seen.probe.meaning.checked == Some(true)
    };
    let before = is_chosen(&mut driver);
    driver.point(mouse_button(true), at);
    assert_eq!(is_chosen(&mut driver), before, "pressed down");
    driver.point(mouse_button(false), ELSEWHERE);
    assert_eq!(is_chosen(&mut driver), before, "slid off");
    driver.point(mouse_button(true), at);
    driver.point(mouse_button(false), at);
    assert_eq!(is_chosen(&mut driver), !before, "let go on it");
}

#[test]
fn a_touch_that_is_taken_away_presses_nothing() {
    let mut driver = open("welcome");
    let heading = |driver: &mut Driver| driver.heading().unwrap().probe.meaning.name;
    let before = heading(&mut driver);
    let at = driver.control("audience.later").unwrap().bounds.center();
    let (id, position) = (touch::Finger(1), at);
    driver.point(
        Event::Touch(touch::Event::FingerPressed { id, position }),
        at,
    );
    driver.point(Event::Touch(touch::Event::FingerLost { id, position }), at);
    assert_eq!(heading(&mut driver), before, "taken away");
    driver.point(
        Event::Touch(touch::Event::FingerPressed { id, position }),
        at,
    );
    driver.point(
        Event::Touch(touch::Event::FingerLifted { id, position }),
        at,
    );
    assert_ne!(heading(&mut driver), before, "lifted");
}
