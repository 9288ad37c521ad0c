//! What is said of a wrong value, a wrong command and a wrong file: in the words of the language, never in those of the system.

use std::fs;

use crate::home::Home;

#[test]
fn a_number_that_is_none_is_told_in_both_languages() {
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    let cases = [
        ("received Lisa x --yen abc", ["a whole number", "整数"]),
        ("received Lisa x --minutes 1.5", ["a whole number", "整数"]),
        ("talked Lisa --minutes long", ["a whole number", "整数"]),
        ("find x --most all", ["a whole number", "整数"]),
        ("history --most all", ["a whole number", "整数"]),
        ("profile --fiscal-month 13", ["1-12", "1-12"]),
        ("profile --network-phase 4", ["1-3", "1-3"]),
        ("felt Lisa well", ["1-5", "1-5"]),
    ];
    for (line, fits) in cases {
        for (lang, fits) in ["en", "ja"].into_iter().zip(fits) {
            let ran = home.run(&format!("--lang {lang} {line}")).refused(2);
            assert!(ran.stderr.contains(fits), "{line}: {}", ran.stderr);
            for raw in ["invalid digit", "not in", "usage-"] {
                assert!(!ran.stderr.contains(raw), "{line}: {}", ran.stderr);
            }
        }
    }
    home.run("received Lisa \"read the draft\" --yen ５０００").succeeded();
    assert_eq!(home.json("show Lisa --format json")["exchanges"][0]["yen"], 5000);
}

#[test]
fn a_choice_is_told_whole() {
    let ran = Home::new().run("completions tcsh").refused(2);
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(ran.stderr.contains(shell), "{shell}: {}", ran.stderr);
    }
}

#[test]
fn an_unknown_command_leads_to_the_list_of_commands() {
    for line in ["bogus", "help bogus"] {
        for (lang, said) in [("en", "enishi help lists the commands"), ("ja", "enishi help でコマンドの一覧")] {
            let ran = Home::new().run(&format!("--lang {lang} {line}")).refused(2);
            assert!(ran.stderr.contains("bogus") && ran.stderr.contains(said), "{line}: {}", ran.stderr);
        }
    }
}

#[test]
fn an_unknown_id_leads_to_the_end_of_the_right_one() {
    let home = Home::begun();
    for line in ["done abcdef", "drop abcdef", "later abcdef tomorrow"] {
        let ran = home.run(line).refused(1);
        assert!(ran.stderr.contains("six characters that enishi due shows"), "{line}: {}", ran.stderr);
    }
}

#[test]
fn a_file_that_cannot_be_used_is_told_in_both_languages() {
    let home = Home::new();
    fs::create_dir(home.path().join("folder")).expect("made");
    fs::write(home.path().join("file"), "mine").expect("written");
    let before = home.files();
    let cases = [
        ("--demo salon week -o nowhere/x.md", ["the folder nowhere is not there", "フォルダー nowhere がありません"]),
        ("--demo salon export -o nowhere/at/all.json", ["nowhere/at is not there", "nowhere/at がありません"]),
        ("--demo salon import missing.vcf", ["no such file or folder", "見つかりません"]),
        ("--demo salon import folder", ["it is a folder", "フォルダーです"]),
        ("--demo salon export -o file/x.json", ["a part of the path is no folder", "フォルダーでないもの"]),
    ];
    for (line, said) in cases {
        for (lang, said) in ["en", "ja"].into_iter().zip(said) {
            let ran = home.run(&format!("--lang {lang} {line}")).refused(3);
            assert!(ran.stderr.contains(said), "{line}: {}", ran.stderr);
            for raw in ["os error", ".enishi-", "No such file"] {
                assert!(!ran.stderr.contains(raw), "{line}: {}", ran.stderr);
            }
        }
    }
    assert_eq!(home.files(), before);
}

#[test]
fn without_a_book_every_command_leads_to_the_first_one() {
    for (lang, said) in [("en", "there is no book at"), ("ja", "に帳面がありません")] {
        for line in ["today", "list", "add \"Lisa Park\""] {
            let ran = Home::new().speaking(lang).run(line).refused(3);
            assert!(ran.stderr.contains(said) && ran.stderr.contains("enishi init"), "{}", ran.stderr);
        }
    }
}

#[test]
fn a_new_book_leads_to_the_first_person_and_to_the_own_page() {
    let ran = Home::new().run("init").succeeded();
    for next in ["enishi add", "enishi profile --name", "--called", "--closed"] {
        assert!(ran.stderr.contains(next), "{next}: {}", ran.stderr);
    }
}

#[test]
fn the_morning_speaks_as_the_screen_does() {
    let early = Home::new().at("2026-11-10T09:00");
    early.run("init").succeeded();
    early.run("todo --them \"the papers 2026-11-20\"").succeeded();
    early.run("todo --them \"an answer\"").succeeded();
    let home = early.at("2026-11-24T09:00");
    let text = home.run("today").succeeded().stdout;
    assert!(text.contains("expected Fri 20 Nov") && text.contains("asked Tue 10 Nov"), "{text}");
    for (lang, clear) in [("en", "all clear"), ("ja", "急ぎはありません")] {
        let text = Home::begun().speaking(lang).run("today").succeeded().stdout;
        assert!(text.contains(clear), "{text}");
    }
}

#[test]
fn the_balance_counts_first_and_weighs_then() {
    let home = Home::new();
    for (lang, heads) in [
        ("en", ["Gave", "Received", "Weight gave", "Weight received"]),
        ("ja", ["渡した", "受けた", "渡した重み", "受けた重み"]),
    ] {
        let text = home.run(&format!("--lang {lang} --demo salon balance")).succeeded().stdout;
        let head = text.lines().find(|line| line.contains(heads[3])).expect("a heading");
        let columns: Vec<&str> = head.split("  ").map(str::trim).filter(|column| !column.is_empty()).collect();
        assert_eq!(columns.get(1..5), Some(heads.as_slice()), "{head}");
    }
    let csv = home.run("--demo salon balance --format csv").succeeded().stdout;
    assert!(csv.starts_with("\"contact\",\"count_given\",\"count_received\",\"given\",\"received\",\"word\""), "{csv}");
}

#[test]
fn two_of_one_name_and_one_role_are_told_apart_by_what_differs() {
    let home = Home::begun();
    for town in ["north", "south"] {
        home.run(&format!("add \"Lisa Park @baker #{town}\"")).succeeded();
    }
    let ran = home.run("note \"Lisa Park\" \"likes tea\"").refused(1);
    for told in ["baker, #north", "baker, #south"] {
        assert!(ran.stderr.contains(told), "{told}: {}", ran.stderr);
    }
}
