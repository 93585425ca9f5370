//! The marked phrases of a flow: their rectangles, their focus, pressing them.

use iced::advanced::widget::{Operation, operation};
use iced::advanced::{Shell, mouse};
use iced::keyboard::{self, key::Named};
use iced::{Event, Point, Rectangle, Size, Vector, touch};

use super::{Flow, MarkKind, Memory};
use crate::app::widget::atoms::Atom;
use crate::app::widget::meaning::{Meaning, Probe, Role};

#[derive(Default)]
pub(super) struct Focus(pub(super) bool);

impl operation::Focusable for Focus {
    fn is_focused(&self) -> bool {
        self.0
    }
    fn focus(&mut self) {
        self.0 = true;
    }
    fn unfocus(&mut self) {
        self.0 = false;
    }
}

impl<M> Flow<M> {
    /// Merges the atoms of each mark, and of each boxed owner, that stand side by side on a line.
    pub(super) fn rectangles(&self, memory: &mut Memory) {
        let height = self.style.size * if self.style.devanagari { 1.62 } else { 1.32 };
        let rise = (self.style.size * self.style.line_height - height) / 2.0;
        let rise = if self.has_ruby() { 0.0 } else { rise.max(0.0) };
        memory.rects.clear();
        memory.boxes.clear();
        // From left to right: where a mark crosses text of the other direction, what is together in the text stands
        // apart on the line, and has a rectangle each.
        let mut seen: Vec<&Atom> = memory.atoms.iter().filter(|a| a.shown > 0.0).collect();
        seen.sort_by(|a, b| a.line.cmp(&b.line).then(a.at.x.total_cmp(&b.at.x)));
        let mut before: Option<&Atom> = None;
        for atom in seen {
            let bounds = Rectangle::new(
                Point::new(atom.at.x, atom.at.y + rise),
                Size::new(atom.shown, height),
            );
            let beside = before.filter(|before| before.line == atom.line);
            if let Some(mark) = atom.mark {
                match memory.rects.last_mut() {
                    Some((same, rect))
                        if *same == mark && beside.is_some_and(|b| b.mark == atom.mark) =>
                    {
                        *rect = rect.union(&bounds);
                    }
                    _ => memory.rects.push((mark, bounds)),
                }
            }
            if atom.boxed {
                match memory.boxes.last_mut() {
                    Some(rect) if beside.is_some_and(|b| b.boxed && b.piece == atom.piece) => {
                        *rect = rect.union(&bounds);
                    }
                    _ => memory.boxes.push(bounds),
                }
            }
            before = Some(atom);
        }
    }

    /// Shows the marks to an operation: a box that can be ticked, or a button that explains a word. `offset` is where the flow stands.
    pub(super) fn operate_marks(
        &self,
        memory: &mut Memory,
        offset: Vector,
        op: &mut dyn Operation,
    ) {
        // What stood here before may have left its focus behind.
        let (rects, focus) = (&memory.rects, &mut memory.focus);
        focus.retain(|mark, _| rects.iter().any(|(m, _)| m == mark));
        for (mark, meaning) in self.marks.iter().enumerate() {
            if self.on_mark.is_none() && meaning.badge.is_none() {
                continue;
            }
            let bounds = memory
                .rects
                .iter()
                .filter(|(m, _)| *m == mark)
                .map(|(_, rect)| *rect)
                .reduce(|a, b| a.union(&b));
            let Some(bounds) = bounds else {
                continue;
            };
            let focus = memory.focus.entry(mark).or_default();
            let id = self.mark_id(mark);
            let mut probe = Probe {
                meaning: match (&meaning.kind, &meaning.badge, &self.on_mark) {
                    (MarkKind::Term { name, .. }, ..) => Meaning::new(Role::Button, name.as_str()),
                    (MarkKind::Sign, Some(badge), None) => {
                        let name = format!("{badge}: {}", self.mark_name(mark));
                        Meaning::new(Role::Mark, name)
                    }
                    (MarkKind::Sign, ..) => Meaning {
                        checked: meaning.chosen,
                        ..Meaning::new(Role::CheckBox, self.mark_name(mark))
                    },
                },
                focused: focus.0,
                focusable: true,
                tab_stop: self.on_mark.is_some(),
                encloses: false,
                reading: None,
                activate: false,
            };
            op.custom(Some(&id), bounds + offset, &mut probe);
            op.focusable(Some(&id), bounds + offset, focus);
            if probe.activate {
                memory.pressed = Some(mark);
            }
        }
    }

    /// Presses and focuses marks with mouse, finger and keys. `bounds` are the flow's in the window.
    pub(super) fn update_marks(
        &self,
        memory: &mut Memory,
        event: &Event,
        bounds: Rectangle,
        cursor: mouse::Cursor,
        shell: &mut Shell<'_, M>,
    ) {
        let Some(on_mark) = &self.on_mark else {
            return;
        };
        let press = |mark: usize, shell: &mut Shell<'_, M>| {
            if let Some(mark) = self.marks.get(mark) {
                shell.publish(on_mark(mark.id.clone()));
            }
        };
        if let Some(mark) = memory.pressed.take() {
            press(mark, shell);
        }
        let under = |memory: &Memory| {
            let point = cursor.position_in(bounds)?;
            let mut rects = memory.rects.iter();
            let found = rects.find(|(_, rect)| rect.expand(4.0).contains(point));
            found.map(|(mark, _)| *mark)
        };
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                memory.held = under(memory);
                for (mark, focus) in &mut memory.focus {
                    if focus.0 != (memory.held == Some(*mark)) {
                        focus.0 = memory.held == Some(*mark);
                        shell.request_redraw();
                    }
                }
                if memory.held.is_some() {
                    shell.capture_event();
                }
            }
            // Only letting go presses it: whoever slid off it, or whose touch was taken away, changed their mind.
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. }) => {
                if let Some(mark) = memory.held.take() {
                    if under(memory) == Some(mark) {
                        press(mark, shell);
                    }
                    shell.capture_event();
                }
            }
            Event::Touch(touch::Event::FingerLost { .. }) => memory.held = None,
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: keyboard::Key::Named(Named::Enter | Named::Space),
                repeat,
                ..
            }) => {
                let focused = memory
                    .focus
                    .iter()
                    .find(|(_, f)| f.0)
                    .map(|(mark, _)| *mark);
                if let Some(mark) = focused {
                    if !repeat {
                        press(mark, shell);
                    }
                    shell.capture_event();
                }
            }
            _ => {}
        }
    }
}
