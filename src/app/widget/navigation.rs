//! The root of a window: Tab, arrows within a group, scrolling by keys, and where the focus is.
//!
//! It works inside `update`, so it is per window, needs no task, and is the same in tests. When the scope
//! changes (another screen, or a dialog over it), the focus goes to where it last was there, else to the heading.

use std::collections::HashMap;

use iced::advanced::widget::operation::{
    self, Focusable, Outcome, Scrollable, scrollable::AbsoluteOffset,
};
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, key::Named};
use iced::{Event, Length, Rectangle, Size, Vector, touch, window};

use super::Element;
use super::meaning::{Probe, Role};

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
}

struct Found {
    id: Id,
    bounds: Rectangle,
    focused: bool,
    tab_stop: bool,
    heading: bool,
    checked: bool,
    group: Option<Id>,
}

/// Finds everything that can have the focus.
#[derive(Default)]
struct Census {
    all: Vec<Found>,
    page: Option<(Rectangle, Vector, Rectangle)>,
}

impl Census {
    fn checked(&self) -> Vec<Id> {
        let checked = self.all.iter().filter(|found| found.checked);
        checked.map(|found| found.id.clone()).collect()
    }
}

impl Operation for Census {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }
    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn std::any::Any) {
        if let (Some(id), Some(probe)) = (id, state.downcast_ref::<Probe>())
            && probe.focusable
        {
            self.all.push(Found {
                id: id.clone(),
                bounds,
                focused: probe.focused,
                tab_stop: probe.tab_stop,
                heading: matches!(probe.meaning.role, Role::Heading(_)),
                checked: probe.meaning.checked == Some(true),
                group: probe.meaning.group.clone(),
            });
        }
    }
    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        // A box to type in is none of our controls and sends no probe.
        if let Some(id) = id
            && self.all.last().is_none_or(|found| found.id != *id)
        {
            self.all.push(Found {
                id: id.clone(),
                bounds,
                focused: state.is_focused(),
                tab_stop: true,
                heading: false,
                checked: false,
                group: None,
            });
        }
    }
    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&PAGE) {
            self.page = Some((bounds, translation, content));
        }
    }
    fn finish(&self) -> Outcome<()> {
        Outcome::None
    }
}

/// Focuses one id and nothing else.
struct FocusOnly(Option<Id>);

impl Operation for FocusOnly {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }
    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if id.is_some() && id == self.0.as_ref() {
            state.focus();
        } else {
            state.unfocus();
        }
    }
}

#[derive(Default)]
struct Memory {
    scope: Option<u64>,
    depth: usize,
    checked: Vec<Id>,
    size: Size,
    last: HashMap<u64, (Id, f32)>,
}

/// See the module.
pub struct Navigation<'a, M> {
    content: Element<'a, M>,
    scope: u64,
    depth: usize,
    right_to_left: bool,
    keyboard: bool,
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
        on_input,
    }
}

/// The stops of Tab, in order: of a group only one, the chosen or the first.
fn tab_stops(all: &[Found]) -> Vec<usize> {
    let mut stops: Vec<usize> = Vec::new();
    for (i, found) in all.iter().enumerate() {
        if !found.tab_stop {
            continue;
        }
        let Some(group) = &found.group else {
            stops.push(i);
            continue;
        };
        match stops
            .iter()
            .position(|s| all[*s].group.as_ref() == Some(group))
        {
            None => stops.push(i),
            Some(place) => {
                let rank = |f: &Found| (f.focused, f.checked);
                if rank(found) > rank(&all[stops[place]]) {
                    stops[place] = i;
                }
            }
        }
    }
    stops
}

impl<M> Navigation<'_, M> {
    fn run(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
        op: &mut dyn Operation,
    ) {
        self.content.as_widget_mut().operate(tree, layout, r, op);
    }

    fn census(&mut self, tree: &mut Tree, layout: Layout<'_>, r: &iced::Renderer) -> Census {
        let mut census = Census::default();
        self.run(tree, layout, r, &mut census);
        census
    }

    fn scroll(&mut self, tree: &mut Tree, layout: Layout<'_>, r: &iced::Renderer, by: f32) {
        let mut op = operation::scrollable::scroll_by::<()>(PAGE, AbsoluteOffset { x: 0.0, y: by });
        self.run(tree, layout, r, &mut op);
    }

    /// Scrolls the page so that a control at `bounds` can be seen.
    fn reveal(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
        census: &Census,
        bounds: Rectangle,
    ) {
        const MARGIN: f32 = 16.0;
        let Some((view, translation, content)) = census.page else {
            return;
        };
        // What is outside the page (the bars) is always seen.
        if bounds.y + 0.5 < content.y || bounds.y + bounds.height > content.y + content.height + 0.5
        {
            return;
        }
        let top = bounds.y - translation.y - view.y - MARGIN;
        let bottom = bounds.y + bounds.height - translation.y - view.y - view.height + MARGIN;
        let by = if top < 0.0 || bounds.height + 2.0 * MARGIN > view.height {
            top
        } else if bottom > 0.0 {
            bottom
        } else {
            return;
        };
        self.scroll(tree, layout, r, by);
    }

    fn focus(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
        census: &Census,
        at: usize,
    ) {
        if let Some(found) = census.all.get(at) {
            self.run(tree, layout, r, &mut FocusOnly(Some(found.id.clone())));
            if !found.heading {
                self.reveal(tree, layout, r, census, found.bounds);
            }
        }
    }

    /// A new screen, or back on an old one.
    fn enter(
        &mut self,
        tree: &mut Tree,
        memory: &mut Memory,
        layout: Layout<'_>,
        r: &iced::Renderer,
    ) {
        let returns = self.depth < memory.depth;
        memory.depth = self.depth;
        let kept = memory.last.get(&self.scope).cloned().filter(|_| returns);
        let offset = kept.as_ref().map_or(0.0, |(_, offset)| *offset);
        let mut op = operation::scrollable::scroll_to::<()>(
            PAGE,
            AbsoluteOffset {
                x: None,
                y: Some(offset),
            },
        );
        self.run(tree, layout, r, &mut op);
        // The scrolling may have moved everything.
        let census = self.census(tree, layout, r);
        let at = kept
            .and_then(|(id, _)| census.all.iter().position(|f| f.id == id))
            .or_else(|| census.all.iter().position(|f| f.heading))
            .or_else(|| tab_stops(&census.all).first().copied());
        let found = at.and_then(|at| census.all.get(at));
        let (id, bounds) = (found.map(|f| f.id.clone()), found.map(|f| f.bounds));
        self.run(tree, layout, r, &mut FocusOnly(id));
        if let Some(bounds) = bounds {
            self.reveal(tree, layout, r, &census, bounds);
        }
        memory.scope = Some(self.scope);
        memory.checked = census.checked();
    }

    /// Another text size or window size may have built the screen anew: the focus stays where it was, and in view.
    fn keep(
        &mut self,
        tree: &mut Tree,
        memory: &mut Memory,
        layout: Layout<'_>,
        r: &iced::Renderer,
    ) -> bool {
        let size = layout.bounds().size();
        let resized = memory.size != size;
        memory.size = size;
        let census = self.census(tree, layout, r);
        // What was chosen by a letter or digit takes the focus, so that Enter does not choose something else.
        let checked = census.checked();
        let new = census
            .all
            .iter()
            .find(|f| f.checked && !f.focused && !memory.checked.contains(&f.id));
        let chosen = new
            .filter(|_| self.keyboard)
            .map(|f| (f.id.clone(), f.bounds));
        memory.checked = checked;
        if let Some((id, bounds)) = chosen {
            self.run(tree, layout, r, &mut FocusOnly(Some(id.clone())));
            self.reveal(tree, layout, r, &census, bounds);
            memory.last.insert(self.scope, (id, 0.0));
            return true;
        }
        let focused = census.all.iter().find(|f| f.focused);
        let bounds = match focused {
            Some(_) if !resized => return false,
            Some(found) => found.bounds,
            None => {
                let last = memory.last.get(&self.scope).map(|(id, _)| id);
                let again = census.all.iter().find(|f| Some(&f.id) == last);
                let Some(found) = again.or_else(|| census.all.iter().find(|f| f.heading)) else {
                    return false;
                };
                let (id, bounds) = (found.id.clone(), found.bounds);
                self.run(tree, layout, r, &mut FocusOnly(Some(id)));
                if !resized {
                    return true;
                }
                bounds
            }
        };
        self.reveal(tree, layout, r, &census, bounds);
        true
    }

    /// Handles Tab, arrows and the keys that scroll. `true` if taken.
    fn key(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
        memory: &Memory,
        named: Named,
        modifiers: keyboard::Modifiers,
    ) -> bool {
        if modifiers.command() || modifiers.alt() {
            return false;
        }
        let census = self.census(tree, layout, r);
        let here = census.all.iter().position(|f| f.focused).or_else(|| {
            let (id, _) = memory.last.get(&self.scope)?;
            census.all.iter().position(|f| f.id == *id)
        });
        let forward = match (named, self.right_to_left) {
            (Named::ArrowDown, _) | (Named::ArrowRight, false) | (Named::ArrowLeft, true) => {
                Some(true)
            }
            (Named::ArrowUp, _) | (Named::ArrowLeft, false) | (Named::ArrowRight, true) => {
                Some(false)
            }
            _ => None,
        };
        match (named, forward) {
            (Named::Tab, _) => {
                let stops = tab_stops(&census.all);
                let Some(last) = stops.len().checked_sub(1) else {
                    return true;
                };
                let place = match (here, modifiers.shift()) {
                    (Some(at), false) => stops
                        .iter()
                        .position(|s| *s > at && !same_group(&census, *s, at))
                        .unwrap_or(0),
                    (Some(at), true) => stops
                        .iter()
                        .rposition(|s| *s < at && !same_group(&census, *s, at))
                        .unwrap_or(last),
                    (None, false) => 0,
                    (None, true) => last,
                };
                self.focus(tree, layout, r, &census, stops[place]);
                true
            }
            (_, Some(forward)) => {
                let group = here
                    .and_then(|at| census.all.get(at))
                    .filter(|f| f.focused)
                    .and_then(|f| f.group.clone());
                if let (Some(group), Some(at)) = (group, here) {
                    let members: Vec<usize> = (0..census.all.len())
                        .filter(|i| census.all[*i].group.as_ref() == Some(&group))
                        .collect();
                    let place = members.iter().position(|m| *m == at).unwrap_or(0);
                    let next = if forward {
                        place + 1
                    } else {
                        place + members.len() - 1
                    } % members.len();
                    self.focus(tree, layout, r, &census, members[next]);
                    return true;
                }
                match named {
                    Named::ArrowDown => self.scroll(tree, layout, r, 60.0),
                    Named::ArrowUp => self.scroll(tree, layout, r, -60.0),
                    _ => return false,
                }
                true
            }
            (Named::PageDown | Named::PageUp | Named::Home | Named::End, _) => {
                let Some((view, _, content)) = census.page else {
                    return false;
                };
                let by = match named {
                    Named::PageDown => view.height * 0.85,
                    Named::PageUp => -view.height * 0.85,
                    Named::Home => -content.height,
                    _ => content.height,
                };
                self.scroll(tree, layout, r, by);
                true
            }
            _ => false,
        }
    }
}

fn same_group(census: &Census, a: usize, b: usize) -> bool {
    let group = |i: usize| census.all.get(i).and_then(|f| f.group.as_ref());
    group(a).is_some() && group(a) == group(b)
}

impl<M> Widget<M, iced::Theme, iced::Renderer> for Navigation<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Memory>()
    }
    fn state(&self) -> tree::State {
        tree::State::new(Memory::default())
    }
    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }
    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }
    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }
    fn layout(
        &mut self,
        tree: &mut Tree,
        r: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let node = self
            .content
            .as_widget_mut()
            .layout(&mut tree.children[0], r, limits);
        layout::Node::with_children(node.size(), vec![node])
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
        op: &mut dyn Operation,
    ) {
        let child = &mut tree.children[0];
        op.traverse(&mut |op| {
            if let Some(inner) = layout.children().next() {
                self.content.as_widget_mut().operate(child, inner, r, op);
            }
        });
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
            && self.keep(child, memory, inner, r)
        {
            shell.request_redraw();
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
    fn draw(
        &self,
        tree: &Tree,
        r: &mut iced::Renderer,
        theme: &iced::Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        if let Some(inner) = layout.children().next() {
            self.content.as_widget().draw(
                &tree.children[0],
                r,
                theme,
                style,
                inner,
                cursor,
                viewport,
            );
        }
    }
    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        r: &iced::Renderer,
    ) -> mouse::Interaction {
        layout
            .children()
            .next()
            .map_or(mouse::Interaction::None, |inner| {
                self.content.as_widget().mouse_interaction(
                    &tree.children[0],
                    inner,
                    cursor,
                    viewport,
                    r,
                )
            })
    }
    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        r: &iced::Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, iced::Theme, iced::Renderer>> {
        let inner = layout.children().next()?;
        self.content
            .as_widget_mut()
            .overlay(&mut tree.children[0], inner, r, viewport, translation)
    }
}

impl<'a, M: 'a> From<Navigation<'a, M>> for Element<'a, M> {
    fn from(navigation: Navigation<'a, M>) -> Self {
        iced::Element::new(navigation)
    }
}
