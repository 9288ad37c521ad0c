//! One integration binary.
#![expect(clippy::disallowed_macros, reason = "a test prints its seed, so that it can be run again")]
#![expect(clippy::type_complexity, reason = "tables of cases are read as they stand")]

mod calendar;
mod cli;
mod copies;
mod copying;
mod dates;
mod demo;
mod exports;
mod finding;
mod first_start;
mod found;
mod home;
mod hostile;
mod import_box;
mod imports;
mod keys;
mod kills;
mod lines;
mod locks;
mod mended;
mod migrate;
mod morning;
mod narrow;
mod own_keys;
mod pictures;
mod pressing;
mod probe;
mod pty;
mod round_trip;
mod rules;
mod screens;
mod short;
mod stage;
mod store;
mod text;
mod tidy;
mod time;
mod two_machines;
mod undo;
mod vcards;
mod vectors;
mod views;
mod week;
mod weekly;
mod words;
