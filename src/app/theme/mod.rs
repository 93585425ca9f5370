//! The look: tokens, themes, type scale. No colour is written anywhere else.

pub mod tokens;

pub use tokens::{Family, Tokens};

/// Sizes in logical pixels at 100 %; the window's scale factor makes everything larger together.
pub mod size {
    /// Running text.
    pub const BODY: f32 = 22.0;
    /// Secondary text.
    pub const SMALL: f32 = 19.0;
    /// Small labels.
    pub const LABEL: f32 = 17.0;
    /// Headings of cards.
    pub const HEADING: f32 = 30.0;
    /// The title of a screen.
    pub const TITLE: f32 = 44.0;
    /// Corners of controls.
    pub const RADIUS: f32 = 14.0;
    /// Corners of cards.
    pub const RADIUS_CARD: f32 = 22.0;
    /// The least height and width of something to press.
    pub const TARGET: f32 = 48.0;
    /// The same for children and older people.
    pub const TARGET_LARGE: f32 = 64.0;
}
