//! A new person in one line: `田中優子(たなかゆうこ) @税理士 #tokyo ~monthly !follow up fri %2 via Sato tanaka@example.jp // note`.

use chrono::NaiveDate;

use super::{
    LineFrame, Part, Span,
    contact::{Contact, contact_of, is_business},
    read_rhythm,
    run::Run,
    token::{Sign, Token, tokens},
};
use crate::domain::{action::Repeat, calendar::WeekStart, phase::TrustPhase};
use crate::input::dates::Wanted;
use crate::text::{
    names::{NameParts, parse_name},
    script::half_width,
};

/// What comes next with a person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NextStep {
    /// What to do; empty where only a date was given.
    pub text: String,
    /// The day.
    pub due: Option<NaiveDate>,
    /// The other day that the words may mean.
    pub other: Option<NaiveDate>,
    /// `HH:MM`, or empty.
    pub time: String,
}

/// A new person as the line tells it; empty means not given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonLine {
    /// The name with its parts.
    pub name: NameParts,
    /// `@` with a role.
    pub title: String,
    /// `@` with a shop, firm or office.
    pub business: String,
    /// `#`, each once.
    pub tags: Vec<String>,
    /// `~` as it was said.
    pub rhythm: Option<Repeat>,
    /// `~` in days, 7 to 365.
    pub cadence_days: Option<u16>,
    /// `!`.
    pub next: Option<NextStep>,
    /// `%1` to `%4`.
    pub phase: Option<TrustPhase>,
    /// Who introduced us.
    pub via: String,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Phone numbers as typed, in half width.
    pub phones: Vec<String>,
    /// Web addresses.
    pub urls: Vec<String>,
    /// `//`, and before it the words that fit nowhere.
    pub note: String,
    /// What was understood, by place.
    pub spans: Vec<Span>,
    /// Words that fit nowhere.
    pub not_understood: Vec<String>,
}

/// Reads a line with nothing turned off.
pub fn parse_person_line(line: &str, today: NaiveDate, week_start: WeekStart) -> PersonLine {
    parse_person_line_in(line, &LineFrame::new(today, week_start))
}

/// Reads a line against a frame.
pub fn parse_person_line_in(line: &str, frame: &LineFrame<'_>) -> PersonLine {
    let mut reader = Reader { line, frame, read: PersonLine::default(), field: Field::Name, runs: Runs::default() };
    let tokens = tokens(line, frame.off);
    let mut rest = tokens.as_slice();
    while let Some((token, behind)) = rest.split_first() {
        let used = reader.take(token, behind);
        rest = behind.get(used..).unwrap_or_default();
    }
    reader.finish()
}

/// Which field plain words go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Name,
    Who,
    Next,
    Via,
    Rest,
}

#[derive(Default)]
struct Runs {
    name: Run,
    who: Vec<Run>,
    next: Run,
    /// Where `!` stands.
    bang: Option<usize>,
    via: Run,
    /// Where `via` stands.
    via_at: Option<usize>,
    rest: Run,
    note: String,
}

struct Reader<'a> {
    line: &'a str,
    frame: &'a LineFrame<'a>,
    read: PersonLine,
    field: Field,
    runs: Runs,
}

impl Reader<'_> {
    /// Takes one word; returns how many of those behind it went with it.
    fn take(&mut self, token: &Token, behind: &[Token]) -> usize {
        match token.sign {
            None => self.plain(token, behind),
            Some(Sign::At) => {
                self.field = Field::Who;
                let mut run = Run::default();
                run.push(token.plain_body());
                self.runs.who.push(run);
            }
            Some(Sign::Hash) => self.tag(token),
            Some(Sign::Tilde) => return self.rhythm(token, behind),
            Some(Sign::Bang) if self.runs.bang.is_some() => self.stray(token),
            Some(Sign::Bang) => {
                self.field = Field::Next;
                self.runs.bang = Some(token.range.start);
                self.runs.next.push(token.plain_body());
            }
            Some(Sign::Percent) => self.phase(token),
            Some(Sign::Plus) => self.plain(&token.plain_whole(), behind),
            Some(Sign::Note) => {
                token.text(self.line).trim().clone_into(&mut self.runs.note);
                self.span(token, Part::Note);
            }
        }
        0
    }

    fn plain(&mut self, token: &Token, behind: &[Token]) {
        if !token.quoted && (self.contact(token) || self.via(token, behind)) {
            return;
        }
        let has_name = !self.runs.name.is_empty();
        let run = match self.field {
            Field::Name => &mut self.runs.name,
            Field::Who => match self.runs.who.last_mut() {
                Some(run) => run,
                None => &mut self.runs.rest,
            },
            Field::Next => &mut self.runs.next,
            Field::Via => &mut self.runs.via,
            Field::Rest if has_name => &mut self.runs.rest,
            Field::Rest => {
                self.field = Field::Name;
                &mut self.runs.name
            }
        };
        run.push(token.clone());
    }

    fn contact(&mut self, token: &Token) -> bool {
        let word: String = token.text(self.line).trim_end_matches([',', ';', '、']).chars().map(half_width).collect();
        let list = match contact_of(&word) {
            Some(Contact::Mail) => &mut self.read.emails,
            Some(Contact::Web) => &mut self.read.urls,
            Some(Contact::Phone) => &mut self.read.phones,
            None => return false,
        };
        list.push(word);
        self.span(token, Part::Contact);
        true
    }

    /// `via Sato` after a name, 紹介:佐藤.
    fn via(&mut self, token: &Token, behind: &[Token]) -> bool {
        let word = token.text(self.line);
        let blocked = self.frame.off.iter().any(|off| off.start < token.range.end && token.range.start < off.end);
        let lead = VIA.iter().find(|lead| word.starts_with(**lead)).map_or(0, |lead| lead.len());
        let english = word.eq_ignore_ascii_case("via")
            && !self.runs.name.is_empty()
            && behind.first().is_some_and(|next| next.sign.is_none());
        if blocked || (lead == 0 && !english) {
            return false;
        }
        self.field = Field::Via;
        self.runs.via_at = Some(token.range.start);
        if lead > 0 {
            let body = token.body.start.saturating_add(lead)..token.body.end;
            self.runs.via.push(Token { sign: None, range: body.clone(), body, quoted: false });
        }
        true
    }

    fn tag(&mut self, token: &Token) {
        let tag = token.text(self.line).trim();
        if !tag.is_empty() {
            if !self.read.tags.iter().any(|known| known == tag) {
                self.read.tags.push(tag.to_owned());
            }
            self.span(token, Part::Tag);
        }
        self.field = Field::Rest;
    }

    /// The longest rhythm that the word makes with up to three plain ones behind it.
    fn rhythm(&mut self, token: &Token, behind: &[Token]) -> usize {
        self.field = Field::Rest;
        let followers = behind.iter().take(3).take_while(|next| next.sign.is_none() && !next.quoted).count();
        for used in (0..=followers).rev() {
            let end = behind.get(..used).and_then(<[Token]>::last).unwrap_or(token).range.end;
            let words = self.line.get(token.body.start..end).unwrap_or_default();
            if let Some(rhythm) = read_rhythm(words).filter(|rhythm| (7..=365).contains(&rhythm.days())) {
                self.read.rhythm = Some(rhythm);
                self.read.cadence_days = Some(rhythm.days());
                self.read.spans.push(Span { range: token.range.start..end, part: Part::Rhythm });
                return used;
            }
        }
        self.stray(token);
        0
    }

    fn phase(&mut self, token: &Token) {
        let digits: String = token.text(self.line).chars().map(half_width).collect();
        self.field = Field::Rest;
        match digits.parse().ok().and_then(TrustPhase::from_number) {
            Some(phase) => {
                self.read.phase = Some(phase);
                self.span(token, Part::Phase);
            }
            None => self.stray(token),
        }
    }

    /// A sign with something behind it that it does not fit.
    fn stray(&mut self, token: &Token) {
        if !token.body.is_empty() {
            self.runs.rest.push(token.plain_whole());
        }
    }

    fn span(&mut self, token: &Token, part: Part) {
        self.read.spans.push(Span { range: token.range.clone(), part });
    }

    fn finish(mut self) -> PersonLine {
        let line = self.line;
        self.read.name = parse_name(&self.runs.name.text(line));
        self.underline(self.runs.name.range(), Part::Name);
        for run in std::mem::take(&mut self.runs.who) {
            self.who(&run);
        }
        self.next();
        self.read.via = self.runs.via.text(line);
        if let Some(start) = self.runs.via_at {
            self.underline(start..self.runs.via.range().end, Part::Via);
        }
        self.read.not_understood.extend(self.runs.rest.tokens.iter().map(|token| token.text(line).to_owned()));
        let unread = self.runs.rest.text(line);
        self.read.note = format!("{unread} {}", self.runs.note).trim().to_owned();
        self.read.spans.sort_by_key(|span| span.range.start);
        self.read
    }

    fn who(&mut self, run: &Run) {
        let word = run.text(self.line);
        let field = match is_business(&word) {
            true if self.read.business.is_empty() => &mut self.read.business,
            false if self.read.title.is_empty() => &mut self.read.title,
            _ if self.read.business.is_empty() => &mut self.read.business,
            _ => &mut self.read.title,
        };
        let parted = if field.is_empty() || word.is_empty() { "" } else { ", " };
        field.push_str(parted);
        field.push_str(&word);
        let Some(first) = run.tokens.first() else { return };
        // the sign stands right before the first word, or before the space in front of it
        let before = self.line.get(..first.range.start).unwrap_or_default();
        let at =
            before.char_indices().rev().find(|&(_, c)| half_width(c) == '@').map_or(first.range.start, |(at, _)| at);
        self.underline(at..run.range().end, Part::Who);
    }

    fn next(&mut self) {
        let Some(start) = self.runs.bang else { return };
        let dated = self.runs.next.dated_anywhere(self.line, self.frame, &self.frame.dates(Wanted::Future));
        self.read.not_understood.extend(dated.refused.clone());
        self.read.spans.extend(dated.span());
        self.underline(start..self.runs.next.range().end, Part::Next);
        self.read.next = Some(NextStep {
            due: dated.date.map(|words| words.date),
            other: dated.date.and_then(|words| words.other),
            time: dated.date.map(|words| words.time_text()).unwrap_or_default(),
            text: dated.text,
        });
    }

    fn underline(&mut self, range: std::ops::Range<usize>, part: Part) {
        if range.start < range.end {
            self.read.spans.push(Span { range, part });
        }
    }
}

const VIA: &[&str] = &["紹介:", "紹介：", "紹介者:", "紹介者："];
