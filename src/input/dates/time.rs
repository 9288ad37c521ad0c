//! Times of day: `14:00`, `2pm`, `2:30 pm`, `noon`, 14時, 14時半, 午後2時30分, 正午.

use chrono::NaiveTime;

use super::reckon::Wrong;

/// Returns every way to part a phrase in plain form into a time and the rest before or after it.
pub(super) fn splits(phrase: &str) -> Result<Vec<(NaiveTime, &str)>, Wrong> {
    if let Some(time) = exact(phrase)? {
        return Ok(vec![(time, "")]);
    }
    let mut found = Vec::new();
    let mut last = ' ';
    for (at, c) in phrase.char_indices() {
        let (before, after) = phrase.split_at_checked(at).unwrap_or((phrase, ""));
        if at > 0
            && starts(last, c)
            && let Some(time) = exact(after)?
        {
            found.push((time, without_link(before)));
        }
        if c == ' '
            && let Some(time) = exact(before)?
        {
            found.push((time, after.trim_start()));
        }
        last = c;
    }
    Ok(found)
}

/// A time does not start inside a number or a word.
fn starts(last: char, c: char) -> bool {
    let sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '/' | '+' | '-' | '.');
    c != ' ' && !(sign(last) && sign(c))
}

fn without_link(before: &str) -> &str {
    let bare = before.trim_end_matches([' ', ',', '、', 'の']);
    bare.strip_suffix(" at").unwrap_or(bare)
}

/// Reads a text that is a time and nothing else.
fn exact(text: &str) -> Result<Option<NaiveTime>, Wrong> {
    let text = text.strip_prefix("at ").unwrap_or(text).trim();
    if let Some(&(_, hour, minute)) = NAMED.iter().find(|(name, ..)| *name == text) {
        return of(hour, minute, Half::Whole).map(Some);
    }
    let text = ENDS.iter().find_map(|end| text.strip_suffix(*end)).unwrap_or(text);
    let (half, text) = HALVES
        .iter()
        .find_map(|&(name, half)| Some((half, text.strip_prefix(name).or_else(|| text.strip_suffix(name))?.trim())))
        .unwrap_or((Half::Whole, text));
    let parts = if let Some((hour, rest)) = text.split_once('時') {
        minutes_behind(rest).and_then(|minute| Some((figures(hour)?, minute)))
    } else if let Some((hour, minute)) = text.split_once(':') {
        figures(minute).filter(|_| minute.len() == 2).and_then(|minute| Some((figures(hour)?, minute)))
    } else if half == Half::Whole {
        None
    } else {
        figures(text).map(|hour| (hour, 0))
    };
    parts.map(|(hour, minute)| of(hour, minute, half)).transpose()
}

const NAMED: &[(&str, u32, u32)] = &[("noon", 12, 0), ("正午", 12, 0)];

/// What may follow a time in a sentence.
const ENDS: &[&str] = &["から", "までに", "まで", "ごろに", "ごろ", "頃に", "頃", "に", "~"];

/// Which half of the day the figures mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    /// Figures of 24 hours.
    Whole,
    /// Before noon.
    Morning,
    /// After noon.
    Afternoon,
}

const HALVES: &[(&str, Half)] = &[
    ("am", Half::Morning),
    ("a.m.", Half::Morning),
    ("pm", Half::Afternoon),
    ("p.m.", Half::Afternoon),
    ("午前", Half::Morning),
    ("朝", Half::Morning),
    ("午後", Half::Afternoon),
    ("夕方", Half::Afternoon),
    ("夜", Half::Afternoon),
];

fn of(hour: u32, minute: u32, half: Half) -> Result<NaiveTime, Wrong> {
    let hour = match (half, hour) {
        (Half::Morning, 12) => 0,
        (Half::Afternoon, 1..=11) => hour.saturating_add(12),
        (Half::Morning, 13..) => return Err(Wrong::Time),
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or(Wrong::Time)
}

/// Nothing, 半 or 30分 after 時.
fn minutes_behind(rest: &str) -> Option<u32> {
    match rest {
        "" => Some(0),
        "半" => Some(30),
        _ => figures(rest.strip_suffix('分')?),
    }
}

fn figures(text: &str) -> Option<u32> {
    let short = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if short { text.parse().ok() } else { None }
}
