//! Where text really stands: lines, readings and directions, with the fonts that the program brings.

use iced::Color;

use super::{Align, Flow, Mark, MarkKind, Memory, Piece, Style};
use crate::app::fonts;
use crate::app::widget::atoms::{build, split};
use crate::app::widget::control::Ring;

const SIZE: f32 = 20.0;

fn style(right_to_left: bool) -> Style {
    Style {
        size: SIZE,
        ink: Color::BLACK,
        strong: false,
        line_height: 1.6,
        align: Align::Start,
        right_to_left,
        devanagari: false,
        language: "ja",
        ring: Ring {
            band: Color::BLACK,
            line: Color::BLACK,
            shows: false,
        },
        read: [Color::WHITE, Color::BLACK],
        ruby: false,
    }
}

fn read(text: &str, reading: &str) -> Piece {
    Piece {
        ruby: Some(reading.to_owned()),
        ..Piece::plain(text)
    }
}

/// A text with readings as `漢字/かんじ` between blanks that are dropped.
fn pieces(text: &str) -> Vec<Piece> {
    text.split(' ')
        .map(|part| match part.split_once('/') {
            Some((base, reading)) => read(base, reading),
            None => Piece::plain(part),
        })
        .collect()
}

fn placed(pieces: Vec<Piece>, style: Style, max: f32) -> (Flow<()>, Memory) {
    fonts::embed();
    let flow = Flow::<()>::new(pieces, style);
    let mut memory = Memory {
        atoms: split(build(&flow.pieces, &[], &flow.style), &flow.style, max),
        ..Memory::default()
    };
    let fill = flow.style.right_to_left;
    flow.place(&mut memory, max, fill);
    flow.rectangles(&mut memory);
    (flow, memory)
}

fn lines(memory: &Memory) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for atom in &memory.atoms {
        if lines.len() <= atom.line {
            lines.resize(atom.line + 1, String::new());
        }
        lines[atom.line].push_str(&atom.text);
    }
    lines
}

/// What a person sees from left to right, line by line.
fn seen(memory: &Memory) -> Vec<String> {
    let mut atoms: Vec<_> = memory.atoms.iter().filter(|a| a.shown > 0.0).collect();
    atoms.sort_by(|a, b| a.line.cmp(&b.line).then(a.at.x.total_cmp(&b.at.x)));
    let mut lines: Vec<String> = Vec::new();
    for atom in atoms {
        if lines.len() <= atom.line {
            lines.resize(atom.line + 1, String::new());
        }
        let text: String = if atom.level.is_rtl() {
            atom.text.chars().rev().collect()
        } else {
            atom.text.clone()
        };
        lines[atom.line].push_str(&text);
    }
    lines
        .into_iter()
        .map(|line| line.trim().to_owned())
        .collect()
}

#[test]
fn kinsoku_holds_at_every_width() {
    let text = "「いっしょに、ゲームをやろうよ」と、ミアさんが言いました。（本当かな？）ケーキがあるって。";
    for width in 3..30 {
        let (_, memory) = placed(vec![Piece::plain(text)], style(false), width as f32 * SIZE);
        for line in lines(&memory) {
            let first = line.chars().next().unwrap();
            assert!(!"。、」？）っょーュ".contains(first), "{width}: {line}");
            let last = line.chars().last().unwrap();
            assert!(!"「（".contains(last), "{width}: {line}");
        }
    }
}

#[test]
fn a_number_stays_with_its_counter() {
    for width in 4..12 {
        let text = "さぎを4こ中1こ、見つけました。あと5分です。";
        let (_, memory) = placed(vec![Piece::plain(text)], style(false), width as f32 * SIZE);
        for line in lines(&memory) {
            assert!(!line.ends_with(|c: char| c.is_ascii_digit()), "{line}");
        }
    }
}

#[test]
fn nothing_stands_outside_the_line_at_any_width() {
    let text = "その 志/こころざし と 大人/おとな を 信/しん じて、 図書館/としょかん へ 承/うけたまわ る。";
    for width in 66..400 {
        let max = width as f32;
        let (_, memory) = placed(pieces(text), style(false), max);
        for atom in &memory.atoms {
            let ends = |list: &[(crate::app::widget::atoms::shape::Paragraph, f32)]| {
                list.iter()
                    .map(|(p, x)| (atom.at.x + x, atom.at.x + x + p.width()))
                    .fold((f32::MAX, 0.0_f32), |a, b| (a.0.min(b.0), a.1.max(b.1)))
            };
            for (left, right) in [ends(&atom.base), ends(&atom.ruby)] {
                assert!(left >= -0.6, "{width}: {} at {left}", atom.text);
                assert!(right <= max + 0.6, "{width}: {} to {right}", atom.text);
            }
        }
    }
}

#[test]
fn readings_never_touch_each_other() {
    for text in [
        "志/こころざし と 志/こころざし",
        "志/こころざし 志/こころざし",
        "志/こころざし という 志/こころざし",
    ] {
        let (_, memory) = placed(pieces(text), style(false), 900.0);
        let mut right = f32::MIN;
        for atom in &memory.atoms {
            for (letter, x) in &atom.ruby {
                let left = atom.at.x + x;
                assert!(left >= right - 0.6, "{text}: {left} after {right}");
                right = left + letter.width();
            }
        }
    }
}

#[test]
fn a_long_reading_hangs_over_kana_inside_a_line_and_not_at_its_ends() {
    let (_, memory) = placed(pieces("その 志/こころざし を"), style(false), 900.0);
    let word = memory.atoms.iter().find(|a| a.text == "志").unwrap();
    assert!((word.hang_start - SIZE / 2.0).abs() < 0.6);
    let (_, memory) = placed(pieces("志/こころざし を"), style(false), 900.0);
    let word = &memory.atoms[0];
    assert!(word.at.x + word.ruby[0].1 >= -0.01);
}

#[test]
fn a_word_longer_than_a_line_keeps_its_reading_over_its_parts() {
    // 300 % in a column of 200 pixels.
    let (_, memory) = placed(
        pieces("消費者庁/しょうひしゃちょう"),
        style(false),
        200.0 / 3.0,
    );
    let read: Vec<(usize, String, Option<String>)> = memory
        .atoms
        .iter()
        .map(|a| (a.line, a.text.clone(), a.reading.clone()))
        .collect();
    let whole: String = read.iter().filter_map(|r| r.2.clone()).collect();
    assert_eq!(whole, "しょうひしゃちょう");
    assert!(read.last().unwrap().0 > 0, "{read:?}");
    assert!(read.iter().all(|r| r.2.is_some()), "{read:?}");
}

#[test]
fn a_single_letter_is_not_left_alone() {
    let text = "あいうえおかきくけこさ。";
    let (_, memory) = placed(vec![Piece::plain(text)], style(false), 10.4 * SIZE);
    assert_eq!(lines(&memory), ["あいうえおかきくけ", "こさ。"]);
    let (_, narrow) = placed(vec![Piece::plain("あい")], style(false), 1.2 * SIZE);
    assert_eq!(lines(&narrow), ["あ", "い"], "nothing else is possible");
}

#[test]
fn mixed_directions_stand_as_they_are_read() {
    // Hebrew stands for any right-to-left script.
    let (_, memory) = placed(
        vec![Piece::plain("אבג nationpost 42 דהו!")],
        style(true),
        900.0,
    );
    assert_eq!(seen(&memory), ["!והד nationpost 42 גבא"]);
    let address = Piece {
        address: true,
        ..Piece::plain("post.example/pay")
    };
    let (_, memory) = placed(
        vec![Piece::plain("אבג "), address, Piece::plain(" דהו (42).")],
        style(true),
        900.0,
    );
    assert_eq!(
        seen(&memory),
        [".(42) והד post.example/pay גבא"].map(|s| s.replace("(42)", ")42("))
    );
}

#[test]
fn each_line_is_ordered_by_itself_and_its_last_blank_takes_no_place() {
    let (_, memory) = placed(
        vec![Piece::plain("אבג דהו one two זחט יכל")],
        style(true),
        95.0,
    );
    let rows = seen(&memory);
    assert!(rows.len() > 2, "{rows:?}");
    assert!(rows.concat().contains("one"), "{rows:?}");
    for line in 0..rows.len() {
        let right = memory
            .atoms
            .iter()
            .filter(|a| a.line == line)
            .map(|a| a.at.x + a.shown)
            .fold(0.0_f32, f32::max);
        assert!((right - 95.0).abs() < 0.6, "line {line} ends at {right}");
        let left = memory
            .atoms
            .iter()
            .filter(|a| a.line == line)
            .map(|a| a.at.x)
            .fold(f32::MAX, f32::min);
        assert!(left >= -0.6, "line {line} begins at {left}");
    }
}

#[test]
fn a_mark_across_directions_has_a_rectangle_for_each_stretch() {
    let marked = |text: &str| Piece {
        mark: Some(0),
        ..Piece::plain(text)
    };
    let pieces = vec![
        Piece::plain("אבג "),
        marked("דהו one"),
        Piece::plain(" two זחט"),
    ];
    let (flow, memory) = placed(pieces, style(true), 900.0);
    let flow = flow.marks(vec![Mark {
        kind: MarkKind::Sign,
        id: "m".into(),
        ink: Color::BLACK,
        fill: Color::WHITE,
        badge: None,
        chosen: None,
    }]);
    assert_eq!(flow.mark_name(0), "דהו one");
    // From left to right: זחט, then "one two" with only "one" marked, then the marked Hebrew word.
    assert_eq!(memory.rects.len(), 2, "{:?}", memory.rects);
    let two = memory
        .atoms
        .iter()
        .find(|a| a.text.contains("two"))
        .unwrap();
    for (_, rect) in &memory.rects {
        let apart = rect.x + rect.width <= two.at.x + 0.6 || rect.x >= two.at.x + two.shown - 0.6;
        assert!(apart, "{rect:?} covers \"two\" at {}", two.at.x);
    }
}

#[test]
fn a_voice_says_the_reading() {
    let flow = Flow::<()>::new(pieces("これは 詐欺/さぎ です"), style(false));
    assert_eq!(flow.spoken(), "これはさぎです");
}
