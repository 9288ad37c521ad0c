//! Searching: any query is answered, and with the same places as a plain look at every text.

use std::{cell::OnceCell, collections::BTreeSet};

use enishi::{
    book::{Book, Clock, Places, demo::DemoBook},
    domain::record::Kept,
    text::fold::{fold, search_forms, search_key},
};
use tempfile::TempDir;

/// What means something to an index of words, and words of the book.
pub const WORDS: &[&str] = &[
    "\"",
    "*",
    "AND",
    "OR",
    "NOT",
    "NEAR(",
    ")",
    "^",
    ":",
    "-",
    "+",
    "%",
    "_",
    "\\",
    "\u{0}",
    " ",
    "　",
    "税理士",
    "たなか",
    "tanaka",
    "紹介",
    "c++",
    "O'Brien",
    "🌸",
    "search:",
    "{",
    "}",
];

struct Ground {
    book: Book,
    texts: Vec<(&'static str, String, String)>,
    _folder: TempDir,
}

thread_local! {
    static GROUND: OnceCell<Ground> = const { OnceCell::new() };
}

/// Asks an example book.
pub fn run(bytes: &[u8]) {
    let query = String::from_utf8_lossy(bytes);
    GROUND.with(|ground| ask(ground.get_or_init(Ground::lay), &query));
}

impl Ground {
    fn lay() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Clock::Fixed("2026-11-24T09:00:00".parse().expect("a moment"));
        let mut book = Book::create(&folder.path().join("book.db"), Places::default(), clock, "test").expect("a book");
        book.fill_demo(DemoBook::Workshop).expect("an example");
        Self { texts: texts(&book), book, _folder: folder }
    }
}

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

fn ask(ground: &Ground, query: &str) {
    let found = ground.book.find(query, usize::MAX).expect("an answer");
    let places: BTreeSet<(&str, &str)> = found.iter().map(|one| (one.table.as_str(), one.id.as_str())).collect();
    assert_eq!(places.len(), found.len(), "a place stands twice");
    if !fold(query).is_empty() {
        let texts = ground.texts.iter().filter(|(.., text)| holds(text, query));
        let expected: BTreeSet<(&str, &str)> = texts.map(|(table, id, _)| (*table, id.as_str())).collect();
        assert_eq!(places, expected, "{query:?}");
    }
    let few = ground.book.find(query, 3).expect("an answer");
    assert_eq!(few.len(), found.len().min(3), "{query:?}");
}

fn holds(text: &str, query: &str) -> bool {
    let forms = |word: &str| if word.chars().all(char::is_alphabetic) { search_forms(word) } else { vec![fold(word)] };
    query.split_whitespace().map(forms).all(|forms| {
        // a word of nothing that is looked for asks for nothing
        forms.is_empty() || forms.iter().any(|form| text.contains(form.as_str()))
    })
}
