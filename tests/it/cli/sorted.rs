//! Keeping the people in order: two records made one, tags, likely pairs, the trash, and the list filtered and sorted.

use std::fs;

use serde_json::{Value, json};

use crate::home::Home;

/// A book with these people.
fn with(names: &[&str]) -> Home {
    let home = Home::begun();
    for name in names {
        home.run(&format!("add \"{name}\"")).succeeded();
    }
    home
}

/// The names that a list of people answers with, in its order.
fn names(home: &Home, line: &str) -> Vec<String> {
    let list = home.json(&format!("{line} --format json"));
    let names = list.as_array().expect("a list").iter().filter_map(|person| person["name"].as_str());
    names.map(str::to_owned).collect()
}

/// The whole ids that a list answers with.
fn ids(home: &Home, line: &str) -> Vec<String> {
    home.run(&format!("{line} --format ids")).succeeded().stdout.lines().map(str::to_owned).collect()
}

#[test]
fn two_records_become_one_and_one_undo_parts_them() {
    for (lang, note, kept) in [
        ("en", "The other record said: Name: Elisabeth Park, Role: trainer", "Kept as a note: Name: Elisabeth Park"),
        ("ja", "もう一方の記録：名前：Elisabeth Park、役職：trainer", "メモに残す：名前：Elisabeth Park"),
    ] {
        let home = with(&["Lisa Park", "Elisabeth Park"]).speaking(lang);
        home.run("edit Lisa --title coach").succeeded();
        home.run("edit Elisabeth --title trainer --place Kyoto").succeeded();
        home.run("note Elisabeth \"likes ferns\"").succeeded();
        home.run("promise Elisabeth \"send the photos\"").succeeded();
        let before = home.json("list --format json");
        let ran = home.run("merge Lisa Elisabeth").succeeded();
        assert_eq!(ran.stdout.lines().count(), 1, "{}", ran.stdout);
        assert!(ran.stdout.contains("Lisa Park") && ran.stdout.contains("Elisabeth Park"), "{}", ran.stdout);
        assert!(ran.stderr.contains(kept), "{}", ran.stderr);

        assert_eq!(names(&home, "list"), ["Lisa Park"]);
        let person = home.json("show Lisa --format json");
        assert_eq!((&person["title"], &person["place"]), (&json!("coach"), &json!("Kyoto")));
        let notes = person["notes"].as_array().expect("notes");
        assert!(notes.contains(&json!("likes ferns")) && notes.contains(&json!(note)), "{notes:?}");
        assert_eq!(home.json("due --format json")[0]["contact"]["name"], "Lisa Park");

        home.run("undo").succeeded();
        assert_eq!(home.json("list --format json"), before);
        assert_eq!(home.json("due --format json")[0]["contact"]["name"], "Elisabeth Park");
    }
}

#[test]
fn nothing_is_noted_where_nothing_differs() {
    let home = with(&["Lisa Park", "Lisa Park"]);
    let both = ids(&home, "list");
    home.run(&format!("edit {} --place Kyoto", both[1])).succeeded();
    let ran = home.run(&format!("merge {} {}", both[0], both[1])).succeeded();
    assert_eq!(ran.stderr, "");
    let person = home.json("show Lisa --format json");
    assert_eq!((&person["id"], &person["place"]), (&json!(both[0]), &json!("Kyoto")));
    assert_eq!(person["notes"], json!([]));
}

#[test]
fn one_record_cannot_be_two() {
    let home = with(&["Lisa Park", "Maria Lopez"]);
    let before = home.files();
    for line in ["merge Lisa Park", "alike --apart Lisa Park"] {
        for (lang, said) in [("en", "both are the one record of Lisa Park"), ("ja", "どちらもLisa Parkの同じ記録です")]
        {
            let ran = home.run(&format!("--lang {lang} {line}")).refused(1);
            assert!(ran.stderr.contains(said) && ran.stderr.contains("enishi alike"), "{line}: {}", ran.stderr);
        }
    }
    home.run("merge Lisa 佐藤").refused(1);
    home.run("merge Lisa").refused(2);
    assert_eq!(home.files(), before);
}

#[test]
fn tags_of_several_people_are_one_act() {
    let home = with(&["Lisa Park", "Maria Lopez", "Ana Costa"]);
    home.run("edit Lisa --tag old").succeeded();
    let said = home.run("tag Lisa Maria Lisa --add \"#tokyo\" --add \"fair, ＃new\" --remove OLD").succeeded().stdout;
    assert_eq!(said.lines().count(), 1, "{said}");
    let tags = |name: &str| home.json(&format!("show {name} --format json"))["tags"].clone();
    for name in ["Lisa", "Maria"] {
        assert_eq!(tags(name), json!(["tokyo", "fair", "new"]), "{name}");
    }
    assert_eq!(tags("Ana"), json!([]));
    home.run("undo").succeeded();
    assert_eq!((tags("Lisa"), tags("Maria")), (json!(["old"]), json!([])));

    let before = home.files();
    for (lang, said) in [("en", "the tags are so already"), ("ja", "タグはもうそのとおりです")] {
        let ran = home.run(&format!("--lang {lang} tag Lisa --add OLD --remove tokyo")).refused(1);
        assert!(ran.stderr.contains(said) && ran.stderr.contains("Lisa"), "{}", ran.stderr);
    }
    home.run("tag Lisa 佐藤 --add tokyo").refused(1);
    home.run("tag Lisa").refused(2);
    assert_eq!(home.files(), before);
}

#[test]
fn records_that_may_be_of_one_person_come_with_their_reasons() {
    let home = with(&["Lisa Park", "Lisa Park", "Maria Lopez"]);
    let of_lisa: Vec<String> = ids(&home, "list --filter Lisa");
    home.run(&format!("edit {} --email lisa@example.jp", of_lisa[0])).succeeded();
    home.run(&format!("edit {} --email LISA@example.jp", of_lisa[1])).succeeded();
    let pairs = home.json("alike --format json");
    assert_eq!(pairs.as_array().map(Vec::len), Some(1), "{pairs:#}");
    let both = [&pairs[0]["one"], &pairs[0]["other"]].map(|contact| contact["id"].as_str().expect("an id"));
    assert!(both[0] != both[1] && both.iter().all(|id| of_lisa.iter().any(|known| known == id)), "{pairs:#}");
    let reasons = json!([{ "code": "mail", "value": "lisa@example.jp" }, { "code": "name", "value": null }]);
    assert_eq!(pairs[0]["reasons"], reasons);
    assert_eq!(ids(&home, "alike"), [both.join(" ")]);
    for (lang, said) in
        [("en", "same e-mail lisa@example.jp, same name"), ("ja", "メールが同じ lisa@example.jp、名前が同じ")]
    {
        let ran = home.run(&format!("--lang {lang} alike")).succeeded();
        assert!(ran.stdout.contains(said), "{}", ran.stdout);
        // who are called the same can only be told apart by their ids
        assert!(both.iter().all(|id| ran.stdout.contains(id)), "{}", ran.stdout);
        assert!(ran.stderr.contains("enishi merge") && ran.stderr.contains("--apart"), "{}", ran.stderr);
    }
}

#[test]
fn two_people_are_never_a_pair_again_until_that_is_taken_back() {
    let home = with(&["Lisa Park", "Lisa Park"]);
    let both = ids(&home, "list");
    // whichever of the two is named first
    for line in [format!("{} {}", both[0], both[1]), format!("{} {}", both[1], both[0])] {
        home.run(&format!("alike --apart {line}")).succeeded();
        assert_eq!(home.json("alike --format json"), json!([]));
        for (lang, said) in [("en", "No two records look like one person."), ("ja", "同じ人らしい記録はありません。")]
        {
            assert_eq!(home.run(&format!("--lang {lang} alike")).succeeded().stdout.trim_end(), said);
        }
        home.run("undo").succeeded();
        assert_eq!(home.json("alike --format json").as_array().map(Vec::len), Some(1));
    }
    let before = home.files();
    home.run("alike --apart Lisa").refused(2);
    home.run("alike Lisa").refused(2);
    home.run(&format!("alike {} {}", both[0], both[1])).refused(2);
    home.run("alike --apart Lisa 佐藤").refused(1);
    assert_eq!(home.files(), before);
}

#[test]
fn what_lies_in_the_trash_is_shown_and_comes_back() {
    let home = with(&["Lisa Park", "Maria Lopez"]);
    for (lang, said) in [("en", "The trash is empty."), ("ja", "ごみ箱は空です。")] {
        assert_eq!(home.run(&format!("--lang {lang} trash")).succeeded().stdout.trim_end(), said);
    }
    home.run("note Lisa \"likes ferns\"").succeeded();
    let before = home.json("list --format json");
    home.run("remove Lisa").succeeded();
    let trash = home.json("trash --format json");
    assert_eq!(trash.as_array().map(Vec::len), Some(1), "her note comes back with her: {trash:#}");
    let row = &trash[0];
    assert_eq!((&row["record"], &row["text"], &row["contact"]), (&json!("contact"), &json!("Lisa Park"), &Value::Null));
    assert!(row["at"].as_str().is_some_and(|at| at.starts_with("2026-11-24T")), "{row}");
    let id = row["id"].as_str().expect("an id");
    let end = &id[id.len() - 6..];
    for (lang, person) in [("en", "person"), ("ja", "人")] {
        let ran = home.run(&format!("--lang {lang} trash")).succeeded();
        assert!(ran.stdout.contains(end) && ran.stdout.contains(person), "{}", ran.stdout);
        assert!(ran.stderr.contains("enishi trash back"), "{}", ran.stderr);
    }
    home.run(&format!("trash back {end}")).succeeded();
    assert_eq!(home.json("list --format json"), before);
    assert_eq!(home.json("trash --format json"), json!([]));
    home.run("undo").succeeded();
    assert_eq!(names(&home, "list"), ["Maria Lopez"]);
    assert_eq!(ids(&home, "trash"), [id]);
}

#[test]
fn a_merged_record_can_be_brought_back_by_itself() {
    let home = with(&["Lisa Park", "Elisabeth Park"]);
    home.run("merge Lisa Elisabeth").succeeded();
    let lying = ids(&home, "trash");
    assert_eq!(lying.len(), 1, "{lying:?}");
    home.run(&format!("trash back {}", lying[0])).succeeded();
    assert_eq!(names(&home, "list").len(), 2);
}

#[test]
fn an_id_that_is_not_clear_brings_nothing_back() {
    let home = with(&["Lisa Park", "Maria Lopez"]);
    let mut document = home.run("export").succeeded().stdout;
    for id in ids(&home, "list") {
        document = document.replace(&id, &format!("{}abcdef", &id[..id.len() - 6]));
    }
    let home = Home::begun();
    fs::write(home.path().join("two.json"), document).expect("written");
    home.run("import two.json --yes").succeeded();
    for id in ids(&home, "list") {
        home.run(&format!("remove {id}")).succeeded();
    }
    let before = home.files();
    for (typed, said) in [
        ("abcdef", ["could be several things", "いくつかあります"]),
        ("000000", ["nothing in the trash has the id", "というIDのものはありません"]),
        // three signs are too few, even where they are the end of an id
        ("def", ["nothing in the trash has the id", "というIDのものはありません"]),
    ] {
        for (lang, said) in ["en", "ja"].into_iter().zip(said) {
            let ran = home.run(&format!("--lang {lang} trash back {typed}")).refused(1);
            assert!(ran.stderr.contains(said) && ran.stderr.contains(typed), "{typed}: {}", ran.stderr);
            assert!(ran.stderr.contains("enishi trash"), "{typed}: {}", ran.stderr);
        }
    }
    home.run("trash back").refused(2);
    assert_eq!(home.files(), before);
    let trash = ids(&home, "trash");
    assert_eq!(trash.len(), 2);
    home.run(&format!("trash back {}", trash[0])).succeeded();
    assert_eq!(ids(&home, "list"), [trash[0].as_str()]);
}

#[test]
fn the_list_is_filtered_and_sorted_as_on_the_screen() {
    let home = with(&["Lisa Park", "Maria Lopez", "Ana Costa"]);
    let plain = ids(&home, "list");
    home.run("tag Lisa Ana --add tokyo").succeeded();
    home.run("phase Maria 3").succeeded();
    home.run("edit Lisa --title coach").succeeded();
    home.run("talked Ana --on 2026-11-01").succeeded();
    home.run("talked Lisa --on 2026-11-20").succeeded();
    home.run("promise Maria \"send the photos fri\"").succeeded();
    home.run("promise Lisa \"read the draft tomorrow\"").succeeded();
    assert_eq!(ids(&home, "list"), plain, "by reading, as it was");
    assert_eq!(ids(&home, "list --sort name"), plain);
    for (filter, fit) in [
        ("#tok", vec!["Ana Costa", "Lisa Park"]),
        ("＃tok @coach", vec!["Lisa Park"]),
        ("%3", vec!["Maria Lopez"]),
        ("lopez", vec!["Maria Lopez"]),
        ("#tok %3", vec![]),
        ("#", vec!["Ana Costa", "Lisa Park", "Maria Lopez"]),
    ] {
        let mut found = names(&home, &format!("list --filter \"{filter}\""));
        found.sort();
        assert_eq!(found, fit, "{filter}");
    }
    assert_eq!(names(&home, "list --sort next"), ["Lisa Park", "Maria Lopez", "Ana Costa"]);
    assert_eq!(names(&home, "list --sort last-talk"), ["Ana Costa", "Lisa Park", "Maria Lopez"]);
    assert_eq!(names(&home, "list --sort phase")[0], "Maria Lopez");
    assert_eq!(names(&home, "list --filter \"#tok\" --sort last-talk"), ["Ana Costa", "Lisa Park"]);
    assert_eq!(names(&home, "list --tag tokyo --sort next"), ["Lisa Park", "Ana Costa"]);
    home.run("edit Ana --archive yes").succeeded();
    assert_eq!(names(&home, "list --filter \"#tok\""), ["Lisa Park"]);
    assert_eq!(names(&home, "list --all --filter \"#tok\" --sort last-talk"), ["Ana Costa", "Lisa Park"]);
    for lang in ["en", "ja"] {
        let ran = home.run(&format!("--lang {lang} list --sort size")).refused(2);
        assert!(ran.stderr.contains("next, name, last-talk, phase"), "{}", ran.stderr);
    }
}
