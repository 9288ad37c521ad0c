//! Two records of one person: whom to merge with, and the one question which of them stays (`M`). Undo takes it back.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    line::whom::{Picked, Picker},
    list_box::{self, Shown},
};
use crate::{
    book::{Book, Command, Error, command::ContactCommand, read::Name},
    domain::{
        apart::{Mark, Marks, role, telling},
        contact::Contact,
        facts::{CardFacts, Who},
        merge::{Conflict, unite},
        record::Kept,
    },
    i18n::{
        Words,
        alike::{differing, note},
        people::{beside, called},
        words::value,
    },
    keymap::{Action, Scope},
    tui::{
        canvas::Line,
        route::Route,
        screen::{focus::if_kept, verbs},
        theme::Role,
        view::{Cx, Effect, Input, View},
    },
};

/// Asks whom a person is to be merged with.
#[derive(Debug)]
pub struct MergeWith {
    who: Who,
    picker: Picker,
    names: Vec<Name>,
}

impl MergeWith {
    /// Opens the question.
    pub fn new(who: Who) -> Self {
        Self { who, picker: Picker::known(), names: Vec::new() }
    }
}

impl View for MergeWith {
    fn scope(&self) -> Scope {
        Scope::Menu
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn update(&mut self, input: Input, _cx: Cx<'_>) -> Vec<Effect> {
        match self.picker.update(&input, &self.names) {
            Picked::Nothing | Picked::New(..) => Vec::new(),
            Picked::Closed => vec![Effect::Close],
            Picked::Person(other) => {
                let two = Box::new((self.who.clone(), other));
                vec![Effect::Close, Effect::Open(Route::Merge(two))]
            }
        }
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        self.names = book.names()?.iter().filter(|name| name.who.id != self.who.id).cloned().collect();
        Ok(())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let title = cx.words.with("merge-with-title", [("who", value(called(cx.words, &self.who)))]);
        self.picker.draw(cx, area, buffer, &title, &self.names)
    }
}

/// Asks which of two records stays.
#[derive(Debug)]
pub struct MergeView {
    two: [Who; 2],
    records: Option<[Kept<Contact>; 2]>,
    /// What tells one from the other.
    apart: [Vec<Mark>; 2],
    at: usize,
}

impl MergeView {
    /// Opens the question about two people.
    pub fn new((one, other): (Who, Who)) -> Self {
        Self { two: [one, other], records: None, apart: [Vec::new(), Vec::new()], at: 0 }
    }

    /// Returns what differs when the record at a place stays.
    fn differing(&self, place: usize) -> Vec<Conflict> {
        let Some([one, other]) = &self.records else { return Vec::new() };
        let (stays, goes) = if place == 0 { (one, other) } else { (other, one) };
        unite(&mut stays.body.clone(), &goes.body)
    }

    fn merge(&self, words: &Words) -> Vec<Effect> {
        let [one, other] = &self.two;
        let (into, from) = if self.at == 0 { (one, other) } else { (other, one) };
        let note = note(words, &self.differing(self.at));
        vec![verbs::run(Command::Contact(ContactCommand::Merge { into: into.id, from: from.id, note })), Effect::Close]
    }
}

impl View for MergeView {
    fn scope(&self) -> Scope {
        Scope::List
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) => return vec![Effect::Close],
            _ if list_box::opened_by(cx, &input, Action::Merge) => return vec![Effect::Close],
            Input::Text(digit @ ('1' | '2')) => {
                self.at = usize::from(*digit == '2');
                return self.merge(cx.words);
            }
            Input::Act(Action::Choose) => return self.merge(cx.words),
            _ => self.at = list_box::moved(&input, self.at, 2).unwrap_or(self.at),
        }
        Vec::new()
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        let [one, other] = &self.two;
        let found = if_kept(book.card(one.id, 1))?.zip(if_kept(book.card(other.id, 1))?);
        let cards = found.map(|(one, other)| [one, other]);
        let marks = |card: &CardFacts| {
            let last = card.last_direct.max(card.last_group);
            Marks { last, ..Marks::from(&card.contact) }
        };
        let told = cards.as_ref().map(|cards| telling(&cards.each_ref().map(marks))).unwrap_or_default();
        let mut told = told.into_iter();
        self.apart = [told.next().unwrap_or_default(), told.next().unwrap_or_default()];
        self.records = cards.map(|cards| cards.map(|card| card.contact));
        Ok(())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let words = cx.words;
        let row = |(place, who): (usize, &Who)| {
            let key = Line::new().add(place.saturating_add(1).to_string(), cx.theme.style(Role::Key));
            let stays = words.with("merge-stays", [("who", value(called(words, who)))]);
            let about = self.records.as_ref().and_then(|records| records.get(place)).map(|kept| {
                // role and town stand there in any case
                let (known, apart) = (role(&role(&kept.title, &kept.business), &kept.place), self.apart.get(place));
                let further = |mark: &&Mark| !matches!(mark, Mark::Place(_));
                let apart: Vec<Mark> = apart.into_iter().flatten().filter(further).cloned().collect();
                beside(words, &known, &apart, cx.now.today())
            });
            let about = Line::new().add(format!("{} ", about.unwrap_or_default()), cx.theme.style(Role::Quiet));
            (key.plain(format!("  {stays}")), about)
        };
        let rows: Vec<(Line, Line)> = self.two.iter().enumerate().map(row).collect();
        let differs = differing(words, &self.differing(self.at));
        let foot = if differs.is_empty() {
            words.say("merge-nothing-differs")
        } else {
            words.with("merge-differs", [("what", value(differs))])
        };
        let shown = Shown {
            title: words.say("merge-title"),
            head: words.say("merge-head"),
            rows: &rows,
            at: self.at,
            empty: String::new(),
            foot,
        };
        list_box::draw(cx, Scope::List, area, buffer, &shown)
    }
}
