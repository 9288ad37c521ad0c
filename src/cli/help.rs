//! Help in both languages: clap's own texts are replaced by messages, `help-COMMAND` and `help-COMMAND-ARGUMENT`.

use std::ffi::OsString;

use clap::{Arg, Args, CommandFactory, FromArgMatches, error::ErrorKind};

use crate::{
    cli::{
        Cli,
        failure::Failure,
        out::{Bold, Out},
        session::Session,
        usage,
    },
    i18n::Words,
};

/// Takes away what the code's own comments say at length.
const NONE: Option<&'static str> = None;

/// `enishi help`.
#[derive(Debug, Args)]
pub struct HelpArgs {
    /// The command to explain
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}

/// Writes the help of the program or of one command.
///
/// # Errors
/// [`Failure::Usage`] for a command that is not there.
pub fn run(args: &HelpArgs, session: &mut Session) -> Result<(), Failure> {
    let mut program = program(&session.words);
    program.build();
    let text = match &args.command {
        None => program.render_help(),
        Some(name) => match program.find_subcommand_mut(name) {
            Some(command) => command.render_help(),
            None => return Err(Failure::Usage("usage-unknown-command", name.clone())),
        },
    };
    session.out.line(text.to_string().trim_end())
}

/// Reads what was typed. Help, the version and wrong usage are told here; the exit status comes back.
///
/// # Errors
/// The exit status: 0 after help, 2 after wrong usage.
pub fn parse(args: &[OsString], words: &Words) -> Result<Cli, u8> {
    let read =
        |program: clap::Command| program.try_get_matches_from(args).and_then(|matches| Cli::from_arg_matches(&matches));
    // the texts of all commands are put in only where one of them will be read
    read(Cli::command()).or_else(|_| read(program(words))).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let mut out = Out::new(Bold::Nothing);
            let written = out.line(error.render().to_string().trim_end()).and_then(|()| out.finish());
            written.map_or_else(|failure| failure.status(), |()| 0)
        }
        _ => {
            for line in usage::lines(&error, words) {
                Out::note(&line);
            }
            2
        }
    })
}

/// Returns the program as clap sees it, every text of it in the language of the words.
pub fn program(words: &Words) -> clap::Command {
    let program = dressed(Cli::command(), "enishi", words).subcommand_help_heading(words.say("help-heading-commands"));
    program.mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        let command = dressed(command, &name, words).subcommand_help_heading(words.say("help-heading-commands"));
        command.mut_subcommands(|inner| {
            let name = format!("{name}-{}", inner.get_name());
            dressed(inner, &name, words)
        })
    })
}

/// Returns the id of the message that explains an argument: its own, or the one that all commands share.
pub fn argument_id(command: &str, argument: &str, words: &Words) -> String {
    let argument = argument.replace('_', "-");
    let own = format!("help-{command}-{argument}");
    if words.has(&own) { own } else { format!("help-any-{argument}") }
}

fn dressed(command: clap::Command, name: &str, words: &Words) -> clap::Command {
    let template = format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", words.say("help-usage"));
    let command = command
        .about(words.say(&format!("help-{name}")))
        .long_about(NONE)
        .help_template(template)
        .mut_args(|arg| dressed_argument(arg, name, words));
    let after = format!("help-{name}-after");
    if words.has(&after) { command.after_help(words.say(&after)) } else { command }
}

fn dressed_argument(arg: Arg, command: &str, words: &Words) -> Arg {
    let id = argument_id(command, arg.get_id().as_str(), words);
    let heading = if arg.is_positional() {
        "help-heading-arguments"
    } else if command == "enishi" {
        "help-heading-global"
    } else {
        "help-heading-options"
    };
    let arg = arg.help(words.say(&id)).long_help(NONE).help_heading(words.say(heading));
    // clap allows this only where there is a value at all
    if arg.get_action().takes_values() { arg.hide_possible_values(true).hide_default_value(true) } else { arg }
}
