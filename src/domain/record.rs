//! What every kept record has around its own fields.

use std::ops::Deref;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::id::Id;

/// A record as the book keeps it: its own fields in `body`, and around them what the book needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kept<T> {
    /// Never changes, never used again.
    pub id: Id<T>,
    /// Goes up by one with each change; saving an older version is refused.
    pub version: i64,
    /// The instant it was first written (UTC).
    pub created_at: DateTime<Utc>,
    /// Set while the record lies in the trash (UTC).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted_at: Option<DateTime<Utc>>,
    /// The record itself.
    #[serde(flatten)]
    pub body: T,
}

impl<T> Deref for Kept<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.body
    }
}
