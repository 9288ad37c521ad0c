//! The three example books: who is in them, what day 0 shows, and that the patterns of `domain.md` 6 hold in the records.

mod patterns;
mod people;

use chrono::NaiveDate;
use enishi::{
    book::demo::{self, DemoBook, DemoPerson, DemoRecords},
    domain::{
        action::{Action, ActionKind, ActionState, Owner},
        contact::ContactKind,
        entry::NeedState,
        exchange::Direction,
        facts::{DueFact, NeedFact, PersonFacts, Who},
        touch::{Channel, Touch, Way},
    },
};

fn day_zero() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day")
}

fn open(book: DemoBook) -> DemoRecords {
    demo::read(book, day_zero()).expect("an example book")
}

fn find<'a>(records: &'a DemoRecords, name: &str) -> &'a DemoPerson {
    records.people.iter().find(|person| person.contact.name == name).unwrap_or_else(|| panic!("no {name}"))
}

fn ago(day: NaiveDate) -> i64 {
    (day_zero() - day).num_days()
}

fn is_two_way(touch: &Touch) -> bool {
    touch.way == Way::TwoWay
}

fn last_direct(person: &DemoPerson) -> Option<NaiveDate> {
    let talks = person.touches.iter().filter(|touch| is_two_way(touch) && touch.channel != Some(Channel::Group));
    talks.map(|touch| touch.on).chain(person.exchanges.iter().map(|exchange| exchange.on)).max()
}

fn is_mine_and_open(action: &Action) -> bool {
    action.state == ActionState::Open && action.owner == Owner::Me && action.kind == ActionKind::Promise
}

fn facts(person: &DemoPerson) -> PersonFacts {
    let contact = &person.contact;
    let newest = |channel_fits: fn(Option<Channel>) -> bool, way: Way| {
        person
            .touches
            .iter()
            .filter(|touch| touch.way == way && channel_fits(touch.channel))
            .map(|touch| touch.on)
            .max()
    };
    let unthanked =
        |direction: Direction, thanked: Option<NaiveDate>| direction == Direction::Received && thanked.is_none();
    PersonFacts {
        who: Who {
            id: person.id,
            name: contact.name.clone(),
            reading: contact.reading.clone(),
            trust_phase: contact.trust_phase,
            honorific: contact.honorific.clone(),
            is_org: contact.kind == ContactKind::Org,
        },
        sort_key: contact.reading.clone(),
        own_cadence: contact.cadence_days,
        target_phase: contact.target_phase,
        met_on: contact.met_on,
        created_on: day_zero(),
        paused_until: contact.paused_until,
        snoozed_until: contact.snoozed_until,
        birthday: contact.birthday.clone(),
        last_direct: last_direct(person),
        last_group: newest(|channel| channel == Some(Channel::Group), Way::TwoWay),
        last_one_way: newest(|_| true, Way::OneWay),
        needs: person
            .needs
            .iter()
            .filter(|need| need.state != NeedState::Closed)
            .map(|need| NeedFact {
                urgent: need.state == NeedState::Urgent,
                opened_on: need.opened_on,
                text: need.text.clone(),
            })
            .collect(),
        promises: person
            .actions
            .iter()
            .filter(|action| is_mine_and_open(action))
            .filter_map(|action| Some(DueFact { due: action.due?, text: action.text.clone() }))
            .collect(),
        waiting_due: person
            .actions
            .iter()
            .filter(|action| action.owner == Owner::Them && action.state == ActionState::Open)
            .filter_map(|action| action.due)
            .min(),
        thanks_for: person.exchanges.iter().filter(|e| unthanked(e.direction, e.thanked_on)).map(|e| e.on).max(),
        unanswered: false,
        mornings: Vec::new(),
    }
}
