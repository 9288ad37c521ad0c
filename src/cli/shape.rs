//! The JSON that scripts may rely on (`product.md` 5): names of the domain, days as `YYYY-MM-DD`, undefined as `null`.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::{
    action::{ActionKind, ActionState, Owner},
    contact::{Contact, ContactKind, ExperienceBand, Labelled, Sharing},
    facts::{ActionFact, Who},
    id::Id,
    phase::TrustPhase,
};

/// A person wherever one is named.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct ContactShape<'a> {
    id: Id<Contact>,
    name: &'a str,
    reading: Option<&'a str>,
    trust_phase: TrustPhase,
}

impl<'a> From<&'a Who> for ContactShape<'a> {
    fn from(who: &'a Who) -> Self {
        Self { id: who.id, name: &who.name, reading: known(&who.reading), trust_phase: who.trust_phase }
    }
}

/// An action item.
#[derive(Debug, Clone, Serialize)]
pub struct ActionShape<'a> {
    id: String,
    text: &'a str,
    kind: ActionKind,
    due: Option<NaiveDate>,
    contact: Option<ContactShape<'a>>,
    owner: Owner,
    state: ActionState,
    time: Option<&'a str>,
    made_on: NaiveDate,
    done_on: Option<NaiveDate>,
    note: Option<&'a str>,
    tags: &'a [String],
}

impl<'a> From<&'a ActionFact> for ActionShape<'a> {
    fn from(fact: &'a ActionFact) -> Self {
        let action = &fact.action.body;
        Self {
            id: fact.action.id.to_string(),
            text: &action.text,
            kind: action.kind,
            due: action.due,
            contact: fact.who.as_ref().map(ContactShape::from),
            owner: action.owner,
            state: action.state,
            time: known(&action.time),
            made_on: action.made_on,
            done_on: action.done_on,
            note: known(&action.note),
            tags: &action.tags,
        }
    }
}

/// A value with the word that says which.
#[derive(Debug, Clone, Copy, Serialize)]
struct LabelledShape<'a> {
    label: Option<&'a str>,
    value: &'a str,
}

fn labelled(list: &[Labelled]) -> Vec<LabelledShape<'_>> {
    list.iter().map(|one| LabelledShape { label: known(&one.label), value: &one.value }).collect()
}

/// A whole person. The notes are their texts, newest first.
#[derive(Debug, Clone, Serialize)]
pub struct PersonShape<'a> {
    id: Id<Contact>,
    name: &'a str,
    reading: Option<&'a str>,
    family: Option<&'a str>,
    given: Option<&'a str>,
    family_reading: Option<&'a str>,
    given_reading: Option<&'a str>,
    honorific: Option<&'a str>,
    business: Option<&'a str>,
    business_reading: Option<&'a str>,
    title: Option<&'a str>,
    department: Option<&'a str>,
    kind: ContactKind,
    emails: Vec<LabelledShape<'a>>,
    phones: Vec<LabelledShape<'a>>,
    urls: Vec<LabelledShape<'a>>,
    addresses: Vec<LabelledShape<'a>>,
    tags: &'a [String],
    place: Option<&'a str>,
    trade_group: Option<&'a str>,
    experience_band: Option<ExperienceBand>,
    introduced_by: Option<&'a str>,
    met_on: Option<NaiveDate>,
    birthday: Option<&'a str>,
    cadence_days: Option<u16>,
    trust_phase: TrustPhase,
    target_phase: Option<TrustPhase>,
    shared_goal: Option<&'a str>,
    competitor: bool,
    sharing: Sharing,
    paused_until: Option<NaiveDate>,
    snoozed_until: Option<NaiveDate>,
    archived: bool,
    notes: Vec<&'a str>,
}

impl<'a> PersonShape<'a> {
    /// The shape of a person with the texts of her notes.
    pub fn of(id: Id<Contact>, person: &'a Contact, notes: Vec<&'a str>) -> Self {
        Self {
            id,
            name: &person.name,
            reading: known(&person.reading),
            family: known(&person.family),
            given: known(&person.given),
            family_reading: known(&person.family_reading),
            given_reading: known(&person.given_reading),
            honorific: known(&person.honorific),
            business: known(&person.business),
            business_reading: known(&person.business_reading),
            title: known(&person.title),
            department: known(&person.department),
            kind: person.kind,
            emails: labelled(&person.emails),
            phones: labelled(&person.phones),
            urls: labelled(&person.urls),
            addresses: labelled(&person.addresses),
            tags: &person.tags,
            place: known(&person.place),
            trade_group: known(&person.trade_group),
            experience_band: person.experience_band,
            introduced_by: known(&person.introduced_by),
            met_on: person.met_on,
            birthday: known(&person.birthday),
            cadence_days: person.cadence_days,
            trust_phase: person.trust_phase,
            target_phase: person.target_phase,
            shared_goal: known(&person.shared_goal),
            competitor: person.competitor,
            sharing: person.sharing,
            paused_until: person.paused_until,
            snoozed_until: person.snoozed_until,
            archived: person.archived,
            notes,
        }
    }
}

/// Returns a text, or none where it is empty: undefined is `null`.
pub fn known(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}
