//! Months and quarters from the same tree, and what the owner chooses for a page.

use std::path::Path;

use enishi::{
    domain::{calendar::WeekStart, conventions::Conventions, facts::WeekFacts},
    i18n::words::{Lang, Words},
    report::{Audience, Choice, Form, Part, Span, chosen_page, place, render, week_to_look_at},
};

use super::cast::{day, empty, full_week, page, shown};

#[test]
fn a_span_that_is_not_named_is_the_one_whose_end_is_near_else_the_one_before() {
    let cases = [
        (Span::Week, "2026-11-24", "2026-11-16", "2026-11-22"),
        (Span::Week, "2026-11-27", "2026-11-23", "2026-11-29"),
        (Span::Month, "2026-11-23", "2026-10-01", "2026-10-31"),
        (Span::Month, "2026-11-24", "2026-11-01", "2026-11-30"),
        (Span::Month, "2027-01-03", "2026-12-01", "2026-12-31"),
        (Span::Month, "2028-02-29", "2028-02-01", "2028-02-29"),
        (Span::Quarter, "2026-11-24", "2026-07-01", "2026-09-30"),
        (Span::Quarter, "2026-12-18", "2026-10-01", "2026-12-31"),
        (Span::Quarter, "2027-01-01", "2026-10-01", "2026-12-31"),
    ];
    for (span, today, from, to) in cases {
        let found = span.to_look_at(day(today), WeekStart::Monday);
        assert_eq!(found, (day(from), day(to)), "{span:?} on {today}");
        assert_eq!(Span::of(found.0, found.1), span);
    }
    assert_eq!(week_to_look_at(day("2026-11-29"), WeekStart::Sunday), day("2026-11-22"));
}

#[test]
fn months_and_quarters_say_what_they_are() {
    let cases = [
        ("2026-11-01", "2026-11-30", "2026-11", "November 2026", "2026年11月"),
        ("2027-02-01", "2027-02-28", "2027-02", "February 2027", "2027年2月"),
        ("2026-10-01", "2026-12-31", "2026-Q4", "Oct to Dec 2026", "2026年10〜12月"),
        ("2027-01-01", "2027-03-31", "2027-Q1", "Jan to Mar 2027", "2027年1〜3月"),
    ];
    for (from, to, name, english, japanese) in cases {
        let facts = empty(from, to);
        assert_eq!(page(&facts, Audience::Me).name(), name);
        assert_eq!(shown(&facts, Audience::Me, Form::Plain, Lang::En).lines().next(), Some(english));
        assert_eq!(shown(&facts, Audience::Me, Form::Plain, Lang::Ja).lines().next(), Some(japanese));
    }
    let month = shown(&empty("2026-11-01", "2026-11-30"), Audience::Coach, Form::Plain, Lang::En);
    assert!(month.contains("A quiet month: no talks"), "{month}");
    let quarter = shown(&empty("2026-10-01", "2026-12-31"), Audience::Coach, Form::Plain, Lang::Ja);
    assert!(quarter.contains("静かな三か月でした。"), "{quarter}");
    let mut facts = full_week();
    (facts.from, facts.to) = (day("2026-11-01"), day("2026-11-30"));
    let month = shown(&facts, Audience::Me, Form::Plain, Lang::En);
    assert!(month.contains("\nNext month, "), "{month}");
    assert!(!month.contains(" week:") && !month.contains("next week"), "{month}");
    let json: serde_json::Value =
        serde_json::from_str(&shown(&facts, Audience::Me, Form::Json, Lang::En)).expect("JSON");
    assert_eq!(json["month"], "2026-11");
}

#[test]
fn what_comes_is_as_long_as_what_was() {
    let mut facts = empty("2026-10-01", "2026-10-31");
    facts.actions = vec![super::cast::promise(2, super::cast::LISA, "call", "2026-10-20", "2026-11-25", None)];
    let next = |facts: &WeekFacts| page(facts, Audience::Me).next.map(|things| things.len());
    assert_eq!(next(&facts), Some(1));
    (facts.from, facts.to) = (day("2026-10-26"), day("2026-11-01"));
    assert_eq!(next(&facts), Some(0));
}

#[test]
fn questions_take_turns_from_month_to_month() {
    let month = |number: u32| empty(&format!("2026-{number:02}-01"), &format!("2026-{number:02}-28"));
    let asked: Vec<u32> = (1..=9).map(|number| page(&month(number), Audience::Coach).question).collect();
    let mut sorted = asked[..8].to_vec();
    sorted.sort_unstable();
    assert_eq!(sorted, (1..=8).collect::<Vec<u32>>());
    assert_eq!(asked[0], asked[8]);
}

#[test]
fn the_owners_line_and_question_stand_in_place_of_ours_with_initials_for_others() {
    let choice = Choice {
        line: Some("A steady week with Lisa Park and 田中さん".into()),
        question: Some("Shall I ask *Lisa*?".into()),
        without: Vec::new(),
    };
    let said = |audience, form| {
        let page = chosen_page(&full_week(), audience, day("2026-11-23"), &Conventions::default(), &choice);
        render(&page, form, &Words::new(Lang::En))
    };
    let own = said(Audience::Me, Form::Markdown);
    assert!(own.contains("**In one line:** A steady week with Lisa Park and 田中さん\n"), "{own}");
    assert!(own.ends_with("**One question for me:** Shall I ask \\*Lisa\\*?\n"), "{own}");
    for form in Form::ALL {
        let coach = said(Audience::Coach, form);
        assert!(!coach.contains("Lisa") && !coach.contains("田中"), "{coach}");
        assert!(coach.contains("A steady week with L. P. and"), "{coach}");
    }
    let json: serde_json::Value = serde_json::from_str(&said(Audience::Me, Form::Json)).expect("JSON");
    assert_eq!(json["line"], "A steady week with Lisa Park and 田中さん");
    assert_eq!(json["question"], "Shall I ask *Lisa*?");
}

#[test]
fn a_part_that_is_left_out_stands_in_no_form() {
    let marks = [
        (Part::Line, "In one line"),
        (Part::Promises, "Promises"),
        (Part::Support, "Support"),
        (Part::Thanks, "Thanks"),
        (Part::People, "People"),
        (Part::Goals, "Goals"),
        (Part::Next, "Next week"),
        (Part::Question, "One question"),
    ];
    assert_eq!(marks.map(|(part, _)| part), Part::ALL);
    for (part, mark) in marks {
        assert_eq!(Part::from_code(part.code()), Some(part));
        let choice = Choice { without: vec![part], ..Choice::default() };
        let page = chosen_page(&full_week(), Audience::Me, day("2026-11-23"), &Conventions::default(), &choice);
        let plain = render(&page, Form::Plain, &Words::new(Lang::En));
        for (other, mark) in marks {
            let stands = plain.lines().any(|line| line.starts_with(mark));
            assert_eq!(stands, other != part, "{mark} without {part:?}\n{plain}");
        }
        let html = render(&page, Form::Html, &Words::new(Lang::En));
        assert!(!html.contains(&format!(">{mark}")), "{mark}\n{html}");
        let json: serde_json::Value =
            serde_json::from_str(&render(&page, Form::Json, &Words::new(Lang::En))).expect("JSON");
        let key = if part == Part::Line { "figures" } else { part.code() };
        assert!(json[key].is_null(), "{key}\n{json:#}");
    }
}

#[test]
fn a_page_is_kept_beside_the_book_by_the_name_of_its_days() {
    let cases = [
        ("2026-11-16", "2026-11-22", Form::Markdown, "books/weekly/2026-W47.md"),
        ("2026-11-01", "2026-11-30", Form::Pdf, "books/monthly/2026-11.pdf"),
        ("2026-10-01", "2026-12-31", Form::Html, "books/quarterly/2026-Q4.html"),
    ];
    for (from, to, form, expected) in cases {
        let page = page(&empty(from, to), Audience::Coach);
        assert_eq!(place(Path::new("books/enishi.db"), &page, form), Path::new(expected));
    }
}
