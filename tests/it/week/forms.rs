//! The forms of the page: what each says of the example books, and what HTML lets through.

use enishi::{
    book::{demo::DemoBook, read::Whose},
    domain::{conventions::Conventions, facts::WeekCount},
    i18n::words::{Lang, Words},
    report::{Audience, Form, WeekPage, bytes, render, week_page},
};

use super::cast::{day, full_week, page, shown};
use crate::stage::{MORNING, demo};

/// The page of an example book for a coach, whose names no run changes.
pub fn example(which: DemoBook) -> WeekPage {
    let (book, _dir) = demo(which, MORNING);
    let facts = book.week(day("2026-11-16"), Whose::Everybody).expect("a week");
    week_page(&facts, Audience::Coach, day("2026-11-24"), &Conventions::default())
}

/// Twelve weeks that end with the week of the cast.
pub fn weeks() -> Vec<WeekCount> {
    let first = day("2026-08-31");
    let week = |number: u32| WeekCount {
        from: first + chrono::Days::new(7 * u64::from(number)),
        given: number % 4,
        received: (number * 5) % 7,
    };
    (0..12).map(week).collect()
}

#[test]
fn every_form_of_the_example_books_is_as_it_was() {
    for which in DemoBook::ALL {
        let page = example(which);
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for form in [Form::Markdown, Form::Plain, Form::Html, Form::Json] {
                let text = String::from_utf8(bytes(&page, form, &words).expect("written")).expect("text");
                // how it looks is one file, and no part of what is said
                let said = match (text.split_once("<style>"), text.split_once("</style>")) {
                    (Some((before, _)), Some((_, behind))) => format!("{before}{behind}"),
                    _ => text,
                };
                insta::assert_snapshot!(format!("page_{}_{}_{}", which.name(), lang.code(), form.code()), said);
            }
        }
    }
}

#[test]
fn html_is_one_file_that_loads_nothing_and_runs_nothing() {
    let mut facts = full_week();
    facts.weeks = weeks();
    for lang in Lang::ALL {
        let html = shown(&facts, Audience::Me, Form::Html, lang);
        assert!(html.starts_with(&format!("<!doctype html>\n<html lang=\"{}\">", lang.code())), "{html}");
        for part in ["<script", "src=", "href=", "http:", "https:", "//", "@import", "onload", "style="] {
            assert!(!html.contains(part), "{part} stands in\n{html}");
        }
        for part in ["default-src 'none'", "@page", "prefers-color-scheme: dark", "Lisa Park"] {
            assert!(html.contains(part), "{part} is missing in\n{html}");
        }
        // each drawing has a name, and its figures as text
        assert_eq!(html.matches("<svg role=\"img\"").count(), 2, "{html}");
        assert_eq!(html.matches("<title").count(), 3, "{html}");
        assert_eq!(html.matches("<desc").count(), 2, "{html}");
    }
    let html = shown(&facts, Audience::Me, Form::Html, Lang::En);
    for said in ["Info: received 1, gave 1.", "Mon 31 Aug: received 0, gave 0.", "Mon 16 Nov: received 6, gave 3."] {
        assert!(html.contains(said), "{said} is missing in\n{html}");
    }
}

#[test]
fn hostile_names_and_texts_do_nothing_in_html() {
    let hostile = "</li><script>alert(1)</script> <img src=x onerror=alert(1)> \" ' & &lt; <!-- ]]> \u{1b}[31m\u{202e}";
    let calm = full_week();
    let mut facts = full_week();
    facts.profile.name = hostile.into();
    for person in &mut facts.people {
        person.who.name = hostile.into();
    }
    for action in &mut facts.actions {
        action.body.text = hostile.into();
    }
    for exchange in &mut facts.exchanges {
        exchange.body.text = hostile.into();
    }
    for goal in &mut facts.goals {
        goal.body.text = hostile.into();
    }
    for audience in Audience::ALL {
        for lang in Lang::ALL {
            let shown = |facts| super::cast::shown(facts, audience, Form::Html, lang);
            let (hurt, calm) = (shown(&facts), shown(&calm));
            for sign in ['<', '>', '"'] {
                assert_eq!(hurt.matches(sign).count(), calm.matches(sign).count(), "{sign}\n{hurt}");
            }
            assert!(!hurt.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'), "{hurt:?}");
        }
    }
}

#[test]
fn a_file_holds_what_is_shown() {
    let page = page(&full_week(), Audience::Coach);
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for form in [Form::Markdown, Form::Html, Form::Plain, Form::Json] {
            let written = String::from_utf8(bytes(&page, form, &words).expect("written")).expect("text");
            assert_eq!(written, render(&page, form, &words), "{form:?}");
        }
    }
}

#[test]
fn forms_are_told_by_the_ending_of_a_file() {
    for form in Form::ALL {
        assert_eq!(Form::from_code(form.code()), Some(form));
    }
    assert_eq!(Form::from_code("doc"), None);
}

#[test]
fn the_drawing_of_the_weeks_names_both_sides_once() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let text =
            String::from_utf8(bytes(&example(DemoBook::Salon), Form::Html, &words).expect("written")).expect("text");
        let drawing = text.rsplit("<svg").next().expect("a drawing");
        for side in ["week-gave-head", "week-received-head"] {
            let label = format!(">{}</text>", words.say(side));
            assert_eq!(drawing.matches(&label).count(), 1, "{} {label}", lang.code());
        }
    }
}
