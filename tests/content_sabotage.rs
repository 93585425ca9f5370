//! Each single slip in a good pack is reported at its line with a sentence that helps.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests stand outside test functions

mod support;

use cyberday::command::Outcome;
use jiff::civil::date;
use support::{SmallPack, TODAY};

const MODULE: &str = "parcels/module.toml";
const EN: &str = "parcels/en.toml";
const JA: &str = "parcels/ja.toml";

/// A slip: file, what stands there, what is written instead, in which file and at which text the fault is
/// expected, and what the sentence says.
type Slip = (
    &'static str,
    &'static str,
    &'static str,
    (&'static str, &'static str),
    &'static str,
);

#[test]
fn a_good_pack_has_no_faults() {
    let (outcome, said) = SmallPack::new().check();
    assert_eq!((outcome, said), (Outcome::Clean, Vec::new()));
}

/// Makes each slip in a fresh copy.
fn all(slips: &[Slip]) {
    for (file, from, to, (at_file, at), wanted) in slips {
        let pack = SmallPack::new();
        pack.edit(file, from, to);
        let text = pack.read(at_file);
        let line = match at.is_empty() {
            true => 1,
            false => {
                let at = text
                    .find(at)
                    .unwrap_or_else(|| panic!("no {at:?} in {at_file}"));
                text[..at].matches('\n').count() + 1
            }
        };
        let (_, said) = pack.check();
        assert!(
            said.iter().any(|fault| fault.file == *at_file
                && fault.line == line
                && fault.sentence.contains(wanted)),
            "{from:?} -> {to:?}: wanted {at_file}:{line} {wanted:?}, said {said:#?}"
        );
        assert!(
            said.len() <= 8,
            "{from:?} -> {to:?} caused {} faults: {said:#?}",
            said.len()
        );
    }
}

#[test]
#[rustfmt::skip] // one slip a line
fn slips_in_the_shape_of_the_structure() {
    all(&[
        (MODULE, "class = \"scam\"\nmedium = \"sms\"\ntactic = \"small-fee\"", "clas = \"scam\"\nmedium = \"sms\"\ntactic = \"small-fee\"", (MODULE, "clas = "), "Did you mean `class`?"),
        (MODULE, "medium = \"popup\"", "medium = \"pop-up\"", (MODULE, "\"pop-up\""), "Did you mean `popup`?"),
        (MODULE, "sign = \"fear\"", "sign = \"feer\"", (MODULE, "feer"), "`feer` is no sign. Did you mean `fear`?"),
        (MODULE, "at = 16:12:00", "at = \"16:12\"", (MODULE, "at = \"16:12\""), "a time such as 16:12:00"),
        (MODULE, "checked = 2026-11-23", "checked = \"2026-11-23\"", (MODULE, "checked = \"2026"), "a day such as 2026-11-23"),
        (MODULE, "id = \"note\"", "id = \"Note\"", (MODULE, "\"Note\""), "`Note` is no id"),
        (MODULE, "minutes = 5", "minutes = 7", (MODULE, "minutes = 7"), "from 1 to 6"),
        (MODULE, "kind = \"address\"\nobjective = \"read-owner\"", "kind = \"address\"\nright = \"x\"", (MODULE, "right = \"x\""), "`right` is no key of step `whose` of the kind address"),
        (MODULE, "sources = []\n", "", (MODULE, "[[part.step]]\nid = \"open\""), "`sources` is missing in step `open`"),
        (MODULE, "countries = [\"JP\"]\n\n[[part]]", "countries = [\"Japan\"]\n\n[[part]]", (MODULE, "\"Japan\""), "two capitals"),
        (MODULE, "attachment = true", "attachment = \"yes\"", (MODULE, "attachment = \"yes\""), "true or false"),
        (MODULE, "{ parcel = { code = \"NP4471\" }", "{ parcel = \"NP4471\"", (MODULE, "parcel = \"NP4471\""), "The datum `parcel` must be one of"),
        (MODULE, "id = \"friend\"\nclass", "id = \"driver\"\nclass", (MODULE, "[[item]]\nid = \"driver\"\nclass = \"genuine\""), "a second time"),
        (MODULE, "revision   = 1\n", "revision   = 1\nrevision   = 2\n", (MODULE, "revision   = 2"), "not TOML"),
        (MODULE, "[[part.step]]\nid = \"first\"", "[[part.step]\nid = \"first\"", (MODULE, "[[part.step]\n"), "not TOML"),
        (MODULE, "in = \"heading\"", "in = \"head ing\"", (MODULE, "head ing"), "names no field"),
        ("pack.toml", "icon     = \"package\"", "icon     = \"pakage\"", ("pack.toml", "pakage"), "Did you mean `package`?"),
        ("pack.toml", "ages     = \"10-12\"\n", "", ("pack.toml", "[[module]]"), "`ages`"),
        ("pack.toml", "base      = \"en\"", "base      = \"fr\"", ("pack.toml", "\"fr\""), "not among `locales`"),
        ("pack.toml", "ja = [\"JP\"]", "Japanese = [\"JP\"]", ("pack.toml", "Japanese"), "is no locale"),
    ]);
}

#[test]
#[rustfmt::skip] // one slip a line
fn slips_in_the_sense_of_the_structure() {
    all(&[
        (MODULE, "id         = \"parcels\"", "id         = \"parcel\"", (MODULE, "\"parcel\"\n"), "pack.toml say `parcels`"),
        (MODULE, "minutes = 5", "minutes = 4", (MODULE, "[[part]]"), "in pack.toml. Write the same"),
        (MODULE, "checked = 2026-11-23", "checked = 2036-11-23", (MODULE, "[[source]]"), "has not come yet"),
        (MODULE, "right = \"app\"", "right = \"ap\"", (MODULE, "right = \"ap\""), "There is no option `ap`"),
        (MODULE, "right = [\"app\", \"counter\"]", "right = [\"app\", \"counter\", \"link\"]", (MODULE, "right = [\"app\", \"counter\", \"link\"]"), "not all of them"),
        (MODULE, "right = [\"bank\", \"keep\", \"report\"]", "right = [\"bank\", \"keep\"]", (MODULE, "right = [\"bank\", \"keep\"]"), "3 to 5"),
        (MODULE, "a = [\"fee\", \"note\"", "a = [\"fee\", \"nota\"", (MODULE, "\"nota\""), "There is no item `nota`. Did you mean `note`?"),
        (MODULE, "a = [\"driver\", \"friend\", \"prize\", \"tracking\"]", "a = [\"driver\", \"friend\", \"prize\", \"note\"]", (MODULE, "\"prize\", \"note\""), "placed a second time"),
        (MODULE, "\"prize\", \"tracking\"]", "\"prize\"]", (MODULE, "[[item]]\nid = \"tracking\""), "stands in no round"),
        (MODULE, "a = [\"fee\", \"note\"", "a = [\"fee-jp\", \"note\"", (MODULE, "a = [\"fee-jp\""), "Name `fee` here"),
        (MODULE, "sources = [\"scp\"]", "sources = [\"spc\"]", (MODULE, "\"spc\""), "There is no source `spc`"),
        (MODULE, "objective = \"own-way\"\noptions", "objective = \"own-ways\"\noptions", (MODULE, "own-ways"), "There is no objective `own-ways`"),
        (MODULE, "\"read-owner\"]\ncountries", "\"read-owner\", \"calm\"]\ncountries", (MODULE, "\"calm\""), "tests the objective `calm`"),
        (MODULE, "countries = [\"JP\"]\nclass = \"scam\"", "countries = [\"JP\"]\nclass = \"genuine\"", (MODULE, "class = \"genuine\"\nmedium = \"sms\"\ntactic = \"missed"), "must be scam, as `fee` is"),
        (MODULE, "replaces = \"fee\"\ncountries = [\"JP\"]", "replaces = \"fee\"\ncountries = [\"IN\"]", (MODULE, "countries = [\"IN\"]"), "IN is not among"),
        (MODULE, "replaces = \"fee\"\ncountries = [\"JP\"]\n", "countries = [\"JP\"]\n", (MODULE, "countries = [\"JP\"]\nclass"), "say what it `replaces`"),
        (MODULE, "gender = \"f\"\nreplaces", "gender = \"m\"\nreplaces", (MODULE, "gender = \"m\""), "the gender of `elder`"),
        (MODULE, "is = \"person\"\ngender = \"f\"\n\n", "is = \"person\"\n\n", (MODULE, "[[name]]\nid = \"elder\""), "`gender` is missing"),
        (MODULE, "sign = \"expected\"", "sign = \"hurry\"", (MODULE, "{ id = \"expected\", sign = \"hurry\""), "sign of a scam message"),
        (MODULE, "  { id = \"no-ask\", sign = \"asks-nothing\" },\n]\n\n[[item]]\nid = \"moved\"", "]\n\n[[item]]\nid = \"moved\"", (MODULE, "cues = [\n  { id = \"expected\""), "has 1 cues"),
        (MODULE, "in = \"heading\"", "in = \"subject\"", (MODULE, "in = \"subject\""), "no field and no datum `subject`"),
        (MODULE, "decoys = [{ id = \"thanks\", in = \"body\" }, { id = \"close\"", "decoys = [{ id = \"close\"", (MODULE, "[[item]]\nid = \"alarm\""), "two `decoys` or more"),
        (MODULE, "web = \"nationpost.release.example/pay\"", "web = \"pay.nationpost.example\"", (MODULE, "pay.nationpost.example"), "is the real owner"),
        (MODULE, "mail = \"orders@willow.com.example\"", "mail = \"orders@willow-shop.com.example\"", (MODULE, "willow-shop"), "not what `claims` or `also` own"),
        (MODULE, "also = [\"post\"]\n", "", (MODULE, "track.nationpost.example/w"), "not what `claims` or `also` own"),
        (MODULE, "web = \"nationpost.release.example/pay\"", "web = \"nationpost.com/pay\"", (MODULE, "nationpost.com/pay"), "must end in .example"),
        (MODULE, "phone = \"0491 570 156\"", "phone = \"0491 570 155\"", (MODULE, "0491 570 155"), "could be somebody's number"),
        (MODULE, "button = \"link\"\nattachment", "button = \"lnk\"\nattachment", (MODULE, "button = \"lnk\""), "no web datum `lnk`"),
        (MODULE, "id = \"end\"\nkind", "id = \"fee\"\nkind", (MODULE, "[[item]]\nid = \"fee\""), "the id of a step too"),
        (MODULE, "data = { page = { web = \"track.nationpost.example/NP5528\" } }", "data = { post = { web = \"x.nationpost.example\" }, page = { web = \"track.nationpost.example/NP5528\" } }", (MODULE, "data = { post"), "`post` is a name too"),
    ]);
}

#[test]
#[rustfmt::skip] // one slip a line
fn slips_in_words() {
    all(&[
        ("parcels/ja-x-child.toml", "{一|ひと}つで", "一つで", ("parcels/ja-x-child.toml", "next"), "no reading above 一"),
        (EN, "In 2025 there were more of these messages than ever.", "In 2025 considerably more organisations reported receiving unsolicited electronic correspondence of this particular description than in any comparable period of the immediately preceding decade, according to official documentation of several countries.", (EN, "body = \"In 2025"), "reads like grade"),
        (EN, "option = { app = \"Open the app\"", "option = { app = \"Open the 🦄\"", (EN, "option = { app"), "which no font of the program has"),
        (EN, "[Pay within 2 hours](hurry)", "Pay within 2 hours", (EN, "body = \"Parcel {$parcel}"), "The cue `hurry` is not marked"),
        (EN, "[Pay within 2 hours](hurry)", "[Pay within 2 hours](hury)", (EN, "(hury)"), "Did you mean `hurry`?"),
        (EN, "subject = \"Your address\"", "subject = \"[Your address](card)\"", (EN, "(card)\"\nbody"), "no cue of this field"),
        (EN, "cue.hurry = \"**A hurry is a hook.** So", "cue.hury = \"**A hurry is a hook.** So", (EN, "cue.hury"), "Did you mean `item.fee.cue.hurry`?"),
        (EN, "next = \"Close the page.\"\n", "", (EN, "setting = \"This page opened"), "`item.prize` lacks `item.prize.next`"),
        (EN, "Parcel {$parcel} is held", "Parcel {$parcle} is held", (EN, "{$parcle}"), "Did you mean `{$parcel}`?"),
        (EN, "{$real.owner} is its **end**", "{$post.owner} is its **end**", (EN, "body = \"\"\"\n{$elder} waits"), "a name has no owner"),
        (EN, "{$elder} waits for a lamp.", "{$elder} waits for 2 lamps.", (EN, "body = \"\"\"\n{$elder} waits"), "has a figure"),
        (EN, "is its **end**", "is its **end", (EN, "{$real} belongs"), "no second **"),
        (EN, "Close the page.", "See nationpost.example/help.", (EN, "See nationpost"), "An address stands in"),
        (EN, "Close the page.", "Ring 0491 570 156.", (EN, "Ring 0491"), "holds the number 0491 570 156"),
        (EN, "Close the page.", "Ring 1300 292 371.", (EN, "Ring 1300"), "holds the number"),
        (EN, "Close the page.", "Close \u{202e}the page.", (EN, "Close \u{202e}"), "U+202E"),
        (EN, "Close the page.", "Close the {pa|ぱ}ge.", (EN, "{pa|ぱ}"), "Readings stand only in Japanese"),
        (EN, "title = \"Keep this\"", "title = \"Keep this and everything else that was ever said on any of these days here\"", (EN, "Keep this and"), "there is room for 60"),
        (EN, "name = { post = \"NationPost\"", "name = { post = \"{$shop}\"", (EN, "name = { post"), "is a name and cannot hold"),
        (EN, "option.app = \"The app\"", "\"option.app\" = \"The app\"\noption.app = \"The app\"", (EN, "option.app = \"The app\""), "stands twice"),
        (EN, "right = \"Yes.\"\nwrong = \"Read from", "right = 1\nwrong = \"Read from", (EN, "right = 1"), "must be a text"),
        (EN, "Tap the link", "Tap \\199", (EN, "Tap \\199"), "¥ key"),
        (EN, "decoy.close = \"Real", "decoy.close = \"\"\ndecoy.clos = \"Real", (EN, "decoy.close = \"\""), "is empty"),
        (JA, "荷物 {$parcel} を", "荷物を", (JA, "body = \"荷物を"), "lacks {$parcel}"),
        (JA, "{$link.owner} です", "{$link} です", (JA, "持ち主は {$link} "), "has {$link}, which the base language has not"),
        (JA, "{荷物|にもつ}", "{荷物|nimotsu}", (JA, "{荷物|nimotsu}"), "A reading is written"),
        (JA, "{荷物|にもつ}を", "{荷物|にもつを", (JA, "{荷物|にもつを"), "A reading is written"),
        (JA, "{$elder}さんは、プレゼント", "｛＄elder｝さんは、プレゼント", (JA, "｛＄elder｝"), "wide sign"),
        (JA, "cue.fear = \"**こ", "cue.fear = \"＊＊こ", (JA, "cue.fear"), "no second **"),
        (JA, "[閉じる](close)", "閉じる", (JA, "閉じる\"\ncue.fear"), "The cue `close` is not marked"),
        (JA, "窓口", "か\u{3099}窓口", (JA, "か\u{3099}"), "NFC"),
        (JA, "このアドレスの持ち主はだれですか。", "Who owns this address?", (JA, "Who owns"), "left in the base language"),
        (JA, "[item.prize]", "[item.prise]", (JA, "[新しいタブレット"), "The module has no `item.prise`. Did you mean `item.prize`?"),
        ("ja.toml", "title = \"荷物\"\n", "", ("ja.toml", ""), "`module.parcels.title` is missing"),
        ("en.toml", "summary = \"Which to trust\"", "sumary = \"Which to trust\"", ("en.toml", "sumary"), "Did you mean"),
    ]);
}

#[test]
#[rustfmt::skip] // one slip a line
fn slips_with_words_of_the_glossary() {
    all(&[
        (EN, "(?paper-slip)", "(?paper-slp)", (EN, "(?paper-slp)"), "Did you mean `paper-slip`?"),
        (EN, "(?paper-slip)", "(?nothing-alike)", (EN, "(?nothing-alike)"), "not in `glossary` of pack.toml"),
        (EN, "[paper slip](?paper-slip)", "paper slip", (EN, "next = \"Use the paper slip"), "nothing in `item.fee-jp` marks it"),
        (EN, "[paper slip](?paper-slip)", "Paper Slips", (EN, "next = \"Use the Paper"), "nothing in `item.fee-jp` marks it"),
        (JA, "[不在票](?paper-slip)", "{不在|ふざい}{票|ひょう}", (JA, "next = \"{不在|"), "nothing in `item.fee-jp` marks it"),
        (EN, "[paper slip](?paper-slip)", "[](?paper-slip)", (EN, "[](?"), "must hold one word"),
        (EN, "[paper slip](?paper-slip)", "[paper {$post} slip](?paper-slip)", (EN, "[paper {$"), "words and readings only"),
        (EN, "you were out. [Please", "you were [out](?paper-slip). [Please", (EN, "[out](?"), "could not be opened there"),
        (EN, "title = \"Keep this\"", "title = \"[Keep](?paper-slip) this\"", (EN, "[Keep](?"), "could not be opened there"),
        (EN, "option.app = \"The app\"", "option.app = \"The [app](?paper-slip)\"", (EN, "The [app](?"), "could not be opened there"),
        (EN, "post = \"NationPost\"", "post = \"[NationPost](?paper-slip)\"", (EN, "[NationPost](?"), "could not be opened there"),
        ("pack.toml", "[\"paper-slip\"]", "[\"paper-slip\", \"counter\"]", ("pack.toml", "\"counter\""), "No text marks the glossary word `counter`"),
        ("pack.toml", "[\"paper-slip\"]", "[\"paper-slip\", \"counter\"]", ("en.toml", ""), "`glossary.counter.means` is missing"),
        ("pack.toml", "[\"paper-slip\"]", "[\"paper-slip\", \"paper-slip\"]", ("pack.toml", "glossary"), "stands twice"),
        ("pack.toml", "[\"paper-slip\"]", "[\"Paper slip\"]", ("pack.toml", "glossary"), "is no id"),
        ("pack.toml", "[\"paper-slip\"]", "\"paper-slip\"", ("pack.toml", "glossary"), "must be a list"),
        ("ja.toml", "term = \"{不在票|ふざいひょう}\"\n", "", ("ja.toml", ""), "`glossary.paper-slip.term` is missing"),
        ("en.toml", "means = \"A note", "meens = \"A note", ("en.toml", "meens"), "Did you mean"),
        ("en.toml", "[glossary.paper-slip]", "[glossary.paper-slep]", ("en.toml", "paper slip\""), "Did you mean"),
        ("en.toml", "A note in", "A [note](?paper-slip) in", ("en.toml", "means"), "no cues and no data"),
        ("en.toml", "A note in your", "See nationpost.example for your", ("en.toml", "See nation"), "An address stands in"),
        ("en.toml", "means = \"A note", "means = \"A long, long, long, long, long, long, long, long, long, long, long, long, long, long, long, long, long, long, long, long, long, long note", ("en.toml", "means"), "there is room for 200"),
        ("en.toml", "[\"paper slips\"]", "[\"paper slips\", 7]", ("en.toml", "also"), "list of texts in quotes"),
        ("en.toml", "[\"paper slips\"]", "\"paper slips\"", ("en.toml", "also"), "The pack has no `glossary.paper-slip.also`"),
        (EN, "next = \"Bank first.\"", "next = [\"Bank first.\"]", (EN, "next = [\"Bank"), "must be a text in quotes"),
    ]);
}

#[test]
fn a_draw_without_a_level_or_out_of_balance_is_refused() {
    let pack = SmallPack::new();
    // The two messages of the middle level become hard.
    for id in ["friend", "prize"] {
        let text = pack.read(MODULE);
        let (before, item) = text
            .split_once(&format!("[[item]]\nid = \"{id}\""))
            .unwrap();
        let harder = match id {
            "friend" => "{ cues = \"many\", premise = \"weak\" }",
            _ => "{ cues = \"few\", premise = \"strong\" }",
        };
        let item = item.replacen("{ cues = \"some\", premise = \"medium\" }", harder, 1);
        pack.write(MODULE, format!("{before}[[item]]\nid = \"{id}\"{item}"));
    }
    let (_, said) = pack.check();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0]
            .sentence
            .starts_with("Form a, in AU, JP, elsewhere: no message is moderately difficult"),
        "{said:?}"
    );
    pack.mend(MODULE);
    pack.edit(
        MODULE,
        "\"friend\", \"prize\", \"tracking\"]",
        "\"prize\"]\nb = [\"friend\", \"tracking\"]",
    );
    let (_, said) = pack.check();
    for wanted in [
        "Form a, in AU, JP, elsewhere: 2 of 6 messages are genuine",
        "Form a, in AU, JP, elsewhere: there are 6 messages to judge",
        "Form b, in AU, JP, elsewhere: 2 of 2 messages are genuine",
    ] {
        assert!(
            said.iter().any(|fault| fault.sentence.starts_with(wanted)),
            "{wanted}: {said:#?}"
        );
    }
}

#[test]
fn a_fault_points_at_the_sign_itself() {
    let pack = SmallPack::new();
    pack.edit(EN, "is its **end**.", "is }its **end**.");
    let (_, said) = pack.check();
    let line = "{$real} belongs to {$post}, and {$real.owner} is ";
    assert_eq!(said[0].column, line.chars().count() + 1, "{said:?}");
}

#[test]
fn a_stale_text_is_a_warning_and_an_error_before_a_release() {
    let pack = SmallPack::new();
    pack.edit(EN, "Pay within 2 hours", "Pay within 3 hours");
    let (outcome, said) = pack.check();
    assert_eq!(outcome, Outcome::Clean);
    assert!(
        said[0]
            .sentence
            .starts_with("Warning: `item.fee.body` is stale"),
        "{said:?}"
    );
    assert_eq!(said[0].file, JA);
    let (outcome, said) = pack.check_release(TODAY);
    assert_eq!(outcome, Outcome::Faults);
    assert!(
        said[0].sentence.starts_with("`item.fee.body` is stale"),
        "{said:?}"
    );
}

#[test]
fn wrapping_a_text_anew_makes_nothing_stale() {
    let pack = SmallPack::new();
    pack.edit(
        EN,
        "please confirm your address and",
        "please confirm\nyour  address and",
    );
    assert_eq!(pack.check(), (Outcome::Clean, Vec::new()));
}

#[test]
fn a_source_becomes_old() {
    let pack = SmallPack::new();
    assert_eq!(
        pack.check_release(date(2028, 11, 23)),
        (Outcome::Clean, Vec::new())
    );
    let (outcome, said) = pack.check_release(date(2028, 11, 24));
    assert_eq!(outcome, Outcome::Faults);
    assert!(
        said[0].sentence.contains("more than two years ago"),
        "{said:?}"
    );
}

#[test]
fn a_message_for_another_country_may_be_left_out_whole_but_not_half() {
    let pack = SmallPack::new();
    // The home of Japanese becomes Australia, so that `fee-jp` is foreign to it.
    pack.edit("pack.toml", "ja = [\"JP\"]", "ja = [\"AU\"]");
    let text = pack.read(JA);
    let (before, rest) = text.split_once("[item.fee-jp]").unwrap();
    let (_, after) = rest.split_once("[item.note]").unwrap();
    pack.write(JA, format!("{before}[item.note]{after}"));
    assert_eq!(pack.check(), (Outcome::Clean, Vec::new()));
    pack.write(
        JA,
        format!("{before}[item.fee-jp]\nnext = \"不在票を使います。\"\n[item.note]{after}"),
    );
    let (outcome, said) = pack.check();
    assert_eq!(outcome, Outcome::Faults);
    assert!(said[0].sentence.contains("`item.fee-jp` lacks"), "{said:?}");
}
