//! `enishi config`: where the config file lies, and what may stand in it.

use clap::Args;

use crate::{
    cli::{
        failure::{Failure, shown},
        file::{self, Existing},
        session::Session,
    },
    config::KEYS,
    i18n::{Words, words::value},
    text::safe::safe,
};

/// `enishi config [--write]`.
#[derive(Debug, Clone, Copy, Args)]
pub struct ConfigArgs {
    /// Make the file with everything commented out, where there is none
    #[arg(long)]
    pub write: bool,
}

/// Prints the place and the commented file, or makes it.
///
/// # Errors
/// [`Failure::FileExists`] when the file is there already and is to be made.
pub fn run(args: &ConfigArgs, session: &mut Session) -> Result<(), Failure> {
    let path = session.paths.config.clone();
    let place = safe(&shown(&path)).into_string();
    let text = template(&session.words);
    if args.write {
        if let Some(folder) = path.parent() {
            file::private_folder(folder)?;
        }
        file::write(&path, text.as_bytes(), Existing::Keep)?;
        session.hint(&session.words.with("file-written", [("path", value(place))]));
        return Ok(());
    }
    session.out.line(&format!("# {place}"))?;
    session.out.line(text.trim_end())
}

/// Returns the file with every key explained and commented out.
pub fn template(words: &Words) -> String {
    let mut text = String::new();
    let mut section = "";
    for key in KEYS {
        let (head, name) = key.name.rsplit_once('.').unwrap_or(("", key.name));
        if head != section {
            section = head;
            text.push_str(&format!("\n[{head}]\n"));
        }
        text.push_str(&format!("\n# {}\n# {}\n# {name} = {}\n", words.say(&key.about()), key.takes, key.sample));
    }
    text.trim_start().to_owned()
}
