//! The command line, driven as a person or a script drives it: the built program in a home of its own.

use std::{fs, io::Read, process::Stdio};

use clap::Command;
use enishi::{
    cli::{config::template, help},
    config::Config,
    i18n::{Lang, Words},
};
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
        ("workshop", &[("宮下陽子", 30), ("上條恵美", 15)], &["上條恵美"]),
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

// refusals: a sentence, a hint, the right status, and nothing changed

#[test]
fn what_is_hers_to_mend_is_refused_with_a_hint() {
    let home = Home::begun();
    home.run("add \"田中優子(たなかゆうこ)\"").succeeded();
    home.run("add \"田中花子(たなかはなこ)\"").succeeded();
    let before = home.files();
    let cases: [(&str, i32, &str); 12] = [
        ("show 佐藤", 1, "佐藤"),
        ("show 田中", 1, "田中優子"),
        ("promise 田中優子 \"\"", 1, "words"),
        ("talked 田中優子 --on 2026-02-31", 1, "2026-02-31"),
        ("later abcdef tomorrow", 1, "abcdef"),
        ("redo", 1, "bring back"),
        ("import missing.vcf", 3, "missing.vcf"),
        ("phase 田中優子 5", 2, "5"),
        ("received 田中優子 x --size huge", 2, "huge"),
        ("nonsense", 2, "nonsense"),
        ("list --nonsense", 2, "--nonsense"),
        ("show", 2, "WHO"),
    ];
    for (line, status, named) in cases {
        let ran = home.run(line).refused(status);
        assert!(ran.stderr.contains(named), "{line}: {}", ran.stderr);
    }
    assert_eq!(home.files(), before);
    home.run("edit 田中花子 --title 花屋").succeeded();
    let several = home.run("show 田中").stderr;
    for part in ["田中花子", "たなかはなこ", "花屋", "Acquainted"] {
        assert!(several.contains(part), "{part}: {several}");
    }
}

#[test]
fn refusals_speak_both_languages() {
    let home = Home::begun().speaking("ja");
    for line in ["show 佐藤", "undo", "nonsense", "later abcdef 明日", "show", "list --format xml"] {
        let ran = home.run(line);
        let lines: Vec<&str> = ran.stderr.lines().collect();
        assert!(lines.first().is_some_and(|line| line.starts_with("エラー: ")), "{line}: {}", ran.stderr);
        assert!(lines.last().is_some_and(|line| line.starts_with("ヒント: ")), "{line}: {}", ran.stderr);
    }
}

#[test]
fn a_wrong_file_is_told_and_left_as_it_is() {
    let made = Home::begun();
    made.run("add \"Lisa Park\"").succeeded();
    let book = fs::read(made.book()).expect("the book");
    let patched = |from: usize, bytes: &[u8]| {
        let mut patched = book.clone();
        patched[from..from + bytes.len()].copy_from_slice(bytes);
        patched
    };
    let cases: [(&str, Option<Vec<u8>>, &str); 5] = [
        ("missing", None, "no book"),
        ("empty", Some(Vec::new()), "empty"),
        ("newer", Some(patched(60, &99_i32.to_be_bytes())), "newer"),
        ("no database", Some(b"Dear diary, this is a text and no database at all.".repeat(4)), "no book"),
        ("of another program", Some(patched(68, &7_i32.to_be_bytes())), "another program"),
    ];
    for (name, bytes, said) in cases {
        let home = Home::new();
        let path = home.path().join("some.db");
        if let Some(bytes) = &bytes {
            fs::write(&path, bytes).expect("written");
        }
        let before = home.files();
        for line in ["today", "add \"Maria Lopez\"", "export", "doctor", "undo"] {
            let ran = home.run(&format!("--db some.db {line}")).refused(3);
            assert!(ran.stderr.contains(said), "{name}: {}", ran.stderr);
        }
        assert_eq!(home.files(), before, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_without_the_right_to_it_is_told() {
    use std::os::unix::{
        fs::{MetadataExt, PermissionsExt},
        process::CommandExt,
    };
    if fs::metadata("/proc/self").map(|about| about.uid()).unwrap_or(1) != 0 {
        return;
    }
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    let open = |path: &std::path::Path, mode: u32| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("a mode")
    };
    for folder in [home.path().to_path_buf(), home.path().join("data"), home.path().join("data/enishi")] {
        open(&folder, 0o755);
    }
    let before = fs::read(home.book()).expect("the book");
    for (mode, line) in [(0o600, "today"), (0o444, "add \"Maria Lopez\"")] {
        open(&home.book(), mode);
        let mut command = home.command();
        command.uid(65534).gid(65534).args(["--db".as_ref(), home.book().as_os_str()]);
        let words: Vec<&str> = line.splitn(2, ' ').map(|word| word.trim_matches('"')).collect();
        let Ok(output) = command.args(words).output() else { return };
        crate::home::Ran::of(output).refused(3);
        assert_eq!(fs::read(home.book()).expect("the book"), before);
    }
}

#[test]
fn without_a_terminal_the_screen_gives_way_to_text() {
    let home = Home::new();
    let ran = home.run("").refused(2);
    assert!(ran.stderr.contains("enishi today"), "{}", ran.stderr);
    assert!(home.files().is_empty());
}

#[test]
fn an_unreadable_moment_or_language_is_wrong_usage() {
    let home = Home::begun().at("tomorrow");
    home.run("today").refused(2);
    let home = Home::begun();
    let mut command = home.command();
    let output = command.env("ENISHI_LANG", "tlh").arg("today").output().expect("started");
    crate::home::Ran::of(output).refused(2);
}

#[test]
fn every_mistake_of_the_config_file_is_told_together() {
    let home = Home::begun();
    let text = "lang = \"fr\"\nmoose = true\n[conventions]\nreach_out = 9\ncadence_days = [120, 60, 30]\n";
    fs::create_dir_all(home.config().parent().expect("a folder")).expect("made");
    fs::write(home.config(), text).expect("written");
    let ran = home.run("today").refused(2);
    for part in ["line 1", "lang", "line 2", "moose", "line 4", "reach_out", "line 5", "cadence_days"] {
        assert!(ran.stderr.contains(part), "{part}: {}", ran.stderr);
    }
    home.run("config").succeeded();
    assert_eq!(fs::read_to_string(home.config()).expect("there"), text);
}

#[test]
fn the_printed_config_file_is_right_when_its_lines_are_used() {
    for lang in Lang::ALL {
        let text = template(&Words::new(lang));
        let used: Vec<&str> =
            text.lines().map(|line| line.strip_prefix("# ").filter(|rest| is_setting(rest)).unwrap_or(line)).collect();
        let (config, faults) = Config::parse(&used.join("\n"));
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(config.conventions, Config::default().conventions);
        assert_eq!(Config::parse(&text), (Config::default(), Vec::new()));
    }
}

/// `name = value`, and not a sentence or the list of what fits.
fn is_setting(line: &str) -> bool {
    line.split_once(" = ")
        .is_some_and(|(name, _)| name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_'))
}

#[test]
fn the_config_file_decides_where_nothing_else_does() {
    let home = Home::begun();
    fs::create_dir_all(home.config().parent().expect("a folder")).expect("made");
    fs::write(home.config(), "lang = \"ja\"\n").expect("written");
    let run = |lang: Option<&str>, flag: &[&str]| {
        let mut command = home.command();
        command.env_remove("ENISHI_LANG").args(flag).arg("undo");
        if let Some(lang) = lang {
            command.env("ENISHI_LANG", lang);
        }
        crate::home::Ran::of(command.output().expect("started")).stderr
    };
    assert!(run(None, &[]).starts_with("エラー"));
    assert!(run(Some("en"), &[]).starts_with("error"));
    assert!(run(Some("en"), &["--lang", "ja"]).starts_with("エラー"));
}

// help

#[test]
fn every_command_and_argument_is_explained_in_both_languages() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        explained(&help::program(&words), "enishi", &words);
    }
    for line in ["--help", "help", "help add", "add --help", "backup list --help", "help week"] {
        for lang in ["en", "ja"] {
            let text = Home::new().speaking(lang).run(line).succeeded().stdout;
            assert!(!text.contains("<help-"), "{line}: {text}");
        }
    }
}

fn explained(command: &Command, name: &str, words: &Words) {
    assert!(words.has(&format!("help-{name}")), "help-{name}");
    for argument in command.get_arguments() {
        let id = help::argument_id(name, argument.get_id().as_str(), words);
        assert!(words.has(&id), "help-{name}-{} or {id}", argument.get_id());
    }
    for inner in command.get_subcommands() {
        let inner_name =
            if name == "enishi" { inner.get_name().to_owned() } else { format!("{name}-{}", inner.get_name()) };
        explained(inner, &inner_name, words);
    }
}

#[test]
fn shells_and_manuals_are_served() {
    let home = Home::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(home.run(&format!("completions {shell}")).succeeded().stdout.contains("enishi"), "{shell}");
    }
    assert!(home.run("man").succeeded().stdout.contains(".TH"));
    assert!(home.run("--version").succeeded().stdout.starts_with("enishi "));
}

// documents, files, pipes

#[test]
fn a_whole_book_comes_out_and_goes_in_again_equal() {
    for demo in ["salon", "workshop", "office"] {
        let from = Home::new();
        let text = from.run(&format!("--demo {demo} export")).succeeded().stdout;
        let to = Home::begun();
        let file = to.path().join("book.json");
        fs::write(&file, &text).expect("written");
        let review = to.run("import book.json").succeeded();
        assert!(review.stderr.contains("--yes"), "{}", review.stderr);
        assert_eq!(to.json("list --format json"), json!([]), "nothing is written without --yes");
        to.run("import book.json --from enishi --yes").succeeded();
        assert_eq!(to.run("export").succeeded().stdout, text, "{demo}");
        to.run("doctor").succeeded();
        to.run("import book.json --yes").refused_after_review(1);
        to.run("undo").succeeded();
        assert_eq!(to.json("list --format json"), json!([]), "one undo for all");
    }
}

impl crate::home::Ran {
    /// The review stands on standard output, the refusal on standard error.
    fn refused_after_review(self, status: i32) {
        assert_eq!(self.status, status, "{}{}", self.stdout, self.stderr);
        assert!(self.stderr.starts_with("error: "), "{}", self.stderr);
    }
}

#[test]
fn an_export_never_writes_over_a_file_or_through_a_link() {
    let home = Home::begun();
    home.run("export -o out.json").succeeded();
    let path = home.path().join("out.json");
    let before = fs::read(&path).expect("written");
    home.run("add \"Lisa Park\"").succeeded();
    home.run("export -o out.json").refused(1);
    assert_eq!(fs::read(&path).expect("there"), before);
    home.run("export -o out.json --force").succeeded();
    assert_ne!(fs::read(&path).expect("there"), before);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{PermissionsExt, symlink};
        assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
        let aim = home.path().join("aim");
        fs::write(&aim, "mine").expect("written");
        symlink(&aim, home.path().join("link.json")).expect("a link");
        home.run("export -o link.json").refused(1);
        home.run("export -o link.json --force").succeeded();
        assert_eq!(fs::read_to_string(&aim).expect("there"), "mine");
    }
}

#[test]
fn cards_come_in_after_a_review_and_only_once() {
    let home = Home::begun();
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lisa Park\r\nN:Park;Lisa;;;\r\nEMAIL:lisa@example.jp\r\nEND:VCARD\r\n";
    fs::write(home.path().join("people.vcf"), card).expect("written");
    let review = home.run("import people.vcf").succeeded();
    assert!(review.stdout.contains("Lisa Park") && review.stdout.contains("new"), "{}", review.stdout);
    assert_eq!(home.json("list --format json"), json!([]));
    home.run("import people.vcf --yes").succeeded();
    assert_eq!(home.json("list --format json")[0]["emails"][0]["value"], "lisa@example.jp");
    let again = home.json("import people.vcf --yes --format json");
    assert_eq!((&again["new"], &again["same"]), (&json!(0), &json!(1)));
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let home = Home::new();
    for line in [["--demo", "office", "export"], ["--demo", "office", "list"]] {
        let mut child =
            home.command().args(line).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("started");
        let mut few = [0; 10];
        child.stdout.take().expect("a pipe").read_exact(&mut few).expect("some bytes");
        let output = child.wait_with_output().expect("ended");
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.stderr, b"");
    }
}

#[test]
fn copies_are_made_listed_and_put_back() {
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    home.run("backup").succeeded();
    let copies = home.json("backup list --format json");
    let copy = copies[0]["path"].as_str().expect("a path").to_owned();
    home.run("remove Lisa").succeeded();
    home.args(&["restore", &copy]).refused(1);
    home.args(&["restore", &copy, "--yes"]).succeeded();
    assert_eq!(home.json("list --format json")[0]["name"], "Lisa Park");
    home.run("doctor").succeeded();
}

#[test]
fn the_week_is_written_for_each_reader() {
    let home = Home::new();
    for reader in ["me", "coach", "circle"] {
        for form in ["md", "txt", "json"] {
            home.run(&format!("--demo salon week --week 2026-W47 --for {reader} --format {form}")).succeeded();
        }
    }
    assert_eq!(home.run("--demo salon week").stdout, home.run("--demo salon week --week 2026-W47").stdout);
    home.run("--demo salon week --week 2026-W99").refused(2);
}

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

// hostile text

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
    let lines = ["today", "due", "list", "find pwn", "balance", "history", "goal", "profile", show.as_str()];
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
