//! What the book says of a person beyond her kept cards, in the properties that every address book reads.

use crate::{
    domain::contact::{Contact, ContactKind, Labelled},
    text::script::all_kana,
    transfer::export::{
        Person,
        content::{Property, parameter},
        vcard::{
            Version,
            kept::{Kept, Said},
        },
    },
};

/// Labels that TYPE says; any other stands beside its value as Apple's cards have it (X-ABLabel).
const TYPES: [&str; 6] = ["work", "home", "cell", "main", "pager", "other"];
/// What is said behind a name; all else is said before it.
const BEHIND: [&str; 6] = ["さん", "先生", "くん", "君", "ちゃん", "氏"];

/// Returns the properties that the kept cards leave unsaid.
pub(super) fn own(person: &Person, kept: &Kept, version: Version) -> Vec<Property> {
    let contact = &person.contact;
    let mut own = names(contact, kept, version);
    own.extend(firm(contact, kept, version));
    if !kept.says(Said::Title) && !contact.title.is_empty() {
        own.push(Property::text("TITLE", &contact.title));
    }
    if !kept.says(Said::Birthday) {
        own.extend(birthday(&contact.birthday, version));
    }
    let mut reached = Reached { kept, version, groups: 0, found: Vec::new() };
    reached.add("TEL", &contact.phones);
    reached.add("EMAIL", &contact.emails);
    reached.add("URL", &contact.urls);
    reached.add("ADR", &contact.addresses);
    own.extend(reached.found);
    let tags = contact.tags.iter().map(String::as_str).filter(|tag| !kept.covers("CATEGORIES", tag));
    let tags: Vec<&str> = tags.collect();
    if !tags.is_empty() {
        own.push(Property::list("CATEGORIES", tags.into_iter()));
    }
    let notes = person.notes.iter().filter(|note| !kept.covers("NOTE", note));
    own.extend(notes.map(|note| Property::text("NOTE", note)));
    own
}

/// FN always; N where its parts are known, and in 3.0 always; the reading as X-PHONETIC-… and SORT-AS or SORT-STRING.
fn names(contact: &Contact, kept: &Kept, version: Version) -> Vec<Property> {
    let is_org = contact.kind == ContactKind::Org;
    let mut names = Vec::new();
    if !kept.has("FN") {
        names.push(Property::text("FN", &contact.name));
    }
    if !kept.has("N") {
        names.extend(parts(contact, version));
    }
    if is_org && !kept.has("KIND") && version == Version::V4 {
        names.push(Property::plain("KIND", "org"));
    }
    if is_org && !kept.has("X-ABSHOWAS") && version == Version::V3 {
        names.push(Property::plain("X-ABShowAs", "COMPANY"));
    }
    if is_org || kept.says(Said::Reading) {
        return names;
    }
    for (name, reading) in
        [("X-PHONETIC-LAST-NAME", &contact.family_reading), ("X-PHONETIC-FIRST-NAME", &contact.given_reading)]
    {
        if !reading.is_empty() {
            names.push(Property::text(name, reading));
        }
    }
    if version == Version::V3 && !contact.reading.is_empty() && !kept.has("SORT-STRING") {
        names.push(Property::text("SORT-STRING", &contact.reading));
    }
    names
}

fn parts(contact: &Contact, version: Version) -> Option<Property> {
    let is_known = !contact.family.is_empty() || !contact.given.is_empty();
    let is_person = contact.kind == ContactKind::Person;
    if !is_known {
        let whole = if is_person { contact.name.as_str() } else { "" };
        return (version == Version::V3).then(|| Property::parts("N", &["", whole, "", "", ""]));
    }
    let honorific = contact.honorific.as_str();
    let (before, behind) = if BEHIND.contains(&honorific) { ("", honorific) } else { (honorific, "") };
    let name = Property::parts("N", &[contact.family.as_str(), contact.given.as_str(), "", before, behind]);
    let spoken = [&contact.family_reading, &contact.given_reading];
    let sorts = version == Version::V4 && spoken.iter().any(|part| !part.is_empty());
    Some(if sorts { name.with(&parameter("SORT-AS", &spoken.map(String::as_str).join(","))) } else { name })
}

fn firm(contact: &Contact, kept: &Kept, version: Version) -> Vec<Property> {
    let mut firm = Vec::new();
    if kept.says(Said::Firm) {
        return firm;
    }
    let (business, department, reading) = (&contact.business, &contact.department, &contact.business_reading);
    if !business.is_empty() || !department.is_empty() {
        let parts = [business.as_str(), department.as_str()];
        let many = if department.is_empty() { 1 } else { 2 };
        let org = Property::parts("ORG", parts.get(..many).unwrap_or_default());
        let sorts = version == Version::V4 && all_kana(reading);
        firm.push(if sorts { org.with(&parameter("SORT-AS", reading)) } else { org });
    }
    if !reading.is_empty() {
        firm.push(Property::text("X-PHONETIC-ORG", reading));
    }
    firm
}

/// `1979-04-15` and `--04-15` as each version writes them; 3.0 has no day without a year but Apple's way to say it.
fn birthday(birthday: &str, version: Version) -> Option<Property> {
    let day = (!birthday.is_empty()).then_some(birthday)?;
    Some(match (version, day.strip_prefix("--")) {
        (Version::V4, Some(day)) => Property::plain("BDAY", &format!("--{}", day.replace('-', ""))),
        (Version::V4, None) => Property::plain("BDAY", &day.replace('-', "")),
        (Version::V3, Some(day)) => {
            Property::plain("BDAY", &format!("1604-{day}")).with("X-APPLE-OMIT-YEAR=1604").with("VALUE=date")
        }
        (Version::V3, None) => Property::plain("BDAY", day),
    })
}

/// The ways to reach a person, each with its label.
struct Reached<'a> {
    kept: &'a Kept,
    version: Version,
    groups: usize,
    found: Vec<Property>,
}

impl Reached<'_> {
    fn add(&mut self, name: &'static str, list: &[Labelled]) {
        let kept = self.kept;
        for one in list.iter().filter(|one| !kept.covers(name, &one.value)) {
            let property = match name {
                "ADR" => Property::parts("ADR", &["", "", one.value.as_str(), "", "", "", ""]),
                // an address of the web has no escapes, and a line break would end it
                "URL" => Property::plain("URL", &one.value),
                name => Property::text(name, &one.value),
            };
            let property =
                if name == "EMAIL" && self.version == Version::V3 { property.with("TYPE=INTERNET") } else { property };
            if one.label.is_empty() {
                self.found.push(property);
            } else if TYPES.contains(&one.label.as_str()) {
                self.found.push(property.with(&format!("TYPE={}", one.label)));
            } else {
                let group = self.free_group();
                self.found.push(property.in_group(&group));
                self.found.push(Property::text("X-ABLabel", &one.label).in_group(&group));
            }
        }
    }

    /// A group that no kept card has.
    fn free_group(&mut self) -> String {
        loop {
            self.groups = self.groups.saturating_add(1);
            let group = format!("item{}", self.groups);
            if !self.kept.lines.iter().any(|line| line.group.eq_ignore_ascii_case(&group)) {
                return group;
            }
        }
    }
}
