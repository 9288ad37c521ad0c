//! Imports of tables on the command line: the review, `--from`, `--map`, and refusals that leave the book as it was.

use std::fs;

use serde_json::Value;

use super::{TABLES, file};
use crate::home::Home;

/// A book with somebody in it, and a file beside it.
fn home(name: &str, bytes: impl AsRef<[u8]>) -> Home {
    let home = Home::begun();
    home.run("add \"Maria Lopez maria@example.com\"").succeeded();
    fs::write(home.path().join(name), bytes).expect("written");
    home
}

fn book(home: &Home) -> Value {
    home.json("export --as json")
}

#[test]
fn the_review_tells_how_the_table_was_read_and_writes_nothing() {
    let home = home("people.csv", file("outlook_classic_ja.csv"));
    let before = book(&home);
    for way in ["", "--dry-run", "--from outlook", "--from csv"] {
        let ran = home.run(&format!("import people.csv {way}")).succeeded();
        for said in ["layout Outlook in Japanese", "cp932", "commas", "14 people", "same person as record 10"] {
            assert!(ran.stdout.contains(said), "{way} {said}: {}", ran.stdout);
        }
        assert!(ran.stderr.contains("--yes"), "{}", ran.stderr);
    }
    let ja = home.run("--lang ja import people.csv").succeeded().stdout;
    assert!(ja.contains("コンマ") && ja.contains("cp932"), "{ja}");
    let json = home.json("import people.csv --format json");
    assert_eq!(json["layout"], "outlook_classic_ja");
    assert_eq!(json["encoding"], "cp932");
    assert_eq!(json["delimiter"], ",");
    assert_eq!(json["people"], 14);
    assert_eq!(book(&home), before);
}

#[test]
fn every_table_comes_in_once_and_goes_out_by_one_undo() {
    for (name, _) in TABLES {
        let home = home("people.csv", file(&format!("{name}.csv")));
        let before = home.json("list --format json");
        home.run("import people.csv --yes").succeeded();
        let after = book(&home);
        assert_eq!(home.json("list --format json").as_array().map(Vec::len), Some(15), "{name}");
        let again = home.run("import people.csv --yes").succeeded();
        assert!(again.stdout.contains("Nothing was changed"), "{name}: {}", again.stdout);
        assert_eq!(book(&home), after, "{name}");
        home.run("undo").succeeded();
        assert_eq!(home.json("list --format json"), before, "{name}");
    }
}

#[test]
fn an_import_is_logged_record_by_record_and_what_comes_after_it_too() {
    let card = |name: &str, more: &str| format!("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:{name}\r\n{more}\r\nEND:VCARD\r\n");
    let maria = card("Maria Lopez", "EMAIL:maria@example.com\r\nTEL:090-0000-0001\r\nNOTE:met at the fair");
    let home = home("people.vcf", maria + &card("Lisa Park", "NOTE:likes tea") + &card("田中優子", "ORG:田中製作所"));
    let records = |book: &Value| -> usize {
        book.as_object().into_iter().flatten().filter_map(|(_, value)| value.as_array()).map(Vec::len).sum()
    };
    let before = book(&home);
    home.run("import people.vcf --yes").succeeded();
    let after = book(&home);
    let act = &home.json("history --format json")[0];
    // every new record, and Maria's own, which a number was filled into
    assert_eq!(act["changes"], records(&after) - records(&before) + 1, "{act}");
    home.run("doctor").succeeded();
    let found = home.run("find likes").succeeded().stdout;
    assert!(found.contains("likes tea"), "{found}");
    home.run("undo").succeeded();
    assert_eq!(book(&home)["contacts"][0]["phones"], before["contacts"][0]["phones"]);
    assert_eq!(records(&book(&home)), records(&before));
    home.run("redo").succeeded();
    assert_eq!(records(&book(&home)), records(&after));
    // the triggers that were set aside are there again
    home.run("add \"Somebody Else\"").succeeded();
    assert_eq!(home.json("history --format json")[0]["changes"], 2);
    home.run("doctor").succeeded();
}

#[test]
fn what_cannot_be_read_leaves_the_book_as_it_was() {
    let broken = |name: &str| file(&format!("broken/{name}"));
    for (bytes, way, said) in [
        (broken("empty.csv"), "", "no vCard"),
        (broken("header_only.csv"), "", "nobody in them"),
        (b"Wer,Wo\nLisa Park,Harbor\n".to_vec(), "", "Wer, Wo"),
        (b"Wer,Wo\nLisa Park,Harbor\n".to_vec(), "--from eight", "Wer, Wo"),
        (b"Wer,Wo\nLisa Park,Harbor\n".to_vec(), "--from enishi", "Wer, Wo"),
        (b"dear Lisa\n".to_vec(), "--from google", "no table"),
        (format!("Name,Notes\nLisa,{}\n", "x".repeat(1_100_000)).into_bytes(), "", "1024 KiB"),
    ] {
        let home = home("people.csv", bytes);
        let before = book(&home);
        for yes in ["", "--yes"] {
            let ran = home.run(&format!("import people.csv {way} {yes}")).refused(1);
            assert!(ran.stderr.contains(said), "{said}: {}", ran.stderr);
            home.run(&format!("--lang ja import people.csv {way} {yes}")).refused(1);
        }
        assert_eq!(book(&home), before, "{said}");
    }
}

#[test]
fn broken_tables_come_in_as_far_as_they_can_be_read() {
    for (name, people) in [
        ("duplicate_headers.csv", 2),
        ("escape_sequences.csv", 4),
        ("formula_cells.csv", 3),
        ("invalid_utf8.csv", 3),
        ("long_line.csv", 1),
        ("no_end.vcf", 3),
        ("nul_bytes.csv", 2),
        ("ragged_rows.csv", 3),
        ("truncated_card.vcf", 1),
        ("wrong_delimiter.csv", 2),
    ] {
        let home = home("people.csv", file(&format!("broken/{name}")));
        let before = book(&home);
        let review = home.run("import people.csv").succeeded().stdout;
        let hostile = |letter: char| letter.is_control() && letter != '\n' || matches!(letter, '\u{202a}'..='\u{202e}');
        assert!(!review.contains(hostile), "{name}: {review:?}");
        assert_eq!(book(&home), before, "{name}");
        home.run("import people.csv --yes").succeeded();
        let listed = home.json("list --format json");
        assert_eq!(listed.as_array().map(Vec::len), Some(people + 1), "{name}");
        assert!(!listed.to_string().contains("\\u0000"), "{name}");
    }
}

#[test]
fn a_mapping_file_explains_a_table() {
    let home = home("people.csv", "Wer;Wo;Draht;Wann\nLisa Park;Harbor;lisa@example.jp;05 Mar 2024\n");
    let map = home.path().join("people.toml");
    let with = |text: &str| {
        fs::write(&map, text).expect("written");
        home.run("import people.csv --map people.toml --yes")
    };
    let before = book(&home);
    for (text, said) in [
        ("name = \"Wer\"\nwhat", "Line 2"),
        ("shoes = \"Wer\"", "shoes"),
        ("", "no column"),
        ("name = \"Wer\"\nemails = \"Mail\"", "Mail"),
    ] {
        let ran = with(text).refused(1);
        assert!(ran.stderr.contains(said), "{said}: {}", ran.stderr);
    }
    assert_eq!(book(&home), before);
    with("name = \"Wer\"\nbusiness = \"Wo\"\nemails = [\"Draht\"]\nmet_on = \"Wann\"").succeeded();
    let lisa = home.json("show Lisa --format json");
    assert_eq!((lisa["business"].as_str(), lisa["met_on"].as_str()), (Some("Harbor"), Some("2024-03-05")));
    assert_eq!(lisa["emails"][0]["value"], "lisa@example.jp");
    home.run("import people.csv --map nowhere.toml").refused(3);
    let help = home.run("help import").succeeded().stdout;
    assert!(help.contains("--map people.toml") && help.contains("notes = \"Remarks\""), "{help}");
}
