//! Layout is written from start to end; for a language that is read from right to left, this widget
//! mirrors the whole laid-out window, so that nothing else needs to know.
//!
//! Children keep their order: focus and assistive technology follow reading order in both directions.

use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::{Event, Length, Point, Rectangle, Size, Vector};

use super::Element;

/// See the module.
pub struct Mirrored<'a, M> {
    content: Element<'a, M>,
    on: bool,
}

/// Mirrors `content` when `on`.
pub fn mirrored<'a, M>(on: bool, content: impl Into<Element<'a, M>>) -> Mirrored<'a, M> {
    Mirrored {
        content: content.into(),
        on,
    }
}

fn flip(node: &layout::Node) -> layout::Node {
    let width = node.size().width;
    let children = node
        .children()
        .iter()
        .map(|child| {
            let bounds = child.bounds();
            flip(child).move_to(Point::new(width - bounds.x - bounds.width, bounds.y))
        })
        .collect();
    layout::Node::with_children(node.size(), children)
}

impl<M> Widget<M, iced::Theme, iced::Renderer> for Mirrored<'_, M> {
    fn tag(&self) -> tree::Tag {
        self.content.as_widget().tag()
    }
    fn state(&self) -> tree::State {
        self.content.as_widget().state()
    }
    fn children(&self) -> Vec<Tree> {
        self.content.as_widget().children()
    }
    fn diff(&self, tree: &mut Tree) {
        self.content.as_widget().diff(tree);
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
        let node = self.content.as_widget_mut().layout(tree, r, limits);
        if self.on { flip(&node) } else { node }
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
        op: &mut dyn Operation,
    ) {
        self.content.as_widget_mut().operate(tree, layout, r, op);
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
        self.content
            .as_widget_mut()
            .update(tree, event, layout, cursor, r, clipboard, shell, viewport);
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
        self.content
            .as_widget()
            .draw(tree, r, theme, style, layout, cursor, viewport);
    }
    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        r: &iced::Renderer,
    ) -> mouse::Interaction {
        self.content
            .as_widget()
            .mouse_interaction(tree, layout, cursor, viewport, r)
    }
    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        r: &iced::Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, iced::Theme, iced::Renderer>> {
        self.content
            .as_widget_mut()
            .overlay(tree, layout, r, viewport, translation)
    }
}

impl<'a, M: 'a> From<Mirrored<'a, M>> for Element<'a, M> {
    fn from(mirrored: Mirrored<'a, M>) -> Self {
        iced::Element::new(mirrored)
    }
}
