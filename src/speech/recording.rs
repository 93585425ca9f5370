//! Recorded speech: Ogg Opus files, checked and made into sound.
//!
//! The container is described in RFC 7845, the packets in RFC 6716. A file may come from a stranger: its size,
//! length and channels are bounded before anything is decoded, and what it says about its own length is not
//! believed.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use ogg::PacketReader;
use opus_rs::OpusDecoder;

/// Samples a second, as Opus always decodes to.
pub const SAMPLE_RATE: u32 = 48_000;
/// The largest file, in bytes: three minutes of speech at 24 kbit/s and as much again.
pub const LARGEST_FILE: usize = 1024 * 1024;
/// The longest recording.
pub const LONGEST: Duration = Duration::from_secs(180);

/// The most samples of one packet: 120 ms (RFC 6716, 3.2.5).
const LONGEST_PACKET: usize = 5_760;
/// The largest packet: 48 frames of 1 275 bytes, and their lengths (RFC 6716, 3.2).
const LARGEST_PACKET: usize = 48 * 1_275 + 100;

/// Sound as it is played: [`SAMPLE_RATE`] samples a second, one channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sound {
    /// The samples in order.
    pub samples: Vec<i16>,
}

impl Sound {
    /// How long it is.
    pub fn length(&self) -> Duration {
        length_of(self.samples.len())
    }
}

/// Why a recording cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecordingFault {
    /// Its file is too large.
    #[error("This recording is larger than {} kB. Record it with a lower bit rate, or shorten it.", LARGEST_FILE / 1024)]
    TooLarge,
    /// It is another kind of file.
    #[error("This is no Ogg Opus file. Make one, for instance with opusenc.")]
    NotOpus,
    /// It has more than two channels, or more than one stream.
    #[error(
        "This recording has more than two channels or more than one stream. Record it with one channel."
    )]
    TooManyChannels,
    /// It stops before its end.
    #[error("This recording is cut off: it stops before its end. Copy it again.")]
    CutOff,
    /// Something in it is damaged.
    #[error("This recording is damaged and cannot be decoded. Make it again.")]
    Damaged,
    /// There is nothing in it.
    #[error("This recording is empty. Record it again, or take it out.")]
    Empty,
    /// It lasts too long.
    #[error("This recording lasts longer than {} seconds. Shorten it, or divide the step.", LONGEST.as_secs())]
    TooLong,
}

/// Looks at a file without decoding it, and tells how long it lasts.
///
/// # Errors
/// When it cannot be a recording that is within its bounds.
pub fn inspect(file: &[u8]) -> Result<Duration, RecordingFault> {
    guarded(|| Ok(length_of(read(file)?.length)))
}

/// Decodes a file; the memory for it is bounded by [`LONGEST`].
///
/// # Errors
/// When it cannot be decoded or is beyond its bounds.
pub fn decode(file: &[u8]) -> Result<Sound, RecordingFault> {
    guarded(|| {
        let stream = read(file)?;
        let rate = i32::try_from(SAMPLE_RATE).map_err(|_| RecordingFault::Damaged)?;
        let mut decoder = OpusDecoder::new(rate, 1).map_err(|_| RecordingFault::Damaged)?;
        let mut samples: Vec<i16> = Vec::new();
        let mut decoded = [0.0; LONGEST_PACKET];
        for packet in &stream.packets {
            let count = decoder
                .decode(packet, LONGEST_PACKET, &mut decoded)
                .map_err(|_| RecordingFault::Damaged)?;
            samples.extend(
                decoded
                    .iter()
                    .take(count)
                    .map(|s| as_sample(s * stream.gain)),
            );
        }
        let skipped = stream.skipped.min(samples.len());
        samples.drain(..skipped);
        samples.truncate(stream.length);
        if samples.is_empty() {
            return Err(RecordingFault::Empty);
        }
        Ok(Sound { samples })
    })
}

/// A file's packets.
struct Stream {
    packets: Vec<Vec<u8>>,
    /// Samples at the beginning that are not played.
    skipped: usize,
    /// Samples that are played.
    length: usize,
    /// By what each sample is multiplied.
    gain: f32,
}

fn read(file: &[u8]) -> Result<Stream, RecordingFault> {
    if file.len() > LARGEST_FILE {
        return Err(RecordingFault::TooLarge);
    }
    if !file.starts_with(b"OggS") {
        return Err(RecordingFault::NotOpus);
    }
    let mut reader = PacketReader::new(Cursor::new(file));
    let mut next = || reader.read_packet().map_err(fault_of);
    let head = next()?.ok_or(RecordingFault::NotOpus)?;
    let (skipped, gain) = read_head(&head.data)?;
    let tags = next()?.ok_or(RecordingFault::CutOff)?;
    if !tags.data.starts_with(b"OpusTags") {
        return Err(RecordingFault::Damaged);
    }
    let mut packets = Vec::new();
    let mut length: usize = 0;
    let mut said_end = 0;
    let mut ended = tags.last_in_stream();
    while let Some(packet) = next()? {
        if packet.stream_serial() != head.stream_serial() {
            return Err(RecordingFault::TooManyChannels);
        }
        if packet.data.len() > LARGEST_PACKET {
            return Err(RecordingFault::Damaged);
        }
        length += samples_in(&packet.data).ok_or(RecordingFault::Damaged)?;
        if length_of(length) > LONGEST {
            return Err(RecordingFault::TooLong);
        }
        said_end = packet.absgp_page();
        ended = packet.last_in_stream();
        packets.push(packet.data);
    }
    if !ended {
        return Err(RecordingFault::CutOff);
    }
    if packets.is_empty() || length <= skipped {
        return Err(RecordingFault::Empty);
    }
    // The end says how much of the last packet is played (RFC 7845, 4.4); it can only shorten.
    let length = match usize::try_from(said_end) {
        Ok(end) if end > skipped => end.min(length) - skipped,
        _ => length - skipped,
    };
    Ok(Stream {
        packets,
        skipped,
        length,
        gain,
    })
}

/// The samples to skip and the gain out of an identification header (RFC 7845, 5.1).
fn read_head(head: &[u8]) -> Result<(usize, f32), RecordingFault> {
    let rest = head
        .strip_prefix(b"OpusHead")
        .ok_or(RecordingFault::NotOpus)?;
    let [
        version,
        channels,
        skip_low,
        skip_high,
        _,
        _,
        _,
        _,
        gain_low,
        gain_high,
        family,
        ..,
    ] = *rest
    else {
        return Err(RecordingFault::Damaged);
    };
    if version & 0xf0 != 0 {
        return Err(RecordingFault::NotOpus);
    }
    if !(1..=2).contains(&channels) || family != 0 {
        return Err(RecordingFault::TooManyChannels);
    }
    let skipped = usize::from(u16::from_le_bytes([skip_low, skip_high]));
    let gain = f32::from(i16::from_le_bytes([gain_low, gain_high])) / 256.0;
    Ok((skipped, 10_f32.powf(gain / 20.0)))
}

/// How many samples a packet decodes to, by its first bytes (RFC 6716, 3.1 and 3.2). `None` for one that is none.
fn samples_in(packet: &[u8]) -> Option<usize> {
    let first = *packet.first()?;
    let frame = match first >> 3 {
        mode @ 0..12 => [480, 960, 1_920, 2_880][usize::from(mode & 3)],
        mode @ 12..16 => [480, 960][usize::from(mode & 1)],
        mode => [120, 240, 480, 960][usize::from(mode & 3)],
    };
    let frames = match first & 3 {
        0 => 1,
        1 | 2 => 2,
        _ => usize::from(packet.get(1)? & 0x3f),
    };
    let samples = frame * frames;
    (1..=LONGEST_PACKET).contains(&samples).then_some(samples)
}

fn fault_of(error: ogg::OggReadError) -> RecordingFault {
    match error {
        ogg::OggReadError::ReadError(_) => RecordingFault::CutOff,
        _ => RecordingFault::Damaged,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "clamped before")]
fn as_sample(sample: f32) -> i16 {
    (sample * 32_768.0).clamp(-32_768.0, 32_767.0) as i16
}

fn length_of(samples: usize) -> Duration {
    let samples = u64::try_from(samples).unwrap_or(u64::MAX);
    Duration::from_micros(samples.saturating_mul(1_000) / u64::from(SAMPLE_RATE / 1_000))
}

/// A decoder is large, and files come from strangers: should it ever panic, that is a fault of the file too.
fn guarded<T>(work: impl FnOnce() -> Result<T, RecordingFault>) -> Result<T, RecordingFault> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(RecordingFault::Damaged))
}
