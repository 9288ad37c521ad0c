//! Import and export: bytes from outside become people, and a plan says what they would change before anything is written.

mod address;
pub mod csv;
mod days;
pub mod decode;
mod names;
pub mod people;
pub mod plan;
mod reached;
pub mod read;
mod tags;
pub mod vcard;

use crate::transfer::{
    decode::{Encoding, decode},
    read::{ReadError, ReadFile, Remark},
};

/// Reads the bytes of a vCard file (2.1, 3.0 or 4.0) and returns its people with the encoding that was found
/// (`reliability.md` 7.6).
///
/// # Errors
/// A [`ReadError`] when the file passes one of the limits. A damaged card is no error: it is a skipped record.
pub fn read_vcard(bytes: &[u8]) -> Result<(ReadFile, Encoding), ReadError> {
    let decoded = decode(bytes)?;
    let mut file = vcard::read(&decoded.text)?;
    if decoded.replaced > 0 {
        file.remarks.push(Remark::ReplacedLetters(decoded.replaced));
    }
    Ok((file, decoded.encoding))
}
