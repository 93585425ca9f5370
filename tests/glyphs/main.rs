//! Every character that the program can show has a glyph in the embedded face that draws it.
//!
//! The rule is the window's own: a character is drawn in its face (`Face::of`), and one without a face of its own
//! in the face of what stands before it, or at the start, of what comes after. What a value will be, and so in which face what
//! follows it is drawn, is not known in the files of the program's own words; there, every face that it may be must
//! have the glyph.
#![cfg(feature = "gui")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod check;
mod content;
mod fonts;
mod program;
mod promises;

use check::Check;

#[test]
fn a_gap_is_seen() {
    let mut check = Check::new();
    check.line("円₹", "here");
    let gap = check.gaps.keys().next().unwrap();
    assert_eq!(gap, &('₹', "Japanese bold".to_owned()));
    assert_eq!(check.gaps.len(), 2, "regular and bold: {:?}", check.gaps);
    for also in ["₹円", "(₹) 円", "a\n₹円"] {
        let mut check = Check::new();
        check.line(also, "here");
        assert_eq!(check.gaps.len(), 2, "{also}: {:?}", check.gaps);
    }
    let mut check = Check::new();
    check.line("₹5, ₹5 a, ₹ में → 円", "here");
    assert!(check.gaps.is_empty(), "{:?}", check.gaps);
}
