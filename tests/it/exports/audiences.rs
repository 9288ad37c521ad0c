//! Who gets what: the built program, as a person uses it.

use std::fs;

use super::look;
use crate::{
    home::{Home, Ran},
    hostile::{hostile_book, texts},
    kills::enishi,
};

/// Three people: one whom all may know, one for the circle, one for nobody.
fn home() -> Home {
    let home = Home::begun();
    for line in [
        "add \"Lisa Park @coach #tokyo %3\"",
        "add \"田中優子(たなか ゆうこ) @店長\"",
        "add \"Ken Mori\"",
        "edit Lisa --sharing public --email lisa@park.example --phone 090-1234-5678 --birthday 1979-04-15",
        "edit 田中 --sharing circle --email yuko@example.jp",
        "edit Ken --email ken@example.com",
        "note Lisa \"likes 090-9999-8888, says Ken Mori\" --sharing public",
        "note Lisa \"a secret of hers\"",
        "promise Lisa \"send the papers 12/1\"",
        "promise Ken \"call about the price 12/2\"",
        "todo \"sweep the shop 12/3\"",
    ] {
        home.run(line).succeeded();
    }
    home
}

fn exported(home: &Home, options: &str) -> Ran {
    home.run(&format!("export {options}")).succeeded()
}

#[test]
fn the_owner_has_everything_and_is_told_of_nothing_left_out() {
    let home = home();
    for form in ["csv", "vcard", "vcard3"] {
        let ran = exported(&home, &format!("--as {form}"));
        for there in ["Lisa Park", "田中優子", "Ken Mori", "lisa@park.example", "a secret of hers"] {
            assert!(ran.stdout.contains(there), "{form} without {there}: {}", ran.stdout);
        }
        assert_eq!(ran.stderr, "", "{form}");
    }
    let calendar = exported(&home, "--as ics").stdout;
    for there in
        ["send the papers (Lisa Park)", "call about the price (Ken Mori)", "sweep the shop", "Birthday of Lisa Park"]
    {
        assert!(calendar.contains(there), "{there} in\n{calendar}");
    }
    look(&calendar, "BEGIN:VTODO", 3);
    assert_eq!(exported(&home, "--as ics").stdout, calendar, "the same book, the same bytes");
    assert_eq!(exported(&home.at("2026-12-30T20:00"), "--as ics").stdout, calendar, "also a month later");
}

#[test]
fn others_have_who_is_shared_with_them_under_initials_and_nothing_private() {
    let home = home();
    let private = [
        "Park",
        "田中",
        "優子",
        "Ken",
        "Mori",
        "park.example",
        "yuko@",
        "ken@",
        "090",
        "5678",
        "secret",
        "price",
        "1979",
        "X-PEER",
    ];
    for (audience, names, missing) in [("coach", vec!["L. P."], 2), ("circle", vec!["Lisa", "T."], 1)] {
        for form in ["csv", "vcard", "vcard3", "ics"] {
            let ran = exported(&home, &format!("--as {form} --for {audience}"));
            // an id of a calendar is by chance, and may have any figures
            let told: String = ran.stdout.lines().filter(|line| !line.starts_with("UID:")).collect();
            for gone in private {
                assert!(!told.contains(gone), "{audience} {form}: {gone} in\n{}", ran.stdout);
            }
            assert!(form == "ics" || !ran.stdout.contains("UID"), "{audience} {form}: {}", ran.stdout);
            let left =
                if missing == 1 { "1 person is private".to_owned() } else { format!("{missing} people are private") };
            assert!(ran.stderr.contains(&left), "{audience} {form}: {}", ran.stderr);
            if form != "ics" {
                for name in &names {
                    assert!(ran.stdout.contains(name), "{audience} {form}: {name} in\n{}", ran.stdout);
                }
                assert!(ran.stdout.contains("likes"), "{audience} {form}: {}", ran.stdout);
                assert!(ran.stderr.contains("1 note is private"), "{audience} {form}: {}", ran.stderr);
            }
        }
    }
    let coach = exported(&home, "--as ics --for coach");
    assert!(
        coach.stdout.contains("send the papers (L. P.)") && coach.stdout.contains("sweep the shop"),
        "{}",
        coach.stdout
    );
    assert!(coach.stdout.contains("DTSTART;VALUE=DATE:20000415"), "a birthday without its year: {}", coach.stdout);
    assert!(coach.stderr.contains("1 action is private"), "{}", coach.stderr);
    let circle = exported(&home, "--as ics --for circle");
    look(&circle.stdout, "BEGIN:VTODO", 0);
    assert!(circle.stderr.contains("3 actions are private"), "{}", circle.stderr);
}

#[test]
fn a_filter_selects_people_in_every_form() {
    let home = home();
    for form in ["csv", "vcard", "ics", "json"] {
        let ran = exported(&home, &format!("--as {form} --filter #tokyo"));
        assert!(ran.stdout.contains("Lisa Park"), "{form}: {}", ran.stdout);
        for gone in ["田中", "ken@", "call about the price", "sweep the shop"] {
            assert!(!ran.stdout.contains(gone), "{form}: {gone} in\n{}", ran.stdout);
        }
        let nobody = exported(&home, &format!("--as {form} --filter #nowhere"));
        assert!(nobody.stderr.contains("nobody fits"), "{form}: {}", nobody.stderr);
    }
    let some = exported(&home, "--filter #tokyo").stdout;
    fs::write(home.path().join("some.json"), some).expect("written");
    let other = Home::begun();
    fs::copy(home.path().join("some.json"), other.path().join("some.json")).expect("copied");
    other.run("import some.json --yes").succeeded();
    assert_eq!(other.json("list --format json").as_array().map(Vec::len), Some(1));
}

#[test]
fn options_that_do_not_go_together_are_refused() {
    let home = home();
    for options in
        ["--for coach", "--bom", "--as vcard --bom", "--as ics --encoding cp932", "--as csv --bom --encoding cp932"]
    {
        home.run(&format!("export {options}")).refused(2);
    }
    home.run("export --as doc").refused(2);
}

#[test]
fn files_are_written_as_they_are_asked_for_and_never_over_another() {
    let home = home();
    exported(&home, "--as csv --bom -o people.csv");
    let bytes = fs::read(home.path().join("people.csv")).expect("a file");
    assert!(bytes.starts_with(b"\xef\xbb\xbf\"id\",\"name\""));
    home.run("export --as csv -o people.csv").refused(1);
    let ran = exported(&home, "--as csv --encoding cp932 -o people.csv --force");
    let bytes = fs::read(home.path().join("people.csv")).expect("a file");
    let (text, _, faulty) = encoding_rs::SHIFT_JIS.decode(&bytes);
    assert!(!faulty && text.contains("田中優子"), "{text}");
    assert!(!ran.stderr.contains("encoding does not have"), "{}", ran.stderr);
    home.run("edit Ken --title 👍").succeeded();
    let ran = home.args(&["export", "--as", "csv", "--encoding", "cp932", "-o", "other.csv"]).succeeded();
    assert!(ran.stderr.contains("Ken Mori, title: this encoding does not have 👍"), "{}", ran.stderr);
}

#[test]
fn what_came_in_goes_out_and_comes_in_again_with_nothing_new() {
    let home = Home::begun();
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:田中;優子;;;\r\nFN:田中優子\r\nX-SHOE-SIZE:24\r\nTEL;TYPE=FAX:03-0\r\nEND:VCARD\r\n";
    fs::write(home.path().join("in.vcf"), card).expect("written");
    home.run("import in.vcf --yes").succeeded();
    for form in ["vcard", "vcard3"] {
        exported(&home, &format!("--as {form} -o {form}.vcf"));
        let text = fs::read_to_string(home.path().join(format!("{form}.vcf"))).expect("a file");
        assert!(text.contains("X-SHOE-SIZE:24\r\n") && text.contains("TEL;TYPE=FAX:03-0\r\n"), "{text}");
        let again = home.json(&format!("import {form}.vcf --format json"));
        assert_eq!(again["new"], 0, "{form}: {again}");
    }
}

#[test]
fn a_hostile_book_goes_out_harmless_to_everybody() {
    let short: Vec<String> = texts().into_iter().filter(|text| text.len() < 400).collect();
    let (book, dir) = hostile_book(&short);
    let people = usize::try_from(book.count_people().expect("a count")).expect("some people");
    drop(book);
    let db = dir.path().join("book.db");
    for audience in ["me", "coach", "circle"] {
        for (form, begin) in
            [("vcard", "BEGIN:VCARD"), ("vcard3", "BEGIN:VCARD"), ("ics", "BEGIN:VCALENDAR"), ("csv", "")]
        {
            let done = enishi(dir.path(), &db, &["export", "--as", form, "--for", audience]);
            let told = String::from_utf8_lossy(&done.stderr).into_owned();
            assert!(done.status.success(), "{form} {audience}: {told}");
            let text = String::from_utf8(done.stdout).expect("UTF-8");
            match form {
                "csv" => assert_eq!(csv::Reader::from_reader(text.as_bytes()).records().count(), people),
                "ics" => look(&text, begin, 1),
                _ => look(&text, begin, people),
            }
        }
    }
}
