//! Opening what can be taught: the program's own packs, and a pack of a thousand modules.

#![allow(clippy::expect_used)] // without its files there is nothing to measure

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use cyberday::content::library::Library;
use divan::{Bencher, black_box};
use jiff::civil::{Date, date};

/// The day on which the packs are opened.
const TODAY: Date = date(2026, 11, 23);

/// How many modules the large pack has.
const MODULES: usize = 1_000;

fn main() {
    divan::main();
}

#[divan::bench]
fn open_own_packs() -> Library {
    Library::open(&[], TODAY)
}

#[divan::bench]
fn open_own_module(bencher: Bencher) {
    let library = Library::open(&[], TODAY);
    bencher.bench(|| {
        library
            .module(black_box("cyberday"), black_box("later-parcel"))
            .expect("the module is in the program")
    });
}

/// The shelf with its titles and summaries, as the first screen of an audience reads them.
#[divan::bench(args = ["en", "ja", "hi"])]
fn read_own_shelf(bencher: Bencher, locale: &str) {
    bencher
        .with_inputs(|| Library::open(&[], TODAY))
        .bench_refs(|library| words_on_shelf(library, locale));
}

#[divan::bench]
fn open_large_pack(bencher: Bencher) {
    let pack = LargePack::new();
    bencher.bench(|| pack.open());
}

/// A pack from outside: reading the module includes the full check.
#[divan::bench]
fn open_module_of_large_pack(bencher: Bencher) {
    let pack = LargePack::new();
    let library = pack.open();
    let last = format!("parcels-{}", MODULES - 1);
    bencher.bench(|| {
        library
            .module(black_box("large"), black_box(&last))
            .expect("a copy of a good module is good")
    });
}

/// The words of a thousand cards.
#[divan::bench]
fn read_shelf_of_large_pack(bencher: Bencher) {
    let pack = LargePack::new();
    bencher
        .with_inputs(|| pack.open())
        .bench_refs(|library| words_on_shelf(library, "ja"));
}

fn words_on_shelf(library: &Library, locale: &str) -> usize {
    library
        .shelf()
        .map(|entry| {
            entry.title(locale, false).words.len() + entry.summary(locale, false).words.len()
        })
        .sum()
}

/// A thousand copies of the small pack's module, in a folder that goes when the measuring is over.
struct LargePack {
    folder: tempfile::TempDir,
}

impl LargePack {
    fn new() -> Self {
        let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs/small");
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))
            .expect("the target folder can be written");
        let mut index = String::from(
            r#"
format    = 1
id        = "large"
version   = "2026.11.0"
kind      = "lessons"
needs     = []
publisher = "The Cyberday authors"
licence   = "CC-BY-4.0"
base      = "en"
locales   = { en = ["AU"], ja = ["JP"] }
"#,
        );
        let mut words = String::from("[pack]\ntitle = \"A large pack\"\n");
        for number in 0..MODULES {
            let id = format!("parcels-{number}");
            let _ = write!(
                index,
                "\n[[module]]\nid = \"{id}\"\naudience = [\"later\"]\nicon = \"package\"\nminutes = [5, 6]\n"
            );
            let _ = write!(
                words,
                "\n[module.{id}]\ntitle = \"Parcels {number}\"\nsummary = \"Which to trust\"\n"
            );
            copy_module(
                &small.join("parcels"),
                &folder.path().join(&id),
                &format!("id         = \"{id}\""),
            );
        }
        let write = |name: &str, text: &str| {
            fs::write(folder.path().join(name), text).expect("the folder can be written");
        };
        write("pack.toml", &index);
        write("en.toml", &words);
        write("ja.toml", &words);
        let pack = LargePack { folder };
        let library = pack.open();
        assert!(library.notices().is_empty(), "{:?}", library.notices());
        assert!(library.entry("large", "parcels-999").is_some());
        pack
    }

    fn open(&self) -> Library {
        let folders: [PathBuf; 1] = [self.folder.path().to_owned()];
        Library::open(&folders, TODAY)
    }
}

/// Copies the files of a module, and gives it another id: the first line that begins with `id`.
fn copy_module(from: &Path, to: &Path, id: &str) {
    fs::create_dir(to).expect("the folder can be written");
    for entry in fs::read_dir(from).expect("the small pack is there") {
        let path = entry.expect("the small pack is there").path();
        let name = path.file_name().expect("a file has a name");
        let mut text = fs::read_to_string(&path).expect("the small pack is text");
        if name == "module.toml" {
            let old = text
                .lines()
                .find(|line| line.starts_with("id "))
                .map(str::to_owned)
                .expect("a module has an id");
            text = text.replacen(&old, id, 1);
        }
        fs::write(to.join(name), text).expect("the folder can be written");
    }
}
