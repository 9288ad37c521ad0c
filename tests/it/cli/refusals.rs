//! Refusals: a sentence, a hint, the right status, and nothing changed.

use std::fs;

use crate::home::Home;

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
