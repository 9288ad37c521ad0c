//! The help (`?`): this place first, then everywhere, signs and words; searchable, and a marked line runs (P6).

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    finding::Query,
    frame::{place, text_width},
};
use crate::{
    domain::{exchange::SupportKind, phase::TrustPhase},
    i18n::{people, words::value},
    keymap::{Action, Scope},
    text::{fold::fold, width::cells, wrap::wrap},
    tui::{
        canvas::{Canvas, Line},
        chrome,
        spots::Click,
        theme::Role,
        view::{Cx, Effect, Input, Reason, Refused, View},
        widget::{scroll, text_box::TextBox},
    },
};

/// Keys that stay as they are: in which places, how they are written, and what they do.
const FIXED: &[(&[Scope], &str, &str)] = &[
    (&[Scope::Choice, Scope::List], "1-9", "help-fixed-digits"),
    (&[Scope::Choice], "q", "help-fixed-q"),
    (&[Scope::RowMenu], "a-z", "help-fixed-letters"),
];

/// What belongs together, under its title.
struct Group {
    title: String,
    rows: Vec<Row>,
}

/// A key, a sign or a word, and what it means.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    keys: Vec<String>,
    text: String,
    /// What Enter runs, and in which place it is a key.
    of: Option<(Scope, Action)>,
    /// Why it cannot be done now.
    why: Option<Reason>,
}

/// A line of the help.
#[derive(Debug, Clone, PartialEq)]
enum Told {
    Title(String),
    Row(Row),
}

/// The two pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Keys,
    Words,
}

/// The help of a place.
pub struct HelpView {
    of: Scope,
    refused: Refused,
    page: Page,
    at: usize,
    search: TextBox,
    searching: bool,
}

impl HelpView {
    /// Opens the help of a place, with what is not possible there now.
    pub fn new(of: Scope, refused: Refused) -> Self {
        Self { of, refused, page: Page::Keys, at: 0, search: TextBox::default(), searching: false }
    }

    /// Returns the lines that are shown: the page, or what of it fits the words that are looked for.
    fn lines(&self, cx: Cx<'_>) -> Vec<Told> {
        let wanted = Query::new(self.search.text().trim());
        let groups = match self.page {
            Page::Keys => self.keys(cx, !wanted.is_empty()),
            Page::Words => words(cx),
        };
        let mut lines = Vec::new();
        for group in groups {
            let rows: Vec<Row> = group.rows.into_iter().filter(|row| row.fits(&wanted)).collect();
            if !rows.is_empty() {
                lines.push(Told::Title(group.title));
                lines.extend(rows.into_iter().map(Told::Row));
            }
        }
        lines
    }

    /// Returns the keys of this place and of every list; where something is looked for, those of all other places too.
    fn keys(&self, cx: Cx<'_>, everywhere: bool) -> Vec<Group> {
        let is_near = |scope: &Scope| *scope == self.of || (self.of.is_list() && *scope == Scope::Everywhere);
        let near = [self.of].into_iter().chain([Scope::Everywhere].into_iter().filter(|_| self.of.is_list()));
        let far = Scope::ALL.into_iter().filter(|scope| everywhere && !is_near(scope));
        near.chain(far).map(|scope| self.group(scope, cx)).collect()
    }

    fn group(&self, scope: Scope, cx: Cx<'_>) -> Group {
        let row = |keys: Vec<String>, text: String, of| Row { keys, text, of, why: None };
        let rows = cx.keys.own(scope).map(|binding| {
            let action = binding.action;
            let keys = binding.keys.iter().map(ToString::to_string).collect();
            let why = self.refused.iter().find(|(other, _)| *other == action && self.has(action, cx));
            let text = cx.words.say(&format!("key-{}-help", action.id()));
            Row { why: why.map(|(_, reason)| *reason), ..row(keys, text, Some((scope, action))) }
        });
        let fixed = FIXED.iter().filter(|(scopes, ..)| scopes.contains(&scope));
        let fixed = fixed.map(|(_, keys, id)| row(vec![(*keys).to_owned()], cx.words.say(id), None));
        let name = place_name(scope, cx);
        let title = if scope == self.of { cx.words.with("help-here", [("place", value(name))]) } else { name };
        Group { title, rows: rows.chain(fixed).collect() }
    }

    /// Tells whether an action is one of the place that the help is about.
    fn has(&self, action: Action, cx: Cx<'_>) -> bool {
        cx.keys.rows(self.of).any(|row| row.action == action)
    }

    /// Runs the marked line, where that is possible from here; else says why not, or where it works.
    fn choose(&self, cx: Cx<'_>) -> Vec<Effect> {
        match self.lines(cx).get(self.at) {
            Some(Told::Row(Row { why: Some(reason), .. })) => vec![Effect::Say(reason.0, String::new())],
            Some(Told::Row(Row { of: Some((_, action)), .. })) if self.has(*action, cx) => {
                vec![Effect::Close, Effect::Act(*action)]
            }
            Some(Told::Row(Row { of: Some((scope, _)), .. })) => {
                vec![Effect::Say("help-works-there", place_name(*scope, cx))]
            }
            _ => vec![Effect::Close],
        }
    }

    fn move_by(&mut self, steps: isize, cx: Cx<'_>) {
        let lines = self.lines(cx);
        let open: Vec<usize> = lines
            .iter()
            .enumerate()
            .filter(|(_, line)| matches!(line, Told::Row(_)))
            .map(|(place, _)| place)
            .collect();
        let here = open.iter().position(|place| *place >= self.at).unwrap_or(0);
        self.at = open.get(scroll::moved(here, steps, open.len())).copied().unwrap_or(0);
    }
}

impl Row {
    /// Tells whether the words that are looked for mean this row: what it does, or its key.
    fn fits(&self, wanted: &Query) -> bool {
        if wanted.is_empty() {
            return true;
        }
        let named = self.of.is_some_and(|(_, action)| wanted.finds(action));
        let key = self.keys.iter().any(|key| fold(key) == wanted.whole());
        named || key || wanted.is_in(&self.text)
    }
}

/// Returns what a place is called.
fn place_name(scope: Scope, cx: Cx<'_>) -> String {
    cx.words.say(&format!("scope-{}", scope.id()))
}

impl View for HelpView {
    fn scope(&self) -> Scope {
        Scope::Help
    }

    fn is_typing(&self) -> bool {
        self.searching
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        // over a box there is no menu to open
        let no_menu = action == Action::Menu && !self.of.is_list();
        if no_menu { Err(Reason("reason-not-in-box")) } else { Ok(()) }
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) if self.searching => {
                self.searching = false;
                self.search.clear();
            }
            Input::Act(Action::Back) => return vec![Effect::Close],
            Input::Act(Action::Search) => {
                self.searching = true;
                self.at = 0;
            }
            Input::Act(Action::NextField) => {
                self.page = if self.page == Page::Keys { Page::Words } else { Page::Keys };
                self.at = 0;
            }
            Input::Act(Action::Choose) => return self.choose(cx),
            Input::Act(Action::Menu) => return vec![Effect::Close, Effect::Act(Action::Menu)],
            Input::Row(place) => self.at = *place,
            Input::Act(Action::Down) => self.move_by(1, cx),
            Input::Act(Action::Up) => self.move_by(-1, cx),
            Input::Act(Action::PageDown) => self.move_by(10, cx),
            Input::Act(Action::PageUp) => self.move_by(-10, cx),
            _ if self.searching && self.search.take(&input) => {
                self.at = 0;
                self.move_by(0, cx);
            }
            _ => {}
        }
        Vec::new()
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let lines = self.lines(cx);
        let mut canvas = Canvas::new(cx, place(area, text_width(area), usize::from(area.height)), buffer);
        let here = cx.words.with("help-here", [("place", value(place_name(self.of, cx)))]);
        let title = Line::new().add(cx.words.with("help-title", [("place", value(here))]), cx.theme.style(Role::Title));
        let keys = chrome::keys(cx, Scope::Help, canvas.width().saturating_sub(6), |_| true);
        let mut inside = canvas.framed(&title, &keys);
        let height = inside.height().saturating_sub(1);
        let first = scroll::first_row(self.at.saturating_sub(1), self.at, lines.len(), height);
        let wide = lines.iter().map(|line| if let Told::Row(row) = line { cells(&row.keys.join(" ")) } else { 0 });
        let wide = wide.max().unwrap_or(0).min(22);
        for (row, (place, line)) in lines.iter().enumerate().skip(first).take(height).enumerate() {
            match line {
                Told::Title(text) => inside.line(row, &Line::new().add(text, cx.theme.style(Role::Title))),
                Told::Row(told) => {
                    let (left, right) = told.drawn(wide, inside.width(), cx);
                    inside.line_with_right(row, &left, &right);
                    inside.click(row, 0, inside.width(), Click::Row(place));
                    if place == self.at {
                        inside.restyle(row, cx.theme.selected());
                    }
                }
            }
        }
        if lines.is_empty() {
            let id = if self.of.is_list() { "help-nothing" } else { "help-nothing-in-box" };
            for (row, line) in wrap(&cx.words.say(id), inside.width()).into_iter().take(height).enumerate() {
                inside.line(row, &line.into());
            }
        }
        let last = lines.len().min(first.saturating_add(height));
        let more = Line::new().add(
            cx.words.with("help-more", [("last", value(last)), ("all", value(lines.len()))]),
            cx.theme.style(Role::Quiet),
        );
        if self.searching {
            let cell = inside.line_at(height, 0, usize::MAX, &Line::new().add("/ ", cx.theme.style(Role::Key)));
            return Some(self.search.draw(&mut inside, height, cell));
        }
        inside.line(height, &more);
        Some(inside.position(self.at.saturating_sub(first), 0))
    }
}

impl Row {
    /// Returns the line and what stands at its right edge; what is not possible now is quiet, and says why where there is room for it.
    fn drawn(&self, wide: usize, room: usize, cx: Cx<'_>) -> (Line, Line) {
        let quiet = cx.theme.style(Role::Quiet);
        let left = Line::new().plain(" ").add(self.keys.join(" "), cx.theme.style(Role::Key)).to(wide.saturating_add(3));
        match self.why {
            None => (left.plain(self.text.as_str()), Line::new()),
            Some(reason) => {
                let left = left.add(self.text.as_str(), quiet);
                let why = Line::new().add(format!("  {} ", cx.words.say(reason.0)), quiet);
                let fits = left.cells().saturating_add(why.cells()) < room;
                (left, if fits { why } else { Line::new() })
            }
        }
    }
}

/// Signs, phases and kinds: the words used here.
fn words(cx: Cx<'_>) -> Vec<Group> {
    let row = |keys: String, text: String| Row { keys: vec![keys], text, of: None, why: None };
    let group = |id: &str, rows: Vec<Row>| Group { title: cx.words.say(id), rows };
    let glyphs = cx.glyphs;
    let signs = [
        (glyphs.duty, "help-sign-duty"),
        (glyphs.idea, "help-sign-idea"),
        (glyphs.waiting, "help-sign-waiting"),
        (glyphs.done, "help-sign-done"),
        (glyphs.gave, "help-sign-gave"),
        (glyphs.received, "help-sign-received"),
    ];
    let phase = |phase: TrustPhase| {
        let number = phase.number();
        let text = format!("{}: {}", people::label(cx.words, phase), people::phase_line(cx.words, phase));
        row(format!("{number}{}", glyphs.steps(number)), text)
    };
    let kind = |kind: SupportKind| {
        let text = format!("{}: {}", people::label(cx.words, kind), people::kind_line(cx.words, kind));
        row(people::badge(cx.words, kind), text)
    };
    let line = ["at", "hash", "tilde", "bang", "percent", "via", "plus", "slash", "quotes"].map(|id| {
        row(cx.words.say(&format!("help-line-{id}-sign")), cx.words.say(&format!("help-line-{id}")))
    });
    let dates = (1..=4)
        .map(|n| row(cx.words.say(&format!("help-dates-{n}")), cx.words.say(&format!("help-dates-{n}-means"))));
    vec![
        group("help-signs", signs.map(|(sign, id)| row(sign.to_owned(), cx.words.say(id))).to_vec()),
        group("help-phases", TrustPhase::ALL.into_iter().map(phase).collect()),
        group("help-kinds", SupportKind::ALL.into_iter().map(kind).collect()),
        group("help-line", line.to_vec()),
        group("help-dates", dates.collect()),
    ]
}
