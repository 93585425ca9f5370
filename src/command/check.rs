//! `cyberday check [PATH…]`: says what is wrong with packs.

use std::io::Write;
use std::path::PathBuf;

use jiff::civil;

use super::Outcome;
use crate::content::check;
use crate::content::fault::{Fault, Level};
use crate::content::storage::Storage;

/// Checks the packs of the program, or those in the folders named, and writes every fault as
/// `file:line:column: sentence`, then one closing sentence.
///
/// Before a `release` what became old is an error; in daily work it is a warning.
pub fn check(paths: &[PathBuf], release: bool, out: &mut impl Write) -> Outcome {
    check_on(paths, release, jiff::ZonedDateTime::now().date(), out)
}

/// The same on a day that the caller knows.
pub fn check_on(
    paths: &[PathBuf],
    release: bool,
    today: civil::Date,
    out: &mut impl Write,
) -> Outcome {
    let mut packs = Vec::new();
    if paths.is_empty() {
        packs = Storage::embedded();
    }
    for path in paths {
        match Storage::in_folder(path) {
            Some(found) => packs.extend(found),
            None => {
                // When even that cannot be written there is nobody to tell.
                let _ = writeln!(
                    out,
                    "There is no pack in {}. A pack is a folder with a file pack.toml.",
                    path.display()
                );
                return Outcome::Usage;
            }
        }
    }
    let mut faults: Vec<Fault> = packs
        .iter()
        .flat_map(|storage| check::pack(storage, today))
        .collect();
    faults.sort();
    let errors = faults
        .iter()
        .filter(|fault| fault.is_error(release))
        .count();
    for fault in &faults {
        let _ = writeln!(out, "{}", line(fault, release));
    }
    let _ = writeln!(
        out,
        "{}",
        closing(packs.len(), errors, faults.len() - errors)
    );
    if errors > 0 {
        Outcome::Faults
    } else {
        Outcome::Clean
    }
}

fn line(fault: &Fault, release: bool) -> String {
    let warning = match fault.level {
        Level::Error => "",
        Level::Ageing if release => "",
        Level::Ageing | Level::Warning => "Warning: ",
    };
    format!(
        "{}:{}:{}: {warning}{}",
        fault.file, fault.line, fault.column, fault.message
    )
}

fn closing(packs: usize, errors: usize, warnings: usize) -> String {
    let counted = |n: usize, one: &str| match n {
        1 => format!("1 {one}"),
        n => format!("{n} {one}s"),
    };
    format!(
        "{} checked: {}, {}.",
        counted(packs, "pack"),
        counted(errors, "fault"),
        counted(warnings, "warning")
    )
}
