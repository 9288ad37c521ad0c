//! The only SQL: opening a book safely, its schema, the op log, records, facts, search, copies and health.

pub mod backup;
pub mod change;
pub mod error;
pub mod facts;
pub mod forget;
pub mod health;
mod merged;
pub mod migrate;
pub mod open;
pub mod other;
pub mod record;
pub mod salvage;
pub mod search;
pub mod seen;
mod set_aside;
pub mod shown;
pub mod side;
pub mod summary;
pub mod table;
pub mod triggers;
pub mod undo;
pub mod write;

pub use error::StoreError;
pub use open::Store;
