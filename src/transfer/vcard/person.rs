//! One card to one person: the fields that the book has, the notes, and remarks on all that is kept in the card only.

use crate::{
    domain::{
        contact::{Contact, ContactKind},
        phase::TrustPhase,
    },
    text::{
        keys::{bare_uid, one_width},
        script::all_kana,
    },
    transfer::{
        read::{CardFormat, ReadPerson, Remark},
        tags::add_tag,
        vcard::{
            birthday::{self, Birthday},
            card::{Card, clean, sort_as},
            lines::Line,
            mend::kept_only,
            names, reach,
            split::{Ending, RawCard},
        },
    },
};

/// The longest text of a card that a remark repeats, in letters.
const REMARK_LENGTH: usize = 40;

/// Returns the person of a card; none when it has nothing to call anybody by.
pub(super) fn read(card: &Card, lines: &[Line], row: usize, raw: &RawCard<'_>) -> Option<ReadPerson> {
    let mut contact = contact(card);
    if contact.name.is_empty() {
        return None;
    }
    let mut remarks = Vec::new();
    match birthday::read(lines) {
        Birthday::None => {}
        Birthday::Day(day) => contact.birthday = day,
        Birthday::Unread(text) => remarks.push(Remark::BirthdayUnread(short(&text))),
    }
    if let Some(phase) = phase(lines) {
        contact.trust_phase = phase;
        remarks.push(Remark::PhaseFromCard(phase.number()));
    }
    if raw.ending == Ending::NoEnd {
        remarks.push(Remark::NoEnd);
    }
    let notes = card.all("NOTE").map(|entry| card.lines(entry)).filter(|note| !note.is_empty()).collect();
    let uid = bare_uid(&card.first("UID")).to_owned();
    if card.removed() > 0 {
        remarks.push(Remark::RemovedCharacters(card.removed()));
    }
    let kept: Vec<String> = kept_only(lines).iter().map(|name| short(name)).filter(|name| !name.is_empty()).collect();
    if !kept.is_empty() {
        remarks.push(Remark::KeptOnly(kept));
    }
    let format = CardFormat::Vcard;
    Some(ReadPerson { row, contact, notes, uid, raw: raw.text.to_owned(), format, card_day: None, remarks })
}

/// Returns what a card calls itself, for a record that makes no person; may be empty.
pub(super) fn called(card: &Card) -> String {
    contact(card).name
}

fn contact(card: &Card) -> Contact {
    let firm = Firm::of(card);
    let names = names::read(card, &firm.business);
    let mut contact = Contact {
        name: names.name,
        reading: names.reading,
        family: names.family,
        given: names.given,
        family_reading: names.family_reading,
        given_reading: names.given_reading,
        honorific: names.honorific,
        kind: names.kind,
        business: firm.business,
        business_reading: firm.reading,
        department: firm.department,
        title: first_of(card, &["TITLE", "ROLE"]),
        emails: reach::emails(card),
        phones: reach::phones(card),
        urls: reach::urls(card),
        addresses: reach::addresses(card),
        tags: tags(card),
        ..Contact::default()
    };
    if contact.kind == ContactKind::Org {
        if contact.business.is_empty() {
            contact.business.clone_from(&contact.name);
        }
        contact.reading.clone_from(&contact.business_reading);
    }
    if contact.name.is_empty() {
        contact.name = other_name(card, &contact);
    }
    contact
}

/// The firm, its reading and the department.
struct Firm {
    business: String,
    reading: String,
    department: String,
}

impl Firm {
    fn of(card: &Card) -> Self {
        let read = |entry| (entry, card.parts(entry, " "));
        let org = card.all("ORG").map(read).find(|(_, parts)| parts.iter().any(|part| !part.is_empty()));
        let sorted = org.as_ref().map(|(entry, _)| clean(&sort_as(entry))).filter(|text| all_kana(text));
        let mut parts = org.map(|(_, parts)| parts).unwrap_or_default().into_iter();
        let business = parts.next().unwrap_or_default();
        let units: Vec<String> = parts.filter(|unit| !unit.is_empty()).collect();
        let phonetic = card.first("X-PHONETIC-ORG");
        let reading = if phonetic.is_empty() { sorted.unwrap_or_default() } else { phonetic };
        Self { business, reading: one_width(&reading), department: units.join(" ") }
    }
}

/// Categories as tags: cut at commas and semicolons, each once, without the lists of address books.
fn tags(card: &Card) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for entry in card.all("CATEGORIES") {
        let whole = card.parts(entry, ",").join(",");
        whole.split([',', ';', '、']).for_each(|tag| add_tag(&mut tags, tag));
    }
    tags
}

/// A name for a card without one: nickname, else whatever the person is reached by.
fn other_name(card: &Card, contact: &Contact) -> String {
    let reached = [&contact.emails, &contact.phones, &contact.urls].into_iter().find_map(|list| list.first());
    let nickname = card.first("NICKNAME");
    match (nickname.is_empty(), contact.business.is_empty()) {
        (false, _) => nickname,
        (true, false) => contact.business.clone(),
        (true, true) => reached.map(|labelled| labelled.value.clone()).unwrap_or_default(),
    }
}

fn first_of(card: &Card, names: &[&'static str]) -> String {
    names.iter().map(|name| card.first(name)).find(|text| !text.is_empty()).unwrap_or_default()
}

/// X-PEER-PHASE with a number 1 to 4 or the word of `product.md` 3; any other word stays in the card.
fn phase(lines: &[Line]) -> Option<TrustPhase> {
    const WORDS: [(&str, TrustPhase); 4] = [
        ("acquaintance", TrustPhase::Acquaintance),
        ("cooperation", TrustPhase::Cooperation),
        ("deep_trust", TrustPhase::DeepTrust),
        ("partnership", TrustPhase::Partnership),
    ];
    let value = lines.iter().find(|line| line.is("X-PEER-PHASE"))?.value().trim();
    let by_word = WORDS.into_iter().find(|(word, _)| word.eq_ignore_ascii_case(value)).map(|(_, phase)| phase);
    by_word.or_else(|| value.parse().ok().and_then(TrustPhase::from_number))
}

/// A text of the card for a remark, cleaned and cut.
fn short(text: &str) -> String {
    clean(text).chars().take(REMARK_LENGTH).collect()
}
