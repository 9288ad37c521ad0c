//! Words that are an e-mail, a phone number or a web address, and names that are those of a business.

use crate::text::names::has_company_form;

/// What kind of contact a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Contact {
    Mail,
    Web,
    Phone,
}

/// Returns the kind of contact of a word in half width; none for any other word.
pub(super) fn contact_of(word: &str) -> Option<Contact> {
    let lower = word.to_ascii_lowercase();
    if ["http://", "https://", "www."].iter().any(|head| lower.starts_with(*head)) {
        return Some(Contact::Web);
    }
    let mail = word.split_once('@').filter(|(user, host)| {
        !user.is_empty() && !host.contains('@') && !host.starts_with('.') && !host.ends_with('.') && host.contains('.')
    });
    if mail.is_some() {
        return Some(Contact::Mail);
    }
    let figures = word.bytes().filter(u8::is_ascii_digit).count();
    let phone = word.starts_with(['0', '+', '('])
        && (9..=15).contains(&figures)
        && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | '.'));
    phone.then_some(Contact::Phone)
}

/// Tells whether the words behind `@` name a shop, firm or office; anything else is a role.
pub(super) fn is_business(words: &str) -> bool {
    let lower = words.to_lowercase();
    has_company_form(words) || BUSINESS_ENDS.iter().any(|end| lower.ends_with(*end))
}

/// Ends of names of shops, firms and offices.
const BUSINESS_ENDS: &[&str] = &[
    "会社",
    "法人",
    "事務所",
    "工房",
    "商店",
    "店",
    "堂",
    "院",
    "園",
    "社",
    "サロン",
    "スタジオ",
    "ストア",
    "カフェ",
    " office",
    " shop",
    " studio",
    " salon",
    " bakery",
    " works",
    " bank",
    " clinic",
    " school",
];
