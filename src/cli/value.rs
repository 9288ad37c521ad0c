//! Values of options: words of both languages into types, by tables; numbers in half or full width.

use std::{ops::RangeInclusive, str::FromStr};

use crate::{
    book::demo::DemoBook,
    config::{self, ColourChoice, Glyphs},
    domain::{
        contact::{ExperienceBand, Sharing},
        exchange::{Size, SupportKind},
        listed::Order,
        phase::TrustPhase,
        touch::Channel,
    },
    i18n::Lang,
    report::{
        Form,
        audience::{Audience, Part},
    },
    text::script::half_width,
};

/// The words for the four kinds of support.
const KINDS: &[(&str, SupportKind)] = &[
    ("informational", SupportKind::Informational),
    ("instrumental", SupportKind::Instrumental),
    ("emotional", SupportKind::Emotional),
    ("appraisal", SupportKind::Appraisal),
    ("info", SupportKind::Informational),
    ("hands", SupportKind::Instrumental),
    ("heart", SupportKind::Emotional),
    ("feedback", SupportKind::Appraisal),
    ("情報", SupportKind::Informational),
    ("手助け", SupportKind::Instrumental),
    ("気持ち", SupportKind::Emotional),
    ("率直な意見", SupportKind::Appraisal),
    ("意見", SupportKind::Appraisal),
    ("情", SupportKind::Informational),
    ("手", SupportKind::Instrumental),
    ("心", SupportKind::Emotional),
    ("意", SupportKind::Appraisal),
];

const SIZES: &[(&str, Size)] = &[
    ("small", Size::Small),
    ("medium", Size::Medium),
    ("large", Size::Large),
    ("小", Size::Small),
    ("中", Size::Medium),
    ("大", Size::Large),
];

const CHANNELS: &[(&str, Channel)] = &[
    ("in_person", Channel::InPerson),
    ("online", Channel::Online),
    ("phone", Channel::Phone),
    ("chat", Channel::Chat),
    ("mail", Channel::Mail),
    ("letter", Channel::Letter),
    ("group", Channel::Group),
    ("in-person", Channel::InPerson),
    ("met", Channel::InPerson),
    ("対面", Channel::InPerson),
    ("オンライン", Channel::Online),
    ("電話", Channel::Phone),
    ("チャット", Channel::Chat),
    ("メール", Channel::Mail),
    ("手紙", Channel::Letter),
    ("会合", Channel::Group),
];

const SHARING: &[(&str, Sharing)] = &[
    ("private", Sharing::Private),
    ("two_of_us", Sharing::TwoOfUs),
    ("circle", Sharing::Circle),
    ("public", Sharing::Public),
    ("two-of-us", Sharing::TwoOfUs),
];

const BANDS: &[(&str, ExperienceBand)] = &[
    ("preparing", ExperienceBand::Preparing),
    ("1-3", ExperienceBand::Years1To3),
    ("4-10", ExperienceBand::Years4To10),
    ("11-20", ExperienceBand::Years11To20),
    ("21-", ExperienceBand::Years21Up),
    ("21+", ExperienceBand::Years21Up),
];

const LANGS: &[(&str, Lang)] = &[("en", Lang::En), ("ja", Lang::Ja)];

const AUDIENCES: &[(&str, Audience)] =
    &[("me", Audience::Me), ("coach", Audience::Coach), ("circle", Audience::Circle)];

const SWITCHES: &[(&str, Switch)] =
    &[("yes", Switch::Yes), ("no", Switch::No), ("はい", Switch::Yes), ("いいえ", Switch::No)];

const ORDERS: &[(&str, Order)] =
    &[("next", Order::Next), ("name", Order::Name), ("last-talk", Order::LastTalk), ("phase", Order::Phase)];

/// The numbers and the names of the trust phases, those of JSON and those that are shown.
const PHASES: &[(&str, TrustPhase)] = &[
    ("1", TrustPhase::Acquaintance),
    ("2", TrustPhase::Cooperation),
    ("3", TrustPhase::DeepTrust),
    ("4", TrustPhase::Partnership),
    ("acquainted", TrustPhase::Acquaintance),
    ("cooperating", TrustPhase::Cooperation),
    ("trusted", TrustPhase::DeepTrust),
    ("partner", TrustPhase::Partnership),
    ("acquaintance", TrustPhase::Acquaintance),
    ("cooperation", TrustPhase::Cooperation),
    ("deep_trust", TrustPhase::DeepTrust),
    ("partnership", TrustPhase::Partnership),
    ("知り合い", TrustPhase::Acquaintance),
    ("協力", TrustPhase::Cooperation),
    ("深い信頼", TrustPhase::DeepTrust),
    ("パートナー", TrustPhase::Partnership),
];

/// What fits where a number is asked for, in the words of the message of this id: a parser does not know the language.
pub const WHOLE_NUMBER: &str = "usage-whole-number";

/// The answer to a question with two answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Switch {
    /// Yes.
    Yes,
    /// No.
    No,
}

impl Switch {
    /// Tells whether it is yes.
    pub const fn is_yes(self) -> bool {
        matches!(self, Self::Yes)
    }
}

/// Makes a parser for each table; what is told of a wrong word is the words of the table.
macro_rules! parsers {
    ($($(#[$doc:meta])* $name:ident: $of:ty = $table:expr;)+) => {
        $(
            $(#[$doc])*
            ///
            /// # Errors
            /// The words that are known, for any other.
            pub fn $name(text: &str) -> Result<$of, String> {
                pick($table, text)
            }
        )+
    };
}

parsers! {
    /// Reads a kind of support.
    kind: SupportKind = KINDS;
    /// Reads the size of an exchange.
    size: Size = SIZES;
    /// Reads how a talk happened.
    channel: Channel = CHANNELS;
    /// Reads a sharing level.
    sharing: Sharing = SHARING;
    /// Reads years in business.
    band: ExperienceBand = BANDS;
    /// Reads a language.
    lang: Lang = LANGS;
    /// Reads when colour is used.
    colour: ColourChoice = ColourChoice::NAMES;
    /// Reads which signs are drawn.
    glyphs: Glyphs = Glyphs::NAMES;
    /// Reads whom a page is for.
    audience: Audience = AUDIENCES;
    /// Reads yes or no.
    switch: Switch = SWITCHES;
    /// Reads an order of the people.
    order: Order = ORDERS;
    /// Reads a trust phase: 1 to 4, or its name in either language.
    phase: TrustPhase = PHASES;
}

/// Reads the name of an example book.
///
/// # Errors
/// The names that are known, for any other.
pub fn demo(text: &str) -> Result<DemoBook, String> {
    DemoBook::from_name(text).ok_or_else(|| DemoBook::ALL.map(DemoBook::name).join(", "))
}

/// Reads the form of a page.
///
/// # Errors
/// The forms that are known, for any other.
pub fn page_form(text: &str) -> Result<Form, String> {
    Form::from_code(&plain(text).to_lowercase()).ok_or_else(|| Form::ALL.map(Form::code).join(", "))
}

/// Reads a part of a page.
///
/// # Errors
/// The parts that are known, for any other.
pub fn part(text: &str) -> Result<Part, String> {
    Part::from_code(&plain(text).to_lowercase()).ok_or_else(|| Part::ALL.map(Part::code).join(", "))
}

/// Reads a whole number, half or full width.
///
/// # Errors
/// [`WHOLE_NUMBER`] for anything else.
pub fn whole<T: FromStr>(text: &str) -> Result<T, String> {
    plain(text).parse::<T>().map_err(|_| WHOLE_NUMBER.to_owned())
}

/// Reads a month, 1 to 12.
///
/// # Errors
/// What fits, for anything else.
pub fn month(text: &str) -> Result<u8, String> {
    within(text, 1..=12)
}

/// Reads a phase of the whole network, 1 to 3.
///
/// # Errors
/// What fits, for anything else.
pub fn network_phase(text: &str) -> Result<u8, String> {
    within(text, 1..=3)
}

/// Reads how an exchange feels; whether it is one of the five is for the book to say.
///
/// # Errors
/// What fits, for anything that is no number.
pub fn felt(text: &str) -> Result<u8, String> {
    whole::<u8>(text).map_err(|_| "1-5".to_owned())
}

fn within(text: &str, range: RangeInclusive<u8>) -> Result<u8, String> {
    let number = whole::<u8>(text).ok().filter(|number| range.contains(number));
    number.ok_or_else(|| format!("{}-{}", range.start(), range.end()))
}

fn pick<T: Copy>(table: &[(&str, T)], text: &str) -> Result<T, String> {
    config::named(table, &plain(text).to_lowercase()).ok_or_else(|| {
        let known: Vec<&str> = table.iter().map(|(name, _)| *name).filter(|name| name.is_ascii()).collect();
        known.join(", ")
    })
}

fn plain(text: &str) -> String {
    text.trim().chars().map(half_width).collect()
}
