//! Cards read by another hand than ours: every property as name and value, whatever the folds, escapes, encodings and charsets.

use crate::hostile::is_forbidden;

/// Said anew by whoever writes a card.
const OF_THE_WRITER: [&str; 5] = ["BEGIN", "END", "VERSION", "PRODID", "REV"];

/// Returns the properties of the first card of a text, without those of the writer.
pub fn properties(text: &str) -> Vec<(String, String)> {
    let lines = unfolded(text);
    let old = lines.iter().any(|line| line.to_uppercase().starts_with("VERSION:2."));
    let read = |line: &String| property(line, old);
    lines.iter().filter_map(read).filter(|(name, _)| !OF_THE_WRITER.contains(&name.as_str())).collect()
}

/// Returns the whole lines of a text: folds, soft breaks of quoted-printable and bare lines of base64 undone.
pub fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.replace("\r\n", "\n").split('\n') {
        let head = lines.last().and_then(|last| last.split(':').next()).unwrap_or_default().to_uppercase();
        match lines.last_mut() {
            Some(last) if head.contains("QUOTED-PRINTABLE") && last.ends_with('=') => {
                last.pop();
                last.push_str(line);
            }
            Some(last) if line.starts_with([' ', '\t']) => last.push_str(&line[1..]),
            Some(last) if !line.is_empty() && !line.contains(':') && head.contains("BASE64") => last.push_str(line),
            _ if line.trim().is_empty() => {}
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

fn property(line: &str, old: bool) -> Option<(String, String)> {
    let mut quoted = false;
    let colon = line.find(|letter| {
        quoted ^= letter == '"';
        letter == ':' && !quoted
    })?;
    let (head, value) = (&line[..colon], &line[colon + 1..]);
    let name = head.split(';').next()?.rsplit('.').next()?.to_uppercase();
    let head = head.to_uppercase();
    let is_base64 = head.contains("BASE64") || head.contains("ENCODING=B");
    let value = if head.contains("QUOTED-PRINTABLE") {
        decoded(value)
    } else if is_base64 || value.starts_with("data:") {
        let bytes = value.split_once(";base64,").map_or(value, |(_, bytes)| bytes);
        bytes.chars().filter(|letter| !letter.is_whitespace()).collect()
    } else {
        unescaped(value, old)
    };
    let visible: String =
        value.replace("\r\n", "\n").chars().filter(|letter| *letter == '\n' || !is_forbidden(*letter)).collect();
    Some((name, visible.trim().to_owned()))
}

/// In 2.1 a backslash protects these four only; later it also stands before an n.
fn unescaped(value: &str, old: bool) -> String {
    let mut out = String::new();
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, letters.peek()) {
            ('\\', Some('n' | 'N')) if !old => {
                letters.next();
                out.push('\n');
            }
            ('\\', Some(next)) if !old || matches!(next, ';' | ',' | ':' | '\\') => out.extend(letters.next()),
            _ => out.push(letter),
        }
    }
    out
}

fn decoded(value: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()).filter(|_| *first == b'=') {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
