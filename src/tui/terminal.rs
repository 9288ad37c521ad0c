//! The terminal on and off: one way in, one way out, the same for the end, a panic, a signal and a vanished window.

use std::{
    io::{self, Stdout, Write, stdout},
    panic,
    sync::atomic::{AtomicBool, Ordering},
};

use crossterm::{
    cursor::{MoveTo, Show},
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute, queue,
    style::Print,
    terminal::{
        BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
        enable_raw_mode,
    },
};
use ratatui::{Terminal, backend::CrosstermBackend, layout::Position};

/// The terminal we draw on.
pub type Screen = Terminal<CrosstermBackend<Stdout>>;

/// Whether the terminal is ours now; restoring happens once.
static ON: AtomicBool = AtomicBool::new(false);
/// Whether the old title of the window lies on the terminal's stack.
static TITLED: AtomicBool = AtomicBool::new(false);

/// Takes the terminal: raw keys, the other screen, pastes as one piece.
///
/// # Errors
/// What the terminal said; it is then as it was.
pub fn on() -> io::Result<Screen> {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        restore();
        before(info);
    }));
    take()
}

/// Takes the terminal, the first time or again after the program stood still.
///
/// # Errors
/// What the terminal said; it is then as it was.
pub fn take() -> io::Result<Screen> {
    enable_raw_mode()?;
    ON.store(true, Ordering::SeqCst);
    let entered = execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)
        .and_then(|()| Terminal::new(CrosstermBackend::new(stdout())));
    if entered.is_err() {
        restore();
    }
    entered
}

/// Puts everything back: pastes, the cursor, the screen, the mode. May be called from anywhere, any number of times.
pub fn restore() {
    if ON.swap(false, Ordering::SeqCst) {
        // what we did not lay on the stack of titles is not ours to take off
        let title = if TITLED.swap(false, Ordering::SeqCst) { "\x1b[23;0t" } else { "" };
        // a terminal that is gone cannot be told anything, and that is no reason to stop
        let _ = execute!(
            stdout(),
            EndSynchronizedUpdate,
            Print(title),
            Print(MOUSE_OFF),
            DisableBracketedPaste,
            LeaveAlternateScreen,
            Show
        );
        let _ = disable_raw_mode();
    }
}

/// Presses and the wheel, told in the form that has no limit of columns; no motion, so that an idle hand costs nothing.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// Takes the mouse, or gives it back to the terminal.
pub fn mouse(on: bool) -> io::Result<()> {
    execute!(stdout(), Print(if on { MOUSE_ON } else { MOUSE_OFF }))
}

/// Puts the cursor, which is not seen, on a cell: whoever reads the screen aloud goes by it (P14).
pub fn park(at: Position) -> io::Result<()> {
    execute!(stdout(), MoveTo(at.x, at.y))
}

/// Begins one frame that the terminal shows at once.
pub fn begin_frame() -> io::Result<()> {
    queue!(stdout(), BeginSynchronizedUpdate)
}

/// Ends it.
pub fn end_frame() -> io::Result<()> {
    execute!(stdout(), EndSynchronizedUpdate)
}

/// Sets the window's title, the old one is kept on the terminal's own stack. The text is ours: a place and a count.
pub fn title(text: &str, first: bool) -> io::Result<()> {
    let mut out = stdout();
    if first {
        queue!(out, Print("\x1b[22;0t"))?;
        TITLED.store(true, Ordering::SeqCst);
    }
    let clean: String = text.chars().filter(|letter| !letter.is_control()).collect();
    queue!(out, Print(format!("\x1b]2;{clean}\x07")))?;
    out.flush()
}
