//! What a terminal answers, or does not, and what is chosen because of it (`ux.md` P19, 4.1, 4.3).

use std::{
    ffi::OsString,
    time::{Duration, Instant},
};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use enishi::{
    config::{
        Answers, Background, ColourChoice, Glyphs, Questions, Surroundings, Theme, Wishes,
        looks::{ColoursWhy, SignsWhy, colours, signs},
    },
    keymap::Key,
    tui::{
        early,
        late::Late,
        probe::{Heard, background, parse},
    },
};
use proptest::prelude::*;

/// The environment with these variables and no others.
pub fn around(set: &[(&str, &str)]) -> Surroundings {
    Surroundings::from_lookup(Vec::new(), |name| {
        set.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(*value))
    })
}

const NARROW: &[u8] = b"\x1b[1;2R";
const DARK: &[u8] = b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\";
const END: &[u8] = b"\x1b[?62;22c";

fn heard(wide: Option<bool>, background: Option<Background>, ended: bool, typed: &[u8]) -> Heard {
    let answers = Answers { ambiguous_wide: wide, background };
    Heard { answers, ended, unfinished: false, begun: false, typed: typed.to_vec() }
}

#[test]
fn answers_are_told_apart_from_what_is_typed() {
    let (dark, light) = (Some(Background::Dark), Some(Background::Light));
    let cases: [(&str, Vec<u8>, Heard); 11] = [
        ("all", [NARROW, DARK, END].concat(), heard(Some(false), dark, true, b"")),
        (
            "wide, and a bell at the end",
            b"\x1b[1;3R\x1b]11;rgb:ff/ff/ff\x07\x1b[?1;2c".to_vec(),
            heard(Some(true), light, true, b""),
        ),
        ("the end alone", END.to_vec(), heard(None, None, true, b"")),
        ("nothing", Vec::new(), heard(None, None, false, b"")),
        ("keys alone", "jあ\r\x1b[A".into(), heard(None, None, false, "jあ\r\x1b[A".as_bytes())),
        (
            "keys between",
            [&b"j"[..], NARROW, b"k\x1b[B", DARK, b"\x1bx", END, b"q"].concat(),
            heard(Some(false), dark, true, b"jk\x1b[B\x1bxq"),
        ),
        ("another place", b"\x1b[24;80R\x1b[?6c".to_vec(), heard(None, None, true, b"")),
        (
            "no numbers, no colour",
            b"\x1b[;R\x1b[1R\x1b[a;2R\x1b]11;red\x07\x1b]0;title\x07\x1b[?6c".to_vec(),
            // `ESC [ a` is a key of some terminals, and what follows it are letters
            heard(None, None, true, b"\x1b[a;2R"),
        ),
        ("no text", b"\xff\xfe\x00\x1b[?6c".to_vec(), heard(None, None, true, b"\xff\xfe\x00")),
        ("the first answer counts", b"\x1b[1;3R\x1b[1;2R\x1b[?6c".to_vec(), heard(Some(true), None, true, b"")),
        (
            // the rest of the broken one looks like keys, so none are taken
            "one inside of the other",
            b"k\x1b]11;rgb:1e1e/\x1b[1;3R1e1e/1e1e\x1b\\\x1b[?62c".to_vec(),
            heard(Some(true), None, true, b""),
        ),
    ];
    for (name, bytes, wished) in cases {
        assert_eq!(parse(&bytes), wished, "{name}");
    }
}

#[test]
fn an_answer_may_come_in_two_parts() {
    let all = [NARROW, DARK, END].concat();
    let ends = [0, NARROW.len(), NARROW.len() + DARK.len(), all.len()];
    for cut in 0..=all.len() {
        let some = parse(&all[..cut]);
        assert_eq!(some.unfinished, !ends.contains(&cut), "{cut}");
        assert_eq!(some.ended, cut == all.len(), "{cut}");
        assert_eq!(some.answers.ambiguous_wide.is_some(), cut >= NARROW.len(), "{cut}");
        assert_eq!(some.answers.background.is_some(), cut >= NARROW.len() + DARK.len(), "{cut}");
    }
    // an Esc may be a key or the beginning of an answer; the beginning of a colour is no key
    assert_eq!(parse(b"\x1b"), Heard { unfinished: true, typed: vec![0x1b], ..Heard::default() });
    assert_eq!(parse(b"\x1b]11;rgb:1e"), Heard { unfinished: true, begun: true, ..Heard::default() });
}

/// Bytes of which answers are made, and some of keys.
const PIECES: &[u8] = b"\x1b\x1b\x1b[]]11;;rgb:/\\\x07Rc?2~m\xe3\x81\x82q";

proptest! {
    #[test]
    fn any_bytes_may_come(bytes in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..60)) {
        let heard = parse(&bytes);
        prop_assert!(heard.typed.len() <= bytes.len());
        let keys = early::keys(&heard.typed);
        prop_assert!(keys.len() <= heard.typed.len());
    }
}

#[test]
fn a_background_is_dark_or_light_to_the_eye() {
    use Background::{Dark, Light};
    for (colour, wished) in [
        ("rgb:0000/0000/0000", Dark),
        ("rgb:0/0/0", Dark),
        ("rgb:1e1e/1e1e/1e1e", Dark),
        ("rgb:28/2c/34", Dark),
        ("rgb:0000/2B2B/3636", Dark),
        ("rgb:0000/0000/ffff", Dark),
        ("rgb:767/767/767", Dark),
        ("rgb:787/787/787", Light),
        ("rgb:0000/ffff/0000", Light),
        ("rgb:fdfd/f6f6/e3e3", Light),
        ("rgb:f/f/f", Light),
        ("rgb:ffff/ffff/ffff", Light),
        ("rgba:ffff/ffff/ffff/8000", Light),
    ] {
        assert_eq!(background(colour), Some(wished), "{colour}");
    }
    for colour in [
        "",
        "?",
        "rgb:",
        "rgb:00/00",
        "rgb:00/00/00/00",
        "rgb:00000/0/0",
        "rgb:+1/00/00",
        "rgb:gg/00/00",
        "rgb://",
        "rgba:0/0/0",
        "rgba:0/0/0/x",
        "rgbi:1.0/1.0/1.0",
        "#ffffff",
    ] {
        assert_eq!(background(colour), None, "{colour}");
    }
}

#[test]
fn only_that_is_asked_on_which_the_looks_depend() {
    const FULL: [(&str, &str); 2] = [("TERM", "xterm-256color"), ("COLORTERM", "truecolor")];
    let auto = Wishes::default();
    let with = |name, value| [FULL.to_vec(), vec![(name, value)]].concat();
    let cases: [(&str, Vec<(&str, &str)>, Wishes, (bool, bool)); 12] = [
        ("everything", FULL.to_vec(), auto, (true, true)),
        ("few colours", vec![("TERM", "xterm-256color")], auto, (true, false)),
        ("the variable tells", with("COLORFGBG", "15;0"), auto, (true, false)),
        ("the variable tells nothing", with("COLORFGBG", "15;default"), auto, (true, true)),
        ("no colour", with("NO_COLOR", "1"), auto, (true, false)),
        ("never any", FULL.to_vec(), Wishes { colour: ColourChoice::Never, ..auto }, (true, false)),
        ("always", with("NO_COLOR", "1"), Wishes { colour: ColourChoice::Always, ..auto }, (true, true)),
        ("a theme", FULL.to_vec(), Wishes { theme: Theme::Light, ..auto }, (true, false)),
        ("signs", FULL.to_vec(), Wishes { glyphs: Glyphs::Unicode, ..auto }, (false, true)),
        ("dumb", vec![("TERM", "dumb"), ("COLORTERM", "truecolor")], auto, (false, false)),
        ("linux", vec![("TERM", "linux"), ("COLORTERM", "truecolor")], auto, (false, false)),
        ("no name", vec![("COLORTERM", "truecolor")], auto, (false, false)),
    ];
    for (name, set, wishes, (width, background)) in cases {
        assert_eq!(Questions::needed(wishes, &around(&set)), Questions { width, background }, "{name}");
    }
}

#[test]
fn signs_and_colours_follow_the_wish_and_then_the_answer() {
    let told = |wide, background| Answers { ambiguous_wide: wide, background };
    let none = Answers::default();
    assert_eq!(signs(Glyphs::Auto, none), (Glyphs::Unicode, SignsWhy::NotTold));
    assert_eq!(signs(Glyphs::Auto, told(Some(true), None)), (Glyphs::Cjk, SignsWhy::Wide));
    assert_eq!(signs(Glyphs::Auto, told(Some(false), None)), (Glyphs::Unicode, SignsWhy::Narrow));
    for chosen in [Glyphs::Unicode, Glyphs::Cjk, Glyphs::Ascii] {
        assert_eq!(signs(chosen, told(Some(true), None)), (chosen, SignsWhy::Chosen));
    }

    let auto = Wishes::default();
    let full = around(&[("TERM", "xterm"), ("COLORTERM", "24bit")]);
    let variable = around(&[("TERM", "xterm"), ("COLORTERM", "24bit"), ("COLORFGBG", "0;15")]);
    let unwanted = around(&[("TERM", "xterm"), ("COLORTERM", "24bit"), ("NO_COLOR", "1")]);
    let few = around(&[("TERM", "xterm"), ("COLORFGBG", "0;15")]);
    let (dark, light) = (told(None, Some(Background::Dark)), told(None, Some(Background::Light)));
    for (around, wishes, answers, wished) in [
        (&full, auto, dark, (Theme::Dark, ColoursWhy::Answered)),
        (&full, auto, light, (Theme::Light, ColoursWhy::Answered)),
        (&full, auto, none, (Theme::Sixteen, ColoursWhy::NotTold)),
        (&variable, auto, dark, (Theme::Light, ColoursWhy::Variable)),
        (&few, auto, dark, (Theme::Sixteen, ColoursWhy::Few)),
        (&unwanted, auto, dark, (Theme::None, ColoursWhy::Unwanted)),
        (&unwanted, Wishes { theme: Theme::Dark, ..auto }, none, (Theme::None, ColoursWhy::Unwanted)),
        (&unwanted, Wishes { colour: ColourChoice::Always, ..auto }, dark, (Theme::Dark, ColoursWhy::Answered)),
        (&full, Wishes { colour: ColourChoice::Never, ..auto }, dark, (Theme::None, ColoursWhy::Never)),
        (&full, Wishes { theme: Theme::Light, ..auto }, dark, (Theme::Light, ColoursWhy::Chosen)),
        (&full, Wishes { theme: Theme::None, ..auto }, dark, (Theme::None, ColoursWhy::Chosen)),
    ] {
        assert_eq!(colours(wishes, around, answers), wished, "{around:?} {wishes:?} {answers:?}");
    }
}

#[test]
fn early_keys_are_the_keys_they_were() {
    let typed = "jK\r\n\t \u{1b}[B\u{1b}OA\u{1b}[200~\u{1b}x\u{e}田\u{7f}\u{1b}[15~\u{1b}\u{1b}";
    let keys = early::keys(typed.as_bytes());
    let wished = [
        Key::Char('j'),
        Key::Char('K'),
        Key::Enter,
        Key::Enter,
        Key::Tab,
        Key::Char(' '),
        Key::Down,
        Key::Up,
        Key::Ctrl('n'),
        Key::Char('田'),
        Key::Backspace,
        Key::Esc,
        Key::Esc,
    ];
    assert_eq!(keys, wished);
    assert!(early::keys(b"\xff\x1b[").is_empty());
}

#[test]
fn a_late_answer_is_not_taken_for_keys() {
    let now = Instant::now();
    let event = |letter, modifiers| KeyEvent::new(KeyCode::Char(letter), modifiers);
    let plain = |letter: char| {
        let with_shift = if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
        event(letter, with_shift)
    };
    let begin = event(']', KeyModifiers::ALT);
    for end in [event('\\', KeyModifiers::ALT), event('g', KeyModifiers::CONTROL)] {
        let mut late = Late::after(false, false, now);
        assert!(!late.swallows(&plain('r'), now), "a letter before it");
        assert!(!late.swallows(&event('g', KeyModifiers::CONTROL), now), "Ctrl-G before it");
        assert!(late.swallows(&begin, now));
        for letter in "11;rgb:1E1e/ffff/0000".chars() {
            assert!(late.swallows(&plain(letter), now), "{letter}");
        }
        assert!(late.swallows(&end, now), "its end");
        assert!(!late.swallows(&plain('r'), now), "a letter behind it");
    }
    let mut late = Late::after(false, false, now);
    assert!(late.swallows(&begin, now));
    assert!(!late.swallows(&plain('j'), now), "no letter of an answer");
    assert!(!late.swallows(&plain('r'), now), "so that it is over");
    let mut late = Late::after(false, false, now);
    assert!(late.swallows(&begin, now));
    assert!(!late.swallows(&KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE), now), "a key without a letter");
    // where all has been answered, and long after the start, every key is a key
    assert!(!Late::after(true, false, now).swallows(&begin, now));
    assert!(!Late::after(false, false, now).swallows(&begin, now + Duration::from_secs(6)));
}
