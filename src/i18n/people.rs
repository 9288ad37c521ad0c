//! What the fields' values are called, and what a person is called, in both languages (`product.md` 3).

use chrono::NaiveDate;

use crate::{
    domain::{
        action::{ActionKind, ActionState, Owner},
        apart::Mark,
        contact::{ExperienceBand, Sharing},
        entry::NeedState,
        exchange::{Direction, Size, SupportKind},
        facts::Who,
        phase::TrustPhase,
        touch::{Channel, Way},
    },
    i18n::{
        days,
        words::{Lang, Words, value},
    },
};

/// The honorific where the owner has set none.
const SAN: &str = "さん";

/// A value that has a name of its own for people.
pub trait Label: Copy {
    /// Returns the id of the message that names the value.
    fn message(self) -> &'static str;
}

/// Returns the name of a value: "Heart" / 気持ち, "Trusted" / 深い信頼, "chat" / チャット.
pub fn label(words: &Words, value: impl Label) -> String {
    words.say(value.message())
}

/// Returns the badge of a kind, one letter or one character: I H E F / 情 手 心 意.
pub fn badge(words: &Words, kind: SupportKind) -> String {
    words.say(match kind {
        SupportKind::Informational => "kind-informational-badge",
        SupportKind::Instrumental => "kind-instrumental-badge",
        SupportKind::Emotional => "kind-emotional-badge",
        SupportKind::Appraisal => "kind-appraisal-badge",
    })
}

/// Returns a value in a plain phrase, for help and choices (`domain.md` 5.2): "listening, cheering, sharing joy".
pub fn kind_line(words: &Words, kind: SupportKind) -> String {
    words.say(match kind {
        SupportKind::Informational => "kind-informational-line",
        SupportKind::Instrumental => "kind-instrumental-line",
        SupportKind::Emotional => "kind-emotional-line",
        SupportKind::Appraisal => "kind-appraisal-line",
    })
}

/// Returns a phase in a plain phrase, for help and choices (`domain.md` 5.2): "small things done together".
pub fn phase_line(words: &Words, phase: TrustPhase) -> String {
    words.say(match phase {
        TrustPhase::Acquaintance => "phase-acquaintance-line",
        TrustPhase::Cooperation => "phase-cooperation-line",
        TrustPhase::DeepTrust => "phase-deep-trust-line",
        TrustPhase::Partnership => "phase-partnership-line",
    })
}

/// Returns what an exchange without a text was (`domain.md` 5.2): "lent a hand" / 手伝った.
pub fn deed(words: &Words, kind: SupportKind, direction: Direction) -> String {
    use Direction::{Given, Received};
    use SupportKind::{Appraisal, Emotional, Informational, Instrumental};
    words.say(match (kind, direction) {
        (Informational, Given) => "deed-informational-given",
        (Informational, Received) => "deed-informational-received",
        (Instrumental, Given) => "deed-instrumental-given",
        (Instrumental, Received) => "deed-instrumental-received",
        (Emotional, Given) => "deed-emotional-given",
        (Emotional, Received) => "deed-emotional-received",
        (Appraisal, Given) => "deed-appraisal-given",
        (Appraisal, Received) => "deed-appraisal-received",
    })
}

/// Returns what a person is called in the language (`domain.md` 5.1): in Japanese with さん or her own honorific, a
/// shop or firm without, a name in Latin letters with a space between; in English the name as it is.
pub fn called(words: &Words, who: &Who) -> String {
    let name = who.name.trim();
    let honorific = match who.honorific.trim() {
        "" => SAN,
        own => own,
    };
    let is_plain = words.lang() == Lang::En || who.is_org || name.is_empty() || name.ends_with(honorific);
    if is_plain {
        name.to_owned()
    } else if honorific.starts_with(|first: char| first.is_ascii_alphabetic()) {
        // Dr., Mr. and the like stand before the name
        format!("{honorific} {name}")
    } else if name.ends_with(is_japanese) {
        format!("{name}{honorific}")
    } else {
        format!("{name} {honorific}")
    }
}

/// Returns what several people are called: one by name, more as a number.
pub fn called_all(words: &Words, whos: &[Who]) -> String {
    match whos {
        [who] => called(words, who),
        whos => words.with("people-marked", [("count", value(whos.len()))]),
    }
}

/// Returns what stands beside a name in a list: the role, and what else tells her from others who are called the same.
pub fn beside(words: &Words, role: &str, apart: &[Mark], today: NaiveDate) -> String {
    let role = Some(role.to_owned()).filter(|role| !role.is_empty());
    let others = apart.iter().filter_map(|mark| told(words, mark, today));
    role.into_iter().chain(others).collect::<Vec<_>>().join(", ")
}

/// A thing that tells a person apart: "Kawagoe", "#town", "met 12 Mar 2024"; none for the role, which stands first anyway.
fn told(words: &Words, mark: &Mark, today: NaiveDate) -> Option<String> {
    let dated = |id: &str, day: NaiveDate| words.with(id, [("day", value(days::month_day(words, day, today)))]);
    match mark {
        Mark::Role(_) => None,
        Mark::Place(text) | Mark::Reading(text) | Mark::Mail(text) => Some(text.clone()),
        Mark::Tags(tags) => Some(tags.iter().map(|tag| format!("#{tag}")).collect::<Vec<_>>().join(" ")),
        Mark::Met(day) => Some(dated("person-met", *day)),
        Mark::Last(day) => Some(dated("card-last-talk", *day)),
    }
}

/// Returns how an exchange feels, 1 to 5 (F4): "I receive a lot" … "just right" … "I give a lot".
pub fn felt(words: &Words, felt: u8) -> String {
    words.say(match felt {
        1 => "felt-1",
        2 => "felt-2",
        3 => "felt-3",
        4 => "felt-4",
        _ => "felt-5",
    })
}

/// Kana, kanji and their marks, in full and in half width.
fn is_japanese(letter: char) -> bool {
    matches!(letter,
        '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}' | '\u{e0100}'..='\u{e01ef}')
}

macro_rules! labels {
    ($($type:ty { $($value:ident => $message:literal),+ $(,)? })+) => {
        $(impl Label for $type {
            fn message(self) -> &'static str {
                match self {
                    $(Self::$value => $message),+
                }
            }
        })+
    };
}
pub(crate) use labels;

labels! {
    SupportKind {
        Informational => "kind-informational",
        Instrumental => "kind-instrumental",
        Emotional => "kind-emotional",
        Appraisal => "kind-appraisal",
    }
    Direction { Given => "direction-given", Received => "direction-received" }
    Size { Small => "size-small", Medium => "size-medium", Large => "size-large" }
    TrustPhase {
        Acquaintance => "phase-acquaintance",
        Cooperation => "phase-cooperation",
        DeepTrust => "phase-deep-trust",
        Partnership => "phase-partnership",
    }
    Channel {
        InPerson => "channel-in-person",
        Online => "channel-online",
        Phone => "channel-phone",
        Chat => "channel-chat",
        Mail => "channel-mail",
        Letter => "channel-letter",
        Group => "channel-group",
    }
    Way { TwoWay => "way-two-way", OneWay => "way-one-way" }
    ActionKind {
        Todo => "action-kind-todo",
        Promise => "action-kind-promise",
        FollowUp => "action-kind-follow-up",
        Thanks => "action-kind-thanks",
    }
    ActionState {
        Open => "action-state-open",
        Done => "action-state-done",
        Dropped => "action-state-dropped",
        Someday => "action-state-someday",
    }
    Owner { Me => "owner-me", Them => "owner-them" }
    NeedState { Open => "need-open", Urgent => "need-urgent", Closed => "need-closed" }
    ExperienceBand {
        Preparing => "experience-preparing",
        Years1To3 => "experience-1-to-3",
        Years4To10 => "experience-4-to-10",
        Years11To20 => "experience-11-to-20",
        Years21Up => "experience-21-up",
    }
    Sharing {
        Private => "sharing-private",
        TwoOfUs => "sharing-two-of-us",
        Circle => "sharing-circle",
        Public => "sharing-public",
    }
}
