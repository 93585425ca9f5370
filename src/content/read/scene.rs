//! Reading what only one medium has, of an `[[item]]` of `module.toml`.

use super::Reading;
use super::fields::Fields;
use super::item::word;
use super::values::as_id;
use crate::content::model::{
    CallEnd, CallNode, CallTurn, Conversation, Line, Medium, Reply, Scene,
};

/// The most lines of a chat.
const MOST_LINES: usize = 5;
/// The most nodes of a call that are read at all.
const MOST_NODES: usize = 20;
/// The most replies of a node that are read at all.
const MOST_REPLIES: usize = 6;
/// How long a voice message may be, in seconds.
const SECONDS: std::ops::RangeInclusive<u32> = 3..=90;

/// Reads the keys that this medium has.
pub fn read(medium: Medium, row: &mut Fields<'_>, reading: &mut Reading<'_>) -> Option<Scene> {
    match medium {
        Medium::Sms => Some(Scene::Sms {
            at: row.wanted_time(reading, "at")?,
        }),
        Medium::Email => {
            let at = row.wanted_time(reading, "at");
            let button = row.id(reading, "button");
            let attachment = row.flag(reading, "attachment");
            Some(Scene::Email {
                at: at?,
                button,
                attachment: attachment?,
            })
        }
        Medium::Chat => {
            let at = row.wanted_time(reading, "at");
            let lines = lines(row, reading);
            Some(Scene::Chat {
                at: at?,
                lines: lines?,
            })
        }
        Medium::Web => {
            let fields = row.ids(reading, "fields");
            let button = row.id(reading, "button");
            Some(Scene::Web {
                fields: fields?,
                button,
            })
        }
        Medium::Popup => Some(Scene::Popup {
            buttons: row.wanted_ids(reading, "buttons")?,
        }),
        Medium::Call => conversation(row, reading).map(Scene::Call),
        Medium::Voice => {
            let at = row.wanted_time(reading, "at");
            let seconds = row.wanted_number(reading, "seconds", SECONDS);
            Some(Scene::Voice {
                at: at?,
                seconds: u8::try_from(seconds?).ok()?,
            })
        }
        Medium::Poster => Some(Scene::Poster),
        Medium::Payment => {
            let at = row.wanted_time(reading, "at");
            let buttons = row.wanted_ids(reading, "buttons");
            let pin = row.flag(reading, "pin");
            Some(Scene::Payment {
                at: at?,
                buttons: buttons?,
                pin: pin?,
            })
        }
        Medium::Game => Some(Scene::Game {
            lines: lines(row, reading)?,
        }),
        Medium::Letter => Some(Scene::Letter {
            rows: row.ids(reading, "rows")?,
        }),
        Medium::Profile => {
            let posts = row.ids(reading, "posts");
            let buttons = row.ids(reading, "buttons");
            Some(Scene::Profile {
                posts: posts?,
                buttons: buttons?,
            })
        }
    }
}

fn lines(row: &mut Fields<'_>, reading: &mut Reading<'_>) -> Option<Vec<Line>> {
    if !row.has("lines") {
        row.missing(reading, "lines");
    }
    let rows = row.rows(reading, "lines", MOST_LINES);
    let wanted = rows.len();
    let mut out: Vec<Line> = Vec::new();
    for mut line in rows {
        let id = line
            .wanted_text(reading, "id")
            .and_then(|text| as_id(reading, text));
        let by = line
            .wanted_text(reading, "by")
            .and_then(|text| word(reading, "speaker", text));
        let at = line.at();
        line.finish(reading);
        if let (Some(id), Some(by)) = (id, by) {
            if out.iter().any(|line| line.id == id) {
                reading.fault(at, format!("The line `{id}` stands twice."));
            }
            out.push(Line { id, by });
        }
    }
    (out.len() == wanted && wanted > 0).then_some(out)
}

fn conversation(row: &mut Fields<'_>, reading: &mut Reading<'_>) -> Option<Conversation> {
    let by = row
        .wanted_text(reading, "by")
        .and_then(|text| word(reading, "way to call", text));
    let start = row.wanted_id(reading, "start");
    let hang_up = row.wanted_id(reading, "hang-up");
    if !row.has("nodes") {
        row.missing(reading, "nodes");
    }
    let rows = row.rows(reading, "nodes", MOST_NODES);
    let wanted = rows.len();
    let nodes: Vec<CallNode> = rows
        .into_iter()
        .filter_map(|row| node(row, reading))
        .collect();
    (nodes.len() == wanted).then_some(())?;
    Some(Conversation {
        by: by?,
        start: start?,
        hang_up: hang_up?,
        nodes,
    })
}

fn node(mut row: Fields<'_>, reading: &mut Reading<'_>) -> Option<CallNode> {
    let id = row.wanted_id(reading, "id");
    let at = row.at();
    let end = row.text(reading, "end");
    let replies = row.rows(reading, "replies", MOST_REPLIES);
    let wanted = replies.len();
    let replies: Vec<Reply> = replies
        .into_iter()
        .filter_map(|mut reply| {
            let id = reply.wanted_id(reading, "id");
            let to = reply.wanted_id(reading, "to");
            reply.finish(reading);
            Some(Reply { id: id?, to: to? })
        })
        .collect();
    row.finish(reading);
    let turn = match (end, wanted) {
        (Some(end), 0) => CallTurn::Ends(word::<CallEnd>(reading, "end of a call", end)?),
        (None, 1..) if replies.len() == wanted => CallTurn::Says(replies),
        (None, 1..) => return None, // its faults were named
        _ => {
            reading.fault(
                at,
                "A node of a call has either `replies` or an `end`: replies = [{ id = \"ask\", to = \"more\" }, …] or end = \"safe\".",
            );
            return None;
        }
    };
    Some(CallNode { id: id?, turn })
}
