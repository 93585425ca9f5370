//! Reading aloud: what is said, in which order, what is marked, and when it stops.

use std::path::Path;
use std::time::{Duration, Instant};

use cyberday::app::accessibility::script::Place;
use cyberday::app::tour::stage;
use cyberday::app::{App, Message, Options};
use cyberday::language::Locale;
use cyberday::records::Theme;
use cyberday::speech::fake::{FakeVoice, Mood, Said};
use cyberday::speech::{Event, Trouble};
use iced::Task;
use iced::futures::channel::mpsc;
use iced::keyboard::key::Named;

use super::driver::Driver;

/// The program with a fake voice, on a screen of the tour.
struct Listener {
    driver: Driver,
    events: mpsc::UnboundedReceiver<Event>,
    voice: FakeVoice,
}

impl Listener {
    fn on(screen: &str, locale: Locale, languages: &[&str]) -> Self {
        let app = stage(screen, locale, Theme::Light, 100, "AU").expect("a screen of the tour");
        Self::with(app, languages)
    }

    fn with(mut app: App, languages: &[&str]) -> Self {
        let voice = FakeVoice::new(languages);
        app.set_voice(voice.equipment());
        let events = app.voice_events();
        let driver = Driver::new(app, Task::none(), 1280.0, 800.0);
        Listener {
            driver,
            events,
            voice,
        }
    }

    /// Takes the voice's events until one is wanted, and returns the places that were marked meanwhile.
    fn until(&mut self, wanted: impl Fn(&Event) -> bool) -> Vec<Option<Place>> {
        let end = Instant::now() + Duration::from_secs(20);
        let mut places = Vec::new();
        loop {
            match self.events.try_recv() {
                Ok(event) => {
                    let last = wanted(&event);
                    self.driver.tell(Message::Voice(event));
                    places.push(self.driver.app.read_place());
                    if last {
                        return places;
                    }
                }
                Err(_) if Instant::now() > end => panic!("the voice told nothing more"),
                Err(_) => std::thread::sleep(Duration::from_millis(2)),
            }
        }
    }

    fn button(&mut self) -> String {
        let seen = self.driver.control("bar.read").expect("it is on the bar");
        seen.probe.meaning.name
    }
}

fn finished(event: &Event) -> bool {
    matches!(event, Event::Finished { .. })
}

#[test]
fn a_message_is_read_as_a_person_would_and_each_sentence_is_marked() {
    let mut listener = Listener::on("judge-sms", Locale::En, &["en"]);
    assert_eq!(listener.voice.made(), 0, "it never starts by itself");
    listener.driver.named(Named::F4);
    assert_eq!(listener.button(), "Stop reading");
    let places = listener.until(finished);
    assert_eq!(listener.button(), "Read aloud");
    let texts = listener.voice.texts();
    let at = |what: &str| {
        let found = texts.iter().position(|text| text.contains(what));
        found.unwrap_or_else(|| panic!("{what} is not said: {texts:#?}"))
    };
    // The question, then the message with its sender, then the answers; the bars are left out.
    assert_eq!(at("What is this?"), 0);
    let message = at("Practice: text message from NationPost");
    assert!(message < at("Your parcel"));
    assert!(at("Your parcel") < at("It is a scam"));
    assert!(at("nationpost dot parcel hyphen release dot example slash pay") > message);
    assert_eq!(
        texts.iter().filter(|t| t.contains("NationPost")).count(),
        1,
        "the sender is said once: {texts:#?}"
    );
    for bar in ["Settings", "Back", "Give my answer", "Text size"] {
        assert!(!texts.iter().any(|t| t == bar), "{bar} is on the bar");
    }
    // One sentence after the other is marked, and none at the end.
    let marked: Vec<&Place> = places.iter().flatten().collect();
    assert!(marked.len() >= texts.len(), "{marked:#?}");
    assert_eq!(places.last(), Some(&None));
    assert!(marked.iter().any(|place| place.range.is_some()));
}

#[test]
fn the_same_button_stops_it_and_so_does_another_screen() {
    let mut listener = Listener::on("card", Locale::En, &["en"]);
    listener.voice.set_mood(Mood::NeverEnds);
    listener.driver.press("bar.read");
    listener.until(|event| matches!(event, Event::Began { .. }));
    assert!(listener.driver.app.read_place().is_some());
    listener.driver.press("bar.read");
    assert_eq!(listener.driver.app.read_place(), None);
    assert_eq!(listener.button(), "Read aloud");
    listener.until(|event| matches!(event, Event::Stopped { .. }));

    listener.driver.press("bar.read");
    listener.until(|event| matches!(event, Event::Began { .. }));
    listener.driver.press("main");
    assert_eq!(listener.driver.app.read_place(), None, "it is gone");
    assert_eq!(listener.button(), "Read aloud");
}

#[test]
fn japanese_for_children_is_read_with_its_readings() {
    let mut listener = Listener::on("card", Locale::Ja, &["ja"]);
    listener.driver.named(Named::F4);
    listener.until(finished);
    let texts = listener.voice.texts();
    assert!(!texts.is_empty());
    for text in texts {
        // Signs of telephones and of the words of a message to grown-ups may be kanji; none stands under a reading.
        assert!(!text.contains('《') && !text.contains('｜'), "{text}");
        assert!(!text.contains("詐欺"), "{text}");
    }
}

#[test]
fn a_language_without_a_voice_is_told_with_a_way_to_add_one() {
    let mut listener = Listener::on("card", Locale::Hi, &["en"]);
    listener.driver.named(Named::F4);
    listener.until(finished);
    assert_eq!(listener.button(), "आवाज़ नहीं है");
    let words = listener.driver.words();
    assert!(words.contains("हिन्दी"), "{words}");
    // Somebody adds one; the button then tries again.
    listener.voice.set_languages(&["en", "hi"]);
    listener.driver.named(Named::F4);
    listener.until(finished);
    assert!(!listener.voice.texts().is_empty());
    assert_eq!(listener.button(), "पढ़कर सुनाइए");
    assert!(!listener.driver.words().contains("espeak"));
}

#[test]
fn whatever_goes_wrong_ends_in_one_sentence() {
    for mood in [
        Mood::Missing,
        Mood::Hangs,
        Mood::NeverEnds,
        Mood::FailsInTheMiddle(Trouble::Lost),
        Mood::Panics,
    ] {
        let mut listener = Listener::on("welcome", Locale::En, &["en"]);
        listener.voice.set_mood(mood);
        listener.driver.named(Named::F4);
        listener.until(|event| matches!(event, Event::Failed { .. }));
        assert_eq!(listener.button(), "Read aloud", "{mood:?}");
        assert!(
            listener.driver.words().contains("press Read aloud again")
                || listener.driver.words().contains("Press Read aloud again"),
            "{mood:?}"
        );
        listener.voice.set_mood(Mood::Well);
    }
}

/// A pack whose first card and first message were spoken by a person, in English.
fn recorded_pack(to: &Path) {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs");
    for folder in ["", "parcels"] {
        std::fs::create_dir_all(to.join("small").join(folder)).unwrap();
        for file in std::fs::read_dir(packs.join("small").join(folder)).unwrap() {
            let file = file.unwrap();
            if file.file_type().unwrap().is_file() {
                let name = to.join("small").join(folder).join(file.file_name());
                std::fs::copy(file.path(), name).unwrap();
            }
        }
    }
    let module = to.join("small/parcels/module.toml");
    let words = std::fs::read_to_string(&module).unwrap();
    let mut spoken = String::new();
    for line in words.lines() {
        spoken.push_str(line);
        spoken.push('\n');
        if line == "id = \"open\"" || ["fee", "note", "moved", "receipt"].contains(&id_of(line)) {
            spoken.push_str("recording = { en = \"stop.en.opus\" }\n");
        }
    }
    std::fs::write(module, spoken).unwrap();
    let sound = packs.join("recorded/stop.en.opus");
    std::fs::copy(sound, to.join("small/parcels/stop.en.opus")).unwrap();
}

fn id_of(line: &str) -> &str {
    let value = line.strip_prefix("id = \"").unwrap_or("");
    value.strip_suffix('"').unwrap_or("")
}

#[test]
fn a_recording_goes_before_the_voice() {
    let folder = tempfile::tempdir().unwrap();
    recorded_pack(folder.path());
    let (mut app, _) = App::new(Options {
        locale: Some(Locale::En),
        packs: vec![folder.path().join("small")],
        ..Options::default()
    });
    let _ = app.open_lesson("small", "parcels", cyberday::app::screen::Start::Anew);
    assert!(app.lesson().is_some(), "the pack is taken");
    // There is no English voice here at all.
    let mut listener = Listener::with(app, &["hi"]);
    listener.driver.named(Named::F4);
    let places = listener.until(finished);
    assert_eq!(listener.voice.said().len(), 1, "the card, in one go");
    assert!(matches!(listener.voice.said()[0], Said::Recording(_)));
    assert!(places.iter().flatten().any(|place| !place.with.is_empty()));
    assert_eq!(listener.button(), "Read aloud", "no voice was missed");

    // The message is recorded, its question and answers are not: they are missed.
    listener.driver.press("main");
    listener.driver.named(Named::F4);
    listener.until(finished);
    let recordings = listener.voice.said();
    assert_eq!(recordings.len(), 2, "{recordings:?}");
    assert_eq!(listener.button(), "No voice here");
}

#[test]
fn every_screen_can_be_read() {
    for locale in [Locale::En, Locale::Ja, Locale::Hi] {
        for screen in [
            "first-language",
            "help",
            "settings",
            "result",
            "menu",
            "home",
        ] {
            let mut listener = Listener::on(screen, locale, &["en", "ja", "hi"]);
            listener.driver.named(Named::F4);
            listener.until(finished);
            let texts = listener.voice.texts();
            assert!(texts.len() > 2, "{locale} {screen}: {texts:?}");
        }
    }
}
