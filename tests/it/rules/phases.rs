//! Windows, promises kept, evidence and suggestions at their edges.

use chrono::NaiveDate;
use enishi::domain::{
    action::{Action, ActionState, Owner},
    conventions::Conventions,
    evidence::{EvidenceCode, evidence},
    exchange::{Direction, SupportKind},
    facts::PhaseFacts,
    phase::TrustPhase,
    promises::{PromisesKept, agreed_due, kept, kept_between},
    suggestion::{Capacity, SuggestionCode, capacity, pick_one, suggestion},
    window::is_within,
};

use super::cast::{ago, exchange, moved, promise, ready_for_two, record, today};

#[test]
fn a_window_holds_today_and_not_the_day_it_is_long() {
    for (day, inside) in [(ago(0), true), (ago(29), true), (ago(30), false), (ago(-1), false)] {
        assert_eq!(is_within(day, today(), 30), inside, "{day}");
    }
}

#[test]
fn a_promise_counts_by_the_date_that_was_agreed_in_time() {
    let someday = Action { state: ActionState::Someday, ..promise(5, None) };
    let dropped = Action { state: ActionState::Dropped, ..promise(5, None) };
    let theirs = Action { owner: Owner::Them, ..promise(5, None) };
    let cases: [(&str, Action, [u32; 3]); 14] = [
        ("done on the day", promise(5, Some(5)), [1, 0, 0]),
        ("done before", promise(5, Some(9)), [1, 0, 0]),
        ("done a day late", promise(5, Some(4)), [0, 1, 0]),
        ("still open", promise(1, None), [0, 0, 1]),
        ("due today and open", promise(0, None), [0, 0, 0]),
        ("due today and done", promise(0, Some(0)), [1, 0, 0]),
        ("due tomorrow and done", promise(-1, Some(0)), [0, 0, 0]),
        ("first day of the window", promise(89, Some(89)), [1, 0, 0]),
        ("a day before the window", promise(90, Some(90)), [0, 0, 0]),
        ("moved in time", moved(promise(5, Some(5)), 20, 20), [1, 0, 0]),
        ("moved too late, done by the new date", moved(promise(5, Some(5)), 19, 20), [0, 1, 0]),
        ("dropped by agreement", dropped, [0, 0, 0]),
        ("for someday", someday, [0, 0, 0]),
        ("theirs", theirs, [0, 0, 0]),
    ];
    for (name, action, [on_time, late, missed]) in cases {
        assert_eq!(kept([&action], today(), 90), PromisesKept { on_time, late, missed }, "{name}");
    }
}

#[test]
fn a_promise_moved_after_its_date_stays_with_the_old_one() {
    let late = moved(moved(promise(-10, None), 30, 40), 2, 3);
    assert_eq!(agreed_due(&late), Some(ago(40)));
    assert_eq!(kept([&late], today(), 90).missed, 1);
}

#[test]
fn a_week_counts_only_its_own_days() {
    let actions = [promise(9, Some(9)), promise(8, None), promise(2, Some(2)), promise(1, Some(1))];
    let week = kept_between(&actions, ago(8)..=ago(2), today());
    assert_eq!((week.on_time, week.late, week.missed, week.due()), (1, 0, 1, 2));
    assert_eq!(week.rate(), Some(0.5));
}

#[test]
fn evidence_of_the_second_step_obeys_its_windows() {
    let at = |days, kind, direction| exchange(days, kind, direction);
    let facts = PhaseFacts {
        known_since: ago(90),
        touch_days: [0, 10, 20, 30, 40, 179, 180].map(ago).to_vec(),
        exchanges: vec![
            at(364, SupportKind::Informational, Direction::Given),
            at(365, SupportKind::Emotional, Direction::Given),
            at(0, SupportKind::Appraisal, Direction::Received),
            at(-1, SupportKind::Informational, Direction::Received),
        ],
        my_promises: vec![promise(3, Some(3)), promise(2, Some(2))],
        concern_since: Some(ago(1)),
        ..record(2)
    };
    let found: Vec<_> = evidence(&facts, today()).into_iter().map(|line| (line.code, line.value, line.holds)).collect();
    let expected = [
        (EvidenceCode::KnownDays, 90, true),
        (EvidenceCode::RecentTouchDays, 6, true),
        (EvidenceCode::Given, 1, false),
        (EvidenceCode::Received, 1, false),
        (EvidenceCode::DeepGiven, 0, false),
        (EvidenceCode::DeepReceived, 1, true),
        (EvidenceCode::PromisesKept, 2, true),
        (EvidenceCode::NoConcern, 0, false),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_line_of_evidence_has_the_keys_that_scripts_rely_on() {
    let facts = PhaseFacts { my_promises: vec![promise(3, Some(3)), promise(2, None)], ..record(2) };
    let lines = serde_json::to_value(evidence(&facts, today())).expect("JSON");
    assert_eq!(lines[0], serde_json::json!({"code": "known_days", "holds": true, "value": 400, "needed": 90}));
    let promises = serde_json::json!({"code": "promises_kept", "holds": false, "value": 1, "needed": 2, "of": 2});
    assert_eq!(lines[6], promises);
    assert!(evidence(&record(4), today()).is_empty());
}

#[test]
fn running_joint_work_counts_from_its_ninetieth_day() {
    let cases: [(Option<(NaiveDate, Option<NaiveDate>)>, bool); 6] = [
        (None, false),
        (Some((ago(89), None)), false),
        (Some((ago(90), None)), true),
        (Some((ago(10), Some(ago(0)))), true),
        (Some((ago(10), Some(ago(-5)))), false),
        (Some((ago(120), Some(ago(-5)))), true),
    ];
    for (joint, holds) in cases {
        let facts = PhaseFacts { joint: joint.into_iter().collect(), ..record(3) };
        let line = evidence(&facts, today()).into_iter().find(|line| line.code == EvidenceCode::Joint).expect("a line");
        assert_eq!(line.holds, holds, "{joint:?}");
    }
}

#[test]
fn suggestions_keep_silent_when_they_should() {
    let ready = ready_for_two();
    let up = Some(SuggestionCode::PhaseUp);
    let cases: [(&str, PhaseFacts, Option<SuggestionCode>); 14] = [
        ("all lines hold", ready.clone(), up),
        ("no target", PhaseFacts { target: None, ..ready.clone() }, None),
        ("target is the phase now", PhaseFacts { target: Some(TrustPhase::Acquaintance), ..ready.clone() }, None),
        ("changed 59 days ago", PhaseFacts { phase_since: Some(ago(59)), ..ready.clone() }, None),
        ("changed 60 days ago", PhaseFacts { phase_since: Some(ago(60)), ..ready.clone() }, up),
        ("put off 59 days ago", PhaseFacts { dismissed: Some((ago(59), false)), ..ready.clone() }, None),
        ("put off 60 days ago", PhaseFacts { dismissed: Some((ago(60), false)), ..ready.clone() }, up),
        ("put off for good", PhaseFacts { dismissed: Some((ago(600), true)), ..ready.clone() }, None),
        ("paused until tomorrow", PhaseFacts { paused_until: Some(ago(-1)), ..ready.clone() }, None),
        ("paused until today", PhaseFacts { paused_until: Some(ago(0)), ..ready.clone() }, up),
        ("imported 29 days ago", PhaseFacts { imported: true, created_on: ago(29), ..ready.clone() }, None),
        ("imported 30 days ago", PhaseFacts { imported: true, created_on: ago(30), ..ready.clone() }, up),
        ("a fresh concern", PhaseFacts { concern_since: Some(ago(13)), ..ready.clone() }, None),
        ("an old concern", PhaseFacts { concern_since: Some(ago(14)), ..ready }, Some(SuggestionCode::Repair)),
    ];
    for (name, facts, expected) in cases {
        let found = suggestion(&facts, today(), &Conventions::default());
        assert_eq!(found.as_ref().map(|found| found.code), expected, "{name}");
        assert!(found.is_none_or(|found| found.evidence.iter().all(|line| line.holds)), "{name}");
    }
}

#[test]
fn long_silence_suggests_a_step_down_and_never_before_its_day() {
    let down = |to| Some((SuggestionCode::PhaseDown, Some(to)));
    let spoke = |days| vec![ago(days)];
    let three = |direct, exchanged: i64| PhaseFacts {
        direct_days: spoke(direct),
        exchanges: vec![exchange(exchanged, SupportKind::Informational, Direction::Given)],
        ..record(3)
    };
    let four =
        |direct, joint| PhaseFacts { direct_days: spoke(direct), two_way_days: spoke(direct), joint, ..record(4) };
    let cases = [
        ("1, 364 days", PhaseFacts { two_way_days: spoke(364), ..record(1) }, None),
        ("1, 365 days", PhaseFacts { two_way_days: spoke(365), ..record(1) }, Some((SuggestionCode::Archive, None))),
        ("2, 364 days", PhaseFacts { two_way_days: spoke(364), ..record(2) }, None),
        ("2, 365 days", PhaseFacts { two_way_days: spoke(365), ..record(2) }, down(TrustPhase::Acquaintance)),
        ("3, spoke 179 days ago", three(179, 200), None),
        ("3, exchanged 179 days ago", three(200, 179), None),
        ("3, both 180 days ago", three(180, 180), down(TrustPhase::Cooperation)),
        ("4, quiet for two intervals", four(28, Vec::new()), down(TrustPhase::DeepTrust)),
        ("4, quiet for less", four(27, Vec::new()), None),
        ("4, joint work runs", four(28, vec![(ago(500), None)]), None),
        ("4, joint work ended 364 days ago", four(28, vec![(ago(500), Some(ago(364)))]), None),
        ("4, joint work ended 365 days ago", four(28, vec![(ago(500), Some(ago(365)))]), down(TrustPhase::DeepTrust)),
        ("3, entered not long ago", PhaseFacts { created_on: ago(70), ..record(3) }, None),
    ];
    for (name, facts, expected) in cases {
        let found = suggestion(&facts, today(), &Conventions::default());
        assert_eq!(found.map(|found| (found.code, found.to)), expected, "{name}");
    }
}

#[test]
fn of_many_suggestions_a_repair_goes_first_and_then_the_oldest_evidence() {
    let one = |facts: &PhaseFacts| suggestion(facts, today(), &Conventions::default()).expect("a suggestion");
    let young = one(&ready_for_two());
    let old = one(&PhaseFacts { two_way_days: vec![ago(700)], ..record(2) });
    let repair = one(&PhaseFacts { concern_since: Some(ago(15)), ..record(2) });
    assert_eq!((young.since, old.since, repair.since), (ago(12), ago(335), ago(1)));
    let all = [("young", young.clone()), ("old", old.clone()), ("repair", repair)];
    assert_eq!(pick_one(all).map(|(name, _)| name), Some("repair"));
    assert_eq!(pick_one([("young", young), ("old", old)]).map(|(name, _)| name), Some("old"));
    assert_eq!(pick_one(Vec::<(&str, _)>::new()), None);
}

#[test]
fn the_circle_is_spoken_of_from_the_inside_out() {
    let people = |one: usize, three: usize, four: usize| {
        let of = |phase, count| std::iter::repeat_n(phase, count);
        of(TrustPhase::Acquaintance, one)
            .chain(of(TrustPhase::DeepTrust, three))
            .chain(of(TrustPhase::Partnership, four))
            .collect::<Vec<_>>()
    };
    for (people, expected) in [
        (people(35, 10, 5), None),
        (people(36, 10, 5), Some(Capacity::Active(51))),
        (people(40, 11, 5), Some(Capacity::Close(16))),
        (people(0, 0, 6), Some(Capacity::Partners(6))),
    ] {
        assert_eq!(capacity(&people), expected);
    }
}
