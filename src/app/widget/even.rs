//! Cards beside each other, all as wide and as high as one another.

use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, renderer};
use iced::{Event, Length, Point, Rectangle, Size};

use super::Element;

/// See the module.
pub struct Even<'a, M> {
    children: Vec<Element<'a, M>>,
    spacing: f32,
}

/// Lays out `children` in equal columns with `spacing` logical pixels between them.
pub fn even<'a, M>(children: Vec<Element<'a, M>>, spacing: f32) -> Even<'a, M> {
    Even { children, spacing }
}

impl<M> Widget<M, iced::Theme, iced::Renderer> for Even<'_, M> {
    fn children(&self) -> Vec<Tree> {
        self.children.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.children);
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
        let count = self.children.len().max(1) as f32;
        let whole = limits.max().width;
        let width = ((whole - self.spacing * (count - 1.0)) / count).max(0.0);
        let mut height = 0.0_f32;
        let mut nodes = Vec::new();
        // Once to see how high the highest is, once more with that height.
        for measured in [false, true] {
            let limits = if measured {
                let size = Size::new(width, height);
                layout::Limits::new(size, size)
            } else {
                let max = Size::new(width, limits.max().height);
                let narrow = Size::new(false, true);
                layout::Limits::with_compression(Size::new(width, 0.0), max, narrow)
            };
            nodes = self
                .children
                .iter_mut()
                .zip(&mut tree.children)
                .map(|(child, tree)| child.as_widget_mut().layout(tree, r, &limits))
                .collect();
            height = nodes
                .iter()
                .map(|node| node.size().height)
                .fold(height, f32::max);
        }
        let step = width + self.spacing;
        let nodes = nodes
            .into_iter()
            .enumerate()
            .map(|(i, node)| node.move_to(Point::new(step * i as f32, 0.0)))
            .collect();
        layout::Node::with_children(Size::new(whole, height), nodes)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
        op: &mut dyn Operation,
    ) {
        op.traverse(&mut |op| {
            for ((child, tree), layout) in self
                .children
                .iter_mut()
                .zip(&mut tree.children)
                .zip(layout.children())
            {
                child.as_widget_mut().operate(tree, layout, r, op);
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
        for ((child, tree), layout) in self
            .children
            .iter_mut()
            .zip(&mut tree.children)
            .zip(layout.children())
        {
            child
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
        for ((child, tree), layout) in self
            .children
            .iter()
            .zip(&tree.children)
            .zip(layout.children())
        {
            child
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
        self.children
            .iter()
            .zip(&tree.children)
            .zip(layout.children())
            .map(|((child, tree), layout)| {
                child
                    .as_widget()
                    .mouse_interaction(tree, layout, cursor, viewport, r)
            })
            .max()
            .unwrap_or_default()
    }
}

impl<'a, M: 'a> From<Even<'a, M>> for Element<'a, M> {
    fn from(even: Even<'a, M>) -> Self {
        iced::Element::new(even)
    }
}
