//! ADR as one readable line.

use calcard::vcard::VCardEntry;

use crate::transfer::{address::Address, vcard::card::Card};

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
    address.one_line()
}
