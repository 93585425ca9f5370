//! `cyberday coverage [PATH…]`: what the lessons practise, and where nothing is.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;

use serde::Serialize;

use super::Outcome;
use super::check::storages;
use crate::content::coverage::{self, MEDIA, Row};

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Print {
    /// Tables that show gaps at a glance.
    Overview,
    /// One line for each combination that occurs.
    Rows,
    /// The same as TOML.
    Toml,
}

#[derive(Serialize)]
struct File {
    row: Vec<Row>,
}

/// Counts the messages of the packs of the program, or of those in the folders named.
pub fn coverage(paths: &[PathBuf], print: Print, out: &mut impl Write) -> Outcome {
    let packs = match storages(paths) {
        Ok(packs) => packs,
        Err(path) => {
            // When even that cannot be written there is nobody to tell.
            let _ = writeln!(out, "{}", super::check::no_pack(path));
            return Outcome::Usage;
        }
    };
    let mut rows = Vec::new();
    let mut outcome = Outcome::Clean;
    for storage in &packs {
        let faults = match coverage::of_pack(storage) {
            Ok((own, faults)) => {
                rows.extend(own);
                faults
            }
            Err(fault) => vec![fault],
        };
        for fault in faults {
            outcome = Outcome::Faults;
            // Beside TOML a sentence stands as a comment.
            let mark = if print == Print::Toml { "# " } else { "" };
            let _ = writeln!(out, "{mark}{fault}");
        }
    }
    let text = match print {
        Print::Overview => overview(&rows),
        Print::Rows => all_rows(&rows),
        Print::Toml => toml::to_string(&File { row: rows }).unwrap_or_default(),
    };
    let _ = out.write_all(text.as_bytes());
    outcome
}

/// A table: its title, what its lines are, what its columns are, and which columns it has.
type Table = (
    &'static str,
    fn(&Row) -> String,
    fn(&Row) -> &String,
    Vec<String>,
);

/// Cells by line and column.
type Cells = BTreeMap<(String, String), BTreeSet<(String, String)>>;

/// How many different kinds of message stand in each cell, `scam/genuine`; a dot where there is none.
fn overview(rows: &[Row]) -> String {
    let rows: Vec<&Row> = rows.iter().filter(|row| row.home).collect();
    let media: Vec<String> = MEDIA.iter().map(|medium| (*medium).to_owned()).collect();
    let columns = |of: fn(&Row) -> &String| -> Vec<String> {
        let all: BTreeSet<String> = rows.iter().map(|row| of(row).clone()).collect();
        all.into_iter().collect()
    };
    let mut out = String::from(
        "Messages to judge, scam/genuine, in each cell the fewest of any country where it occurs, in a language that is at home there.\n",
    );
    let tables: [Table; 6] = [
        (
            "audience × medium",
            |r| r.audience.clone(),
            |r| &r.medium,
            media.clone(),
        ),
        (
            "lesson × medium",
            |r| r.module.clone(),
            |r| &r.medium,
            media,
        ),
        (
            "lesson × difficulty",
            |r| r.module.clone(),
            |r| &r.difficulty,
            ["least", "moderate", "very"].map(str::to_owned).to_vec(),
        ),
        (
            "lesson × country",
            |r| r.module.clone(),
            |r| &r.country,
            columns(|r| &r.country),
        ),
        (
            "lesson × language",
            |r| r.module.clone(),
            |r| &r.locale,
            columns(|r| &r.locale),
        ),
        (
            "objective × class",
            |r| format!("{} {}", r.module, r.objective),
            |r| &r.class,
            columns(|r| &r.class),
        ),
    ];
    for (title, line, column, columns) in tables {
        out.push('\n');
        out.push_str(title);
        out.push('\n');
        out.push_str(&matrix(&rows, line, column, &columns));
    }
    out
}

/// One table: for each cell the smallest count of scams and of genuine messages, both forms together, over all
/// countries and languages that the line has.
fn matrix(
    rows: &[&Row],
    line: fn(&Row) -> String,
    column: fn(&Row) -> &String,
    columns: &[String],
) -> String {
    let mut places: Cells = BTreeMap::new();
    let mut counts: BTreeMap<(String, String, String, String), [usize; 2]> = BTreeMap::new();
    for row in rows {
        let (line, column) = (line(row), column(row).clone());
        let place = (row.country.clone(), row.locale.clone());
        places
            .entry((line.clone(), column.clone()))
            .or_default()
            .insert(place.clone());
        let cell = counts.entry((line, column, place.0, place.1)).or_default();
        cell[usize::from(row.class == "genuine")] += row.a + row.b;
    }
    let lines: BTreeSet<&String> = places.keys().map(|(line, _)| line).collect();
    let mut table = vec![
        std::iter::once(String::new())
            .chain(columns.iter().cloned())
            .collect::<Vec<_>>(),
    ];
    for line in lines {
        let mut cells = vec![line.clone()];
        for column in columns {
            let key = (line.clone(), column.clone());
            let fewest = places.get(&key).map(|places| {
                let of = |class: usize| {
                    places
                        .iter()
                        .filter_map(|(country, locale)| {
                            let key = (
                                line.clone(),
                                column.clone(),
                                country.clone(),
                                locale.clone(),
                            );
                            counts.get(&key).map(|cell| cell[class])
                        })
                        .min()
                        .unwrap_or_default()
                };
                format!("{}/{}", of(0), of(1))
            });
            cells.push(fewest.unwrap_or_else(|| "·".to_owned()));
        }
        table.push(cells);
    }
    aligned(&table)
}

fn all_rows(rows: &[Row]) -> String {
    let mut table = vec![
        [
            "audience",
            "module",
            "objective",
            "medium",
            "tactic",
            "difficulty",
            "class",
            "country",
            "locale",
            "a",
            "b",
        ]
        .map(str::to_owned)
        .to_vec(),
    ];
    for row in rows {
        table.push(vec![
            row.audience.clone(),
            row.module.clone(),
            row.objective.clone(),
            row.medium.clone(),
            row.tactic.clone(),
            row.difficulty.clone(),
            row.class.clone(),
            row.country.clone(),
            row.locale.clone(),
            if row.home { "yes" } else { "no" }.to_owned(),
            row.a.to_string(),
            row.b.to_string(),
        ]);
    }
    aligned(&table)
}

/// Columns of one width each. Everything here is Latin letters and digits, so characters are columns.
fn aligned(table: &[Vec<String>]) -> String {
    let mut widths: Vec<usize> = Vec::new();
    for line in table {
        for (i, cell) in line.iter().enumerate() {
            let width = cell.chars().count();
            match widths.get_mut(i) {
                Some(widest) => *widest = (*widest).max(width),
                None => widths.push(width),
            }
        }
    }
    let mut out = String::new();
    for line in table {
        let padded: Vec<String> = line
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:<width$}"))
            .collect();
        out.push_str(padded.join("  ").trim_end());
        out.push('\n');
    }
    out
}
