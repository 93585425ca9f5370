//! An icon. It says nothing to tests and assistive technology: the word beside it does.

use iced::advanced::text::{self, LineHeight, Shaping, Wrapping};
use iced::advanced::widget::Tree;
use iced::advanced::{Layout, Text, Widget, layout, mouse, renderer};
use iced::{Color, Length, Pixels, Rectangle, Size};
use lucide_icons::Icon;

use super::Element;
use crate::app::fonts::Face;

/// An icon of a size and colour.
pub struct Glyph {
    icon: Icon,
    size: f32,
    color: Color,
}

/// Draws an icon, `size` logical pixels high and wide.
pub fn glyph(icon: Icon, size: f32, color: Color) -> Glyph {
    Glyph { icon, size, color }
}

impl<M> Widget<M, iced::Theme, iced::Renderer> for Glyph {
    fn size(&self) -> Size<Length> {
        Size::new(Length::Fixed(self.size), Length::Fixed(self.size))
    }

    fn layout(
        &mut self,
        _tree: &mut Tree,
        _r: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        layout::Node::new(limits.resolve(self.size, self.size, Size::new(self.size, self.size)))
    }

    fn draw(
        &self,
        _tree: &Tree,
        r: &mut iced::Renderer,
        _theme: &iced::Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        use iced::advanced::text::Renderer as _;
        let bounds = layout.bounds();
        r.fill_text(
            Text {
                content: char::from(self.icon).to_string(),
                bounds: Size::new(self.size * 2.0, self.size * 2.0),
                size: Pixels(self.size),
                line_height: LineHeight::Absolute(Pixels(self.size)),
                font: Face::Icons.font(false),
                align_x: text::Alignment::Default,
                align_y: iced::alignment::Vertical::Top,
                shaping: Shaping::Basic,
                wrapping: Wrapping::None,
            },
            bounds.position(),
            self.color,
            *viewport,
        );
    }
}

impl<'a, M: 'a> From<Glyph> for Element<'a, M> {
    fn from(glyph: Glyph) -> Self {
        iced::Element::new(glyph)
    }
}
