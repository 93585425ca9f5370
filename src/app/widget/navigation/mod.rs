//! The root of a window: Tab, arrows within a group, scrolling by keys, and where the focus is.
//!
//! It works inside `update`, so it is per window, needs no task, and is the same in tests. When the scope
//! changes (another screen, or a dialog over it), the focus goes to where it last was there, else to the heading.

mod below;
mod census;
mod moves;

use std::collections::HashMap;

use iced::advanced::widget::{Id, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse};
use iced::keyboard;
use iced::{Event, Rectangle, Size, touch, window};

use super::Element;
use super::forward::forward_to_content;

pub use census::{FocusOnly, reveal_by};

/// The id of the part of a screen that scrolls.
pub const PAGE: Id = Id::new("page");

/// A key that nothing on the screen took.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyPress {
    /// The key without modifiers.
    pub key: keyboard::Key,
    /// The key with modifiers.
    pub modified: keyboard::Key,
    /// Where it is on the keyboard: letters are found so also on keyboards in other scripts.
    pub physical: keyboard::key::Physical,
    /// What is held.
    pub modifiers: keyboard::Modifiers,
}

/// What the root tells the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// A key that nothing took.
    Key(KeyPress),
    /// The keyboard (`true`) or the mouse was used: the focus ring shows or hides.
    Keyboard(bool),
    /// Somebody pressed, typed or scrolled something, whatever took it.
    Present,
    /// The first answer of the page came to lie below the window's edge, or no longer does.
    ChoiceBelow(Option<Id>),
}

#[derive(Default)]
struct Memory {
    scope: Option<u64>,
    depth: usize,
    checked: Vec<Id>,
    size: Size,
    below: Option<Id>,
    told_below: Option<Id>,
    went: u64,
    just_went: bool,
    /// The last key took the focus somewhere, and nothing has been scrolled by hand since.
    moved: bool,
    last: HashMap<u64, (Id, f32)>,
    wanted: Option<Id>,
}

/// See the module.
pub struct Navigation<'a, M> {
    content: Element<'a, M>,
    scope: u64,
    depth: usize,
    right_to_left: bool,
    keyboard: bool,
    listens: bool,
    wanted: Option<Id>,
    goes_to: (u64, Option<Id>),
    on_input: fn(Input) -> M,
}

/// Wraps a window's content. `scope` names the screen or the dialog over it; `keyboard` is what the
/// program last heard through [`Input::Keyboard`]. `depth` counts what lies over the screen: when it becomes less,
/// the focus goes back to where it was; any other change goes to the heading.
pub fn navigation<'a, M>(
    scope: u64,
    depth: usize,
    right_to_left: bool,
    keyboard: bool,
    on_input: fn(Input) -> M,
    content: impl Into<Element<'a, M>>,
) -> Navigation<'a, M> {
    Navigation {
        content: content.into(),
        scope,
        depth,
        right_to_left,
        keyboard,
        listens: false,
        wanted: None,
        goes_to: (0, None),
        on_input,
    }
}

impl<M> Navigation<'_, M> {
    /// Whether a screen reader listens: the arrows then go through all that is said, texts among them.
    pub fn listens(mut self, listens: bool) -> Self {
        self.listens = listens;
        self
    }

    /// What within the screen wants the focus: it gets it once, whenever this changes.
    pub fn wanted(mut self, id: Option<Id>) -> Self {
        self.wanted = id;
        self
    }

    /// Takes the focus to a control, once for each number that was not seen before.
    pub fn goes_to(mut self, number: u64, id: Option<Id>) -> Self {
        self.goes_to = (number, id);
        self
    }
}

impl<M> Widget<M, iced::Theme, iced::Renderer> for Navigation<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Memory>()
    }
    fn state(&self) -> tree::State {
        tree::State::new(Memory::default())
    }
    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        r: &iced::Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        let Some(inner) = layout.children().next() else {
            return;
        };
        let (state, children) = (&mut tree.state, &mut tree.children);
        let memory = state.downcast_mut::<Memory>();
        let child = &mut children[0];
        if memory.scope != Some(self.scope) {
            self.enter(child, memory, inner, r);
            shell.request_redraw();
        }
        if matches!(event, Event::Window(window::Event::RedrawRequested(_)))
            && (self.give(child, memory, inner, r) | self.keep(child, memory, inner, r))
        {
            shell.request_redraw();
        }
        if matches!(event, Event::Mouse(_) | Event::Touch(_)) {
            memory.moved = false;
        }
        if memory.told_below != memory.below {
            // Another main button may change the room of the page: the focus is brought into view once more.
            memory.just_went |= std::mem::take(&mut memory.moved);
            memory.told_below.clone_from(&memory.below);
            shell.publish((self.on_input)(Input::ChoiceBelow(memory.below.clone())));
        }
        self.content
            .as_widget_mut()
            .update(child, event, inner, cursor, r, clipboard, shell, viewport);
        match event {
            Event::Keyboard(keyboard::Event::KeyPressed {
                key,
                modified_key,
                physical_key,
                modifiers,
                ..
            }) => {
                if !self.keyboard {
                    shell.publish((self.on_input)(Input::Keyboard(true)));
                }
                if !shell.is_event_captured() {
                    let taken = match key {
                        keyboard::Key::Named(named) => {
                            self.key(child, inner, r, memory, *named, *modifiers)
                        }
                        _ => false,
                    };
                    if taken {
                        shell.capture_event();
                        shell.request_redraw();
                    } else {
                        shell.publish((self.on_input)(Input::Key(KeyPress {
                            key: key.clone(),
                            modified: modified_key.clone(),
                            physical: *physical_key,
                            modifiers: *modifiers,
                        })));
                    }
                }
            }
            Event::Mouse(mouse::Event::ButtonPressed(_))
            | Event::Touch(touch::Event::FingerPressed { .. })
                if self.keyboard =>
            {
                shell.publish((self.on_input)(Input::Keyboard(false)));
            }
            _ => {}
        }
        if matches!(
            event,
            Event::Keyboard(keyboard::Event::KeyPressed { .. })
                | Event::Mouse(mouse::Event::ButtonPressed(_) | mouse::Event::WheelScrolled { .. })
                | Event::Touch(touch::Event::FingerPressed { .. })
        ) {
            shell.publish((self.on_input)(Input::Present));
        }
        let quiet = matches!(
            event,
            Event::Window(window::Event::RedrawRequested(_))
                | Event::Mouse(mouse::Event::CursorMoved { .. })
        );
        if !quiet {
            let census = self.census(child, inner, r);
            let offset = census.page.map_or(0.0, |(_, translation, _)| translation.y);
            if let Some(found) = census.all.into_iter().find(|f| f.focused) {
                memory.last.insert(self.scope, (found.id, offset));
            }
        }
    }

    forward_to_content!();
}

impl<'a, M: 'a> From<Navigation<'a, M>> for Element<'a, M> {
    fn from(navigation: Navigation<'a, M>) -> Self {
        iced::Element::new(navigation)
    }
}
