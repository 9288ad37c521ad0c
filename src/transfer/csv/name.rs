//! What the person of a row is called, from its parts, from one cell, or from whatever she is reached by.

use crate::{
    domain::contact::{ContactKind, Labelled},
    text::{
        keys::{name_key, one_width},
        names::{has_company_form, parse_name},
        script::all_kana,
    },
    transfer::{
        csv::draft::Draft,
        names::{Parts, spoken, without_envelope},
    },
};

/// The longest name that a person keeps, in letters; the row has the rest.
const LONGEST_NAME: usize = 1_000;

/// Puts the name and its reading into the fields of the person. Returns whether it was too long and has been cut.
pub(super) fn settle(draft: &mut Draft, exact: bool) -> bool {
    if exact {
        as_it_is(draft);
    } else {
        read(draft);
    }
    let contact = &mut draft.contact;
    if contact.name.is_empty() {
        let reached = [&contact.emails, &contact.phones, &contact.urls].into_iter().find_map(|list| list.first());
        let instead = reached.map(|one: &Labelled| one.value.clone()).unwrap_or_default();
        contact.name = if draft.nickname.is_empty() { instead } else { std::mem::take(&mut draft.nickname) };
    }
    let end = contact.name.char_indices().nth(LONGEST_NAME).map(|(end, _)| end);
    if let Some(end) = end {
        contact.name.truncate(end);
    }
    end.is_some()
}

/// A row of our own export: nothing is made of its texts.
fn as_it_is(draft: &mut Draft) {
    let parts = std::mem::take(&mut draft.parts);
    let (family, given) = (std::mem::take(&mut draft.family_reading), std::mem::take(&mut draft.given_reading));
    let whole = std::mem::take(&mut draft.reading);
    let (_, _, joined) = spoken(&parts, family.clone(), given.clone(), whole.clone());
    let name = std::mem::take(&mut draft.name);
    let contact = &mut draft.contact;
    contact.name = if name.is_empty() { parts.display("") } else { name };
    contact.reading = if whole.is_empty() { joined } else { whole };
    contact.family_reading = family;
    contact.given_reading = given;
    contact.honorific = parts.prefix;
    contact.family = parts.family;
    contact.given = parts.given;
}

/// A row of another program.
fn read(draft: &mut Draft) {
    let mut parts = std::mem::take(&mut draft.parts);
    let written = without_envelope(&std::mem::take(&mut draft.name));
    let readings = [&mut draft.family_reading, &mut draft.given_reading, &mut draft.reading];
    let [mut family, mut given, mut whole] = readings.map(|text| one_width(std::mem::take(text).trim()));
    let contact = &mut draft.contact;
    let org = contact.kind == ContactKind::Org || is_organisation(&parts, &written, &contact.business);
    if org && !(written.is_empty() && contact.business.is_empty()) {
        contact.kind = ContactKind::Org;
        contact.name = if written.is_empty() { contact.business.clone() } else { written };
        if contact.business.is_empty() {
            contact.business.clone_from(&contact.name);
        }
        if contact.business_reading.is_empty() {
            contact.business_reading = joined(&whole);
        }
        contact.reading.clone_from(&contact.business_reading);
        return;
    }
    contact.kind = ContactKind::Person;
    let mut name = written;
    if parts.is_empty() {
        let typed = parse_name(&name);
        if typed.reading.is_empty() {
            parts.split_off(&name);
            if parts.is_empty() {
                parts.split_last(&name);
            }
        } else {
            // a reading in brackets behind the name
            name = typed.name;
            (parts.family, parts.given) = (typed.family, typed.given);
            if family.is_empty() && given.is_empty() && whole.is_empty() {
                (family, given, whole) = (typed.family_reading, typed.given_reading, typed.reading);
            }
        }
    } else if parts.family.is_empty() || parts.given.is_empty() {
        let one = format!("{}{}", parts.family, parts.given);
        parts.split_off(&one);
    }
    contact.name = if parts.is_empty() { name } else { parts.display(&name) };
    let (family, given, whole) = spoken(&parts, family, given, whole);
    let mut words = whole.split_whitespace();
    let two = match (words.next(), words.next(), words.next()) {
        (Some(first), Some(second), None) if all_kana(&whole) && family.is_empty() && given.is_empty() => {
            Some((first.to_owned(), second.to_owned()))
        }
        _ => None,
    };
    contact.reading = joined(&whole);
    (contact.family_reading, contact.given_reading) = two.unwrap_or((family, given));
    contact.honorific = parts.honorific();
    contact.family = parts.family;
    contact.given = parts.given;
}

/// A trade name alone, a name that is the firm's, or one with a company form in it.
fn is_organisation(parts: &Parts, written: &str, business: &str) -> bool {
    let same = written.is_empty() || name_key(written) == name_key(business);
    parts.is_empty() && (!business.is_empty() && same || has_company_form(written))
}

/// A reading in kana has no blanks.
fn joined(reading: &str) -> String {
    if all_kana(reading) { reading.split_whitespace().collect() } else { reading.to_owned() }
}
