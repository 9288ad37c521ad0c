//! What every command works with: the words, standard output, the clock, the settings, and which book is meant.

use std::{path::PathBuf, sync::Arc};

use chrono::NaiveDate;

use crate::{
    book::{self, Aside, Clock, check, demo::DemoBook},
    cli::{failure::Failure, global::Global, out::Out},
    config::{ColourChoice, Config, ConfigFault, Glyphs, Paths, Surroundings},
    domain::{calendar::WeekStart, profile::Profile},
    i18n::{Lang, Words, days::full_date},
    input::dates::{parse_date, parse_past_date},
};

/// Which book a command is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A file.
    File(PathBuf),
    /// A throw-away example book.
    Demo(DemoBook),
}

/// One run of the program.
pub struct Session {
    /// The words of the chosen language.
    pub words: Words,
    /// Standard output.
    pub out: Out,
    /// What time it is.
    pub clock: Clock,
    /// Which book.
    pub target: Target,
    /// The places of this computer.
    pub paths: Paths,
    /// The owner's settings.
    pub config: Config,
    /// Which signs are drawn.
    pub glyphs: Glyphs,
    /// When colour is used.
    pub colour: ColourChoice,
    /// Mistakes in the config file; what they are about is as it usually is.
    pub config_faults: Vec<ConfigFault>,
    /// The owner's editor, as a shell understands it.
    pub editor: Option<String>,
    /// The folder of this login, which goes away with it.
    pub runtime: Option<PathBuf>,
    /// What the book has to tell beside its answers.
    pub aside: Arc<Aside>,
}

impl Session {
    /// Returns the local day.
    pub fn today(&self) -> NaiveDate {
        self.clock.now().today()
    }

    /// Reads a day to come.
    ///
    /// # Errors
    /// [`Failure::Date`] with what is wrong with it.
    pub fn day_ahead(&self, text: &str, profile: &Profile) -> Result<NaiveDate, Failure> {
        Ok(parse_date(text, self.today(), WeekStart::of(profile))?.date)
    }

    /// Reads a day that has been.
    ///
    /// # Errors
    /// [`Failure::Date`] with what is wrong with it.
    pub fn day_back(&self, text: &str, profile: &Profile) -> Result<NaiveDate, Failure> {
        Ok(parse_past_date(text, self.today(), WeekStart::of(profile))?.date)
    }

    /// Reads the day of something that happened; today where none is given.
    ///
    /// # Errors
    /// [`Failure::Date`] with what is wrong with it, [`Failure::Book`] for a day to come.
    pub fn day_or_today(&self, text: Option<&str>, profile: &Profile) -> Result<NaiveDate, Failure> {
        let day = text.map_or_else(|| Ok(self.today()), |text| self.day_back(text, profile))?;
        self.happened(day)
    }

    /// Returns the day of something that happened, if it can have happened on it.
    ///
    /// # Errors
    /// [`Failure::Book`] for a day to come.
    pub fn happened(&self, day: NaiveDate) -> Result<NaiveDate, Failure> {
        check::happened(day, self.today()).map_err(book::Error::from)?;
        Ok(day)
    }

    /// Reads a day from which one looks back: today, or one that has been.
    ///
    /// # Errors
    /// [`Failure::Date`] with what is wrong with it, [`Failure::Refused`] for a day to come.
    pub fn day_until_today(&self, text: &str, profile: &Profile) -> Result<NaiveDate, Failure> {
        let day = self.day_back(text, profile)?;
        if day > self.today() {
            return Err(Failure::Refused("refused-day-ahead", full_date(&self.words, day)));
        }
        Ok(day)
    }
}

/// Returns the language: the flag, then `ENISHI_LANG`, then the config file, then the system; English where none of them says.
///
/// # Errors
/// [`Failure::Usage`] when `ENISHI_LANG` names no language.
pub fn language(global: &Global, surroundings: &Surroundings, config: &Config) -> Result<Lang, Failure> {
    if let Some(lang) = global.lang {
        return Ok(lang);
    }
    if let Some(name) = &surroundings.lang {
        return Lang::from_code(name).ok_or_else(|| Failure::Usage("lang-unread", name.clone()));
    }
    Ok(config.lang.or_else(|| system_language(surroundings)).unwrap_or_default())
}

/// Returns the language of the system, if it is one of ours.
pub fn system_language(surroundings: &Surroundings) -> Option<Lang> {
    surroundings.locale.as_deref().and_then(Lang::from_code)
}

/// Returns which book is meant: `--demo`, `--db`, `ENISHI_DB`, or the usual place.
pub fn target(global: &Global, surroundings: &Surroundings, paths: &Paths) -> Target {
    match (global.demo, global.db.clone().or_else(|| surroundings.db.clone())) {
        (Some(demo), _) => Target::Demo(demo),
        (None, Some(file)) => Target::File(file),
        (None, None) => Target::File(paths.book.clone()),
    }
}
