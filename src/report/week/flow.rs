//! The part about support in words: bars by kind, the twelve weeks, from whom and to whom.

use crate::domain::{balance::BalanceWord, facts::WeekCount};
use crate::i18n::{
    days,
    people::label,
    words::{Words, value},
};
use crate::report::{
    phrase::phrase,
    tree::{BarRow, Bars, Block, Text, WeekBar, Weeks},
    week::{
        KindCount, Support,
        lines::called_all,
        parts::{dots, heading},
    },
};

/// People in one line.
const PEOPLE_IN_LINE: usize = 6;

/// Returns the support of a page as bars by kind, columns by week, and what they come to in words.
pub(crate) fn blocks(part: &Support, words: &Words) -> Vec<Block> {
    let row = |of: &KindCount| bar(label(words, of.kind), of.received, of.given, words);
    let rows: Vec<BarRow> = part.kinds.iter().map(row).collect();
    let sum = |side: fn(&BarRow) -> u32| rows.iter().map(side).fold(0_u32, u32::saturating_add);
    let together = bar(words.say("week-together"), sum(|row| row.received), sum(|row| row.given), words);
    let is_quiet_week = together.received == 0 && together.given == 0;
    let title = words.say("week-chart-kinds");
    let (received, given) = (words.say("week-received-head"), words.say("week-gave-head"));
    let bars = (!is_quiet_week).then_some(Block::Bars(Bars { title, received, given, rows, together }));
    let below = dots(twelve_weeks(part, words).into_iter().chain(partners(part, words)).collect());
    let blocks: Vec<Block> = bars.into_iter().chain(weeks(part, words)).chain(below).collect();
    if blocks.is_empty() {
        return blocks;
    }
    std::iter::once(heading(phrase(words, "week-support", []))).chain(blocks).collect()
}

fn bar(label: String, received: u32, given: u32, words: &Words) -> BarRow {
    let slots = [("what", value(label.as_str())), ("received", value(received)), ("gave", value(given))];
    let said = words.with("week-chart-said", slots);
    BarRow { label, received, given, said }
}

/// The twelve weeks one by one; nothing where there was nothing in any of them.
fn weeks(part: &Support, words: &Words) -> Option<Block> {
    let any = part.weeks.iter().any(|week| week.received > 0 || week.given > 0);
    let column = |week: &WeekCount| {
        let row = bar(days::short_date(words, week.from), week.received, week.given, words);
        WeekBar { day: days::month_day(words, week.from, week.from), row }
    };
    any.then(|| {
        let (received, given) = (words.say("week-received-head"), words.say("week-gave-head"));
        let weeks = part.weeks.iter().map(column).collect();
        Block::Weeks(Weeks { title: words.say("week-chart-weeks"), received, given, weeks })
    })
}

fn twelve_weeks(part: &Support, words: &Words) -> Option<Text> {
    let sums = part.weeks12;
    let word = match sums.word {
        BalanceWord::None => return None,
        BalanceWord::Few => "few",
        BalanceWord::Balanced => "balanced",
        BalanceWord::Giving => "giving",
        BalanceWord::Receiving => "receiving",
    };
    let slots = [("received", sums.count_received.into()), ("gave", sums.count_given.into()), ("word", word.into())];
    let line = phrase(words, "week-weeks12", slots);
    let main = part.weeks12_main.map(|kind| phrase(words, "week-weeks12-main", [("kind", label(words, kind).into())]));
    Some(Text::joined(std::iter::once(line).chain(main), &words.say("week-space")))
}

/// From whom and to whom, where the audience sees people.
fn partners(part: &Support, words: &Words) -> Option<Text> {
    let lists = [("week-received-from", &part.received_from), ("week-gave-to", &part.gave_to)];
    let texts: Vec<Text> = lists
        .into_iter()
        .filter_map(|(id, people)| people.as_ref().filter(|people| !people.is_empty()).map(|people| (id, people)))
        .map(|(id, people)| phrase(words, id, [("list", called_all(words, people, PEOPLE_IN_LINE).into())]))
        .collect();
    (!texts.is_empty()).then(|| Text::joined(texts, &words.say("week-space")))
}
