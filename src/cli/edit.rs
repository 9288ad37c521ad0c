//! `enishi edit`: fields of a person, changed over the version that was read; an empty value takes the old one away.

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
        calendar::WeekStart,
        contact::{Contact, ExperienceBand, Labelled, Sharing},
        phase::TrustPhase,
        profile::Profile,
    },
    input::{
        fields::{self, Frame},
        line::read_rhythm,
    },
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
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, [`Failure::Usage`] when nothing is to be changed, [`Failure::Date`],
/// [`Failure::Field`] and [`Failure::Refused`] for values that cannot be read.
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
    let frame = Frame { today: session.today(), week_start: WeekStart::of(profile), people: &[] };
    for field in fields::contact() {
        if let Some(typed) = typed(args, field.key) {
            (field.set)(&mut contact, &typed, frame)?;
        }
    }
    if let Some(text) = &args.reading {
        reading(text, &mut contact);
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
    if let Some(text) = &args.met {
        contact.met_on = if text.trim().is_empty() { None } else { Some(session.day_until_today(text, profile)?) };
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

/// Returns what was typed for a field of the one table that the form reads too. Not among them: the reading, whose parts are
/// taken here; values that may hold the comma that parts them in the form; and what clap has read already.
fn typed(args: &EditArgs, key: &str) -> Option<String> {
    let texts = [
        ("name", &args.name),
        ("honorific", &args.honorific),
        ("business", &args.business),
        ("title", &args.title),
        ("department", &args.department),
        ("place", &args.place),
        ("trade_group", &args.trade),
        ("introduced_by", &args.introduced_by),
        ("birthday", &args.birthday),
        ("shared_goal", &args.shared_goal),
        ("paused_until", &args.pause),
    ];
    match key {
        "tags" if !args.tag.is_empty() => Some(args.tag.join(", ")),
        _ => texts.into_iter().find(|(name, _)| *name == key).and_then(|(_, text)| text.clone()),
    }
}

/// The reading with its parts, as far as the name tells them.
fn reading(text: &str, contact: &mut Contact) {
    let parts = parse_name(&format!("{}({text})", contact.name));
    contact.reading = if parts.reading.is_empty() { text.trim().to_owned() } else { parts.reading };
    (contact.family_reading, contact.given_reading) = (parts.family_reading, parts.given_reading);
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
