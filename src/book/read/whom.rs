//! From what was typed to a person, an action, any record or something in the trash: by name, reading, romaji or id.

use std::sync::Arc;

use crate::{
    book::{
        Book, Error, Refusal,
        command::TrashRef,
        read::{Name, record_ref},
    },
    domain::{
        action::Action,
        contact::Contact,
        facts::{ActionFact, Who},
        id::Id,
    },
    input::whom::{Candidate, Whom, choose, choose_named, forms, named_forms},
    store::facts::{people, trash},
};

/// Names, and what had been written by others and by us when they were read.
pub(in crate::book) type KnownNames = ((i64, u64), Arc<[Name]>);

/// All that lies in the trash, for whoever looks for one thing of it.
const ALL: usize = 1_000_000_000;

impl Book {
    /// Returns every name, those who spoke last first. They are read anew only where something was written, here or elsewhere.
    pub fn names(&self) -> Result<Arc<[Name]>, Error> {
        let db = self.store().db();
        let state = (self.data_version()?, db.total_changes());
        if let Some((_, names)) = self.names.borrow().as_ref().filter(|(read, _)| *read == state) {
            return Ok(Arc::clone(names));
        }
        // the older ones go before the new ones come
        self.names.replace(None);
        let names: Arc<[Name]> = people::names(db)?.into();
        // what an act has written so far may still be taken back
        if db.is_autocommit() {
            self.names.replace(Some((state, Arc::clone(&names))));
        }
        Ok(names)
    }

    /// Returns the one person that is meant.
    ///
    /// # Errors
    /// [`Refusal::UnknownPerson`] or [`Refusal::SeveralPeople`] with all who could be meant.
    pub fn whom(&self, query: &str) -> Result<Who, Error> {
        // the index of words leaves few to compare; whoever is meant is among them. A whole name leaves the fewest
        let db = self.store().db();
        let named = people::names_with(db, &named_forms(query), query.trim())?;
        match chosen(&named, query, choose_named) {
            Err(Refusal::UnknownPerson(_)) => Ok(one(&people::names_with(db, &forms(query), query.trim())?, query)?),
            found => Ok(found?),
        }
    }

    /// Returns the one open action that is meant: by its id, or enough of the end of it.
    ///
    /// # Errors
    /// [`Refusal::UnknownAction`] when there is none, or more than one.
    pub fn which_action(&self, query: &str) -> Result<ActionFact, Error> {
        let query = query.trim().to_lowercase();
        let mut found = self
            .due()?
            .into_iter()
            .chain(crate::store::facts::actions::someday(self.store().db())?)
            .filter(|fact| is_meant(&fact.action.id.to_string(), &query));
        match (found.next(), found.next()) {
            (Some(fact), None) => Ok(fact),
            _ => Err(Refusal::UnknownAction(query).into()),
        }
    }

    /// Returns the one record of a person that is meant: a talk, support, an action, a note, a need, a concern or an offer, by its
    /// id, or enough of the end of it.
    ///
    /// # Errors
    /// [`Refusal::UnknownRecord`] when there is none, [`Refusal::SeveralRecords`] when there are more than one.
    pub fn which_record(&self, query: &str) -> Result<TrashRef, Error> {
        let query = query.trim().to_lowercase();
        let mut found = trash::standing(self.store().db())?;
        found.retain(|(_, id)| is_meant(id, &query));
        match found.as_slice() {
            [(table, id)] => record_ref(table, id).ok_or_else(|| Refusal::UnknownRecord(query).into()),
            [] => Err(Refusal::UnknownRecord(query).into()),
            _ => Err(Refusal::SeveralRecords(query).into()),
        }
    }

    /// Returns what brings the one thing in the trash back that is meant: by its id, or enough of the end of it.
    ///
    /// # Errors
    /// [`Refusal::UnknownTrashed`] when there is none, [`Refusal::SeveralTrashed`] when there are more than one.
    pub fn which_trashed(&self, query: &str) -> Result<TrashRef, Error> {
        let query = query.trim().to_lowercase();
        let mut found = self.trashed(ALL)?;
        found.retain(|(_, trashed, _)| is_meant(&trashed.id, &query));
        match found.as_slice() {
            [] => Err(Refusal::UnknownTrashed(query).into()),
            [(what, ..)] => Ok(*what),
            _ => Err(Refusal::SeveralTrashed(query).into()),
        }
    }
}

/// Tells whether a typed text means an id: the whole of it, four signs of its end or more, or its beginning with more than the moment.
fn is_meant(id: &str, query: &str) -> bool {
    query.len() >= 4 && (id == query || id.ends_with(query) || id.starts_with(query) && query.len() >= 13)
}

/// Tells whether a typed text looks like an id, or the end of one, rather than like a name: a short one has a figure in it.
pub fn is_like_id(query: &str) -> bool {
    let query = query.trim();
    let least = if query.chars().any(|sign| sign.is_ascii_digit()) { 4 } else { 6 };
    query.len() >= least && query.chars().all(|sign| sign.is_ascii_hexdigit() || sign == '-')
}

/// Returns the end of an action's id that a person types.
pub fn short_id(id: Id<Action>) -> String {
    end_of(&id.to_string()).to_owned()
}

/// Returns the end of an id that a person types: the last six digits, which hold its chance part.
pub fn end_of(id: &str) -> &str {
    id.get(id.len().saturating_sub(6)..).unwrap_or(id)
}

/// Chooses among names that were read already.
///
/// # Errors
/// [`Refusal::UnknownPerson`] or [`Refusal::SeveralPeople`].
pub fn one(names: &[Name], query: &str) -> Result<Who, Refusal> {
    chosen(names, query, choose)
}

impl From<&Name> for Candidate<Id<Contact>> {
    fn from(name: &Name) -> Self {
        let (who, search_key) = (&name.who, name.search_key.clone());
        Self { id: who.id, name: who.name.clone(), reading: who.reading.clone(), search_key }
    }
}

type Choose = fn(&str, &[Candidate<Id<Contact>>]) -> Whom<Id<Contact>>;

fn chosen(names: &[Name], query: &str, choose: Choose) -> Result<Who, Refusal> {
    let candidates: Vec<Candidate<Id<Contact>>> = names.iter().map(Candidate::from).collect();
    let find = |id: Id<Contact>| names.iter().find(|name| name.who.id == id).map(|name| name.who.clone());
    match choose(query, &candidates) {
        Whom::One(id) => find(id).ok_or_else(|| Refusal::UnknownPerson(query.to_owned())),
        Whom::Several(ids) => {
            Err(Refusal::SeveralPeople { query: query.to_owned(), who: ids.into_iter().filter_map(find).collect() })
        }
        Whom::Nobody => Err(Refusal::UnknownPerson(query.to_owned())),
    }
}
