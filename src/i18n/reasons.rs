//! The words of the rules: why a word would be good today, where a rhythm and a balance stand.

use crate::{
    domain::{
        balance::{BalanceWord, Comment, NetworkReading},
        exchange::SupportKind,
        morning::{Reason, Why},
        rhythm::RhythmWord,
    },
    i18n::{
        people::{Label, label, labels},
        words::{Words, value},
    },
};

mod network;
mod step;

pub use network::{
    ask_draft, ask_offer, ask_reason, coverage, coverage_ask, given_so_far, largest_item, quiet_card, quiet_line,
};
pub use step::{capacity, evidence, evidence_count, evidence_line, suggestion};

/// Returns the two largest reasons in one line, or the one there is; empty without any (4.4).
pub fn reasons(words: &Words, reasons: &[Reason]) -> String {
    match reasons {
        [] => String::new(),
        [only] => reason(words, only),
        [first, second, ..] => {
            let (first, second) = (reason(words, first), reason(words, second));
            words.with("reason-join", [("first", value(first)), ("second", value(second))])
        }
    }
}

/// Returns one reason in words and figures (4.4): "45 days since you spoke, usual 30".
pub fn reason(words: &Words, reason: &Reason) -> String {
    match &reason.why {
        Why::Need { urgent, text, days, touched } => {
            let (id, days) = match (urgent, touched) {
                (true, Some(since)) => ("reason-need-urgent-touched", since),
                (true, None) => ("reason-need-urgent", days),
                (false, Some(since)) => ("reason-need-touched", since),
                (false, None) => ("reason-need", days),
            };
            words.with(id, [("text", value(text)), ("days", value(days))])
        }
        Why::Promise { text, days, others } => promise(words, text, *days, *others),
        Why::Waiting { days } => words.with("reason-waiting", [("days", value(days))]),
        Why::Never { days, cadence } => {
            words.with("reason-never", [("days", value(days)), ("cadence", value(cadence))])
        }
        Why::Gap { days, cadence, unanswered } => {
            let id = if *unanswered { "reason-gap-unanswered" } else { "reason-gap" };
            words.with(id, [("days", value(days)), ("cadence", value(cadence))])
        }
        Why::Thanks { days } => words.with("reason-thanks", [("days", value(days))]),
        Why::Meet { days } => words.with("reason-meet", [("days", value(days))]),
        Why::New { days } => words.with("reason-new", [("days", value(days))]),
        Why::Occasion => words.say("reason-occasion"),
    }
}

fn promise(words: &Words, text: &str, days: i64, others: u32) -> String {
    let count = days.unsigned_abs();
    match (days, others) {
        (i64::MIN..=-1, 0) => words.with("reason-promise-past", [("text", value(text)), ("days", value(count))]),
        (i64::MIN..=-1, _) => words.with(
            "reason-promise-past-more",
            [("text", value(text)), ("days", value(count)), ("others", value(others))],
        ),
        (0, _) => words.with("reason-promise-today", [("text", value(text))]),
        _ => words.with("reason-promise-ahead", [("text", value(text)), ("days", value(count))]),
    }
}

labels! {
    RhythmWord {
        Never => "rhythm-word-never",
        Recent => "rhythm-word-recent",
        Soon => "rhythm-word-soon",
        Past => "rhythm-word-past",
        Long => "rhythm-word-long",
    }
    BalanceWord {
        None => "balance-none",
        Few => "balance-few",
        Balanced => "balance-balanced",
        Giving => "balance-giving",
        Receiving => "balance-receiving",
    }
    NetworkReading { GoesRound => "balance-goes-round", GivesOn => "balance-gives-on" }
}

/// Returns what the page of a person says about the balance; none where it keeps silent (F4).
pub fn comment(words: &Words, comment: Comment) -> Option<String> {
    match comment {
        Comment::Silent => None,
        Comment::Counted(word) => Some(label(words, word)),
        Comment::FeltGiving => Some(words.say("balance-felt-giving")),
        Comment::FeltReceiving => Some(words.say("balance-felt-receiving")),
    }
}

/// Returns "Mostly Info" / 情報のやりとりが中心です (2.3).
pub fn mostly(words: &Words, kind: SupportKind) -> String {
    words.with("balance-mostly", [("kind", value(label(words, kind)))])
}

/// Returns the offer of longer rhythms (F15): the load in talks a month, rounded, and the talks there were.
pub fn load(words: &Words, load: f64, actual: u32) -> String {
    words.with("rhythm-load", [("load", value(format!("{load:.0}"))), ("actual", value(actual))])
}
