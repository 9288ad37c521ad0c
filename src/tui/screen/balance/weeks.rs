//! Twelve weeks of giving and receiving: two small rows, or columns above and below a line where there is room (`ux.md` 4.4).

use super::{BalanceView, body::title};
use crate::{
    domain::{balance::WeekFlow, exchange::Direction},
    i18n::{days, words::value},
    tui::{
        canvas::{Canvas, Line},
        theme::Role,
        widget::diverging,
    },
};

/// Cells of one week's column, with the gap behind it.
const COLUMN: usize = 4;
/// The most rows of one side.
const ROWS: usize = 6;

impl BalanceView {
    fn of_week(&self, week: &WeekFlow, way: Direction) -> Option<u32> {
        week.tally.as_ref().map(|tally| self.count(tally, way))
    }

    fn most_of_weeks(&self) -> u32 {
        let both = |week: &WeekFlow| Direction::ALL.map(|way| self.of_week(week, way).unwrap_or(0));
        self.shown.weeks.iter().flat_map(both).max().unwrap_or(1)
    }

    fn sum_of_weeks(&self, way: Direction) -> u32 {
        self.shown.weeks.iter().filter_map(|week| self.of_week(week, way)).sum()
    }
}

/// Draws a title and one row for each direction.
pub fn lines(canvas: &mut Canvas<'_>, view: &BalanceView) {
    if canvas.height() < 3 {
        return;
    }
    let cx = canvas.cx();
    let first =
        view.shown.weeks.first().map(|week| days::month_day(cx.words, week.from, cx.now.today())).unwrap_or_default();
    let head = Line::from(" ").and(title(cx, cx.words.say("balance-12-weeks")));
    let since = Line::new()
        .add(cx.words.with("balance-since", [("day", value(first))]), cx.theme.style(Role::Quiet))
        .plain(" ");
    canvas.line_with_right(0, &head, &since);
    let most = view.most_of_weeks();
    for (row, (way, sign, role, id)) in [
        (Direction::Given, cx.glyphs.gave, Role::Gave, "balance-gave"),
        (Direction::Received, cx.glyphs.received, Role::Received, "balance-received"),
    ]
    .into_iter()
    .enumerate()
    {
        let style = cx.theme.style(role);
        let bars: String = view
            .shown
            .weeks
            .iter()
            .map(|week| match view.of_week(week, way) {
                // a week of which nothing was written is not a week of nothing
                None => cx.glyphs.spark_none,
                Some(count) => {
                    let step = diverging::cells(count, most, cx.glyphs.spark.len());
                    step.checked_sub(1).and_then(|step| cx.glyphs.spark.get(step)).copied().unwrap_or(" ")
                }
            })
            .collect();
        let line = Line::new()
            .plain(" ")
            .add(sign, style)
            .plain(format!(" {}", cx.words.say(id)))
            .to(14)
            .add(bars, style)
            .plain(format!("  {:>4}", view.sum_of_weeks(way)));
        canvas.line(row.saturating_add(1), &line);
    }
}

/// Draws columns: above the line what was given, below it what was received, the week's number at the foot.
pub fn columns(canvas: &mut Canvas<'_>, view: &BalanceView) {
    let cx = canvas.cx();
    // title, axis, numbers and legend take a row each
    let rows = (canvas.height().saturating_sub(5) / 2).min(ROWS);
    if rows < 2 {
        return lines(canvas, view);
    }
    canvas.line(1, &Line::from(" ").and(title(cx, cx.words.say("balance-12-weeks"))));
    let most = view.most_of_weeks();
    let axis = rows.saturating_add(2);
    for (place, week) in view.shown.weeks.iter().enumerate() {
        let cell = place.saturating_mul(COLUMN).saturating_add(3);
        for (way, bar, role) in [
            (Direction::Given, cx.glyphs.bar_gave, Role::Gave),
            (Direction::Received, cx.glyphs.bar_received, Role::Received),
        ] {
            let count = view.of_week(week, way).unwrap_or(0);
            for step in 1..=diverging::cells(count, most, rows) {
                let row = if way == Direction::Given { axis.saturating_sub(step) } else { axis.saturating_add(step) };
                canvas.line_at(
                    row,
                    cell,
                    COLUMN.saturating_sub(1),
                    &Line::new().add(bar.repeat(3), cx.theme.style(role)),
                );
            }
        }
        let number = days::week_number(week.from).to_string();
        let foot = axis.saturating_add(rows).saturating_add(1);
        canvas.line_at(foot, cell, COLUMN.saturating_sub(1), &Line::new().add(number, cx.theme.style(Role::Quiet)));
    }
    // how many a bar of full height stands for
    let scale = Line::new().add(format!("{most:>2}"), cx.theme.style(Role::Quiet));
    canvas.line_at(axis.saturating_sub(rows), 0, 2, &scale);
    let width = view.shown.weeks.len().saturating_mul(COLUMN).saturating_add(1);
    canvas.line_at(axis, 2, width, &Line::new().add(cx.glyphs.rule.repeat(width), cx.theme.style(Role::Quiet)));
    let legend = Line::new()
        .plain("   ")
        .add(cx.glyphs.bar_gave.repeat(3), cx.theme.style(Role::Gave))
        .plain(format!(" {} {}   ", cx.words.say("balance-gave"), view.sum_of_weeks(Direction::Given)))
        .add(cx.glyphs.bar_received.repeat(3), cx.theme.style(Role::Received))
        .plain(format!(" {} {}", cx.words.say("balance-received"), view.sum_of_weeks(Direction::Received)))
        .add(format!("   {}", cx.words.say("balance-week-number")), cx.theme.style(Role::Quiet));
    canvas.line(axis.saturating_add(rows).saturating_add(2), &legend);
}
