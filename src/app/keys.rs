//! From key presses to what they mean, on any keyboard layout.

use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{Key, Modifiers};

use super::widget::navigation::KeyPress;

/// What a key asks of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Back, or close what is open.
    Escape,
    /// Help now.
    Help,
    /// The keys.
    Keys,
    /// Reads the screen aloud, or stops.
    ReadAloud,
    /// Full screen on and off.
    FullScreen,
    /// Larger text.
    Larger,
    /// Smaller text.
    Smaller,
    /// Text at 100 %.
    Normal,
    /// The answer with this number, from 0.
    Choose(usize),
}

/// What a key means, if anything.
///
/// `letters` says whether a single letter, digit or sign does something (WCAG 2.1.4 asks for a way to switch it off).
pub fn command(press: &KeyPress, letters: bool) -> Option<Command> {
    let held = press.modifiers;
    if held.command() && !held.alt() {
        return size(press);
    }
    if held.alt() || held.logo() || held.control() {
        return None;
    }
    match press.key {
        Key::Named(Named::Escape) => Some(Command::Escape),
        Key::Named(Named::F1) => Some(Command::Help),
        Key::Named(Named::F2) => Some(Command::Keys),
        Key::Named(Named::F4) => Some(Command::ReadAloud),
        Key::Named(Named::F11) => Some(Command::FullScreen),
        _ if letters && is_question_mark(press) => Some(Command::Keys),
        _ if letters && held & !Modifiers::SHIFT == Modifiers::empty() => {
            number(press).map(Command::Choose)
        }
        _ => None,
    }
}

/// The sign as it is typed, on any keyboard; Japanese ones may write it wide.
fn is_question_mark(press: &KeyPress) -> bool {
    matches!(&press.modified, Key::Character(c) if matches!(c.as_str(), "?" | "？"))
}

fn size(press: &KeyPress) -> Option<Command> {
    let by_character = |key: &Key| match key {
        Key::Character(c) => match c.as_str() {
            "+" | "=" => Some(Command::Larger),
            "-" | "_" => Some(Command::Smaller),
            "0" => Some(Command::Normal),
            _ => None,
        },
        _ => None,
    };
    by_character(&press.modified)
        .or_else(|| by_character(&press.key))
        .or(match press.physical {
            Physical::Code(Code::Equal | Code::NumpadAdd) => Some(Command::Larger),
            Physical::Code(Code::Minus | Code::NumpadSubtract) => Some(Command::Smaller),
            Physical::Code(Code::Digit0 | Code::Numpad0) => Some(Command::Normal),
            _ => None,
        })
}

/// The number of an answer: by the character, else by where the key is.
fn number(press: &KeyPress) -> Option<usize> {
    if let Key::Character(c) = &press.key {
        let mut characters = c.chars();
        if let (Some(character), None) = (characters.next(), characters.next()) {
            match character.to_ascii_lowercase() {
                digit @ '1'..='9' => return Some(digit as usize - '1' as usize),
                letter @ 'a'..='h' => return Some(letter as usize - 'a' as usize),
                // Another Latin letter is no answer, wherever it lies.
                other if other.is_ascii() => return None,
                _ => {}
            }
        }
    }
    let codes = [
        [Code::Digit1, Code::Numpad1, Code::KeyA],
        [Code::Digit2, Code::Numpad2, Code::KeyB],
        [Code::Digit3, Code::Numpad3, Code::KeyC],
        [Code::Digit4, Code::Numpad4, Code::KeyD],
        [Code::Digit5, Code::Numpad5, Code::KeyE],
    ];
    let Physical::Code(code) = press.physical else {
        return None;
    };
    codes.iter().position(|row| row.contains(&code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: Key, physical: Code, modifiers: Modifiers) -> KeyPress {
        KeyPress {
            modified: key.clone(),
            key,
            physical: Physical::Code(physical),
            modifiers,
        }
    }

    #[test]
    fn answers_are_found_on_any_keyboard() {
        let none = Modifiers::empty();
        let latin = press(Key::Character("b".into()), Code::KeyB, none);
        assert_eq!(command(&latin, true), Some(Command::Choose(1)));
        let devanagari = press(Key::Character("ो".into()), Code::KeyA, none);
        assert_eq!(command(&devanagari, true), Some(Command::Choose(0)));
        let french_one = press(Key::Character("&".into()), Code::Digit1, none);
        assert_eq!(command(&french_one, true), None, "a Latin sign is itself");
        let kana = press(Key::Character("ぬ".into()), Code::Digit1, none);
        assert_eq!(command(&kana, true), Some(Command::Choose(0)));
        assert_eq!(command(&latin, false), None, "switched off");
        let held = press(Key::Character("b".into()), Code::KeyB, Modifiers::ALT);
        assert_eq!(command(&held, true), None);
    }

    #[test]
    fn a_question_mark_shows_the_keys_unless_single_keys_are_off() {
        let typed = KeyPress {
            key: Key::Character("/".into()),
            modified: Key::Character("?".into()),
            physical: Physical::Code(Code::Slash),
            modifiers: Modifiers::SHIFT,
        };
        assert_eq!(command(&typed, true), Some(Command::Keys));
        assert_eq!(command(&typed, false), None);
        let f2 = press(Key::Named(Named::F2), Code::F2, Modifiers::empty());
        assert_eq!(command(&f2, false), Some(Command::Keys));
    }

    #[test]
    fn text_size_keys_work_with_and_without_shift() {
        for key in ["+", "="] {
            let press = press(Key::Character(key.into()), Code::Equal, Modifiers::COMMAND);
            assert_eq!(command(&press, true), Some(Command::Larger));
        }
        let numpad = press(Key::Unidentified, Code::NumpadSubtract, Modifiers::COMMAND);
        assert_eq!(command(&numpad, true), Some(Command::Smaller));
    }
}
