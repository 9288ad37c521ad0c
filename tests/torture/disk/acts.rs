//! The commands that write, and what each leaves when it was done: all of it, or the book as it was.

use std::{fs, path::Path, process::Output};

use super::{
    Tried,
    home::{Ground, Home},
    look::{Look, copies, healthy, look, open, verified},
    said,
};

/// Where the copies of the backup go, the page of the export, and the new book.
const COPIES: &str = "more";
const OUT: &str = "out.json";
const OTHER: &str = "other.db";

/// A command that writes.
pub struct Act {
    /// What it is called.
    pub name: &'static str,
    /// Its words, in a home.
    pub args: fn(&Ground) -> Vec<String>,
    /// What it leaves.
    pub leaves: Leaves,
}

/// What a command leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaves {
    /// One more act in the book.
    Act,
    /// A verified copy of the book.
    Copy,
    /// A page.
    Page,
    /// An older book in the place of the book.
    Older,
    /// A new book.
    Other,
    /// The same book in the newest format.
    Format,
}

/// The commands of a book of today.
pub const ACTS: [Act; 10] = [
    Act {
        name: "add",
        args: |_| words(&["add", "Lisa Park @coach #web !call fri // at the market"]),
        leaves: Leaves::Act,
    },
    Act { name: "edit", args: |_| words(&["edit", "Tanaka", "--place", "川越"]), leaves: Leaves::Act },
    Act { name: "done", args: |ground| words(&["done", &ground.action]), leaves: Leaves::Act },
    Act { name: "undo", args: |_| words(&["undo"]), leaves: Leaves::Act },
    Act { name: "import", args: |_| words(&["import", "cards.vcf", "--yes"]), leaves: Leaves::Act },
    Act { name: "forget", args: |_| words(&["forget", "Tanaka", "--everywhere", "--yes"]), leaves: Leaves::Act },
    Act { name: "backup", args: |_| words(&["backup", "--to", COPIES]), leaves: Leaves::Copy },
    Act { name: "restore", args: |ground| words(&["restore", &ground.copy, "--yes"]), leaves: Leaves::Older },
    Act { name: "export", args: |_| words(&["export", "-o", OUT]), leaves: Leaves::Page },
    Act { name: "init", args: |_| words(&["--db", OTHER, "init"]), leaves: Leaves::Other },
];

/// The command that meets a book of an older format.
pub const STEPS: Act = Act { name: "steps", args: |_| words(&["doctor"]), leaves: Leaves::Format };

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// What there was before, and what there is when the command was left alone.
pub struct Undisturbed {
    before: Look,
    after: Look,
    page: Option<Vec<u8>>,
}

/// What was found after a disturbed run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// As if the command had not been there.
    Before,
    /// All that the command does.
    Done,
}

impl Undisturbed {
    /// Looks at a home before and after an undisturbed run.
    pub fn of(before: &Home, after: &Home) -> Tried<Self> {
        let page = fs::read(after.path().join(OUT)).ok();
        Ok(Self { before: look(&before.book())?, after: look(&after.book())?, page })
    }

    /// Looks at what a disturbed run left.
    ///
    /// # Errors
    /// When it is neither what there was nor what there was to be.
    pub fn found(&self, leaves: Leaves, home: &Home) -> Tried<Found> {
        let book = home.book();
        if leaves == Leaves::Format {
            return self.format(home);
        }
        // by the program first, as its owner would
        let (opened, _) = open(&book, home.state())?;
        let now = look(&book)?;
        let is_before = now.content == self.before.content;
        match leaves {
            Leaves::Act if is_before => Ok(Found::Before),
            Leaves::Act => {
                healthy(&opened)?;
                if now.rows == self.after.rows { Ok(Found::Done) } else { Err(half(&now, &self.before, &self.after)) }
            }
            Leaves::Older if is_before => Ok(Found::Before),
            Leaves::Older if now.content == self.after.content => Ok(Found::Done),
            Leaves::Older => Err(half(&now, &self.before, &self.after)),
            _ if !is_before => Err(format!("the book has changed: {now:?}")),
            Leaves::Copy => self.copy(&home.path().join(COPIES)),
            Leaves::Page => match fs::read(home.path().join(OUT)).ok() {
                None => Ok(Found::Before),
                page if page == self.page => Ok(Found::Done),
                page => Err(format!("half of a page: {:?} bytes", page.map(|page| page.len()))),
            },
            Leaves::Other | Leaves::Format => other(&home.path().join(OTHER), home),
        }
    }

    fn copy(&self, folder: &Path) -> Tried<Found> {
        let listed = copies(folder);
        for copy in &listed {
            if verified(copy)?.content != self.before.content {
                return Err("a copy that is no copy".to_owned());
            }
        }
        Ok(if listed.is_empty() { Found::Before } else { Found::Done })
    }

    /// Wholly old or wholly new; a second and a third opening come to the same.
    fn format(&self, home: &Home) -> Tried<Found> {
        let book = home.book();
        let now = look(&book)?;
        let found = if now == self.before {
            Found::Before
        } else if now.rows == self.after.rows && now.format == self.after.format {
            Found::Done
        } else {
            return Err(half(&now, &self.before, &self.after));
        };
        for copy in copies(&home.backups()) {
            if verified(&copy)?.content != self.before.content {
                return Err("the copy before the steps is no copy".to_owned());
            }
        }
        let (opened, _) = open(&book, home.state())?;
        healthy(&opened)?;
        drop(opened);
        let once = look(&book)?;
        drop(open(&book, home.state())?);
        let twice = look(&book)?;
        if once.rows != self.after.rows || twice != once {
            return Err(format!("the steps again: {once:?} and {twice:?}"));
        }
        Ok(found)
    }
}

/// A new book is there, or nothing that would be taken for one.
fn other(path: &Path, home: &Home) -> Tried<Found> {
    match fs::metadata(path).map(|about| about.len()) {
        Err(_) => Ok(Found::Before),
        Ok(_) => {
            let (opened, _) = open(path, home.state())?;
            healthy(&opened)?;
            let people = opened.count_people().map_err(said)?;
            if people == 0 { Ok(Found::Done) } else { Err(format!("{people} people in a new book")) }
        }
    }
}

fn half(now: &Look, before: &Look, after: &Look) -> String {
    format!("half of it: there is {:?}, it was {:?} and was to be {:?}", now.rows, before.rows, after.rows)
}

/// Looks whether a refusal is told as one: a sentence, a way on, and nothing of the machinery.
///
/// # Errors
/// What it told instead.
pub fn is_told(ended: &Output) -> Tried<()> {
    let told = String::from_utf8_lossy(&ended.stderr).into_owned();
    let begins = |mark: &str| told.lines().any(|line| line.starts_with(mark));
    // two blanks: something was to be named and was not
    let is_plain =
        ["panicked", "  ", "<store-", "<error-", "<hint-", "RUST_BACKTRACE"].iter().all(|word| !told.contains(word));
    let status = ended.status.code();
    if matches!(status, Some(1..=3)) && begins("error: ") && begins("hint: ") && is_plain {
        return Ok(());
    }
    Err(format!("ended with {:?} and told: {told}", ended.status))
}
