//! Which script a character belongs to, as far as names and search need it.

/// Tells whether `c` is a kanji; 々, 〆 and 〇 count.
pub fn is_kanji(c: char) -> bool {
    matches!(c,
        '\u{3005}'..='\u{3007}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Tells whether `c` is hiragana or its iteration mark.
pub fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ' | 'ゝ' | 'ゞ')
}

/// Tells whether `c` is katakana; the long mark ー and the middle dot ・ count, half-width forms too.
pub fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヿ' | '\u{ff66}'..='\u{ff9f}')
}

/// Tells whether `c` is hiragana or katakana.
pub fn is_kana(c: char) -> bool {
    is_hiragana(c) || is_katakana(c)
}

/// Tells whether `c` is kanji or kana.
pub fn is_japanese(c: char) -> bool {
    is_kana(c) || is_kanji(c) || matches!(c, '\u{fe00}'..='\u{fe02}' | '\u{e0100}'..='\u{e01ef}')
}

/// Tells whether every letter of `text` is kana and there is at least one; spaces and dots may stand between.
pub fn all_kana(text: &str) -> bool {
    text.chars().any(is_kana) && text.chars().all(|c| is_kana(c) || !c.is_alphanumeric())
}

/// Tells whether `text` has Latin letters and no Japanese ones.
pub fn is_latin(text: &str) -> bool {
    text.chars().any(|c| c.is_alphabetic()) && !text.chars().any(is_japanese)
}

/// Returns `c` in half width where it is a full-width ASCII sign, letter, digit or space; any other as it is.
pub fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '〜' => '~',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c).saturating_sub(0xfee0)).unwrap_or(c),
        _ => c,
    }
}
