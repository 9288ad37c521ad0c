//! One person over the whole body: who she is, and behind tabs everything that was written about her (`ux.md` 2.5.2).

mod body;
mod leaf;
mod rows;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    card,
    focus::{Focus, if_kept},
    verbs,
};
use crate::{
    book::{
        Book, Command, Error,
        command::{EntryCommand, EntryRef, ExchangeCommand},
        read::person::Timeline,
    },
    domain::{
        entry::NeedState,
        evidence::Evidence,
        facts::{ActionFact, Who},
        suggestion::Suggestion,
    },
    i18n::people::called,
    keymap::{Action, Scope},
    tui::{
        canvas::Canvas,
        route::Route,
        view::{Cx, Effect, Input, Reason, View},
        widget::scroll,
    },
};

use leaf::Leaf;
use rows::About;

/// Talks, exchanges and notes that are read: the newest.
const MOST: usize = 400;

/// One person, full size.
pub struct PersonView {
    who: Who,
    focus: Focus,
    timeline: Option<Timeline>,
    evidence: Vec<Evidence>,
    suggestion: Option<Suggestion>,
    leaf: Leaf,
    at: usize,
}

impl PersonView {
    /// Opens the page of a person; it asks for its facts when it is opened.
    pub fn new(who: Who) -> Self {
        Self {
            who,
            focus: Focus::default(),
            timeline: None,
            evidence: Vec::new(),
            suggestion: None,
            leaf: Leaf::Exchanges,
            at: 0,
        }
    }

    /// Returns what the rows of the tab are about, in their order.
    fn rows(&self) -> Vec<About<'_>> {
        rows::of(self.leaf, self)
    }

    fn step(&mut self, steps: isize) {
        self.at = scroll::moved(self.at, steps, self.rows().len());
    }

    fn turn(&mut self, steps: isize) {
        let place = Leaf::ALL.iter().position(|leaf| *leaf == self.leaf).unwrap_or(0);
        self.leaf = Leaf::ALL.get(scroll::moved(place, steps, Leaf::ALL.len())).copied().unwrap_or_default();
        self.at = 0;
    }

    /// What an action does with the row; none where it is about the person.
    fn of_row(&self, action: Action, cx: Cx<'_>) -> Option<Vec<Effect>> {
        let rows = self.rows();
        let entry = |command: EntryCommand| Some(vec![verbs::run(Command::Entry(command))]);
        match (*rows.get(self.at)?, action) {
            (About::Action(kept), _) => {
                let fact = ActionFact { action: kept.clone(), who: Some(self.who.clone()) };
                let action = if action == Action::Open { Action::Edit } else { action };
                verbs::actions(&[fact], action)
            }
            (About::Need(need), Action::Done) if need.state != NeedState::Closed => {
                entry(EntryCommand::CloseNeed(need.id))
            }
            (About::Concern(concern), Action::Done) if concern.settled_on.is_none() => {
                entry(EntryCommand::SettleConcern(concern.id))
            }
            (About::Exchange(exchange), Action::Delete) => {
                Some(vec![verbs::run(Command::Exchange(ExchangeCommand::Trash(exchange.id)))])
            }
            (About::Touch(touch), Action::Edit | Action::Open) => Some(vec![Effect::Open(Route::EditTalk(touch.id))]),
            (About::Touch(touch), Action::Delete) => entry(EntryCommand::Trash(EntryRef::Touch(touch.id))),
            (About::Need(need), Action::Delete) => entry(EntryCommand::Trash(EntryRef::Need(need.id))),
            (About::Concern(concern), Action::Delete) => entry(EntryCommand::Trash(EntryRef::Concern(concern.id))),
            (About::Note(note), Action::Delete) => entry(EntryCommand::Trash(EntryRef::Note(note.id))),
            (About::Offer(offer), Action::Delete) => entry(EntryCommand::Trash(EntryRef::Offer(offer.id))),
            // what is longer than a page is read whole
            (about, Action::Open) if let Some(text) = about.text() => {
                Some(vec![Effect::Open(Route::Reading(called(cx.words, &self.who), text.to_owned()))])
            }
            (About::Note(note), Action::Copy) => Some(vec![Effect::Copy(note.text.clone())]),
            (_, Action::Open) => Some(vec![Effect::Open(Route::EditPerson(self.who.id))]),
            _ => None,
        }
    }
}

impl View for PersonView {
    fn scope(&self) -> Scope {
        Scope::Card
    }

    fn is_screen(&self) -> bool {
        true
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        if self.focus.card.is_none() && verbs::is_verb(action) { Err(Reason("reason-in-trash")) } else { Ok(()) }
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        let action = match input {
            Input::Act(action) => action,
            Input::Text(letter) => return vec![Effect::Say("tui-no-key", letter.to_string())],
            Input::Row(place) | Input::Tick(place) => {
                self.at = place.min(self.rows().len().saturating_sub(1));
                return Vec::new();
            }
            Input::Part(place) => {
                (self.leaf, self.at) = (Leaf::ALL.get(place).copied().unwrap_or_default(), 0);
                return Vec::new();
            }
            Input::Edit(_) | Input::Paste(_) => return Vec::new(),
        };
        if let Some(steps) = scroll::steps(action) {
            self.step(steps);
            return Vec::new();
        }
        match action {
            Action::Leave => return vec![Effect::Close],
            Action::NextLeaf | Action::NextPart => self.turn(1),
            Action::PreviousLeaf | Action::PreviousPart => self.turn(-1),
            _ => {
                if let Some(effects) = self.of_row(action, cx) {
                    return effects;
                }
                if action == Action::Delete {
                    // the key that clears the rows does not go on with the person
                    return vec![Effect::Say("reason-delete-in-list", String::new())];
                }
                return verbs::people(std::slice::from_ref(&self.who), action, cx, self.focus.card.as_ref());
            }
        }
        Vec::new()
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        // a person who went to the trash meanwhile leaves an empty page, which says so
        let kept = self.rows().get(self.at).map(About::key);
        self.focus.look(book, Some(&self.who))?;
        (self.timeline, self.evidence, self.suggestion) = (None, Vec::new(), None);
        if let Some(card) = &self.focus.card {
            self.who = card::who(card);
            self.timeline = Some(book.timeline(self.who.id, MOST)?);
            (self.evidence, self.suggestion) = if_kept(book.phase_standing(self.who.id))?.unwrap_or_default();
        }
        // what came in above must not move the cursor to another record
        let rows = self.rows();
        let same = kept.and_then(|kept| rows.iter().position(|about| about.key() == kept));
        self.at = same.unwrap_or(self.at).min(rows.len().saturating_sub(1));
        Ok(())
    }

    fn selected(&self) -> Option<Who> {
        Some(self.who.clone())
    }

    fn is_person(&self) -> bool {
        let rows = self.rows();
        !matches!(rows.get(self.at), Some(About::Action(_) | About::Need(_) | About::Concern(_)))
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        body::draw(Canvas::new(cx, area, buffer), self)
    }
}
