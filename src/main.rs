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
    config::{self, Chosen, ColourChoice, Surroundings, Wishes},
    i18n::{Lang, Words},
    keymap::Keymap,
    tui::{
        self, FirstStart, Opening, Seat, Setting, look,
        run_loop::{self, Error, Frames},
    },
};

fn main() -> ExitCode {
    config::process::guard();
    let surroundings = Surroundings::read();
    tell_panics_plainly(&surroundings);
    ExitCode::from(match cli::run(surroundings) {
        Ended::With(status) => status,
        Ended::AtScreen(start) => at_screen(*start),
        Ended::FirstStart(unbegun) => first_start(&unbegun),
        Ended::AtTerminal(check) => {
            let seen = look::seen(check.surroundings());
            check.tell(&seen)
        }
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
    let setting = Setting {
        lang: start.lang,
        wishes: Wishes { glyphs: start.glyphs, colour: start.colour, theme: start.config.theme },
        surroundings: &start.surroundings,
        state: &start.paths.state,
        mouse: start.config.mouse,
        hints: start.config.hints,
        frames: Frames { whole: start.config.sync_output, cursor: start.config.cursor },
        keys: Keymap::with(&start.config.keys),
        config_faults: start.config_faults,
    };
    match tui::run(start.opened.book, setting) {
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
    let session = &unbegun.session;
    let setting = Setting {
        lang: session.words.lang(),
        wishes: wishes(unbegun),
        surroundings: &unbegun.surroundings,
        state: &session.paths.state,
        mouse: session.config.mouse,
        hints: session.config.hints,
        frames: Frames { whole: session.config.sync_output, cursor: session.config.cursor },
        keys: Keymap::with(&session.config.keys),
        config_faults: session.config_faults.len(),
    };
    let mut seat = Seat::take(&setting)?;
    let look = |typed: &str, words: &Words| first_start::look(typed).map_err(|failure| failure.told(words));
    let mut carry_out = |plan: &Plan, chosen: Chosen| {
        let begun = first_start::carry_out(plan, chosen, &unbegun.session);
        begun.map_err(|failure| failure.told(&Words::new(chosen.lang)))
    };
    let first = FirstStart::new(opening(unbegun, seat.look(&setting)));
    let asked = tui::run_first_start(&mut seat, first, &look, &mut carry_out)?;
    let Some((begun, look)) = asked.begun else {
        drop(seat);
        if asked.signal.is_none() {
            cli::note(&Words::new(asked.lang).say("start-left"));
        }
        return Ok(asked.signal.map_or(0, status_of));
    };
    let ended = tui::run_on(seat, begun.book, look, setting)?;
    if let Some(failure) = begun.unsettled {
        cli::tell(&Words::new(look.lang), &failure);
    }
    Ok(left(&ended))
}

/// What the looks are by while nothing is chosen yet: plain signs and no colour are asked for beside what they stand in place of.
fn wishes(unbegun: &Unbegun) -> Wishes {
    let session = &unbegun.session;
    let (colour, theme) = match wants_no_colour(unbegun) {
        true => (ColourChoice::Auto, config::Theme::Auto),
        false => (session.colour, session.config.theme),
    };
    let glyphs = if session.glyphs == config::Glyphs::Ascii { config::Glyphs::Auto } else { session.glyphs };
    Wishes { glyphs, colour, theme }
}

fn wants_no_colour(unbegun: &Unbegun) -> bool {
    let session = &unbegun.session;
    session.colour == ColourChoice::Never || session.config.theme == config::Theme::None
}

/// What the first start begins with. What was asked for is chosen already, and shown beside what it is asked in place of.
fn opening(unbegun: &Unbegun, look: tui::Look) -> Opening {
    let session = &unbegun.session;
    // copies of the usual book are none of one that is made elsewhere
    let is_usual = session.file().is_ok_and(|path| path == session.paths.book);
    let copies = &session.paths.backups;
    Opening {
        look,
        plain_signs: session.glyphs == config::Glyphs::Ascii,
        no_colour: wants_no_colour(unbegun),
        clock: session.clock,
        place: session.file().map(|path| shown(&path)).unwrap_or_default(),
        copies: (is_usual && copies.is_dir()).then(|| shown(copies)),
        keys: Keymap::with(&session.config.keys),
    }
}

/// Says what could not be written any more, and returns the status.
fn left(ended: &run_loop::Ended) -> u8 {
    let unwritten = ended.unwritten.is_some();
    ended.unwritten.iter().chain(&ended.remarks).for_each(|line| cli::note(line));
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
