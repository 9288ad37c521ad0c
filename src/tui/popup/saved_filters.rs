//! The kept filters of the list of people (`F`): one key filters, others name and throw away; the one in force is kept under a name.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::list_box::{self, Shown, Typed};
use crate::{
    book::{Book, Command, Error, command::FilterCommand},
    domain::{entry::SavedFilter, record::Kept},
    keymap::{Action, Scope},
    tui::{
        canvas::Line,
        screen::verbs,
        theme::Role,
        view::{Answer, Cx, Effect, Input, Reason, View, in_box},
        widget::text_box::TextBox,
    },
};

/// A name that is typed.
#[derive(Debug)]
struct Name {
    text: TextBox,
    /// Nothing was typed yet: the first letter takes the place of what is proposed.
    is_proposed: bool,
}

impl Name {
    fn proposed(text: &str) -> Self {
        Self { text: TextBox::with(text), is_proposed: true }
    }

    fn take(&mut self, input: &Input) {
        if self.is_proposed && matches!(input, Input::Text(_) | Input::Paste(_)) {
            self.text.clear();
        }
        // a key that moves in the proposal takes it as it is
        self.is_proposed &= !matches!(input, Input::Text(_) | Input::Paste(_) | Input::Edit(_));
        self.text.take(input);
    }
}

/// The kept filters, and the one in force.
#[derive(Debug)]
pub struct SavedFiltersView {
    now: String,
    /// The name under which the one in force would be kept.
    name: Name,
    kept: Vec<Kept<SavedFilter>>,
    at: usize,
    /// Another name for the marked one.
    renamed: Option<Name>,
}

impl SavedFiltersView {
    /// Opens the list over a filter in force; empty = none is.
    pub fn new(now: String) -> Self {
        let now = now.trim().to_owned();
        Self { name: Name::proposed(&now), now, kept: Vec::new(), at: 0, renamed: None }
    }

    /// Tells whether the first line offers to keep the filter in force.
    fn offers(&self) -> bool {
        !self.now.is_empty() && !self.kept.iter().any(|kept| kept.query == self.now)
    }

    fn rows(&self) -> usize {
        self.kept.len().saturating_add(usize::from(self.offers()))
    }

    fn chosen(&self) -> Option<&Kept<SavedFilter>> {
        self.kept.get(self.at.checked_sub(usize::from(self.offers()))?)
    }

    /// Returns the name that letters go to now.
    fn typed(&mut self) -> Option<&mut Name> {
        let is_new = self.offers() && self.at == 0;
        if is_new { Some(&mut self.name) } else { self.renamed.as_mut() }
    }

    fn choose(&self) -> Vec<Effect> {
        let done = |command: FilterCommand| vec![verbs::run(Command::Filter(command)), Effect::Close];
        match (self.chosen(), &self.renamed) {
            (Some(filter), Some(name)) => {
                let name = name.text.text().to_owned();
                done(FilterCommand::Rename { id: filter.id, version: filter.version, name })
            }
            (Some(filter), None) => vec![Effect::Close, Effect::Answer(Answer::Text(filter.query.clone()))],
            (None, _) if self.offers() => {
                done(FilterCommand::Keep { name: self.name.text.text().to_owned(), query: self.now.clone() })
            }
            (None, _) => Vec::new(),
        }
    }
}

impl View for SavedFiltersView {
    /// A list; the line in which a name is typed has the keys of a line that filters.
    fn scope(&self) -> Scope {
        if self.is_typing() { Scope::Filter } else { Scope::List }
    }

    fn is_typing(&self) -> bool {
        self.renamed.is_some() || self.offers() && self.at == 0
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        in_box(action, &[Action::Rename, Action::Remove])
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) if self.renamed.is_some() => self.renamed = None,
            Input::Act(Action::Back) => return vec![Effect::Close],
            Input::Act(Action::Choose) => return self.choose(),
            Input::Act(Action::Down | Action::Up) | Input::Row(_) => {
                self.renamed = None;
                self.at = list_box::moved(&input, self.at, self.rows()).unwrap_or(self.at);
            }
            _ if self.is_typing() => {
                if let Some(name) = self.typed() {
                    name.take(&input);
                }
            }
            _ if list_box::opened_by(cx, &input, Action::SavedFilters) => return vec![Effect::Close],
            Input::Act(Action::Rename) => self.renamed = self.chosen().map(|filter| Name::proposed(&filter.name)),
            Input::Act(Action::Remove) => {
                let gone = self.chosen().map(|filter| FilterCommand::Trash(filter.id));
                return gone.map(|gone| vec![verbs::run(Command::Filter(gone)), Effect::Close]).unwrap_or_default();
            }
            _ => self.at = list_box::moved(&input, self.at, self.rows()).unwrap_or(self.at),
        }
        Vec::new()
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        let marked = self.chosen().map(|filter| filter.id);
        self.kept = book.filters()?;
        // what another program kept or threw away must not move the mark to another one
        let before = usize::from(self.offers());
        let same = marked.and_then(|id| self.kept.iter().position(|filter| filter.id == id));
        self.renamed = self.renamed.take().filter(|_| same.is_some());
        self.at = same.map_or(self.at, |place| place.saturating_add(before)).min(self.rows().saturating_sub(1));
        Ok(())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let quiet = cx.theme.style(Role::Quiet);
        let query = |name: &str, query: &str| {
            if name == query { Line::new() } else { Line::new().add(format!("{query} "), quiet) }
        };
        let keep = self.offers().then(|| (Line::new(), query(self.name.text.text(), &self.now)));
        let line = |filter: &Kept<SavedFilter>| (Line::from(filter.name.as_str()), query(&filter.name, &filter.query));
        let mut rows: Vec<(Line, Line)> = keep.into_iter().chain(self.kept.iter().map(line)).collect();
        let typed = match &self.renamed {
            Some(name) => Some(Typed { place: self.at, label: cx.words.say("filters-rename"), text: &name.text }),
            None if self.offers() => {
                Some(Typed { place: 0, label: cx.words.say("filters-keep"), text: &self.name.text })
            }
            None => None,
        };
        // the row that is typed in is drawn by its own text
        if let Some(typed) = &typed
            && let Some((left, _)) = rows.get_mut(typed.place)
        {
            *left = Line::new();
        }
        let shown = Shown {
            title: cx.words.say("filters-title"),
            head: String::new(),
            rows: &rows,
            at: self.at,
            empty: cx.words.say("filters-empty"),
            foot: if self.kept.is_empty() { String::new() } else { cx.words.say("filters-foot") },
        };
        list_box::draw_typed(cx, self.scope(), area, buffer, &shown, typed.as_ref())
    }
}
