//! Which kind of support a text tells of, guessed from its words in both languages; the owner's choice always wins.

use crate::domain::exchange::SupportKind;
use crate::text::{fold::fold, script::is_japanese};

/// A guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindGuess {
    /// The kind; informational where no word tells.
    pub kind: SupportKind,
    /// The word that told it ("guessed from …"), or none.
    pub word: Option<&'static str>,
}

impl Default for KindGuess {
    fn default() -> Self {
        Self { kind: SupportKind::Informational, word: None }
    }
}

/// Guesses the kind: the word that comes first in the text tells, of two at one place the longer.
/// English words are matched whole, Japanese ones anywhere.
pub fn guess_kind(text: &str) -> KindGuess {
    let folded = fold(text);
    let told = WORDS.iter().flat_map(|&(kind, words)| words.iter().map(move |&word| (kind, word)));
    let places = told.filter_map(|(kind, word)| {
        let sought = fold(word);
        place_of(&folded, &sought).map(|place| (place, usize::MAX.saturating_sub(sought.len()), kind, word))
    });
    let first = places.min_by_key(|&(place, shortness, ..)| (place, shortness));
    first.map_or_else(KindGuess::default, |(_, _, kind, word)| KindGuess { kind, word: Some(word) })
}

/// Where a folded word stands in a folded text, in bytes; a word in Latin letters only as a whole one.
pub(crate) fn place_of(text: &str, word: &str) -> Option<usize> {
    if word.chars().any(is_japanese) {
        return text.find(word);
    }
    text.match_indices(word).map(|(at, _)| at).find(|&at| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let after = text.get(at.saturating_add(word.len())..).and_then(|tail| tail.chars().next());
        [before, after].into_iter().flatten().all(|c| !c.is_alphanumeric() || is_japanese(c))
    })
}

/// The words of each kind (House 1981, `domain.md` 5.2).
const WORDS: &[(SupportKind, &[&str])] = &[
    (
        SupportKind::Informational,
        &[
            "told",
            "taught",
            "explained",
            "advice",
            "advised",
            "information",
            "info",
            "news",
            "tip",
            "tips",
            "article",
            "recommended",
            "answered",
            "showed",
            "教え",
            "教わ",
            "情報",
            "知恵",
            "助言",
            "アドバイス",
            "記事",
            "調べ",
            "説明",
            "知らせ",
        ],
    ),
    (
        SupportKind::Instrumental,
        &[
            "lent",
            "borrowed",
            "introduced",
            "introduction",
            "intro",
            "drove",
            "photographed",
            "photos",
            "fixed",
            "repaired",
            "carried",
            "moved",
            "covered",
            "helped",
            "helping",
            "hands",
            "set up",
            "brought",
            "translated",
            "built",
            "手伝",
            "貸し",
            "借り",
            "紹介",
            "運ん",
            "運び",
            "修理",
            "直し",
            "撮っ",
            "撮影",
            "作っ",
            "代わり",
            "代わっ",
            "送迎",
            "届け",
            "翻訳",
            "手を貸",
            "譲っ",
        ],
    ),
    (
        SupportKind::Emotional,
        &[
            "listened",
            "listening",
            "cheered",
            "encouraged",
            "comforted",
            "congratulated",
            "was there",
            "hugged",
            "worried",
            "話を聞",
            "聞いてもら",
            "聞いてくれ",
            "聴い",
            "励ま",
            "応援",
            "慰め",
            "お祝い",
            "祝っ",
            "寄り添",
            "愚痴",
            "喜ん",
            "気づか",
            "気遣",
        ],
    ),
    (
        SupportKind::Appraisal,
        &[
            "looked at",
            "looked over",
            "looked through",
            "feedback",
            "reviewed",
            "review",
            "critique",
            "honest",
            "opinion",
            "read my",
            "read the",
            "read her",
            "read his",
            "read their",
            "checked",
            "proofread",
            "tested",
            "見てもら",
            "見てくれ",
            "見てあげ",
            "見立て",
            "意見",
            "感想",
            "フィードバック",
            "添削",
            "評価",
            "チェック",
            "レビュー",
            "指摘",
            "試食",
            "試し",
        ],
    ),
];
