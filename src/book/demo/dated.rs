//! From the layout of an example book to records: counted days become dates, and each record learns whose it is.

use chrono::{NaiveDate, TimeDelta};

use super::{DemoError, DemoPerson, DemoRecords, layout};
use crate::domain::{
    action::{Action, ActionState, Reagreed},
    contact::{Contact, Labelled},
    entry::{Concern, FeltBalance, Goal, Need, Note, Offer},
    exchange::Exchange,
    id::Id,
    phase::{PhaseChange, TrustPhase},
    profile::Profile,
    touch::Touch,
};

type Dated<T> = Result<T, DemoError>;

/// The calendar of an example book: day 0 is today.
pub(super) struct Days {
    pub today: NaiveDate,
}

impl Days {
    /// Returns everything in the book, dated.
    pub fn records(&self, book: layout::Book) -> Dated<DemoRecords> {
        let layout::Book { mut owner, goal, contact } = book;
        let own = std::mem::take(&mut owner.actions);
        Ok(DemoRecords {
            profile: profile(owner),
            goals: all(goal, |line| self.goal(line))?,
            actions: all(own, |line| self.action(None, line))?,
            people: all(contact, |line| self.person(line))?,
        })
    }

    fn person(&self, mut line: layout::Person) -> Dated<DemoPerson> {
        let id = Id::fresh();
        Ok(DemoPerson {
            id,
            touches: all(std::mem::take(&mut line.touches), |touch| self.touch(id, touch))?,
            exchanges: all(std::mem::take(&mut line.exchanges), |exchange| self.exchange(id, exchange))?,
            actions: all(std::mem::take(&mut line.actions), |action| self.action(Some(id), action))?,
            notes: all(std::mem::take(&mut line.notes), |note| self.note(id, note))?,
            needs: all(std::mem::take(&mut line.needs), |need| self.need(id, need))?,
            concerns: all(std::mem::take(&mut line.concerns), |concern| self.concern(id, concern))?,
            offers: std::mem::take(&mut line.offers).into_iter().map(|given| offer(id, given)).collect(),
            phases: self.phases(id, std::mem::take(&mut line.phases))?,
            felt: all(std::mem::take(&mut line.felt), |felt| self.felt(id, felt))?,
            contact: self.contact(line)?,
        })
    }

    fn contact(&self, line: layout::Person) -> Dated<Contact> {
        let (name, family, given) = parted(&line.name);
        let (reading, family_reading, given_reading) = parted(&line.reading);
        Ok(Contact {
            name,
            reading,
            family,
            given,
            family_reading,
            given_reading,
            honorific: line.honorific,
            business: line.business,
            business_reading: line.business_reading,
            title: line.title,
            kind: line.kind,
            emails: labelled("work", line.emails),
            phones: labelled("cell", line.phones),
            urls: labelled("work", line.urls),
            tags: line.tags,
            place: line.place,
            trade_group: line.trade_group,
            experience_band: line.experience_band,
            introduced_by: line.introduced_by.replace(' ', ""),
            met_on: self.maybe(line.met)?,
            birthday: self.maybe(line.birthday)?.map(|day| day.format("--%m-%d").to_string()).unwrap_or_default(),
            trust_phase: line.trust_phase,
            target_phase: line.target_phase,
            shared_goal: line.shared_goal,
            competitor: line.competitor,
            sharing: line.sharing,
            ..Contact::default()
        })
    }

    fn goal(&self, line: layout::Goal) -> Dated<Goal> {
        Ok(Goal {
            text: line.text,
            due: self.maybe(line.due)?,
            wanted: line.wanted,
            made_on: self.on(line.made)?,
            closed_on: self.maybe(line.closed)?,
        })
    }

    fn touch(&self, contact_id: Id<Contact>, line: layout::Touch) -> Dated<Touch> {
        Ok(Touch {
            contact_id,
            on: self.on(line.day)?,
            way: line.way,
            channel: Some(line.channel),
            minutes: line.minutes,
            frank: line.frank,
            text: line.text,
        })
    }

    fn exchange(&self, contact_id: Id<Contact>, line: layout::Exchange) -> Dated<Exchange> {
        Ok(Exchange {
            contact_id,
            on: self.on(line.day)?,
            kind: line.kind,
            direction: line.direction,
            size: line.size,
            minutes: line.minutes,
            yen: line.yen,
            text: line.text,
            deep: line.deep,
            thanked_on: self.maybe(line.thanked)?,
            sharing: line.sharing,
        })
    }

    fn action(&self, contact_id: Option<Id<Contact>>, line: layout::Action) -> Dated<Action> {
        let as_done = if line.done.is_some() { ActionState::Done } else { ActionState::Open };
        Ok(Action {
            contact_id,
            kind: line.kind,
            owner: line.owner,
            state: line.state.unwrap_or(as_done),
            due: self.maybe(line.due)?,
            reagreed: all(line.reagreed, |moved| self.moved(&moved))?,
            done_on: self.maybe(line.done)?,
            repeat: line.repeat,
            minutes: line.minutes,
            note: line.note,
            ..Action::todo(line.text, self.on(line.made)?)
        })
    }

    fn moved(&self, line: &layout::Moved) -> Dated<Reagreed> {
        Ok(Reagreed { on: self.on(line.day)?, was: self.maybe(line.was)? })
    }

    fn note(&self, contact_id: Id<Contact>, line: layout::Note) -> Dated<Note> {
        Ok(Note { contact_id, on: self.on(line.day)?, text: line.text, sharing: line.sharing })
    }

    fn need(&self, contact_id: Id<Contact>, line: layout::Need) -> Dated<Need> {
        Ok(Need {
            contact_id,
            text: line.text,
            state: line.state,
            opened_on: self.on(line.day)?,
            closed_on: self.maybe(line.closed)?,
            kind: line.kind,
            sharing: line.sharing,
        })
    }

    fn concern(&self, contact_id: Id<Contact>, line: layout::Concern) -> Dated<Concern> {
        Ok(Concern {
            contact_id,
            text: line.text,
            opened_on: self.on(line.day)?,
            settled_on: self.maybe(line.settled)?,
        })
    }

    fn phases(&self, contact_id: Id<Contact>, lines: Vec<layout::Phase>) -> Dated<Vec<PhaseChange>> {
        let mut was: Option<TrustPhase> = None;
        all(lines, |line| {
            let step = PhaseChange { contact_id, was, now: line.now, on: self.on(line.day)? };
            was = Some(line.now);
            Ok(step)
        })
    }

    fn felt(&self, contact_id: Id<Contact>, line: layout::Felt) -> Dated<FeltBalance> {
        Ok(FeltBalance { contact_id, on: self.on(line.day)?, felt: line.felt })
    }

    fn maybe(&self, day: Option<i64>) -> Dated<Option<NaiveDate>> {
        day.map(|day| self.on(day)).transpose()
    }

    fn on(&self, day: i64) -> Dated<NaiveDate> {
        TimeDelta::try_days(day)
            .and_then(|distance| self.today.checked_add_signed(distance))
            .ok_or(DemoError::Day { day })
    }
}

fn all<L, R>(lines: Vec<L>, record: impl FnMut(L) -> Dated<R>) -> Dated<Vec<R>> {
    lines.into_iter().map(record).collect()
}

fn profile(page: layout::OwnerPage) -> Profile {
    Profile {
        name: parted(&page.name).0,
        reading: parted(&page.reading).0,
        called: page.called,
        business: page.business,
        trade_group: page.trade_group,
        place: page.place,
        days_off: page.days_off,
        fiscal_month: page.fiscal_month,
        network_phase: page.network_phase,
        ..Profile::default()
    }
}

fn offer(contact_id: Id<Contact>, line: layout::Offer) -> Offer {
    Offer { contact_id, direction: line.direction, kind: line.kind, text: line.text }
}

fn labelled(label: &str, values: Vec<String>) -> Vec<Labelled> {
    values.into_iter().map(|value| Labelled { label: label.to_owned(), value }).collect()
}

/// Returns a name joined without its space, and its two parts; a name without a space has no parts.
fn parted(whole: &str) -> (String, String, String) {
    match whole.split_once(' ') {
        Some((family, given)) => (format!("{family}{given}"), family.to_owned(), given.to_owned()),
        None => (whole.to_owned(), String::new(), String::new()),
    }
}
