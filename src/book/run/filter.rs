//! The kept filters of the list of people: kept, called otherwise, thrown away.

use super::Acting;
use crate::{
    book::{Deed, Error, Refusal, Said, check, command::FilterCommand},
    domain::{entry::SavedFilter, id::Id, record::Kept},
    store::record,
};

pub(super) fn run(acting: &Acting<'_>, command: FilterCommand) -> Result<Said, Error> {
    match command {
        FilterCommand::Keep { name, query } => {
            let query = check::words(&query)?;
            let others = kept(acting)?;
            let name = named(&others, None, &name, &query)?;
            let place = others.iter().map(|other| other.place.saturating_add(1)).max().unwrap_or(0);
            acting.writing.add(&SavedFilter { name: name.clone(), query, place })?;
            Ok(Said::of(Deed::FilterKept).text(name))
        }
        FilterCommand::Rename { id, version, name } => {
            let filter = acting.get(id)?.body;
            let name = named(&kept(acting)?, Some(id), &name, &filter.query)?;
            acting.save(id, version, &SavedFilter { name: name.clone(), ..filter })?;
            Ok(Said::of(Deed::FilterRenamed).text(name))
        }
        FilterCommand::Trash(id) => {
            let name = acting.get(id)?.body.name;
            acting.trash(id)?;
            Ok(Said::of(Deed::FilterTrashed).text(name))
        }
    }
}

fn kept(acting: &Acting<'_>) -> Result<Vec<Kept<SavedFilter>>, Error> {
    Ok(record::all(acting.writing.db(), "WHERE deleted_at IS NULL", [])?)
}

/// Returns the tidied name, which no other kept filter has; without one it is the query.
fn named(
    others: &[Kept<SavedFilter>],
    own: Option<Id<SavedFilter>>,
    name: &str,
    query: &str,
) -> Result<String, Refusal> {
    let name = Some(check::tidy(name)).filter(|name| !name.is_empty()).unwrap_or_else(|| query.to_owned());
    match others.iter().find(|other| Some(other.id) != own && other.name == name) {
        Some(other) => Err(Refusal::NameTaken(other.name.clone())),
        None => Ok(name),
    }
}
