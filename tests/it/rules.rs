//! The rules of the domain as tables of cases: windows, words, suggestions, the morning, whom to ask.

mod apart;
pub mod cast;
mod mornings;
mod phases;
mod sums;
mod wording;
