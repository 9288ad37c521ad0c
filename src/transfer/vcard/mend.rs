//! Writes the properties that have a field in the one plain way the parser reads them best: quoted-printable decoded, the
//! backslashes of 2.1 protected, pictures and unknown properties left out (they stay in the kept card).

use std::borrow::Cow;

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8, WINDOWS_1252};

use crate::transfer::vcard::{lines::Line, ours};

/// The properties that the parser is given. All others are kept in the card only.
const READ: [&str; 22] = [
    "KIND",
    "X-ADDRESSBOOKSERVER-KIND",
    "FN",
    "N",
    "NICKNAME",
    "X-PHONETIC-FIRST-NAME",
    "X-PHONETIC-LAST-NAME",
    "SORT-STRING",
    "SOUND",
    "ORG",
    "X-PHONETIC-ORG",
    "X-ABSHOWAS",
    "TITLE",
    "ROLE",
    "EMAIL",
    "TEL",
    "URL",
    "ADR",
    "CATEGORIES",
    "NOTE",
    "UID",
    "X-ABLABEL",
];
/// Read by their own hands, or saying nothing about a person.
const ALSO_KNOWN: [&str; 7] = ["BDAY", "X-PEER-PHASE", "VERSION", "PRODID", "REV", "BEGIN", "END"];
/// Values made of parts; an encoded semicolon inside a part does not cut it.
const IN_PARTS: [&str; 4] = ["N", "ADR", "ORG", "SOUND"];

/// Returns one card for the parser, in the shape of 3.0.
pub(super) fn readable(lines: &[Line]) -> String {
    let old = is_old(lines);
    let mut card = String::from("BEGIN:VCARD\r\nVERSION:3.0\r\n");
    for line in lines.iter().filter(|line| has_field(line)) {
        card.push_str(&plain(line, old));
        card.push_str("\r\n");
    }
    card.push_str("END:VCARD\r\n");
    card
}

/// Tells whether a card is of version 2.1, where a backslash is a letter.
pub(super) fn is_old(lines: &[Line]) -> bool {
    lines.iter().any(|line| line.is("VERSION") && line.value().trim_start().starts_with("2."))
}

/// Returns a property as 3.0 writes it.
pub(super) fn plain(line: &Line, old: bool) -> String {
    if line.is_quoted_printable() {
        return decoded(line);
    }
    let value = if old { protected(line.value()) } else { Cow::Borrowed(line.value()) };
    format!("{}:{value}", line.head())
}

/// Returns the names of the properties that have no field, sorted, each once.
pub(super) fn kept_only(lines: &[Line]) -> Vec<String> {
    let known =
        |line: &Line| has_field(line) || ours::is_ours(line.name()) || ALSO_KNOWN.iter().any(|name| line.is(name));
    let mut names: Vec<String> =
        lines.iter().filter(|line| !known(line)).map(|line| line.name().to_ascii_uppercase()).collect();
    names.sort();
    names.dedup();
    names
}

fn has_field(line: &Line) -> bool {
    if line.is("SOUND") {
        line.parameters().any(|parameter| parameter.to_ascii_uppercase().ends_with("X-IRMC-N"))
    } else {
        READ.iter().any(|name| line.is(name))
    }
}

/// In 2.1 a backslash is a letter like any other, except before the marks that it can protect.
fn protected(value: &str) -> Cow<'_, str> {
    if !value.contains('\\') {
        return Cow::Borrowed(value);
    }
    let mut out = String::with_capacity(value.len().saturating_add(8));
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        out.push(letter);
        if letter == '\\' {
            match letters.next_if(|next| matches!(next, ';' | ',' | ':' | '\\')) {
                Some(next) => out.push(next),
                None => out.push('\\'),
            }
        }
    }
    Cow::Owned(out)
}

/// A quoted-printable property as a plain one.
fn decoded(line: &Line) -> String {
    let plain = |parameter: &&str| {
        let upper = parameter.to_ascii_uppercase();
        !upper.starts_with("CHARSET=") && !upper.starts_with("ENCODING=") && upper != "QUOTED-PRINTABLE"
    };
    let mut out = line.head().split(';').next().unwrap_or_default().to_owned();
    for parameter in line.parameters().filter(plain) {
        out.push(';');
        out.push_str(parameter);
    }
    out.push(':');
    let charset = line.parameters().find_map(charset_name);
    let in_parts = IN_PARTS.iter().any(|name| line.is(name));
    let parts: Vec<&str> = if in_parts { line.value().split(';').collect() } else { vec![line.value()] };
    let lists = line.is("CATEGORIES");
    for (at, part) in parts.into_iter().enumerate() {
        if at > 0 {
            out.push(';');
        }
        for letter in letters(part, charset).chars() {
            match letter {
                '\\' => out.push_str("\\\\"),
                ';' => out.push_str("\\;"),
                ',' if !lists => out.push_str("\\,"),
                '\n' => out.push_str("\\n"),
                '\r' => {}
                other => out.push(other),
            }
        }
    }
    out
}

/// Returns the value of a CHARSET parameter.
fn charset_name(parameter: &str) -> Option<&str> {
    let (name, value) = parameter.split_once('=')?;
    name.trim().eq_ignore_ascii_case("CHARSET").then(|| value.trim().trim_matches('"'))
}

/// The letters behind quoted-printable bytes: in the charset that is named, else as UTF-8, Shift_JIS or Western.
fn letters(part: &str, charset: Option<&str>) -> String {
    let bytes = unquoted(part);
    let utf8 = std::str::from_utf8(&bytes).is_ok();
    let named = charset.filter(|_| part.is_ascii()).and_then(|name| Encoding::for_label(name.as_bytes()));
    let encoding = match named {
        Some(encoding) => encoding,
        None if utf8 => UTF_8,
        None if !SHIFT_JIS.decode_without_bom_handling(&bytes).1 => SHIFT_JIS,
        None => WINDOWS_1252,
    };
    encoding.decode_without_bom_handling(&bytes).0.into_owned()
}

/// Quoted-printable to bytes; an `=` without two hex digits behind it stays as it is.
fn unquoted(part: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = match (first, tail) {
            (b'=', [high, low, ..]) => hex_digit(*high).zip(hex_digit(*low)),
            _ => None,
        };
        match hex {
            Some((high, low)) => {
                bytes.push(high.wrapping_shl(4) | low);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    bytes
}

const fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte.wrapping_sub(b'0')),
        b'A'..=b'F' => Some(byte.wrapping_sub(b'A').wrapping_add(10)),
        b'a'..=b'f' => Some(byte.wrapping_sub(b'a').wrapping_add(10)),
        _ => None,
    }
}
