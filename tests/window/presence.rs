//! A guest who is still there is not forgotten, whatever they learn with.

use cyberday::app::Message;
use cyberday::app::tour::stage;
use cyberday::app::widget::meaning::Role;
use cyberday::app::widget::navigation::Input;
use cyberday::language::Locale;
use cyberday::records::{GUEST_ASKED, GUEST_IDLE, Theme};
use iced::{Event, Point, Task, mouse, touch};

use super::driver::Driver;

const BESIDE_EVERYTHING: Point = Point::new(4.0, 400.0);

/// A guest at the shelf, who last used the mouse, and did nothing for as long as a guest may.
fn rested_guest() -> Driver {
    let app = stage("home-guest", Locale::En, Theme::Light, 100, "AU").unwrap();
    let mut driver = Driver::new(app, Task::none(), 1280.0, 800.0);
    driver.tell(Message::Input(Input::Keyboard(false)));
    driver.app.rest(GUEST_IDLE);
    driver
}

fn is_here_after(act: impl FnOnce(&mut Driver)) -> bool {
    let mut driver = rested_guest();
    act(&mut driver);
    driver.tell(Message::Idle);
    driver.control("end").is_some()
}

#[test]
fn a_guest_who_does_nothing_is_forgotten() {
    assert!(!is_here_after(|_| {}));
}

#[test]
fn a_guest_is_asked_before_and_any_key_is_an_answer() {
    let mut driver = rested_guest();
    driver.tab(false);
    driver.app.rest(GUEST_IDLE - GUEST_ASKED);
    assert!(driver.control("notice.0").is_none());
    driver.tell(Message::Idle);
    let asked = driver.control("notice.0").unwrap().probe.meaning;
    assert_eq!(asked.role, Role::Status, "it is announced");
    driver.tab(false);
    assert!(driver.control("notice.0").is_none(), "answered");
    driver.app.rest(GUEST_ASKED);
    driver.tell(Message::Idle);
    assert!(driver.control("end").is_some(), "and still here");
}

#[test]
fn a_guest_with_a_mouse_a_finger_a_keyboard_or_a_reader_stays() {
    let press = Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left));
    assert!(is_here_after(|d| d.point(press, BESIDE_EVERYTHING)));
    let wheel = Event::Mouse(mouse::Event::WheelScrolled {
        delta: mouse::ScrollDelta::Lines { x: 0.0, y: -1.0 },
    });
    assert!(is_here_after(|d| d.point(wheel, BESIDE_EVERYTHING)));
    let finger = Event::Touch(touch::Event::FingerPressed {
        id: touch::Finger(1),
        position: BESIDE_EVERYTHING,
    });
    assert!(is_here_after(|d| d.point(finger, BESIDE_EVERYTHING)));
    assert!(is_here_after(|d| d.tab(false)));
    assert!(is_here_after(|d| d.tell(Message::Assistive)));
}
