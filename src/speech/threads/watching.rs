//! The thread that knows what is read, gives orders, and tells what happens.

use std::sync::atomic::AtomicUsize;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::super::reader::{Event, Reading};
use super::super::speaker::{Equipment, Trouble, has_voice};
use super::speaking::{Reply, Speaking, Task};
use super::state::{Current, Outstanding, What};
use super::{Note, Tell, Wanted, locked};

/// The state of the watching thread.
pub(super) struct Watching {
    equipment: Equipment,
    tell: Tell,
    wanted: Arc<Mutex<Wanted>>,
    notes: SyncSender<Note>,
    speaking: Option<Speaking>,
    threads: u64,
    alive: Arc<AtomicUsize>,
    outstanding: Option<Outstanding>,
    current: Option<Current>,
    languages: Option<Vec<String>>,
    languages_wanted: bool,
    /// The last reading that was taken up; those between it and the next were replaced before.
    taken_up: u64,
}

impl Watching {
    pub fn new(
        equipment: Equipment,
        tell: Tell,
        wanted: Arc<Mutex<Wanted>>,
        notes: SyncSender<Note>,
    ) -> Self {
        Self {
            equipment,
            tell,
            wanted,
            notes,
            speaking: None,
            threads: 0,
            alive: Arc::default(),
            outstanding: None,
            current: None,
            languages: None,
            languages_wanted: false,
            taken_up: 0,
        }
    }

    /// Runs until the reader is dropped.
    pub fn run(mut self, notes: &Receiver<Note>) {
        loop {
            let note = match &self.outstanding {
                None => notes.recv().ok(),
                Some(outstanding) => {
                    let left = outstanding
                        .deadline
                        .saturating_duration_since(Instant::now());
                    match notes.recv_timeout(left) {
                        Ok(note) => Some(note),
                        Err(RecvTimeoutError::Timeout) => {
                            self.out_of_time();
                            Some(Note::Wake)
                        }
                        Err(RecvTimeoutError::Disconnected) => None,
                    }
                }
            };
            let Some(note) = note else { return };
            self.hear(note);
            if self.take_up_wishes() {
                return self.end(notes);
            }
            self.go_on();
        }
    }

    /// Looks at what the window wants. `true` when it is to end.
    fn take_up_wishes(&mut self) -> bool {
        let wanted = std::mem::take(&mut *locked(&self.wanted));
        if wanted.quit {
            return true;
        }
        self.languages_wanted |= wanted.languages;
        if wanted.reading.is_some() || wanted.stop {
            self.stop_current();
        }
        if let Some((reading, sentences, rate)) = wanted.reading {
            for replaced in self.taken_up + 1..reading.0 {
                let reading = Reading(replaced);
                (self.tell)(Event::Stopped { reading });
            }
            self.taken_up = reading.0;
            if wanted.stop {
                (self.tell)(Event::Stopped { reading });
            } else {
                self.current = Some(Current::new(reading, sentences, rate));
            }
        }
        false
    }

    fn stop_current(&mut self) {
        let Some(current) = self.current.take() else {
            return;
        };
        let reading = current.reading;
        (self.tell)(Event::Stopped { reading });
        self.silence();
    }

    /// Lets the speaking thread fall silent, if it is at something that is heard.
    fn silence(&mut self) {
        if let (Some(outstanding), Some(speaking)) = (&mut self.outstanding, &self.speaking)
            && matches!(outstanding.what, What::Taking | What::Saying)
        {
            speaking.stop();
            outstanding.what = What::Stopping;
            outstanding.deadline = Instant::now() + self.equipment.limits.stopping;
        }
    }

    /// The reading ends because something is wrong.
    fn fail_current(&mut self, trouble: Trouble) {
        if let Some(current) = self.current.take() {
            let reading = current.reading;
            (self.tell)(Event::Failed { reading, trouble });
        }
    }

    /// The speaking thread did not answer in time.
    fn out_of_time(&mut self) {
        let Some(outstanding) = &self.outstanding else {
            return;
        };
        match outstanding.what {
            What::Saying => {
                self.silence();
                self.fail_current(Trouble::NoEnd);
            }
            What::Stopping => self.abandon(),
            What::Asking => {
                self.abandon();
                self.no_languages(Trouble::NotAnswering);
            }
            What::Taking => {
                self.abandon();
                self.fail_current(Trouble::NotAnswering);
            }
        }
    }

    /// Leaves the speaking thread to itself; it ends when what it hangs in lets go of it.
    fn abandon(&mut self) {
        self.speaking = None;
        self.outstanding = None;
    }

    fn no_languages(&mut self, trouble: Trouble) {
        if std::mem::take(&mut self.languages_wanted) {
            (self.tell)(Event::Languages(Err(trouble)));
        }
        self.fail_current(trouble);
    }

    fn hear(&mut self, note: Note) {
        let of = self.speaking.as_ref().map(Speaking::number);
        match note {
            Note::Wake => {}
            Note::Gone { thread } if of == Some(thread) => {
                self.answered(Reply::Failed(Trouble::Lost))
            }
            Note::Answer {
                thread,
                order,
                reply,
            } if of == Some(thread)
                && self.outstanding.as_ref().is_some_and(|o| o.order == order) =>
            {
                self.answered(reply);
            }
            // Of a thread that was left alone, or of an order that is over.
            Note::Gone { .. } | Note::Answer { .. } => {}
        }
    }

    fn answered(&mut self, reply: Reply) {
        let gone = matches!(reply, Reply::Failed(Trouble::Lost));
        let Some(Outstanding {
            order,
            what,
            deadline,
        }) = self.outstanding.take()
        else {
            if gone {
                self.speaking = None;
            }
            return;
        };
        match (what, reply) {
            (What::Stopping, Reply::Begun { .. }) => {
                // It is on its way to silence.
                self.outstanding = Some(Outstanding {
                    order,
                    what,
                    deadline,
                });
            }
            (What::Stopping, _) => {}
            (What::Taking, Reply::Begun { length }) => self.begun(order, length),
            (What::Taking, Reply::NotPlayed) => {
                if let Some(current) = &mut self.current {
                    current.recording_failed = true;
                }
            }
            (What::Asking, Reply::Languages(languages)) => {
                if std::mem::take(&mut self.languages_wanted) {
                    (self.tell)(Event::Languages(Ok(languages.clone())));
                }
                self.languages = Some(languages);
            }
            (What::Asking, Reply::Failed(trouble)) => self.no_languages(trouble),
            (_, Reply::Failed(trouble)) => self.fail_current(trouble),
            (_, _) => self.ended(),
        }
        if gone {
            self.speaking = None;
        }
    }

    fn begun(&mut self, order: u64, length: Option<Duration>) {
        let Some(current) = &self.current else { return };
        let (reading, index) = (current.reading, current.index);
        let limits = &self.equipment.limits;
        let time = match (length, current.sentences.get(index)) {
            (Some(length), _) => limits.playing(length),
            (None, Some(sentence)) => {
                limits.saying(&sentence.text, &sentence.language, current.rate)
            }
            (None, None) => limits.slack,
        };
        self.expect(order, What::Saying, time);
        (self.tell)(Event::Began { reading, index });
    }

    fn ended(&mut self) {
        if let Some(current) = &mut self.current {
            let (reading, index) = (current.reading, current.index);
            current.next();
            (self.tell)(Event::Ended { reading, index });
        }
    }

    /// Gives the next order, if nothing is outstanding and there is something to do.
    fn go_on(&mut self) {
        while self.outstanding.is_none() {
            if self.languages_wanted {
                match &self.languages {
                    Some(languages) => {
                        (self.tell)(Event::Languages(Ok(languages.clone())));
                        self.languages_wanted = false;
                        continue;
                    }
                    None => self.ask(),
                }
                continue;
            }
            let Some(current) = &mut self.current else {
                return;
            };
            let Some(sentence) = current.sentences.get(current.index) else {
                let reading = current.reading;
                self.current = None;
                (self.tell)(Event::Finished { reading });
                return;
            };
            let limits = self.equipment.limits;
            if let Some(recording) = &sentence.recording
                && !current.recording_failed
            {
                let task = Task::Play(Arc::clone(recording));
                self.order(task, What::Taking, limits.taking);
                continue;
            }
            if sentence.text.trim().is_empty() {
                current.next();
                continue;
            }
            match &self.languages {
                Some(languages) if has_voice(languages, &sentence.language) => {
                    let task = Task::Say {
                        text: sentence.text.clone(),
                        language: sentence.language.clone(),
                        rate: current.rate,
                    };
                    let time = limits.opening + limits.taking;
                    self.order(task, What::Taking, time);
                }
                // What was known from before may be out of date: a voice may have been added since.
                Some(_) if current.asked => {
                    let language = sentence.language.clone();
                    let reading = current.reading;
                    current.next();
                    if !current.unvoiced.contains(&language) {
                        current.unvoiced.push(language.clone());
                        (self.tell)(Event::NoVoice { reading, language });
                    }
                }
                Some(_) | None => {
                    current.asked = true;
                    self.ask();
                }
            }
        }
    }

    fn ask(&mut self) {
        let limits = self.equipment.limits;
        let time = limits.opening + limits.languages;
        self.order(Task::Languages, What::Asking, time);
    }

    fn order(&mut self, task: Task, what: What, time: Duration) {
        let ordered = self.speaking().and_then(|speaking| speaking.order(task));
        match ordered {
            Ok(order) => self.expect(order, what, time),
            Err(trouble) => {
                self.speaking = None;
                self.no_languages(trouble);
            }
        }
    }

    fn expect(&mut self, order: u64, what: What, time: Duration) {
        self.outstanding = Some(Outstanding {
            order,
            what,
            deadline: Instant::now() + time,
        });
    }

    fn speaking(&mut self) -> Result<&mut Speaking, Trouble> {
        match &mut self.speaking {
            Some(speaking) => Ok(speaking),
            none => {
                self.threads += 1;
                let equipment = self.equipment.clone();
                let notes = self.notes.clone();
                let begun = Speaking::begin(self.threads, equipment, notes, &self.alive)?;
                Ok(none.insert(begun))
            }
        }
    }

    /// Silences the voice and waits, not for long, until its thread is gone.
    fn end(mut self, notes: &Receiver<Note>) {
        let Some(speaking) = self.speaking.take() else {
            return;
        };
        let number = speaking.number();
        drop(speaking);
        let deadline = Instant::now() + self.equipment.limits.stopping;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            match notes.recv_timeout(left) {
                Ok(Note::Gone { thread }) if thread == number => return,
                Ok(_) => {}
                Err(_) => return,
            }
        }
    }
}
