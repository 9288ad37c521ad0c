//! Words for people, in English and Japanese, from the Fluent files under `assets/i18n`.

pub mod alike;
pub mod days;
pub mod errors;
pub mod imports;
pub mod people;
pub mod reasons;
pub mod said;
pub mod system;
pub mod two;
pub mod words;

pub use words::{Lang, Words};
