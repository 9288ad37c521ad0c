//! The command line, driven as a person or a script drives it: the built program in a home of its own.

mod deeds;
mod editor;
mod files;
mod forms;
mod imports;
mod noted;
mod pages;
mod records;
mod refusals;
mod settings;
mod sorted;
mod terminal;
mod typed;

use serde_json::{Value, json};

use crate::home::Home;

fn names<'a>(list: &'a Value, of: &str) -> Vec<&'a str> {
    list[of].as_array().expect("a list").iter().filter_map(|row| row["contact"]["name"].as_str()).collect()
}

fn points(today: &Value, name: &str) -> i64 {
    let people = today["people"].as_array().expect("people");
    let person = people.iter().find(|row| row["contact"]["name"] == name).unwrap_or_else(|| panic!("{name}"));
    person["points"].as_i64().expect("points")
}

// the morning of the three example books (`domain.md` 6)

#[test]
fn the_mornings_of_the_example_books_are_those_of_the_page() {
    let cases: [(&str, &[(&str, i64)], &[&str]); 3] = [
        (
            "salon",
            &[("三浦香織", 30), ("森下悟", 15), ("内藤玲子", 12), ("柳沙織", 11), ("堀直樹", 10), ("浜田美穂", 4)],
            &["三浦香織", "森下悟", "内藤玲子"],
        ),
        // her promise is due in three days, and promises have a section of their own (`product.md` 4)
        ("workshop", &[("宮下陽子", 30), ("上條恵美", 15)], &[]),
        ("office", &[("江口修", 50), ("古賀美保", 22), ("原口達也", 8)], &["江口修"]),
    ];
    for (demo, expected, shown) in cases {
        let today = Home::new().json(&format!("--demo {demo} today --format json"));
        for (name, wanted) in expected {
            assert_eq!(points(&today, name), *wanted, "{demo} {name}");
        }
        assert_eq!(names(&today, "reach_out"), shown, "{demo}");
        let promised = names(&today, "promised");
        match demo {
            "workshop" => assert!(promised.contains(&"宮下陽子"), "{promised:?}"),
            "office" => assert!(promised.contains(&"古賀美保"), "{promised:?}"),
            _ => {}
        }
    }
}

#[test]
fn an_example_book_leaves_nothing_behind() {
    let home = Home::new();
    home.run("--demo salon add \"Lisa Park\"").succeeded();
    home.run("--demo salon today").succeeded();
    assert!(home.files().is_empty());
}

#[test]
fn the_morning_has_the_names_that_scripts_rely_on() {
    let today = Home::new().json("--demo salon today --format json");
    for key in ["date", "day_off", "promised", "meetings", "reach_out", "waiting_for", "done_today", "people"] {
        assert!(today.get(key).is_some(), "{key}");
    }
    assert_eq!(today["date"], "2026-11-24");
    assert_eq!(today["day_off"], Value::Null);
    let person = &today["people"][0];
    let parts: Vec<&String> = person["parts"].as_object().expect("parts").keys().collect();
    assert_eq!(parts.len(), 8);
    for key in ["need", "promise", "waiting", "gap", "thanks", "meet", "new", "occasion"] {
        assert!(person["parts"][key].is_u64(), "{key}");
    }
    for person in today["people"].as_array().expect("people") {
        let sum: i64 = person["parts"].as_object().expect("parts").values().filter_map(Value::as_i64).sum();
        assert_eq!(person["points"].as_i64(), Some(sum));
        for key in ["contact", "days", "cadence_days", "rhythm", "dormant"] {
            assert!(person.get(key).is_some(), "{key}");
        }
        let contact: Vec<&String> = person["contact"].as_object().expect("contact").keys().collect();
        assert_eq!(contact, ["id", "name", "reading", "trust_phase"]);
    }
    assert!(today["reach_out"][0]["reasons"].as_array().is_some_and(|reasons| !reasons.is_empty()));
}

#[test]
fn a_holiday_is_a_day_off_for_an_owner_who_keeps_it() {
    let today = Home::new().at("2026-11-23T09:00").json("--demo office today --format json");
    assert_eq!(today["day_off"], "holiday");
}

// one day from the first to the last command

#[test]
fn a_day_goes_round() {
    let home = Home::begun();
    let added = home.run("add \"田中優子(たなかゆうこ) @税理士 #tokyo ~monthly !follow up fri\"").succeeded();
    assert!(added.stdout.contains("田中優子"), "{}", added.stdout);
    home.run("received 田中 \"決算書を見てもらった\" --kind appraisal --size medium --thank").succeeded();
    home.run("gave たなか \"写真を撮った\" --kind hands --minutes 60").succeeded();
    home.run("talked tanaka \"年末の予定\" --channel phone --minutes 20").succeeded();
    home.run("note 田中優子 \"12月に事務所を移す\"").succeeded();
    home.run("need 田中優子 \"新しい電話番号の案内\" --urgent").succeeded();
    home.run("todo \"領収書をまとめる tomorrow\"").succeeded();
    let promised = home.run("promise 田中優子 \"見積もりを送る fri\"").succeeded();
    assert!(promised.stdout.contains("27 Nov"), "the date is echoed: {}", promised.stdout);

    let due = home.json("due --format json");
    let actions = due.as_array().expect("a list");
    let find = |text: &str| actions.iter().find(|row| row["text"] == text).unwrap_or_else(|| panic!("{text}: {due:#}"));
    let promise = find("見積もりを送る");
    assert_eq!(promise["kind"], "promise");
    assert_eq!(promise["due"], "2026-11-27");
    assert_eq!(promise["contact"]["name"], "田中優子");
    assert_eq!(find("領収書をまとめる")["contact"], Value::Null);
    assert!(actions.iter().any(|row| row["kind"] == "thanks" && row["due"] == "2026-11-25"), "{due:#}");
    assert!(actions.iter().any(|row| row["kind"] == "follow_up" && row["due"] == "2026-11-27"), "{due:#}");

    let end = |action: &Value| action["id"].as_str().map(|id| id[id.len() - 6..].to_owned()).expect("an id");
    let shown = home.run("due").succeeded().stdout;
    assert!(shown.contains(&end(promise)), "{shown}");
    home.run(&format!("later {} next mon", end(find("領収書をまとめる")))).succeeded();
    home.run(&format!("done {}", end(promise))).succeeded();
    home.run("phase 田中優子 2").succeeded();
    let person = home.json("show 田中優子 --format json");
    assert_eq!(person["trust_phase"], 2);
    assert_eq!(person["cadence_days"], 30);
    assert_eq!(person["title"], "税理士");
    assert_eq!(person["notes"], json!(["12月に事務所を移す"]));
    assert_eq!(person["exchanges"].as_array().map(Vec::len), Some(2));

    home.run("undo").succeeded();
    assert_eq!(home.json("show 田中優子 --format json")["trust_phase"], 1);
    home.run("redo").succeeded();
    assert_eq!(home.json("show 田中優子 --format json")["trust_phase"], 2);
    let history = home.json("history --format json");
    let ways: Vec<&str> = history.as_array().expect("acts").iter().filter_map(|act| act["way"].as_str()).collect();
    assert_eq!(ways.get(..3), Some(&["redone", "undone", "done"][..]), "{history:#}");
    let balance = home.json("balance --format json");
    assert_eq!(balance["kinds"]["appraisal"]["received"], 2);
    assert_eq!(balance["kinds"]["instrumental"]["given"], 1);
    assert_eq!(balance["people"][0]["word"], "few");
    assert_eq!(balance["network"]["reciprocity"].as_f64(), Some(2.0 / 3.0));
    home.run("doctor").succeeded();
}

#[test]
fn everything_can_be_taken_back_until_the_book_is_empty() {
    let home = Home::begun();
    for line in [
        "add \"Lisa Park\"",
        "received Lisa \"told me about the fair\"",
        "talked Lisa",
        "edit Lisa --title coach",
        "remove Lisa",
    ] {
        home.run(line).succeeded();
    }
    for _ in 0..5 {
        home.run("undo").succeeded();
    }
    home.run("undo").refused(1);
    assert_eq!(home.json("list --format json"), json!([]));
}

#[test]
fn small_records_are_opened_and_closed() {
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    home.run("need Lisa \"a bookkeeper\"").succeeded();
    home.run("need Lisa \"a van\"").succeeded();
    home.run("need Lisa --close").refused(1);
    home.run("need Lisa --close van").succeeded();
    home.run("concern Lisa \"the late delivery\"").succeeded();
    home.run("concern Lisa --settle").succeeded();
    home.run("offer Lisa feedback \"reads drafts\"").succeeded();
    home.run("felt Lisa 3").succeeded();
    home.run("felt Lisa 6").refused(1);
    home.run("goal \"two people outside retail\" --due eom").succeeded();
    home.run("goal --close retail").succeeded();
    home.run("profile --name \"Misaki Aoki\" --closed \"mon, 3rd tue, 2026-12-29\" --holidays yes").succeeded();
    let page = home.json("profile --format json");
    assert_eq!(page["days_off"]["weekdays"], json!(["Mon"]));
    assert_eq!(page["days_off"]["nth"], json!([{ "nth": 3, "weekday": "Tue" }]));
    assert_eq!(page["days_off"]["dates"], json!(["2026-12-29"]));
    let person = home.json("show Lisa --format json");
    let open: Vec<&Value> =
        person["needs"].as_array().expect("needs").iter().filter(|need| need["state"] != "closed").collect();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0]["text"], "a bookkeeper");
}
