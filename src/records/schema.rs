//! The shape of the database, and how a connection to it is set up and looked over.

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, TransactionBehavior};

/// Marks the file as Cyberday's ("CyDa"), so that a database of somebody else's is never written to.
const APPLICATION_ID: i64 = 0x4379_4461;
/// The shape below. A higher number in a file means a newer program wrote it.
const VERSION: i64 = 1;

/// Deleting a person takes everything of theirs along. An answer does not need its run to be there: an answer must
/// never be refused.
const TABLES: &str = "
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    guest INTEGER NOT NULL,
    UNIQUE (uuid, guest)
) STRICT;
CREATE TABLE run (
    id TEXT PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    occasion TEXT NOT NULL,
    pack TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    module TEXT NOT NULL,
    revision INTEGER NOT NULL,
    form TEXT NOT NULL,
    country TEXT NOT NULL,
    items TEXT NOT NULL,
    seed INTEGER NOT NULL,
    started INTEGER NOT NULL
) STRICT;
CREATE INDEX run_of_person ON run (person);
CREATE TABLE answer (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    mark TEXT NOT NULL UNIQUE,
    run TEXT NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    occasion TEXT NOT NULL,
    pack TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    module TEXT NOT NULL,
    part TEXT NOT NULL,
    step TEXT NOT NULL,
    activity TEXT NOT NULL,
    item TEXT,
    form TEXT NOT NULL,
    position INTEGER NOT NULL,
    class TEXT,
    response TEXT NOT NULL,
    sure TEXT,
    is_right INTEGER,
    country TEXT NOT NULL,
    language TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX answer_of_person ON answer (person);
CREATE TABLE place (
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    pack TEXT NOT NULL,
    module TEXT NOT NULL,
    run TEXT NOT NULL,
    part TEXT NOT NULL,
    step TEXT NOT NULL,
    item TEXT,
    stage TEXT NOT NULL,
    draft TEXT NOT NULL,
    finished INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (person, pack, module)
) STRICT;
";

/// Every column that is read or written. Preparing these shows whether the file has the shape it says it has.
const PROBES: [&str; 4] = [
    "SELECT id, uuid, guest FROM person",
    "SELECT id, person, occasion, pack, pack_version, module, revision, form, country, items, seed, started FROM run",
    "SELECT seq, mark, run, person, occasion, pack, pack_version, module, part, step, activity, item, form, position, \
     class, response, sure, is_right, country, language, at FROM answer",
    "SELECT person, pack, module, run, part, step, item, stage, draft, finished, at FROM place",
];

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// Ours, and whole.
    Ours,
    /// Nothing in it yet.
    Empty,
    /// A newer program's.
    Newer,
    /// Somebody else's, or not of the shape it says.
    Foreign,
}

/// Sets up a connection. Reads the file for the first time, so that this is where a file that is no database shows.
///
/// - No write-ahead log: its side files do not work on network disks, and are left behind on removable ones.
/// - `EXTRA` rather than `FULL`: in this journal mode an answer could otherwise be rolled back by a power cut, because
///   the removal of the journal was not yet on the disk.
/// - `fullfsync`: on a Mac, an ordinary sync stops at the drive's own cache.
/// - `secure_delete`: what is deleted is overwritten with zeros. `temp_store`: nothing of it is written elsewhere.
/// - The rest keeps a file that somebody tampered with from doing more than holding rows.
pub(super) fn set_up(connection: &Connection, busy: Duration) -> rusqlite::Result<()> {
    connection.busy_timeout(busy)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.execute_batch(
        "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;
         PRAGMA temp_store = MEMORY; PRAGMA synchronous = EXTRA; PRAGMA fullfsync = ON; PRAGMA secure_delete = ON;",
    )?;
    number(connection, "PRAGMA schema_version").map(drop)
}

/// Looks a file over, without writing.
pub(super) fn look(connection: &Connection, path: &Path) -> rusqlite::Result<Found> {
    // One transaction, so that nobody writes meanwhile.
    let all = connection.unchecked_transaction()?;
    let found = look_at_rest(&all)?;
    // SQLite takes a file that is too short for an empty one, and fills up a last page that was cut off. The length is
    // asked by name: to open and close the file here would let go of the locks that SQLite has on it.
    let page = number(&all, "PRAGMA page_size")?.cast_unsigned();
    let is_cut_off = fs::metadata(path).is_ok_and(|about| !about.len().is_multiple_of(page));
    Ok(if is_cut_off && found != Found::Newer {
        Found::Foreign
    } else {
        found
    })
}

fn look_at_rest(connection: &Connection) -> rusqlite::Result<Found> {
    let version = number(connection, "PRAGMA user_version")?;
    let application = number(connection, "PRAGMA application_id")?;
    if number(connection, "SELECT count(*) FROM sqlite_schema")? == 0
        && version == 0
        && application == 0
    {
        return Ok(Found::Empty);
    }
    if application != APPLICATION_ID || version < VERSION {
        return Ok(Found::Foreign);
    }
    if version > VERSION {
        return Ok(Found::Newer);
    }
    if PROBES
        .iter()
        .any(|probe| connection.prepare(probe).is_err())
    {
        return Ok(Found::Foreign);
    }
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    Ok(if verdict == "ok" {
        Found::Ours
    } else {
        Found::Foreign
    })
}

/// Writes the shape into an empty file.
pub(super) fn create(connection: &mut Connection) -> rusqlite::Result<()> {
    let all = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    all.execute_batch(TABLES)?;
    all.execute_batch(&format!(
        "PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION};"
    ))?;
    all.commit()
}

/// Leaves the write-ahead log, should somebody have switched it on.
pub(super) fn leave_wal(connection: &Connection) -> rusqlite::Result<()> {
    connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))
}

fn number(connection: &Connection, question: &str) -> rusqlite::Result<i64> {
    connection.query_row(question, [], |row| row.get(0))
}
