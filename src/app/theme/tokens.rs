//! Colours by what they mean. Three full themes with the same tokens, held to the same ratios by a test.

use iced::Color;

use crate::content::model::Audience;

/// A pair: what is drawn, and what it is drawn on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Family {
    /// Text, icons and borders.
    pub ink: Color,
    /// The ground.
    pub soft: Color,
}

/// All colours of a theme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tokens {
    /// The page.
    pub paper: Color,
    /// Cards and bars.
    pub surface: Color,
    /// Rules between areas: decoration only.
    pub line: Color,
    /// Borders of cards.
    pub edge: Color,
    /// Borders of controls.
    pub control: Color,
    /// Text.
    pub ink: Color,
    /// Secondary text.
    pub ink_soft: Color,
    /// What is chosen, meters, "you were right".
    pub action: Family,
    /// The main button.
    pub main: Family,
    /// "This one was …", time to refresh. Never red.
    pub again: Family,
    /// Only "I need help now".
    pub help: Family,
    /// The page of help.
    pub help_paper: Color,
    /// Schoolchildren.
    pub school: Family,
    /// Small businesses.
    pub business: Family,
    /// Older people.
    pub later: Family,
    /// What a scam is.
    pub scam: Family,
    /// What a real message is.
    pub real: Family,
    /// Keyboard focus.
    pub focus: Color,
    /// The word "Practice" on a simulated message.
    pub practice: Family,
    /// The frame of a simulated device.
    pub device: Color,
    /// Its screen.
    pub screen: Color,
    /// A bubble of the other one in a chat.
    pub bubble: Color,
    /// The sun of the mark. Decoration only.
    pub sun: Color,
}

const fn rgb(hex: u32) -> Color {
    Color {
        r: (hex >> 16 & 0xff) as f32 / 255.0,
        g: (hex >> 8 & 0xff) as f32 / 255.0,
        b: (hex & 0xff) as f32 / 255.0,
        a: 1.0,
    }
}

const fn family(ink: u32, soft: u32) -> Family {
    Family {
        ink: rgb(ink),
        soft: rgb(soft),
    }
}

/// Calm and warm, like good print.
pub const LIGHT: Tokens = Tokens {
    paper: rgb(0xFBF7F0),
    surface: rgb(0xFFFFFF),
    line: rgb(0xCFC5B2),
    edge: rgb(0x8C8271),
    control: rgb(0x6B7085),
    ink: rgb(0x1B2338),
    ink_soft: rgb(0x434B63),
    action: family(0x1F3A8A, 0xE7EDFB),
    main: family(0xFFFFFF, 0x1F3A8A),
    again: family(0x5B3A00, 0xFFF1CC),
    help: family(0x1B2338, 0xFFD666),
    help_paper: rgb(0xFFF7E3),
    school: family(0x0B5551, 0xDDF3EF),
    business: family(0x3B3A98, 0xE7E7FB),
    later: family(0x6B2456, 0xF7E6F1),
    scam: family(0x8F1719, 0xFDE8E6),
    real: family(0x14592B, 0xE1F3E5),
    focus: rgb(0xF59E0B),
    practice: family(0xFFD666, 0x1B2338),
    device: rgb(0x1B2338),
    screen: rgb(0xF2F4F9),
    bubble: rgb(0xFFFFFF),
    sun: rgb(0xB4530A),
};

/// The same in the evening.
pub const DARK: Tokens = Tokens {
    paper: rgb(0x10141F),
    surface: rgb(0x1A2030),
    line: rgb(0x3A4258),
    edge: rgb(0x8B93A8),
    control: rgb(0xA9B1C6),
    ink: rgb(0xF4F1EA),
    ink_soft: rgb(0xCBD0DE),
    action: family(0xB4C8FF, 0x1E2A4C),
    main: family(0x0B1430, 0xB4C8FF),
    again: family(0xFFDD9C, 0x3A2A00),
    help: family(0x1B2338, 0xFFD666),
    help_paper: rgb(0x1C1808),
    school: family(0xA5E8DD, 0x0E3330),
    business: family(0xCBCAFF, 0x2A2A55),
    later: family(0xF6C4E5, 0x43193A),
    scam: family(0xFFC2BD, 0x4A1414),
    real: family(0xB0EABD, 0x123A20),
    focus: rgb(0xFFB020),
    practice: family(0x1B2338, 0xFFD666),
    device: rgb(0xA9B1C6),
    screen: rgb(0x131826),
    bubble: rgb(0x222A3E),
    sun: rgb(0xFFB866),
};

/// Black, white and yellow.
pub const HIGH_CONTRAST: Tokens = Tokens {
    paper: rgb(0x000000),
    surface: rgb(0x000000),
    line: rgb(0xFFFFFF),
    edge: rgb(0xFFFFFF),
    control: rgb(0xFFFFFF),
    ink: rgb(0xFFFFFF),
    ink_soft: rgb(0xFFFFFF),
    action: family(0xFFE100, 0x000000),
    main: family(0x000000, 0xFFFFFF),
    again: family(0xFFFFFF, 0x000000),
    help: family(0x000000, 0xFFE100),
    help_paper: rgb(0x000000),
    school: family(0xFFFFFF, 0x000000),
    business: family(0xFFFFFF, 0x000000),
    later: family(0xFFFFFF, 0x000000),
    scam: family(0xFFFFFF, 0x000000),
    real: family(0xFFFFFF, 0x000000),
    focus: rgb(0xFFE100),
    practice: family(0x000000, 0xFFE100),
    device: rgb(0xFFFFFF),
    screen: rgb(0x000000),
    bubble: rgb(0x000000),
    sun: rgb(0xFFE100),
};

impl Tokens {
    /// The family of an audience.
    pub fn audience(&self, audience: Audience) -> Family {
        match audience {
            Audience::School => self.school,
            Audience::Business => self.business,
            Audience::Later => self.later,
        }
    }
}

/// Contrast ratio after WCAG 2.2, from 1 to 21.
/// Source: <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
pub fn contrast(a: Color, b: Color) -> f32 {
    fn luminance(color: Color) -> f32 {
        let channel = |c: f32| {
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(color.r) + 0.7152 * channel(color.g) + 0.0722 * channel(color.b)
    }
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grounds(t: &Tokens) -> Vec<(&'static str, Color, Color)> {
        // Every pair of text and ground that the screens draw.
        vec![
            ("ink on paper", t.ink, t.paper),
            ("ink on surface", t.ink, t.surface),
            ("soft ink on paper", t.ink_soft, t.paper),
            ("soft ink on surface", t.ink_soft, t.surface),
            ("ink on help paper", t.ink, t.help_paper),
            ("soft ink on help paper", t.ink_soft, t.help_paper),
            ("ink on screen", t.ink, t.screen),
            ("soft ink on screen", t.ink_soft, t.screen),
            ("ink on bubble", t.ink, t.bubble),
            ("soft ink on bubble", t.ink_soft, t.bubble),
            ("ink on chosen", t.ink, t.action.soft),
            ("action on chosen", t.action.ink, t.action.soft),
            ("action on surface", t.action.ink, t.surface),
            ("action on paper", t.action.ink, t.paper),
            ("main button", t.main.ink, t.main.soft),
            ("look again", t.again.ink, t.again.soft),
            ("ink on look again", t.ink, t.again.soft),
            ("help", t.help.ink, t.help.soft),
            ("practice", t.practice.ink, t.practice.soft),
            ("school", t.school.ink, t.school.soft),
            ("business", t.business.ink, t.business.soft),
            ("later", t.later.ink, t.later.soft),
            ("ink on school", t.ink, t.school.soft),
            ("ink on business", t.ink, t.business.soft),
            ("ink on later", t.ink, t.later.soft),
            ("soft ink on later", t.ink_soft, t.later.soft),
            ("soft ink on school", t.ink_soft, t.school.soft),
            ("soft ink on business", t.ink_soft, t.business.soft),
            ("scam", t.scam.ink, t.scam.soft),
            ("real", t.real.ink, t.real.soft),
            ("scam on surface", t.scam.ink, t.surface),
            ("real on surface", t.real.ink, t.surface),
            ("ink on scam", t.ink, t.scam.soft),
            ("ink on real", t.ink, t.real.soft),
            ("number of a scam's cue", t.scam.soft, t.scam.ink),
            ("number of a real cue", t.real.soft, t.real.ink),
            ("number of a step", t.paper, t.ink),
            ("mark of school", t.school.soft, t.school.ink),
            ("mark of business", t.business.soft, t.business.ink),
            ("mark of later", t.later.soft, t.later.ink),
        ]
    }

    fn borders(t: &Tokens) -> Vec<(&'static str, Color, Color)> {
        vec![
            ("card on paper", t.edge, t.paper),
            ("card on surface", t.edge, t.surface),
            ("control on paper", t.control, t.paper),
            ("control on surface", t.control, t.surface),
            ("ink border on paper", t.ink, t.paper),
            ("chosen on paper", t.action.ink, t.paper),
            ("chosen on its ground", t.action.ink, t.action.soft),
            ("school card", t.school.ink, t.paper),
            ("business card", t.business.ink, t.paper),
            ("later card", t.later.ink, t.paper),
            ("scam underline", t.scam.ink, t.bubble),
            ("real underline", t.real.ink, t.bubble),
            ("device on paper", t.device, t.paper),
            ("line beside the focus ring on paper", t.ink, t.paper),
            ("line beside the focus ring on surface", t.ink, t.surface),
            ("card on help paper", t.edge, t.help_paper),
            ("card on screen", t.edge, t.screen),
        ]
    }

    #[test]
    fn text_has_seven_to_one_and_borders_three_to_one() {
        let mut short = Vec::new();
        for (theme, t) in [
            ("light", LIGHT),
            ("dark", DARK),
            ("high contrast", HIGH_CONTRAST),
        ] {
            for (what, a, b) in grounds(&t) {
                let ratio = contrast(a, b);
                if ratio < 7.0 {
                    short.push(format!("{theme}: {what} {ratio:.2}"));
                }
            }
            for (what, a, b) in borders(&t) {
                let ratio = contrast(a, b);
                if ratio < 3.0 {
                    short.push(format!("{theme}: border {what} {ratio:.2}"));
                }
            }
        }
        assert!(short.is_empty(), "{short:#?}");
    }

    #[test]
    fn the_focus_ring_is_seen_on_every_ground() {
        // The ring is amber with a line of ink outside; one of the two has 3:1 against what it lies on.
        for t in [LIGHT, DARK, HIGH_CONTRAST] {
            for ground in [
                t.paper,
                t.surface,
                t.help_paper,
                t.school.soft,
                t.later.soft,
                t.business.soft,
                t.screen,
            ] {
                let best = contrast(t.focus, ground).max(contrast(t.ink, ground));
                assert!(best >= 3.0);
            }
            assert!(contrast(t.focus, t.ink) >= 3.0 || t == HIGH_CONTRAST || t == DARK);
        }
    }
}
