//! The head of `enishi show` for eyes: who she is, the rhythm, the ways to reach her, the lines for the next phase.

use crate::{
    cli::{failure::Failure, session::Session, show::Shown},
    domain::{
        balance::word_of,
        contact::{Contact, Labelled},
        entry::NeedState,
        evidence::Evidence,
        exchange::Direction,
        facts::CardFacts,
        suggestion::Suggestion,
    },
    i18n::{
        Words,
        days::{distance, echo, rhythm},
        people::{called, label},
        reasons::{evidence_line, suggestion},
        words::value,
    },
    text::safe::{safe, safe_lines},
};

/// What the head is made of.
pub struct Page<'a> {
    /// The person with her records.
    pub shown: &'a Shown,
    /// The last talk and the sums of a year.
    pub card: &'a CardFacts,
    /// The lines for the next phase.
    pub evidence: &'a [Evidence],
    /// What could be suggested.
    pub suggestion: Option<&'a Suggestion>,
}

impl Session {
    /// Writes the heading of a section after an empty line.
    ///
    /// # Errors
    /// [`Failure::Output`] when the output fails.
    pub fn section(&mut self, id: &str) -> Result<(), Failure> {
        let title = self.words.say(id);
        self.out.line("")?;
        self.out.heading(&title)
    }
}

/// Writes the head.
///
/// # Errors
/// [`Failure::Output`] when the output fails.
pub fn write(page: &Page<'_>, session: &mut Session) -> Result<(), Failure> {
    let person = &page.shown.contact.body;
    let reading = safe(&person.reading);
    let name = safe(&called(&session.words, &page.shown.who)).into_string();
    let title = if reading.is_empty() { name } else { format!("{name} ({reading})") };
    session.out.heading(&title)?;
    for (id, text) in facts(page, session) {
        let line = session.words.with("show-fact", [("name", value(session.words.say(id))), ("text", value(text))]);
        session.out.line(&line)?;
    }
    if !page.evidence.is_empty() {
        session.section("show-evidence")?;
        for line in page.evidence {
            let line = evidence_line(&session.words, line);
            session.out.line(&format!("  {line}"))?;
        }
    }
    match page.suggestion {
        None => Ok(()),
        Some(one) => {
            let line = safe(&suggestion(&session.words, &page.shown.who, one)).into_string();
            session.out.line("")?;
            session.out.line(&line)
        }
    }
}

/// The facts that are known, with the ids of their names.
fn facts(page: &Page<'_>, session: &Session) -> Vec<(&'static str, String)> {
    let (words, today) = (&session.words, session.today());
    let person = &page.shown.contact.body;
    let day = |day| echo(words, day, today);
    let phase = format!("{} {}", person.trust_phase.number(), label(words, person.trust_phase));
    let cadence = session.config.conventions.cadence(person.cadence_days, person.trust_phase);
    let last = page.card.last_direct.max(page.card.last_group);
    let sides = Direction::ALL.map(|direction| page.card.year.count_all(direction));
    let [given, received] = sides;
    let balance = words.with(
        "show-balance",
        [
            ("given", value(given)),
            ("received", value(received)),
            ("word", value(label(words, word_of(&page.card.year)))),
        ],
    );
    let needs = page.shown.timeline.needs.iter().filter(|need| need.state != NeedState::Closed);
    let offers = |way: Direction| {
        let offers = page.shown.timeline.offers.iter().filter(|offer| offer.direction == way);
        let offers: Vec<String> =
            offers.map(|offer| [label(words, offer.kind), offer.text.clone()].join(" ").trim().to_owned()).collect();
        offers.join(" / ")
    };
    let rows = [
        ("field-phase", phase),
        ("field-rhythm", rhythm(words, cadence)),
        ("field-last-talk", last.map(|day| distance(words, day, today)).unwrap_or_else(|| "—".to_owned())),
        ("field-balance", balance),
        ("field-title", person.title.clone()),
        ("field-business", person.business.clone()),
        ("field-department", person.department.clone()),
        ("field-place", person.place.clone()),
        ("field-trade-group", person.trade_group.clone()),
        ("field-experience-band", person.experience_band.map(|band| label(words, band)).unwrap_or_default()),
        ("field-emails", values(&person.emails)),
        ("field-phones", values(&person.phones)),
        ("field-urls", values(&person.urls)),
        ("field-addresses", values(&person.addresses)),
        ("field-tags", tags(person)),
        ("field-introduced-by", person.introduced_by.clone()),
        ("field-met-on", person.met_on.map(day).unwrap_or_default()),
        ("field-birthday", person.birthday.clone()),
        ("field-target-phase", person.target_phase.map(|phase| label(words, phase)).unwrap_or_default()),
        ("field-shared-goal", person.shared_goal.clone()),
        ("field-needs", needs.map(|need| need.text.clone()).collect::<Vec<_>>().join(" / ")),
        ("field-ask", offers(Direction::Received)),
        ("field-help", offers(Direction::Given)),
        ("field-competitor", if person.competitor { yes(words) } else { String::new() }),
        ("field-sharing", label(words, person.sharing)),
        ("field-paused-until", person.paused_until.map(day).unwrap_or_default()),
        ("field-archived", if person.archived { yes(words) } else { String::new() }),
    ];
    rows.into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(id, text)| (id, safe_lines(&text).replace('\n', " / ")))
        .collect()
}

fn values(list: &[Labelled]) -> String {
    let shown = list
        .iter()
        .map(|one| if one.label.is_empty() { one.value.clone() } else { format!("{} ({})", one.value, one.label) });
    shown.collect::<Vec<_>>().join(" / ")
}

fn tags(person: &Contact) -> String {
    person.tags.iter().map(|tag| format!("#{tag}")).collect::<Vec<_>>().join(" ")
}

fn yes(words: &Words) -> String {
    words.say("word-yes")
}
