//! The one-line syntax: any line is read, what was understood stands on whole letters, and what was turned off is plain text.

use chrono::NaiveDate;
use enishi::{
    domain::calendar::WeekStart,
    input::line::{
        LineFrame, Span, Subject, minutes, parse_action_line, parse_action_line_in, parse_exchange_line,
        parse_helped_line, parse_person_line, parse_talk_line, person_splits, read_rhythm, yen,
    },
};

/// Signs and words of lines.
pub const WORDS: &[&str] = &[
    "@",
    "＠",
    "#",
    "＃",
    "~monthly",
    "～",
    "!",
    "！",
    "!follow up fri",
    "%2",
    "％",
    "via Sato",
    "紹介:",
    "//",
    "／／",
    "+2h",
    "+30m",
    "+5000",
    "＋",
    " < ",
    "＜",
    "tanaka@example.jp",
    "090-0000-0000",
    "https://example.jp",
    "(たなか)",
    "（",
    "）",
    "\"",
    "“",
    "”",
    " ",
    "　",
    "明日",
    "fri",
    "12/10 14:00",
    "さん",
    "phone",
    "電話",
];

/// Lines as people type them.
pub fn seeds() -> Vec<Vec<u8>> {
    [
        "田中優子(たなかゆうこ) @税理士 #tokyo ~monthly !follow up fri %2 via Sato tanaka@example.jp // note",
        "send the papers fri 14:00 @Tanaka #tax ~monthly ! +30m // why",
        "Sato looked at the shop page yesterday +2h !fri #web // note",
        "Sato phone about the shop page yesterday +30m !send the draft fri // note",
        "Lisa @coach ~monthly < looked at my page yesterday",
        "田中優子＜確定申告を見てもらった",
    ]
    .iter()
    .map(|line| line.as_bytes().to_vec())
    .collect()
}

/// Reads a line as each sort of line there is.
pub fn run(bytes: &[u8]) {
    let line = String::from_utf8_lossy(bytes);
    let (today, start): (NaiveDate, _) = ("2026-11-24".parse().expect("a day"), WeekStart::Monday);
    look(&line, &parse_person_line(&line, today, start).spans);
    look(&line, &parse_action_line(&line, today, start).spans);
    for subject in [Subject::Named, Subject::Chosen] {
        look(&line, &parse_exchange_line(&line, subject, today, start).spans);
        look(&line, &parse_talk_line(&line, subject, today, start).spans);
    }
    let _ =
        (parse_helped_line(&line, today, start), person_splits(&line), read_rhythm(&line), minutes(&line), yen(&line));
    let whole = 0..line.len();
    let plain = parse_action_line_in(&line, &LineFrame { today, week_start: start, off: &[whole] });
    assert!(plain.spans.is_empty() && plain.due.is_none(), "{plain:?}");
}

fn look(line: &str, spans: &[Span]) {
    for span in spans {
        assert!(line.get(span.range.clone()).is_some_and(|text| !text.is_empty()), "{span:?} in {line:?}");
    }
}
