//! The program on the screen: a stack of views over one book. Keys become inputs, inputs effects, and effects happen here.

mod bringing;
mod copies;
mod drafts;
mod examples;
mod go;
mod input;
mod mouse;
mod outside;
mod recent;
mod started;
mod time;

use std::{
    collections::{BTreeMap, VecDeque},
    time::{Duration, Instant, SystemTime},
};

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    book::{Book, Deed, Done, Error, Refusal, Stamp, StoreError},
    domain::{calendar::WeekStart, contact::Contact, facts::ActionFact, id::Id},
    i18n::{Lang, Words},
    keymap::{Keymap, Scope},
    text::width,
    tui::{
        bringing::Bringing,
        chrome, cover,
        glyphs::Glyphs,
        intake::Intake,
        key_words,
        notice::{self, Notice, Tone},
        route::{ChoiceKind, Route, half_written},
        screen::{focus::if_kept, verbs, week},
        spots::Spots,
        status,
        tab::Tab,
        theme::Theme,
        view::{Cx, Effect, Input, View},
    },
};

use drafts::Drafts;
pub use mouse::Mouse;
use recent::Recent;
use started::Started;

/// How long a notice stays.
const NOTICE: Duration = Duration::from_secs(10);
/// How often another program's writes are looked for: a minute in which nothing happens shall cost less than 10 ms.
const OTHERS: Duration = Duration::from_millis(750);
/// How long after the first Ctrl-C a second one leaves.
const TWICE: Duration = Duration::from_secs(2);
/// How long a write waits for another program before it is tried again later.
const WAIT: Duration = Duration::from_millis(200);
/// How long the last writes wait when the program ends.
const LAST_WAIT: Duration = Duration::from_secs(5);

/// How the program looks.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// The language.
    pub lang: Lang,
    /// The signs.
    pub glyphs: Glyphs,
    /// The colours.
    pub theme: Theme,
}

/// The program on the screen.
pub struct App {
    book: Book,
    words: Words,
    look: Look,
    week_start: WeekStart,
    keys: Keymap,
    stack: Vec<Box<dyn View>>,
    /// The numbered views that were left, as they were.
    shelf: BTreeMap<Tab, Box<dyn View>>,
    /// The numbered view before this one.
    before: Option<Tab>,
    recent: Recent,
    spots: Spots,
    clicked: Option<(usize, Instant)>,
    mouse: bool,
    started: Started,
    suspended: bool,
    notice: Option<(Notice, Instant)>,
    drafts: Drafts,
    waiting: Option<(Vec<Effect>, Instant)>,
    others_at: Instant,
    /// What the screen shows; none when it is to be asked for anew.
    version: Option<i64>,
    /// How the file lay when the book was last asked whether another program wrote, and when that was.
    asked: Option<(Stamp, SystemTime)>,
    day: chrono::NaiveDate,
    interrupted: Option<Instant>,
    copied: Option<String>,
    redraw: bool,
    /// A blank page lies over everything.
    covered: bool,
    area: Rect,
    noted: Option<(chrono::NaiveDate, Vec<Id<Contact>>)>,
    /// The file that is being read, and when it is listened to again.
    intake: Option<(Intake, Instant)>,
    /// The act that brings people in, and when it is listened to again.
    bringing: Option<(Bringing, Instant)>,
    /// Whether somebody looked what a sync service laid beside the book.
    looked_beside: bool,
    left: bool,
}

impl App {
    /// Opens the morning of a book.
    pub fn new(book: Book, look: Look, now: Instant) -> Result<Self, Error> {
        book.wait_at_most(WAIT)?;
        width::ambiguous_is_wide(look.glyphs.wide);
        let profile = book.profile()?;
        let keys = Keymap::default();
        let mut app = Self {
            version: Some(book.data_version()?),
            asked: None,
            day: book.now().today(),
            words: key_words::words(look.lang, &keys),
            look,
            week_start: if profile.week_starts_sunday { WeekStart::Sunday } else { WeekStart::Monday },
            book,
            keys,
            stack: Vec::new(),
            shelf: BTreeMap::new(),
            before: None,
            recent: Recent::default(),
            spots: Spots::default(),
            clicked: None,
            mouse: true,
            started: Started::default(),
            suspended: false,
            notice: None,
            drafts: Drafts::default(),
            waiting: None,
            others_at: now + OTHERS,
            interrupted: None,
            copied: None,
            redraw: false,
            covered: false,
            area: Rect::new(0, 0, 80, 24),
            noted: None,
            intake: None,
            bringing: None,
            looked_beside: false,
            left: false,
        };
        app.open(Route::Tab(Tab::Today))?;
        // what the owner wrote into the page of a week is not half written
        let drafts = app.book.drafts()?;
        // and a date that was begun says nothing without its row
        let is_line = |place: &String| !place.starts_with(week::DRAFT) && !half_written::is_day(place);
        if let Some(place) = drafts.into_iter().find(is_line) {
            app.say(Notice::hint(&app.words, "tui-draft-kept", &app.opened_by(&place)), now);
        }
        Ok(app)
    }

    /// What opens the box of a draft: its key, or the menu and its name there.
    fn opened_by(&self, place: &str) -> String {
        key_words::of(&self.words, &self.keys, Scope::People, half_written::opened_by(place))
    }

    /// Hears how large the terminal is, in cells.
    pub const fn sized(&mut self, width: u16, height: u16) {
        self.area = Rect::new(0, 0, width, height);
    }

    /// Carries effects out in order; the first refusal stops the rest, so that a refused box stays open.
    fn perform(&mut self, effects: Vec<Effect>, now: Instant) {
        let mut queue: VecDeque<Effect> = effects.into();
        while let Some(effect) = queue.pop_front() {
            match self.one(&effect, now) {
                // a question that a saved act brings comes after its own box is closed
                Ok(more) => queue.extend(more),
                Err(Error::Store(StoreError::Busy)) => {
                    queue.push_front(effect);
                    self.waiting = Some((queue.into(), now + WAIT));
                    return self.say(Notice::hint(&self.words, "tui-busy", ""), now);
                }
                Err(error) => return self.say(notice::trouble(&self.words, &error), now),
            }
        }
    }

    fn one(&mut self, effect: &Effect, now: Instant) -> Result<Vec<Effect>, Error> {
        match effect {
            Effect::Open(route) => self.open(route.clone())?,
            Effect::Close => {
                self.forget_refusal();
                self.stack.pop();
                if self.stack.is_empty() {
                    self.left = true;
                }
            }
            Effect::Go(tab) => self.go(*tab)?,
            Effect::GoBack => self.go_back()?,
            Effect::Answer(answer) => return Ok(self.answered(answer.clone())),
            Effect::Run(command, draft) => {
                let kept = match draft {
                    Some(place) => self.drafts.done_with(&self.book, place)?,
                    None => None,
                };
                let done = self.book.run_draft((**command).clone(), kept.as_deref())?;
                if let Some(place) = draft {
                    self.drafts.saved(place);
                }
                return Ok(self.done(&done, now));
            }
            Effect::Undo => {
                let done = self.book.undo()?;
                return Ok(self.done(&done, now));
            }
            Effect::Redo => {
                let done = self.book.redo()?;
                return Ok(self.done(&done, now));
            }
            Effect::Say(id, what) => self.say(Notice::hint(&self.words, id, what), now),
            Effect::Copy(text) => self.copy(text.clone(), now),
            Effect::CopyPeople(ids) => {
                let mut texts = Vec::new();
                for id in ids {
                    texts.extend(if_kept(self.book.contact(*id))?.map(|one| verbs::copied(&self.words, &one)));
                }
                if texts.is_empty() {
                    return Err(Refusal::Gone.into());
                }
                self.copy(texts.join("\n"), now);
            }
            Effect::Write { path, text, existing } => return Ok(self.write(path, text, *existing, now)),
            Effect::Read(path) => return self.begin_reading(path, now),
            Effect::StopReading => self.intake = None,
            Effect::BringIn(command, people) => return self.bring_in((**command).clone(), *people, now),
            Effect::StopBringing => self.stop_bringing(),
            Effect::CompletePath(text) => return Ok(self.complete_path(text, now)),
            Effect::RemoveExamples => return self.remove_examples(now),
            Effect::Draft(place, text) => self.drafts.write(place, text.clone(), now),
            Effect::Look => {
                if self.look().is_err() {
                    self.version = None;
                }
            }
            Effect::Act(action) => self.input(Input::Act(*action), now),
            Effect::Ran(action) => self.ran(*action, now),
            Effect::Mouse => {
                self.mouse = !self.mouse;
                let id = if self.mouse { "tui-mouse-on" } else { "tui-mouse-off" };
                self.say(Notice::hint(&self.words, id, ""), now);
            }
            Effect::Suspend => self.suspended = true,
            Effect::Language => {
                self.look.lang = if self.look.lang == Lang::En { Lang::Ja } else { Lang::En };
                self.words = key_words::words(self.look.lang, &self.keys);
                self.say(Notice::hint(&self.words, "tui-language", ""), now);
            }
            Effect::Redraw => self.redraw = true,
            Effect::Cover => self.cover(),
            Effect::Leave => self.left = true,
        }
        Ok(Vec::new())
    }

    /// Says what was done, shows it, and asks the one question that a third delay brings (P25).
    ///
    /// The act stands in the book by now: what cannot be read after it must not look like an act that failed.
    fn done(&mut self, done: &Done, now: Instant) -> Vec<Effect> {
        let notice = notice::done(&self.words, done, self.book.now().today());
        self.say(notice, now);
        if self.refresh().is_err() {
            self.version = None;
        }
        let moved = done.turned.is_none()
            && matches!(done.said.deed, Deed::ActionMoved | Deed::PromiseMoved)
            && done.said.count == 3;
        let facts = if moved { self.book.due().unwrap_or_default() } else { Vec::new() };
        let is_it = |fact: &ActionFact| {
            fact.action.delays() == 3
                && fact.action.text == done.said.text
                && fact.action.due == done.said.on
                && fact.who.as_ref().map(|who| who.id) == done.said.who.as_ref().map(|who| who.id)
        };
        match facts.into_iter().find(is_it) {
            Some(fact) => vec![Effect::Open(Route::Choice(ChoiceKind::StillWanted(Box::new(fact))))],
            None => Vec::new(),
        }
    }

    /// Asks for all facts anew. The version is read first: what another program writes meanwhile is seen the next time.
    fn refresh(&mut self) -> Result<(), Error> {
        // what was drawn before is no place to click any more
        self.spots.clear();
        let (version, today) = (self.book.data_version()?, self.book.now().today());
        let sunday = self.book.profile()?.week_starts_sunday;
        self.week_start = if sunday { WeekStart::Sunday } else { WeekStart::Monday };
        for view in &mut self.stack {
            view.refresh(&self.book)?;
        }
        self.look()?;
        (self.version, self.day) = (Some(version), today);
        Ok(())
    }

    fn look(&mut self) -> Result<(), Error> {
        for view in &mut self.stack {
            view.look(&self.book)?;
        }
        Ok(())
    }

    fn interrupt(&mut self, now: Instant) {
        if self.interrupted.is_some_and(|at| now.duration_since(at) <= TWICE) {
            self.left = true;
        } else {
            self.interrupted = Some(now);
            self.say(Notice::hint(&self.words, "tui-interrupt", ""), now);
        }
    }

    /// Why something was not done holds until the next letter or until the box closes.
    fn forget_refusal(&mut self) {
        self.notice.take_if(|(notice, _)| notice.tone == Tone::Look);
    }

    fn say(&mut self, notice: Notice, now: Instant) {
        self.notice = Some((notice, now + NOTICE));
    }

    /// Tells whether the program has ended.
    pub const fn has_left(&self) -> bool {
        self.left
    }

    /// Takes the wish to draw everything anew.
    pub fn take_redraw(&mut self) -> bool {
        std::mem::take(&mut self.redraw)
    }

    /// Returns the title for the terminal's window: the place and a count, never a name.
    pub fn title(&self) -> String {
        let Some(base) = self.stack.first().filter(|_| !self.covered) else { return "enishi".to_owned() };
        let place = base.tab().map(|tab| self.words.say(tab.id())).unwrap_or_default();
        base.waiting().map_or_else(|| format!("enishi: {place}"), |rows| format!("enishi: {place} {rows}"))
    }

    /// Draws everything; returns where the caret stands.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        self.spots.clear();
        width::ambiguous_is_wide(self.look.glyphs.wide);
        if self.covered {
            cover::draw(self.cx(), area, buffer);
            return None;
        }
        chrome::draw(self.cx(), self.in_sight(), self.said(), area, buffer)
    }

    fn cx(&self) -> Cx<'_> {
        let cx = Cx {
            words: &self.words,
            glyphs: &self.look.glyphs,
            theme: self.look.theme,
            now: self.book.now(),
            week_start: self.week_start,
            conventions: &self.book.conventions,
            keys: &self.keys,
            recent: &self.recent.order,
            spots: &self.spots,
            body: self.area,
        };
        let rows = status::rows(cx, self.said(), usize::from(self.area.width)).len();
        Cx { body: chrome::body(self.area, rows), ..cx }
    }
}
