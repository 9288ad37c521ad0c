//! Keys that arrive while Japanese input is on (P18, `ux.md` 3.5); used only where no caret is.

use crate::text::script::{half_width, is_japanese};

/// What a key means as a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoldedKey {
    /// This key, in half width.
    Key(char),
    /// A kana or kanji that stands for no key: run nothing, show the hint.
    Kana,
}

/// Folds a typed character: full width to ASCII, あいうえお to a i u e o, 、。・「」ー to the keys they lie on.
pub fn fold_key(c: char) -> FoldedKey {
    if let Some(&(_, key)) = KEYS.iter().find(|(kana, _)| *kana == c) {
        return FoldedKey::Key(key);
    }
    let half = half_width(c);
    if is_japanese(half) || matches!(half, '\u{3001}'..='\u{303f}' | '\u{ff61}'..='\u{ff9f}') {
        FoldedKey::Kana
    } else {
        FoldedKey::Key(half)
    }
}

const KEYS: &[(char, char)] = &[
    ('あ', 'a'),
    ('い', 'i'),
    ('う', 'u'),
    ('え', 'e'),
    ('お', 'o'),
    ('・', '/'),
    ('「', '['),
    ('」', ']'),
    ('、', ','),
    ('。', '.'),
    ('ー', '-'),
    ('〜', '~'),
    ('￥', '\\'),
];
