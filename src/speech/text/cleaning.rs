//! What is drawn but not said.

use super::SpokenWords;

/// Words without bullets, arrows, pictures and invisible signs; a percent sign after a number becomes its word.
pub fn clean(text: &str, words: &SpokenWords) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = ' ';
    for c in without_list_sign(text).chars() {
        match c {
            '%' | '％' => {
                if last.is_numeric() {
                    out.push(' ');
                    out.push_str(&words.percent);
                    out.push(' ');
                }
            }
            // From one thing to the next: a pause.
            '\u{2190}'..='\u{21ff}' | '\u{27f0}'..='\u{27ff}' | '➜' | '➔' | '➡' => {
                out.push_str(", ");
            }
            // Joins letters in Devanagari, and pictures everywhere else.
            '\u{200c}' | '\u{200d}' if is_devanagari(last) => out.push(c),
            c if is_unsaid(c) => out.push(' '),
            c => out.push(c),
        }
        if !c.is_whitespace() {
            last = c;
        }
    }
    out
}

/// One space where there are several, none before what ends a sentence, and no pause at the beginning.
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() || c.is_control() {
            if !out.ends_with(' ') {
                out.push(' ');
            }
            continue;
        }
        if matches!(
            c,
            '.' | ',' | ';' | ':' | '!' | '?' | ')' | '。' | '、' | '」' | '）' | '।'
        ) {
            let length = out.trim_end().len();
            out.truncate(length);
        }
        if c == ',' && (out.is_empty() || out.ends_with(',')) {
            continue;
        }
        out.push(c);
    }
    out.trim().to_owned()
}

/// A line without the sign that makes it an item of a list.
fn without_list_sign(text: &str) -> &str {
    let line = text.trim_start();
    line.strip_prefix("- ")
        .or_else(|| line.strip_prefix("* "))
        .or_else(|| line.strip_prefix('・'))
        .unwrap_or(text)
}

fn is_devanagari(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{97f}')
}

/// Bullets, shapes, pictures and their joints, signs of direction, and rules made of letters.
fn is_unsaid(c: char) -> bool {
    matches!(c,
        '•' | '‣' | '◦' | '⁃' | '|' | '_' | '*'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{20e3}'
        | '\u{2500}'..='\u{25ff}'
        | '\u{2600}'..='\u{27bf}'
        | '\u{2b00}'..='\u{2bff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{fffc}' | '\u{fffd}'
        | '\u{1f000}'..='\u{1faff}'
        | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        let words = SpokenWords {
            percent: "percent".into(),
            ..SpokenWords::default()
        };
        tidy(&clean(text, &words))
    }

    #[test]
    fn what_is_drawn_is_not_said() {
        assert_eq!(said("- Stop and look"), "Stop and look");
        assert_eq!(said("• Gift 🎁!"), "Gift!");
        assert_eq!(said("・はい"), "はい");
        assert_eq!(said("Settings → Privacy"), "Settings, Privacy");
        assert_eq!(said("→ Go"), "Go");
        assert_eq!(said("50% off, 30 ％"), "50 percent off, 30 percent");
        assert_eq!(said("👩\u{200d}👧 two"), "two");
        assert_eq!(said("well-known"), "well-known");
        assert_eq!(said("$1.99"), "$1.99");
    }

    #[test]
    fn the_joiner_of_devanagari_stays() {
        assert_eq!(said("क्\u{200d}ष"), "क्\u{200d}ष");
    }
}
