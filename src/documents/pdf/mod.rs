//! A small layout engine for documents of one column: blocks of text in, a tagged PDF out.
//!
//! Text is drawn in the program's own fonts, which are embedded in the file as subsets. Everything is black on white,
//! and nothing is said by colour or by grey. Headings, paragraphs, lists and tables are tagged, and texts in another
//! language than the document's say so. Lengths are in points, 72 to the inch.

mod block;
mod draw;
mod fonts;
mod layout;
mod lines;
mod pages;
mod paper;
mod rows;
mod shape;
mod tags;
mod text;

use jiff::civil::Date;

use crate::language::Locale;

pub use block::{Block, Contact, Item, Tick};
pub use paper::Paper;
pub use text::{Piece, Text};

/// A document before it is laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its title, for the window of a viewer and for whoever cannot see the page.
    pub title: String,
    /// The language of what does not say otherwise.
    pub locale: Locale,
    /// The paper.
    pub paper: Paper,
    /// What stands at the left of each foot: program, version, date.
    pub foot: String,
    /// What stands at the right of each foot, with [`PAGE`] and [`PAGES`] where the numbers go.
    pub page_of: String,
    /// The day on which it was made.
    pub made: Date,
    /// What it says, roomy first. The first version and size with which all stands on one page is taken; where there is
    /// none, the last one, on as many pages as it takes.
    pub versions: Vec<Version>,
}

/// The smallest size of running text, in points. Readings above kanji are half as large as what they read.
pub const SMALLEST: f32 = 9.0;

/// Where the number of the page goes in [`Document::page_of`].
pub const PAGE: &str = "{page}";
/// Where the number of pages goes.
pub const PAGES: &str = "{pages}";

/// One way to say what a document says.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// Sizes of running text in points, the largest first.
    pub sizes: &'static [f32],
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A document that could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The embedded fonts could not be read. A test keeps this from happening.
    #[error("the fonts of the program could not be read")]
    Fonts,
    /// The PDF library refused.
    #[error("the page could not be written ({0})")]
    Writing(String),
}

/// A finished document.
#[derive(Debug, Clone, PartialEq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The size of running text, in points.
    pub body: f32,
}

/// Lays a document out and writes it. The same document gives the same bytes.
///
/// # Errors
/// See [`Fault`]. No text, however odd, is an error: a character that no font has is drawn as an empty box.
pub fn render(document: &Document) -> Result<Pdf, Fault> {
    let mut fonts = fonts::Fonts::new().ok_or(Fault::Fonts)?;
    let height = document.paper.height_of_text();
    let mut laid = layout::lay_out(document.locale, document.paper, &[], SMALLEST, &mut fonts);
    let mut body = SMALLEST;
    'versions: for version in &document.versions {
        for size in version.sizes {
            body = *size;
            laid = layout::lay_out(
                document.locale,
                document.paper,
                &version.blocks,
                body,
                &mut fonts,
            );
            if pages::paginate(&laid.slabs, height).len() <= 1 {
                break 'versions;
            }
        }
    }
    let pages = pages::paginate(&laid.slabs, height);
    let bytes = draw::write(document, &laid.tree, &pages, &mut fonts)?;
    Ok(Pdf {
        bytes,
        pages: pages.len(),
        body,
    })
}
