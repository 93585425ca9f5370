//! The pictures of lessons: there, and holding only what a picture may hold.

use crate::content::fault::Fault;
use crate::content::model::{PICTURE, Pack};
use crate::content::picture::Picture;
use crate::content::storage::Storage;

/// What is wrong with the pictures of a pack, by the place in their files.
pub fn check(storage: &Storage, pack: &Pack) -> Vec<Fault> {
    let mut faults = Vec::new();
    for card in pack.modules.iter().filter(|card| card.picture) {
        let path = format!("{}/{PICTURE}", card.id);
        match storage.read(&path) {
            Ok(Some(source)) => {
                if let Err(unfit) = Picture::read(source.text()) {
                    faults.push(source.fault(unfit.at, unfit.sentence));
                }
            }
            Ok(None) => faults.push(Fault::of_file(
                storage.name_of(&path),
                format!(
                    "There is no such file, but pack.toml says that `{}` has a picture.",
                    card.id
                ),
            )),
            Err(fault) => faults.push(fault),
        }
    }
    faults
}
