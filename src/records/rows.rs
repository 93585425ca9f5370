//! Rows into the database and out of it again.

use jiff::Timestamp;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params, params};
use uuid::Uuid;

use super::log::{Answer, Form, History, Person, Place, Run, Seq};
use super::waiting::Waiting;

/// The longest id, version, country or language that is read or written, in bytes. Content allows 40.
const LONGEST_ID: usize = 200;
/// The longest list of ids, draft or stage, in bytes.
const LONGEST_TEXT: usize = 16 * 1024;
/// The most rows of one kind that are read. The newest are taken; nobody gives so many answers.
const MOST_ROWS: i64 = 100_000;

/// Writes one row. The number is that of the answer, when it was one.
pub(super) fn write(all: &Transaction<'_>, row: &Waiting) -> rusqlite::Result<Option<Seq>> {
    match row {
        Waiting::Run(run) => write_run(all, run).map(|()| None),
        Waiting::Answer {
            mark,
            answer,
            place,
            ..
        } => {
            let seq = write_answer(all, *mark, answer)?;
            if let Some(place) = place {
                write_place(all, place)?;
            }
            Ok(Some(seq))
        }
        Waiting::Place(place) => write_place(all, place).map(|()| None),
        Waiting::Wipe(guest) => delete_person(all, Person::Guest(*guest)).map(|()| None),
    }
}

/// Deletes a person, and with them every row of theirs.
pub(super) fn delete_person(connection: &Connection, person: Person) -> rusqlite::Result<()> {
    connection
        .execute(
            "DELETE FROM person WHERE uuid = ?1 AND guest = ?2",
            params![key(person.id()), person.is_guest()],
        )
        .map(drop)
}

/// Every guest who has rows, as the row says it and as a number. One whose number cannot be read is nobody's guest.
pub(super) fn guests(connection: &Connection) -> rusqlite::Result<Vec<(String, Option<Uuid>)>> {
    let mut found = connection.prepare("SELECT uuid FROM person WHERE guest <> 0 LIMIT 10000")?;
    let names = found.query_map([], |row| row.get::<_, String>(0))?;
    names
        .map(|name| {
            name.map(|name| {
                let id = Uuid::try_parse(&name).ok();
                (name, id)
            })
        })
        .collect()
}

/// Deletes a guest by what their row says.
pub(super) fn delete_guest_named(connection: &Connection, name: &str) -> rusqlite::Result<()> {
    connection
        .execute("DELETE FROM person WHERE uuid = ?1 AND guest <> 0", [name])
        .map(drop)
}

/// The newest moment in the log that is not after `last`.
pub(super) fn newest(
    connection: &Connection,
    last: Timestamp,
) -> rusqlite::Result<Option<Timestamp>> {
    let newest: Option<i64> = connection.query_row(
        "SELECT max(at) FROM (SELECT at FROM answer UNION ALL SELECT at FROM place UNION ALL SELECT started FROM run)
         WHERE at <= ?1",
        [last.as_millisecond()],
        |row| row.get(0),
    )?;
    Ok(newest.and_then(|at| Timestamp::from_millisecond(at).ok()))
}

/// All rows of one person.
pub(super) fn history(connection: &mut Connection, person: Person) -> rusqlite::Result<History> {
    // One transaction, so that an answer and the place after it are seen together or not at all.
    let all = connection.transaction()?;
    let mut history = History::default();
    let Some(id) = all
        .query_row(
            "SELECT id FROM person WHERE uuid = ?1 AND guest = ?2",
            params![key(person.id()), person.is_guest()],
            |row| row.get::<_, i64>(0),
        )
        .optional()?
    else {
        return Ok(history);
    };
    let lost = &mut history.unreadable;
    history.runs = read(&all, id, "run", "rowid", lost, |row| read_run(row, person))?;
    history.answers = read(&all, id, "answer", "seq", lost, |row| {
        read_answer(row, person)
    })?;
    history.places = read(&all, id, "place", "at", lost, |row| read_place(row, person))?;
    Ok(history)
}

/// Reads the newest rows of a table, oldest first, counting those that cannot be read.
fn read<T>(
    all: &Connection,
    person: i64,
    table: &str,
    order: &str,
    unreadable: &mut u32,
    one: impl Fn(&Row<'_>) -> Option<T>,
) -> rusqlite::Result<Vec<T>> {
    let mut statement = all.prepare(&format!(
        "SELECT * FROM {table} WHERE person = ?1 ORDER BY {order} DESC LIMIT {MOST_ROWS}"
    ))?;
    let mut rows = statement.query([person])?;
    let mut list = Vec::new();
    while let Some(row) = rows.next()? {
        match one(row) {
            Some(read) => list.push(read),
            None => *unreadable = unreadable.saturating_add(1),
        }
    }
    list.reverse();
    Ok(list)
}

fn read_run(row: &Row<'_>, person: Person) -> Option<Run> {
    Some(Run {
        id: uuid(row, "id")?,
        person,
        occasion: uuid(row, "occasion")?,
        pack: text(row, "pack", LONGEST_ID)?,
        pack_version: text(row, "pack_version", LONGEST_ID)?,
        module: text(row, "module", LONGEST_ID)?,
        revision: row.get("revision").ok()?,
        form: Form::parse(&text(row, "form", LONGEST_ID)?)?,
        country: text(row, "country", LONGEST_ID)?,
        items: text(row, "items", LONGEST_TEXT)?
            .split_ascii_whitespace()
            .map(str::to_owned)
            .collect(),
        seed: row.get::<_, i64>("seed").ok()?.cast_unsigned(),
        started: moment(row, "started")?,
    })
}

fn read_answer(row: &Row<'_>, person: Person) -> Option<(Seq, Answer)> {
    let answer = Answer {
        run: uuid(row, "run")?,
        person,
        occasion: uuid(row, "occasion")?,
        pack: text(row, "pack", LONGEST_ID)?,
        pack_version: text(row, "pack_version", LONGEST_ID)?,
        module: text(row, "module", LONGEST_ID)?,
        part: text(row, "part", LONGEST_ID)?,
        step: text(row, "step", LONGEST_ID)?,
        activity: text(row, "activity", LONGEST_ID)?,
        item: optional_text(row, "item")?,
        form: Form::parse(&text(row, "form", LONGEST_ID)?)?,
        position: row.get("position").ok()?,
        class: optional_text(row, "class")?,
        response: text(row, "response", LONGEST_TEXT)?,
        sure: optional_text(row, "sure")?,
        right: row.get("is_right").ok()?,
        country: text(row, "country", LONGEST_ID)?,
        language: text(row, "language", LONGEST_ID)?,
        at: moment(row, "at")?,
    };
    Some((Seq(row.get("seq").ok()?), answer))
}

fn read_place(row: &Row<'_>, person: Person) -> Option<Place> {
    Some(Place {
        person,
        pack: text(row, "pack", LONGEST_ID)?,
        module: text(row, "module", LONGEST_ID)?,
        run: uuid(row, "run")?,
        part: text(row, "part", LONGEST_ID)?,
        step: text(row, "step", LONGEST_ID)?,
        item: optional_text(row, "item")?,
        stage: text(row, "stage", LONGEST_TEXT)?,
        draft: text(row, "draft", LONGEST_TEXT)?,
        finished: row.get("finished").ok()?,
        at: moment(row, "at")?,
    })
}

/// The text of a column, when it is text and not too long. Looked at before it is copied.
fn text(row: &Row<'_>, column: &str, longest: usize) -> Option<String> {
    let text = row.get_ref(column).ok()?.as_str().ok()?;
    (text.len() <= longest).then(|| text.to_owned())
}

/// The same where there may be none; the outer `None` is a row that cannot be read.
fn optional_text(row: &Row<'_>, column: &str) -> Option<Option<String>> {
    match row.get_ref(column).ok()? {
        ValueRef::Null => Some(None),
        _ => text(row, column, LONGEST_ID).map(Some),
    }
}

fn uuid(row: &Row<'_>, column: &str) -> Option<Uuid> {
    Uuid::try_parse(row.get_ref(column).ok()?.as_str().ok()?).ok()
}

fn moment(row: &Row<'_>, column: &str) -> Option<Timestamp> {
    Timestamp::from_millisecond(row.get(column).ok()?).ok()
}

fn key(id: Uuid) -> String {
    id.hyphenated().to_string()
}

/// Cuts a text so that it can be read again. No pack that passes the checker has one so long.
fn cut(text: &str, longest: usize) -> &str {
    let longest = longest.min(text.len());
    (0..=longest)
        .rev()
        .find_map(|end| text.get(..end))
        .unwrap_or_default()
}

fn cut_id(text: &str) -> &str {
    cut(text, LONGEST_ID)
}

fn person_row(all: &Transaction<'_>, person: Person) -> rusqlite::Result<i64> {
    let known = params![key(person.id()), person.is_guest()];
    all.execute(
        "INSERT INTO person (uuid, guest) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        known,
    )?;
    all.query_row(
        "SELECT id FROM person WHERE uuid = ?1 AND guest = ?2",
        known,
        |row| row.get(0),
    )
}

fn write_run(all: &Transaction<'_>, run: &Run) -> rusqlite::Result<()> {
    all.execute(
        "INSERT INTO run (id, person, occasion, pack, pack_version, module, revision, form, country, items, seed, \
         started) VALUES (:id, :person, :occasion, :pack, :pack_version, :module, :revision, :form, :country, :items, \
         :seed, :started) ON CONFLICT DO NOTHING",
        named_params! {
            ":id": key(run.id),
            ":person": person_row(all, run.person)?,
            ":occasion": key(run.occasion),
            ":pack": cut_id(&run.pack),
            ":pack_version": cut_id(&run.pack_version),
            ":module": cut_id(&run.module),
            ":revision": run.revision,
            ":form": run.form.as_str(),
            ":country": cut_id(&run.country),
            ":items": cut(&run.items.join(" "), LONGEST_TEXT),
            ":seed": run.seed.cast_signed(),
            ":started": run.started.as_millisecond(),
        },
    )
    .map(drop)
}

fn write_answer(all: &Transaction<'_>, mark: Uuid, answer: &Answer) -> rusqlite::Result<Seq> {
    all.execute(
        "INSERT INTO answer (mark, run, person, occasion, pack, pack_version, module, part, step, activity, item, form, \
         position, class, response, sure, is_right, country, language, at) VALUES (:mark, :run, :person, :occasion, \
         :pack, :pack_version, :module, :part, :step, :activity, :item, :form, :position, :class, :response, :sure, \
         :is_right, :country, :language, :at) ON CONFLICT (mark) DO NOTHING",
        named_params! {
            ":mark": key(mark),
            ":run": key(answer.run),
            ":person": person_row(all, answer.person)?,
            ":occasion": key(answer.occasion),
            ":pack": cut_id(&answer.pack),
            ":pack_version": cut_id(&answer.pack_version),
            ":module": cut_id(&answer.module),
            ":part": cut_id(&answer.part),
            ":step": cut_id(&answer.step),
            ":activity": cut_id(&answer.activity),
            ":item": answer.item.as_deref().map(cut_id),
            ":form": answer.form.as_str(),
            ":position": answer.position,
            ":class": answer.class.as_deref().map(cut_id),
            ":response": cut(&answer.response, LONGEST_TEXT),
            ":sure": answer.sure.as_deref().map(cut_id),
            ":is_right": answer.right,
            ":country": cut_id(&answer.country),
            ":language": cut_id(&answer.language),
            ":at": answer.at.as_millisecond(),
        },
    )?;
    all.query_row(
        "SELECT seq FROM answer WHERE mark = ?1",
        [key(mark)],
        |row| row.get(0),
    )
    .map(Seq)
}

fn write_place(all: &Transaction<'_>, place: &Place) -> rusqlite::Result<()> {
    all.execute(
        "INSERT OR REPLACE INTO place (person, pack, module, run, part, step, item, stage, draft, finished, at) VALUES \
         (:person, :pack, :module, :run, :part, :step, :item, :stage, :draft, :finished, :at)",
        named_params! {
            ":person": person_row(all, place.person)?,
            ":pack": cut_id(&place.pack),
            ":module": cut_id(&place.module),
            ":run": key(place.run),
            ":part": cut_id(&place.part),
            ":step": cut_id(&place.step),
            ":item": place.item.as_deref().map(cut_id),
            ":stage": cut(&place.stage, LONGEST_TEXT),
            ":draft": cut(&place.draft, LONGEST_TEXT),
            ":finished": place.finished,
            ":at": place.at.as_millisecond(),
        },
    )
    .map(drop)
}
