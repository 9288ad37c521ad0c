//! The rows behind each tab: what they are about, and how they read.

use chrono::NaiveDate;

use super::{Leaf, PersonView};
use crate::{
    domain::{
        action::{Action, ActionState, Owner},
        entry::{Concern, Need, NeedState, Note, Offer},
        evidence::Evidence,
        exchange::Exchange,
        phase::PhaseChange,
        record::Kept,
        touch::Touch,
    },
    i18n::{days, people::label, reasons, words::value},
    input::fields,
    text::wrap::wrap_behind,
    tui::{
        canvas::Line,
        screen::{card, layout::NARROW, verbs},
        theme::Role,
        view::Cx,
    },
};

/// What a row is about.
#[derive(Debug, Clone, Copy)]
pub enum About<'a> {
    /// Support.
    Exchange(&'a Kept<Exchange>),
    /// A talk.
    Touch(&'a Kept<Touch>),
    /// An action in any state.
    Action(&'a Kept<Action>),
    /// A need.
    Need(&'a Kept<Need>),
    /// A concern.
    Concern(&'a Kept<Concern>),
    /// A note.
    Note(&'a Kept<Note>),
    /// What can be asked for or given.
    Offer(&'a Kept<Offer>),
    /// A line of evidence.
    Evidence(&'a Evidence),
    /// What the records suggest.
    Suggestion,
    /// A step of trust.
    Step(&'a Kept<PhaseChange>),
    /// A field of the record, by its place.
    Field(usize),
}

impl About<'_> {
    /// Returns the text of a record that has one and no form of its own.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Exchange(one) => Some(&one.text),
            Self::Need(one) => Some(&one.text),
            Self::Concern(one) => Some(&one.text),
            Self::Note(one) => Some(&one.text),
            Self::Offer(one) => Some(&one.text),
            _ => None,
        }
    }

    /// Returns what tells the row from every other, whatever has changed about it.
    pub fn key(&self) -> String {
        match self {
            Self::Exchange(kept) => kept.id.to_string(),
            Self::Touch(kept) => kept.id.to_string(),
            Self::Action(kept) => kept.id.to_string(),
            Self::Need(kept) => kept.id.to_string(),
            Self::Concern(kept) => kept.id.to_string(),
            Self::Note(kept) => kept.id.to_string(),
            Self::Offer(kept) => kept.id.to_string(),
            Self::Step(kept) => kept.id.to_string(),
            Self::Evidence(line) => format!("{:?}", line.code),
            Self::Suggestion => "suggestion".to_owned(),
            Self::Field(place) => format!("field {place}"),
        }
    }

    /// Tells whether it is something that is open between the two.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Action(action) => action.state == ActionState::Open,
            Self::Need(need) => need.state != NeedState::Closed,
            Self::Concern(concern) => concern.settled_on.is_none(),
            _ => true,
        }
    }
}

/// Returns what the rows of a tab are about, in their order.
pub fn of(leaf: Leaf, view: &PersonView) -> Vec<About<'_>> {
    let Some(timeline) = &view.timeline else { return Vec::new() };
    match leaf {
        Leaf::Exchanges => {
            let talks = timeline.touches.iter().map(|touch| (touch.on, About::Touch(touch)));
            let mut all: Vec<(NaiveDate, About<'_>)> =
                timeline.exchanges.iter().map(|one| (one.on, About::Exchange(one))).chain(talks).collect();
            all.sort_by_key(|(on, _)| std::cmp::Reverse(*on));
            all.into_iter().map(|(_, about)| about).collect()
        }
        Leaf::Open => {
            let is_open = |need: &&Kept<Need>| need.state != NeedState::Closed;
            let unsettled = |concern: &&Kept<Concern>| concern.settled_on.is_none();
            let needs = timeline.needs.iter();
            let concerns = timeline.concerns.iter();
            needs
                .clone()
                .filter(is_open)
                .map(About::Need)
                .chain(concerns.clone().filter(unsettled).map(About::Concern))
                .chain(timeline.actions.iter().map(About::Action))
                .chain(needs.filter(|need| !is_open(need)).map(About::Need))
                .chain(concerns.filter(|concern| !unsettled(concern)).map(About::Concern))
                .collect()
        }
        Leaf::Notes => timeline.notes.iter().map(About::Note).collect(),
        Leaf::Offers => timeline.offers.iter().map(About::Offer).collect(),
        Leaf::Phase => {
            let suggestion = view.suggestion.iter().map(|_| About::Suggestion);
            suggestion
                .chain(view.evidence.iter().map(About::Evidence))
                .chain(timeline.phases.iter().map(About::Step))
                .collect()
        }
        Leaf::About => {
            let Some(card) = &view.focus.card else { return Vec::new() };
            let filled = |(_, field): &(usize, fields::Field<_>)| !(field.get)(&card.contact.body).is_empty();
            fields::contact().into_iter().enumerate().filter(filled).map(|(place, _)| About::Field(place)).collect()
        }
    }
}

/// Cells in front of the text: the day, or the name of a field.
const BEFORE: usize = 13;

/// Returns the lines of a row, none wider than `width`.
pub fn lines(about: About<'_>, view: &PersonView, cx: Cx<'_>, width: usize) -> Vec<Line> {
    let quiet = cx.theme.style(Role::Quiet);
    let words = cx.words;
    // a narrow screen gives the room of the column to the words
    let before = if width < NARROW { 7 } else { BEFORE };
    let dated =
        |on: NaiveDate| Line::new().add(format!("{} ", days::month_day(words, on, cx.now.today())), quiet).to(before);
    match about {
        About::Exchange(one) => {
            let (sign, text) = card::exchange_parts(cx, one);
            spread(dated(one.on).and(sign), &text, width)
        }
        About::Touch(touch) => {
            let how = touch.channel.map(|channel| format!(" ({})", label(words, channel))).unwrap_or_default();
            let text = if touch.text.is_empty() { words.say("person-talked") } else { touch.text.clone() };
            spread(dated(touch.on).plain("  "), &format!("{text}{how}"), width)
        }
        About::Action(action) => action_line(cx, action).wrapped(width, cx.glyphs.sign_cells().saturating_add(1)),
        About::Need(need) => {
            let id = if need.state == NeedState::Closed { "person-need-closed" } else { "card-need" };
            spread(
                Line::new().add("! ", cx.theme.style(Role::Look)),
                &words.with(id, [("text", value(need.text.as_str()))]),
                width,
            )
        }
        About::Concern(concern) => {
            let id = if concern.settled_on.is_some() { "person-concern-settled" } else { "person-concern" };
            spread(Line::from("  "), &words.with(id, [("text", value(concern.text.as_str()))]), width)
        }
        About::Note(note) => spread(dated(note.on), &note.text, width),
        About::Offer(offer) => Line::from(card::offer_text(cx, offer)).wrapped(width, 2),
        About::Evidence(line) => {
            let sign =
                if line.holds { Line::new().add(cx.glyphs.done, cx.theme.style(Role::Good)) } else { Line::from("-") };
            spread(sign.to(2), &reasons::evidence(words, line), width)
        }
        About::Suggestion => {
            let text =
                view.suggestion.as_ref().map(|one| reasons::suggestion(words, &view.who, one)).unwrap_or_default();
            spread(Line::from("  "), &text, width)
        }
        About::Step(step) => spread(dated(step.on), &step_text(cx, step), width),
        About::Field(place) => field(view, cx, place, width),
    }
}

/// A head, and behind it a text of as many lines as it takes.
fn spread(head: Line, text: &str, width: usize) -> Vec<Line> {
    let first = head.cells();
    let rest = if width < NARROW { 2 } else { first };
    let mut head = Some(head);
    let line = |line: String| head.take().unwrap_or_else(|| Line::new().to(rest)).plain(line);
    wrap_behind(text, width, first, rest).into_iter().map(line).collect()
}

fn action_line(cx: Cx<'_>, action: &Kept<Action>) -> Line {
    let quiet = cx.theme.style(Role::Quiet);
    let sign = match (action.state, action.owner) {
        (ActionState::Done, _) => cx.glyphs.done,
        (ActionState::Dropped, _) => cx.glyphs.nothing,
        (_, Owner::Them) => cx.glyphs.waiting,
        _ if verbs::is_duty(action) => cx.glyphs.duty,
        _ => cx.glyphs.idea,
    };
    let whose = match action.owner {
        Owner::Me => "card-you",
        Owner::Them => "card-they",
    };
    let when = match (action.state, action.due) {
        (ActionState::Done, _) => action.done_on.map(|on| days::month_day(cx.words, on, cx.now.today())),
        (ActionState::Open, Some(due)) => Some(days::due_word(cx.words, due, cx.now.today())),
        (state, _) => Some(label(cx.words, state)),
    };
    Line::new()
        .plain(sign)
        .to(cx.glyphs.sign_cells().saturating_add(1))
        .plain(cx.words.with(whose, [("text", value(action.text.as_str()))]))
        .add(format!("  {}", when.unwrap_or_default()), quiet)
}

fn step_text(cx: Cx<'_>, step: &PhaseChange) -> String {
    let now = ("now", value(label(cx.words, step.now)));
    match step.was {
        None => cx.words.with("person-step-first", [now]),
        Some(was) => cx.words.with("person-step", [now, ("was", value(label(cx.words, was)))]),
    }
}

fn field(view: &PersonView, cx: Cx<'_>, place: usize, width: usize) -> Vec<Line> {
    let (Some(card), Some(field)) = (&view.focus.card, fields::contact().into_iter().nth(place)) else {
        return Vec::new();
    };
    let name = cx.words.say(&format!("field-{}", field.key.replace('_', "-")));
    let text = (field.get)(&card.contact.body);
    let chosen = text.parse::<usize>().ok().and_then(|n| field.choices.get(n.checked_sub(1)?));
    let text = match (chosen, text.parse::<NaiveDate>()) {
        (Some(id), _) => cx.words.say(id),
        (None, Ok(day)) => days::full_date(cx.words, day),
        (None, Err(_)) => text,
    };
    spread(Line::new().add(name, cx.theme.style(Role::Quiet)).to(BEFORE.saturating_add(2)), &text, width)
}
