//! What on a screen can have the focus, and in which order.

use iced::advanced::widget::operation::{Focusable, Outcome, Scrollable};
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Vector};

use super::PAGE;
use crate::app::widget::meaning::{Probe, Role, TextProbe};

pub(super) struct Found {
    pub(super) id: Id,
    pub(super) bounds: Rectangle,
    pub(super) focused: bool,
    pub(super) tab_stop: bool,
    pub(super) heading: bool,
    pub(super) checked: bool,
    /// The first of its group.
    pub(super) first: bool,
    pub(super) group: Option<Id>,
}

/// Finds everything that can have the focus.
#[derive(Default)]
pub(super) struct Census {
    pub(super) all: Vec<Found>,
    pub(super) page: Option<(Rectangle, Vector, Rectangle)>,
    /// Whether what is visited stands in a control that says its texts by itself.
    leaf: bool,
    next_leaf: Option<bool>,
}

impl Census {
    pub(super) fn checked(&self) -> Vec<Id> {
        let checked = self.all.iter().filter(|found| found.checked);
        checked.map(|found| found.id.clone()).collect()
    }
}

impl Operation for Census {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let around = self.leaf;
        self.leaf |= self.next_leaf.take().unwrap_or(false);
        operate(self);
        self.leaf = around;
    }
    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn std::any::Any) {
        self.next_leaf = state
            .downcast_ref::<Probe>()
            .filter(|probe| probe.encloses)
            // The box to type in stands inside the control that names it.
            .map(|probe| probe.meaning.leaf && probe.meaning.role != Role::TextInput);
        if let (Some(id), Some(probe)) = (id, state.downcast_ref::<Probe>())
            && probe.focusable
        {
            self.all.push(Found {
                id: id.clone(),
                bounds,
                focused: probe.focused,
                tab_stop: probe.tab_stop,
                heading: probe.meaning.role == Role::Heading(1),
                checked: probe.meaning.checked == Some(true),
                first: probe
                    .meaning
                    .position
                    .is_some_and(|(number, _)| number == 1),
                group: probe.meaning.group.clone(),
            });
        } else if let (Some(id), Some(text)) = (id, state.downcast_ref::<TextProbe>())
            && !text.silent
            && !self.leaf
        {
            // Only somebody who listens comes to a text.
            self.all.push(Found {
                id: id.clone(),
                bounds,
                focused: text.focused,
                tab_stop: false,
                heading: false,
                checked: false,
                first: false,
                group: None,
            });
        }
    }
    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        // A box to type in is none of our controls and sends no probe.
        if let Some(id) = id
            && !self.leaf
            && self.all.last().is_none_or(|found| found.id != *id)
        {
            self.all.push(Found {
                id: id.clone(),
                bounds,
                focused: state.is_focused(),
                tab_stop: true,
                heading: false,
                checked: false,
                first: false,
                group: None,
            });
        }
    }
    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&PAGE) {
            self.page = Some((bounds, translation, content));
        }
    }
    fn finish(&self) -> Outcome<()> {
        Outcome::None
    }
}

/// Focuses one id and nothing else.
pub struct FocusOnly(pub Option<Id>);

impl Operation for FocusOnly {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }
    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if id.is_some() && id == self.0.as_ref() {
            state.focus();
        } else {
            state.unfocus();
        }
    }
}

/// The stops of Tab, in order: of a group only one, the chosen or the first.
pub(super) fn tab_stops(all: &[Found]) -> Vec<usize> {
    let mut stops: Vec<usize> = Vec::new();
    for (i, found) in all.iter().enumerate() {
        if !found.tab_stop {
            continue;
        }
        let Some(group) = &found.group else {
            stops.push(i);
            continue;
        };
        match stops
            .iter()
            .position(|s| all[*s].group.as_ref() == Some(group))
        {
            None => stops.push(i),
            Some(place) => {
                let rank = |f: &Found| (f.focused, f.checked);
                if rank(found) > rank(&all[stops[place]]) {
                    stops[place] = i;
                }
            }
        }
    }
    stops
}

pub(super) fn same_group(census: &Census, a: usize, b: usize) -> bool {
    let group = |i: usize| census.all.get(i).and_then(|f| f.group.as_ref());
    group(a).is_some() && group(a) == group(b)
}

/// How far the page must scroll so that `bounds` (as if nothing were scrolled) can be seen in `view`, if at all.
pub fn reveal_by(view: Rectangle, scrolled: Vector, bounds: Rectangle) -> Option<f32> {
    // Room for the focus ring; less where the control needs it for itself.
    const MARGIN: f32 = 16.0;
    let spare = (view.height - bounds.height) / 2.0;
    let margin = if spare >= 0.0 {
        spare.min(MARGIN)
    } else {
        MARGIN
    };
    let top = bounds.y - scrolled.y - view.y - margin;
    let bottom = bounds.y + bounds.height - scrolled.y - view.y - view.height + margin;
    if top < 0.0 || spare < 0.0 {
        Some(top)
    } else if bottom > 0.0 {
        Some(bottom)
    } else {
        None
    }
}
