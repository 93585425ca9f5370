//! From pages to the bytes of a PDF.

use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};
use krilla::{Document as File, SerializeSettings};

use super::fonts::Fonts;
use super::layout::Mark;
use super::lines::{Line, set};
use super::pages::Placed;
use super::shape::{Run, Setting};
use super::tags::{Owner, Tree};
use super::text::Text;
use super::{Document, Fault, PAGE, PAGES, SMALLEST};

/// How thick rules are, in points.
const RULE: f32 = 0.8;

/// Writes the file. It is a PDF/UA-1 as far as a program can see that; where the library finds that it cannot be one,
/// it is the same file without that name.
pub(super) fn write(
    document: &Document,
    tree: &Tree,
    pages: &[Vec<Placed<'_>>],
    fonts: &mut Fonts,
) -> Result<Vec<u8>, Fault> {
    match write_as(document, tree, pages, fonts, true) {
        Err(KrillaError::Validation(_)) => write_as(document, tree, pages, fonts, false),
        done => done,
    }
    .map_err(|error| Fault::Writing(format!("{error:?}")))
}

fn write_as(
    document: &Document,
    tree: &Tree,
    pages: &[Vec<Placed<'_>>],
    fonts: &mut Fonts,
    accessible: bool,
) -> Result<Vec<u8>, KrillaError> {
    let mut builder = ConfigurationBuilder::new();
    if accessible {
        builder = builder.with_accessibility_validator(Accessibility::UA1);
    }
    let mut file = File::new_with(SerializeSettings {
        configuration: builder.finish().unwrap_or_default(),
        ..SerializeSettings::default()
    });
    let (width, height) = document.paper.size();
    let mut drawn: Vec<Vec<Identifier>> = Vec::new();
    let mut places: Vec<(Owner, usize, f32)> = Vec::new();
    for (number, placed) in pages.iter().enumerate() {
        let Some(settings) = PageSettings::from_wh(width, height) else {
            continue;
        };
        let mut page = file.start_page_with(settings);
        let mut surface = page.surface();
        for placed in placed {
            let top = document.paper.top() + placed.top;
            for mark in &placed.slab.marks {
                if let Mark::Words { owner, y, .. } = mark {
                    places.push((*owner, number, top + y));
                }
                let mut pen = Pen {
                    surface: &mut surface,
                    fonts,
                    drawn: &mut drawn,
                    left: document.paper.side(),
                    top,
                };
                pen.mark(mark);
            }
        }
        foot(&mut surface, document, fonts, number + 1, pages.len());
        surface.finish();
        page.finish();
    }
    file.set_metadata(metadata(document));
    file.set_outline(outline(tree, &places, document.paper.side()));
    file.set_tag_tree(tree.finish(drawn));
    file.finish()
}

fn metadata(document: &Document) -> Metadata {
    let part = |n: i8| u8::try_from(n).unwrap_or(1);
    let made = DateTime::new(u16::try_from(document.made.year()).unwrap_or(0))
        .month(part(document.made.month()))
        .day(part(document.made.day()));
    Metadata::new()
        .title(document.title.clone())
        .language(document.locale.code().to_owned())
        .creator(format!("Cyberday {}", env!("CARGO_PKG_VERSION")))
        .creation_date(made)
}

/// The headings, for the side bar of a viewer.
fn outline(tree: &Tree, places: &[(Owner, usize, f32)], left: f32) -> Outline {
    let mut outline = Outline::new();
    for (owner, _, words) in tree.headings() {
        if let Some((_, page, y)) = places.iter().find(|(of, _, _)| *of == owner) {
            let place = XyzDestination::new(*page, Point::from_xy(left, *y));
            outline.push_child(OutlineNode::new(words.to_owned(), place));
        }
    }
    outline
}

/// What stands at the bottom of a page: which program and when, and which page.
fn foot(surface: &mut Surface<'_>, document: &Document, fonts: &mut Fonts, page: usize, of: usize) {
    let setting = Setting {
        size: SMALLEST,
        strong: false,
    };
    let column = document.paper.width_of_text();
    let number = |n: usize| crate::language::number(document.locale, i64::try_from(n).unwrap_or(0));
    let at_right = document
        .page_of
        .replace(PAGES, &number(of))
        .replace(PAGE, &number(page));
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
        ArtifactType::Footer,
    )));
    for (text, to_the_right) in [(&document.foot, false), (&at_right, true)] {
        let text = Text::plain(document.locale, text);
        let Some(line) = set(fonts, &text, setting, column).into_iter().next() else {
            continue;
        };
        let x = document.paper.side()
            + if to_the_right {
                column - line.width
            } else {
                0.0
            };
        for run in &line.runs {
            draw_run(surface, fonts, run, x, document.paper.foot(), false);
        }
    }
    surface.end_tagged();
}

struct Pen<'s, 'p> {
    surface: &'s mut Surface<'p>,
    fonts: &'s Fonts,
    drawn: &'s mut Vec<Vec<Identifier>>,
    left: f32,
    top: f32,
}

impl Pen<'_, '_> {
    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Words { x, y, line, owner } => {
                self.words(self.left + x, self.top + y, line, *owner);
            }
            Mark::Rule { x, y, width } => self.rule(self.left + x, self.top + y, *width),
            Mark::Tick {
                x,
                y,
                size,
                ticked,
                owner,
            } => self.tick(self.left + x, self.top + y, *size, *ticked, *owner),
        }
    }

    fn owns(&mut self, owner: Owner, identifier: Identifier) {
        if self.drawn.len() <= owner {
            self.drawn.resize(owner + 1, Vec::new());
        }
        if let Some(own) = self.drawn.get_mut(owner) {
            own.push(identifier);
        }
    }

    fn words(&mut self, x: f32, y: f32, line: &Line, owner: Owner) {
        let baseline = y + line.baseline;
        let span = SpanTag::empty().with_lang(Some(line.locale.code()));
        let identifier = self.surface.start_tagged(ContentTag::Span(span));
        for run in &line.runs {
            draw_run(self.surface, self.fonts, run, x, baseline, false);
        }
        self.surface.end_tagged();
        self.owns(owner, identifier);
        if line.readings.is_empty() {
            return;
        }
        // Readings are drawn as shapes: as text they would stand between the lines of whoever copies or searches.
        self.surface
            .start_tagged(ContentTag::Artifact(Artifact::with_kind(
                ArtifactType::Layout,
            )));
        for run in &line.readings {
            draw_run(
                self.surface,
                self.fonts,
                run,
                x,
                baseline - line.above,
                true,
            );
        }
        self.surface.end_tagged();
    }

    fn rule(&mut self, x: f32, y: f32, width: f32) {
        let mut path = PathBuilder::new();
        path.move_to(x, y);
        path.line_to(x + width, y);
        let Some(path) = path.finish() else {
            return;
        };
        self.surface
            .start_tagged(ContentTag::Artifact(Artifact::with_kind(
                ArtifactType::Layout,
            )));
        self.stroke(RULE);
        self.surface.draw_path(&path);
        self.surface.end_tagged();
        self.fill();
    }

    fn tick(&mut self, x: f32, y: f32, size: f32, ticked: bool, owner: Owner) {
        let identifier = self.surface.start_tagged(ContentTag::Other);
        let mut path = PathBuilder::new();
        if let Some(rect) = Rect::from_xywh(x, y, size, size) {
            path.push_rect(rect);
        }
        if let Some(path) = path.finish() {
            self.stroke(1.2);
            self.surface.draw_path(&path);
        }
        if ticked {
            let mut path = PathBuilder::new();
            path.move_to(x + size * 0.2, y + size * 0.52);
            path.line_to(x + size * 0.43, y + size * 0.76);
            path.line_to(x + size * 0.82, y + size * 0.22);
            if let Some(path) = path.finish() {
                self.stroke(2.2);
                self.surface.draw_path(&path);
            }
        }
        self.surface.end_tagged();
        self.fill();
        self.owns(owner, identifier);
    }

    fn stroke(&mut self, width: f32) {
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke {
            width,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default()
        }));
    }

    fn fill(&mut self) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(black()));
    }
}

fn black() -> Fill {
    Fill {
        paint: krilla::color::luma::Color::black().into(),
        opacity: NormalizedF32::ONE,
        rule: krilla::paint::FillRule::default(),
    }
}

/// Draws a run; its glyphs are of one font, or of several in turn.
fn draw_run(
    surface: &mut Surface<'_>,
    fonts: &Fonts,
    run: &Run,
    left: f32,
    baseline: f32,
    as_shapes: bool,
) {
    surface.set_fill(Some(black()));
    let mut x = left + run.x;
    for glyphs in run.glyphs.chunk_by(|a, b| a.font == b.font) {
        let Some(font) = glyphs.first().and_then(|first| fonts.font(first.font)) else {
            continue;
        };
        let all: Vec<KrillaGlyph> = glyphs
            .iter()
            .map(|glyph| KrillaGlyph {
                glyph_id: GlyphId::new(glyph.id),
                text_range: glyph.range.clone(),
                x_advance: glyph.advance,
                x_offset: glyph.right,
                y_offset: glyph.up,
                y_advance: 0.0,
                location: None,
            })
            .collect();
        let start = Point::from_xy(x, baseline);
        surface.draw_glyphs(start, &all, font.clone(), &run.text, run.size, as_shapes);
        x += glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * run.size;
    }
}
