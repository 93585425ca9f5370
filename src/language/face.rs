//! Which of the embedded font families draws a character.

/// Which of the embedded families draws a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Face {
    /// Atkinson Hyperlegible Next, drawn for low vision.
    Latin,
    /// Noto Sans JP; also signs and letters that Latin lacks.
    Japanese,
    /// Noto Sans Devanagari.
    Devanagari,
    /// Lucide's icons, which only the window has.
    Icons,
}

impl Face {
    /// The files of the text families in weight 400 and 700, where they lie in the binary.
    pub const FILES: [&'static [u8]; 6] = [
        include_bytes!("../../assets/fonts/cyberday-latin-regular.ttf"),
        include_bytes!("../../assets/fonts/cyberday-latin-bold.ttf"),
        include_bytes!("../../assets/fonts/cyberday-japanese-regular.ttf"),
        include_bytes!("../../assets/fonts/cyberday-japanese-bold.ttf"),
        include_bytes!("../../assets/fonts/cyberday-devanagari-regular.ttf"),
        include_bytes!("../../assets/fonts/cyberday-devanagari-bold.ttf"),
    ];

    /// The family's name in its files.
    pub fn family(self) -> &'static str {
        match self {
            Face::Latin => "Cyberday Latin",
            Face::Japanese => "Cyberday Japanese",
            Face::Devanagari => "Cyberday Devanagari",
            Face::Icons => "lucide",
        }
    }

    /// Ascent and descent in ems, from the fonts' `hhea` tables: needed to set faces on one baseline.
    pub fn ascent_descent(self) -> (f32, f32) {
        match self {
            Face::Latin => (0.984, 0.316),
            Face::Japanese => (1.160, 0.288),
            Face::Devanagari => (0.896, 0.408),
            Face::Icons => (1.0, 0.0),
        }
    }

    /// Devanagari is set larger: its letters are small for their size.
    pub fn enlargement(self) -> f32 {
        if self == Face::Devanagari { 1.15 } else { 1.0 }
    }

    /// The face for a character, or `None` for one that goes with its neighbours (blanks, digits, stops).
    pub fn of(c: char) -> Option<Face> {
        match c {
            '\u{0900}'..='\u{097f}' | '\u{1cd0}'..='\u{1cff}' | '\u{a8e0}'..='\u{a8ff}' => {
                Some(Face::Devanagari)
            }
            '\u{200c}' | '\u{200d}' => None,
            '\u{3000}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{ff00}'..='\u{ffef}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{2ffff}' => Some(Face::Japanese),
            'a'..='z' | 'A'..='Z' => Some(Face::Latin),
            // Vietnamese letters and signs that Atkinson Hyperlegible lacks.
            '\u{1e00}'..='\u{1eff}' | '\u{01a0}' | '\u{01a1}' | '\u{01af}' | '\u{01b0}' => {
                Some(Face::Japanese)
            }
            '\u{2190}'..='\u{21ff}' | '\u{2460}'..='\u{24ff}' | '\u{25a0}'..='\u{27bf}' => {
                Some(Face::Japanese)
            }
            // Vowels with a tilde, macron or breve that only the other family has: Vietnamese, romaji.
            'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ō' | 'Ō' | 'ŏ' | 'Ŏ' | 'ŭ' | 'Ŭ' => {
                Some(Face::Japanese)
            }
            '\u{00c0}'..='\u{017f}' => Some(Face::Latin),
            _ => None,
        }
    }
}

/// The face of a stretch: of its first character that has one, else the face before it.
pub fn face_of(text: &str, before: Face) -> Face {
    text.chars().find_map(Face::of).unwrap_or(before)
}

/// Positions in `text` where the face changes.
pub fn face_changes(text: &str, mut now: Option<Face>) -> Vec<usize> {
    let mut changes = Vec::new();
    for (at, c) in text.char_indices() {
        if let Some(face) = Face::of(c) {
            if now.is_some_and(|n| n != face) && at > 0 {
                changes.push(at);
            }
            now = Some(face);
        }
    }
    changes
}
