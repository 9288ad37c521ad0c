//! `+2h`, `+30m`, `+2時間半`: time; `+5000`, `+5,000円`, `+1.2万`: money.

use crate::text::script::half_width;

/// Reads a length of time in minutes, without its `+`; none when it is no time, or more than 999 hours.
pub fn minutes(text: &str) -> Option<u32> {
    let plain = plain(text);
    if let Some(&(_, minutes)) = LENGTHS.iter().find(|(name, _)| *name == plain) {
        return Some(minutes);
    }
    let (figures, unit) = plain.split_at_checked(plain.find(|c: char| !c.is_ascii_digit() && c != '.')?)?;
    let (hours, behind) =
        HOURS.iter().find_map(|name| unit.strip_prefix(*name)).map_or((false, unit), |rest| (true, rest));
    if !hours {
        let whole = MINUTES.contains(&unit).then(|| figures.parse::<u32>().ok()).flatten()?;
        return Some(whole).filter(|&whole| (1..=LONGEST).contains(&whole));
    }
    let more = match behind {
        "" => 0,
        "半" => 30,
        _ => {
            let figures = MINUTES.iter().find_map(|name| behind.strip_suffix(*name)).unwrap_or(behind);
            figures.parse::<u32>().ok().filter(|&more| more < 60)?
        }
    };
    let tenths = tenths(figures)?;
    tenths.checked_mul(6)?.checked_add(more).filter(|&whole| (1..=LONGEST).contains(&whole))
}

/// Reads an amount in whole yen, without its `+`; none when it is no money.
pub fn yen(text: &str) -> Option<i64> {
    let plain = plain(text).replace(',', "");
    let bare = plain.strip_prefix(['¥', '\\']).unwrap_or(&plain);
    let bare = bare.strip_suffix('円').or_else(|| bare.strip_suffix("yen")).unwrap_or(bare);
    if let Some(tens_of_thousands) = bare.strip_suffix('万') {
        return i64::from(tenths(tens_of_thousands)?).checked_mul(1_000).filter(|&yen| yen > 0);
    }
    let figures = !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit());
    if figures { bare.parse().ok().filter(|&yen| yen > 0) } else { None }
}

const HOURS: &[&str] = &["hours", "hour", "hrs", "hr", "h", "時間"];
const MINUTES: &[&str] = &["m", "min", "mins", "minute", "minutes", "分"];
const LENGTHS: &[(&str, u32)] = &[("半日", 240), ("1日", 480)];
const LONGEST: u32 = 999 * 60;

/// A number with at most one figure behind the point, times ten.
fn tenths(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let tenth = part.parse::<u32>().ok().filter(|_| part.len() == 1)?;
    whole.parse::<u32>().ok()?.checked_mul(10)?.checked_add(tenth)
}

fn plain(text: &str) -> String {
    text.trim().chars().map(|c| if c == '￥' { '¥' } else { half_width(c) }).flat_map(char::to_lowercase).collect()
}
