//! A head, something beside it, and the rest below the head: drawn in two columns, read from first to last.
//!
//! iced reads a row column by column; here a message stands at the start of the lines, but its question is read first.

use iced::advanced::widget::Tree;
use iced::advanced::{Widget, layout};
use iced::{Length, Point, Size};

use super::Element;
use super::forward::forward_to_children;

/// Space between the columns.
const GAP: f32 = 48.0;
/// Space between the head and the rest.
const BELOW: f32 = 18.0;
/// The share of the width that the thing beside has.
const ASIDE: f32 = 9.0 / 23.0;

/// See the module.
pub struct Beside<'a, M> {
    children: [Element<'a, M>; 3],
}

/// `aside` stands at the start of the lines, `head` and `rest` below each other after it.
pub fn beside<'a, M>(
    head: Element<'a, M>,
    aside: Element<'a, M>,
    rest: Element<'a, M>,
) -> Beside<'a, M> {
    Beside {
        children: [head, aside, rest],
    }
}

impl<M> Widget<M, iced::Theme, iced::Renderer> for Beside<'_, M> {
    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        r: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let whole = limits.max().width;
        let free = (whole - GAP).max(0.0);
        let aside = free * ASIDE;
        let widths = [free - aside, aside, free - aside];
        let mut nodes: Vec<layout::Node> = self
            .children
            .iter_mut()
            .zip(&mut tree.children)
            .zip(widths)
            .map(|((child, tree), width)| {
                let limits =
                    layout::Limits::new(Size::new(0.0, 0.0), Size::new(width, limits.max().height));
                child.as_widget_mut().layout(tree, r, &limits)
            })
            .collect();
        let heights: Vec<f32> = nodes.iter().map(|node| node.size().height).collect();
        let [head, beside, rest] = heights.as_slice() else {
            return layout::Node::new(Size::ZERO);
        };
        let gap = if *head > 0.0 && *rest > 0.0 {
            BELOW
        } else {
            0.0
        };
        let places = [
            Point::new(aside + GAP, 0.0),
            Point::ORIGIN,
            Point::new(aside + GAP, head + gap),
        ];
        let height = beside.max(head + gap + rest);
        nodes = nodes
            .into_iter()
            .zip(places)
            .map(|(node, place)| node.move_to(place))
            .collect();
        layout::Node::with_children(Size::new(whole, height), nodes)
    }

    forward_to_children!();
}

impl<'a, M: 'a> From<Beside<'a, M>> for Element<'a, M> {
    fn from(beside: Beside<'a, M>) -> Self {
        iced::Element::new(beside)
    }
}
