//! The index of words against a plain look at every text: the same places, whatever is asked.

use std::collections::BTreeSet;

use enishi::{
    book::{Book, demo::DemoBook},
    domain::record::Kept,
    text::fold::{fold, search_forms, search_key},
};

use crate::{
    stage::{MORNING, demo},
    undo::acts::Desk,
};

/// Every text of a book: where it stands, and what is looked through.
fn texts(book: &Book) -> Vec<(&'static str, String, String)> {
    let whole = book.whole().expect("the whole book");
    let mut texts = Vec::new();
    macro_rules! texts_of {
        ($($table:literal $list:ident),+) => {
            $(for Kept { id, deleted_at, body, .. } in &whole.$list {
                if deleted_at.is_none() && !body.text.is_empty() {
                    texts.push(($table, id.to_string(), fold(&body.text)));
                }
            })+
        };
    }
    texts_of!("touch" touches, "exchange" exchanges, "action" actions, "note" notes, "need" needs, "concern" concerns, "offer" offers);
    for Kept { id, deleted_at, body: one, .. } in &whole.contacts {
        if deleted_at.is_none() {
            let more: Vec<&str> = [one.business.as_str(), &one.business_reading, &one.title, &one.place]
                .into_iter()
                .chain(one.tags.iter().map(String::as_str))
                .collect();
            texts.push(("contact", id.to_string(), search_key(&one.name, &one.reading, &more)));
        }
    }
    texts
}

fn check(book: &Book, texts: &[(&'static str, String, String)], query: &str) {
    let holds = |text: &str| {
        query.split_whitespace().all(|word| {
            let is_word = word.chars().all(char::is_alphabetic);
            let forms = if is_word { search_forms(word) } else { vec![fold(word)] };
            forms.iter().any(|form| text.contains(form.as_str()))
        })
    };
    let expected: BTreeSet<(String, String)> =
        texts.iter().filter(|(.., text)| holds(text)).map(|(table, id, _)| ((*table).to_owned(), id.clone())).collect();
    let found = book.find(query, usize::MAX).expect("an answer");
    let places: BTreeSet<(String, String)> = found.iter().map(|one| (one.table.clone(), one.id.clone())).collect();
    assert_eq!((places, found.len()), (expected, found.len()), "{query:?}");
    let few = book.find(query, 3).expect("an answer");
    assert_eq!(few.len(), found.len().min(3), "{query:?}");
    // people first, then the newest
    let days: Vec<_> = found.iter().filter(|one| one.table != "contact").map(|one| one.on).collect();
    assert!(days.is_sorted_by(|one, two| one >= two), "{query:?}: {days:?}");
    assert!(found.is_sorted_by_key(|one| one.table != "contact"), "{query:?}");
}

#[test]
fn one_two_and_three_letters_of_every_text_are_found_where_they_stand() {
    for which in DemoBook::ALL {
        let (book, _dir) = demo(which, MORNING);
        let texts = texts(&book);
        let mut queries: BTreeSet<String> =
            ["🌸", "%", "_", "\"", "AND", "c++", "NOT a", "税理 士", "zz"].map(str::to_owned).into();
        for (.., text) in texts.iter().step_by(7) {
            let letters: Vec<char> = text.chars().collect();
            for length in 1..=3 {
                queries.extend(letters.windows(length).step_by(5).map(|part| part.iter().collect::<String>()));
            }
        }
        for query in queries.iter().filter(|query| !fold(query).is_empty()) {
            check(&book, &texts, query);
        }
    }
}

#[test]
fn what_random_acts_undo_and_redo_leave_is_found_and_nothing_else() {
    let (desk, _dir) = Desk::filled(77);
    let Desk { mut book, .. } = desk;
    for _ in 0..40 {
        book.undo().expect("an act goes back");
    }
    for _ in 0..20 {
        book.redo().expect("an act comes again");
    }
    let health = book.health().expect("a look");
    assert!(health.is_good(), "{health:?}");
    let texts = texts(&book);
    let parts = texts.iter().step_by(3).map(|(.., text)| text.chars().take(2).collect::<String>());
    for query in parts.collect::<BTreeSet<_>>().iter().filter(|query| !query.trim().is_empty()) {
        check(&book, &texts, query);
    }
}
