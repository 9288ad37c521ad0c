//! Text in cp932, as older programs in Japan want it: what that cannot write is told letter by letter, and nothing becomes an
//! HTML entity.

use encoding_rs::SHIFT_JIS;

/// Stands where a letter cannot be written, as Japanese print shops have it.
pub const GETA: char = '〓';

/// Signs that Windows has at another place than Unicode, and those that would come back as something else.
const ELSEWHERE: [(char, char); 9] = [
    ('\u{301c}', '\u{ff5e}'),
    ('\u{2212}', '\u{ff0d}'),
    ('\u{2016}', '\u{2225}'),
    ('\u{2014}', '\u{2015}'),
    ('\u{a2}', '\u{ffe0}'),
    ('\u{a3}', '\u{ffe1}'),
    ('\u{ac}', '\u{ffe2}'),
    ('\u{a5}', '\u{ffe5}'),
    ('\u{203e}', '\u{ffe3}'),
];

/// Returns the text as cp932 can have it, and the letters that it cannot, each once.
pub fn fitted(text: &str) -> (String, String) {
    let mut fitted = String::with_capacity(text.len());
    let mut lost = String::new();
    for letter in text.chars() {
        let letter = ELSEWHERE.iter().find(|(from, _)| *from == letter).map_or(letter, |(_, to)| *to);
        if can_be_written(letter) {
            fitted.push(letter);
        } else {
            fitted.push(GETA);
            if !lost.contains(letter) {
                lost.push(letter);
            }
        }
    }
    (fitted, lost)
}

/// Returns the bytes of a text that fits.
pub fn encoded(text: &str) -> Vec<u8> {
    let (fitted, _) = fitted(text);
    SHIFT_JIS.encode(&fitted).0.into_owned()
}

fn can_be_written(letter: char) -> bool {
    letter.is_ascii() || !SHIFT_JIS.encode(letter.encode_utf8(&mut [0; 4])).2
}
