//! Reading aloud: the threads with a fake voice, the speech service of Linux with a hostile and a real daemon.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests stand outside test functions

#[cfg(all(unix, not(target_os = "macos")))]
mod hostile_daemon;
mod reader;
#[cfg(all(unix, not(target_os = "macos")))]
mod real_daemon;
mod recording;
mod support;
mod words;
