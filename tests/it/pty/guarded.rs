//! What the system may do with the program while it runs (`reliability.md` 7.5), and with a file that may not grow.

use std::{fs, process::Command};

use enishi::{book::demo::DemoBook, i18n::Lang};

use super::Terminal;
use crate::{home::Home, stage::Stage};

#[test]
fn no_image_of_the_memory_is_left_behind() {
    let home = tempfile::tempdir().expect("a folder");
    let mut terminal = Terminal::start(home.path(), &["--demo", "salon"]);
    terminal.shows(&Stage::demo(DemoBook::Salon, Lang::En));
    let limits = fs::read_to_string(format!("/proc/{}/limits", terminal.child.process_id().expect("a process")))
        .expect("the limits");
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).expect("a line about images");
    assert_eq!(core.split_whitespace().skip(4).take(2).collect::<Vec<_>>(), ["0", "0"], "{core}");
    terminal.send("q");
    terminal.ends_well(0);
}

#[test]
fn a_file_that_may_not_grow_is_an_error_and_not_the_end() {
    let home = Home::new();
    home.run("init").succeeded();
    let document = home.json("export --as json");
    let size = fs::metadata(home.book()).expect("the book").len() / 1_024 + 8;
    let note = "a long note ".repeat(2_000);
    let ours = home.command();
    let mut limited = Command::new("bash");
    limited.args(["-c", "ulimit -f \"$1\"; shift; exec \"$@\"", "limited", &size.to_string()]).arg(ours.get_program());
    limited.args(["add", "Lisa Park", &format!("// {note}")]).env_clear();
    limited.envs(ours.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let output = limited.output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.starts_with("error: ") && said.contains("nothing was written"), "{said}");
    assert_eq!(home.json("export --as json"), document);
    home.run("doctor").succeeded();
}
