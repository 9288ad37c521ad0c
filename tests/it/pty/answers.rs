//! A terminal that answers when it is asked: where its cursor stands, and what it is.

const CURSOR: &[u8] = b"\x1b[6n";
const KIND: &[u8] = b"\x1b[c";

/// Draws what a program writes and returns what the terminal answers, each question where it stands.
pub fn answered(parser: &mut vt100::Parser, bytes: &[u8], is_wide: bool) -> Vec<u8> {
    let mut answers = Vec::new();
    let mut rest = bytes;
    while let Some((question, end)) = first(rest) {
        let (before, behind) = rest.split_at(end);
        parser.process(before);
        if question == CURSOR {
            let (row, column) = parser.screen().cursor_position();
            let more = u16::from(is_wide && before.ends_with("■\x1b[6n".as_bytes()));
            answers.extend_from_slice(format!("\x1b[{};{}R", row + 1, column + 1 + more).as_bytes());
        } else {
            answers.extend_from_slice(b"\x1b[?62;22c");
        }
        rest = behind;
    }
    parser.process(rest);
    answers
}

/// The first question and where it ends.
fn first(bytes: &[u8]) -> Option<(&'static [u8], usize)> {
    let at = |question: &'static [u8]| {
        let place = bytes.windows(question.len()).position(|some| some == question)?;
        Some((question, place + question.len()))
    };
    [CURSOR, KIND].into_iter().filter_map(at).min_by_key(|(_, end)| *end)
}
