//! The reader with a fake voice: what is told, in which order, whatever goes wrong.

use std::time::{Duration, Instant};

use cyberday::speech::fake::{FakeVoice, Mood, Said};
use cyberday::speech::{Event, MOST_SENTENCES, Rate, Sentence, Trouble};

use crate::support::{Listened, english};

fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let begin = Instant::now();
    while !holds() {
        assert!(begin.elapsed() < Duration::from_secs(60), "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn sentences_are_said_in_order_and_told() {
    let voice = FakeVoice::new(&["en", "hi"]);
    let mut heard = Listened::new(voice.equipment());
    let mut sentences = english(&["One.", "  ", "Two."]);
    sentences.push(Sentence::new("तीन।", "hi-IN"));
    let reading = heard.reader.read(sentences, Rate::percent(120));
    let told = heard.to_the_end();
    assert_eq!(
        told,
        [
            Event::Began { reading, index: 0 },
            Event::Ended { reading, index: 0 },
            Event::Began { reading, index: 2 },
            Event::Ended { reading, index: 2 },
            Event::Began { reading, index: 3 },
            Event::Ended { reading, index: 3 },
            Event::Finished { reading },
        ]
    );
    assert_eq!(voice.texts(), ["One.", "Two.", "तीन।"]);
    assert!(
        voice
            .said()
            .iter()
            .all(|said| matches!(said, Said::Text { rate, .. } if rate.as_percent() == 120))
    );
    assert_eq!(voice.asked(), 1);
    assert_eq!(voice.made(), 1);
}

#[test]
fn nothing_is_opened_before_the_first_use() {
    let voice = FakeVoice::new(&["en"]);
    let mut heard = Listened::new(voice.equipment());
    heard.reader.stop();
    drop(heard);
    assert_eq!(voice.made(), 0);
}

#[test]
fn stopping_silences_within_a_sentence() {
    let voice = FakeVoice::new(&["en"]);
    voice.set_mood(Mood::NeverEnds);
    let mut heard = Listened::new(voice.equipment());
    let long = "a long sentence ".repeat(500);
    let reading = heard.reader.read(english(&[&long, "Two."]), Rate::NORMAL);
    assert_eq!(heard.next(), Event::Began { reading, index: 0 });
    heard.reader.stop();
    assert_eq!(heard.next(), Event::Stopped { reading });
    until("the voice is told to stop", || voice.stops() == 1);
    voice.set_mood(Mood::Well);
    let again = heard.reader.read(english(&["Three."]), Rate::NORMAL);
    assert_eq!(
        heard.next(),
        Event::Began {
            reading: again,
            index: 0
        }
    );
    assert_eq!(voice.texts(), [long.as_str(), "Three."]);
    assert_eq!(voice.made(), 1, "the same speaker goes on");
}

#[test]
fn a_new_reading_takes_the_place_of_the_old() {
    let voice = FakeVoice::new(&["en"]);
    voice.set_mood(Mood::NeverEnds);
    let mut heard = Listened::new(voice.equipment());
    let readings: Vec<_> = (0..50)
        .map(|_| {
            heard
                .reader
                .read(english(&["Over and over."]), Rate::NORMAL)
        })
        .collect();
    let last = *readings.last().expect("there are fifty");
    let mut stopped = Vec::new();
    loop {
        match heard.next() {
            Event::Stopped { reading } => stopped.push(reading),
            Event::Began { reading, index: 0 } if reading == last => break,
            Event::Began { .. } => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(
        stopped,
        readings[..49],
        "each older one ends once, in order"
    );
}

#[test]
fn a_language_without_a_voice_is_told_once_and_left_out() {
    let voice = FakeVoice::new(&["en"]);
    let mut heard = Listened::new(voice.equipment());
    let sentences = vec![
        Sentence::new("はい。", "ja"),
        Sentence::new("いいえ。", "ja"),
        Sentence::new("Yes.", "en-US"),
    ];
    let reading = heard.reader.read(sentences, Rate::NORMAL);
    assert_eq!(
        heard.to_the_end(),
        [
            Event::NoVoice {
                reading,
                language: "ja".into()
            },
            Event::Began { reading, index: 2 },
            Event::Ended { reading, index: 2 },
            Event::Finished { reading },
        ]
    );
}

#[test]
fn a_voice_that_was_added_is_found_by_the_next_reading() {
    let voice = FakeVoice::new(&["en"]);
    let mut heard = Listened::new(voice.equipment());
    heard.reader.ask_languages();
    assert_eq!(heard.next(), Event::Languages(Ok(vec!["en".into()])));
    voice.set_languages(&["en", "ja"]);
    heard
        .reader
        .read(vec![Sentence::new("はい。", "ja")], Rate::NORMAL);
    heard.to_the_end();
    assert_eq!(voice.texts(), ["はい。"]);
}

#[test]
fn a_voice_that_comes_to_no_end_fails_and_can_go_on() {
    let voice = FakeVoice::new(&["en"]);
    voice.set_mood(Mood::NeverEnds);
    let mut heard = Listened::new(voice.equipment());
    let reading = heard.reader.read(english(&["One."]), Rate::FASTEST);
    assert_eq!(
        heard.to_the_end(),
        [
            Event::Began { reading, index: 0 },
            Event::Failed {
                reading,
                trouble: Trouble::NoEnd
            },
        ]
    );
    voice.set_mood(Mood::Well);
    heard.reader.read(english(&["Two."]), Rate::NORMAL);
    assert!(matches!(
        heard.to_the_end().last(),
        Some(Event::Finished { .. })
    ));
}

#[test]
fn a_voice_that_hangs_is_left_alone_and_tried_anew() {
    let voice = FakeVoice::new(&["en"]);
    voice.set_mood(Mood::Hangs);
    let mut heard = Listened::new(voice.equipment());
    // More often than threads may hang at once.
    for _ in 0..5 {
        let reading = heard.reader.read(english(&["One."]), Rate::NORMAL);
        let trouble = Trouble::NotAnswering;
        assert_eq!(heard.to_the_end(), [Event::Failed { reading, trouble }]);
    }
    voice.set_mood(Mood::Well);
    until("what hung has ended", || voice.alive() == 0);
    until("it is read again", || {
        heard.reader.read(english(&["Two."]), Rate::NORMAL);
        matches!(heard.to_the_end().last(), Some(Event::Finished { .. }))
    });
}

#[test]
fn a_voice_that_hangs_in_the_middle_still_stops_and_drops() {
    let voice = FakeVoice::new(&["en"]);
    voice.set_mood(Mood::NeverEnds);
    let mut heard = Listened::new(voice.equipment());
    let reading = heard.reader.read(english(&["One."]), Rate::NORMAL);
    assert_eq!(heard.next(), Event::Began { reading, index: 0 });
    voice.set_mood(Mood::Hangs);
    heard.reader.stop();
    assert_eq!(heard.next(), Event::Stopped { reading });
    drop(heard);
    voice.set_mood(Mood::Well);
    until("its thread ends after all", || voice.alive() == 0);
}

#[test]
fn failures_end_in_an_event() {
    for trouble in [Trouble::Lost, Trouble::Refused] {
        let voice = FakeVoice::new(&["en"]);
        voice.set_mood(Mood::FailsInTheMiddle(trouble));
        let mut heard = Listened::new(voice.equipment());
        let reading = heard.reader.read(english(&["One.", "Two."]), Rate::NORMAL);
        assert_eq!(
            heard.to_the_end(),
            [
                Event::Began { reading, index: 0 },
                Event::Failed { reading, trouble },
            ]
        );
        voice.set_mood(Mood::Well);
        heard.reader.read(english(&["Three."]), Rate::NORMAL);
        assert!(matches!(
            heard.to_the_end().last(),
            Some(Event::Finished { .. })
        ));
        assert_eq!(voice.made(), 2, "what failed is made anew");
    }
}

#[test]
fn a_missing_service_is_told_and_found_when_it_is_there() {
    let voice = FakeVoice::new(&["en"]);
    voice.set_mood(Mood::Missing);
    let mut heard = Listened::new(voice.equipment());
    heard.reader.ask_languages();
    assert_eq!(heard.next(), Event::Languages(Err(Trouble::Missing)));
    let reading = heard.reader.read(english(&["One."]), Rate::NORMAL);
    let trouble = Trouble::Missing;
    assert_eq!(heard.to_the_end(), [Event::Failed { reading, trouble }]);
    voice.set_mood(Mood::Well);
    heard.reader.read(english(&["Two."]), Rate::NORMAL);
    assert!(matches!(
        heard.to_the_end().last(),
        Some(Event::Finished { .. })
    ));
}

#[test]
fn a_back_end_that_panics_takes_nothing_with_it() {
    let voice = FakeVoice::new(&["en"]);
    voice.set_mood(Mood::Panics);
    let mut heard = Listened::new(voice.equipment());
    let reading = heard.reader.read(english(&["One."]), Rate::NORMAL);
    let trouble = Trouble::Lost;
    assert_eq!(heard.to_the_end(), [Event::Failed { reading, trouble }]);
    voice.set_mood(Mood::Well);
    heard.reader.read(english(&["Two."]), Rate::NORMAL);
    assert!(matches!(
        heard.to_the_end().last(),
        Some(Event::Finished { .. })
    ));
}

#[test]
fn dropping_ends_the_threads() {
    let voice = FakeVoice::new(&["en"]);
    voice.set_mood(Mood::NeverEnds);
    let mut heard = Listened::new(voice.equipment());
    let reading = heard.reader.read(english(&["One."]), Rate::NORMAL);
    assert_eq!(heard.next(), Event::Began { reading, index: 0 });
    drop(heard.reader);
    until("the threads have ended", || voice.alive() == 0);
    assert_eq!(voice.stops(), 1);
    let rest: Vec<_> = heard.events.iter().collect();
    assert!(rest.is_empty(), "nobody is told any more: {rest:?}");
}

#[test]
fn a_reading_has_an_end_however_much_it_is_given() {
    let voice = FakeVoice::new(&["en"]);
    let mut heard = Listened::new(voice.equipment());
    let many = vec![Sentence::new("a", "en"); MOST_SENTENCES + 10];
    let reading = heard.reader.read(many, Rate::NORMAL);
    assert_eq!(
        heard.to_the_end().last(),
        Some(&Event::Finished { reading })
    );
    assert_eq!(voice.said().len(), MOST_SENTENCES);
    let nothing = heard.reader.read(Vec::new(), Rate::NORMAL);
    assert_eq!(heard.to_the_end(), [Event::Finished { reading: nothing }]);
}
