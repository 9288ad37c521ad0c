//! The first start (`ux.md` 2.5.16): two steps, language first, nothing written before the end. Keys in, a [`Turn`] out; no clock but
//! the one it is given, no file, no terminal.

mod draw;
mod page_one;
mod page_two;
mod plan;
mod rows;
mod run;
mod step_one;
mod step_two;

use chrono::NaiveDate;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    book::{
        Clock,
        first::{Cards, Plan},
    },
    config::Chosen,
    domain::{calendar::WeekStart, conventions::Conventions},
    i18n::{Words, words::value},
    keymap::{Action, Key, Keymap, Scope},
    tui::{
        app::Look,
        burst, chrome,
        glyphs::{self, Glyphs},
        key_words,
        notice::{Notice, Tone},
        spots::Spots,
        theme::Theme,
        view::{Cx, Input},
    },
};

pub use run::{CarryOut, Left, LookAt, run_first_start};

use step_one::{Begin, Field, Heard, StepOne};
use step_two::{StepTwo, Told};

/// The day that weeks begin on before the owner has said so.
const WEEK_START: WeekStart = WeekStart::Monday;

/// What a key came to.
#[derive(Debug, Clone, PartialEq)]
pub enum Turn {
    /// It goes on.
    Stay,
    /// The owner leaves, and nothing is written.
    Leave,
    /// A file of cards is to be looked at; [`FirstStart::looked`] hears what was found.
    Look(String),
    /// Everything is said: the book is to be made. [`FirstStart::failed`] hears why it could not be.
    Finish(Box<Plan>),
}

/// What the first start begins with.
#[derive(Debug, Clone)]
pub struct Opening {
    /// The language, the signs and the colours where nothing is wrong with them.
    pub look: Look,
    /// Plain letters were asked for already.
    pub plain_signs: bool,
    /// No colour was asked for already.
    pub no_colour: bool,
    /// What time it is.
    pub clock: Clock,
    /// Where the book will lie.
    pub place: String,
    /// The folder of copies of an earlier book, where there is one.
    pub copies: Option<String>,
    /// The keys that will be in force in the book; here they are as they come.
    pub keys: Keymap,
}

/// Which step is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    One,
    Two,
}

/// The first start.
pub struct FirstStart {
    opening: Opening,
    words: Words,
    conventions: Conventions,
    keys: Keymap,
    spots: Spots,
    step: Step,
    one: StepOne,
    two: StepTwo,
    cards: Option<Cards>,
    notice: Option<Notice>,
    /// Ctrl-C was pressed over lines that would be lost.
    interrupted: bool,
    area: Rect,
}

impl FirstStart {
    /// Begins with the language.
    pub fn new(opening: Opening) -> Self {
        Self {
            words: key_words::words(opening.look.lang, &opening.keys),
            conventions: Conventions::default(),
            keys: Keymap::default(),
            spots: Spots::default(),
            step: Step::One,
            one: StepOne::new(opening.look.lang, opening.plain_signs, opening.no_colour),
            two: StepTwo::default(),
            cards: None,
            notice: None,
            interrupted: false,
            area: Rect::new(0, 0, 80, 24),
            opening,
        }
    }

    /// Hears how large the terminal is, in cells.
    pub const fn sized(&mut self, width: u16, height: u16) {
        self.area = Rect::new(0, 0, width, height);
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key) -> Turn {
        if chrome::is_small(self.area) {
            // nothing is done unseen
            let means = self.opening.keys.action(Scope::Everywhere, key);
            let leaves = matches!(means, Some(Action::Close | Action::Back | Action::Interrupt));
            return if leaves { Turn::Leave } else { Turn::Stay };
        }
        self.notice = None;
        let was_interrupted = std::mem::take(&mut self.interrupted);
        match self.step {
            Step::One => self.first(&Input::of(key, self.keys.action(Scope::Form, key), true)),
            Step::Two => self.second(key, was_interrupted),
        }
    }

    /// Takes pasted text; where no text is typed nothing comes of it.
    pub fn paste(&mut self, text: &str) {
        if chrome::is_small(self.area) {
            return;
        }
        self.notice = None;
        let input = Input::Paste(burst::lines(text));
        match self.step {
            Step::One => {
                self.one.take(&input);
            }
            Step::Two => {
                self.hear(&input);
            }
        }
    }

    fn first(&mut self, input: &Input) -> Turn {
        let heard = self.one.take(input);
        if self.words.lang() != self.one.lang {
            self.words = key_words::words(self.one.lang, &self.opening.keys);
        }
        match heard {
            Heard::Nothing => Turn::Stay,
            Heard::Leave => Turn::Leave,
            Heard::Continue => self.go_on(),
            Heard::Japanese(letter) => {
                self.notice = Some(Notice::hint(&self.words, "start-japanese-input", &letter.to_string()));
                Turn::Stay
            }
        }
    }

    /// Goes on to the second step; a file of cards is looked at before.
    fn go_on(&mut self) -> Turn {
        self.cards = None;
        if self.one.begin != Begin::Cards {
            self.step = Step::Two;
            return Turn::Stay;
        }
        self.one.at = Field::File;
        let typed = self.one.file.text().trim();
        if typed.is_empty() {
            self.notice = Some(Notice { tone: Tone::Look, ..Notice::hint(&self.words, "start-file-missing", "") });
            return Turn::Stay;
        }
        Turn::Look(typed.to_owned())
    }

    /// Hears what was found in a file of cards, or why it cannot be read.
    pub fn looked(&mut self, found: Result<Cards, String>) {
        match found {
            Ok(cards) => {
                let file = cards.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                let told = [("count", value(cards.people)), ("file", value(file))];
                let text = self.words.with("start-people-come", told);
                self.notice = Some(Notice { tone: Tone::Hint, text, then: String::new() });
                self.cards = Some(cards);
                self.step = Step::Two;
            }
            Err(why) => self.failed(why),
        }
    }

    /// Hears why what was asked for could not be done; everything stays as it was typed.
    pub fn failed(&mut self, why: String) {
        self.notice = Some(Notice { tone: Tone::Look, text: why, then: String::new() });
    }

    fn second(&mut self, key: Key, was_interrupted: bool) -> Turn {
        match key {
            Key::Esc => {
                self.step = Step::One;
                Turn::Stay
            }
            Key::Ctrl('c') if was_interrupted || self.two.is_untouched() => Turn::Leave,
            Key::Ctrl('c') => {
                self.interrupted = true;
                self.notice = Some(Notice::hint(&self.words, "start-interrupt", ""));
                Turn::Stay
            }
            key => self.hear(&Input::of(key, self.keys.action(Scope::Line, key), true)),
        }
    }

    fn hear(&mut self, input: &Input) -> Turn {
        let today = self.today();
        match self.two.take(input, today, &self.words) {
            Told::Nothing => {}
            Told::Say(notice) => self.notice = Some(notice),
            Told::Back => self.step = Step::One,
            Told::Finish => {
                let cards = self.cards.as_ref();
                let plan = plan::plan(&self.one, cards, &self.two, &self.words, today);
                return Turn::Finish(Box::new(plan));
            }
        }
        Turn::Stay
    }

    /// Tells whether bare characters are text now.
    pub fn is_typing(&self) -> bool {
        self.step == Step::Two || self.one.is_typing()
    }

    /// Returns the words of the language that is chosen now.
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// Returns what belongs into the config file.
    pub const fn chosen(&self) -> Chosen {
        Chosen { lang: self.one.lang, plain_signs: self.one.plain_signs, no_colour: self.one.no_colour }
    }

    /// Returns how the program looks with what is chosen now.
    pub fn look(&self) -> Look {
        Look { lang: self.one.lang, glyphs: *self.signs(), theme: self.theme() }
    }

    fn signs(&self) -> &Glyphs {
        if self.one.plain_signs { &glyphs::ASCII } else { &self.opening.look.glyphs }
    }

    const fn theme(&self) -> Theme {
        if self.one.no_colour { Theme::None } else { self.opening.look.theme }
    }

    fn today(&self) -> NaiveDate {
        self.opening.clock.now().today()
    }

    fn cx(&self, body: Rect) -> Cx<'_> {
        Cx {
            words: &self.words,
            glyphs: self.signs(),
            theme: self.theme(),
            now: self.opening.clock.now(),
            week_start: WEEK_START,
            conventions: &self.conventions,
            keys: &self.keys,
            recent: &[],
            spots: &self.spots,
            body,
        }
    }

    /// Draws the step; changes nothing. Returns where the caret stands.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        draw::draw(self, area, buffer)
    }
}
