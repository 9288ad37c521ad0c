//! The groups and labels of other programs as tags.

use crate::text::keys::name_key;

/// Lists that address books keep for themselves; they say nothing about a person.
const SYSTEM_TAGS: [&str; 5] = ["mycontacts", "starred", "othercontacts", "starredinandroid", "uncategorized"];

/// Adds a tag without its sign and on one line, once, and none of the lists of address books.
pub(super) fn add_tag(tags: &mut Vec<String>, written: &str) {
    let line = written.replace('\n', " ");
    let tag = line.trim().trim_start_matches(['#', '＃', '*']).trim();
    let key = name_key(tag);
    let known = tags.iter().any(|other| name_key(other) == key);
    if !tag.is_empty() && !known && !SYSTEM_TAGS.contains(&key.as_str()) {
        tags.push(tag.to_owned());
    }
}
