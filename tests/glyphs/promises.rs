//! What the README of the fonts promises.

use std::collections::BTreeSet;

use cyberday::app::fonts::Face;

use super::fonts::Fonts;

/// The kanji at the cells 1, 47 and 94 of each of the rows 16 to 84 of JIS X 0208, where there are such.
const KANJI: &str = "亜囲蔭院穎応押河改魁穫萱粥艦棄機杵京供僅屈掘系捲検枯向后肱込此栽刷察始\
    時次赦周宗熟償勝章飾拭刃裾澄析線繊創憎臓堆只叩地寵帖掴逓邸渡到董届入如\
    馬麦函範美鼻貧服福箆朋法墨満漫模癒諭溶璃痢力聯蓮蕨弌佻傲僉冢辨辧厦咨咫\
    嗜圉圈塹奩奸嬾屓屐嶇廏廖從悚悄慙戛戞拵撼據斛暼曄柤棍棔槝檣檗殤沾沺渭滌\
    漾瀟燼燹猩珱瓠疣癰癲睿磬磧穗筐筺簣紆紂縅缺罅耋腋隋舅苙茵莽蕈蕁蚣蝙蝓袁\
    襞襦誅譫譟賚蹊蹇輜迸遏醢錮錙鈩陞陝靉顰顱駭髷髻鯱鵈鵝麩龠堯腕熙";

#[test]
fn japanese_has_the_kanji_and_signs_that_its_readme_promises() {
    assert_eq!(KANJI.chars().count(), 206);
    let fonts = Fonts::read();
    for c in KANJI.chars() {
        assert_eq!(Face::of(c), Some(Face::Japanese), "{c}");
    }
    fonts.assert_has(Face::Japanese, KANJI);
    // Beyond JIS X 0208, and what the lessons draw with.
    fonts.assert_has(
        Face::Japanese,
        "髙﨑𠮟塡剝頰𠮷①⑳✓●○▲■◆→←↑↓。、「」『』〜ー々〆",
    );
    let kana: String = ('ぁ'..='ん').chain('ァ'..='ヶ').chain('ｦ'..='ﾟ').collect();
    fonts.assert_has(Face::Japanese, &kana);
}

/// The twelve vowels of Vietnamese with each of its six tones, and đ.
const VIETNAMESE: &str =
    "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";

#[test]
fn vietnamese_letters_have_glyphs_in_the_faces_that_draw_them() {
    let letters: String = VIETNAMESE.to_lowercase() + &VIETNAMESE.to_uppercase();
    assert_eq!(letters.chars().collect::<BTreeSet<_>>().len(), 146);
    let fonts = Fonts::read();
    for face in [Face::Latin, Face::Japanese] {
        let own: String = letters
            .chars()
            .filter(|c| Face::of(*c) == Some(face))
            .collect();
        assert!(own.chars().count() > 20, "{face:?} draws only {own}");
        fonts.assert_has(face, &own);
    }
    assert!(letters.chars().all(|c| Face::of(c).is_some()));
    // A word in one face, should the window ever want that.
    fonts.assert_has(Face::Japanese, &letters);
}

#[test]
fn devanagari_has_its_whole_block() {
    let fonts = Fonts::read();
    let block: String = ('\u{0900}'..='\u{097f}').collect();
    for c in block.chars() {
        assert_eq!(
            Face::of(c),
            Some(Face::Devanagari),
            "U+{:04X}",
            u32::from(c)
        );
    }
    fonts.assert_has(Face::Devanagari, &block);
}

#[test]
fn money_has_signs_beside_latin_and_devanagari() {
    let fonts = Fonts::read();
    for face in [Face::Latin, Face::Devanagari] {
        fonts.assert_has(face, "₹$¥€£0123456789%.,:;?!()/@&+-–—“”‘’… ");
    }
}
