//! Whom a typed name means: kanji, kana, romaji or id, with or without an honorific.

use std::fmt::Display;

use crate::text::{
    fold::{fold, loosen_romaji, matches, romaji, search_forms},
    names::without_company_form,
    script::{is_japanese, is_kana, is_latin},
};

/// Somebody who may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate<I> {
    /// The id; its text is accepted too.
    pub id: I,
    /// The name.
    pub name: String,
    /// The reading, or empty.
    pub reading: String,
    /// What the search looks through (`text::fold::search_key`).
    pub search_key: String,
}

/// Who was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom<I> {
    /// Exactly this one.
    One(I),
    /// Any of these; the caller asks.
    Several(Vec<I>),
    /// Nobody.
    Nobody,
}

/// Finds whom a query means. The first of these that finds anybody decides: the id (whole, or its first 8 signs and more), the whole
/// name, the whole reading in kana or romaji (either order), the beginning of a name, reading or word of them, any part of the
/// search key.
pub fn choose<I: Display + Clone>(query: &str, people: &[Candidate<I>]) -> Whom<I> {
    first_of(&[is_id, is_name, is_reading, is_beginning, is_part], &Query::new(query), people)
}

/// A way to tell whether somebody is meant.
type Test<I> = fn(&Query, &Candidate<I>) -> bool;

fn first_of<I: Display + Clone>(tests: &[Test<I>], query: &Query, people: &[Candidate<I>]) -> Whom<I> {
    if query.bare.is_empty() {
        return Whom::Nobody;
    }
    for test in tests {
        let found: Vec<I> =
            people.iter().filter(|person| test(query, person)).map(|person| person.id.clone()).collect();
        match found.as_slice() {
            [] => {}
            [one] => return Whom::One(one.clone()),
            _ => return Whom::Several(found),
        }
    }
    Whom::Nobody
}

/// Finds whom a query names outright, by id or by the whole name; the first tests of [`choose`], which nothing else can overrule.
pub fn choose_named<I: Display + Clone>(query: &str, people: &[Candidate<I>]) -> Whom<I> {
    first_of(&[is_id, is_name], &Query::new(query), people)
}

/// Returns the folded pieces of which the search key of anybody that [`choose_named`] finds holds one.
pub fn named_forms(query: &str) -> Vec<String> {
    let query = Query::new(query);
    [query.joined, query.whole, query.bare].into_iter().filter(|form| !form.is_empty()).collect()
}

/// Returns a name without さん, 様, 先生, 氏, `-san`; a text that is nothing else comes back as it is.
pub fn without_honorific(name: &str) -> &str {
    let name = name.trim();
    let bare = HONORIFICS.iter().find_map(|honorific| name.strip_suffix(*honorific)).unwrap_or(name).trim_end();
    if bare.is_empty() { name } else { bare }
}

const HONORIFICS: &[&str] =
    &["さん", "さま", "サン", "様", "先生", "氏", "くん", "君", "ちゃん", "-san", "-sama", "-sensei", " san"];

/// Returns folded pieces of which a search key holds at least one where [`choose`] could find its person: for leaving the many
/// others out before anything is compared.
pub fn forms(query: &str) -> Vec<String> {
    let bare = without_honorific(query.trim().trim_start_matches(['@', '＠']));
    let words = query.split_whitespace().chain(bare.split_whitespace()).chain([query, bare]);
    words.flat_map(search_forms).collect()
}

/// A query in the forms that are compared.
struct Query {
    /// Folded, without honorific.
    bare: String,
    /// Without spaces.
    joined: String,
    /// Loose romaji; empty for a query that is not in Latin letters.
    loose: String,
    /// Loose romaji with the words turned round.
    turned: String,
    /// As typed, for a name that looks like an honorific.
    whole: String,
}

impl Query {
    fn new(text: &str) -> Self {
        let text = text.trim().trim_start_matches(['@', '＠']);
        let bare = fold(without_honorific(text));
        let latin = is_latin(&bare);
        let turned: Vec<&str> = bare.split(' ').rev().collect();
        Self {
            joined: joined(&bare),
            loose: if latin { loosen_romaji(&bare) } else { String::new() },
            turned: if latin && turned.len() > 1 { loosen_romaji(&turned.concat()) } else { String::new() },
            whole: joined(&fold(text)),
            bare,
        }
    }

    fn is_loose(&self, romaji: &str) -> bool {
        !self.loose.is_empty() && (romaji == self.loose || romaji == self.turned)
    }
}

fn is_id<I: Display>(query: &Query, person: &Candidate<I>) -> bool {
    let id = person.id.to_string().to_lowercase().replace('-', "");
    let sought = query.bare.replace('-', "");
    sought.len() >= 8 && sought.bytes().all(|byte| byte.is_ascii_hexdigit()) && id.starts_with(&sought)
}

fn is_name<I>(query: &Query, person: &Candidate<I>) -> bool {
    let name = joined(&fold(&person.name));
    name == query.joined || name == query.whole || joined(&without_company_form(&person.name)) == query.joined
}

fn is_reading<I>(query: &Query, person: &Candidate<I>) -> bool {
    let reading = joined(&fold(&person.reading));
    if !reading.is_empty() && reading == query.joined {
        return true;
    }
    [&person.reading, &person.name].into_iter().any(|spoken| is_spoken(spoken) && query.is_loose(&romaji(spoken)))
}

fn is_beginning<I>(query: &Query, person: &Candidate<I>) -> bool {
    let name = joined(&fold(&person.name));
    let reading = joined(&fold(&person.reading));
    let company = joined(&without_company_form(&person.name));
    let starts = [&name, &reading, &company].into_iter().any(|text| text.starts_with(&query.joined));
    let words = fold(&person.name);
    let starts_word = is_latin(&query.bare) && words.split(' ').any(|word| word.starts_with(&query.bare));
    let romaji_starts = !query.loose.is_empty()
        && [&person.reading, &person.name]
            .into_iter()
            .any(|spoken| is_spoken(spoken) && romaji(spoken).starts_with(&query.loose));
    starts || starts_word || romaji_starts
}

fn is_part<I>(query: &Query, person: &Candidate<I>) -> bool {
    matches(&person.search_key, &query.bare)
}

/// A text whose sound is known: kana or Latin letters.
fn is_spoken(text: &str) -> bool {
    !text.is_empty() && (is_latin(text) || text.chars().filter(|c| is_japanese(*c)).all(is_kana))
}

fn joined(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
