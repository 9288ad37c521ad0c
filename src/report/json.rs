//! The page as JSON: the names of `product.md` 5, ISO dates, `null` for what is undefined or not for this audience.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::domain::facts::{WeekCount, Who};
use crate::i18n::words::Words;
use crate::report::{
    audience::Part,
    names::Person,
    plain,
    week::{
        GoalLine, Line, Sums, Support, Thanks, WeekPage,
        next::NextThing,
        people::{Closer, Newcomer, People, Quiet},
        promises::{ActionLine, Promises},
    },
};
use crate::text::json::escaped;

/// Returns the page as one JSON object, indented, with a line break at its end; nothing hidden stands bare in it.
pub fn json(page: &WeekPage, words: &Words) -> String {
    let question = page.takes(Part::Question).then(|| plain::line(&page.question_asked(words)));
    let page = object([
        (page.span.code(), page.name().into()),
        ("from", code(page.from)),
        ("to", code(page.to)),
        ("for", page.audience.code().into()),
        ("owner", page.owner.as_str().into()),
        ("line", page.takes(Part::Line).then(|| page.own_line.clone()).flatten().into()),
        ("figures", if page.takes(Part::Line) { figures(page.line) } else { Value::Null }),
        ("promises", page.promises.as_ref().map_or(Value::Null, promises)),
        ("support", page.support.as_ref().map_or(Value::Null, support)),
        ("thanks", page.thanks.as_deref().map_or(Value::Null, |all| list(all, thanks))),
        ("people", page.people.as_ref().map_or(Value::Null, people)),
        ("goals", page.goals.as_deref().map_or(Value::Null, |all| list(all, goal))),
        ("next", page.next.as_deref().map_or(Value::Null, |all| list(all, next))),
        ("question", question.into()),
    ]);
    escaped(&format!("{page:#}\n"))
}

fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())
}

fn list<T>(all: &[T], one: impl Fn(&T) -> Value) -> Value {
    Value::Array(all.iter().map(one).collect())
}

/// A date, or the name that a small enum has in every JSON of ours; these cannot fail to be written.
fn code(value: impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or(Value::Null)
}

fn figures(line: Line) -> Value {
    object([
        ("people_talked", line.talked.into()),
        ("people_first_time", line.first.into()),
        ("people_given", line.helped.into()),
        ("people_received", line.helped_by.into()),
    ])
}

fn promises(part: &Promises) -> Value {
    let kept = object([
        ("on_time", part.kept.on_time.into()),
        ("late", part.kept.late.into()),
        ("missed", part.kept.missed.into()),
        ("due", part.kept.due().into()),
    ]);
    object([
        ("kept", kept),
        ("open", list(&part.open, action)),
        ("new", list(&part.new, action)),
        ("waiting_for", list(&part.waiting_for, action)),
    ])
}

fn action(action: &ActionLine) -> Value {
    let fields = [
        ("kind", code(action.kind)),
        ("owner", code(action.owner)),
        ("text", action.text.clone().into()),
        ("due", code(action.due)),
        ("made_on", code(action.made_on)),
        ("contact", contact(action.who.as_ref())),
    ];
    let id = action.id.map(|id| ("id", code(id)));
    Value::Object(fields.into_iter().chain(id).map(|(name, value)| (name.to_owned(), value)).collect())
}

fn support(part: &Support) -> Value {
    let counted = |given: u32, received: u32| object([("given", given.into()), ("received", received.into())]);
    let kinds = part.kinds.iter().filter_map(|of| {
        let Value::String(kind) = code(of.kind) else { return None };
        Some((kind, counted(of.given, of.received)))
    });
    let named =
        |all: &Option<Vec<Person>>| all.as_deref().map_or(Value::Null, |all| list(all, |who| contact(Some(who))));
    object([
        ("kinds", Value::Object(kinds.collect())),
        ("received_from", named(&part.received_from)),
        ("gave_to", named(&part.gave_to)),
        ("weeks12", sums(part.weeks12)),
        ("weeks", list(&part.weeks, week)),
    ])
}

fn week(week: &WeekCount) -> Value {
    code(week)
}

fn sums(sums: Sums) -> Value {
    object([
        ("given", sums.given.into()),
        ("received", sums.received.into()),
        ("count_given", sums.count_given.into()),
        ("count_received", sums.count_received.into()),
        ("word", code(sums.word)),
    ])
}

fn thanks(thanks: &Thanks) -> Value {
    object([
        ("on", code(thanks.on)),
        ("kind", code(thanks.kind)),
        ("text", thanks.text.clone().into()),
        ("thanked_on", code(thanks.thanked_on)),
        ("contact", contact(thanks.who.as_ref())),
    ])
}

fn people(part: &People) -> Value {
    object([
        ("new", list(&part.new, newcomer)),
        ("closer", list(&part.closer, closer)),
        ("quiet", list(&part.quiet, quiet)),
        ("gaps", code(&part.gaps)),
    ])
}

fn newcomer(one: &Newcomer) -> Value {
    object([("contact", contact(Some(&one.who))), ("met_on", code(one.met_on))])
}

fn closer(one: &Closer) -> Value {
    object([
        ("contact", contact(one.who.as_ref())),
        ("was", code(one.was)),
        ("trust_phase", code(one.now)),
        ("on", code(one.on)),
    ])
}

fn quiet(one: &Quiet) -> Value {
    object([
        ("contact", contact(Some(&one.who))),
        ("days", one.days.into()),
        ("cadence_days", one.cadence.into()),
        ("planned", code(one.planned)),
    ])
}

fn goal(goal: &GoalLine) -> Value {
    object([("text", goal.text.as_str().into()), ("due", code(goal.due)), ("closed_on", code(goal.closed_on))])
}

fn next(thing: &NextThing) -> Value {
    match thing {
        NextThing::Do(line) => action(line),
        NextThing::ReachOut { who, days, cadence } => object([
            ("kind", "reach_out".into()),
            ("days", (*days).into()),
            ("cadence_days", (*cadence).into()),
            ("contact", contact(Some(who))),
        ]),
    }
}

/// A person whole for the owner, by the short name alone for anyone else.
fn contact(who: Option<&Person>) -> Value {
    match who {
        None => Value::Null,
        Some(Person::Veiled { name, .. }) => object([("name", name.as_str().into())]),
        Some(Person::Whole(Who { id, name, reading, trust_phase, .. })) => object([
            ("id", code(id)),
            ("name", name.as_str().into()),
            ("reading", if reading.is_empty() { Value::Null } else { reading.as_str().into() }),
            ("trust_phase", code(trust_phase)),
        ]),
    }
}
