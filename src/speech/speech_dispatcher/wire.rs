//! Lines to and answers from the service, within a time and a size.

use std::io::{ErrorKind, Read, Write};
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};

/// The longest line that is read, in bytes.
const LONGEST_LINE: usize = 16 * 1024;
/// The longest answer that is read, in bytes. Thirteen thousand voices are half a megabyte.
const LONGEST_ANSWER: usize = 8 * 1024 * 1024;
/// How long the service may leave a line unread that is sent to it.
const SENDING: Duration = Duration::from_secs(3);

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WireFault {
    /// It did not come in time. What came of it is kept for the next time.
    OutOfTime,
    /// The service has closed the connection, or it broke.
    Closed,
    /// What came is no SSIP.
    NotSsip,
}

/// An answer of the service, or something that it tells on its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its three digits.
    pub code: u16,
    /// What stands before its last line.
    pub lines: Vec<String>,
}

impl Answer {
    /// Whether the service did what it was told.
    pub fn is_ok(&self) -> bool {
        (100..300).contains(&self.code)
    }
}

/// A connection, read line by line.
pub struct Wire {
    stream: UnixStream,
    /// What came and is not yet a whole line.
    begun: Vec<u8>,
    /// Whole lines of an answer that has not ended yet.
    lines: Vec<String>,
    /// How many bytes these lines were.
    length: usize,
    /// After something that is no SSIP, nothing can be understood any more.
    broken: bool,
}

impl Wire {
    /// A wire over a connection.
    pub fn new(stream: UnixStream) -> Self {
        Self {
            stream,
            begun: Vec::new(),
            lines: Vec::new(),
            length: 0,
            broken: false,
        }
    }

    /// Sends a line.
    ///
    /// # Errors
    /// When it is not taken in time or the connection is gone.
    pub fn send(&mut self, line: &str) -> Result<(), WireFault> {
        self.stream
            .set_write_timeout(Some(SENDING))
            .and_then(|()| self.stream.write_all(format!("{line}\r\n").as_bytes()))
            .map_err(|error| fault_of(error.kind()))
    }

    /// Waits for an answer until a deadline.
    ///
    /// # Errors
    /// When none comes, or it is none.
    pub fn answer(&mut self, deadline: Instant) -> Result<Answer, WireFault> {
        if self.broken {
            return Err(WireFault::NotSsip);
        }
        loop {
            while let Some(end) = self.begun.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.begun.drain(..=end).collect();
                match self.take(&line) {
                    Ok(Some(answer)) => return Ok(answer),
                    Ok(None) => {}
                    Err(fault) => {
                        self.broken = true;
                        return Err(fault);
                    }
                }
            }
            if self.begun.len() > LONGEST_LINE {
                self.broken = true;
                return Err(WireFault::NotSsip);
            }
            self.read_more(deadline)?;
        }
    }

    fn read_more(&mut self, deadline: Instant) -> Result<(), WireFault> {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(WireFault::OutOfTime);
        }
        let mut bytes = [0; 8 * 1024];
        let read = self
            .stream
            .set_read_timeout(Some(left))
            .and_then(|()| self.stream.read(&mut bytes));
        match read {
            Ok(0) => Err(WireFault::Closed),
            Ok(count) => {
                self.begun.extend(bytes.iter().take(count));
                Ok(())
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => Ok(()),
            Err(error) => Err(fault_of(error.kind())),
        }
    }

    /// Takes a line; an answer has ended with the first that has a space after its code.
    fn take(&mut self, line: &[u8]) -> Result<Option<Answer>, WireFault> {
        self.length += line.len();
        if self.length > LONGEST_ANSWER {
            return Err(WireFault::NotSsip);
        }
        let line = String::from_utf8_lossy(line);
        let line = line.trim_end_matches(['\r', '\n']);
        let code = line
            .get(..3)
            .filter(|code| code.bytes().all(|byte| byte.is_ascii_digit()))
            .and_then(|code| code.parse().ok())
            .ok_or(WireFault::NotSsip)?;
        match (line.get(3..4), line.get(4..)) {
            (Some("-"), Some(rest)) => {
                self.lines.push(rest.to_owned());
                Ok(None)
            }
            (Some(" "), _) => {
                self.length = 0;
                let lines = std::mem::take(&mut self.lines);
                Ok(Some(Answer { code, lines }))
            }
            _ => Err(WireFault::NotSsip),
        }
    }
}

/// Whether a word that the service gave can be put into a command.
pub fn is_plain(word: &str) -> bool {
    !word.is_empty()
        && word.len() <= 100
        && word
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'+'))
}

fn fault_of(kind: ErrorKind) -> WireFault {
    match kind {
        ErrorKind::WouldBlock | ErrorKind::TimedOut => WireFault::OutOfTime,
        _ => WireFault::Closed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wire() -> (Wire, UnixStream) {
        let (ours, theirs) = UnixStream::pair().expect("a pair of sockets");
        (Wire::new(ours), theirs)
    }

    fn soon() -> Instant {
        Instant::now() + Duration::from_millis(50)
    }

    #[test]
    fn an_answer_that_comes_in_pieces_is_put_together() {
        let (mut wire, mut theirs) = wire();
        theirs
            .write_all(b"249-Hindi\thi\tnone\r\n249 O")
            .expect("it is written");
        assert_eq!(wire.answer(soon()), Err(WireFault::OutOfTime));
        theirs.write_all(b"K\r\n702-1\r\n").expect("it is written");
        let lines = vec!["Hindi\thi\tnone".to_owned()];
        assert_eq!(wire.answer(soon()), Ok(Answer { code: 249, lines }));
        assert_eq!(wire.answer(soon()), Err(WireFault::OutOfTime));
        drop(theirs);
        assert_eq!(wire.answer(soon()), Err(WireFault::Closed));
    }

    #[test]
    fn what_is_no_ssip_is_refused() {
        for line in [
            "\r\n",
            "20\r\n",
            "abc hello\r\n",
            "2é1 x\r\n",
            "日本語 x\r\n",
            "208OK\r\n",
            "208\r\n",
            "+12 x\r\n",
        ] {
            let (mut wire, mut theirs) = wire();
            theirs.write_all(line.as_bytes()).expect("it is written");
            theirs.write_all(b"208 OK\r\n").expect("it is written");
            assert_eq!(wire.answer(soon()), Err(WireFault::NotSsip), "{line:?}");
            assert_eq!(wire.answer(soon()), Err(WireFault::NotSsip), "{line:?}");
        }
    }

    #[test]
    fn a_word_with_a_line_in_it_is_not_put_into_a_command() {
        assert!(is_plain("espeak-ng"));
        assert!(!is_plain("a\r\nQUIT"));
        assert!(!is_plain("a b"));
        assert!(!is_plain(""));
    }
}
