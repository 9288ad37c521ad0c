//! Every table of records as data: its name, its columns and what each holds.

use std::sync::OnceLock;

use crate::{
    domain::{
        action::Action,
        contact::{Contact, SourceCard},
        entry::{Concern, Dismissal, FeltBalance, Goal, Need, Note, Offer, SavedFilter},
        exchange::Exchange,
        phase::PhaseChange,
        profile::Profile,
        touch::Touch,
    },
    store::record::Record,
    text,
};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Text, a date, an id, or nothing.
    Text,
    /// A whole number, or nothing.
    Whole,
    /// True or false.
    Flag,
    /// A list or a group of values as JSON.
    Json,
    /// Text that is worked out from the others when the record is saved.
    Derived,
}

/// One column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name, the same as the field of the record.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
}

/// One table of records.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// The record's own columns; `id`, `version`, `created_at` and `deleted_at` stand before them in each table.
    pub columns: &'static [Column],
    insert: OnceLock<String>,
    update: OnceLock<String>,
}

/// The columns that every table of records has.
pub const HEAD: [&str; 4] = ["id", "version", "created_at", "deleted_at"];

macro_rules! table {
    ($konst:ident = $name:literal { $($holds:ident: $($column:literal),+;)+ }) => {
        static $konst: Table = Table {
            name: $name,
            columns: &[$($(Column { name: $column, holds: Holds::$holds }),+),+],
            insert: OnceLock::new(),
            update: OnceLock::new(),
        };
    };
}

table!(CONTACT = "contact" {
    Text: "name", "reading", "family", "given", "family_reading", "given_reading", "honorific", "business",
        "business_reading", "title", "department", "kind";
    Json: "emails", "phones", "urls", "addresses", "tags";
    Text: "place", "trade_group", "experience_band", "introduced_by", "met_on", "birthday";
    Whole: "cadence_days", "trust_phase", "target_phase";
    Text: "shared_goal";
    Flag: "competitor";
    Text: "sharing", "paused_until", "snoozed_until";
    Flag: "archived";
    Derived: "sort_key", "search_key";
});
table!(SOURCE_CARD = "source_card" { Text: "contact_id", "format", "file", "uid", "raw"; });
table!(PHASE_CHANGE = "phase_change" { Text: "contact_id"; Whole: "was", "now"; Text: "on"; });
table!(TOUCH = "touch" {
    Text: "contact_id", "on", "way", "channel";
    Whole: "minutes";
    Flag: "frank";
    Text: "text";
});
table!(EXCHANGE = "exchange" {
    Text: "contact_id", "on", "kind", "direction", "size";
    Whole: "minutes", "yen";
    Text: "text";
    Flag: "deep";
    Text: "thanked_on", "sharing";
});
table!(ACTION = "action" {
    Text: "contact_id", "kind", "owner", "state", "text", "due", "time", "made_on";
    Json: "reagreed";
    Text: "done_on";
    Json: "repeat";
    Whole: "minutes";
    Text: "note";
    Json: "tags";
    Text: "exchange_id";
});
table!(NEED = "need" { Text: "contact_id", "text", "state", "opened_on", "closed_on", "kind", "sharing"; });
table!(CONCERN = "concern" { Text: "contact_id", "text", "opened_on", "settled_on"; });
table!(NOTE = "note" { Text: "contact_id", "on", "text", "sharing"; });
table!(OFFER = "offer" { Text: "contact_id", "direction", "kind", "text"; });
table!(FELT_BALANCE = "felt_balance" { Text: "contact_id", "on"; Whole: "felt"; });
table!(DISMISSAL = "dismissal" { Text: "contact_id", "suggestion", "on"; Flag: "for_good"; });
table!(GOAL = "goal" { Text: "text", "due"; Json: "wanted"; Text: "made_on", "closed_on"; });
table!(FILTER = "filter" { Text: "name", "query"; Whole: "place"; });
table!(PROFILE = "profile" {
    Text: "name", "reading", "called", "business", "trade_group", "place";
    Json: "days_off";
    Flag: "week_starts_sunday";
    Whole: "fiscal_month", "network_phase";
});

/// Every table of records, each before those that point to it.
pub static TABLES: [&Table; 15] = [
    &CONTACT,
    &SOURCE_CARD,
    &PHASE_CHANGE,
    &TOUCH,
    &EXCHANGE,
    &ACTION,
    &NEED,
    &CONCERN,
    &NOTE,
    &OFFER,
    &FELT_BALANCE,
    &DISMISSAL,
    &GOAL,
    &FILTER,
    &PROFILE,
];

/// Returns the table of a name.
pub fn named(name: &str) -> Option<&'static Table> {
    TABLES.into_iter().find(|table| table.name == name)
}

impl Table {
    /// Returns all column names, head first.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        HEAD.into_iter().chain(self.columns.iter().map(|column| column.name))
    }

    /// Returns the SQL that writes a new row: the head, then the record's own columns, in their order.
    pub fn insert(&self) -> &str {
        self.insert.get_or_init(|| {
            let names: Vec<String> = self.names().map(|name| format!("\"{name}\"")).collect();
            let marks: Vec<String> = (1..=names.len()).map(|n| format!("?{n}")).collect();
            format!("INSERT INTO {} ({}) VALUES ({})", self.name, names.join(", "), marks.join(", "))
        })
    }

    /// Returns the SQL that saves a row over the version that was read: id, version, then the record's own columns.
    pub fn update(&self) -> &str {
        self.update.get_or_init(|| {
            let place = |n: usize| n.saturating_add(3);
            let sets: Vec<String> = self
                .columns
                .iter()
                .enumerate()
                .map(|(n, column)| format!("\"{}\" = ?{}", column.name, place(n)))
                .collect();
            format!(
                "UPDATE {} SET version = version + 1, {} WHERE id = ?1 AND version = ?2 AND deleted_at IS NULL",
                self.name,
                sets.join(", ")
            )
        })
    }

    /// Returns the SQL that makes the JSON image of a row; `row` is `NEW`, `OLD` or the name of the table.
    pub fn image(&self, row: &str) -> String {
        let pairs: Vec<String> = self.names().map(|name| format!("'{name}', {row}.\"{name}\"")).collect();
        format!("json_object({})", pairs.join(", "))
    }
}

macro_rules! record {
    ($($record:ty => $table:ident),+ $(,)?) => {
        $(impl Record for $record {
            fn table() -> &'static Table {
                &$table
            }
        })+
    };
}

record! {
    SourceCard => SOURCE_CARD, PhaseChange => PHASE_CHANGE, Touch => TOUCH, Exchange => EXCHANGE, Action => ACTION,
    Need => NEED, Concern => CONCERN, Note => NOTE, Offer => OFFER, FeltBalance => FELT_BALANCE, Dismissal => DISMISSAL,
    Goal => GOAL, SavedFilter => FILTER, Profile => PROFILE,
}

impl Record for Contact {
    fn table() -> &'static Table {
        &CONTACT
    }

    fn derived(&self, column: &str) -> String {
        match column {
            "sort_key" => text::sort::sort_key(&self.reading, &self.name),
            _ => {
                let more: Vec<&str> = [self.business.as_str(), &self.business_reading, &self.title, &self.place]
                    .into_iter()
                    .chain(self.tags.iter().map(String::as_str))
                    .collect();
                text::fold::search_key(&self.name, &self.reading, &more)
            }
        }
    }
}
