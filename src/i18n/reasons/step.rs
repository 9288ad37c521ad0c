//! The words of evidence and suggestions (4.2, 4.3): lines with a value and what it takes, and gentle questions.

use crate::{
    domain::{
        evidence::{Evidence, EvidenceCode},
        facts::Who,
        phase::TrustPhase,
        suggestion::{Capacity, Suggestion, SuggestionCode},
    },
    i18n::{
        people::{called, label},
        words::{Words, value},
    },
};

/// Returns one line of evidence without its sign: "days known: 210 (takes 90)".
pub fn evidence(words: &Words, line: &Evidence) -> String {
    let id = message(line.code);
    let seen = ("value", value(line.value));
    let needed = ("needed", value(line.needed));
    match line.of {
        None => words.with(id, [seen, needed]),
        Some(of) => words.with(id, [seen, needed, ("of", value(of)), ("share", value(tenths_kept(line.needed)))]),
    }
}

/// Returns one line of evidence with its sign: ✓ where it holds, – where it does not yet.
pub fn evidence_line(words: &Words, line: &Evidence) -> String {
    let id = if line.holds { "evidence-holds" } else { "evidence-open" };
    words.with(id, [("line", value(evidence(words, line)))])
}

/// Returns how many of the lines hold: "5 of 8 are there".
pub fn evidence_count(words: &Words, lines: &[Evidence]) -> String {
    let holding = lines.iter().filter(|line| line.holds).count();
    words.with("evidence-count", [("holding", value(holding)), ("all", value(lines.len()))])
}

/// Returns a suggestion as a question or a maybe (4.2, 4.3); its evidence is shown beside it.
pub fn suggestion(words: &Words, who: &Who, suggestion: &Suggestion) -> String {
    let who = ("who", value(called(words, who)));
    let to = suggestion.to.unwrap_or_default();
    let about_phase = |id| words.with(id, [who.clone(), ("phase", value(label(words, to)))]);
    match suggestion.code {
        SuggestionCode::PhaseUp => about_phase("suggestion-phase-up"),
        SuggestionCode::PhaseDown if to == TrustPhase::DeepTrust => about_phase("suggestion-phase-down-nearer"),
        SuggestionCode::PhaseDown => about_phase("suggestion-phase-down-review"),
        SuggestionCode::Repair => {
            let days = suggestion.evidence.iter().map(|line| line.value).max().unwrap_or(0);
            words.with("suggestion-repair", [who, ("days", value(days))])
        }
        SuggestionCode::Archive => words.with("suggestion-archive", [who]),
    }
}

/// Returns the note that the circle of close people has grown (4.1).
pub fn capacity(words: &Words, note: Capacity) -> String {
    let (id, count) = match note {
        Capacity::Partners(count) => ("capacity-partners", count),
        Capacity::Close(count) => ("capacity-close", count),
        Capacity::Active(count) => ("capacity-active", count),
    };
    words.with(id, [("count", value(count))])
}

/// Of ten promises, how many must be kept where so many are needed (4.2): 9 on the way to partnership, else 8.
const fn tenths_kept(needed: i64) -> i64 {
    if needed >= 5 { 9 } else { 8 }
}

const fn message(code: EvidenceCode) -> &'static str {
    match code {
        EvidenceCode::KnownDays => "evidence-known-days",
        EvidenceCode::TouchDays => "evidence-touch-days",
        EvidenceCode::RecentTouchDays => "evidence-recent-touch-days",
        EvidenceCode::OneToOne => "evidence-one-to-one",
        EvidenceCode::Exchanges => "evidence-exchanges",
        EvidenceCode::Given => "evidence-given",
        EvidenceCode::Received => "evidence-received",
        EvidenceCode::DeepGiven => "evidence-deep-given",
        EvidenceCode::DeepReceived => "evidence-deep-received",
        EvidenceCode::PromisesKept => "evidence-promises-kept",
        EvidenceCode::Kinds => "evidence-kinds",
        EvidenceCode::Joint => "evidence-joint",
        EvidenceCode::SharedGoal => "evidence-shared-goal",
        EvidenceCode::NoConcern => "evidence-no-concern",
        EvidenceCode::ConcernDays => "evidence-concern-days",
        EvidenceCode::NoJointDays => "evidence-no-joint-days",
        EvidenceCode::QuietDays => "evidence-quiet-days",
        EvidenceCode::NoOneToOneDays => "evidence-no-one-to-one-days",
        EvidenceCode::NoExchangeDays => "evidence-no-exchange-days",
        EvidenceCode::NoTwoWayDays => "evidence-no-two-way-days",
    }
}
