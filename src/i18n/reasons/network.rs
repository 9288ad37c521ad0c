//! The words of coverage, quiet days, whom to ask, and money (F1, F2, 4.5, F26).

use crate::{
    domain::{
        asking::AskReason,
        coverage::{Coverage, CoverageWord},
        exchange::SupportKind,
        facts::Who,
        isolation::Isolation,
        money::Attribution,
    },
    i18n::{
        people::{Label, called, label, labels},
        words::{Words, value},
    },
};

/// Returns how many people can be asked for a kind, in words (F1); "not entered yet" where no offer was ever entered.
pub fn coverage(words: &Words, coverage: Option<&Coverage>, kind: SupportKind) -> String {
    let Some(coverage) = coverage else {
        return words.say("coverage-unknown");
    };
    match coverage.word(kind) {
        CoverageWord::Nobody => words.say("coverage-nobody"),
        CoverageWord::One => words.say("coverage-one"),
        CoverageWord::Several => words.with("coverage-several", [("count", value(coverage.people(kind)))]),
    }
}

/// Returns the question for a kind that nobody can be asked for (F1).
pub fn coverage_ask(words: &Words, kind: SupportKind) -> String {
    words.with("coverage-ask", [("kind", value(label(words, kind)))])
}

/// Returns the figures of F2 in one line: people now, and what is usual where the records go back far enough; how long it has
/// been quiet, where there was ever a talk.
pub fn quiet_line(words: &Words, isolation: Isolation) -> String {
    let now = ("people", value(isolation.people_30));
    let people = match isolation.usual_30 {
        None => words.with("quiet-line", [now]),
        Some(usual) => words.with("quiet-line-usual", [now, ("usual", value(usual))]),
    };
    match isolation.quiet_days {
        None => people,
        Some(days) => {
            let days = words.with("quiet-days", [("days", value(days))]);
            words.with("reason-join", [("first", value(people)), ("second", value(days))])
        }
    }
}

/// Returns the one soft card after quiet days, with the names of whom a line could go to (F2).
pub fn quiet_card(words: &Words, days: i64, who: &[Who]) -> String {
    let card = words.with("quiet-card", [("days", value(days))]);
    let names: Vec<String> = who.iter().map(|who| called(words, who)).collect();
    format!("{card}  {}", names.join(&words.say("list-comma"))).trim_end().to_owned()
}

/// Returns why somebody may be asked (4.5).
pub fn ask_reason(words: &Words, reason: &AskReason) -> String {
    match reason {
        AskReason::Offers { kind, text } => ask_offer(words, *kind, text),
        AskReason::Helped { times } => words.with("asking-helped", [("count", value(times))]),
        AskReason::Giving => words.say("asking-giving"),
        AskReason::Phase(phase) => words.with("asking-phase", [("phase", value(label(words, *phase)))]),
        AskReason::AskedLately { times } => words.with("asking-lately", [("count", value(times))]),
    }
}

/// Returns what somebody can be asked for, with the owner's own words where there are any (S61).
pub fn ask_offer(words: &Words, kind: SupportKind, text: &str) -> String {
    let kind = ("kind", value(label(words, kind)));
    match text.trim() {
        "" => words.with("asking-offers", [kind]),
        text => words.with("asking-offers-words", [kind, ("text", value(text))]),
    }
}

/// Returns the line that stands above whom to ask: what the owner has given so far (Hashimoto 2015).
pub fn given_so_far(words: &Words, count: u32) -> String {
    words.with("asking-given", [("count", value(count))])
}

/// Returns a draft of a gentle question that opens with thanks and makes "no" easy (4.5).
pub fn ask_draft(words: &Words, what: &str) -> String {
    words.with("asking-draft", [("what", value(what))])
}

/// Returns the note that one item makes more than half of the benefit (F26).
pub fn largest_item(words: &Words, tenths: u8) -> String {
    words.with("money-largest", [("tenths", value(tenths))])
}

labels! {
    Attribution { Nearly => "attribution-nearly", Half => "attribution-half", Partly => "attribution-partly" }
}
