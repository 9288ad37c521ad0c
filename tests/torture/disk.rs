//! The disk under the program: power that goes at any moment, calls that fail, no room, and steps to a new format that are cut off.
//!
//! The program runs as it was built, with nothing added for the tests: strace sees its calls and lets single ones fail.

mod acts;
mod control;
mod faults;
mod full;
mod home;
mod look;
mod model;
mod op;
mod power;
mod record;
mod session;
mod strace;

use std::{fmt::Display, path::Path};

pub use control::write as write_carelessly;

/// What came of something, or why nothing did.
type Tried<T> = Result<T, String>;

fn said(error: impl Display) -> String {
    error.to_string()
}
