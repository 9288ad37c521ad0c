//! Every vector of the reference implementation, one after the other; none may be left out.

use enishi::domain::{
    balance, diversity,
    evidence::{EvidenceCode, evidence},
    exchange::{Direction, SupportKind},
    facts::PhaseFacts,
    money::{Attribution, MoneyFacts, Sale, money},
    morning::{Figures, NeedFigure},
    promises::PromisesKept,
    rhythm::{self, Rhythm},
};
use serde_json::Value;

use crate::rules::cast::{ago, exchange, phase, promise, ready_for_two, record, today};

/// A group of vectors and the check that returns how many it went through.
type Group = (&'static str, fn(&Value) -> usize);

const GROUPS: [Group; 15] = [
    ("balance", balance_words),
    ("recip", reciprocity),
    ("network", network),
    ("iqv", variation),
    ("iqv_delta", variation_change),
    ("effective_size", effective_size),
    ("rhythm", rhythm_words),
    ("regularity", regularity),
    ("promise", promises_kept),
    ("load", load),
    ("effective_days", effective_days),
    ("gap_pts", gap_points),
    ("morning", morning),
    ("roi", money_view),
    ("stage", steps),
];

#[test]
fn every_vector_of_the_reference_holds() {
    let all: Value = serde_json::from_str(include_str!("data/metric_vectors.json")).expect("the vectors are JSON");
    let mut names: Vec<_> = all.as_object().expect("groups").keys().map(String::as_str).collect();
    let mut known: Vec<_> = GROUPS.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    known.sort_unstable();
    assert_eq!(known, names, "a group of vectors without a check");
    let checked: usize = GROUPS.iter().map(|(name, check)| check(&all[*name])).sum();
    assert_eq!(checked, 94);
}

fn balance_words(vectors: &Value) -> usize {
    each(vectors, |v| {
        let (given, received) = (small(&v["G"]), small(&v["R"]));
        near(balance::degree(given, received), &v["B"]);
        assert_eq!(json(&balance::word(given, received, given, received)), v["word"], "{v}");
    })
}

fn reciprocity(vectors: &Value) -> usize {
    each(vectors, |v| near(balance::reciprocity(small(&v["G"]), small(&v["R"])), &v["r"]))
}

fn network(v: &Value) -> usize {
    let pairs: Vec<_> = list(&v["pairs"]).iter().map(|pair| (small(&pair[0]), small(&pair[1]))).collect();
    let (given, received) = pairs.iter().fold((0, 0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
    near(balance::network_reciprocity(&pairs), &v["recip_net"]);
    near(balance::mutual_share(&pairs), &v["mutual_share"]);
    near(balance::degree(given, received), &v["B_net"]);
    1
}

fn variation(vectors: &Value) -> usize {
    each(vectors, |v| {
        let counts = counts(&v["c"]);
        assert_eq!(counts.len() as u64, v["K"]);
        near(diversity::variation(&counts), &v["iqv"]);
    })
}

fn variation_change(v: &Value) -> usize {
    let counts = [6, 3, 2, 1, 0, 0];
    let before = diversity::variation(&counts);
    near(before, &v["before"]);
    for (category, after) in [(4, "after_adding_cat5"), (0, "after_adding_cat1")] {
        let change = diversity::change_with(&counts, category).expect("a change");
        near(before.map(|before| before + change), &v[after]);
    }
    1
}

fn effective_size(vectors: &Value) -> usize {
    each(vectors, |v| near(diversity::effective_size(small(&v["n"]), Some(small(&v["t"]))), &v["es"]))
}

fn rhythm_words(vectors: &Value) -> usize {
    each(vectors, |v| {
        let rhythm = Rhythm { days: v["days"].as_i64(), cadence: cadence(&v["T"]), unanswered: false };
        near(rhythm.share(), &v["rho"]);
        assert_eq!(json(&rhythm.word()), v["word"], "{v}");
        assert_eq!(rhythm.is_dormant(), v["dormant"], "{v}");
    })
}

fn regularity(vectors: &Value) -> usize {
    each(vectors, |v| {
        let days: Vec<i64> = list(&v["ago"]).iter().filter_map(Value::as_i64).collect();
        let regularity = rhythm::regularity(&days, cadence(&v["T"]), whole(&v["age"]));
        near(regularity.map(|regularity| regularity.share()), &v["reg"]);
    })
}

fn promises_kept(vectors: &Value) -> usize {
    each(vectors, |v| {
        let kept = PromisesKept { on_time: small(&v["on"]), late: small(&v["late"]), missed: small(&v["missed"]) };
        near(kept.rate(), &v["pk"]);
    })
}

fn load(v: &Value) -> usize {
    let cadences: Vec<u16> = v["cads"]
        .as_str()
        .expect("a text")
        .split(' ')
        .filter_map(|word| word.split_once('x'))
        .flat_map(|(days, times)| vec![days.parse().expect("days"); times.parse().expect("times")])
        .collect();
    assert_eq!(cadences.len(), 25);
    near(Some(rhythm::load(cadences)), &v["L"]);
    1
}

fn effective_days(vectors: &Value) -> usize {
    each(vectors, |v| {
        let stage = phase(whole(&v["stage"]).unsigned_abs());
        let days = rhythm::effective_days(stage, cadence(&v["T"]), v["direct"].as_i64(), v["group"].as_i64());
        assert_eq!(json(&days), v["eff"], "{v}");
    })
}

fn gap_points(vectors: &Value) -> usize {
    each(vectors, |v| {
        let figures = quiet(whole(&v["stage"]).unsigned_abs(), whole(&v["days"]));
        assert_eq!(u64::from(figures.parts().gap), v["pts"], "{v}");
    })
}

fn morning(vectors: &Value) -> usize {
    let open = |urgent, touched| vec![NeedFigure { urgent, days: 5, touched }];
    let cases = [
        quiet(3, 45),
        Figures { promises: vec![0], ..quiet(2, 10) },
        Figures { promises: vec![-5], ..quiet(2, 10) },
        Figures { promises: vec![-5, -2], ..quiet(3, 45) },
        Figures { needs: open(false, None), ..quiet(4, 3) },
        Figures { needs: open(true, None), ..quiet(4, 3) },
        Figures { needs: open(true, Some(4)), ..quiet(4, 4) },
        Figures { thanks: Some(4), ..quiet(2, 4) },
        Figures { thanks: Some(20), ..quiet(3, 33) },
        Figures { waiting: Some(3), ..quiet(2, 20) },
        Figures { new: Some(2), ..quiet(1, 2) },
        Figures { meet: Some(1), ..quiet(3, 25) },
        quiet(1, 200),
        quiet(3, 5),
    ];
    assert_eq!(cases.len(), list(vectors).len());
    for (figures, vector) in cases.iter().zip(list(vectors)) {
        let parts = figures.parts();
        let mut expected = vector.clone();
        let expected_parts = expected.as_object_mut().expect("an object");
        expected_parts.remove("case");
        assert_eq!(expected_parts.remove("total"), Some(json(&parts.total())), "{vector}");
        assert_eq!(json(&parts), expected, "{vector}");
    }
    cases.len()
}

fn money_view(v: &Value) -> usize {
    let money = money(&MoneyFacts {
        sales: vec![Sale { yen: whole(&v["intro_sales"]), margin_percent: 45, attribution: Attribution::Half }],
        savings: vec![whole(&v["savings"])],
        cash: whole(&v["cash_cost"]),
        minutes: small(&v["hours"]) * 60,
        yen_per_own_hour: Some(whole(&v["rate"])),
    });
    near(Some(money.benefit as f64), &v["benefit"]);
    near(money.roi_cash, &v["roi_cash"]);
    near(money.roi_time, &v["roi_with_time"]);
    near(money.yen_per_hour, &v["yen_per_hour"]);
    1
}

fn steps(vectors: &Value) -> usize {
    use EvidenceCode as Code;
    let no_one_to_one = PhaseFacts { direct_days: Vec::new(), ..ready_for_two() };
    let cases: [(PhaseFacts, &[Code], &str); 5] = [
        (ready_for_two(), &[], ""),
        (no_one_to_one, &[Code::OneToOne], "one_to_one>=1"),
        (nearly_trusted(0, 4, 5), &[Code::DeepReceived], "deep_received>=1"),
        (nearly_trusted(1, 3, 4), &[Code::PromisesKept], "promises>=2 and kept>=80%"),
        (nearly_partner(), &[], ""),
    ];
    assert_eq!(cases.len(), list(vectors).len());
    for ((facts, open, name), vector) in cases.iter().zip(list(vectors)) {
        let lines = evidence(facts, today());
        let lacking: Vec<_> = lines.iter().filter(|line| !line.holds).map(|line| line.code).collect();
        assert_eq!(lacking, *open, "{vector}");
        let expected = if open.is_empty() { json(&true) } else { json(&[name]) };
        assert_eq!(vector[1], expected);
    }
    cases.len()
}

/// Known 200 days, 7 talk days, gave 3 (1 deep), received 2 with so many deep, so many promises kept of those due.
fn nearly_trusted(deep_received: usize, on_time: i64, due: i64) -> PhaseFacts {
    let kinds = |deep: usize, all: usize| {
        (0..all).map(move |at| if at < deep { SupportKind::Emotional } else { SupportKind::Informational })
    };
    let given = kinds(1, 3).map(|kind| exchange(50, kind, Direction::Given));
    let received = kinds(deep_received, 2).map(|kind| exchange(60, kind, Direction::Received));
    PhaseFacts {
        known_since: ago(200),
        touch_days: (1..=7).map(|week| ago(week * 7)).collect(),
        exchanges: given.chain(received).collect(),
        my_promises: kept_of(on_time, due),
        ..record(2)
    }
}

/// Known 500 days, gave 6 and received 5 of 3 kinds, one joint project, 9 of 10 promises kept, a shared goal.
fn nearly_partner() -> PhaseFacts {
    let kinds = [SupportKind::Informational, SupportKind::Instrumental, SupportKind::Appraisal];
    let some = |direction, count| kinds.into_iter().cycle().take(count).map(move |kind| exchange(90, kind, direction));
    PhaseFacts {
        known_since: ago(500),
        exchanges: some(Direction::Given, 6).chain(some(Direction::Received, 5)).collect(),
        my_promises: kept_of(9, 10),
        joint: vec![(ago(200), Some(ago(100)))],
        shared_goal: true,
        ..record(3)
    }
}

fn kept_of(on_time: i64, due: i64) -> Vec<enishi::domain::action::Action> {
    (0..due).map(|at| promise(10 + at, (at < on_time).then_some(10 + at))).collect()
}

fn quiet(stage: u64, days: i64) -> Figures {
    let stage = phase(stage);
    let cadence = enishi::domain::conventions::Conventions::default().cadence(None, stage);
    Figures::quiet(stage, Rhythm { days: Some(days), cadence, unanswered: false })
}

fn each(vectors: &Value, check: impl Fn(&Value)) -> usize {
    list(vectors).iter().for_each(check);
    list(vectors).len()
}

fn near(found: Option<f64>, expected: &Value) {
    match (found, expected.as_f64()) {
        (None, None) => assert!(expected.is_null()),
        (Some(found), Some(expected)) => assert!((found - expected).abs() < 0.000_051, "{found} for {expected}"),
        (found, expected) => panic!("{found:?} for {expected:?}"),
    }
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

fn counts(value: &Value) -> Vec<u32> {
    list(value).iter().map(small).collect()
}

fn whole(value: &Value) -> i64 {
    value.as_i64().expect("a whole number")
}

fn small(value: &Value) -> u32 {
    value.as_u64().and_then(|number| u32::try_from(number).ok()).expect("a small number")
}

fn cadence(value: &Value) -> u16 {
    u16::try_from(small(value)).expect("an interval")
}

fn json(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).expect("JSON")
}
