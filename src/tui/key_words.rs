//! The keys in force as values of messages: a sentence says `{ $key-undo }`, and the owner reads the key that she has chosen.
//!
//! `key-ACTION` is the key of an action in lists, `key-PLACE-ACTION` that in a place of its own, `ctrl-ACTION` the one in lists that
//! an input method lets pass.

use crate::{
    i18n::{Lang, Words},
    keymap::{Action, Binding, Key, Keymap, Scope},
};

/// Returns the words of a language, in which messages name the keys in force.
pub fn words(lang: Lang, keys: &Keymap) -> Words {
    let words = Words::new(lang);
    let standing = standing(&words, keys);
    words.filled(standing)
}

/// Returns every value, by its name.
pub fn standing(words: &Words, keys: &Keymap) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for scope in Scope::ALL {
        for row in keys.own(scope) {
            let action = row.action.id();
            let name = match scope {
                Scope::Everywhere => format!("key-{action}"),
                _ => format!("key-{}-{action}", scope.id()),
            };
            let key = shown(words, keys, row);
            if scope == Scope::Everywhere {
                let held = row.keys.iter().find(|key| matches!(key, Key::Ctrl(_)));
                all.push((format!("ctrl-{action}"), held.map_or_else(|| key.clone(), ToString::to_string)));
            }
            all.push((name, key));
        }
    }
    all
}

/// Returns what reaches an action in a place: its key, or the menu and its name there.
pub fn of(words: &Words, keys: &Keymap, scope: Scope, action: Action) -> String {
    keys.rows(scope).find(|row| row.action == action).map(|row| shown(words, keys, row)).unwrap_or_default()
}

/// The key of a row; one without a key is reached through the menu, and is named as it stands there.
fn shown(words: &Words, keys: &Keymap, row: &Binding) -> String {
    if let Some(key) = row.keys.first() {
        return key.to_string();
    }
    let name = words.say(&format!("key-{}", row.action.id()));
    match keys.key_of(Scope::Everywhere, Action::Menu) {
        Some(menu) => format!("{menu} {name}"),
        None => format!("[{name}]"),
    }
}
