//! Which texts a module wants in every language: the structure alone decides.

use super::model::{Activity, CallTurn, Country, Item, Module, Scene, Step};

/// What a text is for; it decides how long it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // each name says itself; they are listed in docs/content-format.md
pub enum Use {
    Check,
    Today,
    Objective,
    Name,
    PartTitle,
    CardTitle,
    CardBody,
    Ask,
    Option,
    Why,
    Next,
    ItemSetting,
    /// A field of a message that is drawn as part of it: `body`.
    ItemBody,
    ItemLine,
    /// A short field of a message: sender, subject, heading, button, box, file name.
    ItemField,
    ItemCue,
    ItemDecoy,
    ItemNext,
    /// What a caller says, or what became of a call.
    CallNode,
    CallReply,
    Group,
    ListRow,
    OldRule,
    NewRule,
    ChangeWhy,
    /// For whoever teaches it.
    Notes,
    PackTitle,
    Summary,
    /// What a picture shows.
    Alt,
    /// A word of the glossary, or another form of it.
    Term,
    /// What a word of the glossary means.
    Means,
}

impl Use {
    /// The most characters without marks: for scripts of letters, and for Japanese.
    pub fn most(self) -> (usize, usize) {
        match self {
            Use::Check => (220, 120),
            Use::Today => (160, 90),
            Use::Objective => (90, 60),
            Use::Name => (30, 30),
            Use::PartTitle => (40, 24),
            Use::CardTitle => (60, 30),
            Use::CardBody => (480, 260),
            Use::Ask => (180, 100),
            Use::Option => (80, 45),
            Use::Why => (170, 95),
            Use::Next => (120, 70),
            Use::ItemSetting => (150, 85),
            Use::ItemBody => (330, 200),
            Use::ItemLine => (140, 80),
            Use::ItemField => (90, 60),
            Use::ItemCue => (150, 85),
            Use::ItemDecoy => (120, 70),
            Use::ItemNext => (150, 85),
            Use::CallNode => (240, 140),
            Use::CallReply => (80, 45),
            Use::Group => (30, 16),
            Use::ListRow => (110, 60),
            Use::OldRule => (160, 90),
            Use::NewRule => (200, 110),
            Use::ChangeWhy => (240, 140),
            Use::Notes => (700, 400),
            Use::Alt => (160, 90),
            Use::PackTitle => (60, 40),
            Use::Summary => (60, 60),
            Use::Term => (40, 24),
            Use::Means => (200, 120),
        }
    }

    /// Whether words of the glossary may be marked in it: only in running text, never in a message, in what is
    /// pressed, in a title or in a name.
    pub fn may_hold_terms(self) -> bool {
        matches!(
            self,
            Use::Check
                | Use::Today
                | Use::CardBody
                | Use::Ask
                | Use::Why
                | Use::Next
                | Use::ItemSetting
                | Use::ItemCue
                | Use::ItemDecoy
                | Use::ItemNext
                | Use::OldRule
                | Use::NewRule
                | Use::ChangeWhy
                | Use::Notes
        )
    }
}

/// A text that a module wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted<'m> {
    /// Its path.
    pub path: String,
    /// What it is for.
    pub of: Use,
    /// Where what it belongs to is shown; empty: everywhere.
    pub countries: &'m [Country],
}

/// What is told to whoever teaches a module: what to say, what they will be asked, what to let the learners discuss,
/// what not to say or do.
pub const NOTES: [&str; 4] = ["say", "asked", "discuss", "avoid"];
/// The note that only care lessons have: what to do when somebody tells you something.
pub const NOTE_TOLD: &str = "told";

/// All texts that a module wants, in the order of its structure.
pub fn of_module(module: &Module) -> Vec<Wanted<'_>> {
    let mut out = Vec::new();
    let mut add = |path: String, of: Use, countries| {
        out.push(Wanted {
            path,
            of,
            countries,
        })
    };
    add("module.check".into(), Use::Check, &[]);
    add("module.today".into(), Use::Today, &[]);
    for field in NOTES.into_iter().chain(module.care.then_some(NOTE_TOLD)) {
        add(format!("notes.{field}"), Use::Notes, &[]);
    }
    for id in &module.objectives {
        add(format!("objective.{id}"), Use::Objective, &[]);
    }
    for name in &module.names {
        add(format!("name.{}", name.id), Use::Name, &name.countries);
    }
    for part in &module.parts {
        add(format!("part.{}.title", part.id), Use::PartTitle, &[]);
        for step in &part.steps {
            of_step(step, &mut |path, of| add(path, of, &[]));
        }
    }
    for item in &module.items {
        of_item(item, &mut |path, of| add(path, of, &item.countries));
    }
    out
}

fn of_step(step: &Step, add: &mut impl FnMut(String, Use)) {
    let id = &step.id;
    let mut text = |field: &str, of: Use| add(format!("step.{id}.{field}"), of);
    match &step.activity {
        Activity::Card { .. } => {
            text("title", Use::CardTitle);
            text("body", Use::CardBody);
        }
        Activity::Round { .. } => {}
        Activity::Choice { options, .. } | Activity::Choices { options, .. } => {
            text("ask", Use::Ask);
            for option in options {
                text(&format!("option.{option}"), Use::Option);
                text(&format!("why.{option}"), Use::Why);
            }
            text("next", Use::Next);
        }
        Activity::Order { right } => {
            text("ask", Use::Ask);
            for item in right {
                text(&format!("item.{item}"), Use::Option);
            }
            text("right", Use::Why);
            text("wrong", Use::Why);
            text("next", Use::Next);
        }
        Activity::Find { .. } => {
            text("ask", Use::Ask);
            text("next", Use::Next);
        }
        Activity::Address { .. } => {
            text("ask", Use::Ask);
            text("right", Use::Why);
            text("wrong", Use::Why);
            text("next", Use::Next);
        }
        Activity::Sort { groups, items } => {
            text("ask", Use::Ask);
            for group in groups {
                text(&format!("group.{group}"), Use::Group);
            }
            for item in items {
                text(&format!("item.{}", item.id), Use::Option);
                text(&format!("why.{}", item.id), Use::Why);
            }
            text("next", Use::Next);
        }
        Activity::Passphrase { .. } => {
            text("ask", Use::Ask);
            text("next", Use::Next);
        }
        Activity::Checklist { rows } => {
            text("title", Use::CardTitle);
            text("ask", Use::Ask);
            for row in rows {
                text(&format!("row.{}", row.id), Use::ListRow);
            }
            text("next", Use::Next);
        }
        Activity::Change { .. } => {
            text("title", Use::CardTitle);
            text("old", Use::OldRule);
            text("now", Use::NewRule);
            text("why", Use::ChangeWhy);
        }
    }
}

fn of_item(item: &Item, add: &mut impl FnMut(String, Use)) {
    let id = &item.id;
    let mut text = |field: &str, of: Use| add(format!("item.{id}.{field}"), of);
    text("setting", Use::ItemSetting);
    for (field, of) in fields(item) {
        text(&field, of);
    }
    for cue in &item.cues {
        text(&format!("cue.{}", cue.id), Use::ItemCue);
    }
    for decoy in &item.decoys {
        text(&format!("decoy.{}", decoy.id), Use::ItemDecoy);
    }
    text("next", Use::ItemNext);
}

/// The fields of a message: what is drawn in its scene and may hold marked phrases.
pub fn fields(item: &Item) -> Vec<(String, Use)> {
    let mut out: Vec<(String, Use)> = Vec::new();
    let mut add = |field: &str, of: Use| out.push((field.to_owned(), of));
    match &item.scene {
        Scene::Sms { .. } => {
            add("from", Use::ItemField);
            add("body", Use::ItemBody);
        }
        Scene::Email {
            button, attachment, ..
        } => {
            add("from", Use::ItemField);
            add("subject", Use::ItemField);
            add("body", Use::ItemBody);
            if button.is_some() {
                add("button", Use::ItemField);
            }
            if *attachment {
                add("attachment", Use::ItemField);
            }
        }
        Scene::Chat { lines, .. } => {
            add("from", Use::ItemField);
            for line in lines {
                add(&format!("line.{}", line.id), Use::ItemLine);
            }
        }
        Scene::Web { fields, button } => {
            add("heading", Use::ItemField);
            add("body", Use::ItemBody);
            for field in fields {
                add(&format!("field.{field}"), Use::ItemField);
            }
            if button.is_some() {
                add("button", Use::ItemField);
            }
        }
        Scene::Popup { buttons } => {
            add("heading", Use::ItemField);
            add("body", Use::ItemBody);
            for button in buttons {
                add(&format!("button.{button}"), Use::ItemField);
            }
        }
        Scene::Call(conversation) => {
            add("from", Use::ItemField);
            for node in &conversation.nodes {
                add(&format!("node.{}", node.id), Use::CallNode);
                if let CallTurn::Says(replies) = &node.turn {
                    for reply in replies {
                        add(&format!("reply.{}.{}", node.id, reply.id), Use::CallReply);
                    }
                }
            }
        }
        Scene::Voice { .. } => {
            add("from", Use::ItemField);
            add("body", Use::ItemBody);
        }
        Scene::Poster => {
            add("heading", Use::ItemField);
            add("body", Use::ItemBody);
        }
        Scene::Payment { buttons, .. } => {
            add("from", Use::ItemField);
            add("heading", Use::ItemField);
            add("body", Use::ItemBody);
            for button in buttons {
                add(&format!("button.{button}"), Use::ItemField);
            }
        }
        Scene::Game { lines } => {
            add("from", Use::ItemField);
            add("room", Use::ItemField);
            for line in lines {
                add(&format!("line.{}", line.id), Use::ItemLine);
            }
        }
        Scene::Letter { rows } => {
            add("from", Use::ItemField);
            add("subject", Use::ItemField);
            add("body", Use::ItemBody);
            for row in rows {
                add(&format!("row.{row}"), Use::ItemField);
            }
        }
        Scene::Profile { posts, buttons } => {
            add("from", Use::ItemField);
            add("body", Use::ItemBody);
            for post in posts {
                add(&format!("post.{post}"), Use::ItemLine);
            }
            for button in buttons {
                add(&format!("button.{button}"), Use::ItemField);
            }
        }
    }
    out
}
