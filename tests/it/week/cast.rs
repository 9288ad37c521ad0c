//! One week of a small cast, for the tests of the weekly page.

use chrono::{DateTime, NaiveDate};
use enishi::{
    domain::{
        action::{Action, ActionKind, ActionState, Owner},
        contact::Sharing,
        conventions::Conventions,
        entry::Goal,
        exchange::{Direction, Exchange, Size, SupportKind},
        facts::{ExchangeTally, PersonFacts, WeekFacts, Who},
        id::Id,
        phase::{PhaseChange, TrustPhase},
        profile::Profile,
        record::Kept,
        touch::{Channel, Touch, Way},
    },
    i18n::words::{Lang, Words},
    report::{Audience, Form, WeekPage, render, week_page},
};
use uuid::Uuid;

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn id<T>(number: u128) -> Id<T> {
    Id::new(Uuid::from_u128(number))
}

pub fn kept<T>(number: u128, body: T) -> Kept<T> {
    Kept { id: id(number), version: 1, created_at: DateTime::UNIX_EPOCH, deleted_at: None, body }
}

pub const LISA: u128 = 1;
pub const YUKO: u128 = 2;
pub const KEN: u128 = 3;
pub const HORI: u128 = 4;
pub const YUKI: u128 = 5;
pub const MORI: u128 = 6;

pub fn who(number: u128, name: &str, reading: &str, trust_phase: TrustPhase) -> Who {
    Who {
        id: id(number),
        name: name.into(),
        reading: reading.into(),
        trust_phase,
        honorific: String::new(),
        is_org: false,
    }
}

pub fn person(who: Who, last_direct: Option<&str>) -> PersonFacts {
    PersonFacts {
        sort_key: who.reading.clone(),
        who,
        own_cadence: None,
        target_phase: None,
        met_on: Some(day("2025-04-01")),
        created_on: day("2025-04-01"),
        paused_until: None,
        snoozed_until: None,
        birthday: String::new(),
        last_direct: last_direct.map(day),
        last_group: None,
        last_one_way: None,
        needs: Vec::new(),
        promises: Vec::new(),
        waiting_due: None,
        thanks_for: None,
        unanswered: false,
        mornings: Vec::new(),
    }
}

pub fn exchange(
    number: u128,
    with: u128,
    on: &str,
    direction: Direction,
    kind: SupportKind,
    text: &str,
) -> Kept<Exchange> {
    kept(
        number,
        Exchange {
            contact_id: id(with),
            on: day(on),
            kind,
            direction,
            size: Size::Small,
            minutes: None,
            yen: None,
            text: text.into(),
            deep: false,
            thanked_on: None,
            sharing: Sharing::Private,
        },
    )
}

pub fn touch(number: u128, with: u128, on: &str) -> Kept<Touch> {
    let touch = Touch {
        contact_id: id(with),
        on: day(on),
        way: Way::TwoWay,
        channel: Some(Channel::InPerson),
        minutes: None,
        frank: false,
        text: String::new(),
    };
    kept(number, touch)
}

pub fn promise(number: u128, to: u128, text: &str, made_on: &str, due: &str, done_on: Option<&str>) -> Kept<Action> {
    let state = if done_on.is_some() { ActionState::Done } else { ActionState::Open };
    let action = Action {
        contact_id: Some(id(to)),
        kind: ActionKind::Promise,
        state,
        due: Some(day(due)),
        done_on: done_on.map(day),
        ..Action::todo(text, day(made_on))
    };
    kept(number, action)
}

pub fn empty(from: &str, to: &str) -> WeekFacts {
    WeekFacts {
        from: day(from),
        to: day(to),
        profile: Profile { name: "青木美咲".into(), ..Profile::default() },
        people: Vec::new(),
        sharing: Vec::new(),
        archived: Vec::new(),
        touches: Vec::new(),
        exchanges: Vec::new(),
        weeks12: ExchangeTally::default(),
        weeks: Vec::new(),
        actions: Vec::new(),
        phase_changes: Vec::new(),
        first_talks: Vec::new(),
        goals: Vec::new(),
        coverage: None,
    }
}

pub fn cast() -> Vec<PersonFacts> {
    use TrustPhase::{Acquaintance, Cooperation, DeepTrust};
    let mut mori = who(MORI, "森工房", "もりこうぼう", Acquaintance);
    mori.is_org = true;
    let mut yuki = person(who(YUKI, "Yuki Tan", "", Acquaintance), Some("2026-11-17"));
    yuki.met_on = Some(day("2026-11-17"));
    vec![
        person(who(KEN, "高橋健", "たかはしけん", DeepTrust), Some("2026-11-18")),
        person(who(YUKO, "田中優子", "たなか ゆうこ", DeepTrust), Some("2026-11-21")),
        person(mori, None),
        person(who(LISA, "Lisa Park", "", Cooperation), Some("2026-11-20")),
        yuki,
        person(who(HORI, "堀誠", "", DeepTrust), Some("2026-10-12")),
    ]
}

pub fn full_week() -> WeekFacts {
    use Direction::{Given, Received};
    use SupportKind::{Appraisal, Emotional, Informational, Instrumental};
    let mut told =
        exchange(21, LISA, "2026-11-17", Received, Informational, "Told me what the hotel wants: cups, not plates");
    told.body.sharing = Sharing::Public;
    let mut listened = exchange(23, YUKO, "2026-11-19", Received, Emotional, "heard my worries for an hour");
    listened.body.sharing = Sharing::Public;
    listened.body.thanked_on = Some(day("2026-11-19"));
    let mut loan = promise(34, YUKO, "loan answer", "2026-11-12", "2026-12-01", None);
    loan.body.owner = Owner::Them;
    loan.body.kind = ActionKind::Todo;
    let mut weeks12 = ExchangeTally::default();
    let sums = [(Informational, 10, 15), (Instrumental, 9, 3), (Emotional, 4, 4), (Appraisal, 4, 8)];
    for (kind, given, received) in sums {
        weeks12.add(kind, Given, given, given);
        weeks12.add(kind, Received, received, received);
    }
    WeekFacts {
        people: cast(),
        sharing: vec![(id(LISA), Sharing::Circle), (id(YUKO), Sharing::Private)],
        touches: vec![touch(11, LISA, "2026-11-17"), touch(12, YUKI, "2026-11-17")],
        exchanges: vec![
            told,
            exchange(22, KEN, "2026-11-18", Received, Appraisal, "said the price is too low"),
            listened,
            exchange(24, LISA, "2026-11-20", Given, Instrumental, "carried the kiln"),
            exchange(25, YUKO, "2026-11-21", Given, Informational, "the subsidy rules"),
        ],
        weeks12,
        actions: vec![
            promise(31, LISA, "print shop contact", "2026-11-10", "2026-11-20", None),
            promise(32, YUKO, "papers", "2026-11-10", "2026-11-18", Some("2026-11-17")),
            promise(33, KEN, "size table", "2026-11-10", "2026-11-21", Some("2026-11-21")),
            promise(35, YUKI, "read the draft", "2026-11-19", "2026-11-29", None),
            loan,
        ],
        phase_changes: vec![kept(
            41,
            PhaseChange {
                contact_id: id(KEN),
                was: Some(TrustPhase::Cooperation),
                now: TrustPhase::DeepTrust,
                on: day("2026-11-18"),
            },
        )],
        first_talks: vec![id(YUKI)],
        goals: vec![kept(
            51,
            Goal {
                text: "2 new people outside retail".into(),
                due: Some(day("2026-12-31")),
                wanted: Vec::new(),
                made_on: day("2026-10-01"),
                closed_on: None,
            },
        )],
        coverage: Some([2, 1, 1, 0]),
        ..empty("2026-11-16", "2026-11-22")
    }
}

pub fn page(facts: &WeekFacts, audience: Audience) -> WeekPage {
    week_page(facts, audience, day("2026-11-23"), &Conventions::default())
}

pub fn shown(facts: &WeekFacts, audience: Audience, form: Form, lang: Lang) -> String {
    render(&page(facts, audience), form, &Words::new(lang))
}
