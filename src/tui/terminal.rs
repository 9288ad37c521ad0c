//! The terminal on and off: one way in, one way out, the same for the end, a panic, a signal and a vanished window.

use std::{
    io::{self, Stdout, Write, stdout},
    panic,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI32, Ordering},
    },
    thread,
    time::Duration,
};

use crossterm::{
    cursor::Show,
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute, queue,
    style::Print,
    terminal::{
        BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
        enable_raw_mode,
    },
};
use ratatui::{Terminal, backend::CrosstermBackend};
use rustix::{
    event::{PollFd, PollFlags, poll},
    io::Errno,
};
use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM},
    iterator::Signals,
};

/// The terminal we draw on.
pub type Screen = Terminal<CrosstermBackend<Stdout>>;

/// Whether the terminal is ours now; restoring happens once.
static ON: AtomicBool = AtomicBool::new(false);

/// How long the loop has to end by itself after a signal before the watch ends the program.
const PATIENCE: Duration = Duration::from_millis(1_200);

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
        // a terminal that is gone cannot be told anything, and that is no reason to stop
        let _ = execute!(
            stdout(),
            EndSynchronizedUpdate,
            Print("\x1b[23;0t"),
            DisableBracketedPaste,
            LeaveAlternateScreen,
            Show
        );
        let _ = disable_raw_mode();
    }
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
    }
    let clean: String = text.chars().filter(|letter| !letter.is_control()).collect();
    queue!(out, Print(format!("\x1b]2;{clean}\x07")))?;
    out.flush()
}

/// Watches for signals and for a terminal that went away.
pub struct Watch {
    signal: Arc<AtomicI32>,
}

impl Watch {
    /// Starts the watch.
    ///
    /// # Errors
    /// What the system said when the signals could not be taken.
    pub fn start() -> io::Result<Self> {
        let signal = Arc::new(AtomicI32::new(0));
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT])?;
        let seen = Arc::clone(&signal);
        thread::Builder::new().name("signals".into()).spawn(move || {
            if let Some(number) = signals.forever().next() {
                leave(&seen, number);
            }
        })?;
        let seen = Arc::clone(&signal);
        thread::Builder::new().name("hang-up".into()).spawn(move || {
            if hung_up() {
                leave(&seen, SIGHUP);
            }
        })?;
        Ok(Self { signal })
    }

    /// Returns the signal that asked us to leave.
    pub fn signal(&self) -> Option<i32> {
        Some(self.signal.load(Ordering::SeqCst)).filter(|number| *number != 0)
    }
}

/// Tells the loop to end; when it is stuck, ends the program from here.
fn leave(seen: &AtomicI32, number: i32) {
    seen.store(number, Ordering::SeqCst);
    thread::sleep(PATIENCE);
    restore();
    std::process::exit(number.saturating_add(128));
}

/// Sleeps until the terminal hangs up; returns false when it cannot be watched at all.
fn hung_up() -> bool {
    let stdin = rustix::stdio::stdin();
    loop {
        // no events are asked for, so only the end of the terminal wakes us
        let mut watched = [PollFd::new(&stdin, PollFlags::empty())];
        match poll(&mut watched, None) {
            Ok(_) if watched.iter().any(|fd| fd.revents().intersects(PollFlags::HUP | PollFlags::ERR)) => return true,
            Ok(_) | Err(Errno::INTR) => {}
            Err(_) => return false,
        }
    }
}
