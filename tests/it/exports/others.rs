//! Cards and calendars read by other programs: icalendar and vobject for Python, where `ENISHI_PYTHON` names one that has them.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use enishi::{
    domain::{action::ActionState, contact::Contact, id::Id},
    text::safe::safe_lines,
    transfer::export::{
        Person,
        ics::{self, Birthday, Task},
        vcard::{Version, write},
    },
};
use serde_json::Value;

use super::people::{instant, labelled, leaving, yuko};
use crate::hostile::texts;

/// Runs the script of the test and reads what it tells.
fn told(python: &Path, args: &[&str]) -> Value {
    let script: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests/it/data/check_export.py"].iter().collect();
    let done = Command::new(python).arg(script).args(args).output().expect("Python runs");
    let errors = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{args:?}: {errors}");
    serde_json::from_slice(&done.stdout).unwrap_or_else(|error| panic!("{args:?}: {error}"))
}

/// The Python that is named; none where nobody names one, which is said.
fn python() -> Option<PathBuf> {
    let named = env::var_os("ENISHI_PYTHON").filter(|name| !name.is_empty()).map(PathBuf::from);
    match &named {
        Some(python) => assert_eq!(told(python, &["modules"]), serde_json::json!({})),
        None => eprintln!("not tested with other programs: ENISHI_PYTHON names no Python"),
    }
    named
}

fn list(value: &Value, key: &str) -> Vec<String> {
    let items = value[key].as_array().unwrap_or_else(|| panic!("no {key} in {value}"));
    items.iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn other_programs_read_the_same_cards() {
    let Some(python) = python() else { return };
    let dir = tempfile::tempdir().expect("a folder");
    let mut people: Vec<Person> = vec![leaving(yuko(), &["花が好き\n市は土曜"], &[])];
    people.extend(texts().iter().map(|text| {
        let contact = Contact {
            name: format!("あ{text}い"),
            title: format!("a{text}b"),
            phones: vec![labelled(text, &format!("0{text}1"))],
            emails: vec![labelled("work", &format!("a{text}b"))],
            tags: vec![format!("a{text}b")],
            ..Contact::default()
        };
        leaving(contact, &[&format!("a{text}b")], &[text, &format!("BEGIN:VCARD\nX-A:{text}\nEND:VCARD")])
    }));
    for version in Version::ALL {
        let path = dir.path().join("people.vcf");
        fs::write(&path, write(&people, version)).expect("written");
        let read = told(&python, &["vcf", &path.to_string_lossy()]);
        let cards = read.as_array().expect("cards");
        assert_eq!(cards.len(), people.len(), "{version:?}");
        for (card, person) in cards.iter().zip(&people) {
            let named = &card["named"];
            let one = |text: &str| vec![safe_lines(text).into_string()];
            assert_eq!(list(named, "FN"), one(&person.contact.name), "{version:?}");
            assert_eq!(list(named, "TITLE"), one(&person.contact.title), "{version:?}");
            assert_eq!(list(named, "NOTE"), one(person.notes.first().expect("a note")), "{version:?}");
            let phones: Vec<String> =
                person.contact.phones.iter().map(|phone| safe_lines(&phone.value).into_string()).collect();
            assert_eq!(list(named, "TEL"), phones, "{version:?}");
            let count = |name: &str| list(card, "properties").iter().filter(|own| *own == name).count();
            let once = ["VERSION", "PRODID", "UID", "REV", "CATEGORIES", "N"];
            let known = once.iter().filter(|name| **name != "N" || version == Version::V3);
            for name in known {
                assert_eq!(count(name), 1, "{version:?} {name} in {card}");
            }
            assert_eq!(count("EMAIL"), person.contact.emails.len(), "{version:?} {card}");
        }
    }
}

#[test]
fn other_programs_read_the_same_calendar() {
    let Some(python) = python() else { return };
    let dir = tempfile::tempdir().expect("a folder");
    let states = [ActionState::Open, ActionState::Done, ActionState::Dropped, ActionState::Someday];
    let due = Some("2026-11-27".parse().expect("a day"));
    let tasks: Vec<Task> = texts()
        .iter()
        .zip(states.into_iter().cycle())
        .map(|(text, state)| Task {
            id: Id::fresh(),
            changed: instant(),
            summary: format!("a{text}b"),
            description: format!("a{text}b"),
            categories: vec![format!("a{text}b"), "promise".into()],
            state,
            due: due.filter(|_| state == ActionState::Open),
            time: if text.len().is_multiple_of(2) { "09:30".into() } else { text.clone() },
            done_on: due.filter(|_| state == ActionState::Done),
        })
        .collect();
    let birthdays: Vec<Birthday> = texts()
        .iter()
        .zip(["--02-29", "1979-04-15", "2000-12-31"].into_iter().cycle())
        .map(|(text, day)| Birthday {
            id: Id::fresh(),
            changed: instant(),
            summary: format!("a{text}b"),
            day: day.into(),
        })
        .collect();
    let path = dir.path().join("dates.ics");
    fs::write(&path, ics::write(&tasks, &birthdays)).expect("written");
    let read = told(&python, &["ics", &path.to_string_lossy()]);
    let expected: Vec<(String, String, String)> = tasks
        .iter()
        .map(|task| ("VTODO", task.id.to_string(), &task.summary))
        .chain(birthdays.iter().map(|one| ("VEVENT", one.id.to_string(), &one.summary)))
        .map(|(name, id, summary)| (name.to_owned(), format!("{id}@enishi"), safe_lines(summary).into_string()))
        .collect();
    for key in ["parts", "others"] {
        let parts = read[key].as_array().expect("parts");
        let text = |part: &Value, key: &str| part[key].as_str().unwrap_or_default().to_owned();
        let mut seen: Vec<(String, String, String)> =
            parts.iter().map(|part| (text(part, "name"), text(part, "uid"), text(part, "summary"))).collect();
        let mut expected = expected.clone();
        seen.sort();
        expected.sort();
        assert_eq!(seen, expected, "{key}");
    }
    for part in read["parts"].as_array().expect("parts") {
        assert_eq!(part["errors"], serde_json::json!([]), "{part}");
        let own =
            ["CATEGORIES", "CLASS", "COMPLETED", "DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "DUE", "LAST-MODIFIED"];
        let more = ["RRULE", "STATUS", "SUMMARY", "TRANSP", "UID"];
        let names = list(part, "properties");
        assert!(names.iter().all(|name| own.contains(&name.as_str()) || more.contains(&name.as_str())), "{part}");
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{part}");
    }
}
