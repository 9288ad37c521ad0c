//! `enishi config`: where the config file lies, and what may stand in it.

use std::path::Path;

use clap::Args;

use crate::{
    cli::{
        failure::{Failure, shown},
        session::Session,
    },
    config::{
        Chosen, KEYS,
        save::{self, Existing},
    },
    i18n::{Words, words::value},
    keymap::{Keymap, Scope},
    text::safe::safe,
};

/// `enishi config [--write]`.
#[derive(Debug, Clone, Copy, Args)]
pub struct ConfigArgs {
    /// Make the file with everything commented out, where there is none
    #[arg(long)]
    pub write: bool,
}

/// Prints the place and the commented file, or makes it; mistakes in the file that is there are all told, each with its line.
///
/// # Errors
/// [`Failure::FileExists`] when the file is there already and is to be made, [`Failure::Config`] when there are mistakes in it.
pub fn run(args: &ConfigArgs, session: &mut Session) -> Result<(), Failure> {
    let path = session.paths.config.clone();
    let place = safe(&shown(&path)).into_string();
    let text = template(&session.words, &[]);
    if args.write {
        make(&path, &text)?;
        session.hint(&session.words.with("file-written", [("path", value(place))]));
        return Ok(());
    }
    session.out.line(&format!("# {place}"))?;
    session.out.line(text.trim_end())?;
    match std::mem::take(&mut session.config_faults) {
        faults if faults.is_empty() => Ok(()),
        faults => Err(Failure::Config(path, faults)),
    }
}

/// Makes the file with what was chosen at the first start; one that is there already is left as it is.
///
/// # Errors
/// [`Failure::File`] when the disk refuses.
pub fn settle(chosen: Chosen, path: &Path, words: &Words) -> Result<(), Failure> {
    match make(path, &template(words, &chosen.keys())) {
        Err(Failure::FileExists(_)) => Ok(()),
        made => made,
    }
}

fn make(path: &Path, text: &str) -> Result<(), Failure> {
    Ok(save::write_in_folder(path, text.as_bytes(), Existing::Keep)?)
}

/// Returns the file with every key explained, and commented out but for those that are `set`.
pub fn template(words: &Words, set: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut section = "";
    for key in KEYS {
        let (head, name) = key.name.rsplit_once('.').unwrap_or(("", key.name));
        if head != section {
            section = head;
            text.push_str(&format!("\n[{head}]\n"));
        }
        let line = match set.iter().find(|(known, _)| *known == key.name) {
            Some((_, value)) => format!("{name} = {value}"),
            None => format!("# {name} = {}", key.sample),
        };
        text.push_str(&format!("\n# {}\n# {}\n{line}\n", words.say(&key.about()), key.takes));
    }
    text.push_str(&own_keys(words));
    text.trim_start().to_owned()
}

/// Returns the keys of every place as they come, commented out below the name of the place.
fn own_keys(words: &Words) -> String {
    let mut text = format!("\n# {}\n", words.say("config-about-keys"));
    let keymap = Keymap::default();
    for scope in Scope::ALL {
        let id = scope.id();
        text.push_str(&format!("\n# {}\n[keys.{id}]\n", words.say(&format!("config-about-keys-{id}"))));
        for row in keymap.own(scope) {
            let action = row.action.id();
            let keys: Vec<String> = row.keys.iter().map(|key| format!("\"{key}\"")).collect();
            let about = words.say(&format!("key-{action}-help"));
            text.push_str(&format!("# {action} = [{}] # {about}\n", keys.join(", ")));
        }
    }
    text
}
