//! A person as the list of people shows her, and the orders of that list (`ux.md` 2.5.2).

use chrono::NaiveDate;

use crate::domain::{facts::Who, phase::TrustPhase};

/// What comes next with a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NextStep {
    /// Something of mine is due on this day, the earliest.
    Due(NaiveDate),
    /// I wait for her.
    Waiting,
    /// Something of mine is open without a day.
    Open,
    /// Nothing.
    Nothing,
}

/// One row of the list of people.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Who.
    pub who: Who,
    /// Key for the order by reading (`text::sort`).
    pub sort_key: String,
    /// Everything that finds her, folded (`text::fold::search_key`).
    pub search_key: String,
    /// Role or job title.
    pub title: String,
    /// Shop, firm or office.
    pub business: String,
    /// Town or prefecture.
    pub place: String,
    /// Tags without their sign.
    pub tags: Vec<String>,
    /// Kept, but out of the daily lists.
    pub archived: bool,
    /// The last day both sides spoke, one to one or among several.
    pub last_talk: Option<NaiveDate>,
    /// What comes next.
    pub next: NextStep,
    /// Exchanges given in the last 84 days.
    pub given: u32,
    /// Exchanges received in the last 84 days.
    pub received: u32,
}

impl Listed {
    /// Returns what is said beside the name: the role, else the shop; empty when neither is known.
    pub fn about(&self) -> &str {
        if self.title.is_empty() { &self.business } else { &self.title }
    }
}

/// The orders of the list; none of them is by the balance (`product.md` 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// What is due first stands first.
    #[default]
    Next,
    /// By reading (五十音).
    Name,
    /// Whoever it has been quiet with for longest stands first.
    LastTalk,
    /// Partners first.
    Phase,
}

impl Order {
    /// All four, as the key goes round.
    pub const ALL: [Self; 4] = [Self::Next, Self::Name, Self::LastTalk, Self::Phase];

    /// Returns the order after this one.
    #[must_use]
    pub fn after(self) -> Self {
        match self {
            Self::Next => Self::Name,
            Self::Name => Self::LastTalk,
            Self::LastTalk => Self::Phase,
            Self::Phase => Self::Next,
        }
    }

    /// Puts people in this order; those alike stand by reading.
    pub fn sort(self, people: &mut [Listed]) {
        people.sort_by(|one, two| {
            let by = match self {
                Self::Next => one.next.cmp(&two.next),
                Self::Name => std::cmp::Ordering::Equal,
                // never spoken stands last: there is no gap to close yet
                Self::LastTalk => {
                    (one.last_talk.is_none(), one.last_talk).cmp(&(two.last_talk.is_none(), two.last_talk))
                }
                Self::Phase => two.who.trust_phase.number().cmp(&one.who.trust_phase.number()),
            };
            by.then_with(|| one.sort_key.cmp(&two.sort_key)).then_with(|| one.who.id.cmp(&two.who.id))
        });
    }
}

/// Returns how many of those who are not put away stand in each trust phase, in the order of [`TrustPhase::ALL`].
pub fn by_phase(people: &[Listed]) -> [usize; 4] {
    let stands = |person: &&Listed, phase| !person.archived && person.who.trust_phase == phase;
    TrustPhase::ALL.map(|phase| people.iter().filter(|person| stands(person, phase)).count())
}
