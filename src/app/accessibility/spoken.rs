//! The root of a window for assistive technology: does what a reader asks for, and tells it what is on the screen.
//!
//! It works when the window is drawn: every change is drawn, so every change is told, and nothing is collected
//! while nobody listens.

use accesskit::{Action, ActionRequest, Rect};
use iced::advanced::widget::operation::{self, scrollable::AbsoluteOffset};
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, mouse};
use iced::{Event, Point, Rectangle, Size, window};

use super::door;
use super::script::{Line, MarkRead, Place, Script};
use super::tree::{Collect, Snapshot, Window};
use crate::app::widget::Element;
use crate::app::widget::forward::forward_to_content;
use crate::app::widget::meaning::Probe;
use crate::app::widget::navigation::{FocusOnly, PAGE, reveal_by};

/// See the module.
pub struct Spoken<'a, M> {
    content: Element<'a, M>,
    id: window::Id,
    window: Window,
    wants_script: Option<fn(Vec<Line>) -> M>,
    reads: Option<Place>,
}

/// Wraps a window's content.
pub fn spoken<'a, M>(
    id: window::Id,
    window: Window,
    content: impl Into<Element<'a, M>>,
) -> Spoken<'a, M> {
    Spoken {
        content: content.into(),
        id,
        window,
        wants_script: None,
        reads: None,
    }
}

impl<M> Spoken<'_, M> {
    /// Tells once what there is to read aloud.
    pub fn wants_script(mut self, message: Option<fn(Vec<Line>) -> M>) -> Self {
        self.wants_script = message;
        self
    }

    /// What is being read aloud is marked, and brought into sight.
    pub fn reads(mut self, place: Option<Place>) -> Self {
        self.reads = place;
        self
    }
}

#[derive(Default)]
struct Memory {
    position: Point,
    size: Size,
    told: bool,
    reads: Option<Place>,
}

/// Presses the control of an id.
struct Press(Id);

impl Operation for Press {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }
    fn custom(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn std::any::Any) {
        if id == Some(&self.0)
            && let Some(probe) = state.downcast_mut::<Probe>()
        {
            probe.activate = true;
        }
    }
}

impl<M> Spoken<'_, M> {
    fn collect(
        content: &mut Element<'_, M>,
        window: &Window,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
    ) -> Snapshot {
        let mut collect = Collect::new(window);
        content
            .as_widget_mut()
            .operate(tree, layout, r, &mut collect);
        collect.snapshot()
    }

    fn operate_on(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
        op: &mut dyn Operation,
    ) {
        self.content.as_widget_mut().operate(tree, layout, r, op);
    }

    fn scroll(&mut self, tree: &mut Tree, layout: Layout<'_>, r: &iced::Renderer, by: f32) {
        let mut op = operation::scrollable::scroll_by::<()>(PAGE, AbsoluteOffset { x: 0.0, y: by });
        self.operate_on(tree, layout, r, &mut op);
    }

    /// Tells the script if it is wanted, and marks what is being read.
    fn read_aloud(
        &mut self,
        memory: &mut Memory,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
        shell: &mut Shell<'_, M>,
    ) {
        match self.wants_script {
            Some(message) if !memory.told => {
                memory.told = true;
                let mut script = Script::default();
                self.operate_on(tree, layout, r, &mut script);
                shell.publish(message(script.lines()));
            }
            Some(_) => {}
            None => memory.told = false,
        }
        if memory.reads == self.reads {
            return;
        }
        memory.reads = self.reads.clone();
        let mut mark = MarkRead::new(self.reads.clone());
        self.operate_on(tree, layout, r, &mut mark);
        if let Some(by) = mark.scrolls_by() {
            self.scroll(tree, layout, r, by);
        }
        shell.request_redraw();
    }

    /// Does what a reader asked for.
    fn answer(
        &mut self,
        request: &ActionRequest,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
    ) {
        let now = Self::collect(&mut self.content, &self.window, tree, layout, r);
        let Some(target) = now.targets.get(&request.target_node) else {
            return;
        };
        let reveal = |spoken: &mut Self, tree: &mut Tree| {
            if let Some((view, scrolled)) = now.page.filter(|_| target.in_page)
                && let Some(by) = reveal_by(view, scrolled, target.bounds)
            {
                spoken.scroll(tree, layout, r, by);
            }
        };
        match request.action {
            Action::Click => self.operate_on(tree, layout, r, &mut Press(target.id.clone())),
            Action::Focus => {
                let id = Some(target.id.clone());
                self.operate_on(tree, layout, r, &mut FocusOnly(id));
                reveal(self, tree);
            }
            Action::ScrollIntoView | Action::ScrollToPoint => reveal(self, tree),
            Action::ScrollDown | Action::ScrollUp => {
                let height = now.page.map_or(400.0, |(view, _)| view.height) * 0.85;
                let down = request.action == Action::ScrollDown;
                self.scroll(tree, layout, r, if down { height } else { -height });
            }
            _ => {}
        }
    }
}

impl<M> Widget<M, iced::Theme, iced::Renderer> for Spoken<'_, M> {
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
        let drawn = matches!(event, Event::Window(window::Event::RedrawRequested(_)));
        let mut asked = Vec::new();
        match event {
            Event::Window(window::Event::Focused) => door::focus(self.id, true),
            Event::Window(window::Event::Unfocused) => door::focus(self.id, false),
            Event::Window(window::Event::Moved(at)) => {
                tree.state.downcast_mut::<Memory>().position = *at;
                tree.state.downcast_mut::<Memory>().size = Size::ZERO;
            }
            Event::Window(window::Event::Opened {
                position: Some(at), ..
            }) => tree.state.downcast_mut::<Memory>().position = *at,
            _ => {}
        }
        let (state, children) = (&mut tree.state, &mut tree.children);
        let child = &mut children[0];
        if drawn {
            asked = door::requests(self.id);
            for request in &asked {
                self.answer(request, child, inner, r);
            }
        }
        self.content
            .as_widget_mut()
            .update(child, event, inner, cursor, r, clipboard, shell, viewport);
        if !asked.is_empty() {
            shell.request_redraw();
        }
        if drawn {
            self.read_aloud(state.downcast_mut::<Memory>(), child, inner, r, shell);
            let (content, window) = (&mut self.content, &self.window);
            door::update(self.id, || {
                Self::collect(content, window, child, inner, r).update
            });
            let memory = state.downcast_mut::<Memory>();
            let size = layout.bounds().size();
            if memory.size != size {
                memory.size = size;
                let scale = f64::from(self.window.scale);
                let (x, y) = (f64::from(memory.position.x), f64::from(memory.position.y));
                let (width, height) = (f64::from(size.width), f64::from(size.height));
                door::place(
                    self.id,
                    Rect {
                        x0: x * scale,
                        y0: y * scale,
                        x1: (x + width) * scale,
                        y1: (y + height) * scale,
                    },
                );
            }
        }
    }

    forward_to_content!();
}

impl<'a, M: 'a> From<Spoken<'a, M>> for Element<'a, M> {
    fn from(spoken: Spoken<'a, M>) -> Self {
        iced::Element::new(spoken)
    }
}
