//! In which words the program speaks: languages, numbers, dates, and the texts under `locales/`.

mod catalog;
mod checks;
mod files;
mod formats;
mod words;
