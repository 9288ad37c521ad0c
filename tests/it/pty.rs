//! The program in a real terminal: what stands on the screen, where the cursor is, and that the terminal is given back however it ends
//! (`reliability.md` 8, `ux.md` 5).

use std::{
    io::{Read, Write},
    num::NonZeroU16,
    path::Path,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use enishi::{
    book::{Book, Command, Places, command::ActionCommand, demo::DemoBook},
    domain::{action::Action, id::Id},
    i18n::Lang,
    tui::{Look, glyphs, theme::Theme},
};
use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtyPair, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::{
    hostile::{hostile_book, texts},
    kills::Dice,
    morning::cast::person,
    stage::{MORNING, Stage, clock, demo},
};

mod allowed;
mod answers;
mod copies;
mod drafts;
mod first_start;
mod guarded;
mod own_keys;
mod pages;

use allowed::allowed;
use answers::answered;

/// How long anything may take before a test gives up; nothing is measured.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a program that is told to end may take: 2 seconds by its own clock, more on a busy machine.
const LEAVING: Duration = Duration::from_secs(8);
const SEED: u64 = 100;

#[test]
fn the_first_screen_is_the_morning() {
    let home = tempfile::tempdir().expect("a folder");
    let mut terminal = Terminal::start(home.path(), &["--demo", "salon"]);
    terminal.shows(&Stage::demo(DemoBook::Salon, Lang::En));
    // the cursor stands on the selected row and is not seen: where it blinks, one types (P12, P14)
    terminal.until("a cursor that is not seen", |_| terminal.seen(|seen| seen.parser.screen().hide_cursor()));
    terminal.send("c");
    // an input method composes where the cursor is
    terminal.until("a cursor that is seen", |_| terminal.seen(|seen| !seen.parser.screen().hide_cursor()));
    terminal.send("\u{1b}");
    terminal.until("no cursor again", |_| terminal.seen(|seen| seen.parser.screen().hide_cursor()));
    assert!(terminal.seen(|seen| seen.parser.screen().alternate_screen()), "the other screen is not used");
    terminal.send("q");
    terminal.ends_well(0);
}

#[test]
fn the_cursor_is_seen_and_frames_come_as_they_are_where_the_owner_says_so() {
    let home = tempfile::tempdir().expect("a folder");
    own_keys::settings(home.path(), "sync_output = false\n");
    let mut terminal = Terminal::start(home.path(), &["--demo", "salon", "--cursor"]);
    terminal.shows(&Stage::demo(DemoBook::Salon, Lang::En));
    assert!(terminal.seen(|seen| !seen.parser.screen().hide_cursor()), "the cursor is not seen");
    terminal.send("q");
    terminal.ends_well(0);
    let raw = terminal.seen(|seen| String::from_utf8_lossy(&seen.raw).into_owned());
    assert!(!raw.contains("\u{1b}[?2026h"), "frames are bracketed");
}

#[test]
fn a_terminal_that_draws_wide_gets_the_signs_for_it() {
    let cases: [(&[&str], glyphs::Glyphs); 2] = [(&[], glyphs::CJK), (&["--glyphs", "unicode"], glyphs::UNICODE)];
    for (flags, glyphs) in cases {
        let home = tempfile::tempdir().expect("a folder");
        let args: Vec<&str> = ["--demo", "salon"].iter().chain(flags).copied().collect();
        let mut terminal = Terminal::of(home.path(), &args, Width::Two);
        let (book, dir) = demo(DemoBook::Salon, MORNING);
        terminal.shows(&Stage::dressed(book, dir, Look { lang: Lang::En, glyphs, theme: Theme::None }));
        terminal.send("q");
        terminal.ends_well(0);
        // what was chosen is not asked for
        let raw = terminal.seen(|seen| String::from_utf8_lossy(&seen.raw).into_owned());
        assert_eq!(raw.contains("\u{1b}[c"), flags.is_empty());
    }
}

#[test]
fn what_the_terminal_answers_is_told_without_a_book() {
    for (width, said) in [(Width::One, "Signs: unicode"), (Width::Two, "Signs: cjk")] {
        let home = tempfile::tempdir().expect("a folder");
        let mut terminal = Terminal::of(home.path(), &["doctor", "--terminal"], width);
        for said in ["Input and output: a terminal", "Size: 80 columns, 24 rows", said] {
            terminal.until(said, |rows| rows.iter().any(|row| row.starts_with(said)));
        }
        terminal.ends_well(0);
    }
}

#[test]
fn a_key_before_the_first_screen_is_not_lost() {
    let home = tempfile::tempdir().expect("a folder");
    let terminal = Terminal::start(home.path(), &["--demo", "salon"]);
    terminal.send("j");
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    stage.press("j");
    terminal.shows(&stage);
}

#[test]
fn japanese_is_typed_kept_saved_and_taken_back() {
    let home = tempfile::tempdir().expect("a folder");
    let mut terminal = Terminal::start(home.path(), &["--demo", "salon"]);
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    terminal.shows(&stage);
    for (bytes, keys) in [
        ("c", "c"),
        ("田中優子", "«田中優子»"),
        ("(たなかゆうこ)　＠税理士　＃東京", "«(たなかゆうこ)　＠税理士　＃東京»"),
        ("　～毎月　！資料を送る 来週金曜", "«　～毎月　！資料を送る 来週金曜»"),
        // the box closes and opens with what was typed, the caret where it was
        ("\u{1b}[D\u{1b}[D", "Left Left"),
        ("\u{1b}", "Esc"),
        ("c", "c"),
        ("\r", "Enter"),
        ("u", "u"),
        ("U", "U"),
        ("j", "j"),
        ("\r", "Enter"),
        ("\u{1b}", "Esc"),
    ] {
        terminal.send(bytes);
        stage.press(keys);
        terminal.shows(&stage);
    }
    terminal.send("q");
    terminal.ends_well(0);
}

#[test]
fn a_paste_is_text_in_a_box_and_nothing_in_a_list() {
    let home = tempfile::tempdir().expect("a folder");
    let terminal = Terminal::start(home.path(), &["--demo", "salon"]);
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    terminal.shows(&stage);
    terminal.send("\u{1b}[200~xxxd\rd\r\u{1b}[201~");
    stage.app.paste("xxxd\rd\r", Instant::now());
    terminal.shows(&stage);
    terminal.send("c");
    stage.press("c");
    terminal.shows(&stage);
    terminal.send("\u{1b}[200~Lisa Park\r@coach\u{1b}[201~");
    stage.app.paste("Lisa Park\r@coach", Instant::now());
    terminal.shows(&stage);
}

#[test]
fn drawing_anew_brings_back_what_something_else_wrote_over() {
    let home = tempfile::tempdir().expect("a folder");
    let terminal = Terminal::start(home.path(), &["--demo", "salon"]);
    let stage = Stage::demo(DemoBook::Salon, Lang::En);
    terminal.shows(&stage);
    terminal.seen(|seen| seen.parser.process(b"\x1b[5;1Hsomebody else wrote this\x1b[5;1H"));
    terminal.send("\u{c}");
    terminal.shows(&stage);
}

#[test]
fn a_signal_gives_the_terminal_back_and_keeps_the_draft() {
    for (signal, number) in [(Signal::TERM, 15), (Signal::HUP, 1), (Signal::INT, 2), (Signal::QUIT, 3)] {
        let (mut terminal, dir, pid) = half_written("半分だけ書いた");
        kill_process(pid, signal).expect("a signal");
        terminal.ends_well(128 + number);
        let draft = opened(&dir).draft("line-person").expect("a look at the draft");
        assert!(draft.is_some_and(|draft| draft.contains("半分だけ書いた")), "signal {number}: the draft is gone");
    }
}

#[test]
fn a_program_that_is_stopped_gives_the_terminal_back_and_takes_it_again_with_the_draft() {
    // asked to stop, and stopped without having been asked
    for (signal, is_asked) in [(Signal::TSTP, true), (Signal::STOP, false)] {
        let (mut terminal, dir, pid) = half_written("半分");
        let raw = mode(terminal.master.as_ref());
        kill_process(pid, signal).expect("a signal");
        let begun = Instant::now();
        while !is_stopped(pid) {
            assert!(begun.elapsed() < PATIENCE, "it does not stand still");
            thread::sleep(Duration::from_millis(5));
        }
        terminal.settle();
        let other_screen = terminal.seen(|seen| seen.parser.screen().alternate_screen());
        assert_eq!((mode(terminal.master.as_ref()) == terminal.before, other_screen), (is_asked, !is_asked));
        if is_asked {
            assert!(opened(&dir).draft("line-person").expect("a look").is_some(), "the draft is not kept");
        }
        // another window writes meanwhile
        let mut beside = opened(&dir);
        let ann = person(&mut beside, "Ann Bell");
        let today = beside.now().today();
        let hello = Action { contact_id: Some(ann), due: Some(today), ..Action::todo("Say hello".to_owned(), today) };
        beside.run(Command::Action(ActionCommand::Add(Id::fresh(), Box::new(hello)))).expect("added");
        kill_process(pid, Signal::CONT).expect("a signal");
        terminal.until("the box", |rows| rows.iter().any(|row| row.contains("半分")));
        terminal.send("も");
        terminal.until("what is typed", |rows| rows.iter().any(|row| row.contains("半分も")));
        assert_eq!(mode(terminal.master.as_ref()), raw, "the keys are not ours again");
        terminal.send_and_wait("\u{1b}");
        terminal.until("what was written beside", |rows| rows.iter().any(|row| row.contains("Ann Bell")));
        terminal.send("q");
        terminal.ends_well(0);
    }
}

/// The program over an example book, with a half-written line of a new person.
fn half_written(text: &str) -> (Terminal, TempDir, Pid) {
    let (book, dir) = demo(DemoBook::Salon, MORNING);
    drop(book);
    let db = dir.path().join("book.db");
    let terminal = Terminal::start(dir.path(), &["--db", &db.to_string_lossy()]);
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    for (keys, script) in [("", String::new()), ("c", "c".to_owned()), (text, format!("«{text}»"))] {
        terminal.send(keys);
        stage.press(&script);
        terminal.shows(&stage);
    }
    let pid = terminal.child.process_id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
    (terminal, dir, pid.expect("a program"))
}

/// Tells whether a program stands still, as the system has it.
fn is_stopped(pid: Pid) -> bool {
    let about = std::fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero())).unwrap_or_default();
    about.rsplit_once(") ").is_some_and(|(_, rest)| rest.starts_with('T'))
}

#[test]
fn a_terminal_that_is_gone_ends_the_program() {
    let (book, dir) = demo(DemoBook::Salon, MORNING);
    drop(book);
    let db = dir.path().join("book.db");
    let (pair, mut child, _) = begin(dir.path(), &["--db", &db.to_string_lossy()]);
    let PtyPair { slave, master } = pair;
    drop(slave);
    let mut reader = master.try_clone_reader().expect("a reader");
    let mut raw = Vec::new();
    let mut bytes = [0; 4096];
    while !String::from_utf8_lossy(&raw).contains("Help") {
        let count = reader.read(&mut bytes).expect("the first screen");
        assert!(count > 0, "it ended before its first screen: {}", String::from_utf8_lossy(&raw));
        raw.extend_from_slice(bytes.get(..count).unwrap_or_default());
    }
    // every end of the terminal that is ours is closed: as if the window had been
    drop(reader);
    drop(master);
    let status = ended(child.as_mut(), LEAVING);
    assert!(status.is_some(), "it lives on without a terminal");
    assert!(opened(&dir).health().expect("a look at the book").is_good());
}

#[test]
fn a_storm_of_sizes_ends_in_a_whole_screen() {
    let home = tempfile::tempdir().expect("a folder");
    let mut terminal = Terminal::start(home.path(), &["--demo", "salon"]);
    terminal.shows(&Stage::demo(DemoBook::Salon, Lang::En));
    let mut dice = Dice::new(SEED);
    for step in 0..100_u32 {
        terminal.resize(dice.size(1, 60), dice.size(1, 200));
        if step.rem_euclid(10) == 5 {
            let key: &str = dice.pick::<&str>(&["j", "k", "\t", "G"]);
            terminal.send(key);
        }
        thread::sleep(Duration::from_millis(dice.roll() % 12));
    }
    terminal.resize(24, 80);
    terminal.until(&format!("a whole screen (seed {SEED})"), |rows| {
        let has = |text: &str| rows.iter().any(|row| row.contains(text));
        has("YOU PROMISED")
            && has("WAITING FOR")
            && rows.last().is_some_and(|row| row.trim_start().starts_with("? Help"))
    });
    terminal.send("q");
    terminal.ends_well(0);
}

#[test]
fn a_session_over_a_hostile_book_writes_only_what_is_allowed() {
    let (book, dir) = hostile_book(&texts());
    drop(book);
    let db = dir.path().join("book.db");
    let mut terminal = Terminal::start(dir.path(), &["--db", &db.to_string_lossy()]);
    terminal.until("the morning", |rows| rows.iter().any(|row| row.contains("Help")));
    for bytes in [
        "j", "\r", "\u{1b}", "\t", "\r", "\u{1b}", "G", "\r", "\u{1b}", "e", "\t", "\u{1b}", "c", "人", "\u{1b}", "r",
        "\u{1b}", ".", "\u{1b}", ":", "人", "\u{1b}", "z", "\u{1b}", "p", "\u{1b}", "?", "\t", "\u{1b}", "x", "u", "L",
        "j", "q",
    ] {
        terminal.send_and_wait(bytes);
    }
    terminal.ends_well(0);
    let raw = terminal.seen(|seen| seen.raw.clone());
    if let Err(fault) = allowed(&raw) {
        panic!("{fault}");
    }
}

/// What the terminal has been sent so far.
struct Seen {
    raw: Vec<u8>,
    parser: vt100::Parser,
}

/// A program in a terminal of 80x24 cells.
struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    writer: Arc<Mutex<Box<dyn Write + Send>>>,
    seen: Arc<Mutex<Seen>>,
    /// How the terminal was set before.
    before: String,
}

/// How many cells a terminal gives a sign of ambiguous width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Width {
    One,
    Two,
}

impl Terminal {
    fn start(home: &Path, args: &[&str]) -> Self {
        Self::of(home, args, Width::One)
    }

    fn of(home: &Path, args: &[&str], width: Width) -> Self {
        let (PtyPair { slave, master }, child, before) = begin(home, args);
        drop(slave);
        let writer = Arc::new(Mutex::new(master.take_writer().expect("a writer")));
        let parser = vt100::Parser::new(size(24), size(80), 0);
        let seen = Arc::new(Mutex::new(Seen { raw: Vec::new(), parser }));
        let mut reader = master.try_clone_reader().expect("a reader");
        let (told, answers) = (Arc::clone(&seen), Arc::clone(&writer));
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                let some = bytes.get(..count).unwrap_or_default();
                let Ok(mut seen) = told.lock() else { return };
                seen.raw.extend_from_slice(some);
                let answer = answered(&mut seen.parser, some, width == Width::Two);
                if !answer.is_empty()
                    && let Ok(mut out) = answers.lock()
                {
                    let _ = out.write_all(&answer).and_then(|()| out.flush());
                }
            }
        });
        Self { child, master, writer, seen, before }
    }

    fn send(&self, bytes: &str) {
        let mut out = self.writer.lock().expect("the writer");
        out.write_all(bytes.as_bytes()).and_then(|()| out.flush()).expect("keys go in");
    }

    fn resize(&self, rows: u16, columns: u16) {
        let mut seen = self.seen.lock().expect("the screen");
        seen.parser.set_size(size(rows), size(columns));
        self.master.resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).expect("another size");
    }

    fn seen<T>(&self, look: impl FnOnce(&mut Seen) -> T) -> T {
        look(&mut self.seen.lock().expect("the screen"))
    }

    fn rows(&self) -> Vec<String> {
        self.seen(|seen| {
            let width = seen.parser.screen().size().1.get();
            seen.parser.screen().rows(0, width).map(|row| row.trim_end().to_owned()).collect()
        })
    }

    /// Waits until the screen is as wished.
    fn until(&self, what: &str, wished: impl Fn(&[String]) -> bool) {
        let begun = Instant::now();
        while !wished(&self.rows()) {
            assert!(begun.elapsed() < PATIENCE, "{what} does not come:\n{}", self.rows().join("\n"));
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until the screen and the cursor are those of a stage.
    fn shows(&self, stage: &Stage) {
        let (_, caret) = stage.draw(80, 24);
        let screen = stage.screen(80, 24);
        let wished: Vec<&str> = screen.lines().take(24).map(|row| row.trim_end_matches('«').trim_end()).collect();
        let begun = Instant::now();
        loop {
            let rows = self.rows();
            let at = self.seen(|seen| seen.parser.screen().cursor_position());
            let is_there = caret.is_none_or(|caret| at == (caret.y, caret.x));
            if is_there && rows == wished {
                return;
            }
            let told = format!("{}\ncursor {},{}\n-- wished --\n{screen}", rows.join("\n"), at.1, at.0);
            assert!(begun.elapsed() < PATIENCE, "the screen is another:\n{told}");
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Sends keys and waits until they have been answered: an Esc that meets the next key would be another key.
    fn send_and_wait(&self, bytes: &str) {
        let before = self.seen(|seen| seen.raw.len());
        self.send(bytes);
        let begun = Instant::now();
        while self.seen(|seen| seen.raw.len()) == before && begun.elapsed() < Duration::from_secs(2) {
            thread::sleep(Duration::from_millis(5));
        }
        self.settle();
    }

    /// Waits until nothing more comes.
    fn settle(&self) {
        let mut before = usize::MAX;
        loop {
            let now = self.seen(|seen| seen.raw.len());
            if now == before {
                return;
            }
            before = now;
            thread::sleep(Duration::from_millis(80));
        }
    }

    /// Waits for the end: the status, and the terminal as it was.
    fn ends_well(&mut self, status: u32) {
        let ended = ended(self.child.as_mut(), LEAVING);
        let rows = || self.rows().join("\n");
        let ended = ended.unwrap_or_else(|| panic!("it does not end:\n{}", rows()));
        assert_eq!(ended.exit_code(), status, "{ended:?}\n{}", rows());
        assert_eq!(ended.signal(), None, "it did not end by itself");
        self.settle();
        let raw = self.seen(|seen| String::from_utf8_lossy(&seen.raw).into_owned());
        let behind = raw.rsplit_once("\u{1b}[?1049h").map_or("", |(_, behind)| behind);
        for (sign, what) in [("?1049l", "the other screen"), ("?2004l", "pasting"), ("?25h", "the cursor")] {
            assert!(behind.contains(&format!("\u{1b}[{sign}")), "{what} was not given back");
        }
        self.seen(|seen| {
            let screen = seen.parser.screen();
            assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor(), "not given back");
        });
        assert_eq!(mode(self.master.as_ref()), self.before, "the terminal is not set as before");
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts the program in a terminal; with it comes how that was set before.
fn begin(home: &Path, args: &[&str]) -> (PtyPair, Box<dyn Child + Send + Sync>, String) {
    let pair = native_pty_system()
        .openpty(PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 })
        .expect("a terminal");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_enishi"));
    command.env_clear();
    for (name, value) in [("TERM", "xterm-256color"), ("ENISHI_NOW", MORNING), ("ENISHI_LANG", "en")] {
        command.env(name, value);
    }
    command.env("HOME", home);
    command.cwd(home);
    command.args(args);
    let before = mode(pair.master.as_ref());
    let child = pair.slave.spawn_command(command).expect("the program starts");
    (pair, child, before)
}

fn opened(dir: &TempDir) -> Book {
    Book::open(&dir.path().join("book.db"), Places::default(), clock(MORNING), "test").expect("the book")
}

fn ended(child: &mut (dyn Child + Send + Sync), most: Duration) -> Option<ExitStatus> {
    let begun = Instant::now();
    while begun.elapsed() < most {
        if let Some(status) = child.try_wait().expect("a look at the program") {
            return Some(status);
        }
        thread::sleep(Duration::from_millis(10));
    }
    None
}

/// How a terminal treats what is typed: raw or with lines and echo.
fn mode(master: &dyn MasterPty) -> String {
    master.get_termios().map_or_else(String::new, |mode| format!("{:?} {:?}", mode.local_flags, mode.input_flags))
}

fn size(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).expect("a size above 0")
}
