//! The terminal: on, a loop that sleeps until something happens, off. Drawing changes nothing.

pub mod app;
pub mod burst;
pub mod canvas;
pub mod chrome;
pub mod clipboard;
pub mod common;
pub mod early;
pub mod event;
pub mod first_start;
pub mod glyphs;
pub mod intake;
pub mod key_words;
pub mod late;
pub mod look;
pub mod notice;
pub mod pages;
pub mod popup;
pub mod probe;
pub mod route;
pub mod run_loop;
pub mod screen;
pub mod seat;
mod shown;
pub mod spots;
mod status;
pub mod tab;
pub mod terminal;
pub mod theme;
pub mod tool;
pub mod view;
pub mod watch;
pub mod widget;

pub use app::{App, Look};
pub use first_start::{FirstStart, Opening, run_first_start};
pub use run_loop::{Setting, run, run_on};
pub use seat::Seat;
