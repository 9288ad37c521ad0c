//! `enishi completions`: what a shell needs to complete the words of the command line.

use clap::Args;
use clap_complete::Shell;

use crate::cli::{failure::Failure, help, session::Session};

/// `enishi completions SHELL`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// Which shell
    #[arg(value_name = "bash|elvish|fish|powershell|zsh", value_enum)]
    pub shell: Shell,
}

/// Writes the completions.
///
/// # Errors
/// [`Failure::Output`] when the output fails.
pub fn run(args: &CompletionsArgs, session: &mut Session) -> Result<(), Failure> {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut help::program(&session.words), "enishi", &mut text);
    session.out.raw(&text)
}
