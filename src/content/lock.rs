//! `<locale>.lock`: from which base text each text was made, so that a translation that became stale is known.
//!
//! A line for each path, written by `cyberday accept`: `"path" = "hash-of-base hash-of-own"`.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::words::Words;

/// The hash of a text: FNV-1a of its UTF-8 with white space collapsed, folded to 32 bits.
///
/// Wrapping a text anew does not change it. It guards against forgetting, not against malice.
pub fn hash(text: &str) -> u32 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut hash = OFFSET;
    let mut add = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    for (n, word) in text.split_whitespace().enumerate() {
        if n > 0 {
            add(b' ');
        }
        word.bytes().for_each(&mut add);
    }
    (hash >> 32) as u32 ^ hash as u32
}

/// What a text is in the light of its lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// Made from the base text as it is now.
    Fresh,
    /// The base text changed since and this one did not.
    Stale,
    /// Both changed since: somebody should say that they agree.
    BothChanged,
    /// Only this text changed since; the base is the one that it was made from.
    Corrected,
    /// Never accepted.
    New,
}

/// The lines of a lock file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock(BTreeMap<String, (u32, u32)>);

impl Lock {
    /// Reads a lock file line by line. Lines that it does not understand are counted and left out:
    /// their texts are then new.
    pub fn read(text: &str) -> (Self, Vec<usize>) {
        let mut lines = BTreeMap::new();
        let mut damaged = Vec::new();
        for (n, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match entry(line) {
                Some((path, hashes)) => {
                    lines.insert(path, hashes);
                }
                None => damaged.push(n + 1),
            }
        }
        (Lock(lines), damaged)
    }

    /// The lock of texts as they are now. Paths that the base lacks are left out.
    pub fn of(base: &Words, own: &Words) -> Self {
        Lock(
            own.iter()
                .filter_map(|(path, text)| {
                    let from = base.raw(path)?;
                    Some((path.to_owned(), (hash(from), hash(&text.raw))))
                })
                .collect(),
        )
    }

    /// Takes over one path as it is now. `false` when either text is absent.
    pub fn accept(&mut self, path: &str, base: &Words, own: &Words) -> bool {
        match (base.raw(path), own.raw(path)) {
            (Some(from), Some(text)) => {
                self.0.insert(path.to_owned(), (hash(from), hash(text)));
                true
            }
            _ => {
                self.0.remove(path);
                false
            }
        }
    }

    /// How fresh a text is, given the base text and itself.
    pub fn freshness(&self, path: &str, base: &str, own: &str) -> Freshness {
        let Some((from, was)) = self.0.get(path) else {
            return Freshness::New;
        };
        match (*from == hash(base), *was == hash(own)) {
            (true, true) => Freshness::Fresh,
            (true, false) => Freshness::Corrected,
            (false, true) => Freshness::Stale,
            (false, false) => Freshness::BothChanged,
        }
    }

    /// The paths of which it knows.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// As it is written to the file.
    pub fn to_text(&self) -> String {
        let mut out = String::from("# Written by `cyberday accept`. path = base text, own text\n");
        for (path, (base, own)) in &self.0 {
            // Writing to a String cannot fail.
            let _ = writeln!(out, "\"{path}\" = \"{base:08x} {own:08x}\"");
        }
        out
    }
}

/// `"path" = "0123abcd 0123abcd"`.
fn entry(line: &str) -> Option<(String, (u32, u32))> {
    let (path, hashes) = line.strip_prefix('"')?.split_once("\" = \"")?;
    let (base, own) = hashes.strip_suffix('"')?.split_once(' ')?;
    let number = |text: &str| {
        (text.len() == 8)
            .then(|| u32::from_str_radix(text, 16).ok())
            .flatten()
    };
    let plain = !path.is_empty() && !path.contains(['"', '\\']);
    plain.then_some((path.to_owned(), (number(base)?, number(own)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_fixed_and_does_not_see_wrapping() {
        // The published values of FNV-1a 64, folded.
        assert_eq!(hash(""), 0xcbf2_9ce4 ^ 0x8422_2325);
        assert_eq!(hash("a"), 0xaf63_dc4c ^ 0x8601_ec8c);
        assert_eq!(hash("foobar"), 0x8594_4171 ^ 0xf739_67e8);
        assert_eq!(hash("a  b\n c"), hash("a b c"));
        assert_ne!(hash("a b"), hash("ab"));
    }

    #[test]
    fn damaged_lines_are_counted_and_harmless() {
        let text = "# c\n\"a.b\" = \"0000000a 0000000b\"\n\"a\n\"漢 = 字\n\"x\" = \"zz 1\"\n\"\" = \"00000000 00000000\"\n=\n";
        let (lock, damaged) = Lock::read(text);
        assert_eq!(lock.paths().collect::<Vec<_>>(), ["a.b"]);
        assert_eq!(damaged, [3, 4, 5, 6, 7]);
        let (again, none) = Lock::read(&lock.to_text());
        assert_eq!((again, none.len()), (lock, 0));
    }

    #[test]
    fn freshness_tells_who_changed() {
        let mut lock = Lock::default();
        lock.0.insert("p".into(), (hash("base"), hash("own")));
        assert_eq!(lock.freshness("p", "base", "own"), Freshness::Fresh);
        assert_eq!(lock.freshness("p", "base 2", "own"), Freshness::Stale);
        assert_eq!(lock.freshness("p", "base", "own 2"), Freshness::Corrected);
        assert_eq!(
            lock.freshness("p", "base 2", "own 2"),
            Freshness::BothChanged
        );
        assert_eq!(lock.freshness("q", "base", "own"), Freshness::New);
    }
}
