//! What a voice reads of a screen, in order, and marking it there while it is read.

use std::ops::Range;

use iced::advanced::widget::operation::{Outcome, Scrollable};
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Vector};

use crate::app::widget::meaning::{Probe, Role, Said, SaidText, TextProbe};
use crate::app::widget::navigation::{PAGE, reveal_by};

/// Something to read: a text, or the name of a control.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is on the screen.
    pub id: Id,
    /// What is shown, with how it is said.
    pub parts: Vec<SaidText>,
    /// Its language (BCP 47); none: the window's.
    pub language: Option<&'static str>,
    /// It is said and marked as one: the name of a control.
    pub whole: bool,
    /// The simulated message that it belongs to.
    pub message: Option<Id>,
    /// It is one of the answers.
    pub answer: bool,
    /// It is chosen, and that is said.
    pub chosen: bool,
}

/// What is being read.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// What it is on the screen.
    pub id: Id,
    /// The bytes of its shown text; none: all of it.
    pub range: Option<Range<usize>>,
    /// What else is said at once, in a recording.
    pub with: Vec<Id>,
}

#[derive(Clone, Default)]
struct Around {
    /// What is inside is said already, or not to be read.
    silent: bool,
    message: Option<(Id, String)>,
}

/// Collects what there is to read. The bars around a screen are left out.
#[derive(Default)]
pub struct Script {
    lines: Vec<Line>,
    around: Vec<Around>,
    next: Option<Around>,
}

impl Script {
    /// What was collected.
    pub fn lines(self) -> Vec<Line> {
        self.lines
    }

    fn here(&self) -> Around {
        self.around.last().cloned().unwrap_or_default()
    }

    fn control(&mut self, id: &Id, probe: &Probe) {
        let mut around = self.here();
        let meaning = &probe.meaning;
        let inside_bar = meaning.role == Role::Bar;
        if !around.silent && !inside_bar && says_its_name(meaning.role) && !meaning.name.is_empty()
        {
            self.lines.push(Line {
                id: id.clone(),
                parts: vec![SaidText {
                    text: meaning.name.clone(),
                    said: Said::Words,
                }],
                language: meaning.language,
                whole: true,
                message: if meaning.role == Role::Document {
                    Some(id.clone())
                } else {
                    around.message.clone().map(|(id, _)| id)
                },
                answer: matches!(meaning.role, Role::Radio | Role::CheckBox),
                chosen: meaning.checked == Some(true),
            });
        }
        if meaning.role == Role::Document {
            around.message = Some((id.clone(), meaning.name.clone()));
        }
        around.silent |= meaning.leaf || inside_bar;
        if probe.encloses {
            self.next = Some(around);
        }
    }

    fn text(&mut self, id: &Id, text: &TextProbe) {
        let around = self.here();
        let spoken = text.spoken();
        // Whoever sends a message was named with it.
        let named = |(_, name): &(Id, String)| name.contains(spoken.trim());
        if around.silent || around.message.as_ref().is_some_and(named) {
            return;
        }
        // The drawn name of a group, which is not said as its name; but not what was said just now.
        let said = |line: &Line| {
            line.parts
                .iter()
                .any(|part| part.text.contains(spoken.trim()))
        };
        if text.silent && self.lines.last().is_some_and(said) {
            return;
        }
        self.lines.push(Line {
            id: id.clone(),
            parts: text.parts.clone(),
            language: Some(text.language),
            whole: false,
            message: around.message.map(|(id, _)| id),
            answer: false,
            chosen: false,
        });
    }
}

/// Groups are named for those who cannot see them; a voice that reads a page aloud need not.
fn says_its_name(role: Role) -> bool {
    match role {
        Role::Button
        | Role::Radio
        | Role::CheckBox
        | Role::Heading(_)
        | Role::ListItem
        | Role::TextInput
        | Role::Document
        | Role::Image
        | Role::Status
        | Role::Progress => true,
        Role::Group | Role::RadioGroup | Role::List | Role::Mark | Role::Dialog | Role::Bar => {
            false
        }
    }
}

impl Operation for Script {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let next = self.next.take().unwrap_or_else(|| self.here());
        self.around.push(next);
        operate(self);
        self.around.pop();
    }
    fn custom(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn std::any::Any) {
        let Some(id) = id else {
            return;
        };
        if let Some(probe) = state.downcast_ref::<Probe>() {
            self.control(id, probe);
        } else if let Some(text) = state.downcast_ref::<TextProbe>() {
            self.text(id, text);
        }
    }
    fn finish(&self) -> Outcome<()> {
        Outcome::None
    }
}

/// Marks what is being read, and nothing else.
pub struct MarkRead {
    place: Option<Place>,
    page: Option<(Rectangle, Vector)>,
    depth: usize,
    page_depth: Option<usize>,
    found: Option<Rectangle>,
}

impl MarkRead {
    /// Marks `place`; none: nothing is marked any more.
    pub fn new(place: Option<Place>) -> Self {
        MarkRead {
            place,
            page: None,
            depth: 0,
            page_depth: None,
            found: None,
        }
    }

    /// How far the page must scroll so that what is read can be seen.
    pub fn scrolls_by(&self) -> Option<f32> {
        let (view, scrolled) = self.page?;
        reveal_by(view, scrolled, self.found?)
    }
}

impl Operation for MarkRead {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        self.depth += 1;
        operate(self);
        self.depth -= 1;
        if self.page_depth == Some(self.depth) {
            self.page_depth = None;
        }
    }
    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn std::any::Any) {
        let range = match (&self.place, id) {
            (Some(place), Some(id)) if place.id == *id => Some(place.range.clone()),
            (Some(place), Some(id)) if place.with.contains(id) => Some(None),
            _ => None,
        };
        if range.is_some() && self.page_depth.is_some() && self.found.is_none() {
            self.found = Some(bounds);
        }
        if let Some(probe) = state.downcast_mut::<Probe>() {
            probe.reading = Some(range.is_some());
        } else if let Some(text) = state.downcast_mut::<TextProbe>() {
            text.reading = Some(range.map(|range| range.unwrap_or(0..usize::MAX)));
        }
    }
    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&PAGE) {
            self.page = Some((bounds, translation));
            self.page_depth = Some(self.depth);
        }
    }
    fn finish(&self) -> Outcome<()> {
        Outcome::None
    }
}
