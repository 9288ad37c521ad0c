//! The keymap as data, the keys that each daily task costs (`ux.md` 2.2), and fingers that hit anything.

use std::{
    collections::{BTreeSet, VecDeque},
    io::Write,
    time::{Duration, Instant},
};

use chrono::NaiveDate;
use enishi::{
    book::{Book, Places, Whole, demo::DemoBook},
    domain::{
        action::{ActionKind, ActionState},
        calendar::WeekStart,
        contact::Contact,
        conventions::Conventions,
        exchange::{Direction, SupportKind},
        id::Id,
    },
    i18n::{Lang, Words},
    input::folded_key::{FoldedKey, fold_key},
    keymap::{self, Action, BINDINGS, Footer, Key, Keymap, Scope},
    text::width::cells,
    tui::{app::Mouse, canvas::Canvas, chrome, glyphs, spots::Spots, theme::Theme, view::Cx},
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    figures::figure,
    kills::Dice,
    stage::{MORNING, Stage, clock, text},
};

/// Keys of a place that mean something else than in every list, on purpose.
const DELIBERATE: &[(Scope, Key)] = &[
    (Scope::Card, Key::Esc),
    (Scope::Card, Key::Char('q')),
    (Scope::Week, Key::Char('y')),
    (Scope::Week, Key::Char('w')),
    (Scope::Week, Key::Char('p')),
    (Scope::Week, Key::Char('L')),
    (Scope::Week, Key::Char('e')),
    (Scope::Week, Key::Esc),
    (Scope::Week, Key::Char('q')),
];

/// Ctrl keys and signs that never arrive, arrive as something else or lie elsewhere on a JIS keyboard (`ux.md` 3.4).
const NEVER: (&str, &str) = ("imjhbaq", "\\|~^_`\"'()&");

/// Random keys of one run over all books, the sizes of its window, and what repeats it. `ENISHI_TEST_KEYS` asks for more.
const KEYS: usize = 24_000;
const SIZES: usize = 50;
const SEED: u64 = 20_261_124;

#[test]
fn no_key_means_two_things_in_one_place() {
    for scope in Scope::ALL {
        let own: Vec<Key> =
            BINDINGS.iter().filter(|row| row.scope == scope).flat_map(|row| row.keys.iter().copied()).collect();
        for (place, key) in own.iter().enumerate() {
            assert!(!own.iter().skip(place + 1).any(|other| other == key), "{key} stands twice in {}", scope.id());
        }
        if !scope.is_list() || scope == Scope::Everywhere {
            continue;
        }
        let all = BINDINGS.iter().filter(|row| row.scope == Scope::Everywhere);
        for key in all.flat_map(|row| row.keys.iter()).filter(|key| own.contains(key)) {
            assert!(DELIBERATE.contains(&(scope, *key)), "{key} in {} hides what it means in every list", scope.id());
        }
    }
    for (scope, key) in DELIBERATE {
        assert!(
            Keymap::default().action(Scope::Everywhere, *key).is_some(),
            "{key} in {} hides nothing any more",
            scope.id()
        );
    }
}

#[test]
fn every_action_has_a_key_and_its_words() {
    let mut known = BTreeSet::new();
    for action in Action::ALL {
        assert!(BINDINGS.iter().any(|row| row.action == *action), "{action:?} has no key");
        for id in [action.id_on(false), action.id_on(true)] {
            known.extend(["", "-help", "-also"].map(|end| format!("key-{id}{end}")));
        }
    }
    known.extend(Scope::ALL.map(|scope| format!("scope-{}", scope.id())));
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for id in &known {
            assert!(words.has(id), "{} has no {id}", lang.code());
        }
        for (_, text) in Words::files(lang) {
            for id in text.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id) {
                let is_ours = id.starts_with("key-") || id.starts_with("scope-");
                assert!(!is_ours || known.contains(id), "{} has {id}, which is the word of no key", lang.code());
            }
        }
    }
}

#[test]
fn no_key_is_one_that_does_not_arrive() {
    for row in BINDINGS {
        let in_menu_alone = matches!(
            row.action,
            Action::Mouse | Action::Suspend | Action::Import | Action::RemoveExamples | Action::UndoList
        );
        assert!(row.keys.is_empty() == in_menu_alone, "{:?} has a row without a key", row.action);
        for key in row.keys.iter() {
            match key {
                Key::Ctrl(letter) => {
                    assert!(letter.is_ascii_lowercase() && !NEVER.0.contains(*letter), "Ctrl-{letter}")
                }
                Key::Char(sign) => assert!((' '..='~').contains(sign) && !NEVER.1.contains(*sign), "{sign}"),
                _ => {}
            }
        }
    }
}

#[test]
fn every_character_key_works_in_full_width() {
    for key in BINDINGS.iter().flat_map(|row| row.keys.iter()) {
        let Key::Char(letter) = *key else { continue };
        let wide =
            if letter == ' ' { '\u{3000}' } else { char::from_u32(u32::from(letter) + 0xfee0).expect("a wide form") };
        assert_eq!(fold_key(wide), FoldedKey::Key(letter), "{wide} is not {letter}");
        assert_eq!(fold_key(letter), FoldedKey::Key(letter), "{letter} does not stay");
    }
}

#[test]
fn a_footer_is_whole_words_and_begins_with_the_help() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let glyphs = glyphs::UNICODE;
        let now = clock(MORNING).now();
        let conventions = Conventions::default();
        let (keys, spots) = (Keymap::default(), Spots::default());
        let cx = Cx {
            words: &words,
            glyphs: &glyphs,
            theme: Theme::None,
            now,
            week_start: WeekStart::Monday,
            conventions: &conventions,
            keys: &keys,
            recent: &[],
            spots: &spots,
            body: Rect::new(0, 1, 80, 21),
        };
        for scope in Scope::ALL {
            let entries = entries(scope, &words);
            for width in 40..=130_u16 {
                let area = Rect::new(0, 0, width, 1);
                let mut buffer = Buffer::empty(area);
                let room = usize::from(width) - 2;
                Canvas::new(cx, area, &mut buffer).line(0, &chrome::keys(cx, scope, room, |_| true));
                let shown = text(&buffer, None);
                let shown = shown.trim_end();
                let place = format!("{} {} at {width}: {shown}", lang.code(), scope.id());
                assert!(!shown.is_empty() && is_whole(shown, &entries), "cut or out of order: {place}");
                assert!(cells(shown) <= room, "too long: {place}");
                for entry in entries.iter().filter(|entry| matches!(entry.footer, Footer::Kept(_))) {
                    assert!(shown.contains(&entry.text), "without {}: {place}", entry.text);
                }
                let help = entries.iter().find(|entry| entry.action == Action::Help);
                assert!(help.is_some() || !scope.is_list(), "no help: {place}");
                assert!(help.is_none_or(|help| shown.starts_with(&help.text)), "help does not stand first: {place}");
            }
        }
    }
}

#[test]
fn the_last_row_of_a_screen_is_whole_words_at_any_width() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for (keys, scope) in [
            ("", Scope::Today),
            ("j j Enter", Scope::Card),
            ("2", Scope::People),
            ("3", Scope::Actions),
            ("4", Scope::Balance),
            ("w", Scope::Week),
            ("2 /", Scope::Filter),
            ("g", Scope::GoTo),
            ("c", Scope::Line),
            ("z", Scope::Choice),
            ("?", Scope::Help),
        ] {
            let mut stage = Stage::demo(DemoBook::Salon, lang);
            stage.press(keys);
            for width in (40..=130).step_by(3) {
                let screen = stage.screen(width, 24);
                let last = screen.lines().nth(23).unwrap_or_default().trim_end_matches(" «").trim_end();
                assert!(is_whole(last, &entries(scope, &words)), "{} {} at {width}: {last}", lang.code(), scope.id());
            }
        }
    }
}

/// A daily task: the book, what is pressed before, what is pressed, the most keys, and what must be in the book then.
type Task = (&'static str, DemoBook, &'static str, &'static str, usize, fn(&Whole) -> bool);

/// `ux.md` 2.2, as far as it is built. In the workshop's book the first row is about 宮下陽子.
const TASKS: &[Task] = &[
    ("tick", DemoBook::Salon, "", "x", 1, |book| is_done(book, "ジェルの残りを数えて発注する")),
    ("tick, next in two weeks", DemoBook::Salon, "", "X 2", 3, |book| {
        is_done(book, "ジェルの残りを数えて発注する")
            && has_action(book, ActionKind::Todo, "ジェルの残りを数えて発注する", (12, 8), "")
    }),
    ("tick, next typed", DemoBook::Salon, "", "X «fri» Enter", 3, |book| {
        is_done(book, "ジェルの残りを数えて発注する")
            && has_action(book, ActionKind::Todo, "ジェルの残りを数えて発注する", (11, 27), "")
    }),
    ("later", DemoBook::Salon, "", "z 1", 2, |book| {
        has_action(book, ActionKind::Todo, "ジェルの残りを数えて発注する", (11, 25), "")
    }),
    ("received, person selected", DemoBook::Workshop, "", "r «looked at the shop page» Enter", 4, |book| {
        has_exchange(book, Direction::Received, "looked at the shop page", "宮下陽子")
    }),
    ("received, anywhere", DemoBook::Salon, "", "r «taka» Enter 2 «looked at the shop page» Enter", 6, |book| {
        has_exchange(book, Direction::Received, "looked at the shop page", "高橋彩")
            && book
                .exchanges
                .iter()
                .any(|one| one.text == "looked at the shop page" && one.kind == SupportKind::Instrumental)
    }),
    ("received, thanks tomorrow", DemoBook::Workshop, "", "r «looked at the shop page !» Enter", 4, |book| {
        has_exchange(book, Direction::Received, "looked at the shop page", "宮下陽子")
            && has_action(
                book,
                ActionKind::Thanks,
                "Thank 宮下陽子 for \"looked at the shop page\"",
                (11, 25),
                "宮下陽子",
            )
    }),
    ("gave, person selected", DemoBook::Workshop, "", "s «listened for an hour» Enter", 4, |book| {
        has_exchange(book, Direction::Given, "listened for an hour", "宮下陽子")
    }),
    (
        "new person",
        DemoBook::Salon,
        "",
        "c «高橋 健 @社労士 ～毎月 ！資料 来週金曜» Enter",
        2,
        |book| {
            let new = book.contacts.iter().find(|one| one.name == "高橋健");
            new.is_some_and(|one| one.cadence_days == Some(30))
                && has_action(book, ActionKind::FollowUp, "資料", (12, 4), "高橋健")
        },
    ),
    ("three people", DemoBook::Salon, "", "c «Aoki Ren» Ctrl-S «Baba Yui» Ctrl-S «Chiba Sho» Enter", 4, |book| {
        ["Aoki Ren", "Baba Yui", "Chiba Sho"]
            .iter()
            .all(|name| book.contacts.iter().filter(|one| one.name == *name).count() == 1)
    }),
    ("promise", DemoBook::Workshop, "", "t «send the papers fri !» Enter", 2, |book| {
        has_action(book, ActionKind::Promise, "send the papers", (11, 27), "宮下陽子")
    }),
    ("follow-up", DemoBook::Workshop, "", "f 3", 3, |book| {
        has_action(book, ActionKind::FollowUp, &said("action-follow-up"), (12, 24), "宮下陽子")
    }),
    ("phase", DemoBook::Workshop, "", "p 4", 2, |book| {
        book.contacts.iter().any(|one| one.name == "宮下陽子" && one.trust_phase.number() == 4)
    }),
    ("note", DemoBook::Workshop, "", "n «likes hojicha» Enter", 2, |book| {
        book.notes.iter().any(|one| one.text == "likes hojicha" && called(book, Some(one.contact_id)) == "宮下陽子")
    }),
    ("undo", DemoBook::Salon, "x", "u", 1, |book| {
        has_action(book, ActionKind::Todo, "ジェルの残りを数えて発注する", (11, 24), "")
    }),
    ("undo and redo", DemoBook::Salon, "x", "u U", 2, |book| is_done(book, "ジェルの残りを数えて発注する")),
    ("weekly summary on the clipboard", DemoBook::Salon, "", "w y", 3, |_| true),
    ("weekly summary to a file", DemoBook::Salon, "", "w w", 3, |_| true),
    ("find and open", DemoBook::Salon, "", ": «taka» Enter", 6, |_| true),
];

#[test]
fn a_daily_task_costs_no_more_keys_than_its_budget() {
    for (task, which, before, script, most, holds) in TASKS {
        let mut stage = Stage::demo(*which, Lang::En);
        stage.press(before);
        stage.keys = 0;
        stage.press(script);
        assert!(stage.keys <= *most, "{task}: {} keys, {most} are allowed", stage.keys);
        let after = reopened(&stage).whole().expect("the records");
        assert!(holds(&after), "{task}: the book does not hold it\n{}", stage.screen(80, 24));
    }
}

#[test]
fn any_keys_at_any_size_leave_a_sound_book() {
    let mut dice = Dice::new(SEED);
    let sizes: Vec<(u16, u16)> =
        (0..SIZES).map(|place| if place == 0 { (39, 11) } else { (dice.size(1, 200), dice.size(1, 60)) }).collect();
    let keys = all_keys();
    let count = std::env::var("ENISHI_TEST_KEYS").ok().and_then(|count| count.parse().ok()).unwrap_or(KEYS);
    figure(&format!("keys: {count} at {SIZES} sizes, seed {SEED}"));
    for which in DemoBook::ALL {
        for lang in Lang::ALL {
            fingers(Stage::demo(which, lang), count / 6, &sizes, &keys, &mut dice);
        }
    }
}

fn fingers(mut stage: Stage, count: usize, sizes: &[(u16, u16)], keys: &[Key], dice: &mut Dice) {
    let mut told = Told::default();
    let mut now = Instant::now();
    for step in 0..count {
        let key = *dice.pick(keys);
        // the keys that leave come rarely, else nothing else would ever be tried
        if matches!(key, Key::Char('q' | 'ｑ') | Key::Ctrl('c')) && dice.below(30) > 0 {
            continue;
        }
        told.note(key);
        now += Duration::from_millis(dice.roll() % 700);
        match dice.below(60) {
            0 => stage.app.paste("紙を送る fri !\r\n\u{1b}[31m@田中\u{202e}", now),
            1 | 2 => stage.app.mouse(Mouse::Press(Position { x: dice.size(0, 120), y: dice.size(0, 40) }), now),
            3 => stage.app.mouse(if dice.below(2) == 0 { Mouse::WheelDown } else { Mouse::WheelUp }, now),
            _ => stage.app.key(key, now),
        }
        if step.is_multiple_of(3) {
            stage.app.wake(now);
            let (width, height) = sizes.get(step / 25 % sizes.len()).copied().unwrap_or((80, 24));
            let _ = stage.screen(width, height);
        }
        if stage.app.has_left() {
            let Stage { app, dir, .. } = stage;
            drop(app);
            let book =
                Book::open(&dir.path().join("book.db"), Places::default(), clock(MORNING), "test").expect("the book");
            stage = Stage::over(book, dir, if dice.below(2) == 0 { Lang::En } else { Lang::Ja });
        }
    }
    assert!(reopened(&stage).health().expect("a look at the book").is_good(), "the book is not sound");
}

/// Every bound key, and what else a keyboard with an input method sends.
fn all_keys() -> Vec<Key> {
    let mut keys: Vec<Key> = BINDINGS.iter().flat_map(|row| row.keys.iter().copied()).collect();
    let typed =
        "abcdefghijklmnopqrstuvwxyz0123456789 !@#~%+/:.,'\"？：ｘ１あかさ漢田中高橋、。「」ー〜・＠＃～！ﾊﾞ邉👨‍👩‍👧é\u{301}";
    keys.extend(typed.chars().map(Key::Char));
    keys.extend([Key::Backspace, Key::Delete, Key::Left, Key::Right, Key::Home, Key::End, Key::Enter, Key::Enter]);
    keys.extend(['a', 'e'].map(Key::Ctrl));
    // boxes are opened more often than closed, so that they see most of the keys
    keys.extend("ctrsnXzfpe:.?1234g/vM#w".chars().map(Key::Char));
    keys
}

/// Tells the last keys when a test ends badly.
#[derive(Default)]
struct Told(VecDeque<Key>);

impl Told {
    fn note(&mut self, key: Key) {
        self.0.push_back(key);
        if self.0.len() > 60 {
            self.0.pop_front();
        }
    }
}

impl Drop for Told {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let keys: Vec<String> = self.0.iter().map(ToString::to_string).collect();
            let _ = writeln!(std::io::stderr(), "seed {SEED}, the last keys: {}", keys.join(" "));
        }
    }
}

fn reopened(stage: &Stage) -> Book {
    Book::open(&stage.dir.path().join("book.db"), Places::default(), clock(MORNING), "test")
        .expect("the book opens again")
}

/// One hint of a footer.
struct Entry {
    footer: Footer,
    action: Action,
    text: String,
}

/// The entries of a footer in their order.
fn entries(scope: Scope, words: &Words) -> Vec<Entry> {
    let place = |footer: Footer| match footer {
        Footer::At(place) | Footer::Kept(place) => Some(place),
        Footer::Hidden => None,
    };
    let keymap = Keymap::default();
    let mut rows: Vec<_> = keymap.rows(scope).filter(|row| place(row.footer).is_some()).collect();
    rows.sort_by_key(|row| place(row.footer));
    let entry = |row: &keymap::Binding, is_person: bool| {
        let key = row.keys.first()?;
        let word = words.say(&format!("key-{}", row.action.id_on(is_person)));
        Some(Entry { footer: row.footer, action: row.action, text: format!("{key} {word}") })
    };
    // where the row is a person, some are called otherwise
    rows.iter().flat_map(|row| [false, true].map(|is_person| entry(row, is_person))).flatten().collect()
}

/// Tells whether a line is made of whole entries in their order.
fn is_whole(line: &str, entries: &[Entry]) -> bool {
    let mut rest = line.trim_start();
    for entry in entries {
        match rest.strip_prefix(entry.text.as_str()) {
            Some("") => return true,
            Some(behind) => rest = behind.strip_prefix("  ").unwrap_or(rest),
            None => {}
        }
    }
    rest.is_empty()
}

fn said(id: &str) -> String {
    Words::new(Lang::En).say(id)
}

fn called(book: &Whole, id: Option<Id<Contact>>) -> &str {
    id.and_then(|id| book.contacts.iter().find(|one| one.id == id)).map_or("", |one| one.name.as_str())
}

fn is_done(book: &Whole, text: &str) -> bool {
    book.actions.iter().any(|one| one.text == text && one.state == ActionState::Done)
}

/// Tells whether an open action of this kind with these words, this day of 2026 and this person stands in the book, once.
fn has_action(book: &Whole, kind: ActionKind, text: &str, (month, day): (u32, u32), who: &str) -> bool {
    let due = NaiveDate::from_ymd_opt(2026, month, day);
    let open = book.actions.iter().filter(|one| one.state == ActionState::Open && one.deleted_at.is_none());
    open.filter(|one| one.kind == kind && one.text == text && one.due == due && called(book, one.contact_id) == who)
        .count()
        == 1
}

fn has_exchange(book: &Whole, direction: Direction, text: &str, who: &str) -> bool {
    let fits = book.exchanges.iter().filter(|one| one.direction == direction && one.text == text);
    fits.filter(|one| called(book, Some(one.contact_id)) == who).count() == 1
}
