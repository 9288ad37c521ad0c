//! What two records are compared by: mail, digits, names and readings in one plain form each.

use crate::text::{fold::fold, script::half_width};

/// Returns an e-mail address to compare by: without blanks at its ends, in lower case.
pub fn mail_key(mail: &str) -> String {
    mail.trim().to_lowercase()
}

/// Returns the digits of a phone number to compare by, `+81` as the leading 0; a text without digits as a name key.
pub fn phone_key(phone: &str) -> String {
    let plain = fold(phone);
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() {
        return name_key(phone);
    }
    let abroad = plain.starts_with('+');
    match digits.strip_prefix("81") {
        Some(home) if abroad => format!("0{}", home.trim_start_matches('0')),
        _ => digits,
    }
}

/// Returns a name, a reading or any short text to compare by: folded as search folds it (width, case, kana, accents, old
/// kanji), letters and digits only. Empty for a text that has none.
pub fn name_key(name: &str) -> String {
    fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Returns a UID to compare by: without `urn:uuid:`, in lower case.
pub fn uid_key(uid: &str) -> String {
    bare_uid(uid).to_lowercase()
}

/// Returns a UID without blanks and without `urn:uuid:`.
pub fn bare_uid(uid: &str) -> &str {
    const HEAD: &str = "urn:uuid:";
    let uid = uid.trim();
    match uid.get(..HEAD.len()) {
        Some(head) if head.eq_ignore_ascii_case(HEAD) => uid.get(HEAD.len()..).unwrap_or(uid),
        _ => uid,
    }
}

/// Returns a web address to compare by: lower case, without its scheme and the slash at its end.
pub fn url_key(url: &str) -> String {
    let lower = url.trim().to_lowercase();
    let bare = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(&lower);
    bare.trim_end_matches('/').to_owned()
}

/// Returns a text with ASCII for full-width letters, digits, signs and blanks. Kana are full already in a cleaned text.
pub fn one_width(text: &str) -> String {
    text.chars().map(half_width).collect()
}
