//! Whole screens as they are seen: each view and each box in both languages, at four sizes, in three sets of signs.

use std::time::Instant;

use enishi::{
    book::{Command, command::ContactCommand, demo::DemoBook},
    domain::{contact::Contact, id::Id},
    i18n::Lang,
    tui::{
        Look,
        glyphs::{self, Glyphs},
        theme::Theme,
    },
};
use ratatui::buffer::{Buffer, CellDiffOption};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::mended::rename_beside;
use crate::stage::{MORNING, Stage, book, demo};

/// The sizes that every view is looked at (`ux.md` 5).
const SIZES: [(u16, u16); 4] = [(120, 40), (80, 24), (60, 20), (40, 16)];

/// Every box: its name, the book under it and the keys that open it. In the salon's book the first row is about nobody and the third
/// about a person to reach out to; in the workshop's the first is about a person.
pub const BOXES: &[(&str, DemoBook, &str)] = &[
    ("person_line", DemoBook::Salon, "c"),
    ("reading", DemoBook::Salon, "2 Enter ] ] Enter"),
    ("filter", DemoBook::Salon, "2 /"),
    (
        "person_line_typed",
        DemoBook::Salon,
        "c «田中 優子(たなかゆうこ)　＠税理士　＃東京　～毎月　！資料を送る 来週金曜»",
    ),
    ("person_line_known", DemoBook::Salon, "c «高橋 彩»"),
    ("action_line", DemoBook::Workshop, "t «send the papers fri 14:00 ! #tax // by mail»"),
    ("received_whom", DemoBook::Salon, "r"),
    ("received_whom_typed", DemoBook::Salon, "r «taka»"),
    ("received_line", DemoBook::Workshop, "r"),
    ("received_line_typed", DemoBook::Workshop, "r «looked at the shop page +2h +5000 !fri»"),
    ("gave_line", DemoBook::Workshop, "s «サイトの文章を一緒に直した»"),
    ("note_line", DemoBook::Workshop, "n «the studio moves in spring»"),
    ("later", DemoBook::Salon, "z"),
    ("later_typed", DemoBook::Salon, "z «来週金曜»"),
    ("later_not_read", DemoBook::Salon, "z «someday soon»"),
    ("done_next", DemoBook::Workshop, "X"),
    ("follow_up", DemoBook::Workshop, "f"),
    ("phase", DemoBook::Workshop, "p"),
    ("form_person", DemoBook::Salon, "j j e"),
    ("form_person_below", DemoBook::Salon, "j j e PgDn PgDn"),
    ("form_action", DemoBook::Salon, "e"),
    ("form_wrong", DemoBook::Salon, "e Tab Tab Ctrl-U «no day» Enter"),
    ("help", DemoBook::Salon, "?"),
    ("help_words", DemoBook::Salon, "? Tab"),
    ("help_search", DemoBook::Salon, "? / «undo»"),
    ("menu", DemoBook::Salon, ":"),
    ("menu_query", DemoBook::Salon, ": «taka»"),
    ("menu_nothing", DemoBook::Salon, ": «zzzz»"),
    ("row_menu", DemoBook::Workshop, "."),
    ("person_card", DemoBook::Salon, "j j Enter"),
    ("person_open", DemoBook::Salon, "j j Enter ]"),
    ("person_notes", DemoBook::Salon, "j j Enter ] ]"),
    ("person_offers", DemoBook::Salon, "j j Enter ] ] ]"),
    ("person_phase", DemoBook::Salon, "j j Enter ] ] ] ]"),
    ("person_about", DemoBook::Salon, "j j Enter ] ] ] ] ]"),
    ("more", DemoBook::Salon, "j j j j j Enter"),
    ("people_filter", DemoBook::Salon, "2 / «#美容»"),
    ("people_none_fit", DemoBook::Salon, "2 / «zzzz» Enter"),
    ("people_marked", DemoBook::Salon, "2 v v v"),
    ("people_by_name", DemoBook::Salon, "2 S"),
    ("people_by_last_talk", DemoBook::Salon, "2 S S"),
    ("people_by_phase", DemoBook::Salon, "2 S S S"),
    ("people_no_card", DemoBook::Salon, "2 Z"),
    ("several_later", DemoBook::Salon, "2 v v z"),
    ("tags", DemoBook::Salon, "2 j #"),
    ("tags_of_several", DemoBook::Salon, "2 v v #"),
    ("merge_with", DemoBook::Salon, "2 M"),
    ("merge", DemoBook::Salon, "2 v v M"),
    ("duplicates_none", DemoBook::Salon, "2 A"),
    ("duplicates", DemoBook::Salon, "c «高橋 彩» Enter 2 A"),
    ("trash_empty", DemoBook::Salon, "2 T"),
    ("trash", DemoBook::Salon, "2 d T"),
    ("undo_list_empty", DemoBook::Salon, ": «undo list» Enter"),
    ("undo_list", DemoBook::Salon, "x t «もう一度電話する» Enter 2 d u : «undo list» Enter"),
    ("filters_none", DemoBook::Salon, "2 F"),
    ("filters", DemoBook::Salon, "2 / «%3» Enter F Enter F"),
    ("felt", DemoBook::Salon, "4 b"),
    ("go_to", DemoBook::Salon, "g"),
    ("actions_filter", DemoBook::Salon, "3 / «送»"),
    ("actions_someday", DemoBook::Salon, "3 z 5 End"),
    ("balance_kind", DemoBook::Salon, "4 h"),
    ("balance_one_kind", DemoBook::Salon, "4 K"),
    ("balance_four_weeks", DemoBook::Salon, "4 ["),
    ("week", DemoBook::Salon, "w"),
    ("week_for_me", DemoBook::Salon, "w p"),
    ("week_for_the_circle", DemoBook::Salon, "w p p"),
    ("week_other_language", DemoBook::Salon, "w L"),
    ("week_ticks", DemoBook::Salon, "w p p Tab j Space"),
    ("week_below", DemoBook::Salon, "w End"),
    ("week_texts", DemoBook::Salon, "w e «落ち着いた一週間でした» Tab"),
    ("talked_next", DemoBook::Workshop, "2 X"),
    ("later_person", DemoBook::Salon, "2 z"),
    ("form_talk", DemoBook::Salon, "2 x Enter e"),
    ("still_wanted", DemoBook::Workshop, "t «send the papers fri !» Enter 3 / «send the papers» Enter z 3 z 2 z 4"),
    ("cover", DemoBook::Salon, "-"),
    ("menu_recent", DemoBook::Salon, ": «This help» Enter Esc :"),
];

/// The views besides the morning, and their keys.
const VIEWS: [(&str, &str); 4] = [("people", "2"), ("actions", "3"), ("balance", "4"), ("person", "2 Enter")];

/// What the status line says: its name, the book, and the keys.
pub const NOTICES: &[(&str, DemoBook, &str)] = &[
    ("done", DemoBook::Salon, "x"),
    ("undone", DemoBook::Salon, "x u"),
    ("redone", DemoBook::Salon, "x u U"),
    ("about_nobody", DemoBook::Salon, "f"),
    ("name_missing", DemoBook::Salon, "c Enter"),
    ("nothing_to_redo", DemoBook::Salon, "U"),
    ("japanese_input", DemoBook::Salon, "か"),
    ("language", DemoBook::Salon, "L"),
    ("once_ctrl_c", DemoBook::Salon, "Ctrl-C"),
    ("back", DemoBook::Salon, "Esc"),
    ("copied", DemoBook::Salon, "j j y"),
    ("talked", DemoBook::Salon, "j j x"),
];

#[test]
fn the_morning_of_each_book_at_each_size() {
    for which in DemoBook::ALL {
        for lang in Lang::ALL {
            let stage = Stage::demo(which, lang);
            for (width, height) in SIZES {
                let name = format!("today_{}_{}_{width}x{height}", which.name(), lang.code());
                insta::assert_snapshot!(name, stage.screen(width, height));
            }
        }
    }
}

#[test]
fn the_other_views_of_each_book_at_each_size() {
    for (view, key) in VIEWS {
        for which in DemoBook::ALL {
            for lang in Lang::ALL {
                let mut stage = Stage::demo(which, lang);
                stage.press(key);
                for (width, height) in SIZES {
                    let name = format!("{view}_{}_{}_{width}x{height}", which.name(), lang.code());
                    insta::assert_snapshot!(name, stage.screen(width, height));
                }
            }
        }
    }
}

#[test]
fn an_empty_book_says_how_to_begin() {
    for lang in Lang::ALL {
        let mut stage = Stage::empty(lang);
        for (view, key) in [("", ""), ("people_", "2"), ("actions_", "3"), ("balance_", "4")] {
            stage.press(key);
            for (width, height) in SIZES {
                let name = format!("empty_{view}{}_{width}x{height}", lang.code());
                insta::assert_snapshot!(name, stage.screen(width, height));
            }
        }
    }
}

#[test]
fn a_day_off_shows_only_what_presses() {
    // a public holiday for the office, a closing day for the salon
    for (which, at) in [(DemoBook::Office, "2026-11-23T09:00"), (DemoBook::Salon, "2026-11-30T09:00")] {
        for lang in Lang::ALL {
            let (book, dir) = demo(which, at);
            let stage = Stage::over(book, dir, lang);
            insta::assert_snapshot!(format!("day_off_{}_{}", which.name(), lang.code()), stage.screen(80, 24));
        }
    }
}

#[test]
fn each_box_in_both_languages_at_each_size() {
    for (name, which, keys) in BOXES {
        for lang in Lang::ALL {
            let mut stage = Stage::demo(*which, lang);
            stage.press(keys);
            for (width, height) in SIZES {
                let name = format!("box_{name}_{}_{width}x{height}", lang.code());
                insta::assert_snapshot!(name, stage.screen(width, height));
            }
        }
    }
}

#[test]
fn what_a_paste_another_window_and_a_file_that_is_there_bring() {
    for lang in Lang::ALL {
        let mut pasted = Stage::demo(DemoBook::Salon, lang);
        pasted.press("c").app.paste("Aoki Ren @baker\n馬場 結衣(ばば ゆい) ～毎月\nChiba Sho", Instant::now());
        let mut changed = Stage::empty(lang);
        changed.press("c «Mika Ito @baker !hello tomorrow» Enter j Enter e Ctrl-U «Mika Mori»");
        rename_beside(&changed, "Mika Sato");
        changed.wait(800);
        let mut there = Stage::demo(DemoBook::Salon, lang);
        // the line that names the folder, another one each time, is gone by then
        there.press("w w").wait(60_000).press("w");
        for (width, height) in SIZES {
            for (name, stage) in [("several", &pasted), ("form_changed", &changed), ("file_there", &there)] {
                let name = format!("box_{name}_{}_{width}x{height}", lang.code());
                insta::assert_snapshot!(name, stage.screen(width, height));
            }
        }
    }
}

#[test]
fn each_notice_in_both_languages() {
    for (name, which, keys) in NOTICES {
        for lang in Lang::ALL {
            let mut stage = Stage::demo(*which, lang);
            stage.press(keys);
            for (width, height) in [(80, 24), (40, 16)] {
                let name = format!("notice_{name}_{}_{width}x{height}", lang.code());
                insta::assert_snapshot!(name, stage.screen(width, height));
            }
        }
    }
}

#[test]
fn nothing_to_undo_in_an_empty_book_is_said() {
    for lang in Lang::ALL {
        let mut stage = Stage::empty(lang);
        stage.press("u");
        insta::assert_snapshot!(format!("notice_nothing_to_undo_{}", lang.code()), stage.screen(80, 24));
    }
}

#[test]
fn a_window_that_is_too_small_says_so_in_both_languages() {
    let stage = Stage::demo(DemoBook::Salon, Lang::En);
    insta::assert_snapshot!("too_small_39x11", stage.screen(39, 11));
    insta::assert_snapshot!("too_small_20x3", stage.screen(20, 3));
}

#[test]
fn the_other_sets_of_signs() {
    for (set, glyphs) in [("cjk", glyphs::CJK), ("ascii", glyphs::ASCII)] {
        for lang in Lang::ALL {
            for (place, keys) in
                [("today", ""), ("received", "r"), ("phase", "p"), ("words", "? Tab"), ("card", "Enter")]
            {
                let mut stage = dressed(DemoBook::Workshop, lang, glyphs);
                stage.press(keys);
                insta::assert_snapshot!(format!("signs_{set}_{place}_{}", lang.code()), stage.screen(80, 24));
            }
        }
    }
}

#[test]
fn drawing_twice_shows_the_same() {
    for (name, which, keys) in BOXES {
        let mut stage = Stage::demo(*which, Lang::En);
        stage.press(keys);
        let first = stage.screen(80, 24);
        let _ = stage.screen(120, 40);
        let _ = stage.screen(39, 11);
        assert_eq!(first, stage.screen(80, 24), "{name}");
    }
}

#[test]
fn no_sign_of_ours_is_ambiguous_in_the_cjk_set() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for (name, which, keys) in BOXES.iter().chain(NOTICES) {
            let (book, dir) = demo(*which, MORNING);
            let theirs = serde_json::to_string(&book.whole().expect("the records")).expect("a document");
            let look = Look { lang, glyphs: glyphs::CJK, theme: Theme::None };
            let mut stage = Stage::dressed(book, dir, look);
            stage.press(keys);
            for (width, height) in SIZES {
                let screen = stage.draw(width, height).0;
                let drawn = screen.content.iter().flat_map(|cell| cell.symbol().chars());
                // what stands in the book or was typed is hers, and a page is shown to the letter
                let page = if name.starts_with("week") { "…—" } else { "" };
                let ours = drawn.filter(|sign| {
                    is_ambiguous(*sign) && ![theirs.as_str(), *keys, page].iter().any(|known| known.contains(*sign))
                });
                faults.extend(ours.map(|sign| format!("{} {name} {width}x{height}: {sign}", lang.code())));
            }
        }
    }
    faults.dedup();
    assert!(faults.is_empty(), "signs that may be two cells wide:\n  {}", faults.join("\n  "));
}

#[test]
fn the_ascii_set_has_no_other_signs() {
    let (book, dir) = book(MORNING);
    let mut stage = Stage::dressed(book, dir, Look { lang: Lang::En, glyphs: glyphs::ASCII, theme: Theme::None });
    for keys in ["", "c", "Esc t", "Esc ?", "Tab", "Esc :", "Esc c «Lisa Park» Enter", "r «lisa» Enter", "Esc x"] {
        stage.press(keys);
        let screen = stage.draw(80, 24).0;
        let other: Vec<char> =
            screen.content.iter().flat_map(|cell| cell.symbol().chars()).filter(|sign| is_sign(*sign)).collect();
        assert!(other.is_empty(), "after {keys}: {other:?}");
    }
}

fn dressed(which: DemoBook, lang: Lang, glyphs: Glyphs) -> Stage {
    let (book, dir) = demo(which, MORNING);
    Stage::dressed(book, dir, Look { lang, glyphs, theme: Theme::None })
}

/// East Asian Width "ambiguous": one cell here, two in a terminal set up for Japanese.
fn is_ambiguous(sign: char) -> bool {
    sign.width_cjk() != sign.width()
}

/// Drawing signs, arrows, dots and braille: what the ASCII set is there to avoid. Letters of any script are words.
fn is_sign(sign: char) -> bool {
    matches!(sign, '\u{2190}'..='\u{2bff}')
}

/// Names with signs that a terminal set up for Japanese draws wider, with half-width kana, combining marks and variation selectors.
const WIDE_NAMES: [&str; 6] =
    ["José ①②", "ﾀﾅｶ ｶﾞｷﾞ", "Ame\u{301}lie ※", "葛\u{e0100}城 邉\u{e0101}", "か\u{3099}ん ■□", "Zoë ÷×±°"];

#[test]
fn no_column_moves_whatever_the_name_is_made_of() {
    for (set, glyphs) in [("unicode", glyphs::UNICODE), ("cjk", glyphs::CJK), ("ascii", glyphs::ASCII)] {
        let (mut book, dir) = book(MORNING);
        for name in WIDE_NAMES {
            let contact = Box::new(Contact { title: format!("{name} {name}"), ..Contact::named(name) });
            let add = ContactCommand::Add { id: Id::fresh(), contact, next: None, note: name.to_owned() };
            book.run(Command::Contact(add)).expect("a person");
        }
        let mut stage = Stage::dressed(book, dir, Look { lang: Lang::Ja, glyphs, theme: Theme::None });
        stage.press("2");
        for (width, height) in [(120, 40), (80, 24), (60, 20)] {
            let screen = stage.draw(width, height).0;
            let phases = (4..height).filter(|y| row_of(&screen, *y).contains(&glyphs.steps(1)));
            let columns: Vec<usize> =
                phases.take(WIDE_NAMES.len()).map(|y| cell_of(&screen, y, &format!("1{}", glyphs.steps(1)))).collect();
            assert_eq!(columns.len(), WIDE_NAMES.len(), "{set} {width}x{height}");
            let first = columns.first().copied().unwrap_or(0);
            assert!(columns.iter().all(|column| *column == first), "{set} {width}x{height}: {columns:?}");
        }
    }
}

/// The cells of a row as the terminal gets them: a cell that says how wide it is takes so many.
fn cells_of(screen: &Buffer, y: u16) -> Vec<(usize, String)> {
    let mut cells = Vec::new();
    let mut x = 0;
    while x < screen.area.width {
        let cell = &screen[(x, y)];
        let wide = match cell.diff_option {
            CellDiffOption::ForcedWidth(cells) => cells.get(),
            _ => u16::try_from(cell.symbol().width()).expect("a width").max(1),
        };
        cells.push((usize::from(x), cell.symbol().to_owned()));
        x += wide;
    }
    cells
}

fn row_of(screen: &Buffer, y: u16) -> String {
    cells_of(screen, y).into_iter().map(|(_, symbol)| symbol).collect()
}

/// The cell in which a text begins; what a terminal draws wide has moved nothing in front of it when it is the same in every row.
fn cell_of(screen: &Buffer, y: u16, text: &str) -> usize {
    let cells = cells_of(screen, y);
    let begins = |from: &usize| {
        cells.iter().skip(*from).map(|(_, symbol)| symbol.as_str()).collect::<String>().starts_with(text)
    };
    (0..cells.len()).find(begins).and_then(|at| cells.get(at)).map_or(usize::MAX, |(x, _)| *x)
}
