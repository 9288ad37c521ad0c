//! People as vCard 4.0 or 3.0 (`peers_and_formats.md` 4.7): what the kept cards say that still holds, what the book says beyond it,
//! and last, as properties of ours, what would be read otherwise than it is meant.

mod kept;
mod own;
mod parameters;

use crate::{
    domain::contact::Contact,
    transfer::{
        export::{
            INSTANT, PRODUCT, Person,
            content::Property,
            vcard::{kept::Kept, own::own},
        },
        vcard::{differing, read},
    },
};

/// The versions that are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Version {
    /// 3.0 (RFC 2426), which telephones like best.
    V3,
    /// 4.0 (RFC 6350).
    V4,
}

impl Version {
    /// Both.
    pub const ALL: [Self; 2] = [Self::V3, Self::V4];

    /// Returns `3.0` or `4.0`.
    pub const fn number(self) -> &'static str {
        match self {
            Self::V3 => "3.0",
            Self::V4 => "4.0",
        }
    }
}

/// Returns the cards of people, one behind the other.
pub fn write(people: &[Person], version: Version) -> String {
    people.iter().map(|person| card(person, version)).collect()
}

fn card(person: &Person, version: Version) -> String {
    let kept = Kept::of(person);
    let mut properties = head(person, &kept, version);
    let own = own(person, &kept, version);
    properties.extend(kept.lines.into_iter().map(|line| parameters::adapted(line, version)));
    properties.extend(own);
    let beside = differing(&person.contact, &read_back(&text(&properties)));
    properties.extend(beside.iter().map(|(name, parts)| {
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        Property::parts(name, &parts)
    }));
    text(&properties)
}

/// What every card begins with. Somebody under her initials has no UID and no date that tell who she is.
fn head(person: &Person, kept: &Kept, version: Version) -> Vec<Property> {
    let mut head = vec![Property::plain("VERSION", version.number()), Property::plain("PRODID", PRODUCT)];
    if let Some(id) = person.id {
        if !kept.has("UID") {
            head.push(Property::plain("UID", &format!("urn:uuid:{id}")));
        }
        head.push(Property::plain("REV", &person.changed.format(INSTANT).to_string()));
    }
    head
}

fn text(properties: &[Property]) -> String {
    let mut text = String::from("BEGIN:VCARD\r\n");
    for property in properties {
        property.write(&mut text);
    }
    text.push_str("END:VCARD\r\n");
    text
}

fn read_back(card: &str) -> Contact {
    let file = read(card).unwrap_or_default();
    file.people.into_iter().next().map(|person| person.contact).unwrap_or_default()
}
