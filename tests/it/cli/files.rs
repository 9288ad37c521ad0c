//! Documents, files, copies and pipes.

use std::{fs, io::Read, process::Stdio};

use serde_json::json;

use crate::home::Home;

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
        for form in ["md", "html", "txt", "json"] {
            home.run(&format!("--demo salon week --week 2026-W47 --for {reader} --format {form}")).succeeded();
        }
    }
    assert_eq!(home.run("--demo salon week").stdout, home.run("--demo salon week --week 2026-W47").stdout);
    home.run("--demo salon week --week 2026-W99").refused(2);
}
