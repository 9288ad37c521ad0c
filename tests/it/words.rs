//! Every word for people (`product.md` 2.8): both languages complete, nothing missing, nothing unused, nothing unkind.

use std::collections::{BTreeMap, BTreeSet};

use enishi::{
    i18n::{Lang, Words},
    keymap::{Action, BINDINGS, Key, Keymap},
    text::script::{all_kana, is_kanji},
    tui::key_words,
};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::tidy::{Source, sources};

/// Ids that the code puts together: how they begin, and how they end (an empty end = any).
const MADE: &[(&str, &str)] = &[
    ("key-", ""),
    ("scope-", ""),
    ("layout-", ""),
    ("said-", ""),
    ("field-", ""),
    ("line-", "-title"),
    ("line-", "-whom"),
    ("help-", ""),
    ("record-", ""),
    ("col-", ""),
    ("config-about-", ""),
    ("week-question-", ""),
];

/// What stands before an id in the code.
const CALLS: &[&str] = &[
    ".say(",
    ".with(",
    "Reason(",
    "Effect::Say(",
    "FaultWords::of(",
    "Failure::Refused(",
    "Failure::Usage(",
    "hint(words,",
    "hint(&words,",
    "hint(&self.words,",
    "hint(cx.words,",
    ".section(",
];

/// Families of ids: a literal that begins so is the id of a message, wherever it stands.
const FAMILIES: &[&str] = &[
    "refusal",
    "refused",
    "store",
    "usage",
    "evidence",
    "reason",
    "suggestion",
    "holiday",
    "weekday",
    "month",
    "kind",
    "phase",
    "deed",
    "direction",
    "channel",
    "week",
    "preview",
    "choice",
    "card",
    "today",
    "tui",
    "pulse",
    "coverage",
    "quiet",
    "asking",
    "capacity",
    "attribution",
    "money",
    "balance",
    "rhythm",
    "doctor",
    "backup",
    "restore",
    "document",
    "morning",
    "show",
    "day",
    "sharing",
    "experience",
    "owner",
    "need",
    "concern",
    "import",
    "date",
];

/// Words that are never said of people (`product.md` 3): whole words in English.
const NEVER_EN: &[&str] =
    &["debt", "debts", "owe", "owes", "owed", "overdue", "score", "scores", "rank", "ranks", "streak", "badge"];

/// The same in Japanese, also inside of words.
const NEVER_JA: &[&str] =
    &["借り", "貸し", "負債", "返済", "ノルマ", "放置", "サボり", "連続記録", "未達", "滞納", "未払い"];

#[test]
fn every_file_of_words_can_be_read() {
    for lang in Lang::ALL {
        for (name, text) in Words::files(lang) {
            if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
                panic!("{}/{name}.ftl: {errors:?}", lang.code());
            }
        }
    }
}

#[test]
fn no_message_stands_twice() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for message in messages(lang) {
            if let Some(before) = seen.insert(message.id.clone(), message.file) {
                faults.push(format!("{} {} in {before}.ftl and {}.ftl", lang.code(), message.id, message.file));
            }
        }
    }
    none("messages that stand twice", &faults);
}

#[test]
fn both_languages_have_the_same_messages_in_the_same_files() {
    let places = |lang| messages(lang).into_iter().map(|message| (message.id, message.file)).collect::<BTreeSet<_>>();
    let (en, ja) = (places(Lang::En), places(Lang::Ja));
    let faults: Vec<String> = en.symmetric_difference(&ja).map(|(id, file)| format!("{id} in {file}.ftl")).collect();
    none("messages of one language only", &faults);
}

#[test]
fn both_languages_say_the_same_values() {
    let variables = |lang| {
        messages(lang).into_iter().map(|message| (message.id.clone(), message.variables())).collect::<BTreeMap<_, _>>()
    };
    let (en, ja) = (variables(Lang::En), variables(Lang::Ja));
    let faults: Vec<String> = en
        .iter()
        .filter_map(|(id, names)| {
            ja.get(id).filter(|others| *others != names).map(|others| format!("{id}: {names:?} and {others:?}"))
        })
        .collect();
    none("messages whose values differ", &faults);
}

#[test]
fn every_message_can_be_said_with_its_values() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let mut bundle = FluentBundle::new(vec![lang.code().parse().expect("a language")]);
        bundle.set_use_isolating(false);
        for (_, text) in Words::files(lang) {
            bundle.add_resource_overriding(
                FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource),
            );
        }
        for message in messages(lang) {
            for number in [0_i64, 1, 2, 12] {
                let mut args = FluentArgs::new();
                for name in message.variables() {
                    args.set(name, FluentValue::from(number));
                }
                let Some(pattern) = bundle.get_message(&message.id).and_then(|message| message.value()) else {
                    faults.push(format!("{} {}: says nothing", lang.code(), message.id));
                    continue;
                };
                let mut errors = Vec::new();
                let said = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
                if !errors.is_empty() || said.contains(['{', '}', '$']) {
                    faults.push(format!("{} {}: {said} {errors:?}", lang.code(), message.id));
                }
            }
        }
    }
    none("messages that cannot be said", &faults);
}

#[test]
fn every_id_that_the_code_says_exists() {
    let known: BTreeSet<String> = messages(Lang::En).into_iter().map(|message| message.id).collect();
    let mut faults = Vec::new();
    for source in sources() {
        for id in said_ids(&source).into_iter().chain(family_ids(&source)) {
            if !known.contains(&id) {
                faults.push(format!("{}: {id}", source.path));
            }
        }
    }
    none("ids without a message", &faults);
}

#[test]
fn every_message_is_said_somewhere() {
    let mut literals = BTreeSet::new();
    for source in sources() {
        literals.extend(literals_of(&source));
    }
    let made = |id: &str| MADE.iter().any(|(head, tail)| id.starts_with(head) && id.ends_with(tail));
    let hint = |id: &str| id.strip_suffix("-hint").is_some_and(|base| literals.contains(base));
    let faults: Vec<String> = messages(Lang::En)
        .into_iter()
        .filter(|message| !literals.contains(&message.id) && !made(&message.id) && !hint(&message.id))
        .map(|message| format!("{} in {}.ftl", message.id, message.file))
        .collect();
    none("messages that nobody says", &faults);
}

#[test]
fn no_message_has_a_word_that_is_never_said() {
    let mut faults = Vec::new();
    for message in messages(Lang::En) {
        let text = message.body.to_lowercase();
        let words: Vec<&str> = text.split(|letter: char| !letter.is_alphabetic()).collect();
        faults
            .extend(NEVER_EN.iter().filter(|word| words.contains(word)).map(|word| format!("{}: {word}", message.id)));
    }
    for message in messages(Lang::Ja) {
        faults.extend(
            NEVER_JA.iter().filter(|word| message.body.contains(*word)).map(|word| format!("{}: {word}", message.id)),
        );
    }
    none("words that are never said", &faults);
}

#[test]
fn nobody_is_shouted_at_and_figures_are_narrow() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for message in messages(lang) {
            let letters: Vec<char> = message.body.chars().collect();
            let shouted = letters.windows(2).any(|pair| matches!(pair, [before, '!' | '！'] if before.is_alphabetic()));
            let wide = letters.iter().any(|letter| matches!(letter, '０'..='９'));
            if shouted || wide {
                faults.push(format!("{} {}", lang.code(), message.id));
            }
        }
    }
    none("messages with an exclamation mark or wide figures", &faults);
}

#[test]
fn no_message_holds_a_hidden_character() {
    for lang in Lang::ALL {
        for message in messages(lang) {
            let hidden = enishi::text::safe::count_removed(&message.body);
            assert_eq!(hidden, 0, "{} {}", lang.code(), message.id);
        }
    }
}

/// Messages, by how their ids begin, in which what is also a key stands for itself, and why.
const NO_KEYS: &[(&str, &str)] = &[
    ("start-", "the first start comes before any choice of keys: its own are the usual ones"),
    ("doctor-terminal-tmux-slow", "what the terminal sends, whatever it means here"),
    ("config-about-keys-choice", "the one letter there that cannot be chosen"),
    ("key-", "the words of the keys themselves"),
    ("balance-1y", "a year"),
    ("balance-4w", "weeks"),
    ("balance-12w", "weeks"),
    ("day-", "units of time"),
    ("help-line-", "signs of the line, which are typed"),
    ("kind-", "the letter of a kind"),
];

/// Keys with a name, as they are shown.
const NAMED: &[&str] = &["Esc", "Tab", "Shift-Tab", "Enter", "PgUp", "PgDn", "Down", "Up", "Backspace"];

#[test]
fn a_sentence_names_no_key_that_can_be_another_one() {
    // `a` is a word of English
    let is_letter = |key: &&Key| matches!(key, Key::Char(sign) if sign.is_ascii_alphabetic() && !"aA".contains(*sign));
    let all = BINDINGS.iter().flat_map(|row| row.keys.iter());
    let letters: BTreeSet<String> = all.filter(is_letter).map(ToString::to_string).collect();
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for message in messages(lang) {
            if NO_KEYS.iter().any(|(head, _)| message.id.starts_with(head)) {
                continue;
            }
            let text = without_values(&message.body);
            let words = text.split(|sign: char| !(sign.is_ascii_alphanumeric() || matches!(sign, '-' | '\'')));
            let named =
                words.filter(|word| NAMED.contains(word) || word.starts_with("Ctrl-") || letters.contains(*word));
            // the other signs are written for themselves too, but not between spaces
            let signs = text.split([' ', '\n']).filter(|word| ["?", ":", "/", ".", "[", "]"].contains(word));
            faults.extend(named.chain(signs).map(|word| format!("{} {}: {word}", lang.code(), message.id)));
        }
    }
    none("keys that stand in a sentence as they come", &faults);
}

/// A message without the names of its values.
fn without_values(body: &str) -> String {
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
    let parts = body.split('$').enumerate();
    parts.map(|(place, part)| if place == 0 { part } else { part.trim_start_matches(is_part) }).collect()
}

#[test]
fn every_key_that_a_sentence_names_is_one() {
    let known: BTreeSet<String> =
        key_words::standing(&Words::new(Lang::En), &Keymap::default()).into_iter().map(|(name, _)| name).collect();
    let mut faults = Vec::new();
    let mut count = 0;
    for message in messages(Lang::En) {
        for name in message.variables().into_iter().filter(|name| name.starts_with("key-") || name.starts_with("ctrl-"))
        {
            count += 1;
            if !known.contains(&name) {
                faults.push(format!("{}: {name}", message.id));
            }
        }
    }
    assert!(count > 40, "the keys in the sentences were not found");
    none("keys that are none", &faults);
}

#[test]
fn every_command_has_other_words_that_find_it() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for id in Action::ALL.iter().flat_map(|action| [action.id_on(false), action.id_on(true)]) {
            let also = words.say(&format!("key-{id}-also"));
            assert!(also.split_whitespace().count() >= 2, "{} {id}: {also}", lang.code());
            if lang == Lang::Ja {
                let said =
                    format!("{} {} {also}", words.say(&format!("key-{id}")), words.say(&format!("key-{id}-help")));
                let has_kana = also.split_whitespace().any(all_kana);
                assert!(has_kana || !said.chars().any(is_kanji), "no reading of {id}: {also}");
            }
        }
    }
}

/// One message as it stands in its file.
struct Message {
    id: String,
    file: &'static str,
    /// Everything behind the first `=`, all lines.
    body: String,
}

impl Message {
    fn variables(&self) -> BTreeSet<String> {
        let is_part = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
        self.body
            .match_indices('$')
            .map(|(at, _)| self.body.get(at + 1..).unwrap_or_default().chars().take_while(is_part).collect::<String>())
            .filter(|name| !name.is_empty())
            .collect()
    }
}

/// The messages of a language, in the order of the files.
fn messages(lang: Lang) -> Vec<Message> {
    let mut found: Vec<Message> = Vec::new();
    for &(file, text) in Words::files(lang) {
        let mut is_open = false;
        for line in text.lines() {
            if line.starts_with(char::is_alphabetic) {
                let (id, body) = line.split_once('=').unwrap_or_else(|| panic!("{file}.ftl: {line}"));
                found.push(Message { id: id.trim().to_owned(), file, body: body.to_owned() });
                is_open = true;
            } else if line.starts_with('#') {
                is_open = false;
            } else if let (true, Some(last)) = (is_open, found.last_mut()) {
                last.body.push('\n');
                last.body.push_str(line);
            }
        }
    }
    assert!(found.len() > 300, "the words were not found");
    found
}

/// Ids that stand behind one of the calls.
fn said_ids(source: &Source) -> Vec<String> {
    let code = source.code();
    let mut ids = Vec::new();
    for call in CALLS {
        for (at, _) in code.match_indices(call) {
            let rest = code.get(at + call.len()..).unwrap_or_default().trim_start();
            let id = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')).map(|(id, _)| id);
            ids.extend(id.filter(|id| looks_like_an_id(id)).map(str::to_owned));
        }
    }
    ids
}

/// Literals that belong to a family of ids.
fn family_ids(source: &Source) -> Vec<String> {
    let of_family =
        |id: &String| id.split_once('-').is_some_and(|(head, tail)| FAMILIES.contains(&head) && !tail.is_empty());
    literals_of(source).into_iter().filter(of_family).collect()
}

/// Every text literal that has the shape of an id.
fn literals_of(source: &Source) -> Vec<String> {
    let code = source.code();
    code.lines()
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .filter(|text| looks_like_an_id(text))
        .map(str::to_owned)
        .collect()
}

fn looks_like_an_id(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_lowercase())
        && !text.ends_with('-')
        && text.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
}

fn none(what: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{what}:\n  {}", faults.join("\n  "));
}
