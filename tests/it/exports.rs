//! What goes out to other programs (`peers_and_formats.md` 4.7 and 4.8, `reliability.md` 7.2 and 7.3): whole, harmless, and to nobody
//! whom it is not for.

mod audiences;
mod cards;
mod compare;
mod others;
pub mod people;

use chrono::NaiveDate;
use enishi::{
    domain::{action::ActionState, contact::Contact, id::Id},
    transfer::export::{
        Person,
        cp932::fitted,
        csv::{self as table, COLUMNS, Encoding},
        ics::{self, Birthday, Task},
    },
    transfer::formula::{guarded, restored},
};
use proptest::prelude::*;

use crate::hostile::{is_forbidden, texts};
use compare::unfolded;
use people::{any_contact, any_text, cleaned, day, instant, labelled, leaving, yuko};

/// The columns of the page, in its order.
const HEADER: &str = "id,name,family,given,family_reading,given_reading,honorific,business,business_reading,title,department,kind,\
    emails,phones,urls,addresses,tags,place,trade_group,experience_band,introduced_by,met_on,birthday,cadence_days,trust_phase,\
    target_phase,competitor,sharing,paused_until,archived,notes";

/// Looks at every line of cards or of a calendar: short enough, nothing hidden, each begins with a name, and as many parts as are meant.
pub fn look(text: &str, begin: &str, parts: usize) {
    assert!(text.ends_with("\r\n"));
    for line in text.trim_end_matches("\r\n").split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
        assert!(!line.contains(is_forbidden), "{line:?}");
    }
    let lines = unfolded(text);
    for line in &lines {
        let name = line.split([';', ':']).next().unwrap_or_default();
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
        assert!(line.contains(':') && !name.is_empty() && name.chars().all(is_name), "{line:?}");
    }
    assert_eq!(lines.iter().filter(|line| *line == begin).count(), parts, "{begin} in\n{text}");
    assert_eq!(lines.iter().filter(|line| *line == &begin.replace("BEGIN", "END")).count(), parts);
}

fn utf8(people: &[Person]) -> String {
    let (bytes, lost) = table::write(people, Encoding::Utf8).expect("a table");
    assert!(lost.is_empty());
    String::from_utf8(bytes).expect("UTF-8")
}

/// The rows as any reader of CSV has them, with the names of their columns.
fn rows(text: &str) -> Vec<Vec<(String, String)>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().expect("a first row").clone();
    let row = |record: Result<csv::StringRecord, csv::Error>| -> Vec<(String, String)> {
        let record = record.expect("a row");
        head.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect()
    };
    reader.records().map(row).collect()
}

fn cell(row: &[(String, String)], column: &str) -> String {
    row.iter().find(|(name, _)| name == column).map(|(_, cell)| cell.clone()).expect("a column")
}

#[test]
fn a_table_has_the_columns_of_the_page_and_its_lists_line_by_line() {
    assert!(COLUMNS.join(",").starts_with(HEADER));
    let person = leaving(yuko(), &["花が好き\n\n市は土曜", "二つ目"], &[]);
    let text = utf8(std::slice::from_ref(&person));
    assert!(text.contains("\r\n") && text.lines().count() > 2);
    let rows = rows(&text);
    let row = rows.first().expect("a row");
    let expected = [
        ("id", person.id.expect("an id").to_string()),
        ("name", "田中優子".into()),
        ("kind", "person".into()),
        ("emails", "work: yuko@example.jp\nお店: hana@example.jp".into()),
        ("phones", "cell: +81 90-0000-0001\n03-0000-0002".into()),
        ("urls", "https://example.jp/?a=1,2;b".into()),
        ("addresses", "work: 〒100-0001 東京都千代田区1-1\n 花ビル2階".into()),
        ("tags", "東京\n花, 木".into()),
        ("experience_band", "years4_to10".into()),
        ("met_on", "2024-04-01".into()),
        ("birthday", "'--02-29".into()),
        ("cadence_days", "30".into()),
        ("trust_phase", "3".into()),
        ("target_phase", "4".into()),
        ("competitor", "true".into()),
        ("sharing", "circle".into()),
        ("paused_until", "2027-01-01".into()),
        ("archived", "true".into()),
        ("notes", "花が好き\n \n 市は土曜\n二つ目".into()),
    ];
    for (column, value) in expected {
        assert_eq!(cell(row, column), value, "{column}");
    }
    let odd = Contact { urls: vec![labelled("", "see: here"), labelled("a: b", "x")], ..Contact::named("+81") };
    let text = utf8(&[leaving(odd, &[], &[])]);
    let row = self::rows(&text).remove(0);
    assert_eq!((cell(&row, "urls").as_str(), cell(&row, "name").as_str()), (": see: here\na:b: x", "'+81"));
}

#[test]
fn under_initials_a_table_tells_nothing_of_the_owners() {
    let person =
        Person { id: None, ..leaving(Contact { title: "店長".into(), ..Contact::named("Y. T.") }, &[], &[]) };
    let row = rows(&utf8(&[person])).remove(0);
    let filled: Vec<&str> =
        row.iter().filter(|(_, cell)| !cell.is_empty()).map(|(column, _)| column.as_str()).collect();
    assert_eq!(filled, ["name", "title", "kind"]);
}

#[test]
fn a_spreadsheet_is_given_a_mark_or_cp932_and_lost_letters_are_told() {
    let person = leaving(Contact { title: "髙〜−¥".into(), place: "👍 Zoë".into(), ..Contact::named("森") }, &[], &[]);
    let people = [person];
    let (marked, _) = table::write(&people, Encoding::Utf8Mark).expect("a table");
    assert!(marked.starts_with(b"\xef\xbb\xbf\"id\""));
    let (bytes, lost) = table::write(&people, Encoding::Cp932).expect("a table");
    let (text, _, faulty) = encoding_rs::SHIFT_JIS.decode(&bytes);
    assert!(!faulty && !text.contains("&#"), "{text}");
    let row = rows(&text).remove(0);
    assert_eq!((cell(&row, "title").as_str(), cell(&row, "place").as_str()), ("髙～－￥", "〓 Zo〓"));
    let told: Vec<(&str, &str, &str)> =
        lost.iter().map(|one| (one.name.as_str(), one.column, one.letters.as_str())).collect();
    assert_eq!(told, [("森", "place", "👍ë")]);
}

#[test]
fn a_calendar_has_what_is_to_be_done_and_birthdays() {
    let task = |number: u128, state: ActionState, due: Option<&str>, time: &str| Task {
        id: Id::new(uuid(number)),
        changed: instant(),
        summary: "send, the papers; \\ (Lisa Park)".into(),
        description: String::new(),
        categories: vec!["promise".into(), "a,b".into()],
        state,
        due: due.map(day),
        time: time.into(),
        done_on: (state == ActionState::Done).then(|| day("2026-11-21")),
    };
    let birthday = |number: u128, day: &str| Birthday {
        id: Id::new(uuid(number)),
        changed: instant(),
        summary: "Birthday of 田中優子".into(),
        day: day.into(),
    };
    let text = ics::write(
        &[
            task(1, ActionState::Open, Some("2026-11-27"), ""),
            task(2, ActionState::Open, Some("2026-11-27"), "09:30"),
            task(3, ActionState::Done, None, ""),
            task(4, ActionState::Dropped, None, "soon"),
        ],
        &[birthday(5, "1979-12-31"), birthday(6, "--02-29"), birthday(7, "no day")],
    );
    look(&text, "BEGIN:VTODO", 4);
    look(&text, "BEGIN:VEVENT", 2);
    look(&text, "BEGIN:VCALENDAR", 1);
    for line in [
        "UID:00000000-0000-0000-0000-000000000001@enishi",
        "DTSTAMP:20261120T010203Z",
        "SUMMARY:send\\, the papers\\; \\\\ (Lisa Park)",
        "CATEGORIES:promise,a\\,b",
        "DUE;VALUE=DATE:20261127",
        "DUE:20261127T093000",
        "STATUS:NEEDS-ACTION",
        "STATUS:COMPLETED",
        "COMPLETED:20261121T120000Z",
        "STATUS:CANCELLED",
        "DTSTART;VALUE=DATE:19791231",
        "DTEND;VALUE=DATE:19800101",
        "RRULE:FREQ=YEARLY",
        "DTSTART;VALUE=DATE:20000229",
        "DTEND;VALUE=DATE:20000301",
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
        "SUMMARY:Birthday of 田中優子",
    ] {
        assert!(unfolded(&text).iter().any(|own| own == line), "{line} in\n{text}");
    }
}

fn uuid(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

#[test]
fn hostile_texts_make_no_line_no_part_and_no_formula_of_their_own() {
    let today: NaiveDate = day("2026-11-24");
    for text in texts() {
        let task = Task {
            id: Id::fresh(),
            changed: instant(),
            summary: text.clone(),
            description: text.clone(),
            categories: vec![text.clone(), text.clone()],
            state: ActionState::Open,
            due: Some(today),
            time: text.clone(),
            done_on: None,
        };
        let birthday = Birthday { id: Id::fresh(), changed: instant(), summary: text.clone(), day: "--04-15".into() };
        let calendar = ics::write(&[task], &[birthday]);
        look(&calendar, "BEGIN:VTODO", 1);
        look(&calendar, "BEGIN:VEVENT", 1);
        // four lines of the calendar, eleven of the to-do, eleven of the birthday, one at the end
        assert_eq!(unfolded(&calendar).len(), 27, "{calendar}");

        let contact = Contact { name: format!("あ{text}"), title: text.clone(), ..Contact::default() };
        let table = utf8(&[leaving(contact, &[&text], &[])]);
        assert!(!table.contains(|letter: char| is_forbidden(letter) && !"\r\n".contains(letter)), "{table:?}");
        let rows = rows(&table);
        assert_eq!(rows.len(), 1, "{table:?}");
        let formula = |(_, cell): &&(String, String)| {
            cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
        };
        assert_eq!(rows.iter().flatten().find(formula), None);
    }
}

proptest! {
    #[test]
    fn a_guarded_cell_is_no_formula_and_is_undone_exactly(
        cell in prop_oneof![any_text(), "['=+@ \t\r＝＋－＠-]{0,4}[a-z]{0,2}"]
    ) {
        let guarded = guarded(&cell);
        prop_assert_eq!(restored(&guarded), cell);
        prop_assert!(!guarded.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']));
    }

    #[test]
    fn a_table_holds_every_field_of_anybody(contact in any_contact(), note in any_text()) {
        let text = utf8(&[leaving(contact.clone(), &[&note], &[])]);
        let rows = rows(&text);
        prop_assert_eq!(rows.len(), 1);
        let row = rows.first().expect("a row");
        let clean = cleaned(&contact);
        for (column, value) in [
            ("name", &clean.name),
            ("reading", &clean.reading),
            ("business", &clean.business),
            ("title", &clean.title),
            ("introduced_by", &clean.introduced_by),
        ] {
            let cell = cell(row, column);
            prop_assert_eq!(restored(&cell).trim(), value, "{}", column);
        }
    }

    #[test]
    fn cp932_takes_what_fits_and_never_writes_an_entity(text in any_text()) {
        let (fitted, lost) = fitted(&text);
        let (bytes, _, faulty) = encoding_rs::SHIFT_JIS.encode(&fitted);
        prop_assert!(!faulty);
        let (back, faulty) = encoding_rs::SHIFT_JIS.decode_without_bom_handling(&bytes);
        prop_assert!(!faulty);
        prop_assert_eq!(back.as_ref(), fitted.as_str());
        if !text.contains('〓') {
            prop_assert_eq!(lost.is_empty(), !fitted.contains('〓'));
        }
    }
}
