//! Boxes with a line to type: what is half written comes back (P10), what is begun is completed, and lists that follow a key
//! are shown when the owner wishes (P8).

use std::fs;

use enishi::{
    book::{Book, Places, Whole, demo::DemoBook},
    config::Hints,
    i18n::Lang,
};

use crate::stage::{MORNING, Stage, clock};

fn salon() -> Stage {
    Stage::demo(DemoBook::Salon, Lang::En)
}

fn whole(stage: &Stage) -> Whole {
    Book::open(&stage.dir.path().join("book.db"), Places::default(), clock(MORNING), "other")
        .and_then(|book| book.whole())
        .expect("the records")
}

fn shows(stage: &Stage, text: &str) {
    let screen = stage.screen(80, 24);
    assert!(screen.contains(text), "{text} is not there:\n{screen}");
}

fn lacks(stage: &Stage, text: &str) {
    let screen = stage.screen(80, 24);
    assert!(!screen.contains(text), "{text} is there:\n{screen}");
}

/// Ends the program and opens its book again, as after a signal.
fn again(stage: Stage) -> Stage {
    let Stage { mut app, dir, .. } = stage;
    assert_eq!(app.end(std::time::Instant::now()), None);
    drop(app);
    let book = Book::open(&dir.path().join("book.db"), Places::default(), clock(MORNING), "test").expect("the book");
    Stage::over(book, dir, Lang::En)
}

#[test]
fn half_written_tags_come_back_with_their_caret() {
    let mut stage = salon();
    stage.press("2 # «花嫁の» Left Esc");
    shows(&stage, "draft:");
    stage.press("#");
    let (there, _) = (stage.screen(80, 24), stage.draw(80, 24));
    assert!(there.contains("つながり会, 花嫁の"), "{there}");
    let caret = stage.draw(80, 24).1;
    stage.wait(400);
    let mut stage = again(stage);
    shows(&stage, "Something half written is kept: # opens it again");
    stage.press("2 #");
    assert_eq!(stage.draw(80, 24).1, caret);
    // another person's tags are her own
    stage.press("Esc j #");
    lacks(&stage, "花嫁の");
    stage.press("Esc k # Enter");
    assert!(whole(&stage).contacts.iter().any(|one| one.name == "高橋彩" && one.tags == ["つながり会", "花嫁の"]));
    stage.press("2 #");
    shows(&stage, "つながり会, 花嫁の, ");
}

#[test]
fn a_tag_that_came_meanwhile_stays_when_a_half_written_line_is_saved() {
    let mut stage = salon();
    stage.press("2 # «花嫁» Esc # Esc");
    stage.wait(400);
    let mut other =
        Book::open(&stage.dir.path().join("book.db"), Places::default(), clock(MORNING), "other").expect("it");
    let who = other.whom("高橋彩").expect("she is there").id;
    let tag = enishi::book::command::ContactCommand::Tag { id: who, add: vec!["客".to_owned()], remove: Vec::new() };
    other.run(enishi::book::Command::Contact(tag)).expect("it is written");
    stage.wait(1_000).press("# Enter");
    let book = whole(&stage);
    let tags = book.contacts.iter().find(|one| one.name == "高橋彩").map(|one| one.tags.clone()).unwrap_or_default();
    assert_eq!(tags.len(), 3, "{tags:?}");
}

#[test]
fn a_half_typed_day_comes_back_on_its_own_row_alone() {
    let mut stage = salon();
    stage.press("z «next f» Esc");
    shows(&stage, "draft:");
    stage.press("j z");
    lacks(&stage, "next f");
    stage.press("Esc k").wait(400);
    let mut stage = again(stage);
    // without its row nothing is said of it
    lacks(&stage, "half written");
    stage.press("z");
    shows(&stage, "next f");
    stage.press("«ri» Enter");
    shows(&stage, "Fri 4 Dec");
    stage.press("u z");
    lacks(&stage, "next fri");
}

#[test]
fn q_in_the_box_for_what_comes_next_does_what_esc_does() {
    for key in ["Esc", "q"] {
        let mut stage = salon();
        stage.press(&format!("X {key}"));
        shows(&stage, "✓ Done");
    }
}

#[test]
fn a_path_is_completed_and_comes_back() {
    let mut stage = salon();
    let folder = stage.dir.path().join("a folder");
    fs::create_dir(&folder).expect("a folder");
    for name in ["people one.vcf", "people two.vcf", ".hidden"] {
        fs::write(folder.join(name), "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lisa Park\r\nEND:VCARD\r\n").expect("a file");
    }
    let begun = stage.dir.path().join("a f").display().to_string();
    stage.press(&format!(": «from a file» Enter «{begun}» Tab"));
    shows(&stage, "a folder/");
    stage.press("Tab");
    shows(&stage, "a folder/people ");
    shows(&stage, "people one.vcf  people two.vcf");
    stage.press("«x» Tab");
    shows(&stage, "Nothing here begins like");
    stage.press("Backspace «t» Tab");
    shows(&stage, "people two.vcf");
    stage.press("Esc").wait(400);
    let mut stage = again(stage);
    shows(&stage, ": Import opens it again");
    stage.press(": «from a file» Enter");
    shows(&stage, "people two.vcf");
    // a file that is dropped takes its place
    stage.app.paste(&folder.join("people one.vcf").display().to_string(), std::time::Instant::now());
    shows(&stage, "people one.vcf");
    lacks(&stage, "people two.vcf");
}

#[test]
fn a_tag_that_is_begun_is_completed() {
    let mut stage = salon();
    stage.press("2 # «つなb» Tab");
    shows(&stage, "No tag in use begins with");
    stage.press("Ctrl-U «新しい、 つな» Tab Enter");
    let book = whole(&stage);
    let tags = book.contacts.iter().find(|one| one.name == "高橋彩").map(|one| one.tags.clone()).unwrap_or_default();
    assert!(tags.contains(&"新しい".to_owned()) && tags.contains(&"つながり会".to_owned()), "{tags:?}");
}

#[test]
fn an_action_is_given_a_person_in_its_form() {
    let mut stage = salon();
    let who = |stage: &Stage| {
        let book = whole(stage);
        let action = book.actions.iter().find(|one| one.text == "ジェルの残りを数えて発注する").expect("an action");
        action.contact_id.and_then(|id| book.contacts.iter().find(|one| one.id == id)).map(|one| one.name.clone())
    };
    assert_eq!(who(&stage), None);
    stage.press("e Tab «ほり» Enter");
    assert_eq!(who(&stage), Some("堀直樹".to_owned()));
    stage.press("u");
    assert_eq!(who(&stage), None);
    stage.press("e Tab «nobodyatall» Enter");
    shows(&stage, "Nobody in the book is called");
    stage.press("Ctrl-U «子» Enter");
    shows(&stage, "may be several people");
    stage.press("Ctrl-U «高橋» Enter");
    stage.press("g g e Tab Ctrl-U Enter");
    assert_eq!(who(&stage), None);
}

#[test]
fn a_text_longer_than_its_page_is_read_whole() {
    let mut stage = salon();
    let long: String = (1..=400).map(|word| format!("word{word} ")).collect();
    stage.press(&format!("2 n «{long}» Enter Enter ] ]"));
    shows(&stage, "word1 ");
    lacks(&stage, "word400");
    stage.press("Enter");
    shows(&stage, "word1 ");
    stage.press("G");
    shows(&stage, "word400");
    stage.press("Home");
    shows(&stage, "word1 ");
    stage.press("q");
    shows(&stage, "[Notes");
}

#[test]
fn the_list_behind_a_key_waits_as_the_owner_wishes() {
    let held = |hints: Hints| {
        let mut stage = salon().with_hints(hints);
        stage.press("z");
        stage
    };
    shows(&held(Hints::Now), "tomorrow");
    let mut stage = held(Hints::Delay);
    lacks(&stage, "Enter choose");
    shows(&stage, "z …");
    stage.wait(399);
    lacks(&stage, "Enter choose");
    stage.wait(1);
    shows(&stage, "Enter choose");
    let mut stage = held(Hints::Delay);
    stage.press("1");
    shows(&stage, "Wed 25 Nov");
    let mut stage = held(Hints::Off);
    stage.wait(60_000);
    lacks(&stage, "Enter choose");
    // a key that means nothing there brings the list
    stage.press("j");
    shows(&stage, "Enter choose");
    let mut stage = held(Hints::Off);
    stage.press("Esc");
    lacks(&stage, "z …");
    stage.press("g");
    shows(&stage, "g …");
    stage.press("p");
    shows(&stage, "[2 People]");
    // what was half typed is to be seen
    let mut stage = held(Hints::Off);
    stage.press("«fr» Esc z");
    shows(&stage, "Enter choose");
}

#[test]
fn the_example_people_go_together_and_come_back_together() {
    let mut stage = salon();
    stage.press(": «remove examples» Enter");
    shows(&stage, "There are no example people");
    stage.press("2 V # «example» Enter Esc");
    let before = whole(&stage);
    stage.press(": «remove examples» Enter");
    let living = |book: &Whole| book.contacts.iter().filter(|one| one.deleted_at.is_none()).count();
    assert_eq!(living(&whole(&stage)), 0);
    stage.press("u");
    assert_eq!(living(&whole(&stage)), living(&before));
}

#[test]
fn the_undo_list_goes_back_to_any_step_and_forth_again() {
    let mut stage = salon();
    let before = whole(&stage);
    stage.press("t «first call» Enter t «second call» Enter t «third call» Enter");
    let after = whole(&stage);
    stage.press(": «undo list» Enter");
    shows(&stage, "What was done");
    // the newest stands first; the second line takes two with it
    stage.press("j Enter");
    assert_eq!(whole(&stage).actions.len(), before.actions.len() + 1);
    shows(&stage, "Taken back: Noted: third call");
    shows(&stage, "Taken back: Noted: second call");
    // the line above brings back both, the same line once more takes one
    stage.press("k Enter");
    assert_eq!(whole(&stage).actions.len(), after.actions.len());
    lacks(&stage, "Taken back: Noted");
    stage.press("Enter");
    assert_eq!(whole(&stage).actions.len(), after.actions.len() - 1);
    // all of it goes: nothing is left of what was done
    stage.press("End Enter");
    assert_eq!(whole(&stage).actions.len(), before.actions.len());
    // something new: what was taken back before cannot be brought back any more, and that is said
    stage.press("Esc t «another call» Enter : «undo list» Enter j");
    shows(&stage, "stays as it is");
    stage.press("Enter");
    shows(&stage, "Something else was done since");
    assert_eq!(whole(&stage).actions.len(), before.actions.len() + 1);
    stage.press("k u");
    assert_eq!(whole(&stage).actions.len(), before.actions.len());
    // what was taken back and brought back was done after those below all the same
    stage.press("Enter j");
    assert_eq!(whole(&stage).actions.len(), before.actions.len() + 1);
    shows(&stage, "stays as it is");
    stage.press("k Enter");
    assert_eq!(whole(&stage).actions.len(), before.actions.len());
    // it is the same after the program ended
    let mut stage = again(stage);
    stage.press(": «undo list» Enter");
    shows(&stage, "Taken back: Noted: another call");
}
