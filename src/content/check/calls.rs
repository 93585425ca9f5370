//! Calls: that every way through one ends, and that nobody is punished for hanging up.

use std::collections::BTreeSet;

use super::Checking;
use crate::content::fault::closest;
use crate::content::id::Id;
use crate::content::model::{CallEnd, CallTurn, Class, Conversation, Item};

/// How many nodes a call may have.
const NODES: std::ops::RangeInclusive<usize> = 2..=9;
/// How many replies a node may have; hanging up comes on top.
const REPLIES: std::ops::RangeInclusive<usize> = 2..=3;

/// Checks the conversation of an item.
pub fn check(item: &Item, call: &Conversation, checking: &mut Checking<'_>) {
    let path = format!("item.{}", item.id);
    let nodes = format!("{path}.nodes");
    if !NODES.contains(&call.nodes.len()) {
        checking.fault(
            &nodes,
            format!(
                "Call `{}` has {} nodes; there must be {} to {}.",
                item.id,
                call.nodes.len(),
                NODES.start(),
                NODES.end()
            ),
        );
    }
    let mut seen = BTreeSet::new();
    for node in &call.nodes {
        if !seen.insert(&node.id) {
            checking.fault(&nodes, format!("The node `{}` stands twice.", node.id));
        }
        let CallTurn::Says(replies) = &node.turn else {
            continue;
        };
        if !REPLIES.contains(&replies.len()) {
            checking.fault(
                &nodes,
                format!("The node `{}` needs 2 or 3 replies.", node.id),
            );
        }
        for (n, reply) in replies.iter().enumerate() {
            known(checking, &nodes, call, &reply.to);
            if replies.iter().take(n).any(|other| other.id == reply.id) {
                checking.fault(
                    &nodes,
                    format!("The reply `{}` of `{}` stands twice.", reply.id, node.id),
                );
            }
        }
    }
    known(checking, &format!("{path}.start"), call, &call.start);
    known(checking, &format!("{path}.hang-up"), call, &call.hang_up);
    ends(item, call, checking);
    ways(item, call, checking);
    cues(item, call, checking);
}

fn known(checking: &mut Checking<'_>, path: &str, call: &Conversation, id: &Id) {
    if call.node(id.as_str()).is_none() {
        let sentence = match closest(id.as_str(), call.nodes.iter().map(|node| node.id.as_str())) {
            Some(meant) => format!("There is no node `{id}`. Did you mean `{meant}`?"),
            None => format!("There is no node `{id}`."),
        };
        checking.fault(path, sentence);
    }
}

fn ends(item: &Item, call: &Conversation, checking: &mut Checking<'_>) {
    let path = format!("item.{}.nodes", item.id);
    let (good, bad) = match item.class {
        Class::Scam => (CallEnd::Safe, CallEnd::Harm),
        Class::Genuine => (CallEnd::Fine, CallEnd::Missed),
    };
    let found: BTreeSet<CallEnd> = call
        .nodes
        .iter()
        .filter_map(|node| match node.turn {
            CallTurn::Ends(end) => Some(end),
            CallTurn::Says(_) => None,
        })
        .collect();
    for end in found.iter().filter(|end| **end != good && **end != bad) {
        checking.fault(
            &path,
            format!(
                "A {} call does not end `{}`; its ends are `{}` and `{}`.",
                item.class.as_str(),
                end.as_str(),
                good.as_str(),
                bad.as_str()
            ),
        );
    }
    if !found.contains(&good) {
        checking.fault(&path, format!("No way ends `{}`.", good.as_str()));
    }
    if item.class == Class::Scam && !found.contains(&bad) {
        checking.fault(
            &path,
            "No way ends `harm`, so nobody sees what the caller is after.",
        );
    }
    let hang_up = call.node(call.hang_up.as_str()).map(|node| &node.turn);
    if hang_up.is_some_and(|turn| *turn != CallTurn::Ends(good)) {
        checking.fault(
            &format!("item.{}.hang-up", item.id),
            format!(
                "Hanging up must lead to an end `{}`: nobody is punished for it.",
                good.as_str()
            ),
        );
    }
    let starts = call.node(call.start.as_str()).map(|node| &node.turn);
    if matches!(starts, Some(CallTurn::Ends(_))) {
        checking.fault(
            &format!("item.{}.start", item.id),
            "A call starts with something that the caller says.",
        );
    }
}

/// Every node can be reached, and from every node an end without hanging up.
fn ways(item: &Item, call: &Conversation, checking: &mut Checking<'_>) {
    let path = format!("item.{}.nodes", item.id);
    let mut reached: BTreeSet<&Id> = BTreeSet::from([&call.start, &call.hang_up]);
    let mut to_visit: Vec<&Id> = vec![&call.start];
    while let Some(id) = to_visit.pop() {
        for reply in call.replies(id.as_str()) {
            if reached.insert(&reply.to) {
                to_visit.push(&reply.to);
            }
        }
    }
    let mut ending: BTreeSet<&Id> = call
        .nodes
        .iter()
        .filter(|node| matches!(node.turn, CallTurn::Ends(_)))
        .map(|node| &node.id)
        .collect();
    loop {
        let more: Vec<&Id> = call
            .nodes
            .iter()
            .map(|node| &node.id)
            .filter(|id| !ending.contains(id))
            .filter(|id| {
                call.replies(id.as_str())
                    .iter()
                    .any(|reply| ending.contains(&reply.to))
            })
            .collect();
        if more.is_empty() {
            break;
        }
        ending.extend(more);
    }
    for node in &call.nodes {
        if !reached.contains(&node.id) {
            checking.fault(&path, format!("No reply leads to the node `{}`.", node.id));
        }
        if !ending.contains(&node.id) {
            checking.fault(
                &path,
                format!(
                    "From the node `{}` only hanging up ends the call. Let a reply end it.",
                    node.id
                ),
            );
        }
    }
}

/// A cue stands in what the caller says, not in a reply and not in what became of it.
fn cues(item: &Item, call: &Conversation, checking: &mut Checking<'_>) {
    for (n, cue) in item.cues.iter().enumerate() {
        let Some(place) = cue.place.as_deref() else {
            continue;
        };
        let of_end = place
            .strip_prefix("node.")
            .and_then(|id| call.node(id))
            .is_some_and(|node| matches!(node.turn, CallTurn::Ends(_)));
        if of_end || place.starts_with("reply.") {
            checking.fault(
                &format!("item.{}.cues.{n}.in", item.id),
                "A cue of a call stands in what the caller says, in `from` or in the number.",
            );
        }
    }
}
