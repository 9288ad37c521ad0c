//! The program: reads the environment once, runs the command line or the terminal, and ends with an exit status.

use std::{io::IsTerminal, process::ExitCode};

use color_eyre::config::HookBuilder;
use enishi::{
    cli::{self, Ended, Start, failure::Failure},
    config::{Surroundings, Wishes},
    i18n::Words,
    tui::{self, Setting, look, run_loop::Error},
};

fn main() -> ExitCode {
    let surroundings = Surroundings::read();
    tell_panics_plainly(&surroundings);
    match cli::run(surroundings) {
        Ended::With(status) => ExitCode::from(status),
        Ended::AtScreen(start) => ExitCode::from(at_screen(*start)),
        Ended::AtTerminal(check) => {
            let seen = look::seen(check.surroundings());
            ExitCode::from(check.tell(&seen))
        }
    }
}

/// Makes the report of a panic readable where colours are not wanted. Without it, the standard one is told.
fn tell_panics_plainly(surroundings: &Surroundings) {
    let mut hooks = HookBuilder::default().display_env_section(false);
    if surroundings.wants_no_colour() || !std::io::stderr().is_terminal() {
        hooks = hooks.theme(color_eyre::config::Theme::new());
    }
    let _ = hooks.install();
}

/// Shows the book until the owner leaves; an example book goes away when this returns.
fn at_screen(start: Start) -> u8 {
    let setting = Setting {
        lang: start.lang,
        wishes: Wishes { glyphs: start.glyphs, colour: start.colour, theme: start.config.theme },
        surroundings: &start.surroundings,
        state: &start.paths.state,
    };
    let failure = match tui::run(start.opened.book, setting) {
        Ok(ended) => {
            let unwritten = ended.unwritten.is_some();
            ended.unwritten.iter().for_each(|line| cli::note(line));
            // as a shell says that a signal ended a program
            let signal = ended.signal.map(|signal| u8::try_from(signal).unwrap_or(0).saturating_add(128));
            return signal.unwrap_or(u8::from(unwritten));
        }
        Err(Error::Book(error)) => Failure::Book(error),
        Err(Error::Terminal(error)) => Failure::Terminal(error),
    };
    cli::tell(&Words::new(start.lang), &failure)
}
