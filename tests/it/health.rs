//! The health of a book as its owner sees it: what the doctor finds and mends, what can be read of a damaged book, forgetting for good.

mod forget;
mod salvage;

use std::{
    fs::{self, File},
    os::unix::fs::PermissionsExt,
    path::Path,
    time::{Duration, SystemTime},
};

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::{home::Home, undo::raw};

fn lisa() -> Home {
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    home.run("note Lisa \"opens a second shop\"").succeeded();
    home
}

/// What a check of the doctor found: how bad it is, how many, and whether it can be mended by itself.
fn found(home: &Home, check: &str) -> (String, i64, bool) {
    let ran = home.run("doctor --format json");
    let told: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let all = told["findings"].as_array().expect("findings").clone();
    let one = all.iter().find(|one| one["check"] == check).expect("the check");
    (one["grade"].as_str().expect("a grade").to_owned(), one["count"].as_i64().expect("a count"), one["fix"] == true)
}

fn behind_the_log(home: &Home, sql: &str) {
    let db = raw::raw(&home.book());
    raw::disarm(&db);
    db.execute_batch(sql).expect("behind the log");
}

fn touched(path: &Path, days: u64) {
    let at = SystemTime::now() - Duration::from_secs(days * 86_400);
    File::options().write(true).open(path).expect("the file").set_modified(at).expect("a time");
}

#[test]
fn a_sound_book_has_a_line_for_every_check_and_one_for_the_owner() {
    let home = lisa();
    home.run("backup").succeeded();
    let told = home.json("doctor --format json");
    assert_eq!(told["good"], true);
    let findings = told["findings"].as_array().expect("findings");
    assert_eq!(findings.len(), 20);
    assert!(findings.iter().all(|one| one["grade"] == "good" && one["count"] == 0 && one["names"] == json!([])));
    for (lang, end) in [("en", "All is well."), ("ja", "異常はありません。")] {
        let page = home.run(&format!("--lang {lang} doctor")).succeeded().stdout;
        assert!(page.contains("2026-11") || page.contains("11月"), "the newest copy has its day: {page}");
        assert_eq!(page.lines().last(), Some(end));
        assert_eq!(page.lines().count(), 4, "{page}");
    }
}

#[test]
fn a_book_that_others_can_read_is_told_and_closed_by_the_fix() {
    let home = lisa();
    fs::set_permissions(home.book(), fs::Permissions::from_mode(0o644)).expect("permissions");
    assert_eq!(found(&home, "open-to-others"), ("notice".to_owned(), 1, true));
    let page = home.run("doctor").succeeded().stdout;
    assert!(page.contains(&home.book().display().to_string()) && page.ends_with("only worth knowing.\n"), "{page}");
    home.run("doctor --fix").succeeded();
    assert_eq!(found(&home, "open-to-others").1, 0);
    assert_eq!(fs::metadata(home.book()).expect("the book").permissions().mode() & 0o777, 0o600);
}

#[test]
fn leftovers_go_when_they_are_old_and_ours_and_others_stay() {
    let home = lisa();
    let at = |name: &str| home.book().with_file_name(name);
    for (name, days) in [(".enishi-abc", 3), (".enishi-new", 0), ("enishi.db-shm", 3), ("letter.txt", 30)] {
        fs::write(at(name), "x").expect("a file");
        touched(&at(name), days);
    }
    assert_eq!(found(&home, "leftovers"), ("notice".to_owned(), 1, true));
    assert_eq!(found(&home, "left-alone").1, 2);
    home.run("doctor --fix").succeeded();
    let there: Vec<bool> = [".enishi-abc", ".enishi-new", "enishi.db-shm", "letter.txt"]
        .into_iter()
        .map(|name| at(name).exists())
        .collect();
    assert_eq!(there, [false, true, true, true]);
}

#[test]
fn where_the_book_lies_and_how_old_its_copies_are_is_told() {
    let home = lisa();
    let copies = home.json("backup list --format json");
    for copy in copies.as_array().expect("copies") {
        fs::remove_file(copy["path"].as_str().expect("a path")).expect("it goes");
    }
    assert_eq!(found(&home, "no-copy").1, 1);
    home.run("backup").succeeded();
    assert_eq!(found(&home, "no-copy").1, 0);
    assert_eq!(found(&home, "old-copy").1, 0);
    let home = home.at("2026-12-20T09:00");
    assert_eq!(found(&home, "old-copy").1, 0, "nothing was written since");
    home.run("note Lisa later").succeeded();
    // the next copy is made behind that command; take it away again
    let copies = home.json("backup list --format json");
    let newest = copies.as_array().and_then(|all| all.first()).and_then(|one| one["path"].as_str()).expect("a copy");
    fs::remove_file(newest).expect("it goes");
    let (grade, days, _) = found(&home, "old-copy");
    assert_eq!((grade.as_str(), days > 20), ("notice", true));
    let synced = home.path().join("Dropbox (Personal)");
    fs::create_dir(&synced).expect("a folder");
    let book = synced.join("enishi.db");
    fs::copy(home.book(), &book).expect("a copy");
    let page = home.args(&["--db", &book.display().to_string(), "doctor"]).succeeded().stdout;
    assert!(page.contains("a folder of Dropbox."), "{page}");
    fs::hard_link(&book, synced.join("second.db")).expect("a second name");
    let page = home.args(&["--db", &book.display().to_string(), "doctor"]).succeeded().stdout;
    assert!(page.contains("2 names"), "{page}");
}

#[test]
fn a_record_that_rotted_is_named_and_comes_back_as_it_was_last_written() {
    let home = lisa();
    home.run("todo \"buy thread\"").succeeded();
    let before = home.json("export --as json");
    for sql in [
        "UPDATE note SET text = 'opens a second shot'",
        "DELETE FROM note",
        "UPDATE note SET version = 7",
        "INSERT INTO goal (id, version, created_at, text, wanted, made_on)
           SELECT '01900000-0000-7000-8000-000000000000', 1, created_at, 'nobody wrote this', '[]', '2026-01-01' FROM note",
        "DELETE FROM note; UPDATE contact SET name = 'Lisa Bark'",
    ] {
        behind_the_log(&home, sql);
        let sick = home.run("doctor");
        assert_eq!(sick.status, 3, "{}", sick.stdout);
        assert!(sick.stdout.contains("doctor --mend"), "{}", sick.stdout);
        let named = home.run("--lang ja doctor").stdout;
        assert!(named.contains("（01"), "its id: {named}");
        let mended = home.run("doctor --mend").succeeded().stdout;
        assert!(!mended.contains("--mend"), "{mended}");
        let text = |value: &Value| value.to_string();
        let (mut was, mut is) = (before.clone(), home.json("export --as json"));
        for whole in [&mut was, &mut is] {
            for list in whole.as_object_mut().expect("a book").values_mut().filter_map(Value::as_array_mut) {
                for one in list.iter_mut().filter_map(Value::as_object_mut) {
                    one.remove("version");
                    one.remove("updated_at");
                }
            }
        }
        assert_eq!(text(&is), text(&was), "{sql}");
        home.run("doctor").succeeded();
    }
    let history = home.run("history").succeeded().stdout;
    assert!(history.contains("as it was last written again"), "{history}");
}

#[test]
fn what_is_only_derived_is_said_to_be_no_loss_and_made_anew() {
    let home = lisa();
    for (sql, check) in [
        ("UPDATE person_summary SET last_direct = '2001-01-01'", "miscounted"),
        ("DROP TRIGGER log_note_update", "triggers"),
        ("UPDATE cur SET op_id = 1", "act-open"),
    ] {
        let db = Connection::open(home.book()).expect("the file");
        raw::disarm(&db);
        let name: String = db
            .query_row(
                "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'note' LIMIT 1",
                [],
                |row| row.get(0),
            )
            .expect("a trigger");
        db.execute_batch(&sql.replace("log_note_update", &name)).expect(sql);
        drop(db);
        assert!(found(&home, check).1 > 0, "{sql}");
        let sick = home.run("doctor");
        assert_eq!(sick.status, 3);
        assert!(sick.stdout.trim_end().ends_with("enishi doctor --fix makes it right."), "{}", sick.stdout);
        home.run("doctor --fix").succeeded();
        assert_eq!(found(&home, check).1, 0, "{sql}");
    }
}

#[test]
fn a_log_that_was_changed_afterwards_is_told() {
    let home = lisa();
    behind_the_log(&home, "UPDATE op SET at = at, said = replace(said, 'Lisa', 'Lena') WHERE id = 2");
    let (grade, count, fix) = found(&home, "chain");
    assert_eq!((grade.as_str(), count, fix), ("sick", 1, false));
}
