//! How the screen looks by what was chosen, and what can be found out about a terminal.

use std::io::{self, IsTerminal};

use crate::{
    config::{
        self, Answers, Questions, Seen, Surroundings, Wishes,
        looks::{colours, signs},
    },
    i18n::Lang,
    tui::{
        app::Look,
        glyphs::{self, Glyphs},
        probe, terminal,
        theme::Theme,
        tool,
        watch::Watch,
    },
};

/// Returns how the screen looks.
pub fn chosen(lang: Lang, wishes: Wishes, around: &Surroundings, answers: Answers) -> Look {
    let (signs, _) = signs(wishes.glyphs, answers);
    let (colours, _) = colours(wishes, around, answers);
    Look { lang, glyphs: glyphs_of(signs), theme: theme_of(colours) }
}

const fn glyphs_of(chosen: config::Glyphs) -> Glyphs {
    match chosen {
        config::Glyphs::Auto | config::Glyphs::Unicode => glyphs::UNICODE,
        config::Glyphs::Cjk => glyphs::CJK,
        config::Glyphs::Ascii => glyphs::ASCII,
    }
}

const fn theme_of(chosen: config::Theme) -> Theme {
    match chosen {
        config::Theme::Dark => Theme::Dark,
        config::Theme::Light => Theme::Light,
        config::Theme::Auto | config::Theme::Sixteen => Theme::Sixteen,
        config::Theme::None => Theme::None,
    }
}

/// Finds out about the terminal what can be found out without a book. Takes the terminal for a moment where it can answer;
/// what is typed in that moment is lost.
pub fn seen(around: &Surroundings) -> Seen {
    let (input, output) = (io::stdin().is_terminal(), io::stdout().is_terminal());
    let questions = if input && output { Questions::all(around) } else { Questions::default() };
    Seen {
        input,
        output,
        asked: questions.any(),
        size: if output { crossterm::terminal::size().ok() } else { None },
        answers: if questions.any() { answers(questions) } else { Answers::default() },
        escape_time: if around.tmux { escape_time(around) } else { None },
    }
}

/// Asks with the patience of somebody who came for the answers: what came later would stand behind the shell's prompt.
fn answers(questions: Questions) -> Answers {
    let Ok(_watch) = Watch::start() else { return Answers::default() };
    let Ok(_screen) = terminal::on() else { return Answers::default() };
    let heard = probe::ask(questions, probe::PATIENT);
    terminal::restore();
    heard.answers
}

/// Returns how long tmux waits after an Esc, in milliseconds. Older ones keep the option only with those of the server.
fn escape_time(around: &Surroundings) -> Option<u32> {
    let tmux = around.find("tmux")?;
    let asked = |scope| tool::says(&tmux, &["show", scope, "escape-time"]);
    ["-gv", "-sv"].into_iter().find_map(|scope| asked(scope)?.trim().parse::<u32>().ok())
}
