//! Drawing a flow: the grounds of its marks, the boxes of owners, the letters and their readings.

use iced::advanced::Renderer as _;
use iced::advanced::renderer;
use iced::advanced::text::Renderer as _;
use iced::{Background, Border, Color, Point, Rectangle, Size, Vector};

use super::{Flow, MarkKind, Memory};
use crate::app::widget::atoms::shape::Paragraph;

fn rounded(radius: f32, color: Color, width: f32) -> Border {
    Border {
        radius: radius.into(),
        color,
        width,
    }
}

impl<M> Flow<M> {
    /// Draws everything; `origin` is where the flow stands in the window.
    pub(super) fn paint(
        &self,
        memory: &Memory,
        r: &mut iced::Renderer,
        origin: Vector,
        viewport: &Rectangle,
    ) {
        if memory.focused.0 {
            let used = memory.atoms.iter().map(|atom| {
                Rectangle::new(
                    atom.at,
                    Size::new(atom.width, self.style.size * self.style.line_height),
                )
            });
            if let Some(bounds) = used.reduce(|a, b| a.union(&b)) {
                self.style.ring.draw(r, bounds + origin, 5.0);
            }
        }
        self.paint_read(memory, r, origin);
        self.paint_marks(memory, r, origin);
        self.paint_boxes(memory, r, origin);
        self.paint_letters(memory, r, origin, viewport);
    }

    /// The sentence that is being read aloud: a ground and a line under its words.
    fn paint_read(&self, memory: &Memory, r: &mut iced::Renderer, origin: Vector) {
        let Some(read) = &memory.reading else {
            return;
        };
        let [ground, line] = self.style.read;
        let (_, step) = self.steps();
        let height = if self.has_ruby() {
            self.style.size * 1.32
        } else {
            step
        };
        for atom in &memory.atoms {
            let end = atom.from + atom.text.len();
            if atom.badge || atom.from >= read.end || end <= read.start {
                continue;
            }
            let bounds = Rectangle::new(
                atom.at,
                Size::new(atom.shown.max(atom.width - atom.blank), height),
            ) + origin;
            let under = Rectangle {
                y: bounds.y + bounds.height - 3.0,
                height: 4.0,
                ..bounds
            };
            for (bounds, color) in [(bounds, ground), (under, line)] {
                let quad = renderer::Quad {
                    bounds,
                    ..renderer::Quad::default()
                };
                r.fill_quad(quad, color);
            }
        }
    }

    fn paint_marks(&self, memory: &Memory, r: &mut iced::Renderer, origin: Vector) {
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
            if let MarkKind::Term { open, .. } = mark.kind {
                self.paint_under_term(r, *rect + origin, open);
                continue;
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
    }

    /// Dots under a word that is explained; a whole line while its meaning is shown.
    fn paint_under_term(&self, r: &mut iced::Renderer, word: Rectangle, open: bool) {
        let dot = (self.style.size * 0.1).max(2.0);
        let mut under = |x: f32, width: f32| {
            r.fill_quad(
                renderer::Quad {
                    bounds: Rectangle {
                        x,
                        y: word.y + word.height - dot,
                        width,
                        height: dot,
                    },
                    border: rounded(dot / 2.0, self.style.ink, 0.0),
                    ..renderer::Quad::default()
                },
                self.style.ink,
            );
        };
        if open {
            under(word.x, word.width);
            return;
        }
        // As many as fit, from edge to edge.
        let gaps = ((word.width - dot) / (dot * 2.0)).floor().clamp(1.0, 200.0);
        let step = (word.width - dot) / gaps;
        for n in 0..=gaps as usize {
            under(word.x + n as f32 * step, dot);
        }
    }

    fn paint_boxes(&self, memory: &Memory, r: &mut iced::Renderer, origin: Vector) {
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
    }

    fn paint_letters(
        &self,
        memory: &Memory,
        r: &mut iced::Renderer,
        origin: Vector,
        viewport: &Rectangle,
    ) {
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
                for (text, _) in &atom.base {
                    draw_at(
                        r,
                        text,
                        Point::new(
                            bounds.center_x() - atom.base_width / 2.0,
                            at.y + baseline - size * 0.05,
                        ),
                        mark.fill,
                        viewport,
                    );
                }
                continue;
            }
            // A blank that the line's end swallowed lies before text that runs from right to left.
            let swallowed = if atom.level.is_rtl() {
                atom.width - atom.shown
            } else {
                0.0
            };
            let left = at.x - swallowed;
            for (text, x) in &atom.base {
                draw_at(
                    r,
                    text,
                    Point::new(left + x, at.y + baseline),
                    ink,
                    viewport,
                );
            }
            let above = at.y + baseline - size * 0.95;
            for (letter, x) in &atom.ruby {
                draw_at(r, letter, Point::new(left + x, above), ink, viewport);
            }
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
