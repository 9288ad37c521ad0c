//! One function for each random act: it makes a command out of the generator and of what is in the book.

use chrono::{NaiveDate, TimeDelta, Weekday};
use enishi::{
    book::{
        Command, Whole,
        command::{
            ActionCommand, ContactCommand, EntryCommand, EntryRef, ExchangeCommand, FilterCommand, ImportCommand,
            ImportedCard, ImportedPerson, NextStep, TouchCommand,
        },
    },
    domain::{
        action::{Action, ActionKind, Owner, Repeat, RepeatUnit},
        contact::{Contact, ExperienceBand, Labelled, Sharing},
        entry::{Concern, Dismissal, FeltBalance, Goal, Need, NeedState, Note, Offer, SavedFilter},
        exchange::{Direction, Exchange, Size, SupportKind},
        id::Id,
        phase::TrustPhase,
        profile::{DaysOff, Profile},
        touch::{Channel, Touch, Way},
    },
};

use super::Desk;

/// The name of an act, how often it is drawn, and what makes it.
type Act = (&'static str, usize, fn(&mut Desk) -> Option<Command>);

pub const ACTS: &[Act] = &[
    ("add a person", 8, add_person),
    ("change a person", 6, change_person),
    ("set a phase", 4, set_phase),
    ("put a person off", 3, person_later),
    ("trash a person", 1, trash_person),
    ("merge two people", 2, merge),
    ("tag a person", 3, tag),
    ("trash a small record", 3, trash_entry),
    ("take back from the trash", 4, restore),
    ("several at once", 4, together),
    ("talk", 8, talk),
    ("talk and thank", 5, talk_and_thank),
    ("change a talk", 3, change_talk),
    ("log support", 10, log_support),
    ("trash support", 2, trash_support),
    ("add an action", 10, add_action),
    ("do an action", 10, do_action),
    ("move an action", 6, action_later),
    ("someday", 2, someday),
    ("let an action go", 2, let_go),
    ("change an action", 5, change_action),
    ("trash an action", 2, trash_action),
    ("note", 4, note),
    ("need", 4, need),
    ("close a need", 3, close_need),
    ("concern", 3, concern),
    ("settle a concern", 2, settle_concern),
    ("offer", 3, offer),
    ("goal", 2, goal),
    ("close a goal", 2, close_goal),
    ("felt", 3, felt),
    ("dismiss", 2, dismiss),
    ("keep a filter", 3, keep_filter),
    ("name a filter", 2, name_filter),
    ("throw a filter away", 1, trash_filter),
    ("profile", 2, profile),
    ("import", 3, import),
    ("load", 1, load),
];

const WORDS: [&str; 12] = [
    "見積もりの見本を送る",
    "花嫁さんのご紹介",
    "O'Brien said \"yes\"",
    "100%_\\ done; -- no",
    "納期の食い違い\n二行目",
    "🙂👩‍👩‍👧 と ﾊﾝｶｸ",
    "{\"json\": [1, null]}",
    "call back",
    "  spaces around  ",
    "\u{202e}right to left",
    "x",
    "",
];
const NAMES: [(&str, &str); 6] = [
    ("田中優子", "たなかゆうこ"),
    ("Lisa Park", ""),
    ("髙橋 彩", "たかはし あや"),
    ("リー・メイ", "りーめい"),
    ("豆工房こまき", ""),
    (" ", "refused"),
];
const CHANNELS: [Channel; 7] = Channel::ALL;
const SHARING: [Sharing; 4] = [Sharing::Private, Sharing::TwoOfUs, Sharing::Circle, Sharing::Public];

fn add_person(desk: &mut Desk) -> Option<Command> {
    let contact = Box::new(contact(desk));
    let next = if desk.random.one_in(2) { Some(Box::new(action(desk, None))) } else { None };
    let note = desk.random.of(&WORDS).to_owned();
    Some(Command::Contact(ContactCommand::Add { id: Id::fresh(), contact, next, note }))
}

fn change_person(desk: &mut Desk) -> Option<Command> {
    let id = desk.some::<Contact>()?;
    let kept = desk.book.contact(id).ok()?;
    let contact = Box::new(Contact {
        title: desk.random.of(&WORDS).to_owned(),
        place: desk.random.of(&["川越", "松本", ""]).to_owned(),
        trust_phase: desk.random.of(&TrustPhase::ALL),
        cadence_days: desk.random.of(&[None, Some(7), Some(365), Some(4000)]),
        paused_until: desk.random.of(&[None, Some(7)]).map(|days| after(desk, days)),
        archived: desk.random.one_in(10),
        ..kept.body
    });
    Some(Command::Contact(ContactCommand::Change { id, version: version(desk, kept.version), contact }))
}

fn set_phase(desk: &mut Desk) -> Option<Command> {
    let id = desk.some()?;
    Some(Command::Contact(ContactCommand::Phase { id, to: desk.random.of(&TrustPhase::ALL) }))
}

fn person_later(desk: &mut Desk) -> Option<Command> {
    let id = desk.some()?;
    Some(Command::Contact(ContactCommand::Later { id, until: day(desk) }))
}

fn trash_person(desk: &mut Desk) -> Option<Command> {
    Some(Command::Contact(ContactCommand::Trash { id: desk.some()? }))
}

fn merge(desk: &mut Desk) -> Option<Command> {
    let (into, from, note) = (desk.some()?, desk.some()?, desk.random.of(&WORDS).to_owned());
    Some(Command::Contact(ContactCommand::Merge { into, from, note }))
}

fn tag(desk: &mut Desk) -> Option<Command> {
    let (add, remove) = (vec![words(desk)], vec![desk.random.of(&WORDS).to_owned()]);
    Some(Command::Contact(ContactCommand::Tag { id: desk.some()?, add, remove }))
}

fn trash_entry(desk: &mut Desk) -> Option<Command> {
    let entry = match desk.random.below(5) {
        0 => EntryRef::Touch(desk.some()?),
        1 => EntryRef::Note(desk.some()?),
        2 => EntryRef::Need(desk.some()?),
        3 => EntryRef::Concern(desk.some()?),
        _ => EntryRef::Offer(desk.some()?),
    };
    Some(Command::Entry(EntryCommand::Trash(entry)))
}

fn restore(desk: &mut Desk) -> Option<Command> {
    let all = desk.book.trashed(50).ok()?;
    let place = desk.random.below(all.len().max(1));
    all.get(place).map(|(what, ..)| Command::Restore(*what))
}

fn together(desk: &mut Desk) -> Option<Command> {
    let one = [set_phase, person_later, tag, add_action][desk.random.below(4)];
    let commands = (0..3).map(|_| one(desk)).collect::<Option<Vec<_>>>()?;
    Some(Command::Together(commands))
}

fn talk(desk: &mut Desk) -> Option<Command> {
    let touches = (0..desk.random.below(4)).map(|_| touch(desk)).collect::<Option<Vec<_>>>()?;
    Some(Command::Touch(TouchCommand::Log(touches)))
}

fn talk_and_thank(desk: &mut Desk) -> Option<Command> {
    Some(Command::Touch(TouchCommand::LogThanks(touch(desk)?)))
}

fn change_talk(desk: &mut Desk) -> Option<Command> {
    let id = desk.some::<Touch>()?;
    let kept = desk.book.touch(id).ok()?;
    let touch = Box::new(Touch { contact_id: kept.contact_id, ..touch(desk)? });
    Some(Command::Touch(TouchCommand::Change { id, version: version(desk, kept.version), touch }))
}

fn log_support(desk: &mut Desk) -> Option<Command> {
    let exchanges = (0..=desk.random.below(3)).map(|_| exchange(desk)).collect::<Option<Vec<_>>>()?;
    let thanks = if desk.random.one_in(2) { Some(day(desk)) } else { None };
    let thanks_texts = vec![desk.random.of(&["お礼を伝える", "say thanks", ""]).to_owned()];
    Some(Command::Exchange(ExchangeCommand::Log { exchanges, thanks, thanks_texts }))
}

fn trash_support(desk: &mut Desk) -> Option<Command> {
    Some(Command::Exchange(ExchangeCommand::Trash(desk.some()?)))
}

fn add_action(desk: &mut Desk) -> Option<Command> {
    let whose = if desk.random.one_in(4) { None } else { desk.some() };
    Some(Command::Action(ActionCommand::Add(Id::fresh(), Box::new(action(desk, whose)))))
}

fn do_action(desk: &mut Desk) -> Option<Command> {
    let id = desk.some()?;
    let day = day(desk);
    let next = desk.random.of(&[NextStep::ByRhythm, NextStep::ByRhythm, NextStep::On(day), NextStep::None]);
    Some(Command::Action(ActionCommand::Done { id, next, next_text: desk.random.of(&WORDS).to_owned() }))
}

fn action_later(desk: &mut Desk) -> Option<Command> {
    Some(Command::Action(ActionCommand::Later { id: desk.some()?, until: day(desk) }))
}

fn someday(desk: &mut Desk) -> Option<Command> {
    Some(Command::Action(ActionCommand::Someday(desk.some()?)))
}

fn let_go(desk: &mut Desk) -> Option<Command> {
    Some(Command::Action(ActionCommand::Drop(desk.some()?)))
}

fn change_action(desk: &mut Desk) -> Option<Command> {
    let id = desk.some::<Action>()?;
    let kept = desk.book.action(id).ok()?;
    let changed = Box::new(Action {
        text: desk.random.of(&WORDS).to_owned(),
        due: desk.random.of(&[None, Some(3)]).map(|days| after(desk, days)),
        tags: vec![desk.random.of(&WORDS).to_owned()],
        minutes: desk.random.of(&[None, Some(20)]),
        ..kept.body
    });
    Some(Command::Action(ActionCommand::Change { id, version: version(desk, kept.version), action: changed }))
}

fn trash_action(desk: &mut Desk) -> Option<Command> {
    Some(Command::Action(ActionCommand::Trash(desk.some()?)))
}

fn note(desk: &mut Desk) -> Option<Command> {
    let note = Note { contact_id: desk.some()?, on: day(desk), text: words(desk), sharing: desk.random.of(&SHARING) };
    Some(Command::Entry(EntryCommand::Note(note)))
}

fn need(desk: &mut Desk) -> Option<Command> {
    Some(Command::Entry(EntryCommand::Need(Need {
        contact_id: desk.some()?,
        text: words(desk),
        state: desk.random.of(&[NeedState::Open, NeedState::Urgent]),
        opened_on: day(desk),
        closed_on: None,
        kind: desk.random.of(&[None, Some(SupportKind::Instrumental)]),
        sharing: desk.random.of(&SHARING),
    })))
}

fn close_need(desk: &mut Desk) -> Option<Command> {
    Some(Command::Entry(EntryCommand::CloseNeed(desk.some()?)))
}

fn concern(desk: &mut Desk) -> Option<Command> {
    let concern = Concern { contact_id: desk.some()?, text: words(desk), opened_on: day(desk), settled_on: None };
    Some(Command::Entry(EntryCommand::Concern(concern)))
}

fn settle_concern(desk: &mut Desk) -> Option<Command> {
    Some(Command::Entry(EntryCommand::SettleConcern(desk.some()?)))
}

fn offer(desk: &mut Desk) -> Option<Command> {
    Some(Command::Entry(EntryCommand::Offer(Offer {
        contact_id: desk.some()?,
        direction: desk.random.of(&Direction::ALL),
        kind: desk.random.of(&SupportKind::ALL),
        text: words(desk),
    })))
}

fn goal(desk: &mut Desk) -> Option<Command> {
    let due = if desk.random.one_in(2) { Some(day(desk)) } else { None };
    let wanted = vec![desk.random.of(&SupportKind::ALL)];
    let goal = Goal { text: words(desk), due, wanted, made_on: day(desk), closed_on: None };
    Some(Command::Entry(EntryCommand::Goal(goal)))
}

fn close_goal(desk: &mut Desk) -> Option<Command> {
    Some(Command::Entry(EntryCommand::CloseGoal(desk.some()?)))
}

fn felt(desk: &mut Desk) -> Option<Command> {
    let felt = FeltBalance { contact_id: desk.some()?, on: day(desk), felt: desk.random.of(&[0, 1, 2, 3, 4, 5, 6]) };
    Some(Command::Entry(EntryCommand::Felt(felt)))
}

fn dismiss(desk: &mut Desk) -> Option<Command> {
    Some(Command::Entry(EntryCommand::Dismiss(Dismissal {
        contact_id: desk.some()?,
        suggestion: desk.random.of(&["phase_up", "repair"]).to_owned(),
        on: day(desk),
        for_good: desk.random.one_in(2),
    })))
}

fn keep_filter(desk: &mut Desk) -> Option<Command> {
    Some(Command::Filter(FilterCommand::Keep { name: words(desk), query: words(desk) }))
}

fn name_filter(desk: &mut Desk) -> Option<Command> {
    let id = desk.some::<SavedFilter>()?;
    let read = desk.book.filters().ok()?.into_iter().find(|kept| kept.id == id).map_or(1, |kept| kept.version);
    Some(Command::Filter(FilterCommand::Rename { id, version: version(desk, read), name: words(desk) }))
}

fn trash_filter(desk: &mut Desk) -> Option<Command> {
    Some(Command::Filter(FilterCommand::Trash(desk.some()?)))
}

fn profile(desk: &mut Desk) -> Option<Command> {
    let days_off = DaysOff {
        weekdays: vec![desk.random.of(&[Weekday::Mon, Weekday::Sun])],
        dates: vec![day(desk)],
        holidays: desk.random.one_in(2),
        ..DaysOff::default()
    };
    Some(Command::Profile(Box::new(Profile {
        name: words(desk),
        business: words(desk),
        days_off,
        week_starts_sunday: desk.random.one_in(2),
        fiscal_month: desk.random.of(&[0, 1, 12]),
        network_phase: desk.random.of(&[0, 1, 3]),
        ..Profile::default()
    })))
}

fn import(desk: &mut Desk) -> Option<Command> {
    let new = (0..=desk.random.below(2)).map(|_| imported(desk)).collect();
    let filled = match desk.some::<Contact>().and_then(|id| desk.book.contact(id).ok()) {
        Some(kept) if desk.random.one_in(2) => {
            let contact = Contact { title: words(desk), ..kept.body };
            vec![(
                kept.id,
                version(desk, kept.version),
                ImportedPerson { contact, notes: vec![words(desk)], cards: Vec::new() },
            )]
        }
        _ => Vec::new(),
    };
    Some(Command::Import(Box::new(ImportCommand { file: "名刺.vcf".to_owned(), new, filled })))
}

/// Nothing comes into a book that is empty; into any other it is refused.
fn load(_: &mut Desk) -> Option<Command> {
    Some(Command::Load(Box::<Whole>::default()))
}

fn imported(desk: &mut Desk) -> ImportedPerson {
    let raw = format!("BEGIN:VCARD\r\nNOTE:{}\r\nEND:VCARD", desk.random.of(&WORDS));
    let card = ImportedCard { format: "vcard".to_owned(), uid: words(desk), raw };
    ImportedPerson { contact: contact(desk), notes: vec![words(desk)], cards: vec![card] }
}

fn contact(desk: &mut Desk) -> Contact {
    let (name, reading) = desk.random.of(&NAMES);
    Contact {
        name: name.to_owned(),
        reading: reading.to_owned(),
        business: words(desk),
        emails: vec![Labelled::plain("a@example.jp"), Labelled::plain(desk.random.of(&WORDS))],
        tags: vec![words(desk), "東京".to_owned()],
        experience_band: desk.random.of(&[None, Some(ExperienceBand::Years4To10)]),
        met_on: desk.random.of(&[None, Some(5)]).map(|days: i64| after(desk, -days)),
        birthday: desk.random.of(&["", "--02-29", "1980-11-24"]).to_owned(),
        cadence_days: desk.random.of(&[None, Some(1), Some(45), Some(0)]),
        trust_phase: desk.random.of(&TrustPhase::ALL),
        target_phase: desk.random.of(&[None, Some(TrustPhase::Partnership)]),
        competitor: desk.random.one_in(8),
        sharing: desk.random.of(&SHARING),
        ..Contact::default()
    }
}

fn action(desk: &mut Desk, contact_id: Option<Id<Contact>>) -> Action {
    let kinds = [ActionKind::Todo, ActionKind::Promise, ActionKind::FollowUp, ActionKind::Thanks];
    let due = if desk.random.one_in(4) { None } else { Some(day(desk)) };
    Action {
        contact_id,
        kind: desk.random.of(&kinds),
        owner: desk.random.of(&[Owner::Me, Owner::Me, Owner::Them]),
        due,
        time: desk.random.of(&["", "09:30"]).to_owned(),
        repeat: desk.random.of(&[
            None,
            Some(Repeat { every: 2, unit: RepeatUnit::Week }),
            Some(Repeat { every: 1, unit: RepeatUnit::Month }),
        ]),
        note: words(desk),
        ..Action::todo(words(desk), desk.today())
    }
}

fn touch(desk: &mut Desk) -> Option<Touch> {
    Some(Touch {
        contact_id: desk.some()?,
        on: day(desk),
        way: desk.random.of(&[Way::TwoWay, Way::TwoWay, Way::OneWay]),
        channel: if desk.random.one_in(3) { None } else { Some(desk.random.of(&CHANNELS)) },
        minutes: desk.random.of(&[None, Some(0), Some(90)]),
        frank: desk.random.one_in(5),
        text: words(desk),
    })
}

fn exchange(desk: &mut Desk) -> Option<Exchange> {
    Some(Exchange {
        contact_id: desk.some()?,
        on: day(desk),
        kind: desk.random.of(&SupportKind::ALL),
        direction: desk.random.of(&Direction::ALL),
        size: desk.random.of(&Size::ALL),
        minutes: desk.random.of(&[None, None, None, Some(30), Some(100_001)]),
        yen: desk.random.of(&[None, None, None, Some(48_000), Some(-1)]),
        text: words(desk),
        deep: desk.random.one_in(6),
        thanked_on: None,
        sharing: desk.random.of(&SHARING),
    })
}

fn words(desk: &mut Desk) -> String {
    desk.random.of(&WORDS).to_owned()
}

/// A day within two months back and one ahead.
fn day(desk: &mut Desk) -> NaiveDate {
    let days = i64::try_from(desk.random.below(90)).expect("a small number");
    after(desk, days - 60)
}

fn after(desk: &Desk, days: i64) -> NaiveDate {
    desk.today() + TimeDelta::days(days)
}

/// The version that was read, or now and then an older one, whose save is refused.
fn version(desk: &mut Desk, read: i64) -> i64 {
    if desk.random.one_in(8) { read - 1 } else { read }
}
