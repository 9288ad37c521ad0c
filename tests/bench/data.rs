//! A whole book from a seed: twenty years of a network, a quarter of it in the last year, Japanese and Latin names.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use enishi::{
    book::Whole,
    domain::{
        contact::{Contact, ExperienceBand, Labelled, Sharing},
        entry::{Concern, FeltBalance, Goal, Need, NeedState, Note, Offer},
        exchange::{Direction, Exchange, Size as Help, SupportKind},
        id::Id,
        phase::{PhaseChange, TrustPhase},
        profile::Profile,
        record::Kept,
        touch::{Channel, Touch, Way},
    },
};
use uuid::Builder;

use crate::{
    actions,
    names::{self, Named, phrase},
    random::Random,
    size::{Counts, Size},
};

/// The seed of every book; printed, so that a run can be repeated.
pub const SEED: u64 = 20_261_124;

/// The oldest day, in days before today.
const OLDEST: i64 = 7_300;

const PHASES: [(u64, TrustPhase); 4] = [
    (60, TrustPhase::Acquaintance),
    (25, TrustPhase::Cooperation),
    (11, TrustPhase::DeepTrust),
    (4, TrustPhase::Partnership),
];
const HELPS: [(u64, Help); 3] = [(6, Help::Small), (3, Help::Medium), (1, Help::Large)];
const WAYS: [(u64, Way); 2] = [(85, Way::TwoWay), (15, Way::OneWay)];
const SHARINGS: [(u64, Sharing); 4] =
    [(80, Sharing::Private), (10, Sharing::TwoOfUs), (8, Sharing::Circle), (2, Sharing::Public)];
const PLACES: [&str; 6] = ["京都市", "大阪市", "Kobe", "横浜市", "Nagoya", "福岡市"];
const TAGS: [&str; 6] = ["design", "朝会", "税", "beauty", "木工", "food"];

/// Returns a whole book of a size, as it stands on a day.
pub fn whole(size: Size, today: NaiveDate) -> Whole {
    let counts = size.counts();
    let mut maker = Maker { random: Random::new(SEED), counts, today, people: Vec::with_capacity(counts.people) };
    let contacts = maker.contacts();
    let phase_changes = contacts.iter().flat_map(|contact| maker.steps(contact)).collect();
    let exchanges = sorted((0..counts.exchanges).map(|_| maker.exchange()).collect());
    let touches = sorted((0..counts.touches).map(|_| maker.touch()).collect());
    let actions = sorted((0..counts.actions).map(|_| actions::action(&mut maker, &exchanges)).collect());
    Whole {
        profile: vec![maker.profile()],
        contacts,
        phase_changes,
        touches,
        actions,
        needs: (0..counts.people / 25).map(|_| maker.need()).collect(),
        concerns: (0..counts.people / 100).map(|_| maker.concern()).collect(),
        notes: sorted((0..counts.notes).map(|_| maker.note()).collect()),
        offers: (0..counts.people / 5).map(|_| maker.offer()).collect(),
        felt_balances: (0..counts.people / 50).map(|_| maker.felt()).collect(),
        goals: (0..3).map(|_| maker.goal()).collect(),
        exchanges,
        ..Whole::default()
    }
}

/// A person that the other records are about.
#[derive(Clone, Copy)]
pub struct Known {
    pub id: Id<Contact>,
    pub met_on: NaiveDate,
    pub is_japanese: bool,
}

/// What the records are made with.
pub struct Maker {
    pub random: Random,
    pub today: NaiveDate,
    counts: Counts,
    people: Vec<Known>,
}

impl Maker {
    /// Returns one of the people; the first ones come much more often.
    pub fn someone(&mut self) -> Known {
        self.people[self.random.uneven(self.people.len())]
    }

    /// Returns a day since another, a quarter of them in the last year.
    pub fn day(&mut self, since: NaiveDate) -> NaiveDate {
        let ago = if self.random.chance(25) { self.random.between(0, 364) } else { self.random.between(365, OLDEST) };
        before(self.today, ago).max(since)
    }

    /// Puts a head around a record that was first written on a day.
    pub fn kept<T>(&mut self, on: NaiveDate, body: T) -> Kept<T> {
        let morning = on.min(self.today).and_time(NaiveTime::MIN).and_utc();
        let created_at = morning + TimeDelta::seconds(self.random.between(0, 30_000));
        Kept { id: self.id(created_at), version: 1, created_at, deleted_at: None, body }
    }

    /// Makes an id of a moment: the same one in each run.
    fn id<T>(&mut self, at: DateTime<Utc>) -> Id<T> {
        let mut bytes = [0; 10];
        bytes[..8].copy_from_slice(&self.random.bits().to_le_bytes());
        bytes[8..].copy_from_slice(&self.random.bits().to_le_bytes()[..2]);
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        Id::new(Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid())
    }

    fn contacts(&mut self) -> Vec<Kept<Contact>> {
        (0..self.counts.people)
            .map(|number| {
                let named = names::nth(number);
                let ago = if number == 0 { OLDEST } else { self.random.between(30, OLDEST) };
                let met_on = before(self.today, ago);
                let contact = self.contact(number, &named, met_on);
                let kept = self.kept(met_on, contact);
                self.people.push(Known { id: kept.id, met_on, is_japanese: named.is_japanese });
                kept
            })
            .collect()
    }

    fn contact(&mut self, number: usize, named: &Named, met_on: NaiveDate) -> Contact {
        let random = &mut self.random;
        let trust_phase = random.weighted(&PHASES);
        let (month, day) = (random.between(1, 12), random.between(1, 28));
        let birthday = match random.below(4) {
            0 => format!("--{month:02}-{day:02}"),
            1 => format!("{}-{month:02}-{day:02}", random.between(1950, 2000)),
            _ => String::new(),
        };
        Contact {
            name: named.name.clone(),
            reading: named.reading.clone(),
            family: named.whole_family(),
            given: named.given.to_owned(),
            family_reading: named.family_reading.clone(),
            given_reading: named.given_reading.to_owned(),
            business: names::business(named, random),
            title: if random.chance(50) { "owner".to_owned() } else { String::new() },
            emails: vec![Labelled { label: "work".to_owned(), value: format!("p{number}@example.com") }],
            phones: vec![Labelled::plain(format!("090-{:04}-{:04}", number / 10_000, number % 10_000))],
            tags: if random.chance(40) { vec![random.pick(&TAGS).to_owned()] } else { Vec::new() },
            place: random.pick(&PLACES).to_owned(),
            experience_band: random.chance(50).then(|| random.pick(&ExperienceBand::ALL)),
            met_on: Some(met_on),
            birthday,
            cadence_days: random.chance(10).then(|| random.pick(&[14_u16, 30, 45, 90, 180])),
            trust_phase,
            target_phase: trust_phase.up().filter(|_| random.chance(15)),
            archived: number > 0 && random.chance(5),
            ..Contact::default()
        }
    }

    /// The steps of trust that lead to where a person stands, half a year apart.
    fn steps(&mut self, contact: &Kept<Contact>) -> Vec<Kept<PhaseChange>> {
        let met_on = contact.met_on.unwrap_or(self.today);
        let reached = TrustPhase::ALL.into_iter().filter(|phase| *phase <= contact.trust_phase);
        reached
            .map(|now| {
                let on = (met_on + TimeDelta::days(180 * i64::from(now.number() - 1))).min(self.today);
                self.kept(on, PhaseChange { contact_id: contact.id, was: now.down(), now, on })
            })
            .collect()
    }

    fn exchange(&mut self) -> Kept<Exchange> {
        let who = self.someone();
        let on = self.day(who.met_on);
        let random = &mut self.random;
        let direction = random.pick(&Direction::ALL);
        let is_thanked = direction == Direction::Received && random.chance(85);
        let thanks = (on + TimeDelta::days(random.between(0, 5))).min(self.today);
        let exchange = Exchange {
            contact_id: who.id,
            on,
            kind: random.pick(&SupportKind::ALL),
            direction,
            size: random.weighted(&HELPS),
            minutes: random.chance(40).then(|| random.pick(&[10_u32, 15, 30, 60, 120])),
            yen: random.chance(5).then(|| random.between(1, 50) * 1_000),
            text: if random.chance(75) { phrase(random, who.is_japanese) } else { String::new() },
            deep: random.chance(2),
            thanked_on: is_thanked.then_some(thanks),
            sharing: random.weighted(&SHARINGS),
        };
        self.kept(on, exchange)
    }

    fn touch(&mut self) -> Kept<Touch> {
        let who = self.someone();
        let on = self.day(who.met_on);
        let random = &mut self.random;
        let touch = Touch {
            contact_id: who.id,
            on,
            way: random.weighted(&WAYS),
            channel: Some(random.pick(&Channel::ALL)),
            minutes: random.chance(30).then(|| random.pick(&[10_u32, 20, 45])),
            frank: random.chance(5),
            text: if random.chance(60) { phrase(random, who.is_japanese) } else { String::new() },
        };
        self.kept(on, touch)
    }

    fn note(&mut self) -> Kept<Note> {
        let who = self.someone();
        let on = self.day(who.met_on);
        let lines = self.random.between(1, 4);
        let text: Vec<String> = (0..lines).map(|_| phrase(&mut self.random, who.is_japanese)).collect();
        let text = text.join(if who.is_japanese { "。" } else { ". " });
        let sharing = self.random.weighted(&SHARINGS);
        self.kept(on, Note { contact_id: who.id, on, text, sharing })
    }

    fn need(&mut self) -> Kept<Need> {
        let who = self.someone();
        let opened_on = self.day(who.met_on);
        let state = self.random.weighted(&[(80, NeedState::Closed), (17, NeedState::Open), (3, NeedState::Urgent)]);
        let closed_on = (state == NeedState::Closed).then(|| (opened_on + TimeDelta::days(20)).min(self.today));
        let kind = self.random.chance(50).then(|| self.random.pick(&SupportKind::ALL));
        let text = phrase(&mut self.random, who.is_japanese);
        let sharing = self.random.weighted(&SHARINGS);
        self.kept(opened_on, Need { contact_id: who.id, text, state, opened_on, closed_on, kind, sharing })
    }

    fn concern(&mut self) -> Kept<Concern> {
        let who = self.someone();
        let opened_on = self.day(who.met_on);
        let settled_on = self.random.chance(80).then(|| (opened_on + TimeDelta::days(30)).min(self.today));
        let text = phrase(&mut self.random, who.is_japanese);
        self.kept(opened_on, Concern { contact_id: who.id, text, opened_on, settled_on })
    }

    fn offer(&mut self) -> Kept<Offer> {
        let who = self.someone();
        let (direction, kind) = (self.random.pick(&Direction::ALL), self.random.pick(&SupportKind::ALL));
        let text = phrase(&mut self.random, who.is_japanese);
        self.kept(who.met_on, Offer { contact_id: who.id, direction, kind, text })
    }

    fn felt(&mut self) -> Kept<FeltBalance> {
        let who = self.someone();
        let on = self.day(who.met_on);
        let felt = self.random.pick(&[1_u8, 2, 3, 3, 3, 4, 5]);
        self.kept(on, FeltBalance { contact_id: who.id, on, felt })
    }

    fn goal(&mut self) -> Kept<Goal> {
        let made_on = before(self.today, 100);
        let goal = Goal {
            text: phrase(&mut self.random, true),
            due: Some(self.today + TimeDelta::days(120)),
            wanted: vec![self.random.pick(&SupportKind::ALL)],
            made_on,
            closed_on: None,
        };
        self.kept(made_on, goal)
    }

    fn profile(&mut self) -> Kept<Profile> {
        let profile = Profile {
            name: "森本葵".to_owned(),
            reading: "もりもとあおい".to_owned(),
            business: "森本デザイン室".to_owned(),
            ..Profile::default()
        };
        self.kept(before(self.today, OLDEST), profile)
    }
}

/// Returns the day so many days before another.
pub fn before(day: NaiveDate, days: i64) -> NaiveDate {
    day - TimeDelta::days(days)
}

/// The oldest first, as they would have been written.
fn sorted<T>(mut list: Vec<Kept<T>>) -> Vec<Kept<T>> {
    list.sort_by_key(|one| one.created_at);
    list
}
