//! Recorded speech: real files are decoded right, hostile ones are refused within bounds.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use cyberday::speech::fake::{FakeVoice, Mood, Said};
use cyberday::speech::recording::{self, LARGEST_FILE, RecordingFault};
use cyberday::speech::{Event, Rate, Sentence};
use ogg::{PacketReader, PacketWriteEndInfo, PacketWriter};

use crate::support::Listened;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/packs/recorded")
        .join(name)
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).expect("the recording is there")
}

fn packets(file: &[u8]) -> Vec<Vec<u8>> {
    let mut reader = PacketReader::new(std::io::Cursor::new(file));
    std::iter::from_fn(|| reader.read_packet().expect("a good file"))
        .map(|packet| packet.data)
        .collect()
}

/// Packets as a file whose last page says an end.
fn written(packets: &[Vec<u8>], end: u64) -> Vec<u8> {
    let mut file = Vec::new();
    let mut writer = PacketWriter::new(&mut file);
    for (n, packet) in packets.iter().enumerate() {
        let info = match n {
            0 | 1 => PacketWriteEndInfo::EndPage,
            n if n + 1 == packets.len() => PacketWriteEndInfo::EndStream,
            _ => PacketWriteEndInfo::NormalPacket,
        };
        writer
            .write_packet(packet.as_slice(), 7, info, if n < 2 { 0 } else { end })
            .expect("it is written");
    }
    drop(writer);
    file
}

fn fault(file: &[u8]) -> RecordingFault {
    let inspected = recording::inspect(file).expect_err("it is refused");
    assert_eq!(recording::decode(file), Err(inspected));
    inspected
}

#[test]
fn real_files_are_decoded() {
    for (name, length) in [("stop.en.opus", 1_623), ("stop.hi.opus", 1_924)] {
        let file = file(name);
        let sound = recording::decode(&file).expect("it is decoded");
        assert_eq!(sound.length().as_millis(), length, "{name}");
        assert_eq!(recording::inspect(&file), Ok(sound.length()));
        let loud = sound.samples.iter().filter(|s| s.abs() > 1_000).count();
        assert!(
            loud * 5 > sound.samples.len(),
            "{name} is not silence: {loud}"
        );
    }
}

/// Against the decoder of those who made the format, where it is installed.
#[test]
fn the_sound_is_that_of_the_reference_decoder() {
    let name = "stop.en.opus";
    let raw = Command::new("opusdec")
        .args([
            "--quiet",
            "--no-dither",
            "--rate",
            "48000",
            "--force-stereo",
        ])
        .arg(path(name))
        .arg("-")
        .stderr(Stdio::null())
        .output();
    let Ok(raw) = raw else {
        eprintln!("SKIPPED: opusdec is not installed");
        return;
    };
    let expected: Vec<f64> = raw
        .stdout
        .chunks_exact(4)
        .map(|pair| f64::from(i16::from_le_bytes([pair[0], pair[1]])))
        .collect();
    let sound = recording::decode(&file(name)).expect("it is decoded");
    // A header of sound may stand before it.
    let expected = &expected[expected.len() - sound.samples.len()..];
    let (mut signal, mut error) = (0.0, 0.0);
    for (e, s) in expected.iter().zip(&sound.samples) {
        signal += e * e;
        error += (e - f64::from(*s)).powi(2);
    }
    assert!(signal > error * 10_000.0, "{signal} to {error}");
}

#[test]
fn each_prefix_is_refused() {
    let file = file("stop.en.opus");
    for end in 0..file.len() {
        fault(&file[..end]);
    }
}

#[test]
fn each_changed_byte_is_refused_or_decoded() {
    let file = file("stop.hi.opus");
    for at in (0..file.len()).step_by(3) {
        let mut changed = file.clone();
        changed[at] ^= 0x55;
        let _ = recording::decode(&changed);
        let _ = recording::inspect(&changed);
    }
}

/// Behind right checksums the decoder itself meets nonsense.
#[test]
fn nonsense_in_right_pages_does_no_harm() {
    let good = packets(&file("stop.hi.opus"));
    let mut random = 0x2545_f491_u32;
    let mut next = || {
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        random
    };
    for _ in 0..300 {
        let mut bad = good.clone();
        for packet in bad.iter_mut().skip(2) {
            for _ in 0..3 {
                let at = next() as usize % packet.len();
                packet[at] = next() as u8;
            }
            if next() % 5 == 0 {
                packet.truncate(1 + next() as usize % packet.len());
            }
        }
        if let Ok(sound) = recording::decode(&written(&bad, 96_000)) {
            assert!(sound.length() <= recording::LONGEST);
        }
    }
}

#[test]
fn what_is_something_else_is_named() {
    assert_eq!(fault(b""), RecordingFault::NotOpus);
    assert_eq!(fault(b"RIFF....WAVEfmt "), RecordingFault::NotOpus);
    assert_eq!(fault(&vec![0; LARGEST_FILE + 1]), RecordingFault::TooLarge);
    let good = packets(&file("stop.en.opus"));
    let with_head = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut packets = good.clone();
        change(&mut packets[0]);
        fault(&written(&packets, 48_000))
    };
    let vorbis = |head: &mut Vec<u8>| *head = b"\x01vorbis and so on".to_vec();
    assert_eq!(with_head(&vorbis), RecordingFault::NotOpus);
    assert_eq!(
        with_head(&|head| head.truncate(10)),
        RecordingFault::Damaged
    );
    assert_eq!(with_head(&|head| head[8] = 0xf0), RecordingFault::NotOpus);
    assert_eq!(
        with_head(&|head| head[9] = 0),
        RecordingFault::TooManyChannels
    );
    assert_eq!(
        with_head(&|head| head[9] = 6),
        RecordingFault::TooManyChannels
    );
    assert_eq!(
        with_head(&|head| head[18] = 1),
        RecordingFault::TooManyChannels
    );
    // More is skipped than there is.
    let skip = |head: &mut Vec<u8>| {
        head[10] = 0xff;
        head[11] = 0xff;
    };
    let mut short = good.clone();
    short.truncate(10);
    skip(&mut short[0]);
    assert_eq!(fault(&written(&short, 48_000)), RecordingFault::Empty);
    assert_eq!(fault(&written(&good[..2], 0)), RecordingFault::CutOff);
}

#[test]
fn its_own_word_for_its_length_is_not_believed() {
    let good = packets(&file("stop.en.opus"));
    for end in [u64::MAX, u64::MAX / 2, 1, 0] {
        let sound = recording::decode(&written(&good, end)).expect("it is decoded");
        assert!(sound.length() < Duration::from_secs(2), "{end}");
    }
}

#[test]
fn a_small_file_cannot_become_hours() {
    // Three bytes for 120 ms: a megabyte would be eleven hours.
    let mut bomb = packets(&file("stop.en.opus"))[..2].to_vec();
    bomb.extend(std::iter::repeat_n(vec![0x1b, 2, 0], 3_000));
    let file = written(&bomb, 0);
    assert!(file.len() < LARGEST_FILE);
    assert_eq!(fault(&file), RecordingFault::TooLong);
}

fn recorded(name: &str) -> Sentence {
    Sentence {
        recording: Some(file(name).into()),
        ..Sentence::new("रुकिए।", "hi")
    }
}

#[test]
fn a_recording_goes_before_the_voice() {
    // No voice for Hindi: the recording needs none, and no speech service is opened.
    let voice = FakeVoice::new(&[]);
    let mut heard = Listened::new(voice.equipment());
    let reading = heard
        .reader
        .read(vec![recorded("stop.hi.opus")], Rate::NORMAL);
    assert_eq!(
        heard.to_the_end(),
        [
            Event::Began { reading, index: 0 },
            Event::Ended { reading, index: 0 },
            Event::Finished { reading },
        ]
    );
    assert!(matches!(voice.said()[..], [Said::Recording(length)] if length.as_millis() == 1_924));
    assert_eq!(voice.asked(), 0);
}

#[test]
fn the_voice_speaks_where_a_recording_cannot_be_played() {
    let voice = FakeVoice::new(&["hi"]);
    voice.set_plays_sound(false);
    let mut heard = Listened::new(voice.equipment());
    let damaged = Sentence {
        recording: Some(b"OggS".as_slice().into()),
        ..Sentence::new("पूछिए।", "hi")
    };
    let sentences = vec![recorded("stop.hi.opus"), damaged];
    heard.reader.read(sentences, Rate::NORMAL);
    assert!(matches!(
        heard.to_the_end().last(),
        Some(Event::Finished { .. })
    ));
    assert_eq!(voice.texts(), ["रुकिए।", "पूछिए।"]);
}

#[test]
fn a_recording_is_stopped_and_comes_to_an_end() {
    let voice = FakeVoice::new(&[]);
    voice.set_mood(Mood::NeverEnds);
    let mut heard = Listened::new(voice.equipment());
    let reading = heard
        .reader
        .read(vec![recorded("stop.hi.opus")], Rate::NORMAL);
    assert_eq!(heard.next(), Event::Began { reading, index: 0 });
    heard.reader.stop();
    assert_eq!(heard.next(), Event::Stopped { reading });
    let reading = heard
        .reader
        .read(vec![recorded("stop.hi.opus")], Rate::NORMAL);
    assert!(matches!(
        heard.to_the_end().last(),
        Some(Event::Failed { reading: r, .. }) if *r == reading
    ));
}
