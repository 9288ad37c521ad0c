//! The daily views at work: lists that filter, order and mark, two records that become one, the trash, the groups of the actions,
//! the balance, the ways between the views, and the mouse.

use std::time::{Duration, Instant};

use enishi::{
    book::{Book, Places, Whole, demo::DemoBook},
    domain::{exchange::Direction, promises},
    i18n::Lang,
    tui::app::Mouse,
};
use ratatui::layout::Position;

use crate::stage::{MORNING, Stage, clock};

fn salon() -> Stage {
    Stage::demo(DemoBook::Salon, Lang::En)
}

fn book(stage: &Stage) -> Book {
    Book::open(&stage.dir.path().join("book.db"), Places::default(), clock(MORNING), "other").expect("the book")
}

fn whole(stage: &Stage) -> Whole {
    book(stage).whole().expect("the records")
}

/// The names of the list of people from the top, as far as they are on a high screen.
fn names(stage: &Stage) -> Vec<String> {
    let screen = stage.screen(120, 40);
    let rows = screen.lines().skip(4).take_while(|line| !line.starts_with('─'));
    rows.filter_map(|line| Some(line.trim_start_matches(['❯', '✓', ' ']).split_whitespace().next()?.to_owned()))
        .filter(|name| !name.is_empty() && name != "│")
        .collect()
}

fn shows(stage: &Stage, text: &str) {
    let screen = stage.screen(120, 40);
    assert!(screen.contains(text), "{text} is not there:\n{screen}");
}

fn lacks(stage: &Stage, text: &str) {
    let screen = stage.screen(120, 40);
    assert!(!screen.contains(text), "{text} is there:\n{screen}");
}

/// Everything the book holds but the versions, which only go up, and the moments of the trash.
fn contents(whole: &Whole) -> serde_json::Value {
    fn strip(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(fields) => {
                fields.remove("version");
                fields.values_mut().for_each(strip);
            }
            serde_json::Value::Array(list) => list.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(whole).expect("a document");
    strip(&mut value);
    value
}

#[test]
fn the_filter_finds_by_kanji_kana_romaji_tag_role_place_and_phase() {
    for (typed, found) in [
        ("高橋", "高橋彩"),
        ("たかはし", "高橋彩"),
        ("ﾀｶﾊｼ", "高橋彩"),
        ("takahashi", "高橋彩"),
        ("ルーチェ", "高橋彩"),
        ("@店主", "高橋彩"),
        ("＠店主　％３", "高橋彩"),
        ("#つながり会 takahashi", "高橋彩"),
        ("川越 takahashi", "高橋彩"),
    ] {
        let mut stage = salon();
        stage.press(&format!("2 / «{typed}»"));
        assert_eq!(names(&stage), [found], "{typed}:\n{}", stage.screen(120, 40));
    }
    let mut stage = salon();
    stage.press("2 / «%4» Enter");
    shows(&stage, "Nobody fits");
    stage.press("Esc");
    assert_eq!(names(&stage).len(), 14);
    stage.press("/ «%2 %3» Enter");
    assert_eq!(names(&stage).len(), 11);
}

#[test]
fn each_order_is_the_one_it_says() {
    let mut stage = salon();
    stage.press("2");
    let facts = book(&stage).listed().expect("the people");
    assert_eq!(names(&stage).first().map(String::as_str), Some("高橋彩"), "what is due first stands first");
    stage.press("S");
    let by_reading: Vec<String> = facts.iter().map(|person| person.who.name.clone()).collect();
    assert_eq!(names(&stage), by_reading);
    stage.press("S");
    let longest = facts.iter().filter(|person| person.last_talk.is_some()).min_by_key(|person| person.last_talk);
    assert_eq!(names(&stage).first(), longest.map(|person| &person.who.name));
    stage.press("S");
    let phases: Vec<u8> = names(&stage)
        .iter()
        .filter_map(|name| facts.iter().find(|person| person.who.name == *name))
        .map(|person| person.who.trust_phase.number())
        .collect();
    assert!(phases.is_sorted_by(|one, two| one >= two) && phases.len() == 14, "{phases:?}");
}

#[test]
fn verbs_act_on_all_marked_people_in_one_act() {
    for (verb, changes) in
        [("z 1", 3_usize), ("d", 3), ("x", 3), ("p 4", 3), ("f 1", 3), ("# «work»  Enter", 3), ("X 1", 6)]
    {
        let mut stage = salon();
        let before = whole(&stage);
        stage.press("2 v v v").press(verb);
        let after = whole(&stage);
        assert_ne!(contents(&before), contents(&after), "{verb} did nothing:\n{}", stage.screen(120, 40));
        shows(&stage, "And 2 more.");
        let acts = book(&stage).history(None, 3).expect("the acts");
        assert!(acts.len() >= 2, "{verb}");
        stage.press("u");
        assert_eq!(contents(&whole(&stage)), contents(&before), "{verb} ({changes}) is not taken back by one undo");
    }
}

#[test]
fn everybody_who_is_shown_can_be_marked_at_once() {
    let mut stage = salon();
    stage.press("2 / «%3» Enter V");
    shows(&stage, "4 marked");
    stage.press("V");
    lacks(&stage, "marked");
    stage.press("V d Esc");
    assert_eq!(names(&stage).len(), 10);
    stage.press("u 3 V");
    shows(&stage, "10 marked");
}

#[test]
fn no_undo_goes_below_the_ground_of_an_example_book() {
    let mut stage = salon();
    stage.press("u u u");
    shows(&stage, "GOOD TO REACH OUT");
}

#[test]
fn marks_end_with_esc_before_the_filter_and_the_filter_before_the_view() {
    let mut stage = salon();
    stage.press("2 / «%3» Enter v v");
    shows(&stage, "2 marked");
    stage.press("Esc");
    lacks(&stage, "marked");
    shows(&stage, "/ %3");
    stage.press("Esc");
    lacks(&stage, "/ %3");
    shows(&stage, "[2 People]");
    stage.press("Esc");
    shows(&stage, "[1 Today]");
    stage.press("Esc");
    shows(&stage, "q leaves");
    assert!(!stage.app.has_left());
}

#[test]
fn two_records_of_one_person_become_one_and_undo_parts_them_again() {
    let mut stage = salon();
    let before = whole(&stage);
    let id = |name: &str| before.contacts.iter().find(|one| one.name == name).expect("the person").id;
    let (stays, goes) = (id("高橋彩"), id("青木真理子"));
    let of =
        |book: &Whole, id| book.touches.iter().filter(|one| one.contact_id == id && one.deleted_at.is_none()).count();
    stage.press("2 v v M 1");
    let after = whole(&stage);
    assert_eq!(of(&after, stays), of(&before, stays) + of(&before, goes));
    assert_eq!(of(&after, goes), 0);
    let gone = after.contacts.iter().find(|one| one.id == goes).expect("in the trash");
    assert!(gone.deleted_at.is_some());
    let note = after.notes.iter().find(|one| one.contact_id == stays && one.text.contains("青木真理子"));
    assert!(note.is_some_and(|note| note.text.contains("着付け教室 あおい")), "what differed is not noted");
    let kept = after.contacts.iter().find(|one| one.id == stays).expect("the one that stays");
    assert_eq!(kept.name, "高橋彩");
    assert!(kept.emails.len() >= 2 || before.contacts.iter().any(|one| one.id == goes && one.emails.is_empty()));
    assert!(book(&stage).health().expect("a look").is_good());
    stage.press("u");
    assert_eq!(contents(&whole(&stage)), contents(&before));
    stage.press("U");
    assert_eq!(contents(&whole(&stage)), contents(&after));
}

#[test]
fn merging_asks_for_two_people_and_takes_one_of_the_book() {
    let mut stage = salon();
    stage.press("2 v v v M");
    shows(&stage, "Mark two people");
    let mut stage = salon();
    stage.press("2 M «aoki» Enter 2");
    shows(&stage, "are one record now");
    assert_eq!(names(&stage).len(), 13);
}

#[test]
fn likely_duplicates_are_told_with_reasons_and_can_be_told_apart() {
    let mut stage = salon();
    stage.press("c «高橋 彩» Enter 2 A");
    shows(&stage, "same name");
    stage.press("x");
    shows(&stage, "No two records look like one person");
    stage.press("u");
    shows(&stage, "same name");
    stage.press("Enter 1");
    shows(&stage, "No two records look like one person");
    assert_eq!(whole(&stage).contacts.iter().filter(|one| one.name == "高橋彩" && one.deleted_at.is_none()).count(), 1);
}

#[test]
fn the_trash_gives_a_person_back_with_everything_that_went_with_her() {
    let mut stage = salon();
    let before = whole(&stage);
    stage.press("2 d T Enter Esc");
    assert_eq!(contents(&whole(&stage)), contents(&before));
    stage.press("3 d");
    shows(&stage, "In the trash: ジェルの残りを数えて発注する");
    stage.press("T Enter Esc");
    assert_eq!(contents(&whole(&stage)), contents(&before));
    assert!(book(&stage).health().expect("a look").is_good());
}

#[test]
fn kept_filters_are_there_the_next_day() {
    let mut stage = salon();
    stage.press("2 / «#つながり会 %2» Enter F Enter");
    shows(&stage, "Kept: #つながり会 %2");
    let Stage { app, dir, .. } = stage;
    drop(app);
    let book = Book::open(&dir.path().join("book.db"), Places::default(), clock(MORNING), "test").expect("the book");
    let mut stage = Stage::over(book, dir, Lang::En);
    stage.press("2");
    let all = names(&stage).len();
    stage.press("F Enter");
    shows(&stage, "/ #つながり会 %2");
    assert!(names(&stage).len() < all);
    stage.press("F d F");
    shows(&stage, "Keep: #つながり会 %2");
}

#[test]
fn a_kept_filter_has_a_name_and_is_a_record_like_any_other() {
    let mut stage = salon();
    let kept = |stage: &Stage| -> Vec<(String, String)> {
        let filters = book(stage).filters().expect("the filters");
        filters.into_iter().map(|one| (one.body.name, one.body.query)).collect()
    };
    let pair = |name: &str, query: &str| (name.to_owned(), query.to_owned());
    // one Enter takes the proposal, and the first letter takes its place
    stage.press("2 / «%3» Enter F Enter");
    assert_eq!(kept(&stage), [pair("%3", "%3")]);
    stage.press("Esc / «%2» Enter F «days q d F» Enter");
    assert_eq!(kept(&stage), [pair("%3", "%3"), pair("days q d F", "%2")]);
    stage.press("F");
    shows(&stage, "days q d F");
    stage.press("Down e Ctrl-U «%3» Enter");
    shows(&stage, "already");
    stage.press("Ctrl-U «Partners to be» Enter");
    assert_eq!(kept(&stage).last(), Some(&pair("Partners to be", "%2")));
    stage.press("F Down d");
    assert_eq!(kept(&stage), [pair("%3", "%3")]);
    stage.press("u");
    assert_eq!(kept(&stage).len(), 2);
    stage.press("U T");
    shows(&stage, "kept filter");
    stage.press("Enter Esc");
    assert_eq!(kept(&stage).len(), 2);
    assert!(book(&stage).health().expect("a look").is_good());
}

#[test]
fn ticking_a_person_is_a_talk_that_says_nothing_of_how() {
    let mut stage = salon();
    shows(&stage, "x Done");
    stage.press("j j");
    shows(&stage, "x Talked");
    let before = whole(&stage).touches;
    stage.press("x");
    shows(&stage, "Noted: you talked with");
    let after = whole(&stage).touches;
    let new: Vec<_> = after.iter().filter(|one| before.iter().all(|other| other.id != one.id)).collect();
    assert_eq!((new.len(), new[0].channel), (1, None));
    // how it was is told in the form of the talk
    stage.press("2 x Enter e Tab Tab «3» Enter");
    shows(&stage, "Changed the talk with");
    let talked = whole(&stage).touches.into_iter().max_by_key(|one| one.id).expect("a talk");
    assert_eq!(talked.channel, Some(enishi::domain::touch::Channel::Phone));
    shows(&stage, "(phone)");
    stage.press("u");
    assert!(book(&stage).health().expect("a look").is_good());
    stage.press("Esc .");
    shows(&stage, "Talked today; the next word follows the rhythm");
}

#[test]
fn the_line_of_tags_is_the_whole_list_of_one_and_an_addition_to_several() {
    let mut stage = salon();
    let tags = |stage: &Stage, name: &str| {
        let book = whole(stage);
        book.contacts.iter().find(|one| one.name == name).map(|one| one.tags.clone()).unwrap_or_default()
    };
    stage.press("2 # Ctrl-U «＃花嫁、 つながり会» Enter");
    assert_eq!(tags(&stage, "高橋彩"), ["つながり会", "花嫁"]);
    stage.press("# Ctrl-U «花嫁» Enter");
    assert_eq!(tags(&stage, "高橋彩"), ["花嫁"]);
    stage.press("v v # «紹介 -花嫁» Enter");
    assert_eq!(tags(&stage, "高橋彩"), ["紹介"]);
    assert_eq!(tags(&stage, "青木真理子"), ["つながり会", "紹介"]);
}

#[test]
fn a_promise_agreed_anew_before_its_day_counts_as_kept_and_says_so() {
    let mut stage = Stage::demo(DemoBook::Workshop, Lang::En);
    stage.press("t «send the papers fri !» Enter 3 / «send the papers» Enter");
    shows(&stage, "promise");
    stage.press("z 3");
    shows(&stage, "Agreed in time, so it counts as kept");
    shows(&stage, "agreed in time: counts as kept");
    let book = whole(&stage);
    let action = book.actions.iter().find(|one| one.text == "send the papers").expect("the promise");
    assert_eq!(promises::agreed_due(action), action.due);
    stage.press("z 2 z 4");
    shows(&stage, "Still wanted?");
    stage.press("2");
    shows(&stage, "SOMEDAY, NO DATE");
}

#[test]
fn a_promise_that_was_late_once_is_not_kept_by_another_day() {
    let mut stage = Stage::demo(DemoBook::Workshop, Lang::En);
    // the drawing was due on Thursday and is late: put off, and put off again before that day
    stage.press("3 / «什器» Enter z 3");
    assert!(!stage.screen(120, 40).contains("counts as kept"), "{}", stage.screen(120, 40));
    stage.press("z 4");
    assert!(!stage.screen(120, 40).contains("counts as kept"), "{}", stage.screen(120, 40));
    let book = whole(&stage);
    let action = book.actions.iter().find(|one| one.text == "什器の図面").expect("the promise");
    assert_eq!(action.delays(), 2);
    assert!(promises::agreed_due(action) < action.due);
}

#[test]
fn a_day_that_stays_is_no_delay() {
    let mut stage = Stage::demo(DemoBook::Workshop, Lang::En);
    stage.press("t «send the papers fri !» Enter 3 / «send the papers» Enter z 3 z 3 z 3 z 3");
    let book = whole(&stage);
    let action = book.actions.iter().find(|one| one.text == "send the papers").expect("the promise");
    assert_eq!(action.delays(), 1);
    assert!(!stage.screen(120, 40).contains("Still wanted?"));
}

#[test]
fn the_box_for_what_comes_next_says_that_the_row_is_done_in_any_case() {
    for (lang, word) in [(Lang::En, "Esc Only done"), (Lang::Ja, "Esc 完了だけ")] {
        let mut stage = Stage::demo(DemoBook::Salon, lang);
        stage.press("X");
        shows(&stage, word);
    }
}

#[test]
fn the_groups_hold_what_their_titles_say() {
    for which in DemoBook::ALL {
        let mut stage = Stage::demo(which, Lang::En);
        stage.press("3");
        let open = book(&stage).due().expect("the actions");
        let someday = book(&stage).someday().expect("the wishes");
        let screen = stage.screen(120, 60);
        let rows = screen
            .lines()
            .filter(|line| {
                ["☐", "◌", "⋯"].iter().any(|sign| {
                    line.get(1..5).is_some_and(|head| head.contains(sign)) || line.starts_with(&format!("❯{sign}"))
                })
            })
            .count();
        assert_eq!(rows, open.len() + someday.len(), "{screen}");
        assert!(screen.contains(&format!("{} open", open.len())), "{screen}");
    }
}

#[test]
fn the_balance_shows_the_books_own_sums_and_never_sorts_by_them() {
    for which in DemoBook::ALL {
        let mut stage = Stage::demo(which, Lang::En);
        stage.press("4 ]");
        let book = book(&stage);
        let balance = book.balance(book.window_start(365), None).expect("the balance");
        let screen = stage.screen(120, 60);
        for (way, word) in [(Direction::Given, "gave"), (Direction::Received, "received")] {
            let count = balance.all.count_all(way);
            assert!(
                screen.lines().any(|line| line.contains("All ") && line.contains(&count.to_string())),
                "{word} {count}:\n{screen}"
            );
        }
        let mut at = 0;
        for person in &balance.people {
            let behind = screen.get(at..).unwrap_or_default();
            let found = behind.find(&person.who.name);
            assert!(found.is_some(), "{} is not there, or not by reading:\n{screen}", person.who.name);
            at += found.unwrap_or(0);
        }
    }
}

#[test]
fn a_span_and_a_kind_are_looked_at_alone() {
    let mut stage = salon();
    stage.press("4 h Enter");
    shows(&stage, "only Info");
    stage.press("Enter K K");
    shows(&stage, "only Hands");
    stage.press("K K K");
    shows(&stage, "all kinds");
    stage.press("[");
    shows(&stage, "[4 w]");
    stage.press("[ ] ] ]");
    shows(&stage, "[1 y]");
}

#[test]
fn just_right_silences_the_word_and_the_question() {
    let mut stage = salon();
    stage.press("4");
    shows(&stage, "How does it feel");
    stage.press("b 3");
    lacks(&stage, "How does it feel");
    lacks(&stage, "goes both ways. Mostly");
    stage.press("u");
    shows(&stage, "How does it feel");
}

#[test]
fn every_view_keeps_its_place_while_another_is_shown() {
    let mut stage = salon();
    stage.press("2 j j j 3 4");
    shows(&stage, "[4 Balance]");
    stage.press("0");
    shows(&stage, "[3 Actions]");
    stage.press("g p");
    let screen = stage.screen(80, 24);
    assert!(screen.contains("❯大塚千尋"), "{screen}");
    stage.press("g e");
    let screen = stage.screen(80, 24);
    assert!(screen.contains("❯柳沙織"), "{screen}");
    stage.press("Enter 1");
    shows(&stage, "[1 Today]");
}

#[test]
fn the_menu_knows_what_was_run_and_teaches_the_key() {
    let mut stage = salon();
    for _ in 0..2 {
        stage.press(": «Undo, step» Enter");
    }
    lacks(&stage, "next time: u");
    stage.press("x : «Undo, step» Enter");
    shows(&stage, "next time: u");
    stage.press(":");
    shows(&stage, "RECENT");
    stage.press("Esc : «trust phase» Enter");
    shows(&stage, "This row is about nobody");
    shows(&stage, "Menu");
}

#[test]
fn a_click_reaches_what_a_key_reaches() {
    let mut stage = salon();
    let now = Instant::now();
    let click = |stage: &mut Stage, text: &str, after: u64| {
        let screen = stage.screen(120, 40);
        let row = screen.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("{text}:\n{screen}"));
        let line = screen.lines().nth(row).unwrap_or_default();
        let head = line.split(text).next().unwrap_or_default();
        let x = u16::try_from(enishi::text::width::cells(head)).expect("a cell");
        let y = u16::try_from(row).expect("a row");
        stage.app.mouse(Mouse::Press(Position { x, y }), now + Duration::from_millis(after));
    };
    click(&mut stage, "2 People", 0);
    shows(&stage, "[2 People]");
    click(&mut stage, "堀直樹    ", 10_000);
    assert!(stage.screen(120, 40).contains("❯堀直樹"));
    lacks(&stage, "Esc back to the list");
    click(&mut stage, "堀直樹    ", 20_000);
    click(&mut stage, "堀直樹    ", 20_200);
    shows(&stage, "Esc back to the list");
    click(&mut stage, "Phase", 30_000);
    shows(&stage, "days known");
    click(&mut stage, "Esc back", 40_000);
    click(&mut stage, "c New person", 50_000);
    shows(&stage, "New person ─");
    stage.press("«Half a name»");
    // beside the box nothing happens, and nothing of the list below is reached
    click(&mut stage, "高橋彩", 60_000);
    shows(&stage, "Half a name");
    stage.press("Esc 3");
    click(&mut stage, "☐ ジェル", 70_000);
    shows(&stage, "Done: ジェルの残りを数えて発注する");
    stage.app.mouse(Mouse::WheelDown, now);
    assert!(!stage.screen(120, 40).contains("❯☐ 来月の予約枠"));
    let screen = stage.screen(39, 11);
    assert!(screen.contains("40x12"));
}

#[test]
fn a_verb_takes_the_marked_persons_own_address_and_no_row_out_of_sight() {
    let mut stage = salon();
    let people = book(&stage).contacts().expect("the people");
    let reached = |name: &str| {
        let one = people.iter().find(|one| one.name == name).expect("a person");
        let address = one.emails.first().or_else(|| one.phones.first());
        address.map_or_else(|| one.name.clone(), |address| address.value.clone())
    };
    stage.press("2");
    let [first, second] = [0, 1].map(|place| reached(&names(&stage)[place]));
    assert_ne!(first, second);
    stage.press("y");
    assert_eq!(stage.app.take_copied().as_ref(), Some(&first));
    stage.press("v y");
    assert_eq!(stage.app.take_copied().as_ref(), Some(&first), "the address of the row below is not hers");
    stage.press("v y");
    let both = stage.app.take_copied().expect("two lines");
    let mut lines: Vec<&str> = both.lines().collect();
    lines.sort_unstable();
    let mut wanted = [first.as_str(), second.as_str()];
    wanted.sort_unstable();
    assert_eq!(lines, wanted);
    stage.press("/ «%1» Enter d");
    assert!(whole(&stage).contacts.iter().any(|one| one.name == "高橋彩" && one.deleted_at.is_none()));
}

#[test]
fn a_tag_with_a_space_stays_one_tag() {
    let mut stage = salon();
    stage.press("2 # Ctrl-U «old friends、 #花嫁» Enter # Enter");
    let book = whole(&stage);
    let tags = book.contacts.iter().find(|one| one.name == "高橋彩").map(|one| one.tags.clone());
    assert_eq!(tags, Some(vec!["old friends".to_owned(), "花嫁".to_owned()]));
}

#[test]
fn clearing_the_notes_of_a_person_does_not_go_on_with_the_person() {
    let mut stage = salon();
    stage.press("2 Enter ] ] d d d d d d");
    shows(&stage, "nothing to delete in this tab");
    let book = whole(&stage);
    let her = book.contacts.iter().find(|one| one.name == "高橋彩").expect("the person");
    assert!(her.deleted_at.is_none());
    assert!(book.notes.iter().filter(|one| one.contact_id == her.id).all(|one| one.deleted_at.is_some()));
}

#[test]
fn the_cursor_of_a_page_stays_on_its_record_when_another_comes_in_above() {
    let mut stage = salon();
    stage.press("2 Enter j j");
    let marked = |stage: &Stage| {
        let screen = stage.screen(80, 24);
        screen.lines().find(|line| line.contains('❯')).map(|line| line.trim_end_matches(" «").to_owned())
    };
    let before = marked(&stage);
    stage.press("x");
    assert_eq!(marked(&stage), before);
}

#[test]
fn a_stray_enter_in_the_menu_runs_nothing_and_esc_in_the_next_box_only_ticks() {
    let mut stage = salon();
    let before = whole(&stage);
    stage.press(": Enter Esc");
    assert_eq!(contents(&whole(&stage)), contents(&before));
    stage.press("X Esc");
    shows(&stage, "Done: ジェルの残りを数えて発注する");
    let open = |book: &Whole| book.actions.iter().filter(|one| one.text == "ジェルの残りを数えて発注する").count();
    assert_eq!(open(&whole(&stage)), open(&before), "nothing was planned");
}

#[test]
fn telling_two_people_apart_puts_no_suggestion_off() {
    let mut stage = salon();
    stage.press("c «高橋 彩» Enter");
    let who = book(&stage).duplicates().expect("a pair").remove(0);
    let before = [who.one.id, who.other.id].map(|id| book(&stage).suggestion(id).expect("a look"));
    stage.press("2 A x");
    let after = [who.one.id, who.other.id].map(|id| book(&stage).suggestion(id).expect("a look"));
    assert_eq!(before, after);
}

#[test]
fn actions_are_found_by_what_they_are_called() {
    let mut stage = salon();
    stage.press("3 / «promise»");
    shows(&stage, "成人式の日の並びを決める");
    lacks(&stage, "つながり会の会費を振り込む");
}

#[test]
fn several_pasted_lines_are_several_people_in_one_step() {
    let mut stage = salon();
    let before = whole(&stage);
    let lines = "Aoki Ren @baker #town\r\n\r\n馬場 結衣(ばば ゆい) ～毎月\r\nChiba Sho";
    stage.press("c");
    stage.app.paste(lines, Instant::now());
    shows(&stage, "Add 3 people?");
    stage.press("Enter");
    shows(&stage, "And 2 more.");
    let after = whole(&stage);
    let baker = after.contacts.iter().find(|one| one.name == "Aoki Ren").expect("the baker");
    assert_eq!((baker.title.as_str(), baker.tags.as_slice()), ("baker", ["town".to_owned()].as_slice()));
    assert!(after.contacts.iter().any(|one| one.name == "馬場結衣" && one.cadence_days == Some(30)));
    stage.press("u");
    assert_eq!(contents(&whole(&stage)), contents(&before));
    stage.press("c");
    stage.app.paste(lines, Instant::now());
    stage.press("Esc");
    shows(&stage, "Aoki Ren @baker #town 馬場 結衣");
}

#[test]
fn what_another_program_writes_is_in_every_view_within_a_second() {
    for (view, keys) in [("people", "2"), ("actions", "3"), ("person", "2 Enter ]")] {
        let mut stage = salon();
        stage.press(keys);
        let mut other = book(&stage);
        let who = other.whom("高橋彩").expect("the person");
        let mut action = enishi::domain::action::Action::todo("written elsewhere", other.now().today());
        action.contact_id = Some(who.id);
        action.due = Some(other.now().today());
        let add = enishi::book::command::ActionCommand::Add(enishi::domain::id::Id::fresh(), Box::new(action));
        // the file's own time stands still for some milliseconds on some systems
        std::thread::sleep(Duration::from_millis(30));
        other.run(enishi::book::Command::Action(add)).expect("an act");
        stage.wait(800);
        if view == "people" {
            let screen = stage.screen(120, 40);
            assert!(screen.lines().any(|line| line.contains("高橋彩") && line.contains("today")), "{screen}");
        } else {
            shows(&stage, "written elsewhere");
        }
    }
}

#[test]
fn the_morning_shows_all_of_a_to_do_that_is_about_nobody() {
    use enishi::{
        book::{Command, command::ActionCommand},
        domain::{action::Action, id::Id},
    };
    let mut stage = Stage::empty(Lang::En);
    let text = "Measure the shelves behind the counter, write the numbers down and ask the joiner for two offers";
    let mut other = book(&stage);
    let today = other.now().today();
    let action = Action {
        due: Some(today),
        note: "before the winter sale".to_owned(),
        tags: vec!["shop".to_owned()],
        ..Action::todo(text, today - chrono::TimeDelta::days(9))
    };
    let id = Id::fresh();
    other.run(Command::Action(ActionCommand::Add(id, Box::new(action)))).expect("an act");
    for days in [1, 2] {
        let until = today + chrono::TimeDelta::days(days);
        other.run(Command::Action(ActionCommand::Later { id, until })).expect("a delay");
    }
    stage.wait(1_000);
    let beside = |stage: &Stage| {
        let screen = stage.screen(120, 40);
        let right: Vec<String> = screen
            .lines()
            .filter_map(|line| Some(line.split_once('│')?.1.trim_end_matches('«').trim().to_owned()))
            .collect();
        right.join(" ")
    };
    let shown = beside(&stage);
    for part in
        [text, "due Thu 26 Nov", "Sun 15 Nov", "#shop", "before the winter sale", "from Wed 25 Nov", "takes a name"]
    {
        assert!(shown.contains(part), "{part} is not there:\n{shown}");
    }
    let below = stage.screen(80, 24);
    assert!(below.contains("joiner for two offers"), "{below}");
    // whoever has a person shows her instead
    let mut stage = salon();
    stage.press("j j");
    assert!(!beside(&stage).contains("@name"), "{}", stage.screen(120, 40));
}

#[test]
fn all_bars_of_the_balance_stand_on_one_axis() {
    for lang in [Lang::En, Lang::Ja] {
        for (width, height) in [(40, 16), (60, 20), (80, 24), (100, 30)] {
            let mut stage = Stage::demo(DemoBook::Office, lang);
            stage.press("4");
            let screen = stage.screen(width, height);
            let axes: Vec<usize> =
                screen.lines().filter_map(|line| Some(enishi::text::width::cells(line.split_once('│')?.0))).collect();
            assert!(axes.len() > 7, "{screen}");
            assert!(axes.iter().all(|axis| Some(axis) == axes.first()), "{axes:?}:\n{screen}");
        }
    }
}

/// A book with four people of one name: two with one role and different towns, two of whom nothing but a day or an address is known.
fn namesakes() -> Stage {
    use enishi::{
        book::{Command, command::ContactCommand},
        domain::{
            contact::{Contact, Labelled},
            id::Id,
        },
    };
    let (mut book, dir) = crate::stage::book(MORNING);
    let named = || Contact::named("田中圭");
    for contact in [
        Contact { title: "税理士".to_owned(), place: "川越".to_owned(), ..named() },
        Contact { title: "税理士".to_owned(), place: "大宮".to_owned(), ..named() },
        Contact { met_on: chrono::NaiveDate::from_ymd_opt(2024, 3, 12), ..named() },
        Contact { emails: vec![Labelled::plain("kei@example.jp")], ..named() },
    ] {
        let add = ContactCommand::Add { id: Id::fresh(), contact: Box::new(contact), next: None, note: String::new() };
        book.run(Command::Contact(add)).expect("a person");
    }
    Stage::over(book, dir, Lang::En)
}

#[test]
fn people_of_one_name_are_told_apart_by_what_differs() {
    let told = ["税理士, 川越", "税理士, 大宮", "met 12 Mar 2024", "kei@example.jp"];
    for keys in ["n «田中»", ": «田中»"] {
        let mut stage = namesakes();
        stage.press(keys);
        for one in told {
            shows(&stage, one);
        }
    }
    // the row that says whom a line is about says it too
    let mut stage = namesakes();
    stage.press("2 Enter n");
    let screen = stage.screen(120, 40);
    let says = |line: &str| line.contains("田中圭  1▪") && told.iter().any(|one| line.contains(one));
    assert!(screen.lines().any(says), "{screen}");
}

#[test]
fn the_question_which_record_stays_tells_two_of_one_name_apart() {
    let mut stage = namesakes();
    stage.press("2 v v M");
    let screen = stage.screen(120, 40);
    let rows: Vec<&str> = screen.lines().filter(|line| line.contains("田中圭 stays")).collect();
    let [one, other] = rows[..] else { panic!("two rows:\n{screen}") };
    let beside = |row: &str| Some(row.split_once("stays")?.1.split('│').next()?.trim().to_owned());
    assert_ne!(beside(one), beside(other), "{screen}");
}
