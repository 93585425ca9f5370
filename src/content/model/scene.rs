//! The medium of a message with what only it has: what is drawn, before any words.

use jiff::civil;

use crate::content::id::Id;

/// Who wrote a line of a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Speaker {
    /// The other one.
    Them,
    /// The person whose screen it is.
    Me,
}

/// A line of a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The words `line.<id>`.
    pub id: Id,
    /// Who wrote it.
    pub by: Speaker,
}

/// By which device somebody calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CallBy {
    /// Voice only.
    Phone,
    /// With a picture.
    Video,
}

/// What became of a call. A scam ends safe or in harm, a genuine call fine or missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CallEnd {
    /// A scam that got nothing.
    Safe,
    /// A scam that got what it wanted.
    Harm,
    /// A real call that reached its aim, now or later.
    Fine,
    /// A real call whose matter was lost.
    Missed,
}

impl CallEnd {
    /// As written in packs and records.
    pub fn as_str(self) -> &'static str {
        match self {
            CallEnd::Safe => "safe",
            CallEnd::Harm => "harm",
            CallEnd::Fine => "fine",
            CallEnd::Missed => "missed",
        }
    }
}

/// Something that can be said back to a caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The words `reply.<node>.<id>`.
    pub id: Id,
    /// The node that it leads to.
    pub to: Id,
}

/// What a node of a call holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallTurn {
    /// The caller says `node.<id>`, and these can be said back.
    Says(Vec<Reply>),
    /// The call is over; `node.<id>` tells what became of it, after it was judged.
    Ends(CallEnd),
}

/// A place in a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallNode {
    /// The words `node.<id>`.
    pub id: Id,
    /// What happens there.
    pub turn: CallTurn,
}

/// A conversation that branches. Hanging up is always possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    /// Voice or video.
    pub by: CallBy,
    /// Where it begins.
    pub start: Id,
    /// Where hanging up leads: a node that ends.
    pub hang_up: Id,
    /// Its nodes.
    pub nodes: Vec<CallNode>,
}

impl Conversation {
    /// A node by id.
    pub fn node(&self, id: &str) -> Option<&CallNode> {
        self.nodes.iter().find(|node| node.id == *id)
    }

    /// The replies at a node; none where the call is over or the node does not exist.
    pub fn replies(&self, node: &str) -> &[Reply] {
        match self.node(node).map(|node| &node.turn) {
            Some(CallTurn::Says(replies)) => replies,
            _ => &[],
        }
    }
}

/// The medium of a message with what only it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scene {
    /// A text message.
    Sms {
        /// When it came.
        at: civil::Time,
    },
    /// An e-mail. Its sender's address is the datum `mail`.
    Email {
        /// When it came.
        at: civil::Time,
        /// The web datum that its button leads to.
        button: Option<Id>,
        /// Whether a file hangs on it.
        attachment: bool,
    },
    /// A chat.
    Chat {
        /// When the last line came.
        at: civil::Time,
        /// Its lines in order.
        lines: Vec<Line>,
    },
    /// A web page. Its address is the datum `page`.
    Web {
        /// Boxes to fill in, drawn dead.
        fields: Vec<Id>,
        /// The web datum that its button leads to.
        button: Option<Id>,
    },
    /// A window that opened by itself. It may have the datum `page`.
    Popup {
        /// Its buttons, drawn dead.
        buttons: Vec<Id>,
    },
    /// A call to take first and to judge afterwards. It may have the datum `number`.
    Call(Conversation),
    /// A voice message. It may have the datum `number`.
    Voice {
        /// When it came.
        at: civil::Time,
        /// How long it is.
        seconds: u8,
    },
    /// A poster with a square code. Where the code leads is the datum `page`.
    Poster,
    /// A request in a payment app. How much is the datum `amount`.
    Payment {
        /// When it came.
        at: civil::Time,
        /// Its buttons, drawn dead.
        buttons: Vec<Id>,
        /// Whether it asks for the secret number.
        pin: bool,
    },
    /// A chat in a game.
    Game {
        /// Its lines in order.
        lines: Vec<Line>,
    },
    /// A letter on paper.
    Letter {
        /// Lines like those of an invoice.
        rows: Vec<Id>,
    },
    /// Somebody's page in a social app. Its handle is the datum `handle`.
    Profile {
        /// What was posted.
        posts: Vec<Id>,
        /// Its buttons, drawn dead.
        buttons: Vec<Id>,
    },
}

/// A medium, as a plain name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // each name says itself; they are listed in docs/content-format.md
pub enum Medium {
    Sms,
    Email,
    Chat,
    Web,
    Popup,
    Call,
    Voice,
    Poster,
    Payment,
    Game,
    Letter,
    Profile,
}

impl Medium {
    /// All, in the order of the format.
    pub const ALL: [Medium; 12] = [
        Medium::Sms,
        Medium::Email,
        Medium::Chat,
        Medium::Web,
        Medium::Popup,
        Medium::Call,
        Medium::Voice,
        Medium::Poster,
        Medium::Payment,
        Medium::Game,
        Medium::Letter,
        Medium::Profile,
    ];

    /// As written in packs.
    pub fn as_str(self) -> &'static str {
        match self {
            Medium::Sms => "sms",
            Medium::Email => "email",
            Medium::Chat => "chat",
            Medium::Web => "web",
            Medium::Popup => "popup",
            Medium::Call => "call",
            Medium::Voice => "voice",
            Medium::Poster => "poster",
            Medium::Payment => "payment",
            Medium::Game => "game",
            Medium::Letter => "letter",
            Medium::Profile => "profile",
        }
    }
}

impl Scene {
    /// Which medium it is.
    pub fn medium(&self) -> Medium {
        match self {
            Scene::Sms { .. } => Medium::Sms,
            Scene::Email { .. } => Medium::Email,
            Scene::Chat { .. } => Medium::Chat,
            Scene::Web { .. } => Medium::Web,
            Scene::Popup { .. } => Medium::Popup,
            Scene::Call(_) => Medium::Call,
            Scene::Voice { .. } => Medium::Voice,
            Scene::Poster => Medium::Poster,
            Scene::Payment { .. } => Medium::Payment,
            Scene::Game { .. } => Medium::Game,
            Scene::Letter { .. } => Medium::Letter,
            Scene::Profile { .. } => Medium::Profile,
        }
    }

    /// When it came, where the medium says so.
    pub fn at(&self) -> Option<civil::Time> {
        match self {
            Scene::Sms { at }
            | Scene::Email { at, .. }
            | Scene::Chat { at, .. }
            | Scene::Voice { at, .. }
            | Scene::Payment { at, .. } => Some(*at),
            Scene::Web { .. }
            | Scene::Popup { .. }
            | Scene::Call(_)
            | Scene::Poster
            | Scene::Game { .. }
            | Scene::Letter { .. }
            | Scene::Profile { .. } => None,
        }
    }

    /// The conversation, if it is a call.
    pub fn conversation(&self) -> Option<&Conversation> {
        match self {
            Scene::Call(conversation) => Some(conversation),
            _ => None,
        }
    }
}
