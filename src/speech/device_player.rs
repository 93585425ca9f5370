//! Sound on Windows and macOS, straight to the system's own output.

use std::num::NonZero;
use std::thread;
use std::time::{Duration, Instant};

use rodio::buffer::SamplesBuffer;
use rodio::{DeviceSinkBuilder, MixerDeviceSink};

use super::player::Player;
use super::recording::{SAMPLE_RATE, Sound};
use super::speaker::{Progress, Trouble};

/// How often it is looked whether the sound has ended.
const LOOK_EVERY: Duration = Duration::from_millis(10);

/// The system's output, opened with the first recording.
pub(crate) struct DevicePlayer {
    output: MixerDeviceSink,
    playing: Option<rodio::Player>,
}

impl DevicePlayer {
    /// Opens the output that the person has chosen in the system.
    ///
    /// # Errors
    /// When there is none.
    pub fn open() -> Result<Self, Trouble> {
        let mut output = DeviceSinkBuilder::open_default_sink().map_err(|_| Trouble::NoSound)?;
        output.log_on_drop(false);
        Ok(Self {
            output,
            playing: None,
        })
    }
}

impl Player for DevicePlayer {
    fn play(&mut self, sound: Sound) -> Result<(), Trouble> {
        self.stop();
        let rate = NonZero::new(SAMPLE_RATE).ok_or(Trouble::NoSound)?;
        let samples: Vec<f32> = sound
            .samples
            .iter()
            .map(|sample| f32::from(*sample) / 32_768.0)
            .collect();
        let player = rodio::Player::connect_new(self.output.mixer());
        player.append(SamplesBuffer::new(NonZero::<u16>::MIN, rate, samples));
        self.playing = Some(player);
        Ok(())
    }

    fn progress(&mut self, wait: Duration) -> Result<Progress, Trouble> {
        let deadline = Instant::now() + wait;
        loop {
            if self.playing.as_ref().is_none_or(rodio::Player::empty) {
                self.playing = None;
                return Ok(Progress::Ended);
            }
            if Instant::now() >= deadline {
                return Ok(Progress::Speaking);
            }
            thread::sleep(LOOK_EVERY);
        }
    }

    fn stop(&mut self) {
        // Dropping it takes its sound out of the output.
        if let Some(player) = self.playing.take() {
            player.stop();
        }
    }
}
