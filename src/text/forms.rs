//! The ways in which one name may stand in a text: with and without its space, composed and decomposed.

use unicode_normalization::UnicodeNormalization;

/// The fewest characters of a name that is looked for.
const FEWEST: usize = 2;

/// Returns every way in which a name may stand in a text, each once; none for a name of one character.
pub fn forms(name: &str) -> Vec<String> {
    let name = name.trim();
    let bare: String = name.chars().filter(|sign| !sign.is_whitespace()).collect();
    let mut forms: Vec<String> = Vec::new();
    for text in [name, &bare] {
        for form in [text.to_owned(), text.nfc().collect(), text.nfd().collect()] {
            if form.chars().count() >= FEWEST && !forms.contains(&form) {
                forms.push(form);
            }
        }
    }
    forms
}

/// Tells whether one of the forms stands in a text. Letters of the alphabet have to begin and end there: `Ann` is not in `Annex`.
pub fn stands_in(text: &str, forms: &[String]) -> bool {
    forms.iter().any(|form| {
        text.match_indices(form.as_str()).any(|(at, _)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let behind = text.get(at.saturating_add(form.len())..).and_then(|behind| behind.chars().next());
            !(goes_on(form.chars().next(), before) || goes_on(form.chars().next_back(), behind))
        })
    })
}

/// Tells whether two neighbours are letters of one word.
fn goes_on(inside: Option<char>, outside: Option<char>) -> bool {
    let is_letter = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphanumeric());
    is_letter(inside) && is_letter(outside)
}
