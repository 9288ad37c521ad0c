//! Imports: what holds no card is refused, and the last line says what really came in.

use std::fs;

use serde_json::json;

use crate::home::Home;

fn card(name: &str, lines: &str) -> String {
    format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\n{lines}END:VCARD\r\n")
}

fn with_file(home: &Home, name: &str, bytes: impl AsRef<[u8]>) {
    fs::write(home.path().join(name), bytes).expect("written");
}

#[test]
fn a_file_without_a_card_is_refused() {
    let home = Home::begun();
    let files: [(&str, &[u8]); 4] = [
        ("empty.vcf", b""),
        ("letter.txt", "田中さんへ\n".as_bytes()),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x01"),
        ("other.json", b"{\"people\": [{\"name\": \"Lisa Park\"}]}"),
    ];
    for (name, bytes) in files {
        with_file(&home, name, bytes);
        for way in ["", "--yes", "--dry-run", "--format json"] {
            let ran = home.run(&format!("import {name} {way}")).refused(1);
            assert!(ran.stderr.contains("no vCard and no Enishi document"), "{name}: {}", ran.stderr);
        }
        home.run(&format!("--lang ja import {name}")).refused(1);
        home.run(&format!("import {name} --from vcard --yes")).refused(1);
        home.run(&format!("import {name} --from enishi --yes")).refused(1);
    }
    assert_eq!(home.json("list --format json"), json!([]));
}

#[test]
fn a_damaged_document_is_told_by_its_line() {
    let home = Home::begun();
    with_file(&home, "book.json", "{\"enishi\": 1,\n\"contacts\": [,]}");
    for (lang, said) in [("en", "line 2"), ("ja", "2行目")] {
        let ran = home.run(&format!("--lang {lang} import book.json")).refused(1);
        assert!(ran.stderr.contains(said) && !ran.stderr.contains("expected"), "{}", ran.stderr);
    }
}

#[test]
fn what_came_in_and_what_was_filled_in_are_told_apart() {
    let home = Home::begun();
    home.run("add \"Lisa Park lisa@example.jp\"").succeeded();
    let lisa = |more: &str| card("Lisa Park", &format!("EMAIL:lisa@example.jp\r\n{more}"));
    with_file(&home, "phones.vcf", lisa("TEL:090-0000-0001\r\n"));
    let said = home.run("import phones.vcf --yes").succeeded().stdout;
    assert!(said.contains("1 person was filled in from phones.vcf."), "{said}");
    assert!(!said.contains("came in"), "{said}");
    home.run("undo").succeeded();
    let said = home.run("--lang ja import phones.vcf --yes").succeeded().stdout;
    assert!(said.contains("phones.vcfから1人に書き足しました"), "{said}");
    with_file(&home, "more.vcf", lisa("TITLE:coach\r\n") + &card("Maria Lopez", "EMAIL:maria@example.jp\r\n"));
    let said = home.run("import more.vcf --yes").succeeded().stdout;
    assert!(said.contains("1 person came in from more.vcf, 1 was filled in."), "{said}");
    with_file(&home, "new.vcf", card("Sato Ken", "EMAIL:ken@example.jp\r\n"));
    let said = home.run("import new.vcf --yes").succeeded().stdout;
    assert!(said.contains("1 person came in from new.vcf."), "{said}");
}

#[test]
fn many_kept_lines_are_counted_and_a_few_are_named() {
    let home = Home::begun();
    let lines = |count: usize| (1..=count).map(|n| format!("X-KEPT-{n}:a\r\n")).collect::<String>();
    with_file(&home, "many.vcf", card("Lisa Park", &lines(5)));
    with_file(&home, "few.vcf", card("Lisa Park", &lines(3)));
    let many = home.run("import many.vcf").succeeded().stdout;
    assert!(many.contains("5 fields kept in the card") && !many.contains("X-KEPT"), "{many}");
    let few = home.run("import few.vcf").succeeded().stdout;
    assert!(few.contains("X-KEPT-1, X-KEPT-2, X-KEPT-3"), "{few}");
    for form in ["json", "csv"] {
        let whole = home.run(&format!("import many.vcf --format {form}")).succeeded().stdout;
        assert!(whole.contains("X-KEPT-5"), "{whole}");
    }
}
