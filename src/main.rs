//! The program: reads the environment once, runs the command line or the terminal, and ends with an exit status.

use std::{io::IsTerminal, process::ExitCode};

use color_eyre::config::HookBuilder;
use enishi::{
    cli::{self, Ended, Start, failure::Failure},
    config::{self, ColourChoice, Surroundings},
    i18n::Words,
    tui::{
        self, Look,
        glyphs::{self, Glyphs},
        run_loop::Error,
        theme::Theme,
    },
};

fn main() -> ExitCode {
    let surroundings = Surroundings::read();
    tell_panics_plainly(&surroundings);
    match cli::run(surroundings) {
        Ended::With(status) => ExitCode::from(status),
        Ended::AtScreen(start) => ExitCode::from(at_screen(*start)),
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
    let look = Look { lang: start.lang, glyphs: glyphs_of(start.glyphs), theme: theme_of(&start) };
    let failure = match tui::run(start.opened.book, look) {
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

fn glyphs_of(chosen: config::Glyphs) -> Glyphs {
    match chosen {
        config::Glyphs::Auto | config::Glyphs::Unicode => glyphs::UNICODE,
        config::Glyphs::Cjk => glyphs::CJK,
        config::Glyphs::Ascii => glyphs::ASCII,
    }
}

/// No colour where none is wanted; else what the config says; else all colours where the terminal has them and tells its
/// background, and the sixteen that fit both backgrounds where it does not (`ux.md` 4.1).
fn theme_of(start: &Start) -> Theme {
    let around = &start.surroundings;
    let is_full = matches!(around.color_term.as_deref(), Some("truecolor" | "24bit"));
    match (start.colour, start.config.theme) {
        (ColourChoice::Never, _) | (_, config::Theme::None) => Theme::None,
        (ColourChoice::Auto, _) if around.wants_no_colour() => Theme::None,
        (_, config::Theme::Dark) => Theme::Dark,
        (_, config::Theme::Light) => Theme::Light,
        (_, config::Theme::Sixteen) => Theme::Sixteen,
        (_, config::Theme::Auto) => match around.background().filter(|_| is_full) {
            Some(config::Background::Dark) => Theme::Dark,
            Some(config::Background::Light) => Theme::Light,
            None => Theme::Sixteen,
        },
    }
}
