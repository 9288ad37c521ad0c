//! People for the tests of the exports: one with every field, and any at all.

use chrono::{DateTime, NaiveDate, Utc};
use enishi::{
    domain::{
        contact::{Contact, ContactKind, ExperienceBand, Labelled, Sharing},
        id::Id,
        phase::TrustPhase,
    },
    text::safe::{safe, safe_lines},
    transfer::export::Person,
};
use proptest::prelude::*;

use crate::hostile::texts;

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn instant() -> DateTime<Utc> {
    "2026-11-20T01:02:03Z".parse().expect("an instant")
}

pub fn leaving(contact: Contact, notes: &[&str], cards: &[&str]) -> Person {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    Person { id: Some(Id::fresh()), contact, notes: owned(notes), cards: owned(cards), changed: instant() }
}

pub fn labelled(label: &str, value: &str) -> Labelled {
    Labelled { label: label.to_owned(), value: value.to_owned() }
}

/// Somebody of whom everything is known.
pub fn yuko() -> Contact {
    Contact {
        name: "田中優子".into(),
        reading: "たなかゆうこ".into(),
        family: "田中".into(),
        given: "優子".into(),
        family_reading: "たなか".into(),
        given_reading: "ゆうこ".into(),
        honorific: "先生".into(),
        business: "花屋 はな;, \\".into(),
        business_reading: "はなやはな".into(),
        title: "店長".into(),
        department: "仕入れ".into(),
        kind: ContactKind::Person,
        emails: vec![labelled("work", "yuko@example.jp"), labelled("お店", "hana@example.jp")],
        phones: vec![labelled("cell", "+81 90-0000-0001"), labelled("", "03-0000-0002")],
        urls: vec![labelled("", "https://example.jp/?a=1,2;b")],
        addresses: vec![labelled("work", "〒100-0001 東京都千代田区1-1\n花ビル2階")],
        tags: vec!["東京".into(), "花, 木".into()],
        place: "東京".into(),
        trade_group: "小売".into(),
        experience_band: Some(ExperienceBand::Years4To10),
        introduced_by: "Lisa Park".into(),
        met_on: Some(day("2024-04-01")),
        birthday: "--02-29".into(),
        cadence_days: Some(30),
        trust_phase: TrustPhase::DeepTrust,
        target_phase: Some(TrustPhase::Partnership),
        shared_goal: "二人で市を開く".into(),
        competitor: true,
        sharing: Sharing::Circle,
        paused_until: Some(day("2027-01-01")),
        snoozed_until: Some(day("2026-12-01")),
        archived: true,
    }
}

/// A text that somebody typed, or that came from anywhere.
pub fn any_text() -> impl Strategy<Value = String> {
    let hostile: Vec<String> = texts().into_iter().filter(|text| text.len() < 300).collect();
    prop_oneof![
        2 => Just(String::new()),
        3 => "[ぁ-んァ-ンー一-龠 ]{1,12}",
        2 => "[a-zA-Z ,;:\\\\'\"^=+@-]{1,40}",
        1 => "\\PC{0,100}",
        2 => prop::sample::select(hostile),
    ]
}

fn any_list() -> impl Strategy<Value = Vec<Labelled>> {
    let label = prop_oneof![
        Just(String::new()),
        Just("work".to_owned()),
        Just("cell".to_owned()),
        Just("fax".to_owned()),
        any_text()
    ];
    prop::collection::vec((label, any_text()).prop_map(|(label, value)| Labelled { label, value }), 0..4)
}

fn any_day() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::of(
        (1990i32..2090, 1u32..366).prop_map(|(year, day)| NaiveDate::from_yo_opt(year, day).expect("a day of a year")),
    )
}

/// Anybody, with a name that has a letter.
pub fn any_contact() -> impl Strategy<Value = Contact> {
    let texts = prop::collection::vec(any_text(), 14);
    let lists = (any_list(), any_list(), any_list(), any_list(), prop::collection::vec(any_text(), 0..4));
    let days = (any_day(), any_day(), any_day());
    let birthday = prop_oneof![
        Just(String::new()),
        Just("--02-29".to_owned()),
        Just("1979-04-15".to_owned()),
        Just("2000-02-29".to_owned())
    ];
    let choices = (
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        prop::option::of(1u16..=3650),
        prop::sample::select(TrustPhase::ALL.to_vec()),
        prop::option::of(prop::sample::select(TrustPhase::ALL.to_vec())),
        prop::option::of(prop::sample::select(ExperienceBand::ALL.to_vec())),
        prop::sample::select(vec![Sharing::Private, Sharing::TwoOfUs, Sharing::Circle, Sharing::Public]),
    );
    (texts, lists, days, birthday, choices).prop_map(|(texts, lists, days, birthday, choices)| {
        let mut texts = texts.into_iter();
        let mut text = || texts.next().unwrap_or_default();
        let (emails, phones, urls, addresses, tags) = lists;
        let (met_on, paused_until, snoozed_until) = days;
        let (is_org, competitor, archived, cadence_days, trust_phase, target_phase, experience_band, sharing) = choices;
        Contact {
            name: format!("あ{}", text()),
            reading: text(),
            family: text(),
            given: text(),
            family_reading: text(),
            given_reading: text(),
            honorific: text(),
            business: text(),
            business_reading: text(),
            title: text(),
            department: text(),
            kind: if is_org { ContactKind::Org } else { ContactKind::Person },
            emails,
            phones,
            urls,
            addresses,
            tags,
            place: text(),
            trade_group: text(),
            experience_band,
            introduced_by: text(),
            met_on,
            birthday,
            cadence_days,
            trust_phase,
            target_phase,
            shared_goal: String::new(),
            competitor,
            sharing,
            paused_until,
            snoozed_until,
            archived,
        }
    })
}

/// The same person after any reader has cleaned her texts: no controls, no blanks around, no empty entries.
pub fn cleaned(contact: &Contact) -> Contact {
    let one = |text: &String| String::from(safe(text).trim());
    let lines = |text: &String| String::from(safe_lines(text).trim());
    let list = |list: &Vec<Labelled>| -> Vec<Labelled> {
        let clean = list.iter().map(|entry| Labelled { label: one(&entry.label), value: lines(&entry.value) });
        clean.filter(|entry| !entry.value.is_empty()).collect()
    };
    Contact {
        name: one(&contact.name),
        reading: one(&contact.reading),
        family: one(&contact.family),
        given: one(&contact.given),
        family_reading: one(&contact.family_reading),
        given_reading: one(&contact.given_reading),
        honorific: one(&contact.honorific),
        business: one(&contact.business),
        business_reading: one(&contact.business_reading),
        title: one(&contact.title),
        department: one(&contact.department),
        emails: list(&contact.emails),
        phones: list(&contact.phones),
        urls: list(&contact.urls),
        addresses: list(&contact.addresses),
        tags: contact.tags.iter().map(one).filter(|tag| !tag.is_empty()).collect(),
        place: one(&contact.place),
        trade_group: one(&contact.trade_group),
        introduced_by: one(&contact.introduced_by),
        shared_goal: one(&contact.shared_goal),
        ..contact.clone()
    }
}
