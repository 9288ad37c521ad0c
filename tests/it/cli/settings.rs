//! The config file, the help, and what a good guest offers.

use std::fs;

use clap::Command;
use enishi::{
    cli::{config::template, help},
    config::Config,
    i18n::{Lang, Words},
    keymap::{BINDINGS, Chosen},
};

use crate::home::Home;

#[test]
fn every_mistake_of_the_config_file_is_told_together() {
    let home = Home::begun();
    let text = "lang = \"fr\"\nmoose = true\n[conventions]\nreach_out = 9\ncadence_days = [120, 60, 30]\n";
    fs::create_dir_all(home.config().parent().expect("a folder")).expect("made");
    fs::write(home.config(), text).expect("written");
    let ran = home.run("config");
    assert_eq!(ran.status, 1, "{}", ran.stderr);
    for part in ["line 1", "lang", "line 2", "moose", "line 4", "reach_out", "line 5", "cadence_days"] {
        assert!(ran.stderr.contains(part), "{part}: {}", ran.stderr);
    }
    assert!(ran.stdout.contains("[conventions]"), "{}", ran.stdout);
    assert_eq!(fs::read_to_string(home.config()).expect("there"), text);
}

#[test]
fn a_mistake_in_the_config_file_keeps_nobody_from_working() {
    let home = Home::begun();
    fs::create_dir_all(home.config().parent().expect("a folder")).expect("made");
    let usual = home.run("config").succeeded().stdout;
    let cases = [
        ("theme = \"pink\"\nmouse = 3\n[conventions]\nreach_out = 99\n", "3 mistakes", "3か所"),
        ("[keys.people]\nmerge = [\"t\"]\n", "a mistake", "1か所"),
        ("this is no file of ours at all\n", "mistake", "間違い"),
    ];
    for (text, en, ja) in cases {
        fs::write(home.config(), text).expect("written");
        for (lang, said) in [("en", en), ("ja", ja)] {
            let ran = home.run(&format!("--lang {lang} today")).succeeded();
            let told: Vec<&str> = ran.stderr.lines().filter(|line| line.contains("enishi config")).collect();
            assert!(told.len() == 1 && told.iter().all(|line| line.contains(said)), "{}", ran.stderr);
        }
        // what is about no setting is not held up by it
        assert_eq!(home.run("help").succeeded().stderr, "");
        let ran = home.run("config");
        assert_eq!((ran.status, ran.stdout), (1, usual.clone()));
    }
}

#[test]
fn a_config_file_that_seems_to_choose_a_book_opens_none() {
    let home = Home::begun();
    fs::create_dir_all(home.config().parent().expect("a folder")).expect("made");
    for text in ["db = \"/elsewhere.db\"\n", "[book]\npath = \"/elsewhere.db\"\n", "database = 3\n"] {
        fs::write(home.config(), text).expect("written");
        let ran = home.run("today").refused(1);
        assert!(ran.stderr.contains("line 1") && ran.stderr.contains("ENISHI_DB"), "{}", ran.stderr);
        assert_eq!(home.run("config").status, 1);
    }
    fs::write(home.config(), "# db = 3\n").expect("written");
    home.run("today").succeeded();
}

#[test]
fn a_config_file_that_cannot_be_read_is_told_in_our_own_words() {
    let home = Home::begun();
    fs::create_dir_all(home.config().parent().expect("a folder")).expect("made");
    let cases: [(&[u8], [&str; 2]); 3] = [
        (b"lang = fr\nmouse = true\n", ["line 1: this is no NAME = VALUE", "1行目: 「名前 = 値」"]),
        (b"mouse = true\nmouse = false\n", ["line 2", "2行目"]),
        (b"# \xff\n", ["no text in UTF-8", "UTF-8の文字として"]),
    ];
    for (bytes, said) in cases {
        fs::write(home.config(), bytes).expect("written");
        for (lang, said) in ["en", "ja"].into_iter().zip(said) {
            let ran = home.run(&format!("--lang {lang} config"));
            assert_eq!(ran.status, 1);
            assert!(ran.stderr.contains(said), "{}", ran.stderr);
            for raw in ["expected", "stream did not", "duplicate"] {
                assert!(!ran.stderr.contains(raw), "{}", ran.stderr);
            }
        }
    }
}

#[test]
fn the_printed_config_file_is_right_when_its_lines_are_used() {
    for lang in Lang::ALL {
        let text = template(&Words::new(lang), &[]);
        let used: Vec<&str> =
            text.lines().map(|line| line.strip_prefix("# ").filter(|rest| is_setting(rest)).unwrap_or(line)).collect();
        let (config, faults) = Config::parse(&used.join("\n"));
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(config.conventions, Config::default().conventions);
        // every key of every place is told, and as it comes
        assert_eq!(config.keys.len(), BINDINGS.len());
        for row in BINDINGS {
            let is_row = |one: &&Chosen| one.scope == row.scope && one.action == row.action;
            let chosen = config.keys.iter().find(is_row);
            assert_eq!(chosen.map(|one| one.keys.as_slice()), Some(&*row.keys), "{row:?}");
        }
        assert_eq!(Config::parse(&text), (Config::default(), Vec::new()));
    }
}

/// `name = value`, and not a sentence or the list of what fits.
fn is_setting(line: &str) -> bool {
    line.split_once(" = ")
        .is_some_and(|(name, _)| name.chars().all(|letter| letter.is_ascii_lowercase() || matches!(letter, '_' | '-')))
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
