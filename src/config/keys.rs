//! The keys of the config file as a table: name, what it takes, and where it goes.

use std::path::PathBuf;

use toml::de::DeValue;

use super::{ColourChoice, Config, Glyphs, Hints, Theme, named};
use crate::i18n::Lang;

/// One key of the config file.
pub struct Key {
    /// Its name; `conventions.x` lies in the table `[conventions]`. What it is for says the message `config-about-…`.
    pub name: &'static str,
    /// What it takes, in signs that need no translation.
    pub takes: &'static str,
    /// A value as it stands in the file that `enishi config` prints.
    pub sample: &'static str,
    pub(super) set: fn(&mut Config, &DeValue<'_>) -> Option<()>,
}

/// Every key, in the order of the printed file.
pub const KEYS: &[Key] = &[
    Key {
        name: "lang",
        takes: "\"en\" | \"ja\"",
        sample: "\"ja\"",
        set: |config, value| {
            let code = value.as_str()?;
            config.lang = Some(Lang::ALL.into_iter().find(|lang| lang.code() == code)?);
            Some(())
        },
    },
    Key {
        name: "color",
        takes: "\"auto\" | \"always\" | \"never\"",
        sample: "\"auto\"",
        set: |config, value| named(ColourChoice::NAMES, value.as_str()?).map(|choice| config.color = choice),
    },
    Key {
        name: "glyphs",
        takes: "\"auto\" | \"unicode\" | \"cjk\" | \"ascii\"",
        sample: "\"auto\"",
        set: |config, value| named(Glyphs::NAMES, value.as_str()?).map(|glyphs| config.glyphs = glyphs),
    },
    Key {
        name: "theme",
        takes: "\"auto\" | \"dark\" | \"light\" | \"sixteen\" | \"none\"",
        sample: "\"auto\"",
        set: |config, value| named(Theme::NAMES, value.as_str()?).map(|theme| config.theme = theme),
    },
    Key {
        name: "mouse",
        takes: "true | false",
        sample: "true",
        set: |config, value| value.as_bool().map(|mouse| config.mouse = mouse),
    },
    Key {
        name: "hints",
        takes: "\"now\" | \"delay\" | \"off\"",
        sample: "\"now\"",
        set: |config, value| named(Hints::NAMES, value.as_str()?).map(|hints| config.hints = hints),
    },
    Key {
        name: "cursor",
        takes: "true | false",
        sample: "false",
        set: |config, value| value.as_bool().map(|cursor| config.cursor = cursor),
    },
    Key {
        name: "sync_output",
        takes: "true | false",
        sample: "true",
        set: |config, value| value.as_bool().map(|sync| config.sync_output = sync),
    },
    Key {
        name: "backup_also",
        takes: "\"/…\"",
        sample: "\"/media/usb/enishi\"",
        set: |config, value| {
            let folder = PathBuf::from(value.as_str()?);
            folder.is_absolute().then(|| config.backup_also = Some(folder))
        },
    },
    Key {
        name: "conventions.reach_out",
        takes: "1 … 7",
        sample: "3",
        set: |config, value| number(value, 1, 7).map(|n| config.conventions.reach_out = usize::from(n)),
    },
    Key {
        name: "conventions.floor_points",
        takes: "1 … 100",
        sample: "10",
        set: |config, value| number(value, 1, 100).map(|n| config.conventions.floor_points = n.into()),
    },
    Key {
        name: "conventions.cadence_days",
        takes: "[7 … 365, 7 … 365, 7 … 365, 7 … 365]",
        sample: "[120, 60, 30, 14]",
        set: |config, value| {
            let days: Vec<u16> =
                value.as_array()?.iter().map(|one| number(one.get_ref(), 7, 365)).collect::<Option<_>>()?;
            config.conventions.cadence_days = days.try_into().ok()?;
            Some(())
        },
    },
    Key {
        name: "conventions.promise_days_ahead",
        takes: "0 … 7",
        sample: "2",
        set: |config, value| number(value, 0, 7).map(|n| config.conventions.promise_days_ahead = n.into()),
    },
    Key {
        name: "conventions.waiting_days",
        takes: "1 … 365",
        sample: "10",
        set: |config, value| number(value, 1, 365).map(|n| config.conventions.waiting_days = n.into()),
    },
    Key {
        name: "conventions.balance_days",
        takes: "28 … 3650",
        sample: "365",
        set: |config, value| number(value, 28, 3650).map(|n| config.conventions.balance_days = n.into()),
    },
    Key {
        name: "conventions.promises_days",
        takes: "28 … 3650",
        sample: "90",
        set: |config, value| number(value, 28, 3650).map(|n| config.conventions.promises_days = n.into()),
    },
    Key {
        name: "conventions.silent_days",
        takes: "7 … 365",
        sample: "60",
        set: |config, value| number(value, 7, 365).map(|n| config.conventions.silent_days = n.into()),
    },
    Key {
        name: "conventions.quiet_days",
        takes: "3 … 365",
        sample: "14",
        set: |config, value| number(value, 3, 365).map(|n| config.conventions.quiet_days = n.into()),
    },
    Key {
        name: "conventions.minutes_promise",
        takes: "1 … 120",
        sample: "3",
        set: |config, value| number(value, 1, 120).map(|n| config.conventions.minutes_promise = n.into()),
    },
    Key {
        name: "conventions.minutes_other",
        takes: "1 … 120",
        sample: "1",
        set: |config, value| number(value, 1, 120).map(|n| config.conventions.minutes_other = n.into()),
    },
];

impl Key {
    /// Returns the id of the message that says what the key is for.
    pub fn about(&self) -> String {
        format!("config-about-{}", self.name.replace("conventions.", "").replace('_', "-"))
    }
}

/// Returns a whole number of the file that lies in `from ..= to`.
fn number(value: &DeValue<'_>, from: u16, to: u16) -> Option<u16> {
    let written = value.as_integer()?;
    let number = u16::from_str_radix(&written.as_str().replace('_', ""), written.radix()).ok()?;
    (from..=to).contains(&number).then_some(number)
}
