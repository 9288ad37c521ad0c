//! A postal address as one readable line, in the order of its country.

use crate::text::script::{is_kana, is_kanji};

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

/// The seven parts of an address (RFC 6350, 6.3.1). Empty text means unknown.
#[derive(Debug, Default, Clone)]
pub(super) struct Address {
    /// Post office box.
    pub(super) po_box: String,
    /// Building, floor.
    pub(super) extended: String,
    /// Street and house number.
    pub(super) street: String,
    /// Town.
    pub(super) town: String,
    /// Prefecture, state.
    pub(super) region: String,
    /// Postal code.
    pub(super) code: String,
    /// Country.
    pub(super) country: String,
}

impl Address {
    /// Returns it as one line; empty when there is nothing in it.
    pub(super) fn one_line(&self) -> String {
        if self.is_japanese() { self.japanese() } else { self.western() }
    }

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
