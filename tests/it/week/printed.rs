//! The page as PDF: its text is that of the plain form, it fits one sheet, and nothing in it acts.

use std::{io::ErrorKind, process::Command};

use enishi::{
    book::demo::DemoBook,
    i18n::words::{Lang, Words},
    report::{Audience, Form, WeekPage, bytes, render},
};

use super::{
    cast::{full_week, page},
    forms::{example, weeks},
};
use crate::hostile::texts;

/// Set where the tool that reads text out of a PDF has to be there.
const WANTED: &str = "ENISHI_PDFTOTEXT";

fn pdf(page: &WeekPage, lang: Lang) -> Vec<u8> {
    bytes(page, Form::Pdf, &Words::new(lang)).expect("a PDF")
}

/// The text of each sheet, read by another hand; none where that is not on this computer.
fn sheets(pdf: &[u8]) -> Option<Vec<String>> {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("page.pdf");
    std::fs::write(&file, pdf).expect("written");
    let mut tool = Command::new("pdftotext");
    match tool.args(["-raw", "-enc", "UTF-8"]).arg(&file).arg("-").output() {
        Ok(output) => {
            assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
            let text = String::from_utf8(output.stdout).expect("text");
            Some(text.split_terminator('\u{c}').map(str::to_owned).collect())
        }
        Err(error) if error.kind() == ErrorKind::NotFound && std::env::var_os(WANTED).is_none() => None,
        Err(error) => panic!("pdftotext: {error}"),
    }
}

/// A text without what the two forms do differently: where lines break, and the signs that plain bars are drawn with.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '#').collect()
}

#[test]
fn the_text_of_the_file_is_that_of_the_plain_form_on_one_sheet() {
    let mut facts = full_week();
    facts.weeks = weeks();
    let cast = Audience::ALL.map(|audience| page(&facts, audience));
    for page in cast.into_iter().chain(DemoBook::ALL.map(example)) {
        for lang in Lang::ALL {
            let Some(sheets) = sheets(&pdf(&page, lang)) else { return };
            let plain = render(&page, Form::Plain, &Words::new(lang));
            assert_eq!(sheets.len(), 1, "{plain}");
            assert_eq!(squeezed(&sheets.concat()), squeezed(&plain));
        }
    }
}

#[test]
fn the_same_page_gives_the_same_bytes_and_nothing_in_them_acts() {
    let page = page(&full_week(), Audience::Me);
    for lang in Lang::ALL {
        let file = pdf(&page, lang);
        assert!(file.starts_with(b"%PDF-"));
        assert_eq!(file, pdf(&page, lang));
        let holds = |mark: &str| file.windows(mark.len()).any(|some| some == mark.as_bytes());
        for mark in ["/JavaScript", "/URI", "/Launch", "/OpenAction", "CreationDate", "ModDate"] {
            assert!(!holds(mark), "{mark}");
        }
        assert!(holds(&format!("({})", lang.code())), "the language is not told");
    }
}

#[test]
fn letters_that_the_font_lacks_are_drawn_as_a_sign_and_copied_as_they_are() {
    let mut facts = full_week();
    for person in &mut facts.people {
        person.who.name = "𠮷野".into();
    }
    let Some(sheets) = sheets(&pdf(&page(&facts, Audience::Me), Lang::Ja)) else { return };
    assert!(squeezed(&sheets.concat()).contains("𠮷野さん"), "{}", sheets.concat());
}

#[test]
fn whatever_stands_in_the_book_the_file_is_made() {
    for some in texts().chunks(12) {
        let mut texts = some.iter().cycle().cloned();
        let mut next = || texts.next().unwrap_or_default();
        let mut facts = full_week();
        facts.profile.name = next();
        for person in &mut facts.people {
            person.who.name = next();
        }
        for action in &mut facts.actions {
            action.body.text = next();
        }
        for exchange in &mut facts.exchanges {
            exchange.body.text = next();
        }
        assert!(pdf(&page(&facts, Audience::Me), Lang::En).len() > 1000, "{some:?}");
    }
}

#[test]
fn more_than_one_sheet_is_numbered() {
    let mut facts = full_week();
    for exchange in &mut facts.exchanges {
        exchange.body.text = "word ".repeat(400);
    }
    let mut page = page(&facts, Audience::Me);
    page.own_line = Some("A long line. ".repeat(600));
    let Some(sheets) = sheets(&pdf(&page, Lang::En)) else { return };
    assert!(sheets.len() > 1);
    for (number, sheet) in (1..).zip(&sheets) {
        assert!(sheet.trim_end().ends_with(&format!("{number} / {}", sheets.len())), "{sheet}");
    }
}
