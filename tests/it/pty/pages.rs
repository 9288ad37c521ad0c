//! A page that is no text does not go to a terminal.

use super::Terminal;

#[test]
fn a_pdf_is_not_poured_into_a_terminal() {
    let home = tempfile::tempdir().expect("a folder");
    let terminal = Terminal::start(home.path(), &["--demo", "salon", "week", "--format", "pdf"]);
    let said = "error: a PDF cannot be shown in a terminal; nothing was written";
    terminal.until(said, |rows| rows.iter().any(|row| row.starts_with(said)));
    terminal.until("the hint", |rows| rows.iter().any(|row| row.contains("-o week.pdf")));
}
