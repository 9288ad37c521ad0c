//! The columns of one table: which field each of them is, and a row as it stood.

use std::collections::HashSet;

use ::csv::StringRecord;
use serde_json::Value;

use crate::{
    text::safe::safe,
    transfer::csv::{
        fields::{Field, Reach},
        head::keys,
        layout::{Layout, Names},
    },
};

/// The longest name of a column that is repeated, in letters.
const NAME_LENGTH: usize = 40;

/// One column.
pub(super) struct Column {
    /// Its name, cleaned and cut, as remarks and tags say it.
    pub(super) name: String,
    /// Its field; none for one that is only kept.
    pub(super) field: Option<Field>,
    /// The number in its name, where it is one of several groups; else 0.
    pub(super) group: u32,
    /// Its name as the key of a JSON object, no other column has the same.
    key: String,
}

/// All columns of a table.
pub(super) struct Columns {
    /// In the order of the table.
    pub(super) list: Vec<Column>,
    /// The rules of the program that wrote it.
    pub(super) layout: &'static Layout,
    header: StringRecord,
}

/// What a column says about the values of another: of which list and group, and the words.
pub(super) type Label<'r> = (Reach, u32, &'r str);

impl Columns {
    /// Gives each name of a header its field.
    pub(super) fn of(header: &StringRecord, names: &Names) -> Self {
        let mut list: Vec<Column> = Vec::with_capacity(header.len());
        let mut taken = HashSet::new();
        for (written, key) in header.iter().zip(keys(header)) {
            let (field, group) = names.find(&key).map_or((None, 0), |(field, group)| (Some(field), group));
            let name: String = safe(written).trim().chars().take(NAME_LENGTH).collect();
            let name = if name.is_empty() { beyond(list.len()) } else { name };
            let (mut unique, mut copies) = (written.trim().to_owned(), 1usize);
            while unique.is_empty() || !taken.insert(unique.clone()) {
                copies = copies.saturating_add(1);
                unique = format!("{} ({copies})", written.trim());
            }
            list.push(Column { name, field, group, key: quoted(&unique) });
        }
        Self { list, layout: names.layout, header: header.clone() }
    }

    /// Tells whether a row is the header once more, as two exports that were joined have it.
    pub(super) fn stand_again_in(&self, record: &StringRecord, names: &Names) -> bool {
        let first = record.get(0).filter(|cell| !cell.trim().is_empty());
        first.is_some() && first == self.header.get(0) && (*record == self.header || names.are_signed_in(&keys(record)))
    }

    /// Returns the cells that only say what other cells are.
    pub(super) fn labels<'r>(&self, record: &'r StringRecord) -> Vec<Label<'r>> {
        let label = |(column, cell): (&Column, &'r str)| match column.field {
            Some(Field::Label(reach)) if !cell.is_empty() => Some((reach, column.group, cell)),
            _ => None,
        };
        self.list.iter().zip(record.iter()).filter_map(label).collect()
    }

    /// Returns a row as it stood: a JSON object of its cells by their columns, one on each line, without the empty ones.
    pub(super) fn raw(&self, record: &StringRecord) -> String {
        let mut raw = String::with_capacity(record.as_slice().len().saturating_mul(2));
        raw.push('{');
        for (at, cell) in record.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            raw.push_str(if raw.len() > 1 { ",\n" } else { "\n" });
            match self.list.get(at) {
                Some(column) => raw.push_str(&column.key),
                None => raw.push_str(&quoted(&beyond(at))),
            }
            raw.push_str(": ");
            raw.push_str(&quoted(cell));
        }
        raw.push_str("\n}");
        raw
    }
}

/// How a cell is called that has no name.
pub(super) fn beyond(at: usize) -> String {
    format!("#{}", at.saturating_add(1))
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
