//! Pictures of lessons: flat SVG of a few shapes, coloured with the names of the program's own tokens, so that a
//! picture follows the theme and nothing in it can act. What it may hold: docs/content-format.md, "Pictures".

use roxmltree::{Document, Node, ParsingOptions};

/// The most bytes of a picture.
pub const LARGEST: usize = 60 * 1024;
/// The most elements of a picture.
const MOST_ELEMENTS: usize = 600;
const TOO_MANY: &str = "The picture has too many parts. Draw it simpler.";
/// How deep groups may stand in each other.
const DEEPEST: usize = 12;
/// The box that every picture fills.
const VIEW_BOX: &str = "0 0 480 300";
const SVG: &str = "http://www.w3.org/2000/svg";

const ELEMENTS: [&str; 8] = [
    "g", "rect", "circle", "ellipse", "line", "polyline", "polygon", "path",
];

const ATTRIBUTES: [&str; 27] = [
    "id",
    "d",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "width",
    "height",
    "points",
    "transform",
    "fill",
    "fill-rule",
    "fill-opacity",
    "opacity",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
    "clip-rule",
];

/// A colour by what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the tokens of the theme
pub enum Token {
    Paper,
    Surface,
    Line,
    Edge,
    Ink,
    InkSoft,
    Action,
    ActionSoft,
    Look,
    LookSoft,
    Help,
    Family,
    FamilySoft,
}

impl Token {
    /// All with their names in a picture.
    pub const NAMES: [(&'static str, Token); 13] = [
        ("paper", Token::Paper),
        ("surface", Token::Surface),
        ("line", Token::Line),
        ("edge", Token::Edge),
        ("ink", Token::Ink),
        ("ink-soft", Token::InkSoft),
        ("action", Token::Action),
        ("action-soft", Token::ActionSoft),
        ("look", Token::Look),
        ("look-soft", Token::LookSoft),
        ("help", Token::Help),
        ("family", Token::Family),
        ("family-soft", Token::FamilySoft),
    ];

    fn named(name: &str) -> Option<Self> {
        Self::NAMES
            .into_iter()
            .find(|(known, _)| *known == name)
            .map(|(_, token)| token)
    }
}

/// A picture that was found harmless.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    source: String,
    /// Where colours stand in the source, in order.
    colours: Vec<(std::ops::Range<usize>, Token)>,
}

/// What is wrong with a picture, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// Byte in the source.
    pub at: usize,
    /// One plain sentence.
    pub sentence: String,
}

impl Picture {
    /// Reads a picture and looks whether it holds only what pictures may hold.
    ///
    /// # Errors
    /// The first thing in it that may not be there.
    pub fn read(source: &str) -> Result<Self, Unfit> {
        let unfit = |at: usize, sentence: String| Unfit { at, sentence };
        if source.len() > LARGEST {
            return Err(unfit(
                0,
                format!(
                    "The picture has {} kB; there is room for {} kB.",
                    source.len() / 1024,
                    LARGEST / 1024
                ),
            ));
        }
        if let Some(at) = source.find("<!").or_else(|| source.find("<?")) {
            return Err(unfit(
                at,
                "A picture has shapes only: no comments, declarations or instructions.".to_owned(),
            ));
        }
        if deepest(source) > DEEPEST {
            return Err(unfit(0, TOO_MANY.to_owned()));
        }
        let options = ParsingOptions {
            allow_dtd: false,
            nodes_limit: 3 * u32::try_from(MOST_ELEMENTS).unwrap_or(u32::MAX),
        };
        let document = Document::parse_with_options(source, options)
            .map_err(|error| unfit(0, format!("The picture is no sound SVG: {error}.")))?;
        let root = document.root_element();
        if !root.has_tag_name((SVG, "svg")) {
            return Err(unfit(
                0,
                "The picture does not begin with <svg>.".to_owned(),
            ));
        }
        if root.attribute("viewBox") != Some(VIEW_BOX) {
            return Err(unfit(
                root.range().start,
                format!("The picture needs viewBox=\"{VIEW_BOX}\"."),
            ));
        }
        let mut colours = Vec::new();
        for (count, node) in root
            .descendants()
            .filter(Node::is_element)
            .skip(1)
            .enumerate()
        {
            if count >= MOST_ELEMENTS || node.ancestors().count() > DEEPEST {
                return Err(unfit(node.range().start, TOO_MANY.to_owned()));
            }
            element(&node, &mut colours)?;
        }
        colours.sort_by_key(|(range, _)| range.start);
        Ok(Picture {
            source: source.to_owned(),
            colours,
        })
    }

    /// The SVG with each token put in as `#rrggbb`.
    pub fn coloured(&self, colour: impl Fn(Token) -> [u8; 3]) -> String {
        let mut out = String::with_capacity(self.source.len() + 256);
        let mut done = 0;
        for (range, token) in &self.colours {
            let [r, g, b] = colour(*token);
            out.push_str(self.source.get(done..range.start).unwrap_or_default());
            out.push_str(&format!("#{r:02x}{g:02x}{b:02x}"));
            done = range.end;
        }
        out.push_str(self.source.get(done..).unwrap_or_default());
        out
    }
}

/// How deep tags are open in each other, at most. The parser calls itself for each tag that is open, so this is counted
/// before it is let near a file. There are no comments and declarations here.
fn deepest(source: &str) -> usize {
    let (mut open, mut deepest) = (0_usize, 0);
    let (mut in_tag, mut quote, mut before) = (false, None, ' ');
    for c in source.chars() {
        match (in_tag, quote, c) {
            (true, Some(mark), _) if c == mark => quote = None,
            (true, Some(_), _) => {}
            (true, None, '"' | '\'') => quote = Some(c),
            (true, None, '/') if before == '<' => open = open.saturating_sub(2),
            (true, None, '>') => {
                in_tag = false;
                if before == '/' {
                    open = open.saturating_sub(1);
                }
            }
            (false, _, '<') => {
                in_tag = true;
                open += 1;
            }
            _ => {}
        }
        deepest = deepest.max(open);
        before = c;
    }
    deepest
}

fn element(
    node: &Node<'_, '_>,
    colours: &mut Vec<(std::ops::Range<usize>, Token)>,
) -> Result<(), Unfit> {
    let at = node.range().start;
    let name = node.tag_name();
    if name.namespace() != Some(SVG) || !ELEMENTS.contains(&name.name()) {
        return Err(Unfit {
            at,
            sentence: format!(
                "A picture has only shapes: {}. <{}> is none of them.",
                ELEMENTS.join(", "),
                name.name()
            ),
        });
    }
    for attribute in node.attributes() {
        let key = attribute.name();
        if attribute.namespace().is_some() || !ATTRIBUTES.contains(&key) {
            return Err(Unfit {
                at: attribute.range().start,
                sentence: format!("A shape of a picture cannot have `{key}`."),
            });
        }
        if !matches!(key, "fill" | "stroke") || attribute.value() == "none" {
            continue;
        }
        match Token::named(attribute.value()) {
            Some(token) => colours.push((attribute.range_value(), token)),
            None => {
                return Err(Unfit {
                    at: attribute.range().start,
                    sentence: format!(
                        "`{}` is no colour of a picture. Colours are none, {}.",
                        attribute.value().chars().take(20).collect::<String>(),
                        Token::NAMES.map(|(name, _)| name).join(", ")
                    ),
                });
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> String {
        format!("<svg xmlns=\"{SVG}\" viewBox=\"0 0 480 300\">{inside}</svg>")
    }

    #[test]
    fn tokens_become_colours() {
        let picture = Picture::read(&svg(
            "<g stroke='ink'><rect fill=\"family-soft\" width='5'/></g>",
        ))
        .expect("a picture");
        let drawn = picture.coloured(|token| match token {
            Token::Ink => [1, 2, 3],
            _ => [255, 0, 16],
        });
        assert!(drawn.contains("stroke='#010203'"), "{drawn}");
        assert!(drawn.contains("fill=\"#ff0010\""), "{drawn}");
    }

    #[test]
    fn nothing_else_is_let_in() {
        for bad in [
            "<script/>",
            "<text>a</text>",
            "<image href='x.png'/>",
            "<use href='#a'/>",
            "<rect fill='red'/>",
            "<rect style='fill:red'/>",
            "<rect onclick='x'/>",
            "<rect fill='url(#g)'/>",
            "<linearGradient/>",
        ] {
            assert!(Picture::read(&svg(bad)).is_err(), "{bad}");
        }
        assert!(Picture::read("").is_err());
        assert!(Picture::read("<svg viewBox='0 0 480 300'/>").is_err());
        let bomb = format!(
            "<!DOCTYPE a [<!ENTITY b \"cc\">]>{}",
            svg("<rect id='&b;'/>")
        );
        assert!(Picture::read(&bomb).is_err());
        let inside = |depth: usize| {
            svg(&format!(
                "{}{}",
                "<g id='/>'>".repeat(depth),
                "</g>".repeat(depth)
            ))
        };
        assert!(Picture::read(&inside(DEEPEST - 2)).is_ok());
        let beside = svg(&"<g><rect x=\"1\" /></g>".repeat(250));
        assert!(Picture::read(&beside).is_ok());
        for depth in [DEEPEST, 590, 5_000] {
            assert!(Picture::read(&inside(depth)).is_err(), "{depth}");
            let unclosed = svg(&"<rect>".repeat(depth));
            assert!(Picture::read(&unclosed).is_err(), "{depth}");
        }
        let many = "<rect/>".repeat(7_000);
        assert!(Picture::read(&svg(&many)).is_err());
    }
}
