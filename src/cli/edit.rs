//! `enishi edit`: fields of a person, changed over the version that was read; an empty value takes the old one away.

use chrono::NaiveDate;
use clap::Args;

use crate::{
    book::command::{Command, ContactCommand},
    cli::{
        failure::Failure,
        session::Session,
        value::{self, Switch},
        whom::whom,
    },
    domain::{
        contact::{Contact, ExperienceBand, Labelled, Sharing},
        phase::TrustPhase,
        profile::Profile,
    },
    input::{dates::DateError, line::read_rhythm},
    text::names::parse_name,
};

/// `enishi edit WHO …`.
#[derive(Debug, Clone, PartialEq, Args)]
pub struct EditArgs {
    /// Whom
    #[arg(value_name = "WHO")]
    pub who: String,
    /// The name
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
    /// The reading, family and given part with a space between
    #[arg(long, value_name = "TEXT")]
    pub reading: Option<String>,
    /// How they are addressed
    #[arg(long, value_name = "TEXT")]
    pub honorific: Option<String>,
    /// Shop, firm or office
    #[arg(long, value_name = "TEXT")]
    pub business: Option<String>,
    /// Role or job title
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Department
    #[arg(long, value_name = "TEXT")]
    pub department: Option<String>,
    /// Town or prefecture
    #[arg(long, value_name = "TEXT")]
    pub place: Option<String>,
    /// Trade
    #[arg(long, value_name = "TEXT")]
    pub trade: Option<String>,
    /// Years in business
    #[arg(long, value_name = "preparing|1-3|4-10|11-20|21-", value_parser = value::band)]
    pub experience: Option<ExperienceBand>,
    /// E-mail; give it again for a second one
    #[arg(long, value_name = "TEXT")]
    pub email: Vec<String>,
    /// Phone
    #[arg(long, value_name = "TEXT")]
    pub phone: Vec<String>,
    /// Web address
    #[arg(long, value_name = "TEXT")]
    pub url: Vec<String>,
    /// Postal address
    #[arg(long, value_name = "TEXT")]
    pub address: Vec<String>,
    /// Tag
    #[arg(long, value_name = "TEXT")]
    pub tag: Vec<String>,
    /// Who introduced you
    #[arg(long, value_name = "TEXT")]
    pub introduced_by: Option<String>,
    /// The day you met
    #[arg(long, value_name = "DATE")]
    pub met: Option<String>,
    /// Birthday: 1979-04-15 or --04-15
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub birthday: Option<String>,
    /// Usual rhythm: days, weekly, monthly, 2w
    #[arg(long, value_name = "RHYTHM")]
    pub rhythm: Option<String>,
    /// How far it may grow
    #[arg(long, value_name = "1-4", value_parser = value::phase)]
    pub target: Option<TrustPhase>,
    /// The long-term goal you share
    #[arg(long, value_name = "TEXT")]
    pub shared_goal: Option<String>,
    /// Works in the same market
    #[arg(long, value_name = "yes|no", value_parser = value::switch)]
    pub competitor: Option<Switch>,
    /// What may be shared about them
    #[arg(long, value_name = "private|two_of_us|circle|public", value_parser = value::sharing)]
    pub sharing: Option<Sharing>,
    /// No rhythm and no suggestions before this day
    #[arg(long, value_name = "DATE")]
    pub pause: Option<String>,
    /// Put away, out of the lists
    #[arg(long, value_name = "yes|no", value_parser = value::switch)]
    pub archive: Option<Switch>,
}

/// Changes the person.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, [`Failure::Usage`] when nothing is to be changed, [`Failure::Date`] and
/// [`Failure::Refused`] for values that cannot be read.
pub fn run(args: EditArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let id = whom(book, &args.who)?.id;
    let kept = book.contact(id)?;
    let contact = Box::new(changed(&args, kept.body.clone(), &book.profile()?, session)?);
    if *contact == kept.body {
        return Err(Failure::Usage("usage-nothing-to-change", String::new()));
    }
    let done = book.run(Command::Contact(ContactCommand::Change { id, version: kept.version, contact }))?;
    session.tell(&done)
}

fn changed(args: &EditArgs, mut contact: Contact, profile: &Profile, session: &Session) -> Result<Contact, Failure> {
    name(args, &mut contact);
    let texts = [
        (&args.honorific, &mut contact.honorific),
        (&args.business, &mut contact.business),
        (&args.title, &mut contact.title),
        (&args.department, &mut contact.department),
        (&args.place, &mut contact.place),
        (&args.trade, &mut contact.trade_group),
        (&args.introduced_by, &mut contact.introduced_by),
        (&args.shared_goal, &mut contact.shared_goal),
    ];
    for (typed, field) in texts {
        if let Some(text) = typed {
            text.clone_into(field);
        }
    }
    let lists = [
        (&args.email, &mut contact.emails),
        (&args.phone, &mut contact.phones),
        (&args.url, &mut contact.urls),
        (&args.address, &mut contact.addresses),
    ];
    for (typed, field) in lists {
        if !typed.is_empty() {
            *field = labelled(typed, field);
        }
    }
    if !args.tag.is_empty() {
        contact.tags = args
            .tag
            .iter()
            .map(|tag| tag.trim_start_matches(['#', '＃']).to_owned())
            .filter(|tag| !tag.is_empty())
            .collect();
    }
    if let Some(text) = &args.birthday {
        contact.birthday = birthday(text)?;
    }
    if let Some(text) = &args.met {
        contact.met_on = day(text, |text| session.day_back(text, profile))?;
    }
    if let Some(text) = &args.pause {
        contact.paused_until = day(text, |text| session.day_ahead(text, profile))?;
    }
    if let Some(text) = &args.rhythm {
        contact.cadence_days = rhythm(text)?;
    }
    contact.experience_band = args.experience.or(contact.experience_band);
    contact.target_phase = args.target.or(contact.target_phase);
    contact.sharing = args.sharing.unwrap_or(contact.sharing);
    contact.competitor = args.competitor.map_or(contact.competitor, Switch::is_yes);
    contact.archived = args.archive.map_or(contact.archived, Switch::is_yes);
    Ok(contact)
}

/// The name with its parts, and the reading with its parts.
fn name(args: &EditArgs, contact: &mut Contact) {
    if let Some(text) = &args.name {
        let parts = parse_name(text);
        (contact.name, contact.family, contact.given) = (parts.name, parts.family, parts.given);
        if !parts.reading.is_empty() {
            contact.reading = parts.reading;
            (contact.family_reading, contact.given_reading) = (parts.family_reading, parts.given_reading);
        }
    }
    if let Some(text) = &args.reading {
        let parts = parse_name(&format!("{}({text})", contact.name));
        contact.reading = if parts.reading.is_empty() { text.trim().to_owned() } else { parts.reading };
        (contact.family_reading, contact.given_reading) = (parts.family_reading, parts.given_reading);
    }
}

/// The typed values; one that was there keeps its label.
fn labelled(typed: &[String], known: &[Labelled]) -> Vec<Labelled> {
    typed
        .iter()
        .filter(|text| !text.trim().is_empty())
        .map(|text| {
            known.iter().find(|one| one.value == *text).cloned().unwrap_or_else(|| Labelled::plain(text.as_str()))
        })
        .collect()
}

fn day(text: &str, read: impl Fn(&str) -> Result<NaiveDate, Failure>) -> Result<Option<NaiveDate>, Failure> {
    if text.trim().is_empty() { Ok(None) } else { read(text).map(Some) }
}

/// `1979-04-15` or `--04-15`.
fn birthday(text: &str) -> Result<String, Failure> {
    let text = text.trim();
    // a leap year, so that 29 February has its place
    let whole = text.strip_prefix("--").map_or_else(|| text.to_owned(), |rest| format!("2000-{rest}"));
    match NaiveDate::parse_from_str(&whole, "%Y-%m-%d") {
        _ if text.is_empty() => Ok(String::new()),
        Ok(day) if text.starts_with("--") => Ok(day.format("--%m-%d").to_string()),
        Ok(day) => Ok(day.to_string()),
        Err(_) => Err(DateError::NoSuchDay(text.to_owned()).into()),
    }
}

fn rhythm(text: &str) -> Result<Option<u16>, Failure> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let days = text.parse::<u16>().ok().or_else(|| read_rhythm(text).map(|repeat| repeat.days()));
    match days.filter(|days| (7..=365).contains(days)) {
        Some(days) => Ok(Some(days)),
        None => Err(Failure::Refused("refused-rhythm", text.to_owned())),
    }
}
