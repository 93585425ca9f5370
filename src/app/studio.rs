//! Pictures of the program without a display.

use std::io;
use std::path::Path;

use iced::advanced::clipboard;
use iced::advanced::renderer::{self, Headless};
use iced::{Event, Pixels, Renderer, Size, mouse, window};
use iced_runtime::UserInterface;
use iced_runtime::user_interface::{Cache, State};

use super::fonts::{self, Face};
use super::program::App;
use super::theme::size;

/// Draws views to pixels.
pub struct Studio {
    renderer: Renderer,
}

/// A picture.
pub struct Picture {
    /// Width and height in pixels.
    pub size: Size<u32>,
    /// Four bytes a pixel: red, green, blue, alpha.
    pub rgba: Vec<u8>,
}

impl Studio {
    /// Loads the fonts and makes a renderer; `None` when the renderer refuses.
    pub fn new() -> Option<Self> {
        fonts::embed();
        let renderer = iced::futures::executor::block_on(<Renderer as Headless>::new(
            Face::Latin.font(false),
            Pixels(size::BODY),
            Some("tiny-skia"),
        ))?;
        Some(Studio { renderer })
    }

    /// Lets the program hear what a window of a size in pixels tells it once it is drawn: whether the answers are
    /// in sight.
    pub fn settle(&mut self, app: &mut App, pixels: Size<u32>) {
        let scale = app.scale();
        let logical = Size::new(pixels.width as f32 / scale, pixels.height as f32 / scale);
        let view = app.view(app.window);
        let mut ui = UserInterface::build(view, logical, Cache::default(), &mut self.renderer);
        let mut messages = Vec::new();
        let redraw = Event::Window(window::Event::RedrawRequested(iced::time::Instant::now()));
        let _ = ui.update(
            &[redraw],
            mouse::Cursor::Unavailable,
            &mut self.renderer,
            &mut clipboard::Null,
            &mut messages,
        );
        drop(ui);
        for message in messages {
            let _ = app.update(message);
        }
    }

    /// Draws the program on a window of a size in pixels.
    pub fn take(&mut self, app: &App, pixels: Size<u32>) -> Picture {
        let scale = app.scale();
        let theme = app.theme();
        let base = iced::theme::Base::base(&theme);
        let logical = Size::new(pixels.width as f32 / scale, pixels.height as f32 / scale);
        let mut ui = UserInterface::build(
            app.view(app.window),
            logical,
            Cache::default(),
            &mut self.renderer,
        );
        let mut messages = Vec::new();
        for _ in 0..3 {
            let redraw = Event::Window(window::Event::RedrawRequested(iced::time::Instant::now()));
            let (state, _) = ui.update(
                &[redraw],
                mouse::Cursor::Unavailable,
                &mut self.renderer,
                &mut clipboard::Null,
                &mut messages,
            );
            if let State::Updated { .. } = state {
                break;
            }
            ui = ui.relayout(logical, &mut self.renderer);
        }
        ui.draw(
            &mut self.renderer,
            &theme,
            &renderer::Style {
                text_color: base.text_color,
            },
            mouse::Cursor::Unavailable,
        );
        let rgba = self
            .renderer
            .screenshot(pixels, scale, base.background_color);
        Picture { size: pixels, rgba }
    }
}

impl Picture {
    /// Writes it as PNG.
    ///
    /// # Errors
    /// What the disk says.
    pub fn save(&self, path: &Path) -> io::Result<()> {
        let file = io::BufWriter::new(std::fs::File::create(path)?);
        let mut encoder = png::Encoder::new(file, self.size.width, self.size.height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_compression(png::Compression::Balanced);
        let mut writer = encoder.write_header().map_err(io::Error::other)?;
        writer
            .write_image_data(&self.rgba)
            .map_err(io::Error::other)?;
        writer.finish().map_err(io::Error::other)
    }
}
