//! Reading which recordings a step or an item has.

use super::Reading;
use super::fields::Fields;
use super::values::shown;
use crate::content::recordings::{Recordings, is_name};

/// The most languages of one step or item that are read at all.
const MOST_LANGUAGES: usize = 40;

/// Reads `recording = { <locale> = "<file>.opus" }`; nothing is there most often.
pub fn recordings(row: &mut Fields<'_>, reading: &mut Reading<'_>) -> Option<Recordings> {
    let mut recordings = Recordings::new();
    if !row.has("recording") {
        return Some(recordings);
    }
    let table = row.table(reading, "recording")?;
    let mut sound = true;
    for (locale, value) in table.entries().take(MOST_LANGUAGES) {
        let at = value.span().start;
        let name = value.get_ref().as_str().filter(|name| is_name(name));
        let Some(name) = name else {
            reading.fault(
                at,
                format!(
                    "The recording for `{}` is the name of a file beside module.toml: small letters, digits, \
                     hyphens and dots, with .opus at its end.",
                    shown(locale.get_ref())
                ),
            );
            sound = false;
            continue;
        };
        recordings.insert(locale.get_ref().to_string(), name.to_owned());
    }
    sound.then_some(recordings)
}
