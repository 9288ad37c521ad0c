//! What the circle reads of a week: first names of those who may be named, and nothing that was not shared.

use enishi::{
    domain::{
        action::{Action, ActionKind},
        facts::WeekFacts,
    },
    i18n::words::Lang,
    report::{Audience, Form},
};

use super::cast::{LISA, YUKO, day, full_week, kept, shown};

#[test]
fn the_circle_reads_first_names_of_those_who_may_be_named_and_no_promises_or_people() {
    let english = shown(&full_week(), Audience::Circle, Form::Plain, Lang::En);
    for part in ["for the circle", "I helped 2 people and 3 helped me.\n", "Lisa: Told me what the hotel wants"] {
        assert!(english.contains(part), "{part} is missing in\n{english}");
    }
    for part in ["Park", "promise", "Promises", "print shop", "draft", "People", "Goals", "堀", "Waiting", "Next week"]
    {
        assert!(!english.contains(part), "{part} stands in\n{english}");
    }
}

#[test]
fn next_week_tells_the_circle_of_planned_words_with_people_who_may_be_named_and_not_what_about() {
    let facts = planned();
    let english = shown(&facts, Audience::Circle, Form::Plain, Lang::En);
    assert!(
        english.contains(
            "Next week, two things\n1. Lisa: follow-up (by Tue 24 Nov)\n2. Lisa: say thanks (by Wed 25 Nov)\n"
        ),
        "{english}"
    );
    let japanese = shown(&facts, Audience::Circle, Form::Plain, Lang::Ja);
    assert!(
        japanese.contains(
            "来週の二つ\n1. Lisa さん: 次の連絡(11/24(火)まで)\n2. Lisa さん: お礼を伝えます(11/25(水)まで)\n"
        ),
        "{japanese}"
    );
    for form in Form::ALL {
        for lang in Lang::ALL {
            let circle = shown(&facts, Audience::Circle, form, lang);
            assert!(!circle.contains("hush"), "{circle}");
        }
    }
    // the owner's own page and the coach's tell of all of them, the soonest first
    let coach = shown(&facts, Audience::Coach, Form::Plain, Lang::En);
    assert!(coach.contains("1. L. P.: hush print shop"), "{coach}");
}

/// A week in which every kind of action is planned, with somebody who may be named, with somebody who may not, with nobody.
fn planned() -> WeekFacts {
    let mut facts = full_week();
    let plans = [
        (Some(LISA), ActionKind::Promise, "hush print shop", "2026-11-23"),
        (Some(LISA), ActionKind::Todo, "hush sample", "2026-11-23"),
        (Some(YUKO), ActionKind::FollowUp, "hush divorce", "2026-11-23"),
        (Some(YUKO), ActionKind::Thanks, "hush loan", "2026-11-23"),
        (Some(99), ActionKind::FollowUp, "hush archived", "2026-11-23"),
        (None, ActionKind::Todo, "hush debts", "2026-11-23"),
        (Some(LISA), ActionKind::FollowUp, "hush cups", "2026-11-24"),
        (Some(LISA), ActionKind::Thanks, "hush advice", "2026-11-25"),
    ];
    let action = |(number, (with, kind, text, due)): (u128, (Option<u128>, ActionKind, &str, &str))| {
        let contact_id = with.map(super::cast::id);
        kept(number, Action { contact_id, kind, due: Some(day(due)), ..Action::todo(text, day("2026-11-18")) })
    };
    facts.actions = (70..).zip(plans).map(action).collect();
    facts
}
