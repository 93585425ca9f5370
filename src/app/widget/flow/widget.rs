//! The flow as a widget of iced: measuring, asking, events, drawing.

use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, renderer};
use iced::{Event, Length, Point, Rectangle, Size};

use super::{Flow, Memory};
use crate::app::widget::atoms::{build, split};

impl<M> Widget<M, iced::Theme, iced::Renderer> for Flow<M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Memory>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Memory::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Shrink)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        _r: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let memory = tree.state.downcast_mut::<Memory>();
        let max = limits.max().width;
        let badges: Vec<Option<String>> = self.marks.iter().map(|m| m.badge.clone()).collect();
        let same = memory.pieces == self.pieces
            && (memory.style.as_ref()).is_some_and(|style| style.sets_alike(&self.style))
            && memory.badges == badges
            && (memory.split_for == 0.0 || (memory.split_for - max).abs() < 0.5);
        if !same {
            memory.atoms = build(&self.pieces, &badges, &self.style);
            memory.pieces = self.pieces.clone();
            memory.style = Some(self.style.clone());
            memory.badges = badges;
            memory.split_for = 0.0;
        }
        if memory
            .atoms
            .iter()
            .any(|a| a.width - a.blank + a.hang_start + a.hang_end > max + 0.5)
        {
            memory.atoms = split(std::mem::take(&mut memory.atoms), &self.style, max);
            memory.split_for = max;
        }
        let fill = self.width == Length::Fill;
        let (width, lines) = self.place(memory, max, fill);
        self.rectangles(memory);
        layout::Node::new(Size::new(width, self.height(lines)))
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        _r: &iced::Renderer,
        op: &mut dyn Operation,
    ) {
        let memory = tree.state.downcast_mut::<Memory>();
        if !self.silent {
            op.text(None, layout.bounds(), &self.whole());
        }
        self.operate_text(memory, layout.bounds(), op);
        if self.silent {
            return;
        }
        self.operate_marks(memory, layout.position() - Point::ORIGIN, op);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _r: &iced::Renderer,
        _clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        _viewport: &Rectangle,
    ) {
        let memory = tree.state.downcast_mut::<Memory>();
        self.update_marks(memory, event, layout.bounds(), cursor, shell);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _r: &iced::Renderer,
    ) -> mouse::Interaction {
        let memory = tree.state.downcast_ref::<Memory>();
        let over = cursor
            .position_in(layout.bounds())
            .is_some_and(|point| memory.rects.iter().any(|(_, rect)| rect.contains(point)));
        if over && self.on_mark.is_some() {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::None
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        r: &mut iced::Renderer,
        _theme: &iced::Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let memory = tree.state.downcast_ref::<Memory>();
        self.paint(memory, r, layout.position() - Point::ORIGIN, viewport);
    }
}
