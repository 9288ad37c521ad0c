#![doc = include_str!("architecture.md")]

pub mod domain;
pub mod text;
pub mod input;
pub mod store;
pub mod book;
pub mod i18n;
pub mod keymap;
pub mod report;
pub mod transfer;
pub mod config;
pub mod tui;
