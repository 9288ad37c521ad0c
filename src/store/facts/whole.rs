//! The whole book as one document of records, and back.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        action::Action,
        contact::{Contact, SourceCard},
        entry::{Concern, Dismissal, FeltBalance, Goal, Need, Note, Offer, SavedFilter},
        exchange::Exchange,
        phase::PhaseChange,
        profile::Profile,
        record::Kept,
        touch::Touch,
    },
    store::{
        StoreError,
        record::{Record, all},
        write::Writing,
    },
};

/// Every record of a book, the trash included, each list in the order of its ids.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Whole {
    /// The owner.
    pub profile: Vec<Kept<Profile>>,
    /// People.
    pub contacts: Vec<Kept<Contact>>,
    /// The cards they came in with.
    pub source_cards: Vec<Kept<SourceCard>>,
    /// Steps of trust.
    pub phase_changes: Vec<Kept<PhaseChange>>,
    /// Talks.
    pub touches: Vec<Kept<Touch>>,
    /// Support.
    pub exchanges: Vec<Kept<Exchange>>,
    /// Action items.
    pub actions: Vec<Kept<Action>>,
    /// Needs.
    pub needs: Vec<Kept<Need>>,
    /// Concerns.
    pub concerns: Vec<Kept<Concern>>,
    /// Notes.
    pub notes: Vec<Kept<Note>>,
    /// Offers.
    pub offers: Vec<Kept<Offer>>,
    /// Felt balance.
    pub felt_balances: Vec<Kept<FeltBalance>>,
    /// Suggestions put off.
    pub dismissals: Vec<Kept<Dismissal>>,
    /// Goals.
    pub goals: Vec<Kept<Goal>>,
    /// Kept filters.
    pub filters: Vec<Kept<SavedFilter>>,
}

/// Reads the whole book.
pub fn read(db: &Connection) -> Result<Whole, StoreError> {
    fn list<T: Record>(db: &Connection) -> Result<Vec<Kept<T>>, StoreError> {
        all(db, "ORDER BY id", [])
    }
    Ok(Whole {
        profile: list(db)?,
        contacts: list(db)?,
        source_cards: list(db)?,
        phase_changes: list(db)?,
        touches: list(db)?,
        exchanges: list(db)?,
        actions: list(db)?,
        needs: list(db)?,
        concerns: list(db)?,
        notes: list(db)?,
        offers: list(db)?,
        felt_balances: list(db)?,
        dismissals: list(db)?,
        goals: list(db)?,
        filters: list(db)?,
    })
}

/// Writes a whole book into an empty one.
pub fn write(writing: &Writing<'_>, whole: &Whole) -> Result<(), StoreError> {
    fn list<T: Record>(writing: &Writing<'_>, kept: &[Kept<T>]) -> Result<(), StoreError> {
        kept.iter().try_for_each(|one| writing.put(one))
    }
    list(writing, &whole.profile)?;
    list(writing, &whole.contacts)?;
    list(writing, &whole.source_cards)?;
    list(writing, &whole.phase_changes)?;
    list(writing, &whole.touches)?;
    list(writing, &whole.exchanges)?;
    list(writing, &whole.actions)?;
    list(writing, &whole.needs)?;
    list(writing, &whole.concerns)?;
    list(writing, &whole.notes)?;
    list(writing, &whole.offers)?;
    list(writing, &whole.felt_balances)?;
    list(writing, &whole.dismissals)?;
    list(writing, &whole.goals)?;
    list(writing, &whole.filters)
}
