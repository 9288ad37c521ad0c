//! Dates in words, on a Monday and on a Sunday, in both languages and widths.

use chrono::{NaiveDate, NaiveTime};
use enishi::domain::calendar::WeekStart;
use enishi::i18n::{Lang, Words};
use enishi::input::dates::{
    DateError, DateFrame, date_at_end, date_at_start, date_within_words, parse_date, parse_past_date,
};
use proptest::prelude::*;

const MONDAY: (i32, u32, u32) = (2026, 11, 23);
const SUNDAY: (i32, u32, u32) = (2026, 11, 29);

fn day((year, month, day): (i32, u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

fn read(text: &str, today: (i32, u32, u32), start: WeekStart) -> NaiveDate {
    parse_date(text, day(today), start).unwrap_or_else(|error| panic!("{text}: {error}")).date
}

#[test]
fn phrases_on_a_monday() {
    let cases = [
        ("today", (2026, 11, 23)),
        ("tomorrow", (2026, 11, 24)),
        ("Day after tomorrow", (2026, 11, 25)),
        ("yesterday", (2026, 11, 22)),
        ("fri", (2026, 11, 27)),
        ("Friday", (2026, 11, 27)),
        ("mon", (2026, 11, 30)),
        ("this fri", (2026, 11, 27)),
        ("next fri", (2026, 12, 4)),
        ("next mon", (2026, 11, 30)),
        ("\"next fri\"", (2026, 12, 4)),
        ("in 3 days", (2026, 11, 26)),
        ("in two weeks", (2026, 12, 7)),
        ("in a month", (2026, 12, 23)),
        ("+3d", (2026, 11, 26)),
        ("3d", (2026, 11, 26)),
        ("+2w", (2026, 12, 7)),
        ("3 days ago", (2026, 11, 20)),
        ("12/10", (2026, 12, 10)),
        ("1/5", (2027, 1, 5)),
        ("11/23", (2026, 11, 23)),
        ("2026-12-10", (2026, 12, 10)),
        ("2026/12/10", (2026, 12, 10)),
        ("10 dec", (2026, 12, 10)),
        ("dec 10", (2026, 12, 10)),
        ("December 10th", (2026, 12, 10)),
        ("10 dec 2027", (2027, 12, 10)),
        ("Dec 10, 2027", (2027, 12, 10)),
        ("Fri 27 Nov", (2026, 11, 27)),
        ("the 10th", (2026, 12, 10)),
        ("on the 30th of november", (2026, 11, 30)),
        ("by fri", (2026, 11, 27)),
        ("29 feb", (2028, 2, 29)),
        ("eom", (2026, 11, 30)),
        ("end of next month", (2026, 12, 31)),
        ("next week", (2026, 11, 30)),
        ("next month", (2026, 12, 23)),
        ("weekend", (2026, 11, 28)),
        ("eow", (2026, 11, 29)),
        ("eoy", (2026, 12, 31)),
        ("今日", (2026, 11, 23)),
        ("明日", (2026, 11, 24)),
        ("明後日", (2026, 11, 25)),
        ("あさって", (2026, 11, 25)),
        ("金曜", (2026, 11, 27)),
        ("金曜日", (2026, 11, 27)),
        ("月曜", (2026, 11, 30)),
        ("今週金曜", (2026, 11, 27)),
        ("来週金曜", (2026, 12, 4)),
        ("来週の金曜日", (2026, 12, 4)),
        ("来週 金曜", (2026, 12, 4)),
        ("再来週の月曜", (2026, 12, 7)),
        ("次の金曜", (2026, 11, 27)),
        ("3日後", (2026, 11, 26)),
        ("三日後", (2026, 11, 26)),
        ("あと3日", (2026, 11, 26)),
        ("2週間後", (2026, 12, 7)),
        ("1か月後", (2026, 12, 23)),
        ("来週", (2026, 11, 30)),
        ("来月", (2026, 12, 23)),
        ("来月10日", (2026, 12, 10)),
        ("月末", (2026, 11, 30)),
        ("来月末", (2026, 12, 31)),
        ("3月末", (2027, 3, 31)),
        ("今週中", (2026, 11, 29)),
        ("来週中", (2026, 12, 6)),
        ("週末", (2026, 11, 28)),
        ("年末", (2026, 12, 31)),
        ("12月10日", (2026, 12, 10)),
        ("十二月十日", (2026, 12, 10)),
        ("12月10日(木)", (2026, 12, 10)),
        ("12/10(木)", (2026, 12, 10)),
        ("11/23(月・祝)", (2026, 11, 23)),
        ("2026年12月10日", (2026, 12, 10)),
        ("令和8年12月10日", (2026, 12, 10)),
        ("来年1月5日", (2027, 1, 5)),
        ("10日", (2026, 12, 10)),
        ("金曜までに", (2026, 11, 27)),
        ("１２／１０", (2026, 12, 10)),
        ("２０２６－１２－１０", (2026, 12, 10)),
        ("ｎｅｘｔ　ｆｒｉ", (2026, 12, 4)),
        ("３日後", (2026, 11, 26)),
        ("１２月１０日", (2026, 12, 10)),
        ("＋２ｗ", (2026, 12, 7)),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text, MONDAY, WeekStart::Monday), day(expected), "{text}");
    }
}

#[test]
fn phrases_on_a_sunday() {
    let cases = [
        ("fri", (2026, 12, 4)),
        ("sun", (2026, 12, 6)),
        ("mon", (2026, 11, 30)),
        ("this fri", (2026, 11, 27)),
        ("this sun", (2026, 11, 29)),
        ("next fri", (2026, 12, 4)),
        ("next mon", (2026, 11, 30)),
        ("next sun", (2026, 12, 6)),
        ("weekend", (2026, 11, 29)),
        ("eow", (2026, 11, 29)),
        ("next week", (2026, 12, 6)),
        ("eom", (2026, 11, 30)),
        ("in 3 days", (2026, 12, 2)),
        ("金曜", (2026, 12, 4)),
        ("日曜", (2026, 12, 6)),
        ("今週金曜", (2026, 11, 27)),
        ("来週金曜", (2026, 12, 4)),
        ("来週の日曜日", (2026, 12, 6)),
        ("再来週の月曜", (2026, 12, 7)),
        ("月末", (2026, 11, 30)),
        ("来月", (2026, 12, 29)),
        ("10日", (2026, 12, 10)),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text, SUNDAY, WeekStart::Monday), day(expected), "{text}");
    }
    assert_eq!(read("this fri", SUNDAY, WeekStart::Sunday), day((2026, 12, 4)));
    assert_eq!(read("来週の日曜日", SUNDAY, WeekStart::Sunday), day((2026, 12, 6)));
}

#[test]
fn a_reading_in_doubt_offers_the_other_day() {
    let cases = [
        ("next fri", MONDAY, Some((2026, 11, 27))),
        ("来週金曜", MONDAY, Some((2026, 11, 27))),
        ("来週の日曜", MONDAY, Some((2026, 11, 29))),
        ("次の金曜", MONDAY, Some((2026, 12, 4))),
        ("今週金曜", SUNDAY, Some((2026, 12, 4))),
        ("fri", MONDAY, None),
        ("12/10", MONDAY, None),
    ];
    for (text, today, other) in cases {
        let found = parse_date(text, day(today), WeekStart::Monday).expect("a date");
        assert_eq!(found.other, other.map(day), "{text}");
    }
}

#[test]
fn a_log_looks_back() {
    let cases = [
        ("fri", (2026, 11, 20)),
        ("mon", (2026, 11, 16)),
        ("last fri", (2026, 11, 20)),
        ("金曜", (2026, 11, 20)),
        ("先週金曜", (2026, 11, 20)),
        ("昨日", (2026, 11, 22)),
        ("10日", (2026, 11, 10)),
        ("12/10", (2025, 12, 10)),
        ("11/23", (2026, 11, 23)),
        ("3日前", (2026, 11, 20)),
        ("3d", (2026, 11, 20)),
        ("12w", (2026, 8, 31)),
        ("12週間", (2026, 8, 31)),
        ("3か月", (2026, 8, 23)),
        ("+3d", (2026, 11, 26)),
        ("today", (2026, 11, 23)),
    ];
    for (text, expected) in cases {
        let found = parse_past_date(text, day(MONDAY), WeekStart::Monday).expect("a date");
        assert_eq!(found.date, day(expected), "{text}");
    }
}

#[test]
fn times_go_with_dates_or_alone() {
    let cases = [
        ("fri 14:00", (2026, 11, 27), (14, 0)),
        ("14:00 fri", (2026, 11, 27), (14, 0)),
        ("fri at 2pm", (2026, 11, 27), (14, 0)),
        ("tomorrow 2:30 pm", (2026, 11, 24), (14, 30)),
        ("at 2:30pm tomorrow", (2026, 11, 24), (14, 30)),
        ("2pm", (2026, 11, 23), (14, 0)),
        ("12 am", (2026, 11, 23), (0, 0)),
        ("noon", (2026, 11, 23), (12, 0)),
        ("12/10 9:30", (2026, 12, 10), (9, 30)),
        ("金曜14時", (2026, 11, 27), (14, 0)),
        ("明日の午後2時", (2026, 11, 24), (14, 0)),
        ("来週金曜 14時半", (2026, 12, 4), (14, 30)),
        ("12月10日14時15分", (2026, 12, 10), (14, 15)),
        ("朝9時", (2026, 11, 23), (9, 0)),
        ("正午", (2026, 11, 23), (12, 0)),
        ("１４：００", (2026, 11, 23), (14, 0)),
    ];
    for (text, date, (hour, minute)) in cases {
        let found = parse_date(text, day(MONDAY), WeekStart::Monday).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!((found.date, found.time), (day(date), NaiveTime::from_hms_opt(hour, minute, 0)), "{text}");
    }
    let found = parse_date("fri 9:05", day(MONDAY), WeekStart::Monday).expect("a date");
    assert_eq!(found.time_text(), "09:05");
}

#[test]
fn impossible_dates_say_what_is_wrong() {
    type Kind = fn(String) -> DateError;
    let cases: [(&str, Kind); 13] = [
        ("31 feb", DateError::NoSuchDay),
        ("2/30", DateError::NoSuchDay),
        ("13/45", DateError::NoSuchDay),
        ("2027-02-29", DateError::NoSuchDay),
        ("32日", DateError::NoSuchDay),
        ("2月30日", DateError::NoSuchDay),
        ("25:00", DateError::NoSuchTime),
        ("fri 25:00", DateError::NoSuchTime),
        ("12/10(月)", DateError::OtherWeekday),
        ("Mon 27 Nov", DateError::OtherWeekday),
        ("9999-01-01", DateError::TooFar),
        ("monitor", DateError::Unknown),
        ("paprika", DateError::Unknown),
    ];
    let words = [Words::new(Lang::En), Words::new(Lang::Ja)];
    for (text, kind) in cases {
        let error = parse_date(text, day(MONDAY), WeekStart::Monday).expect_err(text);
        assert_eq!(error, kind(text.to_owned()));
        assert!(words.iter().all(|words| words.has(error.id())), "{}", error.id());
    }
    assert_eq!(parse_date(" 　", day(MONDAY), WeekStart::Monday), Err(DateError::Empty));
}

#[test]
fn a_date_is_found_at_the_end_of_a_text() {
    let frame = DateFrame::future(day(MONDAY), WeekStart::Monday);
    let cases = [
        ("send the papers fri", "fri", (2026, 11, 27)),
        ("follow up next fri", "next fri", (2026, 12, 4)),
        ("follow up by the 10th.", "by the 10th", (2026, 12, 10)),
        ("meet in 3 days", "in 3 days", (2026, 11, 26)),
        ("gallery 12/10 14:00", "12/10 14:00", (2026, 12, 10)),
        ("資料を送る 来週金曜", "来週金曜", (2026, 12, 4)),
        ("資料を送る来週金曜", "来週金曜", (2026, 12, 4)),
        ("資料を送る　１２／１０", "１２／１０", (2026, 12, 10)),
        ("資料を送る 来週の金曜まで。", "来週の金曜まで", (2026, 12, 4)),
    ];
    for (text, phrase, date) in cases {
        let (range, found) = date_at_end(text, &frame).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((text.get(range), found.date), (Some(phrase), day(date)), "{text}");
    }
}

#[test]
fn words_that_only_look_like_dates_stay_words() {
    let frame = DateFrame::future(day(MONDAY), WeekStart::Monday);
    let texts = [
        "the shop monitor",
        "paprika",
        "call Tom",
        "it takes 3 days",
        "say \"next fri\"",
        "会社の説明日",
        "給料日",
        "電話明日",
        "毎週金曜",
        "version 13.4",
        "第10日",
        "",
    ];
    for text in texts {
        assert_eq!(date_at_end(text, &frame), None, "{text}");
    }
}

#[test]
fn a_date_is_found_at_the_start_and_within() {
    let frame = DateFrame::future(day(MONDAY), WeekStart::Monday);
    let starts = [
        ("明日 田中さんに電話", "明日"),
        ("金曜までに資料を送る", "金曜までに"),
        ("12/10 call Sato", "12/10"),
        ("tomorrow call Sato", "tomorrow"),
    ];
    for (text, phrase) in starts {
        assert_eq!(date_at_start(text, &frame).and_then(|(range, _)| text.get(range)), Some(phrase), "{text}");
    }
    for text in ["今日子さんに電話", "Sun shop opening", "明日"] {
        assert_eq!(date_at_start(text, &frame), None, "{text}");
    }
    let (range, found) = date_within_words("call next fri about the stand", &frame).expect("a date");
    assert_eq!((range, found.date), (5..13, day((2026, 12, 4))));
    assert_eq!(date_within_words("the \"next fri\" papers", &frame), None);
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in "[0-9a-z月日曜金土年後前来週再今次の末+/:. \"！３時半十]{0,24}") {
        let frame = DateFrame::future(day(MONDAY), WeekStart::Sunday);
        let _ = parse_date(&text, day(MONDAY), WeekStart::Monday);
        let _ = parse_past_date(&text, day(SUNDAY), WeekStart::Monday);
        let found = [date_at_end(&text, &frame), date_at_start(&text, &frame), date_within_words(&text, &frame)];
        for (range, _) in found.into_iter().flatten() {
            prop_assert!(text.get(range).is_some());
        }
    }
}
