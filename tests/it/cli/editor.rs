//! `enishi note WHO --edit` with editors that do what editors do when they go wrong: nothing that was written is lost or left about.

use std::{fs, path::PathBuf};

use crate::home::{Home, Ran};

fn home() -> Home {
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    home
}

/// Writes a note with an editor that is these lines of shell; the file is `$1`.
fn with(home: &Home, editor: &str, words: &[&str]) -> Ran {
    fs::create_dir_all(home.path().join("run")).expect("a folder");
    let editor = format!("sh -c '{editor}' editor");
    let mut command = home.command();
    command.env("EDITOR", editor).env("XDG_RUNTIME_DIR", home.path().join("run")).args(words);
    Ran::of(command.output().expect("the program runs"))
}

fn edited(home: &Home, editor: &str) -> Ran {
    with(home, editor, &["note", "Lisa", "--edit"])
}

/// What is left in the folder of the texts.
fn left(home: &Home) -> Vec<PathBuf> {
    home.files().into_iter().map(|(path, _)| path).filter(|path| path.ends_with("note.txt")).collect()
}

fn notes(home: &Home) -> usize {
    home.json("export --as json")["notes"].as_array().map_or(0, Vec::len)
}

#[test]
fn a_text_of_several_lines_is_saved_and_its_file_goes() {
    let home = home();
    let ran =
        with(&home, "printf \"first line\\nsecond line\\n\" >> \"$1\"", &["note", "Lisa", "begun here", "--edit"]);
    ran.succeeded();
    let note = home.json("export --as json")["notes"][0]["text"].clone();
    assert_eq!(note, "begun here\nfirst line\nsecond line");
    assert!(left(&home).is_empty());
}

#[test]
fn nobody_else_can_enter_the_folder_while_it_is_written() {
    let home = home();
    let seen = home.path().join("seen");
    let look =
        format!("stat -c %a \"${{1%/*}}\" \"$1\" > {}; ls \"$0\" 2> /dev/null; echo text >> \"$1\"", seen.display());
    edited(&home, &look).succeeded();
    let modes: Vec<String> = fs::read_to_string(seen).expect("modes").lines().map(str::to_owned).collect();
    assert_eq!(modes.get(..2), Some(["700".to_owned(), "600".to_owned()].as_slice()));
    assert!(left(&home).is_empty());
}

#[test]
fn what_a_failing_editor_left_is_kept_and_told() {
    let home = home();
    for (editor, wrote) in [
        ("echo half a note > \"$1\"; exit 1", true),
        ("exit 1", false),
        ("rm \"$1\"", false),
        ("rm \"$1\"; exit 1", false),
        (": > \"$1\"", false),
    ] {
        let ran = edited(&home, editor).refused(1);
        let kept = left(&home);
        assert_eq!(kept.len(), usize::from(wrote), "{editor}: {kept:?}");
        for path in kept {
            assert!(ran.stderr.contains(&path.display().to_string()), "{editor}: {}", ran.stderr);
            assert_eq!(fs::read_to_string(&path).expect("the text"), "half a note\n");
            fs::remove_file(path).expect("it goes");
        }
    }
    assert_eq!(notes(&home), 0);
}

#[test]
fn what_is_no_text_is_refused() {
    let home = home();
    let secret = home.path().join("secret.txt");
    fs::write(&secret, "not for a note").expect("a file");
    for editor in [
        format!("ln -sf {} \"$1\"", secret.display()),
        "head -c 10000000 /dev/zero | tr \"\\0\" x > \"$1\"".to_owned(),
        "printf \"\\377\\376\" > \"$1\"".to_owned(),
    ] {
        edited(&home, &editor).refused(1);
    }
    assert_eq!(notes(&home), 0);
    assert!(!home.run("export --as json").stdout.contains("not for a note"));
}

#[test]
fn a_text_that_the_book_does_not_take_is_not_lost() {
    let home = home();
    let hold = format!("echo a long thought > \"$1\"; echo not a book > {}", home.book().display());
    let ran = edited(&home, &hold);
    assert_eq!(ran.status, 3, "{}", ran.stderr);
    let kept = left(&home);
    assert_eq!(kept.len(), 1);
    assert!(ran.stderr.contains(&kept[0].display().to_string()), "{}", ran.stderr);
}

#[test]
fn without_an_editor_it_says_how_to_name_one() {
    let home = home();
    for lang in ["en", "ja"] {
        let ran = home.run(&format!("--lang {lang} note Lisa --edit")).refused(2);
        assert!(ran.stderr.contains("EDITOR=nano"), "{}", ran.stderr);
    }
    home.run("note Lisa").refused(2);
}
