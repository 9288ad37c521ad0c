//! The choices of each kind: what they are called, and what they stand for.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Pick;
use crate::{
    domain::{facts::ActionFact, morning::Longer, phase::TrustPhase},
    i18n::{days, people, words::value},
    tui::{canvas::Line, route::ChoiceKind, theme::Role, view::Cx},
};

/// The choices of each kind: words and what they stand for.
pub fn rows(kind: &ChoiceKind, cx: Cx<'_>) -> Vec<(String, Pick)> {
    let today = cx.now.today();
    let day = |id: &str, day: NaiveDate| {
        (format!("{}  {}", cx.words.say(id), days::echo(cx.words, day, today)), Pick::Day(day))
    };
    let after = |days: u64| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let month = today.checked_add_months(Months::new(1)).unwrap_or(today);
    let to_friday = u64::from((4 + 7 - today.weekday().num_days_from_monday() - 1) % 7 + 1);
    let to_monday = u64::from(7 - today.weekday().num_days_from_monday());
    match kind {
        ChoiceKind::DoneNext(_) | ChoiceKind::TalkedNext(_) | ChoiceKind::FollowUp(_) => {
            let mut rows =
                vec![day("choice-week", after(7)), day("choice-two-weeks", after(14)), day("choice-month", month)];
            if !matches!(kind, ChoiceKind::FollowUp(_)) {
                rows.push((cx.words.say("choice-none"), Pick::NoDay));
            }
            rows
        }
        ChoiceKind::ActionLater(_) | ChoiceKind::PersonLater(..) => {
            let mut rows = vec![
                day("choice-tomorrow", after(1)),
                day("choice-friday", after(to_friday)),
                day("choice-next-week", after(to_monday)),
                day("choice-month", month),
            ];
            if let ChoiceKind::PersonLater(_, Some(Longer { from, to })) = kind {
                let offer = cx.words.with("choice-longer", [("from", value(*from)), ("to", value(*to))]);
                rows.push((offer, Pick::Rhythm(*to)));
            }
            if let ChoiceKind::ActionLater(_) = kind {
                rows.push((cx.words.say("choice-still-someday"), Pick::Someday));
            }
            rows
        }
        ChoiceKind::Felt(_) => (1..=5).map(|felt| (people::felt(cx.words, felt), Pick::Felt(felt))).collect(),
        ChoiceKind::Phase(_) => TrustPhase::ALL
            .into_iter()
            .map(|phase| {
                let steps = cx.glyphs.steps(phase.number());
                (
                    format!("{steps} {}  {}", people::label(cx.words, phase), people::phase_line(cx.words, phase)),
                    Pick::Phase(phase),
                )
            })
            .collect(),
        ChoiceKind::StillWanted(_) => [
            ("choice-still-yes", Pick::Keep),
            ("choice-still-someday", Pick::Someday),
            ("choice-still-let-go", Pick::LetGo),
        ]
        .into_iter()
        .map(|(id, pick)| (cx.words.say(id), pick))
        .collect(),
    }
}

/// Returns the title of the box.
pub fn title(kind: &ChoiceKind, cx: Cx<'_>) -> Line {
    let id = match kind {
        ChoiceKind::DoneNext(_) | ChoiceKind::TalkedNext(_) => "choice-title-done-next",
        ChoiceKind::ActionLater(_) | ChoiceKind::PersonLater(..) => "choice-title-later",
        ChoiceKind::FollowUp(_) => "choice-title-follow-up",
        ChoiceKind::Phase(_) => "choice-title-phase",
        ChoiceKind::StillWanted(_) => "choice-title-still",
        ChoiceKind::Felt(_) => "choice-title-felt",
    };
    Line::new().add(cx.words.say(id), cx.theme.style(Role::Title))
}

/// Returns whom or what the choice is about.
pub fn question(kind: &ChoiceKind, cx: Cx<'_>) -> String {
    let (id, what) = match kind {
        ChoiceKind::DoneNext(fact) => ("choice-done-next", about(fact, cx)),
        ChoiceKind::ActionLater(facts) => ("choice-later", several(facts, cx)),
        ChoiceKind::StillWanted(fact) => ("choice-still", about(fact, cx)),
        ChoiceKind::TalkedNext(whos) => ("choice-talked-next", people::called_all(cx.words, whos)),
        ChoiceKind::PersonLater(whos, _) => ("choice-later", people::called_all(cx.words, whos)),
        ChoiceKind::FollowUp(whos) => ("choice-follow-up", people::called_all(cx.words, whos)),
        ChoiceKind::Phase(whos) => ("choice-phase", people::called_all(cx.words, whos)),
        ChoiceKind::Felt(who) => ("choice-felt", people::called(cx.words, who)),
    };
    cx.words.with(id, [("what", value(what))])
}

fn about(fact: &ActionFact, cx: Cx<'_>) -> String {
    match &fact.who {
        Some(who) => format!("{} ({})", fact.action.text, people::called(cx.words, who)),
        None => fact.action.text.clone(),
    }
}

fn several(facts: &[ActionFact], cx: Cx<'_>) -> String {
    match facts {
        [fact] => about(fact, cx),
        facts => cx.words.with("actions-marked", [("count", value(facts.len()))]),
    }
}
