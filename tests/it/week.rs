//! The weekly page: what it says in both languages, and to whom.

use enishi::{
    domain::{
        contact::Contact,
        conventions::Conventions,
        exchange::{Direction, SupportKind},
        phase::TrustPhase,
    },
    i18n::words::{Lang, Words},
    report::{Audience, Form, render, week_page},
};

mod cast;
mod circle;
mod forms;
mod names;
mod printed;
mod privacy;
mod spans;

use cast::{
    KEN, LISA, YUKI, YUKO, cast, day, empty, exchange, full_week, id, page, person, promise, shown, touch, who,
};

#[test]
fn a_coach_reads_the_week_in_english() {
    let expected = "\
# Week 47, Mon 16 to Sun 22 November 2026
青木美咲, for my coach

**In one line:** I talked with 4 people, 1 for the first time. I helped 2 people and 3 helped me. I kept 2 of 3 promises.

## Promises
- Kept 2 of 3.
- Open: L. P.: print shop contact (since Fri 20 Nov).
- New: Y. T.: read the draft (by Sun 29 Nov).
- Waiting for: Y. Tn.: loan answer (asked Thu 12 Nov).

## Support
              received            gave
    Info      # 1                 # 1
    Hands     0                   # 1
    Heart     # 1                 0
    Feedback  # 1                 0
    together  3                   2

- Last 12 weeks: received 30, gave 27. It goes both ways.

## Thanks
- L. P.: Told me what the hotel wants: cups, not plates
- T. gave me an honest view
- Y. Tn. was there for me (thanked Thu 19 Nov)

## People
- New: Y. T. (met Tue 17 Nov).
- Closer: T. is now \"Trusted\".
- Quiet longer than usual: 1. A. (41 days).
- Nobody to ask yet for: Feedback.

## Goals
- 2 new people outside retail (by Thu 31 Dec)

## Next week, three things
1. L. P.: print shop contact (since Fri 20 Nov)
2. Y. T.: read the draft (by Sun 29 Nov)
3. Write to A.: 41 days since we spoke, usual 30

**One question to you:** QUESTION
";
    let words = Words::new(Lang::En);
    let page = page(&full_week(), Audience::Coach);
    let question = words.with(&format!("week-question-{}", page.question), [("audience", "coach".into())]);
    assert_eq!(render(&page, Form::Markdown, &words), expected.replace("QUESTION", &question));
}

#[test]
fn a_coach_reads_the_week_in_japanese() {
    let expected = "\
# 第47週 2026年11月16日(月)〜22日(日)
青木美咲より、コーチへ

**ひとことで:** 4人と話しました(うち1人は初めて)。2人を手伝い、3人に助けてもらいました。約束は3件中2件を果たしました。

## 約束
- 果たした約束: 3件中2件。
- 残り: L. P. さん: print shop contact(11/20(金)から)。
- 新しい約束: Y. T. さん: read the draft(11/29(日)まで)。
- 返事待ち: Y. Tn. さん: loan answer(11/12(木)に依頼)。

## 支え合い
                受けた              渡した
    情報        # 1                 # 1
    手助け      0                   # 1
    気持ち      # 1                 0
    率直な意見  # 1                 0
    合計        3                   2

- この12週間: 受けた30、渡した27。行き来があります。

## ありがとう
- L. P. さん: Told me what the hotel wants: cups, not plates
- T. さんに率直な意見をもらいました
- Y. Tn. さんに寄り添ってもらいました(11/19(木)にお礼済み)

## 人
- 新しい人: Y. T. さん(11/17(火))。
- 近づいた人: T. さんが「深い信頼」に。
- いつもより間があいた人: 1人。A. さん(41日)。
- 頼める人がまだいないこと: 率直な意見。

## 目標
- 2 new people outside retail(12/31(木)まで)

## 来週の三つ
1. L. P. さん: print shop contact(11/20(金)から)
2. Y. T. さん: read the draft(11/29(日)まで)
3. A. さんに連絡します(前回から41日、めやす30日)

**ひとつ質問です:** QUESTION
";
    let words = Words::new(Lang::Ja);
    let page = page(&full_week(), Audience::Coach);
    let question = words.with(&format!("week-question-{}", page.question), [("audience", "coach".into())]);
    assert_eq!(render(&page, Form::Markdown, &words), expected.replace("QUESTION", &question));
}

#[test]
fn the_owner_reads_full_names_and_every_text() {
    let facts = full_week();
    let english = shown(&facts, Audience::Me, Form::Plain, Lang::En);
    for part in [
        "青木美咲, for myself",
        "Open: Lisa Park: print shop contact (since Fri 20 Nov).",
        "Received from Lisa Park, 高橋健, 田中優子. Gave to Lisa Park, 田中優子.",
        "高橋健: said the price is too low",
        "田中優子: heard my worries for an hour (thanked Thu 19 Nov)",
        "One question for me:",
    ] {
        assert!(english.contains(part), "{part} is missing in\n{english}");
    }
    let japanese = shown(&facts, Audience::Me, Form::Plain, Lang::Ja);
    for part in ["受けた人: Lisa Park さん、高橋健さん、田中優子さん。", "自分にひとつ質問です:"]
    {
        assert!(japanese.contains(part), "{part} is missing in\n{japanese}");
    }
}

#[test]
fn an_empty_week_says_so_calmly_and_still_asks() {
    let facts = empty("2026-11-16", "2026-11-22");
    let english = shown(&facts, Audience::Coach, Form::Plain, Lang::En);
    let lines: Vec<&str> = english.lines().collect();
    assert_eq!(lines.len(), 6, "{english}");
    assert_eq!(lines[3], "In one line: A quiet week: no talks and no support were noted.");
    assert!(lines[5].starts_with("One question to you: ") && lines[5].ends_with('?'), "{english}");
    let japanese = shown(&facts, Audience::Coach, Form::Plain, Lang::Ja);
    assert!(japanese.contains("ひとことで: 静かな一週間でした。"), "{japanese}");
}

#[test]
fn one_record_is_worded_as_one() {
    let mut facts = empty("2026-11-16", "2026-11-22");
    facts.people = cast();
    facts.people.retain(|person| person.who.id == id(LISA));
    facts.exchanges = vec![exchange(1, LISA, "2026-11-18", Direction::Given, SupportKind::Instrumental, "kiln")];
    facts.weeks12.add(SupportKind::Instrumental, Direction::Given, 1, 1);
    facts.actions = vec![promise(2, LISA, "call", "2026-11-01", "2026-11-18", Some("2026-11-18"))];
    let english = shown(&facts, Audience::Me, Form::Plain, Lang::En);
    assert!(english.contains("I talked with 1 person. I helped 1 person. I kept 1 of 1 promise.\n"), "{english}");
    assert!(english.contains("Last 12 weeks: received 0, gave 1. Few records yet.\n"), "{english}");
    let japanese = shown(&facts, Audience::Me, Form::Plain, Lang::Ja);
    assert!(japanese.contains("1人と話しました。1人を手伝いました。約束は1件中1件を果たしました。\n"), "{japanese}");
    assert!(japanese.contains("まだ記録が少ないです。"), "{japanese}");
}

#[test]
fn the_first_line_leaves_out_what_there_was_none_of() {
    let talks = |people: &[u128], first: &[u128]| {
        let mut facts = empty("2026-11-16", "2026-11-22");
        facts.people = cast();
        facts.touches = (60..).zip(people).map(|(number, with)| touch(number, *with, "2026-11-18")).collect();
        facts.first_talks = first.iter().map(|with| id(*with)).collect();
        facts.actions = vec![promise(2, LISA, "call", "2026-11-01", "2026-11-18", None)];
        facts
    };
    let cases: [(&[u128], &[u128], &str, &str); 6] = [
        (&[LISA], &[], "I talked with 1 person.", "1人と話しました。"),
        (&[LISA], &[LISA], "I talked with 1 person, for the first time.", "1人と話しました(初めて)。"),
        (&[LISA, YUKI], &[YUKI], "I talked with 2 people, 1 for the first time.", "2人と話しました(うち1人は初めて)。"),
        (
            &[LISA, YUKI],
            &[LISA, YUKI],
            "I talked with 2 people, all for the first time.",
            "2人と話しました(全員初めて)。",
        ),
        // a first talk that comes only after the week
        (&[LISA], &[YUKI], "I talked with 1 person.", "1人と話しました。"),
        (
            &[],
            &[],
            "A quiet week: no talks and no support were noted.",
            "静かな一週間でした。話した記録も支え合いの記録もありません。",
        ),
    ];
    for (people, first, english, japanese) in cases {
        let facts = talks(people, first);
        let line = |lang| shown(&facts, Audience::Coach, Form::Plain, lang).lines().nth(3).map(str::to_owned);
        assert_eq!(line(Lang::En), Some(format!("In one line: {english}")));
        assert_eq!(line(Lang::Ja), Some(format!("ひとことで: {japanese}")));
    }
}

#[test]
fn new_are_those_met_in_the_week_and_those_entered_or_talked_with_first_whose_day_is_not_known() {
    let cases = [
        (Some("2026-11-17"), "2026-11-17", false, true),
        (Some("2026-11-17"), "2026-11-25", false, true),
        (Some("2024-05-01"), "2026-11-18", true, false),
        (Some("2026-11-24"), "2026-11-18", false, false),
        (None, "2026-11-18", false, true),
        (None, "2026-11-01", false, false),
        (None, "2026-11-01", true, true),
        (None, "2026-11-25", false, false),
    ];
    for (met_on, created_on, is_first_talk, is_new) in cases {
        let mut facts = empty("2026-11-16", "2026-11-22");
        let mut lisa = person(who(LISA, "Lisa Park", "", TrustPhase::Acquaintance), None);
        lisa.met_on = met_on.map(day);
        lisa.created_on = day(created_on);
        facts.people = vec![lisa];
        if is_first_talk {
            facts.touches = vec![touch(60, LISA, "2026-11-18")];
            facts.first_talks = vec![id(LISA)];
        }
        let found = page(&facts, Audience::Me).people.map(|people| people.new.len());
        assert_eq!(found, Some(usize::from(is_new)), "met {met_on:?}, entered {created_on}, talk {is_first_talk}");
    }
}

#[test]
fn a_sentence_that_ends_with_initials_has_one_full_stop() {
    let mut facts = empty("2026-11-16", "2026-11-22");
    facts.people = cast();
    for person in &mut facts.people {
        if person.who.id == id(KEN) {
            (person.met_on, person.created_on) = (None, day("2026-11-18"));
        }
    }
    facts.people.retain(|person| person.who.id == id(KEN));
    let mut action = promise(2, KEN, "Call before noon.", "2026-11-01", "2026-12-24", None);
    action.body.due = None;
    facts.actions = vec![action];
    let english = shown(&facts, Audience::Coach, Form::Plain, Lang::En);
    assert!(english.contains("- New: T.\n"), "{english}");
    assert!(english.contains("- Open: T.: Call before noon.\n"), "{english}");
    let japanese = shown(&facts, Audience::Coach, Form::Plain, Lang::Ja);
    assert!(japanese.contains("- 新しい人: T. さん。\n"), "{japanese}");
}

#[test]
fn promises_of_which_none_came_due_have_no_figure() {
    let mut facts = empty("2026-11-16", "2026-11-22");
    facts.actions = vec![promise(2, LISA, "call", "2026-11-01", "2026-12-24", None)];
    let english = shown(&facts, Audience::Me, Form::Plain, Lang::En);
    assert!(english.contains("- Kept: — (none came due).\n- Open: call (by Thu 24 Dec)."), "{english}");
}

#[test]
fn a_promise_due_later_in_a_running_week_is_not_counted_yet() {
    let mut facts = empty("2026-11-16", "2026-11-22");
    facts.actions = vec![promise(2, LISA, "call", "2026-11-01", "2026-11-21", None)];
    let friday = week_page(&facts, Audience::Me, day("2026-11-20"), &Conventions::default());
    assert_eq!(friday.promises.map(|part| part.kept.due()), Some(0));
    let monday = week_page(&facts, Audience::Me, day("2026-11-23"), &Conventions::default());
    assert_eq!(monday.promises.map(|part| (part.kept.on_time, part.kept.due())), Some((0, 1)));
}

#[test]
fn weeks_are_numbered_and_named_over_months_and_years() {
    let cases = [
        (
            "2026-11-16",
            "2026-11-22",
            "2026-W47",
            "Week 47, Mon 16 to Sun 22 November 2026",
            "第47週 2026年11月16日(月)〜22日(日)",
        ),
        (
            "2026-11-30",
            "2026-12-06",
            "2026-W49",
            "Week 49, Mon 30 November to Sun 6 December 2026",
            "第49週 2026年11月30日(月)〜12月6日(日)",
        ),
        (
            "2026-12-28",
            "2027-01-03",
            "2026-W53",
            "Week 53 of 2026, Mon 28 December 2026 to Sun 3 January 2027",
            "2026年第53週 2026年12月28日(月)〜2027年1月3日(日)",
        ),
        (
            "2024-12-30",
            "2025-01-05",
            "2025-W01",
            "Week 1 of 2025, Mon 30 December 2024 to Sun 5 January 2025",
            "2025年第1週 2024年12月30日(月)〜2025年1月5日(日)",
        ),
        (
            "2026-11-15",
            "2026-11-21",
            "2026-W47",
            "Week 47, Sun 15 to Sat 21 November 2026",
            "第47週 2026年11月15日(日)〜21日(土)",
        ),
    ];
    for (from, to, name, english, japanese) in cases {
        let facts = empty(from, to);
        assert_eq!(page(&facts, Audience::Me).name(), name);
        assert_eq!(shown(&facts, Audience::Me, Form::Plain, Lang::En).lines().next(), Some(english));
        assert_eq!(shown(&facts, Audience::Me, Form::Plain, Lang::Ja).lines().next(), Some(japanese));
    }
}

#[test]
fn eight_weeks_ask_eight_questions_and_the_ninth_begins_again() {
    let first = day("2026-12-07");
    let asked: Vec<u32> = (0..9_u64)
        .filter_map(|week| first.checked_add_days(chrono::Days::new(7 * week)))
        .map(|from| {
            page(&empty(&from.to_string(), &(from + chrono::Days::new(6)).to_string()), Audience::Coach).question
        })
        .collect();
    let mut sorted = asked[..8].to_vec();
    sorted.sort_unstable();
    assert_eq!(sorted, (1..=8).collect::<Vec<u32>>());
    assert_eq!(asked[0], asked[8]);
}

#[test]
fn scripts_read_the_names_of_the_product_page() {
    let facts = full_week();
    let read = |audience| {
        let text = shown(&facts, audience, Form::Json, Lang::En);
        serde_json::from_str::<serde_json::Value>(&text).expect("JSON")
    };
    let me = read(Audience::Me);
    assert_eq!(me["week"], "2026-W47");
    assert_eq!(me["from"], "2026-11-16");
    assert_eq!(me["promises"]["kept"], serde_json::json!({"on_time": 2, "late": 0, "missed": 1, "due": 3}));
    assert_eq!(me["support"]["kinds"]["instrumental"], serde_json::json!({"given": 1, "received": 0}));
    assert_eq!(me["support"]["weeks12"]["word"], "balanced");
    assert_eq!(
        me["thanks"][2]["contact"],
        serde_json::json!({"id": id::<Contact>(YUKO).to_string(), "name": "田中優子", "reading": "たなか ゆうこ", "trust_phase": 3})
    );
    assert_eq!(me["thanks"][0]["thanked_on"], serde_json::Value::Null);
    assert_eq!(me["people"]["gaps"], serde_json::json!(["appraisal"]));
    let coach = read(Audience::Coach);
    assert_eq!(coach["thanks"][0]["contact"], serde_json::json!({"name": "L. P."}));
    assert_eq!(coach["thanks"][1]["text"], serde_json::Value::Null);
    assert!(coach["promises"]["open"][0].get("id").is_none());
    let circle = read(Audience::Circle);
    for part in ["promises", "people", "goals"] {
        assert!(circle[part].is_null(), "{part}");
    }
}
