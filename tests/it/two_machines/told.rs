//! On the command line: a parted file is told with a way on, two copies are compared, one is brought in.

use std::fs;

use serde_json::json;

use crate::home::Home;

/// A home whose book another computer went on with: the other copy lies there as `other.db`.
fn two_ways() -> Home {
    let home = Home::begun().at("2026-11-20T09:14");
    home.run("add \"田中優子(たなかゆうこ)\"").succeeded();
    let other = home.path().join("other.db");
    fs::copy(home.book(), &other).expect("a copy");
    let elsewhere = Home::new().at("2026-11-20T11:00");
    let there = |line: &str| {
        let db = other.to_str().expect("a path");
        let line = format!("--db {db} {line}");
        elsewhere.run(&line).succeeded();
    };
    there("edit 田中優子 --title 会計士");
    there("note 田中優子 \"from there\"");
    there("add \"Lisa Park\"");
    let home = home.at("2026-11-20T10:00");
    home.run("edit 田中優子 --title 税理士 --place 川越").succeeded();
    home.run("note 田中優子 \"from here\"").succeeded();
    home
}

#[test]
fn a_parted_file_is_told_with_its_day_and_a_way_on() {
    let home = two_ways();
    let ours = home.path().join("ours.db");
    fs::copy(home.book(), &ours).expect("a copy");
    fs::copy(home.path().join("other.db"), home.book()).expect("the other file comes");
    let before = home.files();
    for (lang, parts) in [
        ("en", ["two ways since 2026-11-20 09:14", "3 acts of its own", "2 acts that were saved here", "enishi merge"]),
        ("ja", ["2026-11-20 09:14 から二手", "操作が3件", "操作が2件", "enishi merge"]),
    ] {
        let told = home.run(&format!("--lang {lang} today")).refused(3).stderr;
        for part in parts.into_iter().chain(["enishi compare", "enishi restore", "enishi doctor --accept-older"]) {
            assert!(told.contains(part), "{part}: {told}");
        }
    }
    assert_eq!(home.files(), before);
    // both ways on
    home.run("merge ours.db --yes").succeeded();
    assert_eq!(home.json("list --format json").as_array().map(Vec::len), Some(2));
}

#[test]
fn two_copies_are_compared_and_neither_is_changed() {
    let home = two_ways();
    let before = home.files();
    let apart = home.json("compare other.db --format json");
    assert_eq!(apart["common"]["op"], json!(1));
    let texts = |side: &str| -> Vec<String> {
        let acts = apart[side].as_array().expect("acts");
        acts.iter().map(|act| act["text"].as_str().expect("a sentence").to_owned()).collect()
    };
    assert_eq!((texts("here").len(), texts("there").len()), (2, 3));
    assert!(texts("there").iter().any(|text| text.contains("Lisa Park")));
    assert_eq!(apart["both"].as_array().map(Vec::len), Some(1));
    let both = &apart["both"][0];
    assert_eq!((&both["record"], &both["contact"]["name"]), (&json!("contact"), &json!("田中優子")));
    let title = both["fields"].as_array().expect("fields").iter().find(|one| one["field"] == "title");
    assert_eq!(title, Some(&json!({ "field": "title", "here": "税理士", "there": "会計士", "conflict": true })));
    for (lang, parts) in [
        ("en", ["until 2026-11-20 09:14", "2 acts", "3 acts", "税理士", "会計士"]),
        ("ja", ["2026-11-20 09:14 まで", "2件", "3件", "税理士", "会計士"]),
    ] {
        let told = home.run(&format!("--lang {lang} compare other.db")).succeeded();
        for part in parts {
            assert!(told.stdout.contains(part), "{part}: {}", told.stdout);
        }
        assert!(told.stderr.contains("enishi merge"), "{}", told.stderr);
        for mark in ["<two-", "<field-", "<record-", "<col-"] {
            assert!(!told.stdout.contains(mark), "{}", told.stdout);
        }
    }
    for form in ["csv", "tsv", "ids"] {
        assert!(home.run(&format!("compare other.db --format {form}")).succeeded().stdout.lines().count() >= 5);
    }
    assert_eq!(home.files(), before);
}

#[test]
fn a_copy_comes_in_when_that_is_said_and_goes_back_with_one_undo() {
    let home = two_ways();
    let before = home.files();
    let told = home.run("merge other.db").succeeded();
    assert!(told.stdout.contains("3 acts") && told.stderr.contains("--yes"), "{told:?}");
    assert_eq!(home.files(), before, "without --yes nothing is done");

    let other = fs::read(home.path().join("other.db")).expect("the bytes");
    let told = home.run("merge other.db --yes").succeeded().stdout;
    assert!(told.contains("3 acts came in from other.db"), "{told}");
    assert!(fs::read(home.path().join("other.db")).expect("the bytes") == other);
    let person = home.json("show 田中優子 --format json");
    assert_eq!((&person["title"], &person["place"]), (&json!("税理士"), &json!("川越")));
    let notes = person["notes"].to_string();
    for text in ["from here", "from there", "会計士"] {
        assert!(notes.contains(text), "{text}: {notes}");
    }
    assert!(home.run("history").succeeded().stdout.contains("other copy"));
    let copies = home.run("backup list --format csv").succeeded().stdout;
    assert!(copies.contains("_op3_"), "a verified copy was made before: {copies}");
    home.run("doctor").succeeded();
    for (lang, said) in [("en", "here already"), ("ja", "もう全部")] {
        let again = home.run(&format!("--lang {lang} merge other.db --yes")).succeeded().stdout;
        assert!(again.contains(said), "{again}");
    }
    home.run("undo").succeeded();
    assert_eq!(home.json("list --format json").as_array().map(Vec::len), Some(1));
}

#[test]
fn what_cannot_be_compared_is_refused_with_words() {
    let home = two_ways();
    let stranger = Home::begun();
    fs::copy(stranger.book(), home.path().join("stranger.db")).expect("another book");
    let before = home.files();
    for (line, status, en, ja) in [
        ("compare none.db", 3, "none.db", "none.db"),
        ("compare stranger.db", 3, "another book", "別の帳面"),
        ("merge stranger.db --yes", 3, "another book", "別の帳面"),
        ("merge none.db", 3, "none.db", "none.db"),
        ("compare data/enishi/enishi.db", 3, "this book itself", "この帳面そのもの"),
        ("merge 田中優子", 2, "two people", "もう一方"),
    ] {
        for (lang, part) in [("en", en), ("ja", ja)] {
            let told = home.run(&format!("--lang {lang} {line}")).refused(status).stderr;
            assert!(told.contains(part), "{line}: {told}");
        }
    }
    assert_eq!(home.files(), before);
}
