//! The one wrapper for everything that means something: a surface, a role and a name, focus, Enter and Space.

use iced::advanced::widget::{Id, Operation, Tree, operation, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, key::Named};
use iced::{
    Alignment, Border, Color, Event, Length, Padding, Rectangle, Size, Vector, border, touch,
};

use super::Element;
use super::meaning::{Meaning, Probe, Role};

/// A flat ground with a border.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Surface {
    /// Ground.
    pub fill: Color,
    /// Border colour.
    pub edge: Color,
    /// Border width in logical pixels.
    pub width: f32,
    /// Corner radius in logical pixels.
    pub radius: f32,
    /// Border under the mouse.
    pub hover: Color,
}

impl Surface {
    /// A surface whose border does not change under the mouse.
    pub fn new(fill: Color, edge: Color, width: f32, radius: f32) -> Self {
        Surface {
            fill,
            edge,
            width,
            radius,
            hover: edge,
        }
    }
}

/// The focus ring: a band with a thin line outside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ring {
    /// The band.
    pub band: Color,
    /// The line outside.
    pub line: Color,
    /// Whether it shows: only when the keyboard was used last.
    pub shows: bool,
}

impl Ring {
    /// Draws a line under `bounds`: they are being read aloud.
    pub fn underline<R: renderer::Renderer>(&self, r: &mut R, bounds: Rectangle) {
        let y = bounds.y + bounds.height;
        for (top, height, color) in [(y - 9.0, 9.0, self.line), (y - 7.0, 5.0, self.band)] {
            r.fill_quad(
                renderer::Quad {
                    bounds: Rectangle {
                        y: top,
                        height,
                        ..bounds
                    },
                    border: border::rounded(3),
                    ..renderer::Quad::default()
                },
                color,
            );
        }
    }

    /// Draws the ring around `bounds`.
    pub fn draw<R: renderer::Renderer>(&self, r: &mut R, bounds: Rectangle, radius: f32) {
        if !self.shows {
            return;
        }
        for (distance, width, color) in [(9.0, 2.0, self.line), (7.0, 4.0, self.band)] {
            r.fill_quad(
                renderer::Quad {
                    bounds: bounds.expand(distance),
                    border: Border {
                        color,
                        width,
                        radius: (radius + distance).into(),
                    },
                    ..renderer::Quad::default()
                },
                Color::TRANSPARENT,
            );
        }
    }
}

/// State kept in the widget tree.
#[derive(Debug, Default)]
struct State {
    /// Whose state this is: another control may come to stand in the same place.
    of: Option<Id>,
    focused: bool,
    activate: bool,
    pressed: bool,
    hovered: bool,
    reading: bool,
}

impl operation::Focusable for State {
    fn is_focused(&self) -> bool {
        self.focused
    }
    fn focus(&mut self) {
        self.focused = true;
    }
    fn unfocus(&mut self) {
        self.focused = false;
    }
}

/// The wrapper. Made by the constructors in [`crate::app::widget`] and the screens.
pub struct Control<'a, M> {
    id: Id,
    content: Element<'a, M>,
    meaning: Meaning,
    on_press: Option<M>,
    tab_stop: bool,
    surface: Option<Surface>,
    ring: Option<Ring>,
    padding: Padding,
    least: Size,
    width: Length,
    height: Length,
    align: Alignment,
    align_y: Alignment,
}

impl<'a, M> Control<'a, M> {
    /// Something with a meaning. Give it a surface, a press or a ring as needed.
    pub fn new(id: impl Into<Id>, meaning: Meaning, content: impl Into<Element<'a, M>>) -> Self {
        Control {
            id: id.into(),
            content: content.into(),
            meaning,
            on_press: None,
            tab_stop: false,
            surface: None,
            ring: None,
            padding: Padding::ZERO,
            least: Size::ZERO,
            width: Length::Shrink,
            height: Length::Shrink,
            align: Alignment::Start,
            align_y: Alignment::Center,
        }
    }

    /// What happens on click, Enter and Space. It then also stops Tab.
    pub fn on_press(mut self, message: M) -> Self {
        self.on_press = Some(message);
        self.tab_stop = true;
        self
    }

    /// Another role than it was made with.
    pub fn role(mut self, role: Role) -> Self {
        self.meaning.role = role;
        self
    }

    /// Another id than it was made with: for things of which there are several.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = id.into();
        self
    }

    /// The language of its name, where it is not the window's.
    pub fn language(mut self, language: Option<&'static str>) -> Self {
        self.meaning.language = language;
        self
    }

    /// Its ground and border.
    pub fn surface(mut self, surface: Surface) -> Self {
        self.surface = Some(surface);
        self
    }

    /// It can have the focus, shown so.
    pub fn ring(mut self, ring: Ring) -> Self {
        self.ring = Some(ring);
        self
    }

    /// Space inside.
    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self
    }

    /// The least size, in logical pixels.
    pub fn least(mut self, width: f32, height: f32) -> Self {
        self.least = Size::new(width, height);
        self
    }

    /// How wide.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// As high as there is room: beside others it then has their height, and its content may spread over it.
    pub fn tall(mut self) -> Self {
        self.height = Length::Fill;
        self
    }

    /// The content stands at the top, where the control is higher than it.
    pub fn top(mut self) -> Self {
        self.align_y = Alignment::Start;
        self
    }

    /// Where the content stands, in reading direction.
    pub fn align(mut self, align: Alignment) -> Self {
        self.align = align;
        self
    }
}

impl<M: Clone> Widget<M, iced::Theme, iced::Renderer> for Control<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, self.height)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        r: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let limits = limits
            .width(self.width)
            .min_width(self.least.width.min(limits.max().width))
            .min_height(self.least.height);
        layout::positioned(
            &limits,
            self.width,
            self.height,
            self.padding,
            |limits| {
                self.content
                    .as_widget_mut()
                    .layout(&mut tree.children[0], r, &limits.loose())
            },
            |node, size| node.align(self.align, self.align_y, size),
        )
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        r: &iced::Renderer,
        op: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        // What stood here before may have left its focus behind.
        if state.of.as_ref() != Some(&self.id) {
            state.focused &= state.of.is_none();
            state.of = Some(self.id.clone());
        }
        state.focused &= self.ring.is_some();
        let mut probe = Probe {
            meaning: self.meaning.clone(),
            focused: state.focused,
            focusable: self.ring.is_some(),
            tab_stop: self.tab_stop,
            encloses: true,
            reading: None,
            activate: false,
        };
        op.custom(Some(&self.id), layout.bounds(), &mut probe);
        state.activate |= probe.activate;
        if let Some(reading) = probe.reading {
            state.reading = reading;
        }
        if self.ring.is_some() {
            op.focusable(Some(&self.id), layout.bounds(), state);
        }
        op.container(Some(&self.id), layout.bounds());
        let child = &mut tree.children[0];
        op.traverse(&mut |op| {
            if let Some(inner) = layout.children().next() {
                self.content.as_widget_mut().operate(child, inner, r, op);
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
        let over = cursor.is_over(layout.bounds());
        let state = tree.state.downcast_mut::<State>();
        if let Event::Mouse(mouse::Event::ButtonPressed(_))
        | Event::Touch(touch::Event::FingerPressed { .. }) = event
        {
            let takes = over && self.ring.is_some() && self.on_press.is_some();
            if state.focused != takes {
                state.focused = takes;
                shell.request_redraw();
            }
        }
        if let Some(inner) = layout.children().next() {
            self.content.as_widget_mut().update(
                &mut tree.children[0],
                event,
                inner,
                cursor,
                r,
                clipboard,
                shell,
                viewport,
            );
        }
        let state = tree.state.downcast_mut::<State>();
        if std::mem::take(&mut state.activate)
            && let Some(message) = &self.on_press
        {
            shell.publish(message.clone());
        }
        let Some(message) = &self.on_press else {
            return;
        };
        if state.hovered != over {
            state.hovered = over;
            shell.request_redraw();
        }
        if shell.is_event_captured() {
            return;
        }
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. })
                if over =>
            {
                state.pressed = true;
                shell.capture_event();
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. } | touch::Event::FingerLost { .. })
                if state.pressed =>
            {
                state.pressed = false;
                // A touch that the system took away was not meant.
                let lost = matches!(event, Event::Touch(touch::Event::FingerLost { .. }));
                if over && !lost {
                    shell.publish(message.clone());
                }
                shell.capture_event();
            }
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: keyboard::Key::Named(Named::Enter | Named::Space),
                repeat,
                modifiers,
                ..
            }) if state.focused && !modifiers.command() && !modifiers.alt() => {
                if !repeat {
                    shell.publish(message.clone());
                }
                shell.capture_event();
            }
            _ => {}
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
        use iced::advanced::Renderer as _;
        let state = tree.state.downcast_ref::<State>();
        let bounds = layout.bounds();
        let radius = self.surface.map_or(8.0, |s| s.radius);
        if let Some(ring) = self.ring
            && state.focused
        {
            ring.draw(r, bounds, radius);
        }
        if let Some(surface) = self.surface {
            let hovered = state.hovered && self.on_press.is_some();
            r.fill_quad(
                renderer::Quad {
                    bounds,
                    border: Border {
                        color: if hovered { surface.hover } else { surface.edge },
                        width: if hovered {
                            surface.width.max(3.0)
                        } else {
                            surface.width
                        },
                        radius: border::radius(surface.radius),
                    },
                    ..renderer::Quad::default()
                },
                surface.fill,
            );
        }
        if state.reading
            && let Some(ring) = self.ring
        {
            ring.underline(r, bounds);
        }
        if let Some(inner) = layout.children().next() {
            self.content.as_widget().draw(
                &tree.children[0],
                r,
                theme,
                style,
                inner,
                cursor,
                viewport,
            );
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
        if self.on_press.is_some() && cursor.is_over(layout.bounds()) {
            return mouse::Interaction::Pointer;
        }
        layout
            .children()
            .next()
            .map_or(mouse::Interaction::None, |inner| {
                self.content.as_widget().mouse_interaction(
                    &tree.children[0],
                    inner,
                    cursor,
                    viewport,
                    r,
                )
            })
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        r: &iced::Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, iced::Theme, iced::Renderer>> {
        let inner = layout.children().next()?;
        self.content
            .as_widget_mut()
            .overlay(&mut tree.children[0], inner, r, viewport, translation)
    }
}

impl<'a, M: Clone + 'a> From<Control<'a, M>> for Element<'a, M> {
    fn from(control: Control<'a, M>) -> Self {
        debug_assert!(
            control.on_press.is_none() || !control.meaning.name.is_empty(),
            "something to press needs a name"
        );
        debug_assert!(!matches!(control.meaning.role, Role::Heading(0)));
        iced::Element::new(control)
    }
}
