//! The weekly summary (`w`): the page as it goes out, and beside it what goes in and for whom (`ux.md` 2.5.13).

mod body;
mod options;
pub mod page;

use std::{collections::BTreeMap, path::PathBuf};

use chrono::{Days, NaiveDate};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::verbs;
use crate::{
    book::{Book, Error, read::Whose},
    domain::{
        calendar::{WeekStart, week_of},
        facts::WeekFacts,
    },
    i18n::{Lang, Words},
    keymap::{Action, Scope},
    report::{self, Audience, audience::Part, span, week_to_look_at},
    tui::{
        canvas::Canvas,
        pages::Existing,
        route::Route,
        view::{Answer, Cx, Effect, Input, Reason, View},
        widget::scroll,
    },
};

use options::Row;
use page::{Own, Wish};

/// How the places of what the owner wrote into a page begin.
pub const DRAFT: &str = "week-";

/// The weekly summary on the screen.
pub struct WeekView {
    /// The first day of the week.
    from: NaiveDate,
    audience: Audience,
    /// The language of the page, which need not be that of the screen.
    words: Words,
    /// The parts that are left out.
    out: Vec<Part>,
    facts: Option<(Whose, WeekFacts)>,
    /// What the owner wrote into the pages that were looked at, by the place where it is kept.
    own: BTreeMap<String, Own>,
    /// The name of the week: `2026-W47`.
    name: String,
    /// Where the page is kept.
    path: PathBuf,
    /// The page as it goes out.
    text: String,
    /// The first line in sight.
    top: usize,
    on_options: bool,
    at: usize,
}

impl WeekView {
    /// Opens the page of the week that is looked at; it asks for its facts when it is opened.
    pub fn new(cx: Cx<'_>) -> Self {
        Self {
            from: week_to_look_at(cx.now.today(), cx.week_start),
            audience: Audience::Coach,
            words: Words::new(cx.words.lang()),
            out: Vec::new(),
            facts: None,
            own: BTreeMap::new(),
            name: String::new(),
            path: PathBuf::new(),
            text: String::new(),
            top: 0,
            on_options: false,
            at: 0,
        }
    }

    /// Returns the place where the owner's words are kept. Each audience has its own: what is written for oneself reaches
    /// nobody else.
    fn place(&self) -> String {
        format!("{DRAFT}{}-{}", self.name, self.audience.code())
    }

    fn takes(&self, part: Part) -> bool {
        page::sees(self.audience, part) && !self.out.contains(&part)
    }

    /// Another week; none that has not begun.
    fn turn(&mut self, days: i64, cx: Cx<'_>) -> Vec<Effect> {
        let step = Days::new(days.unsigned_abs());
        let to = if days < 0 { self.from.checked_sub_days(step) } else { self.from.checked_add_days(step) };
        match to.filter(|from| *from <= cx.now.today()) {
            Some(from) => {
                (self.from, self.top, self.facts) = (from, 0, None);
                vec![Effect::Look]
            }
            None => vec![Effect::Say("week-not-yet", String::new())],
        }
    }

    /// Takes the marked option.
    fn toggle(&mut self) -> Vec<Effect> {
        match options::ROWS.get(self.at) {
            Some(Row::Part(part)) if !page::sees(self.audience, *part) => {
                return vec![Effect::Say("week-part-not-for", String::new())];
            }
            Some(Row::Part(part)) => match self.out.iter().position(|out| out == part) {
                Some(place) => {
                    self.out.remove(place);
                }
                None => self.out.push(*part),
            },
            Some(Row::For(audience)) => self.audience = *audience,
            Some(Row::In(lang)) => self.words = Words::new(*lang),
            None => {}
        }
        vec![Effect::Look]
    }

    fn next_audience(&mut self) -> Vec<Effect> {
        let here = self.audience;
        let next = options::AUDIENCES.into_iter().cycle().skip_while(|one| *one != here).nth(1);
        self.audience = next.unwrap_or(here);
        vec![Effect::Look]
    }

    fn other_language(&mut self) -> Vec<Effect> {
        self.words = Words::new(if self.words.lang() == Lang::En { Lang::Ja } else { Lang::En });
        vec![Effect::Look]
    }

    fn step(&mut self, steps: isize, cx: Cx<'_>) {
        if self.on_options {
            self.at = scroll::moved(self.at, steps, options::ROWS.len());
        } else {
            self.top = scroll::moved(self.top, steps, body::tops(self, cx));
        }
    }

    fn act(&mut self, action: Action, cx: Cx<'_>) -> Vec<Effect> {
        match action {
            Action::NextPart | Action::PreviousPart => self.on_options = !self.on_options,
            Action::PreviousLeaf => return self.turn(-7, cx),
            Action::NextLeaf => return self.turn(7, cx),
            Action::CopyPage => return vec![Effect::Copy(self.text.clone())],
            Action::WritePage => {
                let (path, text) = (self.path.clone(), self.text.clone());
                return vec![Effect::Write { path, text, existing: Existing::Ask }];
            }
            Action::Audience => return self.next_audience(),
            Action::PageLanguage => return self.other_language(),
            Action::EditTexts => return vec![Effect::Open(Route::WeekTexts(self.place()))],
            // the first time it only shows what can be taken in
            Action::TogglePart | Action::Open if !self.on_options => self.on_options = true,
            Action::TogglePart | Action::Open => return self.toggle(),
            // where the options lie over the page, they go first
            Action::Leave if self.on_options && !body::is_wide(cx) => self.on_options = false,
            Action::Leave => return vec![Effect::Close],
            _ => {}
        }
        Vec::new()
    }
}

impl View for WeekView {
    fn scope(&self) -> Scope {
        Scope::Week
    }

    fn is_screen(&self) -> bool {
        true
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        let of_row = verbs::is_verb(action) && action != Action::Open;
        if of_row { Err(Reason("reason-page")) } else { Ok(()) }
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        match input {
            Input::Act(action) => match scroll::steps(action) {
                Some(steps) => self.step(steps, cx),
                None => return self.act(action, cx),
            },
            Input::Text(letter) => return vec![Effect::Say("tui-no-key", letter.to_string())],
            Input::Row(place) => (self.at, self.on_options) = (place.min(options::ROWS.len().saturating_sub(1)), true),
            Input::Tick(place) => {
                (self.at, self.on_options) = (place.min(options::ROWS.len().saturating_sub(1)), true);
                return self.toggle();
            }
            Input::Edit(_) | Input::Paste(_) | Input::Part(_) => {}
        }
        Vec::new()
    }

    /// Hears what the owner wrote into the page.
    fn answer(&mut self, answer: Answer, _cx: Cx<'_>) -> Vec<Effect> {
        let Answer::Text(json) = answer else { return Vec::new() };
        let place = self.place();
        self.own.insert(place, Own::read(&json));
        vec![Effect::Look]
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        self.facts = None;
        // the day on which a week starts may have been changed
        self.from = week_of(self.from, WeekStart::of(&book.profile()?)).0;
        Ok(())
    }

    fn look(&mut self, book: &Book) -> Result<(), Error> {
        let whose = page::whose(self.audience);
        if self.facts.as_ref().is_none_or(|(of, _)| *of != whose) {
            self.facts = Some((whose, book.week(self.from, whose)?));
        }
        let Some((_, facts)) = &self.facts else { return Ok(()) };
        self.name = span::name(facts.from, facts.to);
        let place = self.place();
        if !self.own.contains_key(&place) {
            let kept = book.draft(&place)?.unwrap_or_default();
            self.own.insert(place.clone(), Own::read(&kept));
        }
        let own = self.own.get(&place).cloned().unwrap_or_default();
        let wish = Wish { audience: self.audience, out: &self.out, own: &own };
        let page = page::of(facts, &wish, book.now().today(), &book.conventions);
        self.path = report::place(book.path(), &page, page::FORM);
        self.text = page::text(&page, &self.words);
        Ok(())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        body::draw(Canvas::new(cx, area, buffer), self)
    }
}
