//! What must not reach a terminal, and people as they go out.

use enishi::{domain::contact::Contact, transfer::export::Person};

/// Tells whether a terminal would act on a character, hide it or turn the text around it.
pub fn is_forbidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Looks whether a reader has cleaned a person.
pub fn look(contact: &Contact) {
    assert!(!contact.name.trim().is_empty(), "somebody without a name");
    let lines = [
        &contact.name,
        &contact.reading,
        &contact.honorific,
        &contact.business,
        &contact.title,
        &contact.department,
        &contact.place,
        &contact.birthday,
    ];
    for text in lines {
        assert!(!text.contains(is_forbidden), "a text that is not clean: {text:?}");
    }
    let lists = [&contact.emails, &contact.phones, &contact.urls, &contact.addresses];
    for one in lists.into_iter().flatten() {
        assert!(!one.value.trim().is_empty(), "a value of nothing");
        let hidden = |letter: char| letter != '\n' && is_forbidden(letter);
        assert!(!one.value.contains(hidden) && !one.label.contains(is_forbidden), "{one:?}");
    }
    assert!(contact.tags.iter().all(|tag| !tag.is_empty() && !tag.contains(is_forbidden)), "{:?}", contact.tags);
}

/// A person as she goes out, with the card she came in with.
pub fn leaving(contact: Contact, notes: Vec<String>, cards: Vec<String>) -> Person {
    let changed = "2026-11-20T01:02:03Z".parse().expect("an instant");
    Person { id: None, contact, notes, cards, changed }
}

/// The whole lines of a text whose long lines are folded; looks at each line on the way.
pub fn unfolded(text: &str) -> Vec<String> {
    assert!(text.ends_with("\r\n"), "the last line has no end");
    let mut lines: Vec<String> = Vec::new();
    for line in text.trim_end_matches("\r\n").split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
        assert!(!line.contains(is_forbidden), "{line:?}");
        match (line.strip_prefix(' '), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    for line in &lines {
        let name = line.split([';', ':']).next().unwrap_or_default();
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
        assert!(line.contains(':') && !name.is_empty() && name.chars().all(is_name), "{line:?}");
    }
    lines
}
