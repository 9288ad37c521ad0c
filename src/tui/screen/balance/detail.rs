//! What is said of the selected row: whom to ask for a kind, or how it stands with a person. Suggestions, never debts.

use super::{BalanceView, body::title};
use crate::{
    book::read::balance::PersonBalance,
    domain::{
        asking::{candidates, given_so_far},
        balance::{Comment, main_kind},
        coverage::coverage,
        exchange::SupportKind,
    },
    i18n::{
        people::{called, label},
        reasons,
        words::value,
    },
    text::wrap::wrap,
    tui::{
        canvas::{Canvas, Line},
        theme::Role,
        view::Cx,
    },
};

/// Where a line goes on that is too long for one row.
const INDENT: usize = 2;

/// Draws the lines below a rule.
pub fn draw(canvas: &mut Canvas<'_>, lines: &[Line]) {
    if canvas.height() == 0 {
        return;
    }
    canvas.rule(0);
    for (row, line) in lines.iter().enumerate() {
        canvas.line_at(row.saturating_add(1), 1, usize::MAX, line);
    }
}

/// Returns what is to be said, no line wider than `width`.
pub fn lines(cx: Cx<'_>, view: &BalanceView, width: usize, room: usize) -> Vec<Line> {
    match (view.kind_looked_at(), view.person()) {
        (Some(kind), _) => whom_to_ask(cx, view, kind, width),
        (None, Some(person)) => of_person(cx, view, person, width, room),
        (None, None) => wrapped(&cx.words.say("balance-no-ledger"), width),
    }
}

/// Whom to ask for a kind (4.5), how many could be asked (F1), and what was given so far.
fn whom_to_ask(cx: Cx<'_>, view: &BalanceView, kind: SupportKind, width: usize) -> Vec<Line> {
    let words = cx.words;
    let people = &view.shown.ask;
    let covered = reasons::coverage(words, coverage(people).as_ref(), kind);
    let quiet = cx.theme.style(Role::Quiet);
    let head = title(cx, words.with("balance-whom-to-ask", [("kind", value(label(words, kind)))]));
    let mut lines = head.plain("   ").add(covered, quiet).wrapped(width, INDENT);
    for candidate in candidates(people, kind, view.shown.today) {
        let why: Vec<String> = candidate.reasons.iter().map(|reason| reasons::ask_reason(words, reason)).collect();
        let name = called(words, &candidate.facts.who);
        let line = Line::new().plain(name).add(format!("  {}", why.join(&words.say("list-comma"))), quiet);
        lines.extend(line.wrapped(width, INDENT));
    }
    lines.extend(wrapped(&reasons::given_so_far(words, given_so_far(people)), width));
    lines
}

/// How it stands with a person: the word where one is due, what mostly goes between the two, and the one question (F3, F4).
fn of_person(cx: Cx<'_>, view: &BalanceView, person: &PersonBalance, width: usize, room: usize) -> Vec<Line> {
    let words = cx.words;
    let feeling = view.shown.feelings.get(&person.who.id).copied().unwrap_or_default();
    let comment = feeling.comment(person.word, view.shown.today);
    let mut lines = vec![title(cx, called(words, &person.who))];
    let said = reasons::comment(words, comment)
        .filter(|_| comment != Comment::Counted(crate::domain::balance::BalanceWord::None));
    let said = said.filter(|_| view.kind.is_none());
    let mostly = main_kind(&person.tally).filter(|_| view.kind.is_none()).map(|kind| reasons::mostly(words, kind));
    let both: Vec<String> = said.into_iter().chain(mostly).collect();
    if !both.is_empty() {
        lines.extend(wrapped(&both.join(&words.say("sentence-join")), width));
    }
    if feeling.may_ask(person.word, view.shown.today) {
        lines.extend(wrapped(&words.say("balance-ask-felt"), width));
    }
    // it is said every time: where there is no room for all of it, none of it stands
    let no_ledger = wrapped(&words.say("balance-no-ledger"), width);
    if lines.len().saturating_add(no_ledger.len()) <= room {
        lines.extend(no_ledger);
    }
    lines
}

fn wrapped(text: &str, width: usize) -> Vec<Line> {
    wrap(text, width).into_iter().map(Line::from).collect()
}
