//! What a screen tells assistive technology, and what it draws, collected side by side.

use accesskit::{Node, NodeId, Role as Kind};
use cyberday::app::accessibility::tree::{Collect, Snapshot, Target, Window};
use cyberday::app::widget::meaning::{Probe, TextProbe};
use iced::advanced::widget::{Id, Operation, operation::Outcome};
use iced::{Rectangle, Vector};

use super::driver::Driver;

/// A node with its place in the tree.
pub struct Told {
    pub node: Node,
    /// Index of what it stands in.
    pub parent: Option<usize>,
    pub depth: usize,
    pub target: Option<Target>,
}

impl Told {
    /// What is said first: its label, or the text that it is.
    pub fn name(&self) -> &str {
        let said = match self.node.role() {
            Kind::Label => self.node.value(),
            _ => self.node.label(),
        };
        said.unwrap_or("").trim()
    }
}

/// A text as it was drawn, and what stands around it.
pub struct Drawn {
    pub words: String,
    pub silent: bool,
    pub language: &'static str,
    /// Name and description of each control around it that says its texts by itself, or that repeats a silent one.
    pub around: Vec<(String, bool)>,
}

/// A screen, told and drawn.
pub struct Screen {
    /// In reading order, without the runs of letters.
    pub told: Vec<Told>,
    pub drawn: Vec<Drawn>,
    /// Texts drawn by something that does not say them.
    pub untold: Vec<String>,
}

#[derive(Default)]
struct Draw {
    drawn: Vec<Drawn>,
    untold: Vec<String>,
    pending: Option<String>,
    around: Vec<(String, bool)>,
    next: Option<(String, bool)>,
}

impl Operation for Draw {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let depth = self.around.len();
        self.around.extend(self.next.take());
        operate(self);
        self.around.truncate(depth);
    }

    fn custom(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn std::any::Any) {
        if let Some(probe) = state.downcast_ref::<Probe>() {
            let meaning = &probe.meaning;
            let said = meaning.description.as_deref().unwrap_or("");
            let names = format!("{} {said}", meaning.name);
            self.next = probe.encloses.then_some((names, meaning.leaf));
        } else if let Some(text) = state.downcast_ref::<TextProbe>() {
            self.pending = None;
            self.drawn.push(Drawn {
                words: text.spoken().trim().to_owned(),
                silent: text.silent,
                language: text.language,
                around: self.around.clone(),
            });
        }
    }

    fn text(&mut self, _id: Option<&Id>, _bounds: Rectangle, text: &str) {
        // Running text says itself right after; whatever else draws letters tells nobody.
        self.untold.extend(self.pending.replace(text.to_owned()));
    }

    fn finish(&self) -> Outcome<()> {
        Outcome::None
    }
}

/// Collects what is on the screen.
pub fn screen(driver: &mut Driver) -> Screen {
    let window = Window {
        title: driver.app.title(),
        language: "en",
        scale: 1.0,
        scope: 0,
    };
    let mut collect = Collect::new(&window);
    driver.show(&mut collect);
    let mut draw = Draw::default();
    driver.show(&mut draw);
    draw.untold.extend(draw.pending.take());
    Screen {
        told: in_order(collect.snapshot()),
        drawn: draw.drawn,
        untold: draw.untold,
    }
}

/// The nodes as a reader comes to them.
fn in_order(snapshot: Snapshot) -> Vec<Told> {
    let mut nodes: std::collections::HashMap<NodeId, Node> =
        snapshot.update.nodes.into_iter().collect();
    let root = snapshot.update.tree.map(|tree| tree.root);
    let mut waiting: Vec<(NodeId, Option<usize>, usize)> =
        root.into_iter().map(|id| (id, None, 0)).collect();
    let mut out: Vec<Told> = Vec::new();
    while let Some((id, parent, depth)) = waiting.pop() {
        let node = nodes
            .remove(&id)
            .unwrap_or_else(|| panic!("{id:?} is in no place or in two"));
        let me = out.len();
        for child in node.children().iter().rev() {
            waiting.push((*child, Some(me), depth + 1));
        }
        if node.role() != Kind::TextRun {
            out.push(Told {
                node,
                parent,
                depth,
                target: snapshot.targets.get(&id).cloned(),
            });
        } else {
            nodes.remove(&id);
        }
    }
    assert!(nodes.is_empty(), "{} nodes hang nowhere", nodes.len());
    out
}

/// Where it is, as if nothing were scrolled, and whether it scrolls with the page.
pub fn place(told: &Told) -> Option<(Rectangle, bool)> {
    let target = told.target.as_ref()?;
    Some((target.bounds + Vector::ZERO, target.in_page))
}
