//! The same thing in several shapes, widest first: the first that fits beside the others is shown.
//!
//! Words are measured, so that no width is guessed for a language or a text size.

use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::{Event, Length, Rectangle, Size, Vector};

use super::Element;

/// Which shape is shown.
#[derive(Default)]
struct Shown(usize);

/// See the module.
pub struct FirstFit<'a, M> {
    shapes: Vec<Element<'a, M>>,
}

/// Shows the first of `shapes` that needs no more than the width there is, else the last.
pub fn first_fit<'a, M>(shapes: Vec<Element<'a, M>>) -> FirstFit<'a, M> {
    FirstFit { shapes }
}

fn shown(tree: &Tree) -> usize {
    tree.state.downcast_ref::<Shown>().0
}

impl<M> Widget<M, iced::Theme, iced::Renderer> for FirstFit<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Shown>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Shown::default())
    }

    fn children(&self) -> Vec<Tree> {
        self.shapes.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.shapes);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        r: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let free =
            layout::Limits::with_compression(Size::ZERO, Size::INFINITE, Size::new(true, true));
        let last = self.shapes.len().saturating_sub(1);
        let mut fits = last;
        for (i, (shape, tree)) in self
            .shapes
            .iter_mut()
            .zip(&mut tree.children)
            .enumerate()
            .take(last)
        {
            let needs = shape.as_widget_mut().layout(tree, r, &free).size().width;
            if needs <= limits.max().width {
                fits = i;
                break;
            }
        }
        let before = std::mem::replace(&mut tree.state.downcast_mut::<Shown>().0, fits);
        if before != fits
            && let (Some(shape), Some(tree)) =
                (self.shapes.get(before), tree.children.get_mut(before))
        {
            // What is no longer shown must not keep the focus.
            *tree = Tree::new(shape);
        }
        match (self.shapes.get_mut(fits), tree.children.get_mut(fits)) {
            (Some(shape), Some(tree)) => {
                let limits = limits.width(Length::Fill);
                let node = shape.as_widget_mut().layout(tree, r, &limits);
                layout::Node::with_children(node.size(), vec![node])
            }
            _ => layout::Node::new(Size::ZERO),
        }
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
        op: &mut dyn Operation,
    ) {
        let at = shown(tree);
        if let (Some(shape), Some(tree), Some(layout)) = (
            self.shapes.get_mut(at),
            tree.children.get_mut(at),
            layout.children().next(),
        ) {
            op.traverse(&mut |op| shape.as_widget_mut().operate(tree, layout, r, op));
        }
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
        let at = shown(tree);
        if let (Some(shape), Some(tree), Some(layout)) = (
            self.shapes.get_mut(at),
            tree.children.get_mut(at),
            layout.children().next(),
        ) {
            shape
                .as_widget_mut()
                .update(tree, event, layout, cursor, r, clipboard, shell, viewport);
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
        let at = shown(tree);
        if let (Some(shape), Some(tree), Some(layout)) = (
            self.shapes.get(at),
            tree.children.get(at),
            layout.children().next(),
        ) {
            shape
                .as_widget()
                .draw(tree, r, theme, style, layout, cursor, viewport);
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
        let at = shown(tree);
        match (
            self.shapes.get(at),
            tree.children.get(at),
            layout.children().next(),
        ) {
            (Some(shape), Some(tree), Some(layout)) => shape
                .as_widget()
                .mouse_interaction(tree, layout, cursor, viewport, r),
            _ => mouse::Interaction::None,
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        r: &iced::Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, iced::Theme, iced::Renderer>> {
        let at = shown(tree);
        let shape = self.shapes.get_mut(at)?;
        let tree = tree.children.get_mut(at)?;
        let layout = layout.children().next()?;
        shape
            .as_widget_mut()
            .overlay(tree, layout, r, viewport, translation)
    }
}

impl<'a, M: 'a> From<FirstFit<'a, M>> for Element<'a, M> {
    fn from(fit: FirstFit<'a, M>) -> Self {
        iced::Element::new(fit)
    }
}
