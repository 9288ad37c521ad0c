//! The passphrase of a copy: typed without being shown, or read from an open file. It never stands in an argument or a variable.

use std::io::{self, IsTerminal};

use crossterm::{
    event::{self, Event, KeyCode, KeyEventKind, KeyModifiers},
    terminal::{disable_raw_mode, enable_raw_mode},
};

use crate::{
    book::Passphrase,
    cli::{failure::Failure, file, out::Out, session::Session},
};

/// How often it is to be typed: a slip of the finger must not lock a new copy for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Times {
    /// For a copy that is there.
    Once,
    /// For a new copy.
    Twice,
}

/// Asks for a passphrase, or reads the first line of an open file.
///
/// # Errors
/// [`Failure::Usage`] where nobody can be asked, [`Failure::Refused`] for none at all or two that differ, [`Failure::File`] when the open
/// file cannot be read.
pub fn ask(fd: Option<u32>, times: Times, session: &Session) -> Result<Passphrase, Failure> {
    if let Some(fd) = fd {
        return some(file::line_of(fd)?);
    }
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return Err(Failure::Usage("passphrase-no-terminal", String::new()));
    }
    let first = typed(&session.words.say("passphrase-ask"))?;
    if times == Times::Twice && !first.is_empty() && typed(&session.words.say("passphrase-again"))? != first {
        return Err(Failure::Refused("passphrase-differs", String::new()));
    }
    some(first)
}

fn some(text: String) -> Result<Passphrase, Failure> {
    if text.is_empty() {
        return Err(Failure::Refused("passphrase-none", String::new()));
    }
    Ok(Passphrase::new(text))
}

/// The terminal gives every key to us and shows none, until this goes away.
struct Unshown;

impl Unshown {
    fn begin() -> io::Result<Self> {
        enable_raw_mode()?;
        Ok(Self)
    }
}

impl Drop for Unshown {
    fn drop(&mut self) {
        let _ = disable_raw_mode();
    }
}

/// Reads what is typed up to Enter; Esc and Ctrl-C type nothing.
fn typed(question: &str) -> Result<String, Failure> {
    Out::note(question);
    let _unshown = Unshown::begin().map_err(Failure::Terminal)?;
    let mut text = String::new();
    loop {
        let Event::Key(key) = event::read().map_err(Failure::Terminal)? else { continue };
        let with_ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            _ if key.kind == KeyEventKind::Release => {}
            KeyCode::Enter => return Ok(text),
            KeyCode::Esc => return Ok(String::new()),
            KeyCode::Char('c' | 'd') if with_ctrl => return Ok(String::new()),
            KeyCode::Char('u') if with_ctrl => text.clear(),
            KeyCode::Char('m' | 'j') if with_ctrl => return Ok(text),
            KeyCode::Char(sign) if !with_ctrl => text.push(sign),
            KeyCode::Backspace => {
                text.pop();
            }
            _ => {}
        }
    }
}
