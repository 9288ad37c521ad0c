//! A book in which every text field of every record holds a text that somebody else wrote.

use chrono::NaiveDate;
use enishi::{
    book::{
        Book, Command,
        command::{
            ActionCommand, ContactCommand, EntryCommand, ExchangeCommand, ImportCommand, ImportedCard, ImportedPerson,
            TouchCommand,
        },
    },
    domain::{
        action::{Action, ActionKind, Owner},
        contact::{Contact, Labelled, Sharing},
        entry::{Concern, Dismissal, FeltBalance, Goal, Need, NeedState, Note, Offer},
        exchange::{Direction, Exchange, Size, SupportKind},
        id::Id,
        profile::Profile,
        touch::{Channel, Touch, Way},
    },
};
use tempfile::TempDir;

use crate::stage::{MORNING, book};

/// What people, files and other programs may hand us.
const TEXTS: &[&str] = &[
    "\u{1b}[31mred\u{1b}[0m",
    "\u{1b}[2J\u{1b}[Hgone",
    "\u{1b}]0;title\u{7}",
    "\u{1b}]52;c;cm0gLXJmIC8=\u{7}",
    "\u{1b}]8;;http://example.com\u{1b}\\link\u{1b}]8;;\u{1b}\\",
    "\u{1b}]9;7;calc\u{7}",
    "\u{1b}P1$r0m\u{1b}\\",
    "\u{1b}_payload\u{1b}\\",
    "\u{1b}^private\u{1b}\\",
    "\u{1b}Xstring\u{1b}\\",
    "\u{1b}c\u{1b}(0qqq",
    "\u{1b}[?1049l\u{1b}[6n\u{1b}[>0q",
    "\u{1b}",
    "\u{1b}[",
    "\u{1b}]no end",
    "\u{9b}31mred",
    "\u{9d}0;title\u{9c}",
    "\u{90}q\u{9c}",
    "next\u{85}line",
    "\u{0}nul\u{0}",
    "bell\u{7}",
    "over\rwrite",
    "back\u{8}\u{8}space",
    "del\u{7f}ete",
    "a\ttab",
    "two\nlines",
    "two\r\nlines",
    "\u{b}vertical\u{c}form\u{e}\u{f}",
    "\u{202e}gnp.exe",
    "\u{2066}isolate\u{2069}\u{2067}other",
    "\u{200e}left\u{200f}right\u{61c}",
    "zero\u{200b}width",
    "\u{feff}mark",
    "soft\u{ad}hyphen",
    "line\u{2028}paragraph\u{2029}",
    "\u{fff9}ruby\u{fffa}over\u{fffb}",
    "tag\u{e0001}\u{e0041}\u{e007f}",
    "\u{2060}joiner\u{2064}\u{206f}",
    "\u{180e}\u{3164}\u{115f}\u{1160}\u{2800}",
    "ﾊﾞﾝﾄﾞ ｶﾞｷﾞｸﾞﾟﾞ",
    "邉\u{e0100}と辻\u{e0101}",
    "👨\u{200d}👩\u{200d}👧 🇯🇵 👍🏽 1\u{fe0f}\u{20e3}",
    "a\u{200d}b\u{200c}c\u{fe0f}\u{fe0e}",
    "が\u{3099}\u{3099}か\u{309a}",
    "\u{301}\u{302}\u{303}marks first",
    "ไทยำ้ 한글각 مرحبا שלום",
    "=cmd|'/c calc'!A1",
    "'; DROP TABLE contact; --",
    "<script>alert(1)</script> | a | b | [x](y)",
    "{ $who } { -term } %s%n",
    "../../etc/passwd",
    "㌀㍿㋿①ｱ𠮷野家𩸽\u{fdfa}",
    "\u{a0}\u{3000}\u{2003}spaces\u{a0}",
    "\u{ffff}\u{fffe}\u{10ffff}\u{fffd}",
];

/// Every hostile text, the long ones too.
pub fn texts() -> Vec<String> {
    let mut all: Vec<String> = TEXTS.iter().map(|text| (*text).to_owned()).collect();
    all.push("長".repeat(10_000));
    all.push(format!("e{}", "\u{301}".repeat(500)));
    all.push("\u{1b}[31m".repeat(1_000));
    all.push("👨\u{200d}".repeat(300));
    all.push("many words ".repeat(900));
    all.push(TEXTS.concat());
    all
}

/// A book in which every text field of every record holds one of the texts.
pub fn hostile_book(texts: &[String]) -> (Book, TempDir) {
    let (mut book, dir) = book(MORNING);
    for (place, text) in texts.iter().enumerate() {
        for (number, command) in commands(place, text).into_iter().enumerate() {
            let short: String = text.chars().take(40).collect();
            book.run(command).unwrap_or_else(|error| panic!("text {place} {short:?}, command {number}: {error}"));
        }
    }
    (book, dir)
}

fn commands(place: usize, text: &str) -> Vec<Command> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
    let id: Id<Contact> = Id::fresh();
    // what must not be empty has a letter around it, so that it is not empty when everything else is taken away
    let words = format!("あ{text}い");
    let own = text.to_owned();
    let action = |kind: ActionKind, owner: Owner| Action {
        contact_id: Some(id),
        kind,
        owner,
        due: Some(today),
        note: own.clone(),
        tags: vec![own.clone()],
        ..Action::todo(words.clone(), today)
    };
    let exchange = |direction: Direction, text: String| Exchange {
        contact_id: id,
        on: today,
        kind: SupportKind::Emotional,
        direction,
        size: Size::Large,
        minutes: Some(30),
        yen: Some(5_000),
        text,
        deep: false,
        thanked_on: None,
        sharing: Sharing::Public,
    };
    let touch = Touch {
        contact_id: id,
        on: today,
        way: Way::TwoWay,
        channel: Some(Channel::Phone),
        minutes: Some(5),
        frank: true,
        text: own.clone(),
    };
    let mut all = vec![
        Command::Contact(ContactCommand::Add {
            id,
            contact: Box::new(person(&format!("人{place}"), text)),
            next: Some(Box::new(action(ActionKind::FollowUp, Owner::Me))),
            note: words.clone(),
        }),
        Command::Touch(TouchCommand::Log(vec![touch])),
        Command::Exchange(ExchangeCommand::Log {
            exchanges: vec![exchange(Direction::Received, own.clone()), exchange(Direction::Received, String::new())],
            thanks: Some(today),
            thanks_texts: vec![words.clone()],
        }),
        Command::Exchange(ExchangeCommand::Log {
            exchanges: vec![exchange(Direction::Given, own.clone())],
            thanks: None,
            thanks_texts: vec![String::new()],
        }),
        Command::Entry(EntryCommand::Note(Note {
            contact_id: id,
            on: today,
            text: words.clone(),
            sharing: Sharing::Public,
        })),
        Command::Entry(EntryCommand::Need(Need {
            contact_id: id,
            text: words.clone(),
            state: NeedState::Urgent,
            opened_on: today,
            closed_on: None,
            kind: None,
            sharing: Sharing::Public,
        })),
        Command::Entry(EntryCommand::Concern(Concern {
            contact_id: id,
            text: words.clone(),
            opened_on: today,
            settled_on: None,
        })),
        Command::Entry(EntryCommand::Offer(Offer {
            contact_id: id,
            direction: Direction::Received,
            kind: SupportKind::Appraisal,
            text: own.clone(),
        })),
        Command::Entry(EntryCommand::Felt(FeltBalance { contact_id: id, on: today, felt: 3 })),
        Command::Entry(EntryCommand::Dismiss(Dismissal {
            contact_id: id,
            suggestion: own.clone(),
            on: today,
            for_good: false,
        })),
        Command::Entry(EntryCommand::Goal(Goal {
            text: words.clone(),
            due: Some(today),
            wanted: vec![SupportKind::Instrumental],
            made_on: today,
            closed_on: None,
        })),
        Command::Profile(Box::new(Profile {
            name: own.clone(),
            reading: own.clone(),
            called: own.clone(),
            business: own.clone(),
            trade_group: own.clone(),
            place: own.clone(),
            ..Profile::default()
        })),
        Command::Import(Box::new(ImportCommand {
            file: own.clone(),
            new: vec![ImportedPerson {
                contact: person(&format!("友{place}"), text),
                notes: vec![words.clone()],
                cards: vec![ImportedCard { format: "vcard".into(), uid: own.clone(), raw: own.clone() }],
            }],
            filled: Vec::new(),
        })),
    ];
    // every second person is promised something, every third is waited for, the others are to be reached out to
    let kinds = [(ActionKind::Promise, Owner::Me, 2), (ActionKind::Todo, Owner::Them, 3)];
    for (kind, owner, _) in kinds.into_iter().filter(|(.., each)| place.is_multiple_of(*each)) {
        all.push(Command::Action(ActionCommand::Add(Id::fresh(), Box::new(action(kind, owner)))));
    }
    all
}

/// A person whose every text is the text; a name may have 400 letters.
fn person(name: &str, text: &str) -> Contact {
    let own = || text.to_owned();
    let short: String = text.chars().take(300).collect();
    let list = || vec![Labelled { label: own(), value: own() }];
    Contact {
        name: format!("{name}{short}名"),
        reading: short,
        family: own(),
        given: own(),
        family_reading: own(),
        given_reading: own(),
        honorific: text.chars().take(20).collect(),
        business: own(),
        business_reading: own(),
        title: own(),
        department: own(),
        emails: list(),
        phones: list(),
        urls: list(),
        addresses: list(),
        tags: vec![own()],
        place: own(),
        trade_group: own(),
        introduced_by: own(),
        shared_goal: own(),
        sharing: Sharing::Public,
        ..Contact::default()
    }
}
