//! Somebody who helped, in one line: the person as she stands in a line of her own, and behind ` < `, ＜ or her reading what she
//! helped with.

use chrono::NaiveDate;

use super::{ExchangeLine, PersonLine, Subject, parse_exchange_line, parse_person_line};
use crate::{
    domain::calendar::WeekStart,
    text::{names::parse_name, script::half_width},
};

/// A helper as the line tells of her.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HelpedLine {
    /// Who.
    pub person: PersonLine,
    /// What she helped with; none where the line has no sign for it.
    pub support: Option<ExchangeLine>,
}

/// Reads a line: `Lisa @coach ~monthly < looked at my page yesterday`, 田中優子＜確定申告を見てもらった,
/// 田中優子(たなかゆうこ) 確定申告を見てもらった.
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
        .map(|(_, sides)| sides)
        .or_else(|| behind_reading(line))
        .map_or((line, None), |(before, behind)| (before, Some(behind)))
}

/// With a reading in brackets the name is at its end: plain words behind it are no part of it.
fn behind_reading(line: &str) -> Option<(&str, &str)> {
    let closed = line.char_indices().find(|(_, sign)| matches!(half_width(*sign), ')'))?;
    let (name, behind) = line.split_at(closed.0.saturating_add(closed.1.len_utf8()));
    let is_word = |sign: char| !SIGNS.contains(half_width(sign));
    let says = behind.starts_with(is_gap) && behind.trim_start().starts_with(is_word);
    (says && !parse_name(name).reading.is_empty()).then_some((name, behind.trim_start()))
}

/// Signs by which the line goes on about the person.
const SIGNS: &str = "@#~!%/+\"";

fn is_gap(letter: char) -> bool {
    letter.is_whitespace()
}
