//! Giving and receiving (F3–F6): gentle words over integer sums; they never sort, alert or make a to-do.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{
    exchange::{Direction, SupportKind},
    facts::ExchangeTally,
    window::days_since,
};

/// Exchanges below which the word is "few records yet" (F3).
const ENOUGH_EXCHANGES: u64 = 3;
/// Days known below which no balance is spoken of (2.3).
const NEW_DAYS: i64 = 30;
/// The answer "just right" to the felt balance (F4).
const JUST_RIGHT: u8 = 3;
/// Exchanges and people below which the network's figures are not shown (2.13).
const ENOUGH_FOR_NETWORK: (u32, u32) = (10, 5);
/// Strain of a check-in, 1 to 5, from which steady giving is spoken of (F6).
const STRAINED: u8 = 4;

/// The balance word (F3), the only form in which a balance is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BalanceWord {
    /// Nothing on record: shown as `—`.
    #[default]
    None,
    /// Fewer than three exchanges.
    Few,
    /// It goes both ways.
    Balanced,
    /// The owner gives more.
    Giving,
    /// The owner receives more.
    Receiving,
}

/// Returns the word for weighted sums and bare counts (F3): an integer test, the same as |B| ≤ 1/3.
pub fn word(given: u32, received: u32, count_given: u32, count_received: u32) -> BalanceWord {
    let count = u64::from(count_given) + u64::from(count_received);
    let (given, received) = (u64::from(given), u64::from(received));
    match count {
        0 => BalanceWord::None,
        _ if count < ENOUGH_EXCHANGES => BalanceWord::Few,
        _ if 3 * given.abs_diff(received) <= given + received + 2 => BalanceWord::Balanced,
        _ if given > received => BalanceWord::Giving,
        _ => BalanceWord::Receiving,
    }
}

/// Returns the word for one person's sums of a window (F3).
pub fn word_of(tally: &ExchangeTally) -> BalanceWord {
    let [given, received] = Direction::ALL.map(|direction| tally.weight_all(direction));
    let [count_given, count_received] = Direction::ALL.map(|direction| tally.count_all(direction));
    word(given, received, count_given, count_received)
}

/// Returns B = (G−R)/(G+R+2), −1 to +1 (F3); none without any exchange. Never a score: for the help text and tests.
pub fn degree(given: u32, received: u32) -> Option<f64> {
    let (given, received) = (f64::from(given), f64::from(received));
    (given + received > 0.0).then(|| (given - received) / (given + received + 2.0))
}

/// Returns r = 2·min(G,R)/(G+R), 0 to 1 (F5); none without any exchange.
pub fn reciprocity(given: u32, received: u32) -> Option<f64> {
    network_reciprocity(&[(given, received)])
}

/// Returns the weighted reciprocity of pairs of given and received, 0 to 1 (F5); none without any exchange.
pub fn network_reciprocity(pairs: &[(u32, u32)]) -> Option<f64> {
    let all: u64 = pairs.iter().map(|&(given, received)| u64::from(given) + u64::from(received)).sum();
    let both: u64 = pairs.iter().map(|&(given, received)| 2 * u64::from(given.min(received))).sum();
    (all > 0).then(|| both as f64 / all as f64)
}

/// Returns the share of people with exchanges where it went both ways, 0 to 1 (F5); none without any.
pub fn mutual_share(pairs: &[(u32, u32)]) -> Option<f64> {
    let people = pairs.iter().filter(|&&(given, received)| given > 0 || received > 0).count();
    let mutual = pairs.iter().filter(|&&(given, received)| given > 0 && received > 0).count();
    (people > 0).then(|| mutual as f64 / people as f64)
}

/// The balance of the whole network (F5, F6), with the JSON names of `product.md` 5.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct NetworkBalance {
    /// Weighted sum given.
    pub given: u32,
    /// Weighted sum received.
    pub received: u32,
    /// F3 on the sums.
    pub word: BalanceWord,
    /// F5, 0 to 1; none without any exchange.
    pub reciprocity: Option<f64>,
    /// Share of people where it went both ways, 0 to 1; none without any exchange.
    pub mutual_share: Option<f64>,
    /// Bare number of exchanges.
    #[serde(skip)]
    pub count: u32,
    /// People with at least one exchange.
    #[serde(skip)]
    pub people: u32,
}

/// Returns the balance of the network from one tally a person (F5, F6).
pub fn network<'a>(tallies: impl IntoIterator<Item = &'a ExchangeTally>) -> NetworkBalance {
    let mut sum = ExchangeTally::default();
    let mut pairs = Vec::new();
    for tally in tallies {
        sum.merge(tally);
        pairs.push((tally.weight_all(Direction::Given), tally.weight_all(Direction::Received)));
    }
    let people = pairs.iter().filter(|&&(given, received)| given > 0 || received > 0).count();
    NetworkBalance {
        given: sum.weight_all(Direction::Given),
        received: sum.weight_all(Direction::Received),
        word: word_of(&sum),
        reciprocity: network_reciprocity(&pairs),
        mutual_share: mutual_share(&pairs),
        count: sum.count_all(Direction::Given).saturating_add(sum.count_all(Direction::Received)),
        people: u32::try_from(people).unwrap_or(u32::MAX),
    }
}

/// What the network's figures say in one gentle sentence (F6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NetworkReading {
    /// Balanced as a whole, one-way between the pairs: it goes round (恩送り).
    GoesRound,
    /// The owner gives on and on while she is strained: a turn to lean on somebody would be fine.
    GivesOn,
}

impl NetworkBalance {
    /// Tells whether there are enough records to show the two shares: 10 exchanges with 5 people (2.13).
    pub fn has_enough(&self) -> bool {
        let (exchanges, people) = ENOUGH_FOR_NETWORK;
        self.count >= exchanges && self.people >= people
    }

    /// Returns the sentence that fits, if any; `strain` is the newest check-in's item, 1 to 5 (F6).
    pub fn reading(&self, strain: Option<u8>) -> Option<NetworkReading> {
        match self.word {
            BalanceWord::Balanced if self.has_enough() && self.reciprocity.is_some_and(|share| share < 0.5) => {
                Some(NetworkReading::GoesRound)
            }
            BalanceWord::Giving
                if self.count >= ENOUGH_FOR_NETWORK.0 && strain.is_some_and(|strain| strain >= STRAINED) =>
            {
                Some(NetworkReading::GivesOn)
            }
            _ => None,
        }
    }
}

/// What the page of a person says about the balance, if anything (F3, F4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comment {
    /// Nothing: newly met, or the owner said that it is just right.
    Silent,
    /// The word of the counts.
    Counted(BalanceWord),
    /// The owner feels that she receives much; this goes before the counts.
    FeltReceiving,
    /// The owner feels that she gives much; this goes before the counts.
    FeltGiving,
}

/// Returns what to say of a person: the owner's own feeling, 1 to 5, goes before the counts, and 3 silences them (F4).
pub fn comment(word: BalanceWord, felt: Option<u8>, known_days: i64) -> Comment {
    match felt {
        Some(JUST_RIGHT) => Comment::Silent,
        Some(felt) if felt < JUST_RIGHT => Comment::FeltReceiving,
        Some(_) => Comment::FeltGiving,
        None if known_days < NEW_DAYS => Comment::Silent,
        None => Comment::Counted(word),
    }
}

/// What the page of a person needs beside the counts: how the owner feels about the exchange, and since when they know each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Feeling {
    /// The newest answer, 1 to 5, and its day.
    pub felt: Option<(u8, NaiveDate)>,
    /// The day they met, or of the first talk, or of entry: the earliest.
    pub since: Option<NaiveDate>,
}

impl Feeling {
    /// Days until the question may be asked again (F4: quarterly at the most).
    const QUARTER: i64 = 90;

    /// Returns what to say of a person today (F4).
    pub fn comment(self, word: BalanceWord, today: NaiveDate) -> Comment {
        let known = self.since.map_or(0, |since| days_since(since, today));
        comment(word, self.felt.map(|(felt, _)| felt), known)
    }

    /// Tells whether the owner may be asked how it feels: there is something to feel about, and no answer in a quarter.
    pub fn may_ask(self, word: BalanceWord, today: NaiveDate) -> bool {
        let is_fresh = self.felt.is_some_and(|(_, on)| days_since(on, today) < Self::QUARTER);
        !is_fresh && matches!(word, BalanceWord::Balanced | BalanceWord::Giving | BalanceWord::Receiving)
    }
}

/// One week of giving and receiving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekFlow {
    /// Its first day.
    pub from: NaiveDate,
    /// The exchanges; none when nothing at all was written about the week, which is not the same as 0.
    pub tally: Option<ExchangeTally>,
}

/// Returns the kind that makes more than half of at least three exchanges: "mostly information goes between you" (2.3).
pub fn main_kind(tally: &ExchangeTally) -> Option<SupportKind> {
    let count =
        |kind: SupportKind| Direction::ALL.into_iter().map(|way| u64::from(tally.count_of(kind, way))).sum::<u64>();
    let all: u64 = SupportKind::ALL.into_iter().map(count).sum();
    SupportKind::ALL.into_iter().find(|&kind| all >= ENOUGH_EXCHANGES && 2 * count(kind) > all)
}
