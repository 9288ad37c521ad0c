//! Names: kanji with a reading in brackets, family and given part, company forms.

use unicode_normalization::UnicodeNormalization;

use crate::text::{
    fold::fold,
    script::{all_kana, is_hiragana, is_japanese, is_kanji, is_latin},
};

/// A name as it was typed, in its parts; empty text means unknown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NameParts {
    /// What the person is called: Japanese parts joined without a space, other names as written (`product.md` section 5).
    pub name: String,
    /// The whole reading, kana without a space.
    pub reading: String,
    /// Family name.
    pub family: String,
    /// Given name.
    pub given: String,
    /// Reading of the family name.
    pub family_reading: String,
    /// Reading of the given name.
    pub given_reading: String,
    /// The name is that of a firm (it has a company form in it).
    pub is_org: bool,
}

/// Takes a typed name apart: `田中優子(たなかゆうこ)`, `田中 優子(たなか ゆうこ)`, `田中優子（たなか　ゆうこ）`, `田中優子 (Tanaka Yuko)`,
/// `Tanaka Yuko`, `Lisa Park`. Never fails; a bracket that holds no reading stays in the name.
pub fn parse_name(text: &str) -> NameParts {
    let (written, reading) = split_reading(text.trim());
    let words: Vec<&str> = written.split_whitespace().collect();
    let mut parts = NameParts { is_org: has_company_form(written), ..NameParts::default() };
    if is_japanese_name(&words) && !parts.is_org {
        parts.name = words.concat();
        if let Some((family, given)) = words.split_first() {
            parts.family = (*family).to_owned();
            parts.given = given.concat();
        }
    } else {
        parts.name = words.join(" ");
    }
    read_reading(reading, &mut parts);
    parts
}

/// Returns the family and given part as one name: Japanese parts joined, family first; others with a space, given first.
pub fn join_name(family: &str, given: &str) -> String {
    let (family, given) = (family.trim(), given.trim());
    if family.is_empty() || given.is_empty() {
        return format!("{family}{given}");
    }
    if is_japanese_name(&[family, given]) { format!("{family}{given}") } else { format!("{given} {family}") }
}

/// Returns a name folded for order and search, without its company form: `株式会社みなと測量` and `㈱みなと測量` become `みなと測量`.
/// A name that is nothing but a form comes back folded.
pub fn without_company_form(name: &str) -> String {
    let folded = fold(name);
    let mut bare = folded.as_str();
    for &form in FRONT_AND_BACK {
        bare = bare.strip_prefix(form).unwrap_or(bare).trim();
        bare = bare.strip_suffix(form).unwrap_or(bare).trim();
    }
    for &form in BACK {
        bare = bare.strip_suffix(form).unwrap_or(bare).trim_end_matches([' ', ',']);
    }
    if bare.is_empty() { folded } else { bare.to_owned() }
}

/// Tells whether a name has a company form at its head or its end.
pub fn has_company_form(name: &str) -> bool {
    let folded = fold(name);
    let bare = without_company_form(name);
    bare != folded
}

/// Company forms as [`fold`] leaves them (㈱ is `(株)` there, katakana is hiragana); the longer ones first.
const FRONT_AND_BACK: &[&str] = &[
    "特定非営利活動法人",
    "社会保険労務士法人",
    "公益社団法人",
    "公益財団法人",
    "一般社団法人",
    "一般財団法人",
    "社会福祉法人",
    "土地家屋調査士法人",
    "司法書士法人",
    "行政書士法人",
    "税理士法人",
    "弁護士法人",
    "監査法人",
    "医療法人社団",
    "医療法人",
    "学校法人",
    "宗教法人",
    "npo法人",
    "事業協同組合",
    "協同組合",
    "株式会社",
    "有限会社",
    "合同会社",
    "合資会社",
    "合名会社",
    "(株)",
    "(有)",
    "(同)",
    "(資)",
    "(名)",
    "(一社)",
    "(一財)",
    "かぶしきがいしゃ",
    "かぶしきかいしゃ",
    "ゆうげんがいしゃ",
    "ごうどうがいしゃ",
];
const BACK: &[&str] = &[
    " co., ltd.",
    " co.,ltd.",
    " co. ltd.",
    " inc.",
    " inc",
    " ltd.",
    " ltd",
    " llc",
    " gmbh",
    " k.k.",
    " corporation",
];

/// Parts the name from a reading in brackets at its end; the two may stand the other way round.
fn split_reading(text: &str) -> (&str, &str) {
    let whole = (text, "");
    let Some(open) = text.strip_suffix([')', '）']) else { return whole };
    let Some((outside, inside)) = open.rsplit_once(['(', '（']) else { return whole };
    let (outside, inside) = (outside.trim(), inside.trim());
    let japanese = outside.chars().any(is_japanese);
    if outside.is_empty() {
        whole
    } else if all_kana(inside) || (is_latin(inside) && japanese) {
        (outside, inside)
    } else if !outside.chars().any(is_kanji)
        && inside.chars().any(is_kanji)
        && !has_company_form(text)
        && !has_title(inside)
    {
        (inside, outside)
    } else {
        whole
    }
}

/// Words in brackets that tell about a person and are no name: `Sato (旧姓田中)`.
fn has_title(inside: &str) -> bool {
    ["旧姓", "士", "師", "代表", "社長", "先生", "担当", "店", "会社"].iter().any(|word| inside.contains(word))
}

/// Two or more words, all Japanese, not all katakana (`リサ パーク` keeps its space).
fn is_japanese_name(words: &[&str]) -> bool {
    words.len() > 1
        && words.iter().all(|word| word.chars().all(is_japanese))
        && words.iter().any(|word| word.chars().any(|c| is_kanji(c) || is_hiragana(c)))
}

fn read_reading(reading: &str, parts: &mut NameParts) {
    let reading: String = reading.nfkc().collect();
    let words: Vec<&str> = reading.split_whitespace().collect();
    if !all_kana(&reading) {
        parts.reading = words.join(" ");
        return;
    }
    parts.reading = words.concat();
    if let (Some((family, given)), false) = (words.split_first(), parts.is_org)
        && !given.is_empty()
    {
        parts.family_reading = (*family).to_owned();
        parts.given_reading = given.concat();
    }
}
