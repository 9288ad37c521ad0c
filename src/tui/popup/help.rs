//! The help (`?`): this place first, then everywhere, signs and words; searchable, and a marked line runs (P6).

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::frame::{place, text_width};
use crate::{
    domain::{exchange::SupportKind, phase::TrustPhase},
    i18n::{people, words::value},
    keymap::{Action, Scope},
    text::{fold::fold, width::cells},
    tui::{
        canvas::{Canvas, Line},
        chrome,
        theme::Role,
        view::{Cx, Effect, Input, View},
        widget::{
            folded::{Row, Rows},
            scroll,
            text_box::TextBox,
        },
    },
};

/// Below this width inside the box the keys have no column of their own.
const NARROW: usize = 48;

/// A line of the help.
#[derive(Debug, Clone, PartialEq)]
enum Told {
    Title(String),
    Key { keys: String, text: String, action: Option<Action> },
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
    page: Page,
    at: usize,
    search: TextBox,
    searching: bool,
}

impl HelpView {
    /// Opens the help of a place.
    pub fn new(of: Scope) -> Self {
        Self { of, page: Page::Keys, at: 0, search: TextBox::default(), searching: false }
    }

    fn lines(&self, cx: Cx<'_>) -> Vec<Told> {
        let all = match self.page {
            Page::Keys => keys(self.of, cx),
            Page::Words => words(cx),
        };
        let query = fold(self.search.text());
        all.into_iter()
            .filter(|line| match line {
                Told::Title(_) => query.is_empty(),
                Told::Key { keys, text, .. } => fold(text).contains(&query) || fold(keys) == query,
            })
            .collect()
    }

    fn move_by(&mut self, steps: isize, cx: Cx<'_>) {
        let lines = self.lines(cx);
        let open: Vec<usize> = lines
            .iter()
            .enumerate()
            .filter(|(_, line)| matches!(line, Told::Key { .. }))
            .map(|(place, _)| place)
            .collect();
        let here = open.iter().position(|place| *place >= self.at).unwrap_or(0);
        self.at = open.get(scroll::moved(here, steps, open.len())).copied().unwrap_or(0);
    }
}

impl View for HelpView {
    fn scope(&self) -> Scope {
        Scope::Help
    }

    fn is_typing(&self) -> bool {
        self.searching
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
            Input::Act(Action::Choose) => {
                let action = match self.lines(cx).get(self.at) {
                    Some(Told::Key { action, .. }) => *action,
                    _ => None,
                };
                return match action {
                    Some(action) if self.of.is_list() => vec![Effect::Close, Effect::Act(action)],
                    _ => vec![Effect::Close],
                };
            }
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
        let room = canvas.height().saturating_sub(2).saturating_sub(usize::from(self.searching));
        let all = rows(cx, &lines, canvas.width().saturating_sub(4));
        let rows = Rows::new(all, self.at.saturating_sub(1), self.at, room);
        let title = Line::new().add(
            cx.words.with("help-title", [("place", value(cx.words.say(&format!("scope-{}", self.of.id()))))]),
            cx.theme.style(Role::Title),
        );
        let keys = chrome::keys(cx, Scope::Help, canvas.width().saturating_sub(6), |_| true);
        let mut inside = canvas.framed_list(&title, &rows.sign(cx), &keys);
        let caret = rows.draw(&mut inside, 0);
        if self.searching {
            let cell = inside.line_at(room, 0, usize::MAX, &Line::new().add("/ ", cx.theme.style(Role::Key)));
            return Some(self.search.draw(&mut inside, room, cell));
        }
        caret.or_else(|| Some(inside.position(0, 0)))
    }
}

/// Returns the lines as rows: the keys in a column of their own, or in front of their words where it is narrow.
fn rows(cx: Cx<'_>, lines: &[Told], width: usize) -> Vec<Row> {
    let wide = lines.iter().map(|line| if let Told::Key { keys, .. } = line { cells(keys) } else { 0 }).max();
    let column = wide.unwrap_or(0).min(22).saturating_add(3);
    let is_narrow = width < NARROW;
    let row = |line: &Told| match line {
        Told::Title(text) => Row::title(Line::new().add(text, cx.theme.style(Role::Title))),
        Told::Key { keys, text, .. } => {
            let head = Line::new().plain(" ").add(keys, cx.theme.style(Role::Key));
            let (head, indent) = if is_narrow { (head.plain("  "), 4) } else { (head.to(column), column) };
            Row::open(&head.plain(text), &Line::EMPTY, width, indent)
        }
    };
    lines.iter().map(row).collect()
}

fn keys(of: Scope, cx: Cx<'_>) -> Vec<Told> {
    let mut lines = Vec::new();
    let mut scopes = vec![of];
    if of.is_list() && of != Scope::Everywhere {
        scopes.push(Scope::Everywhere);
    }
    for scope in scopes {
        lines.push(Told::Title(cx.words.say(&format!("scope-{}", scope.id()))));
        let is_of_people = matches!(scope, Scope::People | Scope::Balance);
        for row in cx.keys.own(scope) {
            let keys: Vec<String> = row.keys.iter().map(ToString::to_string).collect();
            let text = cx.words.say(&format!("key-{}-help", row.action.id_on(is_of_people)));
            lines.push(Told::Key { keys: keys.join(" "), text, action: Some(row.action) });
        }
    }
    lines
}

/// Signs, phases and kinds: the words used here.
fn words(cx: Cx<'_>) -> Vec<Told> {
    let row = |keys: String, text: String| Told::Key { keys, text, action: None };
    let glyphs = cx.glyphs;
    let mut lines = vec![Told::Title(cx.words.say("help-signs"))];
    for (sign, id) in [
        (glyphs.duty, "help-sign-duty"),
        (glyphs.idea, "help-sign-idea"),
        (glyphs.waiting, "help-sign-waiting"),
        (glyphs.done, "help-sign-done"),
        (glyphs.gave, "help-sign-gave"),
        (glyphs.received, "help-sign-received"),
    ] {
        lines.push(row(sign.to_owned(), cx.words.say(id)));
    }
    lines.push(Told::Title(cx.words.say("help-phases")));
    for phase in TrustPhase::ALL {
        let number = phase.number();
        let text = format!("{}: {}", people::label(cx.words, phase), people::phase_line(cx.words, phase));
        lines.push(row(format!("{number}{}", glyphs.steps(number)), text));
    }
    lines.push(Told::Title(cx.words.say("help-kinds")));
    for kind in SupportKind::ALL {
        let text = format!("{}: {}", people::label(cx.words, kind), people::kind_line(cx.words, kind));
        lines.push(row(people::badge(cx.words, kind), text));
    }
    lines.push(Told::Title(cx.words.say("help-line")));
    for id in ["at", "hash", "tilde", "bang", "percent", "via", "plus", "slash", "quotes"] {
        lines.push(row(cx.words.say(&format!("help-line-{id}-sign")), cx.words.say(&format!("help-line-{id}"))));
    }
    lines.push(Told::Title(cx.words.say("help-dates")));
    for n in 1..=4 {
        lines.push(row(cx.words.say(&format!("help-dates-{n}")), cx.words.say(&format!("help-dates-{n}-means"))));
    }
    lines
}
