//! What the system says of a file or a stream, in words of both languages.

use std::io::{self, ErrorKind};

use crate::i18n::Words;

/// The sorts of faults that have words of ours.
const KNOWN: &[(ErrorKind, &str)] = &[
    (ErrorKind::NotFound, "system-not-found"),
    (ErrorKind::PermissionDenied, "system-denied"),
    (ErrorKind::AlreadyExists, "system-exists"),
    (ErrorKind::StorageFull, "system-full"),
    (ErrorKind::QuotaExceeded, "system-quota"),
    (ErrorKind::FileTooLarge, "system-too-large"),
    (ErrorKind::ReadOnlyFilesystem, "system-read-only"),
    (ErrorKind::IsADirectory, "system-is-folder"),
    (ErrorKind::NotADirectory, "system-no-folder"),
    (ErrorKind::InvalidFilename, "system-name"),
    (ErrorKind::InvalidInput, "system-name"),
    (ErrorKind::InvalidData, "system-no-text"),
    (ErrorKind::ResourceBusy, "system-busy"),
    (ErrorKind::ExecutableFileBusy, "system-busy"),
    (ErrorKind::TimedOut, "system-away"),
    (ErrorKind::StaleNetworkFileHandle, "system-away"),
];

/// Returns what is wrong, as a part of a sentence; what the system itself says only where it is none of the usual faults.
pub fn told(error: &io::Error, words: &Words) -> String {
    in_words(error.kind(), words).unwrap_or_else(|| match error.get_ref() {
        // a wrapped fault may name a file of ours that nobody asked for
        Some(_) => io::Error::from(error.kind()).to_string(),
        None => error.to_string(),
    })
}

/// Returns what is wrong for a sort of fault; none where it has no words of ours.
pub fn in_words(kind: ErrorKind, words: &Words) -> Option<String> {
    KNOWN.iter().find(|(known, _)| *known == kind).map(|(_, id)| words.say(id))
}
