//! Dates in words of both languages: what is understood is a day that there is, where it stands in the text.

use chrono::{Datelike, NaiveDate};
use enishi::{
    domain::calendar::WeekStart,
    input::dates::{
        DateFrame, DateWords, date_at_end, date_at_start, date_within_words, parse_date, parse_date_in, parse_past_date,
    },
};

/// Words of dates.
pub const WORDS: &[&str] = &[
    "fri",
    "next fri",
    "last mon",
    "this",
    "in 3 days",
    "tomorrow",
    "yesterday",
    "end of month",
    "12/10",
    "2026-12-31",
    "31 feb",
    "14:00",
    "2pm",
    "noon",
    "来週金曜",
    "再来週",
    "月末",
    "先月",
    "明後日",
    "三日後",
    "十二月十日",
    "14時半",
    "午後3時",
    "１２／１０",
    "の",
    "に",
    "週",
    "日",
    "年",
    "9999",
    "0",
    "-",
    "/",
    ".",
    "\"",
    "99999999999999999999",
];

/// Dates as people type them.
pub fn seeds() -> Vec<Vec<u8>> {
    WORDS.iter().map(|word| word.as_bytes().to_vec()).collect()
}

/// Reads a text as a date to come and one that has been, and looks for one in it.
pub fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for (today, start) in [("2026-11-24", WeekStart::Monday), ("2028-02-29", WeekStart::Sunday)] {
        let today: NaiveDate = today.parse().expect("a day");
        [parse_date(&text, today, start), parse_past_date(&text, today, start)].iter().flatten().for_each(look);
        for frame in [DateFrame::future(today, start), DateFrame::past(today, start)] {
            parse_date_in(&text, &frame).iter().for_each(look);
            let found = [date_at_end(&text, &frame), date_at_start(&text, &frame), date_within_words(&text, &frame)];
            for (range, words) in found.iter().flatten() {
                assert!(text.get(range.clone()).is_some_and(|phrase| !phrase.is_empty()), "{range:?}");
                look(words);
            }
        }
        if let Ok(words) = parse_date(&text, today, start) {
            let again = parse_date(&words.date.to_string(), today, start).expect("a day in figures");
            assert_eq!(again.date, words.date, "a day in figures is another one");
        }
    }
}

fn look(words: &DateWords) {
    for day in [Some(words.date), words.other].into_iter().flatten() {
        assert!((1900..2200).contains(&day.year()), "{day} is too far away");
    }
    let time = words.time_text();
    assert!(time.is_empty() || time.len() == 5, "{time}");
}
