//! Pages as files: named, or kept beside the book.

use std::fs;

use serde_json::json;

use crate::home::Home;

#[test]
fn a_page_is_kept_beside_the_book_and_never_written_over_unasked() {
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    for (line, file) in [
        ("week --week 2026-W47", "weekly/2026-W47.md"),
        ("week --week 2026-W47 --format pdf", "weekly/2026-W47.pdf"),
        ("month --month 2026-11 --format html", "monthly/2026-11.html"),
        ("quarter --quarter 2026-Q4 --format json", "quarterly/2026-Q4.json"),
    ] {
        let path = home.book().parent().expect("a folder").join(file);
        let kept = home.run(&format!("{line} --save")).succeeded();
        assert_eq!(kept.stdout, "");
        assert!(kept.stderr.contains(file), "{}", kept.stderr);
        fs::write(&path, "mine").expect("written");
        home.run(&format!("{line} --save")).refused(1);
        assert_eq!(fs::read_to_string(&path).expect("there"), "mine");
        home.run(&format!("{line} --save --force")).succeeded();
        assert_ne!(fs::read(&path).expect("there"), b"mine");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = |path: &std::path::Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
            assert_eq!((mode(&path), mode(path.parent().expect("a folder"))), (0o600, 0o700));
        }
    }
    home.run("--demo salon week --save").refused(2);
    home.run("week --save -o page.md").refused(2);
    home.run("week --force").refused(2);
}

#[test]
fn the_ending_of_a_file_tells_the_form_and_a_word_of_the_line_wins() {
    let home = Home::new();
    for (name, head) in
        [("a.pdf", "%PDF-"), ("a.html", "<!doctype"), ("a.md", "# Week 47"), ("a.JSON", "{"), ("a", "# Week 47")]
    {
        home.run(&format!("--demo salon week --week 2026-W47 -o {name}")).succeeded();
        let bytes = fs::read(home.path().join(name)).expect("there");
        assert!(bytes.starts_with(head.as_bytes()), "{name}");
    }
    home.run("--demo salon week --week 2026-W47 -o b.pdf --format txt").succeeded();
    assert!(fs::read_to_string(home.path().join("b.pdf")).expect("text").starts_with("Week 47"));
}

#[test]
fn months_and_quarters_are_written_for_each_reader() {
    let home = Home::new();
    for line in [
        "month --month 2026-10",
        "month --month 2026-10-15",
        "quarter --quarter 2026-Q3",
        "quarter --quarter 2026-08-01",
    ] {
        for reader in ["me", "coach", "circle"] {
            for form in ["md", "html", "txt", "json"] {
                home.run(&format!("--demo office {line} --for {reader} --format {form}")).succeeded();
            }
        }
    }
    let json = |line: &str| home.json(&format!("--demo office {line} --format json"));
    assert_eq!(json("month --month 2026-10-15")["month"], "2026-10");
    assert_eq!(json("quarter --quarter 2026-08-01")["quarter"], "2026-Q3");
    assert_eq!(json("month")["month"], "2026-11");
    assert_eq!(json("week")["support"]["weeks"].as_array().map(Vec::len), Some(12));
    home.run("--demo office month --month 2026-13").refused(2);
    home.run("--demo office quarter --quarter 2026-Q5").refused(2);
    home.run("--demo office quarter --quarter 2026-Q0").refused(2);
}

#[test]
fn the_twelve_weeks_add_up_to_their_sums() {
    for demo in ["salon", "workshop", "office"] {
        for line in ["week --week 2026-W47", "month --month 2026-10", "quarter --quarter 2026-Q4"] {
            let support = &Home::new().json(&format!("--demo {demo} {line} --format json"))["support"];
            for way in ["given", "received"] {
                let weeks = support["weeks"].as_array().expect("weeks");
                let sum: u64 = weeks.iter().filter_map(|week| week[way].as_u64()).sum();
                assert_eq!(json!(sum), support["weeks12"][format!("count_{way}")], "{demo} {line} {way}");
            }
        }
    }
}

#[test]
fn the_owner_chooses_what_goes_in() {
    let home = Home::new();
    let args =
        ["--demo", "salon", "week", "--line", "A good week.", "--question", "And you?", "--without", "people,thanks"];
    let page = home.args(&args).succeeded().stdout;
    assert!(page.contains("**In one line:** A good week.\n") && page.ends_with("And you?\n"), "{page}");
    assert!(!page.contains("## People") && !page.contains("## Thanks"), "{page}");
    home.run("--demo salon week --without weather").refused(2);
}
