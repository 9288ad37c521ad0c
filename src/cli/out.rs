//! Where results go: standard output, in one place, with a closed pipe as a quiet success.

use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};

use serde::Serialize;

use crate::{cli::failure::Failure, text::json::escaped};

/// Standard output. What is said beside the result goes to standard error.
pub struct Out {
    to: BufWriter<io::Stdout>,
    /// The reader has gone; nothing more is written and nothing is wrong.
    closed: bool,
    bold: Bold,
}

/// Whether headings stand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bold {
    /// They do.
    Headings,
    /// Plain text only.
    Nothing,
}

impl Out {
    /// Opens standard output.
    pub fn new(bold: Bold) -> Self {
        Self { to: BufWriter::new(io::stdout()), closed: false, bold }
    }

    /// Tells whether a person reads along.
    pub fn is_terminal() -> bool {
        io::stdout().is_terminal()
    }

    /// Writes one line.
    ///
    /// # Errors
    /// [`Failure::Output`] when the output cannot be written for another reason than that nobody reads it.
    pub fn line(&mut self, text: &str) -> Result<(), Failure> {
        self.raw(text.as_bytes())?;
        self.raw(b"\n")
    }

    /// Writes a heading.
    pub fn heading(&mut self, text: &str) -> Result<(), Failure> {
        match self.bold {
            Bold::Headings => self.line(&format!("\u{1b}[1m{text}\u{1b}[0m")),
            Bold::Nothing => self.line(text),
        }
    }

    /// Writes a value as JSON in which no control or hidden character stands bare.
    pub fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        let text = json_text(value)?;
        self.line(&text)
    }

    /// Writes bytes as they are.
    pub fn raw(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        if self.closed {
            return Ok(());
        }
        let written = self.to.write_all(bytes);
        self.judge(written)
    }

    /// Writes what is still held back; called once at the end.
    pub fn finish(&mut self) -> Result<(), Failure> {
        if self.closed {
            return Ok(());
        }
        let written = self.to.flush();
        self.judge(written)
    }

    /// Writes a line to standard error; nobody is told when that fails, there is nowhere to tell it.
    pub fn note(text: &str) {
        let _ = writeln!(io::stderr(), "{text}");
    }

    fn judge(&mut self, written: io::Result<()>) -> Result<(), Failure> {
        match written {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(())
            }
            other => other.map_err(Failure::Output),
        }
    }
}

/// Returns a value as indented JSON; what a terminal would act on or hide is written as `\u` escapes.
///
/// # Errors
/// [`Failure::Shape`] for a value that is no JSON, which none of ours is.
pub fn json_text(value: &impl Serialize) -> Result<String, Failure> {
    Ok(escaped(&serde_json::to_string_pretty(value).map_err(Failure::Shape)?))
}
