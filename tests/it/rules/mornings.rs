//! The morning: the days of the three example owners, exclusions, order, days off.

use enishi::domain::{
    conventions::Conventions,
    facts::PersonFacts,
    morning::{MorningDay, Parts, PersonMorning, Why, person_morning, reach_out},
    rhythm::RhythmWord,
};

use super::cast::{ago, due_in, need, person, spoken, today};

fn morning(facts: &PersonFacts) -> PersonMorning {
    person_morning(facts, today(), &Conventions::default())
}

fn listed(people: &[PersonFacts], day: MorningDay) -> Vec<(String, u32)> {
    let mornings: Vec<_> = people.iter().map(morning).collect();
    let list = reach_out(&mornings, &[], day, &Conventions::default());
    list.shown.iter().chain(&list.rest).map(|person| (person.who.name.clone(), person.points)).collect()
}

fn named(list: &[(&str, u32)]) -> Vec<(String, u32)> {
    list.iter().map(|&(name, points)| (name.to_owned(), points)).collect()
}

#[test]
fn the_salon_has_its_three_people_and_one_more() {
    let people = [
        spoken("浜田", 2, 64),
        PersonFacts { waiting_due: Some(ago(5)), ..spoken("堀", 2, 12) },
        PersonFacts { thanks_for: Some(ago(4)), ..spoken("内藤", 3, 4) },
        PersonFacts { needs: vec![need(false, 4)], ..spoken("三浦", 2, 15) },
        PersonFacts { met_on: Some(ago(5)), ..spoken("森下", 1, 5) },
        spoken("岡本", 3, 195),
        spoken("柳", 1, 230),
    ];
    let expected = [("三浦", 30), ("森下", 15), ("内藤", 12), ("柳", 11)];
    assert_eq!(listed(&people, MorningDay::Working), named(&expected));
    assert_eq!(morning(&people[0]).points, 4);
    let dormant = morning(&people[5]);
    assert_eq!((dormant.dormant, dormant.points, dormant.rhythm), (true, 0, RhythmWord::Long));
    let mornings: Vec<_> = people.iter().map(morning).collect();
    let list = reach_out(&mornings, &[], MorningDay::Working, &Conventions::default());
    assert_eq!((list.shown.len(), list.rest.len()), (3, 1));
    // what is waited for has a section of its own (`product.md` 4)
    assert_eq!(morning(&people[1]).points, 10);
}

#[test]
fn the_workshop_has_its_two_promises_in_a_section_of_their_own() {
    let people = [
        PersonFacts { promises: vec![due_in(-5, "什器の図面")], ..spoken("宮下", 3, 5) },
        PersonFacts { promises: vec![due_in(3, "原稿を渡す")], ..spoken("上條", 2, 9) },
        spoken("北原", 2, 61),
    ];
    assert_eq!(listed(&people, MorningDay::Working), named(&[]));
    assert_eq!(people.iter().map(|person| morning(person).points).collect::<Vec<_>>(), [30, 15, 3]);
}

#[test]
fn the_office_has_an_urgent_need_on_top() {
    let people = [
        spoken("原口", 3, 38),
        PersonFacts { promises: vec![due_in(0, "書類")], ..spoken("古賀", 3, 6) },
        PersonFacts { needs: vec![need(true, 3)], ..spoken("江口", 4, 9) },
    ];
    assert_eq!(listed(&people, MorningDay::Working), named(&[("江口", 50)]));
    assert_eq!(people.iter().map(|person| morning(person).points).collect::<Vec<_>>(), [8, 22, 50]);
}

#[test]
fn those_who_stand_above_are_not_repeated_and_make_room() {
    let people = [
        PersonFacts { promises: vec![due_in(0, "a")], ..person("promised", 2) },
        PersonFacts { needs: vec![need(false, 2)], ..person("in need", 2) },
    ];
    let mornings: Vec<_> = people.iter().map(morning).collect();
    let above = [people[0].who.id];
    let list = reach_out(&mornings, &above, MorningDay::Working, &Conventions::default());
    assert_eq!(list.shown.iter().map(|person| person.who.name.as_str()).collect::<Vec<_>>(), ["in need"]);
}

#[test]
fn the_paused_the_put_off_and_the_touched_stay_out_unless_it_presses() {
    let calm = || PersonFacts { thanks_for: Some(ago(2)), ..spoken("x", 2, 2) };
    let pressing = || PersonFacts { needs: vec![need(true, 2)], ..calm() };
    let due = || PersonFacts { promises: vec![due_in(0, "a")], ..calm() };
    let later = || PersonFacts { promises: vec![due_in(1, "a")], ..calm() };
    let touched = |facts: PersonFacts| PersonFacts { last_one_way: Some(today()), ..facts };
    let cases = [
        ("plain", calm(), true, false),
        ("paused until tomorrow", PersonFacts { paused_until: Some(ago(-1)), ..calm() }, false, false),
        ("paused until today", PersonFacts { paused_until: Some(today()), ..calm() }, true, false),
        ("put off until tomorrow", PersonFacts { snoozed_until: Some(ago(-1)), ..calm() }, false, false),
        ("put off until today", PersonFacts { snoozed_until: Some(today()), ..calm() }, true, false),
        ("touched today", touched(calm()), false, false),
        ("urgent", pressing(), true, true),
        ("urgent and touched today", touched(pressing()), true, true),
        ("urgent and put off", PersonFacts { snoozed_until: Some(ago(-1)), ..pressing() }, false, false),
        ("promise due today", due(), true, true),
        ("promise due and touched today", touched(due()), true, true),
        ("promise for tomorrow", later(), true, false),
        ("promise for tomorrow and touched today", touched(later()), false, false),
        ("an open need that is not urgent", PersonFacts { needs: vec![need(false, 2)], ..calm() }, true, false),
    ];
    for (name, facts, working, off) in cases {
        let people = [facts];
        assert_eq!(!listed(&people, MorningDay::Working).is_empty(), working, "{name}, at work");
        assert_eq!(!listed(&people, MorningDay::Off).is_empty(), off, "{name}, day off");
    }
}

#[test]
fn equal_points_go_by_need_promise_days_and_reading() {
    let thanks = |name: &str, days| PersonFacts { thanks_for: Some(ago(3)), ..spoken(name, 2, days) };
    let people = [
        thanks("き", 3),
        thanks("か", 3),
        thanks("さ", 9),
        PersonFacts { promises: vec![due_in(-5, "a")], ..thanks("い", 3) },
        PersonFacts { needs: vec![need(false, 2)], ..spoken("う", 2, 3) },
        PersonFacts { thanks_for: Some(ago(3)), ..person("え", 2) },
    ];
    let names: Vec<_> = listed(&people, MorningDay::Working).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["う", "い", "さ", "か", "き", "え"]);
}

#[test]
fn the_list_is_never_longer_than_seven_nor_shorter_than_one() {
    let people: Vec<_> =
        (0..9).map(|at| PersonFacts { needs: vec![need(false, 1)], ..person(&at.to_string(), 2) }).collect();
    let mornings: Vec<_> = people.iter().map(morning).collect();
    for (setting, shown) in [(0, 1), (1, 1), (5, 5), (40, 7)] {
        let conventions = Conventions { reach_out: setting, ..Conventions::default() };
        let list = reach_out(&mornings, &[], MorningDay::Working, &conventions);
        assert_eq!((list.shown.len(), list.rest.len()), (shown, 9 - shown));
    }
}

#[test]
fn each_part_is_read_off_the_facts() {
    let base = || spoken("x", 3, 45);
    let nothing = Parts::default();
    let met = |days: i64| PersonFacts { met_on: Some(ago(days)), ..person("x", 1) };
    let born = |birthday: &str| PersonFacts { birthday: birthday.to_owned(), ..person("x", 1) };
    let cases = [
        ("the rhythm", base(), Parts { gap: 12, ..nothing }),
        ("paused", PersonFacts { paused_until: Some(ago(-1)), ..base() }, nothing),
        ("sent 6 days ago", PersonFacts { last_one_way: Some(ago(6)), ..base() }, nothing),
        ("sent 7 days ago", PersonFacts { last_one_way: Some(ago(7)), ..base() }, Parts { gap: 12, ..nothing }),
        ("her own rhythm", PersonFacts { own_cadence: Some(90), ..base() }, nothing),
        ("a meeting 30 days ago", PersonFacts { last_group: Some(ago(30)), ..base() }, Parts { gap: 12, ..nothing }),
        ("a meeting 10 days ago", PersonFacts { last_group: Some(ago(10)), ..base() }, Parts { gap: 1, ..nothing }),
        (
            "heard of it in a talk",
            PersonFacts { needs: vec![need(false, 3)], ..spoken("x", 2, 3) },
            Parts { need: 30, ..nothing },
        ),
        (
            "spoke the day after",
            PersonFacts { needs: vec![need(true, 5)], ..spoken("x", 2, 4) },
            Parts { need: 25, ..nothing },
        ),
        (
            "spoke lately",
            PersonFacts { needs: vec![need(true, 5)], ..spoken("x", 2, 2) },
            Parts { need: 10, ..nothing },
        ),
        ("waiting 2 days", PersonFacts { waiting_due: Some(ago(2)), ..person("x", 2) }, nothing),
        (
            "waiting 3 days",
            PersonFacts { waiting_due: Some(ago(3)), ..person("x", 2) },
            Parts { waiting: 10, ..nothing },
        ),
        (
            "help 30 days ago",
            PersonFacts { thanks_for: Some(ago(30)), ..person("x", 2) },
            Parts { thanks: 6, ..nothing },
        ),
        ("help 31 days ago", PersonFacts { thanks_for: Some(ago(31)), ..person("x", 2) }, nothing),
        ("met today", met(0), nothing),
        ("met yesterday", met(1), Parts { new: 15, ..nothing }),
        ("met 7 days ago", met(7), Parts { new: 15, ..nothing }),
        ("met 8 days ago", met(8), Parts { new: 8, ..nothing }),
        ("met 15 days ago", met(15), nothing),
        ("met and wrote", PersonFacts { last_one_way: Some(ago(4)), ..met(5) }, nothing),
        ("met and promised", PersonFacts { promises: vec![due_in(20, "a")], ..met(5) }, nothing),
        (
            "four promises past",
            PersonFacts {
                promises: vec![due_in(-30, "a"), due_in(-1, "b"), due_in(-1, "c"), due_in(-1, "d")],
                ..person("x", 2)
            },
            Parts { promise: 41, ..nothing },
        ),
        ("born today", born("1980-11-24"), Parts { occasion: 5, ..nothing }),
        ("born today, year unknown", born("--11-24"), Parts { occasion: 5, ..nothing }),
        ("born tomorrow", born("1980-11-25"), nothing),
        ("no birthday", born("unknown"), nothing),
    ];
    for (name, facts, parts) in cases {
        assert_eq!(morning(&facts).parts, parts, "{name}");
    }
}

#[test]
fn a_leap_day_is_kept_on_the_28th_in_common_years() {
    let facts = PersonFacts { birthday: "1988-02-29".to_owned(), ..person("x", 1) };
    for (day, points) in [("2027-02-28", 5), ("2027-03-01", 0), ("2028-02-28", 0), ("2028-02-29", 5)] {
        let day = day.parse().expect("a day");
        assert_eq!(person_morning(&facts, day, &Conventions::default()).parts.occasion, points, "{day}");
    }
}

#[test]
fn reasons_come_largest_first_with_their_figures() {
    let facts = PersonFacts {
        promises: vec![due_in(-2, "later one"), due_in(-5, "見積もりの見本を送る")],
        thanks_for: Some(ago(1)),
        birthday: "--11-24".to_owned(),
        ..spoken("x", 3, 45)
    };
    let morning = morning(&facts);
    let points: Vec<_> = morning.reasons.iter().map(|reason| reason.points).collect();
    assert_eq!((points, morning.points), (vec![33, 12, 12, 5], 62));
    let whys: Vec<_> = morning.reasons.iter().map(|reason| reason.why.clone()).collect();
    let promise = Why::Promise { text: "見積もりの見本を送る".to_owned(), days: -5, others: 1 };
    assert_eq!(
        whys,
        [promise, Why::Gap { days: 45, cadence: 30, unanswered: false }, Why::Thanks { days: 1 }, Why::Occasion]
    );
}

#[test]
fn a_person_of_the_morning_has_the_keys_that_scripts_rely_on() {
    let value = serde_json::to_value(morning(&person("Lisa Park", 4))).expect("JSON");
    let mut keys: Vec<_> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["cadence_days", "contact", "days", "dormant", "parts", "points", "rhythm"]);
    assert_eq!((&value["days"], &value["rhythm"]), (&serde_json::Value::Null, &serde_json::json!("never")));
    assert_eq!(value["contact"].as_object().expect("an object").len(), 4);
    assert_eq!(value["parts"].as_object().expect("an object").len(), 8);
}
