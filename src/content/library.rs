//! What can be taught on this machine: packs in layers, the shelf, and modules when they are opened.
//!
//! Opening the library reads `pack.toml` of each pack and nothing else. Words of packs are read when a language
//! first asks for them, a module when it is opened.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;

use jiff::civil;

use super::check;
use super::fault::Fault;
use super::glossary::Glossary;
use super::id::Id;
use super::load;
use super::model::{ModuleCard, PICTURE, Pack};
use super::notice::{MOST_PACKS, Notice};
use super::open::{self, OpenModule, Text};
use super::picture::Picture;
use super::read::pack::PackFile;
use super::recordings::{self, Look, Shelf};
use super::storage::Storage;
use super::words::Words;

/// A pack that is open.
#[derive(Debug)]
pub struct OpenPack {
    /// Its envelope and shelf. Modules that must not be shown are no longer on it.
    pub pack: Pack,
    storage: Storage,
    /// Words by file, read when first asked for.
    words: BTreeMap<String, PackWords>,
}

#[derive(Debug)]
struct PackWords {
    file: String,
    locale: String,
    words: OnceLock<Words>,
}

impl OpenPack {
    fn new(pack: Pack, storage: Storage) -> Self {
        let words = pack
            .locales
            .keys()
            .flat_map(|locale| ["", load::CHILD].map(|register| (locale, register)))
            .map(|(locale, register)| {
                let stem = load::stem(locale, register);
                let words = PackWords {
                    file: format!("{stem}.toml"),
                    locale: locale.clone(),
                    words: OnceLock::new(),
                };
                (stem, words)
            })
            .collect();
        OpenPack {
            pack,
            storage,
            words,
        }
    }

    /// Whether it came with the program.
    pub fn is_embedded(&self) -> bool {
        self.storage.is_embedded()
    }

    /// A text of the pack's own words, such as `pack.title` or `module.<id>.summary`.
    ///
    /// A path that is in no language is empty.
    pub fn text(&self, locale: &str, child: bool, path: &str) -> Text<'_> {
        let base = &self.pack.base;
        let exact = self.pack.locales.contains_key(locale);
        let language = locale.split('-').next().unwrap_or(locale);
        let asked = if exact { locale } else { language };
        for own in open::files(locale, child, base, &self.words) {
            if let Some(words) = self.read(own, path) {
                return Text {
                    words,
                    locale: &own.locale,
                    fallback: own.locale != asked,
                };
            }
        }
        Text {
            words: &[],
            locale: base,
            fallback: false,
        }
    }

    fn read<'w>(&self, own: &'w PackWords, path: &str) -> Option<&'w [super::inline::Inline]> {
        self.words_of(own).get(path)
    }

    fn words_of<'w>(&self, own: &'w PackWords) -> &'w Words {
        own.words
            .get_or_init(|| match self.storage.read(&own.file) {
                Ok(Some(source)) => super::read::words::read(&source).words,
                Ok(None) | Err(_) => Words::default(),
            })
    }

    /// What the words of its glossary mean, in every language.
    fn glossary(&self) -> Glossary {
        let files = self
            .words
            .iter()
            .map(|(stem, own)| (stem.as_str(), own.locale.as_str(), self.words_of(own)));
        Glossary::of(&self.pack, files)
    }
}

/// A module as it stands on the shelf.
#[derive(Debug, Clone, Copy)]
pub struct ShelfEntry<'l> {
    /// Its pack.
    pub pack: &'l OpenPack,
    /// What is shown of it.
    pub card: &'l ModuleCard,
}

impl<'l> ShelfEntry<'l> {
    /// Its title.
    pub fn title(&self, locale: &str, child: bool) -> Text<'l> {
        let path = format!("module.{}.title", self.card.id);
        self.pack.text(locale, child, &path)
    }

    /// What its picture shows.
    pub fn alt(&self, locale: &str, child: bool) -> Text<'l> {
        let path = format!("module.{}.alt", self.card.id);
        self.pack.text(locale, child, &path)
    }

    /// One line about it.
    pub fn summary(&self, locale: &str, child: bool) -> Text<'l> {
        let path = format!("module.{}.summary", self.card.id);
        self.pack.text(locale, child, &path)
    }
}

/// All packs that are open.
#[derive(Debug)]
pub struct Library {
    packs: Vec<OpenPack>,
    notices: Vec<Notice>,
    today: civil::Date,
}

impl Library {
    /// Opens the packs of the program, then those of the folders. What cannot be used is left out with a notice;
    /// nothing refuses the rest.
    ///
    /// `today` decides which packs have expired.
    pub fn open(extra: &[PathBuf], today: civil::Date) -> Library {
        let mut library = Library {
            packs: Vec::new(),
            notices: Vec::new(),
            today,
        };
        for storage in Storage::embedded() {
            library.add(storage);
        }
        for folder in extra {
            match Storage::in_folder(folder) {
                Some(found) => {
                    for storage in found {
                        library.add(storage);
                    }
                }
                None => library.notices.push(Notice::NoPack {
                    folder: folder.clone(),
                }),
            }
        }
        library
    }

    fn add(&mut self, storage: Storage) {
        if self.packs.len() >= MOST_PACKS {
            if !self.notices.contains(&Notice::TooMany) {
                self.notices.push(Notice::TooMany);
            }
            return;
        }
        let folder = storage.name_of("");
        let folder = folder.trim_end_matches(['/', '\\']).to_owned();
        let file = match read_pack(&storage) {
            Ok(file) => file,
            Err(fault) => {
                self.notices.push(Notice::Refused {
                    pack: folder,
                    fault,
                });
                return;
            }
        };
        let name = file.id.as_ref().map_or(folder.clone(), Id::to_string);
        if let Some(what) = file.beyond {
            self.notices.push(Notice::Beyond {
                pack: name,
                module: None,
                what,
            });
            return;
        }
        let Some(mut pack) = file.pack else {
            let fault = file.faults.into_iter().next();
            let fault = fault.unwrap_or_else(|| Fault::of_file(folder, "It could not be read."));
            self.notices.push(Notice::Refused { pack: name, fault });
            return;
        };
        if self.packs.iter().any(|open| open.pack.id == pack.id) {
            self.notices.push(Notice::SameId {
                pack: pack.id,
                folder,
            });
            return;
        }
        if let Some(on) = pack.expires.filter(|on| *on < self.today) {
            self.notices.push(Notice::Expired { pack: pack.id, on });
            return;
        }
        for (module, what) in file.modules_beyond {
            self.notices.push(Notice::Beyond {
                pack: name.clone(),
                module: Some(module),
                what,
            });
        }
        for module in &pack.withdraws {
            self.notices.push(Notice::Withdrawn {
                pack: pack.id.clone(),
                module: module.clone(),
            });
        }
        let withdrawn = std::mem::take(&mut pack.withdraws);
        pack.modules.retain(|card| !withdrawn.contains(&card.id));
        pack.withdraws = withdrawn;
        self.packs.push(OpenPack::new(pack, storage));
    }

    /// What was left out and why.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The packs that are open, in their layers.
    pub fn packs(&self) -> &[OpenPack] {
        &self.packs
    }

    /// All modules that can be opened, pack by pack in their order.
    pub fn shelf(&self) -> impl Iterator<Item = ShelfEntry<'_>> {
        self.packs.iter().flat_map(|pack| {
            pack.pack
                .modules
                .iter()
                .map(move |card| ShelfEntry { pack, card })
        })
    }

    /// A module on the shelf by the ids of its pack and itself.
    pub fn entry(&self, pack: &str, module: &str) -> Option<ShelfEntry<'_>> {
        self.shelf()
            .find(|entry| entry.pack.pack.id == *pack && entry.card.id == *module)
    }

    /// Reads a module and joins it with its words.
    ///
    /// The program's own modules are proven by its tests; one from outside gets the full check here.
    ///
    /// # Errors
    /// All faults for which it must not be shown.
    pub fn module(&self, pack: &str, module: &str) -> Result<OpenModule, Vec<Fault>> {
        let Some(entry) = self.entry(pack, module) else {
            return Err(vec![Fault::of_file(
                format!("{pack}/{module}"),
                "This module is not in any pack that is open.",
            )]);
        };
        let (storage, pack) = (&entry.pack.storage, &entry.pack.pack);
        let mut loaded = load::module(storage, pack, module).map_err(|fault| vec![fault])?;
        let mut faults = std::mem::take(&mut loaded.faults);
        if !storage.is_embedded() && loaded.file.module.is_some() {
            faults.extend(check::module(pack, entry.card, &loaded, self.today));
            if let Some(module) = &loaded.file.module {
                faults.extend(recordings::check(storage, pack, module, Look::Inspect));
            }
        }
        faults.retain(|fault| fault.is_error(false));
        match loaded.file.module.take() {
            Some(module) if faults.is_empty() => {
                let glossary = entry.pack.glossary();
                let shelf = Shelf::new(storage.clone());
                let card = entry.card.clone();
                let picture = picture_of(storage, &card);
                let mut open = OpenModule::join(pack, card, module, loaded, glossary, shelf);
                open.picture = picture;
                Ok(open)
            }
            _ => Err(faults),
        }
    }

    /// The first day of the month of the newest pack, from versions such as `2026.11.0`.
    ///
    /// For "today" on a machine whose clock stands still. Versions that are no dates are passed over.
    pub fn newest_pack_date(&self) -> Option<civil::Date> {
        self.packs
            .iter()
            .filter_map(|open| version_date(&open.pack.version))
            .max()
    }
}

/// The picture of a module. One that cannot be used is left out: the lesson teaches without it, and the checker of
/// packs names what is wrong.
fn picture_of(storage: &Storage, card: &ModuleCard) -> Option<Picture> {
    if !card.picture {
        return None;
    }
    let source = storage.read(&format!("{}/{PICTURE}", card.id)).ok()??;
    Picture::read(source.text()).ok()
}

/// Reads `pack.toml`.
pub(crate) fn read_pack(storage: &Storage) -> Result<PackFile, Fault> {
    match storage.read("pack.toml")? {
        Some(source) => Ok(super::read::pack::read(&source)),
        None => Err(Fault::of_file(
            storage.name_of("pack.toml"),
            "There is no such file. A pack is a folder with a file pack.toml.",
        )),
    }
}

/// The month of a version that is a date. Years that no pack of this format can have are passed over.
fn version_date(version: &str) -> Option<civil::Date> {
    let mut parts = version.split('.');
    let year: i16 = parts.next()?.parse().ok()?;
    let month: i8 = parts.next()?.parse().ok()?;
    if !(2024..=2099).contains(&year) {
        return None;
    }
    civil::Date::new(year, month, 1).ok()
}
