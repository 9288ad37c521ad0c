//! The page as a tree: at most 45 lines, an empty part disappears, the last line is a question (`ux.md` 6.1).

use crate::domain::exchange::SupportKind;
use crate::i18n::{people::label, words::Words};
use crate::report::{
    phrase::phrase,
    span::Span,
    tree::{Block, Level, Order, Text},
    week::{
        GoalLine, Thanks, WeekPage, count, flow, head,
        lines::{action, actions, called, capped, day, told},
        next::NextThing,
        people::{Closer, Newcomer, People, Quiet},
        promises::Promises,
    },
};

/// Rows a part may take below its heading; with these a full page has 45 lines.
const THANKS: usize = 4;
/// See [`THANKS`].
const GOALS: usize = 3;
/// Items in one line.
const IN_LINE: usize = 3;

impl WeekPage {
    /// Returns the page as a tree of blocks in a language.
    pub fn blocks(&self, words: &Words) -> Vec<Block> {
        let mut blocks = head::opening(self, words);
        blocks.extend(part(words, "week-promises", self.promises.as_ref().and_then(|part| promises(part, words))));
        blocks.extend(self.support.as_ref().map(|part| flow::blocks(part, words)).unwrap_or_default());
        blocks.extend(part(words, "week-thanks", self.thanks.as_ref().and_then(|part| thanks(part, words))));
        blocks.extend(part(words, "week-people", self.people.as_ref().and_then(|part| people(part, words))));
        blocks.extend(part(words, "week-goals", self.goals.as_ref().and_then(|part| goals(part, words))));
        blocks.extend(self.next.as_ref().map(|part| next(part, self.span, words)).unwrap_or_default());
        blocks.extend(head::question(self, words));
        blocks
    }

    /// Returns the title in a language.
    pub fn title(&self, words: &Words) -> Text {
        head::title(self, words)
    }

    /// Returns the question in a language.
    pub fn question_asked(&self, words: &Words) -> Text {
        head::asked(self, words)
    }
}

/// A part with its heading; nothing where the part is empty.
fn part(words: &Words, heading: &str, list: Option<Block>) -> Vec<Block> {
    list.into_iter().flat_map(|list| [self::heading(phrase(words, heading, [])), list]).collect()
}

/// The heading of a part.
pub(crate) fn heading(text: Text) -> Block {
    Block::Heading(Level::Part, text)
}

/// A list with dots; nothing where there is nothing to list.
pub(crate) fn dots(items: Vec<Text>) -> Option<Block> {
    (!items.is_empty()).then_some(Block::List(Order::Dots, items))
}

fn promises(part: &Promises, words: &Words) -> Option<Block> {
    if part.is_empty() {
        return None;
    }
    let kept = match part.kept.due() {
        0 => phrase(words, "week-kept-none", []),
        due => {
            let slots = [("kept", part.kept.on_time.into()), ("due", due.into()), ("late", part.kept.late.into())];
            phrase(words, "week-kept", slots)
        }
    };
    let lists = [("week-open", &part.open), ("week-new", &part.new), ("week-waiting", &part.waiting_for)];
    let lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
    let lists = lists.map(|(id, list)| phrase(words, id, [("list", actions(words, list, IN_LINE).into())]));
    dots(std::iter::once(kept).chain(lists).collect())
}

fn thanks(part: &[Thanks], words: &Words) -> Option<Block> {
    let line = |thanks: &Thanks| {
        let who = ("who", called(words, thanks.who.as_ref()).into());
        let item = match &thanks.text {
            Some(text) => phrase(words, "week-item-for", [who, ("what", told(text).into())]),
            None => phrase(words, "week-thanks-kind", [who, ("kind", code(thanks.kind).into())]),
        };
        match thanks.thanked_on {
            Some(on) => {
                let when = phrase(words, "week-when-thanked", [("day", day(words, on))]);
                phrase(words, "week-item-when", [("item", item.into()), ("when", when.into())])
            }
            None => item,
        }
    };
    dots(capped(words, part.iter().map(line).collect(), THANKS, "week-more"))
}

/// The name of a kind that a message selects by.
fn code(kind: SupportKind) -> &'static str {
    match kind {
        SupportKind::Informational => "informational",
        SupportKind::Instrumental => "instrumental",
        SupportKind::Emotional => "emotional",
        SupportKind::Appraisal => "appraisal",
    }
}

fn people(part: &People, words: &Words) -> Option<Block> {
    let comma = words.say("list-comma");
    let list = |items: Vec<Text>| Text::joined(capped(words, items, IN_LINE, "week-more-people"), &comma);
    let mut lines = Vec::new();
    if !part.new.is_empty() {
        let items = part.new.iter().map(|one| newcomer(one, words)).collect();
        lines.push(phrase(words, "week-new-people", [("list", list(items).into())]));
    }
    if !part.closer.is_empty() {
        let items = part.closer.iter().map(|one| closer(one, words)).collect();
        lines.push(phrase(words, "week-closer", [("list", list(items).into())]));
    }
    if !part.quiet.is_empty() {
        let items = part.quiet.iter().map(|one| quiet(one, words)).collect();
        let planned = part.quiet.iter().filter(|one| one.planned.is_some()).count();
        let slots =
            [("n", count(part.quiet.len()).into()), ("planned", count(planned).into()), ("list", list(items).into())];
        lines.push(phrase(words, "week-quiet", slots));
    }
    let gaps: Vec<Text> = part.gaps.iter().flatten().map(|kind| Text::words(label(words, *kind))).collect();
    if !gaps.is_empty() {
        lines.push(phrase(words, "week-gaps", [("list", Text::joined(gaps, &comma).into())]));
    }
    dots(lines)
}

fn newcomer(one: &Newcomer, words: &Words) -> Text {
    let who = called(words, Some(&one.who));
    match one.met_on {
        Some(on) => phrase(words, "week-new-item", [("who", who.into()), ("day", day(words, on))]),
        None => who,
    }
}

fn closer(one: &Closer, words: &Words) -> Text {
    let who = called(words, one.who.as_ref());
    phrase(words, "week-closer-item", [("who", who.into()), ("phase", label(words, one.now).into())])
}

fn quiet(one: &Quiet, words: &Words) -> Text {
    let (who, days) = (("who", called(words, Some(&one.who)).into()), ("days", one.days.into()));
    match one.planned {
        Some(on) => phrase(words, "week-quiet-planned", [who, days, ("day", day(words, on))]),
        None => phrase(words, "week-quiet-item", [who, days]),
    }
}

fn goals(part: &[GoalLine], words: &Words) -> Option<Block> {
    let line = |goal: &GoalLine| {
        let when = match (goal.closed_on, goal.due) {
            (Some(on), _) => Some(phrase(words, "week-goal-closed", [("day", day(words, on))])),
            (None, Some(due)) => Some(phrase(words, "week-when-by", [("day", day(words, due))])),
            (None, None) => None,
        };
        match when {
            Some(when) => phrase(words, "week-item-when", [("item", told(&goal.text).into()), ("when", when.into())]),
            None => told(&goal.text),
        }
    };
    dots(capped(words, part.iter().map(line).collect(), GOALS, "week-more"))
}

fn next(part: &[NextThing], span: Span, words: &Words) -> Vec<Block> {
    if part.is_empty() {
        return Vec::new();
    }
    let line = |thing: &NextThing| match thing {
        NextThing::Do(line) => action(words, line),
        NextThing::ReachOut { who, days, cadence } => {
            let usual = i64::from(*cadence);
            let slots = [("who", called(words, Some(who)).into()), ("days", (*days).into()), ("usual", usual.into())];
            phrase(words, "week-reach-out", slots)
        }
    };
    let slots = [("n", count(part.len()).into()), ("span", span.code().into())];
    let heading = heading(phrase(words, "week-next", slots));
    vec![heading, Block::List(Order::Numbers, part.iter().map(line).collect())]
}
