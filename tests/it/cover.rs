//! The blank page over everything (`domain.md`, note 1 of the seed's notes): nothing of the book shows, and nothing is done by the
//! key that takes it away.

use std::time::Instant;

use enishi::{book::demo::DemoBook, i18n::Lang, keymap::Key, tui::app::Mouse};
use ratatui::layout::Position;

use crate::stage::Stage;

const SIZES: [(u16, u16); 4] = [(120, 40), (80, 24), (40, 16), (30, 5)];

#[test]
fn a_covered_screen_says_nothing_of_the_book() {
    for lang in Lang::ALL {
        for (place, keys) in
            [("Today", ""), ("People", "2 Enter"), ("a line", "c «高橋»"), ("the help", "?"), ("a form", "2 e")]
        {
            let mut stage = Stage::demo(DemoBook::Salon, lang);
            stage.press(keys);
            let before = SIZES.map(|(width, height)| stage.screen(width, height));
            stage.press("Ctrl-t");
            assert_eq!(stage.app.title(), "enishi");
            for (width, height) in SIZES {
                let screen = stage.screen(width, height);
                let said: String = screen.split_whitespace().collect();
                let ours = match lang {
                    Lang::En => "EnishiPressanykeytogoon.",
                    Lang::Ja => "Enishi縁どれかのキーを押すと戻ります。",
                };
                assert_eq!(said, ours, "{place} {} {width}x{height}", lang.code());
            }
            // the key that brings the book back does nothing else
            stage.press("d");
            assert_eq!(SIZES.map(|(width, height)| stage.screen(width, height)), before, "{place} {}", lang.code());
        }
    }
}

#[test]
fn in_a_list_one_letter_covers_and_in_a_line_it_is_text() {
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    stage.press("-");
    assert!(stage.screen(80, 24).contains("Press any key"));
    stage.press("x c «a-b»");
    assert!(stage.screen(80, 24).contains("a-b"));
}

#[test]
fn neither_the_mouse_nor_a_burst_reaches_what_is_covered() {
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    let before = stage.screen(80, 24);
    stage.press("Ctrl-t");
    let now = Instant::now();
    for row in 0..24 {
        stage.app.mouse(Mouse::Press(Position::new(4, row)), now);
    }
    stage.app.mouse(Mouse::WheelDown, now);
    assert!(stage.screen(80, 24).contains("Press any key"));
    // keys that come in one go take the page away together
    assert!(stage.app.burst(&[Key::Char('d'), Key::Char('d')], now));
    assert_eq!(stage.screen(80, 24), before);
}

#[test]
fn what_is_pasted_over_the_page_waits_as_a_note() {
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En);
    stage.press("c «half» Ctrl-t");
    stage.app.paste("a line from elsewhere", Instant::now());
    assert!(stage.screen(80, 24).contains("Press any key"));
    stage.press("x");
    assert!(stage.screen(80, 24).contains("half") && !stage.screen(80, 24).contains("elsewhere"));
    stage.press("Esc n Enter");
    let screen = stage.screen(80, 24);
    assert!(screen.contains("a line from elsewhere"), "{screen}");
}
