//! Small screens (`ux.md` P5, P9, P21): no sentence of ours is cut, and a list with more rows than there is room for says so.

use std::time::Instant;

use enishi::{
    book::demo::DemoBook,
    i18n::Lang,
    tui::{app::Mouse, canvas::Line},
};
use ratatui::{layout::Position, style::Style};

use crate::{
    screens::{BOXES, NOTICES},
    stage::{MORNING, Stage, demo},
};

/// The smallest screens that are looked at: the usual narrow one, and the least there may be.
const NARROW: [(u16, u16); 2] = [(40, 16), (40, 12)];

/// More that is said, besides the notices that are looked at as they stand.
const MORE_NOTICES: &[(&str, DemoBook, &str)] = &[
    ("no_key", DemoBook::Salon, "Q"),
    ("draft", DemoBook::Salon, "c «Half a name» Esc"),
    ("two_to_merge", DemoBook::Salon, "2 v v v M"),
    ("nothing_to_delete", DemoBook::Salon, "2 Enter ] ] d d d d d d"),
    ("filter_kept", DemoBook::Salon, "2 / «%3» Enter F Enter"),
    ("several_done", DemoBook::Salon, "2 v v v x"),
];

fn without_spaces(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// The row above the keys.
fn status(stage: &Stage, width: u16, height: u16) -> String {
    stage.screen(width, height).lines().nth(usize::from(height) - 2).unwrap_or_default().trim().to_owned()
}

#[test]
fn every_notice_is_read_whole_on_the_smallest_screens() {
    for (name, which, keys) in NOTICES.iter().chain(MORE_NOTICES) {
        for lang in Lang::ALL {
            let mut stage = Stage::demo(*which, lang);
            stage.press(keys);
            let said = status(&stage, 240, 16);
            assert!(!said.is_empty() && !said.contains('…'), "{name} {}: {said}", lang.code());
            for (width, height) in NARROW {
                let screen = stage.screen(width, height);
                assert!(
                    without_spaces(&screen).contains(&without_spaces(&said)),
                    "{name} {} {width}x{height}: {said}\n{screen}",
                    lang.code()
                );
            }
        }
    }
}

#[test]
fn what_can_be_done_now_stays_in_one_piece() {
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    stage.press("2 v v v x");
    let screen = stage.screen(40, 16);
    assert!(screen.contains("u undo"), "{screen}");
}

#[test]
fn a_notice_covers_nothing_and_a_click_on_it_reaches_no_row() {
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    stage.press("2");
    let rows = |screen: &str| screen.lines().filter(|row| row.contains('▪')).count();
    let before = stage.screen(40, 12);
    stage.press("か");
    let after = stage.screen(40, 12);
    assert!(rows(&after) < rows(&before), "the list keeps its rows under the notice:\n{after}");
    assert_eq!(before.lines().nth(11), after.lines().nth(11), "the keys");
    let first = after.lines().position(|row| row.contains("Japanese input")).expect("the notice");
    for y in first..11 {
        let y = u16::try_from(y).expect("a row");
        stage.app.mouse(Mouse::Press(Position { x: 5, y }), Instant::now());
        assert_eq!(stage.screen(40, 12), after);
    }
    // a box keeps its frame
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    for (width, height) in NARROW {
        stage.press("c Enter");
        let screen = stage.screen(width, height);
        assert!(screen.lines().any(|row| row.starts_with('└') && row.ends_with('┘')), "{screen}");
        stage.press("Esc");
    }
}

/// Tells whether what stands before the sign for cut text is the owner's: in her book, or typed.
fn is_hers(before: &str, hers: &str) -> bool {
    // what we say behind a name is cut with the name
    let before = before.trim_end().trim_end_matches("さん").trim_end_matches('さ');
    let before = before.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let word = before.rsplit(|letter: char| letter.is_whitespace() || letter == '│').next().unwrap_or_default();
    let letters: Vec<char> = word.chars().collect();
    let tail: String = letters.iter().skip(letters.len().saturating_sub(3)).collect();
    !tail.is_empty() && hers.contains(&tail)
}

#[test]
fn nothing_of_ours_is_cut_in_a_box_or_a_view() {
    let views = [
        ("today", DemoBook::Salon, ""),
        ("people", DemoBook::Office, "2"),
        ("actions", DemoBook::Office, "3"),
        ("balance", DemoBook::Office, "4"),
    ];
    let mut faults = Vec::new();
    for (name, which, keys) in BOXES.iter().chain(&views) {
        for lang in Lang::ALL {
            let (book, dir) = demo(*which, MORNING);
            let theirs = serde_json::to_string(&book.whole().expect("the records")).expect("a document");
            let hers = format!("{theirs} {keys}");
            let mut stage = Stage::over(book, dir, lang);
            stage.press(keys);
            for row in stage.screen(40, 16).lines() {
                let cuts = row.match_indices('…').filter_map(|(at, _)| row.get(..at));
                let ours = cuts.filter(|before| !is_hers(before, &hers));
                faults.extend(ours.map(|_| format!("{name} {}: {row}", lang.code())));
            }
        }
    }
    assert!(faults.is_empty(), "cut although it is ours:\n  {}", faults.join("\n  "));
}

/// The signs `3-12/57` on a screen: the first row in sight, the last, and all.
fn signs(screen: &str) -> Vec<(usize, usize, usize)> {
    let sign = |word: &str| {
        let (rows, all) = word.split_once('/')?;
        let (first, last) = rows.split_once('-')?;
        Some((first.parse().ok()?, last.parse().ok()?, all.parse().ok()?))
    };
    screen.split(|letter: char| !(letter.is_ascii_digit() || letter == '-' || letter == '/')).filter_map(sign).collect()
}

#[test]
fn a_list_with_more_rows_than_room_says_so() {
    for keys in ["", "2", "3", "4", "2 Enter", "2 j e", "2 M", "2 V d T", ".", ":", "?", "? Tab"] {
        let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
        stage.press(keys);
        let screen = stage.screen(40, 16);
        let found = signs(&screen);
        let [(first, last, all)] = found.as_slice() else { panic!("{keys}: {found:?}\n{screen}") };
        assert!(*first == 1 && first <= last && last < all, "{keys}: {found:?}\n{screen}");
    }
}

#[test]
fn the_sign_follows_the_rows_and_goes_where_all_are_in_sight() {
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    stage.press("2");
    assert_eq!(signs(&stage.screen(40, 16)), [(1_usize, 5_usize, 14_usize)]);
    stage.press("End");
    assert_eq!(signs(&stage.screen(40, 16)), [(10_usize, 14_usize, 14_usize)]);
    assert!(signs(&stage.screen(120, 40)).is_empty());
    stage.press("/ «%3»");
    assert!(signs(&stage.screen(40, 16)).is_empty(), "four people fit:\n{}", stage.screen(40, 16));
}

#[test]
fn a_line_is_broken_between_words_and_keeps_its_pieces() {
    let line = Line::new().plain("aa bb ").add("cc dd", Style::new());
    let cells: Vec<usize> = line.wrapped(5, 2).iter().map(Line::cells).collect();
    assert_eq!(cells, [5, 4, 4]);
    assert_eq!(line.wrapped(11, 2).len(), 1);
    let japanese = Line::from("会いたい人がいます。");
    assert!(japanese.wrapped(9, 1).iter().all(|line| line.cells() <= 9));
}

/// Places that lie deep: a box over a box over a page over a view.
const DEEP: &[(&str, &str, usize)] = &[
    ("the help over the menu over a page over the people", "2 Enter : Ctrl-G", 3),
    ("the search of the help over a row's menu", "2 j . ? / «undo»", 3),
    ("a line over a page, its whom left behind", "2 Enter n «half» Ctrl-G", 3),
    ("the words of the week over the week", "w e «calm»", 2),
    ("the name of a kept filter", "2 / «%3» Enter F Enter F e", 4),
    ("tags over marked people", "2 v v #", 2),
    ("two records over the list of those alike", "c «高橋 彩» Enter 2 A Enter", 2),
];

#[test]
fn every_esc_closes_one_level_and_none_of_them_leaves() {
    for (name, keys, levels) in DEEP {
        for lang in Lang::ALL {
            let mut stage = Stage::demo(DemoBook::Salon, lang);
            stage.press(keys);
            let mut seen = vec![stage.screen(80, 24)];
            for _ in 0..*levels {
                stage.press("Esc");
                assert!(!stage.app.has_left(), "{name}: it has left");
                let screen = stage.screen(80, 24);
                assert!(
                    seen.iter().all(|before| *before != screen),
                    "{name} {}: an Esc did nothing\n{screen}",
                    lang.code()
                );
                seen.push(screen);
            }
            // at the bottom it stays, whatever is pressed again
            stage.press("Esc Esc Esc");
            assert!(!stage.app.has_left(), "{name}: it has left");
            assert!(
                !stage.screen(80, 24).contains('┌'),
                "{name} {}: a box is left\n{}",
                lang.code(),
                stage.screen(80, 24)
            );
        }
    }
}

#[test]
fn no_box_is_a_way_out_of_the_program() {
    for (name, which, keys) in BOXES {
        let mut stage = Stage::demo(*which, Lang::En);
        stage.press(keys);
        for _ in 0..8 {
            stage.press("Esc");
            assert!(!stage.app.has_left(), "{name}");
        }
        assert!(!stage.screen(80, 24).contains('┌'), "{name}: a box is left");
    }
}

#[test]
fn the_caret_and_the_field_come_back_with_the_draft() {
    for (open, write) in
        [("c", "«高橋 健 @社労士» Left Left"), ("2 e", "Tab Tab Tab «半分» Left"), ("n", "«半分» Home")]
    {
        let open_again = open.rsplit(' ').next().unwrap_or(open);
        let mut stage = Stage::demo(DemoBook::Workshop, Lang::Ja);
        stage.press(open).press(write);
        let caret = stage.draw(80, 24).1;
        // written to the disk, and the window is another one
        stage.app.keep_drafts();
        stage.press("Esc").press(open_again);
        assert_eq!(stage.draw(80, 24).1, caret, "{open}");
    }
}
