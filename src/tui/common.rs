//! What every list does the same way: help, menus, lines to type, undo, leaving.

use crate::{
    keymap::{Action, Scope},
    tui::{
        route::{ChoiceKind, LineKind, Route},
        tab::Tab,
        view::{Effect, OnRow, View},
    },
};

/// Returns what an action does in any list; none when it is the view's own.
pub fn effects(action: Action, view: &dyn View) -> Option<Vec<Effect>> {
    let line = |kind: LineKind| vec![Effect::Open(Route::Line { kind, about: view.selected(), thanks: None })];
    Some(match action {
        Action::Menu => vec![menu(view)],
        Action::RowMenu => vec![Effect::Open(Route::RowMenu(view.scope(), on_row(view)))],
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
        Action::Cover => vec![Effect::Cover],
        Action::RemoveExamples => vec![Effect::RemoveExamples],
        Action::Close => vec![Effect::Leave],
        // a filter or a selection goes first
        Action::Back if view.steps_back() => return None,
        Action::Back if view.scope() == Scope::Today => vec![Effect::Say("tui-q-leaves", String::new())],
        Action::Back => vec![Effect::Go(Tab::Today)],
        Action::GoToday => vec![Effect::Go(Tab::Today)],
        Action::GoPeople => vec![Effect::Go(Tab::People)],
        Action::GoActions => vec![Effect::Go(Tab::Actions)],
        Action::GoBalance => vec![Effect::Go(Tab::Balance)],
        Action::GoBack => vec![Effect::GoBack],
        Action::GoTo => vec![Effect::Open(Route::GoTo)],
        // on the page itself its own keys hold
        Action::Week if view.scope() == Scope::Week => return None,
        Action::Week => vec![Effect::Open(Route::Week)],
        Action::Import => vec![Effect::Open(Route::Import)],
        Action::Duplicates => vec![Effect::Open(Route::Duplicates)],
        Action::Trash => vec![Effect::Open(Route::Trash)],
        Action::UndoList => vec![Effect::Open(Route::UndoList)],
        Action::Mouse => vec![Effect::Mouse],
        Action::Suspend => vec![Effect::Suspend],
        // where there is nothing to filter, one finds: people and commands
        Action::Filter if !matches!(view.scope(), Scope::People | Scope::Actions) => vec![menu(view)],
        Action::Felt => {
            vec![match view.selected() {
                Some(who) => Effect::Open(Route::Choice(ChoiceKind::Felt(who))),
                None => Effect::Say("reason-no-person", String::new()),
            }]
        }
        _ => return None,
    })
}

/// Opens the help of a place; in a line to type it has a key of its own, so that it is there in every box.
pub fn help(view: &dyn View) -> Effect {
    Effect::Open(Route::Help(view.scope(), on_row(view)))
}

fn menu(view: &dyn View) -> Effect {
    Effect::Open(Route::Menu(view.scope(), on_row(view)))
}

/// The selected row, and what the view says no to now with its reasons: the menus tell them beside the command.
fn on_row(view: &dyn View) -> OnRow {
    let refused = Action::ALL.iter().filter_map(|action| Some((*action, view.can(*action).err()?))).collect();
    OnRow { who: view.selected(), is_person: view.is_person(), refused }
}
