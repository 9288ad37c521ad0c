//! How a person is reached, in one plain form: mail in lower case, phones in one width, a few words for the labels.

use crate::text::keys::one_width;

/// The words for a label, the one that tells most first.
pub(super) const LABELS: [(&str, &str); 16] = [
    ("cell", "cell"),
    ("mobile", "cell"),
    ("iphone", "cell"),
    ("work", "work"),
    ("home", "home"),
    ("main", "main"),
    ("main-number", "main"),
    ("pager", "pager"),
    ("other", "other"),
    ("携帯", "cell"),
    ("携帯電話", "cell"),
    ("勤務先", "work"),
    ("職場", "work"),
    ("自宅", "home"),
    ("代表", "main"),
    ("その他", "other"),
];
/// Words that say nothing to a reader.
pub(super) const NOISE: [&str; 18] = [
    "internet", "voice", "pref", "msg", "text", "video", "postal", "parcel", "dom", "intl", "x400", "car", "isdn",
    "modem", "bbs", "homepage", "phone", "mail",
];
/// Words in a label that say the number is not the person's own telephone.
const NOT_HERS: [&str; 4] = ["fax", "ファックス", "ファクス", "assistant"];
/// Hyphens that Japanese keyboards and word processors put into numbers.
const HYPHENS: [char; 9] = ['‐', '‑', '‒', '–', '—', '―', '−', 'ー', '－'];

/// Returns a mail address in lower case, without `mailto:`.
pub(super) fn mail(written: &str) -> String {
    without_head(written, "mailto:").to_lowercase()
}

/// `tel:` and what follows its number are cut off; one width, one kind of hyphen.
pub(super) fn phone(written: &str) -> String {
    let bare = without_head(written, "tel:");
    let number = if bare.len() < written.len() { bare.split(';').next().unwrap_or_default() } else { bare };
    one_width(number).replace(HYPHENS, "-").trim().to_owned()
}

/// Tells whether a label says that a number is a fax, or an assistant's.
pub(super) fn is_fax(label: &str) -> bool {
    let label = label.to_lowercase();
    NOT_HERS.into_iter().any(|word| label.contains(word))
}

/// Returns the plain word for a label; the label itself where there is none, nothing for one that says nothing.
pub(super) fn label_word(label: &str) -> String {
    let lower = label.to_lowercase();
    match LABELS.into_iter().find(|(name, _)| *name == lower) {
        Some((_, word)) => word.to_owned(),
        None if NOISE.contains(&lower.as_str()) => String::new(),
        None => label.to_owned(),
    }
}

fn without_head<'a>(text: &'a str, head: &str) -> &'a str {
    match text.get(..head.len()) {
        Some(start) if start.eq_ignore_ascii_case(head) => text.get(head.len()..).unwrap_or(text).trim(),
        _ => text,
    }
}
