//! The owner's own keys in the config file, `[keys.PLACE]`: what they are, and every mistake in them.

use toml::de::{DeTable, DeValue};

use super::file::{ConfigFault, Fault, line_of};
use crate::keymap::{Action, BINDINGS, Chosen, Key, NoKey, Scope, rules};

/// The table that holds a table for each place.
pub(super) const TABLE: &str = "keys";
/// What it takes.
pub(super) const PLACES: &str = "[keys.people] …";
/// What the table of a place takes, and what an action in it takes.
const ACTIONS: &str = "{ merge = [\"M\"], … }";
const LIST: &str = "\"M\" | [\"M\", \"Ctrl-X\"] | []";

/// Where a mistake stands, what it is about, and what it is.
type Found = (usize, String, Fault);

/// An action of the file with its keys, each with the byte where it stands.
struct Row {
    scope: Scope,
    action: Action,
    at: usize,
    keys: Vec<(Key, usize)>,
}

impl Row {
    fn is_of(&self, scope: Scope, action: Action) -> bool {
        self.scope == scope && self.action == action
    }
}

/// A key in force and where it stands in the file; one of the table stands nowhere, and before all others.
struct Held {
    at: Option<usize>,
    scope: Scope,
    action: Action,
    key: Key,
}

/// Reads the table `[keys]`. Where there is any mistake in it, none of the keys are taken: half of a set of keys is worse than
/// the keys that everybody knows.
pub(super) fn read(table: &DeTable<'_>, text: &str, faults: &mut Vec<ConfigFault>) -> Vec<Chosen> {
    let (mut rows, mut found) = (Vec::new(), Vec::new());
    for (name, actions) in table {
        let fault = match (scope_of(name.get_ref()), actions.get_ref()) {
            (Some(scope), DeValue::Table(actions)) => {
                read_place(scope, actions, &mut rows, &mut found);
                continue;
            }
            (Some(_), _) => Fault::Value(ACTIONS),
            (None, _) => Fault::UnknownPlace(Scope::ALL.map(Scope::id).join(", ")),
        };
        found.push((name.span().start, format!("{TABLE}.{}", name.get_ref()), fault));
    }
    rows.sort_by_key(|row| row.at);
    found.extend(clashes(&rows));
    found.sort_by_key(|(at, ..)| *at);
    let is_right = found.is_empty();
    faults.extend(found.into_iter().map(|(at, key, fault)| ConfigFault { line: line_of(text, at), key, fault }));
    let chosen = |row: Row| Chosen {
        scope: row.scope,
        action: row.action,
        keys: row.keys.into_iter().map(|(key, _)| key).collect(),
    };
    if is_right { rows.into_iter().map(chosen).collect() } else { Vec::new() }
}

/// Reads the table of one place. An action with a mistake stays among the rows with the keys that could be read, so that its old
/// keys are not held against others.
fn read_place(scope: Scope, actions: &DeTable<'_>, rows: &mut Vec<Row>, found: &mut Vec<Found>) {
    for (name, value) in actions {
        let at = name.span().start;
        let told = format!("{TABLE}.{}.{}", scope.id(), name.get_ref());
        let action = match action_of(name.get_ref()) {
            None => Err(Fault::UnknownKey),
            Some(action) if !has(scope, action) => Err(Fault::ForeignAction(places_of(action))),
            // `new-person` and `new_person` are one name
            Some(action) if rows.iter().any(|row| row.is_of(scope, action)) => Err(Fault::Syntax),
            Some(action) => Ok(action),
        };
        let action = match action {
            Ok(action) => action,
            Err(fault) => {
                found.push((at, told, fault));
                continue;
            }
        };
        let mut row = Row { scope, action, at, keys: Vec::new() };
        let written = match value.get_ref() {
            DeValue::String(_) => vec![value],
            DeValue::Array(list) => list.iter().collect(),
            _ => {
                found.push((at, told, Fault::Value(LIST)));
                rows.push(row);
                continue;
            }
        };
        if written.is_empty() && scope.must_keep(action) {
            found.push((at, told.clone(), Fault::KeyNeeded));
        }
        for one in written {
            let place = one.span().start;
            match one.get_ref().as_str().ok_or(Fault::Value(LIST)).and_then(|written| read_key(scope, written)) {
                Ok(key) => row.keys.push((key, place)),
                Err(fault) => found.push((place, told.clone(), fault)),
            }
        }
        rows.push(row);
    }
}

/// Reads one key and looks whether it may be one in this place.
fn read_key(scope: Scope, written: &str) -> Result<Key, Fault> {
    let half: String = written.chars().map(half_width).collect();
    let key = half.parse::<Key>().map_err(|fault| {
        let written = written.to_owned();
        match fault {
            NoKey::Unknown => Fault::KeyUnread(written),
            NoKey::Never => Fault::KeyNever(written),
            NoKey::Elsewhere => Fault::KeyElsewhere(written),
        }
    })?;
    if scope.may_have(key) { Ok(key) } else { Err(Fault::KeyIsText(key.to_string())) }
}

/// Finds keys that mean two things: each is told once, where the later of the two stands.
fn clashes(rows: &[Row]) -> Vec<Found> {
    let untouched = BINDINGS.iter().filter(|row| !rows.iter().any(|own| own.is_of(row.scope, row.action)));
    let mut held: Vec<Held> = Vec::new();
    for row in untouched {
        held.extend(row.keys.iter().map(|key| Held { at: None, scope: row.scope, action: row.action, key: *key }));
    }
    for row in rows {
        held.extend(row.keys.iter().map(|(key, at)| Held {
            at: Some(*at),
            scope: row.scope,
            action: row.action,
            key: *key,
        }));
    }
    let mut found = Vec::new();
    for one in &held {
        let Some(at) = one.at else { continue };
        let mut before = held.iter().filter(|other| other.key == one.key && other.at < one.at);
        found.extend(before.find_map(|other| clash(one, other)).map(|fault| (at, name_of(one), fault)));
    }
    found
}

/// Tells what is wrong with one key standing beside the same key elsewhere.
fn clash(one: &Held, other: &Held) -> Option<Fault> {
    let (key, told) = (one.key.to_string(), name_of(other));
    if one.scope == other.scope {
        return Some(Fault::KeyTwice(key, told));
    }
    let (own, everywhere) = match (one.scope, other.scope) {
        (own, Scope::Everywhere) if own.is_list() => (one.action, other.action),
        (Scope::Everywhere, own) if own.is_list() => (other.action, one.action),
        _ => return None,
    };
    (!rules::may_hide(own, everywhere)).then_some(Fault::KeyHides(key, told))
}

fn name_of(held: &Held) -> String {
    format!("{TABLE}.{}.{}", held.scope.id(), held.action.id())
}

fn scope_of(name: &str) -> Option<Scope> {
    let name = name.replace('_', "-");
    Scope::ALL.into_iter().find(|scope| scope.id() == name)
}

fn action_of(name: &str) -> Option<Action> {
    let name = name.replace('_', "-");
    Action::ALL.iter().copied().find(|action| action.id() == name)
}

fn has(scope: Scope, action: Action) -> bool {
    BINDINGS.iter().any(|row| row.scope == scope && row.action == action)
}

/// Returns the tables of the places that have an action.
fn places_of(action: Action) -> String {
    let places = Scope::ALL.into_iter().filter(|scope| has(*scope, action));
    places.map(|scope| format!("[{TABLE}.{}]", scope.id())).collect::<Vec<_>>().join(" ")
}

/// A sign typed in full width is the key that it is in half width, as it is where it is pressed.
fn half_width(sign: char) -> char {
    match sign {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign).saturating_sub(0xfee0)).unwrap_or(sign),
        _ => sign,
    }
}
