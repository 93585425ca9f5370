//! Taking a call: where a conversation stands after what was said back so far.

use crate::content::id::Id;
use crate::content::model::{CallEnd, CallTurn, Conversation, Reply};

/// The word in a way that stands for hanging up.
pub const HANG_UP: &str = "hang-up";

/// What was heard and said in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said<'c> {
    /// The caller says `node.<id>`.
    Heard(&'c Id),
    /// `reply.<node>.<reply>` was said back.
    Replied {
        /// Where it was said.
        node: &'c Id,
        /// What was said.
        reply: &'c Id,
    },
    /// The learner hung up.
    HungUp,
}

/// A way through a conversation: `node/reply` for each thing said back, at last perhaps [`HANG_UP`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk<'c> {
    call: &'c Conversation,
    at: &'c Id,
    said: Vec<Said<'c>>,
}

impl<'c> Walk<'c> {
    /// Follows a way as far as it fits; what does not fit ends it there, so a pack that changed is no trouble.
    pub fn along(call: &'c Conversation, way: &[String]) -> Self {
        let mut walk = Walk {
            call,
            at: &call.start,
            said: vec![Said::Heard(&call.start)],
        };
        for word in way {
            if walk.end().is_some() {
                break;
            }
            if word == HANG_UP {
                walk.said.push(Said::HungUp);
                walk.at = &call.hang_up;
                break;
            }
            let step = word
                .split_once('/')
                .filter(|(node, _)| *walk.at == **node)
                .and_then(|(_, reply)| walk.replies().iter().find(|r| r.id == *reply));
            let Some(reply) = step else { break };
            walk.said.push(Said::Replied {
                node: walk.at,
                reply: &reply.id,
            });
            walk.at = &reply.to;
            if walk.end().is_none() {
                walk.said.push(Said::Heard(walk.at));
            }
        }
        walk
    }

    /// The node where it stands.
    pub fn at(&self) -> &'c Id {
        self.at
    }

    /// What can be said back now.
    pub fn replies(&self) -> &'c [Reply] {
        self.call.replies(self.at.as_str())
    }

    /// What became of it, once it is over. A node that does not exist is an end too: nobody is left hanging.
    pub fn end(&self) -> Option<CallEnd> {
        match self.call.node(self.at.as_str()).map(|node| &node.turn) {
            Some(CallTurn::Says(_)) => None,
            Some(CallTurn::Ends(end)) => Some(*end),
            None => Some(CallEnd::Safe),
        }
    }

    /// What was heard and said so far, in order. The end is not among it.
    pub fn said(&self) -> &[Said<'c>] {
        &self.said
    }

    /// Whether the learner hung up.
    pub fn hung_up(&self) -> bool {
        self.said.last() == Some(&Said::HungUp)
    }

    /// What the caller would have said besides, in the order of the structure.
    pub fn unheard(&self) -> Vec<&'c Id> {
        self.call
            .nodes
            .iter()
            .filter(|node| matches!(node.turn, CallTurn::Says(_)))
            .map(|node| &node.id)
            .filter(|id| !self.said.contains(&Said::Heard(id)))
            .collect()
    }

    /// The word to add to the way for a reply here.
    pub fn word_for(&self, reply: &str) -> String {
        format!("{}/{reply}", self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::model::{CallBy, CallNode};

    fn id(text: &str) -> Id {
        Id::parse(text).expect("an id")
    }

    fn call() -> Conversation {
        let says = |name: &str, replies: &[(&str, &str)]| CallNode {
            id: id(name),
            turn: CallTurn::Says(
                replies
                    .iter()
                    .map(|(reply, to)| Reply {
                        id: id(reply),
                        to: id(to),
                    })
                    .collect(),
            ),
        };
        let ends = |name: &str, end| CallNode {
            id: id(name),
            turn: CallTurn::Ends(end),
        };
        Conversation {
            by: CallBy::Phone,
            start: id("hello"),
            hang_up: id("safe"),
            nodes: vec![
                says("hello", &[("ask", "more"), ("pay", "harm")]),
                says("more", &[("no", "safe"), ("pay", "harm")]),
                ends("harm", CallEnd::Harm),
                ends("safe", CallEnd::Safe),
            ],
        }
    }

    fn way(words: &[&str]) -> Vec<String> {
        words.iter().map(|w| (*w).to_owned()).collect()
    }

    #[test]
    fn a_way_leads_to_its_end() {
        let call = call();
        let walk = Walk::along(&call, &way(&["hello/ask", "more/pay"]));
        assert_eq!(walk.end(), Some(CallEnd::Harm));
        assert_eq!(walk.said().len(), 4);
        assert!(!walk.hung_up());
    }

    #[test]
    fn hanging_up_is_possible_everywhere_and_safe() {
        let call = call();
        for before in [&[][..], &["hello/ask"][..]] {
            let mut words = way(before);
            words.push(HANG_UP.to_owned());
            let walk = Walk::along(&call, &words);
            assert_eq!(walk.end(), Some(CallEnd::Safe));
            assert!(walk.hung_up());
        }
        let early = Walk::along(&call, &way(&[HANG_UP]));
        assert_eq!(early.unheard(), [&id("more")]);
    }

    #[test]
    fn a_way_that_does_not_fit_stops_where_it_no_longer_fits() {
        let call = call();
        let walk = Walk::along(&call, &way(&["hello/ask", "hello/pay", "x"]));
        assert_eq!(walk.at(), &id("more"));
        assert_eq!(walk.end(), None);
        assert_eq!(walk.word_for("no"), "more/no");
    }
}
