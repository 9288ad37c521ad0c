//! The weekly summary on the screen (`w`): what is seen is what is copied and written, for each audience, with what was ticked and
//! what the owner wrote herself.

use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

use chrono::NaiveDate;
use enishi::{
    book::{Book, Places, demo::DemoBook, read::Whose},
    i18n::{Lang, Words},
    report::{Audience, Form, audience::NameForm, render, week_page},
    text::{safe::safe_lines, width::cells},
};

use crate::stage::{MORNING, Stage, clock};

/// The keys that lead to each audience.
const AUDIENCES: [(&str, Audience); 3] = [("", Audience::Coach), ("p", Audience::Me), ("p p", Audience::Circle)];

fn salon() -> Stage {
    Stage::demo(DemoBook::Salon, Lang::En)
}

fn book(stage: &Stage) -> Book {
    Book::open(&stage.dir.path().join("book.db"), Places::default(), clock(MORNING), "other").expect("the book")
}

/// The page as the command line writes it.
fn page(stage: &Stage, from: (i32, u32, u32), audience: Audience, lang: Lang) -> String {
    let book = book(stage);
    let from = NaiveDate::from_ymd_opt(from.0, from.1, from.2).expect("a day");
    let whose = if audience.names() == NameForm::Full { Whose::Concerned } else { Whose::Everybody };
    let facts = book.week(from, whose).expect("the week");
    let page = week_page(&facts, audience, book.now().today(), &book.conventions);
    let text = render(&page, Form::Markdown, &Words::new(lang));
    format!("{}\n", safe_lines(&text).trim_end())
}

fn copied(stage: &mut Stage) -> String {
    stage.press("y");
    stage.app.take_copied().expect("a text for the clipboard")
}

fn file(stage: &Stage, name: &str) -> PathBuf {
    stage.dir.path().join("weekly").join(name)
}

fn shows(stage: &Stage, text: &str) {
    let screen = stage.screen(80, 24);
    assert!(screen.contains(text), "{text} is not there:\n{screen}");
}

#[test]
fn what_is_seen_is_what_is_copied_for_each_audience_in_both_languages() {
    for which in DemoBook::ALL {
        for lang in Lang::ALL {
            for (keys, audience) in AUDIENCES {
                let mut stage = Stage::demo(which, lang);
                stage.press("w").press(keys);
                let text = copied(&mut stage);
                assert_eq!(text, page(&stage, (2026, 11, 16), audience, lang), "{which:?} {keys}");
                let mut seen = String::new();
                for _ in 0..8 {
                    seen.push_str(&stage.screen(80, 24));
                    stage.press("PgDn");
                }
                for line in text.lines().filter(|line| !line.is_empty() && cells(line) < 78) {
                    assert!(seen.contains(line.trim_end()), "{line} cannot be seen:\n{seen}");
                }
            }
        }
    }
}

#[test]
fn the_page_can_be_in_the_other_language_than_the_screen() {
    let mut stage = salon();
    stage.press("w L");
    shows(&stage, "Weekly summary");
    assert_eq!(copied(&mut stage), page(&stage, (2026, 11, 16), Audience::Coach, Lang::Ja));
    stage.press("L");
    assert_eq!(copied(&mut stage), page(&stage, (2026, 11, 16), Audience::Coach, Lang::En));
}

#[test]
fn a_part_without_a_tick_goes_neither_to_the_clipboard_nor_into_the_file() {
    let mut stage = Stage::demo(DemoBook::Workshop, Lang::En);
    stage.press("w");
    let whole = copied(&mut stage);
    let parts = ["**In one line:**", "## Promises", "## Support", "## Thanks", "## People", "## Goals", "## Next week"];
    let there: Vec<&str> = parts.into_iter().filter(|part| whole.contains(part)).collect();
    assert!(there.len() > 3, "too little to see anything by:\n{whole}");
    stage.press("Tab");
    for (place, part) in parts.into_iter().enumerate() {
        if place > 0 {
            stage.press("j");
        }
        stage.press("Space");
        let without = copied(&mut stage);
        assert!(!without.contains(part), "{part} is still there:\n{without}");
        for other in there.iter().filter(|other| **other != part) {
            assert!(without.contains(other), "{other} went with {part}");
        }
        stage.press("Space");
        assert_eq!(copied(&mut stage), whole, "{part} does not come back");
    }
    stage.press("j Space");
    assert!(!copied(&mut stage).contains("**One question to you:**"));
    stage.press("w");
    assert!(!fs::read_to_string(file(&stage, "2026-W47.md")).expect("the file").contains("One question to you"));
}

#[test]
fn no_tick_brings_a_part_to_readers_it_is_not_for() {
    let mut stage = salon();
    stage.press("w p p");
    let circle = copied(&mut stage);
    stage.press("Tab j Space");
    shows(&stage, "not for these readers");
    assert_eq!(copied(&mut stage), circle);
    assert!(!circle.contains("## Promises"));
}

#[test]
fn what_the_owner_wrote_stands_on_the_page_of_that_week_and_audience_alone() {
    let mut stage = salon();
    stage.press("w e «A calm week #1» Tab «What would you drop?» Enter");
    let text = copied(&mut stage);
    assert!(text.contains("**In one line:** A calm week \\#1\n"), "{text}");
    assert!(text.ends_with("**One question to you:** What would you drop?\n"), "{text}");
    stage.press("p");
    assert!(!copied(&mut stage).contains("A calm week"), "what is for a coach stands on another page");
    stage.press("p p [");
    assert!(!copied(&mut stage).contains("A calm week"), "what is of one week stands in another");
    stage.press("]");
    assert_eq!(copied(&mut stage), text);
    // what is emptied is said by the page again
    stage.press("e Ctrl-U Tab Ctrl-U Esc");
    assert_eq!(copied(&mut stage), page(&stage, (2026, 11, 16), Audience::Coach, Lang::En));
}

#[test]
fn what_the_owner_wrote_is_there_again_after_a_restart_and_is_no_news() {
    let mut stage = salon();
    stage.press("w e «A calm week» Esc Esc w");
    assert!(copied(&mut stage).contains("A calm week"));
    let Stage { app, dir, .. } = stage;
    drop(app);
    let book = Book::open(&dir.path().join("book.db"), Places::default(), clock(MORNING), "test").expect("the book");
    let mut stage = Stage::over(book, dir, Lang::En);
    assert!(!stage.screen(80, 24).contains("half written"), "{}", stage.screen(80, 24));
    stage.press("w");
    assert!(copied(&mut stage).contains("A calm week"));
}

#[test]
fn weeks_can_be_turned_but_not_beyond_the_one_that_runs() {
    let mut stage = salon();
    stage.press("w");
    shows(&stage, "2026-W47");
    stage.press("[");
    shows(&stage, "2026-W46");
    assert_eq!(copied(&mut stage), page(&stage, (2026, 11, 9), Audience::Coach, Lang::En));
    stage.press("] ]");
    shows(&stage, "2026-W48");
    stage.press("]");
    shows(&stage, "2026-W48");
    shows(&stage, "has not begun yet");
}

#[test]
fn the_file_lies_beside_the_book_for_the_owner_alone_and_is_never_written_over_unasked() {
    let mut stage = salon();
    stage.press("w w");
    let path = file(&stage, "2026-W47.md");
    let written = fs::read_to_string(&path).expect("the file");
    assert_eq!(written, copied(&mut stage));
    assert_eq!(fs::metadata(&path).expect("the file").permissions().mode() & 0o777, 0o600);

    fs::write(&path, "mine\n").expect("written by hand");
    for leave in ["Esc", "3", "q"] {
        stage.press("w");
        shows(&stage, "2026-W47.md is there already");
        stage.press(leave);
        assert_eq!(fs::read_to_string(&path).expect("the file"), "mine\n", "{leave}");
    }
    stage.press("w Enter");
    assert_eq!(fs::read_to_string(file(&stage, "2026-W47-2.md")).expect("the second"), written);
    assert_eq!(fs::read_to_string(&path).expect("the file"), "mine\n");
    stage.press("w 1");
    assert_eq!(fs::read_to_string(file(&stage, "2026-W47-3.md")).expect("the third"), written);
    stage.press("w 2");
    assert_eq!(fs::read_to_string(&path).expect("the file"), written);
    let left = fs::read_dir(stage.dir.path().join("weekly")).expect("the folder").count();
    assert_eq!(left, 3, "something else lies in the folder");
}

#[test]
fn a_link_in_place_of_the_file_is_replaced_itself() {
    let mut stage = salon();
    let other = stage.dir.path().join("other.txt");
    fs::write(&other, "not mine\n").expect("another file");
    fs::create_dir(stage.dir.path().join("weekly")).expect("the folder");
    std::os::unix::fs::symlink(&other, file(&stage, "2026-W47.md")).expect("a link");
    stage.press("w w");
    shows(&stage, "is there already");
    stage.press("2");
    assert_eq!(fs::read_to_string(&other).expect("the other file"), "not mine\n");
    assert_eq!(fs::read_to_string(file(&stage, "2026-W47.md")).expect("the page"), copied(&mut stage));
}

#[test]
fn a_folder_that_cannot_be_made_is_said_and_the_page_stays() {
    let mut stage = salon();
    fs::write(stage.dir.path().join("weekly"), "no folder").expect("a file in the way");
    stage.press("w w");
    let screen = stage.screen(200, 24);
    assert!(screen.contains("2026-W47.md:") && screen.contains("Weekly summary"), "{screen}");
}

#[test]
fn keys_for_rows_do_nothing_to_anybody_here_and_esc_goes_back_to_the_same_row() {
    let mut stage = salon();
    stage.press("2 j j");
    let before = stage.screen(80, 24);
    let whole = book(&stage).whole().expect("the records");
    stage.press("w d");
    shows(&stage, "That is for a row of a list");
    stage.press("# f b x z Esc");
    assert_eq!(book(&stage).whole().expect("the records"), whole);
    stage.wait(11_000);
    assert_eq!(stage.screen(80, 24), before);
}

#[test]
fn what_goes_in_lies_over_the_page_where_it_is_narrow_and_beside_it_where_it_is_wide() {
    let mut stage = salon();
    stage.press("w");
    assert!(!stage.screen(80, 24).contains("WHAT GOES IN"));
    assert!(stage.screen(100, 24).contains("WHAT GOES IN"));
    stage.press("Space");
    shows(&stage, "WHAT GOES IN");
    stage.press("Esc");
    shows(&stage, "# Week 47");
    stage.press("Esc");
    shows(&stage, "[1 Today]");
    assert!(!stage.screen(80, 24).contains("# Week 47"));
    stage.app.sized(120, 40);
    stage.press("w Tab Esc");
    assert!(!stage.screen(120, 40).contains("WHAT GOES IN"), "beside the page nothing is in the way of Esc");
}

#[test]
fn the_weekly_summary_at_each_size() {
    for lang in Lang::ALL {
        let mut stage = Stage::demo(DemoBook::Workshop, lang);
        stage.press("w");
        for (width, height) in [(120, 40), (80, 24), (60, 20), (40, 16)] {
            insta::assert_snapshot!(format!("{}_{width}x{height}", lang.code()), stage.screen(width, height));
        }
        stage.press("Tab j j");
        for (width, height) in [(120, 40), (80, 24), (60, 20), (40, 16)] {
            insta::assert_snapshot!(format!("ticks_{}_{width}x{height}", lang.code()), stage.screen(width, height));
        }
    }
}
