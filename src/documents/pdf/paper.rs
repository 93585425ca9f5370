//! The paper: A4 or Letter, and where text stands on it.

/// A sheet, upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Paper {
    /// 210 × 297 mm (ISO 216).
    #[default]
    A4,
    /// 8.5 × 11 inches (ANSI/ASME Y14.1).
    Letter,
}

/// Points in a millimetre.
const MILLIMETRE: f32 = 72.0 / 25.4;

impl Paper {
    /// The paper that printers of a country hold; `country` as in the settings.
    pub fn of_country(country: &str) -> Paper {
        if country == "US" {
            Paper::Letter
        } else {
            Paper::A4
        }
    }

    /// By its name on the command line: `a4` or `letter`.
    pub fn parse(name: &str) -> Option<Paper> {
        match name {
            "a4" => Some(Paper::A4),
            "letter" => Some(Paper::Letter),
            _ => None,
        }
    }

    /// Width and height in points.
    pub fn size(self) -> (f32, f32) {
        match self {
            Paper::A4 => (210.0 * MILLIMETRE, 297.0 * MILLIMETRE),
            Paper::Letter => (8.5 * 72.0, 11.0 * 72.0),
        }
    }

    /// The space left of and right of the text, in points. Home printers cannot print in the outer 6 mm.
    pub(super) fn side(self) -> f32 {
        18.0 * MILLIMETRE
    }

    /// The space above the text.
    pub(super) fn top(self) -> f32 {
        15.0 * MILLIMETRE
    }

    /// The space below the text, in which the foot stands.
    fn bottom(self) -> f32 {
        18.0 * MILLIMETRE
    }

    /// From the sheet's top to the baseline of the foot.
    pub(super) fn foot(self) -> f32 {
        self.size().1 - 11.0 * MILLIMETRE
    }

    /// The width of the column.
    pub(super) fn width_of_text(self) -> f32 {
        self.size().0 - 2.0 * self.side()
    }

    /// The height of the column.
    pub(super) fn height_of_text(self) -> f32 {
        self.size().1 - self.top() - self.bottom()
    }
}
