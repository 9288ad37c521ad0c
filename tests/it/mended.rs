//! What fresh eyes found once, as whole screens, so that it stays mended.

use enishi::{
    book::{
        Book, Command, Places,
        command::{ContactCommand, EntryCommand},
        demo::DemoBook,
    },
    domain::{contact::Contact, entry::Need, id::Id},
    i18n::Lang,
};
use rusqlite::Connection;

use crate::{
    stage::{MORNING, Stage, book, clock},
    undo::raw,
};

fn beside(stage: &Stage) -> Book {
    Book::open(&stage.dir.path().join("book.db"), Places::default(), clock(MORNING), "beside").expect("a second window")
}

fn texts(stage: &Stage, sql: &str) -> Vec<String> {
    let db = Connection::open(stage.dir.path().join("book.db")).expect("the book");
    let mut statement = db.prepare(sql).expect("a question");
    let rows = statement.query_map([], |row| row.get(0)).expect("rows");
    rows.collect::<Result<_, _>>().expect("texts")
}

#[test]
fn a_half_written_form_never_sets_back_what_another_window_changed() {
    let mut stage = Stage::empty(Lang::En);
    stage.press("c «Mika Ito @baker !hello tomorrow» Enter j");
    let mut second = beside(&stage);
    let kept = second.contact(second.names().expect("names")[0].who.id).expect("Mika");
    // a field is half written here, another is changed there
    stage.press("Enter e Down «x» Esc");
    stage.wait(400);
    let changed = Contact { name: "Mika Sato".to_owned(), ..kept.body.clone() };
    let change = ContactCommand::Change { id: kept.id, version: kept.version, contact: Box::new(changed) };
    second.run(Command::Contact(change)).expect("changed");
    stage.wait(800);
    stage.press("e Enter");
    assert_eq!(second.contact(kept.id).expect("Mika").name, "Mika Sato");

    // the same field on both sides: she is shown what it says meanwhile
    stage.press("e «y» Esc");
    stage.wait(400);
    let kept = second.contact(kept.id).expect("Mika");
    let changed = Contact { name: "Mika Mori".to_owned(), ..kept.body.clone() };
    let change = ContactCommand::Change { id: kept.id, version: kept.version, contact: Box::new(changed) };
    second.run(Command::Contact(change)).expect("changed");
    stage.wait(800);
    stage.press("e");
    assert!(stage.screen(80, 24).contains("another window wrote \"Mika Mori\""), "{}", stage.screen(80, 24));
}

/// Another window gives the first person another name, and a place.
pub fn rename_beside(stage: &Stage, name: &str) -> (Book, Id<Contact>) {
    let mut second = beside(stage);
    let kept = second.contact(second.names().expect("names")[0].who.id).expect("the first");
    let changed = Contact { name: name.to_owned(), place: "Kawagoe".to_owned(), ..kept.body.clone() };
    let change = ContactCommand::Change { id: kept.id, version: kept.version, contact: Box::new(changed) };
    // the file's own time stands still for some milliseconds on some systems
    std::thread::sleep(std::time::Duration::from_millis(30));
    second.run(Command::Contact(change)).expect("changed");
    (second, kept.id)
}

#[test]
fn an_open_form_shows_what_another_window_writes_and_can_be_saved_over_it() {
    let mut stage = Stage::empty(Lang::En);
    stage.press("c «Mika Ito @baker !hello tomorrow» Enter j Enter e Ctrl-U «Mika Mori»");
    let (second, id) = rename_beside(&stage, "Mika Sato");
    stage.wait(800);
    let screen = stage.screen(100, 40);
    assert!(screen.contains("It said \"Mika Ito\", another window wrote \"Mika Sato\""), "{screen}");
    assert!(screen.contains("Kawagoe"), "{screen}");
    stage.press("Enter");
    let after = second.contact(id).expect("Mika");
    assert_eq!((after.name.as_str(), after.place.as_str()), ("Mika Mori", "Kawagoe"));
}

#[test]
fn one_line_thanks_each_helper_by_name_and_once() {
    let mut stage = Stage::empty(Lang::En);
    stage.press("c «Ann Bell» Enter c «Bob Cole» Enter r «ann» Enter «held the ladder @Bob @Ann !fri» Enter");
    let said = texts(&stage, "SELECT text FROM action ORDER BY text");
    assert_eq!(said, ["Thank Ann Bell for \"held the ladder\"", "Thank Bob Cole for \"held the ladder\""]);
    assert_eq!(texts(&stage, "SELECT text FROM exchange").len(), 2);
    // a to-do is for one
    stage.press("t «call @Ann @Bob» Enter");
    assert!(stage.screen(80, 24).contains("A to-do is for one person"), "{}", stage.screen(80, 24));
}

#[test]
fn an_exchange_of_nothing_is_refused_and_a_number_is_no_kind() {
    let mut stage = Stage::empty(Lang::Ja);
    stage.press("c «山田花子» Enter r «山田» Enter Enter");
    assert!(texts(&stage, "SELECT text FROM exchange").is_empty());
    stage.press("«2時間手伝ってもらった» Enter");
    assert_eq!(texts(&stage, "SELECT text FROM exchange"), ["2時間手伝ってもらった"]);
    // a kind alone says enough
    stage.press("r «3» Enter");
    assert_eq!(texts(&stage, "SELECT kind FROM exchange WHERE text = ''"), ["emotional"]);
}

#[test]
fn a_rhythm_that_was_set_counts_before_the_first_talk() {
    let (mut new, dir) = book("2026-11-02T09:00");
    let ann = Contact { cadence_days: Some(7), ..Contact::named("Ann Bell") };
    let add =
        |contact| ContactCommand::Add { id: Id::fresh(), contact: Box::new(contact), next: None, note: String::new() };
    new.run(Command::Contact(add(ann))).expect("added");
    new.run(Command::Contact(add(Contact::named("Bob Cole")))).expect("added");
    drop(new);
    let path = dir.path().join("book.db");
    // the real clock writes the day a record was made; the test sets it
    let db = raw::raw(&path);
    let at = "2026-11-02T03:00:00Z";
    let op: i64 = db.query_row("SELECT max(id) FROM op", [], |row| row.get(0)).expect("an act");
    db.execute("UPDATE cur SET op_id = ?1", [op]).expect("an act is open");
    db.execute("UPDATE contact SET created_at = ?1", [at]).expect("older");
    db.execute("UPDATE cur SET op_id = NULL", []).expect("closed");
    let later = Book::open(&path, Places::default(), clock("2026-11-24T09:00"), "test").expect("the book");
    let stage = Stage::over(later, dir, Lang::En);
    let screen = stage.screen(80, 24);
    assert!(screen.contains("Ann Bell") && screen.contains("22 days in the book and no talk yet"), "{screen}");
    assert!(!screen.contains("Bob Cole"), "{screen}");
}

#[test]
fn nothing_is_closed_twice() {
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    stage.press("j j");
    let mut second = beside(&stage);
    let need = texts(&stage, "SELECT id FROM need WHERE closed_on IS NULL AND deleted_at IS NULL").remove(0);
    let need: Id<Need> = need.parse().expect("an id");
    let close = || Command::Entry(EntryCommand::CloseNeed(need));
    second.run(close()).expect("closed");
    assert!(second.run(close()).is_err());
}

#[test]
fn the_day_typed_for_later_is_a_day_to_come() {
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    stage.press("z Tab «yesterday» Enter");
    assert!(stage.screen(80, 24).contains("yesterday is over already"), "{}", stage.screen(80, 24));
    // back at the list, Enter takes the marked row although a day was typed
    stage.press("Tab Enter");
    assert!(stage.screen(80, 24).contains("u undo"), "{}", stage.screen(80, 24));
}
