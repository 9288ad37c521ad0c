//! The command line (`product.md` 5): one file a command, every word from the messages, results on standard output.

use std::{ffi::OsString, sync::Arc};

use clap::Parser;

use crate::{
    book::Clock,
    cli::{
        failure::Failure,
        first_start::Unbegun,
        global::Global,
        open::Opened,
        out::{Bold, Out},
        session::Session,
        task::Task,
        terminal::Check,
    },
    config::{ColourChoice, Config, ConfigFault, Fault, Glyphs, Paths, Surroundings},
    i18n::{Lang, Words, words::value as filled},
};

pub mod add;
pub mod alike;
pub mod ask;
pub mod backup;
pub mod balance;
pub mod closed;
pub mod compare;
pub mod completions;
pub mod concern;
pub mod config;
pub mod copies;
pub mod demo;
pub mod dismiss;
pub mod doctor;
pub mod document;
pub mod done;
pub mod drop;
pub mod due;
pub mod edit;
pub mod editor;
pub mod exchange;
pub mod export;
pub mod failure;
pub mod felt;
pub mod file;
pub mod filters;
pub mod find;
pub mod first_start;
pub mod forget;
pub mod global;
pub mod goal;
pub mod help;
pub mod history;
pub mod import;
pub mod import_read;
pub mod import_review;
pub mod init;
pub mod later;
pub mod line;
pub mod list;
pub mod man;
pub mod merge;
pub mod merge_book;
pub mod month;
pub mod morning_shape;
pub mod need;
pub mod note;
pub mod offer;
pub mod open;
pub mod out;
pub mod page;
pub mod passphrase;
pub mod person_page;
pub mod person_shape;
pub mod phase;
pub mod pick;
pub mod profile;
pub mod promise;
pub mod quarter;
pub mod redo;
pub mod remove;
pub mod restore;
pub mod salvage;
pub mod say;
pub mod session;
pub mod shape;
pub mod show;
pub mod someday;
pub mod table;
pub mod tag;
pub mod talked;
pub mod task;
pub mod terminal;
pub mod timeline;
pub mod today;
pub mod todo;
pub mod trash;
pub mod undo;
pub mod usage;
pub mod value;
pub mod week;
pub mod whom;

/// What was typed.
#[derive(Debug, Parser)]
#[command(
    name = "enishi",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    /// The options of every command.
    #[command(flatten)]
    pub global: Global,
    /// The command; none = the terminal.
    #[command(subcommand)]
    pub task: Option<Task>,
}

/// How a run ended.
pub enum Ended {
    /// With this exit status.
    With(u8),
    /// The terminal is to be opened.
    AtScreen(Box<Start>),
    /// The terminal is to be looked at, and what was seen to be told.
    AtTerminal(Box<Check>),
    /// There is no book yet: the terminal is to ask how it begins.
    FirstStart(Box<Unbegun>),
}

/// What the terminal starts with.
pub struct Start {
    /// The open book; an example book lives as long as this does.
    pub opened: Opened,
    /// The language.
    pub lang: Lang,
    /// Which signs are drawn.
    pub glyphs: Glyphs,
    /// When colour is used.
    pub colour: ColourChoice,
    /// The owner's settings.
    pub config: Config,
    /// Mistakes in the config file, to be told on the screen.
    pub config_faults: usize,
    /// The places of this computer.
    pub paths: Paths,
    /// The environment.
    pub surroundings: Surroundings,
}

/// Runs what was typed and returns how it ended.
pub fn run(surroundings: Surroundings) -> Ended {
    let paths = Paths::of_home();
    let (config, faults) = paths.as_ref().map(|paths| Config::read(&paths.config)).unwrap_or_default();
    let words = Words::new(early_language(&surroundings, &config));
    let cli = match help::parse(&surroundings.args, &words) {
        Ok(cli) => cli,
        Err(status) => return Ended::With(status),
    };
    let started = paths.map_err(Failure::from).and_then(|paths| {
        // with any other mistake the usual value is a safe one; here it would be another book
        let other_book = faults.iter().any(|fault| fault.fault == Fault::Book);
        if other_book && !matters_not(cli.task.as_ref()) {
            return Err(Failure::Config(paths.config, faults));
        }
        begin(cli.global, &surroundings, paths, config, faults)
    });
    let mut session = match started {
        Ok(session) => session,
        Err(failure) => return end(&words, &failure),
    };
    if !session.config_faults.is_empty() && !is_told_elsewhere(cli.task.as_ref()) {
        note(&session.words.with("config-mistakes", [("count", filled(session.config_faults.len()))]));
    }
    let outcome = match cli.task {
        None => return at_screen(session, surroundings),
        Some(Task::Demo(demo)) => return at_screen(demo::meant(demo, session), surroundings),
        Some(Task::Doctor(args)) if args.terminal => {
            return Ended::AtTerminal(Box::new(Check::new(session, surroundings, args.format.format)));
        }
        Some(task) => task.carry_out(&mut session),
    };
    let status = concluded(outcome, &mut session);
    copies::keep_after(&session);
    Ended::With(status)
}

/// Ends a command: everything is written out, what went wrong is said, and the exit status comes back.
fn concluded(outcome: Result<(), Failure>, session: &mut Session) -> u8 {
    match outcome.and_then(|()| session.out.finish()) {
        Ok(()) => 0,
        Err(failure) => {
            // what was written before the fault belongs before it
            let _ = session.out.finish();
            tell(&session.words, &failure)
        }
    }
}

fn begin(
    global: Global,
    surroundings: &Surroundings,
    paths: Paths,
    config: Config,
    config_faults: Vec<ConfigFault>,
) -> Result<Session, Failure> {
    let lang = session::language(&global, surroundings, &config)?;
    let clock = surroundings.fixed_now()?.map_or(Clock::System, Clock::Fixed);
    let colour = global.color.unwrap_or(config.color);
    let config = Config { cursor: config.cursor || global.cursor, ..config };
    let bold = match colour {
        ColourChoice::Always => Bold::Headings,
        ColourChoice::Auto if Out::is_terminal() && !surroundings.wants_no_colour() => Bold::Headings,
        ColourChoice::Auto | ColourChoice::Never => Bold::Nothing,
    };
    Ok(Session {
        words: Words::new(lang),
        out: Out::new(bold),
        clock,
        target: session::target(&global, surroundings, &paths),
        glyphs: global.glyphs.unwrap_or(config.glyphs),
        colour,
        paths,
        config,
        config_faults,
        aside: Arc::default(),
        editor: surroundings.editor.clone(),
        runtime: surroundings.runtime.clone(),
    })
}

/// Opens the book for the terminal; where nothing lies in its place, the first start makes one. Where there is no terminal, or what lies
/// there cannot be opened, says how to go on, as every command does.
fn at_screen(session: Session, surroundings: Surroundings) -> Ended {
    if !Out::is_terminal() || !std::io::IsTerminal::is_terminal(&std::io::stdin()) {
        return end(&session.words, &Failure::Usage("no-terminal", String::new()));
    }
    let opened = match session.open_for("tui") {
        Ok(opened) => opened,
        Err(failure) if first_start::is_first(&failure) => {
            return Ended::FirstStart(Box::new(Unbegun { session, surroundings }));
        }
        Err(failure) => return end(&session.words, &failure),
    };
    Ended::AtScreen(Box::new(Start {
        opened,
        lang: session.words.lang(),
        glyphs: session.glyphs,
        colour: session.colour,
        config_faults: session.config_faults.len(),
        config: session.config,
        paths: session.paths,
        surroundings,
    }))
}

fn end(words: &Words, failure: &Failure) -> Ended {
    Ended::With(tell(words, failure))
}

/// Says one line on standard error.
pub fn note(line: &str) {
    Out::note(line);
}

/// Says on standard error what went wrong and returns the exit status.
pub fn tell(words: &Words, failure: &Failure) -> u8 {
    for line in failure.lines(words) {
        Out::note(&line);
    }
    failure.status()
}

/// Tells whether a command does without the config file, so that its mistakes need not stop it.
const fn matters_not(task: Option<&Task>) -> bool {
    matches!(task, Some(Task::Config(_) | Task::Help(_) | Task::Completions(_) | Task::Man))
}

/// Tells whether the mistakes are told on the screen, by the command itself, or are nothing to it.
const fn is_told_elsewhere(task: Option<&Task>) -> bool {
    matches!(task, None | Some(Task::Demo(_))) || matters_not(task)
}

/// Returns the language before the words are read: the help itself is in one. What cannot be read is told later.
fn early_language(surroundings: &Surroundings, config: &Config) -> Lang {
    let typed = surroundings.args.iter().zip(surroundings.args.iter().skip(1).chain([&OsString::new()])).find_map(
        |(word, next)| {
            let word = word.to_str()?;
            let code = word.strip_prefix("--lang=").or_else(|| next.to_str().filter(|_| word == "--lang"))?;
            value::lang(code).ok()
        },
    );
    let named = || surroundings.lang.as_deref().and_then(Lang::from_code);
    typed.or_else(named).or(config.lang).or_else(|| session::system_language(surroundings)).unwrap_or_default()
}
