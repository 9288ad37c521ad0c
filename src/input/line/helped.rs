//! Somebody who helped, in one line: the person as she stands in a line of her own, and behind ` < ` or ＜ what she helped with.

use chrono::NaiveDate;

use super::{ExchangeLine, PersonLine, Subject, parse_exchange_line, parse_person_line};
use crate::domain::calendar::WeekStart;

/// A helper as the line tells of her.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HelpedLine {
    /// Who.
    pub person: PersonLine,
    /// What she helped with; none where the line has no sign for it.
    pub support: Option<ExchangeLine>,
}

/// Reads a line: `Lisa @coach ~monthly < looked at my page yesterday`, 田中優子＜確定申告を見てもらった.
pub fn parse_helped_line(line: &str, today: NaiveDate, week_start: WeekStart) -> HelpedLine {
    let (person, support) = parted(line);
    HelpedLine {
        person: parse_person_line(person, today, week_start),
        support: support.map(|text| parse_exchange_line(text, Subject::Chosen, today, week_start)),
    }
}

/// Parts the line at its first sign. The narrow one stands alone: an address in `<lisa@example.jp>` is no support.
fn parted(line: &str) -> (&str, Option<&str>) {
    let sides = |at: usize, sign: char| Some((line.get(..at)?, line.get(at.saturating_add(sign.len_utf8())..)?));
    line.char_indices()
        .filter(|(_, sign)| matches!(*sign, '<' | '＜'))
        .filter_map(|(at, sign)| Some((sign, sides(at, sign)?)))
        .find(|(sign, (before, behind))| {
            *sign == '＜'
                || (before.ends_with(is_gap) || before.is_empty()) && (behind.starts_with(is_gap) || behind.is_empty())
        })
        .map_or((line, None), |(_, (before, behind))| (before, Some(behind)))
}

fn is_gap(letter: char) -> bool {
    letter.is_whitespace()
}
