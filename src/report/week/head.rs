//! The head and the end of a page in words: title, for whom, the time in one line, the question.

use chrono::{Datelike, NaiveDate};

use crate::i18n::{
    days,
    words::{Words, value},
};
use crate::report::{
    audience::Part,
    phrase::{Slot, phrase},
    span::Span,
    tree::{Block, Level, Text},
    week::{Line, WeekPage},
};

/// Returns the title, for whom the page is, and the week in one line.
pub(crate) fn opening(page: &WeekPage, words: &Words) -> Vec<Block> {
    let head = [Block::Heading(Level::Page, title(page, words)), Block::Paragraph(byline(page, words))];
    let line = page.takes(Part::Line).then(|| Block::Paragraph(in_one_line(page, words)));
    head.into_iter().chain(line).collect()
}

/// Returns the question that asks for an answer; none where the owner left it out.
pub(crate) fn question(page: &WeekPage, words: &Words) -> Option<Block> {
    if !page.takes(Part::Question) {
        return None;
    }
    let label = words.with("week-question-label", [("audience", value(page.audience.code()))]);
    Some(Block::Paragraph(Text::strong(label).then(Text::words(" ")).then(asked(page, words))))
}

/// Returns the question itself.
pub(crate) fn asked(page: &WeekPage, words: &Words) -> Text {
    if let Some(own) = &page.own_question {
        return Text::book(own);
    }
    let id = format!("week-question-{}", page.question);
    phrase(words, &id, [("audience", page.audience.code().into()), ("span", page.span.code().into())])
}

/// Returns the title of the page.
pub(crate) fn title(page: &WeekPage, words: &Words) -> Text {
    match page.span {
        Span::Week => week_title(page, words),
        Span::Month => {
            let month = words.with("week-month", [("n", value(page.from.month()))]);
            phrase(words, "week-title-month", [("month", month.into()), ("year", year(page.year))])
        }
        Span::Quarter => {
            let [from, to] = [page.from, page.to].map(|day| Slot::from(days::month(words, day)));
            phrase(words, "week-title-quarter", [("from", from), ("to", to), ("year", year(page.year))])
        }
    }
}

fn week_title(page: &WeekPage, words: &Words) -> Text {
    let (week, range) = (("week", page.week.into()), ("range", range(page.from, page.to, words).into()));
    if page.from.year() == page.to.year() {
        phrase(words, "week-title", [week, range])
    } else {
        // over the turn of the year the number alone does not tell which year it belongs to
        phrase(words, "week-title-of-year", [week, ("year", year(page.year)), range])
    }
}

fn range(from: NaiveDate, to: NaiveDate, words: &Words) -> Text {
    let span = match (from.year() == to.year(), from.month() == to.month()) {
        (true, true) => "month",
        (true, false) => "year",
        (false, _) => "years",
    };
    let day = |date: NaiveDate| Slot::from(date.day());
    let weekday = |date: NaiveDate| Slot::from(days::weekday(words, date.weekday()));
    let month = |date: NaiveDate| Slot::from(words.with("week-month", [("n", value(date.month()))]));
    phrase(
        words,
        "week-range",
        [
            ("span", span.into()),
            ("from-day", day(from)),
            ("from-weekday", weekday(from)),
            ("from-month", month(from)),
            ("from-year", year(from.year())),
            ("to-day", day(to)),
            ("to-weekday", weekday(to)),
            ("to-month", month(to)),
            ("to-year", year(to.year())),
        ],
    )
}

/// A year as a word, so that no language groups its digits.
fn year(year: i32) -> Slot {
    year.to_string().into()
}

fn byline(page: &WeekPage, words: &Words) -> Text {
    let audience = ("audience", page.audience.code().into());
    if page.owner.trim().is_empty() {
        phrase(words, "week-byline-nameless", [audience])
    } else {
        phrase(words, "week-byline", [audience, ("owner", Text::book(&page.owner).into())])
    }
}

/// The sentences of what there was; what was not is left out.
fn in_one_line(page: &WeekPage, words: &Words) -> Text {
    let label = Text::strong(words.say("week-line-label")).then(Text::words(" "));
    if let Some(own) = &page.own_line {
        return label.then(Text::book(own));
    }
    let Line { talked, first, helped, helped_by } = page.line;
    let kept = page.promises.as_ref().map(|promises| promises.kept).filter(|kept| kept.on_time > 0);
    let mut sentences = Vec::new();
    if talked > 0 {
        let slots = [("people", talked.into()), ("first", first.into()), ("new", new_ones(talked, first).into())];
        sentences.push(phrase(words, "week-line-talked", slots));
    }
    match (helped, helped_by) {
        (0, 0) => {}
        (gave, 0) => sentences.push(phrase(words, "week-line-gave", [("gave", gave.into())])),
        (0, got) => sentences.push(phrase(words, "week-line-got", [("got", got.into())])),
        (gave, got) => sentences.push(phrase(words, "week-line-both", [("gave", gave.into()), ("got", got.into())])),
    }
    if let Some(kept) = kept {
        sentences.push(phrase(words, "week-line-kept", [("kept", kept.on_time.into()), ("due", kept.due().into())]));
    }
    if sentences.is_empty() {
        sentences.push(phrase(words, "week-line-quiet", [("span", page.span.code().into())]));
    }
    label.then(Text::joined(sentences, &words.say("week-space")))
}

/// How many of those talked with were new, as a word that the message selects by.
fn new_ones(talked: u32, first: u32) -> &'static str {
    match (talked, first) {
        (_, 0) => "none",
        (1, _) => "one",
        (talked, first) if first >= talked => "all",
        _ => "some",
    }
}
