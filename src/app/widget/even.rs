//! Cards beside each other, all as wide and as high as one another.

use iced::advanced::widget::Tree;
use iced::advanced::{Widget, layout};
use iced::{Length, Point, Size};

use super::Element;
use super::forward::forward_to_children;

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

    forward_to_children!();
}

impl<'a, M: 'a> From<Even<'a, M>> for Element<'a, M> {
    fn from(even: Even<'a, M>) -> Self {
        iced::Element::new(even)
    }
}
