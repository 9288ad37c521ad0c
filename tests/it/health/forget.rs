//! Forgetting somebody for good: not one byte of the name is left, nobody else loses a word, and no undo brings half of it back.

use std::{fs, path::Path};

use unicode_normalization::UnicodeNormalization;

use crate::home::Home;

const NAME: &str = "片桐がぶりえら";

/// A home with the one who is to be forgotten, somebody else, and everything that can be said of both.
fn home() -> Home {
    let home = Home::begun();
    for line in [
        "add \"片桐がぶりえら(かたぎりがぶりえら) #刺繍\"",
        "add \"Lisa Park\"",
        "note がぶりえら \"秘密の話 zebra77\"",
        "gave がぶりえら hands \"看板を運んだ zebra77\"",
        "received Lisa info \"a supplier\"",
        "promise がぶりえら \"zebra77を届ける\"",
        "need がぶりえら \"zebra77\"",
        "note Lisa \"met 片桐がぶりえら at the fair\"",
        "edit がぶりえら --name \"片桐ガブリエラ\"",
        "edit がぶりえら --name \"片桐がぶりえら\"",
    ] {
        let ran = home.run(line);
        if ran.status != 0 {
            panic!("{line}: {}", ran.stderr);
        }
    }
    home
}

/// How often a text stands in a file in any of the ways in which it can be written.
fn traces(file: &Path, text: &str) -> usize {
    let bytes = fs::read(file).unwrap_or_default();
    let forms = [text.nfc().collect::<String>(), text.nfd().collect::<String>()];
    let wide = |form: &String, big: bool| -> Vec<u8> {
        form.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let all = forms.iter().flat_map(|form| [form.clone().into_bytes(), wide(form, true), wide(form, false)]);
    all.map(|form| bytes.windows(form.len()).filter(|window| **window == form[..]).count()).sum()
}

#[test]
fn without_yes_nothing_goes_and_without_everywhere_nothing_is_even_told() {
    let home = home();
    let before = fs::read(home.book()).expect("the book");
    home.run("forget がぶりえら").refused(2);
    for lang in ["en", "ja"] {
        let ran = home.run(&format!("--lang {lang} forget がぶりえら --everywhere")).succeeded();
        assert!(ran.stdout.contains(NAME) && ran.stderr.contains("--yes"), "{} {}", ran.stdout, ran.stderr);
    }
    assert!(fs::read(home.book()).expect("the book") == before);
}

#[test]
fn not_one_byte_of_her_is_left_in_the_file_and_others_keep_every_word() {
    let home = home();
    home.run("note Lisa \"second word\"").succeeded();
    let lisa = home.run("show Lisa").succeeded().stdout;
    assert!(traces(&home.book(), "zebra77") > 3);
    let ran = home.run("forget がぶりえら --everywhere --yes").succeeded();
    assert!(ran.stdout.contains("records of others"), "{}", ran.stdout);
    for trace in ["zebra77", "ガブリエラ", "かたぎりがぶりえら", "刺繍"] {
        assert_eq!(traces(&home.book(), trace), 0, "{trace}");
    }
    // the one place where Lisa's own note names her, its image in the log and its words in the index
    assert_eq!(home.run("show Lisa").succeeded().stdout, lisa);
    home.run("show がぶりえら").refused(1);
    home.run("doctor").succeeded();
    let history = home.run("history").succeeded().stdout;
    assert!(history.contains("forgotten for good") && !history.contains("zebra77"), "{history}");
}

#[test]
fn nobody_else_naming_her_the_name_itself_is_gone() {
    let home = Home::begun();
    home.run("add \"片桐がぶりえら(かたぎりがぶりえら)\"").succeeded();
    home.run("add \"Lisa Park\"").succeeded();
    home.run("talked がぶりえら").succeeded();
    home.run("undo").succeeded();
    home.run("remove がぶりえら").succeeded();
    // from the trash, by the whole name
    home.run("forget 片桐がぶりえら --everywhere --yes").succeeded();
    for (path, _) in home.files() {
        let is_copy = path.components().any(|part| part.as_os_str() == "backups");
        if !is_copy {
            assert_eq!(traces(&path, NAME) + traces(&path, "かたぎり"), 0, "{}", path.display());
        }
    }
}

#[test]
fn what_was_done_about_her_cannot_be_taken_back_and_the_rest_can() {
    let home = home();
    home.run("note Lisa \"third word\"").succeeded();
    home.run("forget がぶりえら --everywhere --yes").succeeded();
    home.run("undo").succeeded();
    let page = home.run("show Lisa").succeeded().stdout;
    assert!(!page.contains("third word"), "{page}");
    for _ in 0..4 {
        home.run("undo");
    }
    let refused = home.run("undo");
    assert_eq!(refused.status, 1);
    assert!(refused.stderr.contains("forgotten for good"), "{}", refused.stderr);
    home.run("doctor").succeeded();
}

#[test]
fn copies_that_still_hold_her_are_named_and_those_without_her_are_not() {
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    home.run("backup").succeeded();
    let without = home.json("backup list --format json");
    let without = without[0]["path"].as_str().expect("a copy").to_owned();
    home.run("add \"片桐がぶりえら\"").succeeded();
    home.run("backup").succeeded();
    let told = home.run("forget がぶりえら --everywhere --yes").succeeded().stderr;
    let named: Vec<&str> = told.lines().filter(|line| line.contains("still holds")).collect();
    assert_eq!(named.len(), 1, "{told}");
    assert!(!told.contains(&without), "{told}");
    home.run("doctor").succeeded();
}
