//! The pictures of the README, drawn from an example book: `ENISHI_PICTURES=write cargo test --test it pictures` makes them anew.

use std::{env, fmt::Write, fs, path::PathBuf};

use enishi::{
    book::demo::DemoBook,
    i18n::Lang,
    text::width::cells,
    tui::{Look, glyphs, theme::Theme},
};
use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};

use crate::stage::{MORNING, Stage, demo};

/// Each picture: its name, the language, and the keys that lead there.
const PICTURES: [(&str, Lang, &str); 6] = [
    ("today", Lang::En, "j j"),
    ("people", Lang::En, "2 j"),
    ("actions", Lang::En, "3"),
    ("balance", Lang::En, "4 j j"),
    ("today-ja", Lang::Ja, "j j"),
    ("person-ja", Lang::Ja, "2 Enter"),
];

/// Columns and rows of a picture.
const SIZE: (u16, u16) = (100, 28);
/// The cell of a picture in pixels, and the size of its letters.
const CELL: (f64, f64) = (8.4, 18.0);
const LETTERS: f64 = 14.0;
/// What the pictures stand on, and the letters without a colour of their own.
const GROUND: &str = "#1e1e1e";
const PLAIN: &str = "#d4d4d4";
/// Dimmed letters.
const DIM: &str = "#8a8f94";

#[test]
fn the_pictures_of_the_readme_show_what_the_program_shows() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/pictures");
    let writes = env::var("ENISHI_PICTURES").is_ok_and(|what| what == "write");
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("the README");
    for (name, lang, keys) in PICTURES {
        let (book, dir) = demo(DemoBook::Salon, MORNING);
        let look = Look { lang, glyphs: glyphs::UNICODE, theme: Theme::Dark };
        let mut stage = Stage::dressed(book, dir, look);
        stage.app.sized(SIZE.0, SIZE.1);
        stage.press(keys);
        let picture = svg(&stage.draw(SIZE.0, SIZE.1).0);
        let path = folder.join(format!("{name}.svg"));
        if writes {
            fs::create_dir_all(&folder).expect("the folder");
            fs::write(&path, &picture).expect("a picture");
        }
        let kept = fs::read_to_string(&path).expect("the picture");
        assert!(kept == picture, "{name} is not what the program shows: make the pictures anew");
        assert!(readme.contains(&format!("assets/pictures/{name}.svg")), "the README does not show {name}");
    }
}

/// Draws a buffer as one self-contained picture.
fn svg(buffer: &Buffer) -> String {
    let (width, height) = (f64::from(buffer.area.width) * CELL.0, f64::from(buffer.area.height) * CELL.1);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.1} {:.1}\" width=\"{:.0}\" \
         font-family=\"'DejaVu Sans Mono','Noto Sans Mono CJK JP',Menlo,Consolas,monospace\" font-size=\"{LETTERS}\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{GROUND}\"/>\n",
        width + 16.0,
        height + 16.0,
        width + 16.0
    );
    for y in 0..buffer.area.height {
        for run in runs(buffer, y) {
            draw(&mut out, &run, y);
        }
    }
    out.push_str("</svg>\n");
    out
}

/// Cells of one look beside each other.
struct Run {
    at: u16,
    cells: usize,
    text: String,
    ink: String,
    ground: Option<String>,
    bold: bool,
}

fn runs(buffer: &Buffer, y: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut x = 0;
    while x < buffer.area.width {
        let cell = &buffer[(x, y)];
        let wide = cells(cell.symbol()).max(1);
        let (ink, ground) = colours(cell);
        let bold = cell.modifier.contains(Modifier::BOLD);
        let fits = |run: &Run| {
            // a wide letter stands alone, so that no font can move what is behind it
            wide == 1
                && !(run.text.ends_with("  ") && cell.symbol() != " ")
                && run.cells == run.text.chars().count()
                && (&run.ink, &run.ground, run.bold) == (&ink, &ground, bold)
                && usize::from(run.at) + run.cells == usize::from(x)
        };
        match runs.last_mut().filter(|run| fits(run)) {
            Some(run) => {
                run.text.push_str(cell.symbol());
                run.cells += 1;
            }
            None => runs.push(Run { at: x, cells: wide, text: cell.symbol().to_owned(), ink, ground, bold }),
        }
        x += u16::try_from(wide).unwrap_or(1);
    }
    runs
}

fn colours(cell: &Cell) -> (String, Option<String>) {
    let name = |colour: Color| match colour {
        Color::Rgb(red, green, blue) => Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        _ => None,
    };
    let ink = name(cell.fg)
        .unwrap_or_else(|| if cell.modifier.contains(Modifier::DIM) { DIM.to_owned() } else { PLAIN.to_owned() });
    if cell.modifier.contains(Modifier::REVERSED) { (GROUND.to_owned(), Some(ink)) } else { (ink, name(cell.bg)) }
}

fn draw(out: &mut String, run: &Run, y: u16) {
    let (x, top) = (8.0 + f64::from(run.at) * CELL.0, 8.0 + f64::from(y) * CELL.1);
    let width = f64::from(u32::try_from(run.cells).unwrap_or(0)) * CELL.0;
    if let Some(ground) = &run.ground {
        let _ = writeln!(
            out,
            "<rect x=\"{x:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{:.1}\" fill=\"{ground}\"/>",
            CELL.1
        );
    }
    // a bar is drawn as what it is: fonts leave gaps between blocks
    if let Some(opacity) = block(&run.text) {
        let _ = writeln!(
            out,
            "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{:.1}\" fill=\"{}\" fill-opacity=\"{opacity}\"/>",
            top + 3.0,
            CELL.1 - 6.0,
            run.ink
        );
        return;
    }
    let text = run.text.trim_end();
    if text.trim().is_empty() {
        return;
    }
    let lead = text.chars().take_while(|letter| *letter == ' ').count();
    let text = text.trim_start();
    let length = f64::from(u32::try_from(cells(text)).unwrap_or(0)) * CELL.0;
    let weight = if run.bold { " font-weight=\"bold\"" } else { "" };
    let _ = writeln!(
        out,
        "<text x=\"{:.1}\" y=\"{:.1}\" textLength=\"{length:.1}\" lengthAdjust=\"spacingAndGlyphs\" fill=\"{}\"{weight} xml:space=\"preserve\">{}</text>",
        x + f64::from(u32::try_from(lead).unwrap_or(0)) * CELL.0,
        top + 13.5,
        run.ink,
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
    );
}

/// How dense the blocks of a bar are; none for any other text.
fn block(text: &str) -> Option<f64> {
    match text.chars().next()? {
        '█' if text.chars().all(|letter| letter == '█') => Some(1.0),
        '▒' if text.chars().all(|letter| letter == '▒') => Some(0.55),
        _ => None,
    }
}
