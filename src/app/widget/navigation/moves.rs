//! Where the focus goes: on a new screen, by Tab and arrows, and how the page follows it.

use iced::Rectangle;
use iced::advanced::Layout;
use iced::advanced::widget::operation::{self, scrollable::AbsoluteOffset};
use iced::advanced::widget::{Operation, Tree};
use iced::keyboard::{self, key::Named};

use super::below::choice_below;
use super::census::{Census, FocusOnly, reveal_by, same_group, tab_stops};
use super::{Memory, Navigation, PAGE};

impl<M> Navigation<'_, M> {
    pub(super) fn run(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
        op: &mut dyn Operation,
    ) {
        self.content.as_widget_mut().operate(tree, layout, r, op);
    }

    pub(super) fn census(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
    ) -> Census {
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
        let Some((view, translation, content)) = census.page else {
            return;
        };
        // What is outside the page (the bars) is always seen.
        if bounds.y + 0.5 < content.y || bounds.y + bounds.height > content.y + content.height + 0.5
        {
            return;
        }
        let Some(by) = reveal_by(view, translation, bounds) else {
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
    pub(super) fn enter(
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
        // A high heading that begins near the top stays there, with what stands above it.
        let begins = |bounds: &Rectangle| {
            census
                .page
                .is_some_and(|(view, _, _)| bounds.y < view.y + view.height / 2.0)
        };
        let at_top = offset == 0.0 && found.is_some_and(|f| f.heading);
        self.run(tree, layout, r, &mut FocusOnly(id));
        if let Some(bounds) = bounds.filter(|bounds| !(at_top && begins(bounds))) {
            self.reveal(tree, layout, r, &census, bounds);
        }
        memory.scope = Some(self.scope);
        memory.checked = census.checked();
        memory.wanted = self.wanted.clone();
    }

    /// Gives the focus to what came to want it, in view with what follows it. `true` if that changed anything.
    pub(super) fn give(
        &mut self,
        tree: &mut Tree,
        memory: &mut Memory,
        layout: Layout<'_>,
        r: &iced::Renderer,
    ) -> bool {
        if memory.wanted == self.wanted {
            return false;
        }
        memory.wanted = self.wanted.clone();
        let Some(id) = self.wanted.clone() else {
            return false;
        };
        let census = self.census(tree, layout, r);
        let Some(at) = census.all.iter().position(|f| f.id == id) else {
            return false;
        };
        // A heading is read with what stands under it, down to its button.
        let upto = census
            .all
            .iter()
            .skip(at + 1)
            .find(|f| f.tab_stop)
            .filter(|_| census.all.get(at).is_some_and(|f| !f.tab_stop));
        let Some(bounds) = census
            .all
            .get(at)
            .map(|f| upto.map_or(f.bounds, |upto| f.bounds.union(&upto.bounds)))
        else {
            return false;
        };
        self.run(tree, layout, r, &mut FocusOnly(Some(id.clone())));
        self.reveal(tree, layout, r, &census, bounds);
        memory.last.insert(self.scope, (id, 0.0));
        true
    }

    /// Another text size or window size may have built the screen anew: the focus stays where it was, and in view.
    pub(super) fn keep(
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
        memory.below = choice_below(&census);
        let (number, wanted) = self.goes_to.clone();
        if std::mem::replace(&mut memory.went, number) != number
            && let Some(at) = census
                .all
                .iter()
                .position(|f| Some(&f.id) == wanted.as_ref())
        {
            self.focus(tree, layout, r, &census, at);
            memory.below = choice_below(&self.census(tree, layout, r));
            memory.just_went = true;
            return true;
        }
        // Another main button may be higher, and the view lower than it was.
        if std::mem::take(&mut memory.just_went)
            && let Some(found) = census.all.iter().find(|f| f.focused)
        {
            self.reveal(tree, layout, r, &census, found.bounds);
        }
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
        if let Some(found) = focused.filter(|_| self.listens) {
            // A reader moves the focus with no key and no mouse.
            let offset = census.page.map_or(0.0, |(_, translation, _)| translation.y);
            memory.last.insert(self.scope, (found.id.clone(), offset));
        }
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
    pub(super) fn key(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
        memory: &mut Memory,
        named: Named,
        modifiers: keyboard::Modifiers,
    ) -> bool {
        if modifiers.command() || modifiers.alt() {
            return false;
        }
        memory.moved = false;
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
                memory.moved = true;
                self.focus(tree, layout, r, &census, stops[place]);
                true
            }
            // Whoever listens goes through everything that is said, in order.
            (Named::ArrowDown | Named::ArrowUp, Some(forward)) if self.listens => {
                let next = match (here, forward) {
                    (Some(at), true) => at + 1,
                    (Some(at), false) => at.saturating_sub(1),
                    (None, _) => 0,
                };
                memory.moved = true;
                self.focus(tree, layout, r, &census, next);
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
                    memory.moved = true;
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
