#![doc = include_str!("architecture.md")]

pub mod book;
pub mod cli;
pub mod config;
pub mod domain;
pub mod i18n;
pub mod input;
pub mod keymap;
pub mod report;
pub mod store;
pub mod text;
pub mod transfer;
pub mod tui;
