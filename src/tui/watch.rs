//! What comes from outside: signals, and a terminal that goes away.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI32, Ordering},
    },
    thread,
    time::Duration,
};

use rustix::{
    event::{PollFd, PollFlags, poll},
    io::Errno,
};
use signal_hook::{
    consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP},
    iterator::Signals,
    low_level::emulate_default_handler,
};

use crate::tui::terminal::restore;

/// How long the loop has to end by itself after a signal before the watch ends the program.
const PATIENCE: Duration = Duration::from_millis(1_200);

/// Watches for signals and for a terminal that went away.
pub struct Watch {
    told: Arc<Told>,
}

/// What the signals said so far.
#[derive(Default)]
struct Told {
    /// The signal that asked us to leave; 0 = none.
    leave: AtomicI32,
    /// We are to stand still.
    stop: AtomicBool,
    /// We go on.
    go_on: AtomicBool,
}

impl Watch {
    /// Starts the watch.
    ///
    /// # Errors
    /// What the system said when the signals could not be taken.
    pub fn start() -> io::Result<Self> {
        let told = Arc::new(Told::default());
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
        let seen = Arc::clone(&told);
        thread::Builder::new().name("signals".into()).spawn(move || {
            for number in &mut signals {
                match number {
                    SIGTSTP => seen.stop.store(true, Ordering::SeqCst),
                    SIGCONT => seen.go_on.store(true, Ordering::SeqCst),
                    number => leave(&seen.leave, number),
                }
            }
        })?;
        let seen = Arc::clone(&told);
        thread::Builder::new().name("hang-up".into()).spawn(move || {
            if hung_up() {
                leave(&seen.leave, SIGHUP);
            }
        })?;
        Ok(Self { told })
    }

    /// Tells whether we were asked to stand still; asked once.
    pub fn is_to_stop(&self) -> bool {
        self.told.stop.swap(false, Ordering::SeqCst)
    }

    /// Tells whether we went on after standing still, by whoever's will; asked once.
    pub fn went_on(&self) -> bool {
        self.told.go_on.swap(false, Ordering::SeqCst)
    }

    /// Stands still as the shell expects, until somebody lets us go on. The terminal must have been given back before.
    ///
    /// # Errors
    /// What the system said.
    pub fn stand_still(&self) -> io::Result<()> {
        emulate_default_handler(SIGTSTP)?;
        // the signal that let us go on is told by another thread, and is heard here
        let mut turns = 0..40;
        while !self.went_on() && turns.next().is_some() {
            thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }

    /// Returns the signal that asked us to leave.
    pub fn signal(&self) -> Option<i32> {
        Some(self.told.leave.load(Ordering::SeqCst)).filter(|number| *number != 0)
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
