//! What goes out to other programs: people as vCard and CSV, what is to be done as iCalendar. Pure: records in, text out; who may
//! leave, and under which name, is settled before.

mod content;
pub mod cp932;
pub mod csv;
pub mod ics;
pub mod vcard;

use chrono::{DateTime, Utc};

use crate::domain::{contact::Contact, id::Id};

/// Names this program in what it writes (PRODID).
const PRODUCT: &str = "-//Enishi//Enishi//EN";
/// An instant as both formats write it, UTC to the second.
const INSTANT: &str = "%Y%m%dT%H%M%SZ";

/// A person as she goes out.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Her id; none where only her initials go out.
    pub id: Option<Id<Contact>>,
    /// Her fields.
    pub contact: Contact,
    /// The texts of her notes, newest first.
    pub notes: Vec<String>,
    /// The vCards she came in with, whole, oldest first.
    pub cards: Vec<String>,
    /// The instant her record last changed (UTC).
    pub changed: DateTime<Utc>,
}
