//! People and records for the tables, all as of 24 November 2026, a Tuesday.

use chrono::{NaiveDate, TimeDelta};
use enishi::domain::{
    action::{Action, ActionKind, ActionState, Reagreed},
    exchange::{Direction, Exchange, Size, SupportKind},
    facts::{AskFacts, DueFact, ExchangeTally, NeedFact, PersonFacts, PhaseFacts, Who},
    id::Id,
    phase::TrustPhase,
};

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day")
}

/// The day so many days ago; negative = to come.
pub fn ago(days: i64) -> NaiveDate {
    today() - TimeDelta::days(days)
}

pub fn phase(number: u64) -> TrustPhase {
    u8::try_from(number).ok().and_then(TrustPhase::from_number).expect("a phase")
}

pub fn who(name: &str, number: u64) -> Who {
    Who {
        id: Id::fresh(),
        name: name.to_owned(),
        reading: String::new(),
        trust_phase: phase(number),
        honorific: String::new(),
        is_org: false,
    }
}

/// A person of whom nothing but the phase is known.
pub fn person(name: &str, number: u64) -> PersonFacts {
    PersonFacts {
        who: who(name, number),
        sort_key: name.to_owned(),
        own_cadence: None,
        target_phase: None,
        met_on: None,
        created_on: ago(400),
        paused_until: None,
        snoozed_until: None,
        birthday: String::new(),
        last_direct: None,
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

/// A person last spoken to so many days ago.
pub fn spoken(name: &str, number: u64, days: i64) -> PersonFacts {
    PersonFacts { last_direct: Some(ago(days)), ..person(name, number) }
}

pub fn need(urgent: bool, days: i64) -> NeedFact {
    NeedFact { urgent, opened_on: ago(days), text: "腕を痛めて休業中".to_owned() }
}

/// An open promise, due in so many days; negative = past.
pub fn due_in(days: i64, text: &str) -> DueFact {
    DueFact { due: ago(-days), text: text.to_owned() }
}

pub fn exchange(days: i64, kind: SupportKind, direction: Direction) -> Exchange {
    Exchange {
        contact_id: Id::fresh(),
        on: ago(days),
        kind,
        direction,
        size: Size::Small,
        minutes: None,
        yen: None,
        text: String::new(),
        deep: false,
        thanked_on: None,
        sharing: Default::default(),
    }
}

/// A promise of mine due so many days ago; `Some(days)` = done so many days ago.
pub fn promise(due: i64, done: Option<i64>) -> Action {
    Action {
        kind: ActionKind::Promise,
        state: if done.is_some() { ActionState::Done } else { ActionState::Open },
        due: Some(ago(due)),
        done_on: done.map(ago),
        ..Action::todo("見積もり", ago(300))
    }
}

/// The same, moved on a day from an older date, all in days ago.
pub fn moved(mut action: Action, on: i64, was: i64) -> Action {
    action.reagreed.push(Reagreed { on: ago(on), was: Some(ago(was)) });
    action
}

/// A person of a phase with nothing on record, entered 400 days ago, aiming as high as can be.
pub fn record(number: u64) -> PhaseFacts {
    let phase = phase(number);
    PhaseFacts {
        phase,
        target: Some(TrustPhase::Partnership),
        cadence: [120, 60, 30, 14].get(usize::from(phase.number()) - 1).copied().expect("a rhythm"),
        known_since: ago(400),
        created_on: ago(400),
        imported: false,
        touch_days: Vec::new(),
        direct_days: Vec::new(),
        two_way_days: Vec::new(),
        exchanges: Vec::new(),
        my_promises: Vec::new(),
        joint: Vec::new(),
        shared_goal: false,
        concern_since: None,
        phase_since: None,
        dismissed: None,
        paused_until: None,
    }
}

/// A person in phase 1 for whom every line of the step to phase 2 holds.
pub fn ready_for_two() -> PhaseFacts {
    let days = vec![ago(3), ago(12), ago(20), ago(41)];
    PhaseFacts {
        known_since: ago(45),
        touch_days: days.clone(),
        direct_days: vec![ago(12)],
        two_way_days: days,
        exchanges: vec![exchange(12, SupportKind::Informational, Direction::Given)],
        target: Some(TrustPhase::Cooperation),
        ..record(1)
    }
}

/// Somebody to ask, with what she offers.
pub fn helper(name: &str, number: u64, offers: &[SupportKind]) -> AskFacts {
    AskFacts {
        who: who(name, number),
        sort_key: name.to_owned(),
        offers: offers.iter().map(|&kind| (kind, String::new())).collect(),
        received_365: [0; 4],
        asked_30: 0,
        tally: ExchangeTally::default(),
        paused_until: None,
    }
}
