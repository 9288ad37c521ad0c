//! Several programs that write to one book at once, as an open window and a command beside it do.

use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

use enishi::{
    book::{
        Book, Places,
        command::{Command, EntryCommand},
    },
    domain::{contact::Sharing, entry::Note},
};

use crate::disk::{
    Tried,
    home::{Ground, Home, home_in},
    look::{clock, healthy, open},
    said,
};

/// Lets three commands and two open books write for so long; returns how many acts were told.
///
/// # Errors
/// An act that was refused, or told and not there.
pub fn write(folder: &Path, seconds: u64) -> Tried<usize> {
    let home = Ground::lay(&home_in(folder)?, 1)?.home;
    let until = Instant::now() + Duration::from_secs(seconds);
    // two windows are two programs: here they share one, in which no book may be opened while another one writes
    let open_book = || Book::open(&home.book(), Places::default(), clock()?, "window").map_err(said);
    let books = [open_book()?, open_book()?];
    let told: Tried<Vec<Vec<String>>> = thread::scope(|scope| {
        let commands = (0..3)
            .map(|number| (number, &home))
            .map(|(number, home)| scope.spawn(move || by_commands(home, &format!("command-{number}"), until)));
        let mut writers: Vec<_> = commands.collect();
        writers.extend(
            books
                .into_iter()
                .enumerate()
                .map(|(number, book)| scope.spawn(move || by_book(book, &format!("window-{number}"), until))),
        );
        let ended = writers.into_iter().map(|writer| writer.join());
        ended.map(|told| told.unwrap_or_else(|_| Err("a writer panicked".to_owned()))).collect()
    });
    let told: Vec<String> = told?.into_iter().flatten().collect();
    let (book, _) = open(&home.book(), home.state())?;
    healthy(&book)?;
    let whole = serde_json::to_string(&book.whole().map_err(said)?).map_err(said)?;
    match told.iter().find(|text| whole.matches(&format!("\"{text}\"")).count() != 1) {
        Some(text) => Err(format!("{text} was told and is not there once")),
        None => Ok(told.len()),
    }
}

fn by_commands(home: &Home, name: &str, until: Instant) -> Tried<Vec<String>> {
    let mut told = Vec::new();
    while Instant::now() < until {
        let text = format!("{name} {}", told.len());
        home.must(&["note", "Sato", &text])?;
        told.push(text);
    }
    Ok(told)
}

fn by_book(mut book: Book, name: &str, until: Instant) -> Tried<Vec<String>> {
    let who = book.whom("Tanaka").map_err(said)?.id;
    let mut told = Vec::new();
    while Instant::now() < until {
        let text = format!("{name} {}", told.len());
        let note = Note { contact_id: who, on: book.now().today(), text: text.clone(), sharing: Sharing::default() };
        book.run(Command::Entry(EntryCommand::Note(note))).map_err(said)?;
        told.push(text);
        // a person between two lines
        thread::sleep(Duration::from_millis(20));
    }
    Ok(told)
}
