//! Step one: language, name, whom the book begins with, and whether signs and colours look right.

use crate::{
    book::demo::DemoBook,
    i18n::Lang,
    input::folded_key::{FoldedKey, fold_key},
    keymap::{Action, Key},
    text::script::half_width,
    tui::{
        view::Input,
        widget::{scroll, text_box::TextBox},
    },
};

/// A row of step one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The language.
    Language,
    /// The owner's name.
    Name,
    /// Whom the book begins with.
    Start,
    /// The file of cards, where one is wished.
    File,
    /// Whether the signs look right.
    Signs,
    /// Whether the colours do.
    Colours,
}

/// Whom the book begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begin {
    /// The people of an example.
    Example(DemoBook),
    /// Nobody.
    Empty,
    /// The people of a file of cards.
    Cards,
}

impl Begin {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 5] = [
        Self::Example(DemoBook::Salon),
        Self::Example(DemoBook::Workshop),
        Self::Example(DemoBook::Office),
        Self::Empty,
        Self::Cards,
    ];
}

/// What step one has heard so far.
pub struct StepOne {
    /// The row with the focus.
    pub at: Field,
    /// The language.
    pub lang: Lang,
    /// The name.
    pub name: TextBox,
    /// Whom the book begins with.
    pub begin: Begin,
    /// The file of cards, as typed.
    pub file: TextBox,
    /// Plain letters in place of signs.
    pub plain_signs: bool,
    /// No colour.
    pub no_colour: bool,
}

/// What an input came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Nothing beyond the step.
    Nothing,
    /// The owner leaves.
    Leave,
    /// On to the next step.
    Continue,
    /// A Japanese letter where none is typed: the input method is on.
    Japanese(char),
}

impl StepOne {
    /// Begins in a language, with what was asked for of signs and colours before.
    pub fn new(lang: Lang, plain_signs: bool, no_colour: bool) -> Self {
        Self {
            at: Field::Language,
            lang,
            name: TextBox::default(),
            begin: Begin::Example(DemoBook::default()),
            file: TextBox::default(),
            plain_signs,
            no_colour,
        }
    }

    /// Returns the rows, from above; the file has one only where it is wished.
    pub fn fields(&self) -> Vec<Field> {
        let all = [Field::Language, Field::Name, Field::Start, Field::File, Field::Signs, Field::Colours];
        all.into_iter().filter(|field| *field != Field::File || self.begin == Begin::Cards).collect()
    }

    /// Tells whether bare characters are text now.
    pub fn is_typing(&self) -> bool {
        matches!(self.at, Field::Name | Field::File) || self.at == Field::Start && self.begin == Begin::Cards
    }

    /// Takes an input.
    pub fn take(&mut self, input: &Input) -> Heard {
        match (self.at, input) {
            (_, Input::Act(Action::Save)) => return Heard::Continue,
            (_, Input::Act(Action::KeepDraft)) => return Heard::Leave,
            (_, Input::Act(Action::NextField)) => self.go(1),
            (_, Input::Act(Action::PreviousField)) => self.go(-1),
            (Field::Name, input) => {
                self.name.take(input);
            }
            (Field::File, input) => {
                self.file.take(input);
            }
            (Field::Start, Input::Paste(_)) if self.begin == Begin::Cards => self.type_file(input),
            (field, Input::Edit(Key::Left)) => self.turn(field, -1),
            (field, Input::Edit(Key::Right)) => self.turn(field, 1),
            (field, Input::Text(letter)) => return self.letter(field, *letter),
            _ => {}
        }
        Heard::Nothing
    }

    /// A digit or a space chooses; where a file is wished, any other letter begins its name.
    fn letter(&mut self, field: Field, letter: char) -> Heard {
        let plain = half_width(letter);
        let digit = plain.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
        let (_, count) = self.choice(field);
        match digit.and_then(|digit| digit.checked_sub(1)).filter(|place| *place < count) {
            Some(place) => self.choose(field, place),
            None if plain == ' ' => self.turn(field, 1),
            None if field == Field::Start && self.begin == Begin::Cards => self.type_file(&Input::Text(letter)),
            None if fold_key(letter) == FoldedKey::Kana => return Heard::Japanese(letter),
            None => {}
        }
        Heard::Nothing
    }

    fn type_file(&mut self, input: &Input) {
        self.at = Field::File;
        self.file.take(input);
    }

    fn go(&mut self, steps: isize) {
        let fields = self.fields();
        let here = fields.iter().position(|field| *field == self.at).unwrap_or(0);
        if let Some(field) = fields.get(scroll::moved(here, steps, fields.len())) {
            self.at = *field;
        }
    }

    /// Returns which choice of a row is made, and of how many; a row with a text has none.
    pub fn choice(&self, field: Field) -> (usize, usize) {
        match field {
            Field::Language => (place_in(&Lang::ALL, self.lang), Lang::ALL.len()),
            Field::Start => (place_in(&Begin::ALL, self.begin), Begin::ALL.len()),
            Field::Signs => (usize::from(self.plain_signs), 2),
            Field::Colours => (usize::from(self.no_colour), 2),
            Field::Name | Field::File => (0, 0),
        }
    }

    fn choose(&mut self, field: Field, place: usize) {
        match field {
            Field::Language => self.lang = Lang::ALL.get(place).copied().unwrap_or(self.lang),
            Field::Start => self.begin = Begin::ALL.get(place).copied().unwrap_or(self.begin),
            Field::Signs => self.plain_signs = place == 1,
            Field::Colours => self.no_colour = place == 1,
            Field::Name | Field::File => {}
        }
    }

    /// Goes round the choices of a row.
    fn turn(&mut self, field: Field, steps: isize) {
        let (chosen, count) = self.choice(field);
        let last = count.saturating_sub(1);
        let next = match (chosen, steps < 0) {
            (0, true) => last,
            (place, false) if place >= last => 0,
            (place, _) => place.saturating_add_signed(steps),
        };
        self.choose(field, next);
    }
}

fn place_in<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or(0)
}
