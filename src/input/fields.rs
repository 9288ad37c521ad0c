//! The fields of a record as text: one table that the form, `enishi edit` and their words read.

mod action;
mod talk;

use chrono::NaiveDate;

pub use action::{ActionOf, PERSON, action};
pub use talk::talk;

use crate::{
    domain::{
        calendar::WeekStart,
        contact::{Contact, ContactKind, ExperienceBand, Labelled, Sharing},
        id::Id,
        phase::TrustPhase,
    },
    input::dates::{DateError, parse_date},
    input::whom::Candidate,
    text::{names::parse_name, script::half_width},
};

/// What a text is read against.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Today.
    pub today: NaiveDate,
    /// The first day of the week.
    pub week_start: WeekStart,
    /// Who may be meant by a name.
    pub people: &'a [Candidate<Id<Contact>>],
}

/// Why a text does not fit a field: the id of the message and what it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the message, whose variable is `text`.
    pub id: &'static str,
    /// What was typed.
    pub text: String,
}

impl From<DateError> for FieldError {
    fn from(error: DateError) -> Self {
        Self { id: error.id(), text: error.text().to_owned() }
    }
}

/// One field of a record.
pub struct Field<T: 'static> {
    /// Its name in code, JSON and on the command line; `field-…` is its label.
    pub key: &'static str,
    /// The messages of the values to choose from, in the order of their numbers; empty for free text.
    pub choices: &'static [&'static str],
    /// Returns it as text.
    pub get: fn(&T) -> String,
    /// Reads it from text; an empty text empties it.
    pub set: fn(&mut T, &str, Frame<'_>) -> Result<(), FieldError>,
}

macro_rules! text {
    ($record:ty, $($key:ident),+) => {
        [$(Field {
            key: stringify!($key),
            choices: &[],
            get: |record: &$record| record.$key.clone(),
            set: |record, typed, _| {
                record.$key = typed.trim().to_owned();
                Ok(())
            },
        }),+]
    };
}

macro_rules! labelled {
    ($($key:ident),+) => {
        [$(Field {
            key: stringify!($key),
            choices: &[],
            get: |contact: &Contact| contact.$key.iter().map(|one| one.value.clone()).collect::<Vec<_>>().join(", "),
            set: |contact, typed, _| {
                contact.$key = relabelled(split(typed), &contact.$key);
                Ok(())
            },
        }),+]
    };
}

/// The fields of a person, in the order of the form.
pub fn contact() -> Vec<Field<Contact>> {
    let mut fields = vec![free("name", |contact: &Contact| contact.name.clone(), set_name)];
    fields.extend(text!(Contact, reading, honorific, business, title, department));
    fields.extend(labelled!(emails, phones, urls));
    fields.push(free("tags", |contact| contact.tags.join(", "), set_tags));
    fields.extend(text!(Contact, place, trade_group));
    fields.push(choice(
        "experience_band",
        EXPERIENCE,
        |contact| number_of(contact.experience_band, &BANDS),
        |contact, typed, _| {
            contact.experience_band = optional(typed, |typed| choose(typed, &BANDS))?;
            Ok(())
        },
    ));
    fields.extend(text!(Contact, introduced_by));
    fields.extend([
        free(
            "met_on",
            |contact: &Contact| day_text(contact.met_on),
            |contact, typed, frame| {
                contact.met_on = date(typed, frame)?;
                Ok(())
            },
        ),
        free("birthday", |contact| contact.birthday.clone(), set_birthday),
        free(
            "cadence_days",
            |contact| number_text(contact.cadence_days),
            |contact, typed, _| {
                contact.cadence_days =
                    optional(typed, |typed| typed.parse().ok().filter(|days| (1..=3650).contains(days)))?;
                Ok(())
            },
        ),
        choice(
            "target_phase",
            PHASES,
            |contact| number_text(contact.target_phase.map(TrustPhase::number)),
            |contact, typed, _| {
                contact.target_phase = optional(typed, |typed| choose(typed, &TrustPhase::ALL))?;
                Ok(())
            },
        ),
    ]);
    fields.extend(text!(Contact, shared_goal));
    fields.extend([
        choice(
            "kind",
            KINDS,
            |contact: &Contact| number_of(Some(contact.kind), &CONTACT_KINDS),
            |contact, typed, _| {
                contact.kind = optional(typed, |typed| choose(typed, &CONTACT_KINDS))?.unwrap_or_default();
                Ok(())
            },
        ),
        choice(
            "competitor",
            YES_NO,
            |contact| yes_no(contact.competitor),
            |contact, typed, _| {
                contact.competitor = optional(typed, yes)?.unwrap_or(false);
                Ok(())
            },
        ),
        choice(
            "sharing",
            SHARING,
            |contact| number_of(Some(contact.sharing), &LEVELS),
            |contact, typed, _| {
                contact.sharing = optional(typed, |typed| choose(typed, &LEVELS))?.unwrap_or_default();
                Ok(())
            },
        ),
        free(
            "paused_until",
            |contact| day_text(contact.paused_until),
            |contact, typed, frame| {
                contact.paused_until = date(typed, frame)?;
                Ok(())
            },
        ),
        choice(
            "archived",
            YES_NO,
            |contact| yes_no(contact.archived),
            |contact, typed, _| {
                contact.archived = optional(typed, yes)?.unwrap_or(false);
                Ok(())
            },
        ),
        free("addresses", addresses, |contact, typed, _| {
            contact.addresses =
                relabelled(typed.split(';').map(str::trim).filter(|part| !part.is_empty()), &contact.addresses);
            Ok(())
        }),
    ]);
    fields
}

const BANDS: [ExperienceBand; 5] = ExperienceBand::ALL;
const CONTACT_KINDS: [ContactKind; 2] = [ContactKind::Person, ContactKind::Org];
const LEVELS: [Sharing; 4] = [Sharing::Private, Sharing::TwoOfUs, Sharing::Circle, Sharing::Public];

const EXPERIENCE: &[&str] =
    &["experience-preparing", "experience-1-to-3", "experience-4-to-10", "experience-11-to-20", "experience-21-up"];
const PHASES: &[&str] = &["phase-acquaintance", "phase-cooperation", "phase-deep-trust", "phase-partnership"];
const KINDS: &[&str] = &["field-kind-person", "field-kind-org"];
const YES_NO: &[&str] = &["field-yes", "field-no"];
const SHARING: &[&str] = &["sharing-private", "sharing-two-of-us", "sharing-circle", "sharing-public"];

type Get<T> = fn(&T) -> String;
type Set<T> = fn(&mut T, &str, Frame<'_>) -> Result<(), FieldError>;

const fn free<T>(key: &'static str, get: Get<T>, set: Set<T>) -> Field<T> {
    Field { key, choices: &[], get, set }
}

const fn choice<T>(key: &'static str, choices: &'static [&'static str], get: Get<T>, set: Set<T>) -> Field<T> {
    Field { key, choices, get, set }
}

fn set_tags(contact: &mut Contact, typed: &str, _: Frame<'_>) -> Result<(), FieldError> {
    contact.tags = split(typed).map(|tag| tag.trim_start_matches(['#', '＃']).to_owned()).collect();
    Ok(())
}

fn addresses(contact: &Contact) -> String {
    contact.addresses.iter().map(|one| one.value.replace('\n', " ")).collect::<Vec<_>>().join("; ")
}

/// A new name is taken apart as far as it can be; parts of the old one do not stay beside it.
fn set_name(contact: &mut Contact, typed: &str, _: Frame<'_>) -> Result<(), FieldError> {
    if typed.trim() == contact.name {
        return Ok(());
    }
    let parts = parse_name(typed);
    if parts.name.trim().is_empty() {
        return Err(FieldError { id: "field-error-name", text: typed.to_owned() });
    }
    contact.name = parts.name;
    contact.family = parts.family;
    contact.given = parts.given;
    if !parts.reading.is_empty() {
        contact.reading = parts.reading;
        contact.family_reading = parts.family_reading;
        contact.given_reading = parts.given_reading;
    }
    Ok(())
}

/// `1985-04-12`, or `--04-12` and `4/12` where the year is unknown.
fn set_birthday(contact: &mut Contact, typed: &str, _: Frame<'_>) -> Result<(), FieldError> {
    let typed = typed.trim();
    let wrong = || FieldError { id: "field-error-birthday", text: typed.to_owned() };
    let leap = |month: &str, day: &str| {
        let (month, day) = (month.trim().parse().ok()?, day.trim().parse().ok()?);
        NaiveDate::from_ymd_opt(2000, month, day).map(|_| format!("--{month:02}-{day:02}"))
    };
    contact.birthday = if typed.is_empty() {
        String::new()
    } else if let Some(rest) = typed.strip_prefix("--") {
        rest.split_once('-').and_then(|(month, day)| leap(month, day)).ok_or_else(wrong)?
    } else if let Some((month, day)) = typed.split_once('/').filter(|(_, day)| !day.contains('/')) {
        leap(month, day).ok_or_else(wrong)?
    } else {
        let day: NaiveDate = typed.replace('/', "-").parse().map_err(|_| wrong())?;
        day.to_string()
    };
    Ok(())
}

/// Returns the values as a list; a value that was there keeps its label.
fn relabelled<'a>(values: impl Iterator<Item = &'a str>, before: &[Labelled]) -> Vec<Labelled> {
    let label =
        |value: &str| before.iter().find(|one| one.value == value || one.value.replace('\n', " ") == value).cloned();
    values.map(|value| label(value).unwrap_or_else(|| Labelled::plain(value))).collect()
}

fn split(typed: &str) -> impl Iterator<Item = &str> {
    typed.split([',', '、', '，']).map(str::trim).filter(|part| !part.is_empty())
}

fn date(typed: &str, frame: Frame<'_>) -> Result<Option<NaiveDate>, FieldError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    Ok(Some(parse_date(typed, frame.today, frame.week_start)?.date))
}

fn optional<T>(typed: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, FieldError> {
    match typed.trim() {
        "" => Ok(None),
        typed => read(typed).map(Some).ok_or_else(|| FieldError { id: "field-error-choice", text: typed.to_owned() }),
    }
}

/// Chooses a value by its number, counted from 1, in half or full width.
fn choose<T: Copy>(typed: &str, all: &[T]) -> Option<T> {
    let typed: String = typed.chars().map(half_width).collect();
    typed.parse::<usize>().ok().and_then(|number| all.get(number.checked_sub(1)?)).copied()
}

/// Returns the number of a value among its choices, counted from 1; empty for none.
fn number_of<T: Copy + PartialEq>(value: Option<T>, all: &[T]) -> String {
    let place = value.and_then(|value| all.iter().position(|one| *one == value));
    place.map(|place| place.saturating_add(1).to_string()).unwrap_or_default()
}

fn day_text(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn number_text<N: ToString>(number: Option<N>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn yes_no(flag: bool) -> String {
    number_of(Some(flag), &[true, false])
}

fn yes(typed: &str) -> Option<bool> {
    match typed.to_lowercase().as_str() {
        "yes" | "y" | "はい" => Some(true),
        "no" | "n" | "いいえ" => Some(false),
        typed => choose(typed, &[true, false]),
    }
}
