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
        theme::Role,
        view::{Cx, Effect, Input, OnRow, Reason, View},
        widget::{
            folded::{Row, Rows},
            scroll,
            text_box::TextBox,
        },
    },
};

/// Below this width inside the box the keys have no column of their own.
const NARROW: usize = 48;

/// Keys that stay as they are: in which places, how they are written, and what they do.
const FIXED: &[(&[Scope], &str, &str)] = &[
    (&[Scope::Choice, Scope::List], "1-9", "help-fixed-digits"),
    (&[Scope::Choice], "q", "help-fixed-q"),
    (&[Scope::RowMenu], "a-z", "help-fixed-letters"),
];

/// What belongs together, under its title.
struct Group {
    title: String,
    entries: Vec<Entry>,
}

/// A key, a sign or a word, and what it means.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
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
    Entry(Entry),
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
    on: OnRow,
    page: Page,
    at: usize,
    search: TextBox,
    searching: bool,
}

impl HelpView {
    /// Opens the help of a place, over its selected row.
    pub fn new(of: Scope, on: OnRow) -> Self {
        Self { of, on, page: Page::Keys, at: 0, search: TextBox::default(), searching: false }
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
            let entries: Vec<Entry> = group.entries.into_iter().filter(|entry| entry.fits(&wanted)).collect();
            if !entries.is_empty() {
                lines.push(Told::Title(group.title));
                lines.extend(entries.into_iter().map(Told::Entry));
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
        // elsewhere a place is told of as it mostly is
        let is_person =
            if scope == self.of { self.on.is_person } else { matches!(scope, Scope::People | Scope::Balance) };
        let rows = cx.keys.own(scope).map(|row| Entry {
            keys: row.keys.iter().map(ToString::to_string).collect(),
            text: cx.words.say(&format!("key-{}-help", row.action.id_on(is_person))),
            of: Some((scope, row.action)),
            why: self.on.why_not(row.action).filter(|_| self.has(row.action, cx)),
        });
        let fixed = FIXED.iter().filter(|(scopes, ..)| scopes.contains(&scope));
        let fixed = fixed.map(|(_, keys, id)| Entry::word((*keys).to_owned(), cx.words.say(id)));
        let name = place_name(scope, cx);
        let title = if scope == self.of { cx.words.with("help-here", [("place", value(name))]) } else { name };
        Group { title, entries: rows.chain(fixed).collect() }
    }

    /// Tells whether an action is one of the place that the help is about.
    fn has(&self, action: Action, cx: Cx<'_>) -> bool {
        cx.keys.rows(self.of).any(|row| row.action == action)
    }

    /// Runs the marked line, where that is possible from here; else says why not, or where it works.
    fn choose(&self, cx: Cx<'_>) -> Vec<Effect> {
        match self.lines(cx).get(self.at) {
            Some(Told::Entry(Entry { why: Some(reason), .. })) => vec![Effect::Say(reason.0, String::new())],
            Some(Told::Entry(Entry { of: Some((_, action)), .. })) if self.has(*action, cx) => {
                vec![Effect::Close, Effect::Act(*action)]
            }
            Some(Told::Entry(Entry { of: Some((scope, _)), .. })) => {
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
            .filter(|(_, line)| matches!(line, Told::Entry(_)))
            .map(|(place, _)| place)
            .collect();
        let here = open.iter().position(|place| *place >= self.at).unwrap_or(0);
        self.at = open.get(scroll::moved(here, steps, open.len())).copied().unwrap_or(0);
    }
}

impl Entry {
    /// What runs nothing: a sign, a word or a key that stays as it is, and what it means.
    fn word(sign: String, text: String) -> Self {
        Self { keys: vec![sign], text, of: None, why: None }
    }

    /// Tells whether the words that are looked for mean this entry: what it does, or its key.
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
        let inner = canvas.width().saturating_sub(4);
        let room = canvas.height().saturating_sub(2).saturating_sub(usize::from(self.searching));
        let rows = Rows::new(rows(cx, &lines, inner), self.at.saturating_sub(1), self.at, room);
        let here = cx.words.with("help-here", [("place", value(place_name(self.of, cx)))]);
        let title = Line::new().add(cx.words.with("help-title", [("place", value(here))]), cx.theme.style(Role::Title));
        let keys = chrome::keys(cx, Scope::Help, canvas.width().saturating_sub(6), |_| true);
        let mut inside = canvas.framed_list(&title, &rows.sign(cx), &keys);
        let caret = rows.draw(&mut inside, 0);
        if lines.is_empty() {
            let id = if self.of.is_list() { "help-nothing" } else { "help-nothing-in-box" };
            for (row, line) in wrap(&cx.words.say(id), inner).into_iter().take(room).enumerate() {
                inside.line(row, &line.into());
            }
        }
        if self.searching {
            let cell = inside.line_at(room, 0, usize::MAX, &Line::new().add("/ ", cx.theme.style(Role::Key)));
            return Some(self.search.draw(&mut inside, room, cell));
        }
        caret.or_else(|| Some(inside.position(0, 0)))
    }
}

/// Returns the lines as rows: the keys in a column of their own, or in front of their words where it is narrow.
fn rows(cx: Cx<'_>, lines: &[Told], width: usize) -> Vec<Row> {
    let wide = lines.iter().map(|line| if let Told::Entry(entry) = line { cells(&entry.keys.join(" ")) } else { 0 });
    let column = wide.max().unwrap_or(0).min(22).saturating_add(3);
    let row = |line: &Told| match line {
        Told::Title(text) => Row::title(Line::new().add(text, cx.theme.style(Role::Title))),
        Told::Entry(entry) => entry.row(cx, column, width),
    };
    lines.iter().map(row).collect()
}

impl Entry {
    /// Returns it as a row of the box; what is not possible now is quiet, and says why.
    fn row(&self, cx: Cx<'_>, column: usize, width: usize) -> Row {
        let quiet = cx.theme.style(Role::Quiet);
        let head = Line::new().plain(" ").add(self.keys.join(" "), cx.theme.style(Role::Key));
        let (head, indent) = if width < NARROW { (head.plain("  "), 4) } else { (head.to(column), column) };
        match self.why {
            None => Row::open(&head.plain(self.text.as_str()), &Line::EMPTY, width, indent),
            Some(reason) => {
                let why = Line::new().add(format!("{} ", cx.words.say(reason.0)), quiet);
                Row::open(&head.add(self.text.as_str(), quiet), &why, width, indent)
            }
        }
    }
}

/// Signs, phases and kinds: the words used here.
fn words(cx: Cx<'_>) -> Vec<Group> {
    let group = |id: &str, entries: Vec<Entry>| Group { title: cx.words.say(id), entries };
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
        Entry::word(format!("{number}{}", glyphs.steps(number)), text)
    };
    let kind = |kind: SupportKind| {
        let text = format!("{}: {}", people::label(cx.words, kind), people::kind_line(cx.words, kind));
        Entry::word(people::badge(cx.words, kind), text)
    };
    let line = ["at", "hash", "tilde", "bang", "percent", "via", "plus", "slash", "quotes"]
        .map(|id| Entry::word(cx.words.say(&format!("help-line-{id}-sign")), cx.words.say(&format!("help-line-{id}"))));
    let dates = (1..=4)
        .map(|n| Entry::word(cx.words.say(&format!("help-dates-{n}")), cx.words.say(&format!("help-dates-{n}-means"))));
    vec![
        group("help-signs", signs.map(|(sign, id)| Entry::word(sign.to_owned(), cx.words.say(id))).to_vec()),
        group("help-phases", TrustPhase::ALL.into_iter().map(phase).collect()),
        group("help-kinds", SupportKind::ALL.into_iter().map(kind).collect()),
        group("help-line", line.to_vec()),
        group("help-dates", dates.collect()),
    ]
}
