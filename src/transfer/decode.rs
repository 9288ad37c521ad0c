//! Bytes of a file to text: byte order marks, UTF-8, UTF-16, and the Japanese and Western encodings of older programs.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_JP, ISO_2022_JP, SHIFT_JIS, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::{
    text::script::{is_japanese, is_kana},
    transfer::read::{FILE_LIMIT, ReadError},
};

/// How many bytes at the front are looked at to tell UTF-16 without a mark.
const FRONT: usize = 512;
/// How many bytes at the front a guess is made from.
const GUESSED: usize = 256 * 1024;

/// The encodings that are told apart (`reliability.md` 7.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8 without a mark; plain ASCII too.
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Mark,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Shift_JIS as Windows writes it.
    Cp932,
    /// The seven-bit Japanese of mail.
    Iso2022Jp,
    /// The Japanese of older Unix programs.
    EucJp,
    /// Western European as Windows writes it.
    Cp1252,
}

impl Encoding {
    /// Returns the name to show: `utf-8`, `utf-8-sig`, `utf-16-le`, `utf-16-be`, `cp932`, `iso-2022-jp`, `euc-jp`, `cp1252`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf8Mark => "utf-8-sig",
            Self::Utf16Le => "utf-16-le",
            Self::Utf16Be => "utf-16-be",
            Self::Cp932 => "cp932",
            Self::Iso2022Jp => "iso-2022-jp",
            Self::EucJp => "euc-jp",
            Self::Cp1252 => "cp1252",
        }
    }
}

/// The text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text without its byte order mark.
    pub text: String,
    /// What it was written in.
    pub encoding: Encoding,
    /// How many places could not be read and became `�`.
    pub replaced: usize,
}

/// Decodes the bytes of a file. Always gives a text: what cannot be read becomes `�` and is counted.
///
/// # Errors
/// [`ReadError::TooBig`] above [`FILE_LIMIT`].
pub fn decode(bytes: &[u8]) -> Result<Decoded, ReadError> {
    if bytes.len() > FILE_LIMIT {
        return Err(ReadError::TooBig { bytes: bytes.len() });
    }
    Ok(by_mark(bytes).or_else(|| by_shape(bytes)).or_else(|| as_utf8(bytes)).unwrap_or_else(|| by_guess(bytes)))
}

/// The byte order marks.
fn by_mark(bytes: &[u8]) -> Option<Decoded> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return Some(utf8_with_gaps(rest, Encoding::Utf8Mark));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return Some(with(UTF_16LE, rest, Encoding::Utf16Le));
    }
    bytes.strip_prefix(b"\xFE\xFF").map(|rest| with(UTF_16BE, rest, Encoding::Utf16Be))
}

/// UTF-16 without a mark (every second byte of the Latin letters is zero) and seven-bit Japanese (its escapes).
fn by_shape(bytes: &[u8]) -> Option<Decoded> {
    let front = bytes.get(..FRONT).unwrap_or(bytes);
    let pairs = front.len() / 2;
    let low = front.chunks_exact(2).filter(|pair| matches!(pair, [letter, 0] if *letter != 0)).count();
    let high = front.chunks_exact(2).filter(|pair| matches!(pair, [0, letter] if *letter != 0)).count();
    // a Japanese table has few Latin letters, but then no zero stands on the other side
    let often = |count: usize, tenths: usize| pairs >= 4 && count.saturating_mul(10) >= pairs.saturating_mul(tenths);
    let tells = |one: usize, other: usize| often(one, 4) || other == 0 && pairs >= 16 && often(one, 1);
    if tells(low, high) {
        return Some(with(UTF_16LE, bytes, Encoding::Utf16Le));
    }
    if tells(high, low) {
        return Some(with(UTF_16BE, bytes, Encoding::Utf16Be));
    }
    let escapes = bytes.windows(3).any(|three| matches!(three, b"\x1b$B" | b"\x1b$@"));
    (bytes.is_ascii() && escapes).then(|| with(ISO_2022_JP, bytes, Encoding::Iso2022Jp))
}

/// UTF-8 without a fault, or with letters that were cut in two where a long line was folded.
fn as_utf8(bytes: &[u8]) -> Option<Decoded> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => join_cut_letters(bytes)?,
    };
    Some(Decoded { text, encoding: Encoding::Utf8, replaced: 0 })
}

/// Neither: the reading that looks most like a text that a person wrote.
fn by_guess(bytes: &[u8]) -> Decoded {
    let utf8 = utf8_with_gaps(bytes, Encoding::Utf8);
    let letters = utf8.text.chars().filter(|letter| !letter.is_ascii() && *letter != '\u{FFFD}').count();
    if letters > utf8.replaced.saturating_mul(10) {
        return utf8;
    }
    // half-width kana make a text out of most bytes of EUC-JP, so that it is asked for first
    for (known, name) in [(EUC_JP, Encoding::EucJp), (SHIFT_JIS, Encoding::Cp932)] {
        if name == Encoding::EucJp && guessed(bytes) != EUC_JP {
            continue;
        }
        let (japanese, faulty) = known.decode_without_bom_handling(bytes);
        if !faulty && reads_as_japanese(&japanese) {
            return Decoded { text: japanese.into_owned(), encoding: name, replaced: 0 };
        }
    }
    if letters > 0 { utf8 } else { with(WINDOWS_1252, bytes, Encoding::Cp1252) }
}

/// What the bytes look like to a detector that expects Japanese.
fn guessed(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let front = bytes.get(..GUESSED).unwrap_or(bytes);
    detector.feed(front, front.len() == bytes.len());
    detector.guess(Some(b"jp"), Utf8Detection::Deny)
}

/// Kana tell it at once; without them most of the other letters must stand side by side, which accents of the West do not.
fn reads_as_japanese(text: &str) -> bool {
    if text.chars().any(is_private) {
        return false;
    }
    if text.chars().any(|letter| is_kana(letter) && !matches!(letter, '\u{FF66}'..='\u{FF9F}')) {
        return true;
    }
    let (mut side_by_side, mut all, mut before) = (0usize, 0usize, false);
    for run in text.split(|letter: char| letter.is_ascii()).filter(|run| !run.is_empty()) {
        let length = run.chars().count();
        all = all.saturating_add(length);
        if length > 1 {
            side_by_side = side_by_side.saturating_add(length);
        }
        before |= run.chars().any(is_japanese);
    }
    before && side_by_side.saturating_mul(10) >= all.saturating_mul(6)
}

/// The letters that Shift_JIS leaves to each owner; a Western text read as Shift_JIS is full of them.
const fn is_private(letter: char) -> bool {
    matches!(letter, '\u{E000}'..='\u{F8FF}')
}

fn with(encoding: &'static encoding_rs::Encoding, bytes: &[u8], name: Encoding) -> Decoded {
    let (text, faulty): (Cow<'_, str>, bool) = encoding.decode_without_bom_handling(bytes);
    let replaced = if faulty { text.matches('\u{FFFD}').count() } else { 0 };
    Decoded { text: text.into_owned(), encoding: name, replaced }
}

fn utf8_with_gaps(bytes: &[u8], encoding: Encoding) -> Decoded {
    let replaced = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    Decoded { text: String::from_utf8_lossy(bytes).into_owned(), encoding, replaced }
}

/// Joins a line with the folded one below it where the fold cut a letter in two, as programs do that count bytes.
fn join_cut_letters(bytes: &[u8]) -> Option<String> {
    let mut joined = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == b'\n') {
        let (line, below) = rest.split_at_checked(at.saturating_add(1))?;
        rest = match below {
            [b' ' | b'\t', tail @ ..] if matches!(tail, [0x80..=0xBF, ..]) => {
                let line = line.strip_suffix(b"\r\n").or_else(|| line.strip_suffix(b"\n")).unwrap_or(line);
                joined.extend_from_slice(line);
                tail
            }
            _ => {
                joined.extend_from_slice(line);
                below
            }
        };
    }
    joined.extend_from_slice(rest);
    String::from_utf8(joined).ok()
}
