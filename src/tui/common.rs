//! What every list does the same way: help, menus, lines to type, undo, leaving.

use crate::{
    keymap::{Action, Scope},
    tui::{
        route::{LineKind, Route},
        view::{Effect, View},
    },
};

/// Returns what an action does in any list; none when it is the view's own.
pub fn effects(action: Action, view: &dyn View) -> Option<Vec<Effect>> {
    let line = |kind: LineKind| vec![Effect::Open(Route::Line { kind, about: view.selected(), thanks: None })];
    Some(match action {
        Action::Help => vec![Effect::Open(Route::Help(view.scope()))],
        Action::Menu => vec![Effect::Open(Route::Menu(view.scope(), view.selected()))],
        Action::RowMenu => vec![Effect::Open(Route::RowMenu(view.scope(), view.selected()))],
        Action::NewPerson => vec![Effect::Open(Route::Line { kind: LineKind::Person, about: None, thanks: None })],
        Action::NewAction => {
            vec![Effect::Open(Route::Line {
                kind: LineKind::Action,
                about: view.selected(),
                thanks: view.thanks_for(),
            })]
        }
        Action::Received => line(LineKind::Received),
        Action::Gave => line(LineKind::Gave),
        Action::Note => line(LineKind::Note),
        Action::Undo => vec![Effect::Undo],
        Action::Redo => vec![Effect::Redo],
        Action::Language => vec![Effect::Language],
        Action::Redraw => vec![Effect::Redraw],
        Action::Close => vec![Effect::Leave],
        Action::Back => vec![Effect::Say("tui-q-leaves", String::new())],
        Action::GoToday if view.scope() != Scope::Today => vec![Effect::Close],
        Action::GoToday => Vec::new(),
        _ => return None,
    })
}
