//! Step two: who helped lately, one line each. A line that cannot be read stays in its box, and the last one can be taken back.

use chrono::NaiveDate;

use super::WEEK_START;
use crate::{
    book::{Error, Refusal, check},
    i18n::Words,
    input::line::{HelpedLine, parse_helped_line},
    keymap::{Action, Key},
    tui::{
        notice::{self, Notice, Tone},
        view::Input,
        widget::text_box::TextBox,
    },
};

/// A line that was added.
pub struct Added {
    /// As it was typed.
    text: String,
    /// As it was read.
    pub read: HelpedLine,
}

/// What step two has heard so far.
#[derive(Default)]
pub struct StepTwo {
    /// The lines, oldest first.
    pub lines: Vec<Added>,
    /// The line that is typed.
    pub typed: TextBox,
    /// As it is read so far.
    pub read: HelpedLine,
}

/// What an input came to.
pub enum Told {
    /// Nothing beyond the step.
    Nothing,
    /// Something is to be said of the line.
    Say(Notice),
    /// Back to step one.
    Back,
    /// Nobody else: the book is to be made.
    Finish,
}

impl StepTwo {
    /// Tells whether nothing is here that could be lost.
    pub fn is_untouched(&self) -> bool {
        self.lines.is_empty() && self.typed.is_empty()
    }

    /// Takes an input.
    pub fn take(&mut self, input: &Input, today: NaiveDate, words: &Words) -> Told {
        match input {
            Input::Act(Action::Save) if self.typed.text().trim().is_empty() => return Told::Finish,
            Input::Act(Action::Save) => return self.add(words),
            Input::Act(Action::PreviousField) => return Told::Back,
            Input::Act(Action::ClearLine) | Input::Edit(Key::Backspace) if self.typed.is_empty() => {
                if let Some(last) = self.lines.pop() {
                    (self.typed, self.read) = (TextBox::with(&last.text), last.read);
                }
            }
            Input::Paste(text) => return self.paste(text, today, words),
            _ => self.type_in(input, today),
        }
        Told::Nothing
    }

    fn type_in(&mut self, input: &Input, today: NaiveDate) {
        if self.typed.take(input) {
            self.read = parse_helped_line(self.typed.text(), today, WEEK_START);
        }
    }

    /// Every whole line of a paste is added; the first that cannot be stays in the box with all behind it.
    fn paste(&mut self, text: &str, today: NaiveDate, words: &Words) -> Told {
        let mut told = Told::Nothing;
        let mut rest = text;
        while let Some((line, behind)) = rest.split_once('\n') {
            self.type_in(&Input::Paste(line.to_owned()), today);
            rest = behind;
            if self.typed.text().trim().is_empty() {
                continue;
            }
            match self.add(words) {
                Told::Say(notice) if notice.tone == Tone::Look => {
                    self.type_in(&Input::Paste(format!(" {rest}")), today);
                    return Told::Say(notice);
                }
                Told::Say(notice) => told = Told::Say(notice),
                _ => {}
            }
        }
        self.type_in(&Input::Paste(rest.to_owned()), today);
        told
    }

    fn add(&mut self, words: &Words) -> Told {
        if let Err(notice) = sound(&self.read, words) {
            return Told::Say(notice);
        }
        let read = std::mem::take(&mut self.read);
        let text = std::mem::take(&mut self.typed).text().to_owned();
        let behind = read.support.iter().flat_map(|support| &support.not_understood);
        let lost: Vec<&str> = read.person.not_understood.iter().chain(behind).map(String::as_str).collect();
        let told = if lost.is_empty() {
            Told::Nothing
        } else {
            Told::Say(Notice::hint(words, "read-not-understood", &lost.join("  ")))
        };
        self.lines.push(Added { text, read });
        told
    }
}

/// Looks that a line can be written as it was read: then nothing of it is refused when the book is made.
fn sound(read: &HelpedLine, words: &Words) -> Result<(), Notice> {
    let refused = |refusal: Refusal| notice::trouble(words, &Error::from(refusal));
    let wrong = |id: &str, what: &str| Notice { tone: Tone::Look, ..Notice::hint(words, id, what) };
    check::name(&read.person.name.name).map_err(refused)?;
    let Some(support) = &read.support else { return Ok(()) };
    if support.what.trim().is_empty() {
        return Err(wrong("start-what-missing", ""));
    }
    if let Some(other) = support.people.first() {
        return Err(wrong("start-one-each", other));
    }
    check::minutes(support.minutes).map_err(refused)?;
    check::yen(support.yen).map_err(refused)
}
