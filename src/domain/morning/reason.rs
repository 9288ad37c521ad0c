//! Reasons (4.4): each part above zero with the figures that its words need, the largest first.

use std::cmp::Reverse;

use crate::domain::{
    facts::PersonFacts,
    morning::points::{Figures, Parts},
    rhythm::Rhythm,
};

/// One reason with its points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The points it brings, 1 and up.
    pub points: u32,
    /// What it is, in figures.
    pub why: Why,
}

/// Why a word would be good today. Days are whole days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// A need of theirs is open.
    Need {
        /// Urgent or not.
        urgent: bool,
        /// What it is.
        text: String,
        /// Days since the owner heard of it.
        days: i64,
        /// Days since the last touch after that; none when there was none.
        touched: Option<i64>,
    },
    /// A promise of mine is near its date or past it.
    Promise {
        /// What it is.
        text: String,
        /// Days to the date; negative when it has passed.
        days: i64,
        /// How many further promises have passed.
        others: u32,
    },
    /// Their answer is past its date.
    Waiting {
        /// Days past the date.
        days: i64,
    },
    /// The usual interval is near its end or over.
    Gap {
        /// Days that count (F12).
        days: i64,
        /// The interval.
        cadence: u16,
        /// Two messages had no answer, and the interval of this round is twice as long (2.0).
        unanswered: bool,
    },
    /// She has a rhythm of her own, and there was never a talk.
    Never {
        /// Days since the two met, or since she came into the book.
        days: i64,
        /// The interval.
        cadence: u16,
    },
    /// Help came, and no thanks is on record.
    Thanks {
        /// Days since the help.
        days: i64,
    },
    /// We meet.
    Meet {
        /// 0 today, 1 tomorrow.
        days: i64,
    },
    /// We met not long ago, and nothing followed.
    New {
        /// Days since we met.
        days: i64,
    },
    /// Her birthday is today.
    Occasion,
}

fn gap(figures: &Figures) -> Option<Why> {
    let Rhythm { days, cadence, unanswered } = figures.rhythm;
    let never = figures.never.map(|days| Why::Never { days, cadence });
    days.map(|days| Why::Gap { days, cadence, unanswered }).or(never)
}

/// Returns a reason for every part above zero, the largest first; equal ones in the order of the table of 4.4.
pub(crate) fn reasons(facts: &PersonFacts, figures: &Figures, parts: &Parts) -> Vec<Reason> {
    let rows = [
        (parts.need, need(facts, figures)),
        (parts.promise, promise(facts, figures)),
        (parts.waiting, figures.waiting.map(|days| Why::Waiting { days })),
        (parts.gap, gap(figures)),
        (parts.thanks, figures.thanks.map(|days| Why::Thanks { days })),
        (parts.meet, figures.meet.map(|days| Why::Meet { days })),
        (parts.new, figures.new.map(|days| Why::New { days })),
        (parts.occasion, figures.occasion.then_some(Why::Occasion)),
    ];
    let mut reasons: Vec<Reason> = rows
        .into_iter()
        .filter(|(points, _)| *points > 0)
        .filter_map(|(points, why)| why.map(|why| Reason { points, why }))
        .collect();
    reasons.sort_by_key(|reason| Reverse(reason.points));
    reasons
}

/// The need that brings the most points; of equal ones the first.
fn need(facts: &PersonFacts, figures: &Figures) -> Option<Why> {
    let pairs = facts.needs.iter().zip(&figures.needs);
    let (fact, figure) = pairs.min_by_key(|(_, figure)| Reverse(figure.points()))?;
    Some(Why::Need { urgent: fact.urgent, text: fact.text.clone(), days: figure.days, touched: figure.touched })
}

/// The promise with the earliest date, and how many more have passed.
fn promise(facts: &PersonFacts, figures: &Figures) -> Option<Why> {
    let pairs = facts.promises.iter().zip(&figures.promises);
    let (fact, &days) = pairs.min_by_key(|(_, days)| **days)?;
    let passed = figures.promises.iter().filter(|&&days| days < 0).count();
    let others = u32::try_from(passed.saturating_sub(1)).unwrap_or(u32::MAX);
    Some(Why::Promise { text: fact.text.clone(), days, others })
}
