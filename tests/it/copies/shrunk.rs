//! The shrink guard: a book that lost much keeps the copy of before.

use super::{listed, path_of};
use crate::home::Home;

#[test]
fn the_copy_before_a_loss_is_kept_for_good_and_that_is_told_once() {
    let home = Home::begun();
    for name in ["Ann", "Bea", "Cho", "Dan", "Eva"] {
        home.run(&format!("add \"{name} Park\"")).succeeded();
    }
    assert_eq!(home.run("backup").succeeded().stderr, "");
    home.run("remove Ann").succeeded();
    assert_eq!(home.run("backup").succeeded().stderr, "", "a fifth is not more than a fifth");
    home.run("remove Bea").succeeded();
    home.run("remove Cho").succeeded();
    let told = home.run("backup").succeeded().stderr;
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(told.contains("there are 2 people") && told.contains("4 in the copy before"), "{told}");

    let copies = listed(&home);
    let pinned: Vec<_> = copies.iter().filter(|copy| copy["pinned"] == true).collect();
    let [pinned] = pinned.as_slice() else { panic!("{copies:#?}") };
    assert_eq!((pinned["op"].as_i64(), pinned["people"].as_i64()), (Some(6), Some(4)));
    assert_eq!(pinned["pinned_why"], "shrunk");
    assert!(told.contains(&*path_of(pinned).to_string_lossy()), "{told}");
    home.run("backup verify").succeeded();

    home.run("note Dan one").succeeded();
    assert_eq!(home.run("backup").succeeded().stderr, "", "it is told once");
}

#[test]
fn lost_notes_count_as_much_as_lost_people() {
    let home = Home::begun();
    for name in ["Ann", "Bea", "Cho", "Dan", "Eva", "Fay"] {
        home.run(&format!("add \"{name} Park\"")).succeeded();
    }
    for note in ["one", "two", "three"] {
        home.run(&format!("note Ann {note}")).succeeded();
    }
    home.run("backup").succeeded();
    home.run("remove Ann").succeeded();
    let told = home.speaking("ja").run("backup").succeeded().stderr;
    assert!(told.contains("帳面のメモは0件、前の控えでは3件"), "{told}");
}
