//! Reading aloud: the threads with a fake voice, the speech service of Linux with a hostile and a real daemon.

mod reader;
mod support;
