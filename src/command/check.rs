//! `cyberday check [PATH…]`: says what is wrong with packs.

use std::io::Write;
use std::path::{Path, PathBuf};

use jiff::civil;

use super::Outcome;
use crate::content::check;
use crate::content::fault::{Fault, Level};
use crate::content::reading_level::{Counts, FEWEST_WORDS};
use crate::content::storage::Storage;

/// Checks the packs of the program, or those in the folders named, and writes every fault as
/// `file:line:column: sentence`, then one closing sentence.
///
/// With `verbose` the reading level of each English text is written first.
///
/// Before a `release` what became old is an error; in daily work it is a warning.
pub fn check(paths: &[PathBuf], release: bool, verbose: bool, out: &mut impl Write) -> Outcome {
    if verbose {
        for storage in storages(paths).unwrap_or_default() {
            for level in check::reading_levels(&storage) {
                say_level(&level, out);
            }
        }
    }
    check_on(paths, release, jiff::ZonedDateTime::now().date(), out)
}

/// How hard each English text is to read, and the module as a whole.
fn say_level(level: &check::ModuleLevel, out: &mut impl Write) {
    let said = |counts: &Counts| {
        let grade = counts
            .grade()
            .filter(|_| counts.words >= FEWEST_WORDS)
            .map_or("-".to_owned(), |grade| format!("{grade:.1}"));
        format!("{} words, grade {grade}", counts.words)
    };
    // When it cannot be written there is nobody to tell.
    for (path, counts) in &level.texts {
        let _ = writeln!(out, "{}: {path}: {}", level.file, said(counts));
    }
    let _ = writeln!(
        out,
        "{}: all texts: {}, target {}",
        level.file,
        said(&level.whole()),
        level.target
    );
}

/// The packs that are meant: those of the program, or those in the folders named. The folder that holds none.
pub(super) fn storages(paths: &[PathBuf]) -> Result<Vec<Storage>, &PathBuf> {
    if paths.is_empty() {
        return Ok(Storage::embedded());
    }
    let mut packs = Vec::new();
    for path in paths {
        packs.extend(Storage::in_folder(path).ok_or(path)?);
    }
    Ok(packs)
}

/// The same on a day that the caller knows.
pub fn check_on(
    paths: &[PathBuf],
    release: bool,
    today: civil::Date,
    out: &mut impl Write,
) -> Outcome {
    let packs = match storages(paths) {
        Ok(packs) => packs,
        Err(path) => {
            // When even that cannot be written there is nobody to tell.
            let _ = writeln!(out, "{}", no_pack(path));
            return Outcome::Usage;
        }
    };
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

/// Says that a folder holds no pack.
pub(super) fn no_pack(path: &Path) -> String {
    format!(
        "There is no pack in {}. A pack is a folder with a file pack.toml.",
        path.display()
    )
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
