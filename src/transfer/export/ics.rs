//! What is to be done, and birthdays, as iCalendar (RFC 5545). Nothing in it is of the moment of writing, so the same book gives the
//! same bytes, and another program knows again what it has taken in.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc};

use crate::{
    domain::{
        action::{Action, ActionState},
        contact::Contact,
        id::Id,
    },
    transfer::export::{INSTANT, PRODUCT, content::Property},
};

/// Where a birthday without a year begins to come again; a leap year.
const WITHOUT_YEAR: i32 = 2000;

/// Something to be done.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// The action.
    pub id: Id<Action>,
    /// The instant it last changed (UTC).
    pub changed: DateTime<Utc>,
    /// What is to be done, and with whom.
    pub summary: String,
    /// Anything else about it; may be empty.
    pub description: String,
    /// What sort of action it is, and its tags.
    pub categories: Vec<String>,
    /// Where it stands.
    pub state: ActionState,
    /// The day it is due.
    pub due: Option<NaiveDate>,
    /// A time of that day, `HH:MM`; empty when there is none.
    pub time: String,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
}

/// A birthday, each year.
#[derive(Debug, Clone, PartialEq)]
pub struct Birthday {
    /// Whose.
    pub id: Id<Contact>,
    /// The instant her record last changed (UTC).
    pub changed: DateTime<Utc>,
    /// What stands in the calendar.
    pub summary: String,
    /// `YYYY-MM-DD`, or `--MM-DD` without a year.
    pub day: String,
}

/// Returns one calendar with everything in it.
pub fn write(tasks: &[Task], birthdays: &[Birthday]) -> String {
    let mut text = String::new();
    let mut write = |name: &str, value: &str| Property::plain(name, value).write(&mut text);
    write("BEGIN", "VCALENDAR");
    write("VERSION", "2.0");
    write("PRODID", PRODUCT);
    write("CALSCALE", "GREGORIAN");
    let parts = tasks.iter().map(task).chain(birthdays.iter().filter_map(birthday));
    parts.flatten().for_each(|property| property.write(&mut text));
    Property::plain("END", "VCALENDAR").write(&mut text);
    text
}

/// Returns what names a record in every calendar, now and later.
fn uid<T>(id: Id<T>) -> Property {
    Property::plain("UID", &format!("{id}@enishi"))
}

fn task(task: &Task) -> Vec<Property> {
    let changed = task.changed.format(INSTANT).to_string();
    let mut lines = vec![
        Property::plain("BEGIN", "VTODO"),
        uid(task.id),
        Property::plain("DTSTAMP", &changed),
        Property::plain("LAST-MODIFIED", &changed),
        Property::text("SUMMARY", &task.summary),
    ];
    if !task.description.is_empty() {
        lines.push(Property::text("DESCRIPTION", &task.description));
    }
    if !task.categories.is_empty() {
        lines.push(Property::list("CATEGORIES", task.categories.iter().map(String::as_str)));
    }
    lines.extend(task.due.map(|due| due_on(due, &task.time)));
    let status = match task.state {
        ActionState::Open | ActionState::Someday => "NEEDS-ACTION",
        ActionState::Done => "COMPLETED",
        ActionState::Dropped => "CANCELLED",
    };
    lines.push(Property::plain("STATUS", status));
    if let Some(day) = task.done_on.filter(|_| task.state == ActionState::Done) {
        // the format wants an instant; at noon it is the same day nearly everywhere
        lines.push(Property::plain("COMPLETED", &format!("{}T120000Z", figures(day))));
    }
    lines.extend([Property::plain("CLASS", "PRIVATE"), Property::plain("END", "VTODO")]);
    lines
}

/// A day, or a time of that day wherever the owner is.
fn due_on(due: NaiveDate, time: &str) -> Property {
    match NaiveTime::parse_from_str(time, "%H:%M") {
        Ok(time) => Property::plain("DUE", &format!("{}T{}", figures(due), time.format("%H%M%S"))),
        Err(_) => Property::plain("DUE", &figures(due)).with("VALUE=DATE"),
    }
}

/// A whole day that comes each year; one on 29 February is kept on the last of February.
fn birthday(birthday: &Birthday) -> Option<Vec<Property>> {
    let first = match birthday.day.strip_prefix("--") {
        Some(day) => format!("{WITHOUT_YEAR}-{day}").parse::<NaiveDate>(),
        None => birthday.day.parse::<NaiveDate>(),
    }
    .ok()?;
    let next = first.checked_add_days(Days::new(1))?;
    let is_leap_day = first.month() == 2 && first.day() == 29;
    let rule = if is_leap_day { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" } else { "FREQ=YEARLY" };
    let changed = birthday.changed.format(INSTANT).to_string();
    Some(vec![
        Property::plain("BEGIN", "VEVENT"),
        uid(birthday.id),
        Property::plain("DTSTAMP", &changed),
        Property::plain("LAST-MODIFIED", &changed),
        Property::plain("DTSTART", &figures(first)).with("VALUE=DATE"),
        Property::plain("DTEND", &figures(next)).with("VALUE=DATE"),
        Property::plain("RRULE", rule),
        Property::text("SUMMARY", &birthday.summary),
        Property::plain("TRANSP", "TRANSPARENT"),
        Property::plain("CLASS", "PRIVATE"),
        Property::plain("END", "VEVENT"),
    ])
}

fn figures(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}
