//! Sums over the network: balance, coverage, quiet days, load, long time no see, whom to ask, money.

use enishi::domain::{
    asking::{AskReason, candidates, given_so_far},
    balance::{BalanceWord, Comment, NetworkReading, comment, main_kind, network, word},
    conventions::Conventions,
    coverage::{CoverageWord, coverage},
    diversity,
    exchange::{Direction, SupportKind},
    facts::{AskFacts, ExchangeTally, PersonFacts},
    isolation::{self, Change, Isolation, OwnTime, against_own, people_to_greet, span},
    money::{Attribution, MoneyFacts, Sale, money},
    phase::TrustPhase,
    rhythm::{
        LoadReading, Rhythm, load_of, load_reading,
        long_time::{LongTimeFacts, choose},
    },
};

use super::cast::{ago, helper, person, spoken, today, who};

fn tally(given: u32, received: u32) -> ExchangeTally {
    let mut tally = ExchangeTally::default();
    tally.add(SupportKind::Informational, Direction::Given, given, given);
    tally.add(SupportKind::Instrumental, Direction::Received, received, received);
    tally
}

#[test]
fn a_few_large_exchanges_are_still_few_records() {
    for (sums, counts, expected) in [
        ((6, 0), (2, 0), BalanceWord::Few),
        ((9, 0), (3, 0), BalanceWord::Giving),
        ((3, 6), (3, 2), BalanceWord::Balanced),
        ((u32::MAX, u32::MAX), (u32::MAX, u32::MAX), BalanceWord::Balanced),
    ] {
        assert_eq!(word(sums.0, sums.1, counts.0, counts.1), expected, "{sums:?}");
    }
}

#[test]
fn the_owners_own_feeling_goes_before_the_counts() {
    let word = BalanceWord::Giving;
    for (felt, known_days, expected) in [
        (None, 30, Comment::Counted(word)),
        (None, 29, Comment::Silent),
        (Some(3), 400, Comment::Silent),
        (Some(2), 400, Comment::FeltReceiving),
        (Some(5), 400, Comment::FeltGiving),
    ] {
        assert_eq!(comment(word, felt, known_days), expected, "{felt:?} {known_days}");
    }
}

#[test]
fn the_network_is_read_as_a_whole() {
    let round: Vec<_> =
        [(3, 0), (0, 3), (3, 0), (0, 3), (1, 1)].map(|(given, received)| tally(given, received)).to_vec();
    let found = network(&round);
    assert_eq!((found.given, found.received, found.count, found.people), (7, 7, 14, 5));
    assert_eq!(found.reading(None), Some(NetworkReading::GoesRound));
    let giving = network(&[tally(12, 2)]);
    let readings = [None, Some(3), Some(4)].map(|strain| giving.reading(strain));
    assert_eq!(readings, [None, None, Some(NetworkReading::GivesOn)]);
    let nothing = network(&[]);
    assert_eq!((nothing.word, nothing.reciprocity, nothing.mutual_share), (BalanceWord::None, None, None));
    let value = serde_json::to_value(network(&round)).expect("JSON");
    assert_eq!(value.as_object().expect("an object").len(), 5);
}

#[test]
fn the_main_kind_is_named_only_when_it_is_more_than_half() {
    for (given, received, expected) in
        [(2, 0, None), (3, 0, Some(SupportKind::Informational)), (3, 3, None), (3, 4, Some(SupportKind::Instrumental))]
    {
        assert_eq!(main_kind(&tally(given, received)), expected);
    }
}

#[test]
fn coverage_is_unknown_until_an_offer_is_entered() {
    let quiet = helper("a", 2, &[]);
    assert_eq!(coverage(std::slice::from_ref(&quiet)), None);
    let heart = AskFacts { received_365: [0, 0, 4, 0], ..helper("b", 3, &[SupportKind::Emotional]) };
    let both = helper("c", 3, &[SupportKind::Appraisal, SupportKind::Emotional, SupportKind::Appraisal]);
    let found = coverage(&[quiet, heart, both]).expect("a coverage");
    assert_eq!((found.available, found.received), ([0, 0, 2, 1], [0, 0, 1, 0]));
    assert_eq!((found.network(), found.depth()), (2, 1));
    let words = SupportKind::ALL.map(|kind| found.word(kind));
    assert_eq!(words, [CoverageWord::Nobody, CoverageWord::Nobody, CoverageWord::Several, CoverageWord::One]);
}

#[test]
fn the_owner_is_compared_with_her_own_three_months_and_only_when_there_were_three() {
    let usual = |spans, first| Isolation::new(spans, Some((ago(first), today())), today()).usual_30;
    assert_eq!(usual([2, 9, 4, 5], 120), Some(5));
    assert_eq!(usual([2, 0, 0, 7], 400), Some(0));
    assert_eq!(usual([2, 9, 4, 5], 119), None);
    assert_eq!(span(today(), 0), (ago(30), today()));
    assert_eq!(span(today(), 3), (ago(120), ago(90)));
}

#[test]
fn the_soft_card_comes_after_two_quiet_weeks_at_work() {
    let conventions = Conventions::default();
    for (days, card) in [(13, None), (14, Some(14)), (29, Some(29))] {
        let found = Isolation::new([1, 0, 0, 0], Some((ago(days), ago(days))), today());
        assert_eq!((found.people_30, found.quiet_days), (1, Some(days)));
        let said = |own_time| isolation::card(Some(ago(days)), today(), own_time, &conventions);
        assert_eq!((said(OwnTime::Working), said(OwnTime::Resting)), (card, None));
    }
    assert_eq!(Isolation::new([0; 4], None, today()).quiet_days, None);
    let away = PersonFacts { paused_until: Some(ago(-9)), ..spoken("away", 4, 20) };
    let all = [
        spoken("one", 1, 20),
        away,
        spoken("three", 3, 20),
        spoken("asleep", 4, 200),
        spoken("two", 2, 20),
        person("new", 1),
    ];
    let names: Vec<_> = people_to_greet(&all, today(), &conventions).iter().map(|p| p.who.name.as_str()).collect();
    assert_eq!(names, ["three", "two", "one"]);
}

#[test]
fn a_week_is_compared_only_with_the_owners_own_weeks() {
    let cases: [(u32, &[u32], Change); 7] = [
        (9, &[1, 1, 1], Change::TooEarly),
        (3, &[1, 1, 1, 1], Change::Usual),
        (4, &[1, 1, 1, 1], Change::More),
        (6, &[10, 10, 10, 10], Change::Usual),
        (5, &[10, 10, 10, 10], Change::Less),
        (10, &[8, 8, 8, 8, 8, 8, 8, 8, 90, 90, 90], Change::Usual),
        (0, &[0, 0, 0, 0], Change::Usual),
    ];
    for (now, before, expected) in cases {
        assert_eq!(against_own(now, before), expected, "{now} after {before:?}");
    }
}

#[test]
fn the_load_leaves_the_paused_and_the_dormant_out() {
    let stages = [3, 3, 3, 2, 2, 1, 2, 2, 2, 1, 1, 2, 2];
    let mut people: Vec<_> = stages.iter().map(|&stage| spoken("x", stage, 10)).collect();
    people.push(spoken("asleep", 3, 195));
    people.push(PersonFacts { paused_until: Some(ago(-1)), ..person("away", 4) });
    assert!((load_of(&people, today(), &Conventions::default()) - 7.25).abs() < 1e-9);
    assert_eq!(load_reading(18.0, [11, 13]), LoadReading::Much);
    assert_eq!(load_reading(18.0, [11, 14]), LoadReading::Fits);
}

#[test]
fn long_time_no_see_prefers_the_trusted_then_the_rare_then_the_longest_ago() {
    let dormant = |name: &str, number, days| LongTimeFacts {
        who: who(name, number),
        sort_key: name.to_owned(),
        rhythm: Rhythm { days: Some(days), cadence: 30, unanswered: false },
        paused_until: None,
        helped_me: false,
        rare_trade: false,
        more_experience: false,
    };
    let name = |people: &[LongTimeFacts]| choose(people, today()).map(|facts| facts.who.name.clone());
    let both = LongTimeFacts { rare_trade: true, more_experience: true, ..dormant("rare", 1, 300) };
    let helped = LongTimeFacts { helped_me: true, ..dormant("helped", 1, 200) };
    let away = LongTimeFacts { paused_until: Some(ago(-1)), ..dormant("away", 3, 999) };
    let awake = dormant("awake", 4, 179);
    assert_eq!(name(&[awake.clone(), away.clone()]), None);
    assert_eq!(name(&[dormant("stranger", 1, 900), both.clone(), awake, away]).as_deref(), Some("rare"));
    assert_eq!(name(&[helped, both.clone()]).as_deref(), Some("rare"));
    assert_eq!(name(&[both, dormant("friend", 2, 301)]).as_deref(), Some("friend"));
}

#[test]
fn three_people_are_named_to_ask_and_the_often_asked_step_back() {
    let kind = SupportKind::Appraisal;
    let offers = helper("offers", 2, &[kind]);
    let often = AskFacts { asked_30: 4, ..helper("often", 2, &[kind]) };
    let gave = AskFacts { tally: tally(8, 0), ..helper("gave", 2, &[]) };
    let helped = AskFacts { received_365: [0, 0, 0, 5], ..helper("helped", 3, &[]) };
    let away = AskFacts { paused_until: Some(ago(-1)), ..helper("away", 4, &[kind]) };
    let plain = helper("plain", 1, &[]);
    let people = [plain, gave, often, away, helped, offers];
    let found = candidates(&people, kind, today());
    let names: Vec<_> = found.iter().map(|candidate| candidate.facts.who.name.as_str()).collect();
    assert_eq!(names, ["offers", "helped", "gave"]);
    assert_eq!(found[1].reasons, [AskReason::Helped { times: 5 }, AskReason::Phase(TrustPhase::DeepTrust)]);
    assert_eq!(found[2].reasons, [AskReason::Giving, AskReason::Phase(TrustPhase::Cooperation)]);
    assert_eq!(given_so_far(&people), 8);
    let equal = [helper("b", 2, &[kind]), AskFacts { asked_30: 1, ..helper("a", 2, &[kind]) }];
    assert_eq!(candidates(&equal, kind, today())[0].facts.who.name, "b");
}

#[test]
fn money_names_one_dominant_item_and_has_no_ratio_without_costs() {
    let salon = MoneyFacts {
        sales: vec![Sale { yen: 48_000, margin_percent: 70, attribution: Attribution::Nearly }],
        savings: vec![2_500],
        cash: 31_200,
        minutes: 22 * 60,
        yen_per_own_hour: None,
    };
    let found = money(&salon);
    assert_eq!((found.benefit, found.largest_tenths, found.roi_time), (36_100, Some(9), None));
    assert!(found.roi_cash.is_some_and(|ratio| (ratio - 0.157).abs() < 0.001));
    let workshop = MoneyFacts {
        sales: vec![Sale { yen: 286_000, margin_percent: 60, attribution: Attribution::Half }],
        savings: vec![64_000],
        ..MoneyFacts::default()
    };
    let found = money(&workshop);
    assert_eq!((found.benefit, found.largest_tenths), (149_800, Some(6)));
    assert_eq!((found.roi_cash, found.yen_per_hour), (None, None));
    assert_eq!(money(&MoneyFacts { savings: vec![5, 5], ..MoneyFacts::default() }).largest_tenths, None);
}

#[test]
fn diversity_points_to_the_empty_categories() {
    let counts = [6, 3, 2, 1, 0, 0];
    assert_eq!(diversity::empty_categories(&counts), [4, 5]);
    assert_eq!([[1, 2], [2, 2]].map(|counts| diversity::is_shown(&counts)), [false, true]);
    assert_eq!(diversity::change_with(&counts, 6), None);
    assert_eq!(diversity::effective_size(5, None), None);
}
