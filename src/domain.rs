//! The pure core: what a book keeps, and every rule and formula over facts. No clock, no files, no words for people.

pub mod action;
pub mod asking;
pub mod balance;
pub mod calendar;
pub mod contact;
pub mod conventions;
pub mod coverage;
pub mod diversity;
pub mod entry;
pub mod evidence;
pub mod exchange;
pub mod facts;
pub mod id;
pub mod isolation;
pub mod money;
pub mod morning;
pub mod phase;
pub mod profile;
pub mod promises;
pub mod record;
pub mod rhythm;
pub mod suggestion;
pub mod touch;
pub mod window;
