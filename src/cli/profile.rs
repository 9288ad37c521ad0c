//! `enishi profile`: the owner's own page: name, business, closing days.

use clap::Args;

use crate::{
    book::command::Command,
    cli::{
        closed,
        failure::Failure,
        person_shape::records,
        session::Session,
        table::{Cell, Format, FormatArg, Table},
        value::{self, Switch},
    },
    domain::profile::Profile,
    i18n::{Words, days::weekday, words::value as word},
};

/// `enishi profile`, `enishi profile --name … --closed "mon, 3rd tue, 2026-12-29"`.
#[derive(Debug, Clone, PartialEq, Args)]
pub struct ProfileArgs {
    /// Your name
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
    /// Its reading
    #[arg(long, value_name = "TEXT")]
    pub reading: Option<String>,
    /// How the morning greets you
    #[arg(long, value_name = "TEXT")]
    pub called: Option<String>,
    /// Shop, firm or office
    #[arg(long, value_name = "TEXT")]
    pub business: Option<String>,
    /// Trade
    #[arg(long, value_name = "TEXT")]
    pub trade: Option<String>,
    /// Town
    #[arg(long, value_name = "TEXT")]
    pub place: Option<String>,
    /// Closing days: "mon, 3rd tue, 2026-12-29"
    #[arg(long, value_name = "DAYS")]
    pub closed: Option<String>,
    /// Open on these days although a rule says closed
    #[arg(long, value_name = "DATES")]
    pub open: Option<String>,
    /// Whether public holidays are days off
    #[arg(long, value_name = "yes|no", value_parser = value::switch)]
    pub holidays: Option<Switch>,
    /// Whether the week starts on Sunday
    #[arg(long, value_name = "yes|no", value_parser = value::switch)]
    pub sunday_first: Option<Switch>,
    /// First month of the business year
    #[arg(long, value_name = "1-12", value_parser = value::month)]
    pub fiscal_month: Option<u8>,
    /// Phase of your whole network
    #[arg(long, value_name = "1-3", value_parser = value::network_phase)]
    pub network_phase: Option<u8>,
    /// The form of the answer
    #[command(flatten)]
    pub format: FormatArg,
}

/// Shows the page, or changes it.
///
/// # Errors
/// [`Failure::Date`] for a day that cannot be read, [`Failure::Book`] when the file fails.
pub fn run(args: ProfileArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let before = opened.book.profile()?;
    let after = changed(&args, before.clone(), session)?;
    if before == after {
        return show(&after, args.format.format, session);
    }
    let done = opened.book.run(Command::Profile(Box::new(after)))?;
    session.tell(&done)
}

fn changed(args: &ProfileArgs, mut profile: Profile, session: &Session) -> Result<Profile, Failure> {
    let before = profile.clone();
    let texts = [
        (&args.name, &mut profile.name),
        (&args.reading, &mut profile.reading),
        (&args.called, &mut profile.called),
        (&args.business, &mut profile.business),
        (&args.trade, &mut profile.trade_group),
        (&args.place, &mut profile.place),
    ];
    for (typed, field) in texts {
        if let Some(text) = typed {
            text.trim().clone_into(field);
        }
    }
    let days = &mut profile.days_off;
    if let Some(text) = &args.closed {
        let closed = closed::read(text, |word| session.day_ahead(word, &before))?;
        (days.weekdays, days.nth, days.dates) = (closed.weekdays, closed.nth, closed.dates);
    }
    if let Some(text) = &args.open {
        let words = text.split([',', '、', '，', ';']).map(str::trim).filter(|word| !word.is_empty());
        days.open_dates = words.map(|word| session.day_ahead(word, &before)).collect::<Result<_, _>>()?;
    }
    days.holidays = args.holidays.map_or(days.holidays, Switch::is_yes);
    profile.week_starts_sunday = args.sunday_first.map_or(profile.week_starts_sunday, Switch::is_yes);
    profile.fiscal_month = args.fiscal_month.unwrap_or(profile.fiscal_month);
    profile.network_phase = args.network_phase.unwrap_or(profile.network_phase);
    Ok(profile)
}

fn show(profile: &Profile, format: Format, session: &mut Session) -> Result<(), Failure> {
    if format == Format::Json {
        return session.out.json(&records(profile)?);
    }
    let words = &session.words;
    let number = |number: u8| if number == 0 { String::new() } else { number.to_string() };
    let yes_no = |yes: bool| words.say(if yes { "word-yes" } else { "word-no" });
    let mut table = Table::new(&["field", "value"]);
    let rows = [
        ("profile-name", profile.name.clone()),
        ("profile-reading", profile.reading.clone()),
        ("profile-called", profile.called.clone()),
        ("profile-business", profile.business.clone()),
        ("profile-trade", profile.trade_group.clone()),
        ("profile-place", profile.place.clone()),
        ("profile-closed", closed_days(profile, words)),
        ("profile-open", profile.days_off.open_dates.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
        ("profile-holidays", yes_no(profile.days_off.holidays)),
        ("profile-sunday-first", yes_no(profile.week_starts_sunday)),
        ("profile-fiscal-month", number(profile.fiscal_month)),
        ("profile-network-phase", number(profile.network_phase)),
    ];
    for (id, text) in rows {
        let name = id.trim_start_matches("profile-").replace('-', "_");
        table.push(
            "",
            vec![Cell::both(&words.say(id), &name), Cell::both(if text.is_empty() { "—" } else { &text }, &text)],
        );
    }
    table.write(format, &session.words, &mut session.out)
}

/// The closing days as `--closed` takes them.
fn closed_days(profile: &Profile, words: &Words) -> String {
    let days = &profile.days_off;
    let weekly = days.weekdays.iter().map(|day| weekday(words, *day));
    let monthly = days.nth.iter().map(|rule| {
        words.with("profile-nth", [("n", word(rule.nth)), ("weekday", word(weekday(words, rule.weekday)))])
    });
    let single = days.dates.iter().map(ToString::to_string);
    weekly.chain(monthly).chain(single).collect::<Vec<_>>().join(", ")
}
