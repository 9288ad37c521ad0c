//! The short morning, read for the screen, shows what the whole one shows.

use chrono::Days;
use enishi::book::{Book, Clock, Places, demo::DemoBook};

use crate::stage::{MORNING, clock, demo};

#[test]
fn the_short_morning_has_the_same_lists_on_every_day_of_two_years() {
    for which in DemoBook::ALL {
        let (book, dir) = demo(which, MORNING);
        let file = book.path().to_path_buf();
        drop(book);
        let Clock::Fixed(start) = clock(MORNING) else { panic!("a fixed clock") };
        for days in (0..730).step_by(3) {
            let later = Clock::Fixed(start + Days::new(days));
            let book = Book::open(&file, Places::default(), later, "test").expect("the book opens");
            let (whole, short) = (book.morning().expect("a morning"), book.short_morning().expect("a morning"));
            assert_eq!(short.promised, whole.promised, "{which:?} +{days}");
            assert_eq!(short.reach_out, whole.reach_out, "{which:?} +{days}");
            assert_eq!(short.reach_rest, whole.reach_rest, "{which:?} +{days}");
            assert_eq!(short.waiting, whole.waiting, "{which:?} +{days}");
            assert_eq!((short.active, short.active_30), (whole.active, whole.active_30), "{which:?} +{days}");
            assert_eq!(usize::try_from(whole.active).ok(), Some(whole.people.len()), "{which:?} +{days}");
        }
        drop(dir);
    }
}
