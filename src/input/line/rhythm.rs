//! How often: `weekly`, `2w`, `every 3 months`, 毎週, 隔週, 3か月ごと, 月1回.

use crate::domain::action::{Repeat, RepeatUnit};
use crate::text::script::half_width;

/// Reads a rhythm that stands after `~`; none when the words are no rhythm or the number is 0 or above 999.
pub fn read_rhythm(text: &str) -> Option<Repeat> {
    let plain: String = text.chars().map(half_width).flat_map(char::to_lowercase).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let joined = words.concat();
    if let Some(&(_, every, unit)) = NAMED.iter().find(|(name, ..)| *name == joined) {
        return Some(Repeat { every, unit });
    }
    let bare = joined.strip_prefix("every").unwrap_or(&joined);
    let bare = ENDS.iter().find_map(|end| bare.strip_suffix(*end)).unwrap_or(bare);
    let (figures, unit) = bare.split_at_checked(bare.find(|c: char| !c.is_ascii_digit())?)?;
    let every: u16 = if figures.is_empty() && bare.len() < joined.len() { 1 } else { figures.parse().ok()? };
    let &(_, unit, times) = UNITS.iter().find(|(names, ..)| names.contains(&unit))?;
    let every = every.checked_mul(times).filter(|every| (1..=999).contains(every))?;
    Some(Repeat { every, unit })
}

/// Whole words, without spaces.
const NAMED: &[(&str, u16, RepeatUnit)] = &[
    ("daily", 1, RepeatUnit::Day),
    ("毎日", 1, RepeatUnit::Day),
    ("weekly", 1, RepeatUnit::Week),
    ("毎週", 1, RepeatUnit::Week),
    ("週1", 1, RepeatUnit::Week),
    ("週1回", 1, RepeatUnit::Week),
    ("週に1回", 1, RepeatUnit::Week),
    ("biweekly", 2, RepeatUnit::Week),
    ("fortnightly", 2, RepeatUnit::Week),
    ("隔週", 2, RepeatUnit::Week),
    ("monthly", 1, RepeatUnit::Month),
    ("毎月", 1, RepeatUnit::Month),
    ("月1", 1, RepeatUnit::Month),
    ("月1回", 1, RepeatUnit::Month),
    ("月に1回", 1, RepeatUnit::Month),
    ("bimonthly", 2, RepeatUnit::Month),
    ("隔月", 2, RepeatUnit::Month),
    ("quarterly", 3, RepeatUnit::Month),
    ("四半期", 3, RepeatUnit::Month),
    ("halfyearly", 6, RepeatUnit::Month),
    ("半年", 6, RepeatUnit::Month),
    ("半年ごと", 6, RepeatUnit::Month),
    ("yearly", 12, RepeatUnit::Month),
    ("毎年", 12, RepeatUnit::Month),
    ("年1", 12, RepeatUnit::Month),
    ("年1回", 12, RepeatUnit::Month),
    ("年に1回", 12, RepeatUnit::Month),
];

/// What follows a length; the longer ones first.
const ENDS: &[&str] = &["に1回", "に一度", "に1度", "ごと", "毎", "おき"];

/// Names, unit, how many of it.
const UNITS: &[(&[&str], RepeatUnit, u16)] = &[
    (&["d", "day", "days", "日", "日間"], RepeatUnit::Day, 1),
    (&["w", "wk", "week", "weeks", "週", "週間"], RepeatUnit::Week, 1),
    (&["m", "mo", "month", "months", "か月", "ヶ月", "カ月", "ヵ月", "ケ月", "箇月"], RepeatUnit::Month, 1),
    (&["quarter", "quarters"], RepeatUnit::Month, 3),
    (&["y", "yr", "year", "years", "年"], RepeatUnit::Month, 12),
];
