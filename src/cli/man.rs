//! `enishi man`: the manual page.

use crate::cli::{failure::Failure, help, session::Session};

/// Writes the manual page as roff.
///
/// # Errors
/// [`Failure::Output`] when the output fails.
pub fn run(session: &mut Session) -> Result<(), Failure> {
    let mut text = Vec::new();
    clap_mangen::Man::new(help::program(&session.words)).render(&mut text).map_err(Failure::Output)?;
    session.out.raw(&text)
}
