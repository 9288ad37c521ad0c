//! A small list of choices with a key each, and a date to type where one makes sense: `X`, `z`, `f`, `p`.

use chrono::{Datelike, Days, Months, NaiveDate};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::frame::place;
use crate::{
    book::{
        Command,
        command::{ActionCommand, ContactCommand, NextStep, TouchCommand},
    },
    domain::{
        action::{Action as Item, ActionKind},
        facts::{ActionFact, Who},
        id::Id,
        morning::Longer,
        phase::TrustPhase,
        touch::{Channel, Touch, Way},
    },
    i18n::{days, people, words::value},
    input::dates::{DateWords, parse_date},
    keymap::{Action, Scope},
    tui::{
        canvas::{Canvas, Line},
        chrome,
        route::ChoiceKind,
        theme::Role,
        view::{Cx, Effect, Input, Reason, View},
        widget::{scroll, text_box::TextBox},
    },
};

/// What a choice stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pick {
    Day(NaiveDate),
    NoDay,
    Rhythm(u16),
    Phase(TrustPhase),
    Keep,
    Someday,
    LetGo,
}

/// A list of choices.
pub struct ChoiceView {
    kind: ChoiceKind,
    rows: Vec<(String, Pick)>,
    marked: usize,
    typed: TextBox,
    typing: bool,
    read: Option<Result<DateWords, &'static str>>,
}

impl ChoiceView {
    /// Opens the choices of a kind.
    pub fn new(kind: ChoiceKind, cx: Cx<'_>) -> Self {
        let rows = rows(&kind, cx);
        let marked = match &kind {
            ChoiceKind::Phase(who) => usize::from(who.trust_phase.number().saturating_sub(1)),
            ChoiceKind::DoneNext(_) | ChoiceKind::TalkedNext(_) => 2,
            _ => 0,
        };
        Self { kind, rows, marked, typed: TextBox::default(), typing: false, read: None }
    }

    fn takes_dates(&self) -> bool {
        !matches!(self.kind, ChoiceKind::Phase(_) | ChoiceKind::StillWanted(_))
    }

    fn pick(&self, pick: Pick, cx: Cx<'_>) -> Vec<Effect> {
        let command = match (&self.kind, pick) {
            (ChoiceKind::DoneNext(fact), Pick::Day(day)) => done(fact, NextStep::On(day), cx),
            (ChoiceKind::DoneNext(fact), _) => done(fact, NextStep::None, cx),
            (ChoiceKind::TalkedNext(who), Pick::Day(day)) => {
                return vec![
                    run(Command::Touch(TouchCommand::LogNext(vec![talk(who, cx)], Box::new(next_word(who, day, cx))))),
                    Effect::Close,
                ];
            }
            (ChoiceKind::TalkedNext(who), _) => talked(who, cx),
            (ChoiceKind::ActionLater(fact), Pick::Day(until)) => {
                Command::Action(ActionCommand::Later { id: fact.action.id, until })
            }
            (ChoiceKind::PersonLater(who, _), Pick::Day(until)) => {
                Command::Contact(ContactCommand::Later { id: who.id, until })
            }
            (ChoiceKind::PersonLater(who, _), Pick::Rhythm(days)) => {
                Command::Contact(ContactCommand::Rhythm { id: who.id, days })
            }
            (ChoiceKind::FollowUp(who), Pick::Day(day)) => follow_up(who, day, cx),
            (ChoiceKind::Phase(who), Pick::Phase(to)) if who.trust_phase != to => {
                Command::Contact(ContactCommand::Phase { id: who.id, to })
            }
            (ChoiceKind::StillWanted(fact), Pick::Someday) => Command::Action(ActionCommand::Someday(fact.action.id)),
            (ChoiceKind::StillWanted(fact), Pick::LetGo) => Command::Action(ActionCommand::Drop(fact.action.id)),
            _ => return vec![Effect::Close],
        };
        vec![run(command), Effect::Close]
    }

    fn typed_in(&mut self, input: &Input, cx: Cx<'_>) {
        if self.typed.take(input) {
            self.typing = !self.typed.is_empty();
            self.read = (!self.typed.text().trim().is_empty())
                .then(|| parse_date(self.typed.text(), cx.now.today(), cx.week_start).map_err(|error| error.id()))
                // every choice here is of a day to come
                .map(|read| read.and_then(|day| if day.date < cx.now.today() { Err("choice-past") } else { Ok(day) }));
        }
    }
}

impl View for ChoiceView {
    fn scope(&self) -> Scope {
        Scope::Choice
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        if action == Action::NextField && !self.takes_dates() { Err(Reason("reason-no-date")) } else { Ok(()) }
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Text(letter) if !self.typing => {
                let digit =
                    crate::text::script::half_width(*letter).to_digit(10).and_then(|digit| usize::try_from(digit).ok());
                if let Some((_, pick)) =
                    digit.and_then(|digit| digit.checked_sub(1)).and_then(|place| self.rows.get(place))
                {
                    return self.pick(*pick, cx);
                }
                match letter {
                    'q' => return vec![Effect::Close],
                    ' ' | '　' => self.typing = self.takes_dates(),
                    _ if self.takes_dates() => self.typed_in(&input, cx),
                    _ => {}
                }
            }
            Input::Act(Action::Back) => return vec![Effect::Close],
            Input::Act(Action::Down) => self.marked = scroll::moved(self.marked, 1, self.rows.len()),
            Input::Act(Action::Up) => self.marked = scroll::moved(self.marked, -1, self.rows.len()),
            Input::Act(Action::NextField) => self.typing = self.takes_dates() && !self.typing,
            Input::Act(Action::Choose) => match self.read.as_ref().filter(|_| self.typing) {
                Some(Ok(words)) => return self.pick(Pick::Day(words.date), cx),
                Some(Err(_)) => {}
                None => {
                    if let Some((_, pick)) = self.rows.get(self.marked) {
                        return self.pick(*pick, cx);
                    }
                }
            },
            _ if self.takes_dates() => self.typed_in(&input, cx),
            _ => {}
        }
        Vec::new()
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let height = self.rows.len().saturating_add(if self.takes_dates() { 5 } else { 3 });
        let mut canvas = Canvas::new(cx, place(area, 60, height), buffer);
        let keys = chrome::keys(cx, Scope::Choice, canvas.width().saturating_sub(6), |action| {
            action != Action::NextField || self.takes_dates()
        });
        let mut inside = canvas.framed(&title(&self.kind, cx), &keys);
        inside.line(0, &question(&self.kind, cx).into());
        for (place, (label, _)) in self.rows.iter().enumerate() {
            let row = place.saturating_add(1);
            let mark = if place == self.marked && !self.typing { cx.glyphs.selected } else { " " };
            let line = Line::new()
                .plain(mark)
                .plain(" ")
                .add(place.saturating_add(1).to_string(), cx.theme.style(Role::Key))
                .plain(format!(" {label}"));
            inside.line(row, &line);
            if place == self.marked && !self.typing {
                inside.restyle(row, cx.theme.selected());
            }
        }
        if !self.takes_dates() {
            return Some(inside.position(self.marked.saturating_add(1), 0));
        }
        let row = self.rows.len().saturating_add(1);
        let label = format!("  {} ", cx.words.say("choice-or-type"));
        let cell = inside.line_at(row, 0, usize::MAX, &label.into());
        let caret = self.typed.draw(&mut inside, row, cell);
        let echo = match &self.read {
            None => Line::new().plain("    ").add(cx.words.say("choice-examples"), cx.theme.style(Role::Quiet)),
            Some(Ok(words)) => Line::new().plain("    ").plain(days::echo(cx.words, words.date, cx.now.today())),
            Some(Err(id)) => Line::new()
                .plain("    ")
                .add(cx.words.with(id, [("text", value(self.typed.text()))]), cx.theme.style(Role::Look)),
        };
        inside.line(row.saturating_add(1), &echo);
        Some(caret)
    }
}

/// The choices of each kind: words and what they stand for.
fn rows(kind: &ChoiceKind, cx: Cx<'_>) -> Vec<(String, Pick)> {
    let today = cx.now.today();
    let day = |id: &str, day: NaiveDate| {
        (format!("{}  {}", cx.words.say(id), days::echo(cx.words, day, today)), Pick::Day(day))
    };
    let after = |days: u64| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let month = today.checked_add_months(Months::new(1)).unwrap_or(today);
    let to_friday = u64::from((4 + 7 - today.weekday().num_days_from_monday() - 1) % 7 + 1);
    let to_monday = u64::from(7 - today.weekday().num_days_from_monday());
    match kind {
        ChoiceKind::DoneNext(_) | ChoiceKind::TalkedNext(_) | ChoiceKind::FollowUp(_) => {
            let mut rows =
                vec![day("choice-week", after(7)), day("choice-two-weeks", after(14)), day("choice-month", month)];
            if !matches!(kind, ChoiceKind::FollowUp(_)) {
                rows.push((cx.words.say("choice-none"), Pick::NoDay));
            }
            rows
        }
        ChoiceKind::ActionLater(_) | ChoiceKind::PersonLater(..) => {
            let mut rows = vec![
                day("choice-tomorrow", after(1)),
                day("choice-friday", after(to_friday)),
                day("choice-next-week", after(to_monday)),
                day("choice-month", month),
            ];
            if let ChoiceKind::PersonLater(_, Some(Longer { from, to })) = kind {
                let offer = cx.words.with("choice-longer", [("from", value(*from)), ("to", value(*to))]);
                rows.push((offer, Pick::Rhythm(*to)));
            }
            rows
        }
        ChoiceKind::Phase(_) => TrustPhase::ALL
            .into_iter()
            .map(|phase| {
                let steps = cx.glyphs.steps(phase.number());
                (
                    format!("{steps} {}  {}", people::label(cx.words, phase), people::phase_line(cx.words, phase)),
                    Pick::Phase(phase),
                )
            })
            .collect(),
        ChoiceKind::StillWanted(_) => [
            ("choice-still-yes", Pick::Keep),
            ("choice-still-someday", Pick::Someday),
            ("choice-still-let-go", Pick::LetGo),
        ]
        .into_iter()
        .map(|(id, pick)| (cx.words.say(id), pick))
        .collect(),
    }
}

fn title(kind: &ChoiceKind, cx: Cx<'_>) -> Line {
    let id = match kind {
        ChoiceKind::DoneNext(_) | ChoiceKind::TalkedNext(_) => "choice-title-done-next",
        ChoiceKind::ActionLater(_) | ChoiceKind::PersonLater(..) => "choice-title-later",
        ChoiceKind::FollowUp(_) => "choice-title-follow-up",
        ChoiceKind::Phase(_) => "choice-title-phase",
        ChoiceKind::StillWanted(_) => "choice-title-still",
    };
    Line::new().add(cx.words.say(id), cx.theme.style(Role::Title))
}

fn question(kind: &ChoiceKind, cx: Cx<'_>) -> String {
    let (id, what) = match kind {
        ChoiceKind::DoneNext(fact) => ("choice-done-next", about(fact, cx)),
        ChoiceKind::ActionLater(fact) => ("choice-later", about(fact, cx)),
        ChoiceKind::StillWanted(fact) => ("choice-still", about(fact, cx)),
        ChoiceKind::TalkedNext(who) => ("choice-talked-next", people::called(cx.words, who)),
        ChoiceKind::PersonLater(who, _) => ("choice-later", people::called(cx.words, who)),
        ChoiceKind::FollowUp(who) => ("choice-follow-up", people::called(cx.words, who)),
        ChoiceKind::Phase(who) => ("choice-phase", people::called(cx.words, who)),
    };
    cx.words.with(id, [("what", value(what))])
}

fn about(fact: &ActionFact, cx: Cx<'_>) -> String {
    match &fact.who {
        Some(who) => format!("{} ({})", fact.action.text, people::called(cx.words, who)),
        None => fact.action.text.clone(),
    }
}

fn run(command: Command) -> Effect {
    Effect::Run(Box::new(command), None)
}

fn done(fact: &ActionFact, next: NextStep, cx: Cx<'_>) -> Command {
    // without a person, what comes next is the same once more
    let next_text = if fact.who.is_some() { cx.words.say("action-follow-up") } else { String::new() };
    Command::Action(ActionCommand::Done { id: fact.action.id, next, next_text })
}

fn talked(who: &Who, cx: Cx<'_>) -> Command {
    Command::Touch(TouchCommand::Log(vec![talk(who, cx)]))
}

/// A talk today, by whatever way.
pub fn talk(who: &Who, cx: Cx<'_>) -> Touch {
    Touch {
        contact_id: who.id,
        on: cx.now.today(),
        way: Way::TwoWay,
        channel: Channel::Chat,
        minutes: None,
        frank: false,
        text: String::new(),
    }
}

fn follow_up(who: &Who, due: NaiveDate, cx: Cx<'_>) -> Command {
    Command::Action(ActionCommand::Add(Id::fresh(), Box::new(next_word(who, due, cx))))
}

fn next_word(who: &Who, due: NaiveDate, cx: Cx<'_>) -> Item {
    let mut item = Item::todo(cx.words.say("action-follow-up"), cx.now.today());
    item.contact_id = Some(who.id);
    item.kind = ActionKind::FollowUp;
    item.due = Some(due);
    item
}
