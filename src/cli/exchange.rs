//! `enishi received` and `enishi gave`: one exchange of support with one person or several.

use clap::Args;

use crate::{
    book::{
        Refusal,
        command::{Command, ExchangeCommand},
    },
    cli::{failure::Failure, line, session::Session, value},
    domain::{
        calendar::WeekStart,
        contact::Sharing,
        exchange::{Direction, Exchange, Size, SupportKind},
        facts::Who,
    },
    i18n::{people::label, said::thank, words::value as word},
    input::{
        line::{ExchangeLine, Subject, parse_exchange_line},
        records,
    },
};

/// `enishi received WHO "WHAT" …`, `enishi gave WHO "WHAT" …`.
#[derive(Debug, Args)]
pub struct ExchangeArgs {
    /// With whom
    #[arg(value_name = "WHO")]
    pub who: String,
    /// What it was; @more people #tag +2h +5000 !thanks and a date may stand in it
    #[arg(value_name = "WHAT")]
    pub what: Vec<String>,
    /// Which kind of support; else guessed from the words
    #[arg(long, value_name = "informational|instrumental|emotional|appraisal", value_parser = value::kind)]
    pub kind: Option<SupportKind>,
    /// How much it helped
    #[arg(long, value_name = "small|medium|large", value_parser = value::size)]
    pub size: Option<Size>,
    /// Minutes it took
    #[arg(long, value_name = "N", value_parser = value::whole::<u32>)]
    pub minutes: Option<u32>,
    /// What it was worth in yen
    #[arg(long, value_name = "N", value_parser = value::whole::<i64>)]
    pub yen: Option<i64>,
    /// The day it happened
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// Plan a thank-you; tomorrow without a date
    #[arg(long, value_name = "DATE", num_args = 0..=1, default_missing_value = "tomorrow")]
    pub thank: Option<String>,
    /// It was an important matter
    #[arg(long)]
    pub deep: bool,
    /// Who may read of it
    #[arg(long, value_name = "private|two_of_us|circle|public", value_parser = value::sharing)]
    pub sharing: Option<Sharing>,
}

/// Logs the exchange, and plans the thank-you.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, or the day is still to come, [`Failure::Date`]
/// for a date that cannot be read, [`Failure::Usage`] for a thank-you for what the owner gave.
pub fn run(args: &ExchangeArgs, direction: Direction, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let profile = book.profile()?;
    let today = session.today();
    let read = parse_exchange_line(&args.what.join(" "), Subject::Chosen, today, WeekStart::of(&profile));
    session.not_understood(&read.not_understood);
    if direction == Direction::Given && (args.thank.is_some() || read.thanks.is_some()) {
        return Err(Failure::Usage("usage-thank-received", String::new()));
    }
    let on = match args.on.as_deref() {
        Some(day) => session.day_or_today(Some(day), &profile)?,
        None => session.happened(read.on.unwrap_or(today))?,
    };
    let thanks = match &args.thank {
        Some(day) => Some(session.day_ahead(day, &profile)?),
        None => read.thanks.as_ref().map(|thanks| thanks.due),
    };
    let kind = args.kind.unwrap_or(read.kind.kind);
    if read.what.trim().is_empty() && args.kind.is_none() {
        return Err(Failure::Book(Refusal::TextMissing.into()));
    }
    let people = line::people(book, &args.who, &read.people)?;
    let ids: Vec<_> = people.iter().map(|who| who.id).collect();
    let exchanges = records::exchanges(&read, &ids, direction, kind, today)
        .into_iter()
        .map(|exchange| Exchange {
            on,
            size: args.size.unwrap_or_default(),
            minutes: args.minutes.or(exchange.minutes),
            yen: args.yen.or(exchange.yen),
            deep: args.deep,
            sharing: args.sharing.unwrap_or_default(),
            ..exchange
        })
        .collect();
    let thanks_texts = people.iter().map(|who| thanks_text(session, who, &read)).collect();
    let done = book.run(Command::Exchange(ExchangeCommand::Log { exchanges, thanks, thanks_texts }))?;
    if args.kind.is_none() {
        tell_guess(session, kind, read.kind.word);
    }
    session.tell(&done)
}

/// The words of the thank-you: those of the line, else what it is for.
fn thanks_text(session: &Session, who: &Who, read: &ExchangeLine) -> String {
    let own = read.thanks.as_ref().map(|thanks| thanks.text.trim()).filter(|text| !text.is_empty());
    own.map_or_else(|| thank(&session.words, who, &read.what), str::to_owned)
}

fn tell_guess(session: &Session, kind: SupportKind, told: Option<&'static str>) {
    let name = label(&session.words, kind);
    let line = match told {
        Some(told) => session.words.with("exchange-guessed", [("kind", word(name)), ("what", word(told))]),
        None => session.words.with("exchange-assumed", [("kind", word(name))]),
    };
    session.hint(&line);
}
