//! Collects AccessKit's tree from the live widgets.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use accesskit::{
    Action, Affine, Live, Node, NodeId, Rect, Role as Kind, Toggled, TreeId, TreeInfo, TreeUpdate,
};
use iced::advanced::widget::operation::{self, Focusable, Outcome, Scrollable};
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Vector};

use super::text_runs::text_runs;
use crate::app::widget::meaning::{Probe, Role, TextProbe};
use crate::app::widget::navigation::PAGE;

/// The window itself.
pub const ROOT: NodeId = NodeId(0);

/// What is known of the window beside its widgets.
#[derive(Debug, Clone, PartialEq)]
pub struct Window {
    /// Its title.
    pub title: String,
    /// The language of the program's words (BCP 47).
    pub language: &'static str,
    /// Pixels for each logical pixel.
    pub scale: f32,
    /// A number that changes with every screen. What stands on a new screen is told as new: a reader would else say
    /// how the button that was just pressed is called now, and would miss a heading like the one before.
    pub scope: u64,
}

/// The widget that a node was made of.
#[derive(Debug, Clone)]
pub struct Target {
    /// Its id among the widgets; what takes the focus.
    pub id: Id,
    /// Where it is, in logical pixels, as if nothing were scrolled.
    pub bounds: Rectangle,
    /// Whether it scrolls with the page.
    pub in_page: bool,
}

/// A tree, and the way back from its nodes to the widgets.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// What the system is told.
    pub update: TreeUpdate,
    /// The widget of each node.
    pub targets: HashMap<NodeId, Target>,
    /// The part of the window that scrolls, and how far it is scrolled.
    pub page: Option<(Rectangle, Vector)>,
}

/// What stands around the widgets that are being visited.
#[derive(Clone, Copy)]
struct Around {
    /// Index of the parent among the nodes.
    parent: usize,
    scrolled: Vector,
    /// The parent says what is inside.
    leaf: bool,
    in_page: bool,
}

/// See the module. Run it with `operate`; [`Collect::snapshot`] then gives the tree.
pub struct Collect {
    nodes: Vec<(NodeId, Node, Vec<NodeId>)>,
    seen: HashSet<NodeId>,
    targets: HashMap<NodeId, Target>,
    around: Vec<Around>,
    next: Option<Around>,
    page: Option<(Rectangle, Vector)>,
    focus: NodeId,
    scope: u64,
}

fn hash(of: impl Hash) -> NodeId {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    // Never the root's.
    NodeId(hasher.finish() | 1)
}

fn kind(role: Role) -> Kind {
    match role {
        Role::Button => Kind::Button,
        Role::Radio => Kind::RadioButton,
        Role::CheckBox => Kind::CheckBox,
        Role::Heading(_) => Kind::Heading,
        Role::Group => Kind::Group,
        Role::RadioGroup => Kind::RadioGroup,
        Role::List => Kind::List,
        Role::ListItem => Kind::ListItem,
        Role::TextInput => Kind::TextInput,
        Role::Mark => Kind::Mark,
        // Orca says nothing of a document frame that takes the focus; an article it names.
        Role::Document => Kind::Article,
        Role::Image => Kind::Image,
        Role::Status => Kind::Status,
        Role::Progress => Kind::ProgressIndicator,
        Role::Dialog => Kind::Dialog,
        Role::Bar => Kind::Toolbar,
    }
}

impl Collect {
    /// Begins with the window.
    pub fn new(window: &Window) -> Self {
        let mut root = Node::new(Kind::Window);
        root.set_label(window.title.as_str());
        root.set_language(window.language);
        root.set_transform(Affine::scale(f64::from(window.scale)));
        Collect {
            nodes: vec![(ROOT, root, Vec::new())],
            seen: HashSet::from([ROOT]),
            targets: HashMap::new(),
            around: vec![Around {
                parent: 0,
                scrolled: Vector::ZERO,
                leaf: false,
                in_page: false,
            }],
            next: None,
            page: None,
            focus: ROOT,
            scope: window.scope,
        }
    }

    fn here(&self) -> Around {
        self.around.last().copied().unwrap_or(Around {
            parent: 0,
            scrolled: Vector::ZERO,
            leaf: false,
            in_page: false,
        })
    }

    /// Adds a node and returns its index. Two widgets of one id are two nodes.
    fn push(&mut self, id: &Id, bounds: Rectangle, mut node: Node) -> usize {
        let around = self.here();
        let mut more = 0_u32;
        let mut name = hash((id, self.scope, more));
        while !self.seen.insert(name) {
            more += 1;
            name = hash((id, self.scope, more));
        }
        let at = bounds - around.scrolled;
        node.set_bounds(Rect {
            x0: f64::from(at.x),
            y0: f64::from(at.y),
            x1: f64::from(at.x + at.width),
            y1: f64::from(at.y + at.height),
        });
        self.targets.insert(
            name,
            Target {
                id: id.clone(),
                bounds,
                in_page: around.in_page,
            },
        );
        self.add(around.parent, name, node)
    }

    fn add(&mut self, parent: usize, name: NodeId, node: Node) -> usize {
        if let Some((_, _, children)) = self.nodes.get_mut(parent) {
            children.push(name);
        }
        self.nodes.push((name, node, Vec::new()));
        self.nodes.len() - 1
    }

    fn control(&mut self, id: &Id, bounds: Rectangle, probe: &Probe) {
        let around = self.here();
        let meaning = &probe.meaning;
        // What can be pressed inside does more than repeat the name: a word of a question that is explained.
        if around.leaf && !probe.tab_stop {
            self.next = probe.encloses.then_some(around);
            return;
        }
        let mut node = Node::new(kind(meaning.role));
        if !meaning.name.is_empty() {
            node.set_label(meaning.name.as_str());
        }
        if let Some(description) = &meaning.description {
            node.set_description(description.as_str());
        }
        if let Some(language) = meaning.language {
            node.set_language(language);
        }
        if let Role::Heading(level) = meaning.role {
            node.set_level(usize::from(level));
        }
        if let Some(checked) = meaning.checked {
            node.set_toggled(Toggled::from(checked));
        }
        if let Some((number, of)) = meaning.position {
            match meaning.role {
                // Counted by what is around its items.
                Role::RadioGroup | Role::List | Role::Group => node.set_size_of_set(of),
                Role::Bar => {}
                _ => {
                    node.set_position_in_set(number.saturating_sub(1));
                    node.set_size_of_set(of);
                }
            }
        }
        if let Some((done, of)) = meaning.progress {
            node.set_numeric_value(done as f64);
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(of as f64);
        }
        match meaning.role {
            Role::Status => node.set_live(Live::Polite),
            Role::Dialog => node.set_modal(),
            // A notice is announced; the button that puts it away is not news.
            Role::Button => node.set_live(Live::Off),
            _ => {}
        }
        if probe.focusable {
            node.add_action(Action::Focus);
            node.add_action(Action::ScrollIntoView);
        }
        if probe.tab_stop {
            node.add_action(Action::Click);
        }
        let index = self.push(id, bounds, node);
        if probe.focused
            && let Some((name, _, _)) = self.nodes.get(index)
        {
            self.focus = *name;
        }
        if probe.encloses {
            self.next = Some(Around {
                parent: index,
                leaf: meaning.leaf,
                ..around
            });
        }
    }

    fn words(&mut self, id: &Id, bounds: Rectangle, text: &TextProbe) {
        if text.silent || self.here().leaf {
            return;
        }
        let spoken = text.spoken();
        if spoken.trim().is_empty() {
            return;
        }
        let mut node = Node::new(Kind::Label);
        node.set_language(text.language);
        node.add_action(Action::Focus);
        node.add_action(Action::ScrollIntoView);
        let runs = text_runs(&spoken, text.language, text.right_to_left, |n| {
            hash((id, "run", n))
        });
        node.set_value(spoken);
        let index = self.push(id, bounds, node);
        for (name, run) in runs {
            if self.seen.insert(name) {
                self.add(index, name, run);
            }
        }
        if text.focused
            && let Some((name, _, _)) = self.nodes.get(index)
        {
            self.focus = *name;
        }
    }

    /// The finished tree.
    pub fn snapshot(self) -> Snapshot {
        let mut info = TreeInfo::new(ROOT);
        info.toolkit_name = Some("Cyberday".to_owned());
        info.toolkit_version = Some(env!("CARGO_PKG_VERSION").to_owned());
        let nodes = self
            .nodes
            .into_iter()
            .map(|(name, mut node, children)| {
                node.set_children(children);
                (name, node)
            })
            .collect();
        Snapshot {
            update: TreeUpdate {
                nodes,
                tree: Some(info),
                tree_id: TreeId::ROOT,
                focus: self.focus,
            },
            targets: self.targets,
            page: self.page,
        }
    }
}

impl Operation for Collect {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let next = self.next.take().unwrap_or_else(|| self.here());
        self.around.push(next);
        operate(self);
        self.around.pop();
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn std::any::Any) {
        let Some(id) = id else {
            return;
        };
        if let Some(probe) = state.downcast_ref::<Probe>() {
            self.control(id, bounds, probe);
        } else if let Some(text) = state.downcast_ref::<TextProbe>() {
            self.words(id, bounds, text);
        }
    }

    fn text_input(
        &mut self,
        id: Option<&Id>,
        _bounds: Rectangle,
        state: &mut dyn operation::TextInput,
    ) {
        // The box stands in a control that names it: what is typed belongs to that node.
        let parent = self.here().parent;
        let Some((name, node, _)) = self.nodes.get_mut(parent) else {
            return;
        };
        let name = *name;
        node.set_value(state.text());
        node.add_action(Action::Focus);
        let language = node.language().map(str::to_owned).unwrap_or_default();
        for (run_name, run) in text_runs(state.text(), &language, false, |n| hash((name, "run", n)))
        {
            self.add(parent, run_name, run);
        }
        if let (Some(id), Some(target)) = (id, self.targets.get_mut(&name)) {
            target.id = id.clone();
        }
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        // Only a box to type in says nothing of its focus by itself.
        let parent = self.here().parent;
        if state.is_focused()
            && let Some((name, node, _)) = self.nodes.get(parent)
            && node.role() == Kind::TextInput
            && self.targets.get(name).map(|target| &target.id) == id
        {
            self.focus = *name;
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
        let around = self.here();
        let page = id == Some(&PAGE);
        if page {
            self.page = Some((bounds, translation));
        }
        // What is out of sight is not out of reach: nothing is cut off at the edge of the page.
        let mut node = Node::new(Kind::ScrollView);
        node.add_action(Action::ScrollDown);
        node.add_action(Action::ScrollUp);
        let parent = match id {
            Some(id) if !around.leaf => self.push(id, bounds, node),
            _ => around.parent,
        };
        self.next = Some(Around {
            parent,
            scrolled: around.scrolled + translation,
            in_page: page || around.in_page,
            ..around
        });
    }

    fn finish(&self) -> Outcome<()> {
        Outcome::None
    }
}
