//! `enishi promise`: a promise to a person (S28), in the one-line syntax of `ux.md` 2.3.

use clap::Args;

use crate::{
    cli::{
        failure::Failure,
        session::Session,
        todo::{self, Start},
        whom::whom,
    },
    domain::action::{ActionKind, Owner},
};

/// `enishi promise WHO "LINE"`.
#[derive(Debug, Args)]
pub struct PromiseArgs {
    /// To whom
    #[arg(value_name = "WHO")]
    pub who: String,
    /// What, then #tag ~repeat, a date, +30m, // note
    #[arg(value_name = "LINE", required = true)]
    pub line: Vec<String>,
}

/// Writes the promise down.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, or the words are missing.
pub fn run(args: &PromiseArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let who = whom(&opened.book, &args.who)?;
    let start = Start { contact_id: Some(who.id), kind: Some(ActionKind::Promise), owner: Owner::Me };
    todo::write(&args.line.join(" "), start, &mut opened.book, session)
}
