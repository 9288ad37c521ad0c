//! What the menu remembers: what was run from it last, and how often.

use std::collections::BTreeMap;

use crate::keymap::Action;

/// What was run from the menu, and how often.
#[derive(Debug, Default)]
pub(super) struct Recent {
    /// The last first.
    pub(super) order: Vec<Action>,
    /// How often each was run.
    times: BTreeMap<&'static str, u32>,
}

impl Recent {
    /// So many of them stand first in the menu.
    const MOST: usize = 5;
    /// So often a command is run from the menu before its key is told.
    const OFTEN: u32 = 3;

    /// Notes that a command was run from the menu.
    /// Tells whether it has been run so often that its key is to be told.
    pub(super) fn ran(&mut self, action: Action) -> bool {
        self.order.retain(|other| *other != action);
        self.order.insert(0, action);
        self.order.truncate(Self::MOST);
        let times = self.times.entry(action.id()).or_default();
        *times = times.saturating_add(1);
        *times >= Self::OFTEN
    }
}
