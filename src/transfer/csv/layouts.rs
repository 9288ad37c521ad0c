//! The tables that are known, the surest to tell first: one row for each program and generation of it.

mod cards;
mod generic;
mod google;
mod outlook;

use crate::transfer::csv::{
    Asked,
    fields::{BUSINESS, EMAIL, FAMILY, Field, GIVEN, OURS, TITLE, URL},
    layout::{Layout, Lists},
};

const LINKEDIN: &[(&str, Field)] = &[
    ("First Name", GIVEN),
    ("Last Name", FAMILY),
    ("URL", URL),
    ("Email Address", EMAIL),
    ("Company", BUSINESS),
    ("Position", TITLE),
    ("Connected On", Field::MetOn),
    ("Vorname", GIVEN),
    ("Nachname", FAMILY),
    ("E-Mail-Adresse", EMAIL),
    ("Unternehmen", BUSINESS),
    ("Verbunden am", Field::MetOn),
];

/// All of them.
pub(super) static LAYOUTS: [Layout; 13] = [
    Layout {
        name: "enishi",
        source: Asked::Enishi,
        signs: &["id", "name", "kind", "emails", "trust_phase"],
        columns: OURS,
        lists: Lists::Lines,
        tag_columns: false,
        cards: false,
    },
    google("google_current", &["First Name", "Last Name", "Organization Name", "Photo", "Labels"], google::CURRENT),
    google("google_template", &["First Name", "Last Name", "Organization Name", "Labels"], google::CURRENT),
    google("google_old", &["Name", "Given Name", "Family Name", "Group Membership"], google::OLD),
    marks("outlook_com", Asked::Outlook, &["First Name", "E-mail Address", "Surname Yomi"], outlook::ENGLISH),
    marks(
        "outlook_classic_en",
        Asked::Outlook,
        &["First Name", "E-mail Address", "E-mail Display Name"],
        outlook::ENGLISH,
    ),
    marks("outlook_classic_ja", Asked::Outlook, &["姓", "名", "電子メール アドレス"], outlook::JAPANESE),
    marks("linkedin", Asked::Linkedin, &["First Name", "Last Name", "Connected On"], LINKEDIN),
    marks("linkedin", Asked::Linkedin, &["Vorname", "Nachname", "Verbunden am"], LINKEDIN),
    business_cards("eight_new", Asked::Eight, &["会社名", "姓", "名", "Eightでつながっている人"], cards::EIGHT, true),
    business_cards("eight_old", Asked::Eight, &["会社名", "氏名", "Eightでつながっている人"], cards::EIGHT, true),
    business_cards("sansan", Asked::Sansan, &["会社名", "氏名［姓］", "名刺交換日"], cards::SANSAN, false),
    marks("generic", Asked::Any, &[], generic::WORDS),
];

/// A table of Google's.
const fn google(
    name: &'static str,
    signs: &'static [&'static str],
    columns: &'static [(&'static str, Field)],
) -> Layout {
    let (source, lists) = (Asked::Google, Lists::Colons);
    Layout { name, source, signs, columns, lists, tag_columns: false, cards: false }
}

/// A table that joins values with commas or semicolons.
const fn marks(
    name: &'static str,
    source: Asked,
    signs: &'static [&'static str],
    columns: &'static [(&'static str, Field)],
) -> Layout {
    Layout { name, source, signs, columns, lists: Lists::Marks, tag_columns: false, cards: false }
}

/// A table of business cards.
const fn business_cards(
    name: &'static str,
    source: Asked,
    signs: &'static [&'static str],
    columns: &'static [(&'static str, Field)],
    tag_columns: bool,
) -> Layout {
    Layout { name, source, signs, columns, lists: Lists::Marks, tag_columns, cards: true }
}
