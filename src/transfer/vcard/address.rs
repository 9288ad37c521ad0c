//! A postal address as one readable line, in the order of its country.

use calcard::vcard::VCardEntry;

use crate::{
    text::script::{is_kana, is_kanji},
    transfer::vcard::card::Card,
};

/// Countries that write the code before the town.
const CODE_FIRST: [&str; 24] = [
    "germany",
    "deutschland",
    "austria",
    "österreich",
    "switzerland",
    "schweiz",
    "suisse",
    "france",
    "italy",
    "italia",
    "spain",
    "españa",
    "portugal",
    "netherlands",
    "nederland",
    "belgium",
    "belgique",
    "denmark",
    "danmark",
    "sweden",
    "norway",
    "finland",
    "poland",
    "czechia",
];
/// How a Japanese address names its own country; it goes without saying there.
const JAPAN: [&str; 4] = ["日本", "日本国", "japan", "jp"];

/// Returns an ADR value as one line; empty when it has nothing in it.
pub(super) fn one_line(card: &Card, entry: &VCardEntry) -> String {
    let mut parts = card.parts(entry, ", ").into_iter().map(|part| part.trim_end_matches([',', ' ']).to_owned());
    let mut next = || parts.next().unwrap_or_default();
    let address = Address {
        po_box: next(),
        extended: next(),
        street: next(),
        town: next(),
        region: next(),
        code: next(),
        country: next(),
    };
    if address.is_japanese() { address.japanese() } else { address.western() }
}

/// The seven parts of ADR (RFC 6350, 6.3.1).
struct Address {
    po_box: String,
    extended: String,
    street: String,
    town: String,
    region: String,
    code: String,
    country: String,
}

impl Address {
    fn is_japanese(&self) -> bool {
        let letters = [&self.extended, &self.street, &self.town, &self.region, &self.country];
        letters.into_iter().any(|part| part.chars().any(|letter| is_kanji(letter) || is_kana(letter)))
    }

    /// From the large to the small: 〒, prefecture, town, street, house.
    fn japanese(&self) -> String {
        let code =
            if self.code.is_empty() { String::new() } else { format!("〒{}", self.code.trim_start_matches('〒')) };
        let street = self.street.replace(", ", " ");
        let place = [self.region.as_str(), &self.town, &street].concat();
        let lower = self.country.to_lowercase();
        let country = if JAPAN.contains(&lower.as_str()) { "" } else { &self.country };
        joined(&[country, &code, &place, &self.extended, &self.po_box], " ")
    }

    /// From the small to the large, the code where the country puts it.
    fn western(&self) -> String {
        let lower = self.country.to_lowercase();
        let (town, region) = if CODE_FIRST.contains(&lower.as_str()) {
            (joined(&[&self.code, &self.town], " "), self.region.clone())
        } else {
            (self.town.clone(), joined(&[&self.region, &self.code], " "))
        };
        joined(&[&self.po_box, &self.extended, &self.street, &town, &region, &self.country], ", ")
    }
}

fn joined(parts: &[&str], joint: &str) -> String {
    let filled: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    filled.join(joint)
}
