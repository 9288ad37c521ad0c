//! The commands as a table: what each takes, and the room that carries it out.

use clap::Subcommand;

use crate::{
    cli::{
        add, alike, ask, backup, balance, compare, completions, concern, config, demo, dismiss, doctor, done, drop,
        due, edit, exchange, export, failure::Failure, felt, filters, find, forget, goal, help, history, import, init,
        later, list, man, merge, month, need, note, offer, phase, profile, promise, quarter, redo, remove, restore,
        salvage, session::Session, show, someday, tag, talked, today, todo, trash, undo, week,
    },
    domain::exchange::Direction::{Given, Received},
};

/// The commands, in the order of the help.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Make an empty book
    Init,
    /// Open a throw-away book of example people
    Demo(demo::DemoArgs),
    /// The morning as text
    Today(today::TodayArgs),
    /// All open actions by date
    Due(due::DueArgs),
    /// Add a person in one line
    Add(add::AddArgs),
    /// Change a person
    Edit(Box<edit::EditArgs>),
    /// Add tags to people and take tags away
    Tag(tag::TagArgs),
    /// Note support that was received
    Received(exchange::ExchangeArgs),
    /// Note support that was given
    Gave(exchange::ExchangeArgs),
    /// Note a talk
    Talked(talked::TalkedArgs),
    /// Note something about a person
    Note(note::NoteArgs),
    /// Note a need of theirs
    Need(need::NeedArgs),
    /// Note a concern between you
    Concern(concern::ConcernArgs),
    /// Note what you can ask them for, or do for them
    Offer(offer::OfferArgs),
    /// Note how the exchange with a person feels
    Felt(felt::FeltArgs),
    /// Whom to ask
    Ask(ask::AskArgs),
    /// Write down a to-do
    Todo(todo::TodoArgs),
    /// Write down a promise to a person
    Promise(promise::PromiseArgs),
    /// An action is done
    Done(done::DoneArgs),
    /// Put an action or a person off
    Later(later::LaterArgs),
    /// Keep an action without a date
    Someday(someday::SomedayArgs),
    /// Let an action go
    Drop(drop::DropArgs),
    /// Set the trust phase of a person
    Phase(phase::PhaseArgs),
    /// Put a suggestion off
    Dismiss(dismiss::DismissArgs),
    /// Put a person or a record into the trash
    Remove(remove::RemoveArgs),
    /// What lies in the trash, and back from it
    Trash(trash::TrashArgs),
    /// Records that may be of one person
    Alike(alike::AlikeArgs),
    /// Make one record of two
    Merge(merge::MergeArgs),
    /// The people
    List(list::ListArgs),
    /// The kept filters of the list
    Filters(filters::FiltersArgs),
    /// One person with everything
    Show(show::ShowArgs),
    /// Search everything that was written
    Find(find::FindArgs),
    /// Giving and receiving
    Balance(balance::BalanceArgs),
    /// The weekly summary
    Week(week::WeekArgs),
    /// The summary of a month
    Month(month::MonthArgs),
    /// The summary of three months
    Quarter(quarter::QuarterArgs),
    /// Your goals
    Goal(goal::GoalArgs),
    /// Your own page
    Profile(profile::ProfileArgs),
    /// Take people in from a file
    Import(import::ImportArgs),
    /// Write everything out
    Export(export::ExportArgs),
    /// Take the last act back
    Undo,
    /// Bring back what was taken back
    Redo,
    /// What was done
    History(history::HistoryArgs),
    /// Make a verified copy
    Backup(backup::BackupArgs),
    /// Put a copy in the place of the book
    Restore(restore::RestoreArgs),
    /// What this book and another copy of it did since they went apart
    Compare(compare::CompareArgs),
    /// Look at the health of the book
    Doctor(doctor::DoctorArgs),
    /// Read what can be read of a damaged book into a new one
    Salvage(salvage::SalvageArgs),
    /// Forget somebody for good
    Forget(forget::ForgetArgs),
    /// Words for the shell to complete
    Completions(completions::CompletionsArgs),
    /// The manual page
    Man,
    /// The config file
    Config(config::ConfigArgs),
    /// Help for a command
    Help(help::HelpArgs),
}

impl Task {
    /// Carries the command out.
    ///
    /// # Errors
    /// The [`Failure`] of the command; nothing was written then.
    pub fn carry_out(self, session: &mut Session) -> Result<(), Failure> {
        match self {
            Self::Init => init::run(session),
            Self::Demo(_) => Ok(()),
            Self::Today(args) => today::run(args, session),
            Self::Due(args) => due::run(args, session),
            Self::Add(args) => add::run(&args, session),
            Self::Edit(args) => edit::run(*args, session),
            Self::Tag(args) => tag::run(&args, session),
            Self::Received(args) => exchange::run(&args, Received, session),
            Self::Gave(args) => exchange::run(&args, Given, session),
            Self::Talked(args) => talked::run(&args, session),
            Self::Note(args) => note::run(&args, session),
            Self::Need(args) => need::run(&args, session),
            Self::Concern(args) => concern::run(&args, session),
            Self::Offer(args) => offer::run(&args, session),
            Self::Felt(args) => felt::run(&args, session),
            Self::Ask(args) => ask::run(&args, session),
            Self::Todo(args) => todo::run(&args, session),
            Self::Promise(args) => promise::run(&args, session),
            Self::Done(args) => done::run(&args, session),
            Self::Later(args) => later::run(&args, session),
            Self::Someday(args) => someday::run(&args, session),
            Self::Drop(args) => drop::run(&args, session),
            Self::Phase(args) => phase::run(&args, session),
            Self::Dismiss(args) => dismiss::run(&args, session),
            Self::Remove(args) => remove::run(&args, session),
            Self::Trash(args) => trash::run(&args, session),
            Self::Alike(args) => alike::run(&args, session),
            Self::Merge(args) => merge::run(&args, session),
            Self::List(args) => list::run(&args, session),
            Self::Filters(args) => filters::run(&args, session),
            Self::Show(args) => show::run(&args, session),
            Self::Find(args) => find::run(&args, session),
            Self::Balance(args) => balance::run(&args, session),
            Self::Week(args) => week::run(&args, session),
            Self::Month(args) => month::run(&args, session),
            Self::Quarter(args) => quarter::run(&args, session),
            Self::Goal(args) => goal::run(&args, session),
            Self::Profile(args) => profile::run(args, session),
            Self::Import(args) => import::run(&args, session),
            Self::Export(args) => export::run(&args, session),
            Self::Undo => undo::run(session),
            Self::Redo => redo::run(session),
            Self::History(args) => history::run(&args, session),
            Self::Backup(args) => backup::run(&args, session),
            Self::Restore(args) => restore::run(&args, session),
            Self::Compare(args) => compare::run(&args, session),
            Self::Doctor(args) => doctor::run(&args, session),
            Self::Salvage(args) => salvage::run(&args, session),
            Self::Forget(args) => forget::run(&args, session),
            Self::Completions(args) => completions::run(&args, session),
            Self::Man => man::run(session),
            Self::Config(args) => config::run(&args, session),
            Self::Help(args) => help::run(&args, session),
        }
    }
}
