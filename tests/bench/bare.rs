//! The base of everything on the screen: one frame of ratatui with letters and no data.

use std::io::{self, Read, stdin, stdout};

use crossterm::{
    cursor::Show,
    execute, queue,
    terminal::{
        BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
        enable_raw_mode,
    },
};
use ratatui::{
    Terminal, TerminalOptions, Viewport, backend::CrosstermBackend, buffer::Buffer, layout::Rect, style::Style,
};

/// Draws one frame full of a word in the terminal and leaves at the first key.
pub fn in_terminal(word: &str) -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen)?;
    let mut terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
    queue!(stdout(), BeginSynchronizedUpdate)?;
    terminal.draw(|frame| fill(frame.buffer_mut(), word))?;
    execute!(stdout(), EndSynchronizedUpdate)?;
    let mut key = [0];
    let read = stdin().read_exact(&mut key);
    execute!(stdout(), LeaveAlternateScreen, Show)?;
    disable_raw_mode()?;
    read
}

/// A terminal that writes into memory.
pub type Memory = Terminal<CrosstermBackend<Vec<u8>>>;

/// Makes a terminal that writes into memory.
pub fn memory(area: Rect) -> io::Result<Memory> {
    let options = TerminalOptions { viewport: Viewport::Fixed(area) };
    Terminal::with_options(CrosstermBackend::new(Vec::new()), options)
}

/// Fills every cell with a letter of a word.
pub fn fill(buffer: &mut Buffer, word: &str) {
    let area = buffer.area;
    let line = word.repeat(usize::from(area.width));
    for row in area.top()..area.bottom() {
        buffer.set_string(area.left(), row, &line, Style::new());
    }
}
