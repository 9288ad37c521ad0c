//! Single records by their ids, talks without a channel, and the kept filters, from the command line.

use serde_json::{Value, json};

use crate::home::Home;

fn with_lisa() -> Home {
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    home
}

fn shown(home: &Home) -> Value {
    home.json("show Lisa --format json")
}

fn id_of(record: &Value) -> String {
    record["id"].as_str().expect("an id").to_owned()
}

#[test]
fn every_record_that_show_lists_goes_to_the_trash_by_its_id_and_comes_back() {
    let home = with_lisa();
    for line in [
        "talked Lisa \"the fair\" --channel phone",
        "received Lisa \"read the draft\"",
        "promise Lisa \"send the photos\"",
        "note Lisa \"moves house\"",
        "need Lisa \"a van\"",
        "concern Lisa \"the late delivery\"",
        "offer Lisa heart \"listens well\"",
    ] {
        home.run(line).succeeded();
    }
    let before = shown(&home);
    for list in ["touches", "exchanges", "actions", "note_records", "needs", "concerns", "offers"] {
        let id = id_of(&before[list][0]);
        for typed in [id.as_str(), id.get(id.len() - 6..).expect("its end")] {
            home.run(&format!("remove {typed}")).succeeded();
            assert_eq!(shown(&home)[list], json!([]), "{list} {typed}");
            let trash = home.json("trash --format json");
            assert_eq!(trash[0]["id"], id.as_str(), "{list}");
            home.run("undo").succeeded();
            assert_eq!(shown(&home)[list][0]["id"], id.as_str(), "{list}");
        }
    }
    home.run("doctor").succeeded();
}

#[test]
fn an_id_that_nothing_has_is_refused_and_a_name_is_a_person() {
    let home = with_lisa();
    home.run("note Lisa \"moves house\"").succeeded();
    let before = home.files();
    let ran = home.run("remove abc123").refused(1);
    assert!(ran.stderr.contains("no record has the id \"abc123\""), "{}", ran.stderr);
    let ran = home.run("--lang ja remove abc123").refused(1);
    assert!(ran.stderr.contains("「abc123」というIDの記録はありません"), "{}", ran.stderr);
    // what is short and has no figure in it is a name
    let ran = home.run("remove Abbe").refused(1);
    assert!(ran.stderr.contains("nobody is called"), "{}", ran.stderr);
    assert_eq!(home.files(), before);
    home.run("remove Lisa").succeeded();
    home.run("show Lisa").refused(1);
}

#[test]
fn a_talk_says_how_only_where_it_was_told_and_can_be_told_later() {
    let home = with_lisa();
    let said = home.run("talked Lisa").succeeded().stdout;
    assert!(said.starts_with("Noted: you talked with Lisa Park today."), "{said}");
    let said = home.run("--lang ja talked Lisa").succeeded().stdout;
    assert!(said.contains("と話したことを記録しました"), "{said}");
    home.run("undo").succeeded();
    assert_eq!(shown(&home)["touches"][0]["channel"], Value::Null);
    let id = id_of(&shown(&home)["touches"][0]);
    home.run(&format!("talked Lisa --change {id} --channel phone --minutes 20 \"the fair\"")).succeeded();
    let talk = shown(&home)["touches"][0].clone();
    assert_eq!((&talk["id"], &talk["channel"], &talk["minutes"]), (&json!(id), &json!("phone"), &json!(20)));
    assert_eq!((&talk["text"], &talk["way"]), (&json!("the fair"), &json!("two_way")));
    home.run(&format!("talked Lisa --change {id} --channel phone")).refused(2);
    home.run(&format!("talked Lisa --change {id} --on tomorrow")).refused(1);
    home.run("talked Lisa --change 123456 --channel phone").refused(1);
    home.run("undo").succeeded();
    assert_eq!(shown(&home)["touches"][0]["channel"], Value::Null);
    // what was said in words is told as before
    home.run("talked Lisa \"by phone about the stand\"").succeeded();
    assert!(shown(&home)["touches"].as_array().expect("talks").iter().any(|talk| talk["channel"] == "phone"));
}

#[test]
fn a_follow_up_that_is_done_is_a_talk_by_what_it_says() {
    let home = with_lisa();
    for (text, channel) in [("get in touch", Value::Null), ("call back", json!("phone"))] {
        home.run(&format!("talked Lisa --on 2026-11-01 \"!{text} today\"")).succeeded();
        let due = home.json("due --format json");
        home.run(&format!("done {} --no-next", id_of(&due[0]))).succeeded();
        let talk = shown(&home)["touches"][0].clone();
        assert_eq!((&talk["text"], &talk["channel"]), (&json!(text), &channel));
        home.run("undo").succeeded();
        home.run("undo").succeeded();
    }
}

#[test]
fn filters_are_kept_named_used_and_thrown_away() {
    let home = with_lisa();
    home.run("add \"Maria Lopez #fair\"").succeeded();
    assert!(home.run("filters").succeeded().stdout.contains("No filter is kept yet"));
    home.run("filters --keep \"the fair\" \"#fair\"").succeeded();
    home.run("filters --keep \"\" \"%1\"").succeeded();
    let filters = home.json("filters --format json");
    let pairs: Vec<(&str, &str)> = filters
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| (one["name"].as_str().expect("a name"), one["query"].as_str().expect("a query")))
        .collect();
    assert_eq!(pairs, [("the fair", "#fair"), ("%1", "%1")]);
    let found = |typed: &str| {
        let people = home.json(&format!("list --filter \"{typed}\" --format json"));
        people.as_array().expect("people").iter().map(|one| one["name"].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(found("the fair"), ["\"Maria Lopez\""]);
    assert_eq!(found("The Fair"), found("#fair"));
    assert_eq!(found("%1").len(), 2);
    home.run("filters --keep \"the fair\" \"%2\"").refused(1);
    home.run("filters --keep alone").refused(2);
    home.run("filters --rename \"the fair\" stand").succeeded();
    assert_eq!(found("stand"), ["\"Maria Lopez\""]);
    home.run("filters --rename stand \"%1\"").refused(1);
    home.run("filters --remove nothing").refused(1);
    home.run("filters --remove stand").succeeded();
    assert_eq!(home.json("trash --format json")[0]["record"], "filter");
    assert_eq!(home.json("filters --format json").as_array().map(Vec::len), Some(1));
    home.run("undo").succeeded();
    let document = home.json("export --as json");
    assert_eq!(document["filters"].as_array().map(Vec::len), Some(2));
    home.run("export --as json -o book.json").succeeded();
    home.run("--db other.db init").succeeded();
    home.run("--db other.db import book.json --yes").succeeded();
    assert_eq!(home.json("--db other.db export --as json")["filters"], document["filters"]);
    home.run("doctor").succeeded();
}

#[test]
fn everybody_with_a_tag_goes_to_the_trash_in_one_act() {
    let home = Home::begun();
    for line in ["add \"Ann Bell #Fair\"", "add \"Ben Cole #fair\"", "add \"Cy Dow\""] {
        home.run(line).succeeded();
    }
    home.run("remove --tag #fair").succeeded();
    assert_eq!(home.run("list --format ids").succeeded().stdout.lines().count(), 1);
    home.run("undo").succeeded();
    assert_eq!(home.run("list --format ids").succeeded().stdout.lines().count(), 3);
    let refused = home.run("remove --tag nothing").refused(2);
    assert!(refused.stderr.contains("nobody has the tag \"nothing\""), "{}", refused.stderr);
}

#[test]
fn how_a_talk_was_can_be_taken_away_again() {
    let home = Home::begun();
    home.run("add \"Ann Bell\"").succeeded();
    home.run("talked \"Ann Bell\" --channel phone").succeeded();
    let talk = || home.json("show Ann --format json")["touches"][0].clone();
    assert_eq!(talk()["channel"], "phone");
    let id = talk()["id"].as_str().expect("an id").to_owned();
    home.run(&format!("talked \"Ann Bell\" --change {id} --no-channel")).succeeded();
    assert_eq!(talk()["channel"], Value::Null);
    home.run(&format!("talked \"Ann Bell\" --change {id} --no-channel")).refused(2);
}
