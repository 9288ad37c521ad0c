//! Copies under a passphrase: made, looked at and brought back, and of no use to anybody else.

use std::{fs, io::Write, path::PathBuf, process::Stdio};

use super::{listed, path_of};
use crate::home::{Home, Ran};

const PASSPHRASE: &str = "seven quiet boats 七\n";

#[test]
fn an_encrypted_copy_opens_with_its_passphrase_alone() {
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    let then = home.run("export").succeeded().stdout;
    let stick = home.path().join("stick");
    fs::create_dir(&stick).expect("a stick");
    let to = stick.to_string_lossy().into_owned();

    // nobody is there to be asked
    home.args(&["backup", "--to", &to, "--encrypt"]).refused(2);
    with(&home, &["backup", "--to", &to, "--encrypt", "--passphrase-fd", "0"], "\n").refused(1);
    assert!(fs::read_dir(&stick).expect("the stick").next().is_none());

    with(&home, &["backup", "--to", &to, "--encrypt", "--passphrase-fd", "0"], PASSPHRASE).succeeded();
    let copy = on(&home, &to);
    assert!(copy.to_string_lossy().ends_with(".db.age"), "{}", copy.display());
    let bytes = fs::read(&copy).expect("the copy");
    for plain in ["SQLite format 3", "Lisa", "Park"] {
        assert!(!bytes.windows(plain.len()).any(|part| part == plain.as_bytes()), "{plain} can be read");
    }
    #[cfg(unix)]
    assert_eq!(super::mode(&copy), 0o600);

    let name = copy.to_string_lossy().into_owned();
    let looked = with(&home, &["backup", "verify", &name, "--passphrase-fd", "0"], PASSPHRASE).succeeded();
    assert!(looked.stdout.starts_with("Sound: "), "{}", looked.stdout);
    let wrong = with(&home, &["backup", "verify", &name, "--passphrase-fd", "0"], "eight quiet boats\n").refused(3);
    assert!(wrong.stderr.contains("does not open"), "{}", wrong.stderr);
    let all = home.args(&["backup", "--to", &to, "verify"]).succeeded();
    assert!(all.stdout.is_empty() && all.stderr.contains("encrypted"), "{}{}", all.stdout, all.stderr);

    home.run("remove Lisa").succeeded();
    let now = home.run("export").succeeded().stdout;
    let wrong = with(&home, &["restore", &name, "--yes", "--passphrase-fd", "0"], "eight quiet boats\n").refused(3);
    assert!(wrong.stderr.contains("does not open"), "{}", wrong.stderr);
    // one letter in the middle of what was encrypted
    let mut flipped = bytes.clone();
    flipped[bytes.len() / 2] ^= 1;
    fs::write(&copy, flipped).expect("a bad stick");
    with(&home, &["restore", &name, "--yes", "--passphrase-fd", "0"], PASSPHRASE).refused(3);
    fs::write(&copy, &bytes[..bytes.len() - 100]).expect("a stick that was pulled out");
    with(&home, &["restore", &name, "--yes", "--passphrase-fd", "0"], PASSPHRASE).refused(3);
    assert_eq!(home.run("export").succeeded().stdout, now);

    fs::write(&copy, &bytes).expect("the copy again");
    with(&home, &["restore", &name, "--yes", "--passphrase-fd", "0"], PASSPHRASE).succeeded();
    assert_eq!(home.run("export").succeeded().stdout, then);
    let left = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let left: Vec<PathBuf> = home.files().into_iter().map(|(path, _)| path).filter(left).collect();
    assert!(left.is_empty(), "what was opened lies there still: {left:?}");
}

#[test]
fn an_encrypted_copy_stands_for_none_of_the_rotation() {
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    let plain = path_of(&listed(&home)[0]);
    fs::remove_file(&plain).expect("no plain copy is left");
    with(&home, &["backup", "--encrypt", "--passphrase-fd", "0"], PASSPHRASE).succeeded();
    home.run("note Lisa one").succeeded();
    let kinds: Vec<bool> = listed(&home).iter().filter_map(|copy| copy["encrypted"].as_bool()).collect();
    assert_eq!(kinds, [false, true], "the copy of the day is made all the same");
}

/// The one copy in a folder.
fn on(home: &Home, folder: &str) -> PathBuf {
    let ran = home.args(&["backup", "--to", folder, "list", "--format", "json"]).succeeded();
    let list: serde_json::Value = serde_json::from_str(&ran.stdout).expect("a list");
    let [copy] = list.as_array().expect("a list").as_slice() else { panic!("{list:#}") };
    path_of(copy)
}

/// Runs arguments with a text on standard input.
fn with(home: &Home, args: &[&str], input: &str) -> Ran {
    let mut command = home.command();
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    // it may have refused before it read
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    Ran::of(child.wait_with_output().expect("the program ends"))
}
