//! The kept filters of the list of people (`F`): one key filters, another throws away, the one in force can be kept.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::list_box::{self, Shown};
use crate::{
    book::{Book, Error},
    i18n::words::value,
    keymap::{Action, Scope},
    tui::{
        canvas::Line,
        view::{Answer, Cx, Effect, Input, Reason, View, in_box},
    },
};

/// The kept filters, and the one in force.
#[derive(Debug)]
pub struct SavedFiltersView {
    now: String,
    kept: Vec<String>,
    at: usize,
}

impl SavedFiltersView {
    /// Opens the list over a filter in force; empty = none is.
    pub fn new(now: String) -> Self {
        Self { now: now.trim().to_owned(), kept: Vec::new(), at: 0 }
    }

    /// Tells whether the first line offers to keep the filter in force.
    fn offers(&self) -> bool {
        !self.now.is_empty() && !self.kept.contains(&self.now)
    }

    fn rows(&self) -> usize {
        self.kept.len().saturating_add(usize::from(self.offers()))
    }

    fn chosen(&self) -> Option<&String> {
        self.kept.get(self.at.checked_sub(usize::from(self.offers()))?)
    }

    fn write(&mut self, kept: Vec<String>) -> Effect {
        self.kept.clone_from(&kept);
        self.at = self.at.min(self.rows().saturating_sub(1));
        Effect::Filters(kept)
    }
}

impl View for SavedFiltersView {
    fn scope(&self) -> Scope {
        Scope::List
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        in_box(action, &[Action::Remove])
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) => return vec![Effect::Close],
            _ if list_box::opened_by(cx, &input, Action::SavedFilters) => return vec![Effect::Close],
            Input::Act(Action::Choose) => {
                if let Some(filter) = self.chosen() {
                    return vec![Effect::Close, Effect::Answer(Answer::Text(filter.clone()))];
                }
                if self.offers() {
                    let kept = self.kept.iter().cloned().chain([self.now.clone()]).collect();
                    return vec![self.write(kept), Effect::Close, Effect::Say("filters-kept", self.now.clone())];
                }
            }
            Input::Act(Action::Remove) => {
                if let Some(gone) = self.chosen().cloned() {
                    let kept = self.kept.iter().filter(|other| **other != gone).cloned().collect();
                    // what is thrown away is the filter in force from now on, so that it can be kept again
                    return vec![
                        self.write(kept),
                        Effect::Close,
                        Effect::Answer(Answer::Text(gone.clone())),
                        Effect::Say("filters-gone", gone),
                    ];
                }
            }
            _ => self.at = list_box::moved(&input, self.at, self.rows()).unwrap_or(self.at),
        }
        Vec::new()
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        self.kept = book.filters()?;
        self.at = self.at.min(self.rows().saturating_sub(1));
        Ok(())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let keep = self.offers().then(|| cx.words.with("filters-keep", [("filter", value(self.now.as_str()))]));
        let rows: Vec<(Line, Line)> =
            keep.into_iter().chain(self.kept.iter().cloned()).map(|text| (Line::from(text), Line::new())).collect();
        let shown = Shown {
            title: cx.words.say("filters-title"),
            head: String::new(),
            rows: &rows,
            at: self.at,
            empty: cx.words.say("filters-empty"),
            foot: if self.kept.is_empty() { String::new() } else { cx.words.say("filters-foot") },
        };
        list_box::draw(cx, Scope::List, area, buffer, &shown)
    }
}
