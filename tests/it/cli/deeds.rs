//! What a line writes down: days that have been, one act for a talk and its next word, phases by name, fields of a person.

use enishi::{
    cli::value,
    domain::phase::TrustPhase,
    i18n::{Lang, Words, people::label},
};
use serde_json::{Value, json};

use crate::home::Home;

fn with_lisa() -> Home {
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    home
}

/// The texts of the open actions, in the order in which they come.
fn open(home: &Home) -> Vec<String> {
    let due = home.json("due --format json");
    let texts = due.as_array().expect("a list").iter().filter_map(|action| action["text"].as_str());
    texts.map(str::to_owned).collect()
}

#[test]
fn what_happened_cannot_lie_ahead() {
    let home = with_lisa();
    let before = home.files();
    for line in [
        "talked Lisa --on tomorrow",
        "received Lisa \"read the draft\" --on 2026-11-25",
        "gave Lisa \"booth photos\" --on 2027-01-10",
        "note Lisa \"moves house\" --on tomorrow",
        "need Lisa \"a van\" --on tomorrow",
        "concern Lisa \"the late delivery\" --on tomorrow",
        "edit Lisa --met tomorrow",
        "balance --since tomorrow",
    ] {
        let ran = home.run(line).refused(1);
        assert!(ran.stderr.contains("is still to come"), "{line}: {}", ran.stderr);
        let ran = home.run(&format!("--lang ja {line}")).refused(1);
        assert!(ran.stderr.contains("まだ先の日です"), "{line}: {}", ran.stderr);
    }
    assert_eq!(home.files(), before);
    for day in ["today", "yesterday", "2026-11-01"] {
        home.run(&format!("talked Lisa --on {day}")).succeeded();
    }
}

#[test]
fn a_talk_and_its_next_word_are_one_act() {
    let home = with_lisa();
    let said = home.run("talked Lisa \"the fair !send the photos fri\"").succeeded().stdout;
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("27 Nov"), "{said}");
    let due = home.json("due --format json");
    assert_eq!((&due[0]["text"], &due[0]["due"]), (&json!("send the photos"), &json!("2026-11-27")));
    home.run("undo").succeeded();
    assert_eq!(home.json("due --format json"), json!([]));
    assert_eq!(home.json("show Lisa --format json")["touches"], json!([]));
}

#[test]
fn a_phase_goes_by_its_number_and_its_names() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for phase in TrustPhase::ALL {
            assert_eq!(value::phase(&label(&words, phase)), Ok(phase), "{}", label(&words, phase));
        }
    }
    let home = with_lisa();
    for (typed, phase) in [("trusted", 3), ("2", 2), ("深い信頼", 3), ("４", 4), ("Acquainted", 1), ("partnership", 4)]
    {
        home.run(&format!("phase Lisa {typed}")).succeeded();
        assert_eq!(home.json("show Lisa --format json")["trust_phase"], phase, "{typed}");
    }
    home.run("phase Lisa friend").refused(2);
}

#[test]
fn actions_without_a_day_stand_last() {
    let home = with_lisa();
    for line in ["zebra", "lemon fri", "cherry tomorrow"] {
        home.run(&format!("promise Lisa \"{line}\"")).succeeded();
    }
    assert_eq!(open(&home), ["cherry", "lemon", "zebra"]);
    let page = home.run("show Lisa").succeeded().stdout;
    let places: Vec<usize> =
        ["cherry", "lemon", "zebra"].iter().map(|text| page.find(text).expect("it is there")).collect();
    assert!(places.is_sorted(), "{page}");
}

#[test]
fn every_field_of_a_person_can_be_changed() {
    let home = with_lisa();
    let line = "edit Lisa --honorific Dr. --business Kapua --title coach --department sales --place Kyoto --trade retail \
                --introduced-by Sato --birthday 4/12 --shared-goal \"a fair\" --pause 2026-12-01 --met yesterday \
                --rhythm monthly --experience 4-10 --target 3 --competitor yes --sharing circle --tag \"#a\" --tag b \
                --email a@example.jp --email b@example.jp --phone 075-000-0000 --url \"https://example.jp/?a=1,2\" \
                --address \"1 Main St, Kyoto; rear\"";
    home.run(line).succeeded();
    let person = home.json("show Lisa --format json");
    for (key, value) in [
        ("honorific", json!("Dr.")),
        ("business", json!("Kapua")),
        ("title", json!("coach")),
        ("department", json!("sales")),
        ("place", json!("Kyoto")),
        ("trade_group", json!("retail")),
        ("introduced_by", json!("Sato")),
        ("birthday", json!("--04-12")),
        ("shared_goal", json!("a fair")),
        ("paused_until", json!("2026-12-01")),
        ("met_on", json!("2026-11-23")),
        ("cadence_days", json!(30)),
        ("target_phase", json!(3)),
        ("competitor", json!(true)),
        ("sharing", json!("circle")),
        ("tags", json!(["a", "b"])),
    ] {
        assert_eq!(person[key], value, "{key}");
    }
    let values = |key: &str| -> Vec<Value> {
        person[key].as_array().expect("a list").iter().map(|one| one["value"].clone()).collect()
    };
    assert_eq!(values("emails"), [json!("a@example.jp"), json!("b@example.jp")]);
    assert_eq!(values("urls"), [json!("https://example.jp/?a=1,2")], "a comma belongs to the address");
    assert_eq!(values("addresses"), [json!("1 Main St, Kyoto; rear")]);
    home.run("edit Lisa --business \"\" --birthday \"\" --pause \"\" --met \"\"").succeeded();
    let person = home.json("show Lisa --format json");
    for key in ["business", "birthday", "paused_until", "met_on"] {
        assert_eq!(person[key], Value::Null, "{key}");
    }
}

#[test]
fn a_value_that_does_not_fit_its_field_is_refused() {
    let home = with_lisa();
    for lang in ["en", "ja"] {
        for (option, typed) in
            [("--name", ""), ("--birthday", "13/45"), ("--pause", "someday soon"), ("--met", "2026-02-31")]
        {
            let ran = home.run(&format!("--lang {lang} edit Lisa {option} \"{typed}\"")).refused(1);
            assert!(ran.stderr.contains(typed) && !ran.stderr.contains('<'), "{option}: {}", ran.stderr);
        }
    }
}

#[test]
fn two_of_the_same_name_can_be_told_apart() {
    let home = with_lisa();
    let added = home.run("add \"Lisa Park\"").succeeded();
    let line = added.stderr.lines().find(|line| line.contains("enishi edit ")).expect("how to tell them apart");
    let id = line.split_once("enishi edit ").and_then(|(_, rest)| rest.split(' ').next()).expect("an id");
    home.run(&format!("edit {id} --business Kapua")).succeeded();
    let list = home.json("list --format json");
    let of_kapua: Vec<&Value> =
        list.as_array().expect("a list").iter().filter(|person| person["business"] == "Kapua").collect();
    assert_eq!(of_kapua.len(), 1);
    assert_eq!(of_kapua[0]["id"], id);
    let alone = home.run("add \"Maria Lopez\"").succeeded();
    assert!(!alone.stderr.contains("enishi edit"), "{}", alone.stderr);
}
