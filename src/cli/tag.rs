//! `enishi tag`: tags added to people and taken away from them, of several as one act.

use clap::Args;

use crate::{
    book::command::{Command, ContactCommand},
    cli::{failure::Failure, session::Session, whom::whom},
    domain::{contact::Contact, id::Id, merge::same_text},
};

/// `enishi tag WHO… [--add TAG] [--remove TAG]`.
#[derive(Debug, Args)]
pub struct TagArgs {
    /// Whose
    #[arg(value_name = "WHO", required = true)]
    pub who: Vec<String>,
    /// To add
    #[arg(long, value_name = "TAG", required_unless_present = "remove")]
    pub add: Vec<String>,
    /// To take away
    #[arg(long, value_name = "TAG")]
    pub remove: Vec<String>,
}

/// Adds the tags and takes the others away.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, [`Failure::Refused`] when nobody's tags would change.
pub fn run(args: &TagArgs, session: &mut Session) -> Result<(), Failure> {
    let (add, remove) = (tags(&args.add), tags(&args.remove));
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let mut ids: Vec<Id<Contact>> = Vec::new();
    for who in &args.who {
        let id = whom(book, who)?.id;
        let own = book.contact(id)?.body.tags;
        if !ids.contains(&id) && changes(&own, &add, &remove) {
            ids.push(id);
        }
    }
    if ids.is_empty() {
        return Err(Failure::Refused("refused-tags-stand", args.who.join(", ")));
    }
    let tag = |id| Command::Contact(ContactCommand::Tag { id, add: add.clone(), remove: remove.clone() });
    let commands = ids.into_iter().map(tag).collect();
    let done = book.run(Command::Together(commands))?;
    session.tell(&done)
}

/// What was typed, without the signs; a comma parts tags as it does in the form.
fn tags(typed: &[String]) -> Vec<String> {
    typed
        .iter()
        .flat_map(|text| text.split([',', '、', '，']))
        .map(|tag| tag.trim().trim_start_matches(['#', '＃']).trim().to_owned())
        .filter(|tag| !tag.is_empty())
        .collect()
}

/// Tells whether somebody's tags would change.
fn changes(own: &[String], add: &[String], remove: &[String]) -> bool {
    let has = |tag: &String| own.iter().any(|one| same_text(one, tag));
    !add.iter().all(has) || remove.iter().any(has)
}
