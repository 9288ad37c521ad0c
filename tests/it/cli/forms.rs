//! The forms of the answers: the names that scripts rely on, and hostile text in each of them.

use std::fs;

use serde_json::Value;

use crate::home::Home;

#[test]
fn lists_have_the_names_that_scripts_rely_on() {
    let home = Home::new();
    let keys = [
        "id",
        "name",
        "family",
        "given",
        "family_reading",
        "given_reading",
        "honorific",
        "business",
        "business_reading",
        "title",
        "department",
        "kind",
        "emails",
        "phones",
        "urls",
        "addresses",
        "tags",
        "place",
        "trade_group",
        "experience_band",
        "introduced_by",
        "met_on",
        "birthday",
        "cadence_days",
        "trust_phase",
        "target_phase",
        "competitor",
        "sharing",
        "paused_until",
        "archived",
        "notes",
    ];
    let listed = home.json("--demo salon list --format json");
    let shown = home.json("--demo salon show 高橋彩 --format json");
    let exported = home.json("--demo salon export");
    assert_eq!(exported["enishi"], 1);
    for person in [&listed[0], &shown, &exported["contacts"][0]] {
        for key in keys {
            assert!(person.get(key).is_some(), "{key}");
        }
    }
    for line in shown["phase_evidence"].as_array().expect("lines") {
        assert!(line["holds"].is_boolean() && line["value"].is_i64() && line["needed"].is_i64(), "{line}");
    }
    let ids = home.run("--demo salon list --format ids").succeeded().stdout;
    assert_eq!(ids.lines().count(), listed.as_array().map_or(0, Vec::len));
    assert!(ids.lines().all(|id| id.len() == 36));
    let csv = home.run("--demo salon list --format csv").succeeded().stdout;
    assert!(csv.starts_with("\"name\",\"reading\""), "{csv}");
}

const HOSTILE: &str = "\u{1b}[31m\u{1b}]0;pwn\u{7}\u{9b}31m\u{202e}\u{200b}\u{feff}\u{2028}\u{e0041}\u{8}\r=1+1";

#[test]
fn hostile_text_in_every_field_never_reaches_the_terminal() {
    let mut document = Home::new().json("--demo salon export");
    poison(&mut document, "");
    let home = Home::begun();
    fs::write(home.path().join("bad.json"), document.to_string()).expect("written");
    home.run("import bad.json --yes").succeeded();
    let who = home.json("list --format json")[0]["id"].as_str().expect("an id").to_owned();
    let show = format!("show {who} --all");
    let other = home.json("list --format json")[1]["id"].as_str().expect("an id").to_owned();
    harmless(&home.run(&format!("merge {who} {other}")).succeeded().stderr, "what differed");
    let lines =
        ["today", "due", "list", "find pwn", "balance", "history", "goal", "profile", "alike", "trash", show.as_str()];
    for lang in ["en", "ja"] {
        for line in lines {
            for form in ["table", "json", "csv", "tsv", "ids"] {
                let ran = home.run(&format!("--lang {lang} {line} --format {form}"));
                assert_eq!(ran.status, 0, "{line}: {}", ran.stderr);
                harmless(&format!("{}{}", ran.stdout.replace("\r\n", "\n"), ran.stderr), line);
            }
        }
        for form in ["md", "txt", "json"] {
            let ran = home.run(&format!("--lang {lang} week --format {form}")).succeeded();
            harmless(&ran.stdout, form);
        }
        let ran = home.run(&format!("--lang {lang} undo"));
        harmless(&format!("{}{}", ran.stdout, ran.stderr), "undo");
        home.run("redo").succeeded();
    }
    let ran = home.args(&["show", HOSTILE]);
    harmless(&ran.stderr, "a refusal");
}

#[test]
fn a_name_that_looks_like_a_formula_is_no_formula_in_a_spreadsheet() {
    let home = Home::begun();
    for name in ["=SUM(1)", "+81", "＝1", "@Lisa"] {
        home.run("add Park").succeeded();
        home.args(&["edit", "Park", "--name", name]).succeeded();
        let csv = home.run("list --format csv").succeeded().stdout;
        assert!(csv.contains("\"'"), "{name}: {csv}");
        home.run("undo").succeeded();
        home.run("undo").succeeded();
    }
}

#[test]
fn whom_to_ask_comes_with_reasons_and_never_with_a_number_for_a_person() {
    let home = Home::new();
    let told = home.json("--demo salon ask heart --format json");
    let names: Vec<&str> = told["candidates"]
        .as_array()
        .expect("people")
        .iter()
        .filter_map(|one| one["contact"]["name"].as_str())
        .collect();
    assert_eq!((names.first(), names.len()), (Some(&"西村由佳"), 3));
    assert_eq!(told["given_so_far"], 21);
    for one in told["candidates"].as_array().expect("people") {
        assert!(one["reasons"].as_array().is_some_and(|reasons| !reasons.is_empty()), "{one}");
        assert_eq!(one.as_object().map(|fields| fields.len()), Some(2), "{one}");
    }
    let support = home.json("--demo workshop ask --format json");
    let heart =
        support["kinds"].as_array().expect("kinds").iter().find(|one| one["kind"] == "emotional").expect("heart");
    assert_eq!((&heart["available"], &support["network"]), (&Value::from(0), &Value::from(3)));
    let page = home.run("--demo salon --lang ja ask 気持ち 話を聴いてほしい").stdout;
    assert!(page.contains("西村由佳さん") && page.contains("「話を聴いてほしい」のことで"), "{page}");
}

/// Puts the hostile text behind every text that is free.
fn poison(value: &mut Value, key: &str) {
    const FREE: [&str; 14] = [
        "name",
        "reading",
        "family",
        "given",
        "honorific",
        "business",
        "title",
        "department",
        "place",
        "introduced_by",
        "text",
        "note",
        "called",
        "value",
    ];
    match value {
        Value::String(text) if FREE.contains(&key) => text.push_str(HOSTILE),
        Value::Array(list) if key == "tags" => list.push(HOSTILE.into()),
        Value::Array(list) => list.iter_mut().for_each(|one| poison(one, key)),
        Value::Object(fields) => fields.iter_mut().for_each(|(name, one)| poison(one, name)),
        _ => {}
    }
}

fn harmless(text: &str, from: &str) {
    let bad = text.chars().find(|letter| {
        (letter.is_control() && *letter != '\n' && *letter != '\t')
            || matches!(letter, '\u{200b}' | '\u{feff}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
    });
    assert_eq!(bad, None, "{from}: {text:?}");
}
