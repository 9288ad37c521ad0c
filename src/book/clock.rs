//! What time it is: the system's, or a fixed moment for tests and demonstrations.

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, TimeZone, Utc};

/// One moment, as an instant and as the owner's wall clock shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant (UTC).
    pub at: DateTime<Utc>,
    /// The local date and time.
    pub local: NaiveDateTime,
}

impl Moment {
    /// Returns the local day.
    pub fn today(&self) -> NaiveDate {
        self.local.date()
    }
}

/// Where moments come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The computer's clock.
    System,
    /// Always the same moment.
    Fixed(NaiveDateTime),
}

impl Clock {
    /// Returns the moment it is.
    pub fn now(self) -> Moment {
        match self {
            Self::System => {
                let now = Local::now();
                Moment { at: now.with_timezone(&Utc), local: now.naive_local() }
            }
            Self::Fixed(local) => {
                let at = Local
                    .from_local_datetime(&local)
                    .earliest()
                    .map_or_else(|| local.and_utc(), |at| at.with_timezone(&Utc));
                Moment { at, local }
            }
        }
    }
}
