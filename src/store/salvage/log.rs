//! The log of a damaged file: the newest image of each record, and whether the act that wrote it can be trusted.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, types::Value as Sql};

use super::walk::{Walk, walk};
use crate::store::write::HashOf;

/// One change as it was read.
struct Change {
    op: i64,
    table: String,
    row: String,
    old: Option<String>,
    new: Option<String>,
}

/// The newest image of a record.
pub(super) struct Image<'a> {
    /// The image; none where the record was taken away.
    pub(super) json: Option<&'a str>,
    /// Whether nothing about it can have been lost or changed: the log was read whole, and the act has its hash.
    pub(super) sure: bool,
}

/// What could be read of the log.
pub(super) struct Log {
    changes: BTreeMap<i64, Change>,
    /// The newest change of each record, by table and id.
    newest: HashMap<(String, String), i64>,
    /// Of each act, its changes in their order.
    of_act: HashMap<i64, Vec<i64>>,
    /// Of each act, the parent's hash, what was said, and its hash.
    acts: HashMap<i64, (String, String, String)>,
    /// Whether nothing stood in the way of reading it.
    pub(super) whole: bool,
}

impl Log {
    pub(super) fn read(db: &Connection) -> Self {
        let (ops, all) = (walk(db, "op"), walk(db, "change"));
        let whole = ops.whole && all.whole;
        let mut changes = BTreeMap::new();
        for (id, values) in &all.rows {
            let text = |name| text(&all, values, name);
            let (Some(op), Some(table), Some(row)) = (whole_number(&all, values, "op_id"), text("tbl"), text("row_id"))
            else {
                continue;
            };
            changes.insert(*id, Change { op, table, row, old: text("old"), new: text("new") });
        }
        let acts = ops.rows.iter().filter_map(|(id, values)| {
            let text = |name| text(&ops, values, name);
            Some((*id, (text("parent_hash")?, text("said")?, text("hash")?)))
        });
        let acts = acts.collect();
        let (mut newest, mut of_act) = (HashMap::new(), HashMap::<i64, Vec<i64>>::new());
        for (id, change) in &changes {
            newest.insert((change.table.clone(), change.row.clone()), *id);
            of_act.entry(change.op).or_default().push(*id);
        }
        Self { changes, newest, of_act, acts, whole }
    }

    /// Returns the ids of every record of a table that the log tells of.
    pub(super) fn ids(&self, table: &str) -> impl Iterator<Item = &str> {
        self.newest.keys().filter(move |(name, _)| name == table).map(|(_, id)| id.as_str())
    }

    /// Returns the newest image of a record.
    pub(super) fn newest(&self, table: &str, id: &str) -> Option<Image<'_>> {
        let place = self.newest.get(&(table.to_owned(), id.to_owned()))?;
        let change = self.changes.get(place)?;
        Some(Image { json: change.new.as_deref(), sure: self.whole && self.holds(change.op) })
    }

    /// Tells whether an act has the hash that it was written with.
    fn holds(&self, op: i64) -> bool {
        let Some((parent, said, hash)) = self.acts.get(&op) else { return false };
        let mut sum = HashOf::new(parent, said);
        for change in self.of_act.get(&op).into_iter().flatten().filter_map(|id| self.changes.get(id)) {
            for part in [&change.table, &change.row] {
                sum.add(part);
            }
            for image in [&change.old, &change.new] {
                sum.add(image.as_deref().unwrap_or_default());
            }
        }
        sum.end() == *hash
    }
}

fn value<'a>(walk: &Walk, values: &'a [Sql], name: &str) -> Option<&'a Sql> {
    walk.columns.iter().position(|column| column == name).and_then(|place| values.get(place))
}

fn text(walk: &Walk, values: &[Sql], name: &str) -> Option<String> {
    if let Sql::Text(text) = value(walk, values, name)? { Some(text.clone()) } else { None }
}

fn whole_number(walk: &Walk, values: &[Sql], name: &str) -> Option<i64> {
    if let Sql::Integer(number) = value(walk, values, name)? { Some(*number) } else { None }
}
