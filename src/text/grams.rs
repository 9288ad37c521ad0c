//! Pairs of letters: what the index of words is made of, so that two Japanese letters are found as well as part of a Latin word.

/// Digits of one letter in a gram.
const DIGITS: usize = 6;

/// Returns the grams of a folded text (`text::fold::fold`), parted by spaces: each letter with the one after it, the last of a
/// word with nothing. A gram is 12 hex digits, so that no letter means anything to the index; each stands once.
pub fn grams(folded: &str) -> String {
    let mut all: Vec<[char; 2]> = folded.split_whitespace().flat_map(pairs).collect();
    all.sort_unstable();
    all.dedup();
    let mut text = String::with_capacity(all.len().saturating_mul(2 * DIGITS + 1));
    for [one, two] in all {
        push(one, &mut text);
        push(two, &mut text);
        text.push(' ');
    }
    text
}

/// Returns the question for every text that may hold a folded word: all of its grams, or for a single letter every gram that
/// begins with it. None for a word without letters. What it finds is to be looked at again: the grams may stand apart.
pub fn query(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().filter(|c| !c.is_whitespace()).collect();
    let mut text = String::new();
    if let [one] = letters.as_slice() {
        push(*one, &mut text);
        text.push('*');
    }
    let words =
        word.split_whitespace().flat_map(|word| pairs(word).filter(|[_, two]| *two != '\0').collect::<Vec<_>>());
    for (place, [one, two]) in words.enumerate() {
        if place > 0 {
            text.push_str(" AND ");
        }
        push(one, &mut text);
        push(two, &mut text);
    }
    (!text.is_empty()).then_some(text)
}

fn pairs(word: &str) -> impl Iterator<Item = [char; 2]> {
    word.chars().zip(word.chars().skip(1).chain(['\0'])).map(|(one, two)| [one, two])
}

fn push(letter: char, text: &mut String) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let number = u32::from(letter);
    for digit in (0..DIGITS).rev() {
        let place = usize::try_from((number >> (4 * digit)) & 15).unwrap_or(0);
        text.push(char::from(HEX.get(place).copied().unwrap_or(b'0')));
    }
}
