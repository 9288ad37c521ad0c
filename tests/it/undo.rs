//! Undo and redo: every act there is, taken back and brought again, over reopening and beside other writers.

pub mod acts;
mod others;
pub mod raw;

use std::collections::BTreeSet;

use acts::Desk;
use enishi::{
    book::{
        Command, Deed, Done, Error, Refusal, Turn,
        command::{ActionCommand, ContactCommand, EntryCommand, ImportCommand, ImportedPerson},
        demo::DemoBook,
    },
    domain::{action::Action, contact::Contact, entry::Note, id::Id, profile::Profile},
};

use crate::{
    figures::figure,
    stage::{self, MORNING},
};

/// Acts of each round, and the seeds of the rounds: two thousand acts together, and more than five thousand steps back and forth.
const ACTS: usize = 250;
const SEEDS: [u64; 8] = [1, 20_261_124, 3_141_592_653, 0xdead_beef, 2, 3, 5, 8];

/// One state of the book, and every so often the whole of it as JSON.
struct Mark {
    state: raw::State,
    whole: Option<String>,
}

/// The book beside a model of it: the states that can be gone back to, and those that can be brought again.
struct Walk {
    desk: Desk,
    past: Vec<Mark>,
    undone: Vec<Mark>,
    /// How many times the whole book was held against the model.
    compared: usize,
}

#[test]
fn two_thousand_random_acts_are_taken_back_and_brought_again_step_by_step() {
    let (mut accepted, mut refused, mut compared) = (BTreeSet::new(), 0, 0);
    for seed in SEEDS {
        println!("seed {seed}");
        let (desk, _dir) = Desk::empty(seed);
        let mut walk = Walk::new(desk);
        let mut acts = 0;
        while acts < ACTS {
            match walk.act() {
                Some(name) => {
                    acts += 1;
                    accepted.insert(name);
                }
                None => refused += 1,
            }
            if walk.desk.random.one_in(12) {
                walk.wander();
            }
        }
        walk.down_to_the_bottom_and_back();
        compared += walk.compared;
        let health = walk.desk.book.health().expect("a look");
        assert!(health.is_good(), "{health:?}");
        assert_eq!(i64::try_from(raw::chain(&walk.desk.db)).expect("a number"), health.acts);
    }
    figure(&format!("undo: {} acts, {compared} steps back and forth, every one compared", ACTS * SEEDS.len()));
    assert!(refused > 50, "only {refused} commands were refused");
    let missing: Vec<&str> = acts::names().filter(|name| *name != "load" && !accepted.contains(name)).collect();
    assert!(missing.is_empty(), "never accepted: {missing:?}");
}

#[test]
fn a_new_book_has_nothing_to_take_back_or_bring_again() {
    let (mut book, _dir) = stage::book(MORNING);
    assert!(matches!(book.undo(), Err(Error::Refused(Refusal::NothingToUndo))));
    assert!(matches!(book.redo(), Err(Error::Refused(Refusal::NothingToRedo))));
}

#[test]
fn a_new_act_ends_what_could_be_brought_again() {
    let (mut desk, _dir) = Desk::empty(0);
    let id = person(&mut desk, "田中優子");
    note(&mut desk, id, "first");
    note(&mut desk, id, "second");
    undo(&mut desk);
    undo(&mut desk);
    assert_eq!(redo(&mut desk).said.text, "first");
    note(&mut desk, id, "third");
    let acts = raw::acts(&desk.db);
    assert!(matches!(desk.book.redo(), Err(Error::Refused(Refusal::NothingToRedo))));
    assert_eq!(raw::acts(&desk.db), acts);
    for text in ["third", "first"] {
        let done = undo(&mut desk);
        assert_eq!((done.said.text.as_str(), done.turned), (text, Some(Turn::Undo)));
    }
    assert_eq!(undo(&mut desk).said.deed, Deed::PersonAdded);
    for (deed, turned) in [(Deed::PersonAdded, Turn::Redo), (Deed::NoteAdded, Turn::Redo)] {
        let done = redo(&mut desk);
        assert_eq!((done.said.deed, done.turned), (deed, Some(turned)));
    }
}

#[test]
fn an_import_is_one_step() {
    let (mut desk, _dir) = Desk::empty(0);
    let id = person(&mut desk, "田中優子");
    let before = desk.state();
    let kept = desk.book.contact(id).expect("her record");
    let with_note =
        |contact: Contact| ImportedPerson { contact, notes: vec!["名刺から".to_owned()], cards: Vec::new() };
    let import = ImportCommand {
        file: "cards.vcf".to_owned(),
        new: (0..40).map(|n| with_note(Contact::named(format!("Person {n}")))).collect(),
        filled: vec![(id, kept.version, with_note(Contact { place: "川越".to_owned(), ..kept.body }))],
    };
    let done = desk.book.run(Command::Import(Box::new(import))).expect("an import");
    assert_eq!((done.said.deed, done.said.count, done.said.text.as_str()), (Deed::Imported, 41, "cards.vcf"));
    let after = desk.state();
    assert_eq!(raw::acts(&desk.db), 2);
    assert_eq!(undo(&mut desk).said.deed, Deed::Imported);
    assert_eq!(desk.state(), before);
    redo(&mut desk);
    assert_eq!(desk.state(), after);
    assert_eq!(desk.book.count_people().expect("a count"), 41);
}

#[test]
fn an_example_book_is_one_step() {
    for which in DemoBook::ALL {
        let (mut desk, _dir) = Desk::empty(0);
        let empty = desk.state();
        let owner = Profile { name: "Misaki".to_owned(), ..Profile::default() };
        desk.book.fill_example(which, "example", owner).expect("an example");
        let filled = desk.state();
        assert!(matches!(desk.book.fill_demo(which), Err(Error::Refused(Refusal::NotEmpty))));
        undo(&mut desk);
        assert_eq!(desk.state(), empty, "{}", which.name());
        desk = desk.reopened();
        redo(&mut desk);
        assert_eq!(desk.state(), filled, "{}", which.name());
        assert!(desk.book.health().expect("a look").is_good());
    }
}

#[test]
fn the_ground_of_a_throw_away_book_is_no_step() {
    let (mut desk, _dir) = Desk::empty(0);
    desk.book.fill_demo(DemoBook::Salon).expect("an example");
    let filled = desk.state();
    assert!(matches!(desk.book.undo(), Err(Error::Refused(Refusal::NothingToUndo))));
    assert_eq!(desk.state(), filled);
}

#[test]
fn a_person_in_the_trash_comes_back_with_everything_of_hers() {
    let (mut desk, _dir) = Desk::filled(7);
    for id in raw::ids::<Contact>(&desk.db, "deleted_at IS NULL") {
        let before = desk.state();
        desk.book.run(Command::Contact(ContactCommand::Trash { id })).expect("to the trash");
        let timeline = desk.book.timeline(id, usize::MAX).expect("her records");
        assert!(timeline.exchanges.is_empty() && timeline.touches.is_empty() && timeline.actions.is_empty());
        undo(&mut desk);
        assert_eq!(desk.state(), before);
    }
}

#[test]
fn a_thank_you_whose_help_is_in_the_trash_can_still_be_done() {
    use enishi::{
        book::command::{ExchangeCommand, NextStep},
        domain::exchange::{Direction, Exchange, Size, SupportKind},
    };
    let (mut desk, _dir) = Desk::empty(0);
    let id = person(&mut desk, "内藤玲子");
    let today = desk.today();
    let help = Exchange {
        contact_id: id,
        on: today,
        kind: SupportKind::Appraisal,
        direction: Direction::Received,
        size: Size::Small,
        minutes: None,
        yen: None,
        text: "値上げの伝え方".to_owned(),
        deep: false,
        thanked_on: None,
        sharing: Default::default(),
    };
    let log =
        ExchangeCommand::Log { exchanges: vec![help], thanks: Some(today), thanks_texts: vec!["お礼".to_owned()] };
    desk.book.run(Command::Exchange(log)).expect("help with thanks");
    let help = raw::ids::<Exchange>(&desk.db, "1")[0];
    desk.book.run(Command::Exchange(ExchangeCommand::Trash(help))).expect("to the trash");
    for thanks in raw::ids::<Action>(&desk.db, "deleted_at IS NULL") {
        let done = ActionCommand::Done { id: thanks, next: NextStep::None, next_text: String::new() };
        desk.book.run(Command::Action(done)).expect("a thank-you that stands can be done");
    }
}

impl Walk {
    fn new(desk: Desk) -> Self {
        let first = Mark { state: desk.state(), whole: Some(desk.whole()) };
        Self { desk, past: vec![first], undone: Vec::new(), compared: 0 }
    }

    /// Runs one random command; returns its name, or none when it was refused, and then nothing was written.
    fn act(&mut self) -> Option<&'static str> {
        let (name, command) = self.desk.command();
        let acts = raw::acts(&self.desk.db);
        match self.desk.book.run(command) {
            Ok(done) => {
                assert_eq!((done.turned, raw::acts(&self.desk.db)), (None, acts + 1), "{name}");
                let whole = (self.past.len().is_multiple_of(25)).then(|| self.desk.whole());
                self.past.push(Mark { state: self.desk.state(), whole });
                self.undone.clear();
                Some(name)
            }
            Err(Error::Refused(_)) => {
                assert_eq!(raw::acts(&self.desk.db), acts, "{name} was refused and is in the log");
                self.compare(name);
                None
            }
            Err(error) => panic!("{name}: {error:?}"),
        }
    }

    /// Goes a few steps back and some of them forth again.
    fn wander(&mut self) {
        for _ in 0..=self.desk.random.below(3) {
            self.back();
        }
        for _ in 0..self.desk.random.below(4) {
            self.forth();
        }
    }

    fn down_to_the_bottom_and_back(&mut self) {
        let (depth, undone) = (self.past.len(), self.undone.len());
        while self.past.len() > 1 {
            self.back();
            if self.past.len() == depth / 2 {
                self.reopen();
            }
        }
        self.back();
        self.reopen();
        while !self.undone.is_empty() {
            self.forth();
            if self.past.len() == depth / 3 {
                self.reopen();
            }
        }
        self.forth();
        assert_eq!(self.past.len(), depth + undone);
    }

    fn back(&mut self) {
        if self.past.len() == 1 {
            assert!(matches!(self.desk.book.undo(), Err(Error::Refused(Refusal::NothingToUndo))));
            return;
        }
        undo(&mut self.desk);
        self.undone.extend(self.past.pop());
        self.compare("undo");
    }

    fn forth(&mut self) {
        let Some(mark) = self.undone.pop() else {
            assert!(matches!(self.desk.book.redo(), Err(Error::Refused(Refusal::NothingToRedo))));
            return;
        };
        redo(&mut self.desk);
        self.past.push(mark);
        self.compare("redo");
    }

    fn compare(&mut self, after: &str) {
        self.compared += 1;
        let mark = self.past.last().expect("a state");
        assert_eq!(self.desk.state(), mark.state, "after {after} at step {}", self.past.len());
        if let Some(whole) = &mark.whole {
            assert_eq!(self.desk.whole(), *whole, "after {after} at step {}", self.past.len());
        }
    }

    fn reopen(&mut self) {
        let (stand_in, _dir) = Desk::empty(0);
        let desk = std::mem::replace(&mut self.desk, stand_in);
        self.desk = desk.reopened();
        self.compare("reopening");
    }
}

fn undo(desk: &mut Desk) -> Done {
    desk.book.undo().expect("something to undo")
}

fn redo(desk: &mut Desk) -> Done {
    desk.book.redo().expect("something to redo")
}

/// Adds a person and returns who it is.
pub fn person(desk: &mut Desk, name: &str) -> Id<Contact> {
    let id = Id::fresh();
    let contact = Box::new(Contact::named(name));
    desk.book
        .run(Command::Contact(ContactCommand::Add { id, contact, next: None, note: String::new() }))
        .expect("a person");
    id
}

/// Adds a note about a person.
pub fn note(desk: &mut Desk, contact_id: Id<Contact>, text: &str) {
    let note = Note { contact_id, on: desk.today(), text: text.to_owned(), sharing: Default::default() };
    desk.book.run(Command::Entry(EntryCommand::Note(note))).expect("a note");
}

#[test]
fn the_history_of_a_person_holds_every_act_about_her_and_no_other() {
    let (desk, _dir) = Desk::filled(52);
    let Desk { book, db, .. } = desk;
    for id in raw::ids::<Contact>(&db, "1") {
        let shown: Vec<i64> = book.history(Some(id), usize::MAX).expect("acts").iter().map(|act| act.op).collect();
        // what came from another record of hers, or went to one, has its whole past with it
        let plain = format!(
            "SELECT DISTINCT op_id FROM change WHERE row_id = '{id}' OR row_id IN (SELECT row_id FROM change
               WHERE new ->> 'contact_id' = '{id}' OR old ->> 'contact_id' = '{id}') ORDER BY op_id DESC"
        );
        let mut statement = db.prepare(&plain).expect("a statement");
        let there: Vec<i64> =
            statement.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("acts");
        assert_eq!(shown, there, "{id}");
    }
}
