//! Running text: readings above words, phrases that are marked, addresses that break only at dots and slashes.
//!
//! The text is cut into atoms at the break opportunities of Unicode (UAX 14), where the face changes and where
//! a mark begins; each atom is a paragraph of its own, set on one baseline, and placed greedily on lines.
//! Right-to-left text is ordered by its bidi levels (UAX 9), line by line.

use std::collections::HashMap;
use std::rc::Rc;

use iced::advanced::widget::{Id, Operation, Tree, operation, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, renderer};
use iced::keyboard::{self, key::Named};
use iced::{Background, Border, Color, Event, Length, Point, Rectangle, Size, Vector};

use super::Element;
use super::atoms::{Atom, Paragraph, build, split};
use super::control::Ring;
use super::meaning::{Meaning, Probe, Role};

/// A stretch of text that is drawn alike.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Its reading, drawn above.
    pub ruby: Option<String>,
    /// Bold.
    pub strong: bool,
    /// The mark it belongs to: an index into the flow's marks.
    pub mark: Option<usize>,
    /// An address: breaks only at its dots and slashes.
    pub address: bool,
    /// Drawn in a box: who owns an address.
    pub boxed: bool,
    /// Another colour than the flow's.
    pub ink: Option<Color>,
}

impl Piece {
    /// Plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Piece {
            text: text.into(),
            ..Piece::default()
        }
    }
}

/// A phrase with a meaning of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Its id, given back when it is pressed.
    pub id: String,
    /// Ink, ground and underline.
    pub ink: Color,
    /// The ground behind it.
    pub fill: Color,
    /// A number at its end.
    pub badge: Option<String>,
    /// Whether it is chosen (in a search for signs).
    pub chosen: Option<bool>,
}

/// How a flow looks.
#[derive(Debug, Clone, PartialEq)]
pub struct Style {
    /// Size of Latin letters in logical pixels.
    pub size: f32,
    /// Colour.
    pub ink: Color,
    /// All bold.
    pub strong: bool,
    /// Line height as a multiple of the size, without readings.
    pub line_height: f32,
    /// Where lines stand.
    pub align: Align,
    /// Base direction.
    pub right_to_left: bool,
    /// Text in Devanagari: marks are higher, and Latin words in it are set a little larger.
    pub devanagari: bool,
    /// Lines stand apart as if there were readings, so that all paragraphs of a text are alike.
    pub ruby: bool,
}

/// Where lines stand in the width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Where reading starts.
    Start,
    /// In the middle.
    Center,
}

type OnMark<M> = Rc<dyn Fn(String) -> M>;

/// See the module.
pub struct Flow<M> {
    pieces: Vec<Piece>,
    marks: Vec<Mark>,
    style: Style,
    width: Length,
    id: String,
    on_mark: Option<OnMark<M>>,
    ring: Option<Ring>,
    silent: bool,
}

impl<M> Flow<M> {
    /// Text of pieces.
    pub fn new(pieces: Vec<Piece>, style: Style) -> Self {
        Flow {
            pieces,
            marks: Vec::new(),
            style,
            width: Length::Shrink,
            id: String::new(),
            on_mark: None,
            ring: None,
            silent: false,
        }
    }

    /// The marks that pieces refer to.
    pub fn marks(mut self, marks: Vec<Mark>) -> Self {
        self.marks = marks;
        self
    }

    /// Fills the width, or as wide as the text needs (the default).
    pub fn width(mut self, width: Length) -> Self {
        self.width = width;
        self
    }

    /// Marks can be pressed; `id` makes their ids unique on the screen.
    pub fn on_mark(
        mut self,
        id: impl Into<String>,
        ring: Ring,
        message: impl Fn(String) -> M + 'static,
    ) -> Self {
        self.id = id.into();
        self.ring = Some(ring);
        self.on_mark = Some(Rc::new(message));
        self
    }

    /// All bold.
    pub fn bold(mut self) -> Self {
        self.style.strong = true;
        self
    }

    /// Not said by tests and assistive technology: a control around it says it.
    pub fn silent(mut self) -> Self {
        self.silent = true;
        self
    }
}

#[derive(Default)]
struct Focus(bool);

impl operation::Focusable for Focus {
    fn is_focused(&self) -> bool {
        self.0
    }
    fn focus(&mut self) {
        self.0 = true;
    }
    fn unfocus(&mut self) {
        self.0 = false;
    }
}

#[derive(Default)]
struct Memory {
    pieces: Vec<Piece>,
    badges: Vec<Option<String>>,
    style: Option<Style>,
    atoms: Vec<Atom>,
    split_for: f32,
    focus: HashMap<usize, Focus>,
    rects: Vec<(usize, Rectangle)>,
    boxes: Vec<Rectangle>,
    pressed: Option<usize>,
}

impl<M> Flow<M> {
    /// Whether the text has readings: its lines are then further apart.
    fn has_ruby(&self) -> bool {
        self.style.ruby || self.pieces.iter().any(|p| p.ruby.is_some())
    }

    /// Distance from the top to the first baseline box, and from line to line.
    fn steps(&self) -> (f32, f32) {
        let size = self.style.size;
        let line = size * self.style.line_height;
        if self.has_ruby() {
            (size * 0.5, line.max(size * 1.45) + size * 0.55)
        } else {
            (0.0, line)
        }
    }

    fn whole(&self) -> String {
        self.pieces.iter().map(|p| p.text.as_str()).collect()
    }

    fn mark_name(&self, mark: usize) -> String {
        self.pieces
            .iter()
            .filter(|p| p.mark == Some(mark))
            .map(|p| p.text.as_str())
            .collect()
    }

    fn mark_id(&self, mark: usize) -> Id {
        let name = self.marks.get(mark).map_or("", |m| m.id.as_str());
        Id::from(format!("{}.{name}", self.id))
    }

    /// Puts the atoms on lines and returns the width used and the number of lines.
    fn place(&self, memory: &mut Memory, max: f32, fill: bool) -> (f32, usize) {
        let (top, step) = self.steps();
        let atoms = &mut memory.atoms;
        let (mut x, mut line, mut i) = (0.0_f32, 0_usize, 0_usize);
        let mut lines: Vec<std::ops::Range<usize>> = Vec::new();
        let mut from = 0;
        while i < atoms.len() {
            let end = (i..atoms.len())
                .find(|j| atoms[*j].breaks)
                .map_or(atoms.len(), |j| j + 1);
            let last = &atoms[end - 1];
            let unit =
                atoms[i..end].iter().map(|a| a.width).sum::<f32>() - last.blank + last.hang_end;
            if x > 0.0 && x + unit > max + 0.5 {
                lines.push(from..i);
                (x, line, from) = (0.0, line + 1, i);
            }
            for (offset, atom) in atoms[i..end].iter_mut().enumerate() {
                // A unit longer than the line is broken between its atoms.
                if x > 0.0 && x + atom.width - atom.blank > max + 0.5 {
                    lines.push(from..i + offset);
                    (x, line, from) = (0.0, line + 1, i + offset);
                }
                if x == 0.0 {
                    x = atom.hang_start; // nothing to hang over at the start of a line
                }
                atom.at = Point::new(x, 0.0);
                atom.line = line;
                x += atom.width;
            }
            if atoms[end - 1].forced {
                lines.push(from..end);
                (x, line, from) = (0.0, line + 1, end);
            }
            i = end;
        }
        if from < atoms.len() {
            lines.push(from..atoms.len());
        }
        let count = lines.len().max(1);
        let ends: Vec<f32> = lines
            .iter()
            .map(|range| {
                atoms[range.clone()]
                    .last()
                    .map_or(0.0, |a| a.at.x + a.width - a.blank + a.hang_end)
            })
            .collect();
        let used = ends.iter().copied().fold(0.0_f32, f32::max).min(max);
        let width = if fill { max } else { used };
        for (range, end) in lines.into_iter().zip(ends) {
            let y = top + atoms[range.start].line as f32 * step;
            let line = &mut atoms[range];
            if self.style.right_to_left {
                reorder(line);
            }
            let shift = match (self.style.align, self.style.right_to_left) {
                (Align::Center, _) => (width - end).max(0.0) / 2.0,
                (Align::Start, true) => (width - end).max(0.0),
                (Align::Start, false) => 0.0,
            };
            for atom in line {
                atom.at.x += shift;
                atom.at.y = y;
            }
        }
        (width, count)
    }

    /// Merges the atoms of each mark, and of each boxed owner, to one rectangle a line.
    fn rectangles(&self, memory: &mut Memory) {
        let height = self.style.size * if self.style.devanagari { 1.62 } else { 1.32 };
        let rise = (self.style.size * self.style.line_height - height) / 2.0;
        let rise = if self.has_ruby() { 0.0 } else { rise.max(0.0) };
        memory.rects.clear();
        memory.boxes.clear();
        let mut boxed: Option<(usize, usize)> = None;
        for i in 0..memory.atoms.len() {
            let next_line = memory.atoms.get(i + 1).map(|a| a.line);
            let atom = &memory.atoms[i];
            let blank = if Some(atom.line) == next_line {
                0.0
            } else {
                atom.blank
            };
            let bounds = Rectangle::new(
                Point::new(atom.at.x, atom.at.y + rise),
                Size::new(atom.width - blank, height),
            );
            if let Some(mark) = atom.mark {
                match memory.rects.last_mut() {
                    Some((same, rect)) if *same == mark && (rect.y - bounds.y).abs() < 0.5 => {
                        *rect = rect.union(&bounds);
                    }
                    _ => memory.rects.push((mark, bounds)),
                }
            }
            if atom.boxed {
                match (memory.boxes.last_mut(), boxed) {
                    (Some(rect), Some((piece, line)))
                        if piece == atom.piece && line == atom.line =>
                    {
                        *rect = rect.union(&bounds);
                    }
                    _ => memory.boxes.push(bounds),
                }
                boxed = Some((atom.piece, atom.line));
            } else {
                boxed = None;
            }
        }
    }
}

/// Orders the atoms of a line from left to right by their bidi levels.
fn reorder(line: &mut [Atom]) {
    let levels: Vec<unicode_bidi::Level> = line.iter().map(|a| a.level).collect();
    let order = unicode_bidi::BidiInfo::reorder_visual(&levels);
    let mut x = 0.0;
    for i in order {
        if let Some(atom) = line.get_mut(i) {
            atom.at.x = x;
            x += atom.width;
        }
    }
}

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
            && memory.style.as_ref() == Some(&self.style)
            && memory.badges == badges
            && (memory.split_for == 0.0 || (memory.split_for - max).abs() < 0.5);
        if !same {
            memory.atoms = build(&self.pieces, &badges, &self.style);
            memory.pieces = self.pieces.clone();
            memory.style = Some(self.style.clone());
            memory.badges = badges;
            memory.split_for = 0.0;
        }
        if memory.atoms.iter().any(|a| a.width - a.blank > max + 0.5) {
            memory.atoms = split(std::mem::take(&mut memory.atoms), &self.style, max);
            memory.split_for = max;
        }
        let (_, step) = self.steps();
        let (top, _) = self.steps();
        let fill = self.width == Length::Fill;
        let (width, lines) = self.place(memory, max, fill);
        self.rectangles(memory);
        layout::Node::new(Size::new(
            width,
            top + lines as f32 * step
                - if top > 0.0 {
                    self.style.size * 0.55
                } else {
                    0.0
                },
        ))
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        _r: &iced::Renderer,
        op: &mut dyn Operation,
    ) {
        if self.silent {
            return;
        }
        let memory = tree.state.downcast_mut::<Memory>();
        op.text(None, layout.bounds(), &self.whole());
        if self.on_mark.is_none() {
            return;
        }
        let offset = layout.position() - Point::ORIGIN;
        for (mark, meaning) in self.marks.iter().enumerate() {
            let bounds = memory
                .rects
                .iter()
                .filter(|(m, _)| *m == mark)
                .map(|(_, rect)| *rect)
                .reduce(|a, b| a.union(&b));
            let Some(bounds) = bounds else {
                continue;
            };
            let focus = memory.focus.entry(mark).or_default();
            let id = self.mark_id(mark);
            let mut probe = Probe {
                meaning: Meaning {
                    checked: meaning.chosen,
                    ..Meaning::new(Role::CheckBox, self.mark_name(mark))
                },
                focused: focus.0,
                focusable: true,
                tab_stop: true,
                activate: false,
            };
            op.custom(Some(&id), bounds + offset, &mut probe);
            op.focusable(Some(&id), bounds + offset, focus);
            if probe.activate {
                memory.pressed = Some(mark);
            }
        }
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
        let Some(on_mark) = &self.on_mark else {
            return;
        };
        let memory = tree.state.downcast_mut::<Memory>();
        let press = |mark: usize, shell: &mut Shell<'_, M>| {
            if let Some(mark) = self.marks.get(mark) {
                shell.publish(on_mark(mark.id.clone()));
            }
        };
        if let Some(mark) = memory.pressed.take() {
            press(mark, shell);
        }
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(iced::touch::Event::FingerPressed { .. }) => {
                let hit = cursor.position_in(layout.bounds()).and_then(|point| {
                    memory
                        .rects
                        .iter()
                        .find(|(_, rect)| rect.expand(4.0).contains(point))
                        .map(|(mark, _)| *mark)
                });
                for (mark, focus) in &mut memory.focus {
                    if focus.0 != (hit == Some(*mark)) {
                        focus.0 = hit == Some(*mark);
                        shell.request_redraw();
                    }
                }
                if let Some(mark) = hit {
                    press(mark, shell);
                    shell.capture_event();
                }
            }
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: keyboard::Key::Named(Named::Enter | Named::Space),
                repeat,
                ..
            }) => {
                let focused = memory
                    .focus
                    .iter()
                    .find(|(_, f)| f.0)
                    .map(|(mark, _)| *mark);
                if let Some(mark) = focused {
                    if !repeat {
                        press(mark, shell);
                    }
                    shell.capture_event();
                }
            }
            _ => {}
        }
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
        use iced::advanced::Renderer as _;
        use iced::advanced::text::Renderer as _;
        let memory = tree.state.downcast_ref::<Memory>();
        let origin: Vector = layout.position() - Point::ORIGIN;
        let rounded = |radius: f32, color: Color, width: f32| Border {
            radius: radius.into(),
            color,
            width,
        };
        for (index, rect) in &memory.rects {
            let Some(mark) = self.marks.get(*index) else {
                continue;
            };
            let bounds = (*rect + origin).expand(2.0);
            let chosen = mark.chosen == Some(true);
            if memory.focus.get(index).is_some_and(|f| f.0)
                && let Some(ring) = &self.ring
            {
                ring.draw(r, bounds.shrink(2.0), 5.0);
            }
            r.fill_quad(
                renderer::Quad {
                    bounds,
                    border: if chosen {
                        rounded(5.0, mark.ink, 3.0)
                    } else {
                        rounded(4.0, mark.ink, 0.0)
                    },
                    ..renderer::Quad::default()
                },
                Background::Color(mark.fill),
            );
            r.fill_quad(
                renderer::Quad {
                    bounds: Rectangle {
                        y: bounds.y + bounds.height - 3.0,
                        height: 3.0,
                        ..bounds
                    },
                    ..renderer::Quad::default()
                },
                mark.ink,
            );
        }
        for rect in &memory.boxes {
            let bounds = Rectangle {
                y: rect.y - 1.0,
                height: rect.height + 2.0,
                ..*rect
            } + origin;
            r.fill_quad(
                renderer::Quad {
                    bounds,
                    border: rounded(7.0, self.style.ink, 3.0),
                    ..renderer::Quad::default()
                },
                Color::TRANSPARENT,
            );
        }
        let (_, step) = self.steps();
        let band = if self.has_ruby() {
            self.style.size * 1.32
        } else {
            step
        };
        // One baseline for all faces: in the middle of the line by the metrics of Latin.
        let (ascent, descent) = crate::app::fonts::Face::Latin.ascent_descent();
        let size = self.style.size;
        let baseline = (band - (ascent + descent) * size) / 2.0 + ascent * size;
        // The head line of Devanagari stands higher than Latin capitals.
        let baseline = if self.style.devanagari {
            baseline + size * 0.07
        } else {
            baseline
        };
        for atom in &memory.atoms {
            let at = atom.at + origin;
            let ink = atom
                .ink
                .or_else(|| {
                    let mark = self.marks.get(atom.mark?)?;
                    mark.badge
                        .is_none()
                        .then_some(mark.ink)
                        .filter(|_| mark.chosen == Some(true))
                })
                .unwrap_or(self.style.ink);
            if atom.badge
                && let Some(mark) = atom.mark.and_then(|m| self.marks.get(m))
            {
                let side = atom.width - size * 0.2;
                let bounds = Rectangle::new(
                    Point::new(at.x + size * 0.15, at.y + baseline - size * 0.78),
                    Size::new(side, size * 1.0),
                );
                r.fill_quad(
                    renderer::Quad {
                        bounds,
                        border: rounded(size * 0.5, mark.ink, 0.0),
                        ..renderer::Quad::default()
                    },
                    mark.ink,
                );
                draw_at(
                    r,
                    &atom.base,
                    Point::new(
                        bounds.center_x() - atom.base_width / 2.0,
                        at.y + baseline - size * 0.05,
                    ),
                    mark.fill,
                    viewport,
                );
                continue;
            }
            let start =
                (atom.ruby_width - atom.base_width).max(0.0) / 2.0 - atom.hang_start + atom.pad;
            draw_at(
                r,
                &atom.base,
                Point::new(at.x + start.max(0.0), at.y + baseline),
                ink,
                viewport,
            );
            if let Some(ruby) = &atom.ruby {
                let free = (atom.base_width - atom.ruby_width).max(0.0);
                let count = ruby.letters.len().max(1) as f32;
                let gap = free / count;
                let mut x = at.x - atom.hang_start.min(0.0) - atom.hang_start.max(0.0) + gap / 2.0;
                let y = at.y + baseline - size * 0.95;
                for (letter, width) in &ruby.letters {
                    draw_at(r, letter, Point::new(x, y), ink, viewport);
                    x += width + gap;
                }
            }
        }
        fn draw_at(
            r: &mut iced::Renderer,
            text: &Paragraph,
            baseline: Point,
            ink: Color,
            viewport: &Rectangle,
        ) {
            let top = baseline.y - text.ascent;
            r.fill_paragraph(&text.inner, Point::new(baseline.x, top), ink, *viewport);
        }
    }
}

impl<'a, M: 'a> From<Flow<M>> for Element<'a, M> {
    fn from(flow: Flow<M>) -> Self {
        iced::Element::new(flow)
    }
}
