//! Text, pure: safe to show, measured in cells, folded for search, ordered by reading.

pub mod fold;
pub mod forms;
pub mod grams;
pub mod json;
pub mod keys;
pub mod names;
pub mod number;
pub mod safe;
pub mod script;
pub mod sort;
pub mod variants;
pub mod width;
pub mod wrap;
