//! The first start (`ux.md` 2.5.16): keys in, and what stands in the folder afterwards.

use std::{
    fs,
    path::{Path, PathBuf},
};

use enishi::{
    book::{Whole, demo::DemoBook},
    cli::{
        first_start::{Begun, carry_out, is_first, look},
        out::{Bold, Out},
        session::{Session, Target},
    },
    config::{self, Chosen, ColourChoice, Config, Paths},
    domain::{
        action::ActionKind,
        exchange::{Direction, SupportKind},
    },
    i18n::{Lang, Words},
    keymap::{Key, Keymap},
    tui::{FirstStart, Look, Opening, first_start::Turn, glyphs, theme::Theme},
};
use ratatui::{buffer::Buffer, layout::Rect};
use tempfile::TempDir;

use crate::stage::{MORNING, Stage, clock, strokes, text};

/// A first start over an empty folder.
struct Desk {
    dir: TempDir,
    session: Session,
    first: FirstStart,
    keys: usize,
    begun: Option<Begun>,
    has_left: bool,
}

impl Desk {
    fn new() -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let book = dir.path().join("data/enishi.db");
        let session = session(dir.path(), &book);
        let first = FirstStart::new(Opening {
            look: Look { lang: Lang::En, glyphs: glyphs::UNICODE, theme: Theme::None },
            plain_signs: false,
            no_colour: false,
            clock: clock(MORNING),
            // only shown; the same on every machine
            place: "/home/misaki/.local/share/enishi/enishi.db".to_owned(),
            copies: None,
            keys: Keymap::default(),
        });
        Self { dir, session, first, keys: 0, begun: None, has_left: false }
    }

    /// A first start in its second step, with nobody in the book.
    fn at_step_two() -> Self {
        let mut desk = Self::new();
        desk.press("Tab Tab 4 Enter");
        desk
    }

    /// Presses keys, and carries out what they ask for as the program does.
    fn press(&mut self, script: &str) -> &mut Self {
        for (key, counts) in strokes(script) {
            self.keys += usize::from(counts);
            match self.first.key(key) {
                Turn::Stay => {}
                Turn::Leave => self.has_left = true,
                Turn::Look(typed) => {
                    let found = look(&typed).map_err(|failure| failure.told(self.first.words()));
                    self.first.looked(found);
                }
                Turn::Finish(plan) => match carry_out(&plan, self.first.chosen(), &self.session) {
                    Ok(begun) => self.begun = Some(begun),
                    Err(failure) => self.first.failed(failure.told(self.first.words())),
                },
            }
        }
        self
    }

    fn screen_of(&self, width: u16, height: u16) -> String {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        let caret = self.first.draw(area, &mut buffer);
        text(&buffer, caret)
    }

    fn screen(&self) -> String {
        self.screen_of(80, 24)
    }

    #[track_caller]
    fn shows(&self, wished: &str) {
        assert!(self.screen().contains(wished), "{wished} is not on the screen:\n{}", self.screen());
    }

    #[track_caller]
    fn whole(&self) -> Whole {
        let begun = self.begun.as_ref().unwrap_or_else(|| panic!("there is no book:\n{}", self.screen()));
        begun.book.whole().expect("the book")
    }

    fn book(&self) -> PathBuf {
        self.dir.path().join("data/enishi.db")
    }

    /// Everything below the folder, folders too.
    fn everything(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.dir.path().to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).expect("a folder").flatten() {
                if entry.path().is_dir() {
                    folders.push(entry.path());
                }
                found.push(entry.path());
            }
        }
        found.sort();
        found
    }
}

fn session(dir: &Path, book: &Path) -> Session {
    Session {
        words: Words::new(Lang::En),
        out: Out::new(Bold::Nothing),
        clock: clock(MORNING),
        target: Target::File(book.to_path_buf()),
        paths: Paths {
            book: book.to_path_buf(),
            backups: dir.join("data/backups"),
            state: dir.join("state"),
            config: dir.join("config/config.toml"),
        },
        config: Config::default(),
        glyphs: config::Glyphs::Auto,
        colour: ColourChoice::Auto,
        config_faults: Vec::new(),
        editor: None,
        runtime: None,
        aside: std::sync::Arc::default(),
    }
}

fn names(whole: &Whole) -> Vec<&str> {
    whole.contacts.iter().map(|contact| contact.name.as_str()).collect()
}

#[test]
fn the_whole_screen_changes_its_language_at_once() {
    let mut desk = Desk::new();
    desk.shows("Your name");
    desk.press("Right");
    desk.shows("お名前");
    assert!(!desk.screen().contains("Your name"), "{}", desk.screen());
    desk.press("1");
    desk.shows("Your name");
    // the digit of a Japanese keyboard with its input method on
    desk.press("«２»");
    desk.shows("お名前");
    assert_eq!(desk.first.words().lang(), Lang::Ja);
}

#[test]
fn every_row_is_reached_and_every_choice_made() {
    let mut desk = Desk::new();
    desk.press("Tab «Studio 54» Down Down 2 Tab Space");
    let wished = Chosen { lang: Lang::En, plain_signs: true, no_colour: true };
    assert_eq!(desk.first.chosen(), wished);
    // a digit in the name is a letter
    desk.shows("Studio 54");
    desk.press("Up Left BackTab BackTab BackTab 2");
    assert_eq!(desk.first.chosen(), Chosen { lang: Lang::Ja, plain_signs: false, no_colour: true });
    // beyond the ends nothing lies
    desk.press("Up Up Left");
    assert_eq!(desk.first.chosen().lang, Lang::En);
}

#[test]
fn letters_of_an_input_method_are_told_where_none_are_typed() {
    let mut desk = Desk::new();
    desk.press("«か»");
    desk.shows("Japanese input is on (か)");
    desk.press("Tab «かな»");
    desk.shows("かな");
    assert!(!desk.screen().contains("Japanese input is on"), "{}", desk.screen());
}

#[test]
fn plain_letters_are_seen_before_they_are_taken() {
    let mut desk = Desk::new();
    desk.shows("▪▪▫▫");
    desk.press("Tab Tab Tab 2");
    let screen = desk.screen();
    let signs = ["▪", "▫", "▸", "◂", "☐", "✓", "│", "─", "❯"];
    assert!(signs.iter().all(|sign| !screen.contains(sign)), "{screen}");
    assert!(screen.contains("##--"), "{screen}");
}

#[test]
fn a_file_that_cannot_be_read_is_told_right_there() {
    let mut desk = Desk::new();
    desk.press("Tab Tab 5 Enter");
    desk.shows("Which file?");
    let text = desk.dir.path().join("diary.txt");
    fs::write(&text, "Dear diary").expect("a file");
    let cases = [
        (desk.dir.path().join("none.vcf"), "no such file"),
        (desk.dir.path().to_path_buf(), "it is a folder"),
        (text, "There is no card"),
    ];
    for (path, told) in cases {
        desk.press("Ctrl-U").press(&format!("«{}» Enter", path.display()));
        desk.shows("step 1 of 2");
        // what is told may go over two rows
        let screen = desk.screen().replace(['\n', ' '], "");
        assert!(screen.contains(&told.replace(' ', "")), "{told}:\n{}", desk.screen());
    }
    // the box is left as it was typed, and can be mended
    let cards = desk.dir.path().join("people here.vcf");
    fs::write(&cards, CARDS).expect("cards");
    desk.press("Ctrl-U").press(&format!("«'{}'» Enter", cards.display()));
    desk.shows("step 2 of 2");
    desk.shows("2 people come in from people here.vcf");
}

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lisa Park\r\nN:Park;Lisa;;;\r\nEMAIL:lisa@example.jp\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maria Lopez\r\nN:Lopez;Maria;;;\r\nEND:VCARD\r\n";

#[test]
fn people_come_in_from_a_file_and_whoever_helped_is_one_of_them() {
    let mut desk = Desk::new();
    let cards = desk.dir.path().join("people.vcf");
    fs::write(&cards, CARDS).expect("cards");
    desk.press(&format!("Tab Tab 5 «{}» Enter", cards.display()));
    // a bare name is the person of the file; one of whom more is said is another
    desk.press("«Lisa Park < looked at my page» Enter «Maria Lopez @baker < lent a van» Enter Enter");
    let whole = desk.whole();
    assert_eq!(names(&whole), ["Lisa Park", "Maria Lopez", "Maria Lopez"]);
    assert_eq!(whole.source_cards.len(), 2);
    let lisa = whole.contacts.iter().find(|contact| contact.name == "Lisa Park").expect("Lisa");
    assert_eq!(lisa.emails.first().map(|mail| mail.value.as_str()), Some("lisa@example.jp"));
    assert!(whole.exchanges.iter().any(|exchange| exchange.contact_id == lisa.id));
}

#[test]
fn what_was_answered_stands_in_the_book() {
    let mut desk = Desk::new();
    desk.press("Right Tab «山田 花(やまだ はな)» Tab 4 Enter");
    desk.press("«田中優子(たなかゆうこ) @税理士 ~毎月 < 申告書を見てもらった» Enter");
    desk.press("«中村さくら＜話を聞いてもらった» Enter «佐藤健» Enter");
    // the same name with nothing new said of her is the same person
    desk.press("«中村さくら < 店の写真を撮ってもらった» Enter");
    desk.shows("いま3人、助けてもらったこと3件");
    for sign in ["✓ 田中優子", "◂ 率直な意見", "◂ 気持ち", "申告書を見てもらった"] {
        assert!(desk.screen().contains(sign), "{sign}:\n{}", desk.screen());
    }
    assert!(desk.everything().is_empty(), "something is written before the end");
    desk.press("Enter");
    let whole = desk.whole();
    assert_eq!(names(&whole), ["田中優子", "中村さくら", "佐藤健"]);
    let tanaka = whole.contacts.first().expect("the first");
    assert_eq!((tanaka.title.as_str(), tanaka.cadence_days), ("税理士", Some(30)));
    assert_eq!(tanaka.reading, "たなかゆうこ");
    let today = clock(MORNING).now().today();
    let kinds: Vec<SupportKind> = whole.exchanges.iter().map(|exchange| exchange.kind).collect();
    assert_eq!(kinds, [SupportKind::Appraisal, SupportKind::Emotional, SupportKind::Instrumental]);
    assert!(whole.exchanges.iter().all(|one| one.direction == Direction::Received && one.on == today));
    assert_eq!(whole.actions.len(), 3);
    for (action, exchange) in whole.actions.iter().zip(&whole.exchanges) {
        assert_eq!((action.kind, action.due), (ActionKind::Thanks, Some(today)));
        assert_eq!((action.exchange_id, action.contact_id), (Some(exchange.id), Some(exchange.contact_id)));
        assert!(action.text.contains(&exchange.text), "{}", action.text);
    }
    let profile = desk.begun.as_ref().expect("a book").book.profile().expect("the page");
    assert_eq!((profile.name.as_str(), profile.reading.as_str()), ("山田花", "やまだはな"));
    // those who helped are one act
    let book = &mut desk.begun.as_mut().expect("a book").book;
    book.undo().expect("taken back");
    assert_eq!(book.count_people().expect("a count"), 0);
    assert_eq!(book.profile().expect("the page").name, "山田花");
}

#[test]
fn what_was_chosen_stands_in_a_config_file() {
    let mut desk = Desk::new();
    desk.press("Right Tab Tab 4 Tab 2 Tab 2 Enter Enter");
    assert!(desk.begun.as_ref().is_some_and(|begun| begun.unsettled.is_none()), "{}", desk.screen());
    let text = fs::read_to_string(&desk.session.paths.config).expect("a config file");
    let (config, faults) = Config::parse(&text);
    assert!(faults.is_empty(), "{faults:?}");
    let wished = (Some(Lang::Ja), config::Glyphs::Ascii, ColourChoice::Never);
    assert_eq!((config.lang, config.glyphs, config.color), wished);
    // what was not asked is there to be read, and says nothing
    assert!(text.contains("# theme = "), "{text}");
    assert_eq!(config, Config { lang: wished.0, glyphs: wished.1, color: wished.2, ..Config::default() });
}

#[cfg(unix)]
#[test]
fn what_is_made_is_for_the_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let mut desk = Desk::at_step_two();
    desk.press("«Lisa» Enter Enter");
    for path in [desk.session.paths.config.clone(), desk.book()] {
        let mode = fs::metadata(&path).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", path.display());
    }
}

#[test]
fn what_stays_as_it_comes_is_not_written_down() {
    let mut desk = Desk::new();
    desk.press("Tab Tab 4 Enter Enter");
    let text = fs::read_to_string(&desk.session.paths.config).expect("a config file");
    assert_eq!(Config::parse(&text).0, Config { lang: Some(Lang::En), ..Config::default() });
}

#[test]
fn a_config_file_that_is_there_is_not_touched() {
    let mut desk = Desk::new();
    let path = desk.session.paths.config.clone();
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(&path, "mouse = false\n").expect("a file");
    desk.press("Right Tab Tab 4 Enter Enter");
    assert!(desk.begun.as_ref().is_some_and(|begun| begun.unsettled.is_none()), "{}", desk.screen());
    assert_eq!(fs::read_to_string(&path).expect("the file"), "mouse = false\n");
}

#[test]
fn from_an_empty_folder_to_a_useful_morning_in_twelve_keys() {
    let mut desk = Desk::new();
    desk.press("Tab «Misaki» Tab 4 Enter «Lisa @coach ~monthly < looked at my page» Enter");
    desk.press("«Sakura < listened on Thursday» Enter Enter");
    assert!(desk.keys <= 12, "{} keys", desk.keys);
    let Desk { dir, begun, first, .. } = desk;
    let stage = Stage::dressed(begun.expect("a book").book, dir, first.look());
    let screen = stage.screen(80, 24);
    for wished in ["Misaki", "Thank Lisa", "Thank Sakura"] {
        assert!(screen.contains(wished), "{wished}:\n{screen}");
    }
}

#[test]
fn example_people_carry_a_tag_around_an_owner_who_is_none() {
    for (script, tag, count) in [
        ("Tab «Misaki» Enter Enter", "example", people_of(DemoBook::Salon)),
        ("2 Tab «Misaki» Tab 3 Enter Enter", "例", people_of(DemoBook::Office)),
    ] {
        let mut desk = Desk::new();
        desk.press(script);
        let whole = desk.whole();
        assert_eq!(whole.contacts.len(), count);
        assert!(whole.contacts.iter().all(|contact| contact.tags.iter().any(|own| own == tag)), "{tag}");
        assert_eq!(whole.profile.iter().map(|page| page.name.as_str()).collect::<Vec<_>>(), ["Misaki"]);
        assert!(whole.profile.iter().all(|page| page.business.is_empty()));
        assert!(whole.goals.is_empty());
        // whatever is there goes away with somebody
        assert!(whole.actions.iter().all(|action| action.contact_id.is_some()));
    }
}

fn people_of(book: DemoBook) -> usize {
    let records = enishi::book::demo::read(book, clock(MORNING).now().today()).expect("an example");
    records.people.len()
}

#[test]
fn nobody_of_an_example_is_taken_for_somebody_who_helped() {
    let mut desk = Desk::new();
    desk.press("Tab Tab 4 1 Enter Enter");
    let name = desk.whole().contacts.first().expect("somebody").name.clone();
    let mut desk = Desk::new();
    desk.press("Tab Tab 1 Enter").press(&format!("«{name} < checked the draft» Enter Enter"));
    let whole = desk.whole();
    let same: Vec<_> = whole.contacts.iter().filter(|contact| contact.name == name).collect();
    assert_eq!(same.len(), 2);
    let real = same.iter().find(|contact| contact.tags.is_empty()).expect("she who is no example");
    assert_eq!(whole.exchanges.iter().filter(|exchange| exchange.contact_id == real.id).count(), 1);
}

#[test]
fn the_last_line_comes_back_into_the_box() {
    let mut desk = Desk::at_step_two();
    desk.press("«Lisa @coach» Enter");
    desk.shows("✓ Lisa @coach");
    desk.press("Backspace");
    desk.shows("Nobody yet");
    desk.shows("Lisa @coach");
    // Ctrl-U twice: what is typed goes, then the last line comes
    desk.press("Enter «Bo» Ctrl-U");
    desk.shows("✓ Lisa @coach");
    desk.press("Ctrl-U");
    desk.shows("Nobody yet");
    desk.press("Enter Enter");
    assert_eq!(names(&desk.whole()), ["Lisa"]);
}

#[test]
fn a_line_that_cannot_be_read_stays_with_its_reason() {
    let mut desk = Desk::at_step_two();
    for (line, told) in [
        ("< looked at my page", "a name is missing"),
        ("@coach", "a name is missing"),
        ("Lisa <", "What did they help with?"),
        ("Lisa < fixed the sink with @Ann", "Ann gets a line of their own"),
    ] {
        desk.press(&format!("Ctrl-U «{line}» Enter"));
        desk.shows(told);
        desk.shows(line);
        desk.shows("Nobody yet");
    }
    // mended, it is taken
    desk.press("Ctrl-U «Lisa < fixed the sink» Enter");
    desk.shows("✓ Lisa");
    // words without a place are kept, and that is said
    desk.press("«Bo #web rides a bicycle» Enter");
    desk.shows("rides");
    desk.press("Enter");
    assert!(desk.whole().notes.iter().any(|note| note.text == "rides a bicycle"));
}

#[test]
fn an_address_in_brackets_is_no_support() {
    let mut desk = Desk::at_step_two();
    desk.press("«Lisa Park <lisa@example.jp>» Enter Enter");
    assert!(desk.whole().exchanges.is_empty());
}

#[test]
fn lines_that_are_pasted_are_added_and_end_nothing() {
    let mut desk = Desk::at_step_two();
    desk.first.paste("Lisa @coach\r\rBo < lent a van\rhalf a li");
    desk.shows("2 people, 1 exchange so far");
    desk.shows("half a li");
    assert!(desk.begun.is_none());
}

#[test]
fn who_leaves_leaves_nothing_behind() {
    for script in ["Ctrl-C", "Esc", "Tab «Misaki» Ctrl-C", "Enter Ctrl-C"] {
        let mut desk = Desk::new();
        desk.press(script);
        assert!(desk.has_left, "{script}");
        assert!(desk.everything().is_empty(), "{script}: {:?}", desk.everything());
    }
}

#[test]
fn lines_are_not_lost_by_one_key() {
    let mut desk = Desk::at_step_two();
    desk.press("«Lisa» Enter «Bo» Esc");
    desk.shows("step 1 of 2");
    desk.press("Enter");
    desk.shows("✓ Lisa");
    desk.press("BackTab");
    desk.shows("step 1 of 2");
    desk.press("Enter Ctrl-C");
    assert!(!desk.has_left);
    desk.shows("Ctrl-C again leaves");
    // another key in between, and it is asked anew
    desk.press("Left Ctrl-C");
    assert!(!desk.has_left);
    desk.press("Ctrl-C");
    assert!(desk.has_left);
    assert!(desk.everything().is_empty());
}

#[test]
fn a_book_that_cannot_be_made_leaves_nothing_and_the_answers_stay() {
    // a file stands where the folder would be
    let mut desk = Desk::at_step_two();
    fs::write(desk.dir.path().join("data"), "mine").expect("a file");
    desk.press("«Lisa» Enter Enter");
    assert!(desk.begun.is_none());
    desk.shows("enishi.db");
    desk.shows("✓ Lisa");
    assert_eq!(desk.everything(), [desk.dir.path().join("data")]);
    // out of the way, the same Enter makes the book
    fs::remove_file(desk.dir.path().join("data")).expect("removed");
    desk.press("Enter");
    assert_eq!(names(&desk.whole()), ["Lisa"]);
}

#[test]
fn what_fails_while_the_book_is_filled_leaves_no_book() {
    let mut desk = Desk::new();
    let cards = desk.dir.path().join("people.vcf");
    fs::write(&cards, CARDS).expect("cards");
    desk.press(&format!("Tab «Misaki» Tab 5 «{}» Enter", cards.display()));
    fs::remove_file(&cards).expect("removed");
    desk.press("Enter");
    assert!(desk.begun.is_none());
    desk.shows("people.vcf");
    assert!(desk.everything().is_empty(), "{:?}", desk.everything());
}

#[test]
fn what_came_to_the_place_meanwhile_is_not_written_over() {
    let mut desk = Desk::at_step_two();
    fs::create_dir(desk.dir.path().join("data")).expect("a folder");
    fs::write(desk.book(), "mine").expect("a file");
    desk.press("«Lisa» Enter Enter");
    assert!(desk.begun.is_none());
    assert_eq!(fs::read_to_string(desk.book()).expect("the file"), "mine");
    assert_eq!(desk.everything(), [desk.dir.path().join("data"), desk.book()]);
}

#[test]
fn the_second_start_opens_the_book() {
    let mut desk = Desk::at_step_two();
    desk.press("«Lisa» Enter Enter");
    drop(desk.begun.take());
    let opened = desk.session.open_for("tui").unwrap_or_else(|failure| panic!("{failure}"));
    assert_eq!(opened.book.count_people().expect("a count"), 1);
    assert!(opened.book.health().expect("its health").is_good());
}

#[test]
fn only_a_book_that_is_not_there_at_all_is_a_first_start() {
    let dir = tempfile::tempdir().expect("a folder");
    let at = |name: &str| dir.path().join(name);
    fs::write(at("empty.db"), "").expect("a file");
    fs::write(at("text.db"), "Dear diary, this is a text and no database at all.".repeat(4)).expect("a file");
    std::os::unix::fs::symlink(at("a disk that is away/book.db"), at("link.db")).expect("a link");
    for (name, wished) in [
        ("none.db", true),
        ("no folder/none.db", true),
        ("", false),
        ("empty.db", false),
        ("text.db", false),
        ("text.db/below.db", false),
        ("link.db", false),
    ] {
        let failure = session(dir.path(), &at(name)).open_for("tui").err();
        assert_eq!(is_first(&failure.expect("nothing opens")), wished, "{name}");
    }
}

#[test]
fn every_size_shows_what_is_asked() {
    let asked = [
        "start-language",
        "start-name",
        "start-with",
        "start-signs",
        "start-colours",
        "start-salon",
        "start-workshop",
        "start-office",
        "start-with-nobody",
        "start-with-cards",
        "start-yes",
        "start-no-letters",
        "start-fine",
        "start-no-colours",
    ];
    for lang in ["1", "2"] {
        let mut one = Desk::new();
        one.press(lang);
        let mut two = Desk::new();
        two.press(lang).press("Enter «Lisa Park @coach ~monthly < looked at my shop page» Enter");
        for (width, height) in [(120, 40), (80, 24), (60, 20), (40, 16)] {
            let screen = one.screen_of(width, height);
            insta::assert_snapshot!(format!("one_{lang}_{width}x{height}"), screen);
            for id in asked {
                let word = one.first.words().say(id);
                assert!(screen.contains(&word), "{word} at {width}x{height}:\n{screen}");
            }
            assert!(screen.contains("Ctrl-C") && screen.contains("caret "), "{width}x{height}:\n{screen}");
            let screen = two.screen_of(width, height);
            insta::assert_snapshot!(format!("two_{lang}_{width}x{height}"), screen);
            for word in ["✓ Lisa Park", "◂", "Enter", "caret "] {
                assert!(screen.contains(word), "{word} at {width}x{height}:\n{screen}");
            }
        }
    }
}

#[test]
fn many_lines_keep_the_box_in_sight() {
    let mut desk = Desk::at_step_two();
    for number in 1..=30 {
        desk.press(&format!("«Person {number}» Enter"));
    }
    desk.press("«next one»");
    let whole = desk.screen_of(120, 40);
    for (width, height) in [(80, 24), (60, 20), (40, 16), (40, 12)] {
        assert!(whole.contains("Person 1\u{20}") && !whole.contains("more above"), "{whole}");
        let screen = desk.screen_of(width, height);
        for wished in ["Person 30", "next one", "more above", "caret "] {
            assert!(screen.contains(wished), "{wished} at {width}x{height}:\n{screen}");
        }
    }
}

#[test]
fn a_small_terminal_asks_for_room_and_chooses_nothing() {
    let mut desk = Desk::new();
    desk.first.sized(39, 11);
    let screen = desk.screen_of(39, 11);
    assert!(screen.contains("40x12") && !screen.contains("step 1"), "{screen}");
    desk.press("2 Enter Enter");
    assert!(desk.begun.is_none() && desk.first.chosen().lang == Lang::En);
    desk.first.sized(80, 24);
    desk.shows("step 1 of 2");
    desk.first.sized(39, 11);
    assert_eq!(desk.first.key(Key::Char('q')), Turn::Leave);
}

#[test]
fn a_line_may_name_its_day_and_the_thank_you() {
    let mut desk = Desk::at_step_two();
    desk.press("«Lisa < looked at my page yesterday !call her fri» Enter Enter");
    let whole = desk.whole();
    let today = clock(MORNING).now().today();
    assert_eq!(whole.exchanges.first().map(|exchange| exchange.on), today.pred_opt());
    // a thank-you with a day of its own keeps it
    let thanks = whole.actions.first().expect("a thank-you");
    assert_eq!((thanks.text.as_str(), thanks.due), ("call her", today.checked_add_days(chrono::Days::new(3))));
}
