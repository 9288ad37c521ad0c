//! `enishi talked`: contact made with one person or several, both ways or one way; or what was noted of it, changed.

use clap::Args;

use crate::{
    book::{
        self, Book, Refusal,
        command::{ActionCommand, Command, EntryRef, TouchCommand, TrashRef},
    },
    cli::{failure::Failure, line, session::Session, value, whom::whom},
    domain::{
        calendar::WeekStart,
        id::Id,
        record::Kept,
        touch::{Channel, Touch, Way},
    },
    input::{
        line::{Subject, parse_talk_line},
        records,
    },
};

/// `enishi talked WHO [TEXT] …`, `enishi talked WHO --change ID …`.
#[derive(Debug, Args)]
pub struct TalkedArgs {
    /// With whom
    #[arg(value_name = "WHO")]
    pub who: String,
    /// What it was about; @more people +30m !next step and a date may stand in it
    #[arg(value_name = "TEXT")]
    pub text: Vec<String>,
    /// Sent, no answer yet
    #[arg(long)]
    pub one_way: bool,
    /// How
    #[arg(long, value_name = "in_person|online|phone|chat|mail|letter|group", value_parser = value::channel)]
    pub channel: Option<Channel>,
    /// How is not known any more; only with --change
    #[arg(long, requires = "change", conflicts_with = "channel")]
    pub no_channel: bool,
    /// The day
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// Minutes it took
    #[arg(long, value_name = "N", value_parser = value::whole::<u32>)]
    pub minutes: Option<u32>,
    /// Spoke openly about something awkward
    #[arg(long)]
    pub frank: bool,
    /// Said thanks for what was received
    #[arg(long)]
    pub thanks: bool,
    /// Change this talk instead of noting a new one
    #[arg(long, value_name = "ID", conflicts_with = "thanks")]
    pub change: Option<String>,
}

/// Logs the talk and plans the next step of the line, in one act; only beside `--thanks` the step is an act of its own.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, or the day is still to come, [`Failure::Date`]
/// for a date that cannot be read, [`Failure::Usage`] for thanks to several people at once, or when nothing is to be
/// changed.
pub fn run(args: &TalkedArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    if let Some(id) = &args.change {
        return change(args, id, book, session);
    }
    let profile = book.profile()?;
    let today = session.today();
    let read = parse_talk_line(&args.text.join(" "), Subject::Chosen, today, WeekStart::of(&profile));
    session.not_understood(&read.not_understood);
    let on = match args.on.as_deref() {
        Some(day) => session.day_or_today(Some(day), &profile)?,
        None => session.happened(read.on.unwrap_or(today))?,
    };
    let way = if args.one_way { Way::OneWay } else { read.way.unwrap_or_default() };
    let people = line::people(book, &args.who, &read.people)?;
    let touches: Vec<Touch> = people
        .iter()
        .map(|who| Touch {
            contact_id: who.id,
            on,
            way,
            channel: args.channel.or(read.channel),
            minutes: args.minutes.or(read.minutes),
            frank: args.frank,
            text: records::with_rest(&read.text, &[], &read.note),
        })
        .collect();
    let mut next = read.next.as_ref().map(|next| {
        let words = session.words.say("action-follow-up");
        Box::new(records::next_step(next, people.first().map(|who| who.id), today, &words))
    });
    let command = if args.thanks {
        let [one] = touches.as_slice() else { return Err(Failure::Usage("usage-thanks-one", String::new())) };
        TouchCommand::LogThanks(one.clone())
    } else {
        match next.take() {
            Some(next) => TouchCommand::LogNext(touches, next),
            None => TouchCommand::Log(touches),
        }
    };
    let done = book.run(Command::Touch(command))?;
    session.tell(&done)?;
    if let Some(next) = next {
        let done = book.run(Command::Action(ActionCommand::Add(Id::fresh(), next)))?;
        session.tell(&done)?;
    }
    Ok(())
}

/// Changes what was noted of a talk: what is given takes the place of what stands there, the rest stays.
///
/// # Errors
/// [`Failure::Book`] when no talk with this person has such an id, or the day is still to come; [`Failure::Usage`] when nothing is to
/// be changed.
fn change(args: &TalkedArgs, id: &str, book: &mut Book, session: &mut Session) -> Result<(), Failure> {
    let kept = meant(args, id, book)?;
    let mut touch = kept.body.clone();
    if let Some(day) = args.on.as_deref() {
        touch.on = session.day_or_today(Some(day), &book.profile()?)?;
    }
    touch.way = if args.one_way { Way::OneWay } else { touch.way };
    touch.channel = if args.no_channel { None } else { args.channel.or(touch.channel) };
    touch.minutes = args.minutes.or(touch.minutes);
    touch.frank = touch.frank || args.frank;
    if !args.text.is_empty() {
        touch.text = args.text.join(" ");
    }
    if touch == kept.body {
        return Err(Failure::Usage("usage-talk-unchanged", String::new()));
    }
    let command = TouchCommand::Change { id: kept.id, version: kept.version, touch: Box::new(touch) };
    let done = book.run(Command::Touch(command))?;
    session.tell(&done)
}

/// The talk of this id, if it is one with this person.
fn meant(args: &TalkedArgs, id: &str, book: &Book) -> Result<Kept<Touch>, Failure> {
    let who = whom(book, &args.who)?;
    let unknown = || Failure::from(book::Error::from(Refusal::UnknownRecord(id.to_owned())));
    let TrashRef::Entry(EntryRef::Touch(touch)) = book.which_record(id)? else { return Err(unknown()) };
    let kept = book.touch(touch)?;
    if kept.contact_id == who.id { Ok(kept) } else { Err(unknown()) }
}
