//! Reading aloud: the screen gives a script, the voice says it sentence by sentence, and what is said is marked.

use std::collections::HashSet;
use std::sync::Arc;

use iced::Task;
use iced::futures::channel::mpsc;

use super::{App, Message, Told};
use crate::app::accessibility::script::{Line, Place};
use crate::app::screen::lesson::Recorded;
use crate::app::ui;
use crate::app::widget::meaning::Said;
use crate::language::{Catalog, Locale, Register};
use crate::speech::text::{Kind, Shown, SpokenWords, sentences};
use crate::speech::{Equipment, Event, Rate, Reader, Reading, Sentence};

/// What is said where no speech service is installed.
pub(super) const MISSING: &str = if cfg!(windows) {
    "voice-missing-windows"
} else if cfg!(target_os = "macos") {
    "voice-missing-macos"
} else {
    "voice-missing-linux"
};

/// What is said where a language has no voice: how to add one.
pub(super) const NO_VOICE: &str = if cfg!(windows) {
    "no-voice-windows"
} else if cfg!(target_os = "macos") {
    "no-voice-macos"
} else {
    "no-voice-linux"
};

/// A reading that goes on.
struct Now {
    reading: Reading,
    /// Where each sentence stands.
    places: Vec<Place>,
    /// Which is being said.
    at: Option<usize>,
    screen: (u64, Locale),
}

/// See the module. Nothing is started before the first reading.
#[derive(Default)]
pub struct Voice {
    equipment: Option<Equipment>,
    reader: Option<Reader>,
    events: Option<mpsc::UnboundedSender<Event>>,
    wants: bool,
    now: Option<Now>,
    /// Languages that were found to have no voice.
    lacks: HashSet<String>,
}

impl Voice {
    /// Whether the screen should say what there is to read.
    pub(super) fn wants_script(&self) -> bool {
        self.wants
    }

    /// What is being read.
    pub(super) fn place(&self) -> Option<Place> {
        let now = self.now.as_ref()?;
        now.places.get(now.at?).cloned()
    }

    /// What a screen shows of it.
    pub(super) fn shown(&self, locale: Locale) -> ui::Voice {
        if self.now.is_some() {
            ui::Voice::Reading
        } else if self.lacks.contains(locale.code()) {
            ui::Voice::Missing
        } else {
            ui::Voice::Silent
        }
    }

    fn stop(&mut self) {
        self.wants = false;
        self.now = None;
        if let Some(reader) = &mut self.reader {
            reader.stop();
        }
    }
}

/// Puts a recording in the place of all sentences that it holds. Their words stay with it, for the voice of the
/// computer if the recording cannot be played.
fn with_recording(
    places: Vec<Place>,
    sentences: Vec<Sentence>,
    recorded: &[bool],
    file: Arc<[u8]>,
) -> (Vec<Place>, Vec<Sentence>) {
    let mut out: (Vec<Place>, Vec<Sentence>) = Default::default();
    let mut at = None;
    for ((mut place, mut sentence), recorded) in places.into_iter().zip(sentences).zip(recorded) {
        let whole = at.and_then(|at: usize| Some((out.0.get_mut(at)?, out.1.get_mut(at)?)));
        match whole {
            Some((first, said)) if *recorded => {
                first.with.push(place.id);
                if said.text.ends_with(char::is_alphanumeric) {
                    said.text.push('.'); // a title has no stop of its own
                }
                said.text.push(' ');
                said.text.push_str(&sentence.text);
                continue;
            }
            None if *recorded => {
                at = Some(out.0.len());
                place.range = None;
                sentence.recording = Some(Arc::clone(&file));
            }
            _ => {}
        }
        out.0.push(place);
        out.1.push(sentence);
    }
    out
}

impl App {
    /// What the voice does, for the program to hear. Asked for once, before anything is read.
    pub fn voice_events(&mut self) -> mpsc::UnboundedReceiver<Event> {
        let (send, receive) = mpsc::unbounded();
        self.voice.events = Some(send);
        receive
    }

    /// Another voice than the system's: for tests.
    pub fn set_voice(&mut self, equipment: Equipment) {
        self.voice.equipment = Some(equipment);
    }

    /// What is being read aloud: for tests.
    pub fn read_place(&self) -> Option<Place> {
        self.voice.place()
    }

    /// Begins to read the screen, or stops.
    pub(super) fn on_read_aloud(&mut self) -> Task<Message> {
        if self.voice.now.is_some() {
            self.voice.stop();
        } else {
            self.voice.wants = true;
        }
        Task::none()
    }

    /// The screen said what there is to read.
    pub(super) fn on_script(&mut self, lines: &[Line]) -> Task<Message> {
        if !std::mem::take(&mut self.voice.wants) {
            return Task::none();
        }
        let (places, sentences) = self.sentences_of(lines);
        if sentences.is_empty() {
            return Task::none();
        }
        // A voice may have been added meanwhile: a reader that lacked one is made anew.
        if !self.voice.lacks.is_empty() {
            self.voice.lacks.clear();
            self.voice.reader = None;
        }
        self.told
            .retain(|told| !matches!(told, Told::NoVoice(_) | Told::Voice(_)));
        let rate = Rate::percent(self.settings.speech_percent);
        let screen = (self.scope(), self.locale);
        let voice = &mut self.voice;
        let events = voice.events.clone();
        let equipment = voice.equipment.clone();
        let reader = voice.reader.get_or_insert_with(|| {
            Reader::new(
                equipment.unwrap_or_else(Equipment::of_system),
                move |event| {
                    if let Some(events) = &events {
                        let _ = events.unbounded_send(event);
                    }
                },
            )
        });
        let reading = reader.read(sentences, rate);
        voice.now = Some(Now {
            reading,
            places,
            at: None,
            screen,
        });
        Task::none()
    }

    fn sentences_of(&self, lines: &[Line]) -> (Vec<Place>, Vec<Sentence>) {
        let mut places = Vec::new();
        let mut all = Vec::new();
        let chosen = self.catalogs[0].text("spoken-chosen");
        let mut words: Vec<(&str, SpokenWords)> = Vec::new();
        let (file, what) = self.recording().unzip();
        let covered = |line: &Line| match what {
            Some(Recorded::Message) => line.message.is_some(),
            Some(Recorded::Step) => !line.answer && line.message.is_none(),
            None => false,
        };
        let mut recorded = Vec::new();
        for line in lines {
            let language = line.language.unwrap_or(self.locale.code());
            if !words.iter().any(|(known, _)| *known == language) {
                let locale = Locale::parse(language).unwrap_or(self.locale);
                let catalog = Catalog::new(locale, Register::Adult);
                words.push((language, SpokenWords::from_catalog(|id| catalog.text(id))));
            }
            let Some((_, words)) = words.iter().find(|(known, _)| *known == language) else {
                continue;
            };
            let shown: Vec<Shown<'_>> = line
                .parts
                .iter()
                .map(|part| Shown {
                    text: &part.text,
                    kind: match &part.said {
                        Said::Words => Kind::Words,
                        Said::Address => Kind::Address,
                        Said::Spelled => Kind::Code,
                        Said::As(reading) => Kind::As(reading),
                    },
                })
                .collect();
            let mut said = sentences(&shown, words);
            if let Some(last) = said.last_mut().filter(|_| line.chosen) {
                last.text = format!("{}, {chosen}", last.text);
            }
            for sentence in said {
                places.push(Place {
                    id: line.id.clone(),
                    range: (!line.whole).then_some(sentence.range),
                    with: Vec::new(),
                });
                all.push(Sentence::new(sentence.text, language));
                recorded.push(covered(line));
            }
        }
        match file {
            Some(file) => with_recording(places, all, &recorded, file),
            None => (places, all),
        }
    }

    /// What of the screen a person recorded: a message, or the words of a step.
    fn recording(&self) -> Option<(Arc<[u8]>, Recorded)> {
        let lesson = self.lesson().filter(|_| self.over.is_empty())?;
        let (unit, recorded) = lesson.recorded_unit()?;
        let file = lesson.module().recording(&unit, self.locale.code())?;
        Some((file, recorded))
    }

    /// The voice is so far.
    pub(super) fn on_voice(&mut self, event: &Event) -> Task<Message> {
        let current = self.voice.now.as_ref().map(|now| now.reading);
        match event {
            Event::Began { reading, index } if current == Some(*reading) => {
                if let Some(now) = &mut self.voice.now {
                    now.at = Some(*index);
                }
            }
            Event::Finished { reading } | Event::Stopped { reading }
                if current == Some(*reading) =>
            {
                self.voice.now = None;
            }
            Event::Failed { reading, trouble } if current == Some(*reading) => {
                self.voice.now = None;
                self.tell(Told::Voice(*trouble));
            }
            Event::NoVoice { reading, language } if current == Some(*reading) => {
                self.voice.lacks.insert(language.clone());
                self.tell(Told::NoVoice(language.clone()));
            }
            _ => {}
        }
        Task::none()
    }

    /// What is not on the screen any more is not read.
    pub(super) fn hush_on_another_screen(&mut self) {
        let screen = (self.scope(), self.locale);
        if self
            .voice
            .now
            .as_ref()
            .is_some_and(|now| now.screen != screen)
        {
            self.voice.stop();
        }
    }
}
