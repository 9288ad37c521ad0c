//! What a file would bring, before anything is written: every record with what becomes of it, by groups (`reliability.md` 7.6).

mod body;

use std::sync::Arc;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    book::{Book, Command, Error, read::import::import_command},
    keymap::{Action, Scope},
    transfer::plan::{PlannedRow, Verdict},
    tui::{
        canvas::Canvas,
        intake::{Found, Heard, Review, Step, Unread},
        view::{Cx, Effect, Input, Reason, View},
        widget::scroll,
    },
};

/// The records that are shown together: the id of the name, and which they are.
type Group = (&'static str, fn(Verdict) -> bool);

/// Every group, in the order it stands. One without a record is not shown, but for the first.
const GROUPS: [Group; 7] = [
    ("review-all", |_| true),
    ("import-verdict-new", |verdict| verdict == Verdict::New),
    ("import-verdict-filled", |verdict| verdict == Verdict::Filled),
    ("import-verdict-conflict", |verdict| verdict == Verdict::Conflict),
    ("import-verdict-same", |verdict| verdict == Verdict::Same),
    ("import-verdict-merged", |verdict| verdict == Verdict::Merged),
    ("import-verdict-skipped", |verdict| matches!(verdict, Verdict::Skipped(_))),
];

/// The review of a file.
pub struct ReviewView {
    review: Arc<Review>,
    /// The groups that have a record, each with how many.
    groups: Vec<(Group, usize)>,
    group: usize,
    at: usize,
    /// The book is not any more what the file was compared with.
    is_stale: bool,
    reading: Option<Step>,
    wrong: Option<Unread>,
}

impl ReviewView {
    /// Opens the review of a file.
    pub fn new(review: Arc<Review>) -> Self {
        let groups = groups(&review);
        Self { review, groups, group: 0, at: 0, is_stale: false, reading: None, wrong: None }
    }

    /// Returns the records of the group, in the order of the file.
    fn rows(&self) -> impl Iterator<Item = &PlannedRow> {
        let holds = self.groups.get(self.group).map(|((_, holds), _)| *holds);
        self.review.plan.rows.iter().filter(move |row| holds.is_some_and(|holds| holds(row.verdict)))
    }

    fn count(&self) -> usize {
        self.groups.get(self.group).map_or(0, |(_, count)| *count)
    }

    fn turn(&mut self, steps: isize) {
        self.group = scroll::moved(self.group, steps, self.groups.len());
        self.at = 0;
    }

    /// Brings it in: in one act. Over a book that is another one by now the file is compared anew.
    fn bring_in(&mut self) -> Vec<Effect> {
        if self.is_stale {
            self.reading = Some(Step::Reading(0));
            let say = Effect::Say("review-compared-anew", String::new());
            return vec![say, Effect::Read(self.review.path.clone())];
        }
        let review = &self.review;
        let command = import_command(review.plan.clone(), review.file(), &review.versions);
        let people = command.new.len().saturating_add(command.filled.len());
        self.reading = Some(Step::Bringing(0));
        vec![Effect::BringIn(Box::new(Command::Import(Box::new(command))), people)]
    }
}

fn groups(review: &Review) -> Vec<(Group, usize)> {
    let count = |(_, holds): Group| review.plan.rows.iter().filter(|row| holds(row.verdict)).count();
    let counted = GROUPS.into_iter().map(|group| (group, count(group)));
    counted.enumerate().filter(|(place, (_, count))| *place == 0 || *count > 0).map(|(_, group)| group).collect()
}

impl View for ReviewView {
    fn scope(&self) -> Scope {
        Scope::Review
    }

    fn is_screen(&self) -> bool {
        true
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        let is_idle = action == Action::BringIn && self.review.plan.changes_nothing() && !self.is_stale;
        if is_idle { Err(Reason("import-nothing-new")) } else { Ok(()) }
    }

    fn update(&mut self, input: Input, _cx: Cx<'_>) -> Vec<Effect> {
        let action = match input {
            Input::Act(action) => action,
            Input::Row(place) => {
                self.at = place.min(self.count().saturating_sub(1));
                return Vec::new();
            }
            Input::Part(place) => {
                (self.group, self.at) = (place.min(self.groups.len().saturating_sub(1)), 0);
                return Vec::new();
            }
            Input::Text(letter) => return vec![Effect::Say("tui-no-key", letter.to_string())],
            Input::Tick(_) | Input::Edit(_) | Input::Paste(_) => return Vec::new(),
        };
        if let Some(steps) = scroll::steps(action) {
            self.at = scroll::moved(self.at, steps, self.count());
            return Vec::new();
        }
        match action {
            Action::Back if matches!(self.reading, Some(Step::Bringing(_))) => return vec![Effect::StopBringing],
            Action::Back => return vec![Effect::StopReading, Effect::Close],
            Action::BringIn if self.reading.is_none() => return self.bring_in(),
            Action::NextPart => self.turn(1),
            Action::PreviousPart => self.turn(-1),
            _ => {}
        }
        Vec::new()
    }

    fn heard(&mut self, heard: Heard) -> Vec<Effect> {
        match heard {
            Heard::At(step) => self.reading = Some(step),
            Heard::Brought => return vec![Effect::Close],
            Heard::NotBrought => self.reading = None,
            Heard::Ended(Ok(Found::People(review))) => *self = Self::new(review),
            // the file is another one by now
            Heard::Ended(Ok(Found::Whole(_))) => (self.reading, self.wrong) = (None, Some(Unread::Nobody)),
            Heard::Ended(Err(unread)) => (self.reading, self.wrong) = (None, Some(unread)),
        }
        Vec::new()
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        self.is_stale = book.versions()? != self.review.versions;
        Ok(())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        body::draw(Canvas::new(cx, area, buffer), self)
    }
}
