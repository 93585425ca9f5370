//! The spoken words of each language, as the program has them.

use cyberday::language::{Catalog, Locale, Register};
use cyberday::speech::text::{Kind, Shown, SpokenWords, sentences};

#[test]
fn addresses_are_said_in_each_language() {
    for (locale, wanted) in [
        (
            Locale::En,
            "me at nationpost dot release dot example slash pay hyphen 1",
        ),
        (
            Locale::Ja,
            "me アットマーク nationpost ドット release ドット example スラッシュ pay ハイフン 1",
        ),
        (
            Locale::Hi,
            "me ऐट द रेट nationpost डॉट release डॉट example स्लैश pay हाइफ़न 1",
        ),
    ] {
        let catalog = Catalog::new(locale, Register::Adult);
        let words = SpokenWords::from_catalog(|id| catalog.text(id));
        let shown = Shown {
            text: "me@nationpost.release.example/pay-1",
            kind: Kind::Address,
        };
        let spoken = sentences(&[shown], &words);
        assert_eq!(spoken[0].text, wanted);
    }
}
