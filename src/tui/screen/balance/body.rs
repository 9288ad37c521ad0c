//! Drawing the balance: the head, the kinds, the people, and the weeks; what leaves first when rows are short.

use ratatui::layout::Position;

use super::{BalanceView, KINDS, PERIODS, detail, weeks};
use crate::{
    book::read::balance::Balance,
    domain::{
        balance::{self, BalanceWord},
        exchange::{Direction, SupportKind},
        phase::TrustPhase,
    },
    i18n::{
        Lang,
        people::{badge, label},
        words::value,
    },
    text::{width::cells, wrap::wrap},
    tui::{
        canvas::{Canvas, Line},
        screen::layout::{self, NARROW, Part, WIDE},
        spots::Click,
        theme::Role,
        view::Cx,
        widget::{diverging, more::InSight, person_line, scroll},
    },
};

/// Draws the view; returns the place of the selected row, where the unseen cursor rests.
pub fn draw(mut canvas: Canvas<'_>, view: &BalanceView) -> Option<Position> {
    head(&mut canvas, view);
    let top = layout::below_head(&mut canvas);
    let balance = view.shown.balance.as_ref()?;
    let (width, height) = (canvas.width(), canvas.height().saturating_sub(top));
    if balance.people.is_empty() {
        empty(&mut canvas.part(top, 0, height, width));
        return None;
    }
    if width >= WIDE {
        let (left, right) = layout::columns(&mut canvas, top, height, width / 2);
        // the two stand side by side: their axes are as far from their left edges
        let same = left.width.min(right.width);
        let of_people = Columns::of_people(canvas.cx(), same);
        let of_kinds = Columns::of_kinds(canvas.cx(), same, &of_people);
        let kinds_rows = KINDS.saturating_add(2);
        let caret = kinds(&mut canvas.at(Part { height: kinds_rows, ..left }), view, &of_kinds, balance);
        let below = left.height.saturating_sub(kinds_rows);
        weeks::columns(&mut canvas.at(Part { row: top.saturating_add(kinds_rows), height: below, ..left }), view);
        let rows =
            detail::lines(canvas.cx(), view, right.width.saturating_sub(1), (right.height / 2).saturating_sub(1));
        let detail_rows = rows.len().saturating_add(1).min(right.height / 2);
        let people_rows = right.height.saturating_sub(detail_rows);
        let list = people(&mut canvas.at(Part { height: people_rows, ..right }), view, &of_people);
        let place = Part { row: top.saturating_add(people_rows), height: detail_rows, ..right };
        detail::draw(&mut canvas.at(place), &rows);
        return caret.or(list);
    }
    // from the top: kinds, people, what is said of the selected row, weeks; the last two leave in this order
    let of_people = Columns::of_people(canvas.cx(), width);
    let of_kinds = Columns::of_kinds(canvas.cx(), width, &of_people);
    let kinds_rows = KINDS.saturating_add(1);
    let weeks_rows = if height >= 15 { 3 } else { 0 };
    let detail_rows = if height >= 19 { 4 } else { 0 };
    let people_rows = height.saturating_sub(kinds_rows).saturating_sub(weeks_rows).saturating_sub(detail_rows);
    let mut row = top;
    let mut next = |height: usize| {
        let part = Part { row, cell: 0, height, width };
        row = row.saturating_add(height);
        part
    };
    let (kinds_at, people_at, detail_at, weeks_at) =
        (next(kinds_rows), next(people_rows), next(detail_rows), next(weeks_rows));
    let caret = kinds(&mut canvas.at(kinds_at), view, &of_kinds, balance);
    let list = people(&mut canvas.at(people_at), view, &of_people);
    let lines = detail::lines(canvas.cx(), view, width.saturating_sub(2), detail_at.height.saturating_sub(1));
    detail::draw(&mut canvas.at(detail_at), &lines);
    weeks::lines(&mut canvas.at(weeks_at), view);
    caret.or(list)
}

/// The place, the span, the kind; the spans one can choose on the right.
fn head(canvas: &mut Canvas<'_>, view: &BalanceView) {
    let cx = canvas.cx();
    let words = cx.words;
    let kind = match view.kind {
        None => words.say("balance-all-kinds"),
        Some(kind) => words.with("balance-one-kind", [("kind", value(label(words, kind)))]),
    };
    let mut spans = Line::new().add("[ ] ", cx.theme.style(Role::Key));
    for (place, (id, _)) in PERIODS.into_iter().enumerate() {
        let role = if place == view.period { Role::Title } else { Role::Quiet };
        let text = words.say(id);
        let text = if place == view.period { format!("[{text}]") } else { format!(" {text} ") };
        spans = spans.add(text, cx.theme.style(role));
    }
    let left = Line::new().plain(" ").add(words.say("view-balance"), cx.theme.style(Role::Title));
    let left = if canvas.width() < NARROW { left } else { left.plain(format!("   {kind}")) };
    canvas.line_with_right(0, &left, &spans.plain(" "));
}

/// English titles stand in capitals, Japanese ones in bold.
pub fn title(cx: Cx<'_>, text: String) -> Line {
    let text = if cx.words.lang() == Lang::En { text.to_uppercase() } else { text };
    Line::new().add(text, cx.theme.style(Role::Title))
}

/// The two sides by name, over the axis of the bars below.
fn sides(cx: Cx<'_>, axis: usize) -> Line {
    let words = cx.words;
    let left = format!("{} {} ", words.say("balance-received"), cx.glyphs.received);
    let right = format!(" {} {}", cx.glyphs.gave, words.say("balance-gave"));
    Line::new()
        .to(axis.saturating_sub(cells(&left)))
        .add(left, cx.theme.style(Role::Received))
        .plain(cx.glyphs.axis)
        .add(right, cx.theme.style(Role::Gave))
}

/// The cells of a row: label, number, half a bar, number, word.
struct Columns {
    label: usize,
    half: usize,
    word: usize,
    /// There is room to say that a balance which leans is fine with somebody close.
    is_roomy: bool,
}

const NUMBER: usize = 4;
/// The most cells of half a bar.
const HALF: usize = 22;

impl Columns {
    /// The columns of the people in rows of so many cells.
    fn of_people(cx: Cx<'_>, width: usize) -> Self {
        let label = (width.saturating_mul(3) / 10).clamp(14, 26).max(widest_kind(cx));
        let plain = longest_word(cx);
        let fine = cells(&cx.words.with("balance-fine", [("word", value(" ".repeat(plain)))]));
        let roomy = Self::of(width, label, fine);
        if roomy.word > 0 { Self { is_roomy: true, ..roomy } } else { Self::of(width, label, plain) }
    }

    /// The columns of the kinds over the same axis: what their labels leave goes to the bars.
    fn of_kinds(cx: Cx<'_>, width: usize, people: &Self) -> Self {
        let word = if people.word > 0 { longest_word(cx) } else { 0 };
        let axis = people.axis();
        let left = axis.saturating_sub(NUMBER).saturating_sub(2).saturating_sub(widest_kind(cx));
        let behind = NUMBER.saturating_add(1).saturating_add(if word > 0 { word.saturating_add(2) } else { 0 });
        let right = width.saturating_sub(axis).saturating_sub(behind);
        let half = left.min(right).clamp(people.half, HALF.max(people.half));
        Self { label: axis.saturating_sub(half).saturating_sub(NUMBER).saturating_sub(2), half, word, is_roomy: false }
    }

    fn of(width: usize, label: usize, word: usize) -> Self {
        let fixed = label.saturating_add(NUMBER.saturating_mul(2)).saturating_add(5);
        let room = width.saturating_sub(fixed);
        // the word gives way to the bars
        let word = if room < word.saturating_add(12) { 0 } else { word };
        Self { label, half: (room.saturating_sub(word) / 2).clamp(3, HALF), word, is_roomy: false }
    }

    fn axis(&self) -> usize {
        self.label.saturating_add(NUMBER).saturating_add(2).saturating_add(self.half)
    }
}

/// The cells of the longest kind, with the mark before it and a gap behind.
fn widest_kind(cx: Cx<'_>) -> usize {
    kind_names(cx).iter().map(|name| cells(name)).max().unwrap_or(0).saturating_add(3)
}

/// The four kinds by badge and name.
fn kind_names(cx: Cx<'_>) -> [String; 4] {
    SupportKind::ALL.map(|kind| format!("{} {}", badge(cx.words, kind), label(cx.words, kind)))
}

/// One row: who or which kind, what came in and went out, and the word.
struct Flow {
    /// Its place among the rows of the view.
    place: usize,
    head: Line,
    received: u32,
    given: u32,
    /// What fills a side.
    most: u32,
    word: String,
}

/// Draws a row; returns where the unseen cursor rests when it is the selected one.
fn flow(canvas: &mut Canvas<'_>, view: &BalanceView, row: usize, columns: &Columns, flow: &Flow) -> Option<Position> {
    let cx = canvas.cx();
    let is_here = flow.place == view.at;
    let mark = if is_here { cx.glyphs.selected } else { " " };
    canvas.line_at(row, 0, columns.label, &Line::new().plain(mark).and(flow.head.clone()));
    let at = canvas.line_at(row, columns.label, usize::MAX, &format!("{:>NUMBER$}  ", flow.received).into());
    let behind = at.saturating_add(columns.half.saturating_mul(2)).saturating_add(1);
    let end = canvas.line_at(row, behind, usize::MAX, &format!("{:>NUMBER$}", flow.given).into());
    if columns.word > 0 {
        let word = Line::new().add(flow.word.as_str(), cx.theme.style(Role::Quiet));
        canvas.line_at(row, end.saturating_add(2), columns.word, &word);
    }
    canvas.click(row, 0, canvas.width(), Click::Row(flow.place));
    if is_here {
        canvas.restyle(row, cx.theme.selected());
        canvas.unmark(row, at, behind.saturating_sub(at));
    }
    let bar = diverging::bar(cx, flow.received, flow.given, flow.most, columns.half);
    canvas.line_at(row, at, behind.saturating_sub(at), &bar);
    is_here.then(|| canvas.position(row, 0))
}

fn kinds(canvas: &mut Canvas<'_>, view: &BalanceView, columns: &Columns, balance: &Balance) -> Option<Position> {
    let cx = canvas.cx();
    canvas.line(0, &sides(cx, columns.axis()));
    let all = &balance.all;
    let most = SupportKind::ALL.into_iter().flat_map(|kind| Direction::ALL.map(|way| all.count_of(kind, way))).max();
    let mut caret = None;
    for (place, (kind, name)) in SupportKind::ALL.into_iter().zip(kind_names(cx)).enumerate() {
        let style = cx.theme.style(if view.kind == Some(kind) { Role::Title } else { Role::Plain });
        let [given, received] = [Direction::Given, Direction::Received].map(|way| all.count_of(kind, way));
        let [gave, got] = [Direction::Given, Direction::Received].map(|way| all.weight_of(kind, way));
        let word = said_of(cx, balance::word(gave, got, given, received));
        let head = Line::new().add(name, style);
        let shown = Flow { place, head, received, given, most: most.unwrap_or(1), word };
        caret = flow(canvas, view, place.saturating_add(1), columns, &shown).or(caret);
    }
    let (received, given) = (all.count_all(Direction::Received), all.count_all(Direction::Given));
    let sum = Flow {
        place: KINDS.saturating_sub(1),
        head: Line::from(cx.words.say("balance-sum")),
        received,
        given,
        most: received.max(given),
        word: said_of(cx, balance::word_of(all)),
    };
    flow(canvas, view, KINDS, columns, &sum).or(caret)
}

/// Returns the cells of the longest word of a balance.
fn longest_word(cx: Cx<'_>) -> usize {
    let said = [BalanceWord::Few, BalanceWord::Balanced, BalanceWord::Giving, BalanceWord::Receiving];
    said.into_iter().map(|word| cells(&label(cx.words, word))).max().unwrap_or(0)
}

/// The word of a balance; nothing on record is a sign of its own.
fn said_of(cx: Cx<'_>, word: BalanceWord) -> String {
    if word == BalanceWord::None { cx.glyphs.nothing.to_owned() } else { label(cx.words, word) }
}

fn people(canvas: &mut Canvas<'_>, view: &BalanceView, columns: &Columns) -> Option<Position> {
    let cx = canvas.cx();
    let count = view.people().count();
    let head = title(cx, cx.words.say("balance-by-person"));
    let most = view
        .people()
        .map(|person| view.count(&person.tally, Direction::Given).max(view.count(&person.tally, Direction::Received)))
        .max()
        .unwrap_or(1);
    let room = canvas.height().saturating_sub(1);
    let at = view.at.saturating_sub(KINDS);
    let first = scroll::first_row(at.saturating_sub(room / 2), at, count, room);
    let sign = InSight::new(first, room.min(count), count).sign(cx);
    let sum = Line::new().add(count.to_string(), cx.theme.style(Role::Quiet));
    // the sign names the number too
    let right = if sign.is_empty() { sum } else { sign };
    canvas.line_with_right(0, &Line::from(" ").and(head), &right.plain(" "));
    let mut caret = None;
    for (line, (place, person)) in view.people().enumerate().skip(first).take(room).enumerate() {
        let word = match (person.word, person.who.trust_phase) {
            // the word is about everything between the two, not about one kind
            _ if view.kind.is_some() => String::new(),
            (BalanceWord::Giving | BalanceWord::Receiving, TrustPhase::DeepTrust | TrustPhase::Partnership)
                if columns.is_roomy =>
            {
                cx.words.with("balance-fine", [("word", value(label(cx.words, person.word)))])
            }
            (word, _) => said_of(cx, word),
        };
        let shown = Flow {
            place: place.saturating_add(KINDS),
            head: Line::from(person_line::name(cx, &person.who)),
            received: view.count(&person.tally, Direction::Received),
            given: view.count(&person.tally, Direction::Given),
            most,
            word,
        };
        caret = flow(canvas, view, line.saturating_add(1), columns, &shown).or(caret);
    }
    caret
}

/// No exchange in this span: what would make one, and where the longer spans are.
fn empty(canvas: &mut Canvas<'_>) {
    let cx = canvas.cx();
    let room = canvas.width().saturating_sub(4);
    for (row, line) in wrap(&cx.words.say("balance-nothing"), room).into_iter().enumerate() {
        canvas.line_at(row.saturating_add(1), 2, room, &line.into());
    }
}
