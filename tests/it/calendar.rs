//! Weeks, holidays and days off.

use chrono::{Datelike, NaiveDate, Weekday};
use enishi::domain::{
    calendar::{DayOff, Holiday, WeekStart, day_off, holiday, nth_of, week_of},
    profile::{DaysOff, NthWeekday},
};
use enishi::i18n::{Lang, Words, days};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

#[test]
fn holidays_are_those_of_the_law() {
    let days = [
        (day(2026, 1, 1), Some(Holiday::NewYear)),
        (day(2026, 5, 6), Some(Holiday::Substitute)),
        (day(2026, 9, 21), Some(Holiday::RespectForAged)),
        (day(2026, 9, 22), Some(Holiday::Between)),
        (day(2026, 9, 23), Some(Holiday::AutumnEquinox)),
        (day(2026, 11, 23), Some(Holiday::LabourThanksgiving)),
        (day(2026, 11, 24), None),
        (day(2027, 1, 11), Some(Holiday::ComingOfAge)),
        (day(2027, 3, 21), Some(Holiday::SpringEquinox)),
        (day(2027, 3, 22), Some(Holiday::Substitute)),
        (day(2020, 7, 23), Some(Holiday::Marine)),
        (day(2020, 7, 20), None),
        (day(2020, 10, 12), None),
        (day(2021, 8, 9), Some(Holiday::Substitute)),
        (day(2021, 8, 11), None),
        (day(2019, 1, 1), None),
    ];
    for (date, expected) in days {
        assert_eq!(holiday(date), expected, "{date}");
    }
}

#[test]
fn holidays_agree_with_a_second_source_for_thirty_years() {
    for date in day(2020, 1, 1).iter_days().take_while(|date| date.year() <= 2050) {
        assert_eq!(holiday(date).is_some(), yasumi::is_holiday(date), "{date}");
    }
}

#[test]
fn days_off_follow_the_rules_and_open_days_win() {
    let days = DaysOff {
        weekdays: vec![Weekday::Tue],
        nth: vec![NthWeekday { nth: 3, weekday: Weekday::Mon }],
        dates: vec![day(2026, 12, 31)],
        open_dates: vec![day(2026, 11, 24)],
        holidays: true,
    };
    let expected = [
        (day(2026, 11, 24), None),
        (day(2026, 12, 1), Some(DayOff::Weekday(Weekday::Tue))),
        (day(2026, 11, 16), Some(DayOff::Nth(3, Weekday::Mon))),
        (day(2026, 12, 31), Some(DayOff::Single)),
        (day(2026, 11, 23), Some(DayOff::Holiday(Holiday::LabourThanksgiving))),
        (day(2026, 11, 25), None),
    ];
    for (date, why) in expected {
        assert_eq!(day_off(date, &days), why, "{date}");
    }
    assert_eq!(day_off(day(2026, 11, 23), &DaysOff::default()), None);
}

#[test]
fn weeks_start_where_the_owner_says() {
    let sunday = day(2026, 11, 29);
    assert_eq!(week_of(sunday, WeekStart::Monday), (day(2026, 11, 23), sunday));
    assert_eq!(week_of(sunday, WeekStart::Sunday), (sunday, day(2026, 12, 5)));
    assert_eq!([1, 7, 8, 29].map(|number| nth_of(day(2026, 11, number))), [1, 1, 2, 5]);
}

#[test]
fn days_are_said_in_both_languages() {
    let (en, ja) = (Words::new(Lang::En), Words::new(Lang::Ja));
    let today = day(2026, 11, 23);
    type Say = fn(&Words, NaiveDate, NaiveDate) -> String;
    let short: Say = |words, date, _| days::short_date(words, date);
    let full: Say = |words, date, _| days::full_date(words, date);
    let cases: [(Say, NaiveDate, &str, &str); 25] = [
        (short, day(2026, 11, 27), "Fri 27 Nov", "11/27(金)"),
        (days::near_date, day(2026, 11, 27), "Fri 27 Nov", "11/27(金)"),
        (days::near_date, day(2025, 11, 27), "27 Nov 2025", "2025/11/27"),
        (days::ago_short, day(2026, 11, 18), "5 d", "5日"),
        (days::ago_short, day(2025, 10, 1), "13 mo", "13か月"),
        (days::ago_short, day(2023, 11, 1), "3 y", "3年"),
        (full, today, "Mon 23 Nov 2026", "2026年11月23日(月・祝)"),
        (full, day(2026, 11, 27), "Fri 27 Nov 2026", "2026年11月27日(金)"),
        (days::echo, day(2026, 12, 4), "Fri 4 Dec (in 11 days)", "12月4日(金)・11日後"),
        (days::echo, today, "Mon 23 Nov (today)", "11月23日(月)・今日"),
        (days::echo, day(2026, 11, 24), "Tue 24 Nov (tomorrow)", "11月24日(火)・明日"),
        (days::echo, day(2026, 11, 22), "Sun 22 Nov (yesterday)", "11月22日(日)・昨日"),
        (days::echo, day(2027, 1, 5), "Tue 5 Jan 2027 (in 43 days)", "2027年1月5日(火)・43日後"),
        (days::since, day(2026, 11, 20), "since Fri", "金曜から"),
        (days::since, day(2026, 11, 12), "since 12 Nov", "11/12から"),
        (days::since, today, "since today", "今日から"),
        (days::due_word, day(2026, 11, 20), "since Fri", "金曜から"),
        (days::due_word, today, "today", "今日"),
        (days::due_word, day(2026, 11, 24), "tomorrow", "明日"),
        (days::due_word, day(2026, 11, 27), "Fri 27", "27日(金)"),
        (days::due_word, day(2026, 12, 2), "2 Dec", "12/2"),
        (days::due_word, day(2027, 1, 5), "5 Jan 2027", "2027/1/5"),
        (days::ago, day(2026, 10, 13), "41 days ago", "41日前"),
        (days::ago_short, day(2026, 11, 18), "5 d", "5日"),
        (days::distance, day(2026, 11, 26), "in 3 days", "3日後"),
    ];
    for (say, date, english, japanese) in cases {
        assert_eq!(say(&en, date, today), english);
        assert_eq!(say(&ja, date, today), japanese);
    }
}

#[test]
fn rhythms_and_lengths_are_said_in_both_languages() {
    let (en, ja) = (Words::new(Lang::En), Words::new(Lang::Ja));
    let rhythms = [
        (7, "every week", "毎週"),
        (14, "every 2 weeks", "2週間ごと"),
        (28, "every 4 weeks", "4週間ごと"),
        (30, "every month", "毎月"),
        (45, "every 45 days", "45日ごと"),
        (90, "every 3 months", "3か月ごと"),
        (365, "every year", "毎年"),
    ];
    for (cadence, english, japanese) in rhythms {
        assert_eq!(days::rhythm(&en, cadence), english);
        assert_eq!(days::rhythm(&ja, cadence), japanese);
    }
    let lengths = [(30, "30 min", "30分"), (120, "2 h", "2時間"), (150, "2 h 30 min", "2時間30分")];
    for (minutes, english, japanese) in lengths {
        assert_eq!(days::duration(&en, minutes), english);
        assert_eq!(days::duration(&ja, minutes), japanese);
    }
}

#[test]
fn every_holiday_has_a_name_in_both_languages() {
    for words in [Words::new(Lang::En), Words::new(Lang::Ja)] {
        for holiday in Holiday::ALL {
            assert!(words.has(holiday.id()), "{}", holiday.id());
        }
    }
}
