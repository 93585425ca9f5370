//! The speech service of Linux and other free systems: speech-dispatcher, over its own socket.
//!
//! It is spoken to in SSIP, the protocol described in the speech-dispatcher documentation ("SSIP"), with the
//! types of the `ssip` crate. No C library is linked, so that the program starts where the service is missing.

mod address;
mod voices;
mod wire;

use std::path::Path;
use std::time::{Duration, Instant};

use ssip::{ClientName, ClientScope, NotificationType, PunctuationMode};

use super::speaker::{Progress, Rate, Speaker, Trouble};
use voices::Voices;
use wire::{Answer, Wire, WireFault};

/// How long the service may take for what it does at once.
const SHORTLY: Duration = Duration::from_secs(4);
/// How long it may take to list the voices of one of its modules.
const LISTING: Duration = Duration::from_secs(6);
/// How long all its modules may take for that.
const LISTING_ALL: Duration = Duration::from_secs(12);
/// How long it is waited for the answer to a stop.
const STOPPING: Duration = Duration::from_millis(300);
/// The most modules that are asked for their voices.
const MOST_MODULES: usize = 8;
/// The longest text that is sent as one message, in characters.
const LONGEST_TEXT: usize = 10_000;

/// Codes of SSIP that are looked at.
mod code {
    /// What is sent next is text to say.
    pub const RECEIVING_DATA: u16 = 230;
    /// The message waits to be said.
    pub const MESSAGE_QUEUED: u16 = 225;
    /// From here on, the service tells on its own what happens to messages.
    pub const FIRST_EVENT: u16 = 700;
    /// A message was said to its end.
    pub const END: u16 = 702;
    /// A message was silenced.
    pub const CANCELED: u16 = 703;
}

/// A connection to speech-dispatcher.
pub(crate) struct SpeechDispatcher {
    wire: Wire,
    voices: Option<Voices>,
    /// The module in use.
    module: String,
    /// The language that was set.
    language: String,
    /// The speed that the person has chosen for all programs, -100 to 100.
    own_rate: i32,
    /// The message being said.
    message: Option<String>,
    /// Messages that were told to have ended while another answer was waited for.
    over: Option<String>,
}

impl SpeechDispatcher {
    /// Connects to the person's own service, and starts it if it does not run.
    ///
    /// # Errors
    /// When there is none, or it does not answer as it should.
    pub fn open() -> Result<Self, Trouble> {
        let socket = address::socket().ok_or(Trouble::Missing)?;
        let stream = match address::connect(&socket) {
            Ok(stream) => stream,
            Err(_) => address::spawn_and_connect(&socket)?,
        };
        Self::greet(Wire::new(stream))
    }

    /// Connects to a service that listens on a socket; it is not started.
    ///
    /// # Errors
    /// When none listens there, or it does not answer as it should.
    pub fn open_at(socket: &Path) -> Result<Self, Trouble> {
        let stream = address::connect(socket).map_err(|_| Trouble::Missing)?;
        Self::greet(Wire::new(stream))
    }

    fn greet(wire: Wire) -> Result<Self, Trouble> {
        let mut service = Self {
            wire,
            voices: None,
            module: String::new(),
            language: String::new(),
            own_rate: 0,
            message: None,
            over: None,
        };
        // The person's name is nobody's concern: the service only tells its clients apart by it.
        let name = ClientName::with_component("person", "cyberday", "read-aloud");
        let me = ClientScope::Current;
        service.command(&format!(
            "SET {me} CLIENT_NAME \"{}:{}:{}\"",
            name.user, name.application, name.component
        ))?;
        for event in [NotificationType::End, NotificationType::Cancel] {
            service.command(&format!("SET {me} NOTIFICATION {event} on"))?;
        }
        let none = PunctuationMode::None;
        service.command(&format!("SET {me} PUNCTUATION {none}"))?;
        service.own_rate = service.value("GET RATE").unwrap_or_default();
        service.module = service.value("GET OUTPUT_MODULE").unwrap_or_default();
        Ok(service)
    }

    /// Sends a command and waits for its answer.
    fn command(&mut self, line: &str) -> Result<Answer, Trouble> {
        self.command_within(line, SHORTLY)
    }

    fn command_within(&mut self, line: &str, time: Duration) -> Result<Answer, Trouble> {
        self.wire.send(line)?;
        let deadline = Instant::now() + time;
        loop {
            let answer = self.wire.answer(deadline)?;
            if answer.code >= code::FIRST_EVENT {
                self.note(&answer);
            } else if answer.is_ok() {
                return Ok(answer);
            } else {
                return Err(Trouble::Refused);
            }
        }
    }

    /// Keeps what the service tells on its own.
    fn note(&mut self, event: &Answer) {
        if matches!(event.code, code::END | code::CANCELED) {
            self.over = event.lines.first().cloned();
        }
    }

    /// The one value that a command gives.
    fn value<T: std::str::FromStr>(&mut self, line: &str) -> Option<T> {
        let answer = self.command(line).ok()?;
        answer.lines.first()?.parse().ok()
    }

    /// The voices of all modules, that in use first; asked for once.
    fn voices(&mut self) -> Result<&Voices, Trouble> {
        if self.voices.is_none() {
            let mut modules = self.command("LIST OUTPUT_MODULES")?.lines;
            modules.retain(|module| wire::is_plain(module) && *module != self.module);
            modules.truncate(MOST_MODULES);
            let deadline = Instant::now() + LISTING_ALL;
            let mut voices = Voices::default();
            let lines = self.list_voices()?;
            voices.add(&self.module, &lines);
            for module in modules {
                // A module that does not answer well has no voices for us.
                if Instant::now() < deadline && self.use_module(&module).is_ok() {
                    match self.list_voices() {
                        Ok(lines) => voices.add(&module, &lines),
                        Err(Trouble::Refused) => {}
                        Err(trouble) => return Err(trouble),
                    }
                }
            }
            self.voices = Some(voices);
        }
        self.voices.as_ref().ok_or(Trouble::Refused)
    }

    fn list_voices(&mut self) -> Result<Vec<String>, Trouble> {
        let answer = self.command_within("LIST SYNTHESIS_VOICES", LISTING)?;
        Ok(answer.lines)
    }

    fn use_module(&mut self, module: &str) -> Result<(), Trouble> {
        if self.module != module {
            let me = ClientScope::Current;
            self.command(&format!("SET {me} OUTPUT_MODULE {module}"))?;
            module.clone_into(&mut self.module);
            // Another module may choose another voice for it.
            self.language.clear();
        }
        Ok(())
    }

    /// The speed in SSIP: 0 is what the module calls normal, 100 somewhat more than 2.5 times that, and -100 about
    /// half (so it is with espeak-ng: 175 words a minute, 450 and 80). What the person chose for all programs is
    /// where we begin.
    fn rate_of(&self, rate: Rate) -> i32 {
        let percent = i32::from(rate.as_percent());
        let change = if percent < 100 {
            (percent - 100) * 9 / 5
        } else {
            (percent - 100) * 16 / 25
        };
        (self.own_rate + change).clamp(-100, 100)
    }
}

impl Speaker for SpeechDispatcher {
    fn languages(&mut self) -> Result<Vec<String>, Trouble> {
        // A voice may have been added since the last time.
        self.voices = None;
        Ok(self.voices()?.languages())
    }

    fn say(&mut self, text: &str, language: &str, rate: Rate) -> Result<(), Trouble> {
        let voice = self.voices()?.best_for(language).ok_or(Trouble::Refused)?;
        if voice.module.starts_with("espeak") && language.starts_with("ja") && wants_kanji(text) {
            return Err(Trouble::OnlyKana);
        }
        self.use_module(&voice.module)?;
        let me = ClientScope::Current;
        if self.language != voice.language {
            self.command(&format!("SET {me} LANGUAGE {}", voice.language))?;
            self.language = voice.language;
        }
        let rate = self.rate_of(rate);
        self.command(&format!("SET {me} RATE {rate}"))?;
        self.over = None;
        if self.command("SPEAK")?.code != code::RECEIVING_DATA {
            return Err(Trouble::Refused);
        }
        let queued = self.command(&as_data(text))?;
        self.message = queued.lines.into_iter().next();
        if queued.code == code::MESSAGE_QUEUED && self.message.is_some() {
            Ok(())
        } else {
            Err(Trouble::Refused)
        }
    }

    fn progress(&mut self, wait: Duration) -> Result<Progress, Trouble> {
        let deadline = Instant::now() + wait;
        loop {
            if self.message.is_none() || self.over == self.message {
                self.message = None;
                return Ok(Progress::Ended);
            }
            match self.wire.answer(deadline) {
                Ok(event) => self.note(&event),
                Err(WireFault::OutOfTime) => return Ok(Progress::Speaking),
                Err(fault) => return Err(fault.into()),
            }
        }
    }

    fn stop(&mut self) {
        let me = ClientScope::Current;
        let _ = self.command_within(&format!("CANCEL {me}"), STOPPING);
        self.message = None;
    }
}

impl Drop for SpeechDispatcher {
    fn drop(&mut self) {
        if self.message.is_some() {
            self.stop();
        }
        let _ = self.wire.send("QUIT");
    }
}

impl From<WireFault> for Trouble {
    fn from(fault: WireFault) -> Self {
        match fault {
            WireFault::OutOfTime => Trouble::NotAnswering,
            WireFault::Closed => Trouble::Lost,
            WireFault::NotSsip => Trouble::Refused,
        }
    }
}

/// A text as SSIP sends it: one line without control characters, a dot at its beginning doubled, then a line with
/// a dot alone.
fn as_data(text: &str) -> String {
    let mut data: String = text
        .chars()
        .take(LONGEST_TEXT)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if data.starts_with('.') {
        data.insert(0, '.');
    }
    data.push_str("\r\n.");
    data
}

/// Whether a text cannot be followed without its kanji. eSpeak NG says "Chinese letter" for each; one in a name among
/// kana does little harm.
fn wants_kanji(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (all, kanji) = letters.fold((0, 0), |(all, kanji), c| {
        let is_kanji = matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
        (all + 1, kanji + usize::from(is_kanji))
    });
    kanji * 8 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_itself_early() {
        assert_eq!(as_data("Hello"), "Hello\r\n.");
        assert_eq!(as_data("."), "..\r\n.");
        assert_eq!(as_data("a\r\n.\r\nQUIT"), "a  .  QUIT\r\n.");
    }

    #[test]
    fn a_text_for_adults_wants_its_kanji_and_one_for_children_does_not() {
        for adult in ["読みやすい大きさはどれですか", "本日中にご確認ください。"]
        {
            assert!(super::wants_kanji(adult), "{adult}");
        }
        for child in [
            "ともだちから、がっこうから、そしてゲームの「モスアイランド」からです。",
            "Australian Signals Directorate",
            "",
        ] {
            assert!(!super::wants_kanji(child), "{child}");
        }
    }
}
