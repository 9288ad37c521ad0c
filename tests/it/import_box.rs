//! People from a file, on the screen: a path, a review, one act with one undo; and the keys are heard while a large file is read.

use std::{fs, path::PathBuf, thread, time::Duration};

use enishi::{
    book::{Book, Command, Places, Whole, command::ContactCommand, demo::DemoBook},
    domain::{
        contact::{Contact, Labelled},
        id::Id,
    },
    i18n::Lang,
    transfer::read::FILE_LIMIT,
};

use crate::{
    home::Home,
    stage::{self, MORNING, Stage, clock},
};

fn salon() -> Stage {
    Stage::demo(DemoBook::Salon, Lang::En)
}

fn book(stage: &Stage) -> Book {
    Book::open(&stage.dir.path().join("book.db"), Places::default(), clock(MORNING), "other").expect("the book")
}

fn whole(stage: &Stage) -> Whole {
    book(stage).whole().expect("the records")
}

fn living(stage: &Stage) -> usize {
    whole(stage).contacts.iter().filter(|one| one.deleted_at.is_none()).count()
}

fn cards() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/data/vcards/people_4.vcf")
}

fn card(name: &str, lines: &str) -> String {
    format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\n{lines}END:VCARD\r\n")
}

/// Opens the box and gives it a path.
fn give(stage: &mut Stage, path: &str) {
    stage.press(": «from a file» Enter");
    assert!(stage.screen(80, 24).contains("Import people from a file"), "{}", stage.screen(80, 24));
    // the path before came back with the box
    stage.press(&format!("Ctrl-U «{path}» Enter"));
}

/// Lets time pass until a text is on the screen: the file is read by another thread.
fn until(stage: &mut Stage, text: &str) {
    for _ in 0..1_000 {
        if stage.screen(120, 40).contains(text) {
            return;
        }
        thread::sleep(Duration::from_millis(10));
        stage.wait(60);
    }
    panic!("{text} never came:\n{}", stage.screen(120, 40));
}

fn shows(stage: &Stage, text: &str) {
    let screen = stage.screen(120, 40);
    assert!(screen.contains(text), "{text} is not there:\n{screen}");
}

#[test]
fn a_file_comes_in_with_one_key_and_goes_with_one_undo() {
    for key in ["Enter", "Y"] {
        let mut stage = salon();
        let before = living(&stage);
        give(&mut stage, &cards().display().to_string());
        until(&mut stage, "What people_4.vcf would bring");
        assert_eq!(living(&stage), before, "something was written before anybody said so");
        stage.press(key);
        until(&mut stage, "14 people came in from people_4.vcf");
        assert_eq!(living(&stage), before + 14);
        stage.press("u");
        assert_eq!(living(&stage), before, "one undo does not take it all back");
        assert!(book(&stage).health().expect("a look").is_good());
    }
}

#[test]
fn the_review_has_a_help_of_its_keys() {
    let mut stage = salon();
    give(&mut stage, &cards().display().to_string());
    until(&mut stage, "would bring");
    stage.press("?");
    shows(&stage, "Bring it in; one undo takes it all back");
    stage.press("Esc");
    shows(&stage, "What people_4.vcf would bring");
}

#[test]
fn esc_leaves_the_review_and_the_book_as_they_were() {
    let mut stage = salon();
    stage.press("2 j");
    let (screen, before) = (stage.screen(80, 24), whole(&stage));
    give(&mut stage, &cards().display().to_string());
    until(&mut stage, "would bring");
    stage.press("Esc");
    stage.wait(11_000);
    assert_eq!(stage.screen(80, 24), screen);
    assert_eq!(whole(&stage), before);
}

#[test]
fn the_same_file_twice_brings_nobody() {
    let mut stage = Stage::empty(Lang::En);
    give(&mut stage, &cards().display().to_string());
    until(&mut stage, "would bring");
    stage.press("Enter");
    until(&mut stage, "came in");
    let before = whole(&stage);
    give(&mut stage, &cards().display().to_string());
    until(&mut stage, "would bring");
    shows(&stage, "0 new");
    stage.press("Enter");
    shows(&stage, "in the book already");
    assert_eq!(whole(&stage), before);
}

#[test]
fn a_dropped_path_is_taken_with_its_quotes_and_spaces() {
    let mut stage = salon();
    let path = stage.dir.path().join("my people.vcf");
    fs::write(&path, card("Maria Lopez", "EMAIL:maria@example.jp\r\n")).expect("written");
    let plain = path.display().to_string();
    for dropped in [format!("'{plain}' "), format!("\"{plain}\""), plain.replace(' ', "\\ "), format!("{plain}\n")] {
        stage.press(": «from a file» Enter");
        stage.app.paste(&dropped, std::time::Instant::now());
        stage.press("Enter");
        until(&mut stage, "What my people.vcf would bring");
        stage.press("Esc");
    }
}

#[test]
fn what_cannot_be_read_is_said_and_the_path_can_be_mended() {
    let mut stage = salon();
    let before = whole(&stage);
    let folder = stage.dir.path().to_path_buf();
    fs::write(folder.join("letter.txt"), "田中さんへ\n").expect("written");
    fs::File::create(folder.join("huge.vcf"))
        .and_then(|file| file.set_len(u64::try_from(FILE_LIMIT).expect("a size") + 1))
        .expect("a large file");
    stage.press(": «from a file» Enter Enter");
    shows(&stage, "A path is missing");
    stage.press("Esc");
    for (name, said) in [
        ("nobody.vcf", "there is no such file"),
        ("", "it is a folder"),
        ("letter.txt", "no card of a person"),
        ("huge.vcf", "larger than 64 MiB"),
    ] {
        give(&mut stage, &folder.join(name).display().to_string());
        until(&mut stage, said);
        shows(&stage, "Import people from a file");
        stage.press("Esc");
    }
    assert_eq!(whole(&stage), before);
}

/// A book with Lisa Park, a baker, and a file that knows her as a coach, one more person and a list of cards.
fn with_lisa() -> (Stage, PathBuf) {
    let (mut book, dir) = stage::book(MORNING);
    let contact = Box::new(Contact {
        title: "baker".to_owned(),
        emails: vec![Labelled::plain("lisa@example.jp")],
        ..Contact::named("Lisa Park")
    });
    let add = ContactCommand::Add { id: Id::fresh(), contact, next: None, note: String::new() };
    book.run(Command::Contact(add)).expect("a person");
    let path = dir.path().join("three.vcf");
    let text = [
        card("Lisa Park", "EMAIL:lisa@example.jp\r\nTITLE:coach\r\nTEL:090-0000-0001\r\n"),
        card("Maria Lopez", "EMAIL:maria@example.jp\r\n"),
        card("Everybody", "X-ADDRESSBOOKSERVER-KIND:group\r\n"),
    ];
    fs::write(&path, text.concat()).expect("written");
    (Stage::over(book, dir, Lang::En), path)
}

#[test]
fn the_groups_part_the_records_and_the_marked_one_is_told_whole() {
    let (mut stage, path) = with_lisa();
    give(&mut stage, &path.display().to_string());
    until(&mut stage, "would bring");
    shows(&stage, "[all 3]");
    // what is told of the first record: ours and theirs
    shows(&stage, "baker");
    shows(&stage, "coach");
    stage.press("Tab");
    shows(&stage, "[new 1]");
    let screen = stage.screen(120, 40);
    assert!(screen.contains("Maria Lopez") && !screen.contains("Lisa Park"), "{screen}");
    stage.press("Tab");
    shows(&stage, "[differs 1]");
    stage.press("Tab");
    shows(&stage, "[skipped 1]");
    shows(&stage, "a list of other cards");
    stage.press("Tab BackTab BackTab BackTab End k");
    shows(&stage, "[all 3]");
}

#[test]
fn a_book_that_changes_meanwhile_is_compared_anew_and_nothing_of_it_is_written_over() {
    let (mut stage, path) = with_lisa();
    give(&mut stage, &path.display().to_string());
    until(&mut stage, "would bring");
    let mut other = book(&stage);
    let lisa = other.contacts().expect("the people").pop().expect("Lisa");
    let contact = Box::new(Contact { place: "Kawagoe".to_owned(), ..lisa.body.clone() });
    let change = ContactCommand::Change { id: lisa.id, version: lisa.version, contact };
    other.run(Command::Contact(change)).expect("changed by another window");
    until(&mut stage, "was changed meanwhile");
    stage.press("Enter");
    assert_eq!(living(&stage), 1, "what was compared with an older book came in");
    until(&mut stage, "1 new");
    stage.press("Enter");
    assert_eq!(living(&stage), 2);
    let lisa = book(&stage).contact(lisa.id).expect("Lisa");
    assert_eq!((lisa.place.as_str(), lisa.title.as_str()), ("Kawagoe", "baker"));
    assert_eq!(lisa.phones.len(), 1, "what the file knew beyond the book did not come in");
}

#[test]
fn what_is_read_to_its_end_under_the_help_is_not_lost() {
    let mut stage = salon();
    let path = stage.dir.path().join("large.vcf");
    let one = |n: u32| card(&format!("Person {n}"), &format!("EMAIL:p{n}@example.jp\r\n"));
    fs::write(&path, (0..5_000).map(one).collect::<String>()).expect("written");
    give(&mut stage, &path.display().to_string());
    stage.press("Ctrl-G");
    for _ in 0..100 {
        thread::sleep(Duration::from_millis(10));
        stage.wait(60);
    }
    stage.press("Esc");
    until(&mut stage, "What large.vcf would bring");
}

#[test]
fn a_large_file_keeps_no_key_waiting_and_esc_ends_it() {
    let mut stage = salon();
    let before = whole(&stage);
    let path = stage.dir.path().join("large.vcf");
    let one = |n: u32| card(&format!("Person {n}"), &format!("EMAIL:p{n}@example.jp\r\n"));
    let cards: String = (0..40_000).map(one).collect();
    fs::write(&path, cards).expect("written");
    give(&mut stage, &path.display().to_string());
    shows(&stage, "Esc ends it");
    stage.press("Esc");
    shows(&stage, "Not read any further");
    shows(&stage, "large.vcf");
    for _ in 0..20 {
        stage.wait(60);
    }
    assert!(!stage.screen(120, 40).contains("large.vcf would bring"));
    assert_eq!(whole(&stage), before);
}

#[test]
fn the_box_and_the_review_at_each_size() {
    for (lang, words, title) in [(Lang::En, "from a file", "would bring"), (Lang::Ja, "ファイルから人", "の内容")]
    {
        let mut stage = Stage::demo(DemoBook::Salon, lang);
        stage.press(&format!(": «{words}» Enter"));
        for (width, height) in [(120, 40), (80, 24), (60, 20), (40, 16)] {
            insta::assert_snapshot!(format!("box_{}_{width}x{height}", lang.code()), stage.screen(width, height));
        }
        stage.press(&format!("«{}» Enter", cards().display()));
        until(&mut stage, title);
        for (width, height) in [(120, 40), (80, 24), (60, 20), (40, 16)] {
            insta::assert_snapshot!(format!("review_{}_{width}x{height}", lang.code()), stage.screen(width, height));
        }
    }
}

/// The document of a book with two people in it, as the command line exports it.
fn document(home: &Home) -> PathBuf {
    home.run("add \"Lisa Park #fair\"").succeeded();
    home.run("gave Lisa \"two hours at the stall\"").succeeded();
    home.run("add \"田中優子\"").succeeded();
    home.run("export --as json -o book.json").succeeded();
    home.path().join("book.json")
}

#[test]
fn a_whole_book_comes_into_an_empty_one_when_the_owner_says_so() {
    let home = Home::begun();
    let path = document(&home).display().to_string();
    for lang in Lang::ALL {
        let mut stage = Stage::empty(lang);
        stage.press(": Ctrl-U").app.paste("import", std::time::Instant::now());
        stage.press("Enter").app.paste(&path, std::time::Instant::now());
        stage.press("Enter");
        until(&mut stage, "book.json");
        for (width, height) in [(120, 40), (80, 24), (60, 20), (40, 16)] {
            let name = format!("whole_book_{}_{width}x{height}", lang.code());
            insta::assert_snapshot!(name, stage.screen(width, height));
        }
        // a stray Enter brings nothing
        stage.press("Enter");
        assert_eq!(living(&stage), 0);
        stage.press(": Ctrl-U").app.paste("import", std::time::Instant::now());
        stage.press("Enter").app.paste(&path, std::time::Instant::now());
        stage.press("Enter");
        until(&mut stage, "book.json");
        stage.press("j Enter");
        assert_eq!(living(&stage), 2);
        assert_eq!(whole(&stage).exchanges.len(), 1);
        stage.press("u");
        assert_eq!(living(&stage), 0);
    }
}

#[test]
fn a_whole_book_does_not_come_into_one_that_has_people() {
    let home = Home::begun();
    let path = document(&home);
    let mut stage = salon();
    let before = whole(&stage);
    give(&mut stage, &path.display().to_string());
    until(&mut stage, "A whole book: 2 people");
    stage.press("j Enter");
    shows(&stage, "this book is not empty");
    assert_eq!(whole(&stage), before);
}

#[test]
fn a_document_that_is_damaged_says_where() {
    let mut stage = salon();
    let folder = stage.dir.path().to_path_buf();
    for (text, said) in [
        ("{\"enishi\": 1,\n\"contacts\": [}", "damaged at line 2"),
        ("{\"enishi\": 99}", "a newer Enishi (version 99)"),
        ("{\"enishi\": 1, \"contacts\": 7}", "not as Enishi writes it"),
        ("{\"people\": []}", "no document of a whole book"),
    ] {
        fs::write(folder.join("book.json"), text).expect("written");
        give(&mut stage, &folder.join("book.json").display().to_string());
        until(&mut stage, said);
        stage.press("Esc");
    }
}

#[test]
fn the_act_that_brings_many_in_can_be_stopped_and_nothing_of_it_is_written() {
    let mut stage = salon();
    let before = whole(&stage);
    let text: String = (0..6_000)
        .map(|number| card(&format!("Person Number{number}"), &format!("EMAIL:p{number}@example.com\r\n")))
        .collect();
    let path = stage.dir.path().join("many.vcf");
    fs::write(&path, text).expect("written");
    give(&mut stage, &path.display().to_string());
    until(&mut stage, "What many.vcf would bring");
    stage.press("Y");
    shows(&stage, "Bringing them in");
    // other keys do nothing meanwhile, and the help is there
    stage.press("Y Ctrl-G");
    shows(&stage, "Help");
    stage.press("Esc Esc");
    until(&mut stage, "stopped; nothing was written");
    assert_eq!(whole(&stage), before);
    shows(&stage, "What many.vcf would bring");
    stage.press("Y");
    until(&mut stage, "people came in from many.vcf");
    assert_eq!(living(&stage), before.contacts.len() + 6_000);
    stage.press("u");
    assert_eq!(living(&stage), before.contacts.len());
}
