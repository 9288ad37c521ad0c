//! The properties of one card as whole lines: folds undone, soft breaks of quoted-printable joined, bare base64 gathered.

use crate::transfer::{
    read::{PROPERTY_LIMIT, ReadError},
    vcard::split::{Mark, mark, physical},
};

/// One unfolded property: `group.NAME;PARAMETERS:VALUE`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    text: String,
}

impl Line {
    /// A property from its text.
    pub(super) fn new(text: &str) -> Self {
        Self { text: text.to_owned() }
    }

    /// Returns the whole text.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Returns all before the first colon that stands outside quotes.
    pub(super) fn head(&self) -> &str {
        self.colon().and_then(|at| self.text.get(..at)).unwrap_or(&self.text)
    }

    /// Returns all after that colon.
    pub(super) fn value(&self) -> &str {
        self.colon().and_then(|at| self.text.get(at.saturating_add(1)..)).unwrap_or_default()
    }

    /// Tells whether it has a value at all, be it empty; what has none is no property.
    pub(super) fn has_value(&self) -> bool {
        self.colon().is_some()
    }

    /// Returns the name without its group, as it is written.
    pub(super) fn name(&self) -> &str {
        let name = self.head().split(';').next().unwrap_or_default();
        name.rsplit('.').next().unwrap_or(name).trim()
    }

    /// Tells whether the name is this one, in any case.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name().eq_ignore_ascii_case(name)
    }

    /// Returns the parameters as they are written, cut at the semicolons.
    pub(super) fn parameters(&self) -> impl Iterator<Item = &str> {
        self.head().split(';').skip(1).map(str::trim)
    }

    /// Tells whether the value is quoted-printable, with or without `ENCODING=`.
    pub(super) fn is_quoted_printable(&self) -> bool {
        self.parameters().any(|parameter| last_word(parameter).eq_ignore_ascii_case("QUOTED-PRINTABLE"))
    }

    fn is_base64(&self) -> bool {
        self.parameters().any(|parameter| {
            parameter.eq_ignore_ascii_case("ENCODING=B") || last_word(parameter).eq_ignore_ascii_case("BASE64")
        })
    }

    fn colon(&self) -> Option<usize> {
        let mut quoted = false;
        let outside = self.text.find(|letter: char| {
            quoted ^= letter == '"';
            letter == ':' && !quoted
        });
        outside.or_else(|| self.text.find(':'))
    }
}

/// Unfolds a card into its properties. BEGIN, END and the cards inside it are left out.
pub(super) fn unfold(raw: &str, row: usize) -> Result<Vec<Line>, ReadError> {
    let mut lines: Vec<Line> = Vec::new();
    let mut depth = 0usize;
    let mut ended = true;
    for content in physical(raw) {
        let content = content.trim_end_matches(['\r', '\n']);
        match mark(content, depth > 0) {
            Mark::Begin => {
                depth = depth.saturating_add(1);
                ended = true;
                continue;
            }
            Mark::End => {
                depth = depth.saturating_sub(1);
                ended = true;
                continue;
            }
            _ if depth > 1 => continue,
            Mark::Blank if !content.starts_with([' ', '\t']) => {
                close_soft_break(lines.last_mut());
                ended = true;
                continue;
            }
            Mark::Blank | Mark::Wrapper | Mark::Other => {}
        }
        match lines.last_mut().filter(|_| !ended) {
            Some(above) if soft_break(above) => {
                above.text.pop();
                above.text.push_str(content);
            }
            Some(above) if content.starts_with([' ', '\t']) => above.text.extend(content.chars().skip(1)),
            Some(above) if goes_on(content) && above.is_base64() => above.text.push_str(content),
            _ if content.trim().is_empty() => {}
            _ => {
                if lines.len() >= PROPERTY_LIMIT {
                    return Err(ReadError::TooManyProperties { row });
                }
                lines.push(Line::new(content.trim_start()));
                ended = false;
            }
        }
    }
    close_soft_break(lines.last_mut());
    Ok(lines)
}

/// A quoted-printable value that ends with `=` goes on in the next line.
fn soft_break(above: &Line) -> bool {
    above.text.ends_with('=') && above.is_quoted_printable()
}

/// A soft break with nothing after it ends the value.
fn close_soft_break(last: Option<&mut Line>) {
    if let Some(line) = last
        && soft_break(line)
    {
        line.text.pop();
    }
}

/// Whether a line can be more of a base64 value that was not folded.
fn goes_on(content: &str) -> bool {
    content.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='))
}

/// `ENCODING=BASE64` and a bare `BASE64` say the same.
fn last_word(parameter: &str) -> &str {
    parameter.rsplit('=').next().unwrap_or(parameter).trim_matches('"')
}
