//! What time brings on the screen: a notice goes, a draft is written, another program's act is shown.

use enishi::{
    book::{
        Book, Command, Places,
        command::{ActionCommand, ContactCommand},
        demo::DemoBook,
    },
    domain::{action::Action, contact::Contact, id::Id},
    i18n::Lang,
};

use crate::stage::{MORNING, Stage, clock};

fn beside(stage: &Stage) -> Book {
    Book::open(&stage.dir.path().join("book.db"), Places::default(), clock(MORNING), "beside").expect("a second window")
}

#[test]
fn a_notice_names_the_deed_and_leaves_after_ten_seconds() {
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    stage.press("x");
    assert!(stage.screen(80, 24).contains("u undo"));
    stage.wait(9_000);
    assert!(stage.screen(80, 24).contains("u undo"));
    stage.wait(1_500);
    assert!(!stage.screen(80, 24).contains("u undo"));
}

#[test]
fn nothing_moves_by_itself_while_a_box_is_open() {
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    stage.press("x n");
    let before = stage.screen(80, 24);
    stage.wait(60_000);
    assert_eq!(stage.screen(80, 24), before);
}

#[test]
fn a_draft_is_on_the_disk_a_moment_after_the_last_key() {
    let mut stage = Stage::demo(DemoBook::Salon, Lang::Ja);
    stage.press("c «高橋 健 @社労士»");
    assert_eq!(beside(&stage).draft("line-person").expect("drafts can be read"), None);
    stage.wait(400);
    let draft = beside(&stage).draft("line-person").expect("drafts can be read").expect("a draft");
    assert!(draft.contains("高橋 健 @社労士"), "{draft}");
    stage.press("Enter").wait(400);
    assert_eq!(beside(&stage).draft("line-person").expect("drafts can be read"), None);
}

#[test]
fn what_another_window_writes_is_shown_within_a_second_and_the_row_stays() {
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    stage.press("j");
    let mut other = beside(&stage);
    let action = Action { due: Some(other.now().today()), ..Action::todo("Call the landlord", other.now().today()) };
    other.run(Command::Action(ActionCommand::Add(Id::fresh(), Box::new(action)))).expect("it is written");
    assert!(!stage.screen(80, 24).contains("Call the landlord"));
    stage.wait(1_000);
    let screen = stage.screen(80, 24);
    assert!(screen.contains("Call the landlord"), "{screen}");
    let row = screen.lines().find(|line| line.contains('❯')).expect("a selected row");
    assert!(row.contains("来月の予約枠を店の前に貼り出す"), "{screen}");
}

#[test]
fn a_person_another_window_put_away_leaves_an_honest_page() {
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    stage.press("j j Enter");
    let mut other = beside(&stage);
    let who = other.whom("三浦").expect("she is there");
    other.run(Command::Contact(ContactCommand::Trash { id: who.id })).expect("it is written");
    stage.wait(1_000);
    assert!(stage.screen(80, 24).contains("in the trash"), "{}", stage.screen(80, 24));
    let contact = Box::new(Contact::named("Lisa Park"));
    other
        .run(Command::Contact(ContactCommand::Add { id: Id::fresh(), contact, next: None, note: String::new() }))
        .expect("it is written");
    stage.press("q").wait(1_000);
    assert!(!stage.screen(80, 24).contains("三浦"), "{}", stage.screen(80, 24));
}

#[test]
fn two_windows_keep_a_draft_each_and_the_other_one_comes_after_the_first_is_saved() {
    let mut one = Stage::demo(DemoBook::Salon, Lang::En);
    let folder = tempfile::tempdir().expect("a folder");
    let mut two = Stage::over(beside(&one), folder, Lang::En);
    let shows = |stage: &Stage, text: &str| {
        let screen = stage.screen(80, 24);
        assert!(screen.contains(text), "{text} is not there:\n{screen}");
    };
    one.press("t");
    two.press("t");
    one.press("«call the joiner»").wait(400);
    two.press("«count the towels»").wait(400);
    one.press("«, the painter»").wait(400);
    two.press("Esc");
    one.press("Esc");
    // what another window writes is never written over, and each finds its own again
    two.press("t");
    shows(&two, "count the towels");
    two.press("Esc");
    one.press("t");
    shows(&one, "call the joiner, the painter");
    one.press("Enter t");
    shows(&one, "count the towels");
    one.press("Esc");
    assert_eq!(beside(&one).drafts().expect("a look").len(), 1);
    two.press("t Enter").wait(400);
    assert_eq!(beside(&one).drafts().expect("a look"), Vec::<String>::new());
}

#[test]
fn a_saved_line_takes_no_draft_of_another_window_with_it() {
    let mut one = Stage::demo(DemoBook::Salon, Lang::En);
    let folder = tempfile::tempdir().expect("a folder");
    let mut two = Stage::over(beside(&one), folder, Lang::En);
    two.press("t");
    one.press("t «call the joiner» ").wait(400);
    // typed and saved before it was ever written down
    two.press("«count the towels» Enter");
    let kept = beside(&one).draft("line-action").expect("a look").expect("the draft of the other window");
    assert!(kept.contains("call the joiner"), "{kept}");
}
