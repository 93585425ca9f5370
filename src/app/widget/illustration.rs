//! A drawn picture in the colours of the theme, rasterised at the size at which it is shown.
//!
//! iced's own SVG widget would look for the system's fonts once more; these pictures have no text.

use std::cell::RefCell;

use iced::advanced::image::{Handle, Image, Renderer as _};
use iced::advanced::widget::{Tree, tree};
use iced::advanced::{Layout, Widget, layout, mouse, renderer};
use iced::{Color, Length, Rectangle, Size};
use resvg::{tiny_skia, usvg};

use super::Element;
use crate::app::theme::{Family, Tokens};
use crate::content::picture::{Picture, Token};

/// Height of a picture for a width of one.
const RATIO: f32 = 300.0 / 480.0;
/// The most pixels that a picture is wide, so that no window size can ask for too much memory.
const WIDEST: u32 = 2_400;

/// See the module.
pub struct Illustration {
    svg: String,
    width: f32,
    pixels: f32,
}

/// Draws `picture` at most `width` logical pixels wide, in colours of a theme and an audience. `pixels` is how many
/// pixels a logical one has.
pub fn illustration(
    picture: &Picture,
    tokens: &Tokens,
    family: Family,
    width: f32,
    pixels: f32,
) -> Illustration {
    Illustration {
        svg: picture.coloured(|token| rgb(colour(token, tokens, family))),
        width,
        pixels,
    }
}

fn colour(token: Token, t: &Tokens, family: Family) -> Color {
    match token {
        Token::Paper => t.paper,
        Token::Surface => t.surface,
        Token::Line => t.line,
        Token::Edge => t.edge,
        Token::Ink => t.ink,
        Token::InkSoft => t.ink_soft,
        Token::Action => t.action.ink,
        Token::ActionSoft => t.action.soft,
        Token::Look => t.again.ink,
        Token::LookSoft => t.again.soft,
        Token::Help => t.help.soft,
        Token::Family => family.ink,
        Token::FamilySoft => family.soft,
    }
}

fn rgb(colour: Color) -> [u8; 3] {
    let [r, g, b, _] = colour.into_rgba8();
    [r, g, b]
}

/// The picture as pixels: width, height, four bytes a pixel. `None` when it cannot be drawn.
fn raster(svg: &str, width: u32) -> Option<(u32, u32, Vec<u8>)> {
    let width = width.clamp(1, WIDEST);
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).ok()?;
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).round().max(1.0) as u32;
    let mut pixmap = tiny_skia::Pixmap::new(width, height.min(WIDEST))?;
    let transform = tiny_skia::Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut pixmap.as_mut());
    // The renderer wants colours that are not multiplied with how opaque they are.
    let rgba = pixmap
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let c = pixel.demultiply();
            [c.red(), c.green(), c.blue(), c.alpha()]
        })
        .collect();
    Some((width, pixmap.height(), rgba))
}

/// The last picture that was drawn here, and from what.
#[derive(Default)]
struct Memory {
    drawn: RefCell<Option<(String, u32, Option<Handle>)>>,
}

impl<M> Widget<M, iced::Theme, iced::Renderer> for Illustration {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Memory>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Memory::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Shrink, Length::Shrink)
    }

    fn layout(
        &mut self,
        _tree: &mut Tree,
        _r: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let width = self.width.min(limits.max().width).max(0.0);
        layout::Node::new(Size::new(width, width * RATIO))
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
        let bounds = layout.bounds();
        let width = (bounds.width * self.pixels).round() as u32;
        let memory = tree.state.downcast_ref::<Memory>();
        let mut drawn = memory.drawn.borrow_mut();
        let same = drawn
            .as_ref()
            .is_some_and(|(svg, of, _)| *of == width && *svg == self.svg);
        if !same {
            let handle = raster(&self.svg, width)
                .map(|(width, height, rgba)| Handle::from_rgba(width, height, rgba));
            *drawn = Some((self.svg.clone(), width, handle));
        }
        if let Some((_, _, Some(handle))) = &*drawn {
            r.draw_image(Image::new(handle.clone()).snap(true), bounds, *viewport);
        }
    }
}

impl<'a, M: 'a> From<Illustration> for Element<'a, M> {
    fn from(illustration: Illustration) -> Self {
        iced::Element::new(illustration)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_as_large_as_asked_for() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 480 300\"><rect x=\"0\" y=\"0\" \
                   width=\"480\" height=\"300\" fill=\"#0a141e\"/></svg>";
        let (width, height, rgba) = raster(svg, 240).expect("a picture");
        assert_eq!((width, height), (240, 150));
        assert_eq!(rgba.get(..4), Some(&[10, 20, 30, 255][..]));
        assert_eq!(raster(svg, u32::MAX).map(|(w, _, _)| w), Some(WIDEST));
        assert!(raster("<svg", 10).is_none());
    }
}
