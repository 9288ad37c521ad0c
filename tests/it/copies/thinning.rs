//! Which copies stay when a new one is there: the newest, some of every time, and never too few, whatever the clock said.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use enishi::store::backup::thin::{Facts, dropped};
use proptest::prelude::*;

use crate::undo::{
    acts::{self, Desk},
    note, person, raw,
};

/// A copy of a plain day; `hours` counts from the first of January 2026.
fn plain(op: i64, hours: i64) -> Facts {
    Facts { op, at: start() + TimeDelta::hours(hours), pinned: false, pre: false }
}

fn start() -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(2026, 1, 1).and_then(|day| day.and_hms_opt(9, 0, 0)).expect("a moment").and_utc()
}

fn date(copy: &Facts) -> NaiveDate {
    copy.at.date_naive()
}

/// What is left of some copies, the last of which was just made.
fn left(copies: &[Facts]) -> Vec<Facts> {
    let gone = dropped(copies, copies.len() - 1);
    copies.iter().enumerate().filter(|(place, _)| !gone.contains(place)).map(|(_, copy)| *copy).collect()
}

/// Makes copies one after the other and thins after each.
fn lived(copies: impl IntoIterator<Item = Facts>) -> Vec<Facts> {
    let mut there = Vec::new();
    for copy in copies {
        there.push(copy);
        there = left(&there);
    }
    there
}

#[test]
fn three_years_of_days_leave_two_weeks_two_months_a_year_and_the_years() {
    let there = lived((0..3 * 365).map(|day| plain(day + 1, day * 24)));
    let newest = there.last().expect("the newest");
    assert_eq!(newest.op, 3 * 365);
    let days: BTreeSet<NaiveDate> = there.iter().map(date).collect();
    for back in 0..14 {
        assert!(days.contains(&(date(newest) - TimeDelta::days(back))), "{back} days back");
    }
    for back in 0..8 {
        let week = (date(newest) - TimeDelta::weeks(back)).iso_week();
        assert!(days.iter().any(|day| day.iso_week() == week), "{back} weeks back");
    }
    let months: BTreeSet<(i32, u32)> = days.iter().map(|day| (day.year(), day.month())).collect();
    assert!(months.len() >= 12, "{months:?}");
    assert_eq!(days.iter().map(Datelike::year).collect::<BTreeSet<_>>(), BTreeSet::from([2026, 2027, 2028]));
    assert!(there.len() <= 14 + 8 + 12 + 3, "{} copies", there.len());
}

#[test]
fn all_of_two_days_stay() {
    let there = lived((0..200).map(|n| plain(n + 1, n)));
    let newest = date(there.last().expect("the newest"));
    for day in [newest, newest - TimeDelta::days(1)] {
        let made = (0..200).filter(|n| date(&plain(1, *n)) == day).count();
        assert_eq!(there.iter().filter(|copy| date(copy) == day).count(), made);
    }
    let before = newest - TimeDelta::days(2);
    assert_eq!(there.iter().filter(|copy| date(copy) == before).count(), 1);
}

#[test]
fn what_was_copied_before_something_large_stays_three_months() {
    let pre = |day: i64| Facts { pre: true, ..plain(day + 1, day * 24) };
    let copies = (0..=120).map(|day| if day % 10 == 5 { pre(day) } else { plain(day + 1, day * 24) });
    let kept: Vec<i64> = lived(copies).iter().filter(|copy| copy.pre).map(|copy| copy.op - 1).collect();
    assert_eq!(kept, [35, 45, 55, 65, 75, 85, 95, 105, 115]);
}

#[test]
fn one_clock_that_is_ten_years_ahead_makes_nothing_old() {
    let pre = Facts { pre: true, ..plain(1, 0) };
    let ahead = plain(3, 24 * 365 * 10);
    let copies = [pre, plain(2, 24), ahead, plain(4, 72)];
    assert_eq!(left(&copies), copies);
    // and when the wrong clock is the newest one
    assert_eq!(left(&copies[..3]), copies[..3]);
}

#[test]
fn copies_with_later_acts_than_the_newest_are_left_alone() {
    // the book was put back to act 5: what came after is another course of things
    let mut copies: Vec<Facts> = (1..40).map(|op| plain(op, op)).collect();
    copies.push(plain(6, 50));
    let gone = dropped(&copies, copies.len() - 1);
    assert!(gone.iter().all(|place| copies[*place].op <= 6), "{gone:?}");
    assert!(!gone.contains(&(copies.len() - 1)));
}

#[test]
fn nothing_is_thinned_of_nothing() {
    assert_eq!(dropped(&[], 0), Vec::<usize>::new());
    assert_eq!(dropped(&[plain(1, 0)], 7), Vec::<usize>::new());
    assert_eq!(dropped(&[plain(1, 0)], 0), Vec::<usize>::new());
}

#[test]
fn a_folder_is_thinned_when_a_copy_was_made_in_it() {
    let (mut desk, dir) = Desk::empty(0);
    let folder = dir.path().join("copies");
    let id = person(&mut desk, "田中優子");
    let first = NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day");
    for back in 0..40 {
        let Desk { book, db, random } = desk;
        drop(db);
        let book = acts::at(book, &format!("{}T10:00", first + TimeDelta::days(back)));
        let db = raw::raw(book.path());
        desk = Desk { book, db, random };
        note(&mut desk, id, &format!("{back} days on"));
        desk.book.backup_in_rotation(&folder).expect("a copy");
    }
    let there = desk.book.backups(&folder);
    assert!((14..=14 + 8 + 2).contains(&there.len()), "{} copies", there.len());
    assert_eq!(there.last().map(|copy| copy.op), Some(41));
    assert!(there.iter().all(|copy| copy.line.is_some()), "what is known of them is kept");
    // a copy that cannot be made takes none of the older ones with it
    let places: Vec<_> = there.iter().map(|copy| copy.path.clone()).collect();
    let file = dir.path().join("a file");
    std::fs::write(&file, b"").expect("a file");
    assert!(desk.book.backup_in_rotation(&file).is_err());
    assert!(places.iter().all(|path| path.exists()));
}

/// Copies of up to three years: hours between them, and here and there a clock that jumps by up to ten years.
fn any_copies() -> impl Strategy<Value = Vec<Facts>> {
    let jump = prop_oneof![8 => Just(0_i64), 1 => -87_600..87_600_i64];
    let one = (0..200_i64, jump, prop::bool::weighted(0.05), prop::bool::weighted(0.1));
    prop::collection::vec(one, 1..150).prop_map(|steps| {
        let (mut hours, mut copies) = (0, Vec::new());
        for (place, (step, jump, pinned, pre)) in steps.into_iter().enumerate() {
            hours += step;
            let op = i64::try_from(place).expect("a small number") + 1;
            copies.push(Facts { pinned, pre, ..plain(op, hours + jump) });
        }
        copies
    })
}

proptest! {
    #[test]
    fn whatever_the_clock_said_enough_stays(copies in any_copies()) {
        let there = left(&copies);
        let plain_of = |list: &[Facts]| list.iter().filter(|copy| !copy.pinned && !copy.pre).copied().collect::<Vec<_>>();
        let (before, after) = (plain_of(&copies), plain_of(&there));
        prop_assert_eq!(there.last(), copies.last(), "the newest stays");
        prop_assert!(copies.iter().filter(|copy| copy.pinned).all(|copy| there.contains(copy)), "what is pinned stays");
        prop_assert!(after.len() >= before.len().min(5), "{} of {}", after.len(), before.len());
        let years = |list: &[Facts]| list.iter().map(|copy| copy.at.year()).collect::<BTreeSet<_>>();
        prop_assert_eq!(years(&after), years(&before), "one a year for ever");
        let days = |list: &[Facts]| list.iter().rev().map(date).collect::<Vec<_>>();
        let mut last = Vec::new();
        for day in days(&before) {
            if !last.contains(&day) && last.len() < 14 {
                last.push(day);
            }
        }
        let kept = days(&after);
        prop_assert!(last.iter().all(|day| kept.contains(day)), "the last two weeks of days with a copy");
    }

    #[test]
    fn a_life_of_copies_never_comes_to_fewer_than_five(copies in any_copies()) {
        let mut there: Vec<Facts> = Vec::new();
        let mut made = 0;
        for copy in copies {
            made += usize::from(!copy.pinned && !copy.pre);
            there.push(copy);
            there = left(&there);
            let plain = there.iter().filter(|copy| !copy.pinned && !copy.pre).count();
            prop_assert!(plain >= made.min(5), "{plain} of {made}");
            prop_assert_eq!(there.last(), Some(&copy));
        }
    }

    #[test]
    fn thinning_twice_takes_nothing_more(copies in any_copies()) {
        let once = left(&copies);
        prop_assert_eq!(left(&once), once);
    }
}
