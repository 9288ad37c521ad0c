//! What people type, pure: the one-line syntax, dates in words, whom a name means, keys with Japanese input on.

pub mod dates;
pub mod fields;
pub mod filter;
pub mod folded_key;
pub mod kind;
pub mod line;
pub mod records;
pub mod whom;
