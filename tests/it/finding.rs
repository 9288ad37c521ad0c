//! The menu and the help find what is looked for in any common spelling, and the help says where a key works.

use enishi::{
    book::demo::DemoBook,
    i18n::{Lang, Words, words::value},
    keymap::Action,
};

use crate::stage::Stage;

/// What is typed, and the command that it finds; in both languages, whichever is spoken.
const WORDS: &[(&str, Action)] = &[
    ("わたした", Action::Gave),
    ("あげた", Action::Gave),
    ("渡した", Action::Gave),
    ("watashita", Action::Gave),
    ("もどす", Action::Undo),
    ("取り消し", Action::Undo),
    ("とりけし", Action::Undo),
    ("ﾄﾘｹｼ", Action::Undo),
    ("torikeshi", Action::Undo),
    ("undo", Action::Undo),
    ("なまえ", Action::Edit),
    ("名前", Action::Sort),
    ("お礼", Action::Received),
    ("おれい", Action::NewAction),
    ("ありがとう", Action::Received),
    ("thank", Action::Received),
    ("thanks", Action::NewAction),
    ("言語", Action::Language),
    ("げんご", Action::Language),
    ("language", Action::Language),
    ("にほんご", Action::Language),
    ("postpone", Action::Later),
    ("さきおくり", Action::Later),
    ("phase trust", Action::Phase),
    ("だんかい", Action::Phase),
    ("weekly", Action::Week),
    ("しゅうほう", Action::Week),
    ("vcard", Action::Import),
    ("とりこみ", Action::Import),
    ("torikomi", Action::Import),
];

#[test]
fn the_menu_finds_a_command_by_the_words_of_both_languages() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for (typed, action) in WORDS {
            let mut stage = Stage::demo(DemoBook::Salon, lang);
            let screen = stage.press(&format!("2 : «{typed}»")).screen(100, 60);
            let wanted = words.say(&format!("key-{}-help", action.id()));
            assert!(screen.contains(&wanted), "{} {typed}: {wanted}\n{screen}", lang.code());
        }
    }
}

#[test]
fn what_is_called_otherwise_on_a_person_is_found_by_either_name() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for typed in ["talked", "spoke", "話した", "はなした", "done", "完了"] {
            let screen = Stage::demo(DemoBook::Salon, lang).press(&format!("2 : «{typed}»")).screen(100, 60);
            assert!(screen.contains(&words.say("key-talked-help")), "{} {typed}\n{screen}", lang.code());
            let screen = Stage::demo(DemoBook::Salon, lang).press(&format!("3 : «{typed}»")).screen(100, 60);
            assert!(screen.contains(&words.say("key-done-help")), "{} {typed}\n{screen}", lang.code());
        }
        // the help of a place calls it as its rows do
        let mut stage = Stage::demo(DemoBook::Salon, lang);
        let screen = stage.press("2 ?").screen(120, 60);
        assert!(screen.contains(&words.say("key-talked-help")), "{screen}");
        assert!(!screen.contains(&words.say("key-done-help")), "{screen}");
    }
}

#[test]
fn a_word_does_not_find_what_has_nothing_to_do_with_it() {
    let words = Words::new(Lang::En);
    for (typed, action) in [("undo", Action::NewPerson), ("merge", Action::Undo), ("language", Action::Received)] {
        let screen = Stage::demo(DemoBook::Salon, Lang::En).press(&format!("2 : «{typed}»")).screen(100, 60);
        let not = words.say(&format!("key-{}-help", action.id()));
        assert!(!screen.contains(&not), "{typed} finds {not}\n{screen}");
    }
}

#[test]
fn the_help_says_so_where_nothing_is_found() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let keys = || [("key-help-back", value("Esc")), ("key-help-menu", value(":"))];
        let mut stage = Stage::demo(DemoBook::Salon, lang);
        let screen = stage.press("? / «zzzz»").screen(120, 40);
        assert!(screen.contains(&words.with("help-nothing", keys())), "{screen}");
        // what it says is true
        let screen = stage.press("Esc : «undo»").screen(120, 40);
        assert!(screen.contains(&words.say("menu-title")) && screen.contains(&words.say("key-undo-help")), "{screen}");
        // over a box there is no menu to go to
        let mut stage = Stage::demo(DemoBook::Salon, lang);
        let screen = stage.press("c Ctrl-G / «zzzz»").screen(120, 40);
        assert!(screen.contains(&words.with("help-nothing-in-box", keys())), "{screen}");
    }
}

#[test]
fn a_latin_word_is_found_where_it_begins() {
    let words = Words::new(Lang::En);
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    let screen = stage.press("? / «tag»").screen(120, 60);
    assert!(screen.contains(&words.say("key-tags-help")), "{screen}");
    assert!(!screen.contains(&words.say("key-phase-help")), "stage is no tag\n{screen}");
}

#[test]
fn the_help_finds_the_keys_of_other_places_under_their_title() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let (people, merge) = (words.say("scope-people"), words.say("key-merge-help"));
        let mut stage = Stage::demo(DemoBook::Salon, lang);
        assert!(!stage.press("?").screen(120, 60).contains(&merge), "the help of the morning tells of another place");
        let screen = stage.press("/ «merge»").screen(120, 60);
        let title = screen.lines().position(|line| line.contains(&format!("│ {people}")));
        let row = screen.lines().position(|line| line.contains(&merge));
        assert!(title.is_some() && title < row, "{screen}");
        // not possible from here: says where it is
        let screen = stage.press("Enter").screen(120, 60);
        let there = words.with("help-works-there", [("what", value(people.as_str()))]);
        assert!(screen.contains(&there), "{screen}");
        assert!(screen.contains(&merge), "the help is gone\n{screen}");
    }
}

#[test]
fn a_line_of_another_place_runs_where_it_is_possible_from_here() {
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    let list = Stage::demo(DemoBook::Salon, Lang::En).press("2").screen(100, 30);
    // the last of three is the one in the list of places to go
    stage.press("? / «the people» Down Down Enter");
    assert_eq!(stage.screen(100, 30), list);
}

#[test]
fn the_help_of_a_box_tells_its_keys_and_what_cannot_be_another() {
    let words = Words::new(Lang::En);
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    let screen = stage.press("2 p ?").screen(100, 40);
    for id in ["key-down-help", "help-fixed-digits", "key-choose-help"] {
        assert!(screen.contains(&words.say(id)), "{id}\n{screen}");
    }
    assert!(screen.contains("j Down"), "{screen}");
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    let screen = stage.press("2 . ?").screen(100, 40);
    assert!(screen.contains(&words.say("help-fixed-letters")), "{screen}");
}

#[test]
fn what_is_not_possible_stands_in_the_help_with_its_reason() {
    let words = Words::new(Lang::En);
    let mut stage = Stage::empty(Lang::En);
    let screen = stage.press("2 ?").screen(120, 60);
    let row = screen.lines().find(|line| line.contains(&words.say("key-phase-help"))).unwrap_or_default();
    assert!(row.contains(&words.say("reason-no-row")), "{screen}");
    let screen = stage.press("/ «trust phase» Enter").screen(120, 60);
    assert!(screen.lines().nth(58).is_some_and(|line| line.contains(&words.say("reason-no-row"))), "{screen}");
}
