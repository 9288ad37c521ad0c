//! The program: reads the environment once, runs the command line or the terminal, and ends with an exit status.

use std::{io::IsTerminal, process::ExitCode};

use color_eyre::config::HookBuilder;
use enishi::{
    book::first::Plan,
    cli::{
        self, Ended, Start,
        failure::{Failure, shown},
        first_start::{self, Unbegun},
    },
    config::{self, Chosen, ColourChoice, Surroundings},
    i18n::{Lang, Words},
    tui::{
        self, FirstStart, Look, Opening, Seat,
        glyphs::{self, Glyphs},
        run_loop::{self, Error},
        theme::Theme,
    },
};

fn main() -> ExitCode {
    let surroundings = Surroundings::read();
    tell_panics_plainly(&surroundings);
    ExitCode::from(match cli::run(surroundings) {
        Ended::With(status) => status,
        Ended::AtScreen(start) => at_screen(*start),
        Ended::FirstStart(unbegun) => first_start(&unbegun),
    })
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
    let theme = theme_of(&start.surroundings, start.colour, start.config.theme);
    let look = Look { lang: start.lang, glyphs: glyphs_of(start.glyphs), theme };
    match tui::run(start.opened.book, look) {
        Ok(ended) => left(&ended),
        Err(error) => tell(error, start.lang),
    }
}

/// Asks how the book begins and shows it then.
fn first_start(unbegun: &Unbegun) -> u8 {
    // the terminal is given back by the time anything is told
    asked(unbegun).unwrap_or_else(|error| tell(error, unbegun.session.words.lang()))
}

fn asked(unbegun: &Unbegun) -> Result<u8, Error> {
    let mut seat = Seat::take()?;
    let look = |typed: &str, words: &Words| first_start::look(typed).map_err(|failure| failure.told(words));
    let mut carry_out = |plan: &Plan, chosen: Chosen| {
        let begun = first_start::carry_out(plan, chosen, &unbegun.session);
        begun.map_err(|failure| failure.told(&Words::new(chosen.lang)))
    };
    let asked = tui::run_first_start(&mut seat, FirstStart::new(opening(unbegun)), &look, &mut carry_out)?;
    let Some((begun, look)) = asked.begun else {
        drop(seat);
        if asked.signal.is_none() {
            cli::note(&Words::new(asked.lang).say("start-left"));
        }
        return Ok(asked.signal.map_or(0, status_of));
    };
    let ended = tui::run_on(seat, begun.book, look)?;
    if let Some(failure) = begun.unsettled {
        cli::tell(&Words::new(look.lang), &failure);
    }
    Ok(left(&ended))
}

/// What the first start begins with. What was asked for is chosen already, and shown beside what it is asked in place of.
fn opening(unbegun: &Unbegun) -> Opening {
    let session = &unbegun.session;
    let (plain_signs, glyphs) = match session.glyphs {
        config::Glyphs::Ascii => (true, glyphs::UNICODE),
        other => (false, glyphs_of(other)),
    };
    let no_colour = session.colour == ColourChoice::Never || session.config.theme == config::Theme::None;
    let theme = match no_colour {
        true => theme_of(&unbegun.surroundings, ColourChoice::Auto, config::Theme::Auto),
        false => theme_of(&unbegun.surroundings, session.colour, session.config.theme),
    };
    // copies of the usual book are none of one that is made elsewhere
    let is_usual = session.file().is_ok_and(|path| path == session.paths.book);
    let copies = &session.paths.backups;
    Opening {
        look: Look { lang: session.words.lang(), glyphs, theme },
        plain_signs,
        no_colour,
        clock: session.clock,
        place: session.file().map(|path| shown(&path)).unwrap_or_default(),
        copies: (is_usual && copies.is_dir()).then(|| shown(copies)),
    }
}

/// Says what could not be written any more, and returns the status.
fn left(ended: &run_loop::Ended) -> u8 {
    let unwritten = ended.unwritten.is_some();
    ended.unwritten.iter().for_each(|line| cli::note(line));
    ended.signal.map_or(u8::from(unwritten), status_of)
}

/// As a shell says that a signal ended a program.
fn status_of(signal: i32) -> u8 {
    u8::try_from(signal).unwrap_or(0).saturating_add(128)
}

fn tell(error: Error, lang: Lang) -> u8 {
    let failure = match error {
        Error::Book(error) => Failure::Book(error),
        Error::Terminal(error) => Failure::Terminal(error),
    };
    cli::tell(&Words::new(lang), &failure)
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
fn theme_of(around: &Surroundings, colour: ColourChoice, theme: config::Theme) -> Theme {
    let is_full = matches!(around.color_term.as_deref(), Some("truecolor" | "24bit"));
    match (colour, theme) {
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
