//! An icon. It says nothing to tests and assistive technology: the word beside it does.

use iced::advanced::text::{self, LineHeight, Paragraph as _, Shaping, Wrapping};
use iced::advanced::widget::{Tree, tree};
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

type Paragraph = <iced::Renderer as text::Renderer>::Paragraph;

impl Glyph {
    fn shape(&self) -> Paragraph {
        Paragraph::with_text(Text {
            content: char::from(self.icon).to_string().as_str(),
            bounds: Size::INFINITE,
            size: Pixels(self.size),
            line_height: LineHeight::Absolute(Pixels(self.size)),
            font: Face::Icons.font(false),
            align_x: text::Alignment::Default,
            align_y: iced::alignment::Vertical::Top,
            shaping: Shaping::Basic,
            wrapping: Wrapping::None,
        })
    }
}

struct Memory {
    drawn: Option<(Icon, f32, Paragraph)>,
}

impl<M> Widget<M, iced::Theme, iced::Renderer> for Glyph {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Memory>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Memory { drawn: None })
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fixed(self.size), Length::Fixed(self.size))
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        _r: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let memory = tree.state.downcast_mut::<Memory>();
        let same = memory.drawn.as_ref().is_some_and(|(icon, size, _)| {
            char::from(*icon) == char::from(self.icon) && *size == self.size
        });
        if !same {
            memory.drawn = Some((self.icon, self.size, self.shape()));
        }
        layout::Node::new(limits.resolve(self.size, self.size, Size::new(self.size, self.size)))
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
        use iced::advanced::text::Renderer as _;
        if let Some((_, _, paragraph)) = &tree.state.downcast_ref::<Memory>().drawn {
            r.fill_paragraph(paragraph, layout.bounds().position(), self.color, *viewport);
        }
    }
}

impl<'a, M: 'a> From<Glyph> for Element<'a, M> {
    fn from(glyph: Glyph) -> Self {
        iced::Element::new(glyph)
    }
}
