//! The pictures of audiences. Those of lessons stand in their packs.

use std::sync::LazyLock;

use rust_embed::RustEmbed;

use crate::content::model::Audience;
use crate::content::picture::Picture;

#[derive(RustEmbed)]
#[folder = "assets/pictures"]
struct Files;

static AUDIENCES: LazyLock<[Option<Picture>; 3]> =
    LazyLock::new(|| Audience::ALL.map(|audience| read(audience.as_str())));

fn read(audience: &str) -> Option<Picture> {
    let file = Files::get(&format!("audience-{audience}.svg"))?;
    Picture::read(std::str::from_utf8(&file.data).ok()?).ok()
}

/// The picture of an audience.
pub fn of_audience(audience: Audience) -> Option<&'static Picture> {
    let place = Audience::ALL.iter().position(|one| *one == audience)?;
    AUDIENCES.get(place)?.as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_audience_has_a_picture() {
        for audience in Audience::ALL {
            assert!(of_audience(audience).is_some(), "{audience:?}");
        }
    }
}
