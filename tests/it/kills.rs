//! SIGKILL at any moment: what was said is kept, and what was not said is there whole or not at all
//! (`reliability.md` 2.3, 11; `product.md` 2.5).

use std::{
    fs,
    os::unix::process::ExitStatusExt,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};

use enishi::{
    book::{Book, Places, Whole},
    domain::{
        action::{ActionKind, ActionState},
        record::Kept,
    },
};
use tempfile::TempDir;

use crate::{
    figures::figure,
    stage::{MORNING, clock},
};

/// Kills that hit a running program, over all books together.
const KILLS: usize = 500;
/// Books that are tortured side by side.
const BOOKS: usize = 2;
/// Kills between two looks at the book.
const LOOK: usize = 50;
/// Kills of one long import.
const BULK_KILLS: usize = 20;
/// People of the long import.
const BULK: usize = 2_000;
const SEED: u64 = 7;

#[test]
fn five_hundred_kills_lose_nothing_that_was_said() {
    let benches: Vec<_> = (0..BOOKS)
        .map(|place| {
            thread::spawn(move || {
                let mut bench = Bench::new(SEED + u64::try_from(place).unwrap_or(0));
                bench.torture(KILLS / BOOKS);
                bench.hits
            })
        })
        .collect();
    let hits: usize = benches.into_iter().map(|bench| bench.join().expect("a bench that holds")).sum();
    figure(&format!("kills: {hits} of the running program, nothing that was said lost"));
    assert!(hits >= KILLS / BOOKS * BOOKS, "only {hits} kills hit a running program");
}

#[test]
fn a_killed_import_of_cards_brings_everybody_or_nobody() {
    everybody_or_nobody(Bench::cards);
}

#[test]
fn a_killed_import_of_a_table_brings_everybody_or_nobody() {
    everybody_or_nobody(Bench::table);
}

/// Kills the import of a file, which is made of a token and a number of people, at any moment.
fn everybody_or_nobody(made: fn(&Bench, &str, usize) -> String) {
    let mut bench = Bench::new(SEED * 1_000);
    let file = made(&bench, "everybody", BULK);
    let begun = Instant::now();
    bench.must(&["import", &file, "--yes"]);
    let most = begun.elapsed();
    bench.must(&["undo"]);
    let mut brought = 0;
    let mut hits = 0;
    while hits < BULK_KILLS {
        let strike = bench.strike(&["import", &file, "--yes"], most);
        let people =
            bench.whole().contacts.iter().filter(|one| is_there(one) && one.name.contains("everybody")).count();
        assert!(people == 0 || people == BULK, "seed {}: {people} of {BULK} after a kill", bench.seed);
        assert!(strike.was_killed || people == BULK, "seed {}: a finished import brought nobody", bench.seed);
        hits += usize::from(strike.was_killed);
        brought += usize::from(people > 0);
        if people > 0 {
            bench.must(&["undo"]);
        }
        assert!(brought < BULK_KILLS * 5, "seed {}: the kills come too late", bench.seed);
    }
    bench.must(&["doctor"]);
}

/// A run of the program against a book: in English, on the morning of the tests, in a home of its own.
pub fn enishi(home: &Path, db: &Path, args: &[&str]) -> Output {
    command(home, db).args(args).output().expect("the program runs")
}

/// The program with nothing of this machine around it.
pub fn command(home: &Path, db: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_enishi"));
    command.env_clear().env("HOME", home).env("ENISHI_DB", db).env("ENISHI_NOW", MORNING).env("ENISHI_LANG", "en");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Random numbers that come again with their seed.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `count`, which is not 0.
    pub fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.roll() >> 16).unwrap_or(0) % count
    }

    /// A size from `least` to `most`.
    pub fn size(&mut self, least: u16, most: u16) -> u16 {
        least + u16::try_from(self.below(usize::from(most - least) + 1)).unwrap_or(0)
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        from.get(self.below(from.len())).expect("something to pick")
    }
}

/// A command that writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Add,
    Received,
    Gave,
    Talked,
    Todo,
    Done,
    Note,
    Need,
    Phase,
    Edit,
    Import,
    Undo,
    Redo,
}

const KINDS: [Kind; 13] = [
    Kind::Add,
    Kind::Received,
    Kind::Gave,
    Kind::Talked,
    Kind::Todo,
    Kind::Done,
    Kind::Note,
    Kind::Need,
    Kind::Phase,
    Kind::Edit,
    Kind::Import,
    Kind::Undo,
    Kind::Redo,
];

/// What must be found in the book of a trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// All of it.
    Whole,
    /// Nothing of it.
    Nothing,
    /// All of it or nothing.
    Either,
}

/// One command that may have been killed, with the word that only its records hold.
struct Trial {
    kind: Kind,
    token: String,
    found: Found,
}

/// What came of one strike.
struct Strike {
    was_killed: bool,
    /// It said what it did.
    has_told: bool,
}

/// One book under torture.
struct Bench {
    seed: u64,
    dice: Dice,
    home: TempDir,
    trials: Vec<Trial>,
    hits: usize,
    /// How long a command takes that nobody kills.
    usual: Duration,
}

/// The person that most commands are about.
const WHO: &str = "Tanaka Yuko";

impl Bench {
    fn new(seed: u64) -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let mut bench =
            Self { seed, dice: Dice::new(seed), home, trials: Vec::new(), hits: 0, usual: Duration::from_millis(10) };
        bench.must(&["init"]);
        bench.must(&["add", WHO]);
        let begun = Instant::now();
        (0..5).for_each(|_| drop(bench.must(&["todo", "warm up"])));
        bench.usual = begun.elapsed() / 5;
        bench
    }

    fn torture(&mut self, kills: usize) {
        while self.hits < kills {
            let kind = *self.dice.pick(&KINDS);
            // ends with a letter, so that no token is the beginning of another
            let token = format!("k{}x{}z", self.seed, self.trials.len());
            let args = self.args(kind, &token);
            let args: Vec<&str> = args.iter().map(String::as_str).collect();
            let most = self.usual + self.usual / 5;
            let strike = self.strike(&args, most);
            let done = if kind == Kind::Undo { Found::Nothing } else { Found::Whole };
            let found = if strike.has_told || !strike.was_killed { done } else { Found::Either };
            self.trials.push(Trial { kind, token, found });
            if strike.was_killed {
                self.hits += 1;
                if self.hits.is_multiple_of(LOOK) || self.hits == kills {
                    self.look();
                }
            }
        }
    }

    /// The words of a command; what it needs is done before, undisturbed.
    fn args(&mut self, kind: Kind, token: &str) -> Vec<String> {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        match kind {
            Kind::Add => words(&["add", &format!("Person {token} @maker #wood !papers {token} fri // about {token}")]),
            Kind::Received => words(&["received", WHO, &format!("looked at {token}"), "--thank"]),
            Kind::Gave => words(&["gave", WHO, &format!("helped with {token}")]),
            Kind::Talked => words(&["talked", WHO, &format!("spoke of {token}")]),
            Kind::Todo => words(&["todo", &format!("look at {token}")]),
            Kind::Note => words(&["note", WHO, &format!("likes {token}")]),
            Kind::Need => words(&["need", WHO, &format!("needs {token}")]),
            Kind::Edit => words(&["edit", WHO, "--place", token]),
            Kind::Import => {
                let file = self.cards(token, 3);
                words(&["import", &file, "--yes"])
            }
            Kind::Phase => {
                let phase = self.trials.iter().filter(|trial| trial.kind == Kind::Phase).count() % 4 + 1;
                words(&["phase", WHO, &phase.to_string()])
            }
            Kind::Done => {
                let told = self.must(&["todo", &format!("look at {token}")]);
                let id = told.rsplit_once('[').and_then(|(_, rest)| rest.split_once(']')).map(|(id, _)| id);
                words(&["done", id.unwrap_or_else(|| panic!("no id in {told}"))])
            }
            Kind::Undo => {
                self.must(&["todo", &format!("look at {token}")]);
                words(&["undo"])
            }
            Kind::Redo => {
                self.must(&["todo", &format!("look at {token}")]);
                self.must(&["undo"]);
                words(&["redo"])
            }
        }
    }

    /// Starts a command and kills it after a random time; one that ended before must have done what it was told.
    fn strike(&mut self, args: &[&str], most: Duration) -> Strike {
        let most = u64::try_from(most.as_micros()).unwrap_or(u64::MAX).max(1_000);
        let wait = Duration::from_micros(self.dice.roll() % most);
        let mut child = command(self.home.path(), &self.db()).args(args).spawn().expect("the program starts");
        // what it says is read from the first byte on, or a long answer would stop it in the middle
        let out = child.stdout.take().map(|mut out| {
            thread::spawn(move || {
                let mut said = Vec::new();
                let _ = std::io::Read::read_to_end(&mut out, &mut said);
                said
            })
        });
        thread::sleep(wait);
        if child.try_wait().expect("a look at the program").is_none() {
            child.kill().expect("a kill");
        }
        let ended = child.wait_with_output().expect("the end of the program");
        let said = out.and_then(|out| out.join().ok()).unwrap_or_default();
        let was_killed = ended.status.signal() == Some(9);
        let told = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert!(was_killed || ended.status.success(), "seed {}: {args:?}: {:?} {told}", self.seed, ended.status);
        assert!(was_killed || !said.is_empty(), "seed {}: {args:?} said nothing", self.seed);
        // an import shows its review before it writes
        let has_told = !said.is_empty() && args.first() != Some(&"import");
        Strike { was_killed, has_told }
    }

    /// Runs a command that nobody kills and returns what it said.
    fn must(&self, args: &[&str]) -> String {
        let ended = enishi(self.home.path(), &self.db(), args);
        let told = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert!(ended.status.success(), "seed {}: {args:?}: {:?} {told}", self.seed, ended.status);
        String::from_utf8_lossy(&ended.stdout).into_owned()
    }

    /// Compares the book with every trial, and asks the doctor.
    fn look(&self) {
        let seed = self.seed;
        self.must(&["doctor"]);
        let whole = self.whole();
        for trial in &self.trials {
            let Trial { kind, token, found } = trial;
            let Some((counts, all)) = parts(*kind, token, &whole) else { continue };
            let (is_whole, is_nothing) = (counts == all, counts.iter().all(|count| *count == 0));
            assert!(is_whole || is_nothing, "seed {seed}: half of {kind:?} {token}: {counts:?} of {all:?}");
            let holds = match found {
                Found::Whole => is_whole,
                Found::Nothing => is_nothing,
                Found::Either => true,
            };
            assert!(holds, "seed {seed}: {kind:?} {token} should be {found:?}: {counts:?} of {all:?}");
        }
        let her = whole.contacts.iter().find(|one| one.name == WHO).expect("she is there");
        let phases = self.trials.iter().filter(|trial| trial.kind == Kind::Phase).count();
        let phase = |place: usize| (place % 4 + 1).to_string();
        self.last(Kind::Phase, &her.trust_phase.number().to_string(), "1", (0..phases).map(phase).collect());
        let places = self.trials.iter().filter(|trial| trial.kind == Kind::Edit).map(|trial| trial.token.clone());
        self.last(Kind::Edit, &her.place, "", places.collect());
    }

    /// A value that is written over again and again is the last one that was said, or one that was tried after it.
    fn last(&self, kind: Kind, now: &str, first: &str, values: Vec<String>) {
        let trials: Vec<&Trial> = self.trials.iter().filter(|trial| trial.kind == kind).collect();
        let said = trials.iter().rposition(|trial| trial.found == Found::Whole);
        let allowed: Vec<&str> = match said {
            Some(said) => values.iter().skip(said).map(String::as_str).collect(),
            None => [first].into_iter().chain(values.iter().map(String::as_str)).collect(),
        };
        assert!(allowed.contains(&now), "seed {}: {kind:?} is {now}, which is none of {allowed:?}", self.seed);
    }

    fn whole(&self) -> Whole {
        Book::open(&self.db(), Places::default(), clock(MORNING), "test")
            .expect("the book opens")
            .whole()
            .expect("the records")
    }

    fn db(&self) -> PathBuf {
        self.home.path().join("book.db")
    }

    /// Writes a file of cards whose names hold the token, and returns its path.
    fn cards(&self, token: &str, count: usize) -> String {
        let card = |place: usize| {
            format!("BEGIN:VCARD\r\nVERSION:3.0\r\nN:{token};Card{place};;;\r\nFN:Card{place} {token}\r\nEND:VCARD\r\n")
        };
        self.written(&format!("{token}.vcf"), &(0..count).map(card).collect::<String>())
    }

    /// Writes a table of as many people.
    fn table(&self, token: &str, count: usize) -> String {
        let row = |place: usize| format!("Card{place} {token},card{place}@example.com,a note of {place}\n");
        let rows: String = (0..count).map(row).collect();
        self.written(&format!("{token}.csv"), &format!("Name,Email,Notes\n{rows}"))
    }

    fn written(&self, name: &str, text: &str) -> String {
        let path = self.home.path().join(name);
        fs::write(&path, text).expect("a file of people");
        path.to_string_lossy().into_owned()
    }
}

/// How many records of each sort hold a token, and how many there are when all of it is there.
fn parts(kind: Kind, token: &str, book: &Whole) -> Option<(Vec<usize>, Vec<usize>)> {
    fn count<T>(records: &[Kept<T>], holds: impl Fn(&T) -> bool) -> usize {
        records.iter().filter(|one| is_there(one) && holds(&one.body)).count()
    }
    let people = || count(&book.contacts, |one| one.name.contains(token));
    let cards = || count(&book.source_cards, |one| one.raw.contains(token));
    let notes = || count(&book.notes, |one| one.text.contains(token));
    let exchanges = || count(&book.exchanges, |one| one.text.contains(token));
    let actions = || count(&book.actions, |one| one.text.contains(token));
    let thanks = || count(&book.actions, |one| one.text.contains(token) && one.kind == ActionKind::Thanks);
    let done = || count(&book.actions, |one| one.text.contains(token) && one.state == ActionState::Done);
    Some(match kind {
        Kind::Add => (vec![people(), notes(), actions()], vec![1, 1, 1]),
        Kind::Received => (vec![exchanges(), thanks()], vec![1, 1]),
        Kind::Gave => (vec![exchanges()], vec![1]),
        Kind::Talked => (vec![count(&book.touches, |one| one.text.contains(token))], vec![1]),
        Kind::Todo | Kind::Undo | Kind::Redo => (vec![actions()], vec![1]),
        Kind::Done => (vec![done()], vec![1]),
        Kind::Note => (vec![notes()], vec![1]),
        Kind::Need => (vec![count(&book.needs, |one| one.text.contains(token))], vec![1]),
        Kind::Import => (vec![people(), cards()], vec![3, 3]),
        Kind::Phase | Kind::Edit => return None,
    })
}

fn is_there<T>(record: &Kept<T>) -> bool {
    record.deleted_at.is_none()
}
