//! The owner's own keys: read as they are shown, told on the screen as they are, and every mistake in them told at once.

use std::{fs, path::PathBuf, time::Instant};

use enishi::{
    book::{Book, Places, Whole, demo::DemoBook},
    cli::failure::Failure,
    config::{Config, ConfigFault},
    i18n::{Lang, Words, words::value},
    keymap::{Action, BINDINGS, Key, Keymap, NoKey, Scope},
    tui::key_words,
};
use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    home::Home,
    stage::{MORNING, Stage, clock, text as screen_text},
};

#[test]
fn a_key_is_read_as_it_is_shown() {
    let mut keys: Vec<Key> = BINDINGS.iter().flat_map(|row| row.keys.iter().copied()).collect();
    keys.extend([Key::Backspace, Key::Delete, Key::Char('-'), Key::Char('@'), Key::Ctrl('o')]);
    for key in keys {
        let shown = key.to_string();
        assert_eq!(shown.parse::<Key>(), Ok(key), "{shown}");
        if shown.chars().count() > 1 {
            assert_eq!(shown.to_lowercase().parse::<Key>(), Ok(key), "{shown} in small letters");
            assert_eq!(shown.to_uppercase().parse::<Key>(), Ok(key), "{shown} in capitals");
        }
    }
    assert_eq!("x".parse::<Key>(), Ok(Key::Char('x')));
    assert_eq!("X".parse::<Key>(), Ok(Key::Char('X')), "a sign is taken as it is");
}

#[test]
fn what_cannot_be_a_key_says_why() {
    let cases: [(NoKey, &[&str]); 5] = [
        (NoKey::Unknown, &["", "Entr", "jj", "Ctrl-", "Ctrl-oops", "Alt-", "F0", "F25", "\n"]),
        (NoKey::Never, &["Ctrl-I", "Ctrl-M", "Ctrl-[", "Ctrl-H", "Ctrl-J", "Ctrl-B", "Ctrl-A", "Ctrl-Q"]),
        (NoKey::Never, &["Ctrl-Space", "Ctrl-1", "Ctrl--", "Ctrl-Enter", "Ctrl-Shift-X", "Shift-Up", "Ctrl-Tab"]),
        (NoKey::Never, &["Alt-x", "alt-enter", "Meta-x", "F1", "f12", "Alt-F4"]),
        (NoKey::Elsewhere, &["\\", "|", "~", "^", "_", "`", "\"", "'", "(", ")", "&", "あ", "é", "￥"]),
    ];
    for (sort, written) in cases {
        for written in written {
            assert_eq!(written.parse::<Key>(), Err(sort), "{written:?}");
        }
    }
}

/// The keys of a config file without a mistake.
fn chosen(text: &str) -> Keymap {
    let (config, faults) = Config::parse(text);
    assert!(faults.is_empty(), "{text}: {faults:?}");
    assert!(!config.keys.is_empty(), "no keys were read: {text}");
    Keymap::with(&config.keys)
}

#[test]
fn a_key_of_ones_own_works_and_is_told_everywhere_and_the_old_one_does_nothing() {
    let keys = "[keys.everywhere]\nnew-person = [\"Ｎ\", \"ctrl-e\"]\n[keys.people]\nmerge = \"W\"\n";
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let (word, about) = (words.say("key-new-person"), words.say("key-new-person-help"));
        let mut stage = Stage::demo(DemoBook::Salon, lang).with_keys(chosen(keys));

        let footer = last_row(&stage);
        assert!(footer.contains(&format!("N {word}")), "{footer}");
        assert!(!footer.contains(&format!("c {word}")), "{footer}");

        stage.press("?");
        assert_eq!(keys_before(&stage, &about), "N Ctrl-E", "{}", stage.screen(130, 60));
        stage.press("q :");
        let screen = stage.screen(130, 60);
        let row =
            screen.lines().find(|row| row.contains(&about)).unwrap_or_else(|| panic!("not in the menu\n{screen}"));
        assert!(row.split_once(&about).is_some_and(|(_, key)| key.contains(" N ")), "{row}");
        stage.press("Esc");

        for old in ["c", "a"] {
            stage.press(old);
            let nothing = words.with("tui-no-key", [("what", value(old)), ("key-help", value("?"))]);
            assert!(stage.screen(130, 24).contains(&nothing), "{old}: {}", stage.screen(130, 24));
        }
        let before = stage.screen(130, 24);
        assert_eq!(stage.press("Ctrl-N").screen(130, 24), before);
        stage.press("N «Aoki Ren» Enter Ctrl-E «Chiba Sho» Enter");
        let book = whole(&stage);
        for name in ["Aoki Ren", "Chiba Sho"] {
            assert!(book.contacts.iter().any(|one| one.name == name), "{name}: {}", stage.screen(130, 24));
        }
    }
}

#[test]
fn a_key_of_one_place_is_one_there_alone() {
    let keys = "[keys.people]\nmerge = \"W\"\n";
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En).with_keys(chosen(keys));
    let mut usual = Stage::demo(DemoBook::Salon, Lang::En);
    let list = stage.press("2").screen(80, 24);
    let merging = usual.press("2 M").screen(80, 24);
    assert_ne!(list, merging, "nothing opens by the usual key");
    assert_eq!(stage.press("W").screen(80, 24), merging);
    stage.press("Esc M");
    assert!(stage.screen(80, 24).contains("M does nothing here"), "{}", stage.screen(80, 24));
    stage.press("1 W");
    assert!(stage.screen(80, 24).contains("W does nothing here"), "{}", stage.screen(80, 24));
}

#[test]
fn an_action_without_a_key_is_still_in_the_menu() {
    let mut stage =
        Stage::demo(DemoBook::Workshop, Lang::En).with_keys(chosen("[keys.everywhere]\nnote = []\nmouse = \"@\"\n"));
    assert!(!last_row(&stage).contains("Note"), "{}", last_row(&stage));
    stage.press("n");
    assert!(stage.screen(80, 24).contains("n does nothing here"), "{}", stage.screen(80, 24));
    stage.press(": «note about» Enter «likes hojicha» Enter");
    assert!(whole(&stage).notes.iter().any(|note| note.text == "likes hojicha"), "{}", stage.screen(80, 24));
    // and one that had none can have one
    stage.press("@");
    assert!(!stage.app.takes_mouse());
}

#[test]
fn a_sentence_names_the_key_in_force() {
    let keys = "[keys.everywhere]\nundo = \"R\"\nhelp = \"H\"\nnew-person = \"N\"\nnote = []\nmenu = \"W\"\n";
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En).with_keys(chosen(keys));
    stage.press("x");
    assert!(stage.screen(130, 24).contains("R undo"), "{}", stage.screen(130, 24));
    stage.press("@");
    assert!(stage.screen(130, 24).contains("@ does nothing here. H shows the keys."), "{}", stage.screen(130, 24));
    // both languages, and after a change of the language
    stage.press("L @");
    assert!(stage.screen(130, 24).contains("H でキーがわかります"), "{}", stage.screen(130, 24));
    // one without a key is reached through the menu, and is named so
    let words = key_words::words(Lang::En, &chosen(keys));
    assert!(words.say("leaf-notes-empty").contains("W Note writes one"), "{}", words.say("leaf-notes-empty"));
    let empty = Stage::empty(Lang::En).with_keys(chosen(keys));
    assert!(empty.screen(80, 24).contains("N   add a person you met"), "{}", empty.screen(80, 24));
}

#[test]
fn letters_move_in_boxes_as_they_are_chosen() {
    let keys = "[keys.list]\ndown = [\"n\"]\nup = [\"i\"]\n";
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En).with_keys(chosen(keys));
    stage.press("2 p Home");
    let first = stage.screen(80, 24);
    assert_eq!(stage.press("j").screen(80, 24), first, "the old key still moves");
    let below = stage.press("n").screen(80, 24);
    assert_ne!(below, first);
    assert_eq!(stage.press("i").screen(80, 24), first);
    // a digit picks a line whatever is chosen, and cannot be chosen
    let (_, faults) = Config::parse("[keys.list]\ndown = [\"2\"]\n");
    assert_eq!(faults.iter().map(|one| one.fault.id()).collect::<Vec<_>>(), ["config-fault-key-is-text"]);
}

#[test]
fn a_kept_filter_is_named_and_taken_off_by_the_keys_that_are_chosen() {
    let keys = "[keys.list]\nrename = [\"R\"]\nremove = [\"W\"]\n";
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En).with_keys(chosen(keys));
    stage.press("2 / «%3» Enter F Enter F");
    let kept = stage.screen(100, 24);
    assert!(kept.contains("R names it, W removes it"), "{kept}");
    assert_eq!(stage.press("e d").screen(100, 24), kept, "an old key still does something");
    // what is typed is text, whatever is a key in the list
    stage.press("R «Wide j R» Enter F");
    assert!(stage.screen(100, 24).contains("Wide j R"), "{}", stage.screen(100, 24));
    stage.press("W F");
    assert!(stage.screen(100, 24).contains("Keep: %3"), "{}", stage.screen(100, 24));
}

#[test]
fn mistakes_in_the_config_file_are_told_on_the_first_screen() {
    for (count, lang, said) in [
        (1, Lang::En, "The config file has a mistake; enishi config shows it."),
        (3, Lang::En, "The config file has 3 mistakes; enishi config shows them."),
        (3, Lang::Ja, "設定ファイルに3か所の間違いがあります"),
    ] {
        let Stage { app, dir: _dir, .. } = Stage::demo(DemoBook::Salon, lang);
        let app = app.with_config_faults(count, Instant::now());
        let area = Rect::new(0, 0, 100, 24);
        let mut buffer = Buffer::empty(area);
        app.draw(area, &mut buffer);
        assert!(screen_text(&buffer, None).contains(said), "{}", screen_text(&buffer, None));
    }
}

#[test]
fn what_is_no_mistake_is_taken() {
    for text in [
        // names with either dash, a place of two words
        "[keys.go_to]\ngo_today = \"T\"\ngo-people = [\"P\"]\n",
        // two that change places
        "[keys.people]\nmerge = [\"F\"]\nsaved-filters = [\"M\"]\n",
        // a key that another action has given up
        "[keys.everywhere]\nphase = [\"P\"]\ncopy = [\"p\"]\n",
        // back to the list with the key that leaves elsewhere, as it is without a file
        "[keys.card]\nleave = [\"Esc\", \"q\"]\n",
        "[keys.everywhere]\nclose = [\"Q\", \"q\"]\nback = \"Esc\"\n",
        // a named key where text is typed
        "[keys.line]\nsave-next = [\"Ctrl-O\"]\nsuggest = []\n",
        "[keys.help]\npage-down = [\"　\", \"PGDN\"]\n",
        "keys.people.merge = \"W\"\n",
    ] {
        let keys = chosen(text);
        // nothing else has moved
        let moved = BINDINGS.iter().filter(|row| {
            let now = keys.own(row.scope).find(|own| own.action == row.action);
            now.is_none_or(|own| own.keys != row.keys)
        });
        let told = text.lines().filter(|line| line.contains(" = ")).count();
        assert!(moved.count() <= told, "{text}");
    }
    let keys = chosen("[keys.everywhere]\nphase = [\"P\"]\ncopy = [\"p\"]\n");
    assert_eq!(keys.action(Scope::Today, Key::Char('p')), Some(Action::Copy));
    assert_eq!(keys.key_of(Scope::Today, Action::Phase), Some(Key::Char('P')));
    assert_eq!(keys.action(Scope::Today, Key::Char('y')), None);
}

/// Every sort of mistake, several of some.
const WRONG: &str = r#"[keys.nowhere]
help = "?"
[keys.people]
jump = ["J"]
save = ["J"]
merge = ["Hyper-x", 3, "Alt-m", "Ctrl-h", "J"]
sort = ["~", "あ"]
select = "x"
toggle-card = ["t"]
open = 5
select-all = ["J"]
saved-filters = [
    "B",
    "B",
]
[keys.line]
save-next = ["s", "Backspace", "F5"]
save = []
[keys.everywhere]
help = []
note = ["v"]
delete = ["F"]
new-person = ["X"]
new_person = ["N"]
[keys.menu]
back = []
choose = [" "]
"#;

/// Line, what it is about, which mistake, what is wrong, and beside what.
const MISTAKES: &[(usize, &str, &str, &str, &str)] = &[
    (
        1,
        "keys.nowhere",
        "unknown-place",
        "everywhere, today, people, actions, balance, card, week, review, line, one-line, choice, list, row-menu, menu, help, filter, go-to, form",
        "",
    ),
    (4, "keys.people.jump", "unknown-key", "", ""),
    (5, "keys.people.save", "foreign-action", "[keys.line] [keys.form]", ""),
    (6, "keys.people.merge", "key-unread", "Hyper-x", ""),
    (6, "keys.people.merge", "value", "\"M\" | [\"M\", \"Ctrl-X\"] | []", ""),
    (6, "keys.people.merge", "key-never", "Alt-m", ""),
    (6, "keys.people.merge", "key-never", "Ctrl-h", ""),
    (7, "keys.people.sort", "key-elsewhere", "~", ""),
    (7, "keys.people.sort", "key-elsewhere", "あ", ""),
    (8, "keys.people.select", "key-twice", "x", "keys.people.done"),
    (9, "keys.people.toggle-card", "key-hides", "t", "keys.everywhere.new-action"),
    (10, "keys.people.open", "value", "\"M\" | [\"M\", \"Ctrl-X\"] | []", ""),
    (11, "keys.people.select-all", "key-twice", "J", "keys.people.merge"),
    (14, "keys.people.saved-filters", "key-twice", "B", "keys.people.saved-filters"),
    (17, "keys.line.save-next", "key-is-text", "s", ""),
    (17, "keys.line.save-next", "key-is-text", "Backspace", ""),
    (17, "keys.line.save-next", "key-never", "F5", ""),
    (18, "keys.line.save", "key-needed", "", ""),
    (20, "keys.everywhere.help", "key-needed", "", ""),
    // the list of people has given `v` up; in the list of actions it still marks
    (21, "keys.everywhere.note", "key-hides", "v", "keys.actions.select"),
    // `F` is free where the list of people has another in its place
    (23, "keys.everywhere.new-person", "key-hides", "X", "keys.today.done-next"),
    (24, "keys.everywhere.new_person", "syntax", "", ""),
    (26, "keys.menu.back", "key-needed", "", ""),
    (27, "keys.menu.choose", "key-is-text", "Space", ""),
];

#[test]
fn every_mistake_in_the_keys_is_told_with_its_line_and_all_at_once() {
    let (config, faults) = Config::parse(&format!("{WRONG}[conventions]\nreach_out = 9\n"));
    let told = |one: &ConfigFault| {
        let id = one.fault.id().trim_start_matches("config-fault-").to_owned();
        (one.line, one.key.clone(), id, one.fault.what().to_owned(), one.fault.other().to_owned())
    };
    let mut wished: Vec<_> = MISTAKES
        .iter()
        .map(|(line, key, id, what, other)| (*line, text(key), text(id), text(what), text(other)))
        .collect();
    // and so is what is wrong elsewhere
    wished.push((29, text("conventions.reach_out"), text("value"), text("1 … 7"), String::new()));
    assert_eq!(faults.iter().map(told).collect::<Vec<_>>(), wished);
    assert!(config.keys.is_empty(), "some of the keys were taken");
}

#[test]
fn a_mistake_in_the_keys_is_said_in_both_languages() {
    let (_, faults) = Config::parse(WRONG);
    let mut said = Vec::new();
    for lang in Lang::ALL {
        let lines = Failure::Config(PathBuf::from("config.toml"), faults.clone()).lines(&Words::new(lang));
        // a head and a hint around them
        assert_eq!(lines.len(), MISTAKES.len() + 2, "{lines:?}");
        for ((line, key, id, what, other), told) in MISTAKES.iter().zip(lines.iter().skip(1)) {
            let number = if lang == Lang::En { format!("line {line}: ") } else { format!("{line}行目: ") };
            for part in [number.as_str(), *key, *what, *other] {
                // what a line takes when a name stands twice needs no name
                assert!(told.contains(part) || *id == "syntax", "{part} is not in {told}");
            }
            assert!(!told.contains('<'), "{told}");
        }
        said.push(lines);
    }
    let (en, ja) = (said.first().expect("English"), said.last().expect("Japanese"));
    assert!(en.iter().zip(ja).all(|(one, other)| one != other), "a line is the same in both languages");
}

#[test]
fn keys_that_are_no_table_are_a_mistake() {
    for (text, line, key) in [
        ("keys = 3\n", 1, "keys"),
        ("keys = [\"x\"]\n", 1, "keys"),
        ("[keys]\npeople = \"M\"\n", 2, "keys.people"),
        ("mouse = true\n[[keys.people]]\nmerge = \"M\"\n", 2, "keys.people"),
        ("[keys.people]\nmerge = { key = \"M\" }\n", 2, "keys.people.merge"),
    ] {
        let (_, faults) = Config::parse(text);
        let told: Vec<_> = faults.iter().map(|one| (one.line, one.key.as_str(), one.fault.id())).collect();
        assert_eq!(told, [(line, key, "config-fault-value")], "{text}");
    }
}

#[test]
fn all_mistakes_are_told_where_the_file_is_printed_and_nowhere_is_the_book_shut() {
    for lang in ["en", "ja"] {
        let home = Home::begun().speaking(lang);
        fs::create_dir_all(home.config().parent().expect("a folder")).expect("made");
        fs::write(home.config(), WRONG).expect("written");
        let count = MISTAKES.len().to_string();
        let ran = home.run("today").succeeded();
        let told = ran.stderr.lines().find(|line| line.contains("enishi config"));
        assert!(told.is_some_and(|line| line.contains(&count)), "{}", ran.stderr);
        let ran = home.run("config");
        assert_eq!(ran.status, 1, "{}", ran.stderr);
        for (line, ..) in MISTAKES {
            let number = if lang == "en" { format!("line {line}: ") } else { format!("{line}行目: ") };
            assert!(ran.stderr.contains(&number), "{number} {}", ran.stderr);
        }
        let printed = ran.stdout;
        assert!(printed.contains("[keys.go-to]") && printed.contains("# new-person = [\"c\", \"a\", \"Ctrl-N\"]"));
        assert_eq!(fs::read_to_string(home.config()).expect("there"), WRONG);
        // one line of what is printed, used as it is told
        let own = printed.replace("# note = [\"n\"]", "note = [\"N\"]");
        assert_ne!(own, printed);
        fs::write(home.config(), own).expect("written");
        assert!(!home.run("today").succeeded().stderr.contains("enishi config"));
    }
}

fn text(text: &str) -> String {
    text.to_owned()
}

fn whole(stage: &Stage) -> Whole {
    let path = stage.dir.path().join("book.db");
    let book = Book::open(&path, Places::default(), clock(MORNING), "test").expect("the book opens again");
    book.whole().expect("the records")
}

fn last_row(stage: &Stage) -> String {
    stage.screen(130, 24).lines().nth(23).unwrap_or_default().to_owned()
}

/// The keys that the help shows before the words about them.
fn keys_before(stage: &Stage, about: &str) -> String {
    let screen = stage.screen(130, 60);
    let before = screen.lines().find_map(|row| row.split_once(about)).map(|(before, _)| before).unwrap_or_default();
    before.rsplit('│').next().unwrap_or_default().trim().to_owned()
}
