//! A person in one line, the same wherever she stands: name, phase, what is said beside it.

use crate::{
    domain::facts::Who,
    i18n::people::called,
    tui::{canvas::Line, theme::Role, view::Cx},
};

/// Returns the name as the language calls her.
pub fn name(cx: Cx<'_>, who: &Who) -> String {
    called(cx.words, who)
}

/// Returns the trust phase as a number with its steps.
pub fn phase(cx: Cx<'_>, who: &Who) -> Line {
    let number = who.trust_phase.number();
    Line::new().plain(number.to_string()).add(cx.glyphs.steps(number), cx.theme.style(Role::Quiet))
}
