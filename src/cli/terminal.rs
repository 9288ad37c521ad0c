//! `enishi doctor --terminal`: what is known of the terminal, and what is chosen because of it; no book is needed.

use serde::Serialize;

use crate::{
    cli::{failure::Failure, session::Session, table::Format},
    config::{
        Answers, Background, Glyphs, Seen, Surroundings, Theme, Wishes,
        copying::{FILE, Way, ways},
        looks::{ColoursWhy, SignsWhy, colours, signs},
    },
    i18n::{Words, words::value},
    text::safe::safe,
};

/// From here on tmux holds an Esc back so long that it is felt, in milliseconds.
const SLOW: u32 = 50;

/// The command before the terminal was looked at. Whoever can look at it hands in what was seen.
pub struct Check {
    session: Session,
    surroundings: Surroundings,
    format: Format,
}

/// The answer under the names that scripts rely on.
#[derive(Debug, Serialize)]
struct TerminalShape<'a> {
    input: bool,
    output: bool,
    asked: bool,
    term: Option<&'a str>,
    columns: Option<u16>,
    rows: Option<u16>,
    color: &'static str,
    color_why: ColoursWhy,
    background: Option<Background>,
    signs: &'static str,
    signs_why: SignsWhy,
    ambiguous_cells: Option<u8>,
    copy: Vec<&'static str>,
    copy_file: &'a str,
    tmux: bool,
    tmux_escape_time: Option<u32>,
    ssh: bool,
    mouse: bool,
}

/// What is said of copying.
struct Copying {
    ways: Vec<Way>,
    file: String,
}

impl Check {
    /// Takes the run and its environment.
    pub const fn new(session: Session, surroundings: Surroundings, format: Format) -> Self {
        Self { session, surroundings, format }
    }

    /// Returns the environment of the run.
    pub const fn surroundings(&self) -> &Surroundings {
        &self.surroundings
    }

    /// Says what was seen and returns the exit status.
    pub fn tell(mut self, seen: &Seen) -> u8 {
        let told = self.say(seen);
        crate::cli::concluded(told, &mut self.session)
    }

    fn say(&mut self, seen: &Seen) -> Result<(), Failure> {
        let around = &self.surroundings;
        let session = &mut self.session;
        let wishes = Wishes { glyphs: session.glyphs, colour: session.colour, theme: session.config.theme };
        let (signs, signs_why) = signs(wishes.glyphs, seen.answers);
        let (theme, colours_why) = colours(wishes, around, seen.answers);
        let copying = Copying {
            ways: ways(around, |name| around.find(name).is_some()),
            file: around.shown(&session.paths.state.join(FILE)),
        };
        if self.format == Format::Json {
            return session.out.json(&TerminalShape {
                input: seen.input,
                output: seen.output,
                asked: seen.asked,
                term: around.term.as_deref(),
                columns: seen.size.map(|(columns, _)| columns),
                rows: seen.size.map(|(_, rows)| rows),
                color: name_of(Theme::NAMES, theme),
                color_why: colours_why,
                background: around.background().or(seen.answers.background),
                signs: name_of(Glyphs::NAMES, signs),
                signs_why,
                ambiguous_cells: seen.answers.ambiguous_wide.map(|wide| if wide { 2 } else { 1 }),
                copy: copying.ways.iter().map(|way| way_name(*way)).collect(),
                copy_file: &copying.file,
                tmux: around.tmux,
                tmux_escape_time: seen.escape_time,
                ssh: around.ssh,
                mouse: session.config.mouse,
            });
        }
        let words = &session.words;
        let mut lines = about_terminal(words, around, seen);
        lines.push(colours_line(words, theme, colours_why));
        lines.push(words.say(background_id(around, seen.answers)));
        lines.extend(signs_lines(words, signs, signs_why, seen.answers));
        lines.push(copying_line(words, &copying));
        lines.push(tmux_line(words, around, seen));
        lines.push(words.say(if around.ssh { "doctor-terminal-ssh" } else { "doctor-terminal-no-ssh" }));
        lines.push(words.say(match session.config.mouse {
            true => "doctor-terminal-mouse",
            false => "doctor-terminal-no-mouse",
        }));
        lines.iter().try_for_each(|line| session.out.line(line))
    }
}

/// What it is, how large, and whether it could be asked.
fn about_terminal(words: &Words, around: &Surroundings, seen: &Seen) -> Vec<String> {
    let mut lines = vec![words.say(match (seen.input, seen.output) {
        (true, true) => "doctor-terminal-both",
        (true, false) => "doctor-terminal-input",
        (false, true) => "doctor-terminal-output",
        (false, false) => "doctor-terminal-neither",
    })];
    lines.push(match &around.term {
        Some(term) => words.with("doctor-terminal-term", [("term", value(safe(term).into_string()))]),
        None => words.say("doctor-terminal-no-term"),
    });
    lines.extend(seen.size.map(|(columns, rows)| {
        let size = [("columns", value(i64::from(columns))), ("rows", value(i64::from(rows)))];
        words.with("doctor-terminal-size", size)
    }));
    lines.extend((!seen.asked).then(|| words.say("doctor-terminal-not-asked")));
    lines
}

fn colours_line(words: &Words, theme: Theme, why: ColoursWhy) -> String {
    let id = match why {
        ColoursWhy::Never => "doctor-terminal-colours-never",
        ColoursWhy::Unwanted => "doctor-terminal-colours-unwanted",
        ColoursWhy::Chosen => "doctor-terminal-colours-chosen",
        ColoursWhy::Few => "doctor-terminal-colours-few",
        ColoursWhy::Variable | ColoursWhy::Answered => "doctor-terminal-colours-full",
        ColoursWhy::NotTold => "doctor-terminal-colours-not-told",
    };
    words.with(id, [("theme", value(name_of(Theme::NAMES, theme)))])
}

/// The environment comes first, as it does in the choice.
fn background_id(around: &Surroundings, answers: Answers) -> &'static str {
    match (around.background(), answers.background) {
        (Some(Background::Dark), _) => "doctor-terminal-dark-variable",
        (Some(Background::Light), _) => "doctor-terminal-light-variable",
        (None, Some(Background::Dark)) => "doctor-terminal-dark",
        (None, Some(Background::Light)) => "doctor-terminal-light",
        (None, None) => "doctor-terminal-no-background",
    }
}

/// The signs and why; where they were chosen, also what the terminal says, because it may not fit.
fn signs_lines(words: &Words, signs: Glyphs, why: SignsWhy, answers: Answers) -> Vec<String> {
    let id = match why {
        SignsWhy::Chosen => "doctor-terminal-signs-chosen",
        SignsWhy::Wide => "doctor-terminal-signs-wide",
        SignsWhy::Narrow => "doctor-terminal-signs-narrow",
        SignsWhy::NotTold => "doctor-terminal-signs-not-told",
    };
    let width = match answers.ambiguous_wide {
        Some(true) => "doctor-terminal-width-two",
        Some(false) => "doctor-terminal-width-one",
        None => "doctor-terminal-no-width",
    };
    let mut lines = vec![words.with(id, [("signs", value(name_of(Glyphs::NAMES, signs)))])];
    lines.extend((why == SignsWhy::Chosen).then(|| words.say(width)));
    lines
}

fn copying_line(words: &Words, copying: &Copying) -> String {
    let names: Vec<String> = copying
        .ways
        .iter()
        .map(|way| match way {
            Way::Terminal => words.say("doctor-terminal-osc"),
            way => way_name(*way).to_owned(),
        })
        .collect();
    let file = safe(&copying.file).into_string();
    let names = names.join(&words.say("list-comma"));
    words.with("doctor-terminal-copy", [("ways", value(names)), ("file", value(file))])
}

fn tmux_line(words: &Words, around: &Surroundings, seen: &Seen) -> String {
    let id = match (around.tmux, seen.escape_time) {
        (false, _) => "doctor-terminal-no-tmux",
        (true, None) => "doctor-terminal-tmux",
        (true, Some(0..=SLOW)) => "doctor-terminal-tmux-quick",
        (true, Some(_)) => "doctor-terminal-tmux-slow",
    };
    words.with(id, [("n", value(i64::from(seen.escape_time.unwrap_or_default())))])
}

const fn way_name(way: Way) -> &'static str {
    match way {
        Way::Tool(name) => name,
        Way::Tmux => "tmux",
        Way::Terminal => "terminal",
    }
}

/// Returns the name of a value in a table of names; every value of ours has one.
fn name_of<T: PartialEq>(names: &[(&'static str, T)], value: T) -> &'static str {
    names.iter().find(|(_, known)| *known == value).map_or("", |(name, _)| *name)
}
