//! The card of the selected person: what one needs before writing to her.

use crate::{
    domain::{
        action::Owner,
        entry::Offer,
        exchange::{Direction, Exchange},
        facts::{CardFacts, Who},
        morning::{Longer, Mornings},
        record::Kept,
        suggestion::Suggestion,
    },
    i18n::{days, people, reasons, words::value},
    text::wrap::{at_most, wrap},
    tui::{
        canvas::{Canvas, Line},
        screen::focus::Focus,
        theme::Role,
        view::Cx,
        widget::{diverging, person_line},
    },
};

/// Draws the card in the column beside the list.
pub fn beside(canvas: &mut Canvas<'_>, focus: &Focus) {
    if let Some(card) = &focus.card {
        let lines = lines(canvas.cx(), canvas.width(), card, focus.suggestion.as_ref(), BESIDE);
        draw(canvas, card, &lines);
    }
}

/// Rows of each list on the card beside the morning.
const BESIDE: usize = 4;

/// Draws the name and everything else, as far as the rows go.
fn draw(canvas: &mut Canvas<'_>, card: &CardFacts, lines: &[Line]) {
    let cx = canvas.cx();
    let name = Line::new().add(full_name(cx, card), cx.theme.style(Role::Title));
    canvas.line_with_right(0, &name, &person_line::phase(cx, &who(card)).plain(" "));
    for (place, line) in lines.iter().enumerate() {
        canvas.line(place.saturating_add(1), line);
    }
}

/// Returns everything a card says below the name: what is open first, at most `most` rows of each list.
fn lines(cx: Cx<'_>, width: usize, card: &CardFacts, suggestion: Option<&Suggestion>, most: usize) -> Vec<Line> {
    let head = [about(card).into(), addresses(card).into(), last_talk(cx, card)];
    let head = head.into_iter().filter(|line: &Line| !line.is_empty());
    let mut lines: Vec<Line> = head.flat_map(|line| line.wrapped(width, 2)).collect();
    for section in [
        open(cx, card, most),
        exchanges(cx, card, most),
        talk_about(cx, card, most),
        suggested(cx, width, card, suggestion),
        year(cx, width, card),
        offers(cx, card),
    ] {
        if section.len() > 1 {
            lines.push(Line::from(" "));
            lines.extend(section);
        }
    }
    lines
}

/// Draws the short card below the list: four rows with a rule above.
pub fn below(canvas: &mut Canvas<'_>, focus: &Focus) {
    let Some(card) = &focus.card else { return };
    let cx = canvas.cx();
    canvas.rule(0);
    let name =
        Line::new().plain(" ").add(full_name(cx, card), cx.theme.style(Role::Title)).plain("  ").plain(about(card));
    canvas.line_with_right(1, &name, &last_talk(cx, card).plain(" "));
    let question = longer_question(cx, card).map(|question| wrap(&question, canvas.width().saturating_sub(2)));
    if let Some(question) = question.filter(|lines| lines.len() > 1) {
        // a question is read whole; the exchanges stand on her page too
        for (row, line) in at_most(question, 2).into_iter().enumerate() {
            canvas.line(row.saturating_add(2), &Line::from(" ").plain(line));
        }
        return;
    }
    let mut line = Line::from(" ");
    for direction in [Direction::Received, Direction::Given] {
        if let Some(exchange) = card.exchanges.iter().find(|exchange| exchange.direction == direction) {
            line = line.and(one_exchange(cx, exchange)).plain("   ");
        }
    }
    if let Some(action) = card.actions.first() {
        line = line.and(one_open(cx, action.owner, &action.text));
    }
    canvas.line(2, &line);
    if let Some(question) = longer_question(cx, card) {
        canvas.line(3, &Line::new().plain(" ").plain(question));
    } else if let Some(topic) = topics(card).into_iter().next() {
        canvas.line(
            3,
            &Line::new()
                .plain(" ")
                .add(cx.words.say("card-ask-about"), cx.theme.style(Role::Quiet))
                .plain(" ")
                .plain(topic_text(cx, &topic)),
        );
    }
}

/// What the records suggest, wrapped; it can be put off, and nothing happens by itself.
fn suggested(cx: Cx<'_>, width: usize, card: &CardFacts, suggestion: Option<&Suggestion>) -> Vec<Line> {
    let mut lines = vec![title(cx, "card-suggestion")];
    let seen = suggestion.map(|suggestion| reasons::suggestion(cx.words, &who(card), suggestion));
    for text in seen.into_iter().chain(longer_question(cx, card)) {
        lines.extend(wrap(&text, width).into_iter().map(Line::from));
    }
    lines
}

fn longer_question(cx: Cx<'_>, card: &CardFacts) -> Option<String> {
    let Longer { from, to } = longer(cx, card)?;
    Some(cx.words.with("card-longer", [("from", value(from)), ("to", value(to))]))
}

/// Returns the longer interval to offer: she was shown on five mornings, and nothing came of it (4.4).
pub fn longer(cx: Cx<'_>, card: &CardFacts) -> Option<Longer> {
    let cadence = cx.conventions.cadence(card.contact.cadence_days, card.contact.trust_phase);
    Mornings::of(&card.mornings, cx.now.today()).asks.then(|| Longer::than(cadence))
}

/// Returns who the card is of.
pub fn who(card: &CardFacts) -> Who {
    Who::from(&card.contact)
}

/// Returns the name, with its reading where one is known.
pub fn full_name(cx: Cx<'_>, card: &CardFacts) -> String {
    let name = people::called(cx.words, &who(card));
    if card.contact.reading.is_empty() || card.contact.reading == card.contact.name {
        name
    } else {
        format!("{name} ({})", card.contact.reading)
    }
}

/// Returns the role, the shop and the town.
pub fn about(card: &CardFacts) -> String {
    let contact = &card.contact;
    let words: Vec<&str> = [contact.title.as_str(), &contact.business, &contact.place]
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect();
    words.join(", ")
}

/// Returns the main address and the main number.
pub fn addresses(card: &CardFacts) -> String {
    let lists = [card.contact.emails.first(), card.contact.phones.first()];
    lists.into_iter().flatten().map(|one| one.value.clone()).collect::<Vec<_>>().join("   ")
}

/// Returns when and how the last talk was.
pub fn last_talk(cx: Cx<'_>, card: &CardFacts) -> Line {
    let last = card.last_direct.max(card.last_group);
    let quiet = cx.theme.style(Role::Quiet);
    match last {
        None => Line::new().add(cx.words.say("card-never-talked"), quiet),
        Some(day) => {
            let channel = card.touches.iter().find(|touch| touch.on == day).and_then(|touch| touch.channel);
            let how = channel.map(|channel| format!(" ({})", people::label(cx.words, channel))).unwrap_or_default();
            let day = days::near_date(cx.words, day, cx.now.today());
            Line::new().add(cx.words.with("card-last-talk", [("day", value(format!("{day}{how}")))]), quiet)
        }
    }
}

fn title(cx: Cx<'_>, id: &str) -> Line {
    Line::new().add(cx.words.say(id), cx.theme.style(Role::Title))
}

fn exchanges(cx: Cx<'_>, card: &CardFacts, most: usize) -> Vec<Line> {
    let mut lines = vec![title(cx, "card-exchanges")];
    for exchange in card.exchanges.iter().take(most) {
        let day = Line::new().add(days::near_date(cx.words, exchange.on, cx.now.today()), cx.theme.style(Role::Quiet));
        lines.push(day.to(12).and(one_exchange(cx, exchange)));
    }
    lines
}

/// Returns an exchange in one line: its side, its words, its kind.
pub fn one_exchange(cx: Cx<'_>, exchange: &Kept<Exchange>) -> Line {
    let (sign, text) = exchange_parts(cx, exchange);
    sign.plain(text)
}

/// Returns the side of an exchange, and its words with its kind.
pub fn exchange_parts(cx: Cx<'_>, exchange: &Kept<Exchange>) -> (Line, String) {
    let (sign, role) = match exchange.direction {
        Direction::Given => (cx.glyphs.gave, Role::Gave),
        Direction::Received => (cx.glyphs.received, Role::Received),
    };
    let kind = people::label(cx.words, exchange.kind);
    let text = if exchange.text.is_empty() {
        people::deed(cx.words, exchange.kind, exchange.direction)
    } else {
        exchange.text.clone()
    };
    (Line::new().add(format!("{sign} "), cx.theme.style(role)), format!("{text} ({kind})"))
}

fn open(cx: Cx<'_>, card: &CardFacts, most: usize) -> Vec<Line> {
    let mut lines = vec![title(cx, "card-open")];
    for need in &card.needs {
        lines.push(
            Line::new()
                .add("! ", cx.theme.style(Role::Look))
                .plain(cx.words.with("card-need", [("text", value(need.text.as_str()))])),
        );
    }
    for action in card.actions.iter().take(most) {
        let due = action.due.map(|due| days::due_word(cx.words, due, cx.now.today())).unwrap_or_default();
        lines.push(one_open(cx, action.owner, &action.text).add(format!("  {due}"), cx.theme.style(Role::Quiet)));
    }
    lines
}

fn one_open(cx: Cx<'_>, owner: Owner, text: &str) -> Line {
    let (sign, id) = match owner {
        Owner::Me => (cx.glyphs.duty, "card-you"),
        Owner::Them => (cx.glyphs.waiting, "card-they"),
    };
    Line::new().plain(format!("{sign} ")).plain(cx.words.with(id, [("text", value(text))]))
}

/// Topics to ask about: notes and what was talked about, newest first.
fn topics(card: &CardFacts) -> Vec<(String, chrono::NaiveDate)> {
    let notes = card.notes.iter().map(|note| (note.text.clone(), note.on));
    let touches =
        card.touches.iter().filter(|touch| !touch.text.is_empty()).map(|touch| (touch.text.clone(), touch.on));
    let mut topics: Vec<(String, chrono::NaiveDate)> = notes.chain(touches).collect();
    // a note was written to be asked about; a talk only says what it was
    topics.truncate(card.notes.len().max(2));
    topics
}

fn topic_text(cx: Cx<'_>, (text, on): &(String, chrono::NaiveDate)) -> String {
    let first = text.lines().next().unwrap_or_default();
    format!("{first} ({})", days::near_date(cx.words, *on, cx.now.today()))
}

fn talk_about(cx: Cx<'_>, card: &CardFacts, most: usize) -> Vec<Line> {
    let mut lines = vec![title(cx, "card-talk-about")];
    lines.extend(topics(card).iter().take(most).map(|topic| Line::from(format!("- {}", topic_text(cx, topic)))));
    lines
}

/// Twelve weeks as a bar to each side; a side above zero always has a cell.
fn year(cx: Cx<'_>, width: usize, card: &CardFacts) -> Vec<Line> {
    let (given, received) = (card.weeks12.count_all(Direction::Given), card.weeks12.count_all(Direction::Received));
    let mut lines = vec![title(cx, "card-12-weeks")];
    if given == 0 && received == 0 {
        return lines;
    }
    lines.extend(weeks(cx, card, 8).wrapped(width, 2));
    lines
}

/// Returns the bar of twelve weeks with its figures; an empty line where nothing was exchanged.
pub fn weeks(cx: Cx<'_>, card: &CardFacts, half: usize) -> Line {
    let (given, received) = (card.weeks12.count_all(Direction::Given), card.weeks12.count_all(Direction::Received));
    if given == 0 && received == 0 {
        return Line::EMPTY;
    }
    let sides = cx.words.with("card-sides", [("received", value(cx.glyphs.received)), ("gave", value(cx.glyphs.gave))]);
    Line::new()
        .plain(format!("{received:>3} "))
        .and(diverging::bar(cx, received, given, given.max(received), half))
        .plain(format!(" {given}"))
        .add(format!("   {sides}"), cx.theme.style(Role::Quiet))
}

fn offers(cx: Cx<'_>, card: &CardFacts) -> Vec<Line> {
    let mut lines = vec![title(cx, "card-offers")];
    lines.extend(card.offers.iter().map(|offer| Line::from(offer_text(cx, offer))));
    lines
}

/// Returns what can be asked for or given, in the owner's words and by its kind.
pub fn offer_text(cx: Cx<'_>, offer: &Offer) -> String {
    let id = match offer.direction {
        Direction::Received => "card-can-ask",
        Direction::Given => "card-can-help",
    };
    let kind = people::label(cx.words, offer.kind);
    let text = if offer.text.is_empty() { kind } else { format!("{} ({kind})", offer.text) };
    cx.words.with(id, [("text", value(text))])
}
