//! The fields of a record as text: one table that the form, `enishi edit` and their words read.

use chrono::NaiveDate;

use crate::{
    domain::{
        action::{Action, ActionKind, Owner},
        calendar::WeekStart,
        contact::{Contact, ContactKind, ExperienceBand, Labelled, Sharing},
        phase::TrustPhase,
    },
    input::dates::{DateError, parse_date},
    text::names::parse_name,
};

/// What a text is read against.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    /// Today.
    pub today: NaiveDate,
    /// The first day of the week.
    pub week_start: WeekStart,
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
    /// Returns it as text.
    pub get: fn(&T) -> String,
    /// Reads it from text; an empty text empties it.
    pub set: fn(&mut T, &str, Frame) -> Result<(), FieldError>,
}

macro_rules! text {
    ($record:ty, $($key:ident),+) => {
        [$(Field {
            key: stringify!($key),
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
    let mut fields = vec![Field { key: "name", get: |contact: &Contact| contact.name.clone(), set: set_name }];
    fields.extend(text!(Contact, reading, honorific, business, title, department));
    fields.extend(labelled!(emails, phones, urls));
    fields.extend([Field {
        key: "tags",
        get: |contact: &Contact| contact.tags.join(", "),
        set: |contact, typed, _| {
            contact.tags = split(typed).map(|tag| tag.trim_start_matches(['#', '＃']).to_owned()).collect();
            Ok(())
        },
    }]);
    fields.extend(text!(Contact, place, trade_group));
    fields.push(Field {
        key: "experience_band",
        get: |contact: &Contact| code_of(contact.experience_band),
        set: |contact, typed, _| {
            contact.experience_band = optional(typed, |typed| choose(typed, &ExperienceBand::ALL))?;
            Ok(())
        },
    });
    fields.extend(text!(Contact, introduced_by));
    fields.extend([
        Field {
            key: "met_on",
            get: |contact: &Contact| day_text(contact.met_on),
            set: |contact, typed, frame| {
                contact.met_on = date(typed, frame)?;
                Ok(())
            },
        },
        Field { key: "birthday", get: |contact: &Contact| contact.birthday.clone(), set: set_birthday },
        Field {
            key: "cadence_days",
            get: |contact: &Contact| number_text(contact.cadence_days),
            set: |contact, typed, _| {
                contact.cadence_days =
                    optional(typed, |typed| typed.parse().ok().filter(|days| (1..=3650).contains(days)))?;
                Ok(())
            },
        },
        Field {
            key: "target_phase",
            get: |contact: &Contact| number_text(contact.target_phase.map(TrustPhase::number)),
            set: |contact, typed, _| {
                contact.target_phase = optional(typed, |typed| typed.parse().ok().and_then(TrustPhase::from_number))?;
                Ok(())
            },
        },
    ]);
    fields.extend(text!(Contact, shared_goal));
    fields.extend([
        Field {
            key: "kind",
            get: |contact: &Contact| code(contact.kind),
            set: |contact, typed, _| {
                contact.kind = optional(typed, |typed| choose(typed, &[ContactKind::Person, ContactKind::Org]))?
                    .unwrap_or_default();
                Ok(())
            },
        },
        Field {
            key: "competitor",
            get: |contact: &Contact| yes_no(contact.competitor),
            set: |contact, typed, _| {
                contact.competitor = optional(typed, yes)?.unwrap_or(false);
                Ok(())
            },
        },
        Field {
            key: "sharing",
            get: |contact: &Contact| code(contact.sharing),
            set: |contact, typed, _| {
                let all = [Sharing::Private, Sharing::TwoOfUs, Sharing::Circle, Sharing::Public];
                contact.sharing = optional(typed, |typed| choose(typed, &all))?.unwrap_or_default();
                Ok(())
            },
        },
        Field {
            key: "paused_until",
            get: |contact: &Contact| day_text(contact.paused_until),
            set: |contact, typed, frame| {
                contact.paused_until = date(typed, frame)?;
                Ok(())
            },
        },
        Field {
            key: "archived",
            get: |contact: &Contact| yes_no(contact.archived),
            set: |contact, typed, _| {
                contact.archived = optional(typed, yes)?.unwrap_or(false);
                Ok(())
            },
        },
        Field {
            key: "addresses",
            get: |contact: &Contact| {
                contact.addresses.iter().map(|one| one.value.replace('\n', " ")).collect::<Vec<_>>().join("; ")
            },
            set: |contact, typed, _| {
                contact.addresses =
                    relabelled(typed.split(';').map(str::trim).filter(|part| !part.is_empty()), &contact.addresses);
                Ok(())
            },
        },
    ]);
    fields
}

/// The fields of an action, in the order of the form.
pub fn action() -> Vec<Field<Action>> {
    let mut fields = Vec::from(text!(Action, text));
    fields.extend([
        Field {
            key: "due",
            get: |action: &Action| day_text(action.due),
            set: |action, typed, frame| {
                action.due = date(typed, frame)?;
                Ok(())
            },
        },
        Field {
            key: "action_kind",
            get: |action: &Action| code(action.kind),
            set: |action, typed, _| {
                let all = [ActionKind::Todo, ActionKind::Promise, ActionKind::FollowUp, ActionKind::Thanks];
                action.kind = optional(typed, |typed| choose(typed, &all))?.unwrap_or_default();
                Ok(())
            },
        },
        Field {
            key: "owner",
            get: |action: &Action| code(action.owner),
            set: |action, typed, _| {
                action.owner = optional(typed, |typed| choose(typed, &[Owner::Me, Owner::Them]))?.unwrap_or_default();
                Ok(())
            },
        },
    ]);
    fields.extend(text!(Action, note));
    fields
}

/// A new name is taken apart as far as it can be; parts of the old one do not stay beside it.
fn set_name(contact: &mut Contact, typed: &str, _: Frame) -> Result<(), FieldError> {
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
fn set_birthday(contact: &mut Contact, typed: &str, _: Frame) -> Result<(), FieldError> {
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

fn date(typed: &str, frame: Frame) -> Result<Option<NaiveDate>, FieldError> {
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

/// Chooses a value by its word in code or by its place, counted from 1.
fn choose<T: Copy + serde::Serialize>(typed: &str, all: &[T]) -> Option<T> {
    let place = typed.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
    all.iter().enumerate().find(|(at, value)| Some(*at) == place || code(**value) == typed).map(|(_, value)| *value)
}

fn code<T: serde::Serialize>(value: T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn code_of<T: serde::Serialize>(value: Option<T>) -> String {
    value.map(code).unwrap_or_default()
}

fn day_text(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn number_text<N: ToString>(number: Option<N>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn yes_no(flag: bool) -> String {
    if flag { "yes".to_owned() } else { "no".to_owned() }
}

fn yes(typed: &str) -> Option<bool> {
    match typed.to_lowercase().as_str() {
        "yes" | "y" | "1" | "true" | "はい" => Some(true),
        "no" | "n" | "0" | "false" | "いいえ" => Some(false),
        _ => None,
    }
}
